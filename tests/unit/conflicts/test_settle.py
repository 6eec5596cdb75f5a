"""Settling: which values conflict, where each conflict stands, and which acknowledgements no longer hold."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from checker.conflict import Conflict, State
from checker.conflicts.settle import Settlement, settlement
from checker.value import Relation

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.check import GroundedProject

    Grounds = Callable[..., GroundedProject]

VOCABULARY = "ends_on: {type: date, single: true}\nprice: {type: number}\n"
TWO = ("a; gazette; 2031-06-30", "b; courier; 2031-07-01")


def claims(*rows: str) -> str:
    """Write claims, each given as `id source value, and what else it has`."""
    written = "about: ferry\nclaims:\n"
    for row in rows:
        id_, source, value, *more = row.split("; ")
        written += f"  - {{id: {id_}, claim: It is so., states: {{ends_on: {value}}}, evidence: [{source}: it is so]"
        written += "".join(f", {each}" for each in more) + "}\n"
    return written


def judged(between: str, values: str, *more: str) -> str:
    return "- {" + ", ".join([f"between: [{between}]", f"values: [{values}]", "why: w", *more]) + "}\n"


def settled(grounds: Grounds, *rows: str, conflicts: str = "[]", today: date | None = None) -> Settlement:
    return settlement(grounds(claims(*rows), vocabulary=VOCABULARY, conflicts=conflicts, today=today))


def states(found: Settlement) -> list[tuple[tuple[str, ...], State]]:
    return [(each.conflict.claims, each.conflict.state) for each in found.conflicts]


def test_a_conflict_names_its_attribute_subject_and_claims(grounds: Grounds) -> None:
    found = settled(grounds, TWO[0] + "; condition: it rains", TWO[1])
    assert list(found.all) == [
        Conflict("ends_on", "ferry", ("a", "b"), Relation.CONFLICTS, State.OPEN, conditional=True)
    ]


def test_two_values_are_one_conflict_however_many_claims_state_them(grounds: Grounds) -> None:
    found = settled(grounds, "a; one; 2031-06-30", "b; two; 2031-07-01", "c; three; 30 June 2031", "d; four; 2031")
    assert states(found) == [(("a", "b", "c"), State.OPEN)]


def test_three_values_are_three_conflicts(grounds: Grounds) -> None:
    found = settled(grounds, "a; one; 2031-06-30", "b; two; 2031-07-01", "c; three; 2031-07-02")
    assert states(found) == [(("a", "b"), State.OPEN), (("a", "c"), State.OPEN), (("b", "c"), State.OPEN)]


def test_claims_of_other_times_are_no_part_of_a_conflict(grounds: Grounds) -> None:
    found = settled(
        grounds,
        "a; one; 2031-06-30; as_of: 2031-01-01",
        "b; two; 2031-07-01; as_of: January 2031",
        "c; three; 2031-06-30; as_of: 2031-02-01",
    )
    assert states(found) == [(("a", "b"), State.OPEN)]


def test_what_one_source_says_twice_is_marked(grounds: Grounds) -> None:
    assert [each.inside for each in settled(grounds, *TWO).conflicts] == [""]
    assert [each.inside for each in settled(grounds, "a; one; 2031", "b; one; 2032").conflicts] == ["one"]


@pytest.mark.parametrize(
    ("acknowledgement", "state", "reason"),
    [
        (judged("a, b", "2031-06-30, 2031-07-01"), State.ACKNOWLEDGED, ""),
        (judged("b, a", "2031-07-01, 2031-06-30"), State.ACKNOWLEDGED, ""),
        (judged("a, b", "30 June 2031, 1 July 2031"), State.ACKNOWLEDGED, ""),
        (judged("a, b", "2031-06-30, 2031-07-01", "until: 2031-05-02"), State.ACKNOWLEDGED, ""),
        (judged("a, b", "2031-06-30, 2031-07-01", "until: 2031-05-01"), State.EXPIRED, ""),
        (
            judged("a, b", "2031-06-30, 2031-07-02"),
            State.STALE,
            "`b` was judged as 2031-07-02, and states 2031-07-01",
        ),
        (
            judged("a, b", "2031-06-30, 2031-07", "until: 2031-05-01"),
            State.STALE,
            "`b` was judged as 2031-07, and states 2031-07-01",
        ),
        (judged("a, b, x", "2031-06-30, 2031-07-01, 2030"), State.STALE, "no claim is called `x`"),
        (
            judged("a, b", "2031-06-30, 2031-07-01", "tension: true"),
            State.STALE,
            "it marks a tension, and these values exclude each other",
        ),
        ("[]", State.OPEN, ""),
    ],
)
def test_an_acknowledgement_holds_for_its_claims_values_and_days(
    grounds: Grounds, acknowledgement: str, state: State, reason: str
) -> None:
    found = settled(grounds, *TWO, conflicts=acknowledgement, today=date(2031, 5, 2))
    assert [(each.conflict.state, each.reason) for each in found.conflicts] == [(state, reason)]
    assert [each.conflict.acknowledgement is not None for each in found.conflicts] == [state is not State.OPEN]


def test_without_a_day_nothing_expires(grounds: Grounds) -> None:
    found = settled(grounds, *TWO, conflicts=judged("a, b", "2031-06-30, 2031-07-01", "until: 1999-01-01"))
    assert states(found) == [(("a", "b"), State.ACKNOWLEDGED)]


def test_a_claim_that_joins_in_has_not_been_judged(grounds: Grounds) -> None:
    found = settled(grounds, *TWO, "c; herald; 2031-07-01", conflicts=judged("a, b", "2031-06-30, 2031-07-01"))
    assert [(each.conflict.claims, each.reason) for each in found.conflicts] == [
        (("a", "b", "c"), "it does not name `c`")
    ]


def test_one_acknowledgement_may_settle_all_values(grounds: Grounds) -> None:
    rows = (*TWO, "c; herald; 2031-07-02")
    found = settled(grounds, *rows, conflicts=judged("a, b, c", "2031-06-30, 2031-07-01, 2031-07-02"))
    assert {state for _, state in states(found)} == {State.ACKNOWLEDGED}
    assert len(found.conflicts) == 3


@pytest.mark.parametrize(
    ("rows", "acknowledgement", "relation", "reason"),
    [
        (
            (TWO[0], "b; courier; 2031-06-30"),
            judged("a, b", "2031-06-30, 2031-07-01"),
            Relation.EQUAL,
            "`b` was judged as 2031-07-01, and states 2031-06-30",
        ),
        (
            (TWO[0], TWO[1] + "; attributed_to: Ana Brun"),
            judged("a, b", "2031-06-30, 2031-07-01"),
            Relation.INCOMPARABLE,
            "the values do not conflict any more",
        ),
        (TWO[:1], judged("a, b", "2031-06-30, 2031-07-01"), Relation.INCOMPARABLE, "no claim is called `b`"),
        (
            (TWO[0], TWO[1] + "; status: withdrawn"),
            judged("a, b", "2031-06-30, 2031-07-01"),
            Relation.INCOMPARABLE,
            "`b` is withdrawn",
        ),
        (
            (TWO[0], TWO[1] + "; status: draft"),
            judged("a, b", "2031-06-30, 2031-07-01"),
            Relation.CONFLICTS,
            "`b` is a draft",
        ),
        (
            (TWO[0], "b; courier; 2031-06"),
            judged("a, b", "2031-06-30, 2031-07", "tension: true"),
            Relation.REFINES,
            "`b` was judged as 2031-07, and states 2031-06",
        ),
    ],
)
def test_an_acknowledgement_of_what_is_no_conflict_is_stale(
    grounds: Grounds, rows: tuple[str, ...], acknowledgement: str, relation: Relation, reason: str
) -> None:
    found = settled(grounds, *rows, conflicts=acknowledgement)
    assert [(each.conflict.state, each.conflict.relation, each.reason) for each in found.conflicts] == [
        (State.STALE, relation, reason)
    ]


def test_a_tension_that_names_other_claims_too_is_not_about_a_conflict(grounds: Grounds) -> None:
    rows = (*TWO, "c; herald; 2031")
    mark = judged("a, b, c", "2031-06-30, 2031-07-01, 2031", "tension: true")
    found = settled(grounds, *rows, conflicts=mark + judged("a, b", "2031-06-30, 2031-07-01"))
    assert (states(found), len(found.tensions), found.repeated) == ([(("a", "b"), State.ACKNOWLEDGED)], 1, ())
    found = settled(grounds, *rows, conflicts=mark)
    assert (states(found), len(found.tensions), found.repeated) == ([(("a", "b"), State.OPEN)], 1, ())


def test_a_tension_is_kept_apart_until_its_day(grounds: Grounds) -> None:
    rows = (TWO[0], "b; courier; 2031")
    mark = judged("a, b", "2031-06-30, 2031", "tension: true", "until: 2031-05-01")
    before = settled(grounds, *rows, conflicts=mark, today=date(2031, 5, 1))
    after = settled(grounds, *rows, conflicts=mark, today=date(2031, 5, 2))
    assert ([[claim.id for claim in each.claims] for each in before.tensions], states(before)) == ([["a", "b"]], [])
    assert (after.tensions, states(after)) == ((), [(("a", "b"), State.EXPIRED)])


def test_of_two_acknowledgements_of_the_same_claims_the_one_that_holds_is_used(grounds: Grounds) -> None:
    stale, holds = judged("a, b", "2031-06-30, 2031-07-02"), judged("b, a", "2031-07-01, 2031-06-30")
    found = settled(grounds, *TWO, conflicts=stale + holds)
    assert states(found) == [(("a", "b"), State.ACKNOWLEDGED)]
    assert [(one.between, other.between) for one, other in found.repeated] == [(("a", "b"), ("b", "a"))]


def test_a_draft_takes_no_part_and_what_it_contradicts_is_told(grounds: Grounds) -> None:
    found = settled(grounds, TWO[0], TWO[1] + "; status: draft", "c; herald; 2031-06; status: draft")
    assert states(found) == []
    assert [(each.draft.id, [claim.id for claim in each.against.by]) for each in found.drafts] == [("b", ["a"])]


def test_a_draft_of_another_speaker_or_time_contradicts_nothing(grounds: Grounds) -> None:
    first = TWO[0] + "; as_of: 2031-01-01"
    for more in ("attributed_to: Ana Brun", "as_of: 2031-01-02"):
        assert settled(grounds, first, f"{TWO[1]}; status: draft; {more}").drafts == ()


def test_disputed_claims_take_part_like_active_ones(grounds: Grounds) -> None:
    assert states(settled(grounds, TWO[0], TWO[1] + "; status: disputed")) == [(("a", "b"), State.OPEN)]


def test_a_group_of_too_many_values_is_told(grounds: Grounds) -> None:
    found = settled(grounds, *(f"c{at}; gazette; {1000 + at}" for at in range(205)))
    assert [group.attribute for group in found.crowded] == ["ends_on"]


def test_without_acknowledgements_and_values_there_is_nothing_to_settle(grounds: Grounds) -> None:
    found = settlement(grounds("claims: [{id: x, claim: It is so., evidence: [gazette: it is so]}]"))
    assert (found.conflicts, found.possible, found.tensions, found.drafts, found.crowded, found.repeated) == (
        (),
        (),
        (),
        (),
        (),
        (),
    )
