"""T402: a claim that denies what its quotes assert, or asserts what they deny."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.fit import phrases_of
from checker.places import quoted, words_of_claim
from checker.text.normalize import fold
from checker.text.stance import denied, may_deny, negation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Warn when only the claim, or only its quotes, have a negation, and nothing in the other may stand for it."""
    evidence = phrases_of(subject)
    if not evidence:
        return
    text = fold(subject.claim.text)
    mine = negation(text)
    if mine and not any(may_deny(words.text) for words in evidence):
        yield about_claim(
            CHECK.code,
            CHECK.severity,
            subject,
            words_of_claim(subject, mine),
            f"the claim says `{mine}`, and none of the quoted words does",
            label="not in the quoted words",
            related=tuple(quoted(words) for words in evidence),
            help="quote the words that deny it, or correct the claim",
        )
    elif not mine and all(denied(words.text, text) for words in evidence) and not may_deny(text):
        theirs = denied(evidence[0].text, text)
        yield about_claim(
            CHECK.code,
            CHECK.severity,
            subject,
            words_of_claim(subject, ""),
            f"the quoted words say `{theirs}`, and the claim does not",
            label="asserts what the words deny",
            related=tuple(quoted(words) for words in evidence),
            help="say it in the claim too, or quote other words",
        )


CHECK = Check(
    code="T402",
    name="polarity",
    severity=Severity.WARNING,
    summary="The claim has a negation that its quotes do not have, or the other way round.",
    on_claim=run,
)
