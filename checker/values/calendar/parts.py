"""Parts of a calendar unit: early July, mid-2018, the second half of the 1990s."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from checker.values.calendar.days import Span, civil, months, week_of, years

_DECADE: Final = 10
_CENTURY: Final = 100


class Part(StrEnum):
    """A part of a unit, by the word an editor uses for it."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    FIRST_HALF = "first half of"
    SECOND_HALF = "second half of"


class Size(StrEnum):
    """A unit of the calendar that has a name of its own."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The seasons, with the month in which each begins in the northern half of the Earth."""

# The sun ends a season some three weeks after the month does.
_SEASON_MONTHS: Final = 4
_DAYS_AFTER_SUN: Final = 9

# By the months they last.
_SIZES: Final = {1: Size.MONTH, 12: Size.YEAR, 120: Size.DECADE, 1200: Size.CENTURY}
_DAYS_OF_WEEK: Final = 7

# First and last month of a year, years of a decade or century, days of a week. The end of a month is open. Where nobody
# could say in which part a year falls, it is in both: 1983 is early and mid-1980s.
_OF_YEAR: Final = {
    Part.EARLY: (1, 4),
    Part.MID: (5, 8),
    Part.LATE: (9, 12),
    Part.FIRST_HALF: (1, 6),
    Part.SECOND_HALF: (7, 12),
}
_OF_DECADE: Final = {
    Part.EARLY: (0, 3),
    Part.MID: (3, 6),
    Part.LATE: (6, 9),
    Part.FIRST_HALF: (0, 4),
    Part.SECOND_HALF: (5, 9),
}
_OF_CENTURY: Final = {
    Part.EARLY: (0, 33),
    Part.MID: (33, 66),
    Part.LATE: (66, 99),
    Part.FIRST_HALF: (0, 49),
    Part.SECOND_HALF: (50, 99),
}
_OF_WEEK: Final = {
    Part.EARLY: (0, 2),
    Part.MID: (1, 3),
    Part.LATE: (3, 6),
    Part.FIRST_HALF: (0, 3),
    Part.SECOND_HALF: (3, 6),
}
_OF_MONTH: Final = {
    Part.EARLY: (0, 9),
    Part.MID: (10, 19),
    Part.LATE: (20, None),
    Part.FIRST_HALF: (0, 14),
    Part.SECOND_HALF: (15, None),
}
# Of any other unit, in sixths of its length.
_OF_OTHER: Final = {
    Part.EARLY: (0, 2),
    Part.MID: (2, 4),
    Part.LATE: (4, 6),
    Part.FIRST_HALF: (0, 3),
    Part.SECOND_HALF: (3, 6),
}


def size_of(span: Span) -> Size | None:
    """Return which unit of the calendar some days are, None when they are none."""
    length = span.end - span.start + 1
    if length == 1:
        return Size.DAY
    first, following = civil(span.start), civil(span.end + 1)
    if first.day == following.day == 1:
        size = _SIZES.get(12 * (following.year - first.year) + following.month - first.month)
        if size is not None and unit_around(span.start, size) == span:
            return size
    return Size.WEEK if length == _DAYS_OF_WEEK and week_of(span.start) == span else None


def unit_around(day: int, size: Size) -> Span:
    """Return the unit of some size that a day falls in."""
    year, month, _ = civil(day)
    match size:
        case Size.DAY:
            return Span(day, day)
        case Size.WEEK:
            return week_of(day)
        case Size.MONTH:
            return months(year, month)
        case Size.YEAR:
            return years(year)
        case Size.DECADE:
            return years(year - year % _DECADE, year - year % _DECADE + _DECADE - 1)
        case Size.CENTURY:
            return years(year - year % _CENTURY, year - year % _CENTURY + _CENTURY - 1)


def season_of(name: str, year: int) -> Span:
    """Return a season, long enough for those who begin it with the month and for those who begin it with the sun.

    It is that of the northern half of the Earth. A winter belongs to the year in which it begins.
    """
    span = months(year, SEASONS[name], _SEASON_MONTHS)
    return Span(span.start, span.end - _DAYS_AFTER_SUN)


def part_of(span: Span, part: Part) -> Span:  # noqa: PLR0911 - one return a unit
    """Return a part of a unit; a part of a day is the day."""
    year = civil(span.start).year
    match size_of(span):
        case Size.DAY:
            return span
        case Size.WEEK:
            first, last = _OF_WEEK[part]
            return Span(span.start + first, span.start + last)
        case Size.MONTH:
            first, end = _OF_MONTH[part]
            return Span(span.start + first, span.end if end is None else span.start + end)
        case Size.YEAR:
            first, last = _OF_YEAR[part]
            return months(year, first, last - first + 1)
        case Size.DECADE:
            first, last = _OF_DECADE[part]
            return years(year + first, year + last)
        case Size.CENTURY:
            first, last = _OF_CENTURY[part]
            return years(year + first, year + last)
        case None:
            first, last = _OF_OTHER[part]
            length = span.end - span.start + 1
            return Span(span.start + first * length // 6, span.start + last * length // 6 - 1)


def widened(span: Span) -> Span:
    """Return some days with as many of their unit before and behind: about 2010 is 2009 to 2011."""
    year, month, _ = civil(span.start)
    match size_of(span):
        case Size.YEAR:
            return years(year - 1, year + 1)
        case Size.MONTH:
            return months(year, month - 1, 3)
        case Size.DECADE:
            return years(year - 3, year + 12)
        case _:
            margin = max(3, (span.end - span.start + 1) // 3)
            return Span(span.start - margin, span.end + margin)
