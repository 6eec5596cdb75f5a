"""A stretch of time that a report works out: the years and months between two days that its claims give."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from checker.fit.values import readings_of, words_of
from checker.gate.parts import as_claim
from checker.values.calendar.extent import Cycle
from checker.values.calendar.value import Date
from checker.values.period import Period
from checker.values.quantity.interval import at
from checker.values.quantity.value import Number

if TYPE_CHECKING:
    from checker.fit.values import Specific
    from checker.gate.parts import Part
    from checker.values.quantity.interval import Edge

_BETWEEN: Final = re.compile(r",? (?:after|before|later|earlier|apart|on|since|from|between|into|old)\b|,? \(?\d")
_LASTING: Final = re.compile(r"\b(?:for|lasted|lasting|took|within|over|after) (?:\w+ )?\Z", re.IGNORECASE)
_REACH: Final = 40
_NOT_EVEN: Final = re.compile(r"\bnot (?:even|quite|yet) \Z", re.IGNORECASE)
_CALENDAR_TIME: Final = frozenset({"calendar time", "age in calendar time"})
_DAYS_OF_A_MONTH: Final = (28, 31)


def lies_between(part: Part, specific: Specific) -> bool:
    """Tell whether words like "three years after" say how far apart two dates are that the sentence's claims give."""
    value = specific.fit.value
    if not isinstance(value, Number) or value.unit.dimension not in _CALENDAR_TIME or specific.fit.decisive:
        return False
    aged = part.text[specific.start : specific.end].endswith("old")
    if not (
        aged
        or _BETWEEN.match(part.text, specific.end)
        or _LASTING.search(part.text, max(0, specific.start - _REACH), specific.start)
    ):
        return False
    subject = as_claim(part.project, part.text, part.around, part.file)
    if subject is None:
        return False
    published = {words.context.published for words in words_of(subject)}
    days = [(day.toordinal(), day.toordinal()) for day in published if day is not None]
    days += [
        (date.extent.spans[0].start, date.extent.spans[-1].end)
        for reading in readings_of(subject, "date")
        for date in [reading.mention.value]
        if isinstance(date, Date) and date.extent.spans and date.extent.cycle is Cycle.NEVER
    ]
    for reading in readings_of(subject, "period"):
        if isinstance(period := reading.mention.value, Period):
            ends = (period.start.spans, period.end.spans)
            days += [(spans[0].start, spans[-1].end) for spans in ends if len(spans) == 1]
    days.sort()
    lowest = (
        at(Fraction(0))
        if _NOT_EVEN.search(part.text, max(0, specific.start - _REACH), specific.start)
        else value.extent.low
    )
    return any(
        _may_take(lowest, value.extent.high, one_start - other_end, one_end - other_start)
        for number, (other_start, other_end) in enumerate(days)
        for one_start, one_end in days[number + 1 :]
    )


def _may_take(low: Edge, high: Edge, least: int, most: int) -> bool:
    """Tell whether from so many days to so many can be a number of months."""
    shortest, longest = _DAYS_OF_A_MONTH
    return low <= at(Fraction(most, shortest)) and at(Fraction(max(least, 0), longest)) <= high
