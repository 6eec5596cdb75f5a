"""Settling: each conflict of a project beside the acknowledgement that names its claims, and whether that still holds.

An acknowledgement holds for the claims it names and the values it gives. It has to name every claim of a conflict: one
that was added since has not been judged.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.claim import Status
from checker.conflict import Conflict, State
from checker.conflicts.align import NEVER_CONFLICT, Pair, Stated, bench_of, groups, parties
from checker.conflicts.near import possible
from checker.names.attributes import attributes
from checker.record import dataclass
from checker.value import Context, Relation
from checker.values import types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from checker.check import GroundedProject
    from checker.conflicts.align import Group, Stating
    from checker.conflicts.near import Near
    from checker.project import Acknowledgement, Project


class Settled(NamedTuple):
    """A conflict with all that is to be told of it.

    ``sides`` are the claims of either value; one that is no conflict any more has the claims of its acknowledgement on
    one side. ``inside`` is the source that contradicts itself, empty where several sources differ. ``reason`` tells why
    an acknowledgement no longer holds.
    """

    conflict: Conflict
    sides: tuple[tuple[Stating, ...], ...]
    inside: str = ""
    reason: str = ""


class Drafted(NamedTuple):
    """A draft that states another value than the claims beside it."""

    draft: Stating
    against: Stated
    group: Group


class Tension(NamedTuple):
    """Claims that an editor marked as pulling in different directions."""

    acknowledgement: Acknowledgement
    claims: tuple[Stating, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Settlement:
    """Where the conflicts of a project stand.

    ``conflicts`` are in the order of the project, those at the end that only an acknowledgement still speaks of.
    ``crowded`` are the groups with more values than are compared; ``repeated`` the acknowledgements of claims that
    another one settles.
    """

    conflicts: tuple[Settled, ...]
    possible: tuple[Near, ...]
    tensions: tuple[Tension, ...]
    drafts: tuple[Drafted, ...]
    crowded: tuple[Group, ...]
    repeated: tuple[tuple[Acknowledgement, Acknowledgement], ...]

    @property
    def all(self) -> Iterator[Conflict]:
        """Yield the conflicts and the possible ones, as the result of a run has them."""
        yield from (settled.conflict for settled in self.conflicts)
        yield from (near.conflict for near in self.possible)


@lru_cache(maxsize=2)
def settlement(grounded: GroundedProject) -> Settlement:
    """Return where the conflicts of a project stand."""
    found = groups(grounded)
    project = grounded.project
    order = {claim.id: at for at, claim in enumerate(project.claims)} if len(found) else {}
    judge = _Judge(project, found)
    conflicts = [
        judge.settled(group, pair, sides, order)
        for group in found
        if group.single
        for pair in group.pairs
        if pair.relation is Relation.CONFLICTS and all(sides := parties(pair))
    ]
    left = [each for each in project.acknowledgements if id(each) not in judge.used]
    loose, tensions, repeated = judge.left_over(left)
    return Settlement(
        conflicts=(*conflicts, *loose),
        possible=tuple(possible(grounded.project, found)),
        tensions=tuple(tensions),
        drafts=tuple(each for group in found if group.single for each in _drafts(group)),
        crowded=tuple(group for group in found if group.single and any(bench.uncompared for bench in group.benches)),
        repeated=tuple(repeated),
    )


def _drafts(group: Group) -> Iterator[Drafted]:
    """Yield for each draft the first value beside it that its own excludes."""
    drafts = [each for each in group.claims if each.subject.claim.status is Status.DRAFT and each.value is not None]
    if not drafts:
        return
    compare = types()[group.type].compare
    benches = {bench.key: bench for bench in group.benches}
    for draft in drafts:
        bench = benches.get(bench_of(draft, group.single))
        for each in bench.values if bench is not None else ():
            value = draft.value
            if value is None or compare(value, each.value) is not Relation.CONFLICTS:
                continue
            if all(parties(Pair(Stated(value, [draft]), each, Relation.CONFLICTS))):
                yield Drafted(draft, each, group)
                break


class _Judge:
    """Holds conflicts against the acknowledgements; remembers which of these were used."""

    def __init__(self, project: Project, found: Sequence[Group]) -> None:
        self._project = project
        self._naming: dict[str, list[Acknowledgement]] = {}
        for acknowledgement in project.acknowledgements:
            for id_ in acknowledgement.between:
                self._naming.setdefault(id_, []).append(acknowledgement)
        self._statings: Mapping[str, tuple[Group, Stating]] = (
            {each.id: (group, each) for group in found for each in group.claims if each.id in self._naming}
            if self._naming
            else {}
        )
        self._claims = {claim.id: claim for claim in project.claims} if self._naming else {}
        self.used: dict[int, Acknowledgement] = {}
        self._seen: dict[int, Acknowledgement] = {}

    def settled(
        self, group: Group, pair: Pair, sides: tuple[tuple[Stating, ...], ...], order: Mapping[str, int]
    ) -> Settled:
        """Return a conflict with its state."""
        claims = tuple(sorted((each.id for side in sides for each in side), key=order.__getitem__))
        best: tuple[State, str, Acknowledgement | None] = State.OPEN, "", None
        for acknowledgement in self._candidates(sides):
            judged = (*self._state(acknowledgement, claims), acknowledgement)
            if best[2] is None or _HOLDS.index(judged[0]) < _HOLDS.index(best[0]):
                best = judged
        state, reason, chosen = best
        if chosen is not None:
            self.used[id(chosen)] = chosen
            for acknowledgement in self._candidates(sides):
                self._seen.setdefault(id(acknowledgement), chosen)
        conflict = Conflict(
            attribute=group.attribute,
            about=group.about,
            claims=claims,
            relation=pair.relation,
            state=state,
            conditional=any(each.subject.claim.condition is not None for side in sides for each in side),
            acknowledgement=chosen,
        )
        sources = {source for side in sides for each in side for source in each.sources}
        return Settled(conflict, sides, next(iter(sources)) if len(sources) == 1 else "", reason)

    def left_over(
        self, left: Iterable[Acknowledgement]
    ) -> tuple[list[Settled], list[Tension], list[tuple[Acknowledgement, Acknowledgement]]]:
        """Sort the acknowledgements of which no conflict made use."""
        loose: list[Settled] = []
        tensions: list[Tension] = []
        repeated: list[tuple[Acknowledgement, Acknowledgement]] = []
        for each in left:
            other = self._seen.get(id(each))
            if other is not None:
                repeated.append((each, other))
                continue
            claims = tuple(self._statings[id_][1] for id_ in each.between if id_ in self._statings)
            reason = self._unknown(each) or self._changed(each)
            state = State.STALE
            if not reason and each.tension:
                if not _is_past(each, self._project.today):
                    tensions.append(Tension(each, claims))
                    continue
                state = State.EXPIRED
            loose.append(
                Settled(
                    self._no_conflict(each, state), (claims,), reason=reason or "the values do not conflict any more"
                )
            )
        return loose, tensions, repeated

    def _candidates(self, sides: tuple[tuple[Stating, ...], ...]) -> list[Acknowledgement]:
        """Return the acknowledgements that name a claim of either side, in the order of the file.

        A tension that names other claims too is not about the conflict alone.
        """
        if not self._naming:
            return []
        claims = {each.id for side in sides for each in side}
        named = [{id(found): found for each in side for found in self._naming.get(each.id, ())} for side in sides]
        return [
            found
            for key, found in named[0].items()
            if all(key in side for side in named[1:]) and not (found.tension and not claims.issuperset(found.between))
        ]

    def _state(self, acknowledgement: Acknowledgement, claims: tuple[str, ...]) -> tuple[State, str]:
        unnamed = [id_ for id_ in claims if id_ not in acknowledgement.between]
        if unnamed:
            return State.STALE, f"it does not name {_listed(unnamed)}"
        reason = self._unknown(acknowledgement) or self._changed(acknowledgement)
        if not reason and acknowledgement.tension:
            reason = "it marks a tension, and these values exclude each other"
        if reason:
            return State.STALE, reason
        return (State.EXPIRED if _is_past(acknowledgement, self._project.today) else State.ACKNOWLEDGED), ""

    def _unknown(self, acknowledgement: Acknowledgement) -> str:
        """Tell which claims cannot be what was judged; empty where all can."""
        for id_ in acknowledgement.between:
            if id_ in self._statings:
                if self._statings[id_][1].subject.claim.status is Status.DRAFT:
                    return f"`{id_}` is a draft"
                continue
            claim = self._claims.get(id_)
            if claim is None:
                return f"no claim is called `{id_}`"
            return f"`{id_}` is withdrawn" if claim.status is Status.WITHDRAWN else f"`{id_}` states no value"
        return ""

    def _changed(self, acknowledgement: Acknowledgement) -> str:
        """Tell which claims state another value than the one that was judged; empty where none does."""
        for id_, judged in zip(acknowledgement.between, acknowledgement.values, strict=True):
            group, stating = self._statings[id_]
            states = stating.subject.claim.states
            now = states.value if states is not None else ""
            if now != judged and not _same(self._project, group, stating, judged):
                return f"`{id_}` was judged as {judged}, and states {now}"
        return ""

    def _no_conflict(self, acknowledgement: Acknowledgement, state: State) -> Conflict:
        """Return what an acknowledgement speaks of when its claims do not conflict."""
        known = [self._statings[id_] for id_ in acknowledgement.between if id_ in self._statings]
        first = known[0][0] if known else None
        return Conflict(
            attribute=first.attribute if first is not None else "",
            about=first.about if first is not None else "",
            claims=acknowledgement.between,
            relation=_relation(known),
            state=state,
            acknowledgement=acknowledgement,
        )


_HOLDS: Final = (State.ACKNOWLEDGED, State.EXPIRED, State.STALE)


def _is_past(acknowledgement: Acknowledgement, today: date | None) -> bool:
    return bool(acknowledgement.until) and today is not None and today.isoformat() > acknowledgement.until


def _same(project: Project, group: Group, stating: Stating, judged: str) -> bool:
    """Tell whether a value that was judged is the one that a claim states, written in another way."""
    kind = types().get(group.type)
    if kind is None or stating.value is None or group.type in NEVER_CONFLICT:
        return False
    declared = attributes(project.vocabulary).declared(group.attribute)
    value = kind.parse(judged, Context(entities=project.entities, attribute=declared))
    return value is not None and kind.compare(value, stating.value) is Relation.EQUAL


def _relation(known: Sequence[tuple[Group, Stating]]) -> Relation:
    """Return how the values of claims relate of which an acknowledgement speaks, as far as they can be compared."""
    for (group, one), (other, two) in combinations(known, 2):
        if group is other and one.value is not None and two.value is not None and one.speaker == two.speaker:
            return types()[group.type].compare(one.value, two.value)
    return Relation.INCOMPARABLE


def _listed(ids: Sequence[str]) -> str:
    return ", ".join(f"`{id_}`" for id_ in ids)
