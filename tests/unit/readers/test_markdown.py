"""A Markdown file is the article as written; front matter is its record, and its place is left blank."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.readers import Reading
from checker.readers.markdown import read


def test_without_front_matter_the_whole_file_is_the_article() -> None:
    text = "# Title\n\nThe *bridge* is closed.\n"
    assert read(text.encode("utf-8")) == Reading(file=text, text=text)


def test_front_matter_is_the_record_and_blank_in_the_article() -> None:
    file = "---\ntitle: Bridge\n---\nClosed.\n"
    assert read(file.encode("utf-8")) == Reading(
        file=file,
        text="   \n             \n   \nClosed.\n",
        record="\ntitle: Bridge\n",
    )


@pytest.mark.parametrize(
    ("file", "record"),
    [
        ("\ufeff--- \r\na: 1\r\n...\t\r\nText", "\na: 1\r\n"),
        ("---\na: 1\n---", "\na: 1\n"),
        ("---\ra: 1\r---\rText", "\na: 1\r"),
        ("---\na: '--- no end ---'\n ---\n----\n---\nText", "\na: '--- no end ---'\n ---\n----\n"),
    ],
)
def test_front_matter_ends_at_a_line_of_three_hyphens_or_dots(file: str, record: str) -> None:
    assert read(file.encode("utf-8")).record == record


@pytest.mark.parametrize(
    "file", ["---\nno end", " ---\na: 1\n---\n", "----\na: 1\n---\n", "\n---\na: 1\n---\n", "", "---"]
)
def test_a_file_that_does_not_open_and_close_front_matter_has_none(file: str) -> None:
    assert read(file.encode("utf-8")) == Reading(file=file, text=file)


def test_empty_front_matter_is_no_record() -> None:
    assert read(b"---\n \n---\nText") == Reading(file="---\n \n---\nText", text="   \n \n   \nText")


@given(st.text(alphabet="-. \n\r\ufeffax"), st.text(alphabet="-. \n\rab"))
def test_every_place_of_the_article_is_that_of_the_file(front: str, body: str) -> None:
    reading = read(f"---\n{front}\n---\n{body}".encode())
    assert len(reading.text) == len(reading.file)
    assert all(kept in {written, " "} for kept, written in zip(reading.text, reading.file, strict=True))
    assert reading.text.endswith(body)


@given(st.text(alphabet="-. \nax"))
def test_the_record_stands_on_the_lines_it_has_in_the_file(front: str) -> None:
    reading = read(f"---\n{front}\n---\nbody".encode())
    lines = reading.record.split("\n")
    assert reading.record or not front.strip("-. \n")
    assert lines[1:-1] == reading.file.split("\n")[1 : len(lines) - 1]
