"""Making and proving seals."""

# ruff: noqa: PLC0415 - a command loads what it needs when it is called, so that all of them start at once

from __future__ import annotations

from pathlib import Path

import click

from checker.cli import options
from checker.cli.exits import CLEAN, FINDINGS, Refused
from checker.cli.opened import known_sources, open_project
from checker.cli.output import emit


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--write", is_flag=True, help="Write the seals; without it, what would be written is only told.")
@click.option("--check", "only_check", is_flag=True, help="Fail when a seal is missing, unproven or does not fit.")
@click.option("--project", "path", default=".", type=click.Path(path_type=Path), help="The project's folder.")
@options.sources
@options.debug
def seal(ids: tuple[str, ...], path: Path, sources: tuple[Path, ...], *, write: bool, only_check: bool) -> int:
    """Make the seals of sources.

    A seal lets others verify quotes from a text that may not be handed on to them. ID names a source; without one,
    every source whose record names a seal is meant. The texts have to be here.
    """
    from checker.curation.sealing import State, sealings
    from checker.render.terminal.lists import sealings as told
    from checker.write import replace as write_file

    if write and only_check:
        raise Refused("`--write` and `--check` exclude each other")
    opened = open_project(path, sources)
    planned = sealings(opened.project, known_sources(ids, opened.project), key=opened.seal_key)
    for each in planned if write else ():
        if each.to_write:
            try:
                write_file(opened.root / each.source.seal_file, each.text)
            except OSError as error:
                raise Refused(f"{each.source.seal_file} cannot be written: {error.strerror}") from error
    emit(told(planned, written=write))
    unfit = [each for each in planned if each.state is not State.PROVEN and not (write and each.to_write)]
    return FINDINGS if unfit and (write or only_check) else CLEAN
