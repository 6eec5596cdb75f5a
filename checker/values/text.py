"""Plain words as a value: equal where they are the same, and otherwise not compared."""

from __future__ import annotations

from typing import Final

from checker.values.wording import WordingType

TYPE: Final = WordingType("text")
