"""Keeps what is worked out of things that cannot be hashed, the mappings of a project, and tells them by identity."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")
_KEPT: Final = 4


def kept(work_out: Callable[[_Thing], _Result]) -> Callable[[_Thing], _Result]:
    """Make a function keep what it worked out of the things it was asked about lately.

    A thing is the same only as itself: a project has one vocabulary, and comparing two would cost more than both.
    """
    lately: list[tuple[_Thing, _Result]] = []

    @wraps(work_out)
    def asked(thing: _Thing) -> _Result:
        for other, result in lately:
            if other is thing:
                return result
        result = work_out(thing)
        lately.insert(0, (thing, result))
        del lately[_KEPT:]
        return result

    return asked
