"""`checker mutate` as its users meet it: what is printed, what is not written, and with which exit code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from checker.cli import run

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "seeds/gazette.txt": "The fair drew 26 boats. The mayor was glad of the fair.\n",
    "claims/fair.yaml": """\
claims:
  - id: boats
    claim: There were 26 boats at the fair.
    evidence:
      - gazette: drew 26 boats
  - id: glad
    claim: The fair made the mayor better humoured.
    evidence:
      - gazette: The mayor was glad
  - id: wrong
    claim: There were 27 boats.
    evidence:
      - gazette: drew 27 boats
""",
}
TEXT = """\
claims/fair.yaml:6:9, claim glad: 1 of 2 killed
  direction: `better` -> `worse`
    claim: The fair made the mayor worse humoured.

operator   mutants  killed  score
condition        0       0      -
dates            0       0      -
direction        1       0    0 %
hedge            0       0      -
names            0       0      -
negation         2       2  100 %
numbers          3       3  100 %
quotation        0       0      -
speaker          0       0      -
unit             0       0      -
all              6       5   83 %

not supported, left out: wrong

"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("CHECKER_SOURCES", "CHECKER_SEAL_KEY", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("options", "code", "verdict"),
    [
        ([], 0, "5 of 6 mutants of 2 claims killed: mutation score 83 %"),
        (
            ["--min-score", "0.8"],
            0,
            "passed: 5 of 6 mutants of 2 claims killed: mutation score 83 %, at least 80 %",
        ),
        (
            ["--min-score", "0.95"],
            1,
            "FAILED: 5 of 6 mutants of 2 claims killed: mutation score 83 %, less than 95 %",
        ),
    ],
)
def test_survivors_and_scores_are_printed_and_a_low_score_fails(
    project: Path, capfdbinary: pytest.CaptureFixture[bytes], options: list[str], code: int, verdict: str
) -> None:
    assert run(["mutate", *options]) == code
    out, err = capfdbinary.readouterr()
    assert out.decode() == f"{TEXT}{verdict}\n"
    assert err == b""
    assert {path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file()} == set(FILES)
    assert {name: (project / name).read_text(encoding="utf-8") for name in FILES} == FILES


@pytest.mark.usefixtures("project")
def test_json_holds_every_mutant(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["mutate", "--claim", "glad", "--format", "json"]) == 0
    report = json.loads(capfdbinary.readouterr().out)
    assert report["summary"] == {"made": 2, "killed": 1, "score": 0.5}
    assert report["claims"] == [
        {"id": "glad", "file": "claims/fair.yaml", "line": 6, "made": 2, "killed": 1, "score": 0.5}
    ]
    assert report["without_mutants"] == report["left_out"] == []
    shared = {"claim": "glad", "states": None, "attributed_to": None, "about": None, "condition": None}
    assert report["mutants"] == [
        shared
        | {
            "operator": "direction",
            "before": "better",
            "after": "worse",
            "text": "The fair made the mayor worse humoured.",
            "killed_by": [],
        },
        shared
        | {
            "operator": "negation",
            "before": "The",
            "after": "It is not so that the",
            "text": "It is not so that the fair made the mayor better humoured.",
            "killed_by": ["T402"],
        },
    ]


@pytest.mark.usefixtures("project")
def test_without_a_mutant_nothing_was_checked(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["mutate", "--claim", "wrong"]) == 5
    assert capfdbinary.readouterr().out.endswith(b"FAILED: no mutant was made\n")


@pytest.mark.usefixtures("project")
def test_a_claim_that_is_not_there_is_refused(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["mutate", "--claim", "nope"]) == 2
    assert capfdbinary.readouterr() == (b"", b"error: there is no claim `nope`\n")
