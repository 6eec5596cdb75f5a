"""A first project, as ``checker init`` writes it: one source, one claim file, configuration and a CI workflow."""

from __future__ import annotations

import json
from pkgutil import get_data
from typing import TYPE_CHECKING, Final, cast

from checker import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping

# The templates have plain names: build tools and git take files that begin with a dot for their own.
_TEMPLATES: Final = {
    "checker.toml": "checker.toml",
    "claims/README.md": "claims-readme.md",
    "claims/festival.yaml": "festival.yaml",
    "seeds/.gitignore": "gitignore",
    "seeds/river-festival.txt": "river-festival.txt",
    "seeds/river-festival.yaml": "river-festival.yaml",
    ".github/workflows/checker.yml": "workflow.yml",
}
_SCHEMA: Final = "claims/.claims.schema.json"
"""What the claim file's first line names, so that an editor completes its fields and underlines mistakes."""


def files() -> Mapping[str, str]:
    """Return the files of a new project that verifies at once: contents by posix path from its folder."""
    from checker.files.schema import json_schema  # noqa: PLC0415 - it loads pydantic

    schema = json.dumps(json_schema("claims"), indent=2, ensure_ascii=False) + "\n"
    return {**{path: _template(name) for path, name in _TEMPLATES.items()}, _SCHEMA: schema}


def _template(name: str) -> str:
    data = cast("bytes", get_data(__name__, f"templates/{name}"))  # None only from a loader that has no files
    return data.decode("utf-8").replace("\r\n", "\n").replace("{version}", __version__)
