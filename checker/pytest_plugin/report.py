"""What a run says of claims when it is over: how much was checked, what was not, and findings that fail nothing."""

from __future__ import annotations

import sys
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import pytest

from checker.pytest_plugin.nodes import SUITES, ClaimItem, FindingsItem
from checker.render import Look, render
from checker.render.terminal import summary
from checker.render.terminal.totals import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from checker.pytest_plugin.suite import Suite

_NAME: Final = "checker-report"


@dataclass(frozen=True, slots=True)
class Section:
    """What is said of one project.

    ``unchecked`` tells that nothing in it was judged, ``failed`` how many of its items were bound to fail; these are
    counted only where nothing was judged.
    """

    title: str
    text: str
    unchecked: bool
    failed: int


_SECTIONS: Final = pytest.StashKey[tuple[Section, ...]]()


def begin(config: pytest.Config) -> None:
    """Report on the projects of a session, once the first one was checked."""
    if not config.pluginmanager.has_plugin(_NAME):
        config.pluginmanager.register(sys.modules[__name__], _NAME)


def take_over(config: pytest.Config, sections: Sequence[Mapping[str, Any]]) -> None:
    """Report what another process checked; all that check the same say the same."""
    config.stash[_SECTIONS] = tuple(Section(**section) for section in sections)
    begin(config)


def pytest_report_collectionfinish(config: pytest.Config) -> list[str]:
    """Say how much there is to check."""
    if config.get_verbosity() < 0:
        return []
    return [f"{_title(config, suite)}: {_size(suite)}" for suite in config.stash[SUITES].values()]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the sections, and end with the status of a run without tests where no claim was there to check."""
    config = session.config
    if config.option.collectonly:
        return
    if SUITES in config.stash:
        config.stash[_SECTIONS] = tuple(_section(session, suite) for suite in config.stash[SUITES].values())
    sections = config.stash[_SECTIONS]
    if hasattr(config, "workeroutput"):
        config.workeroutput["checker"] = [asdict(section) for section in sections]
    empty = [section for section in sections if section.unchecked]
    passed = session.exitstatus == pytest.ExitCode.OK
    # a test of another kind that failed is worse
    failed = session.exitstatus == pytest.ExitCode.TESTS_FAILED and session.testsfailed <= sum(s.failed for s in empty)
    if empty and (passed or failed):
        session.exitstatus = pytest.ExitCode.NO_TESTS_COLLECTED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the sections."""
    for section in config.stash.get(_SECTIONS, ()):
        terminalreporter.section(section.title)
        terminalreporter.write(section.text)


def _section(session: pytest.Session, suite: Suite) -> Section:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    color = reporter is not None and reporter.hasmarkup
    items = [item for item in session.items if isinstance(item, ClaimItem | FindingsItem) and item.suite is suite]
    failing = [item for item in items if isinstance(item, FindingsItem) and item.failing]
    selected = sum(isinstance(item, ClaimItem) for item in items)
    return Section(
        title=_title(session.config, suite),
        text=_text(suite, selected, Look(color=color, verbose=session.config.get_verbosity() > 0)),
        unchecked=suite.result.exit_code == pytest.ExitCode.NO_TESTS_COLLECTED,
        failed=len(failing),
    )


def _text(suite: Suite, selected: int, look: Look) -> str:
    result = suite.result
    # failing findings were shown with their items
    others = replace(result, findings=tuple(f for f in result.findings if not suite.fails(f)))
    remarks = render(others, "text", look).removesuffix(summary(others, color=look.color) + "\n")
    lines = summary(result, color=look.color).splitlines()
    if selected < len(result.claims):
        # the last line is the outcome of the whole project, and this run has another
        lines = [f"{selected} of {counted(len(result.claims), 'claim')} selected; in the whole project:", *lines[:-1]]
    return remarks + "\n".join(lines) + "\n"


def _title(config: pytest.Config, suite: Suite) -> str:
    """Name a project by its folder, unless it is the one of this run."""
    root: Path = suite.root
    if root == config.rootpath:
        return "checker"
    return f"checker, {root.relative_to(config.rootpath) if root.is_relative_to(config.rootpath) else root.name}"


def _size(suite: Suite) -> str:
    result = suite.result
    counts = (
        f"{counted(len(result.claims), 'claim')} in {counted(len(result.project.files), 'file')}",
        counted(result.summary.evidence, "quote"),
        counted(len(result.project.sources), "source"),
    )
    return ", ".join(counts)
