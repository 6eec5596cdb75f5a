"""The last lines of a report: every claim and quote counted once, and nothing unchecked told as passed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from checker.claim import Status
from checker.finding import Finding, Severity
from checker.project import Settings
from checker.render.terminal import summary
from checker.result import Verdict
from checker.span import start_of

if TYPE_CHECKING:
    from checker.result import Result


def _finding(severity: Severity, *, draft: bool = False) -> Finding:
    return Finding("E201", severity, "a thing is wrong", start_of("claims/fair.yaml"), draft=draft)


def _last_line(result: Result, *findings: Finding, strict: bool = False) -> str:
    project = replace(result.project, settings=Settings(strict=strict))
    return summary(replace(result, project=project, findings=findings)).splitlines()[-1]


@pytest.mark.parametrize(
    ("findings", "strict", "said"),
    [
        ((), False, "passed"),
        ((Severity.NOTE,), True, "passed"),
        ((Severity.WARNING,), False, "passed, with 1 warning"),
        ((Severity.WARNING, Severity.WARNING), True, "FAILED: 2 warnings (strict)"),
        ((Severity.ERROR,), False, "FAILED: 1 error"),
        ((Severity.ERROR, Severity.WARNING, Severity.ERROR), False, "FAILED: 2 errors, 1 warning"),
        ((Severity.ERROR, Severity.WARNING), True, "FAILED: 1 error, 1 warning"),
    ],
)
def test_the_last_line_says_whether_it_passed(
    result: Result, findings: tuple[Severity, ...], strict: bool, said: str
) -> None:
    assert _last_line(result, *map(_finding, findings), strict=strict) == said


def test_what_is_wrong_with_a_draft_is_told_and_does_not_fail(result: Result) -> None:
    draft = _finding(Severity.ERROR, draft=True)
    assert _last_line(result, draft) == "passed, with 1 finding in drafts"
    assert _last_line(result, draft, _finding(Severity.WARNING), strict=False) == (
        "passed, with 1 warning and 1 finding in drafts"
    )
    assert _last_line(result, draft, _finding(Severity.ERROR)) == "FAILED: 1 error"


def test_without_claims_nothing_was_checked(result: Result) -> None:
    empty = replace(result, claims=(), findings=(_finding(Severity.ERROR),), summary=replace(result.summary, files=0))
    assert summary(empty) == "no claims in 0 files\nFAILED: 1 error; nothing was checked"
    assert summary(replace(empty, findings=())) == "no claims in 0 files\nnothing was checked"


def test_claims_that_are_all_withdrawn_are_nothing_checked(result: Result) -> None:
    withdrawn = tuple(
        replace(c, verdict=Verdict.UNCHECKED, claim=replace(c.claim, status=Status.WITHDRAWN)) for c in result.claims
    )
    counts = replace(result.summary, evidence=0, found=0, tiers={}, not_checked={})
    assert summary(replace(result, claims=withdrawn, findings=(), summary=counts)).splitlines() == [
        "2 claims in 1 file: 2 withdrawn",
        "no quotes from 2 sources (1 open, 1 sealed)",
        "nothing was checked",
    ]


def test_a_claim_is_counted_by_its_verdict_unless_it_is_a_draft(result: Result) -> None:
    supported = result.claims[1]
    draft = replace(supported, claim=replace(supported.claim, status=Status.DRAFT))
    refuted = replace(supported, verdict=Verdict.REFUTED)
    lines = summary(replace(result, claims=(refuted, draft, supported, supported), findings=())).splitlines()
    assert lines[0] == "4 claims in 1 file: 2 supported, 1 refuted, 1 draft"


def test_open_sources_go_without_saying(result: Result) -> None:
    gazette = {"gazette": result.project.sources["gazette"]}
    lines = summary(replace(result, project=replace(result.project, sources=gazette), findings=())).splitlines()
    assert lines[1] == "2 quotes in 1 source: 1 exact, 1 not found"


def test_what_was_not_checked_is_told_apart_by_what_it_lacks(result: Result) -> None:
    left = {"speaker": 2, "text not here": 1, "value": 1, "withdrawn": 1}
    lines = summary(replace(result, summary=replace(result.summary, not_checked=left), findings=())).splitlines()
    assert lines[2:] == [
        "not checked here: the words around the quotes of 1 claim (texts not here; set CHECKER_SOURCES)",
        "not checked by this version: speaker of 2 claims, value of 1 claim",
        "passed",
    ]


def test_long_totals_are_wrapped_and_hostile_ones_escaped(result: Result) -> None:
    left = {f"what cannot be told of number {n} \u202e": n for n in range(1, 6)}
    drawn = summary(replace(result, findings=(), summary=replace(result.summary, not_checked=left)))
    assert max(map(len, drawn.splitlines())) <= 100
    assert "\\u202e of 5 claims" in drawn


@pytest.mark.parametrize(
    ("conflicts", "corroboration", "expected"),
    [
        ({}, {}, []),
        ({}, {"1": 3}, []),
        (
            {},
            {"1": 3, "2": 1, "10": 1},
            ["conflicts: none", "5 comparable values: 2 from two or more independent origins"],
        ),
        (
            {"acknowledged": 2, "open": 1},
            {"1": 1},
            ["conflicts: 1 open, 2 acknowledged", "1 comparable value: 0 from two or more independent origins"],
        ),
    ],
)
def test_conflicts_and_independent_origins_are_counted(
    result: Result, conflicts: dict[str, int], corroboration: dict[str, int], expected: list[str]
) -> None:
    counts = replace(result.summary, conflicts=conflicts, corroboration=corroboration)
    lines = summary(replace(result, findings=(), summary=counts)).splitlines()
    assert [line for line in lines if "conflicts" in line or "origins" in line] == expected
