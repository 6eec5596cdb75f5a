"""V305: a day of the week that the date beside it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import words_of_claim
from checker.fit.values import specifics_of
from checker.text.normalize import fold
from checker.values.calendar.value import Date, weekday_contradicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report a claim whose date is not the day of the week it names."""
    text = fold(subject.claim.text)
    for specific in specifics_of(subject):
        value = specific.fit.value
        if isinstance(value, Date) and weekday_contradicts(value):
            words = text[specific.start : specific.end]
            yield about_claim(
                CHECK.code,
                CHECK.severity,
                subject,
                words_of_claim(subject, words),
                f"the day of the week and the date contradict each other in `{words}`",
                label="not that day of the week",
                help="correct the one or the other",
            )


CHECK = Check(
    code="V305",
    name="weekday-contradicts-date",
    severity=Severity.ERROR,
    summary="The claim names a day of the week that its date is not.",
    on_claim=run,
)
