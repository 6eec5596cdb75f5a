"""The report for servers that show tests: a test a claim, with file and line, and nothing green that is not so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from checker.claim import Status
from checker.finding import Finding, Severity
from checker.render import Look
from checker.render.junit import render
from checker.result import Verdict
from checker.span import start_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.result import CheckedClaim, Result


def _case(result: Result, name: str) -> ET.Element:
    cases = {case.get("name"): case for case in ET.fromstring(render(result, Look())).iter("testcase")}  # noqa: S314 - our own
    return cases[name]


def _first(result: Result, **changes: Any) -> Result:
    first, *others = result.claims
    return replace(result, claims=(replace(first, **changes), *others))


def _with_status(checked: CheckedClaim, status: Status) -> Any:
    return replace(checked.claim, status=status)


def test_a_report_has_a_test_for_each_claim_and_each_finding_beside_them(
    result: Result, golden: Callable[[str, str], None]
) -> None:
    golden("render/report.junit.xml", render(result, Look()))


def test_the_counts_are_those_of_the_tests(result: Result) -> None:
    root = ET.fromstring(render(result, Look()))  # noqa: S314 - our own
    counts = {"tests": "3", "failures": "1", "errors": "0", "skipped": "1"}
    assert root.attrib == {"name": "checker", **counts}
    assert [suite.get("tests") for suite in root] == ["2", "1"]
    assert [len(list(root.iter(tag))) for tag in ("testcase", "failure", "skipped")] == [3, 1, 1]


def test_a_failure_has_the_whole_diagnostic(result: Result) -> None:
    failure = _case(result, "fair-visitors").find("failure")
    assert failure is not None
    assert (failure.text or "").splitlines()[:2] == [
        "error[E201]: the quoted words are not in `gazette`, which has others in their place",
        " --> claims/fair.yaml:5:18, claim fair-visitors",
    ]


def test_a_draft_is_skipped_and_tells_why(result: Result, altered: Finding) -> None:
    draft = replace(altered, draft=True)
    project = _first(result, claim=_with_status(result.claims[0], Status.DRAFT), findings=(draft,))
    case = _case(replace(project, findings=(draft,)), "fair-visitors")
    skipped = case.find("skipped")
    assert case.find("failure") is None
    assert skipped is not None
    assert skipped.get("message") == "the claim is a draft, so this does not fail"
    assert (skipped.text or "").startswith("error[E201]: ")


def test_a_claim_withdrawn_is_skipped(result: Result) -> None:
    withdrawn = _first(
        result,
        claim=_with_status(result.claims[0], Status.WITHDRAWN),
        verdict=Verdict.UNCHECKED,
        findings=(),
        not_checked=("withdrawn",),
    )
    skipped = _case(replace(withdrawn, findings=()), "fair-visitors").find("skipped")
    assert skipped is not None
    assert skipped.get("message") == "withdrawn"


def test_a_claim_fails_with_what_is_wrong_with_its_source(result: Result) -> None:
    differs = Finding("S104", Severity.ERROR, "the text differs", start_of("seeds/gazette.yaml"), source="gazette")
    case = _case(replace(_first(result, findings=()), findings=(differs,)), "fair-visitors")
    failure = case.find("failure")
    assert failure is not None
    assert failure.get("message") == "S104: the text differs"


def test_a_claim_that_is_not_supported_fails_even_without_a_finding(result: Result) -> None:
    failure = _case(replace(_first(result, findings=()), findings=()), "fair-visitors").find("failure")
    assert failure is not None
    assert failure.attrib == {"type": "not-enough-info", "message": "not-enough-info"}


def test_a_warning_fails_only_when_strict_and_is_told_in_any_case(result: Result, altered: Finding) -> None:
    warning = replace(altered, severity=Severity.WARNING)
    lenient = replace(_first(result, findings=(warning,), verdict=Verdict.SUPPORTED), findings=(warning,))
    strict = replace(lenient, project=replace(lenient.project, settings=replace(lenient.project.settings, strict=True)))
    assert [child.tag for child in _case(lenient, "fair-visitors")] == ["properties", "system-out"]
    assert [child.tag for child in _case(strict, "fair-visitors")] == ["properties", "failure"]


def test_a_finding_of_no_claim_is_a_test_of_its_file(result: Result) -> None:
    finding = Finding("R801", Severity.ERROR, "a number is not cited", start_of("reports/week.md"))
    case = _case(replace(result, findings=(finding,)), "R801 a number is not cited")
    assert (case.get("classname"), case.get("file"), case.get("line")) == ("reports.week.md", "reports/week.md", "1")
    assert [child.tag for child in case] == ["failure"]


def test_a_report_without_claims_has_what_fails_it(result: Result) -> None:
    nothing = Finding("F110", Severity.ERROR, "there is no claim to check", start_of("claims"))
    root = ET.fromstring(render(replace(result, claims=(), findings=(nothing,)), Look()))  # noqa: S314 - our own
    assert (root.get("tests"), root.get("failures")) == ("1", "1")
