"""The report for spreadsheets: CSV (RFC 4180), one row a claim, then one for each finding that belongs to none."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Final

from checker.render.outcomes import beside_claims
from checker.render.terminal.cells import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.finding import Finding
    from checker.render import Look
    from checker.result import CheckedClaim, Result

_COLUMNS: Final = ("id", "file", "line", "status", "verdict", "sources", "tiers", "codes", "text")
# What makes a spreadsheet take a cell for a formula, the wide forms of the signs among them (OWASP, CSV Injection).
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 - the wide forms


class _Text(list[str]):
    """What the csv module writes to."""

    write = list[str].append


def render(result: Result, _look: Look) -> str:
    """Return the rows. ``text`` is the claim's sentence, or what was found; lists in a cell are parted by blanks."""
    text = _Text()
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    writer.writerows(_cells(_claim(checked)) for checked in result.claims)
    writer.writerows(_cells(_finding(finding)) for finding in beside_claims(result))
    return "".join(text)


def _claim(checked: CheckedClaim) -> Sequence[object]:
    claim = checked.claim
    return (
        claim.id,
        claim.file,
        claim.span.line,
        claim.status,
        checked.verdict,
        _each(evidence.source for evidence in claim.evidence),
        _each(grounding.tier or "not-found" for grounding in checked.groundings),
        _each(sorted(finding.code for finding in checked.findings)),
        claim.text,
    )


def _finding(finding: Finding) -> Sequence[object]:
    return (
        finding.claim or "",
        finding.span.file,
        finding.span.line,
        "",
        "",
        finding.source or "",
        "",
        finding.code,
        finding.message,
    )


def _each(names: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(names))


def _cells(row: Iterable[object]) -> list[str]:
    """Return a row as a spreadsheet may be given it: nothing in it is a formula, and nothing is hidden."""
    texts = map(str, row)
    return [shown(f"'{text}" if text.startswith(_FORMULA) else text) for text in texts]
