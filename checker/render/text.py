"""The report for people: every finding as a diagnostic, then how much was checked and whether it passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.finding import Severity
from checker.render.terminal import WIDTH, diagnostic, headline, summary
from checker.render.terminal.cells import width, wrapped
from checker.render.terminal.paint import Run, painted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.finding import Finding
    from checker.render import Look
    from checker.result import Result


def render(result: Result, look: Look) -> str:
    """Return the diagnostics, the notes in a line a code, and the totals; with ``verbose`` every note in full."""
    loud = [f for f in result.findings if look.verbose or f.severity is not Severity.NOTE]
    blocks = [diagnostic(finding, result.project.texts, color=look.color) for finding in loud]
    if not look.verbose:
        notes = "\n".join(_notes(result.findings, color=look.color))
        blocks += [notes] if notes else []
    return "\n\n".join([*blocks, summary(result, color=look.color)]) + "\n"


def _notes(findings: Iterable[Finding], *, color: bool) -> list[str]:
    """Return a line for each code of which there are notes: the first of them, and how many more there are."""
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.severity is Severity.NOTE:
            by_code.setdefault(finding.code, []).append(finding)
    return [line for code in sorted(by_code) for line in _collapsed(by_code[code], color=color)]


def _collapsed(findings: list[Finding], *, color: bool) -> list[str]:
    code, message = headline(findings[0])
    more = f" (and {len(findings) - 1} more; --verbose shows them)" if len(findings) > 1 else ""
    first, *rest = wrapped(message.text + more, WIDTH, first=width(code.text), hanging=4)
    return [painted(line, color=color) for line in [(code, Run(first)), *((Run(each),) for each in rest)]]
