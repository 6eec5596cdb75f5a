"""Whatever lies in a project's folders, loading ends in a project, and the order of the disk has no say in it."""

from __future__ import annotations

import os
import tempfile
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager

    from checker.project import Project

_NAMES = st.sampled_from(
    [
        "claims/a.yaml",
        "claims/b.yml",
        "claims/b/c.yaml",
        "claims/conflicts.yaml",
        "claims/entities.yaml",
        "claims/vocabulary.yaml",
        "claims/x.json",
        "seeds/a.md",
        "seeds/a.seal",
        "seeds/a.txt",
        "seeds/a.yaml",
        "seeds/b.md",
        "seeds/c/a.txt",
        "seeds/c/a.yaml",
        "seeds/x.pdf",
        "checker.toml",
        "pyproject.toml",
    ]
)
_LINES = st.sampled_from(
    [
        "---",
        "claims:",
        "  - id: a",
        "    claim: The bridge is shut.",
        "    evidence: [{a: the bridge}]",
        "id: a",
        "text: a.txt",
        "text: ../../a.txt",
        "seal: a.seal",
        "sha256: 0",
        "strict = true",
        "[tool.checker]",
        "sources = ['seeds', 'gone', 'claims']",
        "The bridge is closed.",
        "a: &a [*a, {",
        "\ufeff\t\u2028",
    ]
)
_CONTENT = st.one_of(st.binary(max_size=20), st.lists(_LINES, max_size=6).map(lambda lines: "\n".join(lines).encode()))
_FILES = st.dictionaries(_NAMES, _CONTENT, max_size=8)


def _loaded(files: Mapping[str, bytes], *, backwards: bool = False) -> Project:
    scandir = os.scandir

    def listed(path: Path) -> AbstractContextManager[list[os.DirEntry[str]]]:
        with scandir(path) as listing:
            return nullcontext(sorted(listing, key=lambda entry: entry.name, reverse=backwards))

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "claims").mkdir()
        (root / "seeds").mkdir()
        for name, content in sorted(files.items(), reverse=backwards):
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_bytes(content)
        with patch("os.scandir", listed):
            return load(root)


@settings(max_examples=60)
@given(_FILES)
def test_any_files_make_a_project_whose_problems_have_a_place_in_it(files: Mapping[str, bytes]) -> None:
    project = _loaded(files)
    assert {problem.span.file for problem in project.problems} <= set(files)
    assert all(problem.span.line >= 1 and problem.span.column >= 1 for problem in project.problems)
    assert set(project.texts) <= set(files)


@settings(max_examples=25)
@given(_FILES)
def test_the_order_of_the_disk_changes_nothing(files: Mapping[str, bytes]) -> None:
    one, other = _loaded(files), _loaded(files, backwards=True)
    assert (one.settings, one.files, one.claims, one.problems) == (
        other.settings,
        other.files,
        other.claims,
        other.problems,
    )
    assert (one.texts, list(one.texts)) == (other.texts, list(other.texts))
    assert [(source.record, source.text_file) for source in one.sources.values()] == [
        (source.record, source.text_file) for source in other.sources.values()
    ]
