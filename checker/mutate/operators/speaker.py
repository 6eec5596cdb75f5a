"""Operator: somebody else is said to have said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.mutate.edit import sentence, swapped, with_value
from checker.mutate.mutant import Change, Operator
from checker.mutate.operators.names import renamed, restating
from checker.mutate.others import others
from checker.names.directory import directory
from checker.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim


def changes(subject: GroundedClaim) -> Iterator[Change]:
    """Attribute the claim to another speaker of the same kind, wherever the claim names the one it has."""
    claim, text = subject.claim, sentence(subject)
    if claim.attributed_to is None:
        return
    known = directory(subject.project.entities)
    ids = known.look_up(claim.attributed_to)
    if not ids:
        yield from _undeclared(subject, claim.attributed_to)
    for other in others(subject, ids[0]) if len(ids) == 1 else ():
        name = other.name or other.id
        changed = with_value(claim, restating(known, (ids[0], other.id), (claim.attributed_to, name)))
        yield Change(
            claim.attributed_to,
            name,
            replace(
                changed,
                text=renamed(known, text, ids[0], other),
                attributed_to=name,
                about=other.id if claim.about == ids[0] else claim.about,
            ),
        )


def _undeclared(subject: GroundedClaim, name: str) -> Iterator[Change]:
    """Attribute the claim to the next speaker of the project who is not declared either."""
    known = directory(subject.project.entities)
    speakers = sorted({claim.attributed_to for claim in subject.project.claims if claim.attributed_to})
    strangers = [each for each in speakers if not known.look_up(each)]
    after = strangers.index(name) + 1
    for other in (*strangers[after:], *strangers[: after - 1])[:1]:
        text = swapped(name, other)(sentence(subject))
        yield Change(name, other, replace(subject.claim, text=text, attributed_to=other))


OPERATOR = Operator("speaker", "The other speaker neither is nor speaks for the one who said it.", changes)
