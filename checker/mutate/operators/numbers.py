"""Operator: another number, of the same unit and written in the same way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.mutate.edit import context, like, revalued, sentence
from checker.mutate.mutant import Change, Operator
from checker.values import types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim

_FIGURES: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
_RANK: Final = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_WORDS: Final = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_ORDINALS: Final = "first second third fourth fifth sixth seventh eighth ninth tenth".split()  # noqa: SIM905
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
_GREAT: Final = ("thousand", "million", "billion", "trillion")
_ROWS: Final = (_WORDS, _ORDINALS, _TENS, _GREAT)
_NEXT: Final = {
    word: row[at + 1] if at + 1 < len(row) else row[at - 1] for row in _ROWS for at, word in enumerate(row)
} | {"half": "a third", "twice": "three times"}
_SPELLED: Final = re.compile(rf"\b(?:{'|'.join(sorted(_NEXT, reverse=True))})\b", re.IGNORECASE)


def changes(subject: GroundedClaim) -> Iterator[Change]:
    """Change each number that is not part of a date."""
    text, here = sentence(subject), context(subject)
    dates = [mention for name in ("period", "date") for mention in types()[name].mentions(text, here)]
    for change in revalued(subject, types()["number"], dates, _variants):
        yield Change(*change)


def _variants(words: str) -> Iterator[str]:
    """Yield the words with another number: one more in its last place, in its first place, and a tenth or tenfold."""
    for found in _FIGURES.finditer(words):
        figures = found[0]
        for other in (_one_more(figures, last=True), _one_more(figures, last=False), _shifted(figures)):
            yield _RANK.sub("th", words[: found.start()] + other + words[found.end() :])
    for found in _SPELLED.finditer(words):
        yield words[: found.start()] + like(_NEXT[found[0].lower()], found[0]) + words[found.end() :]


def _one_more(figures: str, *, last: bool) -> str:
    """Return figures with one more in the last place that is no nought, or in the first."""
    places = [at for at, figure in enumerate(figures) if figure in "123456789"]
    if not places:
        return f"1{figures}"
    at = places[-1 if last else 0]
    return f"{figures[:at]}{'8' if figures[at] == '9' else int(figures[at]) + 1}{figures[at + 1 :]}"


def _shifted(figures: str) -> str:
    """Return figures without their decimal point, or where they have none, tenfold."""
    whole, point, places = figures.partition(".")
    if point:
        return (whole + places).lstrip("0") or "1"
    ten = f"{int(figures.replace(',', ''))}0"
    return f"{int(ten):,}" if "," in figures else ten


OPERATOR = Operator("numbers", "A number that excludes the one the claim gives is not what the words say.", changes)
