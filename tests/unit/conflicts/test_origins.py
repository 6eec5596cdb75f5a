"""Origins: sources that repeat one wire report count once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.conflicts.origins import origins
from checker.source import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.check import GroundedProject

CLAIMS = "claims: [{id: x, claim: It is so., evidence: [a: it is so]}]\n"


def found(grounds: Callable[..., GroundedProject], *records: Record, entities: str = "{}") -> Mapping[str, str]:
    return origins(grounds(CLAIMS, records=records, entities=entities).project)


def test_a_source_is_its_own_origin_unless_it_relays(grounds: Callable[..., GroundedProject]) -> None:
    assert found(grounds, Record("a"), Record("b", relays=("Coast Wire",))) == {
        "a": "a",
        "b": "Coast Wire",
    }


def test_one_wire_is_one_origin_however_it_is_written(grounds: Callable[..., GroundedProject]) -> None:
    records = (Record("a", relays=("Coast Wire",)), Record("b", relays=("coast wire",)), Record("c", relays=("CW",)))
    entities = "wire: {name: Coast Wire, aliases: [CW], kind: publisher}"
    assert found(grounds, *records, entities=entities) == {"a": "Coast Wire", "b": "Coast Wire", "c": "Coast Wire"}


def test_the_wire_itself_goes_with_those_who_relay_it(grounds: Callable[..., GroundedProject]) -> None:
    records = (Record("a", relays=("Coast Wire",)), Record("b", publisher="Coast Wire"), Record("c", publisher="Lake"))
    assert found(grounds, *records) == {"a": "Coast Wire", "b": "Coast Wire", "c": "c"}


def test_who_relays_two_wires_makes_one_origin_of_both(grounds: Callable[..., GroundedProject]) -> None:
    records = (
        Record("a", relays=("Coast Wire",)),
        Record("b", relays=("Lake Press", "Coast Wire")),
        Record("c", relays=("Lake Press",)),
        Record("d", relays=("Hill News",)),
    )
    assert found(grounds, *records) == {
        "a": "Coast Wire, Lake Press",
        "b": "Coast Wire, Lake Press",
        "c": "Coast Wire, Lake Press",
        "d": "Hill News",
    }
