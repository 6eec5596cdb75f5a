"""A "not" of one text has to find its answer in another, and no word answers for two."""

from __future__ import annotations

import pytest

from checker.text.denial import unanswered


@pytest.mark.parametrize(
    ("words", "other", "sign"),
    [
        ("it was not a service", "It was a service.", "not"),
        ("The ferry did not carry people.", "carried 15 passengers", "not"),
        # The same word, or one that means the same, answers for itself only.
        ("It was not scrapped.", "the plan was scrapped", "not"),
        ("It was not dropped.", "the plan was scrapped", "not"),
        ("trust was lost in Port, not in Elm", "Trust was lost in Port and in Elm.", "not"),
        # "Without" and "no" keep away what the other speaks of.
        ("approved without debate", "There was a debate before it was approved.", "without"),
        ("there was no warning", "There was a warning.", "no"),
        # Words that only begin like denying ones.
        ("It was not for the union's missiles.", "for the union's missiles under the treaty", "not"),
        # A quantity denies only a quantity.
        ("There were not fears.", "fears of less traffic", "not"),
    ],
)
def test_a_negation_without_an_answer_is_told(words: str, other: str, sign: str) -> None:
    assert unanswered(words, other) == sign


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("would not allow it", "The board refused it."),
        ("is not clear", "It is unclear."),
        ("did not go on", "They scrapped it."),
        ("not near a harbour", "The harbourless town."),
        ("was not allowed", "It was banned."),
        ("if not renewed", "It ends unless renewed."),
        ("is not as fast", "It is less fast."),
        ("is not finished", "It has yet to be finished."),
        ("The plan was not scrapped.", "they refused to scrap the plan"),
        ("wouldn't it be fun", "It was fun."),
        ("not only ships", "Ships and boats."),
    ],
)
def test_a_rewording_may_deny_without_a_not(words: str, other: str) -> None:
    assert unanswered(words, other) == ""


def test_a_verb_that_denies_is_answered_by_any_denial() -> None:
    assert unanswered("The chair denied that it was a service.", "was not a service") == ""
    assert unanswered("The chair denied that it was a service.", "was a service") == "denied"


def test_a_negation_inside_a_condition_goes_with_it() -> None:
    words = "it ends if the lease is not renewed"
    assert unanswered(words, "It ends.", bound=False) == ""
    assert unanswered(words, "It ends if the lease is renewed.", bound=True) == "not"


def test_what_is_kept_away_may_not_matter() -> None:
    words = "approved the pier without debate"
    assert unanswered(words, "The pier was approved.", away=False) == ""
    assert unanswered(words, "There was a debate on the pier.", away=False) == "without"


def test_plain_words_deny_nothing() -> None:
    assert unanswered("the ferry carried passengers", "The ferry carried nobody.") == ""
