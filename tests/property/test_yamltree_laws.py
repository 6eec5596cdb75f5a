"""Laws of the YAML reader: it says what a second parser says, knows where everything stands, and never breaks."""

from __future__ import annotations

import io
from importlib import import_module
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.yamltree import Mapping, Scalar, Sequence, Tree, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.span import Span
    from checker.yamltree import Node

# Imported by name: type checkers find no types in it.
YAML: Any = import_module("ruamel.yaml").YAML

TEXT = st.text(st.characters(codec="utf-8"), max_size=30)
WORDS = st.text("ab é漢😀-:#,'\"[]{}|>&*!%@`?~=.0\\\t", max_size=20)
# Mostly what YAML gives a meaning to, so that a random text is now and then close to a file.
YAML_TEXT = st.text("ab:- \n\t#'\"[]{},|>&*!%?~<.\\\r\ufeff\x85\u2028\0\ud8001é😀", max_size=60)
DATA = st.recursive(
    WORDS | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS.filter(bool), inner, max_size=4),
    max_leaves=12,
)


def scalars(node: Node | None) -> Iterator[Scalar]:
    """Walk over every scalar below a node, names included."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    elif isinstance(node, Mapping):
        for key, child in node.entries.values():
            yield key
            yield from scalars(child)


def plain(node: Node | None) -> Any:
    """Return a node as strings, lists and dicts."""
    if isinstance(node, Mapping):
        return {name: plain(child) for name, (_, child) in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.value if node else None


def within(text: str, span: Span) -> str:
    """Return what stands in a text at a place."""
    lines = text.splitlines(keepends=True)
    start = sum(map(len, lines[: span.line - 1])) + span.column - 1
    end = sum(map(len, lines[: span.end_line - 1])) + span.end_column - 1
    return text[start:end]


def written(data: Any, *, flow: bool | None, width: int) -> str:
    """Write data as YAML with a second library."""
    writer = YAML(typ="safe", pure=True)
    writer.default_flow_style = flow
    writer.allow_unicode = True
    writer.width = width
    stream = io.StringIO()
    writer.dump(data, stream)
    return stream.getvalue()


FILES = st.builds(written, DATA, flow=st.sampled_from([None, True, False]), width=st.sampled_from([20, 80, 1000]))


@given(FILES)
def test_a_second_parser_reads_the_same(text: str) -> None:
    tree = parse(text, "x")
    if tree.root is not None and not tree.problems:
        assert plain(tree.root) == YAML(typ="base", pure=True).load(text)


@given(YAML_TEXT)
def test_any_text_is_read_like_a_second_parser_does_or_refused_at_a_place_in_it(text: str) -> None:
    tree = parse(text, "x")
    if tree.root is None:
        (problem,) = tree.problems
        lines = text.splitlines() or [""]
        assert 1 <= problem.span.line <= len(lines)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1
    elif not tree.problems:
        assert plain(tree.root) == yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - makes strings only


@given(DATA)
def test_data_in_quotes_comes_back(data: Any) -> None:
    text = yaml.safe_dump(data, default_style='"', default_flow_style=True, allow_unicode=False, width=10_000)
    tree = parse(text, "x")
    assert (plain(tree.root), tree.problems) == (data, ())


def _check_places(tree: Tree, text: str) -> None:
    for scalar in scalars(tree.root):
        found = within(text, tree.span(scalar))
        if scalar.plain and len(found.splitlines()) < 2:
            assert found == scalar.value
        if not scalar.plain and found[0] in "'\"":
            assert found[0] == found[-1]


@given(FILES, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_what_stands_at_the_place_of_a_plain_scalar_is_its_value(text: str, ending: str, mark: bool) -> None:
    text = "\ufeff" * mark + text.replace("\n", ending)
    _check_places(parse(text, "x"), text)


@given(YAML_TEXT)
def test_places_hold_in_any_text(text: str) -> None:
    _check_places(parse(text, "x"), text)


@given(FILES, st.data())
def test_the_characters_of_a_value_are_found_or_the_whole_value_is(text: str, data: st.DataObject) -> None:
    tree = parse(text, "x")
    for scalar in scalars(tree.root):
        start = data.draw(st.integers(0, len(scalar.value)))
        end = data.draw(st.integers(start, len(scalar.value)))
        span = tree.part(scalar, start, end)
        assert span == tree.span(scalar) or within(text, span) == scalar.value[start:end]
