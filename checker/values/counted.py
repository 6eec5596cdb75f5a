"""What a number counts: the noun after it, by which the right one of several numbers is told."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_AFTER: Final = re.compile(r"[^\W\d_][\w'-]*|[.,;:!?()\"\d]")
_LOOKED_AT: Final = 4
_SHORTEST: Final = 3
# Where the phrase of a number ends: what follows these is no longer what it counts.
_ENDS: Final = frozenset(
    [
        *("according", "after", "against", "among", "as", "at", "based", "because", "been", "before", "being"),
        *("between", "but", "by", "did", "does", "during", "each", "for", "from", "had", "has", "have", "in"),
        *("into", "is", "on", "out", "outside", "over", "since", "than", "that", "to", "under", "until", "was"),
        *("were", "when", "where", "which", "while", "who", "with", "within", "worldwide", "globally"),
        *("domestically", "overall", "annually", "daily"),
    ]
)
# Words that stand between a number and its noun and tell nothing about it.
_PASSED_OVER: Final = frozenset(
    [
        *("a", "about", "all", "an", "and", "confirmed", "different", "more", "most", "new", "of", "other"),
        *("per", "the", "their", "these", "those", "total"),
    ]
)


@lru_cache(maxsize=256)
def counted(words: str, end: int) -> frozenset[str]:
    """Return the stems of the words after a number that ends at ``end``, as far as its phrase goes."""
    stems: set[str] = set()
    for count, found in enumerate(_AFTER.finditer(words, end)):
        word = found[0].lower()
        if count >= _LOOKED_AT or not found[0][0].islower() or word in _ENDS:
            break
        if word not in _PASSED_OVER and len(word) >= _SHORTEST:
            stems.update(stem(part) for part in word.split("-") if len(part) >= _SHORTEST)
    return frozenset(stems)


def stem(word: str) -> str:
    """Return a word in small letters without the ending of a plural."""
    word = word.lower()
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
