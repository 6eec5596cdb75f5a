"""The check of a whole project, which is what `checker` does by itself."""

# ruff: noqa: PLC0415 - a command loads what it needs when it is called, so that all of them start at once

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli import options
from checker.cli.exits import Refused
from checker.cli.opened import find_project
from checker.cli.output import emit, wants_color
from checker.render import Look, names

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@click.command()
@options.path
@click.option("--format", "form", type=click.Choice(names()), default="text", help="How to write the report.")
@click.option("--strict", is_flag=True, help="Let warnings fail.")
@click.option("--verbose", is_flag=True, help="Show every note in full.")
@options.cache
@options.keep
@options.today
@options.sources
@options.color
@options.debug
def check(  # noqa: PLR0913 - its options
    path: Path,
    form: str,
    *,
    strict: bool,
    verbose: bool,
    cache: Path | None,
    keep: bool,
    today: datetime | None,
    sources: tuple[Path, ...],
    color: str,
) -> int:
    """Check the claims of a project.

    PATH is the project's folder or a folder inside it.
    """
    from checker.cache import Run, checked
    from checker.load import NotAProject, folder_for_results
    from checker.render import render

    found = find_project(path, sources, today)
    folder = (cache or folder_for_results(found.root)) if keep else None
    try:
        result = checked(Run(*found, strict), folder)
    except NotAProject as error:
        raise Refused(str(error)) from error
    emit(render(result, form, Look(color=wants_color(color), verbose=verbose)))
    return result.exit_code
