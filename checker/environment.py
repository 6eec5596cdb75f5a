"""What the environment of a run may say: where the texts of sources are, and the key of the project's seals."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

SOURCES: Final = "CHECKER_SOURCES"
"""Names folders that hold texts of sources, divided as in PATH."""

SEAL_KEY: Final = "CHECKER_SEAL_KEY"
"""Holds the secret that the project's seals are made with, at most 64 bytes in UTF-8; most projects have none."""

_LONGEST_KEY: Final = 64


class Environment(NamedTuple):
    """Folders that may hold texts, and the key of the seals, empty for none."""

    sources: tuple[Path, ...]
    seal_key: bytes


class BadEnvironmentError(ValueError):
    """A variable cannot be used; the message is a lower-case sentence that says which and why."""


def read(environ: Mapping[str, str]) -> Environment:
    """Return what the variables say. Raises ``BadEnvironmentError`` where the key is longer than BLAKE2b takes one."""
    folders = environ.get(SOURCES, "").split(os.pathsep)
    key = environ.get(SEAL_KEY, "").encode("utf-8", "surrogateescape")
    if len(key) > _LONGEST_KEY:
        raise BadEnvironmentError(f"`{SEAL_KEY}` has {len(key)} bytes; a key has at most {_LONGEST_KEY}")
    return Environment(tuple(Path(folder) for folder in folders if folder), key)
