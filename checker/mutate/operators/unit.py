"""Operator: another unit for the same number."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from checker.mutate.edit import sentence, spliced, swapped, with_value
from checker.mutate.mutant import Change, Operator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim

_OTHER: Final = {
    **{"percentage points": "percent", "percentage point": "percent", "percent": "percentage points"},
    **{"per cent": "percentage points", "%": " percentage points"},
    **{"yen": "dollars", "dollars": "yen", "dollar": "yen", "euros": "dollars", "euro": "dollar", "pounds": "euros"},
    **{"crowns": "dollars", "won": "yen", "yuan": "dollars", "$": "€", "€": "$", "£": "€"},
    **{"km": "miles", "kilometres": "miles", "kilometers": "miles", "miles": "kilometres", "metres": "feet"},
    **{"meters": "feet", "feet": "metres", "tonnes": "pounds", "kg": "pounds"},
    **{"seconds": "minutes", "minutes": "hours", "hours": "days", "days": "weeks", "weeks": "months"},
    **{"months": "years", "years": "months"},
}
_PLURAL: Final = {"hour": "day", "day": "week", "week": "month", "month": "year", "year": "month"}
_AGE: Final = re.compile(r"(?<=-)(?:hour|day|week|month|year)(?=-)")
_AFTER_NUMBER: Final = (
    r"(?<=[\w.,] )(?:{words})(?!\w)"  # 5 km, three years
)
_CURRENCY: Final = re.compile(r"(?<![\w-])(?:yen|dollars?|euros?|crowns|yuan)(?![\w-])")
_SIGN: Final = re.compile(r"[$€£](?=\d)|(?<=\d)%")
_MEASURE: Final = re.compile(
    r"(?<=[\d] )(?:percentage points?|percent|per cent|%|won|pounds|km|kilomet(?:re|er)s|miles|met(?:re|er)s|feet|tonnes|kg"
    r"|seconds|minutes|hours|days|weeks|months|years)(?!\w)"
    r"|(?<=\b(?:two|six|ten) )(?:hours|days|weeks|months|years)\b"
    r"|(?<=\b(?:three|seven|eight) )(?:hours|days|weeks|months|years)\b"
)


def changes(subject: GroundedClaim) -> Iterator[Change]:
    """Change each unit of the sentence, and where the stated value has the same one, that too."""
    text = sentence(subject)
    for pattern in (_CURRENCY, _SIGN, _MEASURE, _AGE):
        for found in pattern.finditer(text):
            words = found[0]
            other = (_PLURAL if pattern is _AGE else _OTHER)[words]
            claim = with_value(subject.claim, swapped(words, other))
            yield Change(words, other.strip(), replace(claim, text=spliced(text, *found.span(), other)))


OPERATOR = Operator("unit", "The same number of another unit is another quantity.", changes)
