"""R804: a report that rests on a claim which fails its checks, is a draft, or was withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, JudgedReport
from checker.claim import Status
from checker.finding import Finding, Related, Severity
from checker.gate import citations
from checker.result import Verdict, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.result import CheckedClaim


def run(report: JudgedReport) -> Iterator[Finding]:
    """Report each citation of a claim on which nothing may rest."""
    for citation in citations(report.report):
        checked = report.claims.get(citation.claim)
        why = _why(checked, strict=report.project.settings.strict) if checked is not None else ""
        if checked is not None and why:
            yield Finding(
                CHECK.code,
                CHECK.severity,
                f"the claim `{citation.claim}` {why}",
                citation.span,
                label="nothing may rest on it",
                related=(Related("the claim", span=checked.claim.span),),
                help="cite another claim, or take out what rests on it",
            )


def _why(checked: CheckedClaim, *, strict: bool) -> str:
    """Say why nothing may rest on a claim, empty where it holds."""
    if checked.claim.status is Status.WITHDRAWN:
        return "was withdrawn"
    if checked.claim.status is Status.DRAFT:
        return "is a draft"
    if checked.verdict is Verdict.REFUTED:
        return "is refuted by its own quotes"
    if checked.verdict is not Verdict.SUPPORTED:
        return "is not supported by its evidence"
    return "fails its checks" if any(fails(finding, strict=strict) for finding in checked.findings) else ""


CHECK = Check(
    code="R804",
    name="claim-does-not-hold",
    severity=Severity.ERROR,
    summary="A report cites a claim that fails its checks, is a draft, or was withdrawn.",
    on_report=run,
)
