"""X501: values of one attribute that exclude each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedProject
from checker.conflict import State
from checker.conflicts.align import MOST_VALUES
from checker.conflicts.settle import settlement
from checker.finding import Finding, Related, Severity
from checker.findings.contrast import command, contradiction, evidence, latest, of_conflict, place_of, said_of, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.conflicts.align import Group
    from checker.conflicts.settle import Drafted, Settled


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Report each two values of sources that exclude each other and that nobody has judged; a draft's as a note."""
    found = settlement(grounded)
    for settled in found.conflicts:
        if settled.conflict.state is State.OPEN and not settled.inside:
            yield _open(settled)
    for drafted in found.drafts:
        yield _draft(drafted)
    for group in found.crowded:
        yield _crowded(group)


def _open(settled: Settled) -> Finding:
    claim = latest(settled.conflict, settled.sides)
    about = "" if settled.conflict.about else "say what each claim is `about:`, if not the same; else "
    return of_conflict(
        CHECK.code,
        CHECK.severity,
        settled,
        contradiction(settled),
        place_of(claim),
        label=f"stated by `{claim.id}`",
        without=claim.id,
        help=f"{about}correct a value, or judge the conflict: {command(settled.conflict.claims)}",
    )


def _draft(drafted: Drafted) -> Finding:
    draft, other = drafted.draft, drafted.against.by[0]
    return Finding(
        code=CHECK.code,
        severity=Severity.NOTE,
        message=f"the draft `{draft.id}` says that {said_of(drafted.group.attribute, drafted.group.about)} is "
        f"{short(str(draft.value))}, and `{other.id}` that it is {short(str(drafted.against.value))}",
        span=place_of(draft),
        label="differs",
        claim=draft.id,
        related=(Related(f"`{other.id}` states this", span=place_of(other)), *evidence(other.subject)),
        draft=True,
    )


def _crowded(group: Group) -> Finding:
    last = group.claims[-1]
    count = max(len(bench.values) + bench.uncompared for bench in group.benches)
    return Finding(
        code=CHECK.code,
        severity=CHECK.severity,
        message=f"{said_of(group.attribute, group.about)} has {count} different values, of which only the first "
        f"{MOST_VALUES} were compared",
        span=last.subject.claim.states.attribute_span if last.subject.claim.states is not None else place_of(last),
        label="too many values",
        help="if it changes with time, declare it `single: per as_of` and give each claim its `as_of:`; if a subject "
        "may have many, take `single` out",
    )


CHECK = Check(
    code="X501",
    name="conflict",
    severity=Severity.ERROR,
    summary="Two sources give values that exclude each other, of an attribute that has one value.",
    on_project=run,
)
