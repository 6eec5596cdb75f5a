"""Dates made of other dates: early July, Thursday, Nov. 23, two days after Nov. 23, the first six months of 2019."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.values.calendar.ago import OFFSET, away
from checker.values.calendar.days import Span, civil, day_number, months_before, week_of, weekday
from checker.values.calendar.extent import Cycle
from checker.values.calendar.parts import Part, Size, part_of, size_of
from checker.values.calendar.scope import NOT_UNDERSTOOD, Reading, date_of
from checker.values.calendar.words import NUMBER, STARTS_NUMBER, STARTS_WEEKDAY, WORD, number_of, weekday_of_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.values.calendar.scope import Scope

    ReadAt = Callable[[Scope, int], tuple[int, Reading] | None]

_PART: Final = re.compile(
    r"(?:(?P<early>early|beginning of|start of|opening of)|(?P<mid>mid|middle of)"
    r"|(?P<late>late|end of|close of|latter part of)|(?P<first>first half of)|(?P<second>(?:second|latter) half of))"
    r"[- ](?:in |the )?(?=[\w'])"
)
_PARTS: Final = {
    "early": Part.EARLY,
    "mid": Part.MID,
    "late": Part.LATE,
    "first": Part.FIRST_HALF,
    "second": Part.SECOND_HALF,
}
_EDGE: Final = re.compile(
    rf"(?:(?P<edge>first|last)(?: (?P<count>{NUMBER}))? (?P<unit>day|week|month|year)s?"
    r"|(?P<nth>second|third|fourth) week) of (?:the )?(?=[a-z\d'])"
)
_WEEKDAY: Final = re.compile(
    rf"(?P<day>{WORD}),?(?: (?:early |late )?(?:morning|afternoon|evening|night),?)? (?:the )?(?=[a-z\d])"
)
_WEEK_OF: Final = re.compile(
    r"week (?:(?P<of>of)|commencing|beginning|starting|(?P<ending>ending))(?: on)? (?:the )?(?=[a-z\d])"
)
_WEEK: Final = 7
_SUNDAY: Final = 6


def _read_part(scope: Scope, start: int, read_at: ReadAt) -> tuple[int, Reading] | None:
    """Read "early July", "the end of last year"; a part of a day is the day."""
    found = _PART.match(scope.small, start)
    read = read_at(scope, found.end()) if found else None
    if found is None or read is None or read[1].day_of_week is not None:
        return read
    end, reading = read
    part, week = _PARTS[found.lastgroup or ""], reading.unit
    whole = (week,) if week is not None and size_of(week) is Size.WEEK else reading.spans
    return end, reading._replace(spans=tuple(part_of(span, part) for span in whole))


def _read_edge(scope: Scope, start: int, read_at: ReadAt) -> tuple[int, Reading] | None:
    """Read "the first six months of 2019", "the second week of October"."""
    found = _EDGE.match(scope.small, start)
    read = read_at(scope, found.end()) if found else None
    if found is None or read is None or not read[1].spans:
        return None
    end, reading = read
    whole = reading.spans[0]
    named = _edge_of(whole, found)
    if named is None or size_of(whole) is Size.DAY or not whole.start <= named.start <= named.end <= whole.end:
        return None
    reach = named
    if size_of(whole) is Size.YEAR and (found["nth"] or (found["unit"] == "week" and found["edge"] == "first")):
        # ISO 8601 counts the weeks of a year from the one with 4 January in it, which may begin the year before.
        shift = week_of(day_number(civil(whole.start).year, 1, 4)).start - whole.start
        if named.start + shift >= whole.start:
            named = Span(named.start + shift, named.end + shift)
    if found["unit"] in {"week", None}:
        # Some count weeks from the first day, some take whole ones.
        reach = Span(max(whole.start, week_of(reach.start).start), min(whole.end, week_of(reach.end).end))
    return end, reading._replace(spans=(reach,), unit=named)


def _edge_of(whole: Span, found: re.Match[str]) -> Span | None:
    """Return some days, weeks, months or years at the beginning or the end of a unit, or a week counted within it."""
    count = number_of(found["nth"] or found["count"] or "one")
    if count is None:
        return None
    if found["nth"]:
        first = whole.start + _WEEK * (count - 1)
        return Span(first, first + _WEEK - 1)
    days = {"day": count, "week": _WEEK * count}.get(found["unit"])
    months_away = count * (12 if found["unit"] == "year" else 1)
    if found["edge"] == "first":
        return Span(whole.start, (months_before(whole.start, -months_away) if days is None else whole.start + days) - 1)
    return Span(months_before(whole.end + 1, months_away) if days is None else whole.end + 1 - days, whole.end)


def _read_offset(scope: Scope, start: int, read_at: ReadAt) -> tuple[int, Reading] | None:
    """Read "two days after Nov. 23"."""
    found = OFFSET.match(scope.small, start)
    read = read_at(scope, found.end()) if found else None
    count = number_of(found["count"] or "one") if found else None
    if found is None or read is None or count is None:
        return None
    end, reading = read
    base = date_of(scope, reading, found.end(), end)
    if base.unit is None:
        return end, NOT_UNDERSTOOD
    moved = away(base.unit.start, found["unit"], count if found["side"] == "before" else -count)
    return end, moved._replace(relative=base.relative)


def _read_week_of_day(scope: Scope, start: int, read_at: ReadAt) -> tuple[int, Reading] | None:
    """Read "the week of Aug. 12", "the week ending 9 August"; a week "of" a day is the one it begins or lies in."""
    found = _WEEK_OF.match(scope.small, start)
    read = read_at(scope, found.end()) if found else None
    if found is None or read is None or read[1].unit is None or size_of(read[1].unit) is not Size.DAY:
        return None
    end, reading = read
    base = date_of(scope, reading, found.end(), end)
    if base.unit is None or base.extent.cycle is not Cycle.NEVER:
        return end, NOT_UNDERSTOOD
    day = base.unit.start
    if found["ending"]:
        day -= _WEEK - 1
    elif found["of"] and weekday(day) != _SUNDAY:
        day = week_of(day).start
    span = Span(day, day + _WEEK - 1)
    return end, Reading((span,), span, relative=base.relative)


def _read_weekday_and_day(scope: Scope, start: int, read_at: ReadAt) -> tuple[int, Reading] | None:
    """Read "Thursday, Nov. 23"."""
    found = _WEEKDAY.match(scope.small, start)
    day = weekday_of_word(found["day"]) if found else None
    read = read_at(scope, found.end()) if found and day is not None else None
    if read is None or read[1].relative or read[1].unit is None or size_of(read[1].unit) is not Size.DAY:
        return None
    return read[0], read[1]._replace(day_of_week=day)


STARTS_PART: Final = frozenset(
    ("early", "beginning", "start", "opening", "mid", "middle", "late", "end", "close", "latter", "first", "second")
)

COMPOSED: Final = (
    (frozenset(("first", "last", "second", "third", "fourth")), _read_edge),
    (STARTS_PART, _read_part),
    (STARTS_WEEKDAY, _read_weekday_and_day),
    (frozenset(("week",)), _read_week_of_day),
    (STARTS_NUMBER | {"day", "week", "month", "year"}, _read_offset),
)
"""What is made of other dates, by the words it begins with."""
