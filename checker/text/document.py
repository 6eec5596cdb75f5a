"""The text of a source, folded, cut into sentences and indexed, each at most once and only when asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final

from checker.text.guards import guards_of, numbers_of
from checker.text.haystack import Occurrence, Occurrences
from checker.text.nearest import index_of
from checker.text.normalize import readings
from checker.text.outcome import Place
from checker.text.segment import segment
from checker.text.tokens import TOKEN, token_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.source import Part
    from checker.text.guards import GuardSpan
    from checker.text.normalize import Normal
    from checker.text.segment import Sentence

_LINE_END: Final = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SIGNED: Final = re.compile(r"[-+$\u00a2-\u00a5\u20a0-\u20cf.]")
# Punctuation at the seam of a quote and its context, which a curator may put on either side.
_LOOSE: Final = " .,;:'\"()\u2014"
_SEAM: Final = 12


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

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """Return the foldings of the text: one, or two where hyphens at line ends leave a doubt."""
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

    def sentence_number(self, offset: int) -> int:
        """Return the number, from 1, of the sentence at an offset (of the one before it, between two)."""
        return max(1, bisect_right(self._sentence_starts, offset))

    def sentence_text(self, number: int) -> str:
        """Return a sentence by its number, as the text has it, on one line."""
        sentence = self.sentences[number - 1]
        return " ".join(self.raw[sentence.start : sentence.end].split())

    def place(self, start: int, end: int) -> Place:
        """Describe the place of the characters from ``start`` to ``end``."""
        number = self.sentence_number(start)
        line = bisect_right(self.line_starts, start)
        return Place(
            sentence=number,
            paragraph=self.sentences[number - 1].paragraph if self.sentences else 1,
            start=start,
            end=end,
            line=line,
            column=start - self.line_starts[line - 1] + 1,
            part=next((part for low, high, part in self.part_ranges if start < high and end > low), None),
        )


class Reading:
    """One folding of a document; positions are offsets of the folded text."""

    def __init__(self, document: Document, normal: Normal) -> None:
        """Tie a folding to its document."""
        self.document = document
        self.normal = normal
        self.text = normal.text

    @property
    def least_tokens(self) -> int:
        """Return how many tokens a quote needs to be looked for: one."""
        return 1

    def find(self, words: str) -> Occurrences:
        """Return where folded ``words`` stand, and where they stand only by cutting a token."""
        text = self.text
        whole: list[Occurrence] = []
        split: Occurrence | None = None
        size = len(words)
        start = text.find(words)
        while start >= 0:
            end = start + size
            if token_at(text, start) or token_at(text, end) or (_SIGNED.match(words) and not self._begins(start)):
                split = split or Occurrence(start, end)
            else:
                whole.append(Occurrence(start, end))
            start = text.find(words, start + 1)
        return Occurrences(whole, split)

    def _begins(self, position: int) -> bool:
        """Tell whether a token begins with the sign or point at ``position``, rather than after it."""
        found = TOKEN.search(self.text, position)
        return found is not None and found.start() == position

    def split_word(self, occurrence: Occurrence) -> str:
        """Return the word or number that an occurrence cuts."""
        for position in (occurrence.start, occurrence.end):
            span = token_at(self.text, position)
            if span is not None:
                return self.text[span[0] : span[1]]
        return ""

    def tokens_between(self, end: int, start: int) -> int:
        """Count the tokens that lie between two positions."""
        return sum(1 for _ in TOKEN.finditer(self.text, end, start))

    def words_between(self, end: int, start: int) -> str:
        """Return the words that lie between two positions."""
        return self.text[end:start].strip()

    def has_word(self, position: int, left: str, right: str, *, before: bool) -> bool:
        """Tell whether the token before (or after) a position begins with ``left`` and ends with ``right``."""
        if before:
            start = self.text.rfind(" ", 0, max(0, position - 1)) + 1
            words = TOKEN.findall(self.text[start:position])
            word = words[-1] if words else ""
        else:
            found = TOKEN.search(self.text, position)
            word = found[0] if found else ""
        return bool(word) and word.startswith(left) and word.endswith(right)

    def punctuated(self, occurrence: Occurrence, mark: str) -> bool:
        """Tell whether a question or exclamation mark follows an occurrence at once."""
        return mark in self.text[occurrence.end : occurrence.end + 3]

    def follows(self, prefix: str, words: str, occurrence: Occurrence) -> bool:  # noqa: ARG002 - a seal needs them
        """Tell whether the folded ``prefix`` stands right before an occurrence."""
        wanted = prefix.rstrip(_LOOSE)
        before = self.text[max(0, occurrence.start - len(wanted) - _SEAM) : occurrence.start]
        return before.rstrip(_LOOSE).endswith(wanted)

    def precedes(self, suffix: str, words: str, occurrence: Occurrence) -> bool:  # noqa: ARG002 - a seal needs them
        """Tell whether the folded ``suffix`` stands right after an occurrence."""
        wanted = suffix.lstrip(_LOOSE)
        after = self.text[occurrence.end : occurrence.end + len(wanted) + _SEAM]
        return after.lstrip(_LOOSE).startswith(wanted)

    @cached_property
    def guards(self) -> tuple[GuardSpan, ...]:
        """Return the guard words of the text, in order."""
        return guards_of(self.text)

    @cached_property
    def pieces(self) -> dict[str, list[int]]:
        """Return the index by which nearest passages are looked up."""
        return index_of(self.text)

    @cached_property
    def numbers(self) -> tuple[GuardSpan, ...]:
        """Return the numbers of the text, in order."""
        return numbers_of(self.text)

    def sentence(self, position: int) -> int:
        """Return the number of the sentence at a position."""
        return self.document.sentence_number(self.normal.raw_start(position))

    def paragraph(self, position: int) -> int:
        """Return the number of the paragraph at a position."""
        return self.document.sentences[self.sentence(position) - 1].paragraph

    def place(self, start: int, end: int) -> Place:
        """Describe the place of the words between two positions."""
        return self.document.place(self.normal.raw_start(start), self.normal.raw_end(end))

    def verbatim(self, occurrence: Occurrence, quote: str) -> bool:
        """Tell whether the source has these characters exactly as the quote does, typography included."""
        start = self.normal.raw_start(occurrence.start)
        return self.document.raw[start : self.normal.raw_end(occurrence.end)] in quote
