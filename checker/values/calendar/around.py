"""What stands around a date and changes it, or goes on from it: before 2018, about 1850, Aug. 5-6, 1910-45."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.values.calendar.days import FIRST, LAST, Span, civil, one_day, years
from checker.values.calendar.extent import Cycle, extent_of
from checker.values.calendar.parts import Size, size_of, widened
from checker.values.calendar.value import Date
from checker.values.calendar.words import ORDINAL, number_of

if TYPE_CHECKING:
    from checker.values.calendar.scope import Scope

# No word before a date is looked for farther off.
_REACH: Final = 24
_BEFORE: Final = re.compile(
    r"(?:^|(?<![\w-]))(?:(?P<before>before|prior to)|(?P<after>after|later than)"
    r"|(?P<about>about|around|circa|c\.|roughly|approximately))(?: the)?(?: year)? $"
)
_NO_DATE: Final = re.compile(r"(?:^|(?<![a-z]))(?:every|each|most|any) $")
_HOLIDAY: Final = re.compile(
    r"(?:^|(?<![a-z]))(?:black|ash|good|easter|palm|holy|maundy|cyber|super|bloody|fat|shrove|whit) $"
)
_TO: Final = r"(?:-|, | and | or |, and | to | until | till | through )(?:the )?"
_NO_NUMBER: Final = r"(?![\w%]|[.,:]\d|-[a-z])"
_MORE_DAYS: Final = re.compile(
    rf"{_TO}(?P<words>(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?){_NO_NUMBER}"
    r"(?:,? (?:of |in )?(?P<year>\d{4})(?![\w%]))?"
    # Not so where the days of another month follow: "5 May or 6 to 8 June".
    r"(?! (?:and|or|to|until|till|through) (?:the )?\d\d?(?:st|nd|rd|th)?(?: of)? [a-z]{3})"
    r"(?=$|[^\w /.-]|[.-](?!\w)| (?:and|but|if|in|at|on|to|by|for|from|with|when|until|or|that|said"
    r"|of(?! (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))(?![a-z]))"
)
_MORE_DAYS_IN_WORDS: Final = re.compile(
    rf"(?: to | until | till | through )(?:the )?(?P<words>(?P<day>{ORDINAL}))(?P<year>)(?=$|[.;:!?)])"
)
_YEAR_BEHIND: Final = re.compile(rf"{_TO}\d{{1,2}}(?:st|nd|rd|th)?,? (?:of |in )?(?P<year>\d{{4}})(?![\w%])")
_MORE_YEARS: Final = re.compile(r"[-/\u2014](?P<year>\d{2,4})(?![\w%]|[.,:/]\d|-\w)")
_CENTURY: Final = 100
_LONGEST: Final = 200
_DAYS_OF_YEAR: Final = (1, 366)


def is_no_date(scope: Scope, start: int, *, weekday: bool) -> bool:
    """Tell whether the word before makes something else of a date: "every Thursday", "Good Friday"."""
    low = max(0, start - _REACH)
    return bool(_NO_DATE.search(scope.small, low, start) or (weekday and _HOLIDAY.search(scope.small, low, start)))


def year_behind(scope: Scope, end: int) -> int | None:
    """Return the year that the days from this one to another share: "Aug. 5-6, 2019"."""
    found = _YEAR_BEHIND.match(scope.small, end)
    return int(found["year"]) if found else None


def with_words_before(scope: Scope, start: int, end: int, value: Date) -> tuple[int, Date]:
    """Return what the words before a date make of it, and where they start: "before 2018" is any day up to then."""
    found = _BEFORE.search(scope.small, max(scope.done, start - _REACH), start)
    spans, cycle = value.extent.spans, value.extent.cycle
    if found is None or cycle is Cycle.WEEKLY or not spans:
        return start, value
    if found["about"]:
        if cycle is Cycle.YEARLY:
            return start, value
        side = [widened(span) for span in spans]
    elif scope.small.startswith("'s", end):
        return start, value
    else:
        first, last = (FIRST, LAST) if cycle is Cycle.NEVER else _DAYS_OF_YEAR
        side = [Span(first, spans[0].start - 1) if found["before"] else Span(spans[-1].end + 1, last)]
        if side[0].start > side[0].end:
            return start, value  # nothing of the year is before 1 January
    return found.start(), Date(extent_of(side, cycle), value.unit, value.relative, value.weekday)


def next_in_row(scope: Scope, value: Date) -> tuple[int, int, Date] | None:
    """Return start, end and value of the day or year that goes on from a date which ends at ``scope.done``."""
    if value.unit is None:
        return None
    size = size_of(value.unit)
    if size is Size.DAY:
        found = _MORE_DAYS.match(scope.small, scope.done) or _MORE_DAYS_IN_WORDS.match(scope.small, scope.done)
        span = _day_of(value.unit, found) if found else None
        return (found.start("words"), found.end(), _date(span, value)) if found and span else None
    found = _MORE_YEARS.match(scope.small, scope.done) if size is Size.YEAR else None
    span = _year_of(value.unit, found["year"]) if found else None
    return (found.start("year"), found.end(), _date(span, value)) if found and span else None


def _date(span: Span, value: Date) -> Date:
    return Date(extent_of((span,)), span, value.relative)


def _day_of(unit: Span, found: re.Match[str]) -> Span | None:
    year, month, _ = civil(unit.start)
    day = number_of(found["day"])
    return one_day(int(found["year"] or year), month, day) if day else None


def _year_of(unit: Span, digits: str) -> Span | None:
    """Return the year that ends years given by their first: 45 behind 1910."""
    first, year = civil(unit.start).year, int(digits)
    if year < _CENTURY:
        year += first // _CENTURY * _CENTURY
    return years(year) if first < year <= first + _LONGEST else None
