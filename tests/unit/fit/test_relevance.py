"""Which number or date of a quote decides on a claim's, and which are part of a name."""

from __future__ import annotations

import pytest

from checker.fit.relevance import relation_of, word_of_name
from checker.value import Context, Relation
from checker.values import types


def relation(claim: str, quote: str, *, noun: bool = True, other_noun: bool = True, name: str = "number") -> Relation:
    kind = types()[name]
    (mine,), (theirs,) = (kind.mentions(words, Context()) for words in (claim, quote))
    return relation_of(kind, mine.value, theirs.value, noun=noun, other_noun=other_noun)


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("less than 92 percent", "92 percent"),
        ("more than 2.4 million", "2.4 million"),
        ("at most 20", "more than 20"),
        ("at least 20", "less than 20"),
    ],
)
def test_the_same_number_denies_a_bound(claim: str, quote: str) -> None:
    assert relation(claim, quote) is Relation.CONFLICTS


def test_a_bare_number_takes_the_unit_of_the_other() -> None:
    assert relation("above 80", "82 percent", noun=False) is Relation.REFINED_BY
    assert relation("82 percent", "82", other_noun=False) is not Relation.INCOMPARABLE


@pytest.mark.parametrize(
    ("claim", "quote"),
    [("50 years", "five decades"), ("1.2 km", "1,200 metres"), ("more than 60 minutes", "more than one hour")],
)
def test_one_amount_in_two_units_is_one(claim: str, quote: str) -> None:
    assert relation(claim, quote) is Relation.EQUAL


def test_rounded_amounts_in_two_units_are_compared_as_they_are_rounded() -> None:
    assert relation("1,234 metres", "1.2 km") is Relation.REFINES
    assert relation("more than 50 years", "five decades") is not Relation.EQUAL


def test_a_score_is_compared_with_a_share() -> None:
    assert relation("less than 6/10", "5.7/10") is Relation.REFINED_BY
    assert relation("35 %", "3.5/10") is Relation.EQUAL
    assert relation("35 %", "4.5/10") is Relation.CONFLICTS


def test_a_number_with_a_noun_keeps_its_own_kind() -> None:
    assert relation("80", "80 percent") is Relation.INCOMPARABLE


def test_a_day_of_any_year_says_nothing_of_a_year() -> None:
    assert relation("16 November", "2010", name="date") is Relation.INCOMPARABLE


def test_a_day_of_the_week_says_nothing_of_a_year() -> None:
    assert relation("2019", "Friday", name="date") is Relation.INCOMPARABLE


@pytest.mark.parametrize(
    ("words", "type_", "name"),
    [
        ("the 77th Film Awards", "number", "film"),
        ("the 2010 Harbour Games", "date", "harbour"),
        ("the 2010 FA Cup", "date", "fa"),
        ("a 1990 American film", "date", ""),
        ("It has 26 Dutch boats", "number", ""),
        ("in 2010 March began", "date", ""),
        ("it has 26 boats", "number", ""),
    ],
)
def test_a_number_before_a_capital_is_part_of_a_name(words: str, type_: str, name: str) -> None:
    mention = types()[type_].mentions(words, Context())[0]
    assert word_of_name(words, mention.start, mention.end, mention.value) == name
