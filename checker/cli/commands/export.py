"""What a project holds, written for other programs."""

# ruff: noqa: PLC0415 - a command loads what it needs when it is called, so that all of them start at once

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli import options
from checker.cli.exits import CLEAN, NOTHING
from checker.cli.opened import open_project
from checker.cli.output import emit

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("what", type=click.Choice(["annotations"]))
@options.path
@options.sources
@options.debug
def export(what: str, path: Path, sources: tuple[Path, ...]) -> int:  # noqa: ARG001 - there is one thing so far
    """Write evidence as W3C Web Annotations.

    Each quote that stands in its source is an annotation; PATH is the project's folder or a folder inside it.
    """
    from checker.core import check
    from checker.export.annotations import render

    result = check(open_project(path, sources).project)
    emit(render(result))
    return CLEAN if result.summary.found else NOTHING
