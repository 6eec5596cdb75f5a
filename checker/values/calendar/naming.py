"""Names days as an editor writes them: 23 November 2019, early July 2019, the 1990s."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.values.calendar.days import FIRST, LAST, YEAR_OF_CYCLE, Span, civil, day_number, months
from checker.values.calendar.extent import Cycle
from checker.values.calendar.parts import SEASONS, Part, Size, part_of, season_of, size_of, unit_around

if TYPE_CHECKING:
    from checker.values.calendar.extent import Extent

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_QUARTERS: Final = ("first", "second", "third", "fourth")
_QUARTER: Final = 3
_ORDINAL: Final = {1: "st", 2: "nd", 3: "rd"}
_TEENS: Final = range(11, 14)


def name_extent(extent: Extent) -> str:
    """Return the name of a set of days."""
    if not extent.spans:
        return "a date that the words alone do not tell"
    return " or ".join(_name_of(span, extent.cycle) for span in extent.spans)


def name_span(span: Span) -> str:
    """Return the name of some days: of the unit they are, else of the first and the last one."""
    if span.start <= FIRST and span.end >= LAST:
        return "any day"
    if span.start <= FIRST:
        return f"before {_name_unit(_largest_unit(span.end + 1, at_end=False))}"
    if span.end >= LAST:
        return f"after {_name_unit(_largest_unit(span.start - 1, at_end=True))}"
    return _name_unit(span) or _name_part(span) or _name_quarter(span) or _name_season(span) or _name_ends(span)


def _name_of(span: Span, cycle: Cycle) -> str:
    if cycle is Cycle.WEEKLY:
        first, last = WEEKDAYS[span.start], WEEKDAYS[span.end]
        return first if first == last else f"{first} to {last}"
    if cycle is Cycle.YEARLY:
        shift = day_number(YEAR_OF_CYCLE) - 1
        name = name_span(Span(span.start + shift, span.end + shift))
        return name.replace(f" of {YEAR_OF_CYCLE}", "").replace(f" {YEAR_OF_CYCLE}", "")
    return name_span(span)


def _largest_unit(day: int, *, at_end: bool) -> Span:
    """Return the longest of year, month and day that begins, or ends, with a day."""
    units = (unit_around(day, size) for size in (Size.YEAR, Size.MONTH))
    return next((unit for unit in units if (unit.end if at_end else unit.start) == day), Span(day, day))


def _name_unit(span: Span) -> str:
    """Return the name of a unit of the calendar, an empty one when the days are none."""
    year, month, day = civil(span.start)
    match size_of(span):
        case Size.DAY:
            return f"{day} {MONTHS[month - 1]} {_name_year(year)}"
        case Size.MONTH:
            return f"{MONTHS[month - 1]} {_name_year(year)}"
        case Size.YEAR:
            return _name_year(year)
        case Size.DECADE if year > 0:
            return f"the {year}s"
        case Size.CENTURY if year > 0:
            return f"the {_ordinal(year // 100 + 1)} century"
        case _:
            return ""


def _name_year(year: int) -> str:
    """Return a year; those before 1 are counted as historians do, who know no year 0."""
    return str(year) if year > 0 else f"{1 - year} BC"


def _name_part(span: Span) -> str:
    for size in (Size.MONTH, Size.YEAR, Size.DECADE, Size.CENTURY):
        unit = unit_around(span.start, size)
        for part in Part:
            if part_of(unit, part) == span:
                return _name_part_of(part, _name_unit(unit), size)
    return ""


def _name_part_of(part: Part, name: str, size: Size) -> str:
    if part in {Part.FIRST_HALF, Part.SECOND_HALF}:
        return f"the {part} {name}"
    bare = name.removeprefix("the ")
    joined = f"mid-{bare}" if part is Part.MID else f"{part} {bare}"
    return joined if size in {Size.MONTH, Size.YEAR} else f"the {joined}"


def _name_quarter(span: Span) -> str:
    year, month, _ = civil(span.start)
    if months(year, month, _QUARTER) == span and month % _QUARTER == 1:
        return f"the {_QUARTERS[month // _QUARTER]} quarter of {_name_year(year)}"
    return ""


def _name_season(span: Span) -> str:
    year = civil(span.start).year
    name = next((name for name in SEASONS if season_of(name, year) == span), "")
    return name and f"{name} {_name_year(year)}"


def _name_ends(span: Span) -> str:
    """Return the first and the last of some days, in months where they are whole ones."""
    first, last = civil(span.start), civil(span.end)
    start, end = _name_unit(Span(span.start, span.start)), _name_unit(Span(span.end, span.end))
    if _starts(span.start, Size.YEAR) and _ends(span.end, Size.YEAR):
        start, end = _name_year(first.year), _name_year(last.year)
    elif _starts(span.start, Size.MONTH) and _ends(span.end, Size.MONTH):
        start = _name_unit(unit_around(span.start, Size.MONTH))
        end = _name_unit(unit_around(span.end, Size.MONTH))
        start = MONTHS[first.month - 1] if first.year == last.year else start
    elif first.year == last.year:
        start = str(first.day) if first.month == last.month else f"{first.day} {MONTHS[first.month - 1]}"
    return f"{start} to {end}"


def _starts(day: int, size: Size) -> bool:
    return unit_around(day, size).start == day


def _ends(day: int, size: Size) -> bool:
    return unit_around(day, size).end == day


def _ordinal(number: int) -> str:
    return f"{number}th" if number % 100 in _TEENS else f"{number}{_ORDINAL.get(number % 10, 'th')}"
