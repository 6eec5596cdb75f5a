"""X502: a conflict that somebody has judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedProject
from checker.conflict import State
from checker.conflicts.settle import settlement
from checker.finding import Severity
from checker.findings.contrast import contradiction, judgment, of_conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Note each conflict whose acknowledgement holds."""
    for settled in settlement(grounded).conflicts:
        acknowledgement = settled.conflict.acknowledgement
        if settled.conflict.state is State.ACKNOWLEDGED and acknowledgement is not None:
            yield of_conflict(
                CHECK.code,
                CHECK.severity,
                settled,
                contradiction(settled),
                acknowledgement.span,
                label="acknowledged here",
                notes=tuple(judgment(acknowledgement)),
                help="",
            )


CHECK = Check(
    code="X502",
    name="acknowledged-conflict",
    severity=Severity.NOTE,
    summary="Two values exclude each other, and an acknowledgement says why both stand.",
    on_project=run,
)
