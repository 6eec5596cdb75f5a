"""E212: a negation, hedge or condition right outside the quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import in_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding
    from checker.source import Source
    from checker.text.outcome import Outside


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report each quote that stops short of a word that turns its meaning."""
    for grounding in subject.groundings:
        outcome, source = grounding.outcome, grounding.source
        if outcome is None or source is None:
            continue
        left_out = [outside for outside in grounding.outside if not _quoted(outside, subject, source)]
        # One finding a quote: the first word outside explains it.
        for outside in left_out[:1]:
            side = "after" if outside.after else "before"
            shown = f", `{outside.words}`," if outside.words else ""
            yield about_claim(
                CHECK.code,
                CHECK.severity,
                subject,
                grounding.evidence.span,
                f"a {outside.guard}{shown} stands right {side} the quoted words in `{source.id}`",
                label=f"a {outside.guard} is left out",
                related=tuple(in_source(source, place, "the quoted words") for place in outcome.places),
                help="quote that word too, so that the evidence says what the source says",
            )


def _quoted(outside: Outside, subject: GroundedClaim, source: Source) -> bool:
    """Tell whether another quote of the claim holds the word that this one leaves outside."""
    extents = [
        grounding.outcome.extent
        for grounding in subject.groundings
        if grounding.source is source and grounding.outcome is not None and grounding.outcome.extent is not None
    ]
    return any(start <= outside.position < end for start, end in extents)


CHECK = Check(
    code="E212",
    name="words-right-outside",
    severity=Severity.WARNING,
    summary="A negation, hedge or condition stands right outside the quote, in the same sentence.",
    on_claim=run,
)
