"""Where a sentence differs from the claims it cites, and where it only says the same in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.finding import Finding

    Gate = Callable[[str], list[Finding]]


@pytest.mark.parametrize(
    ("sentence", "message", "words"),
    [
        (
            "In 2019 riders reportedly fell by 4.5 percent [@riders].",
            "the report says 2019, the claim it cites 2018",
            "2019",
        ),
        (
            "In 2018 riders reportedly fell by 5.4 percent [@riders].",
            "the report says down 5.4 %, the claim it cites down 4.5 %",
            "5.4 percent",
        ),
        (
            "In March 2018 riders reportedly fell [@riders].",
            "the report says March 2018, the claim it cites only 2018",
            "March 2018",
        ),
        (
            "It costs 26,000 crowns [@price].",
            "the report says 26,000 crowns, the claim it cites only about 26,000 crowns",
            "26,000 crowns",
        ),
        (
            "The ferry ends on Monday, 14 May 2019, unless the town pays [@end].",
            "the day of the week and the date contradict each other in `Monday, 14 May 2019`",
            "Monday, 14 May 2019",
        ),
        (
            "The ferry ends on Monday, 14 May, unless the town pays [@end].",
            "the report says `Monday, 14 May`, the claim it cites 14 May 2019",
            "Monday, 14 May",
        ),
        ("About 300 took it, said Ana Brun [@service].", "no claim cited here carries `About 300`", "About 300"),
        (
            'Ana Brun called it "no service any more" [@service].',
            "the report quotes words that no claim cited here quotes",
            "no service any more",
        ),
        (
            "Ola Berg said that 15 passengers a night took it [@passengers].",
            "no claim cited here names `Ola Berg`",
            "Ola Berg",
        ),
        (
            "The chair ruled out a new boat [@boat].",
            "the claim says `not`, and the report does not",
            "The chair ruled out a new boat",
        ),
        (
            "The price is not about 26,000 crowns [@price].",
            "the report says `not`, and no claim cited here does",
            "not",
        ),
        (
            "The ferry will come back [@return].",
            "the claim says `may`, and the report says it for sure",
            "The ferry will come back",
        ),
        (
            "In 2018 the ferry lost 4.5 percent of its riders [@riders].",
            "the claim says `reportedly`, and the report says it for sure",
            None,
        ),
        (
            "The ferry ends on 14 May [@end].",
            "what the claim says holds on a condition (`the town does not pay`), and the report knows none",
            "The ferry ends on 14 May",
        ),
        (
            "It carried 15 passengers a night [@passengers].",
            "the claim gives this to Ana Brun, and the report says it as its own",
            "It carried 15 passengers a night",
        ),
        (
            "Ola Berg, the chair, said 15 passengers a night took the ferry [@passengers; @chair].",
            "the report gives the words to Ola Berg, the claim it cites to Ana Brun",
            None,
        ),
    ],
)
def test_a_difference_is_told_at_its_words(gate: Gate, sentence: str, message: str, words: str | None) -> None:
    (finding,) = gate(f"{sentence}\n")
    assert (finding.code, finding.message) == ("R803", message)
    if words is not None:
        start = sentence.index(words)
        assert finding.span == ("reports/ferry.md", 1, start + 1, 1, start + len(words) + 1)


@pytest.mark.parametrize(
    "sentence",
    [
        "Riders are reported to have fallen by 4.5 per cent in 2018 [@riders].",
        "Nearly 5 percent of riders went in 2018, a report has it [@riders].",
        "Fewer than twenty people took the ferry a night, by Ana Brun's account [@passengers].",
        "According to Brun, fifteen passengers took it each night [@passengers].",
        "Brun said it was “not a service any more” [@service].",
        "Of a new boat the chair said “we rule nothing out” [@rules].",
        "Unless the town pays, the ferry ends on 14 May 2019 [@end].",
        "Unless the town pays, the ferry ends on Tuesday, 14 May 2019 [@end].",
        "Should the town not pay, the ferry ends in mid-May [@end].",
        "The price is some 26,000 crowns [@price].",
        "The chair, Ola Berg, left a new boat open [@boat; @chair].",
        "A return of the ferry is possible [@return].",
        "The two sides and the one source we have leave it there [@return], which may change.",
        "It ends on 14 May [@end], unless the town pays.",
        "The Gazette says nothing of it.",
        "On Monday the president was away.",
    ],
)
def test_other_words_for_the_same_are_no_difference(gate: Gate, sentence: str) -> None:
    assert [(finding.message, finding.span) for finding in gate(f"{sentence}\n")] == []


def test_each_passage_is_compared_with_its_own_claims(gate: Gate) -> None:
    findings = gate("The price is about 26,000 crowns [@price], and 15 of them took it, said Ana Brun [@price].\n")
    assert [finding.message for finding in findings] == [
        "no claim cited here carries `15`",
        "no claim cited here names `Ana Brun`",
    ]


def test_a_heading_and_a_cell_are_compared_with_what_is_cited_around_them(gate: Gate) -> None:
    findings = gate("# No ferry after 15 May\n\nIt ends on 14 May unless the town pays [@end].\n")
    assert [(finding.message, finding.span.line) for finding in findings] == [
        ("the report says after 15 May 2019, the claim it cites 14 May 2019", 1)
    ]
    assert gate("# The ferry and 14 May\n\nIt ends on 14 May unless the town pays [@end].\n") == []
    assert gate("| Day | What |\n|---|---|\n| 14 May | The ferry ends unless the town pays [@end] |\n") == []
    findings = gate("| Day | What |\n|---|---|\n| 15 May | The ferry ends unless the town pays [@end] |\n")
    assert [finding.span[1:3] for finding in findings] == [(3, 3)]


def test_a_block_quote_has_to_be_quoted_word_for_word(gate: Gate) -> None:
    assert gate("> It is not a service any more. [@service]\n") == []
    (finding,) = gate("> It is no longer a service. [@service]\n")
    assert finding.message == "the report quotes words that no claim cited here quotes"


def test_in_a_block_quote_it_may_stand_whose_words_these_are(gate: Gate) -> None:
    assert gate('> "It is not a service any more." - Ana Brun [@service]\n') == []
    assert gate("> It is not a service any more.\n>\n> — Ana Brun [@service]\n") == []
    assert [finding.code for finding in gate("> It is not a service any more.\n>\n> — Ola Berg [@service]\n")] == [
        "R803"
    ]


def test_a_place_in_folded_words_is_that_in_the_file(gate: Gate) -> None:
    (finding,) = gate("The price — *as it were* … is **about 38,000\ncrowns** [@price]\n")
    assert finding.span == ("reports/ferry.md", 1, 33, 2, 7)
