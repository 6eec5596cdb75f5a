"""The report for GitLab: the issues of Code Quality, as its documentation asks for them.

GitLab publishes no schema with a package; the one here was written from its page "Code Quality", and is stricter than
what GitLab accepts: it allows no other property.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import jsonschema

from checker.finding import Finding, Severity
from checker.render import Look
from checker.render.gitlab import render
from checker.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.result import Result


def _record(**properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


LINE = {"type": "integer", "minimum": 1}
SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "array",
    "items": _record(
        description={"type": "string", "minLength": 1},
        check_name={"type": "string", "pattern": "^[A-Z][0-9]{3}$"},
        fingerprint={"type": "string", "pattern": "^[0-9a-f]{64}$"},
        severity={"enum": ["info", "minor", "major", "critical", "blocker"]},
        location=_record(
            path={"type": "string", "pattern": "^(?!/|\\./|\\.\\./)"},
            lines=_record(begin=LINE, end=LINE),
        ),
    ),
}


def _issues(result: Result) -> list[dict[str, Any]]:
    issues: list[dict[str, Any]] = json.loads(render(result, Look()))
    jsonschema.validate(issues, SCHEMA, cls=jsonschema.Draft202012Validator)
    return issues


def test_a_report_has_an_issue_a_line(result: Result, golden: Callable[[str, str], None]) -> None:
    golden("render/report.gitlab.json", render(result, Look()))


def test_a_report_is_as_the_documentation_asks(result: Result) -> None:
    assert [issue["severity"] for issue in _issues(result)] == ["major", "info"]
    assert _issues(replace(result, findings=())) == []


def test_every_issue_has_a_fingerprint_of_its_own_that_stays_when_lines_move(result: Result, altered: Finding) -> None:
    twice = replace(result, findings=(altered, altered))
    moved = replace(altered, span=Span("claims/fair.yaml", 70, 3, 70, 9))
    prints = [issue["fingerprint"] for issue in _issues(twice)]
    assert len(set(prints)) == 2
    assert [issue["fingerprint"] for issue in _issues(replace(result, findings=(moved, moved)))] == prints


def test_a_warning_is_minor_and_whatever_is_said_of_a_draft_is_information(result: Result, altered: Finding) -> None:
    warning = replace(altered, severity=Severity.WARNING)
    findings = (altered, warning, replace(altered, draft=True))
    assert [i["severity"] for i in _issues(replace(result, findings=findings))] == ["major", "minor", "info"]


def test_a_finding_without_a_claim_is_an_issue_of_its_file(result: Result) -> None:
    finding = Finding("X501", Severity.ERROR, "two claims differ", Span("claims/fair.yaml", 3, 1, 5, 2))
    (issue,) = _issues(replace(result, findings=(finding,)))
    assert issue["description"] == "X501: two claims differ"
    assert issue["location"] == {"path": "claims/fair.yaml", "lines": {"begin": 3, "end": 5}}
