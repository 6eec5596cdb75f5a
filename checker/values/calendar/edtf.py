"""Reads dates in EDTF, the extended date and time format of ISO 8601-2:2019 annex A: levels 0 and 1 without times.

2019, 2019-11, 2019-11-23, -0043, 201X, 2019-XX, 2019-21 (a season), with ``?`` (doubtful), ``~`` (about) or ``%``
(both) behind. Intervals are read by `parse_interval`; in them ``..`` is an open end and an empty one is not known.
"""

from __future__ import annotations

import re
from typing import Final

from checker.values.calendar.days import Span, months, one_day, years
from checker.values.calendar.extent import ANY, UNKNOWN, Extent, extent_of
from checker.values.calendar.parts import season_of, widened
from checker.values.calendar.value import Date

_DATE: Final = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<sign>[?~%])?", re.ASCII
)
_SEASONS: Final = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_MONTHS: Final = range(1, 13)


def parse_edtf(written: str) -> Date | None:
    """Return a date in EDTF, None when it is none.

    A doubtful one has the extent of a plain one, for the doubt is whether it is right at all; one with ``~`` reaches
    one unit further on both sides.
    """
    found = _DATE.fullmatch(written)
    unit = _unit(found["year"], found["month"], found["day"]) if found else None
    if found is None or unit is None:
        return None
    span = widened(unit) if found["sign"] in {"~", "%"} else unit
    return Date(extent_of((span,)), unit)


def parse_interval(written: str) -> tuple[Extent, Extent] | None:
    """Return start and end of an interval in EDTF, None when it is none."""
    first, slash, last = written.partition("/")
    if not slash or (first in {"", ".."} and last in {"", ".."}):
        return None
    start, end = _bound(first), _bound(last)
    return (start, end) if start.spans and end.spans else None


def _bound(written: str) -> Extent:
    if written in {"", ".."}:
        return ANY
    value = parse_edtf(written)
    return value.extent if value else UNKNOWN


def _unit(year: str, month: str | None, day: str | None) -> Span | None:
    """Return the days of a date by its parts, None when the calendar has no such."""
    if "X" in year or month in {None, "XX"}:
        exact = month is None or ("X" not in year and day in {None, "XX"})
        return years(int(year.replace("X", "0")), int(year.replace("X", "9"))) if exact else None
    number = int(month or "")
    if number in _SEASONS:
        return season_of(_SEASONS[number], int(year)) if day is None else None
    if number not in _MONTHS:
        return None
    return months(int(year), number) if day in {None, "XX"} else one_day(int(year), number, int(day or ""))
