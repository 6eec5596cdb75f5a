"""Intervals of exact rational numbers, and how two of them relate as sets."""

from __future__ import annotations

from fractions import Fraction
from typing import Final, NamedTuple, TypeAlias

from checker.value import Relation

Edge: TypeAlias = tuple[int, Fraction, int]
"""Where an interval ends: whether at infinity (-1, 1) or not (0); the number; how much beside it (-1, 0 or 1).

Edges compare as tuples do, so that an interval that leaves out its lower number begins after one that holds it.
"""

_NOWHERE: Final = Fraction(0)
BELOW_ALL: Final[Edge] = (-1, _NOWHERE, 0)
ABOVE_ALL: Final[Edge] = (1, _NOWHERE, 0)


class Interval(NamedTuple):
    """All numbers from ``low`` to ``high``, both included as edges: an edge says itself whether its number is held."""

    low: Edge
    high: Edge


def at(number: Fraction) -> Edge:
    """Return the edge of an interval that holds ``number``."""
    return (0, number, 0)


def above(number: Fraction) -> Edge:
    """Return the lower edge of an interval that begins right after ``number``."""
    return (0, number, 1)


def below(number: Fraction) -> Edge:
    """Return the upper edge of an interval that ends right before ``number``."""
    return (0, number, -1)


def relate(first: Interval, second: Interval) -> Relation:
    """Return how ``first`` relates to ``second``; neither is empty."""
    if first == second:
        return Relation.EQUAL
    if first.high < second.low or second.high < first.low:
        return Relation.CONFLICTS
    if first.low >= second.low and first.high <= second.high:
        return Relation.REFINES
    return Relation.REFINED_BY if first.low <= second.low and first.high >= second.high else Relation.OVERLAPS
