"""The matrix for programs: JSON (RFC 8259), one record a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from checker.render.json import conflict_record
from checker.render.terminal.cells import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.conflict import Member
    from checker.conflicts.matrix import Matrix, Row


def records(found: Matrix) -> str:
    """Return the sources with their origins, the rows and the conflicts, described in docs/json-output.md."""
    sources = [{"id": source, "origin": origin} for source, origin in found.origins.items()]
    return (
        "{\n"
        '"version": 1,\n'
        f'"sources": {_lines(sources)},\n'
        f'"attributes": {_lines(map(_row, found.rows))},\n'
        f'"conflicts": {_lines(map(conflict_record, found.conflicts))}\n'
        "}\n"
    )


def _row(row: Row) -> dict[str, object]:
    alignment = row.alignment
    return {
        "about": alignment.about or None,
        "attribute": alignment.attribute,
        "relation": alignment.relation.value if alignment.relation is not None else None,
        "origins": list(alignment.origins),
        "claims": [_member(member) for member in alignment.members],
    }


def _member(member: Member) -> dict[str, object]:
    return {
        "claim": member.claim,
        "value": member.value,
        "sources": list(member.sources),
        "attributed_to": member.speaker or None,
        "as_of": member.as_of or None,
    }


def _lines(values: Iterable[object]) -> str:
    lines = ",\n".join(map(_line, values))
    return f"[\n{lines}\n]" if lines else "[]"


def _line(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return HIDDEN.sub(lambda hidden: json.dumps(hidden[0])[1:-1], text)
