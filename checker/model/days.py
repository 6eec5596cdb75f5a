"""The days that dates may fall on, from the first to the last: what the model counts with."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from checker.values.calendar.days import EVER, Span
from checker.values.calendar.extent import Cycle
from checker.values.calendar.value import Date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.conflicts.align import Moment
    from checker.project import Project
    from checker.values.calendar.extent import Extent


def days_of(extent: Extent) -> Span:
    """Return the first and last day of an extent; of days that come back, or are not known, all there are."""
    if extent.cycle is not Cycle.NEVER or not extent.spans:
        return EVER
    return Span(extent.spans[0].start, extent.spans[-1].end)


def days_of_moment(moment: Moment) -> Span:
    """Return the days that a claim may speak of; all there are where its words for them are not understood."""
    return days_of(moment.extent) if isinstance(moment, Date) else EVER


def publication(project: Project, sources: Iterable[str]) -> Span | None:
    """Return the first and last day on which some sources came out, None where it is not known of each."""
    found = [project.sources[id_].record.published for id_ in sources if id_ in project.sources]
    if not found or not all(found):
        return None
    days = [date.fromisoformat(published).toordinal() for published in found]
    return Span(min(days), max(days))
