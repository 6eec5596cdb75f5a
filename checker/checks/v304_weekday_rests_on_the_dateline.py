"""V304: a date that the words give only as a day of the week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import said
from checker.fit.values import fit, fit_of
from checker.values import types
from checker.values.calendar.value import Date, weekday_rests_on_publication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding
    from checker.fit.values import Fit, Reading


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Note a date that was worked out from the name of a day and the day of publication."""
    states, result = subject.claim.states, fit(subject)
    if states is None or result is None or result.decisive is None or not result.carried:
        return
    source = result.decisive.words.grounding.source
    if source is None or not _rests_on_publication(result.decisive) or _is_dated(result):
        return
    yield about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        states.value_span,
        f"the words name only a day of the week; {result.value} follows from the publication of `{source.id}`",
        label="worked out from the dateline",
        related=(said(result.decisive),),
        notes=(f"`{source.id}` came out on {source.record.published}",),
    )


def _rests_on_publication(reading: Reading) -> bool:
    value = reading.mention.value
    return isinstance(value, Date) and weekday_rests_on_publication(value)


def _is_dated(result: Fit) -> bool:
    """Tell whether other words give the date by themselves."""
    others = tuple(each for each in result.readings if not _rests_on_publication(each))
    return fit_of(result.value, others, types()).carried


CHECK = Check(
    code="V304",
    name="weekday-rests-on-the-dateline",
    severity=Severity.NOTE,
    summary="The quoted words name a day of the week, and the date follows from the day of publication.",
    on_claim=run,
)
