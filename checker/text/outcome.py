"""What came of looking for a quote in a source: where it stands, or why it does not count."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from checker.record import dataclass

if TYPE_CHECKING:
    from checker.source import Part


class Tier(StrEnum):
    """How the quoted words were found; only these five support a claim."""

    EXACT = "exact"
    TYPOGRAPHIC = "typographic"
    ELIDED = "elided"
    BRACKETED = "bracketed"
    CASE = "case"


class Kind(StrEnum):
    """The kinds of outcome; every kind but ``FOUND`` is reported by one check."""

    FOUND = "found"
    ALTERED = "altered"
    SHORTENED = "cut off"
    ABSENT = "absent"
    WRONG_CONTEXT = "wrong context"
    AMBIGUOUS = "ambiguous"
    SPLIT_TOKEN = "split token"  # noqa: S105 - a word cut in two
    HIDDEN_WORDS = "hidden words"
    BRACKETED_MEANING = "bracketed meaning"
    DISORDERED = "disordered"
    TOO_SHORT = "too short"
    NO_TEXT = "no text"


class Place(Protocol):
    """Where words stand in a source.

    ``sentence`` and ``paragraph`` count from 1. ``start`` and ``end`` are offsets in code points of the text as read,
    ``line`` and ``column`` count from 1; the four are None where only a seal is at hand. ``part`` is set when the words
    stand in a headline, pull quote or the like.
    """

    @property
    def sentence(self) -> int:
        """Return the number of the sentence, from 1."""
        ...

    @property
    def paragraph(self) -> int:
        """Return the number of the paragraph, from 1."""
        ...

    @property
    def start(self) -> int | None:
        """Return the offset of the first character, None under seal."""
        ...

    @property
    def end(self) -> int | None:
        """Return the offset after the last character, None under seal."""
        ...

    @property
    def line(self) -> int | None:
        """Return the line, from 1, None under seal."""
        ...

    @property
    def column(self) -> int | None:
        """Return the column, from 1, None under seal."""
        ...

    @property
    def part(self) -> Part | None:
        """Return the kind of part the words stand in, None in the article itself."""
        ...


@dataclass(frozen=True, slots=True)
class SealedPlace:
    """A `Place` of which only sentence, paragraph and part are known."""

    sentence: int
    paragraph: int
    part: Part | None = None
    start: None = None
    end: None = None
    line: None = None
    column: None = None


class Guard(StrEnum):
    """Words that turn the meaning of what stands beside them; a number is one where brackets are concerned."""

    NEGATION = "negation"
    LIMIT = "limit"
    CONDITION = "condition"
    HEDGE = "hedge"
    NUMBER = "number"


class GuardSpan(NamedTuple):
    """A guard word, or a number, and its reach, in positions of a folded text or of a haystack.

    A quote that begins after ``end`` and at or before ``reach`` begins in the scope of the word; a quote that ends at
    ``joint`` ends right before it. ``start`` and ``end`` are the word itself.
    """

    start: int
    end: int
    guard: Guard
    joint: int
    reach: int


@dataclass(frozen=True, slots=True)
class Outside:
    """A guard word that stands right outside a quote, in the same sentence, and is not quoted.

    ``words`` is empty where only a seal is at hand; ``after`` tells the side; ``position`` is where it begins, in
    positions of the haystack.
    """

    guard: Guard
    after: bool
    position: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage of a source most like a quote that is not there; it explains, and never supports.

    ``text`` is the passage as the source has it, with white space folded; ``similarity`` from 0 to 1 by words.
    ``differs`` are ranges of ``text``, ``quote_differs`` ranges of ``quote`` (the quote, white space folded) that the
    other side does not have.
    """

    place: Place
    text: str
    quote: str
    similarity: float
    differs: tuple[tuple[int, int], ...]
    quote_differs: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of looking for one quote in one source.

    ``places`` is where it stands: one place when found, several when ambiguous, the place of what was left out or cut
    for the kinds that speak of one. ``words`` are the words the finding is about: those an ellipsis hides, those in
    brackets, the word that is cut (empty where only a seal is at hand). ``guard`` tells what kind of words they are.
    ``extent`` is the stretch from the first quoted word to the last, in positions of the haystack. ``sealed`` is true
    when only a seal was at hand, so that no passage can be shown.
    """

    kind: Kind
    tier: Tier | None = None
    places: tuple[Place, ...] = ()
    words: str = ""
    guard: Guard | None = None
    nearest: Nearest | None = None
    extent: tuple[int, int] | None = None
    detail: str = ""
    sealed: bool = False
