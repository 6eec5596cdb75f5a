"""X509: claims that pull in different directions, as an editor has marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedProject
from checker.conflicts.settle import settlement
from checker.finding import Finding, Severity
from checker.findings.contrast import joined, side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterator


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Note each tension of conflicts.yaml."""
    for acknowledgement, claims in settlement(grounded).tensions:
        yield Finding(
            code=CHECK.code,
            severity=CHECK.severity,
            message=f"{joined([f'`{id_}`' for id_ in acknowledgement.between])} pull in different directions: "
            f"{acknowledgement.why}",
            span=acknowledgement.span,
            label="marked as a tension",
            related=side_by_side([[each] for each in claims]),
            notes=(f"`{acknowledgement.prefer}` is preferred: {acknowledgement.because}",)
            if acknowledgement.prefer
            else (),
        )


CHECK = Check(
    code="X509",
    name="tension",
    severity=Severity.NOTE,
    summary="Claims that may all be true pull in different directions, as conflicts.yaml says.",
    on_project=run,
)
