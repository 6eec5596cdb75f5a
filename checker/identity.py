"""A key that tells things apart by identity: for keeping what is worked out of something that cannot be hashed."""

from __future__ import annotations

from typing import Generic, TypeVar, cast

_Thing = TypeVar("_Thing")


class Identity(Generic[_Thing]):
    """A thing, equal to itself alone: a project has one vocabulary, and comparing two would cost more than both."""

    __slots__ = ("thing",)

    def __init__(self, thing: _Thing) -> None:
        """Take the thing."""
        self.thing = thing

    def __eq__(self, other: object) -> bool:
        """Tell whether the other is a key of the very same thing."""
        return isinstance(other, Identity) and cast("Identity[object]", other).thing is self.thing

    def __hash__(self) -> int:
        """Return the identity of the thing."""
        return id(self.thing)
