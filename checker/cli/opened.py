"""The project that a command works on."""

# ruff: noqa: PLC0415 - reading a project is not needed where a command only shows its help

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING, NamedTuple

from checker.cli.exits import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from checker.project import Project


class Opened(NamedTuple):
    """A project with its folder and the key of its seals."""

    root: Path
    project: Project
    seal_key: bytes


def open_project(path: Path, sources: Sequence[Path], today: datetime | None = None) -> Opened:
    """Read the project that a folder belongs to; what keeps it from being one is refused in a line.

    ``today`` is the day that was typed, None for that of the environment.
    """
    from checker.environment import BadEnvironmentError, read
    from checker.load import NotAProject, find_root, load

    if path.is_file():
        raise Refused(f"`{path}` is a file; a project is checked as a whole: name its folder, or a folder inside it")
    if not path.exists():
        raise Refused(f"there is no folder `{path}`")
    try:
        environment = read(os.environ)
        root = find_root(path) or path
        day = today.date() if today is not None else environment.today
        project = load(root, sources=[*sources, *environment.sources], seal_key=environment.seal_key, today=day)
    except (NotAProject, BadEnvironmentError) as error:
        raise Refused(str(error)) from error
    gc.freeze()  # what was read stays, so that looking for what of it can go only takes time
    return Opened(root, project, environment.seal_key)


def known_sources(ids: tuple[str, ...], project: Project) -> tuple[str, ...]:
    """Return ids of sources as they were typed; one that the project does not have is refused."""
    unknown = [each for each in ids if each not in project.sources]
    if unknown:
        raise Refused(f"there is no source `{unknown[0]}`; the sources are {', '.join(project.sources)}")
    return ids
