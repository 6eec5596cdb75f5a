"""The report for the log of a GitHub workflow: commands that GitHub shows as annotations beside the lines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from checker.finding import Severity
from checker.render.findings.wording import level, title, told
from checker.render.terminal import summary
from checker.render.terminal.cells import shown
from checker.render.terminal.totals import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.finding import Finding
    from checker.render import Look
    from checker.result import Result

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# GitHub shows so many annotations of each kind for a step, and drops the others without a word.
_MOST: Final = 10
_FILES_NAMED: Final = 10
# What means something in a command: in its data, and in a property, where a colon or a comma would end it.
_IN_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(result: Result, _look: Look) -> str:
    """Return at most ten annotations of each kind, the last of which tells of all that have none; then the totals."""
    lines: list[str] = []
    for severity in Severity:
        findings = [finding for finding in result.findings if level(finding) is severity]
        lines += _annotations(severity, findings)
    return "\n".join([*lines, summary(result)]) + "\n"


def _annotations(severity: Severity, findings: Sequence[Finding]) -> Iterator[str]:
    alone = len(findings) if len(findings) <= _MOST else _MOST - 1
    for finding in findings[:alone]:
        yield _command(severity, "\n".join(told(finding)), **_place(finding), title=title(finding))
    if findings[alone:]:
        yield _command(severity, _grouped(findings[alone:]), title=f"{counted(len(findings) - alone, severity)} more")


def _place(finding: Finding) -> dict[str, str | int]:
    span = finding.span
    place: dict[str, str | int] = {"file": span.file, "line": span.line}
    if span.end_line > span.line:  # GitHub takes columns only where all is on one line
        return {**place, "endLine": span.end_line}
    return {**place, "col": span.column, "endColumn": max(span.column, span.end_column)}


def _grouped(findings: Sequence[Finding]) -> str:
    """Tell where findings are, by file."""
    files = Counter(finding.span.file for finding in findings).most_common()
    lines = [f"{shown(file)}: {count}" for file, count in files[:_FILES_NAMED]]
    if len(files) > _FILES_NAMED:
        lines.append(f"and {counted(len(files) - _FILES_NAMED, 'file')} more")
    return "\n".join(lines)


def _command(severity: Severity, data: str, **properties: str | int) -> str:
    listed = ",".join(f"{name}={shown(str(value)).translate(_IN_PROPERTY)}" for name, value in properties.items())
    return f"::{_COMMANDS[severity]} {listed}::{data.translate(_IN_DATA)}"
