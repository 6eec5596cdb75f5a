"""The dated claims of a result, in the order of their days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from checker.check import GroundedClaim
from checker.fit.values import stated
from checker.page.words import VERDICT, flat
from checker.values.calendar.days import FIRST, LAST
from checker.values.calendar.extent import Cycle
from checker.values.calendar.value import Date
from checker.values.period import Period

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.page.words import Sign
    from checker.result import CheckedClaim, Result
    from checker.value import Value
    from checker.values.calendar.extent import Extent


class Dated(NamedTuple):
    """A claim of a day: its anchor, its words, what the day is of, who says so, and the verdict."""

    anchor: str
    text: str
    attribute: str
    sources: tuple[str, ...]
    sign: Sign
    verdict: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or a stretch of time as an editor writes it, and the claims that state it."""

    day: str
    claims: tuple[Dated, ...]


def timeline(result: Result, anchors: Mapping[str, str]) -> tuple[Moment, ...]:
    """Return the dates and periods that claims state, the earliest first; those of no known year are left out."""
    found: dict[tuple[int, str], list[Dated]] = {}
    names = {source.id: flat(source.record.publisher) or flat(source.id) for source in result.project.sources.values()}
    for each in result.claims:
        value = _value(result, each)
        first = _first_day(value) if value is not None else None
        if first is not None:
            found.setdefault((first, flat(str(value))), []).append(_dated(each, anchors[each.claim.id], names))
    return tuple(Moment(day, tuple(claims)) for (_, day), claims in sorted(found.items()))


def _value(result: Result, each: CheckedClaim) -> Value | None:
    what = stated(GroundedClaim(result.project, each.claim, each.groundings))
    return what.value if what is not None else None


def _first_day(value: Value) -> int | None:
    """Return the first day that a date or period may mean, None for other values and for any day of every year."""
    if isinstance(value, Date):
        return _first_of(value.extent)
    if isinstance(value, Period):
        start = _first_of(value.start)
        return start if start is not None else _first_of(value.end)
    return None


def _first_of(extent: Extent) -> int | None:
    if extent.cycle is not Cycle.NEVER or not extent.spans:
        return None
    start, end = extent.spans[0]
    known = [day for day in (start, end) if FIRST < day < LAST]
    return known[0] if known else None


def _dated(each: CheckedClaim, anchor: str, names: Mapping[str, str]) -> Dated:
    claim = each.claim
    ids = dict.fromkeys(evidence.source for evidence in claim.evidence)
    return Dated(
        anchor,
        flat(claim.text),
        flat(claim.states.attribute if claim.states is not None else "").replace("_", " "),
        tuple(names.get(name, flat(name)) for name in ids),
        VERDICT[each.verdict],
        str(each.verdict),
    )
