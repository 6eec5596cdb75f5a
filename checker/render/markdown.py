"""The report for a comment on a pull request, or the summary of a job: Markdown (GitHub Flavored Markdown)."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final, TypeVar

from checker.claim import Status
from checker.render.findings.wording import level
from checker.render.outcomes import Fate, beside_claims, outcomes
from checker.render.terminal import diagnostic, summary
from checker.render.terminal.cells import shown
from checker.render.terminal.totals import counted
from checker.result import fails

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from checker.finding import Finding
    from checker.render import Look
    from checker.result import Result

_Item = TypeVar("_Item")

# What GitHub takes as a comment, 65,536 characters, with room to spare.
_COMMENT: Final = 60_000
# How much of it the table may take, in parts of the whole; the rest is for the diagnostics.
_TABLE: Final = 0.4
# What Markdown, or GitHub in it, takes for more than text: marks, tags, entities, formulas, addresses and emoji.
_MARK: Final = re.compile(r"[\\`*_\[\]<>&~$]|:(?=\S)|(?<=www)\.")
# The same within tags of code, where a backslash is one.
_MARK_IN_CODE: Final = re.compile(r"[!-,;-@\[-`{-~]|:(?=/)|(?<=www)\.")
# Beside them: a table is parted by bars, and a name or number after these is a mention or a reference.
_BAR: Final = "&#124;"
_NAMING: Final = re.compile("[@#]")
_NOTHING: Final = "<!-- -->"
_BACKTICKS: Final = re.compile("`{3,}")
_FENCE: Final = "```"


def render(result: Result, _look: Look) -> str:
    """Return the outcome, counts, a table of what fails, and the diagnostics, in the size of a comment.

    What does not fit is counted, not shown.
    """
    *_, outcome = summary(result).splitlines()
    blocks = [f"### checker: {prose(outcome)}\n", _table(("", ""), _counts(result))]
    rows, left_out = _fitting(_failing(result), str, int(_COMMENT * _TABLE))
    if rows:
        blocks.append("".join(["| claim | where | what is wrong |\n", "|---|---|---|\n", *rows]))
    blocks += [f"{counted(left_out, 'row')} more found no room here.\n"] if left_out else []
    used = sum(_size(block) for block in blocks)
    details, left_out = _fitting(result.findings, lambda each: _detail(each, result.project.texts), _COMMENT - used)
    blocks += details
    blocks += [f"{counted(left_out, 'diagnostic')} more found no room here.\n"] if left_out else []
    return "\n".join(blocks)


def prose(text: str) -> str:
    """Return text that Markdown shows as it is, within a line or the cell of a table; nobody is called by it."""
    marked = _MARK.sub(lambda mark: f"\\{mark[0]}", shown(text))
    return _NAMING.sub(lambda sign: f"\\{sign[0]}{_NOTHING}", marked).replace("|", _BAR)


def code(text: str) -> str:
    """Return text that Markdown shows as it is, in the type of code, within a line or the cell of a table."""
    plain = _MARK_IN_CODE.sub(lambda mark: f"&#{ord(mark[0])};", shown(text))
    return f"<code>{plain}</code>" if plain else ""


def _counts(result: Result) -> Iterator[tuple[str, str]]:
    """Yield what was looked at, as words and numbers."""
    counts = result.summary
    yield "claims", f"{counts.claims} in {counted(counts.files, 'file')}{_listed(counts.verdicts)}"
    if set(counts.statuses) - {Status.ACTIVE}:
        yield "of these", _listed(counts.statuses).removeprefix(": ")
    quotes = {**counts.tiers, "not found": counts.evidence - counts.found}
    yield "quotes", f"{counts.evidence}{_listed(quotes)}"
    yield "sources", f"{len(result.project.sources)}{_listed(counts.sources)}"
    if counts.conflicts:
        yield "conflicts", _listed(counts.conflicts).removeprefix(": ")
    if counts.not_checked:
        yield "not checked", _listed(counts.not_checked).removeprefix(": ")


def _listed(counts: Mapping[str, int]) -> str:
    named = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    return f": {named}" if named else ""


def _failing(result: Result) -> Iterator[str]:
    """Yield a row for each claim that fails, and for each failing finding that belongs to none."""
    for outcome in outcomes(result):
        if outcome.fate is Fate.FAILED:
            claim = outcome.checked.claim
            what = "<br>".join(_what(finding) for finding in outcome.against) or prose(outcome.checked.verdict)
            yield _row([code(claim.id), code(f"{claim.file}:{claim.span.line}"), what])
    strict = result.project.settings.strict
    for finding in beside_claims(result):
        if fails(finding, strict=strict):
            yield _row([code(finding.claim or ""), code(f"{finding.span.file}:{finding.span.line}"), _what(finding)])


def _what(finding: Finding) -> str:
    return f"{prose(finding.code)} {prose(finding.message)}"


def _detail(finding: Finding, texts: Mapping[str, str]) -> str:
    """Return a diagnostic as a block that opens when it is asked to."""
    about = f" {_tagged(finding.claim)}" if finding.claim is not None else ""
    head = f"{level(finding)} {html.escape(shown(finding.code))}{about} {_tagged(str(finding.span))}"
    drawn = diagnostic(finding, texts)
    fence = max([_FENCE, *(f"{run}`" for run in _BACKTICKS.findall(drawn))], key=len)
    return f"<details><summary>{head}</summary>\n\n{fence}text\n{drawn}\n{fence}\n\n</details>\n"


def _tagged(text: str) -> str:
    return f"<code>{html.escape(shown(text))}</code>"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    names = list(head)
    return "".join([_row(names), f"{'|---' * len(names)}|\n", *(_row(map(prose, row)) for row in rows)])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _fitting(items: Iterable[_Item], drawn: Callable[[_Item], str], room: int) -> tuple[list[str], int]:
    """Draw the first items, as many as fit into so many bytes; return them, and how many are left."""
    fitting: list[str] = []
    left = iter(items)
    for item in left:
        block = drawn(item)
        room -= _size(block) + 1
        if room < 0:
            return fitting, 1 + sum(1 for _ in left)
        fitting.append(block)
    return fitting, 0


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
