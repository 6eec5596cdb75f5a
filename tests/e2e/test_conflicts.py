"""Conflicts of the shipped claims: the genuine one, what only looks like one, and what happens when something changes.

Everything runs on the seals alone, as the texts may not be here.
"""

from __future__ import annotations

import glob
import json
import pkgutil
import shutil
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import checker.pytest_plugin
from checker.cli import run
from checker.conflict import State
from checker.core import check
from checker.load import load
from checker.record import replace
from checker.value import Relation

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.conflict import Alignment
    from checker.result import Result

    Run = Callable[..., pytest.RunResult]

ROOT = Path(__file__).parents[2]
GENUINE = ("lapse-bloomberg", "lapse-stratfor")
ITEM = "expires_on[lapse-bloomberg-lapse-stratfor]"
ITEM_PATTERN = glob.escape(ITEM)


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """Load all of checker before the first run inside this process, which would load it anew each time."""
    assert checked(ROOT).claims != ()
    for module in pkgutil.iter_modules(checker.pytest_plugin.__path__, "checker.pytest_plugin."):
        import_module(module.name)


@pytest.fixture
def folder(pytester: pytest.Pytester) -> Path:
    """Return a copy of the shipped claims and sources, without texts."""
    shutil.copytree(ROOT / "claims", pytester.path / "claims")
    shutil.copytree(ROOT / "seeds", pytester.path / "seeds", ignore=shutil.ignore_patterns("*.txt"))
    (pytester.path / "checker.toml").write_text("", encoding="utf-8")
    return pytester.path


@pytest.fixture
def run_pytest(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run pytest in the folder with no plugin but checker's, inside this process."""
    for name in ("CI", "BUILD_NUMBER", "CHECKER_SOURCES", "FORCE_COLOR", "NO_COLOR", "PY_COLORS", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("COLUMNS", "200")
    return partial(pytester.runpytest_inprocess, plugins=[checker.pytest_plugin])


def checked(folder: Path, today: date | None = None) -> Result:
    return check(load(folder, today=today))


def changed(folder: Path, name: str, before: str, after: str) -> None:
    path = folder / "claims" / name
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), encoding="utf-8")


def unjudged(folder: Path) -> None:
    """Take the acknowledgement of the genuine conflict out, which is the first of the file."""
    path = folder / "claims" / "conflicts.yaml"
    head, judged, *others = path.read_text(encoding="utf-8").split("- between:")
    assert all(id_ in judged for id_ in GENUINE)
    path.write_text(head + "".join(f"- between:{other}" for other in others), encoding="utf-8")


def states(result: Result) -> list[tuple[tuple[str, ...], State]]:
    return [(conflict.claims, conflict.state) for conflict in result.conflicts]


class TestTheGenuineConflict:
    def test_it_is_the_only_one_and_it_is_acknowledged(self, folder: Path) -> None:
        result = checked(folder)
        assert states(result) == [(GENUINE, State.ACKNOWLEDGED)]
        assert result.failing == ()
        assert result.summary.conflicts == {"acknowledged": 1}

    def test_without_its_acknowledgement_pytest_fails_there(self, folder: Path, run_pytest: Run) -> None:
        unjudged(folder)
        ran = run_pytest("-q", "claims")
        assert ran.parseoutcomes()["failed"] == 1
        ran.stdout.fnmatch_lines(
            [
                f"*_ {ITEM_PATTERN} _*",
                "X501: `expires_on` of `gsomia` is 23 November 2019 by `bloomberg`, and 24 November 2019 by `stratfor`",
                "*claims/lapse.yaml:*",
                "*states: {expires_on: 2019-11-24}",
                "* stated by `lapse-stratfor`",
                "*states: {expires_on: 2019-11-23}",
                "* `lapse-bloomberg` states 23 November 2019",
                "*seeds/bloomberg, sentence *: claim `lapse-bloomberg`",
                "*will expire Nov. 23 if not renewed",
                "*seeds/stratfor, sentence *: claim `lapse-stratfor`",
                "*pact will expire on Nov. 24",
                f"FAILED claims/conflicts.yaml::{ITEM_PATTERN} - X501: `expires_on` of `gsomia` *",
            ]
        )

    @pytest.mark.usefixtures("folder")
    def test_it_is_expected_to_fail_while_it_is_acknowledged(self, run_pytest: Run) -> None:
        ran = run_pytest("-rx", "claims")
        assert (ran.ret, ran.parseoutcomes()["xfailed"]) == (pytest.ExitCode.OK, 1)
        ran.stdout.fnmatch_lines([f"XFAIL claims/conflicts.yaml::{ITEM_PATTERN} - Two articles give different days *"])

    @pytest.mark.parametrize(
        "arguments",
        [
            ["claims", "-k", "expires_on"],
            ["claims", "-m", "conflict(attribute='expires_on')"],
            ["claims", "-m", "conflict(status='acknowledged')"],
            [f"claims/conflicts.yaml::{ITEM}"],
        ],
    )
    @pytest.mark.usefixtures("folder")
    def test_it_is_selected_like_any_test(self, run_pytest: Run, arguments: list[str]) -> None:
        ran = run_pytest("--collect-only", "-q", "--strict-markers", *arguments)
        assert [line for line in ran.outlines if "::" in line] == [f"claims/conflicts.yaml::{ITEM}"]

    def test_when_a_value_changes_its_acknowledgement_is_stale(self, folder: Path, run_pytest: Run) -> None:
        changed(folder, "lapse.yaml", "{expires_on: 2019-11-24}", "{expires_on: 2019-11-25}")
        assert states(checked(folder))[0] == (GENUINE, State.STALE)
        ran = run_pytest("-q", "claims/conflicts.yaml")
        assert "failed" in ran.parseoutcomes()
        ran.stdout.fnmatch_lines(
            ["X503: the acknowledgement of `expires_on` does not hold any more: `lapse-stratfor` was judged as *"]
        )

    def test_a_tension_that_is_stale_too_puts_nothing_in_dispute_for_a_report(self, folder: Path) -> None:
        shutil.copytree(ROOT / "reports", folder / "reports", ignore=shutil.ignore_patterns("verification.*"))
        changed(folder, "lapse.yaml", "{expires_on: 2019-11-24}", "{expires_on: 2019-11-25}")
        found = [finding.code for finding in checked(folder).findings if finding.code.startswith("R8")]
        assert set(found) == {"R804"}

    def test_when_the_values_agree_its_item_fails(self, folder: Path, run_pytest: Run) -> None:
        changed(folder, "lapse.yaml", "{expires_on: 2019-11-24}", "{expires_on: 2019-11-23}")
        (first, *_) = checked(folder).conflicts
        assert (first.claims, first.state, first.relation) == (GENUINE, State.STALE, Relation.EQUAL)
        ran = run_pytest("-q", f"claims/conflicts.yaml::{ITEM}")
        assert ran.parseoutcomes() == {"failed": 1}

    def test_past_its_day_its_acknowledgement_is_expired(
        self, folder: Path, run_pytest: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        changed(
            folder, "conflicts.yaml", "  prefer: lapse-bloomberg\n", "  prefer: lapse-bloomberg\n  until: 2020-02-22\n"
        )
        assert states(checked(folder, date(2020, 2, 22))) == [(GENUINE, State.ACKNOWLEDGED)]
        assert states(checked(folder, date(2020, 2, 23))) == [(GENUINE, State.EXPIRED)]
        monkeypatch.setenv("CHECKER_TODAY", "2020-02-23")
        ran = run_pytest("-q", f"claims/conflicts.yaml::{ITEM}")
        assert ran.parseoutcomes() == {"failed": 1}
        ran.stdout.fnmatch_lines(["X504: the acknowledgement of `expires_on` held until 2020-02-22"])

    def test_no_acknowledgement_of_ours_ever_expires(self) -> None:
        assert [each for each in load(ROOT).acknowledgements if each.until] == []


LOOK_ALIKES = {
    "renewal and lapse": ("renewal-article-000", "lapse-bloomberg"),
    "signing and entry into force": ("signed-bloomberg", "in-force-month-stratfor"),
    "a year and its month": ("signed-article-000", "signed-bloomberg"),
    "three years old and its signing": ("age-bloomberg", "signed-bloomberg"),
    "one list and the other's": ("reason-trusted-list-bloomberg", "seoul-list-bloomberg"),
    "two persons named Kim": ("kim-you-geun-post-bloomberg", "kim-hyun-wook-post-bloomberg"),
    "two statements of one spokesman": ("pentagon-encouragement-article-000", "pentagon-disappointment-bloomberg"),
    "an accusation and its denial": ("radar-accusation-bloomberg", "radar-denial-bloomberg"),
    "a stated reason and an imputed motive": ("japan-reason-bloomberg", "japan-motive-stratfor"),
    "1910-45 and until the end of the war": ("occupation-bloomberg", "colonial-rule-article-000"),
}


@pytest.fixture(scope="module")
def bare() -> Result:
    """Return the outcome of the shipped claims without any acknowledgement."""
    project = load(ROOT)
    return check(replace(project, acknowledgements=()))


class TestLookAlikes:
    @pytest.mark.parametrize("ids", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
    def test_what_only_looks_like_a_conflict_is_none(self, bare: Result, ids: tuple[str, str]) -> None:
        assert set(ids) <= {claim.claim.id for claim in bare.claims}
        assert [conflict for conflict in bare.conflicts if set(ids) <= set(conflict.claims)] == []

    def test_without_any_acknowledgement_there_is_one_conflict(self, bare: Result) -> None:
        assert states(bare) == [(GENUINE, State.OPEN)]

    @pytest.mark.parametrize(
        ("look_alike", "relation"),
        [
            ("a year and its month", Relation.REFINES),
            ("1910-45 and until the end of the war", Relation.REFINES),
            ("an accusation and its denial", Relation.INCOMPARABLE),
            ("two statements of one spokesman", Relation.INCOMPARABLE),
            ("a stated reason and an imputed motive", Relation.INCOMPARABLE),
        ],
    )
    def test_what_is_of_one_attribute_is_set_side_by_side(
        self, bare: Result, look_alike: str, relation: Relation
    ) -> None:
        assert together(bare, LOOK_ALIKES[look_alike]).relation is relation

    @pytest.mark.parametrize(
        "look_alike",
        [
            "renewal and lapse",
            "signing and entry into force",
            "three years old and its signing",
            "one list and the other's",
            "two persons named Kim",
        ],
    )
    def test_what_is_of_two_things_is_kept_apart(self, bare: Result, look_alike: str) -> None:
        with pytest.raises(StopIteration):
            together(bare, LOOK_ALIKES[look_alike])


def together(result: Result, ids: tuple[str, str]) -> Alignment:
    """Return the alignment that holds both claims."""
    return next(each for each in result.alignments if set(ids) <= {member.claim for member in each.members})


class TestPlantedFaults:
    def test_another_lapse_under_another_name_is_a_possible_conflict(self, folder: Path) -> None:
        changed(folder, "lapse.yaml", "{expires_on: 2019-11-24}", "{terminates_on: 2019-11-24}")
        (folder / "claims" / "conflicts.yaml").unlink()
        result = checked(folder)
        assert states(result) == [(GENUINE, State.POSSIBLE)]
        (finding,) = (finding for finding in result.findings if finding.code == "X506")
        assert finding.help == (
            "in claims/vocabulary.yaml add to `expires_on` either `also: [terminates_on]`, if they are, "
            "or `distinct_from: [terminates_on]`"
        )
        assert [related.source for related in finding.related if related.source] == ["bloomberg", "stratfor"]
        assert result.failing == ()

    @pytest.mark.parametrize(
        ("answer", "expected"),
        [("also: [terminates_on, ", [(GENUINE, State.OPEN)]), ("distinct_from: [terminates_on]\n  also: [", [])],
    )
    def test_the_line_to_add_settles_it(
        self, folder: Path, answer: str, expected: list[tuple[tuple[str, ...], State]]
    ) -> None:
        changed(folder, "lapse.yaml", "{expires_on: 2019-11-24}", "{terminates_on: 2019-11-24}")
        changed(folder, "vocabulary.yaml", "  distinct_from: [renews_on]\nrenews_on", "renews_on")
        changed(folder, "vocabulary.yaml", "also: [lapses_on, ", answer + "lapses_on, ")
        (folder / "claims" / "conflicts.yaml").unlink()
        assert states(checked(folder)) == expected

    def test_a_wrong_day_of_the_announcement_is_a_conflict(self, folder: Path) -> None:
        (folder / "claims" / "announcement.yaml").write_text(
            (folder / "claims" / "announcement.yaml")
            .read_text(encoding="utf-8")
            .replace("2019-08-22", "2019-08-21", 1),
            encoding="utf-8",
        )
        (conflict,) = (each for each in checked(folder).conflicts if each.attribute == "announced_on")
        assert (conflict.claims, conflict.state) == (
            ("announced-article-000", "announced-bloomberg", "announced-stratfor"),
            State.OPEN,
        )


class TestCommands:
    def test_the_matrix_shows_values_relations_and_origins(
        self, folder: Path, capfd: pytest.CaptureFixture[str], golden: Callable[[str, str], None]
    ) -> None:
        assert run(["conflicts", str(folder)]) == 0
        assert max(map(len, capfd.readouterr().out.splitlines())) <= 100
        names = ("announced_on", "expires_on", "signed_on", "colonial_rule")
        assert run(["conflicts", str(folder), *(word for name in names for word in ("--attribute", name))]) == 0
        shown = capfd.readouterr().out
        golden("cli/conflicts.txt", shown)
        assert max(map(len, shown.splitlines())) <= 100

    def test_the_matrix_is_there_for_programs(self, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
        unjudged(folder)
        assert run(["conflicts", str(folder), "--format", "json", "--attribute", "expires_on"]) == 1
        assert json.loads(capfd.readouterr().out) == {
            "version": 1,
            "sources": [
                {"id": "article-000", "origin": "Reuters"},
                {"id": "bloomberg", "origin": "bloomberg"},
                {"id": "stratfor", "origin": "stratfor"},
            ],
            "attributes": [
                {
                    "about": "gsomia",
                    "attribute": "expires_on",
                    "relation": "conflicts",
                    "origins": ["bloomberg", "stratfor"],
                    "claims": [
                        {
                            "claim": "lapse-bloomberg",
                            "value": "23 November 2019",
                            "sources": ["bloomberg"],
                            "attributed_to": None,
                            "as_of": None,
                        },
                        {
                            "claim": "lapse-stratfor",
                            "value": "24 November 2019",
                            "sources": ["stratfor"],
                            "attributed_to": None,
                            "as_of": None,
                        },
                    ],
                }
            ],
            "conflicts": [
                {
                    "attribute": "expires_on",
                    "about": "gsomia",
                    "claims": list(GENUINE),
                    "relation": "conflicts",
                    "conditional": True,
                    "status": "open",
                    "acknowledged_by": None,
                }
            ],
        }

    def test_an_acknowledgement_is_written_below_what_is_there(
        self, folder: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        unjudged(folder)
        path = folder / "claims" / "conflicts.yaml"
        before = path.read_bytes()
        why = "Neither article says how it counts: one may name the last day."
        assert run(["ack", *GENUINE, "--why", why, "--prefer", GENUINE[0], "--project", str(folder)]) == 0
        assert capfd.readouterr().out == "added to claims/conflicts.yaml\n"
        assert path.read_bytes() == before + (
            b"\n- between: [lapse-bloomberg, lapse-stratfor]\n  values: [2019-11-23, 2019-11-24]\n"
            b'  why: "Neither article says how it counts: one may name the last day."\n  prefer: lapse-bloomberg\n'
        )
        assert states(checked(folder)) == [(GENUINE, State.ACKNOWLEDGED)]

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["lapse-bloomberg", "nowhere"], "there is no claim `nowhere`"),
            (["lapse-bloomberg"], "these claims do not conflict"),
            (["lapse-bloomberg", "narrowed-stratfor"], "`narrowed-stratfor` states no value that could be judged"),
            (["signed-bloomberg", "signed-article-000"], "these claims do not conflict"),
            ([*GENUINE], "these claims are judged at claims/conflicts.yaml:4:12"),
        ],
    )
    def test_what_cannot_be_acknowledged_is_refused_and_nothing_written(
        self, folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], message: str
    ) -> None:
        path = folder / "claims" / "conflicts.yaml"
        before = path.read_bytes()
        assert run(["ack", *arguments, "--why", "w", "--project", str(folder)]) == 2
        assert capfd.readouterr().err.startswith(f"error: {message}")
        assert path.read_bytes() == before
