"""V302: a value that says more than the quoted words do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import said
from checker.fit.dateline import undated
from checker.fit.values import fit
from checker.value import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report a stated value that is finer than what any of the quotes says."""
    states, result = subject.claim.states, fit(subject)
    if states is None or result is None or result.decisive is None:
        return
    if result.relation not in {Relation.REFINES, Relation.OVERLAPS} or undated(subject) is not None:
        return
    about = result.decisive.approximate
    words = result.decisive.mention.value
    yield about_claim(
        CHECK.code,
        Severity.NOTE if about else CHECK.severity,
        subject,
        states.value_span,
        f"the claim says {result.value}, the quoted words only {words}",
        label="finer than the words",
        related=(said(result.decisive),),
        help=None if about else f"state {words}, or quote the words that give {result.value}",
    )


CHECK = Check(
    code="V302",
    name="finer-than-the-words",
    severity=Severity.ERROR,
    summary="The stated value is finer than what the quoted words say (only noted where they say about so much).",
    on_claim=run,
)
