"""The nodes a YAML file is read into.

``start`` and ``end`` of a node count code points of the tree's text; a tree turns them into lines and columns. They are
kept as numbers because a large file has millions of nodes, and the parser's own marks would double their memory.
"""

from __future__ import annotations

from typing import TypeAlias


class Scalar:
    """Words, a number or a date: always the string that was written. ``plain`` tells that it stands without quotes."""

    __slots__ = ("end", "plain", "start", "value")

    def __init__(self, value: str, start: int, end: int, plain: bool) -> None:  # noqa: FBT001 - made by the million
        """Keep the value and its place."""
        self.value = value
        self.start = start
        self.end = end
        self.plain = plain


class Sequence:
    """A list."""

    __slots__ = ("_closed", "column", "items", "start")

    def __init__(self, start: int, column: int) -> None:
        """Open an empty list; ``column``, from 0, is how far its items are indented."""
        self.items: list[Node] = []
        self.start = start
        self.column = column
        self._closed: int | None = None

    @property
    def flow(self) -> bool:
        """Tell whether the list is written in brackets."""
        return self._closed is not None

    @property
    def end(self) -> int:
        """Return where the closing bracket ends, without brackets where the last item does."""
        return self._closed or (self.items[-1].end if self.items else self.start)

    def close(self, end: int) -> None:
        """Note where the closing bracket ends."""
        self._closed = end


class Mapping:
    """Named values: for each name its own node and that of the value."""

    __slots__ = ("_closed", "column", "entries", "start")

    def __init__(self, start: int, column: int) -> None:
        """Open an empty mapping; ``column``, from 0, is how far its names are indented."""
        self.entries: dict[str, tuple[Scalar, Node]] = {}
        self.start = start
        self.column = column
        self._closed: int | None = None

    @property
    def flow(self) -> bool:
        """Tell whether the mapping is written in braces."""
        return self._closed is not None

    @property
    def end(self) -> int:
        """Return where the closing brace ends, without braces where the last value does."""
        return self._closed or next((value.end for _, value in reversed(self.entries.values())), self.start)

    def close(self, end: int) -> None:
        """Note where the closing brace ends."""
        self._closed = end


Node: TypeAlias = Scalar | Sequence | Mapping
