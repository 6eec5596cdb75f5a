"""Files that list named entries, such as the vocabulary: each entry is read by itself, so that none hides another."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from checker.files.reading import UnexpectedError
from checker.project import Problem
from checker.yamltree import Mapping, parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.files.formats import Format
    from checker.span import Span
    from checker.yamltree import Node

_Entry = TypeVar("_Entry")


def read_entries(
    text: str,
    file: str,
    names: Format,
    read_entry: Callable[[str, Span, Node], _Entry],
    model: str,
) -> tuple[dict[str, _Entry], tuple[Problem, ...]]:
    """Read a file of entries whose names follow ``names``; return them by name, with what was wrong with the others.

    ``read_entry`` makes an entry from its name, the name's place and its node, and raises UnexpectedError where it
    cannot; ``model`` then tells why.
    """
    tree = parse(text, file)
    root = tree.root
    entries: dict[str, _Entry] = {}
    if root is None:
        return entries, tree.problems
    problems = list(tree.problems)
    if not isinstance(root, Mapping):
        problems.append(
            Problem(
                "F101",
                "the file has no named entries",
                tree.first_character(root),
                label="a name is wanted here",
                help="begin each entry with its name and a colon",
            )
        )
        return entries, tuple(problems)
    for name, (key, node) in root.entries.items():
        if not names.accepts(name):
            from checker.files import complaint  # noqa: PLC0415 - only a mistake needs pydantic

            problems.append(complaint.wrong_name(tree, key, names))
            continue
        try:
            entries[name] = read_entry(name, tree.span(key), node)
        except UnexpectedError:
            from checker.files import complaint  # noqa: PLC0415 - only a mistake needs pydantic

            problems += complaint.explain(tree, node, model, name=key)
    return entries, tuple(problems)
