"""The project that a command works on."""

# ruff: noqa: PLC0415 - reading a project is not needed where a command only shows its help

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING, NamedTuple

from checker.cli.exits import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from checker.project import Project


class Found(NamedTuple):
    """A project's folder, and what the command line and the environment say of reading it."""

    root: Path
    sources: Sequence[Path]
    seal_key: bytes
    today: date


class Opened(NamedTuple):
    """A project with its folder and the key of its seals."""

    root: Path
    project: Project
    seal_key: bytes


def find_project(path: Path, sources: Sequence[Path], today: datetime | None = None) -> Found:
    """Find the project that a folder belongs to; what keeps it from being one is refused in a line.

    ``today`` is the day that was typed, None for that of the environment.
    """
    from checker.environment import BadEnvironmentError, read
    from checker.load import find_root

    if path.is_file():
        raise Refused(f"`{path}` is a file; a project is checked as a whole: name its folder, or a folder inside it")
    if not path.exists():
        raise Refused(f"there is no folder `{path}`")
    try:
        environment = read(os.environ)
    except BadEnvironmentError as error:
        raise Refused(str(error)) from error
    day = today.date() if today is not None else environment.today
    return Found(find_root(path) or path, [*sources, *environment.sources], environment.seal_key, day)


def open_project(path: Path, sources: Sequence[Path], today: datetime | None = None) -> Opened:
    """Read the project that a folder belongs to, in the words of `find_project`."""
    from checker.load import NotAProject, load

    found = find_project(path, sources, today)
    try:
        project = load(found.root, sources=found.sources, seal_key=found.seal_key, today=found.today)
    except NotAProject as error:
        raise Refused(str(error)) from error
    gc.freeze()  # what was read stays, so that looking for what of it can go only takes time
    return Opened(found.root, project, found.seal_key)


def known_sources(ids: tuple[str, ...], project: Project) -> tuple[str, ...]:
    """Return ids of sources as they were typed; one that the project does not have is refused."""
    unknown = [each for each in ids if each not in project.sources]
    if unknown:
        raise Refused(f"there is no source `{unknown[0]}`; the sources are {', '.join(project.sources)}")
    return ids
