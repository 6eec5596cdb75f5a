"""The checks: one file each, and listing the folder is the catalogue."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from checker.check import Check

_MODULE: Final = re.compile(r"([a-z]\d{3}_\w+)\.py")


@cache
def catalogue() -> tuple[Check, ...]:
    """Return every check, sorted by code."""
    names = sorted(found[1] for entry in files(__name__).iterdir() if (found := _MODULE.fullmatch(entry.name)))
    return tuple(cast("Check", import_module(f"{__name__}.{name}").CHECK) for name in names)
