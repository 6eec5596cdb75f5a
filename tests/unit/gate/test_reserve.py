"""Doubts, conditions and speakers that a sentence may not leave out."""

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
        (
            "All such claims were those of 15 passengers a night [@passengers].",
            "the claim gives this to Ana Brun, and the report says it as its own",
        ),
        (
            "It carried 15 passengers a night [@passengers].",
            "the claim gives this to Ana Brun, and the report says it as its own",
        ),
        (
            "The ferry ends on 14 May [@end].",
            "what the claim says holds on a condition (`the town does not pay`), and the report knows none",
        ),
    ],
)
def test_what_is_left_out_is_told(gate: Gate, sentence: str, message: str) -> None:
    assert [(each.code, each.message) for each in gate(f"{sentence}\n")] == [("R803", message)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry ends on 14 May, of a town that does not pay [@end].",
        "Barring a payment, the ferry ends on 14 May [@end].",
        "To all appearances the ferry comes back [@return].",
    ],
)
def test_a_reserve_may_be_kept_in_other_words(gate: Gate, sentence: str) -> None:
    assert [each.message for each in gate(f"{sentence}\n")] == []
