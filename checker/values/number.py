"""Numbers with units: counts, shares, sums of money, measures, ages, places in a row, and how far each may be meant."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from checker.record import dataclass
from checker.text.normalize import fold
from checker.value import Relation
from checker.values.quantity.numerals import Amount
from checker.values.quantity.reading import read
from checker.values.quantity.tokens import may_hold_numbers
from checker.values.quantity.units import COUNT
from checker.values.quantity.value import Number, compare, number
from checker.values.quantity.wording import Change

if TYPE_CHECKING:
    from checker.project import Attribute
    from checker.value import Context, Mention, Value
    from checker.values.quantity.units import Unit

# Figures of at most this length and nothing else are read at once: most numbers that curators write are such.
_PLAIN: Final = 15
_DOTS: Final = re.compile(r"(?<=\S) ?\.\. ?(?=\S)")
# What a curator may add to a bare number for those who read along: 26 aircraft.
_COUNTED: Final = re.compile(r"(?: [a-z][a-z-]*){1,2}")


@dataclass(frozen=True, slots=True)
class NumberType:
    """The type of numbers with units."""

    name: str = "number"

    def parse(self, written: str, context: Context) -> Value | None:
        """Return the number that a curator wrote: 26, 0.4 %, $5 million, 106.25 JPY/USD, at least 20, 20..30, 4 km."""
        words = _DOTS.sub(" to ", fold(written).strip())
        unit = _unit(context.attribute)
        value = _only(words, unit)
        if value is None or value.unit is not COUNT or context.attribute is None:
            return value
        if "age" in context.attribute.name.split("_"):
            return _only(f"{words} years old", None) or value
        return (_only(f"{words} {context.attribute.unit}", None) if unit is not None else None) or value

    def mentions(self, words: str, context: Context) -> list[Mention]:
        """Return the numbers that folded words express, in order; figures of dates, times and references are none."""
        return read(words, unit=_unit(context.attribute)) if may_hold_numbers(words) else []

    def compare(self, first: Value, second: Value) -> Relation:
        """Return how two numbers relate, as sets of the numbers that each may stand for."""
        if isinstance(first, Number) and isinstance(second, Number):
            return compare(first, second)
        return Relation.INCOMPARABLE


def _only(words: str, unit: Unit | None) -> Number | None:
    """Return the one number that words are, None when they are anything else."""
    if unit is None and len(words) <= _PLAIN and words.isascii() and words.isdigit():
        return number((Amount(Fraction(int(words))),))
    found = read(words, unit=unit, curated=True)
    if len(found) != 1 or words[: found[0].start].strip() not in {"", *Change}:
        return None
    value, rest = found[0].value, words[found[0].end :]
    if not isinstance(value, Number) or (rest and not (value.unit is COUNT and _COUNTED.fullmatch(rest))):
        return None
    return value


def _unit(attribute: Attribute | None) -> Unit | None:
    """Return the unit that the vocabulary gives an attribute, None when it gives none or one that is a mere noun."""
    if attribute is None or not attribute.unit:
        return None
    value = _only(f"2 {attribute.unit}", None)
    return value.unit if value is not None and value.unit is not COUNT else None


TYPE: Final = NumberType()
"""The type that the vocabulary calls ``number``."""
