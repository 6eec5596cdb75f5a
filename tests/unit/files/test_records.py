"""Source records: what is read of them, and what is told about mistakes."""

from __future__ import annotations

from checker.files.records import RecordContent, read_record_file
from checker.project import Problem
from checker.source import Part, Record
from checker.span import Span

SHA = "0123456789abcdef" * 4


def test_a_record_with_every_field_is_read() -> None:
    text = f"""\
id: demo
title: River festival
publisher: Example Gazette
authors: [A. Reporter, B. Writer]
published: 2019-08-05
published_basis: dateline
url: https://example.org/festival
archive: https://archive.example.org/1
retrieved: 2019-08-06
language: en-GB
text: demo.txt
seal: demo.seal
sha256: {SHA}
relays: Wire
parts: {{headline: [1], pull quote: [3, 30-33], boilerplate: []}}
note: n
"""
    content = read_record_file(text, "seeds/demo.yaml", "stem")
    assert content.record == Record(
        id="demo",
        title="River festival",
        publisher="Example Gazette",
        authors=("A. Reporter", "B. Writer"),
        published="2019-08-05",
        published_basis="dateline",
        url="https://example.org/festival",
        archive="https://archive.example.org/1",
        retrieved="2019-08-06",
        language="en-GB",
        relays=("Wire",),
        parts=((Part.HEADLINE, ((1, 1),)), (Part.PULL_QUOTE, ((3, 3), (30, 33))), (Part.BOILERPLATE, ())),
        sha256=SHA,
        note="n",
    )
    assert (content.text_name, content.seal_name, content.problems) == ("demo.txt", "demo.seal", ())
    assert len(content.spans) == len(text.splitlines())
    assert content.spans["seal"] == Span("seeds/demo.yaml", 12, 7, 12, 16)


def test_a_record_without_an_id_has_that_of_its_file() -> None:
    assert read_record_file("text: a.txt\n", "r", "stem") == RecordContent(
        Record("stem"), "a.txt", "", {"text": Span("r", 1, 7, 1, 12)}, ()
    )


def test_fields_that_can_be_read_are_kept_beside_mistakes() -> None:
    text = "id: demo\npublished: 2019-02-30\nparts: {headline: [1], foot: [3]}\nurl: javascript:x\nother: y\n"
    content = read_record_file(text, "r", "stem")
    assert content.record == Record("demo")
    assert content.problems == (
        Problem(
            "F101",
            "`2019-02-30` is not a day",
            Span("r", 2, 12, 2, 22),
            label="not a day",
            help="write year, month and day, as in 2019-08-05",
        ),
        Problem(
            "F101",
            "`foot` is not one of `headline`, `byline`, `caption`, `section heading`, `pull quote` or `boilerplate`",
            Span("r", 3, 24, 3, 28),
            label="not a known part of an article",
            help="write one of these, or take it out",
        ),
        Problem(
            "F101",
            "`javascript:x` is not a web address",
            Span("r", 4, 6, 4, 18),
            label="not a web address",
            help="write it in full, beginning with https://",
        ),
        Problem(
            "F101",
            "unknown field `other`",
            Span("r", 5, 1, 5, 6),
            label="not a field of a source record",
            help="a source record may have `id`, `title`, `publisher`, `authors`, `published`, `published_basis`, "
            "`url`, `archive`, `retrieved`, `language`, `text`, `seal`, `sha256`, `relays`, `parts`, `note`",
        ),
    )


def test_lines_of_a_part_are_a_list() -> None:
    problems = read_record_file("parts: {headline: 1}\n", "r", "stem").problems
    assert [problem.message for problem in problems] == ["expected a list for `headline`, found words"]


def test_a_sealed_source_needs_the_hash_of_its_text() -> None:
    content = read_record_file("seal: a.seal\n", "r", "stem")
    assert content.seal_name == "a.seal"
    assert content.problems == (
        Problem(
            "F101",
            "a sealed source has no `sha256`",
            Span("r", 1, 7, 1, 13),
            help="add the `sha256:` of its text, which `checker seal` prints",
        ),
    )


def test_a_record_at_the_top_of_an_article_has_the_lines_of_the_file() -> None:
    content = read_record_file("title: A\npublished: soon\n", "a.md", "a", first_line=2)
    assert content.spans["title"] == Span("a.md", 2, 8, 2, 9)
    assert [problem.span for problem in content.problems] == [Span("a.md", 3, 12, 3, 16)]


def test_what_is_no_record_leaves_the_id_of_the_file() -> None:
    for text in ("- a\n", "a: b: c\n"):
        content = read_record_file(text, "r", "stem")
        assert (content.record, content.spans, len(content.problems)) == (Record("stem"), {}, 1)
