"""E203: words quoted from a headline, caption or boilerplate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import in_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report each quote that stands only in a part of the article that is not its own statement."""
    for grounding in subject.groundings:
        place, source = grounding.place, grounding.source
        if place is None or source is None or place.part is None:
            continue
        yield about_claim(
            CHECK.code,
            CHECK.severity,
            subject,
            grounding.evidence.span,
            f"the quoted words stand in a {place.part} of `{source.id}`, not in the article itself",
            label=f"from a {place.part}",
            related=(in_source(source, place, str(place.part)),),
            help="quote the sentence of the article that says so",
        )


CHECK = Check(
    code="E203",
    name="not-the-articles-own-statement",
    severity=Severity.WARNING,
    summary="The quote stands in a headline, byline, caption, section heading, pull quote or boilerplate.",
    on_claim=run,
)
