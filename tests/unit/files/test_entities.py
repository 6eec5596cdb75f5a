"""The entity list: what is read from it, and what is told about its mistakes."""

from __future__ import annotations

from checker.files.entities import read_entity_file
from checker.project import Entity, Problem
from checker.span import Span


def test_entities_are_read_by_id() -> None:
    text = (
        "port-town:\n  name: Port Town\n  aliases: [the Port, Old Port]\n  titles: []\n  kind: place\n"
        "  part_of: coast\n  stands_for: [council, harbour-board]\n  note: n\n"
        "coast: {}\n"
    )
    assert read_entity_file(text, "e") == (
        {
            "port-town": Entity(
                "port-town",
                Span("e", 1, 1, 1, 10),
                name="Port Town",
                aliases=("the Port", "Old Port"),
                kind="place",
                part_of=("coast",),
                stands_for=("council", "harbour-board"),
                note="n",
            ),
            "coast": Entity("coast", Span("e", 9, 1, 9, 6)),
        },
        (),
    )


def test_mistakes_are_told_entry_by_entry() -> None:
    entities, problems = read_entity_file("Port Town: {}\na: {part_of: [The Coast]}\nb: {nam: B}\nc: {}\n", "e")
    assert list(entities) == ["c"]
    an_id = "an id has small letters a to z, digits and hyphens, and begins with a letter or digit"
    assert problems == (
        Problem(
            "F101",
            "`Port Town` is not an id",
            Span("e", 1, 1, 1, 10),
            label="not an id",
            help=f"write `port-town`: {an_id}",
        ),
        Problem(
            "F101",
            "`The Coast` is not an id",
            Span("e", 2, 15, 2, 24),
            label="not an id",
            help=f"write `the-coast`: {an_id}",
        ),
        Problem(
            "F101",
            "unknown field `nam`; did you mean `name`?",
            Span("e", 3, 5, 3, 8),
            label="not a field of an entity",
            help="write `name`, or take it out",
        ),
    )
