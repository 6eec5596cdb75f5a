"""Finds the dates that folded words express, from left to right, each as long as it can be read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.text.wordset import word_set
from checker.values.calendar import absolute, ago, anchored, feasts, relative
from checker.values.calendar.around import is_no_date, next_in_row, with_words_before, year_behind
from checker.values.calendar.compose import COMPOSED, STARTS_PART
from checker.values.calendar.parts import SEASONS
from checker.values.calendar.scope import Reading, Scope, date_of, in_year
from checker.values.calendar.words import STARTS_MONTH, STARTS_NUMBER, STARTS_ORDINAL, STARTS_WEEKDAY

if TYPE_CHECKING:
    from datetime import date

    from checker.values.calendar.forms import Form
    from checker.values.calendar.value import Date


class Found(NamedTuple):
    """A date by place: the words from ``start`` to ``end`` express it."""

    start: int
    end: int
    date: Date


def _table() -> dict[str, tuple[Form, ...]]:
    """Return by the word they begin with the forms to be tried, the first that reads is taken."""
    table: dict[str, tuple[Form, ...]] = {}
    for words, forms in (
        (STARTS_MONTH, relative.MONTH_OF_YEAR + absolute.MONTH_NAME),
        (feasts.STARTS_FEAST, feasts.FEAST),
        (("now",), relative.NOW),
        (STARTS_WEEKDAY, relative.WEEKDAY_NAME),
        (("a", "several", "some", "many"), ago.SOME_AGO),
        (("eighteen", "nineteen", "twenty", "two"), absolute.NUMBER_WORD),
        (STARTS_ORDINAL, relative.QUARTER_OF_YEAR + relative.DAY_OF_MONTH + absolute.ORDINAL_WORD),
        (("today", "tonight", "yesterday", "tomorrow"), relative.DAY_NAME),
        (("last", "past", "next", "coming"), ago.ROLLING),
        (("last", "this", "next", "coming"), feasts.WHICH_FEAST),
        (("last", "this", "next", "previous", "coming", "current"), relative.WHICH),
        (("following", "previous", "preceding", "same", "that", "next"), anchored.ANCHORED),
        (("earlier", "later"), relative.WHEN),
        (("day", "week", "month", "year", "decade"), relative.UNIT_NAME + anchored.UNIT_NAME),
        (("weekend",), relative.WEEKEND),
        (SEASONS, absolute.SEASON_NAME),
        (("q", "h"), absolute.QUARTER_SIGN),
        (absolute.DECADES, absolute.DECADE_WORD),
    ):
        for word in words:
            table[word] = table.get(word, ()) + forms
    return table


_FORMS: Final = _table()
_SHORT: Final = relative.QUARTER_OF_YEAR + relative.DAY_OF_MONTH + absolute.SHORT_NUMBER
_LONG_DIGITS: Final = 4
_STARTS: Final = frozenset(_FORMS) | STARTS_PART | STARTS_NUMBER

# No date is without a figure or one of these words: most words need no further look.
_UNITS: Final = ("hour", "day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade")
_NEEDED: Final = frozenset(
    (
        *(*STARTS_MONTH, *STARTS_WEEKDAY, *SEASONS, *absolute.DECADES),
        *(*_UNITS, *(f"{unit}s" for unit in _UNITS), "century", "centuries"),
        *("today", "tonight", "yesterday", "tomorrow", "night", "morning", "afternoon", "evening"),
        *("eighteen", "nineteen", "twenty", "thousand"),
        *("halloween", "easter", "lent", "christmas"),
    )
)
_DIGIT: Final = re.compile(r"\d")

_TOKEN: Final = re.compile(r"\d+|[a-z]+")
# What stands right before a number that is part of another, of a sum of money or of a name: 3,400 $5 F-16.
_JOINED: Final = re.compile(r"\d[.,:/]$|[$\u00a3\u00a5\u20a0-\u20cf#]$|(?<!early)(?<!mid)(?<!late)(?<=[a-z])-$")
_JOINED_REACH: Final = 6
_ABBREVIATED: Final = re.compile(
    r"(?:^|[^a-z])(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|c|d|e)\.$"
)
# No date holds more dates within each other: the day after the end of the first week of October.
_DEEPEST: Final = 3


@lru_cache(maxsize=64)
def find_dates(words: str, published: date | None) -> tuple[Found, ...]:
    """Return the dates of folded words, in order, none overlapping; dates and periods ask for the same ones."""
    if not _DIGIT.search(words) and _NEEDED.isdisjoint(word_set(words)):
        return ()
    small = words.lower()
    if len(small) != len(words):
        # A few capitals have two small letters; positions count more than a date with such a letter in it.
        small = "".join(letter.lower() if letter.isascii() else letter for letter in words)
    scope = Scope(words, small, published.toordinal() if published else None)
    found: list[Found] = []
    for token in _TOKEN.finditer(small):
        word = token[0]
        if word not in _STARTS and not word.isdigit():
            continue
        start = token.start()
        if start < scope.done or (start and small[start - 1].isalnum()):
            continue
        read = _read(scope, start, word)
        if read is not None:
            _note(scope, found, start, *read)
    return tuple(found)


def _read(scope: Scope, start: int, word: str) -> tuple[int, Reading] | None:
    """Return the end and the reading of the date that begins with a word, if one does."""
    number = word.isdigit()
    counts = (number or word in STARTS_NUMBER) and ago.COUNTED.match(scope.small, start) is not None
    for words, compose in COMPOSED:
        if word in words or (counts and number and words is COMPOSED[-1][0]):
            composed = compose(scope, start, _read_within)
            if composed is not None:
                return composed
    counted = _read_form(ago.AGO, scope, start) if counts else None
    if counted is not None or not number:
        return counted or _read_form(_FORMS.get(word, ()), scope, start)
    if _JOINED.search(scope.small, max(0, start - _JOINED_REACH), start):
        # A whole day is one also within the name of a file: report-2002-10-09.
        return _read_form(absolute.ISO_DAY, scope, start) if scope.small[start - 1] == "-" else None
    return _read_form(absolute.LONG_NUMBER if len(word) >= _LONG_DIGITS else _SHORT, scope, start)


def _read_form(forms: tuple[Form, ...], scope: Scope, start: int) -> tuple[int, Reading] | None:
    for form in forms:
        if form.needs not in scope.small:
            continue
        found = form.match(scope.small, start)
        reading = form.read(scope, found) if found else None
        if found and reading is not None:
            # The full stop of the sentence is none of the date.
            stop = found[0].endswith(".") and not _ABBREVIATED.search(found[0])
            return found.end() - stop, reading
    return None


def _read_within(scope: Scope, position: int) -> tuple[int, Reading] | None:
    """Return the end and the reading of the date that begins at a place within another one."""
    token = _TOKEN.match(scope.small, position + scope.small.startswith("'", position))
    if token is None or scope.depth == _DEEPEST:
        return None
    scope.depth += 1
    read = _read(scope, token.start(), token[0])
    scope.depth -= 1
    if read is None and scope.small.endswith("the ", 0, position):
        return _read_form(relative.UNIT_OF_PART, scope, position)
    return read


def _note(scope: Scope, found: list[Found], start: int, end: int, reading: Reading) -> None:
    """Note a date, with what the words before it make of it, and the dates that go on from it."""
    if is_no_date(scope, start, weekday=reading.day_of_week is not None):
        scope.done = end
        return
    shared = year_behind(scope, end) if reading.yearless else None
    value = date_of(scope, reading if shared is None else in_year(reading, shared), start, end)
    start, value = with_words_before(scope, start, end, value)
    further: tuple[int, int, Date] | None = (start, end, value)
    while further is not None:
        found.append(Found(*further))
        _, scope.done, scope.previous = further
        further = None if reading.relative else next_in_row(scope, scope.previous)
