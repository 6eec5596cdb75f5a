"""T402: a claim that denies what its quotes assert, or asserts what they deny."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import quoted, words_of_claim
from checker.fit.values import fit, phrases_of
from checker.text.denial import unanswered
from checker.text.normalize import fold
from checker.text.speech import marked
from checker.text.stance import may_bind, negation
from checker.value import Relation
from checker.values.truth import TruthValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding

_SAID: Final = "\u2026"


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Warn when the claim has a negation that nothing in its quotes may stand for, or a quote one that it has not."""
    evidence = phrases_of(subject)
    if not evidence or _refuted(subject):
        return
    claim = subject.claim
    text = fold(claim.text)
    said = [words.text for words in evidence]
    # What the claim quotes word for word denies what it denies there; its own words have to agree with the rest.
    for quotation in marked(text):
        if any(quotation in each for each in said):
            text = text.replace(quotation, _SAID)
            said = [each.replace(quotation, _SAID) for each in said]
    mine = unanswered(text, " / ".join(said))
    if mine:
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
        return
    told = f"{text} / if {fold(claim.condition)}" if claim.condition and not may_bind(text) else text
    for words, own in zip(evidence, said, strict=True):
        theirs = unanswered(own, told, bound=may_bind(told), away=False) if negation(own) else ""
        if theirs:
            yield about_claim(
                CHECK.code,
                CHECK.severity,
                subject,
                words_of_claim(subject, ""),
                f"the quoted words say `{theirs}`, and the claim does not",
                label="asserts what the words deny",
                related=(quoted(words),),
                help="say it in the claim too, or quote other words",
            )
            return


def _refuted(subject: GroundedClaim) -> bool:
    """Tell whether the value that the claim states says so already: V301 reports it."""
    result = fit(subject)
    return result is not None and isinstance(result.value, TruthValue) and result.relation is Relation.CONFLICTS


CHECK = Check(
    code="T402",
    name="polarity",
    severity=Severity.WARNING,
    summary="The claim has a negation that its quotes do not have, or the other way round.",
    on_claim=run,
)
