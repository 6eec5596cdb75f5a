"""Mutation testing of reports: each passage is made wrong in small ways, and should then no longer pass the gate.

A passage is mutated as the claim it is to the claims it cites; who says so is changed where all of these say who.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import GroundedClaim, JudgedReport
from checker.checks import catalogue
from checker.gate import parts
from checker.mutate import Examined
from checker.mutate.mutant import Mutant
from checker.mutate.operators import operators
from checker.record import replace
from checker.report import Form, Report, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.gate import Part
    from checker.result import Result


def passages(result: Result) -> Iterator[tuple[JudgedReport, Part]]:
    """Yield the passages to mutate: those of reports' own sentences that cite a claim."""
    claims = {each.claim.id: each for each in result.claims}
    for checked in result.reports:
        report = JudgedReport(checked.report, result.project, claims, result.conflicts)
        for part in parts(report):
            if part.subject is not None and part.sentence.form is not Form.LABEL:
                yield report, part


def examine(report: JudgedReport, part: Part) -> Examined:
    """Make the mutants of a passage and gate each. The passage is told as a claim, whose id is its place."""
    subject = _as_claim(part)
    before = frozenset(_noticed(report, part.sentence))
    seen = {part.text}
    mutants: list[Mutant] = []
    for operator in operators():
        for change in operator.changes(subject):
            if change.claim.text in seen:
                continue
            seen.add(change.claim.text)
            found = {*_noticed(report, _changed(part, change.claim.text))} - before
            mutants.append(Mutant(operator, change, tuple(sorted({code for code, _ in found}))))
    return Examined(subject.claim, tuple(mutants))


def _as_claim(part: Part) -> GroundedClaim:
    """Return a passage as a claim with an id of its own, and with its speaker where all it cites have the same."""
    subject = part.subject
    if subject is None:
        raise ValueError("a passage without claims cannot be mutated")
    speakers = {cited.claim.attributed_to for cited in part.cited}
    span = part.whole
    claim = replace(
        subject.claim,
        id=f"{span.file}:{span.line}:{span.column}",
        span=span,
        attributed_to=speakers.pop() if len(speakers) == 1 else None,
    )
    return replace(subject, claim=claim)


def _changed(part: Part, text: str) -> Sentence:
    """Return the sentence of a passage with other words in its place."""
    sentence, passage = part.sentence, part.passage
    moved = len(text) - (passage.end - passage.start)
    shifted = tuple(
        replace(each, end=each.end + moved)
        if each is passage
        else replace(each, start=each.start + moved, end=each.end + moved)
        if each.start >= passage.end
        else each
        for each in sentence.passages
    )
    whole = sentence.text[: passage.start] + text + sentence.text[passage.end :]
    return replace(sentence, text=whole, places=(sentence.places[0],) * (len(whole) + 1), passages=shifted)


def _noticed(report: JudgedReport, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Yield code and message of everything that is wrong with a sentence."""
    alone = replace(report, report=Report(report.report.file, "", (sentence,), report.report.strict))
    for check in catalogue():
        if check.on_report is not None:
            for finding in check.on_report(alone):
                yield finding.code, finding.message
