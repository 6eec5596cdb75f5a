"""Where a passage of a report gives another value than the claims it cites: a date, a period, a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.check import GroundedClaim
from checker.fit.values import specifics_of, stated, words_of
from checker.gate.clock import times
from checker.gate.durations import lies_between
from checker.gate.parts import Difference
from checker.gate.specifics import is_no_date, is_of_no_weight
from checker.value import Mention, Relation
from checker.values import types
from checker.values.calendar.value import Date, weekday_contradicts, weekday_of
from checker.values.quantity.units import COUNT
from checker.values.quantity.value import Number, compare, number
from checker.values.quantity.wording import Bound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.fit.values import Specific
    from checker.gate.clock import Time
    from checker.gate.parts import Part
    from checker.result import CheckedClaim

_DAY: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_ORDER: Final = re.compile(r"\b(?:(?P<before>before|until|prior to|up to)|after|since|following|from) ", re.IGNORECASE)
_REACH: Final = 40
_ORDINAL: Final = re.compile(r"\b(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th) \Z", re.IGNORECASE)
_OF_MONTH: Final = re.compile(rf" (?:of|in) {_MONTH}")


def values(part: Part, subject: GroundedClaim) -> Iterator[Difference]:
    """Report dates, periods and numbers of a passage that its claims give otherwise, or not at all."""
    clock = times(part.text)
    if clock:
        yield from _times(part, subject, clock)
    for specific in specifics_of(subject):
        if any(time.start <= specific.start and specific.end <= time.end for time in clock):
            continue
        words = part.text[specific.start : specific.end]
        relation = specific.fit.relation
        mention = Mention(specific.start, specific.end, specific.fit.value)
        if is_no_date(part, mention):
            continue
        light = is_of_no_weight(part, mention)
        if light and (relation is not Relation.CONFLICTS or _differs_in_name_only(part, specific)):
            continue
        if isinstance(specific.fit.value, Date) and weekday_contradicts(specific.fit.value):
            yield Difference(
                specific.start,
                specific.end,
                f"the day of the week and the date contradict each other in `{words}`",
                "not that day of the week",
                "correct the one or the other",
            )
            continue
        if _DAY.fullmatch(words) and _has_day(words, subject):
            continue
        found = _value(specific, words, subject)
        if found is None or lies_between(part, specific) or _is_of_one_of_them(part, specific):
            continue
        if not _is_ordered_alike(part, specific, subject):
            yield found


def _times(part: Part, subject: GroundedClaim, clock: tuple[Time, ...]) -> Iterator[Difference]:
    """Yield the times of day that no claim gives."""
    given = frozenset[int]().union(*(time.minutes for quoted in words_of(subject) for time in times(quoted.text)))
    for time in clock:
        if given.isdisjoint(time.minutes):
            words = part.text[time.start : time.end]
            yield Difference(
                time.start,
                time.end,
                f"no claim cited here carries `{words}`",
                "carried by no cited claim",
                "cite the claim that gives this time of day too, or take it out",
            )


def _value(specific: Specific, words: str, subject: GroundedClaim) -> Difference | None:
    how, decisive = specific.fit, specific.fit.decisive
    if how.carried or how.relation is Relation.OVERLAPS or _rounds(specific) or _is_the_same(specific):
        return None
    finer = how.relation is Relation.REFINES
    exacter = finer and decisive is not None and decisive.approximate
    if not (exacter or (decisive and specific.alike)) and _stands_in(subject, words):
        return None
    counts = isinstance(how.value, Number) and how.value.unit is COUNT
    counts_else = counts and not specific.alike and how.relation is Relation.CONFLICTS
    if decisive is None or counts_else:
        return Difference(
            specific.start,
            specific.end,
            f"no claim cited here carries `{words}`",
            "carried by no cited claim",
            f"cite the claim that gives {how.value} too, or take it out",
        )
    if finer and decisive.of_any_year:
        return None
    gives = decisive.mention.value
    # A day of the week decides on a year that the words do not name.
    says = f"`{words}`" if isinstance(how.value, Date) and how.value.weekday is not None else how.value
    return Difference(
        specific.start,
        specific.end,
        f"the report says {says}, the claim it cites {'only ' if finer else ''}{gives}",
        "finer than the claim" if finer else f"the claim gives {gives}",
        f"correct the report, or cite a claim that gives {how.value}",
    )


def _has_day(words: str, subject: GroundedClaim) -> bool:
    """Tell whether some evidence has a date on a day of a month: "the 24th" is 24 November where that is told."""
    day = words[:-2]
    dated = re.compile(rf"\b(?:{day} {_MONTH}|{_MONTH} {day}\b)")
    return any(dated.search(quoted.text) for quoted in words_of(subject))


def _stands_in(subject: GroundedClaim, words: str) -> bool:
    whole = re.compile(rf"(?<![\w.,+-]){re.escape(words)}(?!\w)", re.IGNORECASE)
    return any(whole.search(quoted.text) for quoted in words_of(subject))


def _is_the_same(specific: Specific) -> bool:
    """Tell whether two exact numbers are one: four-tenths of a percent is 0.4 percent."""
    value, decisive = specific.fit.value, specific.fit.decisive
    given = decisive.mention.value if decisive is not None else None
    if not isinstance(value, Number) or not isinstance(given, Number) or value.unit.dimension != given.unit.dimension:
        return False
    exact = value.bound is Bound.EXACT and given.bound is Bound.EXACT and specific.fit.relation is Relation.REFINES
    one, two = ([amount.number * each.unit.factor for amount in each.amounts] for each in (value, given))
    return exact and one == two


def _rounds(specific: Specific) -> bool:
    """Tell whether a report rounds a number that is itself about so many: "a little over 11,000" of "about 11,400"."""
    value, decisive = specific.fit.value, specific.fit.decisive
    if decisive is None or not decisive.approximate or not isinstance(value, Number) or value.bound is Bound.EXACT:
        return False
    given = decisive.mention.value
    if not isinstance(given, Number) or given.unit.dimension != value.unit.dimension or len(given.amounts) > 1:
        return False
    exact = number(given.amounts, given.unit, change=given.change)
    return compare(value, exact) in {Relation.EQUAL, Relation.REFINED_BY, Relation.OVERLAPS}


def _is_of_one_of_them(part: Part, specific: Specific) -> bool:
    """Tell whether a value is one that several of the cited claims give otherwise: "on the 23rd or 24th"."""
    value = specific.fit.value
    kind = types()[value.type]
    stating = [cited for cited in part.cited if cited.claim.states is not None]
    for cited in stating:
        alike = [each for each in stating if _attribute(each) == _attribute(cited)]
        what = stated(GroundedClaim(part.project, cited.claim, cited.groundings)) if len(alike) > 1 else None
        if what is None or what.value is None or what.value.type != value.type:
            continue
        if kind.compare(value, what.value) in {Relation.EQUAL, Relation.REFINED_BY}:
            return True
    return False


def _attribute(cited: CheckedClaim) -> str:
    return cited.claim.states.attribute if cited.claim.states is not None else ""


def _is_ordered_alike(part: Part, specific: Specific, subject: GroundedClaim) -> bool:
    """Tell whether "before 2016" is put together from "before the signing" and the year of the signing."""
    words = part.text[specific.start : specific.end]
    order = _ORDER.match(words)
    if order is None or not isinstance(specific.fit.value, Date):
        return False
    sign = order["before"] is not None
    told = [found["before"] is not None for quoted in words_of(subject) for found in _ORDER.finditer(quoted.text)]
    return sign in told and _stands_in(subject, words[order.end() :])


def _differs_in_name_only(part: Part, specific: Specific) -> bool:
    """Tell whether a light value differs from the claims' without contradicting them.

    "The two sides" count something else than the 26 exchanges; "the first Saturday of July" is told by its month; a
    Saturday may be that of any date.
    """
    value = specific.fit.value
    if isinstance(value, Number):
        return not specific.alike
    if not isinstance(value, Date) or value.weekday is None:
        return False
    if _ORDINAL.search(part.text, max(0, specific.start - _REACH), specific.start) and _OF_MONTH.match(
        part.text, specific.end
    ):
        return True
    given = [reading.mention.value for reading in specific.fit.readings]
    return any(isinstance(date, Date) and value.weekday in {date.weekday, weekday_of(date)} for date in given)
