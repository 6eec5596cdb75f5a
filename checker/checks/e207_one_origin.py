"""E207: several sources that go back to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.conflicts.origins import origins
from checker.finding import Related, Severity
from checker.findings.contrast import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Note that the sources of a claim repeat one another, or the same wire service."""
    sources = {grounding.source.id: grounding for grounding in subject.groundings if grounding.source is not None}
    if len(sources) < 2:  # noqa: PLR2004 - one source has one origin
        return
    known = origins(subject.project)
    if len({known[id_] for id_ in sources}) > 1:
        return
    first, *others = sources.values()
    last = others[-1]
    listed = joined([f"`{id_}`" for id_ in sources])
    yield about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        last.evidence.source_span,
        f"{listed} both go back to {known[next(iter(sources))]}, and count as one"
        if len(others) == 1
        else f"{listed} all go back to {known[next(iter(sources))]}, and count as one",
        label="of the same origin",
        related=tuple(
            Related("another source of it", span=each.evidence.source_span) for each in (first, *others[:-1])
        ),
    )


CHECK = Check(
    code="E207",
    name="two-sources-one-origin",
    severity=Severity.NOTE,
    summary="The sources of a claim repeat one wire report, and are no independent confirmation.",
    on_claim=run,
)
