"""What a number counts: the noun after it, by which the right one of several numbers is told."""

from __future__ import annotations

import re
from typing import Final

_AFTER: Final = re.compile(r"[^\W\d_][\w'-]*|[.,;:!?()\"]")
_LOOKED_AT: Final = 4
_SHORTEST: Final = 3
# Words that stand between a number and its noun, or tell nothing about it.
# fmt: off
_PASSED_OVER: Final = frozenset((
    "a", "about", "all", "an", "and", "at", "by", "different", "for", "from", "in", "more", "new", "of", "on", "other",
    "out", "over", "per", "than", "that", "the", "their", "these", "to", "total", "were", "was", "with",
))
# fmt: on


def counted(words: str, end: int) -> frozenset[str]:
    """Return the stems of the words after a number that ends at ``end``, as far as its phrase goes."""
    stems: set[str] = set()
    for count, found in enumerate(_AFTER.finditer(words, end)):
        word = found[0].lower()
        if count >= _LOOKED_AT or not word[0].isalpha():
            break
        if word not in _PASSED_OVER and len(word) >= _SHORTEST:
            stems.add(_stem(word))
    return frozenset(stems)


def _stem(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
