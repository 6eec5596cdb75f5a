"""E202: quoted words that stand in several places of the source."""

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
    """Report each quote that stands in more than one place, and list the places."""
    for grounding in subject.groundings:
        outcome, source = grounding.outcome, grounding.source
        if outcome is None or source is None or outcome.kind is not Kind.AMBIGUOUS:
            continue
        yield about_claim(
            CHECK.code,
            CHECK.severity,
            subject,
            grounding.evidence.span,
            f"the quoted words stand in {outcome.detail} places of `{source.id}`",
            label="which of them is meant?",
            related=tuple(in_source(source, place, "here") for place in outcome.places),
            help="quote a few words more, or give the words before it as `prefix` (`suffix` for those after it)",
        )


CHECK = Check(
    code="E202",
    name="quote-found-more-than-once",
    severity=Severity.ERROR,
    summary="The quoted words stand in more than one place of the source, and nothing decides between them.",
    on_claim=run,
)
