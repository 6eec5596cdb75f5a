"""The report for servers that show tests: JUnit XML, a test a claim, in the shape that pytest's ``xunit1`` has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from checker.render.findings.wording import DRAFT, title
from checker.render.outcomes import Fate, beside_claims, outcomes
from checker.render.terminal import diagnostic
from checker.render.terminal.cells import shown
from checker.result import fails

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.finding import Finding
    from checker.render import Look
    from checker.render.outcomes import Outcome
    from checker.result import Result

# What no XML 1.0 document may hold besides the controls and surrogates, which are not shown as such either (2.2).
_NO_CHARACTERS: Final = re.compile("[\ufffe\uffff]")


def render(result: Result, _look: Look) -> str:
    """Return a suite a file: a test for each claim, and one for each finding that belongs to none.

    A draft that would fail is skipped, and so are claims withdrawn and what is found that does not fail. No time is
    given, since the report is the same whenever it is made.
    """
    cases: dict[str, list[ET.Element]] = {file: [] for file in result.project.files}
    for outcome in outcomes(result):
        cases.setdefault(outcome.checked.claim.file, []).append(_claim(outcome, result.project.texts))
    strict = result.project.settings.strict
    for finding in beside_claims(result):
        case = _finding(finding, result.project.texts, failing=fails(finding, strict=strict))
        cases.setdefault(finding.span.file, []).append(case)
    root = ET.Element("testsuites", {"name": "checker", **_counts([c for suite in cases.values() for c in suite])})
    for file, suite in cases.items():
        ET.SubElement(root, "testsuite", {"name": _legal(file), **_counts(suite)}).extend(suite)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _claim(outcome: Outcome, texts: Mapping[str, str]) -> ET.Element:
    checked = outcome.checked
    claim = checked.claim
    case = _case(claim.id, claim.file, claim.span.line)
    known = {
        "claim": claim.id,
        "text": claim.text,
        "sources": ", ".join(dict.fromkeys(evidence.source for evidence in claim.evidence)),
        "verdict": checked.verdict,
        "tiers": ", ".join(dict.fromkeys(grounding.tier or "not found" for grounding in checked.groundings)),
    }
    properties = ET.SubElement(case, "properties")
    for name, value in known.items():
        ET.SubElement(properties, "property", name=name, value=_legal(value))
    if outcome.fate is Fate.SKIPPED:
        ET.SubElement(case, "skipped", message=_legal(", ".join(checked.not_checked)))
    elif outcome.fate is Fate.EXPECTED:
        ET.SubElement(case, "skipped", type="draft", message=DRAFT).text = _diagnostics(outcome.against, texts)
    elif outcome.fate is Fate.FAILED:
        codes = ", ".join(dict.fromkeys(finding.code for finding in outcome.against))
        failure = ET.SubElement(case, "failure", type=codes or checked.verdict, message=_legal(_first(outcome)))
        failure.text = _diagnostics(outcome.against, texts)
    shown_already = {id(finding) for finding in outcome.against}
    others = [finding for finding in checked.findings if id(finding) not in shown_already]
    if others:
        ET.SubElement(case, "system-out").text = _diagnostics(others, texts)
    return case


def _first(outcome: Outcome) -> str:
    """Return a line for a failure: its first finding, and how many more there are."""
    if not outcome.against:
        return outcome.checked.verdict
    first, *others = outcome.against
    return f"{first.code}: {first.message}" + (f" (and {len(others)} more)" if others else "")


def _finding(finding: Finding, texts: Mapping[str, str], *, failing: bool) -> ET.Element:
    case = _case(f"{title(finding)} {finding.message}", finding.span.file, finding.span.line)
    what, kind = ("failure", finding.code) if failing else ("skipped", finding.severity.value)
    ET.SubElement(case, what, type=kind, message=_legal(finding.message)).text = _diagnostics([finding], texts)
    return case


def _case(name: str, file: str, line: int) -> ET.Element:
    classname = _legal(file.replace("/", "."))
    return ET.Element("testcase", classname=classname, name=_legal(name), file=_legal(file), line=str(line))


def _counts(cases: Sequence[ET.Element]) -> dict[str, str]:
    failures, skipped = (sum(case.find(tag) is not None for case in cases) for tag in ("failure", "skipped"))
    return {"tests": str(len(cases)), "failures": str(failures), "errors": "0", "skipped": str(skipped)}


def _diagnostics(findings: Sequence[Finding], texts: Mapping[str, str]) -> str:
    drawn = "\n\n".join(diagnostic(finding, texts) for finding in findings)
    return "\n".join(_legal(line) for line in drawn.split("\n"))


def _legal(text: str) -> str:
    """Return text that XML may hold and that shows as itself; what would not is written as an escape."""
    return _NO_CHARACTERS.sub(lambda none: f"\\u{ord(none[0]):x}", shown(text))
