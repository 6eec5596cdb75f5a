"""X506: close values under two names that may mean one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedProject
from checker.conflicts.settle import settlement
from checker.finding import Finding, Severity
from checker.findings.contrast import place_of, said_of, side_by_side, value_with_sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.conflicts.near import Near


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Note, once for each two names of a subject, that their values lie close to each other and differ."""
    vocabulary = f"{grounded.project.settings.claims}/vocabulary.yaml"
    for near in settlement(grounded).possible:
        yield _finding(near, vocabulary)


def _finding(near: Near, vocabulary: str) -> Finding:
    later = near.second.by[-1]
    first, second = (stating.subject.claim.states for stating in (near.first.by[0], later))
    one, two = (states.attribute if states is not None else "" for states in (first, second))
    known, other = near.names
    return Finding(
        code=CHECK.code,
        severity=CHECK.severity,
        message=f"{said_of(one, near.conflict.about)} is {value_with_sources(near.first.by)}, and "
        f"`{two}` {value_with_sources(near.second.by)}: are these the same thing?",
        span=place_of(later),
        label=f"`{two}`, close to `{one}`",
        related=side_by_side((near.first.by, near.second.by), without=later.id),
        help=f"in {vocabulary} add to `{known}` either `also: [{other}]`, if they are, or `distinct_from: [{other}]`",
        conflict=near.conflict.claims,
    )


CHECK = Check(
    code="X506",
    name="possible-conflict",
    severity=Severity.NOTE,
    summary="Two sources give close but different values of a subject under two names that may mean one thing.",
    on_project=run,
)
