"""T401: a date, number, quotation or name in the claim that no quote of it carries."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.fit import fit, specifics_of, words_of
from checker.places import said, words_of_claim
from checker.speakers import misnamed, spoken
from checker.text.normalize import fold
from checker.text.quoting import core
from checker.value import Context, Relation
from checker.values import types
from checker.values.entity import uncarried_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding, Related
    from checker.fit import Specific

_OPENING: Final = re.compile(r"(?:(?:the|an?) )?(?:[a-z]+ )?", re.IGNORECASE)
_ONE: Final = frozenset({Relation.EQUAL, Relation.REFINES, Relation.REFINED_BY})
_QUOTATION: Final = re.compile(r'(?<!\w)"([^"]+)"(?!\w)')

# The names of publishers and entities come back with every claim.
_folded: Final = lru_cache(maxsize=1024)(fold)


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report what the claim's sentence says and its quotes do not: dates, periods, numbers, quotations, and names."""
    if not words_of(subject):
        return
    text = fold(subject.claim.text)
    for specific in specifics_of(subject):
        if _is_the_stated_value(subject, specific):
            continue
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
    yield from _names(subject, text)


def _names(subject: GroundedClaim, text: str) -> Iterator[Finding]:
    """Warn of every name in the claim's sentence that neither a quote nor another part of the claim carries."""
    for mention in uncarried_names(text, _carriers(subject), Context(entities=subject.project.entities)):
        # A quote is a phrase, and seldom has its subject; where no field tells it, it is the name that comes first.
        if subject.claim.about is None and _OPENING.fullmatch(text, 0, mention.start):
            continue
        name = text[mention.start : mention.end]
        other = misnamed(subject)
        if other is not None and name in other.words:
            continue  # the wrong speaker, which is another finding
        yield about_claim(
            CHECK.code,
            Severity.WARNING,
            subject,
            words_of_claim(subject, name),
            f"no quote of the claim carries the name `{name}`",
            label="named in no quote",
            help="quote the words that name it too, or declare the name as an alias in entities.yaml",
        )


def _carriers(subject: GroundedClaim) -> list[str]:
    """Return the words that may carry a name: the quotes, who says and publishes them, the claim's other parts."""
    claim, entities = subject.claim, subject.project.entities
    carriers = [words.text for words in words_of(subject)]
    carriers += [speech.speaker.name for each in spoken(subject) for speech in each.speeches if speech.speaker]
    for words in words_of(subject):
        if words.grounding.source is not None:
            record = words.grounding.source.record
            carriers += [_folded(name) for name in (record.publisher, *record.relays, *record.authors)]
    value = claim.states.value if claim.states is not None else None
    for written in (claim.attributed_to, claim.about, value):
        if written is None:
            continue
        entity = entities.get(written)
        carriers += [_folded(name) for name in ((entity.name or written, *entity.aliases) if entity else (written,))]
    return carriers


def _specific(subject: GroundedClaim, words: str, specific: Specific) -> Finding | None:
    how = specific.fit
    if how.carried or how.relation is Relation.OVERLAPS:
        return None
    decisive = how.decisive
    # The very words of a quote say what they say there, however they are read; but its "six" may count something else.
    if not (decisive and specific.alike) and _stands_in_quote(subject, words):
        return None
    if decisive is None:
        message, label = f"no quote of the claim carries `{words}`", "carried by no quote"
        related: tuple[Related, ...] = ()
        advice = f"quote the words that say {how.value} too, or take it out"
    else:
        finer = how.relation is Relation.REFINES
        if finer and (decisive.approximate or decisive.of_any_year):
            return None
        gives = decisive.mention.value
        message = f"the claim says {how.value}, the quoted words {'only ' if finer else ''}{gives}"
        label = "finer than the words" if finer else f"the words give {gives}"
        related = (said(decisive),)
        advice = f"correct the claim, or quote the words that give {how.value}"
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


def _is_the_stated_value(subject: GroundedClaim, specific: Specific) -> bool:
    """Tell whether a specific is what the claim states as data and its quotes do not carry: that has been reported."""
    result = fit(subject)
    if result is None or result.carried or result.relation is None or result.value.type != specific.fit.value.type:
        return False
    return types()[result.value.type].compare(result.value, specific.fit.value) in _ONE


def _stands_in_quote(subject: GroundedClaim, words: str) -> bool:
    whole = re.compile(rf"(?<![\w.,+-]){re.escape(words)}(?!\w)", re.IGNORECASE)
    return any(whole.search(quoted.text) for quoted in words_of(subject))


CHECK = Check(
    code="T401",
    name="specific-not-carried",
    severity=Severity.ERROR,
    summary="The claim says a date, number or quotation that none of its quotes carries (a name: only a warning).",
    on_claim=run,
)
