"""Tells from the words around a date whether it lies behind or ahead of those who wrote them."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final


class Tense(IntEnum):
    """Where a date lies, seen from the day of publication."""

    PAST = -1
    OPEN = 0
    FUTURE = 1


_AHEAD: Final = (
    r"will|won't|'ll|shall|would|due|upcoming|deadline|(?:expect|schedul|slat|plann|intend|propos)ed|plans?"
    r"|going to|about to|set to|expires?|lapses?|begins?|ends?|starts?|takes? (?:effect|place)|comes? into force"
    r"|to (?:announce|attend|be|begin|close|decide|discuss|end|expire|hear|hold|launch|leave|meet|open|release|report|resume"
    r"|return|run|sign|speak|start|take|travel|visit|vote)"
)
_BEHIND: Final = (
    r"was|were|had|has been|have been|did|didn't|said|told|ago"
    r"|became|began|broke|brought|came|chose|cut|died|drew|fell|felt|found|gave|got|grew|held|hit|kept|knew|laid|led|left"
    r"|lost|made|met|paid|put|quit|ran|rose|sat|saw|sent|shot|slid|sold|spoke|spent|stood|struck|thought|took|went"
    r"|withdrew|won|wrote"
    r"|(?!(?:agreed|exceed|hundred|indeed|need|proceed|red|seed|speed|succeed|united|unprecedented) )[a-z]{2,}ed"
)
_CLUE: Final = re.compile(rf"(?<![\w-])(?:(?P<ahead>{_AHEAD})|{_BEHIND})(?![\w-])")


def tense_of(words: str, start: int, end: int) -> Tense:
    """Return the tense of the verb nearest to the date at ``start`` to ``end`` of words in small letters.

    One that stands before the date wins over one as near behind it: "said on Thursday it will".
    """
    nearest, tense = len(words) + 1, Tense.OPEN
    for clue in _CLUE.finditer(words):
        distance = start - clue.end() if clue.end() <= start else clue.start() - end
        if 0 <= distance <= nearest and not (distance == nearest and clue.start() > start):
            nearest, tense = distance, Tense.FUTURE if clue["ahead"] else Tense.PAST
    return tense
