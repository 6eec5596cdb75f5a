"""Small words by which a sentence departs from its claims: how many, how often, in which order, who to whom."""

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
        ("All residents opposed the end [@residents].", "the report says `All`, the claim it cites `Some`"),
        ("Most residents opposed the end [@residents].", "the report says `Most residents`, the claim it cites `Some`"),
        (
            "The works cost 40 crowns a week [@works].",
            "the report says 40 crowns per week, the claim it cites 40 crowns per day",
        ),
        (
            "The boats were in use after the storm [@boats].",
            "the report says `after the storm`, and the claim it cites another order",
        ),
        (
            "Ana Brun criticized Ola Berg [@critic].",
            "the report has Ana Brun do to Ola Berg what in its claim Ola Berg does to Ana Brun",
        ),
        (
            "Ola Berg was criticized by Ana Brun [@critic].",
            "the report has Ana Brun do to Ola Berg what in its claim Ola Berg does to Ana Brun",
        ),
        (
            "Trust was lost in Ost, not in Vell [@trust].",
            "the report says of one what its claim says of the other, and denies it of that one",
        ),
        ("The quay will hold [@hold].", "the report says `will hold`, the claim it cites `must hold`"),
        (
            "Relations are at their lowest in centuries [@relations].",
            "the report says `in centuries`, the claim it cites `in decades`",
        ),
        (
            "Residents opposed nothing but the end [@residents].",
            "the report says `nothing but`, and no claim cited here does",
        ),
    ],
)
def test_a_small_word_that_changes_what_is_said_is_told(gate: Gate, sentence: str, message: str) -> None:
    assert [(each.code, each.message) for each in gate(f"{sentence}\n")] == [("R803", message)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Not all residents were for the end [@residents].",
        "A number of residents opposed it [@residents].",
        "Each day the works cost 40 crowns [@works].",
        "Ana Brun was criticized by Ola Berg [@critic].",
        "Trust was not lost in Ost but in Vell [@trust].",
        "Until the storm came the boats were in use [@boats].",
        "The quay has to hold [@hold].",
    ],
)
def test_other_words_for_the_same_reach_no_further(gate: Gate, sentence: str) -> None:
    assert [each.message for each in gate(f"{sentence}\n")] == []
