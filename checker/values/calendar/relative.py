"""Forms of dates that rest on the day of publication: Thursday, last week, two years ago, this year's third quarter."""

from __future__ import annotations

import re
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from checker.values.calendar.absolute import QUARTER, QUARTERS, SEASON
from checker.values.calendar.days import (
    Span,
    civil,
    months,
    months_before,
    one_day,
    quarter,
    weekday,
    week_of,
    years,
    years_before,
)
from checker.values.calendar.forms import forms
from checker.values.calendar.parts import Size, season_of, unit_around
from checker.values.calendar.scope import NOT_UNDERSTOOD, Reading, resting
from checker.values.calendar.words import NUMBER, ORDINAL, WORD, month_of, number_of, weekday_of_word

if TYPE_CHECKING:
    from checker.values.calendar.scope import Scope

_TIME_OF_DAY: Final = r"(?:(?: early| late)? (?:morning|afternoon|evening|night)(?!s))?"
_WHICH: Final = r"(?P<which>last|this|next|previous|coming|current)"
_SHIFTS: Final = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_DAYS: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_LONG_UNITS: Final = {"month": 1, "year": 12, "decade": 120, "century": 1200}
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
    return NOT_UNDERSTOOD if scope.published is None else _unit(scope.published, found["unit"], _SHIFTS[found["which"]])


def _read_side_of_unit(scope: Scope, found: re.Match[str]) -> Reading:
    """Read "earlier this year", "later this week"."""
    today = scope.published
    if today is None:
        return NOT_UNDERSTOOD
    whole = _unit(today, found["unit"], 0)
    start, end = whole.spans[0]
    return resting(Span(start, today) if found["when"] == "earlier" else Span(today, end), whole.unit)


def _unit(today: int, name: str, shift: int) -> Reading:
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
            return resting(unit_around(months_before(today, -shift * _LONG_UNITS[name]), size))


def _read_rolling(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "the past two months", "the next five days": all days from then to publication, or from it on."""
    count = number_of(found["count"] or "one")
    today = scope.published
    if count is None:
        return None
    if today is None:
        return NOT_UNDERSTOOD
    unit, ahead = found["unit"], found["which"] in {"next", "coming"}
    days = {"day": 1, "week": _WEEK}.get(unit)
    if days is None:
        months_away = count * _LONG_UNITS[unit]
        far = months_before(today, -months_away if ahead else months_away)
    else:
        far = today + days * (count if ahead else -count)
    return resting(Span(today + 1, far) if ahead else Span(far, today))


def _read_the_unit(scope: Scope, found: re.Match[str]) -> Reading:
    """Read "the year" in "the end of the year"."""
    return NOT_UNDERSTOOD if scope.published is None else _unit(scope.published, found["unit"], 0)


def _read_quarter_year_ago(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "the year-earlier third quarter": of the year before, as companies compare theirs."""
    if scope.published is None:
        return NOT_UNDERSTOOD
    number = QUARTERS[found["quarter"]]
    year = civil(scope.published).year
    recent = min((quarter(near, number) for near in (year - 1, year)), key=lambda span: abs(span.end - scope.published))
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


def _read_which_season(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "last summer": the latest that is over, "next summer": the first that has not begun."""
    if scope.published is None:
        return None
    year, shift = civil(scope.published).year, _SHIFTS[found["which"]]
    seasons = [season_of(found["season"], year + number) for number in (-2, -1, 0, 1)]
    if shift < 0:
        return resting([season for season in seasons if season.end < scope.published][-1])
    if shift > 0:
        return resting(next(season for season in seasons if season.start > scope.published))
    return resting(min(seasons, key=lambda season: abs(season.start + season.end - 2 * scope.published)))


def _read_quarter_of_year(scope: Scope, found: re.Match[str]) -> Reading:
    """Read "this year's third quarter", "the third quarter of last year"."""
    if scope.published is None:
        return NOT_UNDERSTOOD
    return resting(quarter(civil(scope.published).year + _SHIFTS[found["which"]], QUARTERS[found["quarter"]]))


def _read_ago(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "two years ago", "ten days later", "a week from now", "in three days"."""
    number, back = number_of(found["count"]), found["ago"] in {"ago", "earlier", "before", "prior", "previously"}
    if number is None:
        return None
    count = number + (0.5 if found["half"] else 0)
    if found["ago"] in {"ago", "hence", "from now", "from today"}:
        base = scope.published
        relative = True
    else:
        # From the date before it in the words; without one the words alone do not tell.
        previous = scope.previous
        base = previous.unit.start if previous and previous.unit else None
        relative = previous is not None and previous.relative
    if base is None or count > _FARTHEST:
        return NOT_UNDERSTOOD
    reading = away(base, found["unit"], count if back else -count)._replace(relative=relative)
    if found["unit"] == "year" and scope.previous is not None and scope.previous.unit is not None:
        return _compared(reading, scope.previous.unit, 12 * round(count if back else -count))
    return reading


def _compared(reading: Reading, before: Span, months_away: int) -> Reading:
    """Return the reading of "a year ago" behind a quarter, a month or a day: it rather means the same of that year."""
    moved = Span(months_before(before.start, months_away), months_before(before.end + 1, months_away) - 1)
    whole = reading.spans[0]
    return reading._replace(unit=moved) if whole.start <= moved.start and moved.end <= whole.end else reading


_FARTHEST: Final = 999


def away(base: int, unit: str, count: float) -> Reading:
    """Return the day, week, month … some units before a day, later if the count is negative.

    As in TimeML the unit tells how fine the answer is: two years ago is a year, two days ago a day. Weeks are counted to
    the day, but not by many.
    """
    match unit:
        case "hour":
            return resting(Span(base - 1, base), Span(base, base))
        case "day":
            day = base - round(count)
            return resting(Span(day, day))
        case "week" | "fortnight":
            day = base - round(count * _WEEK * (2 if unit == "fortnight" else 1))
            return resting(Span(day - 3, day + 3), Span(day, day))
        case "month":
            latest = unit_around(months_before(base, floor(count)), Size.MONTH)
            earliest = unit_around(months_before(base, ceil(count)), Size.MONTH)
            return resting(Span(earliest.start, latest.end), latest)
        case "year":
            return resting(unit_around(years_before(base, count), Size.YEAR))
        case _:
            length = 10 if unit == "decade" else 100
            middle = unit_around(years_before(base, count * length), Size.YEAR)
            margin = length // 5
            year = civil(middle.start).year
            return resting(years(year - margin, year + margin), middle)


_LENGTHS: Final = {"day": 1, "week": _WEEK, "fortnight": 2 * _WEEK, "month": 30}


def _read_some_ago(_scope: Scope, _found: re.Match[str]) -> Reading:
    """Read "a few years ago", which does not say how many."""
    return NOT_UNDERSTOOD


def _read_age(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "the three-year-old pact": it came about so long ago, in whole years or to the nearest."""
    count, unit = number_of(found["count"]), found["unit"]
    if count is None:
        return None
    if scope.published is None:
        return NOT_UNDERSTOOD
    size = {"year": 12, "decade": 120, "century": 1200, "centurie": 1200}.get(unit)
    if size is None:
        length = _LENGTHS[unit]
        start, end = scope.published - (count + 1) * length, scope.published - count * length + length // 2
    else:
        start = months_before(scope.published, (count + 1) * size)
        end = months_before(scope.published, count * size - size // 2)
    middle = away(scope.published, unit, count).unit
    return resting(Span(start, end), middle)


def _read_anchored(scope: Scope, found: re.Match[str]) -> Reading:
    """Read "that year", "the following month": seen from the date before it in the words."""
    previous = scope.previous
    if previous is None or previous.unit is None:
        return NOT_UNDERSTOOD
    which = found["which"]
    shift = 1 if which in {"following", "next"} else -1 if which in {"previous", "preceding"} else 0
    return _unit(previous.unit.start, found["unit"], shift)._replace(relative=previous.relative)


def _read_day_of_which_month(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "the 5th of this month"."""
    day = number_of(found["day"])
    if day is None:
        return None
    if scope.published is None:
        return NOT_UNDERSTOOD
    year, month, _ = civil(
        months(civil(scope.published).year, civil(scope.published).month + _SHIFTS[found["which"]]).start
    )
    span = one_day(year, month, day)
    return resting(span) if span else None


def _read_unit_before(scope: Scope, found: re.Match[str]) -> Reading:
    """Read "the year before", "the day after": seen from the date before it in the words."""
    previous = scope.previous
    if found["of"] is not None or previous is None or previous.unit is None:
        return NOT_UNDERSTOOD
    shift = -1 if found["side"] in {"before", "earlier"} else 1
    return _unit(previous.unit.start, found["unit"], shift)._replace(relative=previous.relative)


_UNIT: Final = r"(?P<unit>day|weekend|week|month|quarter|year|decade|century)(?![a-z])"
_ENDED: Final = r"(?![a-z])"
_ROLLING: Final = r"(?P<unit>day|week|month|year|decade)"
_KINDS: Final = r"(?:calendar )?"

DAY_NAME: Final = forms((rf"(?P<day>today|tonight|yesterday|tomorrow){_ENDED}{_TIME_OF_DAY}", _read_day))
"""Forms that begin with the name of a day as seen from today."""

WEEKDAY_NAME: Final = forms(
    (rf"(?P<day>{WORD}){_TIME_OF_DAY},? (?:of )?{_WHICH} week{_ENDED}", _read_weekday_of_week),
    (rf"(?P<day>{WORD})(?! (?:morning|afternoon|evening|night)s){_TIME_OF_DAY}", _read_weekday),
)
"""Forms that begin with the name of a day of the week."""

WHICH: Final = forms(
    (rf"(?:this) (?:morning|afternoon|evening){_ENDED}", _read_part_of_today),
    (rf"last (?:night|evening){_ENDED}", _read_last_night),
    (rf"{_WHICH} year's {QUARTER}", _read_quarter_of_year),
    (rf"{_WHICH} {_KINDS}{_UNIT}", _read_unit),
    (rf"(?P<which>last|past|next|coming) (?P<count>{NUMBER}) {_ROLLING}s(?![a-z']| of)", _read_rolling),
    (rf"(?P<which>past)(?P<count>) {_ROLLING}{_ENDED}", _read_rolling),
    (rf"{_WHICH} (?P<day>{WORD}){_TIME_OF_DAY}", _read_which_weekday),
    (rf"{_WHICH} (?P<month>{WORD})(?! \d)", _read_which_month),
    (rf"{_WHICH} {SEASON}", _read_which_season),
)
"""Forms that begin with last, this or next."""

WHEN: Final = forms((rf"(?P<when>earlier|later) (?:in )?(?:this|the current|the) {_UNIT}", _read_side_of_unit))
"""Forms that begin with earlier or later."""

MONTH_OF_YEAR: Final = forms((rf"(?P<month>{WORD}),?(?: of)? {_WHICH} year{_ENDED}", _read_month_of_year))
"""Forms that begin with the name of a month."""

QUARTER_OF_YEAR: Final = forms((rf"{QUARTER},?(?: of)? {_WHICH} year{_ENDED}", _read_quarter_of_year))
"""Forms that begin with the number of a quarter."""

DAY_OF_MONTH: Final = forms(
    (rf"(?P<day>\d\d?(?:st|nd|rd|th)|{ORDINAL})(?: day)?(?: of)? {_WHICH} month{_ENDED}", _read_day_of_which_month),
)
"""Forms that begin with the number of a day."""

_UNITS: Final = "hour|day|week|fortnight|month|year|decade|centur(?:y|ie)"
_SPACE_UNIT: Final = rf"(?:[- ](?P<unit>{_UNITS})s?)"
COUNTED: Final = re.compile(rf"(?:[a-z\d]+[- ]){{1,4}}?(?:{_UNITS})s?(?![a-z])")
"""Matches what may be a number of units of time."""

SOME_AGO: Final = forms(
    (r"(?:a few|several|some|many) (?:days|weeks|months|years|decades) (?:ago|earlier|later)(?![a-z])", _read_some_ago),
)
"""Forms that begin with a number of units that is not told."""

AGO: Final = forms(
    (
        rf"(?P<count>{NUMBER}|a|an|a couple|couple)(?: of)?(?P<half> and a half)?[- ](?P<unit>day|week|month|year|decade|century)s?(?P<ago>-old){_ENDED}",
        _read_age,
    ),
    (
        rf"(?P<count>{NUMBER}|an?(?: couple)?|couple)(?: of)?(?P<half> and a half)?{_SPACE_UNIT}'?(?: or so)? "
        rf"(?P<ago>ago|earlier|before|prior|previously|later|afterwards?|after|hence|from (?:now|today)){_ENDED}",
        _read_ago,
    ),
)
"""Forms that begin with a number of days, weeks, months or years."""

OFFSET: Final = re.compile(
    rf"(?:(?P<count>{NUMBER}|an?(?: couple)?|couple)(?: of)?[- ])?(?P<unit>{_UNITS})s?"
    r" (?P<side>before|after|from|following) (?:the )?(?=[a-z\d])"
)
"""Matches what counts from a date behind it: two days after."""

DEFINITE: Final = forms(
    (rf"year-(?:ago|earlier) {QUARTER}", _read_quarter_year_ago),
    (rf"day (?P<which>before|after) (?:yesterday|tomorrow){_ENDED}", _read_day_but_one),
    (rf"{_UNIT} (?P<side>before|after|earlier|later){_ENDED}(?P<of>(?= [a-z\d]))?", _read_unit_before),
)
"""Forms that begin with a unit, behind "the"."""

ANCHORED: Final = forms(
    (rf"(?P<which>following|previous|preceding|same|that|next)(?: same)? {_UNIT}", _read_anchored),
)
"""Forms that rest on a date before them."""

UNIT_OF_PART: Final = forms((rf"{_UNIT}(?! (?:before|after))", _read_the_unit))
"""Forms that may stand behind "the end of the"."""
