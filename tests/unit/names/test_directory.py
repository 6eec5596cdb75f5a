"""Who is meant by a name: the entity list as it is used."""

from __future__ import annotations

import pytest

from checker.files.entities import read_entity_file
from checker.names.directory import Directory, directory

ENTITIES = """
elbonia: {name: Elbonia, aliases: [Elbonian], kind: country}
board: {name: Harbour Board, aliases: [the Board of Elbonia], part_of: [elbonia]}
office: {name: Port Office, part_of: [board]}
noh-ji-woo: {name: Noh Ji-woo, kind: person, part_of: [office]}
ada-roe: {name: Ada Jane Roe, kind: person}
max-roe: {name: Max Roe, kind: person}
dan-orlo: {name: Daniel Orlo, aliases: [Danny the Sailor, Seawolf], kind: person}
egg: {name: Egg, part_of: [hen]}
hen: {name: Hen, part_of: [egg, farm]}
"""


@pytest.fixture
def known() -> Directory:
    entities, problems = read_entity_file(ENTITIES, "claims/entities.yaml")
    assert problems == ()
    return directory(entities)


def test_one_list_is_prepared_once() -> None:
    entities, _ = read_entity_file(ENTITIES, "claims/entities.yaml")
    assert directory(entities) is directory(entities)
    assert directory(entities) is not directory(dict(entities))


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("elbonia", ("elbonia",)),
        ("Elbonian", ("elbonia",)),
        ("the Elbonia", ("elbonia",)),
        ("Board of Elbonia", ("board",)),
        ("noh-ji-woo", ("noh-ji-woo",)),
        ("Noh Ji Woo", ("noh-ji-woo",)),
        ("Dr. Ada Roe", ("ada-roe",)),
        ("A. Roe", ("ada-roe",)),
        ("Noh", ("noh-ji-woo",)),
        ("Danny the Sailor", ("dan-orlo",)),
        ("Seawolf", ("dan-orlo",)),
        ("Dan Orlo", ("dan-orlo",)),
        ("Roe", ("ada-roe", "max-roe")),
        ("Max", ()),
        ("Orlo Roe", ()),
        ("Sylvania", ()),
        ("", ()),
    ],
)
def test_a_name_is_looked_up_by_id_by_whole_name_and_by_the_rule_of_persons(
    known: Directory, written: str, ids: tuple[str, ...]
) -> None:
    assert known.look_up(written) == ids


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Colonel Orlo met Noh Ji Woo", {"Orlo": ("dan-orlo",), "Noh Ji Woo": ("noh-ji-woo",)}),
        ("Orlo said so", {"Orlo": ("dan-orlo",)}),
        ("Roe said so", {"Roe": ("ada-roe", "max-roe")}),
        ("Ships said so", {}),
        ("said Max Roe of the Port Office", {"Max Roe": ("max-roe",), "Port Office": ("office",)}),
        ("said Vera Orlo of the Port Office", {"Vera Orlo of the Port Office": ()}),
        # The same words name another of that family.
        ("Orlo and Vera Orlo", {"Orlo": (), "Vera Orlo": ()}),
    ],
)
def test_names_in_words_have_the_ids_of_those_who_may_bear_them(
    known: Directory, words: str, expected: dict[str, tuple[str, ...]]
) -> None:
    assert {words[name.start : name.end]: name.ids for name in known.names(words)} == expected


def test_what_belongs_to_an_entity_belongs_to_all_that_it_belongs_to(known: Directory) -> None:
    assert known.belonging("elbonia") == {"elbonia", "board", "office", "noh-ji-woo"}
    assert known.belonging("noh-ji-woo") == {"noh-ji-woo"}


def test_entities_that_belong_to_each_other_are_one_whole(known: Directory) -> None:
    assert known.belonging("egg") == known.belonging("hen") == {"egg", "hen"}
    assert known.belonging("farm") == {"farm", "egg", "hen"}
