"""The core: a project goes in, a result comes out. It reads no clock, disk, network or environment."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from checker.check import JudgedReport
from checker.checks import catalogue
from checker.claim import Status
from checker.conflicts.align import alignment, corroboration, groups
from checker.conflicts.settle import settlement
from checker.finding import Finding, Severity
from checker.fit.qualifiers import condition_checked, time_checked
from checker.fit.speakers import speaker_checked
from checker.fit.values import value_checked
from checker.gate import parts, said
from checker.ground import ground
from checker.report import CheckedReport
from checker.result import REFUTING, TEXT_NOT_HERE, CheckedClaim, Result, Summary, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.check import GroundedClaim, GroundedProject
    from checker.conflict import Conflict
    from checker.conflicts.align import Group
    from checker.project import Project
    from checker.span import Span


def check(project: Project) -> Result:
    """Run every check on a project."""
    grounded = ground(project)
    undecided: dict[str, tuple[str, ...]] = {}
    findings = sorted(_findings(grounded, undecided), key=_place)
    claims = _checked(grounded, findings, undecided)
    compared = groups(grounded)
    conflicts = tuple(settlement(grounded).all)
    by_id = {each.claim.id: each for each in claims}
    reports = tuple(gate(JudgedReport(report, project, by_id, conflicts)) for report in project.reports)
    findings = sorted([*findings, *(found for each in reports for found in each.findings)], key=_place)
    return Result(
        project,
        claims,
        tuple(findings),
        _summary(project, claims, findings, conflicts, compared),
        alignments=tuple(map(alignment, compared)),
        conflicts=conflicts,
        reports=reports,
    )


def _place(finding: Finding) -> tuple[Span, str]:
    return finding.span, finding.code


def gate(judged: JudgedReport) -> CheckedReport:
    """Run the checks of reports on one, which rest on what became of the claims."""
    on_report = (each.on_report for each in catalogue() if each.on_report is not None)
    findings = sorted((found for run in on_report for found in run(judged)), key=_place)
    specifics = sum(len(said(part)) for part in parts(judged))
    cited = sum(bool(sentence.citations) for sentence in judged.report.sentences)
    return CheckedReport(judged.report, tuple(findings), specifics, cited)


def _findings(grounded: GroundedProject, undecided: dict[str, tuple[str, ...]]) -> Iterator[Finding]:
    """Run the checks, each on what it looks at, and note by claim what none of them decides."""
    checks = catalogue()
    for each in checks:
        if each.on_project is not None:
            yield from each.on_project(grounded)
        if each.on_source is not None:
            for source in grounded.project.sources.values():
                yield from each.on_source(source, grounded.project)
    on_claim = [each.on_claim for each in checks if each.on_claim is not None]
    for subject in grounded.claims:
        for run in on_claim:
            yield from run(subject)
        # Here and not at the end, for what the checks worked out about the claim is not kept for long.
        undecided[subject.claim.id] = tuple(_not_checked(subject))


def _checked(
    grounded: GroundedProject, findings: list[Finding], undecided: Mapping[str, tuple[str, ...]]
) -> tuple[CheckedClaim, ...]:
    """Join each claim with its findings and give the verdict."""
    of_claim: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.claim is not None:
            of_claim.setdefault(finding.claim, []).append(finding)
    broken = {finding.source for finding in findings if finding.source and finding.severity is Severity.ERROR}
    subjects = {subject.claim.id: subject for subject in grounded.claims}
    return tuple(
        _judged(subjects[claim.id], of_claim.get(claim.id, []), broken, undecided[claim.id])
        if claim.status is not Status.WITHDRAWN
        else CheckedClaim(claim, Verdict.UNCHECKED, (), (), ("withdrawn",))
        for claim in grounded.project.claims
    )


def _judged(
    subject: GroundedClaim, findings: list[Finding], broken: set[str], undecided: tuple[str, ...]
) -> CheckedClaim:
    """Give the verdict: supported only when every quote stands, nothing is wrong, and its sources can be trusted."""
    sound = (
        bool(subject.groundings)
        and all(grounding.found for grounding in subject.groundings)
        and not any(finding.severity is Severity.ERROR for finding in findings)
        and not any(grounding.evidence.source in broken for grounding in subject.groundings)
    )
    verdict = Verdict.SUPPORTED if sound else Verdict.NOT_ENOUGH_INFO
    if any(finding.code == REFUTING for finding in findings):
        verdict = Verdict.REFUTED
    return CheckedClaim(subject.claim, verdict, subject.groundings, tuple(findings), undecided)


def _not_checked(subject: GroundedClaim) -> Iterator[str]:
    """Name what was not decided about a claim."""
    if any(grounding.outcome is not None and grounding.outcome.sealed for grounding in subject.groundings):
        yield TEXT_NOT_HERE
    claim = subject.claim
    if claim.states is not None and not value_checked(subject):
        yield "value"
    if claim.attributed_to is not None and not speaker_checked(subject):
        yield "speaker"
    if claim.condition is not None and not condition_checked(subject):
        yield "condition"
    if claim.as_of is not None and not time_checked(subject):
        yield "date"


def _summary(
    project: Project,
    claims: tuple[CheckedClaim, ...],
    findings: list[Finding],
    conflicts: tuple[Conflict, ...],
    compared: tuple[Group, ...],
) -> Summary:
    groundings = [grounding for each in claims for grounding in each.groundings]
    return Summary(
        files=len(project.files),
        claims=len(claims),
        statuses=_counts(each.claim.status for each in claims),
        verdicts=_counts(each.verdict for each in claims),
        evidence=len(groundings),
        found=sum(grounding.found for grounding in groundings),
        tiers=_counts(grounding.tier for grounding in groundings if grounding.tier is not None),
        sources=_counts(source.access for source in project.sources.values()),
        findings=_counts(finding.severity for finding in findings),
        not_checked=_counts(reason for each in claims for reason in each.not_checked),
        conflicts=_counts(each.state for each in conflicts),
        corroboration=_counts(str(origins) for origins in corroboration(compared)),
    )


def _counts(items: Iterator[str]) -> Mapping[str, int]:
    return {str(name): count for name, count in sorted(Counter(items).items())}
