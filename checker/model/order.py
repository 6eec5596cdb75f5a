"""Order: which claims put the same things in orders that cannot go together, by their dates or by their words.

The dates, periods and order values that one voice states of one subject, and the rules of the vocabulary, are a simple
temporal network. Where it cannot be kept, the claims at fault are named: a set of which none can be left out.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from checker.conflicts.align import PER_DAY
from checker.model.days import days_of
from checker.model.network import Bound, Contradiction, Step, contradiction, irreducible
from checker.model.rules import Points, rules
from checker.model.voice import voices
from checker.record import dataclass
from checker.values.calendar.days import FIRST, LAST
from checker.values.calendar.value import Date
from checker.values.order import OrderValue
from checker.values.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.check import GroundedProject
    from checker.model.rules import Rules
    from checker.model.voice import Part
    from checker.values.calendar.extent import Extent

DAY: Final = 1 << 40
"""So many moments has a day: no order of claims that each come a moment after another takes one up."""

# Allen's relations by what they say of two pairs of ends: start and start, start and end, end and start, end and end
# (Vilain and Kautz, "Constraint propagation algorithms for temporal reasoning", AAAI 1986).
_ENDS: Final = {
    "b": "<<<<",
    "m": "<<=<",
    "o": "<<><",
    "s": "=<><",
    "d": "><><",
    "f": "><>=",
    "=": "=<>=",
    "fi": "<<>=",
    "di": "<<>>",
    "si": "=<>>",
    "oi": "><>>",
    "mi": ">=>>",
    "bi": ">>>>",
}
_STARTS, _ENDINGS = 0, 3


@dataclass(frozen=True, slots=True, eq=False)
class Disorder:
    """Claims that cannot all be true, sorted by id, and why not.

    ``suspect`` is the one without which all others of its subject go together, where there is just one such.
    """

    parts: tuple[Part, ...]
    why: Contradiction
    suspect: str


@lru_cache(maxsize=2)
def disorders(grounded: GroundedProject) -> tuple[Disorder, ...]:
    """Return the claims of a project that contradict each other in time; no claim is named twice."""
    return tuple(_disorders(grounded))


def out_of_order(grounded: GroundedProject) -> frozenset[str]:
    """Return the claims at fault for such contradictions, as far as can be told: other checks need not name them."""
    return frozenset(part.id for found in disorders(grounded) for part in found.parts if found.suspect in {"", part.id})


def _disorders(grounded: GroundedProject) -> Iterator[Disorder]:
    vocabulary = grounded.project.vocabulary
    order = rules(vocabulary)
    for voice in voices(grounded, order.points):
        plain = [part for part in voice.plain if _lasts(part, vocabulary[part.attribute].single)]
        timeline = _timeline(order, plain)
        yield from _of(timeline, plain)
        # What holds at all holds under a condition too; the looser bounds add nothing.
        telling = _telling(timeline, plain) if voice.conditional else []
        for claims in voice.conditional:
            world = [*telling, *(part for part in claims if _lasts(part, vocabulary[part.attribute].single))]
            for found in _of(_timeline(order, world), world):
                timeline.drop(part.id for part in found.parts)
                telling = _telling(timeline, plain)
                yield found


def _telling(timeline: _Timeline, parts: Sequence[Part]) -> list[Part]:
    telling = timeline.telling
    return [part for part in parts if part.id in telling]


def _lasts(part: Part, single: str) -> bool:
    """Tell whether a claim holds for good: one that holds as of a day may be followed by another."""
    return single == "true" or (single != PER_DAY and part.stating.subject.claim.as_of is None)


@dataclass(frozen=True, slots=True, eq=False)
class _Timeline:
    """What claims say of the points of one subject, the tightest bound of each point last."""

    order: Rules
    lower: dict[int, list[Bound]]
    upper: dict[int, list[Bound]]
    steps: dict[str, tuple[Step, ...]]
    gone: set[str]

    def contradiction(self, without: str = "") -> Contradiction | None:
        """Return what cannot be kept together, when one more claim is left out."""
        lower, upper = self._tightest(self.lower, without), self._tightest(self.upper, without)
        if not self.steps:
            return contradiction(self.order.steps, lower, upper)
        steps: dict[int, list[Step]] = {}
        for step in chain.from_iterable(some for claim, some in self.steps.items() if claim != without):
            steps.setdefault(step.earlier, []).append(step)
        whole: dict[int, Sequence[Step]] = {**self.order.steps}
        for point, some in steps.items():
            whole[point] = (*whole.get(point, ()), *some)
        return contradiction(whole, lower, upper)

    def _tightest(self, bounds: Mapping[int, list[Bound]], without: str) -> dict[int, Bound]:
        found: dict[int, Bound] = {}
        for point, some in bounds.items():
            bound = next(
                (each for each in reversed(some) if each.claim != without and each.claim not in self.gone), None
            )
            if bound is not None:
                found[point] = bound
        return found

    def drop(self, guilty: Iterable[str]) -> None:
        """Leave claims out that were named."""
        self.gone.update(guilty)
        for claim in guilty:
            self.steps.pop(claim, None)
        for bounds in chain(self.lower.values(), self.upper.values()):
            while bounds and bounds[-1].claim in self.gone:
                bounds.pop()

    @property
    def telling(self) -> frozenset[str]:
        """Return the claims that all others of the timeline add nothing to."""
        tight = (bounds[-1].claim for bounds in chain(self.lower.values(), self.upper.values()) if bounds)
        distinct = {frozenset(step[:3] for step in some): claim for claim, some in sorted(self.steps.items())}
        return frozenset(chain(tight, distinct.values()))


def _of(timeline: _Timeline, claims: Sequence[Part]) -> Iterator[Disorder]:
    """Yield the claims of a timeline that contradict each other, and leave them out of it."""
    by_id = {part.id: part for part in claims}

    def of(some: Iterable[str]) -> Contradiction | None:
        return _timeline(timeline.order, [by_id[claim] for claim in sorted(some)]).contradiction()

    while (found := timeline.contradiction()) is not None:
        guilty = irreducible(found.claims, lambda some: of(some) is not None)
        without = [claim for claim in guilty if timeline.contradiction(claim) is None]
        suspect = without[0] if len(without) == 1 else ""
        yield Disorder(tuple(by_id[claim] for claim in guilty), of(guilty) or found, suspect)
        timeline.drop(guilty)


def _timeline(order: Rules, claims: Iterable[Part]) -> _Timeline:
    timeline = _Timeline(order, {}, {}, {}, set())
    for part in claims:
        points = order.points[part.attribute]
        match part.value:
            case Date(extent=extent):
                _bound(timeline, points.last_start, points.first_start, extent, part.id)
            case Period(start=start, end=end):
                _bound(timeline, points.last_start, points.first_start, start, part.id)
                _bound(timeline, points.last_end, points.first_end, end, part.id)
                earliest, latest = days_of(start).start, days_of(end).end
                if earliest > latest:
                    # Its own fault, whatever the others say.
                    timeline.steps[part.id] = (Step(points.first_start, points.first_start, 1, part.id),)
            case OrderValue(relations=relations, event=words):
                event = order.event(words)
                if event is not None and event is not points:
                    timeline.steps[part.id] = tuple(_ordered(relations, points, event, part.id))
            case _:
                pass
    for bounds in timeline.lower.values():
        bounds.sort()
    for bounds in timeline.upper.values():
        bounds.sort(reverse=True)
    return timeline


def _bound(timeline: _Timeline, last: int, first: int, extent: Extent, claim: str) -> None:
    """Put the days of a value between bounds: the last of all values is not before them, the first not after."""
    start, end = days_of(extent)
    if start > FIRST:
        timeline.lower.setdefault(last, []).append(Bound(start * DAY, claim))
    if end < LAST:
        timeline.upper.setdefault(first, []).append(Bound((end + 1) * DAY - 1, claim))


def _ordered(relations: frozenset[str], own: Points, event: Points, claim: str) -> Iterator[Step]:
    """Yield what relations to an event say of its ends and the claim's own.

    What lies before begins before, and what lies after ends after, even if both are a moment long; nothing else is
    taken to be strict, because a date is one point and Allen's intervals are not.
    """
    firsts, lasts = (own.first_start, own.first_end), (own.last_start, own.last_end)
    for pair in range(_ENDINGS + 1):
        signs = {_ENDS[relation][pair] for relation in relations}
        end, other = divmod(pair, 2)
        if ">" not in signs:
            strict = pair == _STARTS and signs == {"<"}
            yield Step(firsts[end], (event.first_start, event.first_end)[other], int(strict), claim)
        if "<" not in signs:
            strict = pair == _ENDINGS and signs == {">"}
            yield Step((event.last_start, event.last_end)[other], lasts[end], int(strict), claim)
