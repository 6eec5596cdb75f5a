"""Records against the dataclasses of the standard library, whose place they take."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import TYPE_CHECKING, Any

import pytest

from checker import record

if TYPE_CHECKING:
    from collections.abc import Mapping


@record.dataclass(frozen=True, slots=True)
class Boat:
    """A class to compare."""

    name: str
    crew: int = 2
    cargo: Mapping[str, int] = record.field(default_factory=dict[str, int])

    @property
    def small(self) -> bool:
        """Tell whether few sail it."""
        return self.crew < 5


@dataclasses.dataclass(frozen=True, slots=True)
class StandardBoat:
    """The same by the standard library."""

    name: str
    crew: int = 2
    cargo: Mapping[str, int] = dataclasses.field(default_factory=dict[str, int])


@record.dataclass(frozen=True, slots=True, eq=False)
class Hull:
    """A class whose records are equal to themselves alone."""

    number: int


@record.dataclass(frozen=True, slots=True)
class Nothing:
    """A class that only tells itself apart from others."""


def _told_of(make: Any) -> list[object]:
    """Return what a class of boats tells of itself."""
    boat = make("Ada", 3)
    return [
        repr(boat).removeprefix("Standard"),
        repr(make("Ada", cargo={"tin": 3})).removeprefix("Standard"),
        boat == make("Ada", crew=3),
        boat == make("Eve"),
        boat == ("Ada", 3, {}),
        make("Ada").cargo is make("Ada").cargo,
        [(each.name, each.default) for each in dataclasses.fields(make)],
        dataclasses.asdict(boat),
        dataclasses.asdict(dataclasses.replace(boat, name="Eve")),
        make.__match_args__,
        make.__slots__,
    ]


def test_a_record_does_what_a_dataclass_does() -> None:
    assert _told_of(Boat) == _told_of(StandardBoat)


def test_a_record_may_have_no_field() -> None:
    assert (Nothing(), repr(Nothing())) == (Nothing(), "Nothing()")
    assert hash(Nothing()) == hash(Nothing())


def test_a_record_is_replaced_in_part() -> None:
    assert record.replace(Boat("Ada", 3, {"tin": 1}), crew=9) == Boat("Ada", 9, {"tin": 1})


def test_equal_records_have_one_hash() -> None:
    cargo: Any = ("tin", 1)
    assert len({Boat("Ada", 3, cargo), Boat("Ada", 3, cargo), Boat("Eve", 3, cargo)}) == 2


def test_a_record_without_equality_is_equal_to_itself_alone() -> None:
    hull = Hull(1)
    assert {hull, Hull(1)} - {hull} != set()


@pytest.mark.parametrize("name", ["crew", "mast"])
def test_nothing_of_a_record_can_be_set(name: str) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(Boat("Ada"), name, 3)


def test_nothing_of_a_record_can_be_deleted() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        delattr(Boat("Ada"), "crew")


def test_a_record_has_no_room_for_what_is_no_field() -> None:
    assert not hasattr(Boat("Ada"), "__dict__")


def test_a_record_is_copied_and_pickled_whole() -> None:
    boat = Boat("Ada", 3, {"tin": 1})
    assert [copy.copy(boat), copy.deepcopy(boat), pickle.loads(pickle.dumps(boat))] == [boat] * 3  # noqa: S301


def test_a_method_and_the_docstring_stay() -> None:
    assert (Boat("Ada").small, Boat.__doc__, Boat.__qualname__) == (True, "A class to compare.", "Boat")


def test_another_kind_of_dataclass_is_refused() -> None:
    with pytest.raises(TypeError, match="only a frozen dataclass with slots"):
        record.dataclass(frozen=False, slots=True)
    with pytest.raises(TypeError, match="only a dataclass without bases"):

        @record.dataclass(frozen=True, slots=True)
        class Ferry(Boat):
            pass
