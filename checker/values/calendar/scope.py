"""What the forms of a date work with: the words, the day of publication, the date before; and what they give back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from checker.values.calendar.days import Span, civil, from_year_of_cycle, in_year_of_cycle
from checker.values.calendar.days import weekday as weekday_of_day
from checker.values.calendar.extent import UNKNOWN, Cycle, Extent, extent_of
from checker.values.calendar.tense import Tense, tense_of
from checker.values.calendar.value import Date
from checker.values.calendar.words import WORD, month_of

# Nearer than this the tense of a verb close by proves less than the nearness itself.
_NEAR: Final = 31
_REACH: Final = 40
_SIDES: Final = {Tense.PAST: -1, Tense.FUTURE: 1}
_DAYS_OF_WEEK: Final = 7
_JOINED: Final = re.compile(r"(?P<to>-| -|—| to | until | till | through | thru )(?:the )?|, | and | or ")
_YEAR_AHEAD: Final = re.compile(
    rf"(?:-|, | to | and | or | until | till | through )(?:the )?"
    rf"(?:(?P<m1>{WORD})(?: \d{{1,2}}(?:st|nd|rd|th)?)?|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?P<m2>{WORD}))"
    r",?(?: of| in)? (?P<year>\d{4})(?!\d)"
)


class Reading(NamedTuple):
    """What a form makes of some words.

    ``spans`` are the days meant, several where the words leave it open which; ``unit`` the calendar unit named, see
    `Date`. Where ``yearless`` they are days of `YEAR_OF_CYCLE`, and the year is still to be found. A ``day_of_week``
    alone has no spans: publication tells them.
    """

    spans: tuple[Span, ...]
    unit: Span | None = None
    relative: bool = False
    yearless: bool = False
    day_of_week: int | None = None


NOT_UNDERSTOOD: Final = Reading((), relative=True)
"""The words speak of a date, but do not tell which."""


@dataclass(slots=True)
class Scope:
    """The words in which dates are looked for, and what has been found so far.

    ``small`` are the words in small letters, position by position those of ``words``; ``published`` is the day of
    publication by number; ``previous`` the date found last, which ends at ``done``;
    ``depth`` how many dates within each other are being read.
    """

    words: str
    small: str
    published: int | None
    previous: Date | None = None
    done: int = 0
    depth: int = 0


def stated(span: Span | None) -> Reading | None:
    """Return the reading of words that name some days by themselves; none if the calendar has no such days."""
    return Reading((span,), span) if span else None


def resting(span: Span, unit: Span | None = None) -> Reading:
    """Return the reading of words that name some days as seen from the day of publication."""
    return Reading((span,), unit or span, relative=True)


def of_any_year(span: Span | None) -> Reading | None:
    """Return the reading of words that name some days of a year but not the year; the days are of `YEAR_OF_CYCLE`."""
    return Reading((span,), span, yearless=True) if span else None


def date_of(scope: Scope, reading: Reading, start: int, end: int) -> Date:
    """Return the date that a reading of the words from ``start`` to ``end`` gives."""
    if reading.yearless:
        return _with_year(scope, reading, start, end)
    if reading.day_of_week is not None and not reading.spans:
        return _with_week(scope, reading.day_of_week, start, end)
    if not reading.spans:
        return Date(UNKNOWN, relative=True)
    return Date(extent_of(reading.spans), reading.unit, relative=reading.relative, weekday=reading.day_of_week)


def _with_week(scope: Scope, day: int, start: int, end: int) -> Date:
    """Return a day of the week: on either side of the day of publication unless the tense decides."""
    published = scope.published
    if published is None:
        return Date(Extent((Span(day, day),), Cycle.WEEKLY), relative=True, weekday=day)
    today = weekday_of_day(published)
    before = published - (today - day) % _DAYS_OF_WEEK
    after = published + (day - today) % _DAYS_OF_WEEK
    tense = tense_of(scope.small, start, end)
    days = {Tense.PAST: (before,), Tense.FUTURE: (after,), Tense.RATHER_FUTURE: (after, before)}.get(
        tense, (before, after)
    )
    extent = extent_of(Span(number, number) for number in days)
    return Date(extent, Span(days[0], days[0]), relative=True, weekday=day)


def _with_year(scope: Scope, reading: Reading, start: int, end: int) -> Date:
    """Return a date whose words do not name the year: the year of a date joined to it, else the nearest one."""
    spans = [Span(in_year_of_cycle(span.start), in_year_of_cycle(span.end)) for span in reading.spans]
    unit = reading.unit or reading.spans[0]
    named = Span(in_year_of_cycle(unit.start), in_year_of_cycle(unit.end))
    year, relative = _year_beside(scope, reading, named, start, end)
    if year is None and scope.published is not None:
        year, relative = _nearest_year(scope, reading, named, start, end), True
    if year is None:
        return Date(extent_of(spans, Cycle.YEARLY), weekday=reading.day_of_week)
    days = [found for span in spans if (found := from_year_of_cycle(span, year))]
    return Date(extent_of(days), from_year_of_cycle(named, year), relative=relative, weekday=reading.day_of_week)


def _year_beside(scope: Scope, reading: Reading, named: Span, start: int, end: int) -> tuple[int | None, bool]:
    """Return the year that a date joined to this one has, and whether that rests on publication.

    "From 26 to 28 June 2020", "from May 2020 to June", "from November to March".
    """
    ahead = _YEAR_AHEAD.match(scope.small, end)
    if ahead:
        month = month_of(ahead["m1"] or ahead["m2"])
        if month is not None:
            return int(ahead["year"]) - (month < civil(reading.spans[0].start).month), False
    previous = scope.previous
    joint = _JOINED.fullmatch(scope.small, scope.done, start) if previous else None
    if previous is None or joint is None or (previous.relative and not joint["to"]):
        return None, False
    if previous.extent.cycle is not Cycle.NEVER or not previous.extent.spans:
        return None, False
    begun = previous.extent.spans[0].start
    year = civil(begun).year
    found = from_year_of_cycle(named, year)
    return year + (found is None or found.end < begun), previous.relative


def _nearest_year(scope: Scope, reading: Reading, named: Span, start: int, end: int) -> int | None:
    """Return the year in which the days lie nearest to publication, on the side of it that the tense wants."""
    published = scope.published
    if published is None:
        return None
    around = civil(published).year
    distances: list[tuple[int, int, int]] = []
    for year in range(around - 1, around + 2):
        span = from_year_of_cycle(named, year)
        if span is None or reading.day_of_week not in {None, weekday_of_day(span.start)}:
            continue
        side = (span.start > published) - (span.end < published)
        distances.append((min(abs(span.start - published), abs(span.end - published)) if side else 0, side, year))
    if not distances and reading.day_of_week is not None:
        return _nearest_year(scope, reading._replace(day_of_week=None), named, start, end)
    if not distances:
        return max(year for year in range(around - 8, around) if from_year_of_cycle(named, year))
    nearest = min(distances)
    if nearest[0] > _NEAR:
        wanted = _SIDES.get(tense_of(scope.small, start, end, _REACH))
        nearest = min((entry for entry in distances if entry[1] == wanted), default=nearest)
    return nearest[2]


def in_year(reading: Reading, year: int) -> Reading:
    """Return the reading of days that come back every year in one year."""
    found = (
        from_year_of_cycle(Span(in_year_of_cycle(span.start), in_year_of_cycle(span.end)), year)
        for span in reading.spans
    )
    spans = tuple(span for span in found if span)
    return reading._replace(spans=spans, unit=spans[0] if spans else None, yearless=False)
