"""What is wrong with a part of a file, in words for people who write claims: the errors of the models, translated.

The models of ``schema`` find the errors; nothing of pydantic's own words or class names reaches a message. Every error
is placed at the smallest thing in the file that can be mended.
"""

from __future__ import annotations

import difflib
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pydantic import BaseModel, ValidationError

from checker.files import schema
from checker.files.formats import NOTHING, SLUG, Format
from checker.project import Problem
from checker.yamltree import Mapping, Scalar, Sequence
from checker.yamltree.refusal import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core import ErrorDetails

    from checker.span import Span
    from checker.yamltree import Node, Tree

_NOUNS: Final[dict[type[BaseModel], str]] = {
    schema.Claim: "a claim",
    schema.ClaimFileFrame: "a claim file",
    schema.LongEvidence: "evidence",
    schema.Quote: "a quote",
    schema.Attribute: "an attribute",
    schema.Entity: "an entity",
    schema.Acknowledgement: "an acknowledgement",
    schema.SourceRecord: "a source record",
}
_MOST: Final = 20
"""How many mistakes of one claim are told; more would bury them, and it is left out in any case."""

_MODELS: Final = {model.__name__: model for model in _NOUNS}


class _Said(NamedTuple):
    """A message, the label under its place, and the help line."""

    message: str
    label: str
    help: str


class _Place(NamedTuple):
    """Where an error is: the node (of a missing field: what lacks it), the name it stands under, and the field meant.

    ``model`` describes the group of fields the error is in; ``short`` tells that it is evidence in its short form,
    ``item`` that the node is an item of a list and not all that stands under the field.
    """

    node: Node
    key: Scalar | None
    field: str
    model: type[BaseModel]
    short: bool = False
    item: bool = False


def explain(
    tree: Tree, node: Node, model: str, *, name: Scalar | None = None, claim: str | None = None
) -> list[Problem]:
    """Say what keeps a node from being what a model of ``schema``, given by name, describes.

    ``name`` is the node of the name it stands under, if any; ``claim`` the id of the claim it belongs to. The quick
    reader has refused the node; where the model finds nothing wrong with it the two disagree, and that too is a
    problem: what nobody could read must not count as read.
    """
    described = _MODELS[model]
    try:
        described.model_validate(data_of(node))
    except ValidationError as error:
        start = _Place(node, name, name.value if name else "", described)
        problems = [_problem(tree, start, detail, claim) for detail in error.errors(include_url=False)[:_MOST]]
        return sorted(problems, key=lambda problem: problem.span)
    return [
        Problem(
            "F101",
            f"{_NOUNS[described]} follows the format and could not be read",
            _head(tree, node),
            label="could not be read",
            help="this is a mistake in checker: please report it",
            claim=claim,
        )
    ]


def data_of(node: Node) -> Any:  # noqa: ANN401 - strings, lists and dicts of them
    """Return a node as plain data: strings, lists, dicts, and None for a value that was left out."""
    if isinstance(node, Scalar):
        return None if node.plain and node.value in NOTHING else node.value
    if isinstance(node, Sequence):
        return [data_of(item) for item in node.items]
    return {name: data_of(child) for name, (_, child) in node.entries.items()}


def wrong_name(tree: Tree, key: Scalar, form: Format) -> Problem:
    """Say that the name of an entry does not follow its format."""
    said = _not_of(form, key.value)
    return Problem("F101", said.message, tree.span(key), label=said.label, help=said.help)


def _problem(tree: Tree, start: _Place, detail: ErrorDetails, claim: str | None) -> Problem:
    kind = detail["type"]
    place = _find(start, detail["loc"])
    context: dict[str, Any] = detail.get("ctx", {})
    if kind == "breach":
        said = _Said(context["message"], "", context["help"])
        span = _span_of_field(tree, start.node, context["field"])
    elif kind == "missing":
        said = _missing(place)
        span = _head(tree, place.node)
    elif kind == "extra_forbidden":
        said = _unknown(place)
        span = _key_span(tree, place)
    elif detail["loc"][-1:] == ("[key]",):
        said = _empty(place) if kind == "blank" else _not_of(context["form"], place.field)
        span = _key_span(tree, place)
    elif kind == "too_long":
        said = _too_many(place)
        span = _second_name(tree, place)
    else:
        said = _wrong_value(kind, place, context)
        left_out = isinstance(place.node, Scalar) and not place.node.value and place.node.plain
        span = _key_span(tree, place) if left_out else tree.span(place.node)
    return Problem("F101", said.message, span, label=said.label, help=said.help, claim=claim)


def _find(place: _Place, steps: tuple[int | str, ...]) -> _Place:
    """Follow the steps of an error as far as the file goes."""
    for step in steps:
        node = place.node
        if isinstance(node, Mapping) and step in node.entries:
            key, child = node.entries[str(step)]
            place = place._replace(node=child, key=key, field=key.value, item=False)
        elif isinstance(node, Sequence) and isinstance(step, int):
            place = place._replace(node=node.items[step], key=None, item=True)
        elif step == f"{schema.FORM}long":
            place = place._replace(model=schema.LongEvidence)
        elif step == f"{schema.FORM}short":
            place = place._replace(short=True)
        elif step == f"{schema.FORM}parts" and place.model is schema.LongEvidence:
            place = place._replace(model=schema.Quote)
        elif isinstance(step, str) and not step.startswith(schema.FORM) and step != "[key]":
            place = place._replace(field=step)
    return place


def _wrong_value(kind: str, place: _Place, context: dict[str, Any]) -> _Said:
    node = place.node
    if isinstance(node, Scalar) and node.plain and node.value in NOTHING and kind != "blank":
        return _left_out(place)
    if kind in {"blank", "too_short"}:
        return _empty(place)
    if kind == "format" and isinstance(node, Scalar):
        return _not_of(context["form"], node.value)
    return _WANTED.get(kind, _fields_wanted)(place)


def _left_out(place: _Place) -> _Said:
    node = place.node
    if isinstance(node, Scalar) and node.value:
        return _Said(
            f"{_field(place)} has no value: YAML reads {shown(node.value)} as nothing",
            "read as nothing",
            "put it in quotes if the word is meant, else take the line out",
        )
    return _Said(f"{_field(place)} has no value", "no value", "write the value behind the colon, or take the line out")


def _empty(place: _Place) -> _Said:
    return _Said(f"{_field(place)} is empty", "nothing here", "write something there, or take it out")


def _words_wanted(place: _Place) -> _Said:
    help_line = "write words behind the colon"
    if place.short:
        help_line = "write `source:` and `quote:` on lines of their own for a quote with `prefix` or `suffix`"
    return _Said(f"expected words for {_field(place)}, found {_found(place.node)}", "words are wanted", help_line)


def _list_wanted(place: _Place) -> _Said:
    return _Said(
        f"expected a list for {_field(place)}, found {_found(place.node)}",
        "a list is wanted",
        "write each item on a line of its own that begins with `- `",
    )


def _fields_wanted(place: _Place) -> _Said:
    found = _found(place.node)
    if place.model is schema.LongEvidence and isinstance(place.node, Scalar):
        return _Said("evidence names no source", "no source here", "write `- SOURCE: words`")
    if place.model is schema.LongEvidence:
        return _Said(f"expected a source and its words, found {found}", "no source here", "write `- SOURCE: words`")
    if place.field:
        return _Said(f"expected fields for {_field(place)}, found {found}", "fields are wanted", "write `name: value`")
    noun = _NOUNS[place.model]
    return _Said(f"expected {noun}, found {found}", f"not {noun}", f"write the fields of {noun} as `name: value`")


_WANTED: Final[dict[str, Callable[[_Place], _Said]]] = {"string_type": _words_wanted, "list_type": _list_wanted}


def _missing(place: _Place) -> _Said:
    what = place.model.model_fields[place.field].description or ""
    return _Said(
        f"{shown(place.field)} is missing",
        f"no {shown(place.field)} here",
        f"add `{place.field}:`, {what[:1].lower()}{what[1:].rstrip('.')}",
    )


def _unknown(place: _Place) -> _Said:
    known = list(place.model.model_fields)
    label = f"not a field of {_NOUNS[place.model]}"
    near = _nearest(place.field[:_LONGEST_NAME], tuple(known))
    if near:
        return _Said(
            f"unknown field {shown(place.field)}; did you mean `{near}`?", label, f"write `{near}`, or take it out"
        )
    said = f"unknown field {shown(place.field)}"
    if isinstance(place.node, Scalar) and place.node.plain and not place.node.value:
        return _Said(said, label, "put words that have a comma in quotes: inside { } a comma begins a new field")
    return _Said(said, label, f"{_NOUNS[place.model]} may have " + ", ".join(f"`{name}`" for name in known))


def _too_many(place: _Place) -> _Said:
    names = list(place.node.entries) if isinstance(place.node, Mapping) else []
    if place.short:
        return _Said(
            f"one piece of evidence names {len(names)} sources",
            "a second source",
            "begin each source with `- `; beside `prefix` or `suffix`, write `source:` and `quote:`",
        )
    return _Said(
        f"{_field(place)} has {len(names)} attributes, and may have one",
        "a second attribute",
        "make a claim of its own for each",
    )


def _not_of(form: Format, value: str) -> _Said:
    near = _nearest(value[:_LONGEST_NAME], form.options)
    if near:
        return _Said(
            f"{shown(value)} is not a known {form.name}; did you mean `{near}`?",
            f"not a known {form.name}",
            f"write `{near}`",
        )
    label = f"not a known {form.name}" if form.options else f"not {form.wanted}"
    slug = re.sub("[^a-z0-9]+", "-", value.lower()).strip("-") if form is SLUG else ""
    advice = f"write {shown(slug)}: {form.help}" if slug and value.isascii() else form.help
    return _Said(f"{shown(value)} is not {form.wanted}", label, advice)


@lru_cache(maxsize=1024)
def _nearest(name: str, known: tuple[str, ...]) -> str | None:
    return next(iter(difflib.get_close_matches(name, known, n=1, cutoff=0.7)), None)


_LONGEST_NAME: Final = 40
"""How much of a name is compared: difflib takes time in the square of its length."""


def _field(place: _Place) -> str:
    if not place.field:
        return _NOUNS[place.model]
    return f"an item of {shown(place.field)}" if place.item else shown(place.field)


def _found(node: Node) -> str:
    if isinstance(node, Scalar):
        return "nothing" if node.plain and node.value in NOTHING else "words"
    return "a list" if isinstance(node, Sequence) else "fields"


def _key_span(tree: Tree, place: _Place) -> Span:
    return tree.span(place.key or place.node)


def _second_name(tree: Tree, place: _Place) -> Span:
    keys = [key for key, _ in place.node.entries.values()] if isinstance(place.node, Mapping) else []
    return tree.span(keys[1] if len(keys) > 1 else place.node)


def _span_of_field(tree: Tree, node: Node, field: str) -> Span:
    if isinstance(node, Mapping) and field in node.entries:
        return tree.span(node.entries[field][1])
    return _head(tree, node)


def _head(tree: Tree, node: Node) -> Span:
    """Return the place by which a group of fields is known: its id, else the name of its first field."""
    if isinstance(node, Mapping) and node.entries:
        if "id" in node.entries:
            return tree.span(node.entries["id"][1])
        return tree.span(next(iter(node.entries.values()))[0])
    return tree.span(node)
