"""Entities as values: who or what is meant, by the project's list; a name not on it is not compared."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from checker.names.directory import directory
from checker.names.persons import letters, person_name, same_person
from checker.names.proper import CAPITALS, is_of_a_place, words_of
from checker.names.tables import OTHER_FORMS
from checker.record import dataclass
from checker.text.normalize import fold
from checker.value import Mention, Relation
from checker.values.possible import relation_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.names.directory import Directory
    from checker.value import Context, Value


# Chin-a and Chin-ese have so many letters in common.
_STEM: Final = 4


@dataclass(frozen=True, slots=True)
class EntityValue:
    """An entity, or a name that is not resolved.

    ``name`` is how an editor reads it; ``readings`` are the sets of ids it could be: the entity and what belongs to it.
    What a curator writes has one. Words may have more, as a capital stands for its government too; an unresolved name
    has none, and ``key`` then tells whether another is the same.
    """

    name: str
    readings: tuple[frozenset[str], ...] = ()
    key: tuple[str, ...] = ()
    type: str = "entity"

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class EntityType:
    """The type of values that are persons, bodies, places or things.

    What belongs to an entity (``part_of``) refines it; two that neither belongs to the other conflict.
    """

    name: str = "entity"

    def parse(self, written: str, context: Context) -> EntityValue | None:
        """Return the entity of an id or name; a name of none, or of several, is kept unresolved."""
        return resolve(written, context)

    def mentions(self, words: str, context: Context) -> list[Mention]:
        """Return the names in the words: declared ones, and others by their capitals."""
        return proper_names(words, context)

    def compare(self, first: Value, second: Value) -> Relation:
        """Compare what the two could be; of several readings of words, the one that fits best counts."""
        if not isinstance(first, EntityValue) or not isinstance(second, EntityValue):
            return Relation.INCOMPARABLE
        if not first.readings or not second.readings:
            same = not first.readings and not second.readings and first.key == second.key
            return Relation.EQUAL if same else Relation.INCOMPARABLE
        if len(first.readings) == len(second.readings) == 1:
            return relation_of(first.readings[0], second.readings[0])
        found = {relation_of(one, two) for one in first.readings for two in second.readings}
        return _nearest(found, len(first.readings), len(second.readings))


def resolve(written: str, context: Context) -> EntityValue | None:
    """Return what a curator means by an id or a name, None for no words at all."""
    folded = fold(written).strip()
    if not folded:
        return None
    known = directory(context.entities)
    ids = known.look_up(folded)
    if len(ids) == 1:
        return EntityValue(_shown(known, ids[0]), (known.belonging(ids[0]),))
    return _unresolved(folded)


def proper_names(words: str, context: Context) -> list[Mention]:
    """Return the names in folded words, in order: entities of the list, and other names by their capitals.

    Titles before names are left out; months, days and the first word of a sentence are no names. A name that several
    entities share is unresolved.
    """
    known = directory(context.entities)
    return [
        Mention(name.start, name.end, value_of(known, words[name.start : name.end], name.ids, stands=True))
        for name in known.names(words)
    ]


def uncarried_names(words: str, carriers: Iterable[str], context: Context) -> list[Mention]:
    """Return the names in some folded words that none of the carriers has, these being folded too.

    A name is carried by one of the same entity, whatever alias, demonym or part of the name stands there, by one that
    may be the same person's, by its own words, by its initials, and by the adjective made of it.
    """
    texts = list(carriers)
    spelled = frozenset[str]().union(*map(_spelled, texts))
    missing = [
        found for found in proper_names(words, context) if not _has_words(words[found.start : found.end], spelled)
    ]
    if not missing:
        return []
    there = [
        (carrier[found.start : found.end], found.value)
        for carrier in dict.fromkeys(texts)
        for found in proper_names(carrier, context)
    ]
    return [
        found
        for found in missing
        if not any(_carries(name, value, words[found.start : found.end], found.value) for name, value in there)
        and not _has_form(words[found.start : found.end], texts)
    ]


def shared_family_names(words: str, context: Context) -> list[tuple[Mention, tuple[str, ...]]]:
    """Return the bare names in folded words that several persons of the list bear, each with their ids."""
    known = directory(context.entities)
    return [
        (Mention(name.start, name.end, _unresolved(words[name.start : name.end])), name.ids)
        for name in known.names(words)
        if len(name.ids) > 1
    ]


def _nearest(found: set[Relation], first_readings: int, second_readings: int) -> Relation:
    """Choose among the relations of several readings; where both ways of refining hold, the plain value is coarser."""
    if Relation.EQUAL in found:
        return Relation.EQUAL
    both = {Relation.REFINES, Relation.REFINED_BY} & found
    if len(both) == 1:
        return both.pop()
    if both:
        if first_readings == second_readings:
            return Relation.OVERLAPS
        return Relation.REFINED_BY if first_readings < second_readings else Relation.REFINES
    return Relation.OVERLAPS if Relation.OVERLAPS in found else Relation.CONFLICTS


@lru_cache(maxsize=4096)
def _spelled(text: str) -> frozenset[str]:
    """Return the words of a text as `letters` gives them, and acronyms in capitals too."""
    words = words_of(text)
    return frozenset(word.key for word in words) | {word.key.upper() for word in words if word.case == CAPITALS}


def _has_words(name: str, spelled: frozenset[str]) -> bool:
    return all((word.key.upper() if word.case == CAPITALS else word.key) in spelled for word in words_of(name))


def _has_form(name: str, texts: Iterable[str]) -> bool:
    """Tell whether some texts have a name's initials, what its initials stand for, or the adjective made of it."""
    wanted = words_of(name)
    found = [word for text in texts for word in words_of(text)]
    forms = OTHER_FORMS.get(" ".join(word.key for word in wanted), ())
    if forms and any(f" {form} " in f" {' '.join(word.key for word in found if word.case)} " for form in forms):
        return True
    if len(wanted) != 1:
        initials = "".join(word.key[0] for word in wanted if word.case)
        return any(word.key == initials for word in found if word.case == CAPITALS)
    only = wanted[0]
    if only.case == CAPITALS:
        return only.key in "".join(word.key[0] if word.case else " " for word in found).split()
    stem, adjective = only.key[:-1], is_of_a_place(only.key)
    return len(stem) >= _STEM and any(
        word.key.startswith(stem) and is_of_a_place(word.key) is not adjective for word in found if word.case
    )


def _carries(name: str, value: Value, wanted_name: str, wanted: Value) -> bool:
    relation = TYPE.compare(wanted, value)
    return relation is Relation.EQUAL or (relation is Relation.INCOMPARABLE and same_person(name, wanted_name) is True)


def value_of(known: Directory, words: str, ids: Sequence[str], *, stands: bool) -> EntityValue:
    """Return what words mean that name some entities: one of them, or else a name that is not resolved.

    ``stands`` tells that an entity may stand for others, as its entry says.
    """
    if len(ids) != 1:
        return _unresolved(words)
    entity = known.entities[ids[0]]
    meant = (ids[0], *entity.stands_for) if stands else (ids[0],)
    return EntityValue(_shown(known, ids[0]), tuple(dict.fromkeys(known.belonging(id_) for id_ in meant)))


def _shown(known: Directory, id_: str) -> str:
    return known.entities[id_].name or id_


def _unresolved(words: str) -> EntityValue:
    person = person_name(words)
    if person is not None:
        return EntityValue(words, (), (*sorted(person.words), person.suffix))
    return EntityValue(words, (), tuple(letters(word) for word in words.split()))


TYPE = EntityType()
