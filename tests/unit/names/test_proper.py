"""Which words of a phrase are names: by the list, by capitals, and what capitals do not make one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.proper import Declared, declared, names_in, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

LIST = {
    "elbonia": ["Elbonia", "Elbonian"],
    "south-elbonia": ["South Elbonia"],
    "union": ["U.N.", "the United Navies"],
    "pact": ["the harbour pact"],
}


def known() -> Mapping[str, list[Declared]]:
    found: dict[str, list[Declared]] = {}
    for id_, names in LIST.items():
        for name in names:
            for each in declared(name, (id_,)):
                found.setdefault(each.keys[0], []).append(each)
    for each_list in found.values():
        each_list.sort(key=lambda name: -len(name.keys))
    return found


def names(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], "".join(ids)) for start, end, ids, _ in names_in(text, known())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "in Elbonia, Elbonian and Elbonia's",
            [("Elbonia", "elbonia"), ("Elbonian", "elbonia"), ("Elbonia", "elbonia")],
        ),
        ("two Elbonians met", [("Elbonians", "elbonia")]),
        ("South Elbonia and Elbonia", [("South Elbonia", "south-elbonia"), ("Elbonia", "elbonia")]),
        ("the Elbonia-U.N. talks", [("Elbonia", "elbonia"), ("U.N.", "union")]),
        ("the UN-led talks", [("UN", "union")]),
        ("how un elbonia is", []),
        ("The harbour pact and the Harbour Pact", [("harbour pact", "pact"), ("Harbour Pact", "pact")]),
        ("for United Navies", [("United Navies", "union")]),
        ("Elbonia", [("Elbonia", "elbonia")]),
        ("the non-Elbonian side", [("Elbonian", "elbonia")]),
    ],
)
def test_declared_names_stand_as_whole_words_in_any_of_their_forms(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at the Bank of Elbonia", [("Bank of Elbonia", "")]),
        ("told the Elbonia Star", [("Elbonia Star", "")]),
        ("told Radio Elbonia", [("Radio Elbonia", "")]),
        ("an Elbonian Navy ship", [("Elbonian", "elbonia"), ("Navy", "")]),
        ("Elbonia Foreign Minister Ada Roe", [("Elbonia", "elbonia"), ("Ada Roe", "")]),
        ("the President of Elbonia", [("Elbonia", "elbonia")]),
        ("Leaders of Elbonia met", [("Elbonia", "elbonia")]),
        ("Angry Elbonian leaders met", [("Elbonian", "elbonia")]),
    ],
)
def test_a_declared_word_within_a_longer_name_is_not_that_entity(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said Lt. Col. Ada J. Roe of the Harbour Board", ["Ada J. Roe of the Harbour Board"]),
        ("and Noh Ji-woo, a Roe-based clerk", ["Noh Ji-woo", "Roe"]),
        ("Deputy Security Director Ada Roe told Max van der Berg", ["Ada Roe", "Max van der Berg"]),
        ("the Institute for the Study of Tides in Port Mara", ["Institute for the Study of Tides", "Port Mara"]),
        ("on Monday, Aug. 5, in March", []),
        ("on Thursday Ada Roe", ["Ada Roe"]),
        ("the Foreign Minister and the Secretary of State", []),
        ('he told "Ada Roe" that F-35 jets', ["Ada Roe", "F-35"]),
        ("Then Ada left. But Max Roe stayed.", ["Ada", "Max Roe"]),
        ("NATO met", ["NATO"]),
        ("Ada Roe's Star", ["Ada Roe", "Star"]),
        ("", []),
    ],
)
def test_other_names_are_known_by_their_capitals(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end, _, _ in names_in(text, known())] == expected


@pytest.mark.parametrize(
    "text", ["Ships sailed.", "It ended. Ships sailed.", 'He said: "Ships sailed."', "(Ships sailed.)"]
)
def test_a_single_word_that_opens_a_sentence_is_marked(text: str) -> None:
    found = [(text[name.start : name.end], name.opens) for name in names_in(text, {})]
    assert found == [("Ships", True)]


def test_a_declared_name_without_words_is_none() -> None:
    assert declared("...", ("elbonia",)) == []


def test_a_very_long_run_of_capitals_is_read_in_linear_time() -> None:
    text = "Elbonia of Roe-" * 4_000
    assert len(names_in(text, known())) > 0
    assert len(words_of(text)) == 12_000
