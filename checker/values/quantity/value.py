"""A number as a value: what is stated, in which unit, and the numbers it could be."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from checker.record import dataclass
from checker.value import Relation
from checker.values.quantity.interval import ABOVE_ALL, BELOW_ALL, Edge, Interval, above, at, below, relate
from checker.values.quantity.units import COUNT, ORDINAL, Unit
from checker.values.quantity.vocabulary import GREAT, VAGUE
from checker.values.quantity.wording import Bound, Change

if TYPE_CHECKING:
    from checker.values.quantity.numerals import Amount

_HALF: Final = Fraction(1, 2)
_TENTH: Final = Fraction(1, 10)
_NAMES: Final = {size: word for word, size in GREAT.items() if not word.endswith("s")}
_VAGUE_NAMES: Final = {sizes: word for word, sizes in VAGUE.items()}
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}
_TEENS: Final = range(11, 14)


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its unit, as stated, and the set of numbers it could be.

    ``amounts`` holds one amount, or the two ends of a range; ``bound`` tells how they limit what is meant, ``upper``
    how the second does where each end has words of its own ("more than 20 and at most 30"). ``extent`` is in base
    units of the dimension. ``change`` tells which way something moved by the number, if that is said.
    """

    amounts: tuple[Amount, ...]
    unit: Unit
    extent: Interval
    bound: Bound = Bound.EXACT
    upper: Bound = Bound.EXACT
    change: Change = Change.UNSTATED

    @property
    def type(self) -> str:
        """Return the name of the value's type."""
        return "number"

    def __str__(self) -> str:
        """Return the number as an editor writes it; `checker.values.number` reads it as the same value."""
        return " ".join(filter(None, (self.change.value, self._bounded())))

    def _bounded(self) -> str:
        first, last = self.amounts[0], self.amounts[-1]
        if self.bound is Bound.VAGUE:
            name = _VAGUE_NAMES[int(first.number), int(last.number)]
            return f"{name} of {self.unit.plural}" if self.unit.plural else name
        if self.upper is not Bound.EXACT:
            return f"{self.bound} {_with_unit(first, self.unit)} and {self.upper} {_with_unit(last, self.unit)}"
        stated = _with_unit(last, self.unit)
        if len(self.amounts) > 1:
            stated = f"{_with_unit(first, self.unit if self.unit.prefix else COUNT)} to {stated}"
        return stated if self.bound in {Bound.EXACT, Bound.RANGE} else f"{self.bound} {stated}"


def number(
    amounts: tuple[Amount, ...],
    unit: Unit = COUNT,
    bound: Bound = Bound.EXACT,
    upper: Bound = Bound.EXACT,
    change: Change = Change.UNSTATED,
) -> Number:
    """Return the value that is stated so. A range runs from its first amount to its last."""
    return Number(amounts, unit, _extent(amounts, unit, bound, upper), bound, upper, change)


def compare(first: Number, second: Number) -> Relation:
    """Return how ``first`` relates to ``second``.

    Both are sets of pairs of a direction and a number; one without a direction holds those with any. Different
    dimensions cannot be compared.
    """
    if first.unit.dimension != second.unit.dimension:
        return Relation.INCOMPARABLE
    relation = relate(first.extent, second.extent)
    if first.change is second.change or relation is Relation.CONFLICTS:
        return relation
    if first.change is not Change.UNSTATED and second.change is not Change.UNSTATED:
        return Relation.CONFLICTS
    narrower = Relation.REFINES if second.change is Change.UNSTATED else Relation.REFINED_BY
    return narrower if relation in {Relation.EQUAL, narrower} else Relation.OVERLAPS


def _extent(amounts: tuple[Amount, ...], unit: Unit, bound: Bound, upper: Bound) -> Interval:
    first, last = amounts[0], amounts[-1]
    match bound:
        case Bound.MORE | Bound.AT_LEAST:
            low = above(_base(first.number, unit)) if bound is Bound.MORE else _stated(first, unit).low
            return Interval(low, ABOVE_ALL if upper is Bound.EXACT else _upper_edge(last, unit, upper))
        case Bound.LESS | Bound.AT_MOST:
            return Interval(BELOW_ALL, _upper_edge(last, unit, bound))
        case Bound.ABOUT | Bound.NEARLY | Bound.JUST_OVER:
            return _approximate(first, last, unit, bound)
        case Bound.VAGUE:
            return Interval(at(_base(first.number, unit)), below(_base(last.number, unit)))
        case _:
            stated = _stated(first, unit)
            return stated if last is first else Interval(stated.low, _stated(last, unit).high)


def _upper_edge(amount: Amount, unit: Unit, bound: Bound) -> Edge:
    return below(_base(amount.number, unit)) if bound is Bound.LESS else _stated(amount, unit).high


def _approximate(first: Amount, last: Amount, unit: Unit, bound: Bound) -> Interval:
    """Return what is about, nearly or just over a number: a tenth of the number itself to either side, or to one."""
    under = at(_base(first.number - abs(first.number) * _TENTH, unit))
    over = at(_base(last.number + abs(last.number) * _TENTH, unit))
    if bound is Bound.NEARLY:
        return Interval(under, at(_base(last.number, unit)))
    if bound is Bound.JUST_OVER:
        return Interval(min(above(_base(first.number, unit)), over), over)
    return Interval(min(under, _stated(first, unit).low), max(over, _stated(last, unit).high))


def _stated(amount: Amount, unit: Unit) -> Interval:
    """Return the numbers that an amount may stand for: half a unit of its last place to either side.

    That goes for decimals, for millions and above, and for measured units; but a whole number is never taken for more
    than a tenth less or more than it is: "1 hour" is not 40 minutes. Counts, money and fractions are exact.
    """
    number = amount.number
    if amount.rounded or (unit.measured and not amount.fraction):
        slack = amount.step * _HALF
        if amount.whole:
            slack = min(slack, abs(number) * _TENTH)
        if slack:
            return Interval(at(_base(number - slack, unit)), below(_base(number + slack, unit)))
    exact = at(_base(number, unit))
    return Interval(exact, exact)


def _base(stated: Fraction, unit: Unit) -> Fraction:
    """Return a number of a unit in the base unit of its dimension."""
    if unit.offset:
        stated += unit.offset
    return stated if unit.factor == 1 else stated * unit.factor


def _with_unit(amount: Amount, unit: Unit) -> str:
    """Return an amount and its unit as an editor writes them."""
    if unit is ORDINAL:
        place = int(amount.number)
        return f"{_written(amount)}{'th' if place % 100 in _TEENS else _ENDINGS.get(place % 10, 'th')}"
    if unit.dimension.startswith("number of "):
        return f"{unit.name} {_written(amount)}"
    if unit.prefix:
        sign = "-" if amount.number < 0 else ""
        per = unit.name.partition(" per ")[2]
        return f"{sign}{unit.prefix}{_written(amount).removeprefix('-')}" + (f" per {per}" if per else "")
    name = unit.name if abs(amount.number) == 1 else unit.plural
    return f"{_written(amount)} {name}".rstrip()


def _written(amount: Amount) -> str:
    """Return an amount in figures, with the magnitude as a word."""
    stated, sign = abs(amount.number / amount.magnitude), "-" if amount.number < 0 else ""
    word = f" {_NAMES[amount.magnitude]}" if amount.magnitude > 1 else ""
    if amount.fraction:
        whole, rest = divmod(stated, 1)
        parts = (f"{whole:,}" if whole or not rest else "", str(rest) if rest else "")
        return f"{sign}{' '.join(filter(None, parts))}{word}"
    places = amount.places
    digits = str(int(stated * 10**places)).rjust(places + 1, "0")
    whole_digits, decimals = digits[: len(digits) - places], digits[len(digits) - places :]
    return f"{sign}{int(whole_digits):,}{f'.{decimals}' if decimals else ''}{word}"
