"""English words for months, days of the week and numbers, as patterns for words in small letters."""

from __future__ import annotations

from typing import Final

from checker.values.calendar.naming import MONTHS, WEEKDAYS

_STEM: Final = 3

MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
"""A month, written out or not."""

CLEAR_MONTH: Final = (
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])"
    r"|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.(?=[ ,;:)]|$))"
)
"""A month that needs nothing beside it to be one."""

WEEKDAY: Final = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z])|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?![a-z])\.?)"
)
"""A day of the week, written out or not."""

CLEAR_WEEKDAY: Final = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z])|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.(?= |$))"
)
"""A day of the week that needs nothing beside it to be one."""

_UNITS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS: Final = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_ROUND: Final = ("twentieth", "thirtieth")

_SMALL: Final = {word: number for number, word in enumerate((*_UNITS, *_TEENS), 1)}
_ROUND_NUMBERS: Final = {word: 10 * number for number, word in enumerate(_TENS, 2)}
_NUMBERS: Final = (
    _SMALL
    | _ROUND_NUMBERS
    | {word: number for number, word in enumerate(_ORDINALS, 1)}
    | {word: 10 * number for number, word in enumerate(_ROUND, 2)}
    | {"a": 1, "an": 1, "couple": 2}
)

_UNIT: Final = "|".join(_UNITS)
CARDINAL: Final = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_UNIT})(?![a-z]))?|{'|'.join(sorted((*_TEENS, *_UNITS), reverse=True))})"
    r"(?![a-z])"
)
"""A number in words, up to ninety-nine."""

ORDINAL: Final = (
    rf"(?:(?:twenty|thirty)[- ](?:{'|'.join(_ORDINALS[:9])})|{'|'.join(sorted((*_ORDINALS, *_ROUND), reverse=True))})"
    r"(?![a-z])"
)
"""An ordinal number in words, up to thirty-ninth."""

NUMBER: Final = rf"(?:\d{{1,3}}(?![\d.,/:%])|{CARDINAL})"
"""A number in figures or words."""

STARTS_NUMBER: Final = frozenset((*_SMALL, *_ROUND_NUMBERS, "a", "an", "couple"))
STARTS_ORDINAL: Final = frozenset((*_ORDINALS, *_ROUND, "twenty", "thirty"))
STARTS_MONTH: Final = frozenset(
    (*(name.lower() for name in MONTHS), *(name[:_STEM].lower() for name in MONTHS), "sept"),
)
STARTS_WEEKDAY: Final = frozenset(
    (*(name.lower() for name in WEEKDAYS), *(name[:_STEM].lower() for name in WEEKDAYS), "tues", "thur", "thurs"),
)


def number_of(words: str) -> int:
    """Return the number that figures or words give, an ordinal one too; they match one of the patterns above."""
    digits = words.rstrip("stndrh")
    if digits.isdigit():
        return int(digits)
    return sum(_NUMBERS[word] for word in words.replace("-", " ").split(" "))


def month_of(words: str) -> int:
    """Return the number of a month, 1 for January."""
    return _BY_STEM[words[:_STEM]]


def weekday_named(words: str) -> int:
    """Return the number of a day of the week, 0 for Monday."""
    return _WEEKDAY_BY_STEM[words[:_STEM]]


_BY_STEM: Final = {name[:_STEM].lower(): number for number, name in enumerate(MONTHS, 1)}
_WEEKDAY_BY_STEM: Final = {name[:_STEM].lower(): number for number, name in enumerate(WEEKDAYS)}
