"""Markdown: the article as written, markup included, and the record in its front matter if it has one.

Front matter is the block that Jekyll and Pandoc know: ``---`` alone on the first line, then YAML, then ``---`` or
``...`` alone on a line. In the article's text it is blanked, so that places are still those of the file. A file that
begins with ``---`` and never closes it begins with a horizontal rule and has no front matter.
"""

from __future__ import annotations

import re
from typing import Final

from checker.readers import Reading, decode

SUFFIXES: Final = (".md",)
NAME: Final = "Markdown"

_OPENING: Final = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\n|\r)")
_CLOSING: Final = re.compile(r"(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_NOT_LINE_END: Final = re.compile(r"[^\r\n]")


def read(data: bytes) -> Reading:
    """Return the file's text with its front matter blanked; raise ``Unreadable`` where it is not UTF-8."""
    file = decode(data)
    opening = _OPENING.match(file)
    closing = _CLOSING.search(file, opening.end()) if opening else None
    if opening is None or closing is None:
        return Reading(file=file, text=file)
    written = file[opening.end() : closing.start()]
    front = _NOT_LINE_END.sub(" ", file[: closing.end()])
    # the line of the opening `---` is left empty, so that the record's lines are those of the file
    record = f"\n{written}" if written.strip() else ""
    return Reading(file=file, text=front + file[closing.end() :], record=record)
