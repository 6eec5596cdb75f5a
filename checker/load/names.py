"""File names written in records: which of them are read, as a record may come from anyone."""

from __future__ import annotations

import re
from typing import Final

_DEVICE: Final = re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(?:\..*)?")
_ENCODED: Final = re.compile(r"%[0-9a-fA-F]{2}")


def why_refused(name: str) -> str:
    """Tell why a name in a record is not looked up; empty when it is.

    A name is a path with forward slashes that stays in its folder on every system: it is not absolute, has no drive,
    network or web address, no `.` or `..`, nothing percent-encoded, and is no device of Windows (the reserved names of
    "Naming Files, Paths, and Namespaces", Microsoft).
    """
    parts = name.split("/")
    rules = (
        (not name.strip(), "it is empty"),
        (not name.isprintable(), "it has characters that cannot be seen"),
        ("\\" in name or ":" in name, "between folder and file stands `/`, and nothing stands before the first name"),
        (_ENCODED.search(name) is not None, "it has percent-encoded characters; write them as they are"),
        (any(part in {"", ".", "..", "~"} for part in parts), "it leads out of its folder or goes round in it"),
        (any(_DEVICE.fullmatch(part) for part in parts), "it is the name of a device"),
    )
    return next((reason for broken, reason in rules if broken), "")
