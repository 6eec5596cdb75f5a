"""Laws of reading Markdown: no text is refused, and every place is one of the file."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from checker.files.prose import prose
from checker.files.reports import read_report_file

PIECES = [
    *"ab .,\n>-#*_`[](){}!|<>&;@^:\\\"'\t\r=~1",
    *("[@a]", "[@a; @b]", "](", "<b>", "<i>", "<div>", "&amp;", "[^1]:", "```", "| a |", "|---|", "\n\n", "> ", "    "),
]
MARKDOWN = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text()
LINE_END = re.compile(r"\r\n?|\n")


@given(MARKDOWN)
def test_every_place_is_one_of_the_file(markdown: str) -> None:
    rows = LINE_END.split(markdown)
    for block in prose(markdown).blocks:
        assert len(block.places) == len(block.text) + 1
        assert block.text == " ".join(block.text.split())
        for line, column in block.places:
            assert 1 <= line <= len(rows)
            assert 1 <= column <= len(rows[line - 1]) + 1


@given(MARKDOWN)
def test_the_passages_of_a_sentence_leave_no_word_out(markdown: str) -> None:
    for sentence in read_report_file(markdown, "", "reports/a.md").report.sentences:
        assert len(sentence.places) == len(sentence.text) + 1
        ends = [0, *(each.end for each in sentence.passages)]
        assert [each.start for each in sentence.passages] == ends[:-1]
        assert ends[-1] == len(sentence.text)


@given(st.text())
def test_words_without_markup_are_read_as_they_are(text: str) -> None:
    plain = re.sub(r"[^\w ]|_|\d", "", text).strip()
    assert [block.text for block in prose(f"a{plain}").blocks] == [" ".join(f"a{plain}".split())]
