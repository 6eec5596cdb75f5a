"""R806: a generated report that does not say what the project says now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check
from checker.files.generated import inputs
from checker.finding import Finding, Severity
from checker.span import start_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedProject

_WRITE = "run `checker report` to write it anew"


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Compare the stamp of each generated report with the project, and with its own content."""
    project = grounded.project
    now = inputs(project) if project.generated else ""
    for each in project.generated:
        if not each.inputs:
            yield _finding(
                each.file,
                f"`{each.file}` bears the name of the generated report, and `checker report` did not write it",
                f"give the file another name, or take it away and {_WRITE}",
            )
        elif not each.intact:
            yield _finding(each.file, "the generated report was changed after it was written", _WRITE)
        elif each.inputs != now:
            yield _finding(each.file, "the generated report is out of date: what it was made from has changed", _WRITE)


def _finding(file: str, message: str, advice: str) -> Finding:
    return Finding(code=CHECK.code, severity=CHECK.severity, message=message, span=start_of(file), help=advice)


CHECK = Check(
    code="R806",
    name="generated-report-out-of-date",
    severity=Severity.ERROR,
    summary="A generated report does not say what the project says now.",
    on_project=run,
)
