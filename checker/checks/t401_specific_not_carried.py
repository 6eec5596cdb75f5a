"""T401: a date, number or quotation in the claim that no quote of it carries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.fit import specifics_of, words_of
from checker.places import said, words_of_claim
from checker.text.normalize import fold
from checker.text.quoting import core
from checker.value import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding, Related
    from checker.fit import Specific

_QUOTATION: Final = re.compile(r'(?<!\w)"([^"]+)"(?!\w)')


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report every date, period, number and quotation in the claim's sentence that its quotes do not carry."""
    if not words_of(subject):
        return
    text = fold(subject.claim.text)
    for specific in specifics_of(subject):
        finding = _specific(subject, text[specific.start : specific.end], specific)
        if finding is not None:
            yield finding
    for found in _QUOTATION.finditer(text):
        words = core(found[1])
        if words and not any(words.lower() in quoted.text.lower() for quoted in words_of(subject)):
            yield about_claim(
                CHECK.code,
                CHECK.severity,
                subject,
                words_of_claim(subject, found[1]),
                "the claim quotes words that none of its evidence has",
                label="quoted nowhere below",
                help="quote these words as evidence, or say it without quotation marks",
            )


def _specific(subject: GroundedClaim, words: str, specific: Specific) -> Finding | None:
    fit = specific.fit
    # The very words of a quote say what they say there, however they are read.
    if fit.carried or fit.relation is Relation.OVERLAPS or _stands_in_quote(subject, words):
        return None
    decisive = fit.decisive
    if decisive is None or fit.relation is Relation.INCOMPARABLE:
        message, label = f"no quote of the claim carries `{words}`", "carried by no quote"
        related: tuple[Related, ...] = ()
        advice = f"quote the words that say {fit.value} too, or take it out"
    else:
        if decisive.approximate and fit.relation is Relation.REFINES:
            return None
        finer = fit.relation is Relation.REFINES
        gives = decisive.mention.value
        message = f"the claim says {fit.value}, the quoted words {'only ' if finer else ''}{gives}"
        label = "finer than the words" if finer else f"the words give {gives}"
        related = (said(decisive),)
        advice = f"correct the claim, or quote the words that give {fit.value}"
    return about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        words_of_claim(subject, words),
        message,
        label=label,
        related=related,
        help=advice,
    )


def _stands_in_quote(subject: GroundedClaim, words: str) -> bool:
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    return any(whole.search(quoted.text) for quoted in words_of(subject))


CHECK = Check(
    code="T401",
    name="specific-not-carried",
    severity=Severity.ERROR,
    summary="The claim says a date, number or quotation that none of its quotes carries.",
    on_claim=run,
)
