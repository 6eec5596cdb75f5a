"""When two names are one person's: what may be left out, turned round or shortened, and what may not."""

from __future__ import annotations

import pytest

from checker.names import PersonName, person_name, same_person


def test_a_name_is_taken_apart_into_words_titles_and_suffix() -> None:
    assert person_name("Lt. Col. Jean-Luc M. Orlo Jr., PhD") == PersonName(
        units=(("jean", "luc"), ("m",), ("orlo",)), suffix="jr", titles=frozenset({"lieutenant", "colonel"})
    )


@pytest.mark.parametrize(
    "written",
    [
        "",
        "...",
        "Dr.",
        "the Deputy director",
        "the deputy director",
        "Orlo's cousin",
        "Harbour officials",
        "12",
        "a friend of Orlo",
    ],
)
def test_what_is_not_the_name_of_one_person_is_none(written: str) -> None:
    assert person_name(written) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Case, marks on letters, and punctuation.
        ("Ada Roe", "ADA ROE"),
        ("André Dvořák", "Andre Dvorak"),
        ("Søren Łęcki", "Soren Lecki"),
        ("Sean O'Brien", "Sean OBrien"),
        ("Orlo's", "Orlo"),
        # Order and hyphens.
        ("Noh Ji-woo", "Noh Ji Woo"),
        ("Noh Ji-woo", "Ji-woo Noh"),
        ("Noh Ji-woo", "Noh Jiwoo"),
        ("Noh Ji Woo", "Noh Ada Jiwoo"),
        ("Moon Jae-in", "Moon Jae In"),
        ("Moon Jae-in", "Jae-in Moon"),
        ("Roe, Ada", "Ada Roe"),
        ("Xi Jinping", "Jinping Xi"),
        # Titles, ranks, posts, degrees, and what a comma parts off.
        ("Lt. Col. Dave Eastburn", "Lieutenant Colonel Dave Eastburn"),
        ("Dave Eastburn", "Lt. Col. Dave Eastburn"),
        ("Deputy National Security Director Noh Ji-woo", "Noh Ji-woo"),
        ("Secretary of State Ada Roe", "Ada Roe"),
        ("U.S. Attorney General Ada Roe", "Roe"),
        ("Ada Roe, a deputy director of the board", "Ada Roe"),
        ("Dr. Ada Roe", "Ada Roe PhD"),
        ("Ms. Roe", "Ada Roe"),
        # Middle names, initials, short forms, the family name or the given name alone.
        ("Ada Jane Roe", "Ada Roe"),
        ("Dean Roe", "dean roe"),
        ("Ada J. Roe", "Ada Jane Roe"),
        ("A. Roe", "Ada Roe"),
        ("A. J. Roe", "Ada Jane Roe"),
        ("Roe", "Ada Jane Roe"),
        ("Ada", "Ada Jane Roe"),
        ("Mike Orlo", "Michael Orlo"),
        ('Jan "Sailor" van der Berg', "Jan van der Berg"),
        # What a father or son, or the first of a name, is called by.
        ("Orlo", "Max Orlo Jr."),
        ("Max Orlo Junior", "Max Orlo, Jr."),
        ("Norton", "Norton I"),
    ],
)
def test_these_are_one_person(one: str, other: str) -> None:
    assert same_person(one, other) is True
    assert same_person(other, one) is True


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim You-geun", "Kim Hyun-wook"),
        ("Kim Ji-woo", "Kim Do-yun"),
        ("Min Ji-woo", "Kim Ji-woo"),
        ("Ada Roe", "Max Roe"),
        ("Ada Roe", "Ada Orlo"),
        ("Ada Roe", "Orlo"),
        ("Ada Jane Roe", "Ada Mary Roe"),
        ("Palmer Griffin", "Nancy Griffin"),
        ("B. Roe", "Ada Roe"),
        ("Max Orlo Jr.", "Max Orlo Sr."),
        ("John II", "John III"),
        ("Mr. Roe", "Ms. Roe"),
        ("Sir Max", "Lady Max"),
    ],
)
def test_these_are_two_persons(one: str, other: str) -> None:
    assert same_person(one, other) is False
    assert same_person(other, one) is False


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Each could be part of the other's name.
        ("Ada", "Roe"),
        ("Jane", "Ada Jane Roe"),
        ("A.", "Ada Roe"),
        # Father and son, or one person whose suffix is left out.
        ("Max Orlo", "Max Orlo Jr."),
        ("John", "John II"),
        # Two spellings of one name, or two names.
        ("Noh Kyeong-doo", "Noh Kyung-doo"),
        ("Mohammed Orlo", "Muhammad Orlo"),
        ("Eastbern", "Dave Eastburn"),
        ("John B. Roe", "John B. C. Roe"),
        # Dean is a title and a given name.
        ("Dean Roe", "Ada Roe"),
        ("King Orlo", "Prince Orlo"),
        ("Dean Max Orlo", "Ada Roe"),
        # A pet form.
        ("Mike", "Michael Orlo"),
        # No names of persons.
        ("Orlo", "Orlo's cousin"),
        ("", "Orlo"),
    ],
)
def test_these_names_do_not_decide_it(one: str, other: str) -> None:
    assert same_person(one, other) is None
    assert same_person(other, one) is None


def test_a_bare_family_name_decides_nothing_where_another_bears_it() -> None:
    assert same_person("Kim", "Kim You-geun", others=["Ada Roe"]) is True
    assert same_person("Kim", "Kim You-geun", others=["Kim Hyun-wook"]) is None


@pytest.mark.parametrize(
    ("written", "family"),
    [
        ("Dave Eastburn", "eastburn"),
        ("Noh Ji-woo", "noh"),
        ("Noh Ji Woo", "noh"),
        ("Ji-woo Noh", "noh"),
        ("Ada Roe-Orlo", "roe-orlo"),
        ("Roe", "roe"),
    ],
)
def test_the_family_name_stands_last_or_first_as_its_language_has_it(written: str, family: str) -> None:
    named = person_name(written)
    assert named is not None
    assert named.family == family
