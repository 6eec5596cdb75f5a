"""T406: a claim whose verb is the opposite of that of its quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import quoted, words_of_claim
from checker.fit.values import words_of
from checker.text.normalize import fold
from checker.text.opposites import opposed
from checker.text.stance import negation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Warn when the claim and all its quotes together use opposite words, and neither side is negated."""
    evidence = words_of(subject)
    text = fold(subject.claim.text)
    together = " / ".join(words.text for words in evidence)
    pair = opposed(text, together)
    if pair is None or negation(text) or negation(together):
        return
    mine, theirs = pair
    yield about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        words_of_claim(subject, mine),
        f"the claim says `{mine}`, the quoted words `{theirs}`",
        label=f"the words say `{theirs}`",
        related=tuple(quoted(words) for words in evidence if theirs in words.text),
        help="correct the claim, or quote the words that say so",
    )


CHECK = Check(
    code="T406",
    name="opposite-action",
    severity=Severity.WARNING,
    summary="The claim and its quotes say opposite things of the same event.",
    on_claim=run,
)
