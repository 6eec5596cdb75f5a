"""A kept result is the one that checking gives: for what has not changed it is found, for anything else it is not."""

from __future__ import annotations

import hashlib
import pickle
import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from checker import cache, core
from checker.load import load
from checker.record import replace

if TYPE_CHECKING:
    from checker.project import Project
    from checker.result import Result

ROOT = Path(__file__).parents[2]
TODAY = date(2021, 7, 1)


@pytest.fixture(autouse=True)
def checks(monkeypatch: pytest.MonkeyPatch) -> list[Project]:
    """Return the list of the projects that are checked, rather than found."""
    seen: list[Project] = []
    check = core.check

    def noting(project: Project) -> Result:
        seen.append(project)
        return check(project)

    monkeypatch.setattr(core, "check", noting)
    return seen


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """Return a project that may be changed."""
    return Path(shutil.copytree(ROOT / "examples" / "festival", tmp_path / "festival"))


def _rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("root", [ROOT, ROOT / "examples" / "festival"], ids=["sealed", "open"])
def test_an_unchanged_project_gets_the_result_that_checking_gives(
    root: Path, tmp_path: Path, checks: list[Project]
) -> None:
    cache.checked(load(root, today=TODAY), tmp_path)
    project = load(root, today=TODAY)
    kept = cache.checked(project, tmp_path)
    assert len(checks) == 1
    assert kept == core.check(project)
    assert kept.project is project


def test_a_result_with_errors_is_kept_whole(example: Path, tmp_path: Path, checks: list[Project]) -> None:
    _rewrite(example / "claims" / "bridge.yaml", "two of its 48", "six of its 48")
    _rewrite(example / "claims" / "bridge.yaml", "claim: Some 11,400", "claim: Some 12,500")
    _rewrite(example / "claims" / "festival.yaml", "claim: Fireworks", "clam: Fireworks")
    cache.checked(load(example), tmp_path)
    project = load(example)
    kept = cache.checked(project, tmp_path)
    assert len(checks) == 1
    assert kept.failing
    assert kept == core.check(project)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("claims/bridge.yaml", "two of its 48", "two of its 49"),
        ("claims/bridge.yaml", "id: daily-traffic", "id: traffic-daily"),
        ("claims/bridge.yaml", "\n\n", "\n\n\n"),
        ("claims/vocabulary.yaml", "visitors: {type: number", "visitors: {type: text"),
        ("claims/entities.yaml", "name: Odile Brandt", "name: Odile Brand"),
        ("seeds/courier.txt", "two of its 48", "two of its 49"),
        ("seeds/courier.yaml", "published: 2021", "published: 2020"),
        ("seeds/standard.md", "two hangers", "two  hangers"),
    ],
)
def test_after_any_change_the_project_is_checked_again(  # noqa: PLR0917 - what is changed, and where
    file: str, old: str, new: str, example: Path, tmp_path: Path, checks: list[Project]
) -> None:
    cache.checked(load(example), tmp_path)
    _rewrite(example / file, old, new)
    changed = load(example)
    assert cache.checked(changed, tmp_path) == core.check(changed)
    assert checks[1] is changed


def test_settings_the_day_and_the_key_of_the_seal_count_too(
    example: Path, tmp_path: Path, checks: list[Project]
) -> None:
    project = load(example, today=TODAY)
    strict = replace(project, settings=replace(project.settings, strict=True))
    (example / "checker.toml").write_text("max_quote_words = 3\n", encoding="utf-8")
    projects = [project, strict, load(example, today=TODAY), load(example, today=date(2021, 7, 2))]
    for each in projects:
        cache.checked(each, tmp_path)
    assert checks == projects


def test_whether_the_texts_are_here_counts(tmp_path: Path, checks: list[Project]) -> None:
    root = tmp_path / "festival"
    shutil.copytree(ROOT / "examples" / "festival", root)
    cache.checked(load(root), tmp_path / "kept")
    (root / "seeds" / "estuary.txt").rename(tmp_path / "estuary.txt")
    for sources in ((), (tmp_path,)):
        project = load(root, sources=sources)
        assert cache.checked(project, tmp_path / "kept") == core.check(project)
    assert len(checks) == 5


def test_other_code_finds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "checker"
    shutil.copytree(ROOT / "checker", package, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(cache, "__file__", str(package / "cache.py"))
    states = [_code()]
    _rewrite(package / "checks" / "e204_quote_length.py", "count > most", "count < most")
    states.append(_code())
    (package / "checks" / "e299_new.py").write_text("", encoding="utf-8")
    states.append(_code())
    (package / "checks" / "e299_new.py").rename(package / "checks" / "e298_new.py")
    states.append(_code())
    monkeypatch.setattr(cache, "__version__", "9.9")
    states.append(_code())
    monkeypatch.setattr("sys.version", "9.9")
    states.append(_code())
    assert len(set(states)) == len(states)


def _code() -> tuple[bytes, ...]:
    return tuple(cache.code())


def test_the_version_of_what_compares_words_is_part_of_the_code() -> None:
    assert any(part.startswith(b"rapidfuzz-") for part in cache.code())


class _Hostile:
    """What makes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self.path,)


@pytest.mark.parametrize("spoiled", ["cut", "flipped", "empty", "no result", "hostile"])
def test_what_cannot_be_trusted_is_not_used(spoiled: str, example: Path, tmp_path: Path, checks: list[Project]) -> None:
    kept = tmp_path / "kept"
    expected = cache.checked(load(example), kept)
    (file,) = kept.glob("*.result")
    content = file.read_bytes()
    trap = tmp_path / "trap"
    forged = {"no result": b"no pickle", "hostile": pickle.dumps(_Hostile(trap))}.get(spoiled, b"")
    file.write_bytes(
        {
            "cut": content[:-9],
            "flipped": content[:-9] + bytes([content[-9] ^ 1]) + content[-8:],
            "empty": b"",
        }.get(spoiled, hashlib.sha256(forged).digest() + forged)
    )
    assert cache.checked(load(example), kept).summary == expected.summary
    assert (len(checks), trap.exists(), file.read_bytes()) == (2, False, content)


def test_a_result_that_was_not_written_where_it_is_is_not_used(
    example: Path, tmp_path: Path, checks: list[Project]
) -> None:
    cache.checked(load(example), tmp_path / "kept")
    shutil.copytree(tmp_path / "kept", tmp_path / "copy")
    cache.checked(load(example), tmp_path / "copy")
    assert len(checks) == 2


def test_a_folder_keeps_the_latest_results_only(example: Path, tmp_path: Path) -> None:
    for day in range(1, 12):
        cache.checked(load(example, today=date(2021, 7, day)), tmp_path / "kept")
    assert len(list((tmp_path / "kept").glob("*.result"))) == 8


def test_a_folder_that_takes_nothing_is_no_hindrance(example: Path, tmp_path: Path, checks: list[Project]) -> None:
    (tmp_path / "kept").write_text("a file", encoding="utf-8")
    for _ in range(2):
        assert cache.checked(load(example), tmp_path / "kept").claims
    assert len(checks) == 2


def test_without_a_folder_nothing_is_kept(example: Path, checks: list[Project]) -> None:
    for _ in range(2):
        cache.checked(load(example), None)
    assert len(checks) == 2
