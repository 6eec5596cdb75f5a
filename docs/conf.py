"""How Sphinx makes the site of the documentation: ``make docs`` writes it to build/docs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker import __version__

if TYPE_CHECKING:
    from sphinx.application import Sphinx

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

highlight_language = "text"
autodoc_typehints = "signature"
autodoc_member_order = "bysource"

html_theme = "furo"
html_title = "checker: pytest for facts"
html_show_sphinx = False
html_copy_source = False
html_static_path = ["_static"]
html_css_files = ["site.css"]


def _name_files(_app: Sphinx, _page: str, source: list[str]) -> None:
    """Show the name of the file that a block stands for: ``yaml claims/ferry.yaml`` is how the block begins."""
    source[0] = re.sub(r"(?m)^```(\w+) (\S+)$", r"```{code-block} \1\n:caption: \2\n", source[0])


def setup(app: Sphinx) -> None:
    """Have Sphinx name files."""
    app.connect("source-read", _name_files)
