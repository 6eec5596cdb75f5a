"""What a quote is looked for in: an open text, or the seal of one. Both answer the same few questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.source import Part
    from checker.text.outcome import GuardSpan, Place


class Occurrence(NamedTuple):
    """Where words stand, in positions of the reading: characters of a text, tokens of a seal. The end is exclusive."""

    start: int
    end: int


class Occurrences(NamedTuple):
    """All places where words stand as whole tokens, and the first where they cut one (only a text can tell)."""

    whole: list[Occurrence]
    split: Occurrence | None


class Reading(Protocol):
    """One folding of a source."""

    def find(self, words: str) -> Occurrences:
        """Return where folded words stand."""
        ...

    def hyphenated(self, occurrence: Occurrence) -> bool:
        """Tell whether a hyphen stands in an occurrence, or right after it, that the first reading does not have."""
        ...

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the words between two positions stand in the haystack."""
        ...

    def tokens_between(self, end: int, start: int) -> int:
        """Count the tokens between two positions."""
        ...

    def split_word(self, occurrence: Occurrence) -> str:
        """Return the word an occurrence cuts."""
        ...

    def word_beside(self, position: int, *, before: bool) -> Occurrence | None:
        """Return the token right before (or after) a position; a seal cannot tell."""
        ...

    def words(self, occurrence: Occurrence) -> str:
        """Return folded words, empty where they are sealed."""
        ...

    def punctuated(self, occurrence: Occurrence, mark: str) -> bool:
        """Tell whether a quote that ends on ``mark`` may end with an occurrence; a seal cannot tell and says yes."""
        ...

    def follows(self, prefix: str, words: str, occurrence: Occurrence) -> bool:
        """Tell whether the folded ``prefix`` stands right before an occurrence of ``words``."""
        ...

    def precedes(self, suffix: str, words: str, occurrence: Occurrence) -> bool:
        """Tell whether the folded ``suffix`` stands right after an occurrence of ``words``."""
        ...

    def place(self, start: int, end: int) -> Place:
        """Describe the place of the words between two positions."""
        ...


class Haystack(Protocol):
    """A source to look in. Its positions are characters of the text as read, or tokens of a seal."""

    @property
    def sealed(self) -> bool:
        """Tell whether the words themselves are not here."""
        ...

    @property
    def least_tokens(self) -> int:
        """Return how many tokens words need for being looked for here."""
        ...

    @property
    def readings(self) -> Sequence[Reading]:
        """Return the foldings, the likeliest first."""
        ...

    @property
    def guards(self) -> Sequence[GuardSpan]:
        """Return the guard words, in order of position."""
        ...

    @property
    def numbers(self) -> Sequence[GuardSpan]:
        """Return the numbers, in order of position."""
        ...

    def words(self, start: int, end: int) -> str:
        """Return the words between two positions on one line, empty where they are sealed."""
        ...

    def verbatim(self, start: int, end: int, quote: str) -> bool:
        """Tell whether a quote has the characters exactly as the source does; a seal cannot tell and says no."""
        ...

    def paragraph(self, position: int) -> int:
        """Return the number of the paragraph at a position, from 1."""
        ...

    def part(self, start: int, end: int) -> Part | None:
        """Return the kind of part that words stand in, None in the article's own statements."""
        ...

    def place(self, start: int, end: int) -> Place:
        """Describe the place of the words between two positions."""
        ...


def starts_of(words: str, text: str) -> Iterator[int]:
    """Yield where ``words`` begin in ``text``, also where one occurrence overlaps another, in linear time.

    Where words repeat themselves ("ha ha ha"), each search would look at all of them again. But places that lie no more
    than half the words apart are equally far apart (the periodicity lemma of Fine and Wilf), so that only what is new
    needs a look.
    """
    size = len(words)
    start, step = text.find(words), 0
    while start >= 0:
        yield start
        if step and text.startswith(words[size - step :], start + size):
            start += step
            continue
        following = text.find(words, start + (size // 2 if step else 0) + 1)
        step = following - start if following - start <= size // 2 else 0
        start = following
