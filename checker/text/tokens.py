"""Cuts folded text into tokens: words and whole numbers, the units no quote may begin or end inside.

A token is a run of letters, digits and marks with what joins them: an apostrophe, a hyphen, a decimal point. A number
keeps its sign, its currency, its percent sign and the magnitude written after it, since each changes what it says:
``-4``, ``<5``, ``$5.2 million``, ``0.4%``, ``85.1``, ``1910-45``, ``19:00`` or ``twenty-six thousand`` is one token.
Chinese characters, kana and the like are written without spaces and count one token each.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

# Separators rather than letters are listed: whatever is neither space nor punctuation belongs to a word, which gives
# the right result for marks and for scripts that no list of letters would name.
_APART: Final = (
    r"\s!-/:-@\[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"
    r"\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2190-\u22ff\u2500-\u2775\u2794-\u27bf"
)
# The same from U+3000 on, where what is written without spaces is too.
_APART_ABOVE: Final = r"\u3001-\u3003\u3008-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
_UNSPACED: Final = "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# A minus is one only where no word ends on it; "<5" is not 5.
_SIGN: Final = r"(?:(?<![^\s(\"'\u2014\[])[-+]|[<>]=?|[~\u00b1\u2248\u2264\u2265])"
_DIGIT: Final = r"\d\u00bc-\u00be\u2150-\u215f\u2189"  # vulgar fractions too
_CURRENCY: Final = "$\u00a2-\u00a5\u20a0-\u20cf"
_SMALL: Final = (
    "(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_LARGE: Final = "(?i:thousand|million|billion|trillion)"
_PERCENT: Final = "(?i:percent|percentage points?|per cent)"
_MAGNITUDE: Final = f"(?:(?i:hundred)|{_LARGE}|{_PERCENT})"
_END: Final = r"(?!\w)"

_JOIN: Final = (
    r"(?:'|\.?-|&"  # don't, Jae-in, U.S.-led, R&D
    r"|(?<=\d)[.,:/](?=\d)"  # 85.1, 1,000, 19:00, 24/7
    rf"|(?<!\w\w)(?<=[^\W\d_])\.(?=[^\W\d_](?:[.]|{_END})))"  # U.S, a.m, e.g
)
_TAIL: Final = f"(?: {_MAGNITUDE}{_END})"
_UNITS: Final = f"{_SMALL}(?:-{_SMALL})?{_END}(?!['&]\\w|\\.?-\\w)"
# "two hundred and six thousand" is one number, "one thousand and two thousand" are two; after "percent" none goes on.
_SPELLED: Final = (
    f"{_UNITS}(?: (?:(?i:hundred){_END}(?: (?:and )?{_UNITS})?"
    f"|{_LARGE}{_END}(?: {_UNITS}| and {_UNITS}(?! {_LARGE}))?|{_PERCENT}{_END}))*"
)

# Most words are plain, and begin with no letter that a number in words begins with: one look tells them.
_PLAIN: Final = r"[A-DG-MP-RU-Za-dg-mp-ru-z][a-z]+(?=[ ,;:!?\"()]|\Z)"


def _one_token(inside: str) -> str:
    """Return the pattern of a token, given the class of what words are made of."""
    word = rf"{inside}+(?:{_JOIN}{inside}+)*"
    number = (
        rf"{_SIGN}?(?:(?:[A-Z]{{1,3}})?[{_CURRENCY}])?(?:(?<![.\w])\.)?(?=[{_DIGIT}]){word}"
        rf"(?: ?[%\u2030]|\u00b0[CF]?{_END})?{_TAIL}*"
    )
    return f"{_PLAIN}|{number}|{_SPELLED}|{word}"


_ABOVE: Final = "[^\0-\u2fff]"


# Compiling a class takes time for each character it names, and of some scripts it names tens of thousands: those are
# left out for texts that have nothing of them. Nothing is compiled before a text is cut.
@cache
def _token() -> re.Pattern[str]:
    return re.compile(_one_token(f"[^{_APART}]"))


@cache
def _token_of_any_script() -> re.Pattern[str]:
    return re.compile(f"{_one_token(f'[^{_APART}{_APART_ABOVE}{_UNSPACED}]')}|[{_UNSPACED}]")


@lru_cache(maxsize=64)
def _token_of(text: str) -> re.Pattern[str]:
    """Return the pattern of a token for a text that is more than ASCII."""
    return _token_of_any_script() if re.search(_ABOVE, text) else _token()


# "One" alone is a pronoun as often as a number; "one million" is no pronoun.
_NUMERIC: Final = re.compile(rf"\W*[{_DIGIT}]|(?!(?i:one)\b(?! (?:hundred|{_LARGE}))){_SMALL}{_END}")
# Some of what is part of no token, and what may follow a full stop or comma that is part of none.
_NOT_IN_TOKENS: Final = frozenset('!"();?[]\u2014')
_AFTER_STOP: Final = ("", " ", '"')
# What may go on a number after a space ("5 million", "two hundred"); the slow look below decides whether it does.
_CONTINUES: Final = re.compile(rf"(?i:{_SMALL}|{_MAGNITUDE}|and |cent|points?|[%\u2030])")
# So many positions and words back a place between tokens is looked for; else all tokens of the text are cut, once.
_NEAR: Final = 400
_MOST_WORDS: Final = 10


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield start and end of each token of a folded text, or of a stretch of it, in order."""
    pattern = _token() if text.isascii() else _token_of(text)
    return (found.span() for found in pattern.finditer(text, start, len(text) if end is None else end))


def numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each number, in figures or words; ``one`` is left out, it is mostly a pronoun."""
    return (span for span in tokens(text) if _NUMERIC.match(text[slice(*span)]))


class Tokens:
    """The tokens of one folded text, cut only where they are asked for."""

    def __init__(self, text: str) -> None:
        """Keep the text; nothing is cut before it is asked for."""
        self.text = text

    def at(self, position: int) -> tuple[int, int] | None:
        """Return the token that a cut at ``position`` would split, None when it falls between tokens."""
        text = self.text
        if not 0 < position < len(text) or _falls_between(text, position):
            return None
        start = self._unbroken_start(position)
        spans = tokens(text, start) if start is not None else iter((self._before(position),))
        start, end = next((span for span in spans if span[1] > position), (position, position))
        return (start, end) if start < position else None

    def count(self, start: int, end: int) -> int:
        """Count the tokens that begin at or after ``start`` and before ``end``."""
        if end - start <= _NEAR:
            return sum(1 for _ in tokens(self.text, start, end))
        return bisect_left(self._starts, end) - bisect_left(self._starts, start)

    def _unbroken_start(self, position: int) -> int | None:
        """Return a place before ``position`` that no token reaches across, None when there is none near."""
        text, nearest, start = self.text, max(0, position - _NEAR), position + 1
        for _ in range(_MOST_WORDS):
            start = text.rfind(" ", nearest, start - 1) + 1
            if start == 0 or not _CONTINUES.match(text, start):
                return start if start > 0 or nearest == 0 else None
        return None

    def _before(self, position: int) -> tuple[int, int]:
        """Return the last token that begins before a position."""
        index = bisect_left(self._starts, position) - 1
        return (self._starts[index], self._ends[index]) if index >= 0 else (0, 0)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in tokens(self.text)]

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end in tokens(self.text)]


def _falls_between(text: str, position: int) -> bool:
    """Tell by the characters on either side that a cut falls between tokens; of most cuts they tell it."""
    before, after = text[position - 1], text[position]
    if before == " ":
        return _CONTINUES.match(text, position) is None
    if after == " ":
        return _CONTINUES.match(text, position + 1) is None
    stops = after in ".," and text[position + 1 : position + 2] in _AFTER_STOP
    return stops or before in _NOT_IN_TOKENS or after in _NOT_IN_TOKENS
