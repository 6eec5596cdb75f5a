"""Kept results: pytest keeps them in its own cache and as its options say, the command only where it is asked to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.cli import run as command

ROOT = Path(__file__).parents[2]
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
"""
CONFTEST = """\
import sys

def pytest_unconfigure():
    print("checks were", "loaded" if "checker.core" in sys.modules else "spared")
"""


@pytest.fixture
def folder(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a project with one article; pytest runs in it with no plugin but checker's."""
    for name in ("CI", "BUILD_NUMBER", "CHECKER_SOURCES", "FORCE_COLOR", "NO_COLOR", "PY_COLORS", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for name, text in {
        "claims/fair.yaml": CLAIMS,
        "seeds/gazette.txt": "The lantern fair drew 23,500 visitors on Saturday. Nobody was hurt.\n",
        "conftest.py": CONFTEST,
        "pytest.toml": "[pytest]\n",
    }.items():
        path = pytester.path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return pytester.path


def _run(pytester: pytest.Pytester, *arguments: str) -> str:
    """Return what a run of pytest prints, without the time it took."""
    result = pytester.runpytest_subprocess("-p", "checker.pytest_plugin", "claims", *arguments)
    return re.sub(r" in \d+\.\d+s", "", result.stdout.str())


def test_a_second_run_of_pytest_says_the_same_without_loading_the_checks(
    folder: Path, pytester: pytest.Pytester
) -> None:
    first, second = _run(pytester), _run(pytester)
    assert "1 failed, 3 passed" in first
    assert "checks were loaded" in first
    assert second == first.replace("checks were loaded", "checks were spared")
    (folder / "claims" / "fair.yaml").write_text(CLAIMS.replace("24,500 visitors", "23,500 visitors"), encoding="utf-8")
    assert "checks were loaded" in _run(pytester)


@pytest.mark.parametrize("option", ["--cache-clear", "-pno:cacheprovider"])
def test_the_options_of_pytest_hold_for_kept_results_too(option: str, folder: Path, pytester: pytest.Pytester) -> None:
    assert "checks were loaded" in _run(pytester, option)
    assert (folder / ".pytest_cache").exists() == (option == "--cache-clear")
    assert "checks were loaded" in _run(pytester, option)


def test_the_command_keeps_results_only_where_it_is_asked_to(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(folder.rglob("*"))
    outputs: list[str] = []
    for options in ([], ["--cache", str(tmp_path / "kept")], ["--cache", str(tmp_path / "kept")]):
        assert command(["check", str(folder), *options]) == 1
        outputs.append(capsys.readouterr().out)
    assert sorted(folder.rglob("*")) == before
    assert outputs == outputs[:1] * 3
    assert len(list((tmp_path / "kept").glob("*.result"))) == 1


def test_a_project_may_ask_for_a_folder_of_its_own(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "checker.toml").write_text('cache = ".cache/checker"\n', encoding="utf-8")
    outputs: list[str] = []
    for options in (["--no-cache"], [], ["--cache", str(tmp_path / "kept")]):
        assert command(["check", str(folder), *options]) == 1
        outputs.append(capsys.readouterr().out)
        assert (folder / ".cache").exists() == (options != ["--no-cache"])
    assert outputs == outputs[:1] * 3
    assert sorted(path.suffix for path in (folder / ".cache" / "checker").iterdir()) == ["", ".result"]


def test_a_folder_that_leads_out_of_the_project_gets_nothing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "checker.toml").write_text('cache = "kept"\n', encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    (folder / "kept").symlink_to(tmp_path / "elsewhere")
    assert command(["check", str(folder)]) == 1
    assert "1 error" in capsys.readouterr().out
    assert list((tmp_path / "elsewhere").iterdir()) == []
