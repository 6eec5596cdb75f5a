"""Files of strangers are listed and read without following, opening or crashing on what is no file of the project."""

from __future__ import annotations

import hashlib
import os
import socket
from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest

from checker.load import disk
from checker.load.disk import Desk, Disk, Entry, asked_again
from checker.span import Span, start_of

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

SUFFIXES = (".yaml", ".yml")
KINDS = "claim files end in `.yaml` or `.yml`"
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")


def _walk(desk: Desk) -> list[str]:
    return [entry.label for entry in desk.walk("claims", SUFFIXES, KINDS)]


def _said(desk: Desk) -> list[tuple[str, str]]:
    return [(problem.span.file, problem.message) for problem in desk.problems]


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    folder = tmp_path / "project" / "claims"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def desk(claims: Path) -> Desk:
    return Desk(claims.parent)


def test_files_are_listed_by_label_whatever_the_order_of_the_disk(
    claims: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (claims / "b").mkdir()
    for name in ("z.yaml", "b/a.yml", "b.yaml", "B.YAML", "b/z.yaml"):
        (claims / name).touch()
    expected = ["claims/B.YAML", "claims/b.yaml", "claims/b/a.yml", "claims/b/z.yaml", "claims/z.yaml"]
    assert _walk(desk) == expected
    scandir = os.scandir

    def backwards(path: Path) -> AbstractContextManager[list[os.DirEntry[str]]]:
        with scandir(path) as listing:
            return nullcontext(sorted(listing, key=lambda entry: entry.name, reverse=True))

    monkeypatch.setattr(os, "scandir", backwards)
    assert _walk(desk) == expected


def test_a_folder_that_is_not_there_is_empty(desk: Desk) -> None:
    assert (desk.walk("nowhere", SUFFIXES, KINDS), desk.problems) == ([], [])


def test_hidden_files_and_the_readme_are_passed_over(claims: Path, desk: Desk) -> None:
    (claims / ".git").mkdir()
    for name in (".a.yaml", ".git/b.yaml", "README.md"):
        (claims / name).touch()
    assert (_walk(desk), desk.problems) == ([], [])


def test_a_file_of_another_kind_is_a_problem_that_names_what_belongs_there(claims: Path, desk: Desk) -> None:
    for name in ("a.json", "b", "c.yaml"):
        (claims / name).touch()
    assert _walk(desk) == ["claims/c.yaml"]
    assert sorted((problem.span, problem.message, problem.help) for problem in desk.problems) == [
        (
            start_of("claims/a.json"),
            "`.json` files are not read in `claims`",
            "move the file elsewhere; claim files end in `.yaml` or `.yml`",
        ),
        (
            start_of("claims/b"),
            "files without an ending are not read in `claims`",
            "move the file elsewhere; claim files end in `.yaml` or `.yml`",
        ),
    ]


def test_a_folder_with_the_name_of_a_file_is_a_problem_and_not_entered(claims: Path, desk: Desk) -> None:
    (claims / "a.yaml").mkdir()
    (claims / "a.yaml" / "b.yaml").touch()
    assert _walk(desk) == []
    assert _said(desk) == [
        ("claims/a.yaml", "`claims/a.yaml` cannot be read: the name belongs to a folder, not to a file")
    ]


@needs_pipes
def test_a_pipe_or_socket_is_a_problem_and_never_opened(claims: Path, desk: Desk) -> None:
    os.mkfifo(claims / "pipe.yaml")
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(os.path.relpath(claims / "socket.yaml"))
    assert _walk(desk) == []
    listening.close()
    assert sorted(_said(desk)) == [
        (label, f"`{label}` cannot be read: the name belongs to a pipe, socket or device, not to a file")
        for label in ("claims/pipe.yaml", "claims/socket.yaml")
    ]


@needs_pipes
def test_a_file_exchanged_for_a_pipe_after_the_listing_does_not_stop_the_run(claims: Path, desk: Desk) -> None:
    os.mkfifo(claims / "pipe.yaml")
    assert desk.content(Entry(claims / "pipe.yaml", "claims/pipe.yaml")) is None
    assert [message for _, message in _said(desk)] == [
        "`claims/pipe.yaml` cannot be read: the name belongs to a pipe, socket or device, not to a file"
    ]


def test_links_are_followed_inside_the_project_only(claims: Path, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("x")
    (tmp_path / "outside").mkdir()
    (claims.parent / "inside.yaml").write_text("x")
    (claims / "here").mkdir()
    for name, target in {
        "a.yaml": "../inside.yaml",
        "b.yaml": "../../secret.yaml",
        "c.yaml": str(tmp_path / "secret.yaml"),
        "d.yaml": "nowhere",
        "e.yaml": "e.yaml",
        "f": "here",
        "g": "../../outside",
        "h.yaml": "/dev/null",
    }.items():
        (claims / name).symlink_to(target)
    assert _walk(desk) == ["claims/a.yaml"]
    assert {label: message.partition(": ")[2] for label, message in _said(desk)} == {
        "claims/b.yaml": "the link leads out of the folder, where no file is read",
        "claims/c.yaml": "the link leads out of the folder, where no file is read",
        "claims/d.yaml": "the link leads nowhere",
        "claims/e.yaml": "the link leads nowhere",
        "claims/f": "the link leads to a folder; such links are not followed",
        "claims/g": "the link leads out of the folder, where no file is read",
        "claims/h.yaml": "the link leads out of the folder, where no file is read",
    }


def test_a_claims_folder_that_is_a_link_out_is_not_entered(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.yaml").touch()
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "claims").symlink_to("../elsewhere")
    desk = Desk(tmp_path / "project")
    assert _walk(desk) == []
    assert _said(desk) == [
        ("claims", "`claims` cannot be read: the link leads out of the folder, where no file is read")
    ]


def test_a_file_that_may_not_be_opened_is_a_problem(claims: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    (claims / "a.yaml").touch()
    monkeypatch.setattr(os, "open", denied)
    assert desk.text(Entry(claims / "a.yaml", "claims/a.yaml")) is None
    assert _said(desk) == [("claims/a.yaml", "`claims/a.yaml` cannot be read: permission to read it is denied")]


def test_a_folder_that_may_not_be_opened_is_a_problem(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", denied)
    assert _walk(desk) == []
    assert _said(desk) == [("claims", "`claims` cannot be read: permission to read it is denied")]


def test_a_file_that_vanished_is_a_problem(claims: Path, desk: Desk) -> None:
    assert desk.content(Entry(claims / "a.yaml", "claims/a.yaml")) is None
    assert _said(desk) == [("claims/a.yaml", "`claims/a.yaml` cannot be read: the disk does not give it out")]


def test_a_name_that_vanished_after_the_listing_is_a_problem(
    claims: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(path: Path) -> os.stat_result:
        if path.name == "a.yaml":
            raise FileNotFoundError
        return os.lstat(path)

    (claims / "a.yaml").symlink_to("b.yaml")
    monkeypatch.setattr(type(claims), "lstat", gone)
    assert _walk(desk) == []
    assert _said(desk) == [("claims/a.yaml", "`claims/a.yaml` cannot be read: the disk does not give it out")]


def test_a_file_that_cannot_be_read_has_no_hash_and_is_no_problem_yet(claims: Path, desk: Desk) -> None:
    (claims / "a.yaml").write_bytes(b"")
    entries = [
        Entry(claims / "a.yaml", "claims/a.yaml"),
        Entry(claims / "b.yaml", "claims/b.yaml"),
        Entry(claims / "a.yaml", "claims/a.yaml", "it may not be read"),
    ]
    assert [desk.sha256(entry) for entry in entries] == [hashlib.sha256(b"").hexdigest(), "", ""]
    assert desk.problems == []


def test_a_file_larger_than_the_limit_is_not_read(claims: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "LARGEST_FILE", 10)
    (claims / "a.yaml").write_bytes(b"x" * 10)
    (claims / "b.yaml").write_bytes(b"x" * 11)
    read = [desk.content(entry) for entry in desk.walk("claims", SUFFIXES, KINDS)]
    assert read == [b"x" * 10, None]
    assert _said(desk) == [("claims/b.yaml", "`claims/b.yaml` cannot be read: it is larger than 50 MB")]


def test_a_large_file_without_content_is_refused_before_it_is_read(claims: Path, desk: Desk) -> None:
    with (claims / "a.yaml").open("wb") as file:
        file.truncate(disk.LARGEST_FILE * 1000)
    assert desk.content(Entry(claims / "a.yaml", "claims/a.yaml")) is None


def test_what_is_wrong_with_a_file_is_said_once(claims: Path, desk: Desk) -> None:
    entry = Entry(claims / "a.yaml", "claims/a.yaml")
    assert [desk.content(entry), desk.content(entry)] == [None, None]
    assert len(desk.problems) == 1
    assert desk.was_refused("claims/a.yaml")


def test_text_is_kept_as_it_was_read(claims: Path, desk: Desk) -> None:
    (claims / "a.yaml").write_bytes("\ufeffa: é\r\n".encode())
    assert desk.text(Entry(claims / "a.yaml", "claims/a.yaml")) == "\ufeffa: é\r\n"
    assert desk.texts == {"claims/a.yaml": "\ufeffa: é\r\n"}


def test_bytes_that_are_not_utf_8_are_located(claims: Path, desk: Desk) -> None:
    (claims / "a.yaml").write_bytes(b"a: 1\nb: caf\xe9\n")
    assert desk.text(Entry(claims / "a.yaml", "claims/a.yaml")) is None
    (problem,) = desk.problems
    assert problem.span == Span("claims/a.yaml", 2, 7, 2, 8)
    assert problem.message == "the byte 0xE9 is not UTF-8 text"


def test_a_name_that_is_not_utf_8_is_printed_with_escapes(claims: Path, desk: Desk) -> None:
    try:
        os.close(os.open(os.fsencode(claims) + b"/caf\xe9.yaml", os.O_CREAT | os.O_WRONLY))
    except OSError:
        pytest.skip("this disk has no such names")
    assert _walk(desk) == ["claims/caf\\xe9.yaml"]


def test_a_very_deep_folder_is_walked(claims: Path, desk: Desk) -> None:
    deep = claims.joinpath(*["d"] * 400)
    deep.mkdir(parents=True)
    (deep / "a.yaml").touch()
    assert _walk(desk) == [f"claims/{'d/' * 400}a.yaml"]


@pytest.mark.parametrize(("written", "read"), [(b"x" * 20, b"x" * 20), (b"x" * 31, None)])
def test_a_file_that_grows_while_it_is_read_is_read_whole_or_refused(
    claims: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch, written: bytes, read: bytes | None
) -> None:
    fstat = os.fstat

    def before_it_grew(descriptor: int) -> os.stat_result:
        status = list(fstat(descriptor))
        status[6] = 5
        return os.stat_result(status)

    monkeypatch.setattr(disk, "LARGEST_FILE", 30)
    monkeypatch.setattr(os, "fstat", before_it_grew)
    (claims / "a.yaml").write_bytes(written)
    assert desk.content(Entry(claims / "a.yaml", "claims/a.yaml")) == read


# --- what was asked --------------------------------------------------------------------------------------------------


def test_a_disk_that_is_as_it_was_gives_the_same_answers(claims: Path) -> None:
    (claims / "a.yaml").write_bytes(b"claims: []")
    asked = Disk()
    asked.listing(claims, claims.parent)
    asked.is_folder(claims)
    asked.fault(claims / "b.yaml", claims.parent)
    assert asked.content(claims / "a.yaml") == b"claims: []"
    assert asked_again(asked.answers) == {hashlib.sha256(b"claims: []").hexdigest(): b"claims: []"}
    (claims / "b.yaml").touch()
    assert asked_again(asked.answers) is None


def test_a_file_whose_words_are_a_fault_is_not_taken_for_one(claims: Path) -> None:
    asked = Disk()
    fault = asked.content(claims / "a.yaml")
    (claims / "a.yaml").write_text(repr(fault), encoding="utf-8")
    assert asked_again(asked.answers) is None


def test_two_answers_to_one_question_are_noticed(claims: Path) -> None:
    asked = Disk()
    seen: list[bool] = []
    for content in (b"claims: []", b"claims: []", b"claims: [ ]"):
        (claims / "a.yaml").write_bytes(content)
        asked.content(claims / "a.yaml")
        seen.append(asked.steady)
    assert seen == [True, True, False]
