"""Reads the numbers that words express: each with its bound, its range, its unit and its direction of change."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from checker.record import replace
from checker.value import Mention
from checker.values.quantity.changes import change
from checker.values.quantity.elsewhere import elsewhere, is_year
from checker.values.quantity.measures import unit_at
from checker.values.quantity.numerals import Amount
from checker.values.quantity.ranks import Reading, rank
from checker.values.quantity.scope import Scope
from checker.values.quantity.terms import FUNCTION_WORDS, Term, out_of, term_at
from checker.values.quantity.tokens import Tokens
from checker.values.quantity.units import CODES, COUNT, SHARE, WRITTEN, Unit, age
from checker.values.quantity.value import number
from checker.values.quantity.vocabulary import NUMERAL_WORDS, TIMES, VAGUE
from checker.values.quantity.wording import AFTER, BEFORE, DENIED, HYPHENED, OR_EQUAL, Bound, Phrases

_OLDEST: Final = 120
_FEW: Final = frozenset({"few", "several", "many", "couple", "some"})
_LIMITS: Final = frozenset({Bound.MORE, Bound.AT_LEAST, Bound.LESS, Bound.AT_MOST})
_AGE: Final = ["the", "age", "of"]
_BOUNDS_OF_AGE: Final = {
    **dict.fromkeys(("before", "under", "below"), Bound.LESS),
    **dict.fromkeys(("after", "over", "above", "past"), Bound.MORE),
}
# What follows "times" when they are a ratio of something to something else.
_RATIO: Final = (
    "as more larger greater bigger higher the that less fewer faster stronger longer worse better over what its"
)
_RATIOS: Final = frozenset(_RATIO.split())
# "Twice their number", "twice a week": so often in a time, or so much of something.
_OF_WHOSE: Final = frozenset(
    {"a", "an", "his", "her", "their", "our", "my", "your", "each", "every", "per", "daily", "-"}
)

_BEGINNINGS: Final = NUMERAL_WORDS.union(BEFORE, ("a", "an", "no", "number", "minus", "plus", "rs"))
_STOPS: Final = frozenset('.,;:")')


def read(words: str, *, unit: Unit | None = None, curated: bool = False) -> list[Mention]:
    """Return the numbers that folded words express, in order.

    ``unit`` is the one that is expected: it tells which dollar a ``$`` is, and what "106.25 per dollar" counts.
    ``curated`` words are a value and nothing else: no year, and no name of anything.
    """
    tokens = Tokens(words)
    scope = Scope(tokens, unit, curated, () if curated else elsewhere(words, tokens))
    found: list[Mention] = []
    index = 0
    while index < tokens.size:
        word = tokens.low[index]
        if word in _STOPS or (tokens.is_word(index) and word not in _BEGINNINGS and not _leads(tokens, index)):
            index += 1
            continue
        outside = scope.past_elsewhere(index)
        reading = _reading(scope, index) if outside == index else Reading(index, outside, None)
        if reading is None:
            index += 1
            continue
        if reading.value is not None:
            found.append(Mention(tokens.starts[reading.start], tokens.ends[reading.end - 1], reading.value))
        index = reading.end
    return found


def _leads(tokens: Tokens, index: int) -> bool:
    """Tell whether a word stands right before figures or a currency, and may belong to the number."""
    return tokens.figure[index + 1] or tokens.text[index + 1] == "$" or tokens.text[index] in CODES


def _reading(scope: Scope, index: int) -> Reading | None:
    """Return the number that begins at a token, None when none begins."""
    if (vague := _vague(scope, index, index)) is not None:
        return vague
    if (ranked := rank(scope, index)) is not None:
        return ranked
    bound, start = _bound_before(scope, index)
    if bound is not Bound.EXACT and (vague := _vague(scope, index, start)) is not None:
        return vague
    first = term_at(scope, start)
    if first is None:
        return None
    if bound in DENIED and index > 0 and _denies(scope.tokens.low[index - 1]):
        index, bound = index - 1, DENIED[bound]
    if not scope.curated and (skipped := _past_year(scope, start, bound, first)) > start:
        return Reading(start, skipped, None)
    if bound is Bound.MORE and scope.tokens.low[start - 1] == "over" and first.unit is not None:
        # "over two days" is during them
        index, bound = (start, Bound.EXACT) if first.unit.dimension.endswith("time") else (index, bound)
    return _quantity(scope, index, start, bound, first)


def _denies(word: str) -> bool:
    return word in {"no", "not", "never"} or word.endswith("n't")


def _quantity(scope: Scope, index: int, start: int, bound: Bound, first: Term) -> Reading:
    """Return the number that begins at ``index`` with a bound, and at ``start`` with its first term."""
    terms = _range(scope, first, start, between=bound is Bound.RANGE)
    if bound is Bound.RANGE and len(terms) == 1:
        index, bound = start, Bound.EXACT
    unit, end = _settled_unit(scope, terms, start, index), terms[-1].end
    if unit is None:
        if _is_ratio(scope, end):
            return Reading(index, end + 1, None)
        if len(terms) == 1 and (part := out_of(scope, first.amount, end)) is not None:
            terms, unit, end = [part], part.unit, part.end
    bound, end = _bound_after(scope, bound, end)
    upper = Bound.EXACT
    if len(terms) == 1 and bound in {Bound.MORE, Bound.AT_LEAST}:
        second = _upper(scope, end, terms[0])
        if second is not None:
            upper, last = second
            terms, end, unit = [*terms, last], last.end, unit or last.unit
    amounts = tuple(one.amount for one in terms)
    if len(amounts) > 1 and upper is Bound.EXACT:
        if bound is Bound.EXACT:
            bound = Bound.RANGE
        elif bound in _LIMITS:
            # "up to 20 or 30" limits by the higher number, "at least 20 or 30" by the lower one.
            amounts = amounts[:1] if bound in {Bound.MORE, Bound.AT_LEAST} else amounts[1:]
    index, bound = _bound_of_age(scope, index, bound, unit)
    moved, end = change(scope, index, end, unit, first)
    return Reading(index, end, number(amounts, unit or COUNT, bound, upper, moved))


def _bound_before(scope: Scope, index: int) -> tuple[Bound, int]:
    """Return the bound that words state from a token on, and the token after it; "at least about 20" is a bound."""
    found = _phrase(scope, BEFORE, index)
    if found is None:
        return Bound.EXACT, index
    further = _phrase(scope, BEFORE, found[1]) or found
    # "averaged over less than 30 reviews": what stands before a limit is no limit itself.
    return further[0] if found[0] is Bound.ABOUT or further[0] in _LIMITS else found[0], further[1]


def _bound_after(scope: Scope, bound: Bound, index: int) -> tuple[Bound, int]:
    """Return the bound with what is said after the number: 500 or more, 30-odd, less than 30 or equal."""
    tokens = scope.tokens
    if bound in {Bound.EXACT, Bound.ABOUT}:
        place = tokens.past_hyphen(index)
        apart = (tokens.low[place] in HYPHENED and place == index) or (
            tokens.text[place] == "+" and not tokens.joined(place)
        )
        found = None if apart else _phrase(scope, AFTER, place)
        return (bound, index) if found is None else found
    if bound in {Bound.MORE, Bound.LESS} and tokens.low[index] == "or":
        end = next((end for words in OR_EQUAL if tokens.low[index : (end := index + len(words))] == words), index)
        if end > index and not tokens.figure[end]:
            return Bound.AT_LEAST if bound is Bound.MORE else Bound.AT_MOST, end
    return bound, index


def _phrase(scope: Scope, table: Phrases, index: int) -> tuple[Bound, int] | None:
    """Return the bound that a phrase of a table states at a token, and the token after the phrase."""
    low = scope.tokens.low
    for words, bound in table.get(low[index], ()):
        if low[index : index + len(words)] == words:
            return bound, index + len(words)
    return None


def _upper(scope: Scope, index: int, first: Term) -> tuple[Bound, Term] | None:
    """Return the second bound of "more than 20 and less than 30"."""
    if scope.tokens.low[index] not in {"and", "but"}:
        return None
    bound, start = _bound_before(scope, index + 1)
    if bound not in {Bound.LESS, Bound.AT_MOST}:
        return None
    second = term_at(scope, start)
    if second is None or second.amount.number <= first.amount.number or (first.unit or second.unit) != second.unit:
        return None
    return bound, second


def _range(scope: Scope, first: Term, start: int, *, between: bool) -> list[Term]:
    """Return the one or two ends of a range: 2 to 4, 20-30, $5 million or $6 million, between 5 and 10."""
    tokens, end = scope.tokens, first.end
    word = tokens.low[end]
    place = tokens.past_hyphen(end)
    if place > end:
        if tokens.figure[start] is not tokens.figure[place] and tokens.is_word(place) and tokens.low[place] != "to":
            return [first]  # 7-Eleven
        place += 2 * (tokens.low[place] == "to" and tokens.text[place + 1] == "-")
    elif word in {"to", "or", "~"} or (word == "and" and between):
        place = end + 1
    else:
        return [first]
    # "rose from 3 to 4 percent" states two numbers.
    if word == "to" and not scope.curated and start > 0 and tokens.low[start - 1] == "from":
        return [first]
    second = term_at(scope, place)
    if second is None or second.share is not first.share or not _go_together(first, second):
        return [first]
    amount, size = first.amount, second.amount.magnitude
    if amount.magnitude == 1 and amount.number * size < second.amount.number:
        # "2 to 4 million": the magnitude is said once
        amount = replace(amount, number=amount.number * size, magnitude=size)
    return [first._replace(amount=amount), second] if amount.number < second.amount.number else [first]


def _go_together(first: Term, second: Term) -> bool:
    """Tell whether two terms have one unit: the same, said once at the end (2 to 4 km), or once before ($20-30)."""
    if first.unit is None or second.unit is None:
        return first.unit is None or bool(first.unit.prefix)
    return first.unit == second.unit


def _settled_unit(scope: Scope, terms: list[Term], start: int, index: int) -> Unit | None:
    """Return the unit of a term or range; a mere fraction is a share, and "aged 21" an age."""
    unit = terms[-1].unit or terms[0].unit
    if unit is not None:
        return unit
    if terms[0].share:
        return SHARE
    low = scope.tokens.low
    before = index - (index > 1 and low[index - 1] == "of" and low[index - 2] == "age")
    aged = before > 0 and low[before - 1] in {"aged", "age", "ages"}
    return age(WRITTEN["year"]) if aged or _in_apposition(scope, start, terms[-1]) else None


def _is_ratio(scope: Scope, end: int) -> bool:
    """Tell whether a number is one of something else that is not said: three times as many, twice the size."""
    low = scope.tokens.low
    if low[end - 1] in TIMES:
        return low[end] in _RATIOS or low[end] in _OF_WHOSE
    return low[end] == "times" and low[end + 1] in _RATIOS


def _bound_of_age(scope: Scope, index: int, bound: Bound, unit: Unit | None) -> tuple[int, Bound]:
    """Return where the words of a number begin, and their bound, as in "before the age of 18", "over the age of 65"."""
    low, start = scope.tokens.low, index - len(_AGE)
    if bound is not Bound.EXACT or unit is None or not unit.dimension.startswith("age "):
        return index, bound
    if start < 1 or low[start:index] != _AGE or low[start - 1] not in _BOUNDS_OF_AGE:
        return index, bound
    return start - 1, _BOUNDS_OF_AGE[low[start - 1]]


def _in_apposition(scope: Scope, index: int, stated: Term) -> bool:
    """Tell whether a number stands between commas after a name, which is how news copy gives an age: Brun, 43, said."""
    tokens = scope.tokens
    if index <= 1 or tokens.text[index - 1] != "," or tokens.text[stated.end] not in {",", "."}:
        return False
    name = tokens.text[index - 2]
    whole = stated.amount.plain and tokens.figure[index] and stated.end == index + 1
    return whole and 0 < stated.amount.number <= _OLDEST and name[:1].isupper() and name[1:].islower()


def _past_year(scope: Scope, index: int, bound: Bound, first: Term) -> int:
    """Return ``index``, or the token after figures that are a year or a run of years: 2016, 1910-45.

    "more than 2000 people" is a number all the same: a bound before it, and what is counted after it.
    """
    tokens, after = scope.tokens, index + 1
    if first.unit is not None or not is_year(tokens.text[index]) or first.end != after:
        return index
    following = tokens.text[after]
    if bound in _LIMITS and following.isalpha() and following.islower() and following not in FUNCTION_WORDS:
        return index
    while tokens.text[after] in {"-", "/"} and tokens.joined(after) and tokens.figure[after + 1]:
        after += 2
    return after


def _vague(scope: Scope, index: int, start: int) -> Reading | None:
    """Return a number of which only the size is said: hundreds, tens of thousands, millions of dollars."""
    tokens, low = scope.tokens, scope.tokens.low
    name, end = low[start], start + 1
    if name not in VAGUE and name != "tens":
        return None
    if low[end] == "of" and f"{name} of {low[end + 1]}" in VAGUE:
        name, end = f"{name} of {low[end + 1]}", end + 2
    joined = tokens.joined(start) and low[start - 1] != "."
    if name not in VAGUE or (start > 0 and (low[start - 1] in _FEW or joined)):
        return None
    sizes = tuple(Amount(Fraction(size)) for size in VAGUE[name])
    unit = unit_at(scope, end + 1) if low[end] == "of" else None
    if unit is None:
        return Reading(index, end, number(sizes, COUNT, Bound.VAGUE))
    return Reading(index, unit[1], number(sizes, unit[0], Bound.VAGUE))
