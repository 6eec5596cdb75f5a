"""Fit: what a claim says, beside what the words it quotes say.

Only quoted words decide, with the day their source came out and the project's entity list to understand them by. Values
are compared by `checker.value.Relation`: the words carry a value when they say the same or something finer.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from checker.fit.relevance import count_the_same, relation_of, relevant, word_of_name
from checker.names.attributes import attributes
from checker.record import dataclass
from checker.text.normalize import fold
from checker.text.outcome import Tier
from checker.value import Context, Mention, Relation
from checker.values import types
from checker.values.calendar.extent import Cycle
from checker.values.calendar.value import Date
from checker.values.quantity.value import Number
from checker.values.quantity.wording import Bound
from checker.values.truth import TRUTH, TruthValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.check import GroundedClaim
    from checker.ground import Grounding
    from checker.source import Source
    from checker.value import Value, ValueType

_CAPITAL: Final = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")
_BRACKETED: Final = re.compile(r" ?\[[^\[\]]*\]")
WORDED: Final = frozenset({"quotation", "view", "text"})
"""Types whose values are words: these may stand in a quote, and are never judged where they do not."""
_INFERRED: Final = ("date", "period", "number", "truth")
"""Types that an undeclared attribute may show, tried in this order."""


@dataclass(frozen=True, slots=True)
class Words:
    """The quoted words of one piece of evidence, folded, without what the curator put in brackets."""

    text: str
    grounding: Grounding
    context: Context


@dataclass(frozen=True, slots=True)
class Reading:
    """A value that some quoted words express, and the words."""

    words: Words
    mention: Mention

    @property
    def said(self) -> str:
        """Return the very words that say so."""
        return self.words.text[self.mention.start : self.mention.end]

    @property
    def approximate(self) -> bool:
        """Tell whether the words say of themselves that they are not exact: "about 25", "nearly all"."""
        value = self.mention.value
        return isinstance(value, Number) and value.bound in {Bound.ABOUT, Bound.NEARLY}

    @property
    def of_any_year(self) -> bool:
        """Tell whether the words name a date without its year, and nothing tells which year is meant."""
        value = self.mention.value
        return isinstance(value, Date) and value.extent.cycle is Cycle.YEARLY


@dataclass(frozen=True, slots=True)
class Fit:
    """How one value of a claim stands to what the quoted words say of its type.

    ``relation`` is the best that any of the ``readings`` gives, None when there is none; ``decisive`` is the reading
    that gave it.
    """

    value: Value
    relation: Relation | None
    decisive: Reading | None
    readings: tuple[Reading, ...]

    @property
    def carried(self) -> bool:
        """Tell whether the words say the value, or something finer."""
        return self.relation in {Relation.EQUAL, Relation.REFINED_BY}


_BEST_FIRST: Final = (
    Relation.EQUAL,
    Relation.REFINED_BY,
    Relation.REFINES,
    Relation.OVERLAPS,
    Relation.CONFLICTS,
    Relation.INCOMPARABLE,
)


@lru_cache(maxsize=64)
def words_of(subject: GroundedClaim) -> tuple[Words, ...]:
    """Return the quoted words of a claim that stand in their sources."""
    return tuple(
        Words(_own_words(grounding), grounding, context_of(grounding.source, subject))
        for grounding in subject.groundings
        if grounding.found and grounding.source is not None
    )


_PHRASE: Final = 20
"""The most words of a quote that are taken for one phrase: in a longer one a "not" may belong to anything."""


@lru_cache(maxsize=64)
def phrases_of(subject: GroundedClaim) -> tuple[Words, ...]:
    """Return the quoted words of a claim if all its quotes are phrases rather than whole sentences, else none."""
    quoted = words_of(subject)
    short = all(words.text.count(" ") < _PHRASE for words in quoted)
    return quoted if short else ()


def context_of(source: Source, subject: GroundedClaim) -> Context:
    """Return what is known for understanding the words of a source."""
    return Context(published=published(source), entities=subject.project.entities)


def published(source: Source) -> date | None:
    """Return the day a source came out, None when its record does not give one."""
    return date.fromisoformat(source.record.published) if source.record.published else None


def _own_words(grounding: Grounding) -> str:
    folded = fold(grounding.evidence.quote.exact)
    if grounding.tier not in {Tier.BRACKETED, Tier.ELIDED}:
        return folded
    return _BRACKETED.sub("", _CAPITAL.sub(r"\1", folded))


@lru_cache(maxsize=256)
def readings_of(subject: GroundedClaim, name: str) -> tuple[Reading, ...]:
    """Return every value of a type that the quoted words of a claim express; ``name`` is that of the type."""
    kind = types()[name]
    found = tuple(
        Reading(words, mention)
        for words in words_of(subject)
        for mention in kind.mentions(words.text, _for_attribute(words.context, subject))
    )
    return _most_guarded(found) if name == TRUTH else found


def _most_guarded(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Leave out what the quotes of a source plainly assert where others of them deny or doubt it.

    One quote may tell what the matter is, and another what is said of it: "the pact" "is not renewed".
    """
    guarded = {id(reading.words.grounding.source) for reading in readings if not _asserts(reading)}
    return tuple(each for each in readings if not (_asserts(each) and id(each.words.grounding.source) in guarded))


def _asserts(reading: Reading) -> bool:
    return isinstance(value := reading.mention.value, TruthValue) and value.may_be == frozenset({True})


def _for_attribute(context: Context, subject: GroundedClaim) -> Context:
    states = subject.claim.states
    attribute = attributes(subject.project.vocabulary).declared(states.attribute) if states is not None else None
    return Context(context.published, context.entities, attribute)


def fit_of(value: Value, readings: tuple[Reading, ...], kinds: Mapping[str, ValueType]) -> Fit:
    """Compare a value with readings of its type, and keep the relation that speaks best for it."""
    best: Relation | None = None
    decisive: Reading | None = None
    for reading in readings:
        if reading.mention.value.type != value.type:
            continue
        relation = relation_of(kinds[value.type], value, reading.mention.value)
        if best is None or _BEST_FIRST.index(relation) < _BEST_FIRST.index(best):
            best, decisive = relation, reading
    return Fit(value, best, decisive, readings)


@dataclass(frozen=True, slots=True)
class Stated:
    """The value of a claim's ``states``: its type, and the value itself, None when it could not be read as one."""

    kind: ValueType
    value: Value | None
    declared: bool


@lru_cache(maxsize=64)
def stated(subject: GroundedClaim) -> Stated | None:
    """Read the value that a claim states; None when it states none, or one of a type that is not compared."""
    states = subject.claim.states
    if states is None:
        return None
    kinds = types()
    attribute = attributes(subject.project.vocabulary).declared(states.attribute)
    sources = [grounding.source for grounding in subject.groundings if grounding.source is not None]
    context = Context(published(sources[0]) if sources else None, subject.project.entities, attribute)
    if attribute is not None and attribute.type:
        kind = kinds.get(attribute.type)
        return Stated(kind, kind.parse(states.value, context), declared=True) if kind is not None else None
    for name in _INFERRED:
        if name in kinds and (value := kinds[name].parse(states.value, context)) is not None:
            return Stated(kinds[name], value, declared=False)
    return None


@lru_cache(maxsize=64)
def fit(subject: GroundedClaim) -> Fit | None:
    """Tell how the value that a claim states fits its quotes; None when there is no value to compare."""
    what = stated(subject)
    if what is None or what.value is None:
        return None
    if what.kind.name in WORDED:
        return _fit_of_words(what.kind, what.value, words_of(subject))
    return fit_of(what.value, readings_of(subject, what.kind.name), types())


def _fit_of_words(kind: ValueType, value: Value, quoted: tuple[Words, ...]) -> Fit:
    """Tell whether a value that is words stands in one of the quotes; where it does not, nothing is known of it."""
    for words in quoted:
        there = kind.parse(words.text, words.context)
        if there is not None and kind.compare(value, there) in {Relation.EQUAL, Relation.REFINED_BY}:
            reading = Reading(words, Mention(0, len(words.text), there))
            return Fit(value, Relation.EQUAL, reading, (reading,))
    return Fit(value, None, None, ())


@dataclass(frozen=True, slots=True)
class Specific:
    """A date, period or number in the words of the claim itself, and how the quotes carry it.

    ``alike`` tells that the reading that decides counts the same thing by the same noun.
    """

    start: int
    end: int
    fit: Fit
    alike: bool = False


_NAME_REACH: Final = 25
_SPECIFIC: Final = ("period", "date", "number")
"""Types whose every value in a claim has to be carried by its quotes; an earlier one covers what stands inside it."""


@lru_cache(maxsize=64)
def specifics_of(subject: GroundedClaim) -> tuple[Specific, ...]:
    """Return the dates, periods and numbers that the claim says, in order, each beside what the quotes say."""
    kinds = types()
    words = fold(subject.claim.text)
    sources = [grounding.source for grounding in subject.groundings if grounding.source is not None]
    context = Context(published(sources[0]) if sources else None, subject.project.entities)
    taken: list[tuple[int, int]] = []
    found: list[Specific] = []
    for name in _SPECIFIC:
        kind = kinds[name]
        for mention in kind.mentions(words, context):
            if any(mention.start < end and start < mention.end for start, end in taken):
                continue
            if _not_understood(mention.value):
                continue
            named = word_of_name(words, mention.start, mention.end, mention.value)
            readings = _of_that_name(named, readings_of(subject, name))
            specific = _specific(kind, words, mention, readings, named=bool(named))
            # Where no quote speaks of a stretch of time, its ends are compared as the dates they are.
            if name == "period" and specific.fit.relation is None and not named:
                continue
            taken.append((mention.start, mention.end))
            said = words[mention.start : mention.end].lower()
            if specific.fit.relation is not None or not (named or _says_nothing(said, mention.value, subject)):
                found.append(specific)
    return tuple(sorted(found, key=lambda specific: specific.start))


def _says_nothing(said: str, value: Value, subject: GroundedClaim) -> bool:
    """Tell whether a date or number that no quote has, in small letters, need not stand in one.

    What is first may be said in many ways: it opens, it is a debut. And what a claim is about may have it in its name;
    but a bare number there is no year, and counts what it counts.
    """
    about = subject.claim.about
    if said == "first" or about is None:
        return said == "first"
    if not isinstance(value, Date) and " " not in said:
        return False
    entity = subject.project.entities.get(about)
    names = (entity.name or about, *entity.aliases) if entity is not None else (about,)
    whole = re.compile(rf"(?<![\w.,]){re.escape(said)}(?!\w)")
    return any(whole.search(fold(name).lower()) for name in names)


def _not_understood(value: Value) -> bool:
    """Tell whether words name a date that nobody can work out: "ten years ago" of an undated source."""
    return isinstance(value, Date) and not value.extent.spans


def _specific(kind: ValueType, words: str, mention: Mention, readings: tuple[Reading, ...], *, named: bool) -> Specific:
    best: tuple[Reading, Relation] | None = None
    for each in relevant(kind, words, mention, readings, named=named):
        if best is None or _BEST_FIRST.index(each[1]) < _BEST_FIRST.index(best[1]):
            best = each
    decisive, relation = best if best is not None else (None, None)
    alike = decisive is not None and count_the_same(words, mention, decisive)
    return Specific(mention.start, mention.end, Fit(mention.value, relation, decisive, readings), alike)


def _of_that_name(named: str, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Keep, for a number that is part of a name, the readings that stand beside a word of that name."""
    return tuple(each for each in readings if named in _beside(each)) if named else readings


def _beside(reading: Reading) -> str:
    """Return the words next to a reading, in small letters."""
    text, mention = reading.words.text, reading.mention
    return text[max(0, mention.start - _NAME_REACH) : mention.end + _NAME_REACH].lower()


def value_checked(subject: GroundedClaim) -> bool:
    """Tell whether the value that a claim states was compared with its quotes."""
    result = fit(subject)
    return result is not None and result.relation not in {None, Relation.INCOMPARABLE}
