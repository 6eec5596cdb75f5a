"""Tests of keeping what is worked out of things that cannot be hashed."""

from __future__ import annotations

from checker.identity import kept


def test_what_was_worked_out_of_a_thing_is_kept_for_that_very_thing() -> None:
    asked: list[dict[str, int]] = []

    @kept
    def total(thing: dict[str, int]) -> int:
        asked.append(thing)
        return sum(thing.values())

    first, second = {"a": 1}, {"a": 1}
    assert [total(first), total(second), total(first), total(second)] == [1, 1, 1, 1]
    assert len(asked) == 2


def test_only_the_last_few_things_are_kept() -> None:
    asked: list[int] = []

    @kept
    def first_of(thing: list[int]) -> int:
        asked.append(thing[0])
        return thing[0]

    things = [[number] for number in range(5)]
    for thing in things:
        first_of(thing)
    first_of(things[4])
    first_of(things[0])
    assert asked == [0, 1, 2, 3, 4, 0]
