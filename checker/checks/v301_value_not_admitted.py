"""V301: a value that the quoted words exclude."""

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
    """Report a stated value when all that the quotes say of its kind excludes it."""
    states, result = subject.claim.states, fit(subject)
    if states is None or result is None or result.decisive is None or result.relation is not Relation.CONFLICTS:
        return
    yield about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        states.value_span,
        f"the quoted words give {result.decisive.mention.value}, the claim says {result.value}",
        label=f"the claim says {result.value}",
        related=(said(result.decisive),),
        help=f"correct `{states.attribute}`, or quote the words that give {result.value}",
    )


CHECK = Check(
    code="V301",
    name="value-not-admitted",
    severity=Severity.ERROR,
    summary="The quoted words give another value than the claim states: they refute it.",
    on_claim=run,
)
