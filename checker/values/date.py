"""Dates: the days something may fall on, as curators write them and as news texts say them.

A curator writes EDTF (ISO 8601-2, levels 0 and 1) or plain English; see docs/values/date.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.text.normalize import fold
from checker.value import Mention, Relation
from checker.values.calendar.edtf import parse_edtf
from checker.values.calendar.extent import relate
from checker.values.calendar.scan import find_dates
from checker.values.calendar.value import NAME, Date

if TYPE_CHECKING:
    from checker.value import Context, Value


class DateType:
    """The value type date."""

    name: Final = NAME

    def parse(self, written: str, context: Context) -> Date | None:
        """Return a date written in EDTF or in English, None when it is neither, or more than one."""
        words = fold(written.strip())
        value = parse_edtf(words)
        if value is not None:
            return value
        found = find_dates(words, context.published)
        if len(found) != 1 or not found[0].date.extent.spans:
            return None
        return found[0].date if _is_whole(words, found[0].start, found[0].end) else None

    def mentions(self, words: str, context: Context) -> list[Mention]:
        """Return the dates that folded words express, in order; one whose extent is empty is not understood."""
        return [Mention(*found) for found in find_dates(words, context.published)]

    def compare(self, first: Value, second: Value) -> Relation:
        """Return how the days of one date relate to those of another."""
        if isinstance(first, Date) and isinstance(second, Date):
            return relate(first.extent, second.extent)
        return Relation.INCOMPARABLE


_AROUND: Final = frozenset(("", "the", "on", "in", "on the", "in the"))


def _is_whole(words: str, start: int, end: int) -> bool:
    """Tell whether a date is all that was written."""
    return words[:start].strip().lower() in _AROUND and not words[end:].strip(" .")


TYPE: Final = DateType()
