"""R801: a number, date, name or quotation of a report for which no claim is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, JudgedReport
from checker.finding import Finding, Severity
from checker.gate import parts, said
from checker.report import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.gate import Part

_HELP = "cite the claim that carries it, as in `[@claim-id]`, or take it out"


def run(report: JudgedReport) -> Iterator[Finding]:
    """Report each sentence that cites no claim and says something specific; under ``strict`` each that cites none."""
    for part in parts(report):
        if part.passage.citations:
            continue
        found = said(part)
        if found:
            first, *others = found
            words = [f"`{part.text[each.start : each.end]}`" for each in others]
            yield Finding(
                CHECK.code,
                CHECK.severity,
                f"no claim is cited for {first.what} `{part.text[first.start : first.end]}`",
                part.span(first.start, first.end),
                label="rests on no claim",
                notes=(f"nor for {', '.join(words)}",) if words else (),
                help=_HELP,
            )
        elif report.report.strict and part.sentence.form is not Form.LABEL and _says_something(part):
            yield Finding(
                CHECK.code,
                CHECK.severity,
                "a sentence cites no claim, and the report is strict",
                part.whole,
                label="rests on no claim",
                help="cite the claim that carries it, as in `[@claim-id]`",
            )


def _says_something(part: Part) -> bool:
    return any(char.isalnum() for char in part.text)


CHECK = Check(
    code="R801",
    name="specific-without-a-claim",
    severity=Severity.ERROR,
    summary="A sentence of a report says a number, date, name or quotation and cites no claim for it.",
    on_report=run,
)
