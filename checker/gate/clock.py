"""Times of day: "half past ten in the evening" is 22:30."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_HOURS: Final = (*("twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),)
_HOUR: Final = rf"(?:{'|'.join(_HOURS)}|\d{{1,2}})"
_PART: Final = r"(?P<part> ?[ap]\.?m\b\.?| in the (?:morning|afternoon|evening)| at night)?"
_TIME: Final = re.compile(
    rf"(?<![\w.,:])(?:(?P<past>half past|quarter past|a quarter past|quarter to|a quarter to) (?P<hour>{_HOUR})"
    rf"|(?P<clock>\d{{1,2}})(?::|\.(?=\d\d ?[ap]\.?m\b))(?P<minute>[0-5]\d)(?!\d|[.,:]\d| ?%)"
    rf"|(?P<full>{_HOUR})(?= o'clock| ?[ap]\.?m\b))"
    rf"(?: o'clock)?{_PART}",
    re.IGNORECASE,
)
_MAY_TELL: Final = re.compile(r"\d:\d|o'clock|past|quarter|[ap]\.?m\b", re.IGNORECASE)
_MINUTES: Final = {"half past": 30, "quarter past": 15, "quarter to": -15}
_HALF_DAY: Final = 12 * 60


class Time(NamedTuple):
    """A time of day in a text: its range, and the minutes after midnight that it may be."""

    start: int
    end: int
    minutes: frozenset[int]


def times(text: str) -> tuple[Time, ...]:
    """Return the times of day in a folded text.

    Without "a.m.", "in the evening" or hours beyond twelve a time may be that of either half of the day.
    """
    if not _MAY_TELL.search(text):
        return ()
    return tuple(Time(*found.span(), _minutes(found)) for found in _TIME.finditer(text))


def _minutes(found: re.Match[str]) -> frozenset[int]:
    """Return the minutes after midnight that a time may be."""
    said = (found["hour"] or found["clock"] or found["full"]).lower()
    hour = _HOURS.index(said) if said in _HOURS else int(said)
    past = (found["past"] or "").lower().removeprefix("a ")
    minutes = hour * 60 + (int(found["minute"]) if found["minute"] else _MINUTES.get(past, 0))
    part = (found["part"] or "").strip().lower()
    if "morning" in part or (part.startswith("a") and "night" not in part):
        return frozenset({minutes % _HALF_DAY})
    if part:
        return frozenset({minutes % _HALF_DAY + _HALF_DAY})
    if hour > len(_HOURS) or said.startswith("0"):
        return frozenset({minutes})
    return frozenset({minutes % _HALF_DAY, minutes % _HALF_DAY + _HALF_DAY})
