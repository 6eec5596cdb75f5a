"""From the parser's events to nodes; every feature of YAML that claim files do not need is refused on sight.

Events are pulled one at a time, so that a refusal costs no more than the text before it: composing whole documents
would follow 100,000 brackets down until the stack ends.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from checker.yamltree import refusal
from checker.yamltree.node import Mapping, Scalar, Sequence
from checker.yamltree.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.yamltree.node import Node
    from checker.yamltree.refusal import Reason

MAX_DEPTH: Final = 64
"""How deep collections may stand in each other; the formats of this project need six."""

_LIST_AT_TOP: Final = 2
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_INSTRUCTION: Final = re.compile("^%", re.MULTILINE)
# libyaml takes `"words"#more` for words and a comment; YAML wants white space before the `#`.
_PERHAPS_GLUED: Final = re.compile(r"""[]\[{}'",:?|>0-9+-]#""")
_GLUED_IN_GAP: Final = re.compile(r"(?:\A|[\n\r])[^#\n\r]*[^#\s](#)")
_GLUED_IN_HEADER: Final = re.compile(r"[|>][0-9+-]*(#)")


class RefusedError(Exception):
    """The text uses what is not read here."""

    def __init__(self, why: Refusal) -> None:
        """Keep the reason and its place."""
        super().__init__(why.reason.message)
        self.why = why


class Each(NamedTuple):
    """The list that stands under ``name`` at the top of a text, and what takes its items."""

    name: str
    take: Callable[[Node], None]


class Built(NamedTuple):
    """A finished tree; its root is None for a text without a value.

    ``repeated`` holds the names that a mapping has twice: the node of the second, and that of the first, which counts.
    """

    root: Node | None
    repeated: list[tuple[Scalar, Scalar]]


def build(text: str, each: Each | None = None) -> Built:  # noqa: C901, PLR0912, PLR0915 - calls would cost a third
    """Read a text into nodes.

    With ``each``, items of one list are handed on as soon as they are read, and only the first of them is kept.
    Raises RefusedError for a feature that is not read, and yaml.YAMLError for text that is not YAML.
    """
    from yaml import (  # noqa: PLC0415 - costs 24 ms, and not every run reads YAML
        MappingEndEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceEndEvent,
        SequenceStartEvent,
    )

    roots: list[Node] = []
    repeated: list[tuple[Scalar, Scalar]] = []
    # The collections around the innermost open one, each with the name that waits for its value.
    around: list[tuple[Sequence | Mapping | None, Scalar | None]] = []
    # The innermost one: itself; its items if it is a list; its entries and the name that waits if it is a mapping.
    inside: Sequence | Mapping | None = None
    items: list[Node] | None = roots
    handed_on: list[Node] | None = None
    entries: dict[str, tuple[Scalar, Node]] = {}
    key: Scalar | None = None
    brackets: int | None = None  # where the outermost collection in brackets begins
    node: Node
    for event in _events(text):
        kind = event.__class__
        if kind is ScalarEvent:
            if event.tag is not None or event.anchor is not None:
                _refuse_property(text, event)
            value: str = event.value
            style: str | None = event.style
            node = Scalar(value, event.start_mark.index, event.end_mark.index, not style)
            if style:
                _check_style(text, node, style)
                if brackets is None and style not in "|>":
                    _check_indentation(text, node, inside)
            elif value == "-":
                _refuse(refusal.LONE_HYPHEN, text, node.start)
            if items is None and key is None:
                if not style and (value == "<<" or not value):
                    _refuse(refusal.MERGE if value else refusal.KEY_EMPTY, text, node.start, len(value))
                key = node
                continue
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.tag is not None or event.anchor is not None:
                _refuse_property(text, event)
            start = event.start_mark.index
            if items is None and key is None:
                _refuse(refusal.KEY_NOT_WORDS, text, start)
            if len(around) >= MAX_DEPTH:
                _refuse(refusal.TOO_DEEP, text, start)
            around.append((inside, key))
            if brackets is None and event.flow_style:
                brackets = start
            if kind is MappingStartEvent:
                inside = Mapping(start, event.start_mark.column)
                items, entries, key = None, inside.entries, None
            else:
                inside = Sequence(start, event.start_mark.column)
                items = inside.items
                if each and len(around) == _LIST_AT_TOP and key and key.value == each.name and key.value not in entries:
                    handed_on = items
            continue
        elif inside is not None and (kind is MappingEndEvent or kind is SequenceEndEvent):
            node = inside
            inside, key = around.pop()
            if brackets is not None:  # a block cannot stand inside brackets
                node.close(event.end_mark.index)
                if node.start == brackets:
                    brackets = None
                    _check_indentation(text, node, inside)
            if isinstance(inside, Mapping):
                items, entries = None, inside.entries
            else:
                items = roots if inside is None else inside.items
        else:
            _check_frame(text, event, documents=len(roots))
            continue
        if items is not None:
            if each and items is handed_on:
                each.take(node)
                if items:
                    continue
            items.append(node)
        elif key is not None:
            if key.value in entries:
                repeated.append((key, entries[key.value][0]))
            else:
                entries[key.value] = (key, node)
            key = None
    return Built(roots[0] if roots else None, repeated)


def _events(text: str) -> Iterator[Any]:
    """Pull the events of a text from libyaml, or from PyYAML's own parser where libyaml is missing."""
    import yaml  # noqa: PLC0415 - as above

    parser: Any = yaml.CSafeLoader(text) if yaml.__with_libyaml__ else yaml.SafeLoader(text)
    events: Iterator[Any] = iter(parser.get_event, None)
    return _watch_comments(text, events) if _PERHAPS_GLUED.search(text) else events


def _watch_comments(text: str, events: Iterator[Any]) -> Iterator[Any]:
    """Pass events on, and refuse a comment without white space before it: it is the end of somebody's words."""
    read_to = 0
    for event in events:
        start = event.start_mark.index
        if start > read_to:
            if read_to and text[read_to] == "#" and not text[read_to - 1].isspace():
                _refuse(refusal.GLUED_COMMENT, text, read_to)
            glued = _GLUED_IN_GAP.search(text[read_to:start])
            if glued:
                _refuse(refusal.GLUED_COMMENT, text, read_to + glued.start(1))
        read_to = max(read_to, event.end_mark.index)
        if getattr(event, "style", None) in {"|", ">"} and (header := _GLUED_IN_HEADER.match(text, start)):
            _refuse(refusal.GLUED_COMMENT, text, header.start(1))
        yield event


def _check_frame(text: str, event: Any, documents: int) -> None:  # noqa: ANN401
    """Refuse aliases, instructions to programs and a second document; let the rest of the frame of a document pass."""
    from yaml import AliasEvent, DocumentStartEvent  # noqa: PLC0415 - as above

    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, AliasEvent):
        _refuse(refusal.ALIAS, text, start)
    if isinstance(event, DocumentStartEvent):
        if documents:
            _refuse(refusal.SECOND_DOCUMENT, text, start)
        instruction = _INSTRUCTION.search(text, 0, end)
        if instruction:
            _refuse(refusal.DIRECTIVE, text, instruction.start())


def _check_style(text: str, node: Scalar, style: str) -> None:
    """Refuse a block without text, which hides a wrong indentation, and half a character written as an escape."""
    if style in "|>":
        if not node.value.strip():
            _refuse(refusal.EMPTY_BLOCK, text, node.start)
    elif style == '"' and _SURROGATE.search(node.value):
        _refuse(refusal.HALF_CHARACTER, text, node.start)


def _check_indentation(text: str, node: Node, inside: Sequence | Mapping | None) -> None:
    """Refuse a value in quotes or brackets whose further lines are not indented deeper than what it stands in.

    YAML 1.2.2, 7.4, requires it and libyaml does not. A closing bracket may stand right below the name of its field, as
    many write it and every parser reads it.
    """
    lines = text[node.start : node.end].splitlines(keepends=True)
    if len(lines) == 1:
        return
    least = 0 if inside is None else inside.column + 1
    index = node.start
    for before, line in pairwise(lines):
        index += len(before)
        words = line.lstrip(" ")
        column = len(line) - len(words)
        if column >= least or not words.strip():
            continue
        if not isinstance(node, Scalar) and (words[0] == "#" or (words[0] in "]}" and column == least - 1)):
            continue
        _refuse(refusal.TAB if words[0] == "\t" else refusal.NOT_INDENTED, text, index + column)


def _refuse_property(text: str, event: Any) -> NoReturn:  # noqa: ANN401
    """Refuse a tag or an anchor; where a value has both, the one that is written first is named."""
    start = event.start_mark.index
    tag_first = text[start : start + 1] == "!"
    _refuse(refusal.TAG if tag_first or event.anchor is None else refusal.ANCHOR, text, start)


def _refuse(reason: Reason, text: str, index: int, width: int = 1) -> NoReturn:
    raise RefusedError(Refusal(reason, *position(text, index), width))


def position(text: str, index: int) -> tuple[int, int]:
    """Return the line and the column, from 0, of a character of a text."""
    lines = (text[:index] + "|").splitlines()
    return len(lines) - 1, len(lines[-1]) - 1
