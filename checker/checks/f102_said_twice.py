"""F102: an id or a key that is there twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, findings_of
from checker.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedProject
    from checker.finding import Finding


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Report each key or id that was met a second time while reading the project's files."""
    return findings_of(grounded.project, CHECK.code, CHECK.severity)


CHECK = Check(
    code="F102",
    name="said-twice",
    severity=Severity.ERROR,
    summary="An id is used by two claims or two sources, or a key stands twice in one place.",
    on_project=run,
)
