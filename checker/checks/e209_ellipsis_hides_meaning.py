"""E209: an ellipsis that leaves out a negation, a limit or a condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import in_source, words_of
from checker.text.outcome import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report each ellipsis behind which the source has a word that turns the meaning."""
    for grounding in subject.groundings:
        outcome, source = grounding.outcome, grounding.source
        if outcome is None or source is None or outcome.kind is not Kind.HIDDEN_WORDS:
            continue
        shown = f", `{outcome.words}`," if outcome.words else ""
        yield about_claim(
            CHECK.code,
            CHECK.severity,
            subject,
            words_of(subject, grounding.evidence, "..." if "..." in grounding.evidence.quote.exact else "\u2026"),
            f"the ellipsis leaves out a {outcome.guard}{shown} of `{source.id}`",
            label=f"a {outcome.guard} is left out here",
            related=tuple(in_source(source, place, f"the {outcome.guard}") for place in outcome.places),
            help="quote these words too, or quote only one side of the ellipsis",
        )


CHECK = Check(
    code="E209",
    name="ellipsis-hides-meaning",
    severity=Severity.ERROR,
    summary="An ellipsis leaves out a negation, a limit or a condition of the source.",
    on_claim=run,
)
