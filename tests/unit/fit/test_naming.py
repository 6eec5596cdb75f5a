"""Which names of a claim its quotes leave without anything to speak for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.claim import Claim, Evidence, Quote
from checker.fit.naming import missing_names, unnamed
from checker.ground import ground
from checker.project import Entity, Project, Settings
from checker.source import Record, Source
from checker.span import Span
from checker.text.document import Document

if TYPE_CHECKING:
    from checker.check import GroundedClaim

SPAN = Span("claims/ferry.yaml", 1, 1, 1, 1)
ENTITIES = {
    "elmland": Entity("elmland", SPAN, name="Elmland", kind="country", stands_for=("elm-government",)),
    "elm-government": Entity("elm-government", SPAN, name="Elmish government", kind="body", part_of=("elmland",)),
    "port-city": Entity(
        "port-city", SPAN, name="Port City", kind="city", part_of=("elmland",), stands_for=("elmland",)
    ),
    "norland": Entity("norland", SPAN, name="Norland", kind="country"),
    "ana-brun": Entity("ana-brun", SPAN, name="Ana Brun", kind="person", part_of=("elm-government",)),
    "piet-maas": Entity("piet-maas", SPAN, name="Piet Maas", kind="person"),
    "crown": Entity("crown", SPAN, name="crown", kind="currency"),
    "florin": Entity("florin", SPAN, name="florin", kind="currency"),
}


def subject_of(claim: str, quotes: tuple[str, ...], about: str | None = None) -> GroundedClaim:
    source = Source(Record("harbour", publisher="Gazette"), SPAN, document=Document(". ".join(quotes) + "."))
    evidence = tuple(Evidence("harbour", Quote(quote), SPAN, SPAN) for quote in quotes)
    written = Claim("x", claim, SPAN.file, SPAN, {}, evidence, about=about)
    project = Project(Settings(), (written,), sources={"harbour": source}, entities=ENTITIES)
    return ground(project).claims[0]


def missing(claim: str, *quotes: str, about: str | None = None) -> list[tuple[str, str]]:
    """Return the names that no quote carries, each with the one that the quotes have instead."""
    return [(claim[name.start : name.end], name.instead) for name in missing_names(subject_of(claim, quotes, about))]


def test_a_name_that_no_quote_has_is_missing() -> None:
    assert missing("The ferry to Mara carried few people.", "carried few people") == [("Mara", "")]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The board met in Port City.", "met in Port City"),
        ("The board of Elmland met.", "the board of Port City met"),
        ("The Elmish government met.", "Port City met the board"),
        ("The board met Ana Brun.", "met Brun on the pier"),
        ("The pier was shown by the Gazette.", "the pier was shown"),
    ],
)
def test_a_name_is_carried_in_any_form(claim: str, quote: str) -> None:
    assert missing(claim, quote) == []


def test_the_subject_may_stand_outside_the_quotes() -> None:
    assert missing("Norland met the board.", "met the board") == []
    assert missing("On the pier Norland met the board.", "met the board", about="norland") == []


def test_the_subject_is_missing_where_the_quotes_name_another_of_its_kind() -> None:
    quote = "then Elmland met the board"
    assert missing("Norland met the board.", quote) == [("Norland", "Elmland")]
    assert missing("On the pier Norland met the board.", quote, about="norland") == [("Norland", "Elmland")]


def test_a_name_that_the_claim_has_too_is_no_other() -> None:
    assert missing("Norland met Elmland's board.", "met the board of Elmland", about="norland") == []
    assert missing("Norland met the board of Port City.", "met the board of Elmland", about="norland") == []


def test_nobody_is_meant_by_the_body_he_belongs_to() -> None:
    quote = "Ana Brun of the Elmish government"
    assert missing("Piet Maas is of the Elmish government.", quote, about="piet-maas") == [("Piet Maas", "Ana Brun")]


def test_a_currency_that_measures_names_nothing() -> None:
    quotes = ("The crown, which", "rose to 20 per florin")
    assert missing("The crown rose to 20 per florin.", *quotes, about="crown") == []
    assert missing("The florin rose.", *quotes, about="crown") == [("florin", "")]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The tax of the N.T. was cut.", "the tax of the Northern Terraces, was cut"),
        ("The tax rose in Q2.", "the tax rose"),
        ("The tax rose by 3 M crowns.", "the tax rose by three million crowns"),
        ("The boats of the Norish fleet sank.", "the boats sank"),
        ("The board met Jane Roe.", "met the board, and Roe spoke"),
    ],
)
def test_what_may_be_told_in_other_words_is_left_alone(claim: str, quote: str) -> None:
    assert missing(claim, quote) == []


def test_another_adjective_tells_that_one_is_missing() -> None:
    assert missing("The boats of the Rovian fleet sank.", "the boats of the Talian fleet sank") == [("Rovian", "")]


def test_a_pronoun_at_the_start_of_a_quote_means_one_name_only() -> None:
    assert missing("The crew of the Mara sang.", "Its crew sang") == []
    assert missing("The crew of the Mara sang in Elm.", "Its crew sang") == [("Mara", ""), ("Elm", "")]


def test_who_publishes_a_source_is_named_by_it() -> None:
    subject = subject_of("The pier was shown.", ("the pier was shown by Norland",))
    assert [unnamed(subject, name) for name in ("Gazette", "norland", "elmland")] == [False, False, True]
