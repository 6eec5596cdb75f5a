"""E206: a claim worded as its source is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import in_source
from checker.span import narrowed
from checker.text.normalize import fold
from checker.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding
    from checker.source import Source
    from checker.text.outcome import Place


LEAST_WORDS: Final = 8
"""How many words in a row make a copy."""

_PROBE: Final = LEAST_WORDS // 2


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report a claim that has eight words in a row of a source it quotes, outside quotation marks of its own."""
    words = fold(subject.claim.text)
    spans = list(tokens(words))
    for source in {
        grounding.source.id: grounding.source for grounding in subject.groundings if grounding.source
    }.values():
        copied = _copied(source, words, spans)
        if copied is None:
            continue
        text, place = copied
        span = subject.claim.spans.get("claim", subject.claim.span)
        yield about_claim(
            CHECK.code,
            CHECK.severity,
            subject,
            narrowed(span, subject.project.texts.get(span.file, ""), subject.claim.text, text),
            f"the claim repeats {source.id}'s own sentence",
            label=f"{sum(1 for _ in tokens(text))} words in a row",
            related=(in_source(source, place, "the same words"),),
            help="say it in words of your own; what the source says belongs into the quote",
        )


def _copied(source: Source, words: str, spans: list[tuple[int, int]]) -> tuple[str, Place] | None:
    """Return the first run of copied words, as long as it is, and where the source has them."""
    haystack = source.haystack
    if haystack is None:
        return None
    reading = haystack.readings[0]

    def stands(first: int, last: int) -> bool:
        return bool(reading.find(words[spans[first][0] : spans[last - 1][1]]).whole)

    # A run of eight holds four in a row that begin at a multiple of four: only these need a look.
    for first in range(0, len(spans) - _PROBE + 1, _PROBE):
        last = first + _PROBE
        if not stands(first, last):
            continue
        while last < len(spans) and stands(first, last + 1):
            last += 1
        while first > 0 and stands(first - 1, last):
            first -= 1  # noqa: PLW2901 - the run begins before the probe
        if last - first >= LEAST_WORDS:
            run = words[spans[first][0] : spans[last - 1][1]]
            return run, reading.place(*reading.find(run).whole[0])
    return None


CHECK = Check(
    code="E206",
    name="claim-copies-its-source",
    severity=Severity.WARNING,
    summary="The claim has eight or more words in a row of its source, and so is not in the curator's own words.",
    on_claim=run,
)
