"""Frozen dataclasses that are quick to define: defining those of the standard library took a sixth of a run.

To type checkers, and to whoever reads, ``dataclass`` and ``replace`` are those of ``dataclasses``. There each class
costs a millisecond, in which the source of six methods is written and compiled. Here only ``__init__`` is; the other
methods are inherited, and the description of the fields, which few ask for, is made when it is asked for.
"""

from __future__ import annotations

import dataclasses
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, cast

__all__ = ["Record", "dataclass", "field", "replace"]

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from dataclasses import dataclass, field, replace


class Record:
    """What every record can do."""

    __slots__ = ()
    values_of: ClassVar[Callable[[object], tuple[object, ...]]]

    def __repr__(self) -> str:
        """Return the class with its fields, as a call that makes an equal record."""
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in _fields(self))
        return f"{type(self).__qualname__}({shown})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse."""
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse."""
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """Take a record apart for copying and pickling, which else would set its fields one by one."""
        return type(self), type(self).values_of(self)


class _Comparable(Record):
    """A record that is equal to one of its class with equal fields, not only to itself."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        values = type(self).values_of
        return values(self) == values(other) if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(type(self).values_of(self))


def _made(cls: type, base: type[Record]) -> type:
    """Return the class that a plain one describes."""
    if cls.__bases__ != (object,):
        raise TypeError("only a dataclass without bases is made here")
    fields = tuple(cls.__annotations__)
    own = {name: value for name, value in vars(cls).items() if name not in {"__dict__", "__weakref__"}}
    defaults = {name: own.pop(name) for name in fields if name in own}
    described: dict[str, object] = {
        "__slots__": fields,
        "__match_args__": fields,
        "__qualname__": cls.__qualname__,
        "__init__": _initializer(fields, defaults),
        "__dataclass_fields__": _Description(cls),
        "values_of": staticmethod(_reader(fields)),
    }
    return type(cls.__name__, (base,), {**own, **described})


def _reader(fields: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    """Return the function that reads the fields of a record."""
    if len(fields) > 1:
        return attrgetter(*fields)
    return lambda record: tuple(getattr(record, name) for name in fields)


def _initializer(fields: tuple[str, ...], defaults: Mapping[str, Any]) -> object:
    """Return the ``__init__`` of a class, which takes its fields in order; ``field`` gives a default that is made."""
    values = dict(zip(fields, fields, strict=True))
    for name, default in defaults.items():
        if isinstance(default, dataclasses.Field):
            values[name] = f"defaults[{name!r}].default_factory() if {name} is defaults[{name!r}] else {name}"
    arguments = ", ".join(f"{name}=defaults[{name!r}]" if name in defaults else name for name in fields)
    body = "\n".join(f"    put(self, {name!r}, {value})" for name, value in values.items()) or "    pass"
    names: dict[str, object] = {"defaults": defaults, "put": object.__setattr__}
    exec(f"def __init__(self, {arguments}):\n{body}", names)  # noqa: S102 - made of the names of fields alone
    return names["__init__"]


class _Description:
    """The fields of a class as ``dataclasses`` describes them, for its functions and for whoever shows differences."""

    def __init__(self, described: type) -> None:
        self._described = described

    def __get__(self, record: object, cls: type) -> object:
        return self._fields

    @cached_property
    def _fields(self) -> object:
        described = cast("Any", dataclasses.dataclass(self._described))
        return described.__dataclass_fields__


def frozen_dataclass(*, frozen: bool, slots: bool, eq: bool = True) -> Callable[[type], type]:
    """Make a class a frozen dataclass with slots, all of whose fields are its own.

    Raises ``TypeError`` where it is to be another kind, which only the standard library makes.
    """
    if not (frozen and slots):
        raise TypeError("only a frozen dataclass with slots is made here")
    return lambda cls: _made(cls, _Comparable if eq else Record)


def changed(record: Any, /, **changes: object) -> object:  # noqa: ANN401 - any record
    """Return a record like another but for the fields named."""
    return type(record)(**{name: getattr(record, name) for name in _fields(record)} | changes)


def _fields(record: Any) -> tuple[str, ...]:  # noqa: ANN401 - any record
    fields: tuple[str, ...] = record.__slots__
    return fields


if not TYPE_CHECKING:
    dataclass, field, replace = frozen_dataclass, dataclasses.field, changed
