"""Acknowledged conflicts: which claims and values were judged, why they differ, and until when that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from checker.files import formats
from checker.files.reading import UnexpectedError, fields, many, value, value_of, words
from checker.project import Acknowledgement, Problem
from checker.yamltree import Mapping, Sequence, parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.yamltree import Node, Tree


def _unread(node: Node) -> Node:
    return node


_slug: Final = value_of(formats.SLUG)
_slugs: Final = many(formats.SLUG)
_FIELDS: Final[dict[str, Callable[[Node], Any]]] = {
    "between": _unread,
    "values": _unread,
    "why": words,
    "prefer": _slug,
    "because": words,
    "by": words,
    "until": value_of(formats.DATE),
    "tension": value_of(formats.TRUTH),
}


def read_conflict_file(text: str, file: str) -> tuple[tuple[Acknowledgement, ...], tuple[Problem, ...]]:
    """Read the list of acknowledged conflicts.

    One that does not follow the format is left out and reported. Nothing is raised.
    """
    tree = parse(text, file)
    root = tree.root
    if root is None:
        return (), tree.problems
    problems = list(tree.problems)
    if not isinstance(root, Sequence):
        problems.append(
            Problem(
                "F101",
                "the file is not a list of acknowledgements",
                tree.first_character(root),
                label="a list is wanted",
                help="begin each acknowledgement with `- between:`",
            )
        )
        return (), tuple(problems)
    read_ones: list[Acknowledgement] = []
    for node in root.items:
        try:
            read_ones.append(_acknowledgement(tree, node))
        except UnexpectedError:
            from checker.files import complaint  # noqa: PLC0415 - only a mistake needs pydantic

            problems += complaint.explain(tree, node, "Acknowledgement")
    return tuple(read_ones), tuple(problems)


def _acknowledgement(tree: Tree, node: Node) -> Acknowledgement:
    given = fields(node, _FIELDS)
    if not isinstance(node, Mapping) or not {"between", "values", "why"} <= given.keys():
        raise UnexpectedError
    between, values = given.pop("between"), given.pop("values")
    if not (isinstance(between, Sequence) and isinstance(values, Sequence)):
        raise UnexpectedError
    claims = _slugs(between)
    judged = tuple(value(tree, item)[0] for item in values.items)
    if formats.acknowledgement_breach(claims, judged, given.get("prefer", "")):
        raise UnexpectedError
    tension = given.pop("tension", "false") == "true"
    until = tree.span(node.entries["until"][1]) if "until" in given else None
    return Acknowledgement(
        between=claims, values=judged, span=tree.span(between), tension=tension, until_span=until, **given
    )
