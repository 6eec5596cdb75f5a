"""What a form of a date is: a pattern, and the function that reads what it matches."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.values.calendar.scope import Reading, Scope

    Read = Callable[[Scope, re.Match[str]], Reading | None]


class Form:
    """A pattern for words in small letters, compiled when it is first needed, and how to read what it matches.

    ``needs`` are letters without which words cannot match, so that most need no look by the pattern; none by default.
    """

    def __init__(self, pattern: str, read: Read, needs: str = "") -> None:
        """Note a pattern without compiling it."""
        self._pattern = pattern
        self.read = read
        self.needs = needs

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """Return the function that matches the pattern at a position of some words."""
        return re.compile(self._pattern).match


def forms(*entries: tuple[str, Read, *tuple[str, ...]]) -> tuple[Form, ...]:
    """Return a form for each pattern and function, with the letters it needs where any are given."""
    return tuple(Form(pattern, read, *needs) for pattern, read, *needs in entries)
