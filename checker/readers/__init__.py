"""Source formats: one module a format, each turning the bytes of a file into text that keeps its places.

A module of this package is a reader. It has

- ``SUFFIXES``: the endings of the files it reads, in lower case, with the dot;
- ``NAME``: what to call the format in a message;
- ``read(data: bytes) -> Reading``: never fails on content but by raising ``Unreadable``.

To add a format, add a module: the folder is the register.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
from typing import TYPE_CHECKING, Protocol, cast

from checker.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of a file.

    ``file`` is the whole file as text, line ends and byte order mark as they are. ``text`` is the article: as long as
    ``file``, with blanks where the file holds something else, so that an offset in one is the same place in the other.
    ``record`` is the YAML of a record at the top of the file, on the lines it has there; empty where there is none.
    """

    file: str
    text: str
    record: str = ""


class Unreadable(Exception):  # noqa: N818 - it tells of a file, not of a fault of the program
    """The bytes are not text of this format.

    ``message`` is a lower-case sentence, ``line`` and ``column`` (from 1, code points) the place of the first bad byte,
    ``help`` what to do about it.
    """

    def __init__(self, message: str, line: int, column: int, help: str) -> None:  # noqa: A002 - as in Problem
        """Keep what was wrong and where."""
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column
        self.help = help


class Reader(Protocol):
    """What a module of this package offers."""

    SUFFIXES: tuple[str, ...]
    NAME: str

    def read(self, data: bytes) -> Reading:
        """Turn the bytes of a file into text; raise ``Unreadable`` where they are not text."""
        ...


@functools.cache
def by_suffix() -> Mapping[str, Reader]:
    """Return the readers by the file ending they read, in the order of the endings."""
    readers: dict[str, Reader] = {}
    for module in sorted(found.name for found in pkgutil.iter_modules(__path__)):
        reader = cast("Reader", importlib.import_module(f"{__name__}.{module}"))
        readers.update(dict.fromkeys(reader.SUFFIXES, reader))
    return dict(sorted(readers.items()))


def decode(data: bytes) -> str:
    """Return bytes as text: UTF-8 and nothing else, every line end and byte order mark kept, as offsets count them.

    Raises ``Unreadable`` at the first byte that is not UTF-8 (RFC 3629).
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        bad = data[error.start]
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        advice = "the file is in UTF-16; save it as UTF-8"
    else:
        meant = bytes([bad]).decode("windows-1252", "ignore")
        guess = f" (in Windows-1252 it would be `{meant}`)" if meant.isprintable() and meant else ""
        advice = f"save the file as UTF-8{guess}"
    raise Unreadable(
        f"the byte 0x{bad:02X} is not UTF-8 text",
        before.count("\n") + 1,
        len(before) - before.rfind("\n"),
        advice,
    )
