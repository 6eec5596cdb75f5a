"""Reads which way something moved by a number: rose 4 percent, a 4 percent fall, cut its forecast by 4 percent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.values.quantity.units import ORDINAL, Unit
from checker.values.quantity.wording import COMPARED, MOVEMENTS, MOVES, Change

if TYPE_CHECKING:
    from checker.values.quantity.scope import Scope
    from checker.values.quantity.terms import Term

# How far before "by" the verb may stand: cut its forecast for the year by 4 percent.
_BACK: Final = 8
_BETWEEN: Final = frozenset({"a", "an", "another", "further", "additional", "extra"})
# What is made up by 45 members has not moved.
_MAKING: Final = frozenset({"made", "make", "makes", "making"})
_CLAUSE_ENDS: Final = frozenset({",", ";", ".", "and", "but", ":"})


def change(scope: Scope, index: int, end: int, unit: Unit | None, first: Term) -> tuple[Change, int]:
    """Return which way something moved by a number, and the token after the words that say so.

    ``index`` is the first token of the number with its bound, ``end`` the one after it.
    """
    if first.change is not Change.UNSTATED or unit is ORDINAL:
        return first.change, end
    moved = _said_before(scope, index, unit)
    if moved is not Change.UNSTATED or unit is None:
        return moved, end
    low, after = scope.tokens.low, scope.tokens.past_hyphen(end)
    if low[after] in MOVEMENTS:
        return MOVEMENTS[low[after]], after + 1
    if low[after] in COMPARED and low[after + 1] != "to":
        return COMPARED[low[after]], after + 1
    return Change.UNSTATED, end


def _said_before(scope: Scope, index: int, unit: Unit | None) -> Change:
    """Return the direction that words before a number state: rose 4 percent, a rise of 4 percent, rose by 4 percent."""
    low, place = scope.tokens.low, index - 1
    while place > 0 and (low[place] in _BETWEEN or low[place].endswith("ly")):
        place -= 1
    word = low[place] if place >= 0 else ""
    if word in MOVES and (unit is not None or scope.curated or word not in COMPARED):
        return MOVES[word]
    if word == "of" and place > 0:
        return MOVEMENTS.get(low[place - 1], Change.UNSTATED)
    return _moved_by(scope, place) if word == "by" else Change.UNSTATED


def _moved_by(scope: Scope, index: int) -> Change:
    """Return the direction that the verb before "by" states, looking back within the clause."""
    for place in range(index - 1, max(-1, index - _BACK - 1), -1):
        low = scope.tokens.low[place]
        if low in MOVES:
            made_up = low == "up" and place > 0 and scope.tokens.low[place - 1] in _MAKING
            return Change.UNSTATED if made_up else MOVES[low]
        if low in _CLAUSE_ENDS:
            break
    return Change.UNSTATED
