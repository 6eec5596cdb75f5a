"""R803: a report that says something else than the claims it cites, or says it with less reserve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, JudgedReport
from checker.finding import Finding, Related, Severity
from checker.gate import difference, parts

if TYPE_CHECKING:
    from collections.abc import Iterator


def run(report: JudgedReport) -> Iterator[Finding]:
    """Report where a passage of a report differs from what its claims say."""
    for part in parts(report):
        for found in difference(part):
            yield Finding(
                CHECK.code,
                CHECK.severity,
                found.message,
                part.span(found.start, found.end) if found.end > found.start else part.whole,
                label=found.label,
                related=tuple(
                    Related(f"`{cited.claim.id}`", span=cited.claim.spans.get("claim", cited.claim.span))
                    for cited in part.cited
                ),
                help=found.help,
            )


CHECK = Check(
    code="R803",
    name="differs-from-its-claims",
    severity=Severity.ERROR,
    summary="A report says something else than the claims it cites, or drops who says so, a doubt or a condition.",
    on_report=run,
)
