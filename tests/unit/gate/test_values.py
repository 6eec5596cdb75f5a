"""Dates, periods, numbers and times of day that a sentence gives, beside those of its claims."""

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
        ("The kiosk opens at 21:30 [@kiosk].", "no claim cited here carries `21:30`"),
        (
            "The kiosk opens at half past nine in the evening [@kiosk].",
            "no claim cited here carries `half past nine in the evening`",
        ),
        ("The kiosk opens at 10.30 a.m. [@kiosk].", "no claim cited here carries `10.30 a.m.`"),
        (
            "Four years before the end on 14 May, said to be on a condition, came the quay [@quay; @end].",
            "no claim cited here carries `Four years`",
        ),
    ],
)
def test_another_value_is_told(gate: Gate, sentence: str, message: str) -> None:
    assert [(each.code, each.message) for each in gate(f"{sentence}\n")] == [("R803", message)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The kiosk opens at half past ten in the evening [@kiosk].",
        "The kiosk opens at 10:30 p.m. [@kiosk].",
        "The price is a little over 25,000 crowns [@price].",
        "Three years before it ends on 14 May, unless the town pays, the quay was built [@quay; @end].",
        "The last year with a quay is not known [@quay].",
        "Unless the town pays, the ferry is gone at the eleventh hour, on 14 May [@end].",
    ],
)
def test_a_value_may_be_rounded_worked_out_or_said_in_another_way(gate: Gate, sentence: str) -> None:
    assert [each.message for each in gate(f"{sentence}\n")] == []
