"""The page of a check."""

# ruff: noqa: PLC0415 - a command loads what it needs when it is called, so that all of them start at once

from __future__ import annotations

from pathlib import Path

import click

import checker
from checker.cli import options
from checker.cli.exits import CLEAN, Refused
from checker.cli.output import emit


@click.command()
@click.argument("code", default="")
@options.debug
def explain(code: str) -> int:
    """Print the page of a check.

    CODE is that of a finding, such as E201. Without it the checks are listed.
    """
    from checker.render.terminal.lists import checks

    page = _pages() / f"{code.lower()}.md"
    if not code:
        from checker.checks import catalogue

        emit(checks(catalogue()))
        return CLEAN
    known = sorted(found.stem.upper() for found in _pages().glob("*.md"))
    if code.upper() not in known:
        raise Refused(f"there is no check `{code}`; the checks are {', '.join(known)}")
    emit(page.read_text(encoding="utf-8"))
    return CLEAN


def _pages() -> Path:
    """Return the folder of the checks' pages: inside the package when installed, beside it in a checkout."""
    package = Path(checker.__file__).parent
    installed = package / "docs" / "checks"
    return installed if installed.is_dir() else package.parent / "docs" / "checks"
