"""Opposite actions and qualities of news English: a small reviewed list; dictionaries of antonyms lack most of them.

Each row holds the two sides of a pair, as stems: a word belongs to a side when it is the stem with an ending of
inflection; qualities have none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAIRS: Final = (
    ("renew", "expire|lapse"),
    ("impose", "lift"),
    ("tighten", "loosen|relax|ease"),
    ("strengthen", "weaken"),
    ("increase|rise|rose|grow|grew|climb", "decrease|fall|fell|decline|drop|shrink|shrank"),
    ("widen|expand|broaden", "narrow"),
    ("accept", "reject"),
    ("confirm", "deny|denied"),
    ("approve", "veto"),
    ("open", "close"),
    ("begin|began|begun|start", "end|stop|finish"),
    ("join", "leave|left|quit"),
    ("win|won", "lose|lost"),
    ("allow|permit", "ban|forbid|forbade|prohibit"),
    ("arrive", "depart"),
    ("hire", "fire|dismiss"),
    ("praise|welcome", "condemn|criticize|criticise"),
    ("support|back", "oppose"),
    ("appoint", "remove|dismiss"),
    ("arrest|detain|jail", "release|free"),
    ("pass", "fail"),
    ("create|found|establish", "abolish|dissolve"),
    ("raise", "lower|cut"),
    ("include", "exclude"),
    ("advance", "retreat|withdraw|withdrew"),
    ("buy|bought", "sell|sold"),
    ("accelerate", "slow"),
    ("improve", "worsen|deteriorate"),
    ("gain", "lose|lost"),
)
_QUALITIES: Final = (
    ("positive|favorable|favourable", "negative|unfavorable|unfavourable"),
    ("best", "worst"),
    ("highest", "lowest"),
    ("largest|biggest", "smallest"),
    ("longest", "shortest"),
    ("oldest", "youngest"),
    ("richest", "poorest"),
    ("strongest", "weakest"),
    ("major|majority", "minor|minority"),
    ("paternal", "maternal"),
    ("male", "female"),
    ("legal", "illegal"),
    ("guilty", "innocent"),
    ("temporary", "permanent"),
    ("voluntary", "compulsory|mandatory"),
    ("unanimous", "split|divided"),
    ("domestic", "worldwide"),
    ("fictional", "real"),
)
_ENDINGS: Final = ("", "s", "es", "d", "ed", "ing", "al", "n", "ning", "ped", "ping", "ged", "ging")
_WORD: Final = re.compile(r"[^\W_][\w'-]*")
_AROUND: Final = 6
_STEM: Final = 5
_LEAST: Final = 3
_NOTHING_OF_ITS_OWN: Final = frozenset(
    [
        *("and", "are", "but", "for", "from", "had", "has", "have", "her", "his", "into", "its", "not", "that", "the"),
        *("their", "they", "this", "was", "were", "which", "who", "will", "with", "would", "been", "than"),
    ]
)


class _Side(NamedTuple):
    """One side of a pair: which pair, and whether it is the second one."""

    pair: int
    second: bool


@cache
def _sides() -> dict[str, tuple[_Side, ...]]:
    """Return the sides that each form of each listed word is of."""
    sides: dict[str, dict[_Side, None]] = {}
    for number, pair in enumerate(_PAIRS + _QUALITIES):
        for second, listed in enumerate(pair):
            for word in listed.split("|"):
                for form in _forms(word) if number < len(_PAIRS) else (word, f"{word}ly"):
                    sides.setdefault(form, {})[_Side(number, bool(second))] = None
    return {form: tuple(found) for form, found in sides.items()}


def _forms(stem: str) -> Iterator[str]:
    # "renewing", "imposing": a final e goes before -ing and -al.
    bare = stem.removesuffix("e")
    for ending in _ENDINGS:
        yield bare + ending
        yield f"{bare}e{ending}"


def opposed(first: str, second: str) -> tuple[str, str] | None:
    """Return the words by which two texts say opposite things, None when they do not.

    A pair counts only where each text has one side of it and neither has both, and where it is said of the same: where
    the words around have one in common.
    """
    mine = _found(first)
    if not mine:
        return None
    theirs = _found(second)
    for side, places in mine.items():
        other = _Side(side.pair, not side.second)
        if other not in theirs or other in mine or side in theirs:
            continue
        for one in places:
            around = _around(first, one)
            for two in theirs[other]:
                if around & _around(second, two):
                    return one[0], two[0]
    return None


def _found(text: str) -> dict[_Side, list[re.Match[str]]]:
    """Return the listed words of a text by their sides; "the beginning of May" is no action."""
    known = _sides()
    found: dict[_Side, list[re.Match[str]]] = {}
    for word in _WORD.finditer(text):
        for side in known.get(word[0].lower(), ()):
            if not text.startswith(" of ", word.end()):
                found.setdefault(side, []).append(word)
    return found


def _around(text: str, found: re.Match[str]) -> frozenset[str]:
    """Return the stems of the words beside one, those that say something."""
    before = [word[0] for word in _WORD.finditer(text, max(0, found.start() - 80), found.start())][-_AROUND:]
    after = [word[0] for word in _WORD.finditer(text, found.end(), found.end() + 80)][:_AROUND]
    words = (word.lower() for word in (*before, *after) if len(word) >= _LEAST)
    return frozenset(word[:_STEM].rstrip("s") for word in words if word not in _NOTHING_OF_ITS_OWN)
