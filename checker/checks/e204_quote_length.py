"""E204: a quote that is too long, or too short to be verified under seal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.text.normalize import fold
from checker.text.outcome import Kind
from checker.text.seal import WINDOW
from checker.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding
    from checker.ground import Grounding
    from checker.source import Source
    from checker.text.outcome import Outcome


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report quotes with more words than the project allows, and quotes that a seal is unable to prove."""
    settings = subject.project.settings
    for grounding in subject.groundings:
        outcome, source = grounding.outcome, grounding.source
        if outcome is None or source is None:
            continue
        if outcome.kind is Kind.TOO_SHORT:
            yield _too_short(subject, grounding, source, outcome)
            continue
        most = settings.max_sealed_quote_words if source.sealed else settings.max_quote_words
        count = sum(1 for _ in tokens(fold(grounding.evidence.quote.exact)))
        if count > most:
            yield about_claim(
                CHECK.code,
                Severity.WARNING,
                subject,
                grounding.evidence.span,
                f"the quote has {count} words; at most {most} are allowed"
                + (f" from `{source.id}`, which is sealed" if source.sealed else ""),
                label=f"{count} words",
                help="quote the shortest phrase that carries the claim",
            )


def _too_short(subject: GroundedClaim, grounding: Grounding, source: Source, outcome: Outcome) -> Finding:
    if not source.sealed:
        message, advice = "the quote has no words", "quote the words of the source that carry the claim"
    elif outcome.detail:
        message = f"{outcome.detail} cannot be verified under the seal of `{source.id}`"
        advice = "quote the word as the source has it, or stop before it"
    else:
        message = f"the quote is too short to be verified under the seal of `{source.id}`"
        advice = f"quote at least {WINDOW} words in a row, also before and after an ellipsis or brackets"
    return about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        grounding.evidence.span,
        message,
        label="cannot be verified",
        help=advice,
    )


CHECK = Check(
    code="E204",
    name="quote-length",
    severity=Severity.ERROR,
    summary="A quote is longer than the project allows (a warning), or too short to be verified under seal.",
    on_claim=run,
)
