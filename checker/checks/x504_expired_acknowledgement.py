"""X504: an acknowledgement past its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedProject
from checker.conflict import State
from checker.conflicts.settle import settlement
from checker.finding import Severity
from checker.findings.contrast import judgment, of_conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Report acknowledgements whose day has passed."""
    for settled in settlement(grounded).conflicts:
        acknowledgement = settled.conflict.acknowledgement
        if settled.conflict.state is State.EXPIRED and acknowledgement is not None:
            attribute = settled.conflict.attribute
            yield of_conflict(
                CHECK.code,
                CHECK.severity,
                settled,
                f"the acknowledgement of `{attribute}` held until {acknowledgement.until}",
                acknowledgement.until_span or acknowledgement.span,
                label="this day has passed",
                notes=tuple(judgment(acknowledgement)),
                help="look at the claims again, then give another day or take the acknowledgement out",
            )


CHECK = Check(
    code="X504",
    name="expired-acknowledgement",
    severity=Severity.ERROR,
    summary="The day until which an acknowledgement holds has passed.",
    on_project=run,
)
