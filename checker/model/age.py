"""Ages: numbers that the vocabulary says are the time since a date, beside the dates that claims give.

An age may be told in full years or to the nearest year, so "three years" goes from two and a half to four; a round
number, as twenty, may besides be off by a twentieth. The same holds for months, weeks and days.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.model.days import days_of, days_of_moment, publication
from checker.model.order import out_of_order
from checker.model.voice import voices
from checker.names.attributes import attributes
from checker.record import dataclass
from checker.values.calendar.days import FIRST, LAST, Span, civil
from checker.values.calendar.value import Date
from checker.values.quantity.value import Number

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from checker.check import GroundedProject
    from checker.model.voice import Part
    from checker.project import Attribute, Project

_HALF: Final = Fraction(1, 2)
_TWENTIETH: Final = Fraction(1, 20)
_ROUND: Final = 10
_MONTHS: Final = 12
_LONGEST_MONTH: Final = 31
_SECONDS: Final = 86_400
_CALENDAR: Final = "calendar time"
_CLOCK: Final = "time"
_AGE: Final = "age in "


class Elapsed(NamedTuple):
    """The least and the most time that may lie between two dates, in the base unit of an age."""

    least: Fraction
    most: Fraction


class Dated(NamedTuple):
    """The days that something may fall on, and the claim that says so; None for the day another claim speaks of."""

    days: Span
    part: Part | None


@dataclass(frozen=True, slots=True, eq=False)
class Misaged:
    """A claim whose number is not the time ``elapsed`` between two dates, ``since`` and ``until``."""

    rule: Attribute
    part: Part
    since: Dated
    until: Dated
    elapsed: Elapsed


def misaged(grounded: GroundedProject) -> Iterator[Misaged]:
    """Yield the claims of a project whose ages do not go with its dates, each once.

    The dates are those of claims without a condition and under that of the age; one that is out of order is left out.
    """
    project = grounded.project
    meant = attributes(project.vocabulary).name
    ages = [entry for _, entry in sorted(project.vocabulary.items()) if entry.since]
    wanted = {meant(name) for entry in ages for name in (entry.name, entry.since, entry.until) if name}
    wrong = out_of_order(grounded)
    for voice in voices(grounded, wanted):
        plain = _by_attribute(voice.plain, wrong)
        for entry in ages:
            since = _telling(plain.get(meant(entry.since), ()))
            until = _telling(plain.get(meant(entry.until), ()))
            yield from _of(project, entry, plain.get(meant(entry.name), ()), since, until)
            for claims in (_by_attribute(parts, wrong) for parts in voice.conditional):
                starts = [*since, *_telling(claims.get(meant(entry.since), ()))]
                ends = [*until, *_telling(claims.get(meant(entry.until), ()))]
                yield from _of(project, entry, claims.get(meant(entry.name), ()), starts, ends)


def _by_attribute(parts: Sequence[Part], wrong: Container[str]) -> Mapping[str, list[Part]]:
    found: dict[str, list[Part]] = {}
    for part in (part for part in parts if part.id not in wrong):
        found.setdefault(part.attribute, []).append(part)
    return found


def _of(
    project: Project, entry: Attribute, parts: Sequence[Part], since: Sequence[Dated], until: Sequence[Dated]
) -> Iterator[Misaged]:
    if not since:
        return
    for part in parts:
        ends = until if entry.until else _spoken_of(project, part)
        found = _misaged(entry, part, since, ends) if ends else None
        if found is not None:
            yield found


def _misaged(entry: Attribute, part: Part, starts: Sequence[Dated], ends: Sequence[Dated]) -> Misaged | None:
    # If any two of the dates are at odds with the age, then those that lie nearest to each other, or farthest apart.
    nearest = max(starts, key=_first), min(ends, key=_last)
    farthest = min(starts, key=_last), max(ends, key=_first)
    for since, until in (nearest, farthest):
        elapsed = _elapsed(part, since.days, until.days)
        if elapsed is not None and not _is_told(part, elapsed):
            return Misaged(entry, part, since, until, elapsed)
    return None


def _first(dated: Dated) -> int:
    return dated.days.start


def _last(dated: Dated) -> int:
    return dated.days.end


def _telling(parts: Sequence[Part]) -> list[Dated]:
    """Return the dates with the latest first day and the earliest last day: the others exclude nothing more."""
    dated = [Dated(days_of(part.value.extent), part) for part in parts if isinstance(part.value, Date)]
    return [max(dated, key=_first), min(dated, key=_last)] if dated else []


def _spoken_of(project: Project, part: Part) -> list[Dated]:
    """Return the day that a claim speaks of: its own ``as_of``, else the day its sources came out."""
    if part.stating.moment is not None:
        return [Dated(days_of_moment(part.stating.moment), None)]
    days = publication(project, part.stating.sources)
    return [Dated(days, None)] if days is not None else []


def _elapsed(part: Part, since: Span, until: Span) -> Elapsed | None:
    """Return the time between two dates in the base unit of a number, None where that is no unit of time."""
    if FIRST in (*since, *until) or LAST in (*since, *until) or not isinstance(part.value, Number):
        return None
    least, most = (until.start, since.end), (until.end, since.start)
    match part.value.unit.dimension.removeprefix(_AGE):
        case _ if most[0] < most[1]:
            return None  # which comes first is for the rules of order
        case dimension if dimension == _CALENDAR:
            return Elapsed(_months(*least), _months(*most))
        case dimension if dimension == _CLOCK:
            # A day may be counted by its beginning or its end.
            return Elapsed(Fraction((least[0] - least[1] - 1) * _SECONDS), Fraction((most[0] - most[1] + 1) * _SECONDS))
        case _:
            return None


def _months(later: int, earlier: int) -> Fraction:
    last, first = civil(later), civil(earlier)
    whole = (last.year - first.year) * _MONTHS + last.month - first.month
    return whole + Fraction(last.day - first.day, _LONGEST_MONTH)


def _is_told(part: Part, elapsed: Elapsed) -> bool:
    """Tell whether a number may stand for a time that lies in a range."""
    value = part.value
    if not isinstance(value, Number):
        return True
    first, last = value.amounts[0], value.amounts[-1]
    factor = value.unit.factor
    low, high = value.extent
    under = max(first.step * _HALF, _of_round(first.number)) * factor
    over = max(last.step, _of_round(last.number)) * factor
    too_long = not high[0] and elapsed.least >= max(high[1], last.number * factor + over)
    too_short = not low[0] and elapsed.most < min(low[1], first.number * factor - under)
    return not too_long and not too_short


def _of_round(number: Fraction) -> Fraction:
    return number * _TWENTIETH if not number % _ROUND else Fraction(0)
