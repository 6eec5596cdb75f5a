"""Every guide is a test: its commands are run, in order and as typed, and must print what the guide shows.

A guide is a page of docs that has ``console`` blocks. A block whose opening line names a file (``yaml
claims/ferry.yaml``) writes that file. In a ``console`` block a line that begins with ``$`` is typed into a shell, and
the lines after it are what it prints; a line ``...`` stands for any lines. A page begins in an empty folder, or in a
copy of the folder that its first line names (``<!-- begins in examples/festival -->``). `pytest --update` rewrites what
is printed, except where it fits already.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
_STEP: Final = re.compile(
    r"^```(?P<kind>\w+)(?: (?P<path>\S+))?\n(?P<body>.*?)^```$|^<!-- \$ (?P<hidden>[^\n]+) -->$",
    re.MULTILINE | re.DOTALL,
)
_BEGINS: Final = re.compile(r"<!-- begins in (\S+) -->")
_TYPED: Final = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_PROGRAMS: Final = {
    "checker": "from checker.cli import main; main()",
    "pytest": "import sys, pytest; sys.exit(pytest.main())",
}
_LONGEST: Final = 60


class Command(NamedTuple):
    """A command of a guide: what is typed, what the guide shows, and where that stands in the page."""

    typed: str
    shown: str
    start: int
    end: int


class File(NamedTuple):
    """A file that a guide has its reader write."""

    path: str
    body: str


def guides() -> list[Path]:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    skipped = {ROOT / "docs" / "checks", ROOT / "docs" / "values"}
    return sorted(page for page in pages if page.parent not in skipped and "```console" in page.read_text("utf-8"))


def steps(page: str) -> Iterator[Command | File]:
    for block in _STEP.finditer(page):
        if block["hidden"]:
            yield Command(block["hidden"], "", block.end(), block.end())
        elif block["kind"] == "console":
            offset = block.start("body")
            for line in _TYPED.finditer(block["body"]):
                yield Command(line[1], line[2], offset + line.start(2), offset + line.end(2))
        elif block["path"]:
            yield File(block["path"], block["body"])


def shell(home: Path) -> dict[str, str]:
    """Make the programs that a guide calls, as this Python runs them, and return the environment that finds them."""
    bin_ = home / "bin"
    bin_.mkdir(parents=True)
    for name, code in _PROGRAMS.items():
        plugin = " -p checker.pytest_plugin" if name == "pytest" else ""
        (bin_ / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{code}"{plugin} "$@"\n')
        (bin_ / name).chmod(0o755)
    return {
        "PATH": f"{bin_}:/usr/local/bin:/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "CHECKER_TODAY": "2026-01-01",
    }


def run(command: str, folder: Path, environment: dict[str, str]) -> tuple[str, Path]:
    """Run a command as a shell does; return what it printed, and the folder it ended in."""
    script = f"{command}\npwd >&3"
    with (Path(environment["HOME"]) / "folder").open("w+") as place:
        done = subprocess.run(
            ["/bin/bash", "-c", f"exec 3>&{place.fileno()}\n{script}"],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            pass_fds=[place.fileno()],
            text=True,
            encoding="utf-8",
            timeout=_LONGEST,
            check=False,
        )
        place.seek(0)
        ended = place.read().strip()
    printed = re.sub(r"[ \t]+$", "", done.stdout, flags=re.MULTILINE).replace(str(folder), ".")
    return printed if not printed or printed.endswith("\n") else printed + "\n", Path(ended)


def fits(shown: str, printed: str) -> bool:
    """Tell whether a guide shows what is printed; its lines ``...`` stand for any lines."""
    parts = [re.escape(part) for part in re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)*".join(parts), printed) is not None


@pytest.mark.parametrize("path", guides(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_guide_prints_what_it_shows(path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    page = path.read_text(encoding="utf-8")
    environment = shell(tmp_path / "home")
    folder = tmp_path / "desk"
    begins = _BEGINS.search(page)
    if begins:
        shutil.copytree(ROOT / begins[1], folder)
    else:
        folder.mkdir()
    ran: list[tuple[Command, str]] = []
    for step in list(steps(page)):
        if isinstance(step, File):
            (folder / step.path).parent.mkdir(parents=True, exist_ok=True)
            (folder / step.path).write_text(step.body, encoding="utf-8")
            continue
        printed, folder = run(step.typed, folder, environment)
        ran.append((step, printed))
    if request.config.getoption("--update"):
        for step, printed in reversed(ran):
            if not fits(step.shown, printed):
                page = page[: step.start] + printed + page[step.end :]
        path.write_text(page, encoding="utf-8")
        return
    assert [(step.typed, step.shown) for step, _ in ran] == [
        (step.typed, step.shown if fits(step.shown, printed) else printed) for step, printed in ran
    ]
