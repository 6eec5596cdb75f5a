"""F103: a source, attribute or entity that the project does not have."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.span import Span


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report evidence that names no source of the project, and names that no list declares."""
    project, claim = subject.project, subject.claim
    for grounding in subject.groundings:
        if grounding.source is None:
            yield _unknown_source(subject, grounding.evidence.source, grounding.evidence.source_span)
    if claim.states is not None and claim.states.attribute not in project.vocabulary:
        name = claim.states.attribute
        yield about_claim(
            CHECK.code,
            Severity.NOTE,
            subject,
            claim.states.attribute_span,
            f"the attribute `{name}` is not declared",
            label="not in the vocabulary",
            help=f"add to claims/vocabulary.yaml: `{name}: {{type: …}}`",
        )
    if claim.about is not None and claim.about not in project.entities:
        yield about_claim(
            CHECK.code,
            Severity.NOTE,
            subject,
            claim.spans.get("about", claim.span),
            f"the entity `{claim.about}` is not declared",
            label="not in the entity list",
            help=f"add to claims/entities.yaml: `{claim.about}: {{name: …}}`",
        )


def _unknown_source(subject: GroundedClaim, name: str, span: Span) -> Finding:
    close = get_close_matches(name, list(subject.project.sources), n=1)
    known = ", ".join(f"`{source}`" for source in subject.project.sources) or "none"
    advice = f"did you mean `{close[0]}`?" if close else "add its record or text to seeds/, or correct the id"
    return about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        span,
        f"no source is called `{name}`",
        label="no such source",
        notes=(f"the sources of this project are: {known}",) if not close else (),
        help=advice,
    )


CHECK = Check(
    code="F103",
    name="unknown-name",
    severity=Severity.ERROR,
    summary="A claim names a source the project does not have, or (a note) an attribute or entity not declared.",
    on_claim=run,
)
