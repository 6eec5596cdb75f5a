"""What a number counts: the noun after it, as far as its phrase goes."""

from __future__ import annotations

import pytest

from checker.values.counted import counted, stem


@pytest.mark.parametrize(
    ("words", "number", "stems"),
    [
        ("26 patrol boats left", "26", {"patrol", "boat", "left"}),
        ("9 of the ferries", "9", {"ferry"}),
        ("a six-episode series", "six", {"episode", "sery"}),
        ("it scored 81 in May", "81", set[str]()),
        ("4 million worldwide", "4 million", set[str]()),
        ("12 reviews, 3 of them bad", "12", {"review"}),
        ("At 23 Brun left", "23", set[str]()),
    ],
)
def test_a_number_counts_what_its_phrase_names(words: str, number: str, stems: set[str]) -> None:
    assert counted(words, words.index(number) + len(number)) == stems


def test_a_stem_is_small_and_singular() -> None:
    assert [stem(word) for word in ("Boats", "ferries", "press")] == ["boat", "ferry", "press"]
