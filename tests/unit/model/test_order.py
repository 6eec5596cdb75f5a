"""Claims whose order in time cannot be, and those that only look so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from checker.check import GroundedClaim, GroundedProject
from checker.claim import Claim, Statement, Status
from checker.model.order import disorders
from checker.project import Acknowledgement, Attribute, Project, Settings
from checker.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACE: Final = Span("claims/a.yaml", 1, 1, 1, 2)


def vocabulary(**entries: Any) -> Mapping[str, Attribute]:
    return {name: Attribute(name, PLACE, **fields) for name, fields in entries.items()}


PACT: Final = vocabulary(
    signed_on={"type": "date", "single": "true", "not_after": ("in_force_since",)},
    in_force_since={"type": "date", "single": "true", "also": ("took_effect_on",), "not_after": ("ended_on",)},
    ended_on={"type": "date", "single": "true"},
    term={"type": "period", "not_before": ("in_force_since",), "not_after": ("ended_on",)},
    tested={"type": "order", "not_after": ("in_force_since",)},
    quarrel={"type": "period", "single": "true"},
    deadline={"type": "date", "single": "per as_of", "not_after": ("ended_on",)},
)


def claim(id_: str, name: str, value: str, **fields: Any) -> Claim:
    given: dict[str, Any] = {"about": "pact"} | fields
    return Claim(id_, id_, "claims/a.yaml", PLACE, {}, states=Statement(name, value, PLACE, PLACE), **given)


def named(*claims: Claim, words: Mapping[str, Attribute] = PACT, **fields: Any) -> list[tuple[str, ...]]:
    project = Project(Settings(), claims, vocabulary=words, **fields)
    grounded = GroundedProject(project, tuple(GroundedClaim(project, each, ()) for each in claims))
    return [tuple(part.id for part in found.parts) for found in disorders(grounded)]


def test_a_rule_binds_two_dates_by_way_of_a_third_that_no_claim_gives() -> None:
    assert named(claim("a", "signed_on", "2017"), claim("b", "ended_on", "2016")) == [("a", "b")]


def test_another_name_of_an_attribute_is_the_attribute() -> None:
    assert named(claim("a", "signed_on", "2017"), claim("b", "took_effect_on", "2016")) == [("a", "b")]


def test_a_month_and_a_day_in_it_are_in_no_order() -> None:
    assert named(claim("a", "signed_on", "2016-11-23"), claim("b", "in_force_since", "2016-11")) == []


def test_two_values_of_one_attribute_are_not_a_matter_of_order() -> None:
    assert named(claim("a", "signed_on", "2015"), claim("b", "signed_on", "2016")) == []


def test_every_value_of_an_attribute_has_to_keep_the_order() -> None:
    claims = (claim("a", "ended_on", "2018"), claim("b", "ended_on", "2020"), claim("c", "signed_on", "2019"))
    assert named(*claims) == [("a", "c")]


def test_of_several_claims_at_odds_with_one_each_is_named_at_most_once() -> None:
    claims = (claim("a", "ended_on", "2015"), claim("b", "signed_on", "2016"), claim("c", "signed_on", "2016-11"))
    assert named(*claims) == [("a", "c")]


def test_a_period_lies_between_its_limits_by_both_its_ends() -> None:
    assert named(claim("a", "term", "2016/2019"), claim("b", "ended_on", "2018")) == [("a", "b")]
    assert named(claim("a", "term", "2016/2019"), claim("b", "in_force_since", "2017")) == [("a", "b")]
    assert (
        named(claim("a", "term", "2016/2019"), claim("b", "in_force_since", "2016"), claim("c", "ended_on", "2019"))
        == []
    )


def test_a_period_that_ends_before_it_starts_is_at_fault_alone() -> None:
    assert named(claim("a", "term", "2019/2016"), claim("b", "ended_on", "2020")) == [("a",)]


def test_the_ends_that_two_claims_give_a_single_period_belong_together() -> None:
    assert named(claim("a", "quarrel", "2019/.."), claim("b", "quarrel", "../2016")) == [("a", "b")]
    assert named(claim("a", "term", "2019/.."), claim("b", "term", "../2016")) == []


@pytest.mark.parametrize("value", ["after signing", "right after the signing", "not before the signing"])
def test_an_order_in_words_may_contradict_dates(value: str) -> None:
    claims = (claim("a", "tested", value), claim("b", "signed_on", "2017"), claim("c", "in_force_since", "2016"))
    assert ("b", "c") in named(*claims)
    assert named(claim("a", "tested", value), claim("b", "signed_on", "2016")) == []


def test_an_order_in_words_is_held_against_the_rules_through_the_event_it_names() -> None:
    ended = claim("a", "tested", "after the end")
    assert named(ended, claim("b", "in_force_since", "2016")) == [("a",)]
    assert named(claim("a", "tested", "after the summit"), claim("b", "in_force_since", "2016")) == []


def test_an_event_is_an_attribute_only_if_one_alone_has_that_name_and_one_value() -> None:
    words = vocabulary(
        signed_on={"type": "date", "single": "true"},
        signed_at={"type": "date", "single": "true"},
        met_on={"type": "date"},
        first={"type": "order", "not_after": ("second",)},
        second={"type": "order"},
    )
    for event in ("signing", "meeting"):
        before, after = claim("a", "second", f"before the {event}"), claim("b", "first", f"after the {event}")
        assert named(before, after, words=words) == []
    unlike = vocabulary(
        signed_on={"type": "date", "single": "true"},
        first={"type": "order", "not_after": ("second",)},
        second={"type": "order"},
    )
    before, after = claim("a", "second", "before the signing"), claim("b", "first", "after the signing")
    assert named(before, after, words=unlike) == [("a", "b")]


@pytest.mark.parametrize(
    "fields",
    [
        {"about": "another-pact"},
        {"attributed_to": "Ana Brun"},
        {"status": Status.DRAFT},
    ],
    ids=["of another subject", "told by somebody", "a draft"],
)
def test_claims_are_only_held_against_those_that_may_contradict_them(fields: dict[str, Any]) -> None:
    assert named(claim("a", "signed_on", "2017", **fields), claim("b", "in_force_since", "2016")) == []


def test_what_one_person_says_is_held_against_what_he_says_himself() -> None:
    said = {"attributed_to": "Ana Brun"}
    assert named(claim("a", "signed_on", "2017", **said), claim("b", "in_force_since", "2016", **said)) == [("a", "b")]


def test_disputed_claims_take_part() -> None:
    disputed = claim("a", "signed_on", "2017", status=Status.DISPUTED)
    assert named(disputed, claim("b", "in_force_since", "2016")) == [("a", "b")]


def test_a_condition_is_held_against_what_holds_without_one_or_under_the_same() -> None:
    free = claim("a", "signed_on", "2017")
    if_paid = claim("b", "in_force_since", "2016", condition="the town pays")
    if_not = claim("c", "signed_on", "2018", condition="the town does not pay")
    assert named(free, if_paid) == [("a", "b")]
    assert named(if_paid, if_not) == []
    assert named(claim("d", "signed_on", "2018", condition="The town pays"), if_paid, if_not) == [("b", "d")]


def test_values_that_change_with_time_are_in_no_order() -> None:
    assert named(claim("a", "deadline", "2017", as_of="2015"), claim("b", "ended_on", "2016")) == []


def test_a_claim_that_lost_in_a_judged_conflict_takes_no_part() -> None:
    claims = (claim("a", "ended_on", "2018"), claim("b", "ended_on", "2020"), claim("c", "signed_on", "2019"))
    judged = Acknowledgement(("a", "b"), ("2018", "2020"), "Two outlets differ.", PLACE, prefer="b")
    assert named(*claims, acknowledgements=(judged,)) == []
    stale = Acknowledgement(("a", "b"), ("2017", "2020"), "Two outlets differ.", PLACE, prefer="b")
    assert named(*claims, acknowledgements=(stale,)) == [("a", "c")]


def test_the_suspect_is_the_claim_without_which_the_others_go_together() -> None:
    claims = (claim("a", "signed_on", "2019"), claim("b", "in_force_since", "2016"), claim("c", "ended_on", "2017"))
    project = Project(Settings(), claims, vocabulary=PACT)
    grounded = GroundedProject(project, tuple(GroundedClaim(project, each, ()) for each in claims))
    assert [found.suspect for found in disorders(grounded)] == ["a"]


def test_a_name_of_an_attribute_that_is_no_date_is_no_event() -> None:
    words = vocabulary(
        signed_on={"type": "date", "single": "true"},
        signing={"type": "number", "also": ("signed_on",)},
        first={"type": "order", "not_after": ("second",)},
        second={"type": "order"},
    )
    before, after = claim("a", "second", "before the signing"), claim("b", "first", "after the signing")
    assert named(before, after, words=words) == []
