"""What a sentence denies or asserts beside its claims: opposites, comparisons, conditions."""

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
            "There is more to gain than to lose [@loss].",
            "the report says `more` of the one, and the claim it cites of the other",
        ),
        ("The lock opens until 9 August [@lock].", "the report says `opens`, the claim it cites `closed`"),
        (
            "Ola Berg admitted that the ferry was unsafe [@unsafe].",
            "the report says `admitted`, the claim it cites `denied`",
        ),
        (
            "The ferry ends on 14 May if the town does pay [@end].",
            "the report says `if the town does pay`, and the claim it cites the opposite condition",
        ),
        (
            "The quay was not built in May 2016 [@quay].",
            "the report says `not`, and no claim cited here does",
        ),
    ],
)
def test_the_opposite_of_a_claim_is_told(gate: Gate, sentence: str, message: str) -> None:
    assert [(each.code, each.message) for each in gate(f"{sentence}\n")] == [("R803", message)]


@pytest.mark.parametrize(
    "sentence",
    [
        "There is less to gain than to lose [@loss].",
        "The lock opens on 9 August [@lock].",
        "Boats have not been able to use the lock, closed until 9 August [@lock].",
        "Relations with the county have not been worse in decades [@relations].",
        "Not for decades have relations been so low [@relations].",
        "The ferry ends on 14 May unless the town does pay [@end].",
    ],
)
def test_an_opposite_word_in_an_opposite_place_says_the_same(gate: Gate, sentence: str) -> None:
    assert [each.message for each in gate(f"{sentence}\n")] == []
