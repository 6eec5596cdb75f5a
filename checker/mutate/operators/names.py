"""Operator: another declared entity of the same kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.mutate.edit import sentence, spliced, swapped, with_value
from checker.mutate.mutant import Change, Operator
from checker.mutate.others import called, others
from checker.names.directory import directory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.check import GroundedClaim
    from checker.names.directory import Directory


def changes(subject: GroundedClaim) -> Iterator[Change]:
    """Put another entity in the place of each that the claim names; who speaks is left to another operator."""
    claim, text = subject.claim, sentence(subject)
    known = directory(subject.project.entities)
    speaker = known.look_up(claim.attributed_to) if claim.attributed_to else ()
    named = {name.ids[0]: text[name.start : name.end] for name in known.names(text) if len(name.ids) == 1}
    for id_, words in _stated(subject, known).items():
        named.setdefault(id_, words)
    for id_, words in named.items():
        if id_ in speaker:
            continue
        for other in others(subject, id_):
            changed = with_value(claim, restating(known, (id_, other.id), (words, called(other, words))))
            about = other.id if claim.about == id_ else claim.about
            renamed = renaming(known, text, id_, lambda name, other=other: called(other, name))
            yield Change(words, called(other, words), replace(changed, text=renamed, about=about))


def renaming(known: Directory, text: str, id_: str, name: Callable[[str], str]) -> str:
    """Return a text with another name wherever it names an entity."""
    for found in reversed(known.names(text)):
        if found.ids == (id_,):
            text = spliced(text, found.start, found.end, name(text[found.start : found.end]))
    return text


def restating(known: Directory, ids: tuple[str, str], names: tuple[str, str]) -> Callable[[str], str]:
    """Return the function that puts another entity in a stated value, which is its id or name or has it in its words.

    ``ids`` and ``names`` hold what stands there and what takes its place.
    """
    swap_id, swap_name = swapped(*ids), swapped(*names)

    def change(written: str) -> str:
        if known.look_up(written) == (ids[0],):
            return ids[1]
        return renaming(known, swap_name(swap_id(written)), ids[0], lambda _: names[1])

    return change


def _stated(subject: GroundedClaim, known: Directory) -> dict[str, str]:
    """Return the entities that the claim states as its value or as part of it, with the words for each."""
    states = subject.claim.states
    if states is None:
        return {}
    written = [part.value for part in states.parts] or [states.value]
    return {ids[0]: each for each in written if len(ids := known.look_up(each)) == 1}


OPERATOR = Operator(
    "names",
    "The other entity is of the same kind and neither belongs to the one named nor stands for it.",
    changes,
)
