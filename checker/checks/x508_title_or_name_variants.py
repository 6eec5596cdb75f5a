"""X508: one post or name in several forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedProject
from checker.conflicts.align import groups
from checker.finding import Finding, Severity
from checker.findings.contrast import joined, place_of, said_of, short, side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.conflicts.align import Group, Stating

_SHOWN: Final = 5


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Note, once for each attribute of a subject, that its sources put a title or a name in different ways."""
    for group in groups(grounded):
        if group.type == "title" or (group.type == "text" and group.single):
            yield from _of(group)


def _of(group: Group) -> Iterator[Finding]:
    forms: dict[str, Stating] = {}
    for bench in group.benches:
        for stated in bench.values:
            forms.setdefault(stated.by[0].written, stated.by[0])
    if len(forms) < 2:  # noqa: PLR2004 - two forms differ
        return
    last = list(forms.values())[-1]
    shown = joined([short(form) for form in list(forms)[:_SHOWN]])
    yield Finding(
        code=CHECK.code,
        severity=CHECK.severity,
        message=f"{said_of(group.attribute, group.about)} has {len(forms)} forms: {shown}",
        span=place_of(last),
        label="one form of it",
        related=side_by_side([[each] for each in list(forms.values())[:_SHOWN]], without=last.id),
    )


CHECK = Check(
    code="X508",
    name="title-or-name-variants",
    severity=Severity.NOTE,
    summary="A title or a name stands in several forms, which may all be right.",
    on_project=run,
)
