"""Reads numerals: 26, 1,019, 3.2 million, twenty-six, one hundred and three and two thirds, half a dozen, 3/4."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.record import dataclass, replace
from checker.values.quantity.vocabulary import (
    GREAT,
    HUNDRED,
    PARTS,
    ROUNDING,
    SHORT,
    SHORT_OF_MONEY,
    SMALL,
    TENS,
    TIMES,
    VULGAR,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.values.quantity.tokens import Tokens

_LONGEST_FIGURE: Final = 40
_HUNDRED: Final = 100
_THOUSAND: Final = 1000
_WHOLE: Final = Fraction(1)
_DECIMAL_COMMA: Final = re.compile("[0-9]{1,3},[0-9]{1,2}")
_GREATEST: Final = 10**15
_ARTICLE_PARTS: Final = frozenset({"half", "quarter", "third", "fifth", "tenth"})
_PART_ENDS: Final = frozenset({"of", "", ".", ",", ";"})
_HALVES: Final = frozenset({"first", "second", "latter", "other", "better", "top", "bottom", "back"})
# Denominators that are written with a stroke; other figures with one between them are a date or a name (9/11, 24/7).
_STROKES: Final = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 1000})

SCORES: Final = frozenset({5, 10, 20, 100})
"""What scores are out of: 8.2/10."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as stated: with so many decimal ``places``, a ``magnitude`` after it, or as a ``fraction``.

    3.2 million is the number 3,200,000 with one place and the magnitude 1,000,000.
    """

    number: Fraction
    places: int = 0
    magnitude: int = 1
    fraction: bool = False

    @property
    def step(self) -> Fraction:
        """Return the unit of the last place stated: 100,000 for 3.2 million."""
        return Fraction(self.magnitude, 10**self.places)

    @property
    def rounded(self) -> bool:
        """Tell whether the statement is a rounded one, whatever its unit: it has decimals, or says so many million."""
        return not self.fraction and (self.places > 0 or self.magnitude >= ROUNDING)

    @property
    def whole(self) -> bool:
        """Tell whether no decimal or fraction is stated."""
        return self.places == 0 and not self.fraction

    @property
    def plain(self) -> bool:
        """Tell whether it is a whole number without a magnitude."""
        return self.places == 0 and self.magnitude == 1 and not self.fraction


def exactly(number: Fraction) -> Amount:
    """Return a number that is stated as a fraction, or worked out, and is just what it says."""
    return Amount(number, fraction=True)


class Numeral(NamedTuple):
    """An amount with the token after it.

    ``share`` tells that it is a mere fraction; ``best`` what a score is out of, 0 for any other numeral.
    """

    amount: Amount
    end: int
    share: bool = False
    best: int = 0


def numeral(tokens: Tokens, index: int, *, money: bool = False) -> Numeral | None:
    """Return the numeral that begins at a token, None when none does; ``money`` tells of a currency sign before it."""
    if tokens.figure[index]:
        return _in_figures(tokens, index, money=money)
    low = tokens.low[index]
    if low in VULGAR:
        return Numeral(exactly(Fraction(*VULGAR[low])), index + 1, share=True)
    if low in SMALL or low in TENS:
        return _in_words(tokens, index)
    if low in TIMES:
        return Numeral(Amount(Fraction(TIMES[low])), index + 1)
    if low in {"a", "half"}:
        return _with_article(tokens, index)
    return None


@lru_cache(maxsize=1024)
def _figure(text: str) -> Amount | None:
    """Return the amount that figures state, None when they are longer than any that is meant to be read."""
    if len(text) > _LONGEST_FIGURE:
        return None
    digits = text.replace(",", "").replace(" ", "")
    if -1 < text.find(".") < text.find(",") or _DECIMAL_COMMA.fullmatch(text):
        digits = text.replace(".", "").replace(",", ".")
    if digits.isdecimal():
        return Amount(Fraction(int(digits)))
    if "e" in digits.lower():
        return exactly(Fraction(digits))
    return Amount(Fraction(digits), len(digits.partition(".")[2]))


def _in_figures(tokens: Tokens, index: int, *, money: bool) -> Numeral | None:
    amount = _figure(tokens.text[index])
    if amount is None:
        return None
    end = index + 1
    stroke = _stroke(tokens, index)
    if stroke is not None and not amount.whole:
        best = int(tokens.text[index + 2])
        return Numeral(amount, index + 3, best=best) if best in SCORES else None
    if stroke is not None:
        return Numeral(exactly(stroke), index + 3, share=True)
    low = tokens.low[end]
    if low in VULGAR and amount.plain:
        amount, end = exactly(amount.number + Fraction(*VULGAR[low])), end + 1
    elif amount.plain and tokens.figure[end] and (part := _stroke(tokens, end)) is not None:
        amount, end = exactly(amount.number + part), end + 3
    short: Mapping[str, int] = SHORT_OF_MONEY if money else SHORT
    if tokens.low[end] in short and (money or tokens.low[end] == "k" or tokens.joined(end)):
        return Numeral(times(amount, short[tokens.low[end]]), end + 1)
    return _sum(tokens, amount, end, spelled=False)


def _stroke(tokens: Tokens, index: int) -> Fraction | None:
    """Return the fraction that three tokens are, None when they are none: 3/4, 8.2/10."""
    if tokens.text[index + 1] != "/" or not (tokens.joined(index + 1) and tokens.joined(index + 2)):
        return None
    over, under = _figure(tokens.text[index]), tokens.text[index + 2]
    if over is None or not under.isdecimal() or len(under) > len("1000") or int(under) not in _STROKES:
        return None
    if tokens.text[index + 3 : index + 4] == ["/"] or over.number > int(under):
        return None
    return over.number / int(under)


def _in_words(tokens: Tokens, index: int) -> Numeral | None:
    group, end = _below_hundred(tokens, index)
    if tokens.low[end] == "point" and (decimals := _decimals(tokens, end + 1)) is not None:
        digits, end = decimals
        return _sum(tokens, Amount(group + Fraction(int(digits), 10 ** len(digits)), len(digits)), end, spelled=True)
    return _sum(tokens, Amount(Fraction(group)), end, spelled=True)


def _below_hundred(tokens: Tokens, index: int) -> tuple[int, int]:
    """Return the number below a hundred that words state, and the token after it; 0 and ``index`` for none."""
    low = tokens.low[index]
    if low in TENS:
        unit = tokens.past_hyphen(index + 1)
        if 0 < (ones := SMALL.get(tokens.low[unit], 0)) < 10:  # noqa: PLR2004 - twenty-one to twenty-nine
            return TENS[low] + ones, unit + 1
        return TENS[low], index + 1
    if low in SMALL:
        return SMALL[low], index + 1
    return 0, index


def _decimals(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Return the digits that words spell out, and the token after them: nought three."""
    digits = ""
    while tokens.low[index] in SMALL and len(digits) < _LONGEST_FIGURE:
        digits += str(SMALL[tokens.low[index]])
        index += 1
    return (digits, index) if digits else None


def times(amount: Amount, size: int) -> Amount:
    """Return an amount with a magnitude: two thousand is the exact 2,000, 3.2 million is a rounded number."""
    if amount.plain and size < ROUNDING:
        return Amount(amount.number * size)
    if size < _THOUSAND:
        number = amount.number * size
        return Amount(number) if number.denominator == 1 else exactly(number)
    return replace(amount, number=amount.number * size, magnitude=amount.magnitude * size)


def _sum(tokens: Tokens, amount: Amount, end: int, *, spelled: bool) -> Numeral:
    """Return the numeral that goes on from a first amount: ``3`` hundred and 21, ``one`` billion and a half million."""
    amount, end, size = _magnified(tokens, amount, end)
    total = amount
    while size > 1 and total.whole:
        following = _next_group(tokens, end, spelled=spelled, below=size)
        if following is None:
            break
        amount, end, size = following
        total = Amount(total.number + amount.number)
    return _with_fraction(tokens, total, end, size)


def _magnified(tokens: Tokens, amount: Amount, end: int) -> tuple[Amount, int, int]:
    """Return an amount with the magnitudes that follow it (hundred, hundred million), and the last of them."""
    last = 1
    place = tokens.past_hyphen(end)
    if (size := HUNDRED.get(tokens.low[place], 0)) and amount.number < _HUNDRED:
        amount, end, last = times(amount, size), place + 1, size
        rest, after = _below_hundred(tokens, tokens.past_hyphen(end + (tokens.low[end] == "and")))
        # What follows the hundred counts among the thousands: two hundred thirty two thousand.
        if rest and amount.whole and tokens.low[tokens.past_hyphen(after)] in GREAT:
            amount, end = Amount(amount.number + rest), after
    great = 1
    while (size := GREAT.get(tokens.low[place := tokens.past_hyphen(end)], 0)) > great:
        if amount.magnitude * size > _GREATEST:
            break
        amount, end, last, great = times(amount, size), place + 1, size, size
    return amount, end, last


def _next_group(tokens: Tokens, index: int, *, spelled: bool, below: int) -> tuple[Amount, int, int] | None:
    """Return what is added to a numeral that ended on a magnitude, in the same writing, and smaller than it."""
    joined = tokens.low[index] == "and"
    start = tokens.past_hyphen(index + joined)
    if joined and tokens.low[start] == "a" and tokens.low[start + 1] == "half":
        size = GREAT.get(tokens.low[start + 2], 0)
        return (Amount(Fraction(size, 2)), start + 3, 1) if 1 < size < below else None
    if spelled:
        group, end = _below_hundred(tokens, start)
    else:
        text = tokens.text[start]
        group, end = (int(text), start + 1) if text.isdecimal() and len(text) <= len("999") else (0, start)
    if group == 0 or (joined and _part(tokens, end, group) is not None):
        return None  # "one hundred and two thirds": a fraction follows
    amount, end, size = _magnified(tokens, Amount(Fraction(group)), end)
    if size >= below or amount.number >= below or (joined and not spelled and amount.number >= _HUNDRED):
        return None
    return amount, end, size


def _part(tokens: Tokens, index: int, over: int) -> tuple[int, int] | None:
    """Return the denominator that follows a numerator, and the token after it."""
    place = tokens.past_hyphen(index)
    low = tokens.low[place]
    if low not in PARTS or (over != 1 and not low.endswith(("s", "lves"))) or (over == 1 and low.endswith("s")):
        return None
    return PARTS[low], place + 1


def _with_fraction(tokens: Tokens, amount: Amount, end: int, size: int) -> Numeral:
    """Return a numeral with the fraction after it: two ``thirds``, one ``and a half``, five million ``and a half``."""
    if not amount.whole:
        return Numeral(amount, end)
    if amount.magnitude == 1 and (part := _part(tokens, end, int(amount.number))) is not None:
        return Numeral(exactly(amount.number / part[0]), part[1], share=True)
    place = tokens.past_hyphen(end)
    if tokens.low[place] != "and":
        return Numeral(amount, end)
    place = tokens.past_hyphen(place + 1)
    over, after = (1, place + 1) if tokens.low[place] in {"a", "an"} else _below_hundred(tokens, place)
    part = _part(tokens, after, over) if over else None
    if part is None:
        return Numeral(amount, end)
    fraction, end = Fraction(over, part[0]), part[1]
    if size >= _THOUSAND:
        return Numeral(exactly(amount.number + fraction * size), end)
    mixed = exactly(amount.number + fraction)
    great = GREAT.get(tokens.low[end], 0)
    return Numeral(times(mixed, great), end + 1) if great else Numeral(mixed, end)


def _with_article(tokens: Tokens, index: int) -> Numeral | None:
    """Return a numeral that begins with ``a`` or ``half``: a hundred, half a million, a quarter million, a half."""
    article = tokens.low[index] != "half"
    place = index + article
    head = tokens.low[place]
    if article and head in (GREAT if head in GREAT else HUNDRED) and not head.endswith("s"):
        return _sum(tokens, Amount(_WHOLE), place, spelled=True)
    if not article and tokens.text[index].istitle() and tokens.text[place + 1].istitle():
        return None  # a name: Half Moon
    if head not in _ARTICLE_PARTS or (not article and index > 0 and tokens.low[index - 1] in _HALVES):
        return None  # "the second half" is no number
    after = tokens.past_hyphen(place + 1)
    beyond = after + (tokens.low[after] == "of")
    beyond += tokens.low[beyond] == "a"
    size = GREAT.get(tokens.low[beyond]) or HUNDRED.get(tokens.low[beyond])
    if size and not tokens.low[beyond].endswith("s"):
        return Numeral(exactly(Fraction(size, PARTS[head])), beyond + 1)
    # "a third of them" is a share, "a third man" is not; "half-hearted" is neither.
    if after > place + 1 or (head not in {"half", "quarter"} and tokens.low[after] not in _PART_ENDS):
        return None
    return Numeral(exactly(Fraction(1, PARTS[head])), place + 1, share=True)
