"""What part a value plays in its sentence: the words beside it that say what happened then, or what was counted.

"Born 3 May 1950 in Vell, she died in 1999": the first date goes with *born*, the second with *died*. Words of one event
count as one: a club that was *founded* in 1912 is one that was *established* then.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from checker.values.counted import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN: Final = re.compile(r"[^\W_]+(?:[.,'-][^\W_]+)*|[,;:()]")
_REACH: Final = 8
"""Words further from a value than so many do not speak of it."""
_STOP: Final = 3
"""A comma or bracket holds words and a value apart as so many words do."""
_SHORTEST: Final = 3
# Words that tell no part: of grammar, of asking, and of the kind of answer that is asked for.
_LITTLE: Final = frozenset(
    [
        *("about", "according", "after", "also", "and", "are", "been", "before", "being", "both", "but", "date", "day"),
        *("did", "does", "during", "for", "from", "had", "has", "have", "her", "his", "how", "into", "its", "long"),
        *("many", "much", "name", "number", "she", "that", "the", "their", "there", "they", "this", "time", "total"),
        *("until", "was", "were", "what", "when", "where", "which", "while", "who", "with", "year"),
    ]
)
# Each line is one event or measure, however it is said.
_SAME: Final = (
    ("born", "birth"),
    ("died", "death", "dead"),
    ("founded", "established", "formed", "created", "organized", "organised", "incorporated", "instituted", "raised"),
    ("aired", "broadcast", "transmitted", "premiered", "released", "ran"),
    ("published", "publication"),
    ("opened", "opening"),
    ("population", "people", "inhabitants", "residents", "persons"),
    ("members", "membership"),
    ("tall", "height"),
    ("weight", "weigh"),
)
_NOWHERE: Final = 1 << 30
_ENDINGS: Final = ("ing", "ed", "est", "e", "y")


def role_of(word: str) -> str:
    """Return what a word says of a value beside it, alike for all forms and words of one event."""
    root = _root(word)
    return _CANON.get(root, root)


def roles_in(words: str) -> frozenset[str]:
    """Return the roles that words name: those of a question tell what it asks for. Names say nothing of a role."""
    return frozenset(role_of(found[0]) for found in _TOKEN.finditer(words) if _tells(found[0]))


def roles_of(sentence: str, spans: Sequence[tuple[int, int]]) -> list[frozenset[str]]:
    """Return the roles of the values that stand at ``spans`` of a sentence, in order.

    Each word goes to the value that stands nearest, of two that are equally near to the later: the verb of a date
    stands before it.
    """
    found: list[set[str]] = [set() for _ in spans]
    if not spans:
        return []
    tokens = _tokens(sentence)
    places = [_place(tokens, start, end) for start, end in spans]
    nearest = 0
    for _, word, at in tokens:
        while nearest + 1 < len(places) and _apart(at, places[nearest + 1]) <= _apart(at, places[nearest]):
            nearest += 1
        if 0 < _apart(at, places[nearest]) <= _REACH and _tells(word):
            found[nearest].add(role_of(word))
    return [frozenset(roles) for roles in found]


def _tokens(sentence: str) -> list[tuple[int, str, int]]:
    """Return the words and stops of a sentence, each with its start and with the words that lie before it."""
    tokens: list[tuple[int, str, int]] = []
    at = 0
    for found in _TOKEN.finditer(sentence):
        tokens.append((found.start(), found[0], at))
        at += 1 if found[0][0].isalnum() else _STOP
    return tokens


def _tells(word: str) -> bool:
    """Tell whether a word names a role; in capitals, as in a table or a title, only one that surely does."""
    if len(word) < _SHORTEST or word in _LITTLE:
        return False
    return word[0].islower() or (word[0].isupper() and _root(word) in _CANON)


def _place(tokens: Sequence[tuple[int, str, int]], start: int, end: int) -> tuple[int, int]:
    """Return where the first and the last word of a value lie."""
    inside = [at for begins, word, at in tokens if start < begins + len(word) and begins < end]
    return (inside[0], inside[-1]) if inside else (_NOWHERE, _NOWHERE)


def _apart(at: int, place: tuple[int, int]) -> int:
    return max(place[0] - at, at - place[1], 0)


@lru_cache(maxsize=4096)
def _root(word: str) -> str:
    """Return a word without the endings that tell its forms apart."""
    root = stem(word)
    for ending in _ENDINGS:
        if root.endswith(ending) and len(root) - len(ending) >= _SHORTEST - 1:
            return root[: -len(ending)]
    return root


_CANON: Final = {_root(word): _root(line[0]) for line in _SAME for word in line}
