"""Writing files, only where someone asked for it: whole or not at all, and nothing that is there is lost unasked.

The only module that writes to the disk.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class AlreadyThereError(Exception):
    """Files that would have been written exist; ``paths`` names them, relative to the folder and sorted."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        """Keep the names of the files that are in the way."""
        super().__init__(f"already there: {', '.join(f'`{path}`' for path in paths)}")
        self.paths = paths


def create(folder: Path, files: Mapping[str, str]) -> None:
    """Write new files below a folder, which is made if need be; ``files`` maps relative posix paths to contents.

    Raises ``AlreadyThereError`` and writes nothing where one of them exists, or where a file or a dangling link stands
    where a folder is needed; ``OSError`` where the disk refuses.
    """
    taken = sorted({name for path in files if (name := _in_the_way(folder, path)) is not None})
    if taken:
        raise AlreadyThereError(tuple(taken))
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        replace(target, content)


def replace(target: Path, content: str) -> None:
    """Write one file in UTF-8 with the line ends of ``content``, in the words of `put`."""
    put(target, content.encode())


def put(target: Path, content: bytes) -> None:
    """Write one file, in place of the one that may be there.

    A reader sees the old file or the new one, never a part: the bytes go to a hidden file beside it, which then takes
    its name. Raises ``OSError`` where the disk refuses, and then leaves everything as it was.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _in_the_way(folder: Path, path: str) -> str | None:
    """Return what keeps a path from being written anew: the path itself, or a part of it that is no folder."""
    parts = path.split("/")
    for depth in range(1, len(parts)):
        above = folder.joinpath(*parts[:depth])
        if os.path.lexists(above) and not above.is_dir():
            return "/".join(parts[:depth])
    return path if os.path.lexists(folder / path) else None
