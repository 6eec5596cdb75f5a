"""S105: words that tell a date only beside the day on which they came out, of a source whose record has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import said
from checker.fit.dateline import undated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report a stated date whose words are such as "on Thursday" or "last month", of a source without a date."""
    reading, states = undated(subject), subject.claim.states
    if reading is None or states is None:
        return
    name = reading.words.grounding.evidence.source
    yield about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        states.value_span,
        f"`{reading.said}` tells no date: it is not known when `{name}` came out",
        label="cannot be worked out",
        related=(said(reading),),
        help=f"add `published:` to the record of `{name}`, or quote words that give the date itself",
    )


CHECK = Check(
    code="S105",
    name="no-publication-date",
    severity=Severity.ERROR,
    summary="The quoted words tell a date only beside the day their source came out, which is not known.",
    on_claim=run,
)
