"""The tree of a YAML file: every scalar a string, every node with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from checker.project import Problem
from checker.span import Span
from checker.yamltree import Mapping, Scalar, Sequence, Tree, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.yamltree import Node


def plain(node: Node | None) -> Any:
    """Return a node as strings, lists and dicts."""
    if isinstance(node, Mapping):
        return {name: plain(child) for name, (_, child) in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.value if node else None


def places(tree: Tree) -> list[tuple[str, str]]:
    """Return the value and the place of every scalar, names included."""

    def walk(node: Node | None) -> Iterator[tuple[str, str]]:
        if isinstance(node, Scalar):
            span = tree.span(node)
            yield node.value, f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"
        elif isinstance(node, Sequence):
            for item in node.items:
                yield from walk(item)
        elif isinstance(node, Mapping):
            for key, child in node.entries.values():
                yield from walk(key)
                yield from walk(child)

    return list(walk(tree.root))


@pytest.fixture(params=["libyaml", "PyYAML"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run each test with libyaml, and without it."""
    monkeypatch.setattr(yaml, "__with_libyaml__", request.param == "libyaml")


@pytest.mark.parametrize("word", ["No", "on", "19:00", "010", "2019-11-23", "1e3", "0x1F", "~", "null", "=", "1_000"])
def test_a_scalar_is_the_string_that_was_written(word: str) -> None:
    tree = parse(f"{word}: [{word}]", "x")
    assert (plain(tree.root), tree.problems) == ({word: [word]}, ())


def test_blocks_keep_their_text() -> None:
    text = "a: |\n  one: two\n   three # four\n\nb: >-\n  five\n  six\n\n  seven\n"
    assert plain(parse(text, "x").root) == {"a": "one: two\n three # four\n", "b": "five six\nseven"}


def test_a_hash_inside_words_is_no_comment() -> None:
    text = 'a: b#c\nd: "e#f"\ng: [h#i, "j#"] # k [l]#m\n#n\no: |\n  ]#p\n# q,#r\ns: [t] #u\n'
    assert plain(parse(text, "x").root) == {
        "a": "b#c",
        "d": "e#f",
        "g": ["h#i", "j#"],
        "o": "]#p\n",
        "s": ["t"],
    }


def test_every_scalar_has_the_place_where_it_is_written() -> None:
    text = "a: b c \n'd': \"e\"\nf:\n- g # h\n- [i, {j: k}]\n"
    assert places(parse(text, "x")) == [
        ("a", "1:1-1:2"),
        ("b c", "1:4-1:7"),
        ("d", "2:1-2:4"),
        ("e", "2:6-2:9"),
        ("f", "3:1-3:2"),
        ("g", "4:3-4:4"),
        ("i", "5:4-5:5"),
        ("j", "5:8-5:9"),
        ("k", "5:11-5:12"),
    ]


def test_columns_count_code_points() -> None:
    assert places(parse("𝕒: 𝕓é\nc: e\u0301", "x")) == [
        ("𝕒", "1:1-1:2"),
        ("𝕓é", "1:4-1:6"),
        ("c", "2:1-2:2"),
        ("e\u0301", "2:4-2:6"),
    ]


def test_a_byte_order_mark_is_a_character_of_the_first_line() -> None:
    assert places(parse("\ufeffa: b\nc: d", "x")) == [
        ("a", "1:2-1:3"),
        ("b", "1:5-1:6"),
        ("c", "2:1-2:2"),
        ("d", "2:4-2:5"),
    ]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_three_ways(ending: str) -> None:
    assert places(parse(f"a: b{ending}{ending}c: d{ending}", "x")) == [
        ("a", "1:1-1:2"),
        ("b", "1:4-1:5"),
        ("c", "3:1-3:2"),
        ("d", "3:4-3:5"),
    ]


def test_a_value_of_several_lines_ends_with_its_last_visible_character() -> None:
    text = "a: |\n  b\n  c  \n\n# d\ne: f\n  g\nh: 'i\n  j'\nk: >\n  l"
    assert places(parse(text, "x")) == [
        ("a", "1:1-1:2"),
        ("b\nc  \n", "1:4-3:4"),
        ("e", "6:1-6:2"),
        ("f g", "6:4-7:4"),
        ("h", "8:1-8:2"),
        ("i j", "8:4-9:5"),
        ("k", "10:1-10:2"),
        ("l", "10:4-11:4"),
    ]


def test_a_list_and_a_group_of_fields_end_where_their_last_part_does() -> None:
    tree = parse("a:\n  - b\n  - c: |\n      d\n\ne: [f, g ]\nh: []\ni: {}\n", "x")
    assert isinstance(tree.root, Mapping)
    spans = {name: tree.span(child) for name, (_, child) in tree.root.entries.items()}
    assert spans == {
        "a": Span("x", 2, 3, 4, 8),
        "e": Span("x", 6, 4, 6, 11),
        "h": Span("x", 7, 4, 7, 6),
        "i": Span("x", 8, 4, 8, 6),
    }
    assert tree.span(tree.root) == Span("x", 1, 1, 8, 6)
    flow = {name: child.flow for name, (_, child) in tree.root.entries.items() if not isinstance(child, Scalar)}
    assert flow == {"a": False, "e": True, "h": True, "i": True}


def test_a_value_that_was_left_out_has_the_place_behind_its_colon() -> None:
    assert places(parse("a:\nb: c\n", "x"))[1] == ("", "1:3-1:3")


def test_a_bracket_may_close_below_its_field() -> None:
    text = "a: [\n  b,\n# c\n]\nd:\n  - {\n    e: f\n  }\n"
    assert plain(parse(text, "x").root) == {"a": ["b"], "d": [{"e": "f"}]}


def test_a_text_inside_a_file_keeps_the_lines_of_the_file() -> None:
    tree = parse("a: b\n", "x.md", first_line=2)
    assert [place for _, place in places(tree)] == ["2:1-2:2", "2:4-2:5"]
    assert parse("a: 'b", "x.md", first_line=7).problems[0].span == Span("x.md", 7, 4, 7, 5)


def test_a_name_given_twice_keeps_its_first_value() -> None:
    tree = parse("a: 1\nb: {c: 2, 'c': 3}\na: 4\n", "x")
    assert plain(tree.root) == {"a": "1", "b": {"c": "2"}}
    assert tree.problems == (
        Problem(
            "F102",
            "`c` is given twice",
            Span("x", 2, 11, 2, 14),
            label="given again here",
            help="keep one of the two",
            related=(("first given here", Span("x", 2, 5, 2, 6)),),
        ),
        Problem(
            "F102",
            "`a` is given twice",
            Span("x", 3, 1, 3, 2),
            label="given again here",
            help="keep one of the two",
            related=(("first given here", Span("x", 1, 1, 1, 2)),),
        ),
    )


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        ("a: one two", "two", (1, 8, 1, 11)),
        ("a: 'one two'", "two", (1, 9, 1, 12)),
        ('a: "one two"', "two", (1, 9, 1, 12)),
        ("a: 'it''s two'", "two", (1, 4, 1, 15)),
        ('a: "one\\ttwo"', "two", (1, 4, 1, 14)),
        ("a: one\n  two", "two", (1, 4, 2, 6)),
        ("a: |\n  one two\n", "two", (1, 4, 2, 10)),
    ],
    ids=["plain", "single quotes", "double quotes", "a doubled mark", "an escape", "two lines", "a block"],
)
def test_characters_of_a_value_are_found_where_they_stand_as_written(
    text: str, value: str, place: tuple[int, int, int, int]
) -> None:
    tree = parse(text, "x")
    assert isinstance(tree.root, Mapping)
    scalar = tree.root.entries["a"][1]
    assert isinstance(scalar, Scalar)
    start = scalar.value.index(value)
    assert tree.part(scalar, start, start + len(value)) == Span("x", *place)


def test_items_of_a_list_at_the_top_can_be_handed_on_one_by_one() -> None:
    taken: list[tuple[Any, Span]] = []
    text = "a: [1, 2]\nb:\n  - 3\n  - [4]\n  - c: [5]\nb: [6]\n"
    tree = parse(text, "x", each=("b", lambda tree, node: taken.append((plain(node), tree.span(node)))))
    assert taken == [
        ("3", Span("x", 3, 5, 3, 6)),
        (["4"], Span("x", 4, 5, 4, 8)),
        ({"c": ["5"]}, Span("x", 5, 5, 5, 11)),
    ]
    assert plain(tree.root) == {"a": ["1", "2"], "b": ["3"]}
    assert [problem.message for problem in tree.problems] == ["`b` is given twice"]


def test_a_long_line_is_read() -> None:
    long = "x" * 100_000
    assert plain(parse(f"a: {long}", "x").root) == {"a": long}
