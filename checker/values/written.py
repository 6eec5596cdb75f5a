"""A value of several parts, read back from the one line on which the loader keeps it."""

from __future__ import annotations

import json
import re
from typing import Final

# A list in brackets, a part of words in quotes, or plain words.
_ITEM: Final = r"\"(?:[^\"\\]|\\.)*\"|[^\s,\[\]{}\"][^,\[\]{}]*"
_ITEMS: Final = re.compile(_ITEM)
_MANY: Final = rf"\[(?:{_ITEM})(?:, (?:{_ITEM}))*\]"
_LIST: Final = re.compile(_MANY)
_PART: Final = re.compile(rf"(?P<name>[a-z]+): (?P<value>{_MANY}|{_ITEM})(?:, |\Z)")


def items(written: str) -> tuple[str, ...] | None:
    """Return the items of ``[A, B]``; None when it is no list."""
    if _LIST.fullmatch(written) is None:
        return None
    return tuple(_plain(item) for item in _ITEMS.findall(written[1:-1]))


def parts(written: str) -> dict[str, str] | None:
    """Return the parts of ``{start: A, end: B}`` by name, a list among them as written; None when it has none."""
    if not (written.startswith("{") and written.endswith("}")):
        return None
    inner = written[1:-1]
    found: dict[str, str] = {}
    at = 0
    while at < len(inner):
        part = _PART.match(inner, at)
        if part is None:
            return None
        found[part["name"]] = part["value"] if part["value"].startswith("[") else _plain(part["value"])
        at = part.end()
    return found or None


def _plain(item: str) -> str:
    if not item.startswith('"'):
        return item
    try:
        return str(json.loads(item))
    except ValueError:
        return item
