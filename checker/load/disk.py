"""Files of a project, listed and read with care: their names, kinds and bytes come from people we do not know.

Nothing here follows a link out of the folder it was asked for, opens a pipe or a device, or stops at a bad file.
"""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from checker.project import Problem
from checker.readers import Unreadable, decode
from checker.record import dataclass
from checker.span import Span, start_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

Question = tuple[str, str, str]
"""What was asked of the disk: the kind of question, of which path, and the folder that no link may lead out of."""

_Answer = TypeVar("_Answer")

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


class Disk:
    """What is asked of the disk, and what it answers, of which a digest is noted: nothing else is learned from it.

    Whoever asks it all again and gets the same answers has read the same project.
    """

    def __init__(self) -> None:
        """Begin with nothing asked."""
        self.answers: dict[Question, str] = {}
        self.steady = True
        """Whether a question that was asked twice had one answer."""

    def is_folder(self, path: Path) -> bool:
        """Tell whether a folder is there, or a link to one."""
        return self._noted(("folder", str(path), ""), is_folder(path))

    def fault(self, path: Path, within: Path) -> str | None:
        """Tell why a name is not a file to read, empty where it is one; None where the name is not taken."""
        return self._noted(("fault", str(path), str(within)), _fault_of(path, within))

    def listing(self, path: Path, within: Path) -> tuple[tuple[str, str], ...] | str:
        """Return the names in a folder, each with why it is not a file to read; a sentence where it does not open."""
        return self._noted(("listing", str(path), str(within)), _listing(path, within))

    def content(self, path: Path) -> bytes | str:
        """Return the bytes of a file, or why there are none."""
        return self._noted(("content", str(path), ""), _content(path))

    def _noted(self, question: Question, answer: _Answer) -> _Answer:
        seen = _digest(answer)
        self.steady = self.steady and self.answers.setdefault(question, seen) == seen
        return answer


def asked_again(answers: Mapping[Question, str]) -> dict[str, bytes] | None:
    """Ask what was asked of a disk; return the files by the sha256 of their bytes, None where an answer is another."""
    files: dict[str, bytes] = {}
    for (kind, path, within), seen in answers.items():
        answer = _QUESTIONS[kind](Path(path), Path(within))
        digest = _digest(answer)
        if digest != seen:
            return None
        if isinstance(answer, bytes):
            files[digest] = answer
    return files


def _digest(answer: object) -> str:
    """Return what tells one answer from another: of the bytes of a file their sha256, with a mark that of the rest."""
    if isinstance(answer, bytes):
        return hashlib.sha256(answer).hexdigest()
    return "said " + hashlib.sha256(repr(answer).encode("utf-8", "surrogatepass")).hexdigest()


class Desk:
    """The files of one run: each is read through here, and what is wrong with one is said once."""

    def __init__(self, root: Path, disk: Disk | None = None) -> None:
        """Begin with nothing read; ``root`` is the folder of the project, ``disk`` notes what is asked on the way."""
        self.root = root.resolve()
        self.disk = disk if disk is not None else Disk()
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
        if not self.disk.is_folder(folder):
            return None
        inside = self._children(Entry(folder, label), within=folder)
        return sorted((entry for entry in inside if entry.fault != _FOLDER), key=lambda entry: entry.label)

    def content(self, entry: Entry) -> bytes | None:
        """Return the bytes of a file; None, and a problem, where it cannot be read."""
        if entry.fault:
            self._refuse(entry)
            return None
        data = self.disk.content(entry.path)
        if isinstance(data, bytes):
            return data
        self._refuse(Entry(entry.path, entry.label, data))
        return None

    def was_refused(self, label: str) -> bool:
        """Tell whether a file has been said to be unreadable."""
        return label in self._refused

    def sha256(self, entry: Entry) -> str:
        """Return the hash of a file's bytes in hexadecimal; empty where it cannot be read, which is no problem yet."""
        data = self.disk.content(entry.path) if not entry.fault else entry.fault
        return hashlib.sha256(data).hexdigest() if isinstance(data, bytes) else ""

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
        fault = self.disk.fault(path, within=self.root)
        return Entry(path, name, fault) if fault is not None else None

    def _start(self, folder: str) -> Entry:
        """Return the folder to list, which may not itself be a link out of the project."""
        path = self.root / folder
        label = folder.rstrip("/")
        fault = self.disk.fault(path, within=self.root)
        return Entry(path, label, _LINK_OUT if fault in {_LINK_OUT, _LINK_NOWHERE} else "")

    def _children(self, folder: Entry, within: Path) -> list[Entry]:
        if folder.fault not in {"", _FOLDER}:
            self._refuse(folder)
            return []
        names = self.disk.listing(folder.path, within)
        if isinstance(names, str):
            self._refuse(Entry(folder.path, folder.label, names))
            return []
        return [Entry(folder.path / name, f"{folder.label}/{printable(name)}", fault) for name, fault in names]

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


def _fault_of(path: Path, within: Path) -> str | None:
    return _fault(path, within) if is_there(path) else None


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
        return path.resolve(strict=True).is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # RuntimeError: a ring of links, before Python 3.13
        return False


def _listing(path: Path, within: Path) -> tuple[tuple[str, str], ...] | str:
    try:
        with os.scandir(path) as listing:
            names = [(each.name, each.is_file(follow_symlinks=False)) for each in listing]
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError:
        return _DENIED
    # a plain file in a folder that was listed is inside: only the rest needs a second look
    seen = ((name, is_file) for name, is_file in names if not name.startswith("."))
    return tuple(sorted((name, "" if is_file else _fault(path / name, within)) for name, is_file in seen))


def _content(path: Path) -> bytes | str:
    try:
        return _bytes(path)
    except PermissionError:
        return _DENIED
    except _RefusedError as error:
        return str(error)
    except OSError:
        return _UNREADABLE


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


_QUESTIONS: Final[Mapping[str, Callable[[Path, Path], object]]] = {
    "folder": lambda path, _: is_folder(path),
    "fault": _fault_of,
    "listing": _listing,
    "content": lambda path, _: _content(path),
}
"""How to answer each kind of question."""
