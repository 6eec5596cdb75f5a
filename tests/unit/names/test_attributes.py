"""The vocabulary: which names mean one attribute."""

from __future__ import annotations

import pytest

from checker.files.vocabulary import read_vocabulary_file
from checker.names.attributes import attributes


def names(vocabulary: str, *written: str) -> list[str]:
    known = attributes(read_vocabulary_file(vocabulary, "v")[0])
    return [known.name(each) for each in written]


def test_a_name_listed_under_also_means_the_attribute_that_lists_it() -> None:
    assert names("ends_on: {type: date, also: [lapses_on]}", "ends_on", "lapses_on", "begins_on") == [
        "ends_on",
        "ends_on",
        "begins_on",
    ]


@pytest.mark.parametrize(
    "vocabulary",
    [
        "a: {type: date, also: [b]}\nb: {type: date, also: [c]}",
        "b: {type: date, also: [c]}\na: {type: date, also: [b]}",
        "a: {type: date, also: [b, c]}\nb: {type: date}\nc: {type: date}",
        "a: {type: date, also: [b]}\nc: {type: date}\nb: {type: date, also: [c]}",
    ],
)
def test_names_that_lead_to_one_another_mean_the_one_that_nobody_lists(vocabulary: str) -> None:
    assert names(vocabulary, "a", "b", "c") == ["a", "a", "a"]


def test_of_names_that_list_each_other_the_first_is_meant() -> None:
    assert names("b: {type: date, also: [a]}\na: {type: date, also: [b]}", "a", "b") == ["a", "a"]


def test_an_attribute_has_its_own_entry_and_else_that_of_the_name_it_means() -> None:
    known = attributes(read_vocabulary_file("a: {type: date, also: [b, c]}\nb: {type: number}", "v")[0])
    declared = [known.declared(name) for name in "abcd"]
    assert [each.type if each is not None else None for each in declared] == ["date", "number", "date", None]


@pytest.mark.parametrize("rule", ["distinct_from", "not_after", "not_before"])
def test_what_is_distinct_or_ordered_is_not_the_same(rule: str) -> None:
    known = attributes(read_vocabulary_file(f"a: {{type: date, also: [x], {rule}: [b]}}\nc: {{type: date}}", "v")[0])
    assert [known.are_apart(*pair) for pair in ("ab", "ba", "xb", "ac", "bc")] == [True, True, True, False, False]


@pytest.mark.parametrize(
    ("vocabulary", "single"),
    [
        ("a: {type: date, also: [b]}\nb: {type: date, single: true}", "true"),
        ("a: {type: date, single: per as_of, also: [b]}\nb: {type: date, single: true}", "per as_of"),
        ("a: {type: date, single: true, also: [b]}\nb: {type: date}", "true"),
        ("a: {type: date, also: [b]}\nc: {type: date, single: true}", ""),
    ],
)
def test_an_attribute_stays_single_when_another_lists_it(vocabulary: str, single: str) -> None:
    known = attributes(read_vocabulary_file(vocabulary, "v")[0])
    assert [known.single(name) for name in "ab"] == [single, single]


@pytest.mark.parametrize("rule", ["sum_of", "difference_of", "ratio_of"])
def test_a_number_and_what_it_is_worked_out_from_are_three_things(rule: str) -> None:
    known = attributes(
        read_vocabulary_file(f"a: {{type: number, {rule}: [b, c]}}\nb: {{type: number, also: [x]}}", "v")[0]
    )
    assert [known.are_apart(*pair) for pair in ("ab", "ac", "bc", "xc", "ad")] == [True, True, True, True, False]
