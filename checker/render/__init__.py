"""Report formats: one module a format, each turning a result into text.

A module of this package is a format and people choose it by the module's name, as in ``--format text``; a folder in it
holds what formats share. The module has ``render(result: Result, look: Look) -> str``, which returns the whole report,
with a line end after the last line.

To add a format, add a module: the folder is the register.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, Protocol, cast

from checker.record import dataclass

if TYPE_CHECKING:
    from checker.result import Result


@dataclass(frozen=True, slots=True)
class Look:
    """What a person asked for: ``color`` for a terminal, ``verbose`` for every note in full.

    A format for machines says the same whatever the look.
    """

    color: bool = False
    verbose: bool = False


class Format(Protocol):
    """What a module of this package offers."""

    def render(self, result: Result, look: Look) -> str:
        """Return the report."""
        ...


def names() -> tuple[str, ...]:
    """Return the names of the formats, in order."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(__path__) if not found.ispkg))


def render(result: Result, name: str, look: Look) -> str:
    """Return the report of a result in the format of that name, one of ``names()``."""
    return cast("Format", importlib.import_module(f"{__name__}.{name}")).render(result, look)
