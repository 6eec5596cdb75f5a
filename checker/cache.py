"""Results kept between runs: a project that has not changed, checked by rules that have not, gets the result it got.

Checking is a function of the project alone, so a result may be kept under a hash of the whole project as it was read,
texts, settings and day included, and of all code that had a part in it. Whatever differs, nothing is found, and the
project is checked again; so it is when what was kept cannot be read. An unchanged project is still read from its files:
only the checks are spared.

A result is believed only in the folder where it was written. One that came along with a project, whose files anybody
may have made, is not found.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from enum import Enum
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from checker import __version__, record, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.project import Project
    from checker.result import Result

_HASH: Final = hashlib.sha256
_HASH_BYTES: Final = 32
_SUFFIX: Final = ".result"
_MARK: Final = "README"
_MOST: Final = 8
"""How many results a folder keeps; there is one with the texts, one without them, one for each project of a run."""


def checked(project: Project, folder: Path | None) -> Result:
    """Return what comes of checking a project, which is kept in a folder, or comes from there; None keeps nothing.

    The project must not have been checked before.
    """
    key = _key(project, folder) if folder is not None else None
    kept = _read(folder, key, project) if folder is not None and key is not None else None
    if kept is not None:
        return kept
    from checker.core import check  # noqa: PLC0415 - what a kept result spares is also loading the checks

    result = check(project)
    if folder is not None and key is not None:
        _keep(folder, key, result)
    return result


def _key(project: Project, folder: Path) -> str | None:
    """Return the name of a project's result, None where not everything that it comes from can be told."""
    try:
        parts = (pickle.dumps(project, pickle.HIGHEST_PROTOCOL), _place(folder))
        return f"{_digest(parts)}-{_digest(code())}"
    except (OSError, pickle.PicklingError, TypeError, AttributeError, RecursionError):
        return None


def _digest(parts: Iterable[bytes]) -> str:
    return _HASH(b"".join(_HASH(part).digest() for part in parts)).hexdigest()


def _place(folder: Path) -> bytes:
    """Return what tells a folder from its copies: when the file system made a file in it, which nobody can set."""
    mark = folder / _MARK
    if not mark.exists():
        folder.mkdir(parents=True, exist_ok=True)
        write.put(mark, b"Results of checker that were written here.\n")
    status = mark.stat()
    return f"{status.st_dev} {status.st_ino} {status.st_ctime_ns}".encode()


def code() -> Iterator[bytes]:
    """Yield what tells one state of the code that results come from apart from another.

    That is Python's version, this package's own, its modules, and the version of what it compares words with.
    """
    yield sys.version.encode()
    yield __version__.encode()
    package = os.path.dirname(__file__)  # noqa: PTH120 - hundreds of files are read, and `Path` doubles the time
    for path in sorted(_modules(package)):
        yield path.removeprefix(package).encode("utf-8", "surrogateescape")
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - as above
            yield file.readall()
    # The one dependency that has a say in checking; its version is in the name of the folder beside it.
    spec = find_spec("rapidfuzz")
    beside = Path(spec.origin).parents[1] if spec is not None and spec.origin is not None else None
    for name in sorted(os.listdir(beside)) if beside is not None else ():  # noqa: PTH208 - as above
        if name.startswith("rapidfuzz"):
            yield name.encode("utf-8", "surrogateescape")


def _modules(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _modules(entry.path)
            elif entry.name.endswith(".py"):
                yield entry.path


def _parts(project: Project) -> list[object]:
    """Return the parts of a project that results refer to, in an order that is the same for equal projects."""
    return [
        project,
        *(part for source in project.sources.values() for part in (source, source.document, source.seal)),
        *(part for claim in project.claims for part in (claim, *claim.evidence)),
        *project.reports,
    ]


class _Pickler(pickle.Pickler):
    """Writes a result without its project, to whose parts it refers by number."""

    def __init__(self, file: BytesIO, project: Project) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._numbers = {id(part): number for number, part in enumerate(_parts(project)) if part is not None}

    def persistent_id(self, obj: object) -> int | None:
        return self._numbers.get(id(obj))


class _Unpickler(pickle.Unpickler):
    """Reads a result of an equal project, and makes nothing but the data types of this package."""

    def __init__(self, file: BytesIO, project: Project) -> None:
        super().__init__(file)
        self._parts = _parts(project)

    def persistent_load(self, pid: int) -> object:
        return self._parts[pid]

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - a class
        found = super().find_class(module, name) if module.startswith("checker.") else None
        if _is_data(found):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no data type of a result")


def _is_data(found: object) -> bool:
    return isinstance(found, type) and any(issubclass(found, kind) for kind in (tuple, Enum, record.Record))


def _read(folder: Path, key: str, project: Project) -> Result | None:
    try:
        content = (folder / f"{key}{_SUFFIX}").read_bytes()
        if _HASH(content[_HASH_BYTES:]).digest() != content[:_HASH_BYTES]:
            return None
        result: Result = _Unpickler(BytesIO(content[_HASH_BYTES:]), project).load()
    except Exception:  # noqa: BLE001 - bytes that are no pickle make it raise anything; then the project is checked
        return None
    return result


def _keep(folder: Path, key: str, result: Result) -> None:
    """Keep a result in place of the oldest; a disk that takes none keeps nothing, for no run depends on it."""
    file = BytesIO()
    try:
        if not key.endswith(_digest(code())):
            return  # somebody is at work on checker, and nothing tells which state of it this result comes from
        _Pickler(file, result.project).dump(result)
        write.put(folder / f"{key}{_SUFFIX}", _HASH(file.getvalue()).digest() + file.getvalue())
        kept = sorted(folder.glob(f"*{_SUFFIX}"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for path in kept[_MOST:]:
            path.unlink(missing_ok=True)
    except (OSError, pickle.PicklingError, TypeError, AttributeError, RecursionError):
        return
