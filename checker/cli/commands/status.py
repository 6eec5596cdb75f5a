"""How the sources of a project stand."""

# ruff: noqa: PLC0415 - a command loads what it needs when it is called, so that all of them start at once

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli import options
from checker.cli.exits import CLEAN
from checker.cli.opened import open_project
from checker.cli.output import emit

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@options.path
@options.sources
@options.debug
def status(path: Path, sources: tuple[Path, ...]) -> int:
    """Show how the sources stand.

    For each source: what of it can be read here, whether its text and its seal fit its record, how many claims cite it.
    """
    from checker.curation.status import status as status_of
    from checker.render.terminal.lists import statuses

    opened = open_project(path, sources)
    emit(statuses(status_of(opened.project, key=opened.seal_key)))
    return CLEAN
