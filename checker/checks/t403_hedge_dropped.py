"""T403: a claim that says for sure what its quotes say with a reservation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.fit import phrases_of
from checker.places import quoted, words_of_claim
from checker.text.normalize import fold
from checker.text.stance import doubt, may_doubt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Warn when quoted words have a hedge and nothing in the claim may stand for it."""
    hedged = [words for words in phrases_of(subject) if doubt(words.text)]
    if not hedged or may_doubt(fold(subject.claim.text)) or subject.claim.attributed_to:
        return
    hedge = doubt(hedged[0].text)
    yield about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        words_of_claim(subject, ""),
        f"the quoted words say `{hedge}`, and the claim says it for sure",
        label=f"`{hedge}` is dropped",
        related=(quoted(hedged[0]),),
        help="keep the reservation in the claim",
    )


CHECK = Check(
    code="T403",
    name="hedge-dropped",
    severity=Severity.WARNING,
    summary="The quoted words hedge, and the claim says it for sure.",
    on_claim=run,
)
