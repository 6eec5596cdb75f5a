"""The vocabulary: what values each attribute takes, and how they may be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from checker.files import formats
from checker.files.entries import read_entries
from checker.files.reading import UnexpectedError, fields, many, value_of, words
from checker.project import Attribute

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.project import Problem
    from checker.span import Span
    from checker.yamltree import Node

_names: Final = many(formats.ATTRIBUTE)
_FIELDS: Final[dict[str, Callable[[Node], Any]]] = {
    "type": value_of(formats.TYPE),
    "single": value_of(formats.SINGLE),
    "also": _names,
    "unit": words,
    "not_after": _names,
    "not_before": _names,
    "distinct_from": _names,
    "sum_of": _names,
    "difference_of": _names,
    "ratio_of": _names,
    "count_of": value_of(formats.ATTRIBUTE),
    "since": value_of(formats.ATTRIBUTE),
    "until": value_of(formats.ATTRIBUTE),
    "note": words,
}

_WORKED_OUT: Final = ("sum_of", "difference_of", "ratio_of", "count_of", "since", "until")


def read_vocabulary_file(text: str, file: str) -> tuple[Mapping[str, Attribute], tuple[Problem, ...]]:
    """Read the vocabulary: a mapping from the name of each attribute to what is known of it.

    An entry that does not follow the format is left out and reported. Nothing is raised.
    """
    return read_entries(text, file, formats.ATTRIBUTE, _attribute, "Attribute")


def _attribute(name: str, span: Span, node: Node) -> Attribute:
    values = fields(node, _FIELDS)
    if "type" not in values:
        raise UnexpectedError
    worked_out = {way: values[way] for way in _WORKED_OUT if way in values}
    if worked_out and formats.attribute_breach(values["type"], **worked_out) is not None:
        raise UnexpectedError
    if values.get("single") == "false":
        del values["single"]
    return Attribute(name, span, **values)
