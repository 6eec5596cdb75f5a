"""Looking up words in the sources, for evidence to paste."""

# ruff: noqa: PLC0415 - a command loads what it needs when it is called, so that all of them start at once

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli import options
from checker.cli.exits import CLEAN, FINDINGS, Refused
from checker.cli.opened import known_sources, open_project
from checker.cli.output import emit, wants_color

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("words")
@options.path
@click.option("--source", "only", multiple=True, metavar="ID", help="Look in this source only. May be repeated.")
@options.sources
@options.color
@options.debug
def cite(words: str, path: Path, only: tuple[str, ...], sources: tuple[Path, ...], color: str) -> int:
    """Find words in the sources, and the evidence to paste.

    WORDS are looked up as a quote would be. Each place where they stand is printed with the evidence to put under a
    claim; where they stand nowhere, the passage nearest to them.
    """
    from checker.curation.cite import cite as look_up
    from checker.render.terminal.lists import citations

    project = open_project(path, sources).project
    if not words.strip():
        raise Refused("there are no words to look up")
    found = look_up(project, words, sources=known_sources(only, project))
    emit(citations(found, color=wants_color(color)))
    return CLEAN if any(each.quote is not None for each in found.found) else FINDINGS
