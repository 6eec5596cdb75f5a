"""The rules of order of a vocabulary, as steps between points in time.

Several claims may give an attribute several values, and whether they may is for others to judge. So each attribute has
an earliest start and end among its values, and a latest of either, and a rule holds between all values of two
attributes. ``not_after`` bounds ends by ends, and ``not_before`` starts by starts: a day not after and not before a
period lies in it. A day starts and ends at once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.identity import kept
from checker.model.network import Step
from checker.names.attributes import attributes
from checker.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.project import Attribute

IN_TIME: Final = frozenset({"date", "period", "order"})
"""The types whose values lie in time."""

_LINKS: Final = frozenset({"on", "in", "at", "of", "by", "since", "from", "until", "the", "date", "day"})
_ENDING: Final = re.compile(r"(?:ation|ment|ing|ion|ed|es|al|[esy])\Z")
_STEM: Final = 3


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """The points of an attribute, by number: the first and the last start of its values, and the first and last end."""

    first_start: int
    last_start: int
    first_end: int
    last_end: int


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """What a vocabulary says of order.

    ``points`` has the points of each attribute that lies in time, ``steps`` the rules between them by the point that
    each starts from, ``events`` the attribute that the words for an event mean.
    """

    points: Mapping[str, Points]
    steps: Mapping[int, tuple[Step, ...]]
    events: Mapping[frozenset[str], str]

    def event(self, words: str) -> Points | None:
        """Return the points of the event that words name ("signing"), None where no attribute is known to be it."""
        name = self.events.get(_stems(words.split()))
        return self.points[name] if name else None


@kept
def rules(vocabulary: Mapping[str, Attribute]) -> Rules:
    """Return the rules of order of a vocabulary; those of a vocabulary used lately are kept."""
    known = attributes(vocabulary)
    entries = {name: entry for name, entry in sorted(vocabulary.items()) if entry.type in IN_TIME}
    points: dict[str, Points] = {}
    for name, entry in entries.items():
        number = 4 * len(points)
        if name == known.name(name):
            end = number if entry.type == "date" else number + 2
            points[name] = Points(number, number + 1, end, end + 1)
    steps: dict[int, list[Step]] = {}
    for name, entry in entries.items():
        for step in (*_own(entry, points.get(name)), *_ruled(entry, points, known.meant)):
            steps.setdefault(step.earlier, []).append(step)
    return Rules(points, {point: tuple(some) for point, some in steps.items()}, _events(entries, known.meant))


def _own(entry: Attribute, own: Points | None) -> Iterator[Step]:
    """Yield what goes without saying: what is first is not after what is last, nor a start after its end."""
    if own is None:
        return
    yield Step(own.first_start, own.last_start)
    if entry.type != "date":
        yield Step(own.first_end, own.last_end)
        yield Step(own.first_start, own.first_end)
        yield Step(own.last_start, own.last_end)
        if entry.single == "true":
            yield Step(own.last_start, own.first_end)


def _ruled(entry: Attribute, points: Mapping[str, Points], meant: Mapping[str, str]) -> Iterator[Step]:
    own = points.get(meant[entry.name])
    if own is None:
        return
    for other in entry.not_after:
        bound = points.get(meant.get(other, other))
        if bound is not None and bound is not own:
            yield Step(own.last_end, bound.first_end, rule=(entry.name, "not_after", other))
    for other in entry.not_before:
        bound = points.get(meant.get(other, other))
        if bound is not None and bound is not own:
            yield Step(bound.last_start, own.first_start, rule=(entry.name, "not_before", other))


def _events(entries: Mapping[str, Attribute], meant: Mapping[str, str]) -> Mapping[frozenset[str], str]:
    """Return the attributes that are one event, by the words of their names; words that two of them share mean none."""
    found: dict[frozenset[str], str] = {}
    for name, entry in entries.items():
        for written in (name, *entry.also):
            words = _stems(written.split("_"))
            other = found.setdefault(words, meant[name])
            if other != meant[name]:
                found[words] = ""
    single = {name for name, entry in entries.items() if entry.single == "true"}
    return {words: name for words, name in found.items() if words and name in single}


def _stems(words: list[str]) -> frozenset[str]:
    """Return words without their endings and without those that only link: ``signed_on`` is the signing."""
    return frozenset(_stem(word) for word in words if word not in _LINKS)


def _stem(word: str) -> str:
    while (shorter := _ENDING.sub("", word)) != word and len(shorter) >= _STEM:
        word = shorter
    return word
