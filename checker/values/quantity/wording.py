"""English words around a number: bounds, approximations, directions of change."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, TypeAlias


class Bound(StrEnum):
    """How a stated number limits what is meant; the value is how an editor writes it before the number."""

    EXACT = ""
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    MORE = "more than"
    AT_LEAST = "at least"
    LESS = "less than"
    AT_MOST = "at most"
    RANGE = "between"
    WITHIN = "more than, and less than"
    VAGUE = "of the order of"


class Change(StrEnum):
    """Which way something moved, if that is stated; the value is how an editor writes it before the number."""

    UNSTATED = ""
    UP = "up"
    DOWN = "down"


Phrases: TypeAlias = dict[str, tuple[tuple[list[str], Bound], ...]]
"""Phrases that bound a number, by their first word: the words of each, and the bound."""

_BEFORE: Final = {
    Bound.ABOUT: "about|around|some|roughly|approximately|approx|circa|~|≈|close to|in the region of|in the order of"
    "|an estimated|estimated at|something like",
    Bound.NEARLY: "nearly|almost|just under|just below|just short of|a little under|a little less than|slightly under"
    "|slightly less than|slightly fewer than|not quite|close on",
    Bound.JUST_OVER: "just over|just above|a little over|a little more than|slightly more than|slightly over"
    "|slightly above",
    Bound.MORE: "more than|over|above|greater than|higher than|larger than|bigger than|longer than|older than|exceeding"
    "|in excess of|well over|far more than|north of|exceed|exceeds|exceeded|tops|topped|topping|>",
    Bound.AT_LEAST: "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of"
    "|upwards of|upward of|at a minimum|greater than or equal to|more than or equal to|equal to or greater than"
    "|equal to or more than|more or equal than|> =|≥",
    Bound.LESS: "less than|fewer than|under|below|lower than|smaller than|shorter than|younger than|well under"
    "|far fewer than|far less than|<",
    Bound.AT_MOST: "at most|up to|as many as|as much as|no more than|not more than|never more than|no greater than"
    "|not exceeding|a maximum of|maximum of|at the most|less than or equal to|fewer than or equal to"
    "|equal to or less than|equal to or fewer than|less or equal than|< =|≤",
    Bound.RANGE: "between|anywhere between|anywhere from",
}
_AFTER: Final = {
    Bound.AT_LEAST: "or more|and more|or above|and above|or over|and over|or greater|or higher|or longer|or older"
    "|at least|+|plus|or more than|or greater than|at a minimum",
    Bound.AT_MOST: "or less|or fewer|or below|or under|or lower|or younger|at most|at the most|or less than"
    "|or fewer than|at a maximum",
    Bound.ABOUT: "or so|odd|or thereabouts|more or less",
}


def _phrases(table: dict[Bound, str]) -> Phrases:
    """Return the phrases of a table by their first word, the longest first."""
    phrases: dict[str, list[tuple[list[str], Bound]]] = {}
    for bound, listed in table.items():
        for phrase in listed.split("|"):
            words = phrase.split(" ")
            phrases.setdefault(words[0], []).append((words, bound))
    return {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in phrases.items()}


DENIED: Final = {Bound.MORE: Bound.AT_MOST, Bound.LESS: Bound.AT_LEAST}
"""What a bound becomes when it is denied: no longer than 5 km, did not exceed 30."""

BEFORE: Final = _phrases(_BEFORE)
"""What stands before a number and bounds it, by the first word."""

AFTER: Final = _phrases(_AFTER)
"""What stands after a number and bounds it, by the first word."""

HYPHENED: Final = frozenset({"odd", "plus"})
"""What bounds a number only when a hyphen joins it: 30-odd."""

OR_EQUAL: Final = (["or", "equal", "to", "it"], ["or", "equal", "to"], ["or", "equal"])
"""What makes the bound before a number hold the number itself: less than 30 or equal."""


def _moving(words: str, change: Change) -> dict[str, Change]:
    return dict.fromkeys(words.split(), change)


_RISING: Final = (
    "rise rises rising rose risen climb climbs climbing climbed gain gains gaining gained grow grows growing grew grown"
    " increase increases increasing increased jump jumps jumping jumped surge surges surging surged soar soars soaring"
    " soared strengthen strengthens strengthening strengthened advance advances advancing advanced raise raises raising"
    " raised add adds adding added up higher rally rallies rallying rallied appreciate appreciates appreciating"
    " appreciated expand expands expanding expanded leap leaps leaping leaped leapt widen widened"
)
_FALLING: Final = (
    "fall falls falling fell fallen drop drops dropping dropped decline declines declining declined decrease decreases"
    " decreasing decreased lose loses losing lost slide slides sliding slid slip slips slipping slipped shrink shrinks"
    " shrinking shrank shrunk sink sinks sinking sank sunk plunge plunges plunging plunged tumble tumbles tumbling"
    " tumbled weaken weakens weakening weakened cut cuts cutting reduce reduces reducing reduced lower lowers lowering"
    " lowered down depreciate depreciates depreciating depreciated contract contracts contracting contracted shed sheds"
    " shedding slump slumps slumping slumped dip dips dipping dipped plummet plummets plummeting plummeted narrow"
    " narrowed trim trims trimming trimmed retreat retreats retreated ease eases eased"
)
_RISES: Final = (
    "rise increase gain jump surge growth advance climb rally leap raise hike uptick improvement appreciation"
)
_FALLS: Final = (
    "fall drop decline decrease loss slide slip plunge tumble cut reduction slump dip contraction depreciation"
)

MOVES: Final = _moving(_RISING, Change.UP) | _moving(_FALLING, Change.DOWN)
"""Words right before a number (or before ``by``) that say which way something moved by it."""

MOVEMENTS: Final = _moving(_RISES, Change.UP) | _moving(_FALLS, Change.DOWN)
"""Nouns for a movement: a rise of 4 percent, a 4 percent rise."""

COMPARED: Final = {
    "higher": Change.UP,
    "stronger": Change.UP,
    "up": Change.UP,
    "lower": Change.DOWN,
    "weaker": Change.DOWN,
    "down": Change.DOWN,
}
"""What says after a number which way something moved: 4 percent higher."""
