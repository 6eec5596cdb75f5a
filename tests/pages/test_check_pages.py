"""Every page of docs/checks is a test: its projects are built, checked, and must print what the page shows.

A page is a list of cases. A case is a run of fenced blocks that name files (``text seeds/harbour.txt``, ``yaml
claims/harbour.yaml``) and ends with a ``console`` block: what checker prints of that project. A case starts from the
files of the case before it. A text marked ``sealed`` gets a record and a seal and is then taken away; one marked
``sealed-here`` stays; a report marked ``made`` gets the stamp of `checker report`. ``{sha256}`` in a record stands for
the hash of its text. `pytest --update` rewrites the console blocks.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from checker.checks import catalogue
from checker.core import check
from checker.environment import TODAY
from checker.files.generated import inputs, stamped
from checker.load import load
from checker.render.terminal import diagnostic
from checker.text.document import Document
from checker.text.seal import make, to_text

if TYPE_CHECKING:
    from checker.check import Check

PAGES: Final = Path(__file__).parents[2] / "docs" / "checks"
_BLOCK: Final = re.compile(
    r"^```(?P<kind>\w+)(?: (?P<path>\S+))?(?: (?P<mark>\S+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
_SECTION: Final = re.compile(r"^## (.+)$", re.MULTILINE)
_WANTED: Final = ["Fails", "Passes", "Near miss"]
_CLEAN: Final = "nothing found\n"


@dataclass
class Case:
    """One project of a page: its files, and the place in the page of what it prints."""

    section: str
    files: dict[str, tuple[str, str]]
    expected: str
    start: int
    end: int


def cases_of(page: str) -> list[Case]:
    cases: list[Case] = []
    files: dict[str, tuple[str, str]] = {}
    headings = [(found.start(), found[1]) for found in _SECTION.finditer(page)]
    for found in _BLOCK.finditer(page):
        if found["kind"] != "console":
            assert found["path"], f"a block of {found['kind']} names no file"
            files[found["path"]] = (found["body"], found["mark"] or "")
            continue
        section = next((name for start, name in reversed(headings) if start < found.start()), "")
        cases.append(Case(section, dict(files), found["body"], found.start("body"), found.end("body")))
    return cases


def build(root: Path, files: dict[str, tuple[str, str]]) -> None:
    for folder in ("claims", "seeds"):
        (root / folder).mkdir(parents=True)
    for path, (body, mark) in files.items():
        if path == TODAY:
            continue
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256(files.get(path.replace(".yaml", ".txt"), ("", ""))[0].encode()).hexdigest()
        target.write_text(body.replace("{sha256}", digest), encoding="utf-8", newline="")
        if mark.startswith("sealed"):
            seal(root, path, body, keep=mark == "sealed-here", record=path.replace(".txt", ".yaml") not in files)


def seal(root: Path, path: str, body: str, *, keep: bool, record: bool) -> None:
    digest = hashlib.sha256(body.encode()).hexdigest()
    stem = Path(path).stem
    (root / "seeds" / f"{stem}.seal").write_text(to_text(make(Document(body), digest)), encoding="utf-8")
    if record:
        lines = f"id: {stem}\ntext: {stem}.txt\nseal: {stem}.seal\nsha256: {digest}\n"
        (root / "seeds" / f"{stem}.yaml").write_text(lines, encoding="utf-8")
    if not keep:
        (root / path).unlink()


def printed(root: Path, files: dict[str, tuple[str, str]]) -> str:
    build(root, files)
    for path, (body, mark) in files.items():
        if mark == "made":
            (root / path).write_text(stamped(body, inputs(load(root))), encoding="utf-8", newline="")
    result = check(load(root, today=date.fromisoformat(files[TODAY][0].strip()) if TODAY in files else None))
    return "\n".join(f"{diagnostic(finding, result.project.texts)}\n" for finding in result.findings) or _CLEAN


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.md")), ids=lambda path: path.stem)
def test_a_page_prints_what_it_shows(path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    page = path.read_text(encoding="utf-8")
    code = path.stem.upper()
    cases = cases_of(page)
    actual = [printed(tmp_path / str(number), case.files) for number, case in enumerate(cases)]
    if request.config.getoption("--update"):
        for case, text in reversed(list(zip(cases, actual, strict=True))):
            page = page[: case.start] + text + page[case.end :]
        path.write_text(page, encoding="utf-8")
        return
    assert actual == [case.expected for case in cases]
    for case in cases:
        if case.section == "Fails":
            assert f"[{code}]" in case.expected
        else:
            assert f"[{code}]" not in case.expected
    assert list(dict.fromkeys(case.section for case in cases)) == _WANTED


@pytest.mark.parametrize("check_", catalogue(), ids=lambda each: each.code)
def test_a_page_opens_with_its_checks_name_severity_and_summary(check_: Check) -> None:
    lines = (PAGES / f"{check_.code.lower()}.md").read_text(encoding="utf-8").splitlines()
    assert lines[0] == f"# {check_.code} {check_.name.replace('-', ' ')}"
    assert lines[2] == f"**{check_.severity}** · {check_.summary}"
