"""Periods: from a date to a date, whose start and end are compared apart.

A curator writes an EDTF interval (ISO 8601-2), ``2019-08/2019-11``, or English, ``1910-45``; see docs/values/period.md.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from checker.record import dataclass
from checker.text.normalize import fold
from checker.value import Mention, Relation
from checker.values.calendar.edtf import parse_interval
from checker.values.calendar.extent import ANY, Extent, combine, relate
from checker.values.calendar.naming import name_extent
from checker.values.calendar.scan import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.value import Context, Value
    from checker.values.calendar.scan import Found

_NAME: Final = "period"
_TO: Final = re.compile(r"-| -|—|,? (?:to|until|till|through|thru) (?:the )?", re.IGNORECASE)
_AND: Final = re.compile(r",? and (?:the )?", re.IGNORECASE)
_LEAD: Final = re.compile(
    r"(?<![\w-])(?:(?P<between>between)|(?P<since>since|from|starting(?: on| in| from)?|beginning(?: on| in)?)"
    r"|(?P<until>until|till|up to|through)) (?:the )?$",
    re.IGNORECASE,
)
_LEAD_REACH: Final = 22


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time by the days it may begin on and those it may end on; any day where one is not given.

    ``relative`` tells whether the words rest on the day of publication.
    """

    start: Extent
    end: Extent
    relative: bool = False

    @property
    def type(self) -> str:
        """Return the name of the type."""
        return _NAME

    def __str__(self) -> str:
        """Return the period as an editor writes it."""
        if self.end == ANY:
            return f"since {name_extent(self.start)}"
        if self.start == ANY:
            return f"until {name_extent(self.end)}"
        return f"from {name_extent(self.start)} to {name_extent(self.end)}"


class PeriodType:
    """The value type period."""

    name: Final = _NAME

    def parse(self, written: str, context: Context) -> Period | None:
        """Return a period written as an EDTF interval or in English, None when it is neither."""
        words = fold(written.strip())
        bounds = parse_interval(words)
        if bounds is not None:
            return Period(*bounds)
        found = self.mentions(words, context)
        whole = len(found) == 1 and found[0].start == 0 and not words[found[0].end :].strip(" .")
        value = found[0].value if whole else None
        return value if isinstance(value, Period) else None

    def mentions(self, words: str, context: Context) -> list[Mention]:
        """Return the periods that folded words express, in order."""
        return list(_periods(words, find_dates(words, context.published)))

    def compare(self, first: Value, second: Value) -> Relation:
        """Return how one period relates to another: by both ends, of which one is enough for a conflict."""
        if isinstance(first, Period) and isinstance(second, Period):
            return combine((relate(first.start, second.start), relate(first.end, second.end)))
        return Relation.INCOMPARABLE


def _periods(words: str, dates: Sequence[Found]) -> Iterator[Mention]:
    done = 0
    for first, second in zip_longest(dates, dates[1:]):
        if first.start < done:
            continue
        lead = _LEAD.search(words, max(done, first.start - _LEAD_REACH), first.start)
        how, start = (lead.lastgroup, lead.start()) if lead else (None, first.start)
        if second is not None and _joins(words[first.end : second.start], how):
            relative = first.date.relative or second.date.relative
            period, done = Period(first.date.extent, second.date.extent, relative), second.end
        elif how == "since":
            period, done = Period(first.date.extent, ANY, first.date.relative), first.end
        elif how == "until":
            period, done = Period(ANY, first.date.extent, first.date.relative), first.end
        else:
            continue
        yield Mention(start, done, period)


def _joins(between: str, lead: str | None) -> bool:
    """Tell whether the words between two dates make them the ends of one period."""
    return bool((_AND if lead == "between" else _TO).fullmatch(between))


TYPE: Final = PeriodType()
