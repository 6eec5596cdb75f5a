"""What became of the claims: whatever is not supported, or has an error, is not passed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.claim import Status
from checker.finding import Finding, Severity
from checker.render.outcomes import Fate, beside_claims, outcomes
from checker.result import Verdict
from checker.span import Span, start_of

if TYPE_CHECKING:
    from checker.result import Result


def _fates(result: Result) -> list[Fate]:
    return [outcome.fate for outcome in outcomes(result)]


def test_what_is_supported_passes_and_what_has_an_error_fails(result: Result) -> None:
    assert _fates(result) == [Fate.FAILED, Fate.PASSED]


def test_a_draft_with_an_error_is_expected_to_fail(result: Result, altered: Finding) -> None:
    visitors, _ = result.claims
    draft = replace(
        visitors,
        claim=replace(visitors.claim, status=Status.DRAFT),
        findings=(replace(altered, draft=True),),
    )
    (outcome,) = outcomes(replace(result, claims=(draft,)))
    assert (outcome.fate, len(outcome.against)) == (Fate.EXPECTED, 1)


def test_a_draft_fails_where_its_file_is_wrong(result: Result, altered: Finding) -> None:
    visitors, _ = result.claims
    draft = replace(visitors, claim=replace(visitors.claim, status=Status.DRAFT), findings=(altered,))
    assert _fates(replace(result, claims=(draft,))) == [Fate.FAILED]


def test_a_claim_withdrawn_is_skipped(result: Result) -> None:
    withdrawn = replace(result.claims[0], verdict=Verdict.UNCHECKED, findings=())
    assert _fates(replace(result, claims=(withdrawn,), findings=())) == [Fate.SKIPPED]


def test_a_claim_that_is_not_supported_fails_with_the_errors_of_its_sources(result: Result) -> None:
    of_gazette = Finding("S104", Severity.ERROR, "it differs", start_of("seeds/gazette.yaml"), source="gazette")
    of_courier = replace(of_gazette, source="courier")
    unsupported = replace(result.claims[0], findings=())
    (outcome,) = outcomes(replace(result, claims=(unsupported,), findings=(of_courier, of_gazette)))
    assert (outcome.fate, outcome.against) == (Fate.FAILED, [of_gazette])


def test_whatever_no_claim_shows_stands_beside_them(result: Result, altered: Finding) -> None:
    _, note = result.findings
    unread = replace(altered, claim="not-read")
    elsewhere = replace(altered, span=Span("reports/week.md", 3, 1, 3, 9))
    found = replace(result, findings=(altered, note, unread, elsewhere))
    assert list(beside_claims(found)) == [note, unread, elsewhere]


def test_what_is_found_about_a_claim_withdrawn_stands_beside_the_claims(result: Result, altered: Finding) -> None:
    withdrawn = replace(result.claims[0], verdict=Verdict.UNCHECKED, findings=())
    assert list(beside_claims(replace(result, claims=(withdrawn,), findings=(altered,)))) == [altered]
