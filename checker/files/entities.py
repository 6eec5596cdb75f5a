"""The entity list: the persons, bodies, places and things that claims speak of, and the names they go by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from checker.files import formats
from checker.files.entries import read_entries
from checker.files.reading import fields, many, words
from checker.project import Entity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.project import Problem
    from checker.span import Span
    from checker.yamltree import Node

_FIELDS: Final[dict[str, Callable[[Node], Any]]] = {
    "name": words,
    "aliases": many(),
    "titles": many(),
    "kind": words,
    "part_of": many(formats.SLUG),
    "stands_for": many(formats.SLUG),
    "note": words,
}


def read_entity_file(text: str, file: str) -> tuple[Mapping[str, Entity], tuple[Problem, ...]]:
    """Read the entity list: a mapping from the id of each entity to what is known of it.

    An entry that does not follow the format is left out and reported. Nothing is raised.
    """
    return read_entries(text, file, formats.SLUG, _entity, "Entity")


def _entity(name: str, span: Span, node: Node) -> Entity:
    return Entity(name, span, **fields(node, _FIELDS))
