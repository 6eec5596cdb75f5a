"""Fit: how the values of a claim stand to what its quotes say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.claim import Claim, Evidence, Quote, Statement
from checker.fit import fit, phrases_of, specifics_of, stated
from checker.ground import ground
from checker.project import Attribute, Project, Settings
from checker.source import Record, Source
from checker.span import Span
from checker.text.document import Document
from checker.value import Relation

if TYPE_CHECKING:
    from checker.check import GroundedClaim

SPAN = Span("claims/ferry.yaml", 1, 1, 1, 1)


def subject_of(claim: str, quote: str, states: tuple[str, str] | None = None, type_: str = "") -> GroundedClaim:
    source = Source(Record("harbour", published="2019-08-09"), SPAN, document=Document(f"{quote}."))
    evidence = (Evidence("harbour", Quote(quote), SPAN, SPAN),)
    statement = Statement(*states, SPAN, SPAN) if states else None
    written = Claim("x", claim, SPAN.file, SPAN, {}, evidence, states=statement)
    vocabulary = {states[0]: Attribute(states[0], SPAN, type=type_)} if states and type_ else {}
    project = Project(Settings(max_quote_words=200), (written,), sources={"harbour": source}, vocabulary=vocabulary)
    return ground(project).claims[0]


def relations(claim: str, quote: str) -> list[Relation | None]:
    return [specific.fit.relation for specific in specifics_of(subject_of(claim, quote))]


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
