"""Fit: how the values of a claim stand to what its quotes say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.claim import Claim, Evidence, Quote, Statement
from checker.fit.values import fit, phrases_of, specifics_of, stated
from checker.ground import ground
from checker.project import Attribute, Project, Settings
from checker.source import Record, Source
from checker.span import Span
from checker.text.document import Document
from checker.value import Relation

if TYPE_CHECKING:
    from checker.check import GroundedClaim

SPAN = Span("claims/ferry.yaml", 1, 1, 1, 1)


def subject_of(
    claim: str, quote: str, states: tuple[str, str] | None = None, type_: str = "", about: str | None = None
) -> GroundedClaim:
    source = Source(Record("harbour", published="2019-08-09"), SPAN, document=Document(f"{quote}."))
    evidence = (Evidence("harbour", Quote(quote), SPAN, SPAN),)
    statement = Statement(*states, SPAN, SPAN) if states else None
    written = Claim("x", claim, SPAN.file, SPAN, {}, evidence, states=statement, about=about)
    vocabulary = {states[0]: Attribute(states[0], SPAN, type=type_)} if states and type_ else {}
    project = Project(Settings(max_quote_words=200), (written,), sources={"harbour": source}, vocabulary=vocabulary)
    return ground(project).claims[0]


def relations(claim: str, quote: str, about: str | None = None) -> list[Relation | None]:
    return [specific.fit.relation for specific in specifics_of(subject_of(claim, quote, about=about))]


@pytest.mark.parametrize(
    ("claim", "quote", "relation"),
    [
        ("It has 26 boats.", "it has 26 boats", Relation.EQUAL),
        ("It has more than 20 boats.", "it has 26 boats", Relation.REFINED_BY),
        ("It has 27 boats.", "it has 26 boats", Relation.CONFLICTS),
        ("It closed in 2018.", "it closed in May 2018", Relation.REFINED_BY),
        ("It closed in May 2018.", "it closed in 2018", Relation.REFINES),
        ("It closed in May 2018.", "it closed", None),
    ],
)
def test_a_specific_relates_to_what_the_quote_says(claim: str, quote: str, relation: Relation | None) -> None:
    assert relations(claim, quote) == [relation]


def test_the_number_that_counts_the_same_decides() -> None:
    quote = "six clerks run the town's nine ferries"
    assert relations("The town has six ferries.", quote) == [Relation.CONFLICTS]
    assert relations("The town has nine ferries.", quote) == [Relation.EQUAL]


def test_of_numbers_that_nothing_tells_apart_the_nearest_decides_on_a_bound() -> None:
    quote = "it earned $80 million here and $225 million elsewhere, $336 million in all"
    assert relations("It earned less than $330 million.", quote) == [Relation.CONFLICTS]
    assert relations("It earned less than $340 million.", quote) == [Relation.REFINED_BY]


def test_a_percentage_is_that_of_the_text_rather_than_its_score() -> None:
    quote = "74% of 19 critics liked it, with an average of 8.2/10"
    assert relations("It has less than 80%.", quote) == [Relation.REFINED_BY]
    assert relations("It has less than 8.3/10.", quote) == [Relation.REFINED_BY]
    assert relations("It has more than 5.9/10.", "52% of critics liked it, with an average of 6/10") == [
        Relation.REFINED_BY
    ]


def test_people_may_be_anybody() -> None:
    quote = "88,621 cases were confirmed, and 11,329 people died"
    assert relations("More than 85,000 people fell ill.", quote) == [Relation.REFINED_BY]
    assert relations("9 people died.", "9 boats sank and 5 people died") == [Relation.CONFLICTS]


def test_of_several_dates_the_one_of_the_same_event_decides() -> None:
    quote = "they met in 2005 and they married in 2014"
    assert relations("They married before 2010.", quote) == [Relation.CONFLICTS]
    assert relations("They met before 2010.", quote) == [Relation.REFINED_BY]
    assert relations("They were known before 2010.", quote) == [Relation.REFINED_BY]


def test_a_year_in_brackets_is_that_of_the_name_before_it() -> None:
    quote = "her films are Otters (1981), Herons (1983) and Eels (1985)"
    assert relations("Herons came out in 1983.", quote) == [Relation.EQUAL]
    assert relations("Herons came out in 1985.", quote) == [Relation.CONFLICTS]


def test_an_age_counts_nobody() -> None:
    quote = "a 12-year-old boy pushed a 4-year-old off the pier"
    assert relations("A four-year-old boy fell.", quote) == [Relation.EQUAL]


def test_a_year_in_the_name_of_the_subject_needs_no_quote() -> None:
    assert relations("It drew 500 in 2019.", "500 came", about="2019 River Festival") == [Relation.EQUAL]
    assert relations("It drew 500 in 2018.", "500 came", about="2019 River Festival") == [Relation.EQUAL, None]
    assert relations("It drew 500 in 2019.", "500 came in 2018", about="2019 River Festival") == [
        Relation.EQUAL,
        Relation.CONFLICTS,
    ]


def test_a_number_in_the_name_of_the_subject_is_looked_for_in_the_quotes() -> None:
    assert relations("20 mayors met.", "the mayors met", about="Group of 20") == [None]


def test_a_number_in_a_name_is_judged_where_the_quote_has_that_name() -> None:
    assert relations("The 77th Film Awards were long.", "they took 4 hours") == []
    assert relations("The 77th Film Awards were long.", "the 78th Film Awards took 4 hours") == [Relation.CONFLICTS]


def test_what_is_first_may_be_said_in_other_words() -> None:
    assert relations("It earned much in its first week.", "earned much in its opening week") == []


def test_a_stated_value_takes_the_type_of_its_attribute() -> None:
    subject = subject_of("It closed.", "it closed in May 2018", ("closed_in", "2018"), "date")
    result = fit(subject)
    assert result is not None
    assert (str(result.value), result.relation) == ("2018", Relation.REFINED_BY)


def test_a_value_that_is_none_of_its_type_is_not_read() -> None:
    what = stated(subject_of("It closed.", "it closed", ("closed_in", "soon"), "date"))
    assert what is not None
    assert (what.kind.name, what.value, what.declared) == ("date", None, True)


def test_long_quotes_are_no_phrases() -> None:
    assert [words.text for words in phrases_of(subject_of("It closed.", "it closed"))] == ["it closed"]
    assert phrases_of(subject_of("It closed.", " ".join(["it closed and"] * 9))) == ()


@pytest.mark.parametrize(
    ("value", "type_", "quote", "relation"),
    [
        ("a fair price", "view", "they called it a fair price", Relation.EQUAL),
        ("a fair price", "view", "they called it a price", None),
        ("a fair price", "text", "they called it no fair price", None),
        ("a fair price", "quotation", 'Roe called it "a fair price, all told"', Relation.EQUAL),
        ("a fair price", "quotation", "Roe called it a price", None),
    ],
)
def test_a_value_that_is_words_stands_in_a_quote_or_is_not_checked(
    value: str, type_: str, quote: str, relation: Relation | None
) -> None:
    result = fit(subject_of("It was priced.", quote, ("priced", value), type_))
    assert result is not None
    assert result.relation is relation


@pytest.mark.parametrize(
    ("quotes", "value", "relation"),
    [
        (("the pact of the guild", "is not renewed"), "false", Relation.EQUAL),
        (("the pact of the guild", "is not renewed"), "true", Relation.CONFLICTS),
        (("is not renewed", "may be renewed"), "false", Relation.EQUAL),
        (("is renewed", "may be renewed"), "true", Relation.REFINES),
        (("the pact is renewed", "Ada Roe, a deputy minister"), "true", Relation.EQUAL),
    ],
)
def test_what_is_plainly_said_gives_way_to_a_denial_or_a_doubt(
    quotes: tuple[str, str], value: str, relation: Relation
) -> None:
    document = Document(f"{quotes[0]}. Then {quotes[1]}.")
    evidence = tuple(Evidence("harbour", Quote(quote), SPAN, SPAN) for quote in quotes)
    claim = Claim("x", "It is so.", SPAN.file, SPAN, {}, evidence, states=Statement("renews", value, SPAN, SPAN))
    project = Project(
        Settings(max_quote_words=200),
        (claim,),
        sources={"harbour": Source(Record("harbour"), SPAN, document=document)},
        vocabulary={"renews": Attribute("renews", SPAN, type="truth")},
    )
    result = fit(ground(project).claims[0])
    assert result is not None
    assert result.relation is relation
