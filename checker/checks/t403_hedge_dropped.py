"""T403: a claim that says for sure what its quotes say with a reservation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import quoted, words_of_claim
from checker.fit.values import phrases_of
from checker.text.normalize import fold
from checker.text.stance import lost_doubt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding
    from checker.fit.values import Words


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Warn when quoted words have a hedge and nothing in the claim may stand for it."""
    text = fold(subject.claim.text)
    attributed = subject.claim.attributed_to is not None
    for words in phrases_of(subject):
        hedge = lost_doubt(words.text, text, attributed=attributed)
        if hedge:
            yield _dropped(subject, words, hedge)
            return


def _dropped(subject: GroundedClaim, words: Words, hedge: str) -> Finding:
    return about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        words_of_claim(subject, ""),
        f"the quoted words say `{hedge}`, and the claim says it for sure",
        label=f"`{hedge}` is dropped",
        related=(quoted(words),),
        help="keep the reservation in the claim",
    )


CHECK = Check(
    code="T403",
    name="hedge-dropped",
    severity=Severity.WARNING,
    summary="The quoted words hedge, and the claim says it for sure.",
    on_claim=run,
)
