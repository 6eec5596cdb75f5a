"""X503: an acknowledgement of what is no longer so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedProject
from checker.conflict import State
from checker.conflicts.settle import settlement
from checker.finding import Finding, Related, Severity
from checker.findings.contrast import of_conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.conflicts.settle import Settled
    from checker.project import Acknowledgement


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Report acknowledgements that no longer fit the claims they name, and those that another one makes idle."""
    found = settlement(grounded)
    for settled in found.conflicts:
        acknowledgement = settled.conflict.acknowledgement
        if settled.conflict.state is State.STALE and acknowledgement is not None:
            yield _stale(settled, acknowledgement)
    for acknowledgement, other in found.repeated:
        yield Finding(
            code=CHECK.code,
            severity=CHECK.severity,
            message="another acknowledgement settles these claims",
            span=acknowledgement.span,
            label="judged twice",
            related=(Related("this one is used", span=other.span),),
            help="keep one of the two",
        )


def _stale(settled: Settled, acknowledgement: Acknowledgement) -> Finding:
    about = f" of `{settled.conflict.attribute}`" if settled.conflict.attribute else ""
    return of_conflict(
        CHECK.code,
        CHECK.severity,
        settled,
        f"the acknowledgement{about} does not hold any more: {settled.reason}",
        acknowledgement.span,
        label="look at this again",
        notes=(f"it said: {acknowledgement.why}",),
        help="judge the claims again and correct `between` and `values`, or take the acknowledgement out",
    )


CHECK = Check(
    code="X503",
    name="stale-acknowledgement",
    severity=Severity.ERROR,
    summary="An acknowledgement was given for other claims or values than there are now.",
    on_project=run,
)
