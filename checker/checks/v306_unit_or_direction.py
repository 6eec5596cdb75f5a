"""V306: a number in another unit, or with another direction, than the quoted words have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import said
from checker.fit.values import fit
from checker.value import Relation
from checker.values.quantity.value import Number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report a stated number when the quotes only have numbers of another kind."""
    states, result = subject.claim.states, fit(subject)
    if states is None or result is None or result.decisive is None or result.relation is not Relation.INCOMPARABLE:
        return
    words = result.decisive.mention.value
    if not isinstance(words, Number) or not isinstance(result.value, Number):
        return
    yield about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        states.value_span,
        f"the claim states {result.value}, the quoted words {words}: these are not of one kind",
        label="another unit",
        related=(said(result.decisive),),
        help=f"state it in the unit of the source, as in `{words}`",
    )


CHECK = Check(
    code="V306",
    name="unit-or-direction",
    severity=Severity.ERROR,
    summary="The stated number is of another unit or kind than those of the quoted words.",
    on_claim=run,
)
