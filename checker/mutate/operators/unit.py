"""Operator: another unit for the same number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.mutate.edit import sentence, spliced, swapped, with_value
from checker.mutate.mutant import Change, Operator
from checker.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim

_OTHER: Final = {
    "percentage points": "percent",
    "percentage point": "percent",
    "percent": "percentage points",
    "per cent": "percentage points",
    "%": " percentage points",
    "yen": "dollar",
    "dollars": "yen",
    "dollar": "yen",
    "euros": "dollars",
    "euro": "dollar",
    "pounds": "euros",
    "crowns": "dollars",
    "won": "yen",
    "yuan": "dollars",
    "$": "€",
    "€": "$",
    "£": "€",
    "km": "miles",
    "kilometres": "miles",
    "kilometers": "miles",
    "miles": "kilometres",
    "metres": "feet",
    "meters": "feet",
    "feet": "metres",
    "tonnes": "pounds",
    "kg": "pounds",
    "seconds": "minutes",
    "minutes": "hours",
    "hours": "days",
    "days": "weeks",
    "weeks": "months",
    "months": "years",
    "years": "months",
    "hour": "day",
    "day": "week",
    "week": "month",
    "month": "year",
    "year": "month",
}
_NUMBER: Final = r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion))"
_MEASURES: Final = (
    "percentage points?|percent|per cent|%|won|pounds|tonnes|kg|km|kilomet(?:re|er)s|miles|met(?:re|er)s|feet"
    "|seconds|minutes|hours|days|weeks|months|years"
)
_PATTERNS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![\w-])(?P<unit>yen|dollars?|euros?|crowns|yuan)(?![\w-])",
        r"(?P<unit>[$€£])(?=\d)|(?<=\d)(?P<sign>%)",
        rf"{_NUMBER} (?P<unit>{_MEASURES})(?!\w)",
        r"(?<=-)(?P<unit>hour|day|week|month|year)(?=-)",
    )
)


def changes(subject: GroundedClaim) -> Iterator[Change]:
    """Change each unit of the sentence, and where the stated value has the same one, that too."""
    text = sentence(subject)
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            group = found.lastgroup or "unit"
            words = found[group]
            other = _OTHER[words]
            claim = with_value(subject.claim, swapped(words, other.strip()))
            yield Change(words, other.strip(), replace(claim, text=spliced(text, *found.span(group), other)))


OPERATOR = Operator("unit", "The same number of another unit is another quantity.", changes)
