"""The operators: one file each, and listing the folder is the register."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from checker.mutate.mutant import Operator


@cache
def operators() -> tuple[Operator, ...]:
    """Return every operator, sorted by the name of its file."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(cast("Operator", import_module(f"{__name__}.{name}").OPERATOR) for name in names)
