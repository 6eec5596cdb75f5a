"""Opposite actions of news English: a small reviewed list, for dictionaries of antonyms lack most of them.

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
_ENDING: Final = r"(?:s|es|d|ed|ing|al|n|ning|ped|ping|ged|ging)?"


@cache
def _sides() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((_compiled(first), _compiled(second)) for first, second in _PAIRS)


def _compiled(stems: str) -> re.Pattern[str]:
    # "renewing", "imposing": a final e goes before -ing and -al.
    forms = "|".join(f"{re.escape(stem.removesuffix('e'))}e?{_ENDING}" for stem in stems.split("|"))
    return re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)


def opposed(first: str, second: str) -> tuple[str, str] | None:
    """Return the words by which two texts say opposite things, None when they do not.

    A pair counts only where each text has one side of it and neither has both.
    """
    for left, right in _sides():
        for here, there in ((left, right), (right, left)):
            mine, other = here.search(first), there.search(second)
            if mine and other and not there.search(first) and not here.search(second):
                return mine[0], other[0]
    return None
