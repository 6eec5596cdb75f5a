"""Comparing values that are names, posts, groups, orders and words keeps the laws of sets of possibilities."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.files.entities import read_entity_file
from checker.value import Context, Relation
from checker.values import collection, entity, order, place, quotation, text, title, truth, view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.value import ValueType

# An entity may belong to two others, and the office and the court to each other.
ENTITIES: Final = """
elbonia: {name: Elbonia, aliases: [Elbonian], kind: country, stands_for: [government]}
league: {name: Harbour League}
government: {name: Elbonian government, part_of: [elbonia]}
port-mara: {name: Port Mara, kind: city, part_of: [elbonia, league], stands_for: [government]}
old-quay: {name: Old Quay, kind: quarter, part_of: [port-mara]}
freedonia: {name: Freedonia, kind: country, part_of: [league]}
office: {name: Port Office, part_of: [court]}
court: {name: Port Court, part_of: [office, freedonia]}
ada-roe: {name: Ada Roe, kind: person, part_of: [government]}
max-roe: {name: Max Roe, kind: person}
"""
CONTEXT: Final = Context(entities=read_entity_file(ENTITIES, "claims/entities.yaml")[0])

NAMES: Final = [
    *("elbonia", "Elbonian", "league", "government", "port-mara", "Port Mara", "old-quay", "freedonia", "office"),
    *("court", "ada-roe", "Roe, Ada", "max-roe", "Roe", "Sylvania", "the Sylvania"),
]
BODIES: Final = ["", " of Elbonia", " of Port Mara", " of Freedonia", " of the Port Office", " of the League of Nine"]
POSTS: Final = ["director", "deputy director", "senior director", "foreign minister", "minister", "Lt. Col.", "colonel"]
GROUPS: Final = [
    f"{start}{members}{end}"
    for members in ("elbonia", "elbonia, freedonia", "freedonia, league", "elbonia, freedonia, league", "Sylvania")
    for start, end in (("[", "]"), ("{including: [", "]}"))
]
WORDS: Final = ["before", "after", "during", "until", "right after", "not before", "not after", "at the time of"]
SAYINGS: Final = [
    *("a grave mistake", "A grave mistake.", "grave", "it was a grave mistake", "a mistake", "gravely"),
    *("the grave mistakes", "a mistake so grave", "not a grave mistake", "perhaps a grave mistake", "of the"),
]
WRITTEN: Final[Mapping[ValueType, list[str]]] = {
    entity.TYPE: NAMES,
    place.TYPE: [name for name in NAMES if name not in {"ada-roe", "max-roe", "Roe, Ada", "Roe"}],
    title.TYPE: [post + body for post, body in product(POSTS, BODIES)],
    collection.TYPE: GROUPS,
    order.TYPE: [f"{word} {event}" for word, event in product(WORDS, ("signing", "the vote"))],
    truth.TYPE: ["true", "no", "possible"],
    quotation.TYPE: SAYINGS,
    view.TYPE: SAYINGS,
    text.TYPE: SAYINGS,
}
WITHIN: Final = {Relation.EQUAL, Relation.REFINES}
TYPES: Final = [pytest.param(each, id=each.name) for each in WRITTEN]


class Other:
    """A value of a type that nothing knows."""

    type = "other"


def relations(of: ValueType) -> list[list[Relation]]:
    """Compare each value with each: few enough to look at every pair, and at every three by the table."""
    parsed = [of.parse(written, CONTEXT) for written in WRITTEN[of]]
    values = [value for value in parsed if value is not None]
    assert len(values) == len(parsed)
    return [[of.compare(first, second) for second in values] for first in values]


@pytest.mark.parametrize("of", TYPES)
def test_a_value_equals_itself_and_turning_two_round_turns_their_relation(of: ValueType) -> None:
    table = relations(of)
    for one, two in product(range(len(table)), repeat=2):
        assert table[one][two] is table[two][one].flipped
    assert {table[one][one] for one in range(len(table))} == {Relation.EQUAL}


@pytest.mark.parametrize("of", TYPES)
def test_refining_is_transitive_and_what_is_equal_compares_alike(of: ValueType) -> None:
    table = relations(of)
    for one, two in product(range(len(table)), repeat=2):
        if table[one][two] is Relation.EQUAL:
            assert table[one] == table[two]
        if table[one][two] in WITHIN:
            assert all(table[one][three] in WITHIN for three in range(len(table)) if table[two][three] in WITHIN)


@pytest.mark.parametrize("of", TYPES)
def test_what_refines_a_value_conflicts_with_all_that_the_value_conflicts_with(of: ValueType) -> None:
    table = relations(of)
    for one, two in product(range(len(table)), repeat=2):
        if table[one][two] in WITHIN:
            conflicting = [three for three, relation in enumerate(table[two]) if relation is Relation.CONFLICTS]
            assert all(table[one][three] is Relation.CONFLICTS for three in conflicting)


@pytest.mark.parametrize("of", TYPES)
def test_nothing_refines_both_sides_of_a_conflict(of: ValueType) -> None:
    table = relations(of)
    for one, two in product(range(len(table)), repeat=2):
        if table[one][two] is Relation.CONFLICTS:
            assert not any(row[one] in WITHIN and row[two] in WITHIN for row in table)


@pytest.mark.parametrize("of", TYPES)
def test_a_value_of_another_type_is_not_compared(of: ValueType) -> None:
    value = of.parse(WRITTEN[of][0], CONTEXT)
    assert value is not None
    assert of.compare(value, Other()) is of.compare(Other(), value) is Relation.INCOMPARABLE


@pytest.mark.parametrize("of", TYPES)
@given(words=st.text(st.sampled_from("AaEe. ',-\"()RoeElbonia\u2014\u00e9\u0130ß1")))
def test_mentions_of_any_words_are_in_order_and_do_not_overlap(of: ValueType, words: str) -> None:
    at = 0
    for mention in of.mentions(words, CONTEXT):
        assert at <= mention.start < mention.end <= len(words)
        assert mention.value.type == of.name
        assert str(mention.value).strip()
        at = mention.end
