"""Figures that say no quantity: parts of dates and times, telephone numbers, list markers, page references, links."""

from __future__ import annotations

import re
from typing import Final

_MONTH: Final = (
    r"(?:[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|Mar(?:ch)?|[Aa]pr(?:il)?|May|June?|July?|[Aa]ug(?:ust)?|[Ss]ept?(?:ember)?"
    r"|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?)(?![a-z])\.?"
)
_DAY: Final = r"[0-3]?[0-9](?:st|nd|rd|th)?(?![0-9A-Za-z%])"

_FIRST_YEAR: Final = 1000
_LAST_YEAR: Final = 2100
_DIGITS_OF_A_YEAR: Final = 4

# Each alternative begins with something that few places of a text hold.
_ELSEWHERE: Final = re.compile(
    rf"\b{_MONTH} ?{_DAY}(?: ?(?:-|to|and|or|,) ?{_DAY}){{0,3}}(?:,? [12][0-9]{{3}}(?![0-9]))?"  # Nov. 23-25, 2016
    rf"|(?<![0-9A-Za-z.,$£€]){_DAY}(?: ?(?:-|to|and|or|,) ?{_DAY}){{0,3}} (?:of )?{_MONTH}(?! ?[a-z])"  # 23 November
    r"|(?<![0-9A-Za-z])[0-9]{1,4}([-/.])[0-9]{1,2}\1[0-9]{1,4}(?:[.][0-9]+)?(?![0-9A-Za-z])"  # 2019-08-22, 1.2.3.4
    r"|(?<![0-9])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?: ?[AaPp]\.?[Mm]\b)?"  # 19:00
    r"|(?<![0-9A-Za-z.,$])[01]?[0-9](?:\.[0-5][0-9])? ?(?:[AaPp]\.?[Mm]\b|o'clock)"  # 7 p.m.
    r"|(?<![0-9A-Za-z])'?[0-9]{1,3}0s\b"  # the 1990s
    r"|(?<![0-9A-Za-z])[0-9]{1,2}(?:st|nd|rd|th)(?:(?: ?- ?| to | and | or )[0-9]{1,2}(?:st|nd|rd|th))?[- ]centur(?:y|ies)\b"
    r"|\[[0-9, -]{1,20}\]"  # [12]
    r"|\((?:pp?\. ?)?[0-9]{1,4}\)(?! ?[0-9])"  # (p. 12), (1)
    r"|\b[Pp](?:ages?|p?\.) ?[0-9]{1,4}(?:-[0-9]{1,4})?"  # page 12
    r"|(?<![0-9A-Za-z])\+?(?:\([0-9]{2,5}\)|[0-9]{1,4}) ?[-. ]?[0-9]{3}[-. ][0-9]{4}(?![0-9])"  # 555 010 1234
    r"|(?<![0-9A-Za-z,.])[0-9]{3}-[0-9]{4}(?![0-9])"  # 555-0123
    r"|^[0-9]{1,2}[.)] (?=\S)"  # a list marker
    r"|(?:https?://|www\.)\S+"
)


def elsewhere(words: str) -> tuple[tuple[int, int], ...]:
    """Return where folded words hold figures, or ordinals in figures, that say no quantity."""
    return tuple(found.span() for found in _ELSEWHERE.finditer(words))


def is_year(figure: str) -> bool:
    """Tell whether figures are written as a year is; only what stands around can tell that they are none."""
    return len(figure) == _DIGITS_OF_A_YEAR and figure.isdecimal() and _FIRST_YEAR <= int(figure) <= _LAST_YEAR
