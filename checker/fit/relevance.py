"""Which of several numbers or dates in the quoted words is the one that a claim speaks of, and how the two compare.

A sentence may hold many numbers, and nearly every value is true of one of them. What decides are the noun that a number
counts, the unit, and for "more than 20" or "before 2010", which most numbers fit, the one that lies nearest.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING, Final

from checker.fit.roles import roles_of
from checker.record import replace
from checker.value import Relation
from checker.values.calendar.days import FIRST, LAST
from checker.values.calendar.extent import Cycle
from checker.values.calendar.value import Date
from checker.values.counted import counted, stem
from checker.values.quantity.numerals import exactly
from checker.values.quantity.units import COUNT, ORDINAL, SHARE
from checker.values.quantity.value import Number, number
from checker.values.quantity.wording import Bound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.fit.values import Reading
    from checker.value import Mention, Value, ValueType

_OPEN: Final = frozenset({Bound.MORE, Bound.AT_LEAST, Bound.LESS, Bound.AT_MOST})
_DENYING: Final = {
    Bound.MORE: frozenset({Bound.EXACT, Bound.LESS, Bound.AT_MOST}),
    Bound.LESS: frozenset({Bound.EXACT, Bound.MORE, Bound.AT_LEAST}),
    Bound.AT_MOST: frozenset({Bound.MORE}),
    Bound.AT_LEAST: frozenset({Bound.LESS}),
}
"""By the bound of a number, those of the same number that deny it, however much it may be rounded."""
# "11,329 people" may be patients, dead or recovered: which of them "more than 9,000 people" are, no noun tells.
_ANYBODY: Final = frozenset({"people", "person"})
_LABEL: Final = "number of "
_SCORE: Final = "score out of "
_NAME_REACH: Final = 40
_BRACKET_OF: Final = re.compile(r"(?P<name>[A-Z][\w'-]+)[\"']? \(\Z")
_LONG: Final = 800
"""More characters than these are no sentence."""
_NAMED_AFTER: Final = re.compile(r"(?:['\u2019]s)?[ -](?P<word>[A-Z][A-Za-z]+)")
_NAMED_BEFORE: Final = re.compile(r"(?P<word>[A-Z][A-Za-z]+) \Z")
_LABELLED: Final = re.compile(r"(?P<word>(?!(?:No|Number)\b)[A-Z][a-z]+) \d+")
# Adjectives of places and months: "a 1990 American film" is no name, "the 2010 Winter Games" is one.
_NO_NAME: Final = re.compile(
    r"(?:an|ese|ish|ch|ic|i)\Z|\A(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)


def relation_of(kind: ValueType, value: Value, other: Value, *, noun: bool = True, other_noun: bool = True) -> Relation:
    """Return how a value of a claim relates to one of the quoted words.

    ``noun`` and ``other_noun`` tell whether a noun says what the numbers count: a bare one ("it scored above 80") takes
    the unit of the other. 92 percent is not less than 92 percent, though either may be rounded.
    """
    if not isinstance(value, Number) or not isinstance(other, Number):
        relation = kind.compare(value, other)
        unsaid = _comes_back(value, Cycle.YEARLY) or any(_comes_back(each, Cycle.WEEKLY) for each in (value, other))
        return Relation.INCOMPARABLE if relation is Relation.OVERLAPS and unsaid else relation
    value, other = _in_one_unit(value, other, noun=noun, other_noun=other_noun)
    if _are_one(value, other):
        return Relation.EQUAL
    same = [each.number for each in value.amounts] == [each.number for each in other.amounts]
    if same and value.unit == other.unit and other.bound in _DENYING.get(value.bound, ()):
        return Relation.CONFLICTS
    return kind.compare(value, other)


def _in_one_unit(value: Number, other: Number, *, noun: bool, other_noun: bool) -> tuple[Number, Number]:
    if value.unit == other.unit:
        return value, other
    if _is_score_beside_share(value, other):
        return _as_share(value), _as_share(other)
    # "It earned billions" leaves out of what.
    if value.unit is COUNT and other.unit is not ORDINAL and (not noun or value.bound is Bound.VAGUE):
        return _in_unit(value, other), other
    if other.unit is COUNT and value.unit is not ORDINAL and not (other_noun or other.bound is Bound.VAGUE):
        return value, _in_unit(other, value)
    return value, other


def _is_score_beside_share(value: Value, other: Value) -> bool:
    """Tell whether of two numbers one is a score and the other a share: 8.2/10 and 82 %."""
    if not isinstance(value, Number) or not isinstance(other, Number):
        return False
    dimensions = sorted((value.unit.dimension, other.unit.dimension))
    return dimensions[0].startswith(_SCORE) and dimensions[1] == SHARE.dimension


def _as_share(value: Number) -> Number:
    """Return a score as the share of the best one that it is: 8.2/10 is 82 %."""
    dimension = value.unit.dimension
    if not dimension.startswith(_SCORE):
        return value
    best = int(dimension.removeprefix(_SCORE))
    shares = tuple(exactly(amount.number / best) for amount in value.amounts)
    return number(shares, SHARE, value.bound, value.upper, value.change)


def _are_one(value: Number, other: Number) -> bool:
    """Tell whether two numbers are one, stated in two units: five decades and 50 years, 1.2 km and 1,200 metres."""
    if value.unit == other.unit or value.unit.dimension != other.unit.dimension or value.unit.offset:
        return False
    one, two = ([each.number * side.unit.factor for each in side.amounts] for side in (value, other))
    return one == two and (value.bound, value.upper, value.change) == (other.bound, other.upper, other.change)


def _in_unit(bare: Number, other: Number) -> Number:
    return number(bare.amounts, other.unit, bare.bound, bare.upper, bare.change)


def relevant(
    kind: ValueType, words: str, mention: Mention, readings: Sequence[Reading], *, named: bool = False
) -> tuple[tuple[Reading, Relation], ...]:
    """Return those readings that may decide on a value of the claim's ``words``, each with how the value relates to it.

    Of several numbers these are the ones that count the same; for an open bound, of these the nearest. In a long text
    the same things are counted over and over, so that nothing tells which is meant, and each may decide. ``named``
    tells that all are part of the same name.
    """
    mine = _noun(words, mention)
    vague = _ANYBODY if _is_open(mention.value) else frozenset[str]()
    related: list[tuple[Reading, Relation]] = []
    same: list[tuple[Reading, Relation]] = []
    for reading in readings:
        theirs = _noun(reading.words.text, reading.mention)
        value, other = _ranked(mention.value, mine, reading.mention.value, theirs)
        relation = relation_of(kind, value, other, noun=bool(mine), other_noun=bool(theirs))
        if relation is Relation.INCOMPARABLE:
            continue
        related.append((reading, relation))
        if named or (mine & theirs) - vague:
            same.append((reading, relation))
    # A percentage is rather that of the text than its score is, where it has both.
    related = [each for each in related if not _is_score_beside_share(mention.value, each[0].mention.value)] or related
    if _is_place(mention.value):
        # Another place in another row says nothing: "in its first season" beside "it came eighth".
        related = [each for each in related if each[1] is not Relation.CONFLICTS]
    if any(len(reading.words.text) > _LONG for reading, _ in related):
        return tuple(related)
    kept = same or _of_the_same_event(words, mention, related)
    if len(kept) > 1 and _is_open(mention.value):
        nearest = min(_distance(mention.value, reading.mention.value) for reading, _ in kept)
        kept = [each for each in kept if _distance(mention.value, each[0].mention.value) == nearest]
    return tuple(kept)


def _of_the_same_event(
    words: str, mention: Mention, related: list[tuple[Reading, Relation]]
) -> list[tuple[Reading, Relation]]:
    """Keep, of several dates in the quotes, those of the event that a date of the claim is given for, if any are.

    A year in brackets is that of the name before it: Otters (1981), Herons (1983). Else the words beside a date tell.
    """
    if len(related) < 2 or not isinstance(mention.value, Date):  # noqa: PLR2004 - several
        return related
    bracketed = [each for each in related if (name := _bracketed(each[0])) and name in words]
    if bracketed:
        return bracketed
    (mine,) = roles_of(words, [(mention.start, mention.end)])
    return [each for each in related if mine & _roles(each[0], related)] or related


def _bracketed(reading: Reading) -> str:
    """Return the last word of the name that a date in brackets stands behind, an empty one where it stands free."""
    text, start, end = reading.words.text, reading.mention.start, reading.mention.end
    named = _BRACKET_OF.search(text, max(0, start - _NAME_REACH), start) if text[end : end + 1] == ")" else None
    return named["name"] if named else ""


def _roles(reading: Reading, related: Sequence[tuple[Reading, Relation]]) -> frozenset[str]:
    spans = tuple((each.mention.start, each.mention.end) for each, _ in related if each.words is reading.words)
    return _roles_of(reading.words.text, spans)[spans.index((reading.mention.start, reading.mention.end))]


@lru_cache(maxsize=256)
def _roles_of(text: str, spans: tuple[tuple[int, int], ...]) -> list[frozenset[str]]:
    return roles_of(text, spans)


def count_the_same(words: str, mention: Mention, reading: Reading) -> bool:
    """Tell whether a number of the claim's ``words`` and one of a quote have one noun, and so count the same thing."""
    short = len(reading.words.text) <= _LONG
    return short and bool(_noun(words, mention) & _noun(reading.words.text, reading.mention))


def _noun(words: str, mention: Mention) -> frozenset[str]:
    value = mention.value
    # "A 4-year-old boy" counts no boys.
    counts = isinstance(value, Number) and not value.unit.dimension.startswith("age ")
    return counted(words, mention.end) if counts else frozenset()


def _ranked(value: Value, mine: frozenset[str], other: Value, theirs: frozenset[str]) -> tuple[Value, Value]:
    """Make a numbered thing and a place in a row comparable where they are of the same: week 5 is the fifth week."""
    if isinstance(value, Number) and isinstance(other, Number):
        if value.unit is ORDINAL and _label(other) in mine:
            return value, replace(other, unit=ORDINAL)
        if other.unit is ORDINAL and _label(value) in theirs:
            return replace(value, unit=ORDINAL), other
    return value, other


def _label(value: Number) -> str:
    return value.unit.dimension.removeprefix(_LABEL) if value.unit.dimension.startswith(_LABEL) else ""


def _is_place(value: Value) -> bool:
    return isinstance(value, Number) and value.unit is ORDINAL


def _is_open(value: Value) -> bool:
    if isinstance(value, Number):
        return value.bound in _OPEN and value.upper is Bound.EXACT
    return isinstance(value, Date) and value.extent.cycle is Cycle.NEVER and _bound(value) is not None


def _bound(value: Date) -> int | None:
    """Return the day that a date is before or after, None where it is not open to one side."""
    spans = value.extent.spans
    if len(spans) != 1 or (spans[0].start <= FIRST) == (spans[0].end >= LAST):
        return None
    return spans[0].end if spans[0].start <= FIRST else spans[0].start


def _comes_back(value: Value, cycle: Cycle) -> bool:
    """Tell whether a date comes back every year, or every week, because it names no year or only a day of the week."""
    return isinstance(value, Date) and value.extent.cycle is cycle


def _distance(value: Value, other: Value) -> float:
    """Return how far a number or date lies from the bound of an open one; numbers by their ratio."""
    if isinstance(value, Number) and isinstance(other, Number):
        one, two = abs(value.amounts[0].number), abs(other.amounts[-1].number)
        if _is_score_beside_share(value, other):
            one, two = (abs(_as_share(each).amounts[0].number * each.unit.factor) for each in (value, other))
        return abs(log(one / two)) if one and two else float("inf")
    if isinstance(value, Date) and isinstance(other, Date) and other.extent.spans:
        bound, spans = _bound(value), other.extent.spans
        if bound is not None and other.extent.cycle is Cycle.NEVER:
            return abs((spans[0].start + spans[-1].end) / 2 - bound)
    return float("inf")


def word_of_name(words: str, start: int, end: int, value: Value) -> str:
    """Return the stem of the word by which a number or year is part of a name, an empty one where it is none.

    "The 77th Academy Awards", "the 2010-11 Ashes", "Chapter 2": such a number names, and counts nothing.
    """
    before, after = _NAMED_BEFORE.search(words[:start]), _NAMED_AFTER.match(words, end)
    stands_alone = isinstance(value, Number) and value.unit is not ORDINAL
    if after and not (stands_alone and before is None) and not _NO_NAME.search(after["word"]):
        return stem(after["word"])
    label = _LABELLED.fullmatch(words, start, end)
    if label is None and stands_alone and before and before.start() > 0 and words[start:end].isdigit():
        label = before
    return stem(label["word"]) if label and start > 0 and not _NO_NAME.search(label["word"]) else ""
