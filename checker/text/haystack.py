"""What a quote is looked for in: an open text, or the seal of one. Both answer the same few questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.text.guards import GuardSpan
    from checker.text.outcome import Place


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

    @property
    def least_tokens(self) -> int:
        """Return how many tokens words need for being looked for here."""

    @property
    def guards(self) -> Sequence[GuardSpan]:
        """Return the guard words, in order of position."""

    @property
    def numbers(self) -> Sequence[GuardSpan]:
        """Return the numbers, in order of position."""

    def find(self, words: str) -> Occurrences:
        """Return where folded words stand."""

    def split_word(self, occurrence: Occurrence) -> str:
        """Return the word an occurrence cuts."""

    def tokens_between(self, end: int, start: int) -> int:
        """Count the tokens between two positions."""

    def words_between(self, end: int, start: int) -> str:
        """Return the words between two positions, empty where they are sealed."""

    def has_word(self, position: int, left: str, right: str, *, before: bool) -> bool:
        """Tell whether the token before (or after) a position begins with ``left`` and ends with ``right``.

        A seal cannot tell and says no.
        """

    def punctuated(self, occurrence: Occurrence, mark: str) -> bool:
        """Tell whether ``mark`` follows an occurrence; a seal cannot tell and says yes."""

    def follows(self, prefix: str, words: str, occurrence: Occurrence) -> bool:
        """Tell whether the folded ``prefix`` stands right before an occurrence of ``words``."""

    def precedes(self, suffix: str, words: str, occurrence: Occurrence) -> bool:
        """Tell whether the folded ``suffix`` stands right after an occurrence of ``words``."""

    def sentence(self, position: int) -> int:
        """Return the number of the sentence at a position, from 1."""

    def paragraph(self, position: int) -> int:
        """Return the number of the paragraph at a position, from 1."""

    def place(self, start: int, end: int) -> Place:
        """Describe the place of the words between two positions."""

    def verbatim(self, occurrence: Occurrence, quote: str) -> bool:
        """Tell whether the source has the characters exactly as the quote does; a seal cannot tell and says no."""


class Haystack(Protocol):
    """A source to look in."""

    @property
    def sealed(self) -> bool:
        """Tell whether the words themselves are not here."""

    @property
    def readings(self) -> Sequence[Reading]:
        """Return the foldings, the likeliest first."""
