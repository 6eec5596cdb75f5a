"""How wrong a claim may be made before a check notices."""

# ruff: noqa: PLC0415 - a command loads what it needs when it is called, so that all of them start at once

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from checker.cli import options
from checker.cli.exits import CLEAN, FINDINGS, NOTHING, Refused
from checker.cli.opened import open_project
from checker.cli.output import emit, wants_color

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@options.path
@click.option(
    "--min-score",
    "minimum",
    type=click.FloatRange(0, 1),
    metavar="SCORE",
    help="Fail below this mutation score, from 0 to 1. Without it, scores are only told.",
)
@click.option("--claim", "only", multiple=True, metavar="ID", help="Mutate this claim only. May be repeated.")
@click.option("--reports", is_flag=True, help="Mutate the sentences of reports, not the claims.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to write the report.")
@options.sources
@options.color
@options.debug
def mutate(  # noqa: PLR0913 - its options
    path: Path,
    minimum: float | None,
    only: tuple[str, ...],
    form: str,
    *,
    reports: bool,
    sources: tuple[Path, ...],
    color: str,
) -> int:
    """Make each claim wrong in small ways, and show what passes.

    Each supported claim is changed in one place - a number, a date, a name, a "not" - and checked against its quotes
    again. A change that no check notices is shown: the quotes support the wrong claim too. Nothing is written.
    With --reports, the same is done to the sentences of reports and the claims they cite.
    """
    from checker.core import check as check_project
    from checker.mutate import Survey, examine, mutable, survey
    from checker.mutate.reports import examine as examine_passage
    from checker.mutate.reports import passages
    from checker.render.mutation.records import records
    from checker.render.mutation.table import table

    project = open_project(path, sources).project
    unknown = sorted(set(only).difference(claim.id for claim in project.claims))
    if unknown:
        raise Refused(f"there is no claim `{unknown[0]}`")
    result = check_project(project)
    if reports:
        if only:
            raise Refused("`--claim` names a claim, and `--reports` mutates the sentences of reports")
        found = Survey(tuple(examine_passage(report, part) for report, part in passages(result)), ())
    else:
        with click.progressbar(
            mutable(result, only), label="mutating claims", file=sys.stderr, hidden=not sys.stderr.isatty()
        ) as claims:
            examined = [examine(result, claim) for claim in claims]
        found = survey(result, examined, only)
    score = found.score.value
    emit(records(found) if form == "json" else table(found, minimum=minimum, color=wants_color(color)))
    if score is None:
        return NOTHING
    return FINDINGS if minimum is not None and score < minimum else CLEAN
