"""Views as values: an opinion or judgment in words, set beside others and never in conflict with them."""

from __future__ import annotations

from typing import Final

from checker.values.wording import WordingType

TYPE: Final = WordingType("view")
