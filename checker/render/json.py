"""The report for programs: JSON (RFC 8259), one record a line, the same bytes for the same project."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal, TypedDict

from checker.render.terminal.cells import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.conflict import Conflict
    from checker.finding import Excerpt, Finding, Mark, Related
    from checker.ground import Grounding
    from checker.project import Acknowledgement
    from checker.render import Look
    from checker.report import CheckedReport
    from checker.result import CheckedClaim, Result
    from checker.source import Source


class SummaryRecord(TypedDict):
    """Counts of a run."""

    files: int
    """Claim files, whether or not they could be read."""
    claims: int
    """Claims that were read."""
    statuses: dict[str, int]
    """Claims by status."""
    verdicts: dict[str, int]
    """Claims by verdict."""
    evidence: int
    """Quotes that were looked for."""
    found: int
    """Quotes that stand in their source."""
    tiers: dict[str, int]
    """Quotes found, by how they were found."""
    sources: dict[str, int]
    """Sources by what of them can be read here."""
    findings: dict[str, int]
    """Findings by severity."""
    failing: int
    """Findings that make the run fail."""
    not_checked: dict[str, int]
    """What could not be decided here, and how often."""
    conflicts: dict[str, int]
    """Conflicts by where they stand."""
    corroboration: dict[str, int]
    """Values of attributes that have one, by how many independent origins give them or something finer."""
    reports: int
    """Reports of the team that were gated."""


class SourceRecord(TypedDict):
    """A source article."""

    id: str
    """The name by which claims call it."""
    file: str
    """The file of its record, or of its text where it has none; relative to the project's folder."""
    access: Literal["open", "sealed, text here", "sealed", "missing"]
    """What of it can be read here."""
    title: str | None
    publisher: str | None
    published: str | None
    """The day it was published, ISO 8601."""
    url: str | None
    sha256: str | None
    """The hash of its text: as the record has it, or of the text where the record has none."""


class EvidenceRecord(TypedDict):
    """A quote, and where it stands in its source."""

    source: str
    """The id of the source."""
    quote: str
    """The words quoted, as the claim file has them."""
    tier: Literal["exact", "typographic", "elided", "bracketed", "case"] | None
    """How the words were found; null when they were not."""
    sentence: int | None
    """The sentence of the source they stand in, from 1."""
    start: int | None
    """Where they start in the source's text, in code points from 0; null where only a seal is here."""
    end: int | None
    """Where they end, exclusive."""


class ClaimRecord(TypedDict):
    """A claim and what became of it."""

    id: str
    file: str
    """The claim file, relative to the project's folder."""
    line: int
    """The line of its id, from 1."""
    verdict: Literal["supported", "refuted", "not-enough-info", "unchecked"]
    status: Literal["draft", "active", "disputed", "withdrawn"]
    findings: list[str]
    """The codes of its findings, each once."""
    not_checked: list[str]
    """What could not be decided here."""
    evidence: list[EvidenceRecord]


class MarkRecord(TypedDict):
    """Characters that matter of a text beside it, in its code points from 0; the end is exclusive."""

    start: int
    end: int
    label: str


class ExcerptRecord(TypedDict):
    """Words of a source, and the quote they are compared with, if any."""

    text: str
    """What the source has."""
    marks: list[MarkRecord]
    """What matters in it, or differs from the quote."""
    quoted: str | None
    """What the quote has."""
    quoted_marks: list[MarkRecord]
    """What differs in the quote."""


class RelatedRecord(TypedDict):
    """A second place that a finding needs to be understood: in a file of the project, or in a source."""

    label: str
    """What stands there."""
    file: str | None
    """The file, relative to the project's folder; null for a source whose text is not part of the project."""
    line: int | None
    """The line from 1, in the file or else in the text of the source."""
    column: int | None
    """The column from 1, in code points."""
    source: str | None
    """The id of the source."""
    sentence: int | None
    """The sentence of the source, from 1."""
    excerpt: ExcerptRecord | None


class FindingRecord(TypedDict):
    """What a check found."""

    code: str
    """The check; `checker explain CODE` tells about it."""
    severity: Literal["error", "warning", "note"]
    claim: str | None
    """The id of the claim it is about. What is found about a draft never fails."""
    file: str
    """The file to edit, relative to the project's folder."""
    line: int
    """The line from 1."""
    column: int
    """The column from 1, in code points."""
    message: str
    """One sentence, true by itself."""
    related: list[RelatedRecord]
    notes: list[str]
    """Further facts."""
    help: str | None
    """What to do."""


class AcknowledgementRecord(TypedDict):
    """What somebody wrote of a conflict, as conflicts.yaml has it."""

    file: str
    """The file, relative to the project's folder."""
    line: int
    """The line from 1."""
    why: str
    prefer: str | None
    """The id of the claim to go by."""
    because: str | None
    by: str | None
    """Who judged."""
    until: str | None
    """The day past which it must be looked at again, ISO 8601."""


class ConflictRecord(TypedDict):
    """Claims that exclude each other or may do so, or that an acknowledgement still says do."""

    attribute: str
    """The name of the attribute; empty where an acknowledgement names no claim that is known."""
    about: str | None
    """The subject."""
    claims: list[str]
    """The ids of the claims."""
    relation: Literal["equal", "refines", "refined by", "overlaps", "conflicts", "incomparable"]
    """How their values relate."""
    conditional: bool
    """Whether one of them holds under a condition only."""
    status: Literal["open", "acknowledged", "stale", "expired", "possible"]
    acknowledged_by: AcknowledgementRecord | None
    """The acknowledgement that names them, whether or not it still holds."""


class ReportRecord(TypedDict):
    """A report of the team, Markdown whose sentences cite claims, and what became of it."""

    file: str
    """The file, relative to the project's folder."""
    title: str | None
    strict: bool
    """Whether each sentence has to cite a claim, whatever it says."""
    generated: bool
    """Whether a program wrote it, so that its sentences were not read."""
    sentences: int
    """Its sentences; a heading and a cell of a table count as one."""
    cited: int
    """Sentences for which a claim is cited."""
    specifics: int
    """Numbers, dates, names and quotations in it, which claims have to carry."""
    claims: list[str]
    """The ids it cites, each once, in order."""
    findings: list[str]
    """The codes of its findings, each once."""
    not_checked: list[int]
    """The lines where something begins that was not looked at, such as a block of code; from 1."""


class Report(TypedDict):
    """What checker found in a project, and how much it looked at."""

    version: Literal[1]
    """The version of this shape. A field may be added to it; none goes and none changes its meaning."""
    summary: SummaryRecord
    sources: list[SourceRecord]
    """In the order of their ids."""
    claims: list[ClaimRecord]
    """In the order of files, and of claims in them."""
    findings: list[FindingRecord]
    """In the order of files, lines, columns and codes."""
    conflicts: list[ConflictRecord]
    """In the order of the claims, at the end those that may be none."""
    reports: list[ReportRecord]
    """In the order of their files."""


def render(result: Result, _look: Look) -> str:
    """Return the report, described in docs/json-output.md and by docs/schema/result.json.

    Controls, bidirectional marks and lone surrogates are escaped, so that the bytes are safe to show and valid UTF-8.
    """
    whole = report(result)
    return (
        "{\n"
        f'"version": {whole["version"]},\n'
        f'"summary": {_line(whole["summary"])},\n'
        f'"sources": {_lines(whole["sources"])},\n'
        f'"claims": {_lines(whole["claims"])},\n'
        f'"findings": {_lines(whole["findings"])},\n'
        f'"conflicts": {_lines(whole["conflicts"])},\n'
        f'"reports": {_lines(whole["reports"])}\n'
        "}\n"
    )


def report(result: Result) -> Report:
    """Return what the report says, as plain data."""
    summary = result.summary
    return {
        "version": 1,
        "summary": {
            "files": summary.files,
            "claims": summary.claims,
            "statuses": _counts(summary.statuses),
            "verdicts": _counts(summary.verdicts),
            "evidence": summary.evidence,
            "found": summary.found,
            "tiers": _counts(summary.tiers),
            "sources": _counts(summary.sources),
            "findings": _counts(summary.findings),
            "failing": len(result.failing),
            "not_checked": _counts(summary.not_checked),
            "conflicts": _counts(summary.conflicts),
            "corroboration": _counts(summary.corroboration),
            "reports": sum(not each.report.generated for each in result.reports),
        },
        "sources": [_source(source) for source in result.project.sources.values()],
        "claims": [_claim(checked) for checked in result.claims],
        "findings": [_finding(finding) for finding in result.findings],
        "conflicts": [conflict_record(conflict) for conflict in result.conflicts],
        "reports": [_report(checked) for checked in result.reports],
    }


def _report(checked: CheckedReport) -> ReportRecord:
    report = checked.report
    cited = (citation.claim for sentence in report.sentences for citation in sentence.citations)
    return {
        "file": report.file,
        "title": report.title or None,
        "strict": report.strict,
        "generated": report.generated,
        "sentences": len(report.sentences),
        "cited": checked.cited,
        "specifics": checked.specifics,
        "claims": list(dict.fromkeys(cited)),
        "findings": sorted({finding.code for finding in checked.findings}),
        "not_checked": list(report.skipped),
    }


def conflict_record(conflict: Conflict) -> ConflictRecord:
    """Return a conflict as plain data."""
    judged = conflict.acknowledgement
    return {
        "attribute": conflict.attribute,
        "about": conflict.about or None,
        "claims": list(conflict.claims),
        "relation": conflict.relation.value,
        "conditional": conflict.conditional,
        "status": conflict.state.value,
        "acknowledged_by": _acknowledgement(judged) if judged is not None else None,
    }


def _acknowledgement(judged: Acknowledgement) -> AcknowledgementRecord:
    return {
        "file": judged.span.file,
        "line": judged.span.line,
        "why": judged.why,
        "prefer": judged.prefer or None,
        "because": judged.because or None,
        "by": judged.by or None,
        "until": judged.until or None,
    }


def _line(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return HIDDEN.sub(lambda hidden: json.dumps(hidden[0])[1:-1], text)


def _lines(values: Iterable[object]) -> str:
    lines = ",\n".join(_line(value) for value in values)
    return f"[\n{lines}\n]" if lines else "[]"


def _counts(counts: Mapping[str, int]) -> dict[str, int]:
    return {str(name): counts[name] for name in sorted(counts)}


def _source(source: Source) -> SourceRecord:
    record = source.record
    return {
        "id": source.id,
        "file": source.span.file,
        "access": source.access.value,
        "title": record.title or None,
        "publisher": record.publisher or None,
        "published": record.published or None,
        "url": record.url or None,
        "sha256": record.sha256 or source.text_sha256 or None,
    }


def _claim(checked: CheckedClaim) -> ClaimRecord:
    claim = checked.claim
    return {
        "id": claim.id,
        "file": claim.file,
        "line": claim.span.line,
        "verdict": checked.verdict.value,
        "status": claim.status.value,
        "findings": sorted({finding.code for finding in checked.findings}),
        "not_checked": list(checked.not_checked),
        "evidence": [_evidence(grounding) for grounding in checked.groundings],
    }


def _evidence(grounding: Grounding) -> EvidenceRecord:
    place = grounding.place
    return {
        "source": grounding.evidence.source,
        "quote": grounding.evidence.quote.exact,
        "tier": grounding.tier.value if grounding.found and grounding.tier is not None else None,
        "sentence": place.sentence if place is not None else None,
        "start": place.start if place is not None else None,
        "end": place.end if place is not None else None,
    }


def _finding(finding: Finding) -> FindingRecord:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "claim": finding.claim,
        "file": finding.span.file,
        "line": finding.span.line,
        "column": finding.span.column,
        "message": finding.message,
        "related": [_related(related) for related in finding.related],
        "notes": list(finding.notes),
        "help": finding.help,
    }


def _related(related: Related) -> RelatedRecord:
    span = related.span
    return {
        "label": related.label,
        "file": span.file if span is not None else None,
        "line": span.line if span is not None else related.line,
        "column": span.column if span is not None else related.column,
        "source": related.source,
        "sentence": related.sentence,
        "excerpt": _excerpt(related.excerpt) if related.excerpt is not None else None,
    }


def _excerpt(excerpt: Excerpt) -> ExcerptRecord:
    return {
        "text": excerpt.text,
        "marks": _marks(excerpt.marks),
        "quoted": excerpt.quoted,
        "quoted_marks": _marks(excerpt.quoted_marks),
    }


def _marks(marks: Iterable[Mark]) -> list[MarkRecord]:
    return [{"start": mark.start, "end": mark.end, "label": mark.label} for mark in marks]
