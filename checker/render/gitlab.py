"""The report for GitLab's merge requests: Code Quality, a list of issues in the manner of Code Climate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.finding import Severity
from checker.render.findings.identity import identified
from checker.render.findings.wording import level, title, told
from checker.render.jsonlines import lines

if TYPE_CHECKING:
    from checker.finding import Finding
    from checker.render import Look
    from checker.render.findings.identity import Identity
    from checker.result import Result

# Of GitLab's info, minor, major, critical and blocker.
_SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(result: Result, _look: Look) -> str:
    """Return an issue a finding, each on a line of its own."""
    return lines(_issue(identity, finding) for identity, finding in identified(result.findings)) + "\n"


def _issue(identity: Identity, finding: Finding) -> dict[str, object]:
    return {
        "description": f"{title(finding)}: {'; '.join(told(finding))}",
        "check_name": finding.code,
        "fingerprint": identity.digest,
        "severity": _SEVERITIES[level(finding)],
        "location": {
            "path": finding.span.file,
            "lines": {"begin": finding.span.line, "end": max(finding.span.line, finding.span.end_line)},
        },
    }
