"""F110: a project without a claim to check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedProject
from checker.finding import Finding, Severity
from checker.span import start_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Report a project in which nothing can be checked: silence must not look like success."""
    project = grounded.project
    # Where claims could not be read, that is what is wrong, and is reported as such.
    if grounded.claims or any(problem.span.file in project.files for problem in project.problems):
        return
    withdrawn = len(project.claims)
    yield Finding(
        code=CHECK.code,
        severity=CHECK.severity,
        message="no claim was checked" if not withdrawn else "no claim was checked: all are withdrawn",
        span=start_of(project.files[0] if project.files else project.settings.claims),
        help=f"add a claim file to {project.settings.claims}/, or run checker in a project's folder",
    )


CHECK = Check(
    code="F110",
    name="nothing-to-check",
    severity=Severity.ERROR,
    summary="The project has no claim that could be checked.",
    on_project=run,
)
