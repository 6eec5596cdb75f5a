"""What the sources say of each thing, side by side."""

# ruff: noqa: PLC0415 - a command loads what it needs when it is called, so that all of them start at once

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli import options
from checker.cli.exits import CLEAN, FINDINGS
from checker.cli.opened import open_project
from checker.cli.output import emit, wants_color

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@click.command()
@options.path
@click.option("--attribute", "only", multiple=True, metavar="NAME", help="Only this attribute. May be repeated.")
@click.option("--all", "everything", is_flag=True, help="Show what a single source says, too.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to write it.")
@options.today
@options.sources
@options.color
@options.debug
def conflicts(  # noqa: PLR0913 - its options
    path: Path,
    only: tuple[str, ...],
    *,
    everything: bool,
    form: str,
    today: datetime | None,
    sources: tuple[Path, ...],
    color: str,
) -> int:
    """Show what the sources say, side by side.

    A table with a row for each attribute of a subject and a column for each source: the values, how they relate, and
    whom the sources go back to. Fails when a conflict is open, or its acknowledgement holds no longer.
    """
    from checker.conflicts.matrix import matrix
    from checker.core import check
    from checker.render.matrix.records import records
    from checker.render.matrix.table import table

    result = check(open_project(path, sources, today).project)
    found = matrix(result, only=only, everything=everything)
    emit(records(found) if form == "json" else table(found, color=wants_color(color)))
    return FINDINGS if found.unsettled else CLEAN
