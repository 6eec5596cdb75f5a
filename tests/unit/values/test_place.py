"""Places as values: a capital is the city, and what is no place is none."""

from __future__ import annotations

from checker.files.entities import read_entity_file
from checker.value import Context
from checker.values.place import TYPE

CONTEXT = Context(
    entities=read_entity_file(
        """
elbonia: {name: Elbonia, kind: country}
government: {name: Elbonian government, kind: body, part_of: [elbonia]}
port-mara: {name: Port Mara, kind: city, part_of: [elbonia], stands_for: [government]}
dan-orlo: {name: Dan Orlo, kind: person}
board: {name: Harbour Board, kind: body}
""",
        "claims/entities.yaml",
    )[0]
)


def test_a_capital_refuses_the_reading_of_its_government() -> None:
    (mention,) = TYPE.mentions("at Port Mara", CONTEXT)
    assert mention.value == TYPE.parse("port-mara", CONTEXT)
    assert mention.value.type == "place"


def test_a_person_or_body_is_no_place() -> None:
    assert TYPE.parse("dan-orlo", CONTEXT) is None
    assert TYPE.parse("Elbonian government", CONTEXT) is None
    assert TYPE.parse("", CONTEXT) is None
    assert TYPE.mentions("said Dan Orlo of the Harbour Board", CONTEXT) == []


def test_a_name_not_on_the_list_may_be_a_place_and_is_not_compared() -> None:
    (mention,) = TYPE.mentions("at New Sylvania", CONTEXT)
    sylvania, elbonia = TYPE.parse("New Sylvania", CONTEXT), TYPE.parse("elbonia", CONTEXT)
    assert sylvania is not None
    assert elbonia is not None
    assert TYPE.compare(sylvania, mention.value).value == "equal"
    assert TYPE.compare(elbonia, mention.value).value == "incomparable"
