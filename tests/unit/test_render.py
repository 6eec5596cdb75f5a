"""The register of report formats is the folder itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import checker.render
from checker.render import Look, names, render

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_formats_are_the_modules_of_the_folder() -> None:
    assert names() == ("csv", "github", "gitlab", "json", "junit", "markdown", "sarif", "text")


def test_a_format_is_added_by_adding_a_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "loud.py").write_text("def render(result, look):\n    return f'{result}! {look.verbose}\\n'\n")
    monkeypatch.setattr(checker.render, "__path__", [*checker.render.__path__, str(tmp_path)])
    assert "loud" in names()
    assert render("a result", "loud", Look(verbose=True)) == "a result! True\n"  # type: ignore[arg-type]
