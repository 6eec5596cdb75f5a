"""Source records: the bibliographic data of an article, in a file beside its text or at the top of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from checker.files import formats
from checker.files.reading import UnexpectedError, fields, many, named, value_of, words
from checker.record import dataclass
from checker.source import Part, Record
from checker.yamltree import Mapping, Sequence, parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Mapping as MappingType

    from checker.project import Problem
    from checker.span import Span
    from checker.yamltree import Node

_lines: Final = value_of(formats.LINES)


@dataclass(frozen=True, slots=True)
class RecordContent:
    """What a record holds.

    ``record`` has the fields that could be read, and ``problems`` what was wrong with the others. ``text_name`` and
    ``seal_name`` are the names of the text and the seal as written, empty where there are none; ``spans`` holds the
    place of the value of each field that was written.
    """

    record: Record
    text_name: str
    seal_name: str
    spans: MappingType[str, Span]
    problems: tuple[Problem, ...]


def _parts(node: Node) -> tuple[tuple[Part, tuple[tuple[int, int], ...]], ...]:
    return tuple((Part(name), _ranges(child)) for name, _, child in named(node, formats.PART))


def _ranges(node: Node) -> tuple[tuple[int, int], ...]:
    if not isinstance(node, Sequence):
        raise UnexpectedError
    ranges = (formats.line_range(_lines(item)) for item in node.items)
    return tuple(found for found in ranges if found is not None)


_FIELDS: Final[dict[str, Callable[[Node], Any]]] = {
    "id": value_of(formats.SOURCE_ID),
    "title": words,
    "publisher": words,
    "authors": many(),
    "published": value_of(formats.DATE),
    "published_basis": value_of(formats.BASIS),
    "url": value_of(formats.URL),
    "archive": value_of(formats.URL),
    "retrieved": value_of(formats.DATE),
    "language": value_of(formats.LANGUAGE),
    "text": words,
    "seal": words,
    "sha256": value_of(formats.SHA256),
    "relays": many(),
    "parts": _parts,
    "note": words,
}


def read_record_file(text: str, file: str, default_id: str, first_line: int = 1) -> RecordContent:
    """Read a source record; ``default_id`` is the id of one that gives none.

    ``first_line`` is the line of the file that ``text`` begins on, for a record at the top of an article. Fields that
    do not follow the format are left out and reported. Nothing is raised.
    """
    tree = parse(text, file, first_line)
    root = tree.root
    if root is None:
        return RecordContent(Record(default_id), "", "", {}, tree.problems)
    problems = list(tree.problems)
    spans = {name: tree.span(child) for name, (_, child) in root.entries.items()} if isinstance(root, Mapping) else {}
    try:
        values = fields(root, _FIELDS)
        sound = formats.record_breach(values.get("seal", ""), values.get("sha256", "")) is None
    except UnexpectedError:
        values, sound = _readable(root), False
    if not sound:
        from checker.files import complaint  # noqa: PLC0415 - only a mistake needs pydantic

        problems += complaint.explain(tree, root, "SourceRecord")
    text_name, seal_name = values.pop("text", ""), values.pop("seal", "")
    record = Record(values.pop("id", default_id), **values)
    return RecordContent(record, text_name, seal_name, spans, tuple(problems))


def _readable(root: Node) -> dict[str, Any]:
    """Read the fields that follow the format, and leave out the others."""
    values: dict[str, Any] = {}
    for name, (_, child) in root.entries.items() if isinstance(root, Mapping) else ():
        try:
            values[name] = _FIELDS[name](child)
        except (KeyError, UnexpectedError):
            continue
    return values
