"""Titles as values: the post, what changes it and what only says more of it, and the body."""

from __future__ import annotations

import pytest

from checker.files.entities import read_entity_file
from checker.value import Context
from checker.values.title import TYPE

CONTEXT = Context(
    entities=read_entity_file(
        "elbonia: {name: Elbonia, aliases: [Elbonian], kind: country}\n"
        "ministry: {name: Harbour Ministry, kind: body, part_of: [elbonia]}\n",
        "claims/entities.yaml",
    )[0]
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Deputy National Security Director Noh Ji-woo", ["Deputy National Security Director"]),
        ("Noh Ji-woo, a deputy director of the Elbonian Council", ["deputy director of the Elbonian Council"]),
        ("Harbour Ministry spokesman Lt. Col. Dan Orlo", ["Harbour Ministry spokesman", "Lt. Col"]),
        ("Elbonia's Foreign Minister Ada Roe", ["Elbonia's Foreign Minister"]),
        ("Elbonian Secretary of State Ada Roe", ["Elbonian Secretary of State"]),
        ("the minister of foreign affairs and a senior fellow", ["minister of foreign affairs", "senior fellow"]),
        ("head of the harbour", ["head"]),
        ("the Attorney General, and the chief of staff", ["Attorney General", "chief of staff"]),
        ("Attorney General of the Elbonian Harbour", ["Attorney General of the Elbonian Harbour"]),
        ("director of the", ["director"]),
        ("the president-elect", ["president-elect"]),
        ("co-director at Harbour Ministry", ["co-director at Harbour Ministry"]),
        ("Elbonia signed", []),
        ("", []),
    ],
)
def test_titles_are_read_with_the_body_beside_them(words: str, expected: list[str]) -> None:
    found = TYPE.mentions(words, CONTEXT)
    assert [words[mention.start : mention.end] for mention in found] == expected
    assert [str(mention.value) for mention in found] == expected


@pytest.mark.parametrize(
    "written", ["", "Elbonia", "minister and director", "{post: of, body: X}", "{body: X}", "{start: X}"]
)
def test_what_is_not_one_title_is_no_value(written: str) -> None:
    assert TYPE.parse(written, CONTEXT) is None


def test_the_body_may_not_be_given_twice() -> None:
    assert TYPE.parse("{post: minister of Elbonia, body: Harbour Ministry}", CONTEXT) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Lt. Col.", "Lieutenant Colonel", "equal"),
        ("undersecretary", "under secretary", "equal"),
        ("chairwoman", "chairman", "equal"),
        ("Defence Minister", "minister of defense", "equal"),
        ("{post: minister, body: elbonia}", "Elbonian minister", "equal"),
        ("senior fellow", "fellow", "refines"),
        ("minister of the Harbour Ministry", "minister of Elbonia", "refines"),
        ("foreign minister", "minister of Elbonia", "overlaps"),
        ("prime minister", "minister", "overlaps"),
        ("former president", "president", "overlaps"),
        ("president-elect", "president", "overlaps"),
        ("major general", "general", "overlaps"),
        ("president", "minister", "overlaps"),
        ("director of Nowhere Inc", "director of Elsewhere Inc", "overlaps"),
        ("foreign minister", "defense minister", "overlaps"),
    ],
)
def test_posts_and_bodies_are_compared(one: str, other: str, expected: str) -> None:
    first, second = TYPE.parse(one, CONTEXT), TYPE.parse(other, CONTEXT)
    assert first is not None
    assert second is not None
    assert TYPE.compare(first, second).value == expected
    assert first.type == "title"
