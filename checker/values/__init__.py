"""The types of values: one file each, and listing the folder is the register."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.value import ValueType


@cache
def types() -> Mapping[str, ValueType]:
    """Return every value type by the name the vocabulary calls it, sorted."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__) if not found.ispkg)
    found: list[ValueType] = [module.TYPE for module in modules if hasattr(module, "TYPE")]
    return MappingProxyType({each.name: each for each in sorted(found, key=lambda each: each.name)})
