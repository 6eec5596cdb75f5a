"""The command `checker report`: what it writes, the same everywhere, and how it tells that a report is out of date."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from checker.cli import run
from checker.text.document import Document
from checker.text.seal import make, to_text

pytest.importorskip("jinja2", reason="jinja2, the extra `report`, is not installed")

ROOT: Final = Path(__file__).parents[2]
EXAMPLE: Final = ROOT / "examples" / "festival"
HTML: Final = Path("reports", "verification.html")
MARKDOWN: Final = Path("reports", "verification.md")
ARTICLE: Final = (
    "The harbour board will not renew the night ferry, its chair said. Nobody asked about the orchard wall.\n"
)
PROGRAM: Final = "from checker.cli import main; main()"


@pytest.fixture
def festival(tmp_path: Path) -> Path:
    root = tmp_path / "festival"
    shutil.copytree(EXAMPLE, root)
    return root


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    """Return a project whose only source is sealed, with the text in a folder beside it."""
    root = tmp_path / "sealed"
    for folder in ("claims", "seeds", "texts"):
        (root / folder).mkdir(parents=True)
    digest = hashlib.sha256(ARTICLE.encode()).hexdigest()
    (root / "texts" / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    (root / "seeds" / "harbour.seal").write_text(to_text(make(Document(ARTICLE), digest)), encoding="utf-8")
    (root / "seeds" / "harbour.yaml").write_text(
        f"id: harbour\ntext: harbour.txt\nseal: harbour.seal\nsha256: {digest}\n", encoding="utf-8"
    )
    (root / "claims" / "ferry.yaml").write_text(
        "claims:\n  - id: ferry\n    claim: The night ferry is not renewed.\n    evidence:\n"
        "      - harbour: will not renew the night ferry\n",
        encoding="utf-8",
    )
    return root


def report(root: Path, *options: str) -> int:
    return run(["report", str(root), *options])


def written(root: Path) -> tuple[bytes, bytes]:
    return (root / HTML).read_bytes(), (root / MARKDOWN).read_bytes()


def test_both_reports_are_written_and_are_up_to_date(festival: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert report(festival) == 0
    assert capfdbinary.readouterr().out == b"wrote reports/verification.html\nwrote reports/verification.md\n"
    assert report(festival, "--check") == 0
    assert capfdbinary.readouterr().out == (
        b"reports/verification.html is up to date\nreports/verification.md is up to date\n"
    )
    assert run(["check", str(festival)]) == run(["check", str(EXAMPLE)])
    assert b"R806" not in capfdbinary.readouterr().out


def test_the_same_project_gives_the_same_bytes_wherever_and_whenever(festival: Path, tmp_path: Path) -> None:
    other = tmp_path / "another" / "place"
    shutil.copytree(festival, other)
    for root, surroundings in (
        (festival, {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C", "CHECKER_TODAY": "1999-01-01"}),
        (other, {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "C.UTF-8", "CHECKER_TODAY": "2099-01-01"}),
    ):
        environment = {**os.environ, **surroundings, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", PROGRAM, "report"]
        subprocess.run(command, cwd=root / "seeds", env=environment, check=True, capture_output=True)
    assert written(festival) == written(other)


def test_having_the_texts_of_sealed_sources_changes_nothing(sealed: Path) -> None:
    assert report(sealed) == 0
    without = written(sealed)
    assert report(sealed, "--sources", str(sealed / "texts")) == 0
    assert written(sealed) == without
    assert report(sealed, "--check", "--sources", str(sealed / "texts")) == 0
    assert run(["check", str(sealed), "--sources", str(sealed / "texts")]) == 0


def test_words_of_a_sealed_source_that_nobody_quotes_are_shown_only_if_asked_for(sealed: Path, tmp_path: Path) -> None:
    texts = ("--sources", str(sealed / "texts"))
    assert report(sealed, *texts) == 0
    assert all(b"orchard" not in data and b"will not renew the night ferry" in data for data in written(sealed))
    page = tmp_path / "full.html"
    assert report(sealed, *texts, "--with-text", "--output", str(page)) == 0
    assert b"orchard" in page.read_bytes()
    assert report(sealed, "--with-text", "--output", str(page)) == 0
    assert b"orchard" not in page.read_bytes()


def test_a_page_with_texts_is_never_written_to_the_reports_folder(
    sealed: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert report(sealed, "--with-text", "--sources", str(sealed / "texts")) == 2
    assert not (sealed / "reports").exists()
    assert capfd.readouterr().err == (
        "error: `--with-text` needs `--output`: a page with the texts of articles is not for the reports folder\n"
    )


def test_a_stale_report_fails_both_ways_and_a_new_one_mends_it(sealed: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert report(sealed, "--check") == 1
    assert "reports/verification.html is missing\n" in capfd.readouterr().out
    assert report(sealed) == 0
    claims = sealed / "claims" / "ferry.yaml"
    before = claims.read_text(encoding="utf-8")
    claims.write_text(before.replace("is not renewed", "will not be renewed"), encoding="utf-8")
    capfd.readouterr()
    assert report(sealed, "--check") == 1
    assert capfd.readouterr().out == (
        "reports/verification.html is out of date\nreports/verification.md is out of date\n"
        "`checker report` writes it anew\n"
    )
    assert run(["check", str(sealed)]) == 1
    assert capfd.readouterr().out.count("error[R806]: the generated report is out of date") == 2
    assert report(sealed) == 0
    assert run(["check", str(sealed)]) == 0


def test_an_edited_report_is_found_out(sealed: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert report(sealed) == 0
    page = sealed / HTML
    page.write_text(page.read_text(encoding="utf-8").replace("0 refuted", "none refuted"), encoding="utf-8")
    assert report(sealed, "--check", "--format", "html") == 1
    assert run(["check", str(sealed)]) == 1
    assert "error[R806]: the generated report was changed after it was written\n" in capfd.readouterr().out


def test_a_file_that_checker_did_not_write_is_not_overwritten(sealed: Path, capfd: pytest.CaptureFixture[str]) -> None:
    own = sealed / MARKDOWN
    own.parent.mkdir()
    own.write_text("# Our own words\n", encoding="utf-8")
    assert report(sealed, "--format", "markdown") == 2
    assert own.read_text(encoding="utf-8") == "# Our own words\n"
    assert "was not written by `checker report`, and is not overwritten" in capfd.readouterr().err


def test_the_mutation_score_is_shown_where_it_is_given(sealed: Path, capfd: pytest.CaptureFixture[str]) -> None:
    scores = sealed / "scores.json"
    scores.write_text(
        '{"version": 1, "summary": {"made": 8, "killed": 7}, "operators": [], "mutants": []}', encoding="utf-8"
    )
    assert report(sealed, "--mutation", str(scores), "--format", "markdown", "--output", "-") == 0
    assert "A check noticed 7 of these, 87.5 %." in capfd.readouterr().out
    scores.write_text("no", encoding="utf-8")
    assert report(sealed, "--mutation", str(scores)) == 2
    assert "this is not what `checker mutate --format json` writes" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("command", "library", "told"),
    [
        ("report", "jinja2", "the page needs jinja2; install it with `pip install claim-checker[report]`"),
        ("serve", "jinja2", "this needs a few packages; install them with `pip install claim-checker[serve]`"),
        ("serve", "uvicorn", "this needs a few packages; install them with `pip install claim-checker[serve]`"),
    ],
)
def test_a_missing_extra_is_told_in_a_line(  # noqa: PLR0917 - pytest passes them by name
    sealed: Path,
    command: str,
    library: str,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    assert run([command, str(sealed)]) == 2
    assert capfd.readouterr().err == f"error: {told}\n"
    assert not (sealed / "reports").exists()


def test_markdown_needs_no_extra(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    assert report(sealed, "--format", "markdown") == 0
    assert report(sealed, "--format", "markdown", "--check") == 0


def test_markdown_shows_hostile_text_as_text(sealed: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (sealed / "claims" / "ferry.yaml").write_text(
        "claims:\n  - id: ferry\n    claim: 'a <script> [x](http://x.example) *b* `c` | www.x.example @all # \u202e'\n"
        "    evidence:\n      - harbour: will not renew the night ferry\n",
        encoding="utf-8",
    )
    assert report(sealed, "--format", "markdown", "--output", "-") == 0
    assert (
        r"**ferry** a \<script\> \[x\](http&#58;//x.example) \*b\* \`c\` \| www&#46;x.example \@all \# \\u202e"
        in capfd.readouterr().out
    )
