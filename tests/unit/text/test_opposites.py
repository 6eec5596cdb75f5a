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
        ("The port announced looser checks.", "announced tighter checks", ("looser", "tighter")),
        ("Relations of the ports got better.", "relations of the ports deteriorated", ("better", "deteriorated")),
        ("Its scope is wider.", "more limited in scope", ("wider", "limited")),
        ("It had less to do with fares.", "more to do with fares than with speed", ("less", "more")),
        ("The sum was specified.", "an unspecified sum", ("specified", "unspecified")),
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
        # A comparative is that of what it stands before.
        ("The ferry stopped two days later.", "stopped on Friday, days after an earlier warning of the ferry"),
        ("More trains ran.", "the trains were less crowded when they ran"),
        # A number is compared as one.
        ("It carried more than 20 riders.", "carried less than 30 riders"),
        # A name that looks like a form of a verb.
        ("The prize was awarded in Los Alamos.", "won the prize in Alamos"),
        ("The united towns built the pier.", "the pier was built by towns under its item"),
        ("It was unclear, then clear again.", "the water was clear again"),
    ],
)
def test_other_words_are_no_opposites(claim: str, quote: str) -> None:
    assert opposed(claim, quote) is None
