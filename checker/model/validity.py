"""The time that claims speak of: whether their sources could know of it, and whether the attribute had a value then."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from checker.fit.values import readings_of
from checker.model.days import days_of, days_of_moment, publication
from checker.model.order import out_of_order
from checker.model.rules import IN_TIME
from checker.model.voice import voices
from checker.names.attributes import attributes
from checker.record import dataclass
from checker.value import Context
from checker.values.calendar.days import EVER
from checker.values.calendar.value import Date
from checker.values.date import TYPE as DATE
from checker.values.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.check import GroundedClaim, GroundedProject
    from checker.model.voice import Part
    from checker.project import Attribute
    from checker.values.calendar.days import Span
    from checker.values.calendar.extent import Extent

_GRACE: Final = 1
"""So many days may lie between two places' names of one day, and a text be dated before its last change."""


@dataclass(frozen=True, slots=True, eq=False)
class OutOfPeriod:
    """A claim that speaks of a time which a rule of the vocabulary excludes, and the claim that dates its limit.

    ``rule`` names the attribute, ``not_after`` or ``not_before``, and the attribute that is the limit.
    """

    part: Part
    limit: Part
    rule: tuple[str, str, str]


def ahead(subject: GroundedClaim) -> Span | None:
    """Return the days on which the sources of a claim came out, if it speaks of a later time that they do not name.

    None where it does not, and where either is not known.
    """
    claim = subject.claim
    out = publication(subject.project, (evidence.source for evidence in claim.evidence))
    if claim.as_of is None or out is None:
        return None
    moment = DATE.parse(claim.as_of, Context(date.fromordinal(out.end), subject.project.entities))
    days = days_of(moment.extent) if moment is not None else EVER
    if days.start <= out.end + _GRACE:
        return None
    told = (reading.mention.value for reading in readings_of(subject, "date"))
    return None if any(_tells(value.extent, days, out) for value in told if isinstance(value, Date)) else out


def _tells(extent: Extent, days: Span, out: Span) -> bool:
    """Tell whether words speak of the days themselves, and not of a stretch that began before publication."""
    said = days_of(extent)
    return out.end < said.start <= days.end and days.start <= said.end


def bounded(vocabulary: Mapping[str, Attribute]) -> Mapping[str, Attribute]:
    """Return the attributes that are no dates and have rules of order: these bound the time their claims speak of."""
    return {
        name: entry
        for name, entry in sorted(vocabulary.items())
        if entry.type not in IN_TIME and (entry.not_after or entry.not_before)
    }


def out_of_period(grounded: GroundedProject) -> Iterator[OutOfPeriod]:
    """Yield the claims of a project that speak of a time when their attribute has no value, each once."""
    vocabulary = grounded.project.vocabulary
    meant = attributes(vocabulary).name
    entries = bounded(vocabulary)
    limits = {meant(name) for entry in entries.values() for name in (*entry.not_after, *entry.not_before)}
    wrong = out_of_order(grounded)
    for voice in voices(grounded, {*map(meant, entries), *limits}):
        plain = [part for part in voice.plain if part.attribute in limits and part.id not in wrong]
        for claims in (voice.plain, *voice.conditional):
            named: set[str] = set()
            own = plain if claims is voice.plain else [*_tight(plain), *claims]
            for entry in entries.values():
                parts = [part for part in claims if part.attribute == meant(entry.name)]
                for rule in _rules(entry):
                    found = _outside(parts, [part for part in own if part.attribute == meant(rule[2])], rule)
                    for each in found:
                        if each.part.id not in named:
                            named.add(each.part.id)
                            yield each


def _rules(entry: Attribute) -> Iterator[tuple[str, str, str]]:
    for other in entry.not_after:
        yield entry.name, "not_after", other
    for other in entry.not_before:
        yield entry.name, "not_before", other


def _tight(limits: Sequence[Part]) -> Iterator[Part]:
    """Yield of each attribute the claims with the latest start and the earliest end: the others limit nothing more."""
    for name in {part.attribute for part in limits}:
        some = [part for part in limits if part.attribute == name]
        yield max(some, key=_start)
        yield min(some, key=_end)


def _outside(parts: Sequence[Part], limits: Sequence[Part], rule: tuple[str, str, str]) -> Iterator[OutOfPeriod]:
    if not limits:
        return
    after = rule[1] == "not_after"
    limit = min(limits, key=_end) if after else max(limits, key=_start)
    for part in parts:
        days = days_of_moment(part.stating.moment) if part.stating.moment is not None else EVER
        if days != EVER and (days.start > _end(limit) if after else days.end < _start(limit)):
            yield OutOfPeriod(part, limit, rule)


def _start(part: Part) -> int:
    value = part.value
    extent = value.start if isinstance(value, Period) else value.extent if isinstance(value, Date) else None
    return days_of(extent).start if extent is not None else EVER.start


def _end(part: Part) -> int:
    value = part.value
    extent = value.end if isinstance(value, Period) else value.extent if isinstance(value, Date) else None
    return days_of(extent).end if extent is not None else EVER.end
