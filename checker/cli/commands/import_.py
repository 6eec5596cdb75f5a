"""Evidence that another program wrote, as a claim file to review."""

# ruff: noqa: PLC0415 - a command loads what it needs when it is called, so that all of them start at once

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

import click

from checker.cli import options
from checker.cli.exits import CLEAN, FINDINGS, NOTHING
from checker.cli.opened import open_project
from checker.cli.output import emit

if TYPE_CHECKING:
    from pathlib import Path


@click.command("import")
@click.argument("file", type=click.File(encoding="utf-8", errors="surrogateescape"))
@options.project
@options.debug
def import_(file: TextIO, path: Path) -> int:
    """Print W3C Web Annotations as a claim file.

    Each annotation of FILE (- for standard input) that quotes a source of the project becomes evidence. Nothing is
    written: look at the claims, give each an id of your own, and put them under `claims/`.
    """
    from checker.export.evidence import claim_file, read
    from checker.render.terminal.cells import shown

    found = read(file.read(), open_project(path, ()).project.sources)
    for problem in found.problems:
        click.echo(f"not read: {shown(problem)}", err=True)
    if not found.read:
        return FINDINGS if found.problems else NOTHING
    emit(claim_file(found.read))
    return FINDINGS if found.problems else CLEAN
