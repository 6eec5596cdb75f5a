"""The prose of Markdown: what a reader sees, and where in the file each character of it stands."""

from __future__ import annotations

import pytest

from checker.files.prose import Block, Kind, prose


def _seen(markdown: str) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in prose(markdown).blocks]


def _words_at_places(markdown: str, block: Block) -> str:
    """Return the characters of the file that stand at the places of a block."""
    rows = markdown.split("\n")
    return "".join(f"{rows[line - 1]} "[column - 1] for line, column in block.places[:-1])


@pytest.mark.parametrize(
    ("markdown", "seen"),
    [
        ("One\ntwo\n\nthree", [(Kind.TEXT, "One two"), (Kind.TEXT, "three")]),
        ("# Head #\ntext", [(Kind.HEADING, "Head"), (Kind.TEXT, "text")]),
        ("Head\n====\n", [(Kind.HEADING, "Head")]),
        ("- one\n- two\n  - three", [(Kind.TEXT, "one"), (Kind.TEXT, "two"), (Kind.TEXT, "three")]),
        ("> Said\n> so\n\nsaid he", [(Kind.QUOTE, "Said so"), (Kind.TEXT, "said he")]),
        ("*A **b*** `c` ~d~", [(Kind.TEXT, "A b c ~d~")]),
        ("a [link](http://x.example/2019 'title') b", [(Kind.TEXT, "a link b")]),
        ("see <https://x.example/26> now", [(Kind.TEXT, "see now")]),
        ("see https://x.example/26, now", [(Kind.TEXT, "see , now")]),
        ("![A chart](c.png) shows it", [(Kind.TEXT, "A chart shows it")]),
        ("a  \nb\\\nc", [(Kind.TEXT, "a"), (Kind.TEXT, "b"), (Kind.TEXT, "c")]),
        ("A word.[^1]\n\n[^1]: A note.\n[^2]: 44", [(Kind.TEXT, "A word."), (Kind.TEXT, "A note."), (Kind.TEXT, "44")]),
        ("R&amp;D \\*x\\* &#65;", [(Kind.TEXT, "R&D *x* A")]),
        ("    indented words", [(Kind.TEXT, "indented words")]),
        ("[a]: http://x.example\n\nsee [a]", [(Kind.TEXT, "see a")]),
    ],
)
def test_what_a_reader_sees_is_read(markdown: str, seen: list[tuple[Kind, str]]) -> None:
    assert _seen(markdown) == seen


@pytest.mark.parametrize("mark", [">", "- ", "1. "])
@pytest.mark.parametrize("depth", [1, 9, 10, 11, 19, 20, 21, 22, 40, 3000])
def test_what_is_nested_deeper_than_markdown_is_parsed_is_read_all_the_same(mark: str, depth: int) -> None:
    found = prose(f"{mark * depth}It cost 26\n\n# End\n\n> so").blocks
    read = " ".join(block.text for block in found)
    assert [read.count(words) for words in ("It cost 26", "End", "so")] == [1, 1, 1]
    assert found[0].places[found[0].text.index("26")] == (1, len(mark) * depth + len("It cost 2"))


def test_a_table_is_read_cell_by_cell_and_knows_its_rows() -> None:
    found = prose("| a | b |\n|---|---|\n| 1 | x \\| y |\n| 1 | 1 |\n").blocks
    assert [(block.kind, block.text, block.row, block.table) for block in found] == [
        (Kind.HEAD_CELL, "a", 1, 1),
        (Kind.HEAD_CELL, "b", 1, 1),
        (Kind.CELL, "1", 2, 1),
        (Kind.CELL, "x | y", 2, 1),
        (Kind.CELL, "1", 3, 1),
        (Kind.CELL, "1", 3, 1),
    ]
    assert [block.places[0] for block in found] == [(1, 3), (1, 7), (3, 3), (3, 7), (4, 3), (4, 7)]


@pytest.mark.parametrize(
    ("markdown", "seen"),
    [
        ("she said <q>never</q> so", 'she said "never" so'),
        ("<p>she said <q>never</q> so</p>", 'she said "never" so'),
        ('a <img src=x alt="26 &amp; 27"> b', "a 26 & 27 b"),
        ("<p><img alt='26 trips' src=x></p>", "26 trips"),
        ("<img src=x>", ""),
    ],
)
def test_what_a_browser_shows_for_a_tag_is_read(markdown: str, seen: str) -> None:
    assert "".join(block.text for block in prose(markdown).blocks) == seen


def test_html_is_read_as_a_browser_shows_it() -> None:
    markdown = "<div title='9'>\nR&amp;D <b>bold</b><p>26 <!-- 27 -->words\n</div>\n\nx <i>y</i><br>z <!-- 28 --> q\n"
    assert _seen(markdown) == [
        (Kind.TEXT, "R&D bold"),
        (Kind.TEXT, "26 words"),
        (Kind.TEXT, "x y"),
        (Kind.TEXT, "z q"),
    ]


def test_code_and_scripts_are_told_by_their_lines() -> None:
    found = prose("a\n\n```\n26\n```\n\n<script>\nlet a = 26 < 27\n</script>\n\n> ~~~\n> 5\n> ~~~\n")
    assert [block.text for block in found.blocks] == ["a"]
    assert found.skipped == (3, 7, 11)


@pytest.mark.parametrize(
    "markdown",
    [
        "Plain words, and more.",
        "First line\nsecond *line* with `code` and **bold [a link](x) b**.",
        "- item\n  goes on\n\n  new paragraph\n  1. deep\n     down",
        "> quoted\nlazily\n> > deeper [@a; @b]",
        "## A *heading* with `code` ##",
        "| one | two |\n|:--|--:|\n| a *b* c | c b a |",
        "<p>In <b>HTML</b> too\nand here</p>",
        "a [b](c)b [b][d] ![e](f)e\n\n[d]: g",
        "\tTab\n\n-\tTab in a list\n\tgoes on",
        "***a*b**c* d_e_f __g_h__",
        "a ``b ` c`` d `e` f",
    ],
)
def test_each_character_stands_where_it_is_said_to(markdown: str) -> None:
    blocks = prose(markdown).blocks
    assert blocks != ()
    for block in blocks:
        assert len(block.places) == len(block.text) + 1
        there = _words_at_places(markdown, block)
        assert [one for one in zip(block.text, there, strict=True) if one[0] not in {one[1], " "}] == []


def test_line_ends_of_other_systems_count_as_one() -> None:
    block = prose("a\r\nb\rc").blocks[0]
    assert (block.text, block.places) == ("a b c", ((1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2)))


def test_nothing_gives_nothing() -> None:
    assert prose("").blocks == ()
    assert prose(" \n\n---\n\n<!-- x -->\n").blocks == ()
