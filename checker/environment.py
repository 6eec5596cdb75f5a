"""What the environment of a run may say: where the texts of sources are, the key of the project's seals, the day."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

SOURCES: Final = "CHECKER_SOURCES"
"""Names folders that hold texts of sources, divided as in PATH."""

SEAL_KEY: Final = "CHECKER_SEAL_KEY"
"""Holds the secret that the project's seals are made with, at most 64 bytes in UTF-8; most projects have none."""

TODAY: Final = "CHECKER_TODAY"
"""Holds the day by which acknowledgements expire (2020-02-23), so that a run can be repeated; else the clock has it."""

_LONGEST_KEY: Final = 64


class Environment(NamedTuple):
    """Folders that may hold texts, the key of the seals, empty for none, and the day it is."""

    sources: tuple[Path, ...]
    seal_key: bytes
    today: date


class BadEnvironmentError(ValueError):
    """A variable cannot be used; the message is a lower-case sentence that says which and why."""


def read(environ: Mapping[str, str]) -> Environment:
    """Return what the variables say.

    Raises ``BadEnvironmentError`` where the key is longer than BLAKE2b takes one, or the day is none of the calendar.
    """
    folders = environ.get(SOURCES, "").split(os.pathsep)
    key = environ.get(SEAL_KEY, "").encode("utf-8", "surrogateescape")
    if len(key) > _LONGEST_KEY:
        raise BadEnvironmentError(f"`{SEAL_KEY}` has {len(key)} bytes; a key has at most {_LONGEST_KEY}")
    return Environment(tuple(Path(folder) for folder in folders if folder), key, _day(environ.get(TODAY, "")))


def _day(written: str) -> date:
    if not written:
        return date.today()  # noqa: DTZ011 - the day where the reader is
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise BadEnvironmentError(f"`{TODAY}` is `{written}`, which is no day such as 2020-02-23") from None
