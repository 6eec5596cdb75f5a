"""Values of two texts are set against each other only where both texts are shown to speak of one thing."""

from __future__ import annotations

import pytest

from benchmarks.verdicts_sets.answers import conflict, same_subject, told

DATES = ("period", "date")
NUMBERS = ("number",)


def said(question: str, first: str, second: str, names: tuple[str, ...]) -> tuple[str, str] | None:
    found = conflict(question, first, second, names)
    return None if found is None else (found.first.said, found.second.said)


@pytest.mark.parametrize(
    ("question", "first", "second", "names", "expected"),
    [
        (
            "When was Ada Brun born?",
            "Ada Brun was born on 3 May 1950 and died in 1999.",
            "Date of birth: 3 June 1950.",
            DATES,
            ("3 May 1950", "3 June 1950"),
        ),
        (
            "When did Ada Brun die?",
            "Ada Brun (3 May 1950-2 April 1999) was a painter.",
            "Ada Brun died on 4 April 1999.",
            DATES,
            ("3 May 1950-2 April 1999", "4 April 1999"),
        ),
        (
            "What is the population of Vell?",
            "As of 2010 there were 1,791 people and 699 households in Vell.",
            "The population of Vell was 2,500.",
            NUMBERS,
            ("1,791", "2,500"),
        ),
        (
            "How tall is Ada Brun?",
            "She was the tallest (6' 2\") of the team.",
            "Height: 6 ft 3 in.",
            NUMBERS,
            ("6' 2\"", "6 ft 3 in"),
        ),
        (
            "How many boats are in the harbour?",
            "It holds 9 listed boats, 3 piers and 1 crane in the old harbour of Vell.",
            "It holds 7 listed boats, 3 piers and 1 crane in the old harbour of Vell.",
            NUMBERS,
            ("9", "7"),
        ),
    ],
)
def test_answers_that_exclude_each_other_are_told(
    question: str, first: str, second: str, names: tuple[str, ...], expected: tuple[str, str]
) -> None:
    assert said(question, first, second, names) == expected


@pytest.mark.parametrize(
    ("question", "first", "second", "names"),
    [
        ("When was Ada Brun born?", "Born in May 1950, she died in 1999.", "Ada Brun was born on 3 May 1950.", DATES),
        ("When was Ada Brun born?", "Ada Brun died in 1999.", "Ada Brun was born in 1950.", DATES),
        ("When was the Vell club founded?", "Founded in 1912, founded anew in 1920.", "It was founded in 1920.", DATES),
        ("What is the population of Vell?", "It has 699 households.", "The population was 2,500.", NUMBERS),
        ("How tall is the tower?", "It is 30 metres high.", "It is 20 years old.", NUMBERS),
        ("When was Otters released?", "Otters (1981 film) is a film.", "Otters (2015 film) is a film.", DATES),
        ("When was Ada Brun born?", "She was born ten years ago.", "She was born in 1950.", DATES),
        ("Who is Ada Brun?", "A painter of 1950.", "A painter of 1960.", DATES),
    ],
)
def test_where_nothing_shows_a_conflict_nothing_is_told(
    question: str, first: str, second: str, names: tuple[str, ...]
) -> None:
    assert said(question, first, second, names) is None


def test_a_period_covers_the_dates_in_it() -> None:
    assert [each.said for each in told("He served from 1884 to 1886, and left in 1890.", DATES)] == [
        "from 1884 to 1886",
        "1890",
    ]


def test_texts_of_one_subject_share_most_of_their_names_and_figures() -> None:
    first = "The club of the Pell Valley, led by Ida Moor since 1912, has 321 members and plays in Osterby."
    again = "In Osterby plays the club of the Pell Valley. It has 321 members, and Ida Moor leads it."
    other = "The club of the Rane Valley, led by Karl Juhl, has 214 members."
    assert same_subject(first, again, "How many members has the club?")
    assert not same_subject(first, other, "How many members has the club?")


def test_the_name_that_was_asked_for_tells_nobody_apart() -> None:
    assert not same_subject("In Vell lives Ada Brun.", "In Rane died Ada Brun.", "When was Ada Brun born?")
    assert not same_subject("", "", "")
