"""How Sphinx makes the site of the documentation: ``make docs`` writes it to build/docs."""

from checker import __version__

project = "checker"
author = "the checker maintainers"
project_copyright = "the checker maintainers"
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
source_suffix = {".md": "markdown"}
# README files of folders are for people who look at the repository.
exclude_patterns = ["**/README.md"]

myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
# Pages link to files of the repository, which a site does not have.
suppress_warnings = ["myst.xref_missing"]

# A block that names the file it stands for ("yaml claims/ferry.yaml") is highlighted by its first word.
highlight_language = "text"
autodoc_typehints = "signature"
autodoc_member_order = "bysource"

html_theme = "furo"
html_title = "checker: pytest for facts"
html_show_sphinx = False
html_copy_source = False
