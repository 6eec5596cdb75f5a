"""Forms of dates that count units of time: two years ago, three days later, the past two months."""

from __future__ import annotations

import re
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from checker.values.calendar.days import Span, civil, months_before, years
from checker.values.calendar.forms import forms
from checker.values.calendar.parts import Size, unit_around
from checker.values.calendar.scope import NOT_UNDERSTOOD, Reading, resting
from checker.values.calendar.words import NUMBER, number_of

if TYPE_CHECKING:
    from checker.values.calendar.scope import Scope

_DAYS_OF: Final = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS_OF: Final = {"month": 1, "year": 12, "decade": 120, "century": 1200, "centurie": 1200}
_YEARS_OF: Final = {"decade": 10, "century": 100, "centurie": 100}
_BACK: Final = frozenset(("ago", "earlier", "before", "prior", "previously"))
_FROM_PUBLICATION: Final = frozenset(("ago", "hence", "from now", "from today"))
_FARTHEST: Final = 999


def away(base: int, unit: str, count: float) -> Reading:
    """Return the day, week, month … some units before a day, later if the count is negative.

    As in TimeML the unit tells how fine the answer is: two years ago is a year, two days ago a day. Weeks are counted
    to the day, but not by many.
    """
    match unit:
        case "hour":
            return resting(Span(base - 1, base), Span(base, base))
        case "day":
            day = base - round(count)
            return resting(Span(day, day))
        case "week" | "fortnight":
            day = base - round(count * _DAYS_OF[unit])
            return resting(Span(day - 3, day + 3), Span(day, day))
        case "month" | "year":
            length, size = _MONTHS_OF[unit], Size(unit)
            latest = unit_around(months_before(base, floor(count * length)), size)
            earliest = unit_around(months_before(base, ceil(count * length)), size)
            return resting(Span(earliest.start, latest.end), latest)
        case _:
            middle = unit_around(months_before(base, round(count * _MONTHS_OF[unit])), Size.YEAR)
            year, margin = civil(middle.start).year, _YEARS_OF[unit] // 5
            return resting(years(year - margin, year + margin), middle)


def _read_ago(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "two years ago", "ten days later", "a week from now".

    What is counted "later" or "earlier" is counted from the date before it in the words; without one the words alone do
    not tell.
    """
    number = number_of(found["count"])
    if number is None:
        return None
    count = (number + (0.5 if found["half"] else 0)) * (1 if found["ago"] in _BACK else -1)
    previous = scope.previous.unit if scope.previous else None
    if found["ago"] in _FROM_PUBLICATION:
        base, relative = scope.published, True
    else:
        base, relative = previous and previous.start, scope.previous is not None and scope.previous.relative
    if base is None or abs(count) > _FARTHEST:
        return NOT_UNDERSTOOD
    reading = away(base, found["unit"], count)._replace(relative=relative)
    return _compared(reading, previous, round(12 * count)) if previous and found["unit"] == "year" else reading


def _read_time_ahead(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "in two weeks' time"."""
    count = number_of(found["count"])
    if count is None:
        return None
    return NOT_UNDERSTOOD if scope.published is None else away(scope.published, found["unit"], -count)


def _compared(reading: Reading, previous: Span, months_away: int) -> Reading:
    """Return "a year ago" behind a quarter, a month or a day: it rather means the same of that year."""
    moved = Span(months_before(previous.start, months_away), months_before(previous.end + 1, months_away) - 1)
    whole = reading.spans[0]
    return reading._replace(unit=moved) if whole.start <= moved.start <= moved.end <= whole.end else reading


def _read_some_ago(_scope: Scope, _found: re.Match[str]) -> Reading:
    """Read "a few years ago", which does not say how many."""
    return NOT_UNDERSTOOD


def _read_rolling(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "the past two months", "the next five days": all days from then to publication, or after it."""
    count, today, unit = number_of(found["count"] or "one"), scope.published, found["unit"]
    if count is None:
        return None
    if today is None:
        return NOT_UNDERSTOOD
    if found["which"] in {"next", "coming"}:
        return resting(Span(today + 1, _days_before(today, unit, -count)))
    return resting(Span(_days_before(today, unit, count), today))


def _days_before(day: int, unit: str, count: int) -> int:
    if unit in _DAYS_OF:
        return day - count * _DAYS_OF[unit]
    return months_before(day, count * _MONTHS_OF[unit])


def _read_age(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "the three-year-old pact": it came about so long ago, in whole years or to the nearest."""
    count, unit, today = number_of(found["count"]), found["unit"], scope.published
    if count is None:
        return None
    if today is None:
        return NOT_UNDERSTOOD
    latest = (_days_before(today, unit, count) + _days_before(today, unit, count - 1)) // 2
    return resting(Span(_days_before(today, unit, count + 1), latest), away(today, unit, count).unit)


_UNITS: Final = "hour|day|week|fortnight|month|year|decade|centur(?:y|ie)"
_COUNT: Final = rf"(?P<count>{NUMBER}|an?(?: couple)?|couple)(?: of)?"
# The age of a person is not the date of anything.
_THING: Final = (
    r"(?= (?:(?!(?:and|at|by|from|in|of|who|with) )[a-z-]+ ){0,2}"
    r"(?:accord|agreement|alliance|arrangement|ban|building|campaign|coalition|company|conflict|contract|deal|dispute"
    r"|embargo|framework|government|institution|law|pact|partnership|plan|policy|program(?:me)?|project|rule|strike"
    r"|study|system|treaty|truce|war)(?![a-z]))"
)

COUNTED: Final = re.compile(rf"(?:[a-z\d]+[- ]){{1,4}}?(?:{_UNITS})s?(?![a-z])")
"""Matches what may be a number of units of time."""

OFFSET: Final = re.compile(
    rf"(?:{_COUNT}[- ])?(?P<unit>{_UNITS})s? (?P<side>before|after|from|following) (?:the )?(?=[a-z\d])"
)
"""Matches what is counted from the date behind it: two days after."""

AGO: Final = forms(
    (rf"(?P<count>{NUMBER})-(?P<unit>day|week|month|year|decade|century)-old{_THING}", _read_age, "-old"),
    (
        (
            rf"{_COUNT}(?P<half> and a half)?[- ](?P<unit>{_UNITS})s?'?(?: or so)? "
            r"(?P<ago>ago|earlier|before|prior|previously|later|afterwards?|after|hence|from (?:now|today))(?![a-z])"
        ),
        _read_ago,
    ),
    (rf"(?<=in ){_COUNT} (?P<unit>{_UNITS})(?:s'|'s|s)? time(?![a-z])", _read_time_ahead, " time"),
)
"""Forms that begin with a number of units of time."""

SOME_AGO: Final = forms(
    (r"(?:a few|several|some|many) (?:days|weeks|months|years|decades) (?:ago|earlier|later)(?![a-z])", _read_some_ago),
)
"""Forms that begin with a number that is not told."""

ROLLING: Final = forms(
    (
        rf"(?P<which>last|past|next|coming) (?P<count>{NUMBER}) (?P<unit>day|week|month|year|decade)s(?![a-z']| of)",
        _read_rolling,
    ),
    (r"(?P<which>past)(?P<count>) (?P<unit>day|week|month|year|decade)(?![a-z])", _read_rolling),
)
"""Forms that begin with last, past or next."""
