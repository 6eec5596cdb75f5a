"""X505: one source is more exact than another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedProject
from checker.conflicts.align import groups
from checker.finding import Finding, Severity
from checker.findings.contrast import place_of, said_of, side_by_side, value_with_sources
from checker.value import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.conflicts.align import Group, Stated


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Note, once for each attribute of a subject, that one of its values is finer than another."""
    for group in groups(grounded):
        if group.single:
            yield from _of(group)


def _of(group: Group) -> Iterator[Finding]:
    found: list[tuple[Stated, Stated]] = []
    for first, second, relation in group.pairs:
        if relation is Relation.REFINED_BY:
            found.append((first, second))
        elif relation is Relation.REFINES:
            found.append((second, first))
    if not found:
        return
    coarse, fine = found[0]
    more = len(found) - 1
    yield Finding(
        code=CHECK.code,
        severity=CHECK.severity,
        message=f"{said_of(group.attribute, group.about)} is {value_with_sources(coarse.by)}, and more exactly "
        f"{value_with_sources(fine.by)}",
        span=place_of(coarse.by[0]),
        label="less exact",
        related=side_by_side((coarse.by[:1], fine.by[:1]), without=coarse.by[0].id),
        notes=(f"{more} more of its values differ in the same way",) if more else (),
    )


CHECK = Check(
    code="X505",
    name="precision-differs",
    severity=Severity.NOTE,
    summary="Two values agree, and one of them is more exact.",
    on_project=run,
)
