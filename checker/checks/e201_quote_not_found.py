"""E201: quoted words that the source does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import as_difference, in_source, words_of
from checker.text.guards import TURNING, kinds_in
from checker.text.outcome import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding
    from checker.ground import Grounding
    from checker.source import Source
    from checker.text.outcome import Nearest, Outcome

_SEALED: Final = "the text is not here, so no passage can be shown"


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report each quote that is not in its source, and say how it fails: elsewhere, altered, cut off, or absent."""
    for grounding in subject.groundings:
        outcome, source = grounding.outcome, grounding.source
        if outcome is None or source is None:
            continue
        if grounding.elsewhere:
            yield _elsewhere(subject, grounding, source)
        elif outcome.kind in {Kind.ALTERED, Kind.SHORTENED}:
            yield _altered(subject, grounding, source, outcome)
        elif outcome.kind is Kind.ABSENT:
            yield about_claim(
                CHECK.code,
                CHECK.severity,
                subject,
                grounding.evidence.span,
                f"the quoted words are not in `{source.id}`",
                label="not in the source",
                notes=("no passage of the source is like them",) if not outcome.sealed else (_SEALED,),
                help="quote the words of the source that carry the claim, or correct the source's id",
            )
        elif outcome.kind is Kind.WRONG_CONTEXT:
            yield about_claim(
                CHECK.code,
                CHECK.severity,
                subject,
                grounding.evidence.span,
                f"the quoted words are in `{source.id}`, but not between the given `prefix` and `suffix`",
                label="stands in another context",
                related=(in_source(source, outcome.places[0], "the quoted words"),),
                help="correct `prefix` or `suffix`, or leave them out if the words stand there once",
            )
        elif outcome.kind is Kind.NO_TEXT:
            yield about_claim(
                CHECK.code,
                CHECK.severity,
                subject,
                grounding.evidence.span,
                f"the quote could not be looked for: neither text nor seal of `{source.id}` is here",
                label="not verified",
                help="put the text of the source into seeds/, or name its folder in CHECKER_SOURCES",
            )


def _elsewhere(subject: GroundedClaim, grounding: Grounding, source: Source) -> Finding:
    names = " and ".join(f"`{name}`" for name, _ in grounding.elsewhere)
    other, place = grounding.elsewhere[0]
    return about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        grounding.evidence.source_span,
        f"the quoted words are not in `{source.id}` but in {names}",
        label="the words are in another source",
        related=(in_source(subject.project.sources[other], place, "the quoted words"),),
        help=f"name `{other}` as the source, or quote what `{source.id}` says",
    )


def _altered(subject: GroundedClaim, grounding: Grounding, source: Source, outcome: Outcome) -> Finding:
    evidence, passage = grounding.evidence, outcome.nearest
    if passage is None:
        words = outcome.words
        message = f"the quoted words are not in `{source.id}` as they stand here"
        label = "not confirmed by the seal"
        related = tuple(in_source(source, place, "some of the words stand here") for place in outcome.places)
        notes: tuple[str, ...] = (_SEALED,)
        if words:
            notes = (f"not confirmed: {words}", *notes)
    else:
        changed = [passage.quote[start:end] for start, end in passage.quote_differs]
        words = changed[0] if len(changed) == 1 else ""
        cut = outcome.kind is Kind.SHORTENED
        message = (
            f"the quote leaves out words of `{source.id}`" if cut else f"`{source.id}` has other words than the quote"
        )
        label = "words are missing here" if cut else "the source has other words"
        related = (as_difference(source, passage),)
        notes = ()
    return about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        words_of(subject, evidence, words),
        message,
        label=label,
        related=related,
        notes=notes,
        help=_advice(outcome, passage),
    )


def _advice(outcome: Outcome, passage: Nearest | None) -> str:
    """Advise an ellipsis only where it may stand: not for words that turn the meaning."""
    if outcome.kind is not Kind.SHORTENED or passage is None:
        return "quote the source's own words"
    left_out = [passage.text[start:end] for start, end in passage.differs]
    if any(kinds_in(words) & TURNING for words in left_out):
        return f"quote the source's own words, with `{'` and `'.join(left_out)}`"
    return "quote the source's own words; mark what is left out with an ellipsis"


CHECK = Check(
    code="E201",
    name="quote-not-found",
    severity=Severity.ERROR,
    summary="The quoted words are not in the source: altered, cut off, in another source, or absent.",
    on_claim=run,
)
