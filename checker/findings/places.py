"""Describes places of sources for findings: the sentence, the line, and the words to underline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.finding import Excerpt, Mark, Related
from checker.span import Span, narrowed

if TYPE_CHECKING:
    from checker.check import GroundedClaim
    from checker.claim import Evidence
    from checker.fit.values import Reading, Words
    from checker.source import Source
    from checker.text.outcome import Nearest, Place

_AROUND: Final = 60
_SPACE: Final = re.compile(r"\s+")


def in_source(source: Source, place: Place, label: str) -> Related:
    """Point at a place of a source, with the words there and those around them when the text is here."""
    return Related(
        label=label,
        span=_open_span(source, place),
        source=source.id,
        sentence=place.sentence,
        line=place.line,
        column=place.column,
        excerpt=_excerpt(source, place),
    )


def _open_span(source: Source, place: Place) -> Span | None:
    """Return the place as one to open in an editor; a sealed text is not part of the project."""
    if source.sealed or place.line is None or place.column is None:
        return None
    return Span(source.text_file, place.line, place.column, place.line, place.column)


def _excerpt(source: Source, place: Place) -> Excerpt | None:
    """Return the words of a place, underlined, with what stands around them in their sentences."""
    document = source.document
    if document is None or place.start is None or place.end is None:
        return None
    first = document.sentences[place.sentence - 1]
    last = document.sentences[document.sentence_number(max(place.start, place.end - 1)) - 1]
    before = _SPACE.sub(" ", document.raw[min(first.start, place.start) : place.start])
    words = _SPACE.sub(" ", document.raw[place.start : place.end])
    after = _SPACE.sub(" ", document.raw[place.end : max(last.end, place.end)])
    if len(before) > _AROUND:
        before = "\u2026 " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " \u2026"
    return Excerpt(before + words + after, (Mark(len(before), len(before) + len(words)),))


def as_difference(source: Source, passage: Nearest) -> Related:
    """Point at the nearest passage of a source, with what it has and what the quote has instead."""
    return Related(
        label="the nearest passage",
        span=_open_span(source, passage.place),
        source=source.id,
        sentence=passage.place.sentence,
        line=passage.place.line,
        column=passage.place.column,
        excerpt=Excerpt(
            passage.text,
            tuple(Mark(start, end) for start, end in passage.differs),
            passage.quote,
            tuple(Mark(start, end) for start, end in passage.quote_differs),
        ),
    )


def said(reading: Reading) -> Related:
    """Point at the quoted words that express a value."""
    evidence = reading.words.grounding.evidence
    text = reading.words.text
    return Related(
        label="the words that say so",
        source=evidence.source,
        sentence=reading.words.grounding.place.sentence if reading.words.grounding.place is not None else None,
        excerpt=Excerpt(text, (Mark(reading.mention.start, reading.mention.end, str(reading.mention.value)),)),
    )


def quoted(words: Words) -> Related:
    """Show the quoted words of one piece of evidence."""
    place = words.grounding.place
    return Related(
        label="the quoted words",
        source=words.grounding.evidence.source,
        sentence=place.sentence if place is not None else None,
        excerpt=Excerpt(words.text),
    )


def words_of_claim(subject: GroundedClaim, words: str) -> Span:
    """Return the place of some words of the claim's sentence, that of the whole sentence where it cannot be told."""
    span = subject.claim.spans.get("claim", subject.claim.span)
    return narrowed(span, subject.project.texts.get(span.file, ""), subject.claim.text, words)


def words_of(subject: GroundedClaim, evidence: Evidence, words: str) -> Span:
    """Return the place of some words of a quote in the claim file, that of the whole quote where it cannot be told."""
    text = subject.project.texts.get(evidence.span.file, "")
    return narrowed(evidence.span, text, evidence.quote.exact, words)
