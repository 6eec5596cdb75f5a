"""Possible conflicts: values of one subject that lie close to each other, under two names that may mean one thing."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.conflict import Conflict, State
from checker.conflicts.align import PER_DAY, Pair, parties
from checker.names.attributes import attributes
from checker.value import Relation
from checker.values import types
from checker.values.calendar.extent import Cycle
from checker.values.calendar.value import Date
from checker.values.period import Period
from checker.values.quantity.value import Number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.conflicts.align import Group, Stated
    from checker.names.attributes import Attributes
    from checker.project import Project
    from checker.value import Value

MOST_DAYS: Final = 31
"""So many days may lie between the first days of two dates that are close."""

LARGEST_SHARE: Final = Fraction(1, 10)
"""The difference of two close numbers is at most this share of the greater one."""

_LOOKED_AT: Final = 25
"""So many values above each one are looked at, so that a crowded subject costs no more than its size."""


class Near(NamedTuple):
    """Two values under different names, and the conflict they may be."""

    conflict: Conflict
    first: Stated
    second: Stated
    names: tuple[str, str]


class _Entry(NamedTuple):
    at: Fraction | int
    group: Group
    stated: Stated


def possible(project: Project, found: Sequence[Group]) -> Iterator[Near]:
    """Yield, once for each two names that a subject has, the closest values that exclude each other.

    At least one of the names is of an attribute of which a subject has one; the other may be unknown to the vocabulary.
    Values of one source are told apart by that source, and names by the vocabulary where it says that they are.
    """
    known = attributes(project.vocabulary)
    alike: dict[tuple[str, str, str], list[_Entry]] = defaultdict(list)
    for group in found:
        if not group.about or not (group.single or known.declared(group.attribute) is None):
            continue
        for bench in group.benches:
            for stated in bench.values:
                kind, at = _place(stated.value)
                if kind:
                    alike[group.about, stated.by[0].speaker, kind].append(_Entry(at, group, stated))
    close = [
        pair
        for entries in alike.values()
        if len({entry.group.attribute for entry in entries}) > 1
        for pair in _closest(known, sorted(entries, key=lambda entry: entry.at))
    ]
    order = {claim.id: at for at, claim in enumerate(project.claims)} if close else {}
    for one, two in close:
        yield _near(one, two, order)


def _place(value: Value) -> tuple[str, Fraction | int]:
    """Return what kind of thing a value is and where it lies among these; no kind for one that lies nowhere."""
    if isinstance(value, Date) and value.extent.cycle is Cycle.NEVER and value.extent.spans:
        return "date", value.extent.spans[0].start
    if isinstance(value, Period) and value.start.cycle is Cycle.NEVER and value.start.spans:
        return "period", value.start.spans[0].start
    if isinstance(value, Number):
        low, high = value.extent
        if not low[0] and not high[0]:
            return f"number {value.unit.dimension} {value.change}", low[1]
    return "", 0


def _closest(known: Attributes, entries: list[_Entry]) -> Iterator[tuple[_Entry, _Entry]]:
    """Yield for each two names the closest of their values, of entries that are in order."""
    closest: dict[frozenset[str], tuple[Fraction | int, _Entry, _Entry]] = {}
    for at, one in enumerate(entries):
        for two in entries[at + 1 : at + 1 + _LOOKED_AT]:
            apart = two.at - one.at
            if not _are_close(one, two):
                break
            key = frozenset((one.group.attribute, two.group.attribute))
            if (key not in closest or apart < closest[key][0]) and _may_be_one(known, one, two):
                closest[key] = (apart, one, two)
    for _, one, two in closest.values():
        yield one, two


def _near(one: _Entry, two: _Entry, order: Mapping[str, int]) -> Near:
    first, second = sorted((one, two), key=lambda entry: order[entry.stated.by[0].id])
    claims = [each for entry in (one, two) for each in entry.stated.by]
    single, other = (first, second) if first.group.single else (second, first)
    conflict = Conflict(
        attribute=single.group.attribute,
        about=single.group.about,
        claims=tuple(sorted((each.id for each in claims), key=order.__getitem__)),
        relation=Relation.CONFLICTS,
        state=State.POSSIBLE,
        conditional=any(each.subject.claim.condition is not None for each in claims),
    )
    return Near(conflict, first.stated, second.stated, (single.group.attribute, other.group.attribute))


def _are_close(one: _Entry, two: _Entry) -> bool:
    apart = two.at - one.at
    if isinstance(one.stated.value, Number):
        return apart <= LARGEST_SHARE * max(abs(Fraction(one.at)), abs(Fraction(two.at)))
    return apart <= MOST_DAYS


def _may_be_one(known: Attributes, one: _Entry, two: _Entry) -> bool:
    """Tell whether two values may be of one thing: names not told apart, other sources, and nothing in common."""
    first, second = one.group, two.group
    if first.attribute == second.attribute or not (first.single or second.single):
        return False
    if known.are_apart(first.attribute, second.attribute):
        return False
    if {source for each in one.stated.by for source in each.sources} & {
        source for each in two.stated.by for source in each.sources
    }:
        return False
    moments = {each.moment for entry in (one, two) for each in entry.stated.by}
    if PER_DAY in {first.single, second.single} and len(moments) > 1:
        return False
    kind = types()[one.stated.value.type]
    relation = kind.compare(one.stated.value, two.stated.value)
    return relation is Relation.CONFLICTS and all(parties(Pair(one.stated, two.stated, relation)))
