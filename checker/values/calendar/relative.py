"""Forms of dates that rest on the day of publication: Thursday, last week, two years ago, this year's third quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.values.calendar.absolute import QUARTER, QUARTERS, SEASON
from checker.values.calendar.days import (
    Span,
    civil,
    months,
    months_before,
    one_day,
    quarter,
    week_of,
    weekday,
    years,
)
from checker.values.calendar.forms import forms
from checker.values.calendar.parts import Size, season_of, unit_around
from checker.values.calendar.scope import NOT_UNDERSTOOD, Reading, resting
from checker.values.calendar.tense import Tense, tense_of
from checker.values.calendar.words import ORDINAL, WORD, month_of, number_of, weekday_of_word

if TYPE_CHECKING:
    import re

    from checker.values.calendar.scope import Scope

_TIME_OF_DAY: Final = r"(?:(?: early| late)? (?:morning|afternoon|evening|night)(?!s))?"
_WHICH: Final = r"(?P<which>last|this|next|previous|coming|current)"
_SHIFTS: Final = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_DAYS: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_MONTHS_OF: Final = {"decade": 120, "century": 1200}
_WEEK: Final = 7


def _read_day(scope: Scope, found: re.Match[str]) -> Reading:
    if scope.published is None:
        return NOT_UNDERSTOOD
    day = scope.published + _DAYS[found["day"]]
    return resting(Span(day, day))


def _read_day_but_one(scope: Scope, found: re.Match[str]) -> Reading:
    if scope.published is None:
        return NOT_UNDERSTOOD
    day = scope.published + (-2 if found["which"] == "before" else 2)
    return resting(Span(day, day))


def _read_part_of_today(scope: Scope, _: re.Match[str]) -> Reading:
    return NOT_UNDERSTOOD if scope.published is None else resting(Span(scope.published, scope.published))


def _read_last_night(scope: Scope, _: re.Match[str]) -> Reading:
    """Read "last night", which may be that after midnight."""
    if scope.published is None:
        return NOT_UNDERSTOOD
    night = Span(scope.published - 1, scope.published - 1)
    return resting(Span(night.start, scope.published), night)


def _read_unit(scope: Scope, found: re.Match[str]) -> Reading:
    """Read "last month", "this week", "next year"."""
    return (
        NOT_UNDERSTOOD if scope.published is None else unit_of(scope.published, found["unit"], _SHIFTS[found["which"]])
    )


def _read_side_of_unit(scope: Scope, found: re.Match[str]) -> Reading:
    """Read "earlier this year", "later this week"."""
    today = scope.published
    if today is None:
        return NOT_UNDERSTOOD
    whole = unit_of(today, found["unit"], 0)
    start, end = whole.spans[0]
    return resting(Span(start, today) if found["when"] == "earlier" else Span(today, end), whole.unit)


def unit_of(today: int, name: str, shift: int) -> Reading:  # noqa: PLR0911 - one return a unit
    """Return a unit so many units after the one that a day falls in."""
    year, month, _ = civil(today)
    match name:
        case "day":
            return resting(Span(today + shift, today + shift))
        case "week":
            # Some count the week from Sunday.
            week = week_of(today + _WEEK * shift)
            return resting(Span(week.start - 1, week.end), week)
        case "weekend":
            sunday = week_of(today + _WEEK * shift).end
            return resting(Span(sunday - 1, sunday))
        case "month":
            return resting(months(year, month + shift))
        case "quarter":
            return resting(months(year, (month - 1) // 3 * 3 + 1 + 3 * shift, 3))
        case "year":
            return resting(years(year + shift))
        case _:
            size = Size(name)
            return resting(unit_around(months_before(today, -shift * _MONTHS_OF[name]), size))


def _read_the_unit(scope: Scope, found: re.Match[str]) -> Reading:
    """Read "the year" in "the end of the year"."""
    return NOT_UNDERSTOOD if scope.published is None else unit_of(scope.published, found["unit"], 0)


def _read_weekend(scope: Scope, found: re.Match[str]) -> Reading:
    """Read "over the weekend": the nearest one on either side of publication unless the tense decides."""
    today = scope.published
    if today is None:
        return NOT_UNDERSTOOD
    saturday = week_of(today).end - 1
    past, ahead = (Span(first, first + 1) for first in (saturday - (saturday > today) * _WEEK, saturday))
    spans = {Tense.PAST: (past,), Tense.FUTURE: (ahead,)}.get(
        tense_of(scope.small, found.start(), found.end()), tuple(dict.fromkeys((past, ahead)))
    )
    return Reading(spans, spans[0], relative=True)


def _read_quarter_year_ago(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "the year-earlier third quarter": of the year before, as companies compare theirs."""
    today = scope.published
    if today is None:
        return NOT_UNDERSTOOD
    number = QUARTERS[found["quarter"]]
    year = civil(today).year
    recent = min((quarter(near, number) for near in (year - 1, year)), key=lambda span: abs(span.end - today))
    return resting(quarter(civil(recent.start).year - 1, number))


def _read_weekday(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read a day of the week by itself."""
    word = found["day"]
    day = weekday_of_word(word)
    if day is None or not (word.endswith("day") or (word.endswith(".") and scope.words[found.start()].isupper())):
        return None
    return Reading((), relative=True, day_of_week=day)


def _read_which_weekday(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "last Friday", "next Monday"; the latter may be the nearest one or that of the week that comes."""
    today, day = scope.published, weekday_of_word(found["day"])
    if day is None:
        return None
    if today is None:
        return Reading((), relative=True, day_of_week=day)
    shift = _SHIFTS[found["which"]]
    if shift < 0:
        last = today - ((weekday(today) - day - 1) % _WEEK + 1)
        return Reading((Span(last, last),), Span(last, last), relative=True, day_of_week=day)
    nearest = today + ((day - weekday(today) - shift) % _WEEK + shift)
    days = (nearest, week_of(today + _WEEK * shift).start + day) if shift else (nearest,)
    spans = tuple(Span(number, number) for number in dict.fromkeys(days))
    return Reading(spans, spans[0], relative=True, day_of_week=day)


def _read_weekday_of_week(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "Thursday last week"."""
    day = weekday_of_word(found["day"])
    if day is None:
        return None
    if scope.published is None:
        return Reading((), relative=True, day_of_week=day)
    number = week_of(scope.published + _WEEK * _SHIFTS[found["which"]]).start + day
    return Reading((Span(number, number),), Span(number, number), relative=True, day_of_week=day)


def _read_month_of_year(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "June last year"."""
    month = month_of(found["month"])
    if month is None:
        return None
    if scope.published is None:
        return NOT_UNDERSTOOD
    return resting(months(civil(scope.published).year + _SHIFTS[found["which"]], month))


def _read_which_month(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "last October", "this September", "next May"."""
    named, shift = month_of(found["month"]), _SHIFTS[found["which"]]
    if scope.published is None or named is None:
        return None
    year, month, _ = civil(scope.published)
    if shift < 0:
        year -= named >= month
    elif shift > 0:
        year += named <= month
    return resting(months(year, named))


def _read_which_season(scope: Scope, found: re.Match[str]) -> Reading:
    """Read "last summer": the latest that is over, "next summer": the first that has not begun."""
    today = scope.published
    if today is None:
        return NOT_UNDERSTOOD
    shift = _SHIFTS[found["which"]]
    seasons = [season_of(found["season"], civil(today).year + number) for number in (-2, -1, 0, 1)]
    if shift < 0:
        return resting([season for season in seasons if season.end < today][-1])
    if shift > 0:
        return resting(next(season for season in seasons if season.start > today))
    return resting(min(seasons, key=lambda season: abs(season.start + season.end - 2 * today)))


def _read_quarter_of_year(scope: Scope, found: re.Match[str]) -> Reading:
    """Read "this year's third quarter", "the third quarter of last year"."""
    if scope.published is None:
        return NOT_UNDERSTOOD
    return resting(quarter(civil(scope.published).year + _SHIFTS[found["which"]], QUARTERS[found["quarter"]]))


def _read_day_of_which_month(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "the 5th of this month"."""
    day = number_of(found["day"])
    if day is None:
        return None
    if scope.published is None:
        return NOT_UNDERSTOOD
    this = civil(scope.published)
    year, month, _ = civil(months(this.year, this.month + _SHIFTS[found["which"]]).start)
    span = one_day(year, month, day)
    return resting(span) if span else None


UNIT: Final = r"(?P<unit>day|weekend|week|month|quarter|year|decade|century)(?![a-z])"
_ENDED: Final = r"(?![a-z])"

DAY_NAME: Final = forms((rf"(?P<day>today|tonight|yesterday|tomorrow){_ENDED}{_TIME_OF_DAY}", _read_day))
"""Forms that begin with the name of a day as seen from today."""

WEEKDAY_NAME: Final = forms(
    (rf"(?P<day>{WORD}){_TIME_OF_DAY},? (?:of )?{_WHICH} week{_ENDED}", _read_weekday_of_week, "week"),
    (rf"(?P<day>{WORD})(?! (?:morning|afternoon|evening|night)s){_TIME_OF_DAY}", _read_weekday),
)
"""Forms that begin with the name of a day of the week."""

WHICH: Final = forms(
    (rf"(?:this) (?:morning|afternoon|evening){_ENDED}", _read_part_of_today),
    (rf"last (?:night|evening){_ENDED}", _read_last_night),
    (rf"{_WHICH} year's {QUARTER}", _read_quarter_of_year, "quarter"),
    (rf"{_WHICH} (?:calendar )?{UNIT}", _read_unit),
    (rf"{_WHICH} (?P<day>{WORD}){_TIME_OF_DAY}", _read_which_weekday),
    (rf"{_WHICH} (?P<month>{WORD})(?! \d)", _read_which_month),
    (rf"{_WHICH} {SEASON}", _read_which_season),
)
"""Forms that begin with last, this or next."""

WHEN: Final = forms((rf"(?P<when>earlier|later) (?:in )?(?:this|the current|the) {UNIT}", _read_side_of_unit))
"""Forms that begin with earlier or later."""

MONTH_OF_YEAR: Final = forms((rf"(?P<month>{WORD}),?(?: of)? {_WHICH} year{_ENDED}", _read_month_of_year, "year"))
"""Forms that begin with the name of a month."""

QUARTER_OF_YEAR: Final = forms((rf"{QUARTER},?(?: of)? {_WHICH} year{_ENDED}", _read_quarter_of_year, "quarter"))
"""Forms that begin with the number of a quarter."""

DAY_OF_MONTH: Final = forms(
    (
        rf"(?P<day>\d\d?(?:st|nd|rd|th)|{ORDINAL})(?: day)?(?: of)? {_WHICH} month{_ENDED}",
        _read_day_of_which_month,
        "month",
    ),
)
"""Forms that begin with the number of a day."""

UNIT_NAME: Final = forms(
    (rf"year-(?:ago|earlier) {QUARTER}", _read_quarter_year_ago, "quarter"),
    (rf"day (?P<which>before|after) (?:yesterday|tomorrow){_ENDED}", _read_day_but_one),
)
"""Forms that begin with the name of a unit."""

WEEKEND: Final = forms(
    (rf"(?:(?<=over the )|(?<=during the )|(?<=at the )|(?<=on the ))weekend{_ENDED}", _read_weekend),
)
"""Forms that are the word weekend."""

UNIT_OF_PART: Final = forms((rf"{UNIT}(?! (?:before|after))", _read_the_unit))
"""Forms that may stand behind "the end of the"."""
