"""Figures that say no quantity: parts of dates and times, telephone numbers, list markers, page references, links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.values.quantity.tokens import Tokens

_NAMES: Final = (
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov"
    " november dec december"
)
_MONTHS: Final = frozenset(_NAMES.split())
_MONTH: Final = (
    r"(?:[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|Mar(?:ch)?|[Aa]pr(?:il)?|May|June?|July?|[Aa]ug(?:ust)?|[Ss]ept?(?:ember)?"
    r"|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?)(?![a-z])\.?"
)
_DAY: Final = r"[0-3]?[0-9](?:st|nd|rd|th)?(?![0-9A-Za-z%])"
_DAYS: Final = rf"{_DAY}(?: ?(?:-|to|and|or|,) ?{_DAY}){{0,3}}"
_DATE: Final = re.compile(
    rf"\b{_MONTH} ?{_DAYS}(?:,? [12][0-9]{{3}}(?![0-9]))?"  # Nov. 23-25, 2016
    rf"|(?<![0-9A-Za-z.,$£€]){_DAYS} (?:of )?{_MONTH}"  # 23 November
)

_ORDINAL: Final = r"[0-9]{1,2}(?:st|nd|rd|th)"
# What begins with a figure, a bracket or an apostrophe, as a look at that alone decides at most places.
_NO_QUANTITY: Final = re.compile(
    r"(?=[0-9(\[+'])(?<![0-9A-Za-z])(?:"
    r"[0-9]{1,4}([-/.])[0-9]{1,2}\1[0-9]{1,4}(?:[.][0-9]+)?(?![0-9A-Za-z])"  # 2019-08-22, 1.2.3.4
    r"|[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?: ?[AaPp]\.?[Mm]\b)?"  # 19:00
    r"|(?<![.,$])[01]?[0-9](?:\.[0-5][0-9])? ?(?:[AaPp]\.?[Mm]\b|o'clock)"  # 7 p.m.
    r"|'?[0-9]{1,3}0s\b"  # the 1990s
    rf"|{_ORDINAL}(?:(?: ?- ?| to | and | or ){_ORDINAL})?[- ]centur(?:y|ies)\b"
    r"|\[[0-9, -]{1,20}\]"  # [12]
    r"|\((?:pp?\. ?)?[0-9]{1,4}\)(?! ?[0-9])"  # (p. 12), (1)
    r"|(?:\+[0-9]{1,3}[ -]?)?(?:\([0-9]{2,5}\)|[0-9]{1,4}) ?[-. ]?[0-9]{3}[-. ][0-9]{4}(?![0-9])"  # 555 010 1234
    r"|(?<![,.])[0-9]{3}-[0-9]{4}(?![0-9])"  # 555-0123
    r"|\A[0-9]{1,2}[.)] (?=\S))"  # a list marker
)
_PAGE_WORDS: Final = frozenset({"p", "pp", "page", "pages"})
_PAGE: Final = re.compile(r"\b[Pp](?:ages?|p?\.) ?[0-9]{1,4}(?:-[0-9]{1,4})?")
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+")

_FIRST_YEAR: Final = 1000
_LAST_YEAR: Final = 2100
_DIGITS_OF_A_YEAR: Final = 4


def elsewhere(words: str, tokens: Tokens) -> tuple[tuple[int, int], ...]:
    """Return where folded words hold figures, or ordinals in figures, that say no quantity, in order."""
    return tuple(sorted(found.span() for pattern in _patterns(words, tokens) for found in pattern.finditer(words)))


def is_year(figure: str) -> bool:
    """Tell whether figures are written as a year is; only what stands around can tell that they are none."""
    return len(figure) == _DIGITS_OF_A_YEAR and figure.isdecimal() and _FIRST_YEAR <= int(figure) <= _LAST_YEAR


def _patterns(words: str, tokens: Tokens) -> Iterator[re.Pattern[str]]:
    """Yield the patterns that have anything to find, which one word each tells."""
    if True not in tokens.figure:
        return
    yield _NO_QUANTITY
    if not _MONTHS.isdisjoint(tokens.low):
        yield _DATE
    if not _PAGE_WORDS.isdisjoint(tokens.low):
        yield _PAGE
    if "://" in words or "www." in words:
        yield _LINK
