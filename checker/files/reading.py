"""The quick way from the nodes of a well-formed file to its values, without pydantic.

Each function takes a node for what it should be and raises ``UnexpectedError`` when it is not. What then is wrong with
it, and how to say so, is found out by the models of ``schema``: they cost a tenth of a second to import, which only a
file with a mistake in it pays.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from checker.claim import ValuePart
from checker.files.formats import NOTHING, TEXT, VALUE_PART
from checker.yamltree import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Mapping as MappingType

    from checker.files.formats import Format
    from checker.yamltree import Node, Tree

_NEEDS_QUOTES: Final = frozenset(',:[]{}"')


class UnexpectedError(Exception):
    """A node is not what the format of the file has at its place."""


def words(node: Node) -> str:
    """Read text that is not blank."""
    if isinstance(node, Scalar):
        text = node.value
        if text.strip() and not (node.plain and text in NOTHING):
            return text
    raise UnexpectedError


def value_of(form: Format) -> Callable[[Node], str]:
    """Return the reader of a single value of one format."""
    accepts = form.accepts

    def read(node: Node) -> str:
        value = words(node)
        if accepts(value):
            return value
        raise UnexpectedError

    return read


def many(form: Format = TEXT) -> Callable[[Node], tuple[str, ...]]:
    """Return the reader of a list of values of one format; a single value stands for a list of one."""
    read = value_of(form)

    def read_all(node: Node) -> tuple[str, ...]:
        if isinstance(node, Sequence):
            return tuple(read(item) for item in node.items)
        return (read(node),)

    return read_all


def fields(node: Node, readers: MappingType[str, Callable[[Node], Any]]) -> dict[str, Any]:
    """Read a mapping of known names, each with its own reader."""
    if not isinstance(node, Mapping):
        raise UnexpectedError
    values: dict[str, Any] = {}
    for name, (_, child) in node.entries.items():
        reader = readers.get(name)
        if reader is None:
            raise UnexpectedError
        values[name] = reader(child)
    return values


def named(node: Node, form: Format) -> list[tuple[str, Scalar, Node]]:
    """Read a mapping whose names follow a format; return each name with its node and that of its value."""
    if not isinstance(node, Mapping):
        raise UnexpectedError
    if not all(form.accepts(name) for name in node.entries):
        raise UnexpectedError
    return [(name, key, child) for name, (key, child) in node.entries.items()]


def value(tree: Tree, node: Node) -> tuple[str, tuple[ValuePart, ...]]:
    """Read the value of an attribute: words, a list of words, or named parts of either; see ``Statement``."""
    if isinstance(node, Scalar):
        return words(node), ()
    if isinstance(node, Sequence):
        return _list(tree, node, "")
    shown: list[str] = []
    parts: list[ValuePart] = []
    for name, _, child in named(node, VALUE_PART):
        if isinstance(child, Sequence):
            text, items = _list(tree, child, name)
        else:
            text = _in_brackets(words(child))
            items = (ValuePart(name, words(child), tree.span(child)),)
        shown.append(f"{name}: {text}")
        parts.extend(items)
    if not parts:
        raise UnexpectedError
    return "{" + ", ".join(shown) + "}", tuple(parts)


def _list(tree: Tree, node: Sequence, name: str) -> tuple[str, tuple[ValuePart, ...]]:
    if not node.items:
        raise UnexpectedError
    parts = tuple(ValuePart(name, words(item), tree.span(item)) for item in node.items)
    return "[" + ", ".join(_in_brackets(part.value) for part in parts) + "]", parts


def _in_brackets(text: str) -> str:
    """Return text as it can stand in a list: in quotes where it has a comma or bracket of its own."""
    return json.dumps(text, ensure_ascii=False) if _NEEDS_QUOTES.intersection(text) else text
