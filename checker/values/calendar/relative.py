"""Forms of dates that rest on the day of publication: Thursday, last week, two years ago, this year's third quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.values.calendar.absolute import QUARTER, QUARTERS, SEASON, YEAR
from checker.values.calendar.days import (
    Span,
    civil,
    day_number,
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
from checker.values.calendar.words import NUMBER, ORDINAL, WORD, month_of, number_of, weekday_of_word

if TYPE_CHECKING:
    import re

    from checker.values.calendar.scope import Scope

_TIME_OF_DAY: Final = r"(?:(?: early| late)? (?:morning|afternoon|evening|night)(?!s))?"
_WHICH: Final = r"(?P<which>last|this|next|previous|coming|current)"
_SHIFTS: Final = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_DAYS: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_MONTHS_OF: Final = {"decade": 120, "century": 1200}
_WEEK: Final = 7
_WEEKS_OF_YEAR: Final = range(1, 54)
# Within so many months any number up to 31 falls on any day of the week, as seldom as it may.
_MONTHS_WITH_ANY: Final = 30
_FAR: Final = 40


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


def _read_weeks_away(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "Monday two weeks from now": the day of that week."""
    day, count = weekday_of_word(found["day"]), number_of(found["count"])
    if day is None or count is None or scope.published is None:
        return None
    number = week_of(scope.published + _WEEK * (-count if found["ago"] == "ago" else count)).start + day
    return resting(Span(number, number))._replace(day_of_week=day)


def _read_weekday_and_number(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "Friday 31st": the nearest such day on either side of publication unless the tense decides."""
    day, number, today = weekday_of_word(found["day"]), int(found["number"]), scope.published
    if day is None or today is None or not scope.words[found.start()].isupper():
        return None
    year, month, _ = civil(today)
    past, ahead = (
        next(
            (
                found_day
                for away in range(_MONTHS_WITH_ANY)
                if (found_day := _day_in(year, month + side * away, number)) is not None
                and weekday(found_day) == day
                and side * (found_day - today) >= 0
            ),
            None,
        )
        for side in (-1, 1)
    )
    if past is None or ahead is None:
        return None
    days = {Tense.PAST: (past,), Tense.FUTURE: (ahead,)}.get(
        tense_of(scope.small, found.start(), found.end()), (past, ahead)
    )
    spans = tuple(Span(each, each) for each in dict.fromkeys(days))
    return Reading(spans, spans[0], relative=True, day_of_week=day)


def _day_in(year: int, month: int, number: int) -> int | None:
    """Return a day of a month, which may lie beyond the year."""
    first = civil(months(year, month).start)
    span = one_day(first.year, first.month, number)
    return span.start if span else None


def _read_now(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "between now and 5 May", "between May and now"."""
    if scope.published is None:
        return None
    behind = scope.small.endswith(" and ", 0, found.start())
    if behind and not (scope.previous and "between " in scope.small[max(0, found.start() - _FAR) : found.start()]):
        return None
    return resting(Span(scope.published, scope.published))


def _read_week_of_year(_: Scope, found: re.Match[str]) -> Reading | None:
    """Read "week 3 of 2027" by ISO 8601, where the week with 4 January in it is the first one."""
    number, year = int(found["number"]), int(found["year"])
    if number not in _WEEKS_OF_YEAR:
        return None
    week = week_of(day_number(year, 1, 4) + _WEEK * (number - 1))
    # Some count from 1 January.
    counted = day_number(year) + _WEEK * (number - 1)
    return Reading((Span(min(week.start, counted), max(week.end, counted + _WEEK - 1)),), week)


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

NOW: Final = forms(
    (r"(?:(?<=between )now(?= and )|(?<= and )now|(?<=from )now(?= (?:to|until|till) ))(?![a-z])", _read_now)
)
"""The form that is the word now."""

WEEKDAY_NAME: Final = forms(
    (rf"(?P<day>{WORD}) (?P<count>{NUMBER}) weeks? (?P<ago>ago|from (?:now|today)){_ENDED}", _read_weeks_away, " week"),
    (
        (
            rf"(?P<day>{WORD}),? (?:the (?!13th))?(?P<number>\d\d?)(?:(?:st|nd|rd|th)(?=$|[.,;:!?)]"
            r"| (?:and|at|but|by|for|from|he|in|it|she|they|to|we|when|with)(?![a-z]))|(?=$|[!?;)]|\.(?!\d)))"
        ),
        _read_weekday_and_number,
    ),
    (rf"(?P<day>{WORD}){_TIME_OF_DAY},? (?:of )?{_WHICH} week{_ENDED}", _read_weekday_of_week, "week"),
    (rf"(?P<day>{WORD})(?! (?:morning|afternoon|evening|night)s){_TIME_OF_DAY}", _read_weekday),
)
"""Forms that begin with the name of a day of the week."""

WHICH: Final = forms(
    (rf"(?:this) (?:morning|afternoon|evening){_ENDED}", _read_part_of_today),
    (rf"last (?:night|evening){_ENDED}", _read_last_night),
    (rf"{_WHICH} year's {QUARTER}", _read_quarter_of_year, "quarter"),
    (rf"{_WHICH} week,? (?:on )?(?P<day>{WORD}){_ENDED}", _read_weekday_of_week, " week"),
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
    (rf"week (?P<number>\d\d?) (?:of|in) (?P<year>{YEAR})", _read_week_of_year, "week "),
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
