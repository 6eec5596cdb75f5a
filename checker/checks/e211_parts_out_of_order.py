"""E211: parts of a quote that the source does not have in this order, or close enough."""

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
    """Report each quote whose parts all stand in the source, but not one after another in one paragraph."""
    for grounding in subject.groundings:
        outcome, source = grounding.outcome, grounding.source
        if outcome is None or source is None or grounding.elsewhere or outcome.kind is not Kind.DISORDERED:
            continue
        yield about_claim(
            CHECK.code,
            CHECK.severity,
            subject,
            grounding.evidence.span,
            f"the parts of the quote stand {outcome.detail} in `{source.id}`",
            label=outcome.detail,
            related=tuple(in_source(source, place, "the first part") for place in outcome.places),
            help="quote the parts as two pieces of evidence, each for itself",
        )


CHECK = Check(
    code="E211",
    name="parts-out-of-order",
    severity=Severity.ERROR,
    summary="The parts of a quote are out of order, in different paragraphs, or too far apart.",
    on_claim=run,
)
