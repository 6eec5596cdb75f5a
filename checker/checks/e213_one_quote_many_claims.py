"""E213: one quote that props up many different claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedProject, about_claim
from checker.finding import Related, Severity
from checker.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim
    from checker.finding import Finding
    from checker.span import Span


MOST_CLAIMS: Final = 3
"""How many claims may rest on one quote."""


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Report, once a quote, that more claims rest on it than its words are likely to carry."""
    uses: dict[tuple[str, str], list[tuple[GroundedClaim, Span]]] = {}
    for subject in grounded.claims:
        for quote, span in {
            (grounding.evidence.source, fold(grounding.evidence.quote.exact)): grounding.evidence.span
            for grounding in subject.groundings
        }.items():
            uses.setdefault(quote, []).append((subject, span))
    for (source, _), users in uses.items():
        if len(users) <= MOST_CLAIMS:
            continue
        subject, span = users[-1]
        yield about_claim(
            CHECK.code,
            CHECK.severity,
            subject,
            span,
            f"{len(users)} claims rest on this one quote of `{source}`",
            label="carries many claims",
            related=tuple(Related(f"claim `{other.claim.id}`", span=place) for other, place in users[:-1]),
            help="give each claim the words that carry it",
        )


CHECK = Check(
    code="E213",
    name="one-quote-many-claims",
    severity=Severity.WARNING,
    summary="More than three different claims rest on one and the same quote.",
    on_project=run,
)
