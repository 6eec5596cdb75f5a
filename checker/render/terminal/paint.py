"""Colour for a terminal: the few inks a report uses, as ANSI escape sequences (ECMA-48, 8.3.117)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Ink(StrEnum):
    """The inks, by what they say; the values are the parameters of the escape sequence."""

    PLAIN = ""
    STRONG = "1"
    ERROR = "1;31"
    WARNING = "1;33"
    NOTE = "1;34"
    GOOD = "1;32"
    FRAME = "34"
    ADDED = "32"
    REMOVED = "31"


class Run(NamedTuple):
    """Characters of one line in one ink."""

    text: str
    ink: Ink = Ink.PLAIN


Line = tuple[Run, ...]


def painted(line: Iterable[Run], *, color: bool) -> str:
    """Return a line as a string without blanks at its end; without colour the characters are the same."""
    runs = list(line)
    while runs and not runs[-1].text.rstrip(" "):
        runs.pop()
    if runs:
        runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip(" "))
    return "".join(f"\x1b[{ink}m{text}\x1b[0m" if color and ink and text else text for text, ink in runs)
