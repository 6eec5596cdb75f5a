"""Alignment: the claims that speak of one thing, side by side, and where their values exclude each other.

Claims are grouped by subject and attribute, and in a group each value is compared with each other one once, however
many claims state it. Only values of attributes that a subject has one of can conflict. What qualifies a claim only
weakens: claims of different speakers, or of days that have none in common, are not compared.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from checker.claim import Status
from checker.conflict import Alignment, Member
from checker.conflicts.origins import origins
from checker.fit.speakers import PUBLISHER
from checker.fit.values import stated
from checker.names.attributes import attributes
from checker.names.directory import directory
from checker.record import dataclass, field
from checker.text.normalize import fold
from checker.value import Context, Relation
from checker.values import types
from checker.values.calendar.extent import Cycle, extent_of
from checker.values.calendar.value import Date
from checker.values.date import TYPE as DATE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.check import GroundedClaim, GroundedProject
    from checker.claim import Statement
    from checker.project import Project
    from checker.value import Value
    from checker.values.calendar.days import Span

MOST_VALUES: Final = 20
"""So many different values of one thing are compared, each with each; of more, something else is wrong."""

PER_DAY: Final = "per as_of"
"""What the vocabulary says of an attribute of which a subject has one value at a time."""

NEVER_CONFLICT: Final = frozenset({"quotation", "text", "view"})
"""The types whose values are shown beside each other, and not judged."""

_AS_WRITTEN: Final = frozenset({"text", "title", "view"})

OWN_VOICE: Final = ""
"""The speaker of what a source says in its own voice."""

Moment: TypeAlias = Date | str | None
"""The time that a claim speaks of: a date, or the words for it where nobody can read them; None where it names none."""


class Stating(NamedTuple):
    """A claim that states a value, as it is compared with others.

    ``value`` is None where it was not understood; claims that state the same share one. ``written`` is the value as an
    editor would write it; a title or words as they are written. ``speaker`` is whoever is said to say so, one key for
    all names of one speaker. ``sources`` are the ids of those it quotes, ``origins`` whom they go back to.
    """

    subject: GroundedClaim
    value: Value | None
    written: str
    speaker: str
    moment: Moment
    sources: tuple[str, ...]
    origins: tuple[str, ...]

    @property
    def id(self) -> str:
        """Return the id of the claim."""
        return self.subject.claim.id


@dataclass(frozen=True, slots=True, eq=False)
class Stated:
    """A value with the claims that state it, which are those of one group and of one speaker."""

    value: Value
    by: list[Stating]


class Pair(NamedTuple):
    """Two values that were compared, in the order in which the project first states them, and how they relate."""

    first: Stated
    second: Stated
    relation: Relation


@dataclass(frozen=True, slots=True, eq=False)
class Bench:
    """The claims of a group that may be compared: those of one speaker and, where values change, of one time.

    ``key`` tells it from the others of its group, see `bench_of`. ``values`` are compared each with each;
    ``uncompared`` counts the different values beyond the most that are.
    """

    key: tuple[str, Moment]
    values: list[Stated] = field(default_factory=list[Stated])
    pairs: list[Pair] = field(default_factory=list[Pair])
    uncompared: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """The claims that speak of one attribute of one subject.

    ``attribute`` is the name in the vocabulary, ``type`` that of the type of its values, empty where they are not
    understood; ``single`` is what the vocabulary says of how many there are. ``claims`` are in the order of the
    project; those that are drafts take no part in the benches.
    """

    about: str
    attribute: str
    type: str
    single: str
    claims: tuple[Stating, ...]
    benches: tuple[Bench, ...]

    @property
    def pairs(self) -> Iterator[Pair]:
        """Yield the values that were compared."""
        return (pair for bench in self.benches for pair in bench.pairs)


@lru_cache(maxsize=2)
def groups(grounded: GroundedProject) -> tuple[Group, ...]:
    """Return the claims of a project that state a value, by what they speak of, in the order of the project."""
    if not any(subject.claim.states is not None for subject in grounded.claims):
        return ()
    found: dict[tuple[str, str, str], list[Stating]] = defaultdict(list)
    reader = _Reader(grounded.project)
    for subject in grounded.claims:
        if subject.claim.states is not None:
            key, stating = reader.read(subject)
            found[key].append(stating)
    known = attributes(grounded.project.vocabulary)
    return tuple(_group(key, claims, known.single(key[1])) for key, claims in found.items())


def alignment(group: Group) -> Alignment:
    """Return a group as the result of a run has it."""
    return Alignment(
        about=group.about,
        attribute=group.attribute,
        members=tuple(map(_member, group.claims)),
        origins=tuple(dict.fromkeys(origin for each in group.claims for origin in each.origins)),
        relation=_overall(group),
    )


def _member(stating: Stating) -> Member:
    claim = stating.subject.claim
    said, as_of = claim.attributed_to or "", claim.as_of or ""
    return Member(claim.id, stating.written, stating.sources, stating.origins, said, as_of)


def corroboration(found: Iterable[Group]) -> Iterator[int]:
    """Yield, for each value of an attribute that has one, how many independent origins state it or something finer."""
    for group in found:
        if not group.single:
            continue
        for bench in group.benches:
            finer: dict[int, list[Stated]] = {id(each): [each] for each in bench.values}
            for first, second, relation in bench.pairs:
                if relation is Relation.REFINED_BY:
                    finer[id(first)].append(second)
                elif relation is Relation.REFINES:
                    finer[id(second)].append(first)
            for each in finer.values():
                yield len({origin for one in each for stating in one.by for origin in stating.origins})


class _Reader:
    """Reads the values that claims state, each only once, and whom they are by."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._attributes = attributes(project.vocabulary)
        self._directory = directory(project.entities)
        self._origins = origins(project)
        self._spokesmen = _spokesmen(project)
        self._values: dict[tuple[str, str, str], tuple[str, str, Value | None, str]] = {}
        self._same: dict[Value, Value] = {}
        self._speakers: dict[str, str] = {}
        self._moments: dict[tuple[str, str], Moment] = {}
        self._subjects: dict[str, str] = {}
        self._quoted: dict[tuple[str, ...], tuple[tuple[str, ...], tuple[str, ...], str]] = {}

    def read(self, subject: GroundedClaim) -> tuple[tuple[str, str, str], Stating]:
        """Return what a claim speaks of - subject, attribute, type - and what it says of it."""
        claim = subject.claim
        states = claim.states
        assert states is not None  # noqa: S101 - those without a value are not read
        quoted = tuple([evidence.source for evidence in claim.evidence])
        known = self._quoted.get(quoted)
        if known is None:
            known = self._quoted[quoted] = self._sources(quoted)
        sources, origins_, day = known
        key = (states.attribute, states.value, day)
        read = self._values.get(key)
        if read is None:
            read = self._values[key] = self._value(subject, states)
        attribute, kind, value, written = read
        speaker, moment = OWN_VOICE, None
        if claim.attributed_to is not None:
            speaker = self._speaker(claim.attributed_to)
        if claim.as_of is not None:
            moment = self._moment(claim.as_of, day)
        about = self._subject(claim.about) if claim.about is not None else ""
        return (about, attribute, kind), Stating(subject, value, written, speaker, moment, sources, origins_)

    def _sources(self, quoted: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...], str]:
        """Return the sources that are quoted, their origins, and the day that the first of them came out."""
        sources = tuple(dict.fromkeys(quoted))
        found = tuple(dict.fromkeys(self._origins.get(id_, id_) for id_ in sources))
        first = next((id_ for id_ in sources if id_ in self._project.sources), None)
        return sources, found, self._project.sources[first].record.published if first is not None else ""

    def _value(self, subject: GroundedClaim, states: Statement) -> tuple[str, str, Value | None, str]:
        what = stated(subject)
        kind = what.kind.name if what is not None else ""
        value = self._same.setdefault(what.value, what.value) if what is not None and what.value is not None else None
        as_written = value is None or (kind in _AS_WRITTEN and not states.parts)
        return self._attributes.name(states.attribute), kind, value, states.value if as_written else str(value)

    def _subject(self, name: str) -> str:
        if name not in self._subjects:
            ids = self._directory.look_up(name) or self._directory.look_up(name.replace("-", " "))
            self._subjects[name] = ids[0] if len(ids) == 1 else name
        return self._subjects[name]

    def _speaker(self, name: str) -> str:
        if name not in self._speakers:
            folded = fold(name)
            ids = self._directory.look_up(folded)
            if len(ids) != 1:
                self._speakers[name] = f"name {folded.casefold()}"
            elif self._project.entities[ids[0]].kind == PUBLISHER:
                self._speakers[name] = OWN_VOICE
            else:
                self._speakers[name] = self._spokesmen.get(ids[0], ids[0])
        return self._speakers[name]

    def _moment(self, as_of: str, day: str) -> Moment:
        key = (as_of, day)
        if key not in self._moments:
            context = Context(date.fromisoformat(day) if day else None, self._project.entities)
            self._moments[key] = DATE.parse(as_of, context) or as_of
        return self._moments[key]


def _spokesmen(project: Project) -> Mapping[str, str]:
    """Return for each entity the one that speaks for it, and for all it stands for: of Seoul and its government one."""
    whole: dict[str, set[str]] = {}
    for id_, entity in project.entities.items():
        if entity.stands_for:
            joined = {id_, *entity.stands_for}
            for each in tuple(joined):
                joined |= whole.get(each, set())
            whole.update(dict.fromkeys(joined, joined))
    return {id_: min(joined) for id_, joined in whole.items()}


def _group(key: tuple[str, str, str], claims: list[Stating], single: str) -> Group:
    about, attribute, type_ = key
    benches: dict[tuple[str, Moment], list[Stating]] = defaultdict(list)
    for each in claims:
        if each.value is not None and each.subject.claim.status is not Status.DRAFT:
            benches[bench_of(each, single)].append(each)
    return Group(
        about, attribute, type_, single, tuple(claims), tuple(_bench(type_, key, of) for key, of in benches.items())
    )


def bench_of(stating: Stating, single: str) -> tuple[str, Moment]:
    """Return what claims have to share for being compared: the speaker and, where values change, the time."""
    return stating.speaker, stating.moment if single == PER_DAY else None


def _bench(type_: str, bench_key: tuple[str, Moment], claims: Sequence[Stating]) -> Bench:
    """Compare the values of claims: of equal ones only the first is compared with the others."""
    bench = Bench(bench_key)
    known: dict[int, Stated] = {}
    beyond: set[int] = set()
    compare = types()[type_].compare
    for each in claims:
        value, key = each.value, id(each.value)
        if value is None or key in beyond:
            continue
        if key not in known:
            if len(bench.values) >= MOST_VALUES:
                beyond.add(key)
                continue
            relations = [compare(other.value, value) for other in bench.values]
            if Relation.EQUAL in relations:
                known[key] = bench.values[relations.index(Relation.EQUAL)]
            else:
                known[key] = Stated(value, [])
                bench.pairs.extend(map(Pair, bench.values, [known[key]] * len(relations), relations))
                bench.values.append(known[key])
        known[key].by.append(each)
    return Bench(bench_key, bench.values, bench.pairs, len(beyond))


def _meeting(moments: Iterable[Moment], others: Iterable[Moment]) -> set[Moment]:
    """Return the moments that may have a day in common with one of some others; of one not understood nobody knows."""
    spans: list[Span] = []
    for other in others:
        if not isinstance(other, Date) or other.extent.cycle is not Cycle.NEVER:
            return set(moments)
        spans += other.extent.spans
    days = extent_of(spans).spans
    ends = [span.end for span in days]
    return {each for each in moments if not isinstance(each, Date) or _meets(each, days, ends)}


def _meets(moment: Date, days: Sequence[Span], ends: Sequence[int]) -> bool:
    if moment.extent.cycle is not Cycle.NEVER:
        return True
    for span in moment.extent.spans:
        at = bisect_left(ends, span.start)
        if at < len(days) and days[at].start <= span.end:
            return True
    return False


_TELLING: Final = (
    Relation.CONFLICTS,
    Relation.OVERLAPS,
    Relation.REFINES,
    Relation.INCOMPARABLE,
)


def _overall(group: Group) -> Relation | None:
    """Return the relation that tells most of a group: the one by which its values differ most; None for one claim."""
    if len(group.claims) == 1:
        return None
    found = {_shown(pair, group) for pair in group.pairs}
    values = {id(each.value) for each in group.claims}
    apart = len(group.benches) > 1 or any(each.subject.claim.status is Status.DRAFT for each in group.claims)
    if id(None) in values or (apart and len(values) > 1):
        found.add(Relation.INCOMPARABLE)
    return next((relation for relation in _TELLING if relation in found), Relation.EQUAL)


def _shown(pair: Pair, group: Group) -> Relation:
    """Return how a pair of values is shown: those of an attribute with many values do not exclude each other."""
    relation = Relation.REFINES if pair.relation is Relation.REFINED_BY else pair.relation
    if relation is not Relation.CONFLICTS or conflicting(pair, group):
        return relation
    return Relation.INCOMPARABLE


def parties(pair: Pair) -> tuple[tuple[Stating, ...], tuple[Stating, ...]]:
    """Return the claims of either value that speak of a time of which a claim of the other value may speak too."""
    first = {each.moment for each in pair.first.by}
    second = {each.moment for each in pair.second.by}
    one, two = _meeting(first, second), _meeting(second, first)
    return (
        tuple(each for each in pair.first.by if each.moment in one),
        tuple(each for each in pair.second.by if each.moment in two),
    )


def conflicting(pair: Pair, group: Group) -> bool:
    """Tell whether two values exclude each other and are stated by claims that may be compared."""
    return bool(group.single) and pair.relation is Relation.CONFLICTS and all(parties(pair))
