"""Somebody or something else: declared entities that a claim could name by mistake in place of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.fit.values import words_of
from checker.mutate.edit import sentence
from checker.names.directory import directory
from checker.names.proper import is_of_a_place
from checker.value import Relation
from checker.values import types
from checker.values.entity import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim
    from checker.names.directory import Directory
    from checker.project import Entity


def others(subject: GroundedClaim, id_: str) -> Iterator[Entity]:
    """Yield at most two entities of the same kind: one that the quotes name too, and one that they do not.

    Neither belongs to the entity, stands for it or the other way round, nor is named in the claim already: with any of
    these the claim might still be right.
    """
    known = directory(subject.project.entities)
    kind = known.entities[id_].kind
    named = _named_in_claim(subject, known)
    quoted = {one for words in words_of(subject) for name in known.names(words.text) for one in name.ids}
    ids = list(known.entities)
    start = ids.index(id_) + 1
    found = [
        other
        for other in (*ids[start:], *ids[: start - 1])
        if known.entities[other].kind == kind
        and _apart(known, other, id_)
        and other not in named
        # What belongs to somebody named, or names him in another way, says no less than he does.
        and all(other == one or _apart(known, other, one) for one in named | quoted)
    ]
    for near in (True, False):
        one = next((other for other in found if (other in quoted) is near), None)
        if one is not None:
            yield known.entities[one]


def called(entity: Entity, model: str, own: Entity) -> str:
    """Return a name of an entity in the style of a name of another, ``own``: the adjective where that is one."""
    name = entity.name or entity.id
    if model in {own.name, own.id} or not _is_adjective(model):
        return name
    return next((alias for alias in entity.aliases if _is_adjective(alias)), name)


def _is_adjective(name: str) -> bool:
    return is_of_a_place(name.rsplit(maxsplit=1)[-1].lower())


def _apart(known: Directory, one: str, two: str) -> bool:
    compare = types()["entity"].compare
    first, second = (value_of(known, each, (each,), stands=True) for each in (one, two))
    return compare(first, second) is Relation.CONFLICTS


def _named_in_claim(subject: GroundedClaim, known: Directory) -> set[str]:
    claim = subject.claim
    found = {id_ for name in known.names(sentence(subject)) for id_ in name.ids}
    written = [claim.attributed_to, claim.about]
    if claim.states is not None:
        written += [claim.states.value, *(part.value for part in claim.states.parts)]
    return found.union(*(known.look_up(each) for each in written if each))
