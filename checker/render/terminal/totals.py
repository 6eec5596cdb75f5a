"""The last lines of a report: how much was checked, how much could not be, and whether it passed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from checker.claim import Status
from checker.conflict import State
from checker.finding import Severity
from checker.render.terminal.cells import shown, wrapped
from checker.render.terminal.paint import Ink, Run, painted
from checker.result import TEXT_NOT_HERE, Verdict
from checker.source import Access
from checker.text.outcome import Tier

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.result import Result

_WIDTH: Final = 100
_HANGING: Final = 4

_ADVICE: Final = "texts not here; set CHECKER_SOURCES"
_SAID: Final = {
    Verdict.SUPPORTED: "supported",
    Verdict.REFUTED: "refuted",
    Verdict.NOT_ENOUGH_INFO: "not supported",
    Verdict.UNCHECKED: "not checked",
}
_ACCESS: Final = {
    Access.OPEN: "open",
    Access.SEALED_WITH_TEXT: "sealed with the text here",
    Access.SEALED: "sealed",
    Access.MISSING: "missing",
}


def summary(result: Result, *, color: bool = False) -> str:
    """Return what was checked in a few lines of at most 100 cells, without a line end after the last.

    Every claim and every quote is counted once. The last line says in a word whether the run passed.
    """
    lines = [_no_claims(result)]
    if result.claims:
        lines = [_claims(result), *_quotes(result), *_compared(result), *_not_checked(result)]
    lines += _reports(result)
    text = [line for said in lines for line in wrapped(shown(said), _WIDTH, hanging=_HANGING)]
    return "\n".join([*text, painted([_outcome(result)], color=color)])


def _claims(result: Result) -> str:
    judged = Counter(_judged(c.claim.status, c.verdict) for c in result.claims)
    order = (*_SAID.values(), Status.DRAFT, Status.WITHDRAWN)
    files = counted(result.summary.files, "file")
    return f"{counted(len(result.claims), 'claim')} in {files}: {_listed(judged, order)}"


def _no_claims(result: Result) -> str:
    return f"no claims in {counted(result.summary.files, 'file')}"


def _judged(status: Status, verdict: Verdict) -> str:
    return str(status) if status in {Status.DRAFT, Status.WITHDRAWN} else _SAID[verdict]


def _quotes(result: Result) -> list[str]:
    count = result.summary.evidence
    sources = result.project.sources
    access = Counter(_ACCESS[source.access] for source in sources.values())
    where = counted(len(sources), "source")
    if set(access) != {_ACCESS[Access.OPEN]} and access:
        where += f" ({_listed(access, tuple(_ACCESS.values()))})"
    if not count:
        return [f"no quotes from {where}"]
    found = {**result.summary.tiers, "not found": count - result.summary.found}
    return [f"{counted(count, 'quote')} in {where}: {_listed(found, (*Tier, 'not found'))}"]


def _compared(result: Result) -> list[str]:
    """Tell where sources contradict each other, and how many values have more than one to rest on."""
    summary = result.summary
    several = sum(count for origins, count in summary.corroboration.items() if int(origins) > 1)
    if not (summary.conflicts or several):
        return []
    values = counted(sum(summary.corroboration.values()), "comparable value")
    conflicts = _listed(summary.conflicts, tuple(State)) or "none"
    return [f"conflicts: {conflicts}", f"{values}: {several} from two or more independent origins"]


def _reports(result: Result) -> list[str]:
    """Tell how much of what reports say rests on claims, and what in them nobody looked at."""
    gated = [each for each in result.reports if not each.report.generated]
    if not gated:
        return []
    sentences = sum(len(each.report.sentences) for each in gated)
    cited, specifics = sum(each.cited for each in gated), sum(each.specifics for each in gated)
    said = f"{cited} of {counted(sentences, 'sentence')} cite claims, {specifics} numbers, dates, names and quotations"
    skipped = sum(len(each.report.skipped) for each in gated)
    lines = [f"{counted(len(gated), 'report')}: {said}"]
    return [*lines, f"not looked at: {counted(skipped, 'block')} of code in reports"] if skipped else lines


def _not_checked(result: Result) -> list[str]:
    """Tell apart what lacks a text here and what no check of this version looks at."""
    left = {name: count for name, count in result.summary.not_checked.items() if name != Status.WITHDRAWN}
    sealed = left.pop(TEXT_NOT_HERE, 0)
    lines = (
        [f"not checked here: the words around the quotes of {counted(sealed, 'claim')} ({_ADVICE})"] if sealed else []
    )
    unknown = ", ".join(f"{name} of {counted(count, 'claim')}" for name, count in left.items())
    return [*lines, f"not checked by this version: {unknown}"] if unknown else lines


def _outcome(result: Result) -> Run:
    own = Counter(finding.severity for finding in result.findings if not finding.draft)
    drafts = sum(finding.draft and finding.severity is not Severity.NOTE for finding in result.findings)
    counts = [counted(own[level], level) for level in (Severity.ERROR, Severity.WARNING) if own[level]]
    checked = any(claim.verdict is not Verdict.UNCHECKED for claim in result.claims)
    if result.failing:
        strictly = " (strict)" if not own[Severity.ERROR] else ""
        return Run(f"FAILED: {', '.join(counts)}{strictly}" + ("" if checked else "; nothing was checked"), Ink.ERROR)
    if not checked:
        return Run("nothing was checked", Ink.ERROR)
    counts += [f"{counted(drafts, 'finding')} in drafts"] if drafts else []
    return Run(f"passed, with {' and '.join(counts)}" if counts else "passed", Ink.GOOD)


def counted(count: int, noun: str) -> str:
    """Return a count with its noun in the number it takes."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _listed(counts: Mapping[str, int], order: Iterable[str]) -> str:
    return ", ".join(f"{counts[name]} {name}" for name in order if counts.get(name))
