"""M604: claims that speak of a time their sources could not know, or at which there was nothing to speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedClaim, GroundedProject, about_claim
from checker.finding import Finding, Related, Severity
from checker.findings.contrast import joined, place_of, qualifications, said_of, short, side_by_side, value_with_sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.validity import OutOfPeriod
    from checker.project import Project

_RULES: Final = {"not_after": ("after", "may not come after"), "not_before": ("before", "may not come before")}


def later_than_its_sources(subject: GroundedClaim) -> Iterator[Finding]:
    """Warn of an ``as_of`` after the publication of all sources that the claim quotes."""
    claim = subject.claim
    if claim.as_of is None:
        return
    from checker.model.validity import ahead  # noqa: PLC0415 - only a claim with a time of its own needs it

    if ahead(subject) is None:
        return
    days = dict.fromkeys((each.source, _published(subject.project, each.source)) for each in claim.evidence)
    sources = joined([f"`{source}` came out on {published}" for source, published in days])
    yield about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        claim.spans.get("as_of", claim.span),
        f"the claim speaks of {short(claim.as_of)}, which is later than its words: {sources}",
        label="after publication",
        help="correct the day, or quote the words that speak of it",
    )


def _published(project: Project, source: str) -> str:
    return project.sources[source].record.published if source in project.sources else ""


def outside_of_rules(grounded: GroundedProject) -> Iterator[Finding]:
    """Warn of an ``as_of`` outside of the time that the vocabulary's rules leave an attribute that is no date."""
    if not any(entry.not_after or entry.not_before for entry in grounded.project.vocabulary.values()):
        return
    if all(subject.claim.as_of is None for subject in grounded.claims):
        return
    from checker.model.validity import ahead, out_of_period  # noqa: PLC0415 - only a vocabulary with rules needs it

    for found in out_of_period(grounded):
        if ahead(found.part.stating.subject) is None:
            yield _outside(found, grounded.project)


def _outside(found: OutOfPeriod, project: Project) -> Finding:
    own, limit = found.part.stating, found.limit.stating
    claim = own.subject.claim
    name, rule, other = found.rule
    side, words = _RULES[rule]
    return Finding(
        code=CHECK.code,
        severity=CHECK.severity,
        message=f"{said_of(found.part.attribute, claim.about or '')} is stated as of {short(claim.as_of or '')}, "
        f"{side} `{found.limit.attribute}`, {value_with_sources([limit])}",
        span=claim.spans.get("as_of", place_of(own)),
        label=f"stated by `{own.id}`",
        claim=own.id,
        related=(
            Related(f"`{name}` {words} `{other}`", span=project.vocabulary[name].span),
            *side_by_side([[limit]]),
        ),
        notes=tuple(qualifications([[own], [limit]])),
        help="correct a date, or the rule in the vocabulary",
    )


CHECK = Check(
    code="M604",
    name="as-of-out-of-range",
    severity=Severity.WARNING,
    summary="A claim speaks of a time after its sources came out, or when the vocabulary's rules leave it no value.",
    on_claim=later_than_its_sources,
    on_project=outside_of_rules,
)
