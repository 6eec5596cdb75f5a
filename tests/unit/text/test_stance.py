"""What shows that words deny, doubt or bind, and what may stand for it in a rewording."""

from __future__ import annotations

import pytest

from checker.text.stance import condition, lost_doubt, may_bind, may_doubt, negation


def test_plain_signs_are_found_by_kind() -> None:
    assert negation("it is not a service") == "not"
    assert condition("it ends unless the town pays") == "unless"


def test_plain_words_have_no_sign() -> None:
    words = "the ferry carried passengers"
    assert (negation(words), condition(words), lost_doubt(words, "It carried passengers.")) == ("", "", "")


def test_whether_asks_and_binds_nothing() -> None:
    assert condition("asked whether the ferry returns") == ""


@pytest.mark.parametrize(
    ("words", "claim", "hedge"),
    [
        ("it reportedly lost riders", "It lost riders.", "reportedly"),
        ("it may close", "It will close.", "may"),
        # Thinking again is no doubt, and a condition none either.
        ("it could think again if the town pays", "It will think again if the town pays.", "could"),
        # That somebody says so does not make a "may" of it.
        ("it may close", "The chair said that it will close.", "may"),
        ("it could close", "The chair said that it would close.", "could"),
    ],
)
def test_a_doubt_is_lost_where_nothing_stands_for_it(words: str, claim: str, hedge: str) -> None:
    assert lost_doubt(words, claim) == hedge


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("it reportedly lost riders", "It is said to have lost riders."),
        ("it reportedly lost riders", "In the chair's view it lost riders."),
        ("it may close", "Its closing is feared."),
        ("it could close", "The board left open whether it closes."),
        # Reported speech puts in the past what was announced.
        ("the chair said it would close", "It closes."),
        # What could not be was impossible.
        ("the ferry could not sail", "The ferry did not sail."),
    ],
)
def test_a_rewording_may_keep_a_doubt(words: str, claim: str) -> None:
    assert lost_doubt(words, claim) == ""


def test_an_attribution_keeps_hearsay_and_no_possibility() -> None:
    assert lost_doubt("it reportedly lost riders", "It lost riders.", attributed=True) == ""
    assert lost_doubt("it may close", "It will close.", attributed=True) == "may"


@pytest.mark.parametrize("words", ["It depends on the town.", "It ends when the town stops paying."])
def test_a_rewording_may_bind_without_an_if(words: str) -> None:
    assert may_bind(words)


def test_plain_words_stand_for_nothing() -> None:
    words = "The ferry carried fifteen passengers."
    assert (may_doubt(words), may_bind(words)) == (False, False)
