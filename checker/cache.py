"""Results kept between runs: a project that has not changed, checked by rules that have not, gets the result it got.

A result is a function of what the disk holds and of what a run says: where texts are, the key of the seals, the day.
So it may be kept beside all that was asked of the disk on the way, and a digest of each answer. A later run asks the
same again; where every answer is the same, reading and checking would be too, and are spared. Whatever differs, the
project is read and checked again; so it is when the code differs, or when what was kept cannot be read.

A result is believed only in the folder where it was written. One that came along with a project, whose files anybody
may have made, is not found. Texts of sources and the key of the seals are not kept.
"""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
import re
import sys
from enum import Enum
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from checker import __version__, record, write
from checker.load.disk import Disk, asked_again
from checker.text.seal import Seal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from checker.load.disk import Question
    from checker.result import Result
    from checker.source import Record

_HASH: Final = hashlib.sha256
_HASH_BYTES: Final = 32
_SUFFIX: Final = ".result"
_OURS: Final = re.compile(rf"[0-9a-f]{{64}}-[0-9a-f]{{64}}{re.escape(_SUFFIX)}")
_MARK: Final = ".gitignore"
_MOST: Final = 8
"""How many results a folder keeps; there is one with the texts, one without them, one for each project of a run."""

_LIBRARIES: Final = ("markdown_it", "pydantic", "rapidfuzz", "yaml")
"""The dependencies that have a say in reading or checking."""


class Run(NamedTuple):
    """What is checked, and all that a run says of it, in the words of ``load``; ``strict`` makes warnings fail."""

    root: Path
    sources: Sequence[Path] = ()
    seal_key: bytes = b""
    today: date | None = None
    strict: bool = False


class _Head(NamedTuple):
    """What is kept beside a result: what was asked of the disk, and what its documents are made from.

    A document has the sha256 of the bytes of its text, the name of the file, and its record.
    """

    answers: dict[Question, str]
    documents: list[tuple[str, str, Record]]


def checked(run: Run, folder: Path | None) -> Result:
    """Return what comes of reading and checking a project, keep it in a folder, or take it from there; None keeps none.

    Raises what ``load`` raises.
    """
    collects = gc.isenabled()
    gc.disable()  # nearly all that is made here stays, so that looking for what can go only takes time
    try:
        return _checked(run, folder)
    finally:
        if collects:
            gc.enable()


def _checked(run: Run, folder: Path | None) -> Result:
    key = _key(run, folder) if folder is not None else None
    kept = _read(folder / f"{key}{_SUFFIX}", run) if folder is not None and key is not None else None
    if kept is not None:
        return kept
    # what a kept result spares is also loading what reads and checks
    from checker.core import check  # noqa: PLC0415
    from checker.load import load  # noqa: PLC0415

    disk = Disk()
    project = load(run.root, sources=run.sources, seal_key=run.seal_key, today=run.today, disk=disk)
    if run.strict:
        project = record.replace(project, settings=record.replace(project.settings, strict=True))
    result = check(project)
    if folder is not None and key is not None and disk.steady:
        _keep(folder, key, result, run, disk)
    return result


def _key(run: Run, folder: Path) -> str | None:
    """Return the name of a run's result, None where not everything that it comes from can be told."""
    try:
        said = [str(each) for each in (Path.cwd(), run.root.resolve(), *run.sources, run.today, run.strict)]
        parts = (repr(said).encode("utf-8", "surrogatepass"), run.seal_key, _place(folder))
        return f"{_digest(parts)}-{_digest(code())}"
    except OSError:
        return None


def _digest(parts: Iterable[bytes]) -> str:
    return _HASH(b"".join(_HASH(part).digest() for part in parts)).hexdigest()


def _place(folder: Path) -> bytes:
    """Return what tells a folder from its copies: when the file system made a file in it, which nobody can set."""
    mark = folder / _MARK
    if not mark.exists():
        folder.mkdir(parents=True, exist_ok=True)
        write.put(mark, b"# Results of checker that were written here.\n*\n")
    status = mark.stat()
    return f"{status.st_dev} {status.st_ino} {status.st_ctime_ns}".encode()


def code() -> Iterator[bytes]:
    """Yield what tells one state of the code that results come from apart from another.

    That is Python's version, this package's own, what its modules hold, and what is installed beside the libraries that
    have a say.
    """
    yield sys.version.encode()
    yield __version__.encode()
    package = os.path.dirname(__file__)  # noqa: PTH120 - hundreds of files are asked, and `Path` doubles the time
    for path in sorted(_modules(package)):
        yield path.removeprefix(package).encode("utf-8", "surrogateescape")
        with open(path, "rb", buffering=0) as module:  # noqa: PTH123 - as above
            yield module.read()
    found = [find_spec(name) for name in _LIBRARIES]
    beside = {Path(spec.origin).parents[1] for spec in found if spec is not None and spec.origin is not None}
    for folder in sorted(beside):
        # the version of what is installed is in the name of the folder that describes it
        for name in sorted(os.listdir(folder)):  # noqa: PTH208 - as above
            if name.endswith("-info"):
                yield name.encode("utf-8", "surrogateescape")


def _modules(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _modules(entry.path)
            elif entry.name.endswith(".py"):
                yield entry.path


class _Pickler(pickle.Pickler):
    """Writes a result without what a run brings along, to which it refers by number."""

    def __init__(self, file: BytesIO, brought: Sequence[object]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._numbers = {id(part): number for number, part in enumerate(brought) if part}

    def persistent_id(self, obj: object) -> int | None:
        return self._numbers.get(id(obj))


class _Unpickler(pickle.Unpickler):
    """Reads a result, and makes nothing but the data types of this package."""

    def __init__(self, file: BytesIO, brought: Sequence[object] = ()) -> None:
        super().__init__(file)
        self._brought = brought

    def persistent_load(self, pid: int) -> object:
        return self._brought[pid]

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - a class
        found = super().find_class(module, name) if module.startswith("checker.") else None
        if _is_data(found):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no data type of a result")


def _is_data(found: object) -> bool:
    return isinstance(found, type) and issubclass(found, (tuple, Enum, record.Record, Seal))


def _read(path: Path, run: Run) -> Result | None:
    try:
        content = path.read_bytes()
        if _HASH(content[_HASH_BYTES:]).digest() != content[:_HASH_BYTES]:
            return None
        file = BytesIO(content[_HASH_BYTES:])
        head: _Head = _Unpickler(file).load()
        files = asked_again(head.answers)
        if files is None:
            return None
        result: Result = _Unpickler(file, [run.today, run.seal_key, *_documents(head, files)]).load()
    except Exception:  # noqa: BLE001 - bytes that are no pickle make it raise anything; then the project is checked
        return None
    return result


def _documents(head: _Head, files: dict[str, bytes]) -> list[object]:
    """Return the texts of a project, made again from their files."""
    if not head.documents:
        return []
    from checker.load.seeds import document_of  # noqa: PLC0415 - sealed sources have none

    return [document_of(name, files[sha256], record) for sha256, name, record in head.documents]


def _keep(folder: Path, key: str, result: Result, run: Run, disk: Disk) -> None:
    """Keep a result in place of the oldest; a disk that takes none keeps nothing, for no run depends on it."""
    file = BytesIO()
    sources = [source for source in result.project.sources.values() if source.document is not None]
    head = _Head(disk.answers, [(source.text_sha256, source.text_file, source.record) for source in sources])
    try:
        if not key.endswith(_digest(code())):
            return  # somebody is at work on checker, and nothing tells which state of it this result comes from
        _Pickler(file, ()).dump(head)
        _Pickler(file, [run.today, run.seal_key, *(source.document for source in sources)]).dump(result)
        write.put(folder / f"{key}{_SUFFIX}", _HASH(file.getvalue()).digest() + file.getvalue())
        ours = [path for path in folder.iterdir() if _OURS.fullmatch(path.name)]
        for path in sorted(ours, key=lambda path: path.stat().st_mtime_ns, reverse=True)[_MOST:]:
            path.unlink(missing_ok=True)
    except (OSError, pickle.PicklingError, TypeError, AttributeError, RecursionError):
        return
