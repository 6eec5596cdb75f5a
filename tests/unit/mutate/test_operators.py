"""What each operator makes of a claim, and what it leaves alone because it would still be right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from checker.check import GroundedClaim
from checker.mutate.operators import operators
from checker.project import Entity

if TYPE_CHECKING:
    from collections.abc import Callable


OPERATORS = {operator.name: operator for operator in operators()}


def made(operator: str, subject: GroundedClaim) -> list[tuple[str, str | None]]:
    """Return the sentences that an operator makes, each with the value it states."""
    changes = OPERATORS[operator].changes(subject)
    return [(each.claim.text, each.claim.states.value if each.claim.states else None) for each in changes]


def test_the_folder_is_the_register() -> None:
    assert list(OPERATORS) == [
        *("condition", "dates", "direction", "hedge", "names", "negation", "numbers", "quotation", "speaker", "unit")
    ]


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        (
            "It stops on Nov. 23.",
            "2019-11-23",
            [("It stops on Nov. 24.", "24 November 2019"), ("It stops on Dec. 23.", "23 December 2019")],
        ),
        ("The boats lay idle on Thursday.", None, [("The boats lay idle on Friday.", None)]),
    ],
)
def test_each_part_of_a_date_is_changed_in_the_sentence_and_in_the_value(
    subject_of: Callable[..., GroundedClaim], text: str, value: str | None, expected: list[tuple[str, str | None]]
) -> None:
    states = ("stops_on", value) if value else None
    assert made("dates", subject_of(text, "will stop on Nov. 23", "idle on Thursday", states=states)) == expected


def test_a_date_that_the_sentence_does_not_say_is_changed_where_it_is_stated(
    subject_of: Callable[..., GroundedClaim],
) -> None:
    assert made("dates", subject_of("It stops.", "will stop on Nov. 23", states=("stops_on", "2019-11-23"))) == [
        ("It stops.", "2019-11-24"),
        ("It stops.", "2019-12-23"),
        ("It stops.", "2020-11-23"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fare is 26 crowns.", ["A fare is 27 crowns.", "A fare is 36 crowns.", "A fare is 260 crowns."]),
        ("Two boats sail.", ["Three boats sail."]),
        ("Some 11,400 people sail.", ["Some 21,400 people sail.", "Some 114,000 people sail."]),
        ("Fares rose 0.4 percent.", ["Fares rose 0.5 percent.", "Fares rose 4 percent."]),
        ("It stops on Nov. 23.", []),
    ],
)
def test_numbers_are_changed_as_they_are_written_and_only_to_what_they_exclude(
    subject_of: Callable[..., GroundedClaim], text: str, expected: list[str]
) -> None:
    assert list(dict.fromkeys(sentence for sentence, _ in made("numbers", subject_of(text, "26 crowns")))) == expected


def test_a_number_is_changed_in_the_value_too(subject_of: Callable[..., GroundedClaim]) -> None:
    subject = subject_of("The boat is three years old.", "a three-year-old boat", states=("age", "3"))
    assert made("numbers", subject) == [("The boat is four years old.", "4 years old")]


def test_names_become_those_of_another_of_the_same_kind(subject_of: Callable[..., GroundedClaim]) -> None:
    subject = subject_of("Piet Maas and the Port Office were not asked.", "Piet Maas was not asked")
    assert made("names", subject) == [("Ana Brun and the Port Office were not asked.", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boats of the U.S. sail.", "Boats of Marland sail."),
        ("There are boats in the U.S.", "There are boats in Marland."),
        ("Boats of Marland sail.", "Boats of the United Isles sail."),
        ("Marland sails.", "The United Isles sails."),
    ],
)
def test_names_of_countries_keep_or_lose_their_article(
    subject_of: Callable[..., GroundedClaim], text: str, expected: str
) -> None:
    assert made("names", subject_of(text, "carries mail")) == [(expected, None)]


def test_another_speaker_takes_the_place_of_the_first_all_over_the_claim(
    subject_of: Callable[..., GroundedClaim],
) -> None:
    subject = subject_of("The ferry will stop, Ana Brun said.", "Ana Brun said", attributed_to="ana-brun")
    (change,) = OPERATORS["speaker"].changes(subject)
    assert (change.before, change.after) == ("ana-brun", "Piet Maas")
    assert change.claim.text == "The ferry will stop, Piet Maas said."
    assert change.claim.attributed_to == "Piet Maas"
    assert made("names", subject) == []


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Maas was not asked.", "false", ("Maas was asked.", "true")),
        ("Maas was asked.", "true", ("Maas was not asked.", "false")),
        ("Nobody can sail.", "possible", ("Somebody can sail.", "false")),
        ("The ferry stops.", "true", ("It is not so that the ferry stops.", "false")),
        ("Maas left after he was asked.", "true", ("It is not so that Maas left after he was asked.", "false")),
        ('Brun said "it is so".', "true", ('It is not so that Brun said "it is so".', "false")),
    ],
)
def test_a_sentence_is_denied_and_a_stated_truth_turns(
    subject_of: Callable[..., GroundedClaim], text: str, value: str, expected: tuple[str, str]
) -> None:
    assert made("negation", subject_of(text, "Piet Maas was not asked", states=("asked", value))) == [expected]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("The boats reportedly lay idle.", "reportedly lay idle", ["The boats lay idle."]),
        ("The ferry may stop.", "reportedly lay idle", ["The ferry will stop."]),
        ("The ferry may stop.", "carries mail", []),
        ("There are fears that it could stop.", "reportedly lay idle", []),
    ],
)
def test_a_hedge_is_left_out_where_the_quotes_have_one_and_none_is_left(
    subject_of: Callable[..., GroundedClaim], text: str, quote: str, expected: list[str]
) -> None:
    assert [sentence for sentence, _ in made("hedge", subject_of(text, quote))] == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("The ferry stops if nobody pays.", "if the town does not pay", ["The ferry stops."]),
        ("If nobody pays, the ferry stops.", "if the town does not pay", ["The ferry stops."]),
        ("The ferry stops.", "if the town does not pay", ["The ferry stops."]),
        ("The ferry stops unless the town pays.", "The ferry will stop", []),
    ],
)
def test_a_condition_is_left_out_of_sentence_and_field_where_the_quotes_have_one(
    subject_of: Callable[..., GroundedClaim], text: str, quote: str, expected: list[str]
) -> None:
    subject = subject_of(text, quote, condition="nobody pays")
    changes = list(OPERATORS["condition"].changes(subject))
    assert [(each.claim.text, each.claim.condition) for each in changes] == [(text, None) for text in expected]


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Fares rose 0.4 percent.", "up 0.4 %", [("Fares fell 0.4 percent.", "down 0.4 %")]),
        ("More than 20 boats lay idle.", None, [("Less than 20 boats lay idle.", None)]),
        ("An earlier try was better.", None, [("A later try was better.", None), ("An earlier try was worse.", None)]),
        ("The talks are over.", None, []),
    ],
)
def test_directions_are_turned(
    subject_of: Callable[..., GroundedClaim], text: str, value: str | None, expected: list[tuple[str, str | None]]
) -> None:
    assert made("direction", subject_of(text, "Fares rose", states=("change", value) if value else None)) == expected


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Fares rose 0.4 percent.", "0.4 percent", [("Fares rose 0.4 percentage points.", "0.4 percentage points")]),
        ("Fares rose 0.4%.", "0.4 %", [("Fares rose 0.4 percentage points.", "0.4 percentage points")]),
        ("A fare is 26 crowns.", "26 crowns", [("A fare is 26 dollars.", "26 dollars")]),
        ("It is a three-year-old boat.", "3", [("It is a three-month-old boat.", "3")]),
        ("The years went by.", "3", []),
    ],
)
def test_units_are_changed(
    subject_of: Callable[..., GroundedClaim], text: str, value: str, expected: list[tuple[str, str]]
) -> None:
    assert made("unit", subject_of(text, "Fares rose", states=("change", value))) == expected


def test_quotations_are_misquoted(subject_of: Callable[..., GroundedClaim]) -> None:
    subject = subject_of(
        'Brun called it "not a service any more".',
        "not a service any more",
        states=("remark", "not a service any more"),
    )
    assert made("quotation", subject) == [
        ('Brun called it "not a not service any more".', "not a not service any more"),
        ('Brun called it "not a any more".', "not a any more"),
    ]


def test_a_stated_quotation_is_misquoted_only_where_the_quotes_have_it(
    subject_of: Callable[..., GroundedClaim],
) -> None:
    quote = "not a service any more"
    assert [value for _, value in made("quotation", subject_of("No.", quote, states=("remark", "a service")))] == [
        "a not service"
    ]
    assert made("quotation", subject_of("No.", quote, states=("remark", "no use"))) == []


def test_a_word_beside_an_ellipsis_may_be_left_out_of_a_quotation(subject_of: Callable[..., GroundedClaim]) -> None:
    subject = subject_of("No.", "not a service ... any more", states=("remark", "not a service \u2026 any more"))
    assert [value for _, value in made("quotation", subject)] == [
        "not a not service ... any more",
        "not service ... any more",
    ]


def test_a_speaker_who_may_be_two_people_is_left_alone(subject_of: Callable[..., GroundedClaim]) -> None:
    twins = {"ana-brun": "Ana Brun", "eva-brun": "Eva Brun"}
    subject = subject_of("It will stop, Brun said.", "carries mail", attributed_to="Brun")
    entities = {id_: Entity(id_, subject.claim.span, name=name, kind="person") for id_, name in twins.items()}
    project = replace(subject.project, entities=entities)
    assert made("speaker", GroundedClaim(project, subject.claim, subject.groundings)) == []


def test_undeclared_speakers_take_turns(subject_of: Callable[..., GroundedClaim]) -> None:
    subject = subject_of("It will stop, the Gazette said.", "carries mail", attributed_to="Gazette")
    other = replace(subject.claim, id="other", attributed_to="Courier")
    project = replace(subject.project, claims=(subject.claim, other))
    assert made("speaker", GroundedClaim(project, subject.claim, subject.groundings)) == [
        ("It will stop, the Courier said.", None)
    ]
    assert made("speaker", subject) == []


def test_a_direction_that_only_the_value_has_is_turned_there(subject_of: Callable[..., GroundedClaim]) -> None:
    assert made("direction", subject_of("Fares changed.", "Fares rose", states=("change", "up 0.4 %"))) == [
        ("Fares changed.", "down 0.4 %")
    ]
    assert made("direction", subject_of("Fares changed.", "Fares rose", states=("remark", "up 0.4 %"))) == []
