"""Cuts folded text into tokens: words and whole numbers, the units no quote may begin or end inside.

A token is a run of letters, digits and marks with what joins them: an apostrophe, a hyphen, a decimal point. A number
keeps its sign, its currency, its percent sign and the magnitude written after it, since each changes what it says:
``-4``, ``$5.2 million``, ``0.4%``, ``85.1``, ``1910-45``, ``19:00`` and ``twenty-six thousand`` are one token each.
Chinese characters, kana and the like are written without spaces and count one token each.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

# Separators rather than letters are listed: whatever is neither space nor punctuation belongs to a word, which gives
# the right result for marks and for scripts that no list of letters would name.
_APART: Final = (
    r"\s!-/:-@\[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"
    r"\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2190-\u22ff\u2500-\u27bf\u3001-\u3003\u3008-\u301f"
    r"\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
_UNSPACED: Final = "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_IN: Final = f"[^{_APART}{_UNSPACED}]"
# Compiling so large a class takes milliseconds: where the difference does not matter, \w stands for it.
_CURRENCY: Final = "$\u00a2-\u00a5\u20a0-\u20cf"
_SMALL: Final = (
    "(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_MAGNITUDE: Final = "(?i:hundred|thousand|million|billion|trillion|percent|percentage points?|per cent)"
_END: Final = r"(?!\w)"

_JOIN: Final = (
    r"(?:'|\.?-|&"  # don't, Jae-in, U.S.-led, R&D
    r"|(?<=\d)[.,:/](?=\d)"  # 85.1, 1,000, 19:00, 24/7
    rf"|(?<!\w\w)(?<=[^\W\d_])\.(?=[^\W\d_](?:[.]|{_END})))"  # U.S, a.m, e.g
)
_WORD: Final = rf"{_IN}+(?:{_JOIN}{_IN}+)*"
_TAIL: Final = f"(?: {_MAGNITUDE}{_END})"
_NUMBER: Final = (
    rf"(?:(?<![^\s(\"'\u2014\[])[-+])?(?:(?:[A-Z]{{1,3}})?[{_CURRENCY}])?(?:(?<![.\w])\.)?(?=\d){_WORD}"
    rf"(?: ?[%\u2030]|\u00b0[CF]?{_END})?{_TAIL}*"
)
_UNITS: Final = f"{_SMALL}(?:-{_SMALL})?{_END}(?!['&]\\w|\\.?-\\w)"
_SPELLED: Final = f"{_UNITS}(?:{_TAIL}(?: (?:and )?{_UNITS})?)*"

# Most words are plain, and begin with no letter that a number in words begins with: one look tells them.
_PLAIN: Final = r"[A-DG-MP-RU-Za-dg-mp-ru-z][a-z]+(?=[ ,;:!?\"()]|\Z)"

TOKEN: Final = re.compile(f"{_PLAIN}|{_NUMBER}|{_SPELLED}|{_WORD}|[{_UNSPACED}]")
"""Matches one token of folded text."""

_NUMERIC: Final = re.compile(rf"\W*\d|(?!(?i:one)\b){_SMALL}{_END}")
# What may go on a number after a space; the slow look below decides whether it does.
_CONTINUES: Final = re.compile(rf"(?i:{_SMALL}|{_MAGNITUDE}|and |cent|points?|[%\u2030])")


def tokens(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each token of a folded text, in order."""
    return (found.span() for found in TOKEN.finditer(text))


def numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each number, in figures or words; ``one`` is left out, it is mostly a pronoun."""
    return (found.span() for found in TOKEN.finditer(text) if _NUMERIC.match(found[0]))


def token_at(text: str, position: int) -> tuple[int, int] | None:
    """Return the token that a cut at ``position`` of a folded text would split, None when it falls between tokens."""
    if position <= 0 or position >= len(text):
        return None
    # Most cuts stand beside a space, and only a number goes on after one: "5 million", "two hundred", "0.4 percent".
    if text[position - 1] == " ":
        if not _CONTINUES.match(text, position):
            return None
    elif text[position] == " " and not _CONTINUES.match(text, position + 1):
        return None
    for found in TOKEN.finditer(text, _unbroken_start(text, position)):
        if found.start() >= position:
            return None
        if found.end() > position:
            return found.span()
    return None


def _unbroken_start(text: str, position: int) -> int:
    """Return the nearest place before ``position`` that no token reaches across."""
    start = text.rfind(" ", 0, position) + 1
    while start > 0 and _CONTINUES.match(text, start):
        start = text.rfind(" ", 0, start - 1) + 1
    return start
