"""A checked project in a few lines: how much there is to check, how much was, and findings that make nothing fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.record import replace
from checker.render import Look, render
from checker.render.terminal import summary
from checker.render.terminal.totals import counted

if TYPE_CHECKING:
    from checker.pytest_plugin.suite import Suite


def size(suite: Suite) -> str:
    """Return how much there is to check."""
    result = suite.result
    claims, quotes = counted(len(result.claims), "claim"), counted(result.summary.evidence, "quote")
    files, sources = counted(len(result.project.files), "file"), counted(len(result.project.sources), "source")
    reports = f", {counted(len(result.reports), 'report')}" if result.reports else ""
    return f"{claims} in {files}, {quotes}, {sources}{reports}"


def text(suite: Suite, selected: int, *, color: bool, verbose: bool) -> str:
    """Return what the command line prints of a project, but for the findings that fail, which their items show.

    ``selected`` is how many of its claims were selected; unless all were, the outcome of the whole is left out.
    """
    result, look = suite.result, Look(color=color, verbose=verbose)
    others = replace(result, findings=tuple(finding for finding in result.findings if not suite.fails(finding)))
    remarks = render(others, "text", look).removesuffix(summary(others, color=color) + "\n")
    lines = summary(result, color=color).splitlines()
    if selected < len(result.claims):
        lines = [f"{selected} of {counted(len(result.claims), 'claim')} selected; in the whole project:", *lines[:-1]]
    return remarks + "\n".join(lines) + "\n"
