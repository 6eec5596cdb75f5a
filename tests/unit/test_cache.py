"""A kept result is the one that checking gives: for what has not changed it is found, for anything else it is not."""

from __future__ import annotations

import hashlib
import pickle
import re
import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from checker import cache, core
from checker.cache import Run
from checker.load import NotAProject, load
from checker.load.disk import Disk
from checker.text.document import Document
from checker.text.seal import make, to_text

if TYPE_CHECKING:
    from collections.abc import Callable

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


def _whole(result: Result) -> tuple[object, ...]:
    """Return all that a result says, with texts and seals as what they are made of."""
    sources = result.project.sources.values()
    return (
        re.sub(r" object at 0x[0-9a-f]+", "", repr(result)),
        [source.document and (source.document.raw, source.document.parts) for source in sources],
        [source.seal and source.seal.__getstate__() for source in sources],
    )


def _rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("root", [ROOT, ROOT / "examples" / "festival"], ids=["sealed", "open"])
def test_an_unchanged_project_gets_the_result_that_checking_gives(
    root: Path, tmp_path: Path, checks: list[Project]
) -> None:
    cache.checked(Run(root, today=TODAY), tmp_path)
    kept = cache.checked(Run(root, today=TODAY), tmp_path)
    assert len(checks) == 1
    assert _whole(kept) == _whole(core.check(load(root, today=TODAY)))


def test_a_result_with_errors_is_kept_whole(example: Path, tmp_path: Path, checks: list[Project]) -> None:
    _rewrite(example / "claims" / "bridge.yaml", "two of its 48", "six of its 48")
    _rewrite(example / "claims" / "bridge.yaml", "claim: Some 11,400", "claim: Some 12,500")
    _rewrite(example / "claims" / "festival.yaml", "claim: Fireworks", "clam: Fireworks")
    cache.checked(Run(example), tmp_path)
    kept = cache.checked(Run(example), tmp_path)
    assert len(checks) == 1
    assert kept.failing
    assert _whole(kept) == _whole(core.check(load(example)))


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
    cache.checked(Run(example), tmp_path)
    _rewrite(example / file, old, new)
    assert _whole(cache.checked(Run(example), tmp_path)) == _whole(core.check(load(example)))
    assert len(checks) == 3


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file more": lambda root: (root / "claims" / "more.yaml").write_text("claims: []\n", encoding="utf-8"),
    "a file less": lambda root: (root / "claims" / "bridge.yaml").unlink(),
    "another name": lambda root: (root / "claims" / "bridge.yaml").rename(root / "claims" / "crossing.yaml"),
    "a link": lambda root: (root / "claims" / "bridge.yml").symlink_to("bridge.yaml"),
    "a record less": lambda root: (root / "seeds" / "courier.yaml").unlink(),
    "a stray file": lambda root: (root / "seeds" / "notes.docx").touch(),
    "settings": lambda root: (root / "pyproject.toml").write_text("[tool.checker]\nstrict = true\n", encoding="utf-8"),
    "no reports": lambda root: shutil.rmtree(root / "reports"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_comes_and_goes_in_the_folders_counts(
    change: str, example: Path, tmp_path: Path, checks: list[Project]
) -> None:
    cache.checked(Run(example), tmp_path)
    CHANGES[change](example)
    assert _whole(cache.checked(Run(example), tmp_path)) == _whole(core.check(load(example)))
    assert len(checks) == 3


def test_a_folder_that_is_no_project_any_more_is_refused(example: Path, tmp_path: Path) -> None:
    (example / "checker.toml").unlink()
    shutil.rmtree(example / "claims")
    (example / "claims").mkdir()
    cache.checked(Run(example), tmp_path)
    (example / "claims").rmdir()
    with pytest.raises(NotAProject):
        cache.checked(Run(example), tmp_path)


def test_settings_the_day_and_the_key_of_the_seal_count_too(
    example: Path, tmp_path: Path, checks: list[Project]
) -> None:
    run = Run(example, today=TODAY)
    runs = [run, run._replace(strict=True), run._replace(today=date(2021, 7, 2)), run._replace(seal_key=b"another key")]
    for each in runs:
        cache.checked(each, tmp_path)
    assert len(checks) == 4
    (example / "checker.toml").write_text("max_quote_words = 3\n", encoding="utf-8")
    assert [cache.checked(each, tmp_path).project.today for each in runs] == [each.today for each in runs]
    assert [project.settings.max_quote_words for project in checks] == [20] * 4 + [3] * 4


def test_whether_the_texts_are_here_counts(tmp_path: Path, checks: list[Project]) -> None:
    root = tmp_path / "festival"
    shutil.copytree(ROOT / "examples" / "festival", root)
    cache.checked(Run(root), tmp_path / "kept")
    (root / "seeds" / "estuary.txt").rename(tmp_path / "estuary.txt")
    for sources in ((), (tmp_path,), (tmp_path,)):
        kept = cache.checked(Run(root, sources), tmp_path / "kept")
        assert _whole(kept) == _whole(core.check(load(root, sources=sources)))
    assert len(checks) == 3 + 3


def test_texts_and_keys_are_not_kept(tmp_path: Path, checks: list[Project]) -> None:
    key = b"a key of some length"
    (tmp_path / "claims").mkdir()
    entry = "id: a, claim: The fair drew crowds., evidence: [gazette: the lantern fair drew crowds]"
    (tmp_path / "claims" / "fair.yaml").write_text(f"claims: [{{{entry}}}]\n", encoding="utf-8")
    text = "On Saturday the lantern fair drew crowds. Nobody else was told of it.\n"
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "gazette.txt").write_text(text, encoding="utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "gazette.yaml").write_text(f"sha256: {digest}\nseal: gazette.seal\n", encoding="utf-8")
    seal = to_text(make(Document(text), digest, key))
    (tmp_path / "seeds" / "gazette.seal").write_text(seal, encoding="utf-8")
    run = Run(tmp_path, (tmp_path / "texts",), key)
    results = [cache.checked(run, tmp_path / "kept") for _ in range(2)]
    assert len(checks) == 1
    assert _whole(results[0]) == _whole(results[1])
    assert results[1].summary.verdicts == {"supported": 1}
    (file,) = (tmp_path / "kept").glob("*.result")
    assert b"Nobody else" not in file.read_bytes()
    assert key not in file.read_bytes()
    (found,) = results[1].project.sources.values()
    assert found.seal is not None
    assert found.seal.secret == key


class _Changing(Disk):
    """A disk that gave two answers to one question."""

    def __init__(self) -> None:
        super().__init__()
        self.steady = False


def test_a_disk_that_changes_while_it_is_read_keeps_nothing(
    example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "Disk", _Changing)
    assert cache.checked(Run(example), tmp_path / "kept").claims
    assert list((tmp_path / "kept").glob("*.result")) == []


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
    expected = cache.checked(Run(example), kept)
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
    assert cache.checked(Run(example), kept).summary == expected.summary
    assert (len(checks), trap.exists(), file.read_bytes()) == (2, False, content)


def test_a_result_that_was_not_written_where_it_is_is_not_used(
    example: Path, tmp_path: Path, checks: list[Project]
) -> None:
    cache.checked(Run(example), tmp_path / "kept")
    shutil.copytree(tmp_path / "kept", tmp_path / "copy")
    cache.checked(Run(example), tmp_path / "copy")
    assert len(checks) == 2


def test_a_folder_keeps_the_latest_results_only(example: Path, tmp_path: Path) -> None:
    for day in range(1, 12):
        cache.checked(Run(example, today=date(2021, 7, day)), tmp_path / "kept")
    assert len(list((tmp_path / "kept").glob("*.result"))) == 8


def test_a_folder_that_takes_nothing_is_no_hindrance(example: Path, tmp_path: Path, checks: list[Project]) -> None:
    (tmp_path / "kept").write_text("a file", encoding="utf-8")
    for _ in range(2):
        assert cache.checked(Run(example), tmp_path / "kept").claims
    assert len(checks) == 2


def test_without_a_folder_nothing_is_kept(example: Path, checks: list[Project]) -> None:
    for _ in range(2):
        cache.checked(Run(example), None)
    assert len(checks) == 2
