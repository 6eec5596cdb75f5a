"""What a run says of claims: how much there is to check, and at the end how much was, and how the run ends for it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest

from checker.pytest_plugin.nodes import SUITES, ClaimItem, FindingsItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from checker.pytest_plugin.suite import Suite

_NAME: Final = "checker-report"


class Section(NamedTuple):
    """What is said of one project at the end.

    ``empty`` tells that the project had no claim to check, ``failed`` how many of its own items that made fail.
    """

    title: str
    text: str
    empty: bool
    failed: int


_SECTIONS: Final = pytest.StashKey[tuple[Section, ...]]()


def begin(config: pytest.Config) -> None:
    """Report on the projects of a session."""
    if not config.pluginmanager.has_plugin(_NAME):
        config.pluginmanager.register(sys.modules[__name__], _NAME)


def take_over(config: pytest.Config, sections: Iterable[Mapping[str, Any]]) -> None:
    """Report what another process checked; all that check the same say the same."""
    config.stash[_SECTIONS] = tuple(Section(**section) for section in sections)
    begin(config)


def pytest_report_collectionfinish(config: pytest.Config) -> list[str]:
    """Say how much there is to check."""
    if SUITES not in config.stash or config.get_verbosity() < 0:
        return []
    from checker.pytest_plugin.totals import size  # noqa: PLC0415 - not in runs without claims

    return [f"{_title(config, suite)}: {size(suite)}" for suite in config.stash[SUITES].values()]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the sections; where no claim was there to check, end like a run without tests."""
    config = session.config
    if config.option.collectonly:
        return
    if SUITES in config.stash:
        config.stash[_SECTIONS] = tuple(_section(session, suite) for suite in config.stash[SUITES].values())
    sections = config.stash.get(_SECTIONS, ())
    sent: dict[str, Any] | None = getattr(config, "workeroutput", None)
    if sent is not None:
        sent["checker"] = [section._asdict() for section in sections]
    empty = [section for section in sections if section.empty]
    # where other tests failed too, or the run was cut short, that is what it ends with
    alone = session.testsfailed <= sum(section.failed for section in empty)
    if empty and alone and session.exitstatus in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}:
        session.exitstatus = pytest.ExitCode.NO_TESTS_COLLECTED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the sections."""
    for section in config.stash.get(_SECTIONS, ()):
        terminalreporter.section(section.title)
        terminalreporter.write(section.text)


def _section(session: pytest.Session, suite: Suite) -> Section:
    from checker.pytest_plugin.totals import text  # noqa: PLC0415 - not in runs without claims

    config = session.config
    items = [item for item in session.items if isinstance(item, ClaimItem | FindingsItem) and item.suite is suite]
    selected = sum(isinstance(item, ClaimItem) for item in items)
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    color = reporter is not None and reporter.hasmarkup
    return Section(
        title=_title(config, suite),
        text=text(suite, selected, color=color, verbose=config.get_verbosity() > 0),
        empty=suite.result.exit_code == pytest.ExitCode.NO_TESTS_COLLECTED,
        failed=sum(isinstance(item, FindingsItem) and bool(item.failing) for item in items),
    )


def _title(config: pytest.Config, suite: Suite) -> str:
    """Name a project by its folder, unless it is the one of this run."""
    root: Path = suite.root
    if root == config.rootpath:
        return "checker"
    return f"checker, {root.relative_to(config.rootpath) if root.is_relative_to(config.rootpath) else root.name}"
