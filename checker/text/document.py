"""The text of a source, folded, cut into sentences and indexed, each at most once and only when asked for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final

from checker.record import dataclass
from checker.text.guards import guards_of, numbers_of
from checker.text.haystack import Occurrence, Occurrences, starts_of
from checker.text.nearest import index_of
from checker.text.normalize import readings
from checker.text.outcome import GuardSpan
from checker.text.segment import segment
from checker.text.tokens import Tokens, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.source import Part
    from checker.text.normalize import Normal
    from checker.text.segment import Sentence

_LINE_END: Final = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Punctuation that may follow the last word of a quote.
_CLOSING: Final = re.compile(r"[ .,;:!?'\")\]]*")
_MARK: Final = re.compile("[.?!]")
# Punctuation at the seam of a quote and its context, which a curator may put on either side.
_LOOSE: Final = " .,;:!?'\"()[]\u2014"
_SEAM: Final = 12
_LONGEST_WORD: Final = 100


class Document:
    """A text that quotes are looked for in.

    ``raw`` is the text as read: offsets everywhere count its code points. ``parts`` gives, for each kind of part, the
    ranges of lines it takes (first and last, from 1, inclusive). ``language`` is an ISO 639 code for sentence rules.
    """

    def __init__(
        self,
        raw: str,
        parts: Sequence[tuple[Part, Sequence[tuple[int, int]]]] = (),
        language: str = "en",
    ) -> None:
        """Keep the text; nothing is computed before it is asked for."""
        self.raw = raw
        self.parts = tuple(parts)
        self.language = language

    @property
    def sealed(self) -> bool:
        """Tell that the words themselves are here."""
        return False

    @property
    def least_tokens(self) -> int:
        """Return how many tokens a quote needs to be looked for: one."""
        return 1

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Return the foldings of the text: one, or two where hyphens at line ends leave a doubt."""
        return self._readings

    @cached_property
    def _readings(self) -> tuple[Reading, ...]:
        return tuple(Reading(self, normal) for normal in readings(self.raw))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences of the text, in order."""
        return segment(self.raw, self.language)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def line_starts(self) -> list[int]:
        """Return the offset of each line's first character."""
        return [0, *(found.end() for found in _LINE_END.finditer(self.raw))]

    @cached_property
    def part_ranges(self) -> tuple[tuple[int, int, Part], ...]:
        """Return offsets of the text that belong to a part, sorted: start, end, kind."""
        starts = [*self.line_starts, len(self.raw)]
        last = len(starts) - 1
        return tuple(
            sorted(
                (starts[first - 1], starts[min(final, last)], part)
                for part, ranges in self.parts
                for first, final in ranges
                if first <= last
            )
        )

    @property
    def guards(self) -> tuple[GuardSpan, ...]:
        """Return the guard words of the text, in order."""
        return self._guards

    @cached_property
    def _guards(self) -> tuple[GuardSpan, ...]:
        return tuple(self._as_read(span) for span in guards_of(self.readings[0].text))

    @property
    def numbers(self) -> tuple[GuardSpan, ...]:
        """Return the numbers of the text, in order."""
        return self._numbers

    @cached_property
    def _numbers(self) -> tuple[GuardSpan, ...]:
        return tuple(self._as_read(span) for span in numbers_of(self.readings[0].text))

    def _as_read(self, span: GuardSpan) -> GuardSpan:
        """Lead a guard word from positions of the folded text over to those of the text as read."""
        normal = self.readings[0].normal
        return GuardSpan(
            start=normal.raw_start(span.start),
            end=normal.raw_end(span.end),
            guard=span.guard,
            joint=normal.raw_end(span.joint) if span.joint >= 0 else -1,
            reach=normal.raw_start(span.reach) if span.reach >= 0 else -1,
        )

    def words(self, start: int, end: int) -> str:
        """Return the words between two positions on one line."""
        return " ".join(self.raw[start:end].split())

    def verbatim(self, start: int, end: int, quote: str) -> bool:
        """Tell whether a quote has the characters exactly as the text does, typography included."""
        return self.raw[start:end] in quote

    def part(self, start: int, end: int) -> Part | None:
        """Return the kind of part that words stand in, None in the article's own statements."""
        return next((part for low, high, part in self.part_ranges if start < high and end > low), None)

    def paragraph(self, position: int) -> int:
        """Return the number of the paragraph at a position, from 1."""
        return self.sentences[self.sentence_number(position) - 1].paragraph if self.sentences else 1

    def sentence_number(self, offset: int) -> int:
        """Return the number, from 1, of the sentence at an offset (of the one before it, between two)."""
        return max(1, bisect_right(self._sentence_starts, offset))

    def place(self, start: int, end: int) -> TextPlace:
        """Describe the place of the characters from ``start`` to ``end``."""
        return TextPlace(self, start, end)


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A `Place` in a text. Most are never looked at closely: sentence, line and part are worked out when asked for."""

    document: Document
    start: int
    end: int

    @property
    def sentence(self) -> int:
        """Return the number of the sentence that the place begins in, from 1."""
        return self.document.sentence_number(self.start)

    @property
    def paragraph(self) -> int:
        """Return the number of the paragraph that the place begins in, from 1."""
        return self.document.paragraph(self.start)

    @property
    def line(self) -> int:
        """Return the line, from 1."""
        return bisect_right(self.document.line_starts, self.start)

    @property
    def column(self) -> int:
        """Return the column in code points, from 1."""
        return self.start - self.document.line_starts[self.line - 1] + 1

    @property
    def part(self) -> Part | None:
        """Return the kind of part that the place touches, None in the article's own statements."""
        return self.document.part(self.start, self.end)


class Reading:
    """One folding of a document; positions are offsets of the folded text."""

    def __init__(self, document: Document, normal: Normal) -> None:
        """Tie a folding to its document."""
        self.document = document
        self.normal = normal
        self.text = normal.text
        self._tokens = Tokens(self.text)

    def find(self, words: str) -> Occurrences:
        """Return where folded ``words`` stand, and where they stand only by cutting a token."""
        whole: list[Occurrence] = []
        split: Occurrence | None = None
        # What begins with a sign or a point has to begin a token here too: "5-4 percent" holds no "-4 percent".
        signed = not words[:1].isalnum()
        for start in starts_of(words, self.text) if words else ():
            occurrence = Occurrence(start, start + len(words))
            if self._cut(occurrence) is None and not (signed and not self._begins(start)):
                whole.append(occurrence)
            elif split is None:
                split = occurrence
        return Occurrences(whole, split)

    def _cut(self, occurrence: Occurrence) -> tuple[int, int] | None:
        """Return the first token that an occurrence cuts."""
        return self._tokens.at(occurrence.start) or self._tokens.at(occurrence.end)

    def _begins(self, position: int) -> bool:
        """Tell whether a token begins at ``position``, rather than after it."""
        start, _ = next(tokens(self.text, position), (None, None))
        return start == position

    def hyphenated(self, occurrence: Occurrence) -> bool:
        """Tell whether a hyphen stands in an occurrence, or right after it, that the first reading does not have."""
        hyphens = self.normal.hyphens
        return bisect_left(hyphens, occurrence.start) < bisect_right(hyphens, occurrence.end)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the words between two positions stand in the text as read, without the space around them."""
        words = self.text[start:end]
        if words.strip(" "):
            start, end = start + len(words) - len(words.lstrip(" ")), end - len(words) + len(words.rstrip(" "))
        return self.normal.raw_start(start), self.normal.raw_end(end)

    def tokens_between(self, end: int, start: int) -> int:
        """Count the tokens that lie between two positions."""
        return self._tokens.count(end, start)

    def split_word(self, occurrence: Occurrence) -> str:
        """Return the word or number that an occurrence cuts; of one that begins after its sign, the number."""
        start, end = self._cut(occurrence) or occurrence
        return self.text[start:end]

    def word_beside(self, position: int, *, before: bool) -> Occurrence | None:
        """Return the token right before (or after) a position."""
        if not before:
            span = next(tokens(self.text, position, position + _LONGEST_WORD), None)
            return Occurrence(*span) if span is not None else None
        spans = list(tokens(self.text, max(0, position - _LONGEST_WORD), position))
        return Occurrence(*spans[-1]) if spans else None

    def words(self, occurrence: Occurrence) -> str:
        """Return the folded words of an occurrence."""
        return self.text[occurrence.start : occurrence.end]

    def punctuated(self, occurrence: Occurrence, mark: str) -> bool:
        """Tell whether a quote that ends on ``mark`` may end here: a full stop may not stand for a question mark."""
        closing = _CLOSING.match(self.text, occurrence.end)
        marks = _MARK.findall(closing[0]) if closing is not None else []
        return mark in marks if mark != "." else marks[:1] in ([], ["."])

    def follows(self, prefix: str, words: str, occurrence: Occurrence) -> bool:  # noqa: ARG002 - a seal needs them
        """Tell whether the folded ``prefix`` stands right before an occurrence."""
        wanted = prefix.strip(_LOOSE)
        before = self.text[max(0, occurrence.start - len(wanted) - _SEAM) : occurrence.start]
        return before.rstrip(_LOOSE).endswith(wanted)

    def precedes(self, suffix: str, words: str, occurrence: Occurrence) -> bool:  # noqa: ARG002 - a seal needs them
        """Tell whether the folded ``suffix`` stands right after an occurrence."""
        wanted = suffix.strip(_LOOSE)
        after = self.text[occurrence.end : occurrence.end + len(wanted) + _SEAM]
        return after.lstrip(_LOOSE).startswith(wanted)

    @cached_property
    def pieces(self) -> dict[str, list[int]]:
        """Return the index by which nearest passages are looked up."""
        return index_of(self.text)

    def place(self, start: int, end: int) -> TextPlace:
        """Describe the place of the words between two positions."""
        return self.document.place(*self.span(start, end))
