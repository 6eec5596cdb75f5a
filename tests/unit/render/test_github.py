"""The report for the log of a GitHub workflow: annotations that are read as they were meant, and no more than ten."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.finding import Finding, Severity
from checker.render import Look
from checker.render.github import render
from checker.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.result import Result


def _annotations(result: Result, *findings: Finding) -> list[str]:
    lines = render(replace(result, findings=findings), Look()).splitlines()
    return [line for line in lines if line.startswith("::")]


def _finding(number: int, severity: Severity = Severity.ERROR, file: str = "claims/fair.yaml") -> Finding:
    return Finding("E201", severity, f"reason {number}", Span(file, number, 3, number, 9), claim="fair-visitors")


def test_a_report_is_annotations_and_totals(result: Result, golden: Callable[[str, str], None]) -> None:
    golden("render/report.github.txt", render(result, Look()))


def test_ten_errors_are_ten_annotations(result: Result) -> None:
    lines = _annotations(result, *map(_finding, range(1, 11)))
    assert len(lines) == 10
    assert lines[9] == "::error file=claims/fair.yaml,line=10,col=3,endColumn=9,title=E201 (fair-visitors)::reason 10"


def test_of_more_than_ten_the_tenth_annotation_tells_of_the_rest_and_where_they_are(result: Result) -> None:
    errors = [_finding(number) for number in range(1, 12)]
    elsewhere = [_finding(number, file="claims/town.yaml") for number in (1, 2, 3)]
    lines = _annotations(result, *errors, *elsewhere)
    assert len(lines) == 10
    assert lines[8].endswith("::reason 9")
    assert lines[9] == "::error title=5 errors more::claims/town.yaml: 3%0Aclaims/fair.yaml: 2"


def test_of_very_many_files_ten_are_named(result: Result) -> None:
    findings = [_finding(1, file=f"claims/{number}.yaml") for number in range(10, 31)]
    last = _annotations(result, *findings)[-1]
    assert last.startswith("::error title=12 errors more::claims/19.yaml: 1%0A")
    assert last.endswith("claims/28.yaml: 1%0Aand 2 files more")


def test_each_severity_has_ten_annotations_of_its_own(result: Result) -> None:
    findings = [_finding(number, severity) for severity in Severity for number in range(1, 13)]
    lines = _annotations(result, *findings)
    assert [line.split(" ")[0] for line in lines] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10


def test_a_draft_is_a_notice(result: Result) -> None:
    (line,) = _annotations(result, replace(_finding(1), draft=True))
    assert line.startswith("::notice ")
    assert line.endswith("::reason 1%0Anote: the claim is a draft, so this does not fail")


def test_a_place_of_several_lines_has_no_columns(result: Result) -> None:
    (line,) = _annotations(result, replace(_finding(1), span=Span("claims/fair.yaml", 2, 5, 4, 1)))
    assert line == "::error file=claims/fair.yaml,line=2,endLine=4,title=E201 (fair-visitors)::reason 1"


def test_what_means_something_in_a_command_is_escaped(result: Result) -> None:
    odd = replace(_finding(1), message="50 %, 100%0A::error::x", span=Span("a,b:c%.yaml", 1, 1, 1, 2), claim="a\nb")
    (line,) = _annotations(result, odd)
    assert line == (
        "::error file=a%2Cb%3Ac%25.yaml,line=1,col=1,endColumn=2,title=E201 (a\\nb)::50 %25, 100%250A::error::x"
    )


def test_without_findings_the_log_has_the_totals_alone(result: Result) -> None:
    assert render(replace(result, findings=()), Look()).splitlines()[-1] == "passed"
    assert _annotations(result) == []
