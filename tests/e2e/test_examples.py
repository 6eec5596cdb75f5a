"""The example project and the one that `checker init` writes verify, and what their pages invite to try does happen."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker.core import check
from checker.load import load
from checker.result import Verdict
from checker.scaffold import files
from checker.write import create

BOTH_SIDES = (
    "The papers differ on when it opens again: on 2 August, provided that the county pays in time "
    "[@reopening-courier], or not until\n9 August"
)
EXAMPLE = Path(__file__).parents[2] / "examples" / "festival"


def test_every_claim_of_the_example_is_supported_and_nothing_is_said_against_it() -> None:
    result = check(load(EXAMPLE))
    assert {claim.verdict for claim in result.claims} == {Verdict.SUPPORTED}
    assert {finding.code for finding in result.findings} == {"X502", "X507", "X510"}
    assert result.exit_code == 0
    assert sorted(result.summary.tiers) == ["bracketed", "elided", "exact"]


def test_a_new_project_verifies_at_once(tmp_path: Path) -> None:
    create(tmp_path, files())
    result = check(load(tmp_path))
    assert {claim.verdict for claim in result.claims} == {Verdict.SUPPORTED}
    assert result.findings == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "codes"),
    [
        ("bridge.yaml", "will stay closed until 9 August", "will stay closed until 8 August", ["E201"]),
        ("bridge.yaml", "courier: We will not open", "courier: We will open", ["E201"]),
        ("bridge.yaml", "- standard: will stay", "- estuary: will stay", ["E201"]),
        ("festival.yaml", ", prefix: the fare of 4 crowns", "", ["E202"]),
        ("festival.yaml", "The boat parade will not pass", "pass", ["V301", "E212"]),
        ("bridge.yaml", "cracked_hangers: 2", "cracked_hangers: 3", ["V301"]),
        ("bridge.yaml", "water: possible", "water: true", ["V302"]),
        ("festival.yaml", "drew 26,000 people", "drew 28,000 people", ["T401"]),
        ("festival.yaml", "keeps its date, 3 July", "keeps its date, 2 July", ["T401"]),
    ],
)
def test_what_the_page_of_the_example_invites_to_try_is_found(
    tmp_path: Path, file: str, old: str, new: str, codes: list[str]
) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "festival")
    path = tmp_path / "festival" / "claims" / file
    before = path.read_text(encoding="utf-8")
    assert before.count(old) == 1
    path.write_text(before.replace(old, new), encoding="utf-8")
    found = check(load(tmp_path / "festival")).findings
    assert [each.code for each in found if each.severity != "note" and each.span.file.startswith("claims")] == codes


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("14 June 2021", "15 June 2021", "R803"),
        ("Some 11,400 vehicles", "Some 11,400 vehicles and 300 trams", "R803"),
        (BOTH_SIDES, "It stays closed until 9 August", "R805"),
    ],
)
def test_what_the_page_of_the_example_invites_to_try_with_its_report_is_found(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "festival")
    path = tmp_path / "festival" / "reports" / "briefing.md"
    before = path.read_text(encoding="utf-8")
    assert before.count(old) == 1
    path.write_text(before.replace(old, new), encoding="utf-8")
    assert [finding.code for finding in check(load(tmp_path / "festival")).failing] == [code]


def test_without_its_acknowledgement_the_example_has_a_conflict(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "festival")
    (tmp_path / "festival" / "claims" / "conflicts.yaml").unlink()
    assert [finding.code for finding in check(load(tmp_path / "festival")).failing] == ["X501"]
