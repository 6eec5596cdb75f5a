"""A simple temporal network: points in time, by how much some follow others, and between what bounds they lie.

After Dechter, Meiri and Pearl, "Temporal constraint networks", Artificial Intelligence 49 (1991): such a network can be
kept unless some way through it, from bound to bound or in a circle, asks for more time than there is. Only the longest
way to each point is looked for (Bellman and Ford), along the few steps there are, and never all pairs of points.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

_EVER: Final = -(10**40)
"""Where a point lies that nothing bounds: so long ago that no steps lead from there to a bound."""


class Step(NamedTuple):
    """The point ``later`` comes at least ``gap`` moments after the point ``earlier``.

    ``claim`` is the id of the claim that says so; where it is empty the vocabulary does, and ``rule`` names two
    attributes and what it says of them; a step without either goes without saying.
    """

    earlier: int
    later: int
    gap: int = 0
    claim: str = ""
    rule: tuple[str, str, str] | None = None


class Bound(NamedTuple):
    """A moment that a point does not precede, or does not follow, and the claim that says so."""

    moment: int
    claim: str


class Contradiction(NamedTuple):
    """What cannot be kept together.

    ``steps`` lead from a point that is not before ``lower`` to one that is not after ``upper``, and there is no time
    for them; or they go round in a circle, and both bounds are None.
    """

    lower: Bound | None
    steps: tuple[Step, ...]
    upper: Bound | None

    @property
    def claims(self) -> tuple[str, ...]:
        """Return the ids of the claims that take part, sorted."""
        bounds = {bound.claim for bound in (self.lower, self.upper) if bound is not None}
        return tuple(sorted(bounds | {step.claim for step in self.steps if step.claim}))


def contradiction(
    steps: Mapping[int, Sequence[Step]], lower: Mapping[int, Bound], upper: Mapping[int, Bound]
) -> Contradiction | None:
    """Return something in a network that cannot be kept together, None when all of it can.

    ``steps`` stand by the point they start from; those of rules alone must not make a circle that asks for time, since
    only claims can be at fault. The time taken grows with the points that can be reached from a bound or from a claim's
    step, and, where steps run in circles, with their number too.
    """
    earliest = {step.earlier: _EVER for some in steps.values() for step in some if step.claim}
    earliest.update((point, bound.moment) for point, bound in lower.items())
    for point, bound in lower.items():
        if point in upper and bound.moment > upper[point].moment:
            return Contradiction(bound, (), upper[point])
    last: dict[int, Step] = {}
    moved: dict[int, int] = {}
    queue = deque(sorted(earliest))
    waiting = set(queue)
    while queue:
        point = queue.popleft()
        waiting.discard(point)
        for step in steps.get(point, ()):
            moment, later = earliest[point] + step.gap, step.later
            if later in earliest and earliest[later] >= moment:
                continue
            earliest[later], last[later] = moment, step
            moved[later] = moved.get(later, 0) + 1
            limit = upper.get(later)
            too_late = limit if limit is not None and moment > limit.moment else None
            # A point that moves more often than there are points may be on a circle.
            if too_late is not None or moved[later] > len(earliest):
                found = _way(last, lower, too_late, later)
                if found is not None:
                    return found
            if later not in waiting:
                waiting.add(later)
                queue.append(later)
    return None


def _way(last: Mapping[int, Step], lower: Mapping[int, Bound], upper: Bound | None, point: int) -> Contradiction | None:
    """Return the way by which a point came to lie where it lies, or the circle that the way runs into."""
    back: list[Step] = []
    seen = {point: 0}
    while point in last:
        back.append(last[point])
        point = back[-1].earlier
        if point in seen:
            return Contradiction(None, tuple(reversed(back[seen[point] :])), None)
        seen[point] = len(back)
    return Contradiction(lower[point], tuple(reversed(back)), upper) if upper is not None else None


def irreducible(claims: Iterable[str], contradict: Callable[[frozenset[str]], bool]) -> tuple[str, ...]:
    """Return a part of some claims that contradict each other, none of which can be taken out without ending that.

    ``contradict`` tells whether claims contradict each other; the claims given do.
    """
    kept = tuple(claims)
    for claim in kept:
        fewer = tuple(other for other in kept if other != claim)
        if contradict(frozenset(fewer)):
            kept = fewer
    return kept
