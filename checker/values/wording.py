"""Values that are words and nothing else: one can only tell whether the same words stand in others."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from checker.record import dataclass
from checker.text.language import guards_of_phrase
from checker.text.normalize import fold
from checker.text.outcome import Guard
from checker.value import Mention, Relation
from checker.values.counted import stem

if TYPE_CHECKING:
    from checker.value import Context, Value

_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_TURNING: Final = frozenset({Guard.NEGATION, Guard.HEDGE, Guard.CONDITION})
# Words of grammar, which may be others where the same is said.
_LITTLE: Final = frozenset(
    [
        *("a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "her", "his", "in", "is", "it"),
        *("its", "of", "on", "or", "our", "that", "the", "their", "this", "to", "was", "were", "which", "with"),
    ]
)


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
        """Tell whether the words are the same, case and a full stop at the end aside, or all stand in the other.

        They stand there when those that carry meaning do, in order, and both deny, doubt and set conditions alike.
        """
        if not isinstance(first, WordingValue) or not isinstance(second, WordingValue) or first.type != second.type:
            return Relation.INCOMPARABLE
        if first.words == second.words:
            return Relation.EQUAL
        held, holds = _stand_in(first.words, second.words), _stand_in(second.words, first.words)
        if held is holds:
            return Relation.EQUAL if held else Relation.INCOMPARABLE
        return Relation.REFINED_BY if held else Relation.REFINES

    def _value(self, folded: str) -> WordingValue | None:
        words = " ".join(folded.casefold().split()).rstrip(".")
        return WordingValue(self.name, folded, words) if words else None


def _stand_in(few: str, many: str) -> bool:
    """Tell whether the words of ``few`` that carry meaning stand in ``many`` in order, and both turn it alike."""
    wanted, there = _content(few), iter(_content(many))
    return bool(wanted) and all(word in there for word in wanted) and _turns(few) == _turns(many)


def _turns(words: str) -> frozenset[Guard]:
    """Return whether words deny, doubt or set conditions."""
    return _TURNING.intersection(found.guard for found in guards_of_phrase(words))


@lru_cache(maxsize=256)
def _content(words: str) -> tuple[str, ...]:
    return tuple(stem(found[0]) for found in _WORD.finditer(words) if found[0] not in _LITTLE)
