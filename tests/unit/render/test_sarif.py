"""The report for code scanning: valid SARIF 2.1.0, and results that keep their names when lines move.

The standard's JSON Schema comes with no package of the index; ``pydantic_sarif`` has models that were generated from
it, which refuse every property that the schema does not have.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from pydantic_sarif.model import (  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]
    StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log,
)

from checker.checks import catalogue
from checker.finding import Excerpt, Finding, Related, Severity
from checker.render import Look, sarif
from checker.span import Span, start_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.result import Result


def _run(result: Result) -> dict[str, Any]:
    log = json.loads(sarif.render(result, Look()))
    Log.model_validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run


def test_a_report_has_a_rule_and_a_result_a_line(
    result: Result, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    checks = tuple(check for check in catalogue() if check.code in {"E201", "S107"})
    monkeypatch.setattr(sarif, "catalogue", lambda: checks)
    monkeypatch.setattr(sarif, "__version__", "1.2.3")
    golden("render/report.sarif", sarif.render(result, Look()))


def test_a_report_is_valid_with_findings_and_without(result: Result) -> None:
    assert len(_run(result)["results"]) == 2
    assert _run(replace(result, findings=()))["results"] == []


def test_what_the_standard_does_not_have_is_refused(result: Result) -> None:
    log = json.loads(sarif.render(result, Look()))
    log["runs"][0]["results"][0]["severity"] = "error"
    with pytest.raises(ValueError, match="severity"):
        Log.model_validate(log)


def test_every_check_is_a_rule_with_its_page(result: Result) -> None:
    rules = _run(result)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [check.code for check in catalogue()]
    assert rules[0]["help"] == {"text": "Its page is docs/checks/e201.md; `checker explain E201` prints it."}


def test_columns_count_code_points(result: Result) -> None:
    assert _run(result)["columnKind"] == "unicodeCodePoints"


def test_a_finding_of_a_code_that_no_check_has_gets_a_rule_of_its_own(result: Result) -> None:
    finding = Finding("Z901", Severity.ERROR, "two claims differ", start_of("reports/week.md"))
    run = _run(replace(result, findings=(finding,)))
    (found,) = run["results"]
    assert run["tool"]["driver"]["rules"][found["ruleIndex"]] == {"id": "Z901"}
    assert found["partialFingerprints"]["checker/v1"] == "Z901 file reports/week.md"


def test_a_fingerprint_stays_when_lines_move(result: Result) -> None:
    moved = tuple(replace(f, span=f.span._replace(line=70, end_line=70)) for f in result.findings)
    prints = [found["partialFingerprints"] for found in _run(result)["results"]]
    assert [found["partialFingerprints"] for found in _run(replace(result, findings=moved))["results"]] == prints


def test_findings_alike_are_counted(result: Result, altered: Finding) -> None:
    first, second = _run(replace(result, findings=(altered, altered)))["results"]
    assert first["partialFingerprints"]["checker/v1"] == "E201 claim fair-visitors"
    assert second["partialFingerprints"]["checker/v1"] == "E201 claim fair-visitors 2"
    hashes = [found["partialFingerprints"]["primaryLocationLineHash"].split(":") for found in (first, second)]
    assert hashes[0][0] == hashes[1][0]
    assert [occurrence for _, occurrence in hashes] == ["1", "2"]


def test_a_file_is_named_by_a_relative_uri(result: Result, altered: Finding) -> None:
    odd = replace(altered, span=altered.span._replace(file="claims/50% är: #1?.yaml"))
    (found,) = _run(replace(result, findings=(odd,)))["results"]
    uri = found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "claims/50%25%20%C3%A4r%3A%20%231%3F.yaml"


def test_a_draft_is_no_more_than_a_note(result: Result, altered: Finding) -> None:
    (found,) = _run(replace(result, findings=(replace(altered, draft=True),)))["results"]
    assert (found["level"], found["properties"]["draft"]) == ("note", True)
    assert "\nnote: the claim is a draft, so this does not fail\n" in found["message"]["text"]


def test_braces_and_links_are_kept_from_meaning_anything(result: Result, altered: Finding) -> None:
    odd = replace(altered, message="{0} and [here](https://example.org)", notes=(), help=None)
    (found,) = _run(replace(result, findings=(odd,)))["results"]
    assert found["message"]["text"] == "{{0}} and [here]\\(https://example.org)"


def test_a_place_in_a_file_is_pointed_at_and_one_in_a_source_at_its_record(result: Result, altered: Finding) -> None:
    places = (
        Related("first used here", span=Span("claims/other.yaml", 3, 9, 3, 14)),
        Related("the quoted words", source="courier", sentence=1, excerpt=Excerpt("the fair closes")),
        Related("nothing is known of it", source="herald"),
    )
    (found,) = _run(replace(result, findings=(replace(altered, related=places),)))["results"]
    assert found["relatedLocations"] == [
        {
            "id": 1,
            "physicalLocation": {
                "artifactLocation": {"uri": "claims/other.yaml"},
                "region": {"startLine": 3, "startColumn": 9, "endLine": 3, "endColumn": 14},
            },
            "message": {"text": "first used here"},
        },
        {
            "id": 2,
            "physicalLocation": {
                "artifactLocation": {"uri": "seeds/courier.yaml"},
                "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1},
            },
            "logicalLocations": [{"name": "courier", "kind": "source"}],
            "message": {"text": "the quoted words (sentence 1 of courier): the fair closes"},
        },
        {
            "id": 3,
            "logicalLocations": [{"name": "herald", "kind": "source"}],
            "message": {"text": "nothing is known of it (herald)"},
        },
    ]


def test_a_look_changes_nothing(result: Result) -> None:
    assert sarif.render(result, Look(color=True, verbose=True)) == sarif.render(result, Look())
