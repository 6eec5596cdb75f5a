"""Days by number, and the calendar units made of them.

A day is an integer: that of `datetime.date.toordinal`, in the proleptic Gregorian calendar of ISO 8601, continued below
the year 1. Years are astronomical, as in ISO 8601: the year before 1 is 0, which historians call 1 BC.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

FIRST: Final = -(10**9)
"""The first day of all: stands for "from ever"."""

LAST: Final = 10**9
"""The last day of all: stands for "for ever"."""

# The Gregorian calendar repeats itself after these.
_CYCLE_YEARS: Final = 400
_CYCLE_DAYS: Final = 146_097
_MONTHS: Final = 12


class Span(NamedTuple):
    """Days from ``start`` to ``end``, both included."""

    start: int
    end: int


class Civil(NamedTuple):
    """A day as people name it."""

    year: int
    month: int
    day: int


EVER: Final = Span(FIRST, LAST)


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Return the number of a day; raises ValueError where the calendar has no such day."""
    cycles, rest = divmod(year, _CYCLE_YEARS)
    return date(_CYCLE_YEARS + rest, month, day).toordinal() + (cycles - 1) * _CYCLE_DAYS


def civil(number: int) -> Civil:
    """Return year, month and day of a day by number."""
    cycles, rest = divmod(number - 1, _CYCLE_DAYS)
    found = date.fromordinal(rest + 1 + _CYCLE_DAYS)
    return Civil(found.year + (cycles - 1) * _CYCLE_YEARS, found.month, found.day)


def weekday(number: int) -> int:
    """Return the day of the week, 0 for Monday."""
    return (number - 1) % 7


def one_day(year: int, month: int, day: int) -> Span | None:
    """Return a day, None where the calendar has no such day."""
    try:
        number = day_number(year, month, day)
    except ValueError:
        return None
    return Span(number, number)


def months(year: int, month: int, count: int = 1) -> Span:
    """Return ``count`` months from ``month`` on, which may be any number: 0 is December of the year before."""
    first_year, first = divmod(month - 1, _MONTHS)
    next_year, following = divmod(month - 1 + count, _MONTHS)
    return Span(day_number(year + first_year, first + 1), day_number(year + next_year, following + 1) - 1)


def years(first: int, last: int | None = None) -> Span:
    """Return all days from the year ``first`` to the year ``last``."""
    return Span(day_number(first), day_number((first if last is None else last) + 1) - 1)


def quarter(year: int, number: int) -> Span:
    """Return a quarter of a year, counted from 1."""
    return months(year, 3 * number - 2, 3)


def week_of(number: int) -> Span:
    """Return the week that a day falls in, from Monday to Sunday as in ISO 8601."""
    monday = number - weekday(number)
    return Span(monday, monday + 6)


def months_before(number: int, count: int) -> int:
    """Return the day some months earlier, later if the count is negative, or the last one of a shorter month."""
    year, month, day = civil(number)
    target = months(year, month - count)
    return min(target.start + day - 1, target.end)


# In the year by which days that come back are numbered, a leap year.
_LEAP_DAY: Final = 60
_DAYS_OF_YEAR: Final = 365
YEAR_OF_CYCLE: Final = 2000
"""Days that come back every year are numbered as in this one."""


def in_year_of_cycle(number: int) -> int:
    """Return the number in its year, 1 to 366, of a day of `YEAR_OF_CYCLE`."""
    return number - _before(YEAR_OF_CYCLE)[0]


def from_year_of_cycle(span: Span, year: int) -> Span | None:
    """Return some days that come back every year as those of one year; None is 29 February of a common year."""
    before, common = _before(year)
    start = before + span.start - (common and span.start > _LEAP_DAY)
    end = before + span.end - (common and span.end >= _LEAP_DAY)
    return Span(start, end) if start <= end else None


@lru_cache(maxsize=1024)
def _before(year: int) -> tuple[int, bool]:
    """Return the last day of the year before, and whether the year is a common one."""
    before = day_number(year) - 1
    return before, day_number(year + 1) - before - 1 == _DAYS_OF_YEAR
