"""Which claims can contradict each other at all: those of one subject, told in one voice, under one condition.

Only active and disputed claims take part. What somebody says is his: it is held against what he says himself, and not
against the sources' own words. What holds under a condition is held against what holds without one or under the same.
Where a conflict was judged and one of its values preferred, the claims of the other take no part.
"""

from __future__ import annotations

from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.claim import Status
from checker.conflict import State
from checker.conflicts.align import groups
from checker.conflicts.settle import settlement
from checker.record import dataclass
from checker.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from checker.check import GroundedProject
    from checker.conflicts.align import Stating
    from checker.value import Value

_TAKE_PART: Final = frozenset({Status.ACTIVE, Status.DISPUTED})
_NONE: Final = ""


class Part(NamedTuple):
    """A claim that takes part: its id, the name in the vocabulary of the attribute it states, and the value."""

    id: str
    attribute: str
    value: Value
    stating: Stating


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """What one voice says of one subject: claims without a condition, and those under each condition.

    Those without one may hold at once, and with them those under one.
    """

    plain: tuple[Part, ...]
    conditional: tuple[tuple[Part, ...], ...]


def voices(grounded: GroundedProject, wanted: Container[str]) -> Iterator[Voice]:
    """Yield what each voice says of each subject in the attributes wanted; claims stand sorted by id."""
    project = grounded.project
    overruled = _overruled(grounded)
    found: dict[tuple[str, str], dict[str, list[Part]]] = defaultdict(lambda: defaultdict(list))
    for group in groups(grounded):
        entry = project.vocabulary.get(group.attribute) if group.attribute in wanted else None
        if entry is None or group.type != entry.type:
            continue
        for stating in group.claims:
            claim = stating.subject.claim
            if stating.value is None or claim.status not in _TAKE_PART or claim.id in overruled:
                continue
            condition = fold(claim.condition).casefold() if claim.condition is not None else _NONE
            found[group.about, stating.speaker][condition].append(
                Part(claim.id, group.attribute, stating.value, stating)
            )
    for _, said in sorted(found.items()):
        plain, *conditional = (tuple(sorted(said.get(each, ()), key=itemgetter(0))) for each in sorted({_NONE, *said}))
        yield Voice(plain, tuple(conditional))


def _overruled(grounded: GroundedProject) -> frozenset[str]:
    """Return the claims of conflicts that are settled against them."""
    if not any(judged.prefer for judged in grounded.project.acknowledgements):
        return frozenset()
    return frozenset(
        stating.id
        for settled in settlement(grounded).conflicts
        if settled.conflict.state is State.ACKNOWLEDGED
        for judged in (settled.conflict.acknowledgement,)
        if judged is not None and judged.prefer
        for side in settled.sides
        if judged.prefer not in {stating.id for stating in side}
        for stating in side
    )
