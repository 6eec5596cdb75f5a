"""The entity list as it is used: who is meant by a name, and what belongs to what."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.identity import kept
from checker.names.persons import PersonName, letters, person_name, same_person
from checker.names.proper import Declared, Name, declared, names_in, words_of
from checker.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.project import Entity

PERSON = "person"
"""The kind of an entity whose names are read as persons' names."""


@dataclass(frozen=True, slots=True, eq=False)
class Directory:
    """The entity list, prepared for looking names up.

    ``entities`` is the list itself; ``within`` has for each entity what belongs to it, itself included; ``known`` are
    the names of what is no person, by the first word, the longest first; ``exact`` the entities by a whole name;
    ``bearers`` the persons by each word of their names.
    """

    entities: Mapping[str, Entity]
    within: Mapping[str, frozenset[str]]
    known: Mapping[str, tuple[Declared, ...]]
    exact: Mapping[tuple[str, ...], tuple[str, ...]]
    bearers: Mapping[str, tuple[tuple[str, str, PersonName], ...]]

    def names(self, words: str) -> tuple[Name, ...]:
        """Return the names in folded words, in order; those of declared entities have their ids.

        A name that several entities may bear has the ids of all of them: a family name that two persons share. A single
        word that opens a sentence is a name where it is declared.
        """
        return _names(self, words)

    def persons(self, written: str) -> tuple[str, ...]:
        """Return the ids of the persons whom a name may mean: one, none, or all that it fits equally well."""
        return _persons(self, written)

    def look_up(self, written: str) -> tuple[str, ...]:
        """Return the ids of the entities that an id, or a whole name as it may be written, means."""
        if written in self.entities:
            return (written,)
        return self.exact.get(_whole(written), ()) or self.persons(written)

    def belonging(self, id_: str) -> frozenset[str]:
        """Return the ids of all that belongs to an entity, its own included."""
        return self.within.get(id_, frozenset((id_,)))


@lru_cache(maxsize=1024)
def _persons(known: Directory, written: str) -> tuple[str, ...]:
    name = person_name(written)
    if name is None:
        return ()
    bare = len(name.units) == 1
    single = "".join(name.units[0])
    found: set[str] = set()
    for word in {*name.words, single}:
        for id_, whole, person in known.bearers.get(word, ()):
            if id_ in found:
                continue
            if bare and len(person.units) > 1:
                fits = single == person.family.replace("-", "")
            else:
                fits = same_person(written, whole) is True
            if fits:
                found.add(id_)
    return tuple(sorted(found))


@lru_cache(maxsize=4096)
def _names(known: Directory, words: str) -> tuple[Name, ...]:
    found: list[Name] = []
    families: set[str] = set()
    for name in _parted(known, words):
        if name.ids:
            found.append(name)
            continue
        written = words[name.start : name.end]
        ids = known.persons(written)
        if ids or not name.opens:
            found.append(name._replace(ids=ids))
        if not ids and (person := person_name(written)) is not None and len(person.units) > 1:
            families.add(person.family)
    if families:
        # "Kim" need not be the Kim of the list where the same words name another.
        return tuple(
            name._replace(ids=()) if name.ids and letters(words[name.start : name.end]) in families else name
            for name in found
        )
    return tuple(found)


def _parted(known: Directory, words: str) -> Iterator[Name]:
    """Yield the names in words, a declared person before ``of`` apart from what follows: Ada Roe of the Port Office."""
    for name in names_in(words, known.known):
        whole = words[name.start : name.end]
        before, of, after = whole.partition(" of ")
        if not of or name.ids or not known.persons(before):
            yield name
            continue
        yield Name(name.start, name.start + len(before))
        start = name.end - len(after)
        for each in names_in(after, known.known):
            yield Name(start + each.start, start + each.end, each.ids)


@kept
def directory(entities: Mapping[str, Entity]) -> Directory:
    """Return an entity list prepared for looking names up; that of a list used lately is kept."""
    exact: dict[tuple[str, ...], set[str]] = {}
    bearers: dict[str, list[tuple[str, str, PersonName]]] = {}
    plain: dict[str, set[str]] = {}
    for id_, entity in entities.items():
        for written in dict.fromkeys((entity.name, *entity.aliases)):
            if not written:
                continue
            exact.setdefault(_whole(written), set()).add(id_)
            person = person_name(written) if entity.kind == PERSON else None
            if person is None:
                plain.setdefault(written, set()).add(id_)
                continue
            for word in {*person.words, *("".join(unit) for unit in person.units)}:
                bearers.setdefault(word, []).append((id_, written, person))
    return Directory(
        entities,
        _within(entities),
        _by_first_word(plain),
        {name: tuple(sorted(ids)) for name, ids in exact.items()},
        {word: tuple(persons) for word, persons in bearers.items()},
    )


def _whole(written: str) -> tuple[str, ...]:
    words = [word.key for word in words_of(written)]
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _by_first_word(plain: Mapping[str, set[str]]) -> Mapping[str, tuple[Declared, ...]]:
    known: dict[str, list[Declared]] = {}
    for written, ids in plain.items():
        for name in declared(written, tuple(sorted(ids))):
            known.setdefault(name.keys[0], []).append(name)
    return {word: tuple(sorted(names, key=lambda name: -len(name.keys))) for word, names in known.items()}


def _within(entities: Mapping[str, Entity]) -> Mapping[str, frozenset[str]]:
    """Return for each entity all that belongs to it by ``part_of``, over any number of steps; a cycle is one whole."""
    within: dict[str, set[str]] = {id_: {id_} for id_ in entities}
    for id_ in entities:
        seen = {id_}
        ahead = [id_]
        while ahead:
            for whole in entities[ahead.pop()].part_of:
                if whole not in seen:
                    seen.add(whole)
                    within.setdefault(whole, {whole}).add(id_)
                    if whole in entities:
                        ahead.append(whole)
    return {id_: frozenset(parts) for id_, parts in within.items()}
