"""A date: the days that something may fall on, and how the words said it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.record import dataclass
from checker.values.calendar.days import weekday
from checker.values.calendar.extent import Cycle, Extent
from checker.values.calendar.naming import name_extent

if TYPE_CHECKING:
    from checker.values.calendar.days import Span

NAME: Final = "date"


@dataclass(frozen=True, slots=True)
class Date:
    """The days that something may fall on.

    ``extent`` holds the days. ``unit`` is the calendar unit that the words name and the extent lies in or around: the
    month for "early July 2019", the likelier of two Thursdays for "Thursday"; None where there is no such.
    ``relative`` tells whether the words rest on the day of publication, ``weekday`` which day of the week they name, 0
    for Monday.
    """

    extent: Extent
    unit: Span | None = None
    relative: bool = False
    weekday: int | None = None

    @property
    def type(self) -> str:
        """Return the name of the type."""
        return NAME

    def __str__(self) -> str:
        """Return the date as an editor writes it."""
        return name_extent(self.extent)


def weekday_of(value: Date) -> int | None:
    """Return the day of the week of a date that is one day, 0 for Monday; None for any other date."""
    spans = value.extent.spans
    if value.extent.cycle is Cycle.NEVER and len(spans) == 1 and spans[0].start == spans[0].end:
        return weekday(spans[0].start)
    return None


def weekday_contradicts(value: Date) -> bool:
    """Tell whether the words name a day of the week that their date is not: "Thursday, 23 November 2019"."""
    found = weekday_of(value)
    return value.weekday is not None and found is not None and found != value.weekday


def weekday_rests_on_publication(value: Date) -> bool:
    """Tell whether the words give a day by its name in the week only, so that the day of publication tells the date."""
    return value.relative and value.weekday is not None
