"""Reads what unit an amount has: $, km, percentage points, yen per dollar, years old."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.values.quantity.units import (
    CODES,
    COUNT,
    EACH,
    LONGEST,
    PREFIXES,
    SIGNS,
    WRITTEN,
    Unit,
    age,
    rate,
)

if TYPE_CHECKING:
    from checker.values.quantity.numerals import Numeral
    from checker.values.quantity.scope import Scope

_PERS: Final = frozenset({"per", "a", "an", "each", "every", "/"})
_LETTERS: Final = frozenset({"Rs", "RM"})
_AMERICAN: Final = ["u", ".", "s", "."]


def unit_at(scope: Scope, index: int) -> tuple[Unit, int] | None:
    """Return the unit that is written from a token on, and the token after it."""
    tokens = scope.tokens
    low, name, found = tokens.low, "", None
    if low[index] == "u" and low[index : index + 4] == _AMERICAN:
        name, index = "us", index + 4  # U.S. dollars
    for place in range(index, index + LONGEST):
        # The name of a unit is written with spaces or hyphens, as the source has them.
        name = f"{name}{'' if not name or low[place] == '-' or name.endswith('-') else ' '}{low[place]}"
        if name in WRITTEN:
            found = WRITTEN[name], place + 1
    if found is not None:
        if found[0] == WRITTEN["pound"] and scope.expected == CODES["GBP"]:
            return CODES["GBP"], found[1]
        return found
    unit = SIGNS.get(tokens.text[index])
    if unit is None or (tokens.joined(index + 1) and tokens.figure[index + 1]):
        return None
    return unit, index + 1


def currency_before(scope: Scope, index: int) -> tuple[Unit | None, int]:
    """Return the currency written before a number, and the token after it: $, US$, A$, Rs, EUR."""
    tokens = scope.tokens
    text = tokens.text[index]
    if tokens.text[index + 1] == "$" and tokens.is_word(index):
        found = PREFIXES.get(f"{text.upper()}$")
        return (found, index + 2) if found is not None else (None, index)
    if text == "$" and scope.expected is not None and scope.expected.name.endswith("dollar"):
        return scope.expected, index + 1
    found = PREFIXES.get(text) if not text.isalpha() or text in {"Rs", "RM"} else CODES.get(text)
    if found is None:
        return None, index
    return found, index + 1 + (tokens.text[index + 1] == "." and text == "Rs")


def unit_after(scope: Scope, read: Numeral, prefix: Unit | None) -> tuple[Unit | None, int]:
    """Return the unit of an amount, and the token after it and the rate it is part of."""
    tokens, end = scope.tokens, read.end
    unit = prefix
    place = tokens.past_hyphen(end)
    if read.share:
        # half a mile, two thirds of a mile
        place += tokens.low[place] == "of"
        place += tokens.low[place] in {"a", "an"}
    found = unit_at(scope, place)
    if found is not None and (not read.share or found[0].dimension != "calendar time" or place > end):
        # What stands after "$5" may say the currency again; a sign is that of the next number.
        if unit is None or (found[0].dimension == unit.dimension and tokens.is_word(place)):
            unit, end = found
    elif tokens.low[place] in {"st", "nd", "rd", "th"}:
        return None, end
    if unit is None:
        return _bare_rate(scope, end)
    aged = _age(scope, unit, end)
    if aged is not None:
        return age(unit), aged
    return _rate(scope, unit, end)


def _rate(scope: Scope, unit: Unit, index: int) -> tuple[Unit, int]:
    """Return the unit as a rate if words say "per" what: yen per dollar, $3 a share, JPY/USD, km/h."""
    tokens = scope.tokens
    place = index
    if tokens.low[place] == "to" and tokens.low[place + 1] in {"the", "a"} and unit.dimension.startswith("money"):
        place += 1
    elif tokens.low[place] not in _PERS:
        return unit, index
    if tokens.text[place] == "/" and not tokens.joined(place + 1):
        return unit, index
    each = _each_at(scope, place + 1)
    if each is None or each[0].dimension == unit.dimension:
        return unit, index
    return rate(unit, each[0]), each[1]


def _each_at(scope: Scope, index: int) -> tuple[Unit, int] | None:
    found = unit_at(scope, index)
    if found is not None:
        return found
    low = scope.tokens.low[index]
    if low in EACH:
        return EACH[low], index + 1
    code = CODES.get(scope.tokens.text[index])
    return (code, index + 1) if code is not None else None


def _bare_rate(scope: Scope, index: int) -> tuple[Unit | None, int]:
    """Return the unit of "106.25 per dollar": what is counted is the expected unit, or the currency named before."""
    tokens = scope.tokens
    if tokens.low[index] != "per" or (each := _each_at(scope, index + 1)) is None:
        return None, index
    if not each[0].dimension.startswith("money "):
        return None, index
    if scope.expected is not None and scope.expected.dimension.endswith(f"/{each[0].dimension}"):
        return scope.expected, each[1]
    named = {
        unit.dimension: unit
        for low in tokens.low[:index]
        if (unit := WRITTEN.get(low)) is not None and unit.dimension.startswith("money ")
    }
    named.pop(each[0].dimension, None)
    counted = next(iter(named.values())) if len(named) == 1 else COUNT
    return rate(counted, each[0]), each[1]


def _age(scope: Scope, unit: Unit, index: int) -> int | None:
    """Return the token after "old" or "of age", None when neither follows."""
    if not unit.dimension.endswith("time"):
        return None
    low, place = scope.tokens.low, scope.tokens.past_hyphen(index)
    if low[place] in {"old", "olds"}:
        return place + 1
    return index + 2 if low[index : index + 2] == ["of", "age"] else None
