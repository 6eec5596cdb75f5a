"""T404 beyond its page: what can be told of a speaker, and what is left open."""

from __future__ import annotations

import pytest

from checker.checks.t404_speaker import run
from checker.claim import Claim, Evidence, Quote
from checker.fit.speakers import speaker_checked
from checker.ground import ground
from checker.project import Entity, Project, Settings
from checker.source import Record, Source
from checker.span import Span
from checker.text.document import Document

SPAN = Span("claims/ferry.yaml", 1, 1, 1, 1)
TEXT = """Ana Brun, who chairs the board, met Piet Maas, a shipowner.

"It is not a service any more," Brun said. "Nobody sails at night."

Maas said the board had never asked. He told reporters that he would go on. A spokesman for the town said it was sorry.

The Gazette reported that the ferry would stop.
"""


ENTITIES = {
    "elm": Entity("elm", SPAN, name="Elm", kind="country"),
    "ana-brun": Entity("ana-brun", SPAN, name="Ana Brun", kind="person", part_of=("elm",)),
    "otto-brun": Entity("otto-brun", SPAN, name="Otto Brun", kind="person", part_of=("elm",)),
    "gazette": Entity("gazette", SPAN, name="Gazette", kind="publisher"),
    "herald": Entity("herald", SPAN, name="Herald", kind="publisher"),
}


def said_of(attributed_to: str | None, text: str, *quotes: str, about: str | None = None) -> list[str]:
    """Return the messages about a claim whose quotes stand in a text that tells nothing besides."""
    source = Source(Record("notes", publisher="Gazette"), SPAN, document=Document("\n\n".join(quotes)))
    evidence = tuple(Evidence("notes", Quote(quote), SPAN, SPAN) for quote in quotes)
    claim = Claim("x", text, SPAN.file, SPAN, {}, evidence, attributed_to=attributed_to, about=about)
    project = Project(Settings(), (claim,), sources={"notes": source}, entities=ENTITIES)
    return [finding.message for finding in run(ground(project).claims[0])]


def looked_at(quote: str, attributed_to: str | None, text: str = "It went so.") -> tuple[list[str], bool]:
    """Return the messages about a claim on `TEXT`, and whether its speaker was decided."""
    source = Source(Record("harbour", publisher="Gazette"), SPAN, document=Document(TEXT))
    claim = Claim(
        "x", text, SPAN.file, SPAN, {}, (Evidence("harbour", Quote(quote), SPAN, SPAN),), attributed_to=attributed_to
    )
    (subject,) = ground(Project(Settings(), (claim,), sources={"harbour": source})).claims
    return [finding.message for finding in run(subject)], speaker_checked(subject)


@pytest.mark.parametrize(
    ("quote", "speaker"),
    [
        ("not a service any more", "Ana Brun"),
        ("Nobody sails at night", "Ana Brun"),
        ("the board had never asked", "Piet Maas"),
        ("that he would go on", "Piet Maas"),
        ("the ferry would stop", "Gazette"),
    ],
)
def test_the_right_speaker_is_confirmed(quote: str, speaker: str) -> None:
    assert looked_at(quote, speaker) == ([], True)


@pytest.mark.parametrize(
    ("quote", "speaker", "right"),
    [
        ("not a service any more", "Piet Maas", "Ana Brun"),
        ("Nobody sails at night", "Piet Maas", "Ana Brun"),
        ("that he would go on", "Ana Brun", "Piet Maas"),
        ("the board had never asked", "Jane Roe", "Piet Maas"),
    ],
)
def test_another_speaker_is_found(quote: str, speaker: str, right: str) -> None:
    assert looked_at(quote, speaker) == ([f"`harbour` gives these words to {right}, the claim to {speaker}"], True)


def test_a_speaker_who_is_described_but_not_named_is_left_open() -> None:
    assert looked_at("it was sorry", "Jane Roe") == ([], False)


def test_words_that_nobody_says_leave_the_speaker_open() -> None:
    assert looked_at("who chairs the board", "Ana Brun") == ([], False)


def test_a_speaker_whom_only_the_sentence_names_is_checked_too() -> None:
    messages, _ = looked_at("Nobody sails at night", None, "Piet Maas said that nobody sails at night.")
    assert messages == ["`harbour` gives these words to Ana Brun, the claim to Piet Maas"]


def test_a_claim_that_names_its_speaker_in_other_words_is_not_warned_of() -> None:
    assert looked_at("Nobody sails at night", None, "In the chair's view nobody sails at night.") == ([], False)


def test_that_his_country_said_so_does_not_speak_for_a_person_while_another_is_quoted() -> None:
    text, quotes = "Elm said that it would leave.", ("Elm said it would leave.", "Ana Brun said so on Friday.")
    assert said_of("ana-brun", text, *quotes) == []
    assert said_of("elm", text, *quotes) == []
    assert said_of("otto-brun", text, *quotes) == ["`notes` gives these words to Ana Brun, the claim to Otto Brun"]


def test_a_speaker_is_another_where_the_quotes_only_name_somebody_else() -> None:
    quotes = ("Ana Brun, who chairs the board", "it is no service any more")
    told = "the quotes name Ana Brun, and not Otto Brun, to whom the claim gives these words"
    assert said_of("otto-brun", "It is no service any more.", *quotes) == [told]
    assert said_of("ana-brun", "It is no service any more.", *quotes) == []
    # whom the claim names itself may be spoken of
    assert said_of("otto-brun", "To Ana Brun it is no service any more.", *quotes) == []


def test_a_publisher_speaks_for_himself_only() -> None:
    quote = "it is no service any more"
    told = "`notes` is published by Gazette, the claim gives its words to Herald"
    assert said_of("gazette", "It is no service.", quote) == []
    assert said_of("herald", "It is no service.", quote) == [told]


def test_a_quote_that_is_an_attribution_tells_whose_words_the_others_are() -> None:
    told = "in `notes` these are the words of Ana Brun, the claim names none"
    quotes = ("Ana Brun told reporters", "no service any more")
    assert said_of(None, "It is no service any more.", *quotes, about="elm") == [told]
    assert said_of(None, "It is no service any more.", *quotes, about="ana-brun") == []
    assert said_of(None, "It is no service any more, she said.", *quotes) == []


def test_words_in_quotation_marks_are_somebodys() -> None:
    quotes = ("Ana Brun of the board", 'a "poor and slow service" then')
    told = "in `notes` these are the words of Ana Brun, the claim names none"
    assert said_of(None, 'It is a "poor and slow service".', *quotes) == [told]
    # a term may stand in marks too
    assert said_of(None, 'It is a "slow service".', "Ana Brun of the board", 'a "slow service" then') == []
