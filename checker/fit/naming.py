"""Names: which of those in a claim none of its quotes carries, and whom the quotes name in their place.

A name is carried by the quotes, whatever form of it stands there, by who publishes them, and by who says them. That the
claim names somebody in its own fields too (`about`, `states`) shows that he is meant, not that the source names him:
a phrase often leaves its subject outside. So the field speaks for the name, unless the quotes name another of its kind.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.fit.speakers import spoken
from checker.fit.values import words_of
from checker.names.directory import PERSON, directory
from checker.names.proper import CAPITALS, is_of_a_place
from checker.names.proper import words_of as name_words
from checker.text.normalize import fold
from checker.value import Context, Relation
from checker.values import types
from checker.values.entity import uncarried_names, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim
    from checker.names.directory import Directory
    from checker.names.proper import Word

_OPENING: Final = re.compile(r"(?:(?:the|an?) )?(?:[a-z]+ )?", re.IGNORECASE)
_PRONOUN: Final = re.compile(r"(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
_MEASURED: Final = re.compile(r"(?:per|\d) [^\W\d]")
_MEASURING: Final = re.compile(r"(?:\bper|\d) \Z")
_INNER_CAPITAL: Final = re.compile(r"\w[A-Z]")
_SHORT: Final = 4
# What parts words as blanks do.
_APART: Final = str.maketrans(dict.fromkeys('-,"()', " "))

CURRENCY: Final = "currency"
"""The kind of an entity that may be a unit of numbers too."""


class Missing(NamedTuple):
    """A name of the claim's sentence that no quote carries, by its place; ``instead`` is one that they have for it."""

    start: int
    end: int
    instead: str


@lru_cache(maxsize=64)
def missing_names(subject: GroundedClaim) -> tuple[Missing, ...]:
    """Return the names in a claim's sentence that nothing speaks for; that of its speaker is left out."""
    claim, text = subject.claim, fold(subject.claim.text)
    context = Context(entities=subject.project.entities)
    known = directory(subject.project.entities)
    if not _has_unspelled_name(text, subject):
        return ()
    text = _without_units(text, known)
    uncarried = uncarried_names(text, (*_carriers(subject), *_forms(claim.attributed_to, subject)), context)
    if not uncarried:
        return ()
    own = [form for written in _own(subject) for form in _forms(written, subject)]
    unspoken = {(name.start, name.end) for name in uncarried_names(text, (*_carriers(subject), *own), context)}
    found: list[Missing] = []
    subjects = 0
    for mention in uncarried:
        name = text[mention.start : mention.end]
        instead = rival(subject, known.names(name)[0].ids if known.names(name) else ())
        # Where no field tells what the claim is about, it is the name that comes first.
        opens = claim.about is None and _OPENING.fullmatch(text, 0, mention.start)
        told = opens or (mention.start, mention.end) not in unspoken
        subjects += bool(told)
        if instead or not (told or _is_told_otherwise(subject, name)):
            found.append(Missing(mention.start, mention.end, instead))
    if len(found) == 1 and not (found[0].instead or subjects) and _opens_with_pronoun(subject):
        return ()
    return tuple(found)


def _has_unspelled_name(text: str, subject: GroundedClaim) -> bool:
    """Tell whether the quotes lack a word of a name in a text: most have all, and no more need be asked."""
    names = directory(subject.project.entities).names(text)
    if not names:
        return False
    quotes = _quotes(subject)
    # Words that stand in a quote just so need no further look, and most names have no others.
    plain = set(" ".join(quotes).translate(_APART).split())
    sought = [
        word
        for word in name_words(text)
        if text[word.start : word.end] not in plain and any(name.start <= word.start < name.end for name in names)
    ]
    if not sought:
        return False
    spelled = {(word.key, word.case == CAPITALS) for quoted in quotes for word in name_words(quoted)}
    return any((word.key, word.case == CAPITALS) not in spelled for word in sought)


def _opens_with_pronoun(subject: GroundedClaim) -> bool:
    """Tell whether a quote begins with a pronoun, so that whom it speaks of is named before it."""
    return any(_PRONOUN.match(words.text) for words in words_of(subject))


def unnamed(subject: GroundedClaim, written: str) -> bool:
    """Tell whether no quote of a claim carries a name, nor he who publishes or says them."""
    forms = _forms(written, subject)
    context = Context(entities=subject.project.entities)
    carriers = _carriers(subject)
    return all(uncarried_names(f"by {form}", carriers, context) for form in forms)


def rival(subject: GroundedClaim, ids: tuple[str, ...]) -> str:
    """Return a name in the quotes that is of the same kind as a declared entity, and which the claim does not have.

    Empty when there is none: only declared entities have a kind.
    """
    if len(ids) != 1:
        return ""
    known = directory(subject.project.entities)
    kind = known.entities[ids[0]].kind
    named = _named(subject)
    for words in words_of(subject):
        for name in known.names(words.text):
            if not name.ids or any(known.entities[other].kind != kind for other in name.ids):
                continue
            if all(_apart(known, other, ids[0]) and not _meant(known, other, named) for other in name.ids):
                return words.text[name.start : name.end]
    return ""


def _apart(known: Directory, one: str, two: str) -> bool:
    """Tell whether two entities have nothing to do with each other: neither belongs to the other or stands for it."""
    compare = types()["entity"].compare
    first, second = (value_of(known, each, (each,), stands=True) for each in (one, two))
    return compare(first, second) is Relation.CONFLICTS


def _meant(known: Directory, other: str, named: frozenset[str]) -> bool:
    """Tell whether one of the entities named may mean another: Seoul South Korea, a ministry its government.

    A person means nobody else, and nobody is meant by the body that he belongs to.
    """
    return any(
        one == other
        or other in known.entities[one].stands_for
        or one in known.entities[other].stands_for
        or (known.entities[one].kind != PERSON and one in known.belonging(other))
        for one in named
    )


@lru_cache(maxsize=64)
def _named(subject: GroundedClaim) -> frozenset[str]:
    """Return the entities that the claim names anywhere."""
    known = directory(subject.project.entities)
    found = {id_ for name in known.names(fold(subject.claim.text)) for id_ in name.ids}
    written = (*_own(subject), subject.claim.attributed_to)
    return frozenset(found.union(*(known.look_up(each) for each in written if each)))


def _own(subject: GroundedClaim) -> Iterator[str]:
    """Yield what the claim's fields name: its subject and its value."""
    claim = subject.claim
    if claim.about is not None:
        yield claim.about
    if claim.states is not None:
        yield claim.states.value


def _forms(written: str | None, subject: GroundedClaim) -> list[str]:
    """Return the names that words of a field go by: those of an entity, or just the words."""
    if written is None:
        return []
    entity = subject.project.entities.get(written)
    return [fold(name) for name in ((entity.name or written, *entity.aliases) if entity else (written,))]


def _quotes(subject: GroundedClaim) -> list[str]:
    """Return the quoted words, without the names of units."""
    known = directory(subject.project.entities)
    return [_without_units(words.text, known) for words in words_of(subject)]


@lru_cache(maxsize=64)
def _carriers(subject: GroundedClaim) -> tuple[str, ...]:
    """Return the words that may carry a name: the quotes, who publishes them, and who says them."""
    carriers = _quotes(subject)
    carriers += [speech.speaker.name for each in spoken(subject) for speech in each.speeches if speech.speaker]
    for words in words_of(subject):
        if words.grounding.source is not None:
            record = words.grounding.source.record
            carriers += [fold(name) for name in (record.publisher, *record.relays, *record.authors)]
    return tuple(carriers)


def _without_units(text: str, known: Directory) -> str:
    """Return a folded text of the same length with the currencies blanked that only measure: "106.25 per dollar"."""
    if _MEASURED.search(text) is None:
        return text
    for name in known.names(text):
        unit = any(known.entities[id_].kind == CURRENCY for id_ in name.ids)
        if unit and _MEASURING.search(text, 0, name.start):
            text = text[: name.start] + " " * (name.end - name.start) + text[name.end :]
    return text


def _is_told_otherwise(subject: GroundedClaim, name: str) -> bool:
    """Tell whether the quotes may well mean what an undeclared name means, though they do not have it.

    An abbreviation may be written out. An adjective of a place may have its country instead, and says something else
    only where the quotes have another adjective. Of a longer name the last word may stand alone, as a surname does.
    """
    words = name_words(name)
    quoted = [name_words(each.text) for each in words_of(subject)]
    last = words[-1]
    if len(words) > 1:
        return any(_stands_alone(last.key, each) for each in quoted)
    if last.case == CAPITALS or len(name) == 1 or (len(name) <= _SHORT and _INNER_CAPITAL.search(name)):
        return True
    if is_of_a_place(last.key.removesuffix("s")):
        own = {word.key for word in name_words(fold(subject.claim.text))}
        return not any(
            word.case and word.key not in own and is_of_a_place(word.key) for each in quoted for word in each
        )
    return False


def _stands_alone(key: str, words: tuple[Word, ...]) -> bool:
    """Tell whether a word stands among others with a capital and without another name before it."""
    return any(
        word.key == key and word.case and not (before is not None and before.case and word.joins and not before.opens)
        for before, word in zip((None, *words), words, strict=False)
    )
