"""The making of a first project, which verifies at once."""

# ruff: noqa: PLC0415 - a command loads what it needs when it is called, so that all of them start at once

from __future__ import annotations

from pathlib import Path

import click

from checker.cli import options
from checker.cli.exits import CLEAN, Refused
from checker.cli.output import emit


@click.command()
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@options.debug
def init(folder: Path) -> int:
    """Make a first project that verifies at once.

    FOLDER, by default the current one, gets a source, a claim, configuration and a CI workflow.
    """
    from checker.scaffold import files
    from checker.write import AlreadyThereError, create

    contents = files()
    try:
        create(folder, contents)
    except AlreadyThereError as error:
        raise Refused(f"nothing was written: {error}") from error
    except OSError as error:
        raise Refused(f"`{folder}` cannot be written to: {error.strerror}") from error
    emit("".join(f"wrote {folder / name}\n" for name in contents) + f"\nnow run `checker check {folder}`\n")
    return CLEAN
