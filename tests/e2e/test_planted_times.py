"""Faults of time and number, planted into copies of the project's own claims: each is reported once, by its code."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

from checker.core import check
from checker.load import load

ROOT: Final = Path(__file__).parents[2]
CODES: Final = {"M601", "M602", "M603", "M604", "S105", "S106"}

SUM: Final = """about: gsomia
claims:
  - id: planted-first
    claim: There were 26 exchanges.
    states: {exchanges_first: 26}
    evidence: [{bloomberg: 26 instances of intelligence-sharing}]
  - id: planted-second
    claim: There were 26 exchanges more.
    states: {exchanges_second: 26}
    evidence: [{bloomberg: 26 instances of intelligence-sharing}]
  - id: planted-sum
    claim: There were 50 exchanges in all.
    states: {exchanges_all: 50}
    evidence: [{bloomberg: 26 instances of intelligence-sharing}]
"""
SUMS: Final = """
exchanges_first: {type: number, single: true}
exchanges_second: {type: number, single: true}
exchanges_all: {type: number, single: true, sum_of: [exchanges_first, exchanges_second]}
"""


def found(project: Path) -> list[tuple[str, str | None]]:
    result = check(load(project))
    return [(finding.code, finding.claim) for finding in result.findings if finding.code in CODES]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for folder in ("claims", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("*.txt"))
    return tmp_path


def plant(project: Path, file: str, claim: str, old: str, new: str) -> None:
    """Change the first words like ``old`` behind the id of a claim."""
    path = project / "claims" / file
    before, mark, after = path.read_text(encoding="utf-8").partition(f"- id: {claim}\n")
    assert mark, f"{file} has no claim {claim}"
    assert old in after.partition("- id: ")[0], f"{claim} does not say {old}"
    path.write_text(before + mark + after.replace(old, new, 1), encoding="utf-8")


def test_the_projects_own_claims_go_together(copy: Path) -> None:
    assert found(copy) == []


@pytest.mark.parametrize(
    ("planted", "expected"),
    [
        (("pact-history.yaml", "signed-bloomberg", "2016-11", "2017-11"), ("M601", "signed-bloomberg")),
        (("pact-history.yaml", "in-force-month-stratfor", "2016-11", "2011-11"), ("M601", "in-force-month-stratfor")),
        (("announcement.yaml", "announced-bloomberg", "2019-08-22", "2019-12-01"), ("M601", "lapse-bloomberg")),
        (("pact-history.yaml", "age-bloomberg", "age_years: 3", "age_years: 5"), ("M603", "age-bloomberg")),
    ],
)
def test_a_planted_fault_is_reported_by_its_code(
    copy: Path, planted: tuple[str, str, str, str], expected: tuple[str, str]
) -> None:
    plant(copy, *planted)
    assert found(copy) == [expected]


def test_a_time_that_the_source_did_not_live_to_see_is_reported(copy: Path) -> None:
    path = copy / "claims" / "pact-use.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("as_of: 2019-08-05", "as_of: 2019-10-05", 1), encoding="utf-8")
    assert [code for code, _ in found(copy)] == ["M604"]


def test_a_sum_that_does_not_add_up_is_reported(copy: Path) -> None:
    vocabulary = copy / "claims" / "vocabulary.yaml"
    vocabulary.write_text(vocabulary.read_text(encoding="utf-8") + SUMS, encoding="utf-8")
    (copy / "claims" / "planted.yaml").write_text(SUM, encoding="utf-8")
    assert found(copy) == [("M602", "planted-sum")]


def test_a_source_that_loses_its_date_loses_the_dates_that_rest_on_it(copy: Path) -> None:
    path = copy / "seeds" / "article-000.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("published")), encoding="utf-8")
    assert {code for code, _ in found(copy)} == {"S105"}
    assert ("S105", "renewal-article-000") in found(copy)


def test_inferred_dates_that_nothing_bears_out_any_more_are_reported_once_a_source(copy: Path) -> None:
    plant(copy, "announcement.yaml", "announced-stratfor", "    states:", "    status: draft\n    states:")
    assert found(copy) == [("S106", None), ("S106", None)]
