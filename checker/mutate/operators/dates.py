"""Operator: another day, month, year or day of the week, written in the same way."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from checker.mutate.edit import like, revalued
from checker.mutate.mutant import Change, Operator
from checker.values import types

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.check import GroundedClaim
    from checker.value import Mention

_MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "January",
]
_SHORT: Final = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec. Jan.".split()  # noqa: SIM905
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Monday".split()  # noqa: SIM905
_NEXT: Final = {
    one.lower(): two for row in (_SHORT, _MONTHS, _DAYS) for one, two in pairwise(row) if len(one) > len("Mon")
} | {"may": "June"}
_PARTS: Final = {
    "early": "late",
    "late": "early",
    "mid": "late",
    "beginning": "end",
    "end": "beginning",
    "yesterday": "today",
    "today": "tomorrow",
    "tomorrow": "yesterday",
    "last": "this",
    "this": "last",
    "next": "last",
    "spring": "autumn",
    "summer": "winter",
    "autumn": "spring",
}
_NAMED: Final = re.compile(
    rf"\b(?:{'|'.join(re.escape(name) for name in sorted(_NEXT, reverse=True))})(?!\w)", re.IGNORECASE
)
_PART: Final = re.compile(rf"\b(?:{'|'.join(sorted(_PARTS, reverse=True))})\b", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
_YEAR_AFTER: Final = re.compile(r"(?<=\d\d\d\d-)(?:1[3-9]|[2-9]\d)(?![\d-])")
_ISO_MONTH: Final = re.compile(r"(?<=\d\d\d\d-)(?:0[1-9]|1[0-2])(?!\d)")
_ISO_DAY: Final = re.compile(r"(?<=\d\d\d\d-\d\d-)\d\d(?!\d)")
_DAY: Final = re.compile(r"(?<![\d/.-])(?:[12]\d|3[01]|[1-9])(?=(?:st|nd|rd|th)?(?![\d/:-]))")
_RANK: Final = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_LAST_OF_ALL_MONTHS: Final = 28
_LAST_MONTH: Final = 12


def changes(subject: GroundedClaim) -> Iterator[Change]:
    """Change each part of each date, of the ends of periods too."""
    taken: list[Mention] = []
    for name in ("date", "period"):
        for change in revalued(subject, types()[name], taken, _variants):
            yield Change(*change)


def _variants(words: str) -> Iterator[str]:
    """Yield the words with another day, month, year and day of the week, as far as they have them."""
    for pattern, other in _OTHER:
        for found in pattern.finditer(words):
            yield _RANK.sub("th", words[: found.start()] + other(found[0]) + words[found.end() :])


def _day(day: str) -> str:
    return str(int(day) + (1 if int(day) < _LAST_OF_ALL_MONTHS else -1)).zfill(len(day))


def _month(month: str) -> str:
    return str(int(month) + (1 if int(month) < _LAST_MONTH else -1)).zfill(len(month))


def _year(year: str) -> str:
    return str(int(year) + 1).zfill(len(year))


_OTHER: Final[tuple[tuple[re.Pattern[str], Callable[[str], str]], ...]] = (
    (_DAY, _day),
    (_ISO_DAY, _day),
    (_NAMED, lambda name: like(_NEXT[name.lower()], name)),
    (_ISO_MONTH, _month),
    (_YEAR, _year),
    (_YEAR_AFTER, _year),
    (_PART, lambda part: like(_PARTS[part.lower()], part)),
)

OPERATOR = Operator("dates", "A date that excludes the one the claim gives is not what the words say.", changes)
