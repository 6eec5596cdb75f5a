"""Where something stands in a file: the place every finding points at."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A range of characters in one file of a project.

    Lines and columns count from 1, columns in Unicode code points; the end is exclusive. ``file`` is the path from the
    project's root with forward slashes, never absolute, so that two machines print the same bytes.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        """Print the place the way editors and terminals open it: ``file:line:column``."""
        return f"{self.file}:{self.line}:{self.column}"


def start_of(file: str) -> Span:
    """Return the span of a file's first character, for findings about a file as a whole."""
    return Span(file, 1, 1, 1, 1)


def narrowed(span: Span, lines: str, whole: str, words: str) -> Span:
    """Return the span of ``words`` where they stand once in ``whole`` and ``whole`` stands verbatim in one line.

    ``span`` is that of ``whole`` in the file whose text is ``lines``. Where the words cannot be pointed at exactly, as
    in a folded block of YAML, ``span`` is returned.
    """
    if span.line != span.end_line or not words or whole.count(words) != 1:
        return span
    rows = lines.splitlines()
    row = rows[span.line - 1][: span.end_column - 1] if span.line <= len(rows) else ""
    at = row.find(whole, span.column - 1)
    if at < 0:
        return span
    column = at + whole.index(words) + 1
    return Span(span.file, span.line, column, span.line, column + len(words))
