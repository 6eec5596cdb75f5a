"""Entities as values: who is meant, what belongs to what, and which names nothing carries."""

from __future__ import annotations

import pytest

from checker.files.entities import read_entity_file
from checker.value import Context, Mention, Relation
from checker.values.entity import TYPE, EntityValue, proper_names, shared_family_names, uncarried_names

CONTEXT = Context(
    entities=read_entity_file(
        """
elbonia: {name: Elbonia, aliases: [Elbonian], kind: country, stands_for: [government]}
government: {name: Elbonian government, kind: body, part_of: [elbonia]}
port-mara: {name: Port Mara, kind: city, part_of: [elbonia], stands_for: [elbonia, government]}
old-quay: {name: Old Quay, part_of: [port-mara]}
freedonia: {name: Freedonia, kind: country}
moon: {name: Moon Jae-in, kind: person, part_of: [government]}
kim-a: {name: Kim Ji-woo, kind: person}
kim-b: {name: Kim Do-yun, kind: person}
dan-orlo: {name: Dan Orlo, kind: person}
unnamed: {part_of: [freedonia]}
""",
        "claims/entities.yaml",
    )[0]
)


def value(written: str) -> EntityValue:
    parsed = TYPE.parse(written, CONTEXT)
    assert parsed is not None
    return parsed


def relation(written: str, words: str) -> list[str]:
    return [TYPE.compare(value(written), mention.value).value for mention in TYPE.mentions(words, CONTEXT)]


def test_an_entity_prints_by_its_name_and_one_without_by_its_id() -> None:
    assert [str(value(written)) for written in ("elbonia", "Elbonian", "unnamed", "Sylvania")] == [
        *("Elbonia", "Elbonia", "unnamed", "Sylvania")
    ]
    assert value("elbonia").type == "entity"


def test_no_words_are_no_value() -> None:
    assert TYPE.parse(" ", CONTEXT) is None


def test_a_mention_has_the_place_of_the_name_without_titles() -> None:
    words = "Lt. Col. Dan Orlo said"
    assert TYPE.mentions(words, CONTEXT) == [Mention(9, 17, EntityValue("Dan Orlo", (frozenset({"dan-orlo"}),)))]


@pytest.mark.parametrize(
    ("written", "words", "expected"),
    [
        ("moon", "President Moon Jae In took office", ["equal"]),
        ("Moon Jae In", "President Moon Jae-in", ["equal"]),
        ("moon", "Moon's administration", ["equal"]),
        ("dan-orlo", "Lieutenant Colonel Dan Orlo", ["equal"]),
        ("elbonia", "the Elbonian side", ["equal"]),
        # A capital is taken for what it stands for, or for itself, whatever fits.
        ("government", "Port Mara objected", ["equal"]),
        ("elbonia", "Port Mara objected", ["equal"]),
        ("port-mara", "Port Mara objected", ["equal"]),
        ("old-quay", "Port Mara objected", ["refines"]),
        ("freedonia", "Port Mara objected", ["conflicts"]),
        ("government", "Elbonia objected", ["equal"]),
        # What belongs to it is within it.
        ("elbonia", "Moon Jae-in said", ["refined by"]),
        ("freedonia", "Moon Jae-in said", ["conflicts"]),
        # Who of two is meant, or who at all, the words do not tell.
        ("kim-a", "Kim said", ["incomparable"]),
        ("kim-a", "said Kim Do-yun", ["conflicts"]),
        ("kim-a", "said Vera Roe", ["incomparable"]),
        ("dan-orlo", "Orlo and Vera Orlo", ["incomparable", "incomparable"]),
    ],
)
def test_words_are_compared_by_who_they_may_mean(written: str, words: str, expected: list[str]) -> None:
    assert relation(written, words) == expected


def test_what_a_curator_writes_stands_for_itself_only() -> None:
    assert TYPE.compare(value("port-mara"), value("government")) is Relation.CONFLICTS
    assert TYPE.compare(value("port-mara"), value("elbonia")) is Relation.REFINES


def test_two_readings_of_words_on_both_sides_overlap_where_neither_fits_better() -> None:
    (one,) = TYPE.mentions("Port Mara", CONTEXT)
    (other,) = TYPE.mentions("Elbonia", CONTEXT)
    assert TYPE.compare(one.value, other.value) is TYPE.compare(other.value, one.value) is Relation.EQUAL


def test_where_words_may_be_finer_or_coarser_than_a_plain_value_the_plain_one_counts_as_coarser() -> None:
    many = EntityValue("Port Mara", (frozenset({"a", "b", "c"}), frozenset({"a"})))
    plain = EntityValue("Mara", (frozenset({"a", "b"}),))
    assert TYPE.compare(plain, many) is Relation.REFINED_BY
    assert TYPE.compare(many, plain) is Relation.REFINES
    other = EntityValue("Mara", (frozenset({"a", "b"}), frozenset({"a", "b", "d"})))
    assert TYPE.compare(many, other) is TYPE.compare(other, many) is Relation.OVERLAPS


@pytest.mark.parametrize(
    ("claim", "quotes", "expected"),
    [
        ("Moon Jae-in met the Elbonian side.", ["President Moon Jae In", "Port Mara's envoys"], []),
        ("Kim Ji-woo said so.", ["Kim said"], []),
        ("Kim Ji-woo said so.", ["Kim Do-yun said"], ["Kim Ji-woo"]),
        ("Elbonia agreed.", ["Moon Jae-in agreed"], ["Elbonia"]),
        ("The Harbour Board and Freedonia agreed.", ["the harbour board of Sylvania"], ["Freedonia"]),
        ("Ada Roe of Reuters asked in March.", ["asked Ms. Roe"], ["Ada Roe of Reuters"]),
        # Initials, what they stand for, and the adjective of a place.
        ("The United Harbour League agreed.", ["the UHL agreed"], []),
        ("The UHL agreed.", ["the United Harbour League"], []),
        ("The US agreed.", ["gave us a share"], ["US"]),
        ("Then Sylvania agreed.", ["the Sylvanian side"], []),
        ("Then Sylvania agreed.", ["the Sylva side"], ["Sylvania"]),
        ("Part of the Sylvanian coast is lost.", ["Sylvania"], []),
        ("Then Spain agreed.", ["the Spanish side"], []),
        ("Then the Dutch agreed.", ["ships of the Netherlands"], []),
        ("American ships came.", ["ships of the United States"], []),
        ("Then Ireland agreed.", ["the Spanish side"], ["Ireland"]),
        ("Nobody came.", [], []),
        ("Dan Orlo came.", [], ["Dan Orlo"]),
    ],
)
def test_a_name_is_carried_by_one_of_the_same_entity_or_person(
    claim: str, quotes: list[str], expected: list[str]
) -> None:
    assert [claim[start:end] for start, end, _ in uncarried_names(claim, quotes, CONTEXT)] == expected


def test_a_bare_family_name_of_two_persons_is_told_with_both() -> None:
    assert [(start, end, ids) for (start, end, _), ids in shared_family_names("Orlo and Kim said", CONTEXT)] == [
        (9, 12, ("kim-a", "kim-b"))
    ]
    assert shared_family_names("Kim Ji-woo said", CONTEXT) == []


def test_without_a_list_names_are_known_by_their_capitals() -> None:
    assert [mention.value for mention in proper_names("as Noh Ji-woo told the Star", Context())] == [
        EntityValue("Noh Ji-woo", (), ("ji", "noh", "woo", "")),
        EntityValue("Star", (), ("star", "")),
    ]
