"""Sets as values: closed and open lists, and names that may be other words for a member."""

from __future__ import annotations

import pytest

from checker.files.entities import read_entity_file
from checker.value import Context
from checker.values.collection import TYPE, SetValue

CONTEXT = Context(
    entities=read_entity_file(
        "elbonia: {name: Elbonia, aliases: [Elbonian], kind: country}\n"
        "freedonia: {name: Freedonia, kind: country}\n"
        "sylvania: {name: Sylvania, kind: country}\n",
        "claims/entities.yaml",
    )[0]
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[elbonia, Freedonia]", SetValue("elbonia, Freedonia", frozenset({"elbonia", "freedonia"}))),
        ("elbonia and the League", SetValue("elbonia, the League", frozenset({"elbonia"}), frozenset({"league"}))),
        ("{including: elbonia}", SetValue("including elbonia", frozenset({"elbonia"}), frozenset(), open=True)),
        (
            "including Elbonia, Freedonia",
            SetValue("including Elbonia, Freedonia", frozenset({"elbonia", "freedonia"}), open=True),
        ),
        ("{start: elbonia}", None),
        ("", None),
    ],
)
def test_a_curator_writes_a_list_closed_or_open(written: str, expected: SetValue | None) -> None:
    assert TYPE.parse(written, CONTEXT) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Elbonia, Freedonia and the Sylvania also have", ["[elbonia freedonia sylvania]"]),
        ("agreements with Elbonia and with Freedonia", ["[elbonia freedonia]"]),
        ("countries, including Elbonia and Freedonia", ["[elbonia freedonia] open"]),
        ("Elbonia, Freedonia and others", ["[elbonia freedonia] open"]),
        ("Elbonia met Freedonia", ["[elbonia] open", "[freedonia] open"]),
        ("Elbonia or Freedonia", ["[elbonia] open", "[freedonia] open"]),
        ("nobody", []),
    ],
)
def test_words_list_names_by_commas_and_and(words: str, expected: list[str]) -> None:
    values = [mention.value for mention in TYPE.mentions(words, CONTEXT)]
    assert [
        f"[{' '.join(sorted(value.known))}]{' open' * value.open}" for value in values if isinstance(value, SetValue)
    ] == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("[elbonia, freedonia]", "[elbonia]", "conflicts"),
        ("[elbonia, the League]", "[elbonia, the league]", "equal"),
        ("[elbonia, the League]", "[elbonia, the Union]", "incomparable"),
        ("[elbonia, the League]", "[elbonia, sylvania]", "incomparable"),
        ("[elbonia, sylvania]", "[elbonia, the League]", "incomparable"),
        ("[elbonia, the League]", "including sylvania", "incomparable"),
        ("including the League", "[elbonia]", "incomparable"),
        ("including sylvania", "[elbonia]", "conflicts"),
    ],
)
def test_groups_conflict_only_where_every_name_is_known(one: str, other: str, expected: str) -> None:
    first, second = TYPE.parse(one, CONTEXT), TYPE.parse(other, CONTEXT)
    assert first is not None
    assert second is not None
    assert TYPE.compare(first, second).value == expected
