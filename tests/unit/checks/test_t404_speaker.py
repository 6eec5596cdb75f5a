"""T404 beyond its page: what can be told of a speaker, and what is left open."""

from __future__ import annotations

import pytest

from checker.checks.t404_speaker import run
from checker.claim import Claim, Evidence, Quote
from checker.ground import ground
from checker.project import Project, Settings
from checker.source import Record, Source
from checker.span import Span
from checker.speakers import speaker_checked
from checker.text.document import Document

SPAN = Span("claims/ferry.yaml", 1, 1, 1, 1)
TEXT = """Ana Brun, who chairs the board, met Piet Maas, a shipowner.

"It is not a service any more," Brun said. "Nobody sails at night."

Maas said the board had never asked. He told reporters that he would go on. A spokesman for the town said it was sorry.

The Gazette reported that the ferry would stop.
"""


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
