"""Sets of days, and how two of them relate."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from checker.record import dataclass
from checker.value import Relation
from checker.values.calendar.days import EVER, Span, civil, from_year_of_cycle, weekday

if TYPE_CHECKING:
    from collections.abc import Iterable


class Cycle(StrEnum):
    """How the days of an extent come back."""

    NEVER = "never"
    YEARLY = "yearly"
    WEEKLY = "weekly"


# So many days meet each one of a cycle. Leap years lie up to eight years apart: 1896, 1904.
_LONG: Final = {Cycle.WEEKLY: 7, Cycle.YEARLY: 9 * 366}
_WHOLE: Final = {Cycle.WEEKLY: Span(0, 6), Cycle.YEARLY: Span(1, 366)}


@dataclass(frozen=True, slots=True)
class Extent:
    """A set of days: ``spans`` in order, neither touching nor overlapping. An empty one is not understood.

    The numbers are days (`checker.values.calendar.days`). Of a yearly extent they are days of a leap year, 1 for 1
    January of any year; of a weekly one they are days of the week, 0 for Monday.
    """

    spans: tuple[Span, ...]
    cycle: Cycle = Cycle.NEVER


UNKNOWN: Final = Extent(())
ANY: Final = Extent((EVER,))


def extent_of(spans: Iterable[Span], cycle: Cycle = Cycle.NEVER) -> Extent:
    """Return the extent of some spans, which may overlap and be in any order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end + 1:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return ANY if merged[:1] == [_WHOLE.get(cycle)] else Extent(tuple(merged), cycle)


def relate(first: Extent, second: Extent) -> Relation:
    """Return how one set of days relates to another, by set inclusion; an empty one is comparable with nothing."""
    if not first.spans or not second.spans:
        return Relation.INCOMPARABLE
    if first == second:
        return Relation.EQUAL
    if first.cycle is second.cycle:
        return _relate_spans(first.spans, second.spans)
    if first.cycle is Cycle.NEVER:
        return _relate_to_cycle(first.spans, second)
    if second.cycle is Cycle.NEVER:
        return _relate_to_cycle(second.spans, first).flipped
    # Any day of the year is, in some year, any day of the week.
    return Relation.OVERLAPS


def combine(relations: Iterable[Relation]) -> Relation:
    """Return how two pairs, triples … of extents relate of whose members the relations are given, one by one."""
    found = set(relations)
    if Relation.INCOMPARABLE in found:
        return Relation.INCOMPARABLE
    if Relation.CONFLICTS in found:
        return Relation.CONFLICTS
    found.discard(Relation.EQUAL)
    if not found:
        return Relation.EQUAL
    return found.pop() if len(found) == 1 else Relation.OVERLAPS


def _relate_spans(first: tuple[Span, ...], second: tuple[Span, ...]) -> Relation:
    common = _common(first, second)
    if not common:
        return Relation.CONFLICTS
    if common == first:
        return Relation.EQUAL if common == second else Relation.REFINES
    return Relation.REFINED_BY if common == second else Relation.OVERLAPS


def _common(first: tuple[Span, ...], second: tuple[Span, ...]) -> tuple[Span, ...]:
    found: list[Span] = []
    i = j = 0
    while i < len(first) and j < len(second):
        start, end = max(first[i].start, second[j].start), min(first[i].end, second[j].end)
        if start <= end:
            found.append(Span(start, end))
        if first[i].end < second[j].end:
            i += 1
        else:
            j += 1
    return tuple(found)


def _relate_to_cycle(spans: tuple[Span, ...], cycle: Extent) -> Relation:
    """Return how days that do not come back relate to days that do: never equal, never the greater set."""
    within = touches = 0
    for span in spans:
        if span.end - span.start >= _LONG[cycle.cycle]:
            touches += 1
            continue
        relation = _relate_spans((span,), _returns(cycle, span))
        within += relation in {Relation.EQUAL, Relation.REFINES}
        touches += relation is not Relation.CONFLICTS
    if within == len(spans):
        return Relation.REFINES
    return Relation.OVERLAPS if touches else Relation.CONFLICTS


def _returns(extent: Extent, during: Span) -> tuple[Span, ...]:
    """Return the days during which an extent comes back, at least those that fall into the given ones."""
    if extent.cycle is Cycle.WEEKLY:
        wanted = {day for span in extent.spans for day in range(span.start, span.end + 1)}
        days = range(during.start, during.end + 1)
        return extent_of(Span(day, day) for day in days if weekday(day) in wanted).spans
    years = range(civil(during.start).year, civil(during.end).year + 1)
    found = (from_year_of_cycle(span, year) for year in years for span in extent.spans)
    return extent_of(span for span in found if span).spans
