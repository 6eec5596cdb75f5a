"""Alignment: which claims speak of one thing, which are compared, and how the two that differ most relate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.conflict import Alignment, Member
from checker.conflicts.align import MOST_VALUES, alignment, corroboration, groups
from checker.source import Record
from checker.value import Relation

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.check import GroundedProject

    Grounds = Callable[..., GroundedProject]

VOCABULARY = """
ends_on: {type: date, single: true, also: [lapses_on]}
price: {type: number, single: per as_of}
riders: {type: number}
remark: {type: quotation}
"""
ENTITIES = """
ferry: {name: Night Ferry, aliases: [the ferry]}
port: {name: Port, stands_for: [board]}
board: {name: harbour board, kind: body}
ana-brun: {name: Ana Brun, kind: person}
gazette: {name: Gazette, kind: publisher}
courier: {name: Courier, kind: publisher}
"""


def claims(*rows: str) -> str:
    """Write claims, each given as `id source states, and what else it has`."""
    written = "claims:\n"
    for row in rows:
        id_, source, states, *more = row.split("; ")
        written += f"  - {{id: {id_}, claim: It is so., states: {{{states}}}, evidence: [{source}: it is so]"
        written += "".join(f", {each}" for each in more) + "}\n"
    return written


def aligned(grounds: Grounds, *rows: str, records: tuple[Record, ...] = ()) -> list[Alignment]:
    grounded = grounds(claims(*rows), vocabulary=VOCABULARY, entities=ENTITIES, records=records)
    return [alignment(group) for group in groups(grounded)]


def relation(grounds: Grounds, *rows: str) -> Relation | None:
    (only,) = aligned(grounds, *rows)
    return only.relation


def test_claims_of_one_attribute_of_one_subject_stand_together(grounds: Grounds) -> None:
    found = aligned(
        grounds,
        "a; gazette; ends_on: 2031-06-30; about: ferry",
        "b; courier; lapses_on: 2031-07-01; about: ferry; attributed_to: Ana Brun; as_of: May 2031",
        "c; courier; ends_on: 2031-07-01; about: board",
        "d; courier; ends_on: 2031-07-01",
        records=(Record("courier", relays=("Coast Wire",)),),
    )
    assert found == [
        Alignment(
            "ferry",
            "ends_on",
            (
                Member("a", "30 June 2031", ("gazette",), ("gazette",)),
                Member("b", "1 July 2031", ("courier",), ("Coast Wire",), "Ana Brun", "May 2031"),
            ),
            ("gazette", "Coast Wire"),
            Relation.INCOMPARABLE,
        ),
        Alignment(
            "board",
            "ends_on",
            (Member("c", "1 July 2031", ("courier",), ("Coast Wire",)),),
            ("Coast Wire",),
        ),
        Alignment("", "ends_on", (Member("d", "1 July 2031", ("courier",), ("Coast Wire",)),), ("Coast Wire",)),
    ]


@pytest.mark.parametrize("name", ["ferry", "night-ferry", "the-ferry"])
def test_a_name_of_an_entity_and_its_id_are_one_subject(grounds: Grounds, name: str) -> None:
    found = aligned(grounds, "a; gazette; ends_on: 2031; about: ferry", f"b; courier; ends_on: 2031; about: {name}")
    assert [(each.about, len(each.members)) for each in found] == [("ferry", 2)]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2031-06-30", "30 June 2031", Relation.EQUAL),
        ("2031-06-30", "June 2031", Relation.REFINES),
        ("June 2031", "2031-06-30", Relation.REFINES),
        ("2031-06-30", "2031-07-01", Relation.CONFLICTS),
        ("2031-06-30", "soon", Relation.INCOMPARABLE),
    ],
)
def test_values_relate_by_what_they_could_be(grounds: Grounds, first: str, second: str, expected: Relation) -> None:
    assert relation(grounds, f"a; gazette; ends_on: {first}", f"b; courier; ends_on: {second}") is expected


@pytest.mark.parametrize(
    ("first", "second", "compared"),
    [
        ("about: ferry", "about: ferry", True),
        ("attributed_to: Ana Brun", "attributed_to: ana-brun", True),
        ("attributed_to: Port", "attributed_to: harbour board", True),
        ("attributed_to: Jo Roe", "attributed_to: jo roe", True),
        ("attributed_to: Gazette", "attributed_to: Courier", True),
        ("attributed_to: Gazette", "condition: it rains", True),
        ("attributed_to: Ana Brun", "attributed_to: Port", False),
        ("attributed_to: Ana Brun", "about: ferry", False),
        ("attributed_to: Jo Roe", "attributed_to: Piet Maas", False),
        ("as_of: 2031-05-01", "as_of: 2031-05-02", False),
        ("as_of: 2031-05-01", "as_of: May 2031", True),
        ("as_of: 2031-05-01", "about: ferry", True),
        ("as_of: 2031-05-01", "as_of: the day before", True),
    ],
)
def test_speaker_and_time_tell_what_is_compared(grounds: Grounds, first: str, second: str, compared: bool) -> None:
    rows = f"a; gazette; ends_on: 2031-06-30; {first}", f"b; courier; ends_on: 2031-07-01; {second}"
    about = tuple(row if "about" in row else f"{row}; about: ferry" for row in rows)
    assert (relation(grounds, *about) is Relation.CONFLICTS) is compared


@pytest.mark.parametrize(
    ("first", "second", "compared"),
    [
        ("; as_of: 2031-05-01", "; as_of: 1 May 2031", True),
        ("", "", True),
        ("; as_of: 2031-05-01", "; as_of: May 2031", False),
        ("; as_of: 2031-05-01", "", False),
    ],
)
def test_what_changes_is_compared_at_one_time_only(grounds: Grounds, first: str, second: str, compared: bool) -> None:
    found = relation(grounds, f"a; gazette; price: 3{first}", f"b; courier; price: 4{second}")
    assert (found is Relation.CONFLICTS) is compared


def test_what_a_subject_may_have_many_of_does_not_conflict(grounds: Grounds) -> None:
    assert relation(grounds, "a; gazette; riders: 3", "b; courier; riders: 4") is Relation.INCOMPARABLE
    assert relation(grounds, "a; gazette; colour: 3", "b; courier; colour: 4") is Relation.INCOMPARABLE


def test_drafts_are_shown_and_not_compared(grounds: Grounds) -> None:
    (only,) = aligned(grounds, "a; gazette; ends_on: 2031", "b; courier; ends_on: 2030; status: draft")
    assert [member.claim for member in only.members] == ["a", "b"]
    assert only.relation is Relation.INCOMPARABLE


def test_equal_values_are_compared_once(grounds: Grounds) -> None:
    rows = [f"c{at}; gazette; ends_on: {'2031-06-30' if at % 2 else '1 July 2031'}" for at in range(50)]
    (group,) = groups(grounds(claims(*rows), vocabulary=VOCABULARY, entities=ENTITIES))
    assert [(len(first.by), len(second.by)) for first, second, _ in group.pairs] == [(25, 25)]


def test_of_very_many_values_the_first_are_compared_and_the_others_counted(grounds: Grounds) -> None:
    rows = [f"c{at}; gazette; ends_on: {1000 + at}" for at in range(MOST_VALUES + 7)]
    (group,) = groups(grounds(claims(*rows), vocabulary=VOCABULARY, entities=ENTITIES))
    (bench,) = group.benches
    assert (len(bench.values), len(bench.pairs), bench.uncompared) == (
        MOST_VALUES,
        MOST_VALUES * (MOST_VALUES - 1) // 2,
        7,
    )


def test_a_value_is_corroborated_by_origins_that_give_it_or_something_finer(grounds: Grounds) -> None:
    rows = (
        "a; one; ends_on: 2031",
        "b; two; ends_on: June 2031",
        "c; three; ends_on: 2031-06-30",
        "d; four; ends_on: 2031-06-30",
        "e; one; ends_on: 2032; about: ferry",
        "f; one; riders: 3",
    )
    records = (Record("three", relays=("Coast Wire",)), Record("four", relays=("Coast Wire",)))
    found = groups(grounds(claims(*rows), vocabulary=VOCABULARY, entities=ENTITIES, records=records))
    assert sorted(corroboration(found)) == [1, 1, 2, 3]
