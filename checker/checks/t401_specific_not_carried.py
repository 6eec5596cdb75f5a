"""T401: a date, number, quotation or name in the claim that no quote of it carries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import said, words_of_claim
from checker.fit.naming import missing_names
from checker.fit.speakers import misnamed
from checker.fit.values import fit, specifics_of, stated, words_of
from checker.text.normalize import fold
from checker.text.quoting import core, in_single_marks
from checker.text.speech import marked
from checker.value import Relation
from checker.values import types
from checker.values.quantity.value import Number
from checker.values.quantity.wording import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding, Related
    from checker.fit.values import Specific
    from checker.span import Span
    from checker.value import Value

_WORD_FOR_WORD: Final = "quotation"
"""The type of values that are somebody's very words."""
_ONE: Final = frozenset({Relation.EQUAL, Relation.REFINES, Relation.REFINED_BY})


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
    yield from _quotations(subject, text)
    yield from _names(subject, text)


def _quotations(subject: GroundedClaim, text: str) -> Iterator[Finding]:
    """Report words in quotation marks, or stated to be somebody's words, that no quote has word for word."""
    told = ""
    # Single marks often stand round words that nobody said. Where the claim names a speaker they are his.
    single = in_single_marks(text) if subject.claim.attributed_to else ()
    for quotation in dict.fromkeys((*marked(text), *(text[start:end] for start, end in single))):
        words = core(quotation)
        if words and not _is_quoted(subject, words):
            told = quotation
            yield _misquoted(
                subject, words_of_claim(subject, told), "the claim quotes", "say it without quotation marks"
            )
    what, states = stated(subject), subject.claim.states
    if what is not None and states is not None and what.kind.name == _WORD_FOR_WORD and fold(states.value) != told:
        # A statement may leave out words where it shows that it does.
        parts = (core(part) for part in fold(states.value).split("..."))
        if not all(_is_quoted(subject, part) for part in parts if part):
            yield _misquoted(subject, states.value_span, f"`{states.attribute}` gives", "correct them")


def _misquoted(subject: GroundedClaim, span: Span, opening: str, otherwise: str) -> Finding:
    return about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        span,
        f"{opening} words that none of its evidence has",
        label="quoted nowhere below",
        help=f"quote these words as evidence, or {otherwise}",
    )


def _is_quoted(subject: GroundedClaim, words: str) -> bool:
    """Tell whether a quote has some folded words whole, capitals aside."""
    return any(_has_whole(quoted.text.lower(), words.lower()) for quoted in words_of(subject))


def _has_whole(text: str, words: str) -> bool:
    """Tell whether some words stand in a text with no letter or digit next to them."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            return True
        at = text.find(words, at + 1)
    return False


def _names(subject: GroundedClaim, text: str) -> Iterator[Finding]:
    """Warn of every name in the claim's sentence that nothing speaks for."""
    for name, instead in {text[each.start : each.end]: each.instead for each in missing_names(subject)}.items():
        wrong = misnamed(subject)
        if wrong is not None and name in wrong.words:
            continue  # the wrong speaker, which is another finding
        yield about_claim(
            CHECK.code,
            Severity.WARNING,
            subject,
            words_of_claim(subject, name),
            f"the claim names `{name}`, the quotes `{instead}`"
            if instead
            else f"no quote of the claim carries the name `{name}`",
            label="named in no quote",
            help="correct the claim, or quote the words that name it too"
            if instead
            else "quote the words that name it too, or declare the name as an alias in entities.yaml",
        )


def _specific(subject: GroundedClaim, words: str, specific: Specific) -> Finding | None:
    how = specific.fit
    if how.carried or how.relation is Relation.OVERLAPS:
        return None
    decisive = how.decisive
    # The very words of a quote say what they say there, however they are read; but its "six" may count something else,
    # and "0.4%" be a rise there and a fall here.
    settled = decisive is not None and (specific.alike or _turned(how.value, decisive.mention.value))
    if not settled and _stands_in_quote(subject, words):
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


def _turned(value: Value, other: Value) -> bool:
    """Tell whether one of two values is a rise and the other a fall."""
    return (
        isinstance(value, Number)
        and isinstance(other, Number)
        and {value.change, other.change} == {Change.UP, Change.DOWN}
    )


def _is_the_stated_value(subject: GroundedClaim, specific: Specific) -> bool:
    """Tell whether a specific is what the claim states as data and its quotes do not carry: that has been reported."""
    result = fit(subject)
    if result is None or result.carried or result.relation is None or result.value.type != specific.fit.value.type:
        return False
    return types()[result.value.type].compare(result.value, specific.fit.value) in _ONE


def _stands_in_quote(subject: GroundedClaim, words: str) -> bool:
    """Tell whether a quote has the words of a value, which no sign, point or digit before them makes another."""
    whole = re.compile(rf"(?<![\w.,+-]){re.escape(words)}(?!\w)", re.IGNORECASE)
    return any(whole.search(quoted.text) for quoted in words_of(subject))


CHECK = Check(
    code="T401",
    name="specific-not-carried",
    severity=Severity.ERROR,
    summary="The claim says a date, number or quotation that none of its quotes carries (a name: only a warning).",
    on_claim=run,
)
