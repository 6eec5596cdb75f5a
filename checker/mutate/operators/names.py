"""Operator: another declared entity of the same kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.mutate.edit import sentence, swapped, with_value
from checker.mutate.mutant import Change, Operator
from checker.mutate.others import called, others
from checker.names.directory import directory
from checker.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.check import GroundedClaim
    from checker.names.directory import Directory
    from checker.project import Entity

_TAKES_ARTICLE: Final = re.compile(r"U\.S\.|USA?\Z|United |UK\Z|EU\Z|Netherlands|Philippines")


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
            name = called(other, words, known.entities[id_])
            changed = with_value(claim, restating(known, (id_, other.id), (words, name)))
            about = other.id if claim.about == id_ else claim.about
            yield Change(words, name, replace(changed, text=renamed(known, text, id_, other), about=about))


def renamed(known: Directory, text: str, id_: str, other: Entity) -> str:
    """Return a text with the name of another entity wherever it names one."""
    for found in reversed(known.names(text)):
        if found.ids == (id_,):
            words = text[found.start : found.end]
            # The full stop of an abbreviation may end the sentence too.
            stop = "." if words.endswith(".") and found.end == len(text) else ""
            name = called(other, words, known.entities[id_]) + stop
            text = _with_article(text[: found.start], words, name) + text[found.end :]
    return text


def _with_article(before: str, words: str, name: str) -> str:
    """Return a text with a name after it, and an article between the two as English has it: the U.S., but Japan."""
    had, has = (_TAKES_ARTICLE.match(each) is not None for each in (words, name))
    if had and not has:
        return re.sub(r"\b[Tt]he \Z", "", before) + name
    if has and not had and not re.search(r"\bthe \Z", before, re.IGNORECASE):
        return f"{before}{'the' if before else 'The'} {name}"
    return before + name


def restating(known: Directory, ids: tuple[str, str], names: tuple[str, str]) -> Callable[[str], str]:
    """Return the function that puts another entity in a stated value, which is its id or name or has it in its words.

    ``ids`` and ``names`` hold what stands there and what takes its place.
    """
    swap_id, swap_name = swapped(*ids), swapped(*names)

    def change(written: str) -> str:
        if known.look_up(written) == (ids[0],):
            return ids[1]
        return swap_name(renamed(known, swap_id(written), ids[0], known.entities[ids[1]]))

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
