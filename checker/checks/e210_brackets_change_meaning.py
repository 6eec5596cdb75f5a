"""E210: bracketed words that change a number or turn the meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import in_source, words_of
from checker.text.outcome import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report brackets that put in, or take away, a number, a negation, a limit, a hedge or a condition."""
    for grounding in subject.groundings:
        outcome, source = grounding.outcome, grounding.source
        if outcome is None or source is None or outcome.kind is not Kind.BRACKETED_MEANING:
            continue
        adds = outcome.detail == "adds"
        shown = f", `{outcome.words}`," if outcome.words else ""
        message = (
            f"the brackets add a {outcome.guard}{shown} that `{source.id}` does not have"
            if adds
            else f"the brackets replace a {outcome.guard}{shown} of `{source.id}`"
        )
        yield about_claim(
            CHECK.code,
            CHECK.severity,
            subject,
            words_of(subject, grounding.evidence, f"[{outcome.words}]" if adds else ""),
            message,
            label=f"{'adds' if adds else 'replaces'} a {outcome.guard}",
            related=tuple(in_source(source, place, "the source here") for place in outcome.places),
            help="quote the source's own words here; brackets may only make clear what is meant",
        )


CHECK = Check(
    code="E210",
    name="brackets-change-meaning",
    severity=Severity.ERROR,
    summary="Bracketed words add or replace a number, a negation, a limit, a hedge or a condition.",
    on_claim=run,
)
