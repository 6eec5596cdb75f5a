"""Files are written whole or not at all, and never over others unasked."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from checker.write import AlreadyThereError, create, replace

if TYPE_CHECKING:
    from pathlib import Path


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_new_files_are_written_in_utf_8_with_their_own_line_ends(tmp_path: Path) -> None:
    create(tmp_path / "new", {"a.txt": "é\r\n", "b/c/d.txt": "x\n"})
    assert _files(tmp_path) == {"new/a.txt": b"\xc3\xa9\r\n", "new/b/c/d.txt": b"x\n"}


def test_nothing_is_written_where_one_of_the_files_is_there(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "old.txt").write_text("old")
    (tmp_path / "a").symlink_to("nowhere")
    (tmp_path / "c").write_text("a file where a folder is needed")
    with pytest.raises(AlreadyThereError) as caught:
        create(tmp_path, {"new.txt": "", "c/x.txt": "", "c/y.txt": "", "b/old.txt": "new", "a": "", "b/new.txt": ""})
    assert caught.value.paths == ("a", "b/old.txt", "c")
    assert str(caught.value) == "already there: `a`, `b/old.txt`, `c`"
    assert _files(tmp_path) == {"b/old.txt": b"old", "c": b"a file where a folder is needed"}


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    (tmp_path / "x.seal").write_text("old")
    replace(tmp_path / "x.seal", "new")
    assert _files(tmp_path) == {"x.seal": b"new"}


def test_a_write_that_fails_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "x.seal").write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        replace(tmp_path / "x.seal", "new")
    assert _files(tmp_path) == {"x.seal": b"old"}
