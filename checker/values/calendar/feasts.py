"""Forms of dates that name a feast: Christmas Eve, New Year's Day, Ash Wednesday, Easter 2018, next Easter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.values.calendar.days import YEAR_OF_CYCLE, Span, civil, day_number, one_day
from checker.values.calendar.forms import forms
from checker.values.calendar.scope import Reading, of_any_year, resting, stated
from checker.values.calendar.tense import Tense, tense_of

if TYPE_CHECKING:
    import re

    from checker.values.calendar.scope import Scope

_FIXED: Final = {
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "earth day": (4, 22),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
# First and last day, and the day by which the feast is named, counted from Easter Sunday. Easter is also the weekend.
_MOVABLE: Final = {
    "ash wednesday": (-46, -46, -46),
    "palm sunday": (-7, -7, -7),
    "maundy thursday": (-3, -3, -3),
    "good friday": (-2, -2, -2),
    "easter sunday": (0, 0, 0),
    "easter monday": (1, 1, 1),
    "easter": (-2, 1, 0),
    "lent": (-46, 0, None),
}
_SHIFTS: Final = {"last": -1, "next": 1, "coming": 1}


def easter(year: int) -> int:
    """Return Easter Sunday of a year by number: the first Sunday after the first full moon of spring.

    The moon is that of the Gregorian calendar, a table of 19 years with corrections every century.
    """
    century = year // 100
    epact = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    # The full moon is never later than 18 April, and in the latter half of the 19 years not on that day.
    epact -= epact // 28 * (1 - 29 // (epact + 1) * ((21 - year % 19) // 11))
    moon = day_number(year, 3, 21) + epact
    return moon + 7 - moon % 7


def _movable(name: str, year: int) -> Reading:
    first, last, named = _MOVABLE[name]
    sunday = easter(year)
    span = Span(sunday + first, sunday + last)
    return Reading((span,), span if named is None else Span(sunday + named, sunday + named))


def _read_fixed(_: Scope, found: re.Match[str]) -> Reading | None:
    month, day = _FIXED[found["feast"]]
    if found["year"] is None:
        return of_any_year(one_day(YEAR_OF_CYCLE, month, day))
    return stated(one_day(int(found["year"]), month, day))


def _read_movable(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read a feast that goes by Easter; without a year one on either side of publication unless the tense decides."""
    name, today = found["feast"], scope.published
    if found["year"] is not None:
        return _movable(name, int(found["year"]))
    if today is None:
        return None
    year = civil(today).year
    days = [_movable(name, near) for near in (year - 1, year, year + 1)]
    now = next((each for each in days if each.spans[0].start <= today <= each.spans[0].end), None)
    if now is not None:
        return now._replace(relative=True)
    past = [each for each in days if each.spans[0].end < today][-1]
    ahead = next(each for each in days if each.spans[0].start > today)
    tense = tense_of(scope.small, found.start(), found.end())
    meant = {Tense.PAST: (past,), Tense.FUTURE: (ahead,)}.get(tense, (past, ahead))
    return Reading(tuple(each.spans[0] for each in meant), meant[0].unit, relative=True)


def _read_which(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "next Easter", the first to come, "last Easter", the latest that is over, and "this Easter"."""
    today = scope.published
    if today is None:
        return None
    name, shift, year = found["feast"], _SHIFTS.get(found["which"], 0), civil(today).year
    days = [_movable(name, near) for near in (year - 1, year, year + 1)]
    if shift < 0:
        days = [each for each in days if each.spans[0].end < today][-1:]
    elif shift > 0:
        days = [each for each in days if each.spans[0].start > today]
    else:
        days = days[1:]
    return resting(days[0].spans[0], days[0].unit)


_YEAR: Final = r"(?:,?(?: of| in)? (?P<year>[12]\d{3})(?![\w%]|[.,:]\d))?"
_EASTER: Final = r"(?P<feast>easter(?: sunday| monday)?)(?! (?!(?:19|20)\d\d)[a-z\d])"

FEAST: Final = (
    *forms(
        *((rf"(?P<feast>{name})(?![a-z]|'s){_YEAR}", _read_fixed, name) for name in _FIXED),
    ),
    *forms(
        *(
            (rf"(?P<feast>{name})(?![a-z]|'s){_YEAR}", _read_movable, name)
            for name in _MOVABLE
            if name not in {"easter", "lent"}
        ),
        # "Easter eggs" and "the Easter Rising" are none of its days.
        (
            rf"(?P<feast>easter)(?= (?:19|20)\d\d|$|[.,;:!?)]| (?:and|or|in|at|when|but|he|she|it)(?![a-z])){_YEAR}",
            _read_movable,
            "easter",
        ),
        # "Lent" is also what somebody did with a book.
        (
            rf"(?:(?<=for )|(?<=during )|(?<=of ))(?P<feast>lent)(?= (?:19|20)\d\d|$|[.;:!?)]){_YEAR}",
            _read_movable,
            "lent",
        ),
    ),
)
"""Forms that begin with the first word of a feast."""

WHICH_FEAST: Final = forms(
    (rf"(?P<which>last|this|next|coming) {_EASTER}", _read_which, "easter"),
)
"""Forms that begin with last, this or next, and name Easter."""

STARTS_FEAST: Final = frozenset(name.split()[0].partition("'")[0] for name in (*_FIXED, *_MOVABLE))
"""The words that feasts begin with."""
