"""Dates in ISO 8601 and TIMEX3, as gold has them, by their first and last day."""

from __future__ import annotations

import re

from checker.values.calendar.days import Span, day_number, months, one_day, quarter, week_of, years

_DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?|-W(?P<week>\d\d)(?:-WE)?|-Q(?P<quarter>[1-4]))?"
    r"|(?P<decade>\d{3})X?|(?P<century>\d\d)(?:XX)?"
)


def days_of(value: str) -> Span | None:
    """Return the days of a year, month, day, week, quarter, decade or century; None of anything else."""
    found = _DATE.fullmatch(value)
    if found is None:
        return None
    if found["decade"]:
        return years(int(found["decade"]) * 10, int(found["decade"]) * 10 + 9)
    if found["century"]:
        return years(int(found["century"]) * 100, int(found["century"]) * 100 + 99)
    return _within(int(found["year"]), found)


def _within(year: int, found: re.Match[str]) -> Span | None:
    if found["quarter"]:
        return quarter(year, int(found["quarter"]))
    if found["week"]:
        # The week with 4 January in it is the first one.
        first = week_of(day_number(year, 1, 4))
        return Span(first.start + 7 * (int(found["week"]) - 1), first.end + 7 * (int(found["week"]) - 1))
    if found["day"]:
        return one_day(year, int(found["month"]), int(found["day"]))
    return months(year, int(found["month"])) if found["month"] else years(year)
