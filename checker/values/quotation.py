"""Quotations as values: what somebody said, word for word; two of them are shown side by side and never conflict."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.record import dataclass
from checker.text.normalize import fold
from checker.value import Mention, Relation

if TYPE_CHECKING:
    from checker.value import Context, Value

# A mark that opens stands after a space or at the start, and before words; any other closes.
_OPENS: Final = re.compile(r"(?:\A|(?<=[\s(\[\u2014]))\"(?=\S)")
_OUTER: Final = " '\",.;:!?"


@dataclass(frozen=True, slots=True)
class QuotationValue:
    """Words that somebody said. ``words`` are folded, in small letters, and without the marks around them."""

    written: str
    words: tuple[str, ...]

    @property
    def type(self) -> str:
        """Return the name of the type."""
        return "quotation"

    def __str__(self) -> str:
        """Return the words in quotation marks."""
        return f'"{self.written}"'


class QuotationType:
    """The type of values that are quotations. A longer quotation refines one whose words it has in a row."""

    name: str = "quotation"

    def parse(self, written: str, context: Context) -> QuotationValue | None:  # noqa: ARG002 - the context of the protocol
        """Return the words written, with or without quotation marks around them."""
        return _quotation(fold(written))

    def mentions(self, words: str, context: Context) -> list[Mention]:  # noqa: ARG002 - the context of the protocol
        """Return what stands between quotation marks, one of which may lie outside the words."""
        found: list[tuple[int, int]] = []
        begin: int | None = None
        at = words.find('"')
        while at >= 0:
            if _OPENS.match(words, at):
                begin = at + 1
            elif begin is not None or not found:
                found.append((begin or 0, at))
                begin = None
            at = words.find('"', at + 1)
        if begin is not None:
            found.append((begin, len(words)))
        values = ((start, end, _quotation(words[start:end])) for start, end in found)
        return [Mention(start, end, value) for start, end, value in values if value is not None]

    def compare(self, first: Value, second: Value) -> Relation:
        """Compare word by word."""
        if not isinstance(first, QuotationValue) or not isinstance(second, QuotationValue):
            return Relation.INCOMPARABLE
        if first.words == second.words:
            return Relation.EQUAL
        if _holds(first.words, second.words):
            return Relation.REFINES
        return Relation.REFINED_BY if _holds(second.words, first.words) else Relation.INCOMPARABLE


def _quotation(folded: str) -> QuotationValue | None:
    words = tuple(word for part in folded.casefold().split() if (word := part.strip(_OUTER)))
    return QuotationValue(folded.strip().strip('"'), words) if words else None


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Tell whether some words stand in a row within others."""
    return f" {' '.join(short)} " in f" {' '.join(long)} "


TYPE = QuotationType()
