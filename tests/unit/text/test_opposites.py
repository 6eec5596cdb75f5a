"""Opposites count where one is on each side, and both are said of the same."""

from __future__ import annotations

import pytest

from checker.text.opposites import opposed


@pytest.mark.parametrize(
    ("claim", "quote", "pair"),
    [
        ("The council imposed the ban.", "lifted the ban", ("imposed", "lifted")),
        ("The ferry's riders rose.", "riders of the ferry fell", ("rose", "fell")),
        ("It was renewed: the ferry pact.", "the pact lapsed", ("renewed", "lapsed")),
        ("The play got positive reviews.", "negative reviews of the play", ("positive", "negative")),
        ("It is the longest pier.", "the shortest pier on the coast", ("longest", "shortest")),
    ],
)
def test_opposites_of_the_same_thing_are_told(claim: str, quote: str, pair: tuple[str, str]) -> None:
    assert opposed(claim, quote) == pair


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The council imposed a fee.", "lifted the ban"),
        ("Riders rose, then fell.", "riders fell"),
        ("It was over before the beginning of May.", "the season ended in May"),
        ("The council imposed the ban.", "imposed the ban"),
        ("The play got mixed reviews.", "negative reviews of the play"),
    ],
)
def test_other_words_are_no_opposites(claim: str, quote: str) -> None:
    assert opposed(claim, quote) is None
