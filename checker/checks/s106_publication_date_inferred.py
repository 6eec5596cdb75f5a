"""S106: dates of claims that rest on a day of publication which was inferred."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedProject
from checker.finding import Finding, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.fit.dateline import Resting

_SHOWN: Final = 3


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Warn, once a source, of an inferred date that nothing bears out and that claims owe their own dates to."""
    if not any(source.record.published_basis == "inferred" for source in grounded.project.sources.values()):
        return
    from checker.conflicts.align import groups  # noqa: PLC0415 - only an inferred date needs it
    from checker.fit.dateline import resting  # noqa: PLC0415 - as above

    for id_, claims in resting(grounded, groups(grounded)):
        source = grounded.project.sources[id_]
        count = "a claim rests" if len(claims) == 1 else f"{len(claims)} claims rest"
        more = len(claims) - _SHOWN
        yield Finding(
            code=CHECK.code,
            severity=CHECK.severity,
            message=f"the publication date of `{id_}`, {source.record.published}, is inferred, and {count} on it",
            span=source.span,
            label="date inferred",
            source=id_,
            related=tuple(map(_shown, claims[:_SHOWN])),
            notes=(f"{more} more claims rest on it",) if more > 0 else (),
            help="find out the day, quote words that give the date itself, or add a claim from a dated source that "
            "states the same",
        )


def _shown(claim: Resting) -> Related:
    states = claim.subject.claim.states
    return Related(
        f"`{claim.subject.claim.id}` has only `{claim.reading.said}` for it",
        span=states.value_span if states is not None else claim.subject.claim.span,
    )


CHECK = Check(
    code="S106",
    name="publication-date-inferred",
    severity=Severity.WARNING,
    summary="A claim owes its date to the day its source came out, which was inferred and which nothing bears out.",
    on_project=run,
)
