"""Reads terms: an amount with its sign and unit, as in -4 %, $5.2 million, 5 feet 2 inches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from checker.record import replace
from checker.values.quantity.measures import currency_before, unit_after, unit_at
from checker.values.quantity.numerals import SCORES, Amount, Numeral, exactly, numeral, times
from checker.values.quantity.units import CODES, SHARE, WRITTEN, Unit, score
from checker.values.quantity.vocabulary import GREAT, SHORT, SMALL, TENS
from checker.values.quantity.wording import Change

if TYPE_CHECKING:
    from checker.values.quantity.scope import Scope

# After these, "one" is a pronoun or part of a phrase, whatever follows.
_PRONOUN_AFTER: Final = frozenset({"the", "this", "that", "which", "no", "any", "every", "each", "another", "only"})
# Before these, "one" is a pronoun or part of a phrase.
_FUNCTION_WORDS: Final = (
    "of or and but is was are were be been being can could will would shall should may might must do does did has have"
    " had who whom whose that which what when where why how if to in on at by for from with without about after before"
    " under over than then as so not never also even just only still yet another other day side hand thing too it he"
    " she they we you i this these those there here"
)
FUNCTION_WORDS: Final = frozenset(_FUNCTION_WORDS.split())
"""Words that are not what a number counts (with a few that make a phrase of "one" and themselves: one day)."""

_SIGNS: Final = {"-": -1, "+": 1}
_SIGN_WORDS: Final = {"minus": -1, "plus": 1}
_GLUE: Final = frozenset("_/#@^")
_INCHES: Final = 12
_SMALL_WHOLES: Final = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 20, 50})


class Term(NamedTuple):
    """An amount with its unit, if it has one, and the token after it.

    ``share`` tells that it is a mere fraction, ``change`` what a sign before it says.
    """

    amount: Amount
    unit: Unit | None
    end: int
    share: bool = False
    change: Change = Change.UNSTATED


def term_at(scope: Scope, index: int) -> Term | None:
    """Return the amount and unit that begin at a token, None when none does."""
    tokens = scope.tokens
    sign, place = _sign(scope, index)
    prefix, place = currency_before(scope, place)
    read = numeral(tokens, place, money=prefix is not None)
    if read is None or not _stands_free(scope, place, read, prefix):
        return None
    if read.best:
        return Term(read.amount, score(read.best), read.end)
    if (tall := _feet_and_inches(scope, read)) is not None:
        return tall
    amount = read.amount
    unit, end = unit_after(scope, read, prefix)
    if (unit is None or tokens.low[read.end] == "day") and _is_pronoun(scope, place, read):
        return None
    if unit is not None:
        amount, end = _magnitude_after(scope, amount, unit, end)
        amount, end = _compound(scope, amount, unit, end)
        if sign and unit.dimension != "temperature":
            return Term(amount, unit, end, read.share, Change.UP if sign > 0 else Change.DOWN)
    if sign < 0:
        amount = replace(amount, number=-amount.number)
    return Term(amount, unit, end, read.share)


def out_of(scope: Scope, amount: Amount, index: int) -> Term | None:
    """Return the share that "one in five" or "two out of 500" is, or the score that "9.5 out of 10" is.

    ``index`` is the token after the amount.
    """
    low, place = scope.tokens.low, index
    if low[place] == "out" and low[place + 1] == "of":
        place += 2
    elif low[place] == "in":
        place += 1
    else:
        return None
    whole = numeral(scope.tokens, place)
    if whole is None or not whole.amount.plain or whole.amount.number <= amount.number:
        return None
    of = int(whole.amount.number)
    if low[index] == "in" and of not in _SMALL_WHOLES and str(of).rstrip("0") != "1":
        return None
    if unit_at(scope, whole.end) is not None:
        return None  # "5 in 10 days" is no share
    if amount.plain:
        return Term(exactly(amount.number / of), SHARE, whole.end)
    return Term(amount, score(of), whole.end) if of in SCORES and not amount.fraction else None


def _sign(scope: Scope, index: int) -> tuple[int, int]:
    """Return the sign before a number (-1, 1, or 0 for none), and the token after it."""
    tokens = scope.tokens
    if tokens.text[index] in _SIGNS and not tokens.joined(index) and tokens.joined(index + 1):
        return _SIGNS[tokens.text[index]], index + 1
    if tokens.low[index] in _SIGN_WORDS:
        return _SIGN_WORDS[tokens.low[index]], index + 1
    return 0, index


def _stands_free(scope: Scope, index: int, read: Numeral, prefix: Unit | None) -> bool:
    """Tell whether figures are a number of their own, and not part of a name or code: 24703L202, 7-Eleven, 3D."""
    tokens, end = scope.tokens, read.end
    if not tokens.figure[index]:
        return not (tokens.joined(index) and tokens.text[index - 1] == "-" and tokens.figure[index - 2])
    if prefix is None and tokens.joined(index):
        before = (tokens.run_start(index), index - 1)
        if tokens.text[index - 1] in _GLUE or any(_makes_name(scope, place) for place in before):
            return False
    if not tokens.joined(end):
        return True
    if tokens.is_word(end):
        return unit_at(scope, end) is not None or tokens.low[end] in GREAT
    if (after := tokens.past_hyphen(end)) > end and tokens.text[after][0].isupper():
        return unit_at(scope, after) is not None
    return tokens.text[end] not in _GLUE or not (tokens.joined(end + 1) and tokens.figure[end + 1])


def _makes_name(scope: Scope, index: int) -> bool:
    """Tell whether a token right before figures makes a name of them, as in F-16, unlike USD100 and five-10."""
    tokens, low = scope.tokens, scope.tokens.low[index]
    number = low in SMALL or low in TENS or low in GREAT or low in SHORT or tokens.text[index] in CODES
    return tokens.is_word(index) and not number


def _is_pronoun(scope: Scope, index: int, read: Numeral) -> bool:
    """Tell whether "one" is a pronoun here: it is a number only before what is counted."""
    tokens = scope.tokens
    if tokens.low[index] != "one" or read.end != index + 1 or scope.curated:
        return False
    if index > 0 and tokens.low[index - 1] in _PRONOUN_AFTER:
        return True
    following = tokens.text[read.end]
    if following == "-" or out_of(scope, read.amount, read.end) is not None:
        return False
    return not (following.isalpha() and following.islower()) or following in FUNCTION_WORDS


def _feet_and_inches(scope: Scope, read: Numeral) -> Term | None:
    """Return the height that is written with marks: 6' 2". One mark alone may be that of a quotation."""
    tokens, end = scope.tokens, read.end
    if tokens.text[end] != "'" or tokens.text[end + 2] != '"' or not (tokens.joined(end) and tokens.joined(end + 2)):
        return None
    inches = numeral(tokens, end + 1) if read.amount.plain and tokens.figure[end + 1] else None
    if inches is None or inches.end != end + 2 or inches.amount.number >= _INCHES:
        return None
    return Term(exactly(read.amount.number + inches.amount.number / _INCHES), WRITTEN["foot"], end + 3)


def _magnitude_after(scope: Scope, amount: Amount, unit: Unit, index: int) -> tuple[Amount, int]:
    """Return an amount with the magnitude that stands after its currency's code: 75 USD million."""
    tokens = scope.tokens
    size = GREAT.get(tokens.low[index], 0)
    if not size or not unit.dimension.startswith("money ") or tokens.text[index - 1] not in CODES:
        return amount, index
    return (times(amount, size), index + 1) if amount.magnitude == 1 else (amount, index)


def _compound(scope: Scope, amount: Amount, unit: Unit, index: int) -> tuple[Amount, int]:
    """Return the sum of an amount and a smaller one of the same dimension: 5 feet 2 inches, 10 dollars 30 cents."""
    tokens = scope.tokens
    place = index + (tokens.low[index] == "and")
    if not amount.plain or unit.offset or not (tokens.figure[place] or tokens.low[place] in SMALL):
        return amount, index
    read = numeral(tokens, place)
    if read is None or not read.amount.plain:
        return amount, index
    found = unit_at(scope, read.end)
    if found is None and unit.name == "foot" and tokens.low[read.end] == "in" and place == index:
        found = WRITTEN["inch"], read.end + 1
    if found is None or found[0].dimension != unit.dimension or found[0].factor >= unit.factor:
        return amount, index
    return exactly(amount.number + read.amount.number * found[0].factor / unit.factor), found[1]
