"""Files of a project, listed and read with care: their names, kinds and bytes come from people we do not know.

Nothing here follows a link out of the folder it was asked for, opens a pipe or a device, or stops at a bad file.
"""

from __future__ import annotations

import hashlib
import os
import stat
from typing import TYPE_CHECKING, Final

from checker.project import Problem
from checker.readers import Unreadable, decode
from checker.record import dataclass
from checker.span import Span, start_of

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

LARGEST_FILE: Final = 50_000_000
"""The largest file that is read, in bytes; the longest books are a tenth of it."""

_FOLDER: Final = "the name belongs to a folder, not to a file"
_FOLDER_LINK: Final = "the link leads to a folder; such links are not followed"
_LINK_OUT: Final = "the link leads out of the folder, where no file is read"
_LINK_NOWHERE: Final = "the link leads nowhere"
_SPECIAL: Final = "the name belongs to a pipe, socket or device, not to a file"
_DENIED: Final = "permission to read it is denied"
_UNREADABLE: Final = "the disk does not give it out"
_TOO_LARGE: Final = f"it is larger than {LARGEST_FILE // 1_000_000} MB"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a listing: where it is, how to print it, and why it may not be read (empty when it may)."""

    path: Path
    label: str
    fault: str = ""

    @property
    def suffix(self) -> str:
        """Return the ending of the name in lower case, with the dot; empty where there is none."""
        return os.path.splitext(self.label)[1].lower()  # noqa: PTH122 - a label is no path of this machine

    @property
    def stem(self) -> str:
        """Return the name without folders and ending."""
        return os.path.splitext(self.label.rpartition("/")[2])[0]  # noqa: PTH122


class Desk:
    """The files of one run: each is read through here, and what is wrong with one is said once."""

    def __init__(self, root: Path) -> None:
        """Begin with nothing read; ``root`` is the folder of the project."""
        self.root = root.resolve()
        self.problems: list[Problem] = []
        self.texts: dict[str, str] = {}
        self._refused: set[str] = set()

    def report(self, message: str, span: Span, *, help: str | None = None, label: str = "") -> None:  # noqa: A002 - as in Problem
        """Note that a file is not as its format wants it."""
        self.problems.append(Problem(code="F101", message=message, span=span, label=label, help=help))

    def walk(self, folder: str, suffixes: Collection[str], kinds: str = "") -> list[Entry]:
        """List the files below a folder of the project in the order of their labels.

        ``suffixes`` are the endings of the files that belong there and ``kinds`` what to call them; every other file is
        a problem, but for names that begin with a dot and README.md. Without ``kinds`` other files may lie there too. A
        folder that is not there is empty.
        """
        found: list[Entry] = []
        waiting = [self._start(folder)]
        while waiting:
            entry = waiting.pop()
            for each in self._children(entry, within=self.root):
                if each.label.rpartition("/")[2].lower() == "readme.md":
                    continue
                if each.fault == _FOLDER and each.suffix not in suffixes:
                    waiting.append(each)
                elif each.fault:
                    self._refuse(each)
                elif each.suffix in suffixes:
                    found.append(each)
                elif kinds:
                    kind = f"`{each.suffix}` files" if each.suffix else "files without an ending"
                    self.report(
                        f"{kind} are not read in `{folder}`",
                        start_of(each.label),
                        help=f"move the file elsewhere; {kinds}",
                    )
        return sorted(found, key=lambda entry: entry.label)

    def files(self, folder: Path, label: str) -> list[Entry] | None:
        """List the files right in a folder outside the project, by label; None where it cannot be opened."""
        if not is_folder(folder):
            return None
        inside = self._children(Entry(folder, label), within=folder.resolve())
        return sorted((entry for entry in inside if entry.fault != _FOLDER), key=lambda entry: entry.label)

    def content(self, entry: Entry) -> bytes | None:
        """Return the bytes of a file; None, and a problem, where it cannot be read."""
        if entry.fault:
            self._refuse(entry)
            return None
        try:
            return _bytes(entry.path)
        except PermissionError:
            fault = _DENIED
        except _RefusedError as error:
            fault = str(error)
        except OSError:
            fault = _UNREADABLE
        self._refuse(Entry(entry.path, entry.label, fault))
        return None

    def was_refused(self, label: str) -> bool:
        """Tell whether a file has been said to be unreadable."""
        return label in self._refused

    def sha256(self, entry: Entry) -> str:
        """Return the hash of a file's bytes in hexadecimal; empty where it cannot be read, which is no problem yet."""
        if entry.fault:
            return ""
        try:
            return hashlib.sha256(_bytes(entry.path)).hexdigest()
        except (OSError, _RefusedError):
            return ""

    def text(self, entry: Entry) -> str | None:
        """Return a file of the project as text and keep it for showing; None, and a problem, where it is not text."""
        data = self.content(entry)
        if data is None:
            return None
        try:
            text = decode(data)
        except Unreadable as error:
            self.unreadable(entry, error)
            return None
        self.texts[entry.label] = text
        return text

    def unreadable(self, entry: Entry, error: Unreadable) -> None:
        """Note where the bytes of a file are no text."""
        span = Span(entry.label, error.line, error.column, error.line, error.column + 1)
        self.report(error.message, span, help=error.help, label="not text")

    def at_root(self, name: str) -> Entry | None:
        """Return a file right in the project's folder, None where there is none of that name."""
        path = self.root / name
        if not is_there(path):
            return None
        return Entry(path, name, _fault(path, within=self.root))

    def _start(self, folder: str) -> Entry:
        """Return the folder to list, which may not itself be a link out of the project."""
        path = self.root / folder
        label = folder.rstrip("/")
        if path.is_symlink() and not _is_inside(path, self.root):
            return Entry(path, label, _LINK_OUT)
        return Entry(path, label)

    def _children(self, folder: Entry, within: Path) -> list[Entry]:
        if folder.fault not in {"", _FOLDER}:
            self._refuse(folder)
            return []
        try:
            with os.scandir(folder.path) as listing:
                names = [(each.name, each.is_file(follow_symlinks=False)) for each in listing]
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError:
            self._refuse(Entry(folder.path, folder.label, _DENIED))
            return []
        children: list[Entry] = []
        for name, is_file in names:
            if name.startswith("."):
                continue
            path = folder.path / name
            # a plain file in a folder that was listed is inside: only the rest needs a second look
            fault = "" if is_file else _fault(path, within)
            children.append(Entry(path, f"{folder.label}/{printable(name)}", fault))
        return children

    def _refuse(self, entry: Entry) -> None:
        if entry.label not in self._refused:
            self._refused.add(entry.label)
            self.report(f"`{entry.label}` cannot be read: {entry.fault}", start_of(entry.label))


class _RefusedError(Exception):
    """A file that turned out, once opened, not to be one that is read."""


def is_folder(path: Path) -> bool:
    """Tell whether a folder is there, or a link to one."""
    return path.is_dir()


def is_there(path: Path) -> bool:
    """Tell whether a name is taken, if only by a link that leads nowhere."""
    return os.path.lexists(path)


def printable(name: str) -> str:
    """Return a file name as text that can be written anywhere: bytes that are not UTF-8 become escapes."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _fault(path: Path, within: Path) -> str:
    """Tell why a name is not a file to read, following links only to learn where they lead."""
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            if not _is_inside(path, within):
                return _LINK_OUT if path.exists() else _LINK_NOWHERE
            mode = path.stat().st_mode
            if stat.S_ISDIR(mode):
                return _FOLDER_LINK
    except OSError:
        return _UNREADABLE
    if stat.S_ISDIR(mode):
        return _FOLDER
    return "" if stat.S_ISREG(mode) else _SPECIAL


def _is_inside(path: Path, folder: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(folder)
    except (OSError, RuntimeError):  # RuntimeError: a ring of links, before Python 3.13
        return False


def _bytes(path: Path) -> bytes:
    """Read a regular file; what it is is asked again once it is open, as it may have been exchanged meanwhile."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    descriptor = os.open(path, flags)
    with open(descriptor, "rb") as file:  # noqa: PTH123 - an open descriptor has no path
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise _RefusedError(_SPECIAL)
        if status.st_size > LARGEST_FILE:
            raise _RefusedError(_TOO_LARGE)
        # a read takes memory for all it asks for; only of a file that grows meanwhile is there more than its size
        data = file.read(status.st_size + 1)
        if len(data) > status.st_size:
            data += file.read(LARGEST_FILE)
    if len(data) > LARGEST_FILE:
        raise _RefusedError(_TOO_LARGE)
    return data
