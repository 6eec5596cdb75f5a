"""Finds the dates that folded words express, from left to right, each as long as it can be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.values.calendar import absolute, relative
from checker.values.calendar.days import (
    FIRST,
    LAST,
    Span,
    civil,
    day_number,
    from_year_of_cycle,
    in_year_of_cycle,
    months_before,
    week_of,
    years,
)
from checker.values.calendar.extent import Cycle, extent_of
from checker.values.calendar.parts import Part, Size, part_of, size_of, widened
from checker.values.calendar.relative import away
from checker.values.calendar.scope import NOT_UNDERSTOOD, Reading, Scope, date_of
from checker.values.calendar.value import Date
from checker.values.calendar.words import (
    NUMBER,
    STARTS_MONTH,
    STARTS_NUMBER,
    STARTS_ORDINAL,
    STARTS_WEEKDAY,
    WORD,
    number_of,
    weekday_of_word,
)

if TYPE_CHECKING:
    from datetime import date

    from checker.values.calendar.forms import Form


class Found(NamedTuple):
    """A date by place: the words from ``start`` to ``end`` express it."""

    start: int
    end: int
    date: Date


_TOKEN: Final = re.compile(r"\d+|[a-z]+")
_PART: Final = re.compile(
    r"(?:(?P<early>early|the beginning of|beginning of|start of|opening of)|(?P<mid>mid|middle of)"
    r"|(?P<late>late|end of|close of|latter part of)|(?P<first>first half of)|(?P<second>(?:second|latter) half of))"
    r"[- ](?:in |the )?(?=[\w'])"
)
_EDGE: Final = re.compile(
    rf"(?:(?P<edge>first|last)(?: (?P<count>{NUMBER}))? (?P<unit>day|week|month|year)s?|(?P<nth>second|third|fourth) week) of (?:the )?(?=[a-z\d'])"
)
_ABBREVIATED: Final = re.compile(
    r"(?:^|[^a-z])(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|b\.c|a\.d|e)\.$"
)
_PARTS: Final = {
    "early": Part.EARLY,
    "mid": Part.MID,
    "late": Part.LATE,
    "first": Part.FIRST_HALF,
    "second": Part.SECOND_HALF,
}


def _table() -> dict[str, tuple[Form, ...]]:
    """Return by the word they begin with the forms that may follow, the longest first."""
    table: dict[str, tuple[Form, ...]] = {}
    for words, forms in (
        (STARTS_MONTH, relative.MONTH_OF_YEAR + absolute.MONTH_NAME),
        (STARTS_WEEKDAY, relative.WEEKDAY_NAME),
        (("a", "several", "some", "many"), relative.SOME_AGO),
        (("eighteen", "nineteen", "twenty", "two"), absolute.NUMBER_WORD),
        (STARTS_ORDINAL, relative.QUARTER_OF_YEAR + relative.DAY_OF_MONTH + absolute.ORDINAL_WORD),
        (("today", "tonight", "yesterday", "tomorrow"), relative.DAY_NAME),
        (("last", "this", "next", "past", "previous", "coming", "current"), relative.WHICH),
        (("following", "previous", "preceding", "same", "that", "next"), relative.ANCHORED),
        (("earlier", "later"), relative.WHEN),
        (("day", "week", "month", "year", "decade"), relative.DEFINITE),
        (("spring", "summer", "autumn", "fall", "winter"), absolute.SEASON_NAME),
        (("q", "h"), absolute.QUARTER_SIGN),
        (absolute.DECADES, absolute.DECADE_WORD),
    ):
        for word in words:
            table[word] = table.get(word, ()) + forms
    return table


_FORMS: Final = _table()
_STARTS_PART: Final = frozenset(
    ("early", "beginning", "start", "opening", "mid", "middle", "late", "end", "close", "latter", "first", "second")
)
# No date is without a figure or one of these words.
_UNITS: Final = ("hour", "day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade")
_NEEDED: Final = frozenset(
    (
        *STARTS_MONTH,
        *STARTS_WEEKDAY,
        *_UNITS,
        *(f"{unit}s" for unit in _UNITS),
        *(
            "century",
            "centuries",
            "today",
            "tonight",
            "yesterday",
            "tomorrow",
            "night",
            "morning",
            "afternoon",
            "evening",
        ),
        *(
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            *absolute.DECADES,
            "eighteen",
            "nineteen",
            "twenty",
            "thousand",
        ),
    )
)
_SOME_DIGIT: Final = re.compile(r"\d")
_BLANKS: Final = str.maketrans(dict.fromkeys("-\u2014'\"().,:;/?![]", " "))
_STARTS: Final = frozenset(_FORMS) | _STARTS_PART | STARTS_NUMBER
_SHORT: Final = relative.QUARTER_OF_YEAR + relative.DAY_OF_MONTH + absolute.SHORT_NUMBER
_LONG: Final = absolute.LONG_NUMBER
_LONG_DIGITS: Final = 4
_SEPARATED: Final = re.compile(r"[\d][.,:/]$|[$\u00a3\u00a5\u20a0-\u20cf#]$|[a-z]-$")

# What stands before a date and changes it.
_BEFORE: Final = re.compile(
    r"(?:^|(?<![\w-]))(?:(?P<before>before|prior to)|(?P<after>after|later than)|(?P<about>about|around|circa|c\.|roughly"
    r"|approximately))(?: the)?(?: year)? $"
)
_BEFORE_REACH: Final = 24
_HOLIDAY: Final = re.compile(
    r"(?:^|(?<![a-z]))(?:black|ash|good|easter|palm|holy|maundy|cyber|super|bloody|fat|shrove|whit|every|each) $"
)
_EVERY: Final = re.compile(r"(?:^|(?<![a-z]))(?:every|each|most|any) $")
# What goes on after a day, or a year: "Aug. 5-6, 2019", "1910-45".
_MORE_DAYS: Final = re.compile(
    r"(?P<joint>-|, | and | or |, and | to | until | till | through )(?:the )?(?P<day>(?P<number>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)"
    r"(?![\w%]|[.,:]\d|-[a-z])(?:,? (?:of |in )?(?P<year>\d{4})(?![\w%]))?"
    r"(?=$|[^\w /.-]|[.-](?!\w)| (?:and|but|if|in|at|on|to|by|for|from|with|when|until|or|that|said|of)(?![a-z]))"
)
_DAY_YEAR: Final = re.compile(
    r"(?:(?:-| and | or | to | until | till | through )(?:the )?\d{1,2}(?:st|nd|rd|th)?),? (?:of |in )?(?P<year>\d{4})(?![\w%])"
)
_MORE_YEARS: Final = re.compile(r"[-/\u2014](?P<year>\d{4}|\d{2})(?![\w%]|[.,:/]\d|-\w)")


def find_dates(words: str, published: date | None) -> list[Found]:
    """Return the dates of folded words, in order, none overlapping."""
    small = words.lower()
    if len(small) != len(words):
        # A few capitals have two small letters; positions count more than a date with such a letter in it.
        small = "".join(letter.lower() if letter.isascii() else letter for letter in words)
    if not _SOME_DIGIT.search(small) and _NEEDED.isdisjoint(small.translate(_BLANKS).split()):
        return []
    scope = Scope(words, small, published.toordinal() if published else None)
    found: list[Found] = []
    for token in _TOKEN.finditer(small):
        word = token[0]
        if word not in _STARTS and not word.isdigit():
            continue
        start = token.start()
        if start < scope.done or (start and small[start - 1].isalnum()):
            continue
        read = _read_at(scope, start, word)
        if read is not None:
            _note(scope, found, start, *read)
    return found


def _read_at(scope: Scope, start: int, word: str) -> tuple[int, Reading] | None:
    """Return the end and the reading of what can be read at a place, if anything can."""
    number = word.isdigit()
    counts = (number or word in STARTS_NUMBER) and relative.COUNTED.match(scope.small, start) is not None
    for words, compose in _COMPOSED:
        if word in words or (counts and compose is _read_offset):
            composed = compose(scope, start)
            if composed is not None:
                return composed
    if counts:
        counted = _read_with(relative.AGO, scope, start)
        if counted is not None:
            return counted
    if number:
        if _SEPARATED.search(scope.small, max(0, start - 2), start) and not _PART_BEFORE.search(
            scope.small, max(0, start - _BEFORE_REACH), start
        ):
            return None
        forms = _LONG if len(word) >= _LONG_DIGITS else _SHORT
    else:
        forms = _FORMS.get(word, ())
    return _read_with(forms, scope, start)


def _read_with(forms: tuple[Form, ...], scope: Scope, start: int) -> tuple[int, Reading] | None:
    for form in forms:
        match = form.match(scope.small, start)
        if match:
            reading = form.read(scope, match)
            if reading is not None:
                return _end_of(match), reading
    return None


_PART_BEFORE: Final = re.compile(r"(?:early|mid|late|pre|post)-$")
_WEEKDAY_FIRST: Final = re.compile(
    rf"(?P<day>{WORD}),?(?: (?:early |late )?(?:morning|afternoon|evening|night),?)? (?:the )?(?=[a-z\d])"
)
# No date holds more dates within each other: the day after the end of the first week of October.
_DEEPEST: Final = 3


def _end_of(found: re.Match[str]) -> int:
    """Return the end of a date without the full stop of its sentence."""
    ends_sentence = found[0].endswith(".") and not _ABBREVIATED.search(found[0])
    return found.end() - ends_sentence


def _read_edge(scope: Scope, start: int) -> tuple[int, Reading] | None:
    """Read "the first six months of 2019", "the second week of October"."""
    match = _EDGE.match(scope.small, start)
    read = _read_next(scope, match.end()) if match else None
    if match is None or read is None or read[1].day_of_week is not None or not read[1].spans:
        return None
    end, reading = read
    whole = reading.spans[0]
    span = _edge_of(whole, match)
    if span is None or not whole.start <= span.start <= span.end <= whole.end:
        return None
    reach = span
    if size_of(whole) is Size.DAY:
        return None
    if match["nth"] or match["unit"] == "week":
        # Some count weeks from the first day, some take whole ones.
        reach = Span(max(whole.start, week_of(span.start).start), min(whole.end, week_of(span.end).end))
    return end, reading._replace(spans=(reach,), unit=span)


def _edge_of(whole: Span, found: re.Match[str]) -> Span | None:
    if found["nth"]:
        first = whole.start + 7 * ((number_of(found["nth"]) or 1) - 1)
        return Span(first, first + 6)
    count = number_of(found["count"] or "one")
    if count is None:
        return None
    moved = {"day": count, "week": 7 * count}.get(found["unit"])
    months_away = count * (12 if found["unit"] == "year" else 1)
    if found["edge"] == "first":
        far = months_before(whole.start, -months_away) if moved is None else whole.start + moved
        return Span(whole.start, far - 1)
    return Span(months_before(whole.end + 1, months_away) if moved is None else whole.end + 1 - moved, whole.end)


def _read_offset(scope: Scope, start: int) -> tuple[int, Reading] | None:
    """Read "two days after Nov. 23"."""
    match = relative.OFFSET.match(scope.small, start)
    read = _read_next(scope, match.end()) if match else None
    count = number_of(match["count"] or "one") if match else None
    if match is None or read is None or count is None:
        return None
    end, reading = read
    base = date_of(scope, reading, match.end(), end)
    if base.unit is None:
        return end, NOT_UNDERSTOOD
    moved = away(base.unit.start, match["unit"], count if match["side"] == "before" else -count)
    return end, moved._replace(relative=base.relative)


def _read_weekday_and_day(scope: Scope, start: int) -> tuple[int, Reading] | None:
    """Read "Thursday, Nov. 23"."""
    match = _WEEKDAY_FIRST.match(scope.small, start)
    read = _read_next(scope, match.end()) if match else None
    if match is None or read is None:
        return None
    end, reading = read
    day = weekday_of_word(match["day"])
    if day is None:
        return None
    if reading.relative or reading.unit is None or size_of(reading.unit) is not Size.DAY:
        return None
    return end, reading._replace(day_of_week=day)


def _read_next(scope: Scope, position: int) -> tuple[int, Reading] | None:
    """Return the end and the reading of the date that begins at a place within another one."""
    word = _TOKEN.match(scope.small, position + (scope.small[position : position + 1] == "'"))
    if word is None or scope.depth == _DEEPEST:
        return None
    scope.depth += 1
    read = _read_at(scope, word.start(), word[0])
    scope.depth -= 1
    return read


def _read_part(scope: Scope, start: int) -> tuple[int, Reading] | None:
    """Read "early July", "the end of last year"."""
    match = _PART.match(scope.small, start)
    if match is None:
        return None
    read = _read_next(scope, match.end())
    if read is None and match[0].endswith("the "):
        read = _read_with(relative.UNIT_OF_PART, scope, match.end())
    if read is None:
        return None
    part, (end, reading) = _PARTS[match.lastgroup or ""], read
    if reading.day_of_week is not None:
        return read
    return end, reading._replace(spans=tuple(part_of(span, part) for span in reading.spans))


_COMPOSED: Final = (
    (frozenset(("first", "last", "second", "third", "fourth")), _read_edge),
    (_STARTS_PART, _read_part),
    (STARTS_WEEKDAY, _read_weekday_and_day),
    (frozenset(("day", "week", "month", "year")), _read_offset),
)
"""What is made of other dates, by the words it begins with; it goes before plain forms, being longer."""


def _note(scope: Scope, found: list[Found], start: int, end: int, reading: Reading) -> None:
    """Note a date, with what the words before it make of it and what goes on after it."""
    small = scope.small
    if reading.day_of_week is not None and _HOLIDAY.search(small, max(0, start - _BEFORE_REACH), start):
        scope.done = end
        return
    if _EVERY.search(small, max(0, start - _BEFORE_REACH), start):
        scope.done = end
        return
    shared = _DAY_YEAR.match(small, end) if reading.yearless else None
    if shared:
        reading = _in_year(reading, int(shared["year"]))
    value = date_of(scope, reading, start, end)
    first = start
    before = _BEFORE.search(small, max(scope.done, start - _BEFORE_REACH), start)
    if before and value.extent.cycle is Cycle.NEVER and value.extent.spans:
        changed = _changed(value, before.lastgroup or "", small, end)
        if changed:
            value, first = changed, before.start()
    _add(scope, found, first, end, value)
    _go_on(scope, found, reading)


def _in_year(reading: Reading, year: int) -> Reading:
    """Return a yearless reading in a year."""
    spans = [
        from_year_of_cycle(Span(in_year_of_cycle(span.start), in_year_of_cycle(span.end)), year)
        for span in reading.spans
    ]
    known = tuple(span for span in spans if span)
    return reading._replace(spans=known, unit=known[0] if known else None, yearless=False)


def _changed(value: Date, how: str, small: str, end: int) -> Date | None:
    spans = value.extent.spans
    if how == "about":
        return Date(extent_of(widened(span) for span in spans), value.unit, value.relative, value.weekday)
    if small.startswith("'s", end):
        return None
    span = Span(FIRST, spans[0].start - 1) if how == "before" else Span(spans[-1].end + 1, LAST)
    return Date(extent_of((span,)), value.unit, value.relative, value.weekday)


def _add(scope: Scope, found: list[Found], start: int, end: int, value: Date) -> None:
    found.append(Found(start, end, value))
    scope.previous, scope.done = value, end


def _go_on(scope: Scope, found: list[Found], reading: Reading) -> None:
    """Note the days or years that follow one another: "Aug. 5-6, 2019", "1910-45"."""
    while scope.previous is not None and scope.previous.unit is not None:
        unit = scope.previous.unit
        size = size_of(unit)
        if size is Size.DAY and not (reading.relative):
            more = _MORE_DAYS.match(scope.small, scope.done)
            if more is None:
                return
            year, month, _ = civil(unit.start)
            if more["year"]:
                year = int(more["year"])
            try:
                day = day_number(year, month, int(more["number"]))
            except ValueError:
                return
            span = Span(day, day)
            start = more.start("day")
        elif size is Size.YEAR and not reading.relative:
            more = _MORE_YEARS.match(scope.small, scope.done)
            if more is None:
                return
            first = civil(unit.start).year
            year = int(more["year"])
            if len(more["year"]) == 2:
                year += first // 100 * 100
            if not first < year <= first + 200:
                return
            span, start = years(year), more.start("year")
        else:
            return
        _add(scope, found, start, more.end(), Date(extent_of((span,)), span, scope.previous.relative))
