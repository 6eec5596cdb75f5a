"""JSON (RFC 8259) with a record a line: the same bytes for the same values, and safe to show."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from checker.render.terminal.cells import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterable


def line(value: object) -> str:
    """Return a value on one line, with every character that would not show as itself as an escape."""
    text = json.dumps(value, ensure_ascii=False)
    return HIDDEN.sub(lambda hidden: json.dumps(hidden[0])[1:-1], text)


def lines(values: Iterable[object]) -> str:
    """Return values as an array, one a line."""
    inside = ",\n".join(line(value) for value in values)
    return f"[\n{inside}\n]" if inside else "[]"
