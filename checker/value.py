"""What a value is: the set of things it could be, what words express it, and how two of them relate."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from checker.record import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from checker.project import Attribute, Entity


class Relation(StrEnum):
    """How the extent A of one value relates to the extent B of another, both being sets of what could be meant.

    ``REFINES`` means that A is a proper part of B (23 November refines November), ``REFINED_BY`` the reverse,
    ``CONFLICTS`` that they share nothing, ``INCOMPARABLE`` that they do not speak of the same kind of thing or that one
    of them is not understood.
    """

    EQUAL = "equal"
    REFINES = "refines"
    REFINED_BY = "refined by"
    OVERLAPS = "overlaps"
    CONFLICTS = "conflicts"
    INCOMPARABLE = "incomparable"

    @property
    def flipped(self) -> Relation:
        """Return the relation of B to A."""
        flips = {Relation.REFINES: Relation.REFINED_BY, Relation.REFINED_BY: Relation.REFINES}
        return flips.get(self, self)


@dataclass(frozen=True, slots=True)
class Context:
    """What words may need for being understood.

    ``published`` is the day a source came out, or None when it is not known; ``entities`` the project's entity list;
    ``attribute`` the vocabulary entry that a value is read for, if any.
    """

    published: date | None = None
    entities: Mapping[str, Entity] = field(default_factory=dict[str, "Entity"])
    attribute: Attribute | None = None


class Value(Protocol):
    """A value of some type. It is immutable, hashable, and prints as an editor would write it."""

    @property
    def type(self) -> str:
        """Return the name of the value's type, as in the vocabulary."""
        ...

    def __str__(self) -> str:
        """Return the value in words."""
        ...


class Mention(NamedTuple):
    """A value that some words express: which, and the range of the (folded) words that says so."""

    start: int
    end: int
    value: Value


class ValueType(Protocol):
    """A type of values: one module of `checker.values`, whose ``TYPE`` is one of these."""

    @property
    def name(self) -> str:
        """Return the name by which the vocabulary calls the type."""
        ...

    def parse(self, written: str, context: Context) -> Value | None:
        """Return the value that a curator wrote in ``states``, None when it is not one of this type."""
        ...

    def mentions(self, words: str, context: Context) -> list[Mention]:
        """Return the values of this type that folded words express, in order, none overlapping."""
        ...

    def compare(self, first: Value, second: Value) -> Relation:
        """Return how ``first`` relates to ``second``; both are of this type."""
        ...
