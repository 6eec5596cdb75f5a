"""Possible conflicts: close values of one subject under two names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.conflict import Conflict, State
from checker.conflicts.align import groups
from checker.conflicts.near import possible
from checker.value import Relation

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.check import GroundedProject
    from checker.conflicts.near import Near

    Grounds = Callable[..., GroundedProject]

VOCABULARY = """
ends_on: {type: date, single: true, distinct_from: [renews_on], not_before: [begins_on]}
closes_on: {type: date, single: true}
renews_on: {type: date, single: true}
begins_on: {type: date, single: true}
seen_on: {type: date}
lasts: {type: period, single: true}
ran: {type: period, single: true}
price: {type: number, single: true}
cost: {type: number, single: true}
rate: {type: number, single: per as_of}
fee: {type: number, single: per as_of}
open: {type: truth, single: true}
closed: {type: truth, single: true}
"""


def found(grounds: Grounds, *rows: str) -> list[Near]:
    """Return the possible conflicts of claims, each given as `id source states, and what else it has`."""
    written = "about: ferry\nclaims:\n"
    for row in rows:
        id_, source, states, *more = row.split("; ")
        written += f"  - {{id: {id_}, claim: It is so., states: {{{states}}}, evidence: [{source}: it is so]"
        written += "".join(f", {each}" for each in more) + "}\n"
    grounded = grounds(written, vocabulary=VOCABULARY)
    return list(possible(grounded.project, groups(grounded)))


def test_close_values_under_two_names_may_be_a_conflict(grounds: Grounds) -> None:
    (near,) = found(
        grounds, "a; gazette; closes_on: 2031-06-30", "b; courier; stops: 2031-07-01", "c; herald; stops: 1 July 2031"
    )
    assert near.conflict == Conflict("closes_on", "ferry", ("a", "b", "c"), Relation.CONFLICTS, State.POSSIBLE)
    assert near.names == ("closes_on", "stops")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("closes_on: 2031-06-30", "stops: 2031-07-31", True),
        ("closes_on: 2031-06-30", "stops: 2031-08-01", False),
        ("closes_on: 2031-06", "stops: 2031-07", True),
        ("closes_on: 2031", "stops: 2032", False),
        ("closes_on: 2031-06-30", "stops: 2031", False),
        ("closes_on: 2031-06-30", "ends_on: 2031-07-01", True),
        ("renews_on: 2031-06-30", "ends_on: 2031-07-01", False),
        ("begins_on: 2031-06-30", "ends_on: 2031-07-01", False),
        ("seen_on: 2031-06-30", "ends_on: 2031-07-01", False),
        ("left: 2031-06-30", "stops: 2031-07-01", False),
        ("lasts: 2031-05/2031-07", "ran: 2031-06/2031-08", True),
        ("price: 100", "cost: 109", True),
        ("price: 100", "cost: 112", False),
        ("price: 100 km", "cost: 105 kg", False),
        ("price: up 100", "cost: down 105", False),
        ("price: 3", "closes_on: 2031", False),
        ("open: true", "closed: false", False),
    ],
)
def test_what_is_close_is_told_by_days_and_shares(grounds: Grounds, first: str, second: str, expected: bool) -> None:
    assert bool(found(grounds, f"a; gazette; {first}", f"b; courier; {second}")) is expected
    assert bool(found(grounds, f"b; courier; {second}", f"a; gazette; {first}")) is expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("gazette", "courier", True),
        ("gazette", "gazette", False),
        ("gazette", "courier; attributed_to: Ana Brun", False),
        ("gazette; as_of: 2031-01-01", "courier; as_of: 2031-01-02", False),
        ("gazette; as_of: 2031-01-01", "courier; as_of: January 2031", True),
        ("gazette", "courier; status: draft", False),
        ("gazette", "courier; about: tram", False),
    ],
)
def test_source_speaker_time_and_subject_have_to_allow_it(
    grounds: Grounds, first: str, second: str, expected: bool
) -> None:
    rows = [
        f"{id_}; {each.replace(';', f'; {states};', 1) if ';' in each else f'{each}; {states}'}"
        for id_, each, states in (("a", first, "closes_on: 2031-06-30"), ("b", second, "stops: 2031-07-01"))
    ]
    assert bool(found(grounds, *rows)) is expected


def test_what_changes_is_close_at_one_time_only(grounds: Grounds) -> None:
    assert found(grounds, "a; gazette; rate: 100; as_of: 2031", "b; courier; fee: 101; as_of: 2032") == []
    assert len(found(grounds, "a; gazette; rate: 100; as_of: 2031", "b; courier; fee: 101; as_of: 2031")) == 1


def test_two_names_are_told_once_by_their_closest_values(grounds: Grounds) -> None:
    near = found(
        grounds,
        "a; gazette; closes_on: 2031-06-20",
        "b; courier; stops: 2031-06-30",
        "c; herald; closes_on: 2031-07-01",
    )
    assert [each.conflict.claims for each in near] == [("b", "c")]


def test_claims_without_a_subject_are_not_compared(grounds: Grounds) -> None:
    written = (
        "claims:\n"
        "  - {id: a, claim: It is so., states: {closes_on: 2031-06-30}, evidence: [gazette: it is so]}\n"
        "  - {id: b, claim: It is so., states: {stops: 2031-07-01}, evidence: [courier: it is so]}\n"
    )
    grounded = grounds(written, vocabulary=VOCABULARY)
    assert list(possible(grounded.project, groups(grounded))) == []
