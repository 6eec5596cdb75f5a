"""The JSON Schema of a file format."""

# ruff: noqa: PLC0415 - a command loads what it needs when it is called, so that all of them start at once

from __future__ import annotations

import click

from checker.cli import options
from checker.cli.exits import CLEAN, Refused
from checker.cli.output import emit


@click.command()
@click.argument("name", default="")
@options.debug
def schema(name: str) -> int:
    """Print the JSON Schema of a file format.

    Editors complete and check files by it. Without NAME the formats are listed.
    """
    import json

    from checker.files.schema import NAMES, json_schema

    if not name:
        emit("".join(f"{each}\n" for each in NAMES))
        return CLEAN
    if name not in NAMES:
        raise Refused(f"there is no format `{name}`; the formats are {', '.join(NAMES)}")
    emit(json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n")
    return CLEAN
