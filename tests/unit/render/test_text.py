"""The report for people as a whole: diagnostics, notes in a line a code, totals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.render import Look
from checker.render.text import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.result import Result


def test_a_report_shows_errors_in_full_and_notes_in_a_line(result: Result, golden: Callable[[str, str], None]) -> None:
    golden("render/report.txt", render(result, Look()))


def test_a_verbose_report_shows_notes_in_full_too(result: Result, golden: Callable[[str, str], None]) -> None:
    golden("render/report-verbose.txt", render(result, Look(verbose=True)))


def test_notes_of_one_code_are_told_once_and_counted(result: Result) -> None:
    note = result.findings[1]
    again = replace(note, message="the text of another source is not here")
    lines = render(replace(result, findings=(note, again, again)), Look()).splitlines()
    assert lines[:2] == [
        "note[S107]: the text of `courier` is not here, so the words around a quote were not checked (and 2",
        "    more; --verbose shows them)",
    ]


def test_a_report_without_findings_is_its_totals(result: Result) -> None:
    assert render(replace(result, findings=()), Look()).splitlines() == [
        "2 claims in 1 file: 1 supported, 1 not supported",
        "2 quotes in 2 sources (1 open, 1 sealed): 1 exact, 1 not found",
        "not checked here: the words around the quotes of 1 claim (texts not here; set CHECKER_SOURCES)",
        "passed",
    ]


def test_colour_is_used_only_when_asked_for(result: Result) -> None:
    assert "\x1b" not in render(result, Look(verbose=True))
    assert "\x1b[1;31mFAILED: 1 error\x1b[0m\n" in render(result, Look(color=True))
