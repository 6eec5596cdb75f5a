"""Dates: the days something may fall on, as curators write them and as news texts say them.

A curator writes EDTF (ISO 8601-2, levels 0 and 1) or plain English; see docs/values/date.md.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from checker.text.normalize import fold
from checker.value import Mention, Relation
from checker.values.calendar.days import Span
from checker.values.calendar.edtf import parse_edtf
from checker.values.calendar.extent import extent_of, relate
from checker.values.calendar.scan import find_dates
from checker.values.calendar.value import NAME, Date

if TYPE_CHECKING:
    from checker.value import Context, Value


class DateType:
    """The value type date."""

    name: Final = NAME

    def parse(self, written: str, context: Context) -> Date | None:
        """Return a date written in EDTF or in English, None when it is neither.

        In English several may be joined: "4 or 5 May 2019" is either, "4 to 8 May 2019" any from the first to the last.
        """
        words = fold(written.strip())
        return parse_edtf(words) or _parse_english(words, context)

    def mentions(self, words: str, context: Context) -> list[Mention]:
        """Return the dates that folded words express, in order; one whose extent is empty is not understood."""
        return [Mention(*found) for found in find_dates(words, context.published)]

    def compare(self, first: Value, second: Value) -> Relation:
        """Return how the days of one date relate to those of another."""
        if isinstance(first, Date) and isinstance(second, Date):
            return relate(first.extent, second.extent)
        return Relation.INCOMPARABLE


_AROUND: Final = frozenset(("", "the", "on", "in", "on the", "in the"))
_TO: Final = frozenset((" to ", " to the "))
_OR: Final = frozenset((" or ", " or the "))


def _parse_english(words: str, context: Context) -> Date | None:
    found = find_dates(words, context.published)
    if not found or words[: found[0].start].strip().lower() not in _AROUND or words[found[-1].end :].strip(" ."):
        return None
    first = found[0].date
    spans = list(first.extent.spans)
    for before, after in pairwise(found):
        between = words[before.end : after.start]
        if after.date.extent.cycle is not first.extent.cycle or not spans or not after.date.extent.spans:
            return None
        if between in _TO and spans[-1].start <= after.date.extent.spans[-1].end:
            spans[-1] = Span(spans[-1].start, after.date.extent.spans[-1].end)
        elif between in _OR:
            spans += after.date.extent.spans
        else:
            return None
    if len(found) == 1:
        return first if spans else None
    return Date(extent_of(spans, first.extent.cycle), relative=any(each.date.relative for each in found))


TYPE: Final = DateType()
