"""Claims in several processes of pytest-xdist: the same outcomes, the same words and the same status as in one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.core import check
from checker.load import load
from checker.render.terminal import diagnostic, summary

ROOT = Path(__file__).parents[2]
TEXT = "The lantern fair drew 23,500 visitors on Saturday. Nobody was hurt.\n"
CLAIMS = """\
claims:
  - id: visitors
    claim: The fair drew 23,500 people.
    evidence:
      - gazette: drew 23,500 visitors

  - id: wrong-count
    claim: The fair drew 24,500 people.
    evidence:
      - gazette: drew 24,500 visitors

  - id: draft-count
    claim: The fair drew 25,500 people.
    status: draft
    evidence:
      - gazette: drew 25,500 visitors

  - id: old-count
    claim: The fair drew 26,500 people.
    status: withdrawn
    evidence:
      - gazette: drew 26,500 visitors
"""


@pytest.fixture
def folder(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a project with one article; pytest runs in it with no plugins but checker's and xdist's."""
    for name in ("CI", "BUILD_NUMBER", "CHECKER_SOURCES", "FORCE_COLOR", "NO_COLOR", "PY_COLORS", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("COLUMNS", "200")
    (pytester.path / "claims").mkdir()
    (pytester.path / "seeds").mkdir()
    (pytester.path / "seeds" / "gazette.txt").write_text(TEXT, encoding="utf-8")
    return pytester.path


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    """Run pytest in two processes, which a third one starts and reports on."""
    plugins = ("-p", "xdist.plugin", "-p", "checker.pytest_plugin")
    return pytester.runpytest_subprocess(*plugins, "-n", "2", *arguments)


def test_several_processes_find_and_say_the_same_as_one(folder: Path, pytester: pytest.Pytester) -> None:
    (folder / "claims" / "fair.yaml").write_text(CLAIMS, encoding="utf-8")
    ran = run(pytester, "-v", "-ra", "--junit-xml=junit.xml", "-o", "junit_family=xunit1")
    output = str(ran.stdout)
    result = check(load(folder))
    (failing,) = result.failing
    line = f"E201 wrong-count: {failing.message}"
    assert ran.ret == pytest.ExitCode.TESTS_FAILED
    outcomes = re.finditer(r"(?m)^\[gw\d\] \[ *\d+%\] ([A-Z]+) (\S+)", output)
    assert {found[2]: found[1] for found in outcomes} == {
        "claims::(project)": "PASSED",
        "claims/fair.yaml::(file)": "PASSED",
        "claims/fair.yaml::visitors": "PASSED",
        "claims/fair.yaml::wrong-count": "FAILED",
        "claims/fair.yaml::draft-count": "XFAIL",
        "claims/fair.yaml::old-count": "SKIPPED",
    }
    assert f"\n{line}\n\n{diagnostic(failing, result.project.texts)}\n" in output
    assert f"\nFAILED claims/fair.yaml::wrong-count - {line}\n" in output
    assert f"\n{summary(result)}\n" in output
    junit = (folder / "junit.xml").read_text(encoding="utf-8")
    assert 'file="claims/fair.yaml" line="6"' in junit
    assert '<property name="claim" value="wrong-count" />' in junit


def test_several_processes_that_find_nothing_to_check_are_not_green(folder: Path, pytester: pytest.Pytester) -> None:
    (folder / "test_one.py").write_text("def test_one() -> None: ...\n", encoding="utf-8")
    ran = run(pytester)
    assert ran.ret == pytest.ExitCode.NO_TESTS_COLLECTED
    ran.stdout.fnmatch_lines(["FAILED claims::(project) - F110: no claim was checked", "*1 failed, 1 passed*"])


def test_a_run_of_several_processes_without_claims_says_nothing(folder: Path, pytester: pytest.Pytester) -> None:
    (folder / "test_one.py").write_text("def test_one() -> None: ...\n", encoding="utf-8")
    ran = run(pytester, "test_one.py")
    assert ran.ret == pytest.ExitCode.OK
    ran.stdout.no_fnmatch_line("*checker*")
