"""Quotations as values: what stands between quotation marks, one of which may lie outside."""

from __future__ import annotations

import pytest

from checker.value import Context
from checker.values.quotation import TYPE


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('a "grave mistake" twice', ["grave mistake"]),
        ('not for sale," she said, "not now', ["not for sale,", "not now"]),
        ('"One," he said. "Two."', ["One,", "Two."]),
        ('he said ("No.")', ["No."]),
        ("no marks", []),
        ('a stray " mark', ["a stray "]),
        ('""', []),
    ],
)
def test_quoted_words_are_read(words: str, expected: list[str]) -> None:
    found = TYPE.mentions(words, Context())
    assert [words[mention.start : mention.end] for mention in found] == expected


def test_a_quotation_prints_in_marks_and_nothing_is_none() -> None:
    assert str(TYPE.parse('"A grave mistake."', Context())) == '"A grave mistake."'
    assert str(TYPE.parse("A \u201cgrave\u201d mistake", Context())) == '"A "grave" mistake"'
    assert TYPE.parse("...", Context()) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("A grave mistake.", '"a grave mistake"', "equal"),
        ("it was a grave mistake", "grave mistake", "refines"),
        ("a grave", "a grave mistake", "refined by"),
        ("grave mistake", "a mistake", "incomparable"),
        ("grav", "grave", "incomparable"),
    ],
)
def test_quotations_are_compared_word_by_word(one: str, other: str, expected: str) -> None:
    first, second = TYPE.parse(one, Context()), TYPE.parse(other, Context())
    assert first is not None
    assert second is not None
    assert TYPE.compare(first, second).value == expected
