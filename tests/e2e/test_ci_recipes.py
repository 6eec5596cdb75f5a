"""The recipes for CI do what they say: their commands are run as a runner would, on a project that passes and fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

import checker
from checker.scaffold import files
from checker.write import create

ROOT = Path(__file__).parents[2]
RECIPES = ROOT / "examples" / "ci"
INSTALL = f'python -m pip install "claim-checker=={checker.__version__}"'


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a new project, whose claims are all supported."""
    create(tmp_path / "festival", files())
    return tmp_path / "festival"


@pytest.fixture
def failing(project: Path) -> Path:
    """Return it with a quote that its source does not have."""
    path = project / "claims" / "festival.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("drew 18,400", "drew 18,500"), encoding="utf-8")
    return project


def _run(command: str, project: Path) -> int:
    programs = project.parent / "bin"
    programs.mkdir(exist_ok=True)
    code = "from checker.cli import main; main()"
    (programs / "checker").write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{code}" "$@"\n')
    (programs / "checker").chmod(0o755)
    environment = {
        "PATH": os.pathsep.join([str(programs), os.defpath]),
        "PYTHONPATH": str(ROOT),
        "GITHUB_STEP_SUMMARY": str(project / "summary.md"),
    }
    shell = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", command]
    return subprocess.run(shell, cwd=project, env=environment, capture_output=True, check=False).returncode


def _github() -> list[str]:
    steps = _read(RECIPES / "github.yml")["jobs"]["claims"]["steps"]
    typed: list[str] = [step["run"] for step in steps if "run" in step]
    install, *commands = typed
    assert install == INSTALL
    return commands


def _gitlab() -> list[str]:
    job = _read(RECIPES / "gitlab.yml")["claims"]
    typed: list[str] = job["script"] + job["after_script"]
    install, *commands = typed
    assert install == INSTALL
    return commands


def test_the_github_workflow_passes_where_the_claims_do(project: Path) -> None:
    assert [_run(command, project) for command in _github()] == [0, 0, 0]
    assert (project / "summary.md").read_text(encoding="utf-8").startswith("### checker: passed\n")


def test_the_github_workflow_fails_at_its_first_step_and_reports_in_the_others(failing: Path) -> None:
    assert [_run(command, failing) for command in _github()] == [1, 0, 0]
    assert (failing / "summary.md").read_text(encoding="utf-8").startswith("### checker: FAILED: 1 error\n")
    (run,) = json.loads((failing / "checker.sarif").read_text(encoding="utf-8"))["runs"]
    assert [found["ruleId"] for found in run["results"]] == ["E201"]


def test_the_github_workflow_uploads_the_file_it_writes_with_no_more_rights_than_that_takes() -> None:
    workflow = _read(RECIPES / "github.yml")
    job = workflow["jobs"]["claims"]
    (upload,) = [step for step in job["steps"] if "upload-sarif" in step.get("uses", "")]
    assert upload["with"]["sarif_file"] == "checker.sarif"
    assert workflow["permissions"] == {"contents": "read"}
    assert job["permissions"] == {"contents": "read", "security-events": "write"}


def test_the_gitlab_job_passes_where_the_claims_do(project: Path) -> None:
    assert [_run(command, project) for command in _gitlab()] == [0, 0, 0]


def test_the_gitlab_job_fails_and_leaves_its_reports(failing: Path) -> None:
    assert [_run(command, failing) for command in _gitlab()] == [1, 0, 0]
    reports = _read(RECIPES / "gitlab.yml")["claims"]["artifacts"]["reports"]
    suites = ET.parse(failing / reports["junit"]).getroot()  # noqa: S314 - our own
    assert (suites.get("tests"), suites.get("failures")) == ("3", "1")
    (issue,) = json.loads((failing / reports["codequality"]).read_text(encoding="utf-8"))
    assert issue["location"] == {"path": "claims/festival.yaml", "lines": {"begin": 7, "end": 7}}


def test_the_pre_commit_hook_checks_the_project_as_a_whole(project: Path) -> None:
    (hook,) = _read(ROOT / ".pre-commit-hooks.yaml")
    assert (hook["id"], hook["language"], hook["pass_filenames"]) == ("checker", "python", False)
    assert _run(hook["entry"], project) == 0


def test_the_pre_commit_hook_fails_where_a_claim_does(failing: Path) -> None:
    (hook,) = _read(ROOT / ".pre-commit-hooks.yaml")
    assert _run(hook["entry"], failing) == 1
