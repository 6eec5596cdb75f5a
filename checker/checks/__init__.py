"""The checks: one file each, and listing the folder is the catalogue."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from checker.check import Check

_MODULE: Final = re.compile(r"[a-z]\d{3}_\w+")


@cache
def catalogue() -> tuple[Check, ...]:
    """Return every check, sorted by code."""
    names = sorted(module.name for module in iter_modules(__path__) if _MODULE.fullmatch(module.name))
    return tuple(cast("Check", import_module(f"{__name__}.{name}").CHECK) for name in names)
