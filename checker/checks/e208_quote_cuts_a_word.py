"""E208: a quote that begins or ends inside a word or number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import in_source
from checker.text.outcome import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report each quote that stands in its source only by cutting a word or number: "5 deaths" out of "15 deaths"."""
    for grounding in subject.groundings:
        outcome, source = grounding.outcome, grounding.source
        if outcome is None or source is None or outcome.kind is not Kind.SPLIT_TOKEN:
            continue
        yield about_claim(
            CHECK.code,
            CHECK.severity,
            subject,
            grounding.evidence.span,
            f"the quote cuts `{outcome.words}` of `{source.id}` in two",
            label=f"the source has `{outcome.words}`",
            related=tuple(in_source(source, place, "the quoted words") for place in outcome.places),
            help=f"quote `{outcome.words}` whole, or begin and end the quote beside it",
        )


CHECK = Check(
    code="E208",
    name="quote-cuts-a-word",
    severity=Severity.ERROR,
    summary="A quote begins or ends inside a word or number of the source.",
    on_claim=run,
)
