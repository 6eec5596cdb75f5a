"""Opposite actions and qualities of news English: a small reviewed list; dictionaries of antonyms lack most of them.

Each row holds the two sides of a pair, as stems: a word belongs to a side when it is the stem with an ending of
inflection. Words that often stand together in one report ("buy" and "sell") are left out.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

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
_ENDING: Final = r"(?:s|es|d|ed|ing|al|n|ning|ped|ping|ged|ging)?"


@cache
def _sides() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    actions = tuple((_compiled(first), _compiled(second)) for first, second in _PAIRS)
    return actions + tuple((_words(first), _words(second)) for first, second in _QUALITIES)


def _words(listed: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{listed})(?:ly)?\b", re.IGNORECASE)


def _compiled(stems: str) -> re.Pattern[str]:
    # "renewing", "imposing": a final e goes before -ing and -al.
    forms = "|".join(f"{re.escape(stem.removesuffix('e'))}e?{_ENDING}" for stem in stems.split("|"))
    # "The beginning of May" is no action.
    return re.compile(rf"\b(?:{forms})\b(?! of\b)", re.IGNORECASE)


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


def opposed(first: str, second: str) -> tuple[str, str] | None:
    """Return the words by which two texts say opposite things, None when they do not.

    A pair counts only where each text has one side of it and neither has both, and where it is said of the same: where
    the words around have one in common.
    """
    for left, right in _sides():
        for here, there in ((left, right), (right, left)):
            if there.search(first) or here.search(second):
                continue
            for mine in here.finditer(first):
                around = _around(first, mine)
                for other in there.finditer(second):
                    if around & _around(second, other):
                        return mine[0], other[0]
    return None


def _around(text: str, found: re.Match[str]) -> frozenset[str]:
    """Return the stems of the words beside one, those that say something."""
    before = [word[0] for word in _WORD.finditer(text, max(0, found.start() - 80), found.start())][-_AROUND:]
    after = [word[0] for word in _WORD.finditer(text, found.end(), found.end() + 80)][:_AROUND]
    words = (word.lower() for word in (*before, *after) if len(word) >= _LEAST)
    return frozenset(word[:_STEM].rstrip("s") for word in words if word not in _NOTHING_OF_ITS_OWN)
