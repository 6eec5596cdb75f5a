"""Plain text: the file is the article."""

from __future__ import annotations

from typing import Final

from checker.readers import Reading, decode

SUFFIXES: Final = (".txt",)
NAME: Final = "plain text"


def read(data: bytes) -> Reading:
    """Return the file's text as it stands; raise ``Unreadable`` where it is not UTF-8."""
    text = decode(data)
    return Reading(file=text, text=text)
