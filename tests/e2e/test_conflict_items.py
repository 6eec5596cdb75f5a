"""Conflicts in a pytest run: one item each, where it stands, and how it ends."""

from __future__ import annotations

import pkgutil
from functools import partial
from importlib import import_module
from textwrap import dedent
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

import checker.pytest_plugin
from checker.core import check
from checker.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., pytest.RunResult]

FILES = {
    "seeds/gazette.txt": "The night ferry will stop on 30 June 2031, the board said. It starts on 2 May 2031.\n",
    "seeds/courier.txt": "The night ferry is to stop on 1 July 2031.\n",
    "claims/vocabulary.yaml": "stops_on: {type: date, single: true}\n",
    "claims/a.yaml": """
        about: ferry
        claims:
          - id: gazette
            claim: The last day is 30 June 2031.
            states: {stops_on: 2031-06-30}
            evidence:
              - gazette: will stop on 30 June 2031
        """,
    "claims/b.yaml": """
        about: ferry
        claims:
          - id: courier
            claim: The last day is 1 July 2031.
            states: {stops_on: 2031-07-01}
            evidence:
              - courier: to stop on 1 July 2031
        """,
    "claims/entities.yaml": "ferry: {name: night ferry}\n",
}
INSIDE = """
    about: ferry
    claims:
      - id: courier
        claim: The first day is 2 May 2031.
        states: {stops_on: 2031-05-02}
        evidence:
          - gazette: It starts on 2 May 2031
    """
ACKNOWLEDGED = "- {between: [gazette, courier], values: [2031-06-30, 2031-07-01], why: They count in two ways.}\n"
NAME = "stops_on[gazette-courier]"


@pytest.fixture(scope="module", autouse=True)
def _loaded(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Load all of checker before the first run inside this process, which would load it anew each time."""
    folder = tmp_path_factory.mktemp("loaded")
    write(folder)
    assert check(load(folder)).failing != ()
    for module in pkgutil.iter_modules(checker.pytest_plugin.__path__, "checker.pytest_plugin."):
        import_module(module.name)


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run pytest with no plugin but checker's, inside this process."""
    for name in ("CI", "BUILD_NUMBER", "CHECKER_SOURCES", "FORCE_COLOR", "NO_COLOR", "PY_COLORS", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("COLUMNS", "160")
    return partial(pytester.runpytest_inprocess, plugins=[checker.pytest_plugin])


def write(folder: Path, **changed: str) -> None:
    """Write the project; ``changed`` holds other contents of claim files, by stem."""
    for name, text in (FILES | {f"claims/{stem}.yaml": text for stem, text in changed.items()}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")


def outcomes(ran: pytest.RunResult) -> dict[str, str]:
    """Return the outcome of each item that did not simply pass."""
    lines = [line.split() for line in ran.outlines if "::" in line and line.endswith("%]")]
    return {line[0]: line[1] for line in lines if line[1] != "PASSED"}


def test_an_open_conflict_is_an_item_of_the_file_that_states_it_last(pytester: pytest.Pytester, run: Run) -> None:
    write(pytester.path)
    assert outcomes(run("-v")) == {f"claims/b.yaml::{NAME}": "FAILED"}


def test_an_open_conflict_is_an_item_of_conflicts_yaml_where_there_is_one(pytester: pytest.Pytester, run: Run) -> None:
    write(pytester.path, conflicts="[]\n")
    assert outcomes(run("-v")) == {f"claims/conflicts.yaml::{NAME}": "FAILED"}


def test_an_acknowledged_conflict_is_expected_to_fail(pytester: pytest.Pytester, run: Run) -> None:
    write(pytester.path, conflicts=ACKNOWLEDGED)
    ran = run("-v", "-rx")
    assert (ran.ret, outcomes(ran)) == (pytest.ExitCode.OK, {f"claims/conflicts.yaml::{NAME}": "XFAIL"})
    assert f"XFAIL claims/conflicts.yaml::{NAME} - They count in two ways." in ran.outlines


def test_an_acknowledged_conflict_fails_where_no_failure_is_expected(pytester: pytest.Pytester, run: Run) -> None:
    write(pytester.path, conflicts=ACKNOWLEDGED)
    assert outcomes(run("-v", "--runxfail")) == {f"claims/conflicts.yaml::{NAME}": "FAILED"}


def test_a_stale_acknowledgement_fails_even_when_nothing_conflicts(pytester: pytest.Pytester, run: Run) -> None:
    write(pytester.path, conflicts=ACKNOWLEDGED, b="claims:\n" + FILES["claims/a.yaml"].partition("claims:\n")[2])
    (pytester.path / "claims" / "b.yaml").unlink()
    ran = run("-v")
    assert outcomes(ran) == {f"claims/conflicts.yaml::{NAME}": "FAILED"}
    ran.stdout.fnmatch_lines(["X503: *: no claim is called `courier`"])


def test_what_no_claim_is_known_of_is_an_item_too(pytester: pytest.Pytester, run: Run) -> None:
    write(pytester.path, conflicts=ACKNOWLEDGED + "- {between: [x, y], values: [1, 2], why: w}\n")
    assert outcomes(run("-v")) == {
        f"claims/conflicts.yaml::{NAME}": "XFAIL",
        "claims/conflicts.yaml::unknown[x-y]": "FAILED",
    }


def test_of_two_acknowledgements_of_the_same_the_idle_one_fails_the_project(
    pytester: pytest.Pytester, run: Run
) -> None:
    write(pytester.path, conflicts=ACKNOWLEDGED * 2)
    assert outcomes(run("-v")) == {"claims::(project)": "FAILED", f"claims/conflicts.yaml::{NAME}": "XFAIL"}


def test_what_one_source_says_twice_fails_only_when_warnings_do(pytester: pytest.Pytester, run: Run) -> None:
    write(pytester.path, b=INSIDE)
    assert outcomes(run("-v")) == {}
    assert outcomes(run("-v", "--checker-strict")) == {f"claims/b.yaml::{NAME}": "FAILED"}


def test_a_possible_conflict_is_no_item(pytester: pytest.Pytester, run: Run) -> None:
    write(pytester.path, b=FILES["claims/b.yaml"].replace("stops_on", "closes_on"))
    ran = run("-v")
    assert (outcomes(ran), ran.ret) == ({}, pytest.ExitCode.OK)
    ran.stdout.fnmatch_lines(["note?X506?: *", "conflicts: 1 possible"])


def test_reports_have_the_place_and_the_claims_of_a_conflict(pytester: pytest.Pytester, run: Run) -> None:
    write(pytester.path, conflicts="\n" + ACKNOWLEDGED.replace("07-01", "07-02"))
    run("-o", "junit_family=xunit1", "--junit-xml=report.xml", f"claims/conflicts.yaml::{NAME}")
    (case,) = ET.parse(pytester.path / "report.xml").getroot().iter("testcase")  # noqa: S314 - pytest wrote it
    assert (case.get("file"), case.get("line"), case.get("name")) == ("claims/conflicts.yaml", "0", NAME)
    assert {each.get("name"): each.get("value") for each in case.iter("property")} == {
        "conflict": "gazette, courier",
        "attribute": "stops_on",
        "status": "stale",
    }


def test_the_claims_of_a_conflict_are_supported_all_the_same(pytester: pytest.Pytester, run: Run) -> None:
    write(pytester.path)
    ran = run("-q", "claims/a.yaml", "claims/b.yaml::courier", "claims/b.yaml::(file)")
    assert ran.parseoutcomes() == {"passed": 4}
