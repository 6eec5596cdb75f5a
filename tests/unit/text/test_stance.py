"""What shows that words deny, doubt or bind, and what may stand for it in a rewording."""

from __future__ import annotations

import pytest

from checker.text.stance import condition, denied, doubt, may_bind, may_deny, may_doubt, negation


def test_plain_signs_are_found_by_kind() -> None:
    assert negation("it is not a service") == "not"
    assert doubt("it reportedly lost riders") == "reportedly"
    assert condition("it ends unless the town pays") == "unless"


def test_plain_words_have_no_sign() -> None:
    words = "the ferry carried passengers"
    assert (negation(words), doubt(words), condition(words)) == ("", "", "")


def test_what_reported_speech_puts_in_the_past_is_no_doubt() -> None:
    assert doubt("the chair said it would close") == ""


def test_whether_asks_and_binds_nothing() -> None:
    assert condition("asked whether the ferry returns") == ""


@pytest.mark.parametrize(
    "words", ["The board refused.", "It is unclear.", "The harbourless town.", "They scrapped it."]
)
def test_a_rewording_may_deny_without_a_not(words: str) -> None:
    assert may_deny(words)


@pytest.mark.parametrize(
    "words", ["It is said to have closed.", "In the chair's view it closed.", "Its closing is feared."]
)
def test_a_rewording_may_doubt_without_a_reportedly(words: str) -> None:
    assert may_doubt(words)


@pytest.mark.parametrize("words", ["It depends on the town.", "It ends when the town stops paying."])
def test_a_rewording_may_bind_without_an_if(words: str) -> None:
    assert may_bind(words)


def test_plain_words_stand_for_nothing() -> None:
    words = "The ferry carried fifteen passengers."
    assert (may_deny(words), may_doubt(words), may_bind(words)) == (False, False, False)


@pytest.mark.parametrize(
    ("words", "claim", "said"),
    [
        ("it was not a service", "It was a service.", "not"),
        ("approved the pier without debate", "The pier was approved.", ""),
        ("approved the pier without debate", "There was a debate on the pier.", "without"),
        ("closed with no warning", "It closed.", ""),
        ("there was no warning", "There was a warning.", "no"),
    ],
)
def test_what_is_kept_away_matters_to_a_claim_that_speaks_of_it(words: str, claim: str, said: str) -> None:
    assert denied(words, claim) == said
