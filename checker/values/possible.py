"""Relates two values by what each could be, where that can be listed."""

from __future__ import annotations

from typing import TypeVar

from checker.value import Relation

_Thing = TypeVar("_Thing")


def relation_of(one: frozenset[_Thing], two: frozenset[_Thing]) -> Relation:
    """Return how one set of possibilities relates to another."""
    if one == two:
        return Relation.EQUAL
    if one < two:
        return Relation.REFINES
    if one > two:
        return Relation.REFINED_BY
    return Relation.CONFLICTS if one.isdisjoint(two) else Relation.OVERLAPS
