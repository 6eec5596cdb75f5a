"""The report for a comment: what Markdown makes of it is what was meant, and it is never too long."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from checker.finding import Finding, Severity
from checker.render import Look
from checker.render.markdown import render
from checker.span import Span, start_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.result import Result

COMMENT = 65_536


def _html(markdown: str) -> str:
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown))


def _many(result: Result, altered: Finding, count: int) -> Result:
    return replace(result, findings=(altered,) * count, claims=(replace(result.claims[0], findings=(altered,)),))


def test_a_report_has_counts_a_table_of_what_fails_and_diagnostics(
    result: Result, golden: Callable[[str, str], None]
) -> None:
    golden("render/report.md", render(result, Look()))


def test_counts_are_given_of_what_there_is(result: Result) -> None:
    counts = replace(result.summary, statuses={"active": 2}, not_checked={}, conflicts={"open": 1, "acknowledged": 2})
    report = render(replace(result, summary=counts, claims=(), findings=()), Look())
    assert report.split("\n\n")[1].splitlines() == [
        "|  |  |",
        "|---|---|",
        "| claims | 2 in 1 file: 1 not-enough-info, 1 supported |",
        "| quotes | 2: 1 exact, 1 not found |",
        "| sources | 2: 1 open, 1 sealed |",
        "| conflicts | 1 open, 2 acknowledged |",
    ]


def test_a_report_without_findings_has_no_table_of_failures(result: Result) -> None:
    report = render(replace(result, findings=(), claims=result.claims[1:]), Look())
    assert report.startswith("### checker: passed\n")
    assert "what is wrong" not in report


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "a | b || c",
        "`code` ``more`` \\`",
        "*bold* _it_ ~~gone~~ $x$",
        "![image](https://example.org/a.png)",
        "<https://example.org> &amp; &#64;",
        "@everyone see #1",
        ":smile: https://example.org www.example.org",
    ],
)
def test_what_would_be_markup_is_shown_as_text(result: Result, text: str) -> None:
    finding = Finding("X501", Severity.ERROR, text, Span(text, 1, 1, 1, 2))
    report = render(replace(result, claims=(), findings=(finding,)), Look())
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    cell = escaped.replace("@", "@<!-- -->").replace("#", "#<!-- -->")
    assert f"<td><code>{escaped}:1</code></td>\n<td>X501 {cell}</td>" in _html(report)


def test_a_name_calls_nobody_and_a_number_refers_to_nothing(result: Result) -> None:
    finding = Finding("X501", Severity.ERROR, "@everyone see #1", start_of("claims/fair.yaml"))
    report = render(replace(result, claims=(), findings=(finding,)), Look())
    assert "\\@<!-- -->everyone see \\#<!-- -->1" in report


def test_a_diagnostic_with_a_fence_stays_in_its_block(result: Result) -> None:
    finding = Finding("X501", Severity.ERROR, "a ```` fence", start_of("claims/fair.yaml"))
    report = render(replace(result, claims=(), findings=(finding,)), Look())
    assert "\n`````text\nerror[X501]: a ```` fence\n" in report


def test_a_comment_is_never_longer_than_may_be_and_counts_what_is_left_out(result: Result, altered: Finding) -> None:
    report = render(_many(result, altered, 1_000), Look())
    assert len(report) < COMMENT
    shown = report.count("<details>")
    assert report.endswith(f"\n{1_000 - shown} diagnostics more found no room here.\n")


def test_rows_that_find_no_room_are_counted(result: Result) -> None:
    findings = tuple(
        Finding("X501", Severity.ERROR, "two claims differ", Span("claims/fair.yaml", n, 1, n, 2))
        for n in range(1, 2_001)
    )
    report = render(replace(result, claims=(), findings=findings), Look())
    rows = report.count("<code>claims/fair.yaml:") - report.count("<details>")
    assert f"\n{2_000 - rows} rows more found no room here.\n" in report
    assert len(report) < COMMENT


def test_a_claim_is_listed_once_with_all_that_is_against_it(result: Result, altered: Finding) -> None:
    other = replace(altered, code="T401", message="the claim says 24,000")
    claim = replace(result.claims[0], findings=(altered, other))
    report = render(replace(result, claims=(claim,), findings=(altered, other)), Look())
    assert (
        "| <code>fair-visitors</code> | <code>claims/fair.yaml:2</code> | E201 the quoted words are not in "
        "\\`gazette\\`, which has others in their place<br>T401 the claim says 24,000 |\n"
    ) in report
