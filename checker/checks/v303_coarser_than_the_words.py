"""V303: a value that says less than the quoted words do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import said
from checker.fit.values import fit
from checker.value import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Note a stated value that is coarser than what the quotes say."""
    states, result = subject.claim.states, fit(subject)
    if states is None or result is None or result.decisive is None or result.relation is not Relation.REFINED_BY:
        return
    yield about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        states.value_span,
        f"the quoted words give {result.decisive.mention.value}, which is finer than {result.value}",
        label="coarser than the words",
        related=(said(result.decisive),),
    )


CHECK = Check(
    code="V303",
    name="coarser-than-the-words",
    severity=Severity.NOTE,
    summary="The stated value is coarser than what the quoted words say.",
    on_claim=run,
)
