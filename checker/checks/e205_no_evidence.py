"""E205: a claim that quotes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report a claim without a single quote."""
    if not subject.groundings:
        yield about_claim(
            CHECK.code,
            CHECK.severity,
            subject,
            subject.claim.span,
            "the claim has no evidence",
            label="nothing supports it",
            help="add `evidence:` with a source and the words that carry the claim, or set `status: draft`",
        )


CHECK = Check(
    code="E205",
    name="no-evidence",
    severity=Severity.ERROR,
    summary="A claim names no evidence.",
    on_claim=run,
)
