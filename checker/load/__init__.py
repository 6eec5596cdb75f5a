"""Loading: a folder in, a ``Project`` out. Only the modules of this package read the disk.

Whatever is wrong with a file becomes a problem of the project, located and beside everything else that could be read.
The order of files on the disk, the current folder and the environment change nothing in the outcome.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from checker.files import config
from checker.load.disk import Desk, Disk, is_there, printable
from checker.project import Project, Settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

__all__ = ["NotAProject", "find_root", "folder_for_results", "load"]

_VARIABLE: Final = "CHECKER_SOURCES"


class NotAProject(Exception):  # noqa: N818 - it tells of a folder, not of a fault of the program
    """The folder cannot be a project; the message is one lower-case sentence that says what it lacks."""


def find_root(start: Path) -> Path | None:
    """Return the nearest folder, from ``start`` upwards, that is a project; None where there is none.

    A project is a folder with ``claims/`` and ``seeds/``, or one whose checker.toml or ``[tool.checker]`` of
    pyproject.toml says where they are. ``start`` may be a file; one that does not exist is in no project.
    """
    if not is_there(start):
        return None
    start = start.resolve()
    return next((folder for folder in (start, *start.parents) if not _lacks(folder, Disk())), None)


def folder_for_results(root: Path) -> Path | None:
    """Return the folder of a project where its settings want results kept; None for none, or one that leads out."""
    desk = Desk(root)
    name = _settings(desk).cache
    folder = (desk.root / name).resolve()
    return folder if name and folder.is_relative_to(desk.root) else None


def load(
    root: Path,
    *,
    sources: Sequence[Path] = (),
    seal_key: bytes = b"",
    today: date | None = None,
    disk: Disk | None = None,
) -> Project:
    """Read a project.

    ``sources`` are folders that may hold texts of sources, as the shells take them from ``CHECKER_SOURCES``; they are
    searched after the seeds folder and before the ``sources`` of the configuration, by name and then by the sha256 of
    the record. ``seal_key`` is the secret that the project's seals were made with, ``today`` the day by which
    acknowledgements expire, None where none do. ``disk`` notes all that is asked of the disk.

    Raises ``NotAProject`` where ``root`` is no folder or has nothing of a project in it; never for what a file holds.
    """
    disk = disk if disk is not None else Disk()
    lacking = _lacks(root, disk)
    if lacking:
        raise NotAProject(lacking)
    # what follows loads the parsers; looking for a project, as every run of pytest does, must not
    from checker.load.claims import read_claims  # noqa: PLC0415
    from checker.load.reports import read_generated, read_reports  # noqa: PLC0415
    from checker.load.seeds import Folder, read_sources  # noqa: PLC0415

    desk = Desk(root, disk)
    settings = _settings(desk)
    seeds, claims = settings.seeds.rstrip("/"), settings.claims.rstrip("/")
    elsewhere = [Folder(folder, _VARIABLE, expected=True) for folder in sources]
    elsewhere += [Folder(desk.root / name, _label(desk.root / name, name)) for name in settings.sources]
    found = read_sources(desk, seeds, elsewhere, seal_key)
    read = read_claims(desk, claims)
    reports = read_reports(desk, settings.reports.rstrip("/"))
    generated = read_generated(desk, settings.reports.rstrip("/"))
    return Project(
        settings=settings,
        claims=read.claims,
        files=read.files,
        sources=found,
        vocabulary=read.vocabulary,
        entities=read.entities,
        acknowledgements=read.acknowledgements,
        problems=tuple(sorted(desk.problems, key=lambda problem: (*problem.span, problem.code, problem.message))),
        texts=dict(sorted(desk.texts.items())),
        today=today,
        reports=reports,
        generated=generated,
    )


def _lacks(folder: Path, disk: Disk) -> str:
    """Say why a folder is no project; empty when it is one."""
    if not disk.is_folder(folder):
        return f"`{printable(str(folder))}` is not a folder"
    missing = [f"`{name}/`" for name in ("claims", "seeds") if not disk.is_folder(folder / name)]
    if not missing or _declared(folder, disk):
        return ""
    return (
        f"`{printable(str(folder))}` is not a project: it has no {' and no '.join(missing)}, and neither checker.toml "
        "nor [tool.checker] in pyproject.toml says where claims and sources are"
    )


def _declared(folder: Path, disk: Disk) -> bool:
    """Tell whether a configuration file makes a folder a project; checker.toml does so even where it cannot be read."""
    files = _configuration(Desk(folder, disk))
    # one that is not text is none of these, and yet is there
    return is_there(folder / config.CHECKER_TOML) or config.declares(files.get(config.PYPROJECT_TOML, ""))


def _configuration(desk: Desk) -> dict[str, str]:
    """Read the configuration files that are in the project's folder."""
    entries = [desk.at_root(name) for name in (config.CHECKER_TOML, config.PYPROJECT_TOML)]
    return {entry.label: text for entry in entries if entry is not None and (text := desk.text(entry)) is not None}


def _settings(desk: Desk) -> Settings:
    settings, problems = config.settings(_configuration(desk))
    desk.problems.extend(problems)
    return settings


def _label(folder: Path, name: str) -> str:
    """Return how a folder of the configuration is printed: as written, or by its last name where that is absolute."""
    return folder.name if Path(name).is_absolute() else name.rstrip("/")
