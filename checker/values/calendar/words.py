"""English words for months, days of the week and numbers; all functions take words in small letters.

The patterns of the forms only outline where such a word stands (`WORD`), and these tables tell what it is: they are
faster than long patterns, to compile above all.
"""

from __future__ import annotations

from typing import Final

from checker.values.calendar.naming import MONTHS, WEEKDAYS

WORD: Final = r"[a-z]{3,9}(?![a-z])\.?"
"""Outlines the name of a month or a day of the week, written out or not."""

NUMBER: Final = r"(?:\d{1,3}(?![\w.,/:%])|(?:[a-z]{3,6}ty[- ])?[a-z]{1,11}(?![a-z]))"
"""Outlines a number, in figures or words."""

ORDINAL: Final = r"(?:(?:twenty|thirty)[- ])?[a-z]{5,11}(?![a-z])"
"""Outlines an ordinal number in words."""

_STEM: Final = 3
_MONTHS: Final = (
    {name.lower(): number for number, name in enumerate(MONTHS, 1)}
    | {name[:_STEM].lower(): number for number, name in enumerate(MONTHS, 1)}
    | {"sept": 9}
)
_WEEKDAYS: Final = (
    {name.lower(): number for number, name in enumerate(WEEKDAYS)}
    | {name[:_STEM].lower(): number for number, name in enumerate(WEEKDAYS)}
    | {"tues": 1, "thur": 3, "thurs": 3}
)
_CARDINALS: Final = {
    word: number
    for number, word in enumerate(
        (
            *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
            *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
        ),
        1,
    )
}
_TENS: Final = {
    word: 10 * number
    for number, word in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}
_ORDINALS: Final = {
    word: number
    for number, word in enumerate(
        (
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
            *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
            *("eighteenth", "nineteenth", "twentieth"),
        ),
        1,
    )
} | {"thirtieth": 30}
_NUMBERS: Final = _CARDINALS | _TENS | _ORDINALS | {"a": 1, "an": 1, "couple": 2, "a couple": 2}
_ENDINGS: Final = "stndrh"

STARTS_MONTH: Final = frozenset(_MONTHS)
STARTS_WEEKDAY: Final = frozenset(_WEEKDAYS)
STARTS_NUMBER: Final = frozenset((*_CARDINALS, *_TENS, "a", "an", "couple"))
STARTS_ORDINAL: Final = frozenset((*_ORDINALS, "twenty", "thirty"))


def number_of(words: str) -> int | None:
    """Return the number that figures or words give, cardinal or ordinal; None when they give none below 1,000."""
    digits = words.rstrip(_ENDINGS)
    if digits.isdecimal():
        return int(digits)
    if words in _NUMBERS:
        return _NUMBERS[words]
    tens, _, ones = words.replace("-", " ").partition(" ")
    ten, one = _TENS.get(tens), _NUMBERS.get(ones)
    return ten + one if ten is not None and one is not None and one < min(_TENS.values()) else None


def year_in_words(words: str) -> int | None:
    """Return the year that words say as people speak: "two thousand and five", "seventeen hundred thirty-three"."""
    first, _, rest = words.replace("-", " ").replace(" and ", " ").partition(" ")
    hundreds = 20 if first == "two" and rest.startswith("thousand ") else number_of(first)
    whole, _, behind = rest.partition(" ")
    shared = whole in {"thousand", "hundred", "oh"}
    number = number_of(behind if shared else rest)
    # "Twenty-nine" is no year.
    return None if hundreds is None or number is None or number < (1 if shared else 10) else 100 * hundreds + number


def month_of(words: str) -> int | None:
    """Return the number of a month, 1 for January, None when the words name none."""
    return _MONTHS.get(words.rstrip("."))


def weekday_of_word(words: str) -> int | None:
    """Return the number of a day of the week, 0 for Monday, None when the words name none."""
    return _WEEKDAYS.get(words.rstrip("."))
