"""Tells from the words around a date whether it lies behind or ahead of those who wrote them."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class Tense(StrEnum):
    """Where a date lies, seen from the day of publication."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"
    RATHER_FUTURE = "rather future"


_AHEAD: Final = (
    r"will|won't|shall|must|would|(?:has|have) until|due|upcoming|effective|payable|deadline|scheduled|slated"
    r"|(?:expected|planned|intended|proposed|set) (?:for|to|in|on|by|next)|plans? to|going to|about to"
    r"|expires|lapses|begins|ends|starts|takes (?:effect|place)|comes into force"
    r"|to (?:announce|attend|be|begin|close|decide|discuss|end|expire|hear|hold|launch|leave|meet|open|release|report"
    r"|resume|return|run|sign|speak|start|take|travel|visit|vote)"
    # An infinitive follows "will", "set to" and the like, also where these are not quoted: "be automatically renewed".
    r"|be (?:[a-z]{2,}ly )?[a-z]{2,}ed"
)
# A participle behind "be" has the tense of what stands before that: "will be held".
_BEHIND: Final = (
    r"(?<!be )(?:was|were|had|has been|have been|did|didn't|said|told|ago"
    r"|became|began|broke|brought|came|chose|cut|died|drew|fell|felt|found|gave|got|grew|held|hit|kept|knew|laid|led|left"
    r"|lost|made|met|paid|put|quit|ran|rose|sat|saw|sent|shot|slid|sold|spoke|spent|stood|struck|thought|took|went"
    r"|withdrew|won|wrote"
    r"|(?!(?:exceed|hundred|indeed|need|proceed|seed|speed|succeed|united|unprecedented)(?![a-z]))[a-z]{2,}ed)"
)
_CLUE: Final = re.compile(rf"(?<![\w-])(?:(?P<ahead>{_AHEAD})|{_BEHIND})(?![\w-])")
# A verb farther off belongs to something else.
_REACH_BEFORE: Final = 120
_REACH_AFTER: Final = 60
# So much farther off is what stands beyond a comma.
_COMMA: Final = 30

# "by" and "until" speak of what is ahead, unless a verb says otherwise; even then "until" may.
_BOUND: Final = re.compile(r"(?<![\w-])(?:(?P<since>since)|(?P<until>until|till|as (?:soon|early) as)|by) $")
_BOUND_REACH: Final = 13


def tense_of(words: str, start: int, end: int, reach: int = _REACH_BEFORE) -> Tense:
    """Return the tense of the verb nearest to the date at ``start`` to ``end`` of words in small letters.

    A verb that stands before the date wins over one as near behind it: "said on Thursday it will". ``reach`` is how
    many letters before the date it may stand.
    """
    bound = _BOUND.search(words, max(0, start - _BOUND_REACH), start)
    if bound and bound["since"]:
        return Tense.PAST
    nearest, tense = reach + 1, Tense.FUTURE if bound else Tense.OPEN
    for clue in _CLUE.finditer(words, max(0, start - reach), min(len(words), end + _REACH_AFTER)):
        if clue.end() <= start:
            distance = start - clue.end() + _COMMA * words.count(",", clue.end(), start)
        else:
            distance = clue.start() - end
        if distance < nearest:
            nearest, tense = distance, Tense.FUTURE if clue["ahead"] else Tense.PAST
    return Tense.RATHER_FUTURE if bound and bound["until"] and tense is Tense.PAST else tense
