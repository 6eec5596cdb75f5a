"""The reports folder: which of its files are reports, and what becomes of one that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.load.disk import Desk
from checker.load.reports import read_reports

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "reports" / "old").mkdir(parents=True)
    return tmp_path / "reports"


def _read(folder: Path) -> tuple[list[tuple[str, int]], list[tuple[str, str]]]:
    desk = Desk(folder.parent)
    reports = read_reports(desk, "reports")
    return (
        [(report.file, len(report.sentences)) for report in reports],
        [(str(problem.span), problem.message) for problem in desk.problems],
    )


def test_every_markdown_file_but_the_readme_is_a_report(folder: Path) -> None:
    for name in ("b.md", "a.markdown", "old/c.MD", "README.md", "old/ReadMe.md", "data.csv", "page.html", ".hidden.md"):
        (folder / name).write_text("One. Two.\n", encoding="utf-8")
    assert _read(folder) == ([("reports/a.markdown", 2), ("reports/b.md", 2), ("reports/old/c.MD", 2)], [])


def test_a_project_needs_no_reports(tmp_path: Path) -> None:
    assert read_reports(Desk(tmp_path), "reports") == ()


def test_a_folder_that_the_settings_name_has_to_be_there(tmp_path: Path) -> None:
    (tmp_path / "texts").write_text("It cost 26 crowns.\n", encoding="utf-8")
    desk = Desk(tmp_path)
    assert [read_reports(desk, name) for name in ("reprots", "texts")] == [(), ()]
    assert [problem.message for problem in desk.problems] == [
        "there is no folder `reprots`, which the settings name",
        "`texts` is a file, and not the folder of the reports",
    ]


def test_one_that_cannot_be_read_is_told_where_and_hides_no_other(folder: Path) -> None:
    (folder / "a.md").write_bytes(b"Fine.\nNot \xff.\n")
    (folder / "b.md").write_text("Fine.\n", encoding="utf-8")
    assert _read(folder) == (
        [("reports/a.md", 0), ("reports/b.md", 1)],
        [("reports/a.md:2:5", "the byte 0xFF is not UTF-8 text")],
    )


def test_front_matter_cannot_take_a_report_out_of_the_gate(folder: Path) -> None:
    (folder / "a.md").write_text("---\ngenerated: true\n---\nOne. Two.\n", encoding="utf-8")
    (folder / "verification.md").write_text("---\ngenerated: true\n---\nOne. Two.\n", encoding="utf-8")
    reports, problems = _read(folder)
    assert reports == [("reports/a.md", 2), ("reports/verification.md", 0)]
    assert [place for place, _ in problems] == ["reports/a.md:2:1"]


def test_a_link_that_leads_out_of_the_project_is_not_followed(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.md"
    outside.write_text("Elsewhere.\n", encoding="utf-8")
    (folder / "a.md").symlink_to(outside)
    reports, problems = _read(folder)
    assert reports == []
    assert [place for place, _ in problems] == ["reports/a.md:1:1"]
