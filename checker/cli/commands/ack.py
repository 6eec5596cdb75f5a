"""Recording a judgment on a conflict."""

# ruff: noqa: PLC0415 - a command loads what it needs when it is called, so that all of them start at once

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli import options
from checker.cli.exits import CLEAN, Refused
from checker.cli.opened import open_project
from checker.cli.output import emit

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID ID...")
@click.option("--why", required=True, metavar="WORDS", help="Why the sources differ, as far as is known.")
@click.option("--prefer", default="", metavar="ID", help="The claim to go by.")
@click.option("--because", default="", metavar="WORDS", help="Why that one.")
@click.option("--by", default="", metavar="NAME", help="Who judged.")
@click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="The day past which it must be looked at again.",
)
@click.option(
    "--tension", is_flag=True, help="The claims do not exclude each other: they pull in different directions."
)
@options.project
@options.sources
@options.debug
def ack(  # noqa: PLR0913 - its options
    ids: tuple[str, ...],
    path: Path,
    sources: tuple[Path, ...],
    *,
    why: str,
    prefer: str,
    because: str,
    by: str,
    until: datetime | None,
    tension: bool,
) -> int:
    """Record that a conflict was judged.

    ID names a claim; all claims of the conflict have to be named. The judgment is added to the end of conflicts.yaml
    in the claims folder, with the values as they are now: when one changes, the conflict is open again. Whatever stands
    in the file stays as it is.
    """
    from checker.core import check
    from checker.curation.acknowledge import CannotAcknowledgeError, Judgment, acknowledged
    from checker.write import replace as write_file

    opened = open_project(path, sources)
    file = f"{opened.project.settings.claims.rstrip('/')}/conflicts.yaml"
    target = opened.root / file
    day = until.date().isoformat() if until is not None else ""
    judgment = Judgment(ids, why, prefer, because, by, day, tension)
    try:
        text = target.read_bytes().decode("utf-8") if target.exists() else ""
        write_file(target, acknowledged(check(opened.project), judgment, text, file))
    except CannotAcknowledgeError as error:
        emit(error.entry)
        raise Refused(str(error)) from error
    except UnicodeDecodeError as error:
        raise Refused(f"{file} is not in UTF-8") from error
    except OSError as error:
        raise Refused(f"{file} cannot be written: {error.strerror}") from error
    emit(f"added to {file}\n")
    return CLEAN
