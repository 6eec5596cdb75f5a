"""F101: a file that is not as the format wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, findings_of
from checker.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedProject
    from checker.finding import Finding


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Report each problem met while reading the project's files."""
    return findings_of(grounded.project, CHECK.code, CHECK.severity)


CHECK = Check(
    code="F101",
    name="not-as-the-format-wants",
    severity=Severity.ERROR,
    summary="A file cannot be read, or has a field, type or value that the format does not know.",
    on_project=run,
)
