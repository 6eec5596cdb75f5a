"""T405: a claim that leaves out the condition its quotes have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import quoted, words_of_claim
from checker.fit.values import phrases_of
from checker.text.normalize import fold
from checker.text.stance import condition, may_bind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Warn when quoted words have a condition, and neither the claim's sentence nor its `condition` says one."""
    bound = [words for words in phrases_of(subject) if condition(words.text)]
    if not bound or subject.claim.condition is not None or may_bind(fold(subject.claim.text)):
        return
    word = condition(bound[0].text)
    yield about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        words_of_claim(subject, ""),
        f"the quoted words say `{word}`, and the claim knows no condition",
        label=f"`{word}` is dropped",
        related=(quoted(bound[0]),),
        help="say the condition in the claim, or add `condition:`",
    )


CHECK = Check(
    code="T405",
    name="condition-dropped",
    severity=Severity.WARNING,
    summary="The quoted words bind what they say to a condition, and the claim does not.",
    on_claim=run,
)
