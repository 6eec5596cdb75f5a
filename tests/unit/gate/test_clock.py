"""Times of day, as news copy writes them."""

from __future__ import annotations

import pytest

from checker.gate.clock import times


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("lit at 22:30", {1350}),
        ("at half past ten in the evening", {1350}),
        ("at 10:30 p.m.", {1350}),
        ("at 10.30 am", {630}),
        ("at 10:30", {630, 1350}),
        ("a quarter to nine", {525, 1245}),
        ("at nine o'clock in the morning", {540}),
        ("at 12 a.m.", {0}),
        ("by 5 p.m.", {1020}),
    ],
)
def test_a_time_is_read_as_the_minutes_after_midnight_that_it_may_be(text: str, minutes: set[int]) -> None:
    assert [set(time.minutes) for time in times(text)] == [minutes]


@pytest.mark.parametrize(
    "text", ["it cost 10.30 crowns", "a swing of 3:1", "in the past ten days", "half of ten", "2:405"]
)
def test_other_numbers_are_no_time(text: str) -> None:
    assert times(text) == ()
