"""Sources are found: a text with or without a record, beside it or in folders elsewhere, by name and then by hash."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from checker.load.disk import Desk
from checker.load.seeds import Folder, read_sources
from checker.source import Access, Source
from checker.span import Span, start_of
from checker.text.document import Document
from checker.text.seal import make, to_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from checker.load.disk import Entry

TEXT = "The bridge was closed on Monday night, the council of the town said.\n"
SHA256 = hashlib.sha256(TEXT.encode()).hexdigest()


class Seeds:
    """A seeds folder under test, with a folder of texts beside the project."""

    def __init__(self, folder: Path) -> None:
        """Make both folders, empty."""
        self.root = folder / "project"
        self.texts = folder / "texts"
        self.problems: list[tuple[Span, str]] = []
        self.desk = Desk(self.root)
        (self.root / "seeds").mkdir(parents=True)
        self.texts.mkdir()

    def write(self, files: Mapping[str, str | bytes], elsewhere: Mapping[str, str | bytes] | None = None) -> None:
        for base, group in ((self.root / "seeds", files), (self.texts, elsewhere or {})):
            for name, content in group.items():
                path = base / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def read(self, *folders: Folder, seal_key: bytes = b"") -> dict[str, Source]:
        self.desk = Desk(self.root)
        found = read_sources(self.desk, "seeds", folders, seal_key)
        self.problems = [(problem.span, problem.message) for problem in self.desk.problems]
        return found

    @property
    def given(self) -> Folder:
        return Folder(self.texts, "CHECKER_SOURCES", expected=True)


@pytest.fixture
def seeds(tmp_path: Path) -> Seeds:
    return Seeds(tmp_path)


def _raw(source: Source) -> str | None:
    return source.document.raw if source.document is not None else None


def test_a_bare_text_is_a_source_named_like_its_file(seeds: Seeds) -> None:
    seeds.write({"demo.txt": "\ufeffClosed.\r\n"})
    (source,) = seeds.read().values()
    assert (source.id, source.span, source.access) == ("demo", start_of("seeds/demo.txt"), Access.OPEN)
    assert (source.text_file, _raw(source)) == ("seeds/demo.txt", "\ufeffClosed.\r\n")
    assert source.text_sha256 == hashlib.sha256("\ufeffClosed.\r\n".encode()).hexdigest()
    assert (seeds.problems, seeds.desk.texts) == ([], {"seeds/demo.txt": "\ufeffClosed.\r\n"})


def test_front_matter_is_the_record_of_its_text(seeds: Seeds) -> None:
    file = "---\ntitle: Bridge shut\nid: bridge\n---\n" + TEXT
    seeds.write({"demo.md": file})
    (source,) = seeds.read().values()
    assert (source.id, source.record.title) == ("bridge", "Bridge shut")
    assert source.span == Span("seeds/demo.md", 3, 5, 3, 11)
    assert _raw(source) == "   \n                  \n          \n   \n" + TEXT
    assert seeds.desk.texts["seeds/demo.md"] == file


def test_front_matter_may_not_name_another_text(seeds: Seeds) -> None:
    seeds.write({"demo.md": "---\ntext: other.txt\n---\n" + TEXT})
    (source,) = seeds.read().values()
    assert source.id == "demo"
    assert seeds.problems == [(Span("seeds/demo.md", 2, 7, 2, 16), "a record at the top of a text names another text")]


def test_a_record_takes_the_text_it_names(seeds: Seeds) -> None:
    seeds.write({"a.yaml": "text: b.txt\n", "b.txt": TEXT})
    assert {id_: source.text_file for id_, source in seeds.read().items()} == {"a": "seeds/b.txt"}
    assert seeds.problems == []


def test_a_record_that_names_no_text_takes_the_one_of_its_own_name(seeds: Seeds) -> None:
    seeds.write({"2019/a.yaml": "title: A\n", "2019/a.md": TEXT, "a.txt": "Another.\n"})
    sources = seeds.read()
    assert [source.text_file for source in sources.values()] == ["seeds/2019/a.md"]
    assert [message for _, message in seeds.problems] == ["the source id `a` is used twice"]


def test_a_record_beside_a_text_with_front_matter_wins_and_that_is_a_problem(seeds: Seeds) -> None:
    seeds.write({"a.yaml": "title: Beside\n", "a.md": "---\ntitle: On top\n---\n" + TEXT})
    assert seeds.read()["a"].record.title == "Beside"
    assert seeds.problems == [
        (start_of("seeds/a.md"), "the source `a` has two records, `seeds/a.yaml` and the top of its text")
    ]


def test_of_two_sources_with_one_id_the_first_file_stands(seeds: Seeds) -> None:
    seeds.write({"a.txt": "First.\n", "b.yaml": "title: B\nid: a\n", "b.txt": "Second.\n"})
    assert _raw(seeds.read()["a"]) == "First.\n"
    (problem,) = seeds.desk.problems
    assert (problem.code, problem.message) == ("F102", "the source id `a` is used twice")
    assert problem.span == Span("seeds/b.yaml", 2, 5, 2, 6)
    assert problem.related == (("first used here", start_of("seeds/a.txt")),)


def test_other_files_among_the_sources_are_problems_that_name_what_is_read(seeds: Seeds) -> None:
    seeds.write({"a.pdf": b"%PDF", "README.md": "x", ".gitignore": "x", "b.txt": TEXT})
    assert list(seeds.read()) == ["b"]
    (problem,) = seeds.desk.problems
    assert problem.message == "`.pdf` files are not read in `seeds`"
    assert problem.help == (
        "move the file elsewhere; sources are read from `.md` (Markdown), `.txt` (plain text); "
        "beside them stand records (`.yaml`) and seals (`.seal`)"
    )


def test_a_text_elsewhere_is_found_by_name(seeds: Seeds) -> None:
    seeds.write({"a.yaml": "text: x.txt\n"}, {"x.txt": TEXT, "y.txt": "Another.\n"})
    source = seeds.read(seeds.given)["a"]
    assert (source.text_file, _raw(source), source.text_sha256) == ("CHECKER_SOURCES/x.txt", TEXT, SHA256)
    assert seeds.problems == []


def test_a_text_elsewhere_is_found_by_hash_where_its_name_is_another(seeds: Seeds) -> None:
    seeds.write({"a.yaml": f"text: x.txt\nsha256: {SHA256}\n"}, {"000_x.txt": TEXT, "x.pdf": TEXT, "y.txt": "No.\n"})
    assert seeds.read(seeds.given)["a"].text_file == "CHECKER_SOURCES/000_x.txt"


def test_the_right_bytes_win_over_the_right_name_and_the_right_name_over_nothing(seeds: Seeds) -> None:
    seeds.write({"a.yaml": f"text: x.txt\nsha256: {SHA256}\n"}, {"x.txt": "Changed.\n", "y.txt": TEXT})
    assert seeds.read(seeds.given)["a"].text_file == "CHECKER_SOURCES/y.txt"
    (seeds.texts / "y.txt").unlink()
    assert seeds.read(seeds.given)["a"].text_file == "CHECKER_SOURCES/x.txt"


def test_a_text_beside_its_record_is_taken_whatever_its_hash(seeds: Seeds) -> None:
    seeds.write({"a.yaml": f"sha256: {SHA256}\n", "a.txt": "Changed.\n"}, {"a.txt": TEXT})
    assert seeds.read(seeds.given)["a"].text_file == "seeds/a.txt"


def test_folders_are_searched_in_their_order(seeds: Seeds) -> None:
    seeds.write({"a.yaml": "title: A\n"}, {"one/a.txt": "One.\n", "two/a.txt": "Two.\n"})
    one, two = (Folder(seeds.texts / name, name) for name in ("one", "two"))
    assert seeds.read(two, one)["a"].text_file == "two/a.txt"
    assert seeds.read(one, two)["a"].text_file == "one/a.txt"


def test_a_text_that_is_nowhere_is_a_problem_that_tells_where_it_was_looked_for(seeds: Seeds) -> None:
    seeds.write({"a.yaml": "title: A\ntext: x.txt\n"})
    assert seeds.read(seeds.given, Folder(seeds.texts, "../articles"))["a"].access is Access.MISSING
    (problem,) = seeds.desk.problems
    assert problem.span == Span("seeds/a.yaml", 2, 7, 2, 12)
    assert problem.message == "the text of the source `a` was not found"
    assert problem.notes == ("looked for `x.txt` beside the record, in CHECKER_SOURCES, in ../articles",)


def test_a_text_without_a_name_is_looked_for_under_that_of_its_record(seeds: Seeds) -> None:
    seeds.write({"a.yaml": "title: A\n"})
    seeds.read()
    assert seeds.desk.problems[0].notes == ("looked for `a.md` or `a.txt` beside the record",)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("../x.txt", "it leads out of its folder or goes round in it"),
        ("/etc/passwd", "it leads out of its folder or goes round in it"),
        ("NUL.txt", "it is the name of a device"),
        ("a%2f..%2fx.txt", "it has percent-encoded characters; write them as they are"),
    ],
)
def test_a_text_outside_the_folder_is_not_looked_up(seeds: Seeds, name: str, message: str) -> None:
    seeds.write({"a.yaml": f"text: {name}\n", "../x.txt": TEXT}, {"x.txt": TEXT, "passwd": TEXT})
    assert seeds.read(seeds.given)["a"].access is Access.MISSING
    assert seeds.problems == [
        (
            Span("seeds/a.yaml", 1, 7, 1, 7 + len(name)),
            f"`text` names a file that is not looked up: {message}",
        )
    ]


def test_a_text_of_a_kind_without_a_reader_is_a_problem(seeds: Seeds) -> None:
    seeds.write({"a.yaml": "text: x.pdf\n"})
    seeds.read()
    (problem,) = seeds.desk.problems
    assert (problem.message, problem.help) == (
        "`text` names a file of a kind that is not read",
        "it ends in `.md`, `.txt`",
    )


def test_a_link_out_of_a_folder_elsewhere_is_not_followed(seeds: Seeds, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(TEXT)
    (seeds.texts / "x.txt").symlink_to("../secret.txt")
    seeds.write({"a.yaml": f"text: x.txt\nsha256: {SHA256}\n"})
    assert seeds.read(seeds.given)["a"].document is None
    assert seeds.problems == [
        (
            start_of("CHECKER_SOURCES/x.txt"),
            "`CHECKER_SOURCES/x.txt` cannot be read: the link leads out of the folder, where no file is read",
        )
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_the_place_of_a_text_is_one_problem(seeds: Seeds) -> None:
    seeds.write({"a.yaml": "title: A\n"})
    os.mkfifo(seeds.root / "seeds" / "a.txt")
    assert seeds.read()["a"].access is Access.MISSING
    assert len(seeds.problems) == 1


def test_a_text_that_is_not_utf_8_is_one_problem_and_its_source_is_missing(seeds: Seeds) -> None:
    seeds.write({"a.yaml": "title: A\n", "a.txt": b"caf\xe9", "b.txt": b"\xff"})
    assert {id_: source.access for id_, source in seeds.read().items()} == {"a": Access.MISSING, "b": Access.MISSING}
    assert seeds.problems == [
        (Span("seeds/a.txt", 1, 4, 1, 5), "the byte 0xE9 is not UTF-8 text"),
        (Span("seeds/b.txt", 1, 1, 1, 2), "the byte 0xFF is not UTF-8 text"),
    ]


def test_a_record_that_is_not_utf_8_leaves_its_text_a_source(seeds: Seeds) -> None:
    seeds.write({"a.yaml": b"title: caf\xe9\n", "a.txt": TEXT})
    assert {id_: _raw(source) for id_, source in seeds.read().items()} == {"a": TEXT}
    assert seeds.problems == [(Span("seeds/a.yaml", 1, 11, 1, 12), "the byte 0xE9 is not UTF-8 text")]


def _sealed(secret: bytes = b"") -> dict[str, str | bytes]:
    record = f"title: A\nseal: a.seal\nsha256: {SHA256}\n"
    return {"a.yaml": record, "a.seal": to_text(make(Document(TEXT), SHA256, secret))}


def test_a_sealed_source_without_its_text_has_its_seal(seeds: Seeds) -> None:
    seeds.write(_sealed())
    source = seeds.read()["a"]
    assert (source.access, source.sealed, source.seal_file) == (Access.SEALED, True, "seeds/a.seal")
    assert source.seal_span == Span("seeds/a.yaml", 2, 7, 2, 13)
    assert source.sha256_span == Span("seeds/a.yaml", 3, 9, 3, 73)
    assert seeds.problems == []
    assert "seeds/a.seal" not in seeds.desk.texts


@pytest.mark.parametrize("name", ["a.txt", "000_a.txt"])
def test_the_text_of_a_sealed_source_is_read_and_not_kept_for_showing(seeds: Seeds, name: str) -> None:
    seeds.write(_sealed(), {name: TEXT})
    source = seeds.read(seeds.given)["a"]
    assert (source.access, source.text_sha256) == (Access.SEALED_WITH_TEXT, SHA256)
    assert source.seal is not None
    assert (seeds.problems, list(seeds.desk.texts)) == ([], ["seeds/a.yaml"])


def test_a_keyed_seal_needs_its_key(seeds: Seeds) -> None:
    seeds.write(_sealed(b"secret"))
    assert seeds.read(seal_key=b"secret")["a"].access is Access.SEALED
    assert seeds.read()["a"].access is Access.MISSING
    assert [span for span, _ in seeds.problems] == [start_of("seeds/a.seal")]


def test_a_seal_that_is_not_there_is_a_problem_even_with_the_text(seeds: Seeds) -> None:
    seeds.write({"a.yaml": f"seal: a.seal\nsha256: {SHA256}\n", "a.txt": TEXT})
    source = seeds.read()["a"]
    assert (source.access, source.seal_file) == (Access.SEALED_WITH_TEXT, "seeds/a.seal")
    assert seeds.problems == [(Span("seeds/a.yaml", 1, 7, 1, 13), "the seal `a.seal` does not stand beside its record")]


def test_a_seal_outside_the_folder_is_not_looked_up(seeds: Seeds) -> None:
    seeds.write({"a.yaml": f"seal: ../a.seal\nsha256: {SHA256}\n", "a.txt": TEXT})
    assert seeds.read()["a"].seal is None
    assert [message for _, message in seeds.problems] == [
        "`seal` names a file that is not looked up: it leads out of its folder or goes round in it"
    ]


def test_a_damaged_seal_is_a_problem_of_the_seal(seeds: Seeds) -> None:
    seeds.write({**_sealed(), "a.seal": "not a seal"})
    assert seeds.read()["a"].access is Access.MISSING
    assert [span for span, _ in seeds.problems] == [start_of("seeds/a.seal")]


def test_a_seal_that_is_not_utf_8_is_one_problem(seeds: Seeds) -> None:
    seeds.write({**_sealed(), "a.seal": b"\xff"})
    assert seeds.read()["a"].access is Access.MISSING
    assert seeds.problems == [(Span("seeds/a.seal", 1, 1, 1, 2), "the byte 0xFF is not UTF-8 text")]


def test_a_folder_in_the_place_of_a_seal_is_one_problem(seeds: Seeds) -> None:
    seeds.write({"a.yaml": f"seal: a.seal\nsha256: {SHA256}\n"})
    (seeds.root / "seeds" / "a.seal").mkdir()
    assert seeds.read()["a"].seal is None
    assert seeds.problems == [
        (
            start_of("seeds/a.seal"),
            "`seeds/a.seal` cannot be read: the name belongs to a folder, not to a file",
        )
    ]


def test_a_folder_that_the_caller_named_must_be_there_when_it_is_needed(seeds: Seeds, tmp_path: Path) -> None:
    gone = Folder(tmp_path / "gone", "CHECKER_SOURCES", expected=True)
    seeds.write({"b.txt": TEXT})
    seeds.read(gone)
    assert seeds.problems == []
    seeds.write(_sealed())
    seeds.read(gone)
    assert seeds.problems == [(start_of("CHECKER_SOURCES"), "a folder named by `CHECKER_SOURCES` cannot be opened")]


def test_a_folder_of_the_configuration_may_be_on_other_machines_only(seeds: Seeds, tmp_path: Path) -> None:
    seeds.write(_sealed())
    assert seeds.read(Folder(tmp_path / "gone", "../articles"))["a"].access is Access.SEALED
    assert seeds.problems == []


def test_each_file_elsewhere_is_hashed_once_and_only_when_a_name_is_not_there(
    seeds: Seeds, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []
    sha256 = Desk.sha256

    def counted(desk: Desk, entry: Entry) -> str:
        hashed.append(entry.label)
        return sha256(desk, entry)

    monkeypatch.setattr(Desk, "sha256", counted)
    texts: dict[str, str | bytes] = {f"{number}.txt": f"Text {number}.\n" for number in range(3)}
    seeds.write({f"{number}.yaml": "title: T\n" for number in range(3)}, texts)
    seeds.read(seeds.given)
    assert hashed == []
    hashes = [hashlib.sha256(f"Text {number}.\n".encode()).hexdigest() for number in range(3)]
    seeds.write({f"{number}.yaml": f"text: moved.txt\nsha256: {hashes[number]}\n" for number in range(3)})
    found = seeds.read(seeds.given)
    assert [source.text_file for source in found.values()] == [f"CHECKER_SOURCES/{number}.txt" for number in range(3)]
    assert sorted(hashed) == ["CHECKER_SOURCES/0.txt", "CHECKER_SOURCES/1.txt", "CHECKER_SOURCES/2.txt"]
