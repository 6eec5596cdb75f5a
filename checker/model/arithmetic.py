"""Declared arithmetic: numbers that the vocabulary says are worked out from others, beside what these come to.

A number is the set of all it may stand for. Claims are at fault only if no choice among these satisfies the rule, so
that rounding is never taken for a mistake.
"""

from __future__ import annotations

from fractions import Fraction
from functools import reduce
from itertools import islice
from operator import add, sub
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.model.voice import voices
from checker.names.attributes import attributes
from checker.record import dataclass
from checker.values.collection import SetValue
from checker.values.quantity.units import COUNT, SHARE
from checker.values.quantity.value import Number
from checker.values.quantity.wording import Bound, Change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from checker.check import GroundedProject
    from checker.model.voice import Part
    from checker.project import Attribute, Project
    from checker.values.quantity.units import Unit

_HALF: Final = Fraction(1, 2)
_TENTH: Final = Fraction(1, 10)
_ROUND: Final = 100
_TIMELESS: Final = ""

MOST: Final = 20
"""So many claims are named of one subject at one time and by one rule; others are found when these are corrected."""


class Range(NamedTuple):
    """The numbers from ``low`` to ``high``, both included, in base units; None where there is no end."""

    low: Fraction | None
    high: Fraction | None


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """How a number is worked out: ``name`` is the word between its terms, empty for a count of members.

    ``terms`` are the names of the attributes with whether the result grows as they grow.
    """

    attribute: Attribute
    name: str
    terms: tuple[tuple[str, bool], ...]
    work_out: Callable[[Fraction, Fraction], Fraction]


@dataclass(frozen=True, slots=True, eq=False)
class Miscount:
    """A claim whose number cannot be what the numbers of other claims come to.

    ``terms`` are those claims in the order of the vocabulary's rule, ``comes_to`` what they come to, in base units.
    """

    way: Way
    part: Part
    terms: tuple[Part, ...]
    comes_to: Range


def ways(vocabulary: Mapping[str, Attribute]) -> Iterator[Way]:
    """Yield how the numbers of a vocabulary are worked out, where it says so."""
    meant = attributes(vocabulary).name
    for _, entry in sorted(vocabulary.items()):
        if entry.sum_of:
            yield Way(entry, "plus", tuple((meant(name), True) for name in entry.sum_of), add)
        elif entry.difference_of:
            first, second = entry.difference_of
            yield Way(entry, "less", ((meant(first), True), (meant(second), False)), sub)
        elif entry.ratio_of:
            first, second = entry.ratio_of
            yield Way(entry, "divided by", ((meant(first), True), (meant(second), False)), _quotient)
        elif entry.count_of:
            yield Way(entry, "", ((meant(entry.count_of), True),), add)


def miscounts(grounded: GroundedProject) -> Iterator[Miscount]:
    """Yield the claims of a project whose numbers are not what others come to; no claim is named twice for one rule."""
    project = grounded.project
    meant = attributes(project.vocabulary).name
    known = sorted(ways(project.vocabulary), key=lambda way: way.work_out is _quotient)
    wanted = {meant(way.attribute.name) for way in known} | {name for way in known for name, _ in way.terms}
    for voice in voices(grounded, wanted):
        wrong: set[str] = set()
        plain = _at_one_time(project, voice.plain)
        telling = _telling(plain) if voice.conditional else []
        worlds = [plain, *(_at_one_time(project, (*telling, *claims)) for claims in voice.conditional)]
        for way in known:
            # A number that is wrong by one rule makes others wrong that are worked out from it.
            gone = set(wrong)
            for world in worlds:
                for _, claims in sorted(world.items()):
                    for found in islice(_of(way, meant(way.attribute.name), claims, gone), MOST):
                        wrong.add(found.part.id)
                        yield found


def _telling(times: Mapping[str, Mapping[str, Sequence[Part]]]) -> list[Part]:
    """Return the claims with the greatest least number, and the least greatest one: the others add nothing to them."""
    found: dict[str, Part] = {}
    for some in (some for world in times.values() for some in world.values() if some):
        for part in (max(some, key=_least), min(some, key=_greatest)):
            found[part.id] = part
    return list(found.values())


def _at_one_time(project: Project, parts: Iterable[Part]) -> Mapping[str, Mapping[str, list[Part]]]:
    """Return claims by the time they speak of, and these by attribute; what holds for good goes with every time.

    A claim that names no time speaks of the day its source came out.
    """
    times: dict[str, dict[str, list[Part]]] = {}
    for_good: dict[str, list[Part]] = {}
    for part in parts:
        if project.vocabulary[part.attribute].single == "true":
            for_good.setdefault(part.attribute, []).append(part)
        else:
            for time in _times(project, part):
                times.setdefault(time, {}).setdefault(part.attribute, []).append(part)
    if not times:
        return {_TIMELESS: for_good}
    return {time: {**for_good, **world} for time, world in times.items()}


def _times(project: Project, part: Part) -> set[str]:
    if part.stating.moment is not None:
        return {str(part.stating.moment)}
    sources = [(id_, project.sources.get(id_)) for id_ in part.stating.sources]
    return {
        source.record.published if source is not None and source.record.published else id_ for id_, source in sources
    }


def _of(way: Way, name: str, world: Mapping[str, Sequence[Part]], gone: set[str]) -> Iterator[Miscount]:
    while True:
        own = [part for part in world.get(name, ()) if part.id not in gone]
        terms = [[part for part in world.get(term, ()) if part.id not in gone] for term, _ in way.terms]
        if not own or not all(terms):
            return
        found = _too_small(way, own, terms) or _too_great(way, own, terms)
        if found is None:
            return
        yield found
        gone.update(part.id for part in (found.part, *found.terms))


def _too_small(way: Way, own: Sequence[Part], terms: Sequence[Sequence[Part]]) -> Miscount | None:
    """Return the claim with the least number if the terms come to more, whatever they are."""
    least = min(own, key=_greatest)
    chosen = tuple(
        max(some, key=_least) if grows else min(some, key=_greatest)
        for some, (_, grows) in zip(terms, way.terms, strict=True)
    )
    found, high = _comes_to(way, least, chosen), _range(least).high
    if found is None or found.low is None or high is None or found.low <= high:
        return None
    return Miscount(way, least, chosen, found)


def _too_great(way: Way, own: Sequence[Part], terms: Sequence[Sequence[Part]]) -> Miscount | None:
    """Return the claim with the greatest number if the terms come to less, whatever they are."""
    greatest = max(own, key=_least)
    chosen = tuple(
        min(some, key=_greatest) if grows else max(some, key=_least)
        for some, (_, grows) in zip(terms, way.terms, strict=True)
    )
    found, low = _comes_to(way, greatest, chosen), _range(greatest).low
    if found is None or found.high is None or low is None or found.high >= low:
        return None
    return Miscount(way, greatest, chosen, found)


def _least(part: Part) -> tuple[bool, Fraction]:
    """Return a key by which numbers are in order of the least that they may be."""
    low = _range(part).low
    return (low is not None, low or Fraction(0))


def _greatest(part: Part) -> tuple[bool, Fraction]:
    """Return a key by which numbers are in order of the most that they may be."""
    high = _range(part).high
    return (high is None, high or Fraction(0))


def _comes_to(way: Way, part: Part, terms: Sequence[Part]) -> Range | None:
    """Return what terms come to, None where they cannot be worked out or come to something else than the claim's."""
    if not _go_together(way, part, terms):
        return None
    ranges = [_range(term) for term in terms]
    lows = [found.low if grows else found.high for found, (_, grows) in zip(ranges, way.terms, strict=True)]
    highs = [found.high if grows else found.low for found, (_, grows) in zip(ranges, way.terms, strict=True)]
    if way.work_out is _quotient:
        # A quotient grows with what is divided and shrinks with what divides only where neither is below zero.
        first, second = ranges
        if first.low is None or first.low < 0 or second.low is None or second.low <= 0:
            return None
    return Range(_worked_out(way, lows), _worked_out(way, highs))


def _quotient(one: Fraction, two: Fraction) -> Fraction:
    return one / two


def _worked_out(way: Way, numbers: Sequence[Fraction | None]) -> Fraction | None:
    known = [number for number in numbers if number is not None]
    return reduce(way.work_out, known) if len(known) == len(numbers) else None


def _go_together(way: Way, part: Part, terms: Sequence[Part]) -> bool:
    """Tell whether the values are of dimensions that the rule can be held against."""
    own = _unit(part)
    if own is None:
        return False
    if not way.name:
        return own is COUNT and isinstance(terms[0].value, SetValue)
    units = [_unit(term) for term in terms]
    if any(unit is None for unit in units):
        return False
    dimensions = [unit.dimension for unit in units if unit is not None]
    if way.work_out is not _quotient:
        return {*dimensions} == {own.dimension}
    first, second = dimensions
    if first == second:
        return own.dimension in {COUNT.dimension, SHARE.dimension}
    return second == COUNT.dimension and own.dimension == first


def _unit(part: Part) -> Unit | None:
    """Return the unit of a plain number; None of a rise or fall, of a unit without a true zero, and of other values."""
    value = part.value
    if not isinstance(value, Number) or value.change is not Change.UNSTATED or value.unit.offset:
        return None
    return value.unit


def _range(part: Part) -> Range:
    value = part.value
    if isinstance(value, SetValue):
        return _size(value)
    if not isinstance(value, Number):
        return Range(None, None)
    low, high = value.extent
    slack = _slack(value)
    return Range(
        low[1] - slack if not low[0] else None,
        high[1] + slack if not high[0] else None,
    )


def _slack(value: Number) -> Fraction:
    """Return by how much more than its extent says a number may be off when it is a term of others.

    A measured number, or one of so many millions, may be off by half a unit of its last place, even if that is much of
    it: 1.4 km and 2.4 km are 1 km and 2 km, and together 4 km. A count or sum of money that ends in noughts may be
    rounded to its last figure, 3,300 by half a hundred, but by no more than a tenth of itself.
    """
    first = value.amounts[0]
    if value.bound is not Bound.EXACT or not first.whole:
        return Fraction(0)
    tenth = abs(first.number) * _TENTH
    if first.rounded or value.unit.measured:
        half = first.step * _HALF
        return (half - min(half, tenth)) * value.unit.factor
    place = _last_place(first.number)
    return min(place * _HALF, tenth) * value.unit.factor if place >= _ROUND else Fraction(0)


def _last_place(number: Fraction) -> int:
    """Return the place of the last figure of a whole number that is not a nought: 100 for 3,300."""
    place = 1
    while number and not number % (place * 10):
        place *= 10
    return place


def _size(value: SetValue) -> Range:
    """Return how many members a group has; words that are on no list may stand for one member that is, or for many."""
    least = Fraction(len(value.known) or bool(value.others))
    return Range(least, None if value.open or value.others else least)
