"""What is specific in a sentence, so that it has to rest on a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.finding import Finding

    Gate = Callable[[str], list[Finding]]


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("It ended in 2019.", "no claim is cited for the date `2019`"),
        ("It ended in May.", "no claim is cited for the date `May`"),
        ("It ran from 1990 to 2019.", "no claim is cited for the period `from 1990 to 2019`"),
        ("Fifteen people took it.", "no claim is cited for the number `Fifteen`"),
        ('They called it "a loss".', "no claim is cited for the quotation `a loss`"),
        ("They called it 'a loss'.", "no claim is cited for the quotation `a loss`"),
        ("‘It’s a loss,’ they said.", "no claim is cited for the quotation `It's a loss,`"),
        ("> It is a loss.", "no claim is cited for the quotation `It is a loss.`"),
        ("The word came from Brun.", "no claim is cited for the name `Brun`"),
        ("It was up to the Harbour Board.", "no claim is cited for the name `Harbour Board`"),
        ("It was Jon Ek who ended it.", "no claim is cited for the name `Jon Ek`"),
        ("The Elm Town Council ended it.", "no claim is cited for the name `Elm Town Council`"),
        ("# The ferry in 2019", "no claim is cited for the date `2019`"),
        ("# 26 trips", "no claim is cited for the number `26`"),
        ("# 26 Million Crowns Lost", "no claim is cited for the number `26 Million Crowns`"),
        ("# 1965 treaty", "no claim is cited for the date `1965`"),
        ("| Cost |\n|---|\n| 9 million crowns |", "no claim is cited for the number `9 million crowns`"),
        ("| When | What |\n|---|---|\n| 2012 | An attempt |", "no claim is cited for the date `2012`"),
        ("| Trips |\n|---|\n| 26 |", "no claim is cited for the number `26`"),
        ("See [the 2018 report](x.md).", "no claim is cited for the date `2018`"),
        ("<p>It ended in 2019.</p>", "no claim is cited for the date `2019`"),
        ("![In 2019](x.png)", "no claim is cited for the date `2019`"),
        ("Words.[^1]\n\n[^1]: In 2019.", "no claim is cited for the date `2019`"),
    ],
)
def test_what_is_specific_needs_a_claim(gate: Gate, sentence: str, message: str) -> None:
    assert [(finding.code, finding.message) for finding in gate(f"{sentence}\n")] == [("R801", message)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry is in trouble.",
        "The president and the foreign minister were away.",
        "Today is a Monday, and on Tuesday all will be over.",
        "At first there was one boat, and half of it was wet.",
        "The two sides disagree, and their three boats lie idle.",
        "Our one source says little more.",
        "# 1. What we know",
        "## Part 2",
        "## Part 2: The money",
        "## 2.1 What we know",
        "## (2) what we know",
        "## Key Points",
        "**Key Points:**",
        "See [the note](https://example.org/2019/05/14) at https://example.org/26.",
        "```\nx = 26\n```",
        "<!-- 26 -->",
        "The Gazette had it.",
        "They may march in spring.",
        "The riders' anger and the owners' fear grew.",
        "In 'em days the riders' anger grew.",
        "They call the 'rock 'n' roll' boat old.",
    ],
)
def test_what_is_not_specific_needs_none(gate: Gate, sentence: str) -> None:
    assert [finding.message for finding in gate(f"{sentence}\n")] == []


def test_one_finding_names_everything_that_rests_on_no_claim(gate: Gate) -> None:
    (finding,) = gate("In 2019 Ana Brun counted 15.\n")
    assert finding.notes == ("nor for `Ana Brun`, `15`",)
