"""The pytest plugin: the claims of a project as items of a test run.

pytest imports this module in every run of every project, so it looks for a claims folder and does nothing else; what
collects and reports claims is imported when there is one.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from pathlib import Path

_FOLDERS: Final = pytest.StashKey[dict["Path", "Path"]]()
_PROJECT: Final = "::(project)"
_CLAIM: Final = "claim(source, status): set on the item of each claim, once for each source it quotes; select with -m "
_CONFLICT: Final = (
    "conflict(attribute, about, status): set on the item of each conflict between claims; select with -m "
)
_MARKERS: Final = (f"{_CLAIM}\"claim(source='...')\"", f"{_CONFLICT}\"conflict(attribute='...')\"")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of claims."""
    group = parser.getgroup("checker", "claims (checker)")
    group.addoption("--checker-strict", action="store_true", help="let warnings about claims fail")
    group.addoption(
        "--checker-sources",
        action="append",
        default=[],
        metavar="DIR",
        help="look for texts of sources in DIR too, before the folders that CHECKER_SOURCES names",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the markers that claims and conflicts bear."""
    for marker in _MARKERS:
        config.addinivalue_line("markers", marker)


@pytest.hookimpl(tryfirst=True)
def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect the claims folder of a project, and its reports."""
    config = parent.config
    known = config.stash.setdefault(_FOLDERS, {})
    # where pytest begins to go down, a project may have begun above
    folders = (path, *path.parents) if isinstance(parent, pytest.Session) else (path,)
    for folder in folders:
        by_convention = folder == config.rootpath
        if _may_be_project(folder, by_convention=by_convention):
            from checker.pytest_plugin.suite import own_folders  # noqa: PLC0415 - not in runs without claims

            known.update(dict.fromkeys(own_folders(folder, by_convention=by_convention), folder))
    root = next((known[folder] for folder in folders if folder in known), None)
    if root is None:
        return None
    from checker.pytest_plugin import report  # noqa: PLC0415 - not in runs without claims
    from checker.pytest_plugin.nodes import ClaimsFolder  # noqa: PLC0415 - not in runs without claims

    report.begin(config)
    return ClaimsFolder.of(parent, path, root)


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Let the item of a project be named like any other."""
    config = session.config
    named = [argument for argument in config.args if argument.endswith(_PROJECT)]
    if named:
        from checker.pytest_plugin.arguments import ProjectArguments  # noqa: PLC0415 - not in runs without claims

        config.args = [argument for argument in config.args if argument not in named]
        folders = [config.invocation_params.dir / argument.removesuffix(_PROJECT) for argument in named]
        config.pluginmanager.register(ProjectArguments(folders), "checker-arguments")


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:  # noqa: ANN401 - a type of pytest-xdist, which need not be there
    """Take over what a worker of pytest-xdist has to report, as the process that started it checks nothing."""
    sections = getattr(node, "workeroutput", {}).get("checker")
    if sections:
        from checker.pytest_plugin import report  # noqa: PLC0415 - not in runs without claims

        report.take_over(node.config, sections)


def _may_be_project(folder: Path, *, by_convention: bool) -> bool:
    """Tell whether to look closer: at a folder with settings and, by convention, at one with claims and sources."""
    if os.path.lexists(folder / "checker.toml") or _mentions_checker(folder / "pyproject.toml"):
        return True
    return by_convention and (folder / "claims").is_dir() and (folder / "seeds").is_dir()


def _mentions_checker(pyproject: Path) -> bool:
    try:
        return pyproject.is_file() and b"checker" in pyproject.read_bytes()
    except OSError:
        return False
