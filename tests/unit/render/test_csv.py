"""The report for spreadsheets: a row a claim, nothing lost, and nothing that a spreadsheet would compute."""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from checker.finding import Finding, Severity
from checker.render import Look
from checker.render.csv import render
from checker.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.result import Result


def test_a_report_has_a_row_for_each_claim_and_each_finding_beside_them(
    result: Result, golden: Callable[[str, str], None]
) -> None:
    golden("render/report.csv", render(result, Look()))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"])
def test_what_a_spreadsheet_would_compute_is_made_text(result: Result, text: str) -> None:
    finding = Finding("F101", Severity.ERROR, text, Span(text, 1, 1, 1, 1))
    *_, row = csv.DictReader(render(replace(result, findings=(finding,)), Look()).splitlines())
    assert row["text"][0] == row["file"][0] == "'"


def test_a_finding_that_belongs_to_no_claim_has_a_row(result: Result) -> None:
    finding = Finding("X501", Severity.ERROR, "two claims differ", Span("claims/fair.yaml", 3, 1, 5, 2))
    *_, row = csv.reader(render(replace(result, findings=(finding,)), Look()).splitlines())
    assert row == ["", "claims/fair.yaml", "3", "", "", "", "", "X501", "two claims differ"]


def test_a_project_without_anything_has_the_names_of_the_columns(result: Result) -> None:
    empty = replace(result, claims=(), findings=())
    assert render(empty, Look()) == "id,file,line,status,verdict,sources,tiers,codes,text\r\n"
