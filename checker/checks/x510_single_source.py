"""X510: a value that one origin alone gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedProject
from checker.conflicts.align import groups
from checker.conflicts.origins import origins
from checker.finding import Finding, Severity
from checker.findings.contrast import joined, place_of, said_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.conflicts.align import Group


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Note each attribute with one value that a single origin tells, in a project that has several."""
    found = groups(grounded)
    if not found or len(set(origins(grounded.project).values())) < 2:  # noqa: PLR2004 - nothing else could be compared
        return
    for group in found:
        told = {origin for each in group.claims for origin in each.origins}
        if group.single and len(told) == 1:
            yield _finding(group, told.pop())


def _finding(group: Group, origin: str) -> Finding:
    first = group.claims[0]
    sources = list(dict.fromkeys(source for each in group.claims for source in each.sources))
    listed = joined([f"`{source}`" for source in sources])
    behind = "" if sources == [origin] else f", which {'relays' if len(sources) == 1 else 'relay'} {origin}"
    return Finding(
        code=CHECK.code,
        severity=CHECK.severity,
        message=f"{said_of(group.attribute, group.about)} rests on {listed} alone{behind}",
        span=place_of(first),
        label="no other origin gives it",
        claim=first.id,
        draft=first.subject.claim.status == "draft",
    )


CHECK = Check(
    code="X510",
    name="single-source",
    severity=Severity.NOTE,
    summary="A value rests on one independent source alone.",
    on_project=run,
)
