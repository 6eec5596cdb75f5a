"""Values that are words and nothing else, of which one can only tell whether they are the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.text.normalize import fold
from checker.value import Mention, Relation

if TYPE_CHECKING:
    from checker.value import Context, Value


@dataclass(frozen=True, slots=True)
class WordingValue:
    """Some words. ``words`` are what is compared: folded, in small letters, one space between them."""

    type: str
    written: str
    words: str

    def __str__(self) -> str:
        """Return the words as written."""
        return self.written


@dataclass(frozen=True, slots=True)
class WordingType:
    """A type of values that are words. They never conflict."""

    name: str

    def parse(self, written: str, context: Context) -> WordingValue | None:  # noqa: ARG002 - the context of the protocol
        """Return the words written."""
        return self._value(fold(written).strip())

    def mentions(self, words: str, context: Context) -> list[Mention]:  # noqa: ARG002 - the context of the protocol
        """Return the words as a whole."""
        value = self._value(words.strip())
        return [] if value is None else [Mention(0, len(words), value)]

    def compare(self, first: Value, second: Value) -> Relation:
        """Tell whether the words are the same; case and a full stop at the end do not count."""
        if not isinstance(first, WordingValue) or not isinstance(second, WordingValue):
            return Relation.INCOMPARABLE
        same = (first.type, first.words) == (second.type, second.words)
        return Relation.EQUAL if same else Relation.INCOMPARABLE

    def _value(self, folded: str) -> WordingValue | None:
        words = " ".join(folded.casefold().split()).rstrip(".")
        return WordingValue(self.name, folded, words) if words else None
