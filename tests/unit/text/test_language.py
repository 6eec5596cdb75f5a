"""Guard words: which words turn the meaning of a sentence, and where they do not."""

from __future__ import annotations

import pytest

from checker.text.language import GuardMatch, guards
from checker.text.outcome import Guard


def found(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], guard.value) for start, end, guard in guards(text)]


def test_a_guard_is_given_by_place_and_kind() -> None:
    assert guards("It would not lapse.") == [
        GuardMatch(start=3, end=8, guard=Guard.HEDGE),
        GuardMatch(start=9, end=12, guard=Guard.NEGATION),
    ]


def test_a_plain_sentence_and_an_empty_text_have_none() -> None:
    assert guards("The pact will lapse on 5 June, knotty as it is, and can be renewed.") == []
    assert guards("") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is not so, nor was it.", ["not", "nor"]),
        ("They don't, can't and wouldn't sign.", ["don't", "can't", "wouldn't"]),
        ("No one, nobody and none of them: never.", ["No one", "nobody", "none", "never"]),
        ("Neither cannot find nothing.", ["Neither", "cannot", "nothing"]),
        ("It no longer holds.", ["no longer"]),
        ("It hardly, barely, scarcely holds.", ["hardly", "barely", "scarcely"]),
        ("He left without a word, instead of staying.", ["without", "instead of"]),
        ("They failed to sign and refuse to say why.", ["failed to", "refuse to"]),
        ("He denied it and she denies it; both deny it.", ["denied", "denies", "deny"]),
        ("It lacks a date and lacked a seal.", ["lacks", "lacked"]),
        ("IT IS NOT SO", ["NOT"]),
        ("He said:'not now'.", ["not"]),
        ("It was\u2014no surprise\u2014signed.", ["no"]),
    ],
)
def test_negations_say_that_something_is_not_so(text: str, words: list[str]) -> None:
    assert found(text) == [(word, "negation") for word in words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is only, merely, solely a pact.", ["only", "merely", "solely"]),
        ("At least 5 and at most 9 ships.", ["At least", "at most"]),
        ("No more than 5, not more than 6, more than 7.", ["No more than", "not more than", "more than"]),
        ("Less than 5, fewer than 6, no fewer than 7, up to 8.", ["Less than", "fewer than", "no fewer than", "up to"]),
        ("All except Orlo, excluding Brun.", ["except", "excluding"]),
        ("Apart from Orlo, ports other than Brun.", ["Apart from", "other than"]),
        ("Nearly all, almost all, partly; all but two.", ["Nearly", "almost", "partly", "all but"]),
        ("It is nothing but a pact until May.", ["nothing but", "until"]),
    ],
)
def test_limits_say_how_far_it_is_so(text: str, words: list[str]) -> None:
    assert found(text) == [(word, "limit") for word in words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("If they sign, unless they leave.", ["If", "unless"]),
        ("It holds provided that they sign, as long as they stay.", ["provided that", "as long as"]),
        ("It holds, provided the ministers sign.", ["provided"]),
        ("Provided they sign, it holds.", ["Provided"]),
        ("In case they sign, whether or not they stay.", ["In case", "whether or not"]),
        ("They sign on condition that it is subject to review.", ["on condition", "subject to"]),
        ("Assuming they sign, it holds; otherwise it lapses.", ["Assuming", "otherwise"]),
    ],
)
def test_conditions_say_when_it_is_so(text: str, words: list[str]) -> None:
    assert found(text) == [(word, "condition") for word in words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He reportedly, allegedly, apparently signed.", ["reportedly", "allegedly", "apparently"]),
        ("It may, might, could or would lapse.", ["may", "might", "could", "would"]),
        ("It could've lapsed.", ["could"]),
        ("It likely, possibly, perhaps, probably lapsed.", ["likely", "possibly", "perhaps", "probably"]),
        ("It is unlikely.", ["unlikely"]),
        ("It appears to hold and seemed to last.", ["appears to", "seemed to"]),
        ("It is said to hold and thought to last.", ["is said to", "thought to"]),
        ("The rumoured pact and the suspected leak.", ["rumoured", "suspected"]),
        ("He claims it holds; she claimed it does.", ["claims", "claimed"]),
        ("The claim that it holds is new.", ["claim that"]),
    ],
)
def test_hedges_say_that_it_is_perhaps_so(text: str, words: list[str]) -> None:
    assert found(text) == [(word, "hedge") for word in words]


def test_guards_of_several_kinds_stand_side_by_side() -> None:
    assert found("It holds only if they sign, if not before.") == [
        ("only", "limit"),
        ("if", "condition"),
        ("if", "condition"),
        ("not", "negation"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They signed not only a pact but a treaty, not just once, not least for Orlo.",
        "It was none other than Ada Roe.",
        "There is no doubt that they signed; without doubt they did.",
        "A minister said so on condition of anonymity.",
        "The list is up to date.",
        "Brun, otherwise known as Old Orlo, signed.",
        "See No. 5 and no. 7.",
        "A no-fly zone and a would-be minister.",
        "The military might of Orlo and its might at sea.",
        "Orlo provided aid, as provided by law, and aid was provided in June.",
        "She spoke before assuming office.",
        "All such claims were settled, the claims of the fishermen too.",
        "A group claimed responsibility; the storm claimed two lives.",
    ],
)
def test_a_word_with_another_meaning_is_no_guard(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It lapses in May.",
        "It lapses on May 5, or May, 2031.",
        "It has held since May, from May to June.",
        "Talks began in late May and 5 May is the day.",
        "The May talks failed; Ada May said so.",
        "May was warm.",
        "May's talks failed on May Day.",
        "ORLO, MAY 5",
    ],
)
def test_the_month_of_may_is_no_hedge(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Talks May Fail", "May"),
        ("May they sign it.", "May"),
        ("TALKS MAY FAIL", "MAY"),
        ("Talks may fail in May.", "may"),
    ],
)
def test_the_verb_may_is_a_hedge_with_or_without_a_capital(text: str, words: str) -> None:
    assert found(text) == [(words, "hedge")]


def test_positions_hold_where_a_capital_has_two_small_letters() -> None:
    text = "İZMİR does NOT sign."
    assert found(text) == [("NOT", "negation")]
