"""R802: a report that cites a claim which the project does not have."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from checker.check import Check, JudgedReport
from checker.finding import Finding, Severity
from checker.gate import citations

if TYPE_CHECKING:
    from collections.abc import Iterator


def run(report: JudgedReport) -> Iterator[Finding]:
    """Report each citation of a claim that is not there, with the nearest id."""
    for citation in citations(report.report):
        if citation.claim in report.claims:
            continue
        near = difflib.get_close_matches(citation.claim, report.claims, n=1)
        yield Finding(
            CHECK.code,
            CHECK.severity,
            f"there is no claim `{citation.claim}`" if citation.claim else "a citation names no claim",
            citation.span,
            label="not a claim",
            help=f"did you mean `{near[0]}`?" if near else "cite claims by their ids, as in `[@one; @two]`",
        )


CHECK = Check(
    code="R802",
    name="unknown-claim",
    severity=Severity.ERROR,
    summary="A report cites a claim that the project does not have.",
    on_report=run,
)
