"""X511: a source that contradicts itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedProject
from checker.conflict import State
from checker.conflicts.settle import settlement
from checker.finding import Severity
from checker.findings.contrast import command, joined, latest, of_conflict, place_of, said_of, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Report values of one source that exclude each other and that nobody has judged."""
    for settled in settlement(grounded).conflicts:
        conflict = settled.conflict
        if conflict.state is not State.OPEN or not settled.inside:
            continue
        claim = latest(conflict, settled.sides)
        values = joined([short(side[0].written) for side in settled.sides])
        yield of_conflict(
            CHECK.code,
            CHECK.severity,
            settled,
            f"`{settled.inside}` gives two values of {said_of(conflict.attribute, conflict.about)}: {values}",
            place_of(claim),
            label=f"stated by `{claim.id}`",
            without=claim.id,
            help=f"see whether both are of one thing; if so, judge them: {command(conflict.claims)}",
        )


CHECK = Check(
    code="X511",
    name="conflict-inside-one-source",
    severity=Severity.WARNING,
    summary="One source gives two values that exclude each other, of an attribute that has one value.",
    on_project=run,
)
