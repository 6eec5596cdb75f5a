"""What quoted dates owe to the day on which their source came out."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from checker.claim import Status
from checker.fit.relevance import relation_of
from checker.fit.values import fit, stated
from checker.record import dataclass
from checker.value import Context, Relation
from checker.values import types
from checker.values.calendar.extent import Cycle
from checker.values.calendar.value import Date
from checker.values.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.check import GroundedClaim, GroundedProject
    from checker.conflicts.align import Group
    from checker.fit.values import Fit, Reading
    from checker.values.calendar.extent import Extent

INFERRED: Final = "inferred"
"""How the day is known on which a source came out that does not give it."""

_CARRIES: Final = frozenset({Relation.EQUAL, Relation.REFINED_BY})
_COUNT: Final = frozenset({Status.ACTIVE, Status.DISPUTED})
_WEEK: Final = timedelta(days=7)


@lru_cache(maxsize=64)
def undated(subject: GroundedClaim) -> Reading | None:
    """Return the words that would give a claim its date if it were known when their source came out, else None."""
    what = stated(subject)
    if what is None or not isinstance(what.value, Date | Period):
        return None
    found = fit(subject)
    if found is None or found.relation in {*_CARRIES, Relation.CONFLICTS}:
        return None
    return next((reading for reading in found.readings if _has_no_day(reading)), None)


def _has_no_day(reading: Reading) -> bool:
    """Tell whether words name a day of any week, or one so far from the unknown day on which they came out."""
    value = reading.mention.value
    if reading.words.context.published is not None:
        return False
    if isinstance(value, Period):
        return any(map(_is_open, (value.start, value.end)))
    return isinstance(value, Date) and _is_open(value.extent)


def _is_open(extent: Extent) -> bool:
    return not extent.spans or extent.cycle is Cycle.WEEKLY


@dataclass(frozen=True, slots=True, eq=False)
class Resting:
    """A claim whose date rests on the inferred date of a source, and the words that give it."""

    subject: GroundedClaim
    reading: Reading


def resting(grounded: GroundedProject, groups: Iterable[Group]) -> Iterator[tuple[str, tuple[Resting, ...]]]:
    """Yield each source whose date is inferred, by id, with the claims that rest on it, unless other words bear it out.

    They do where a source of known date gives, of the same subject and attribute, the day which this one gives by its
    name only: then the date that was inferred is right. ``groups`` are the project's claims by what they speak of.
    """
    inferred = {id_ for id_, source in grounded.project.sources.items() if source.record.published_basis == INFERRED}
    if not inferred:
        return
    found: dict[str, list[Resting]] = {}
    borne_out: set[str] = set()
    for group in groups:
        if group.type not in {"date", "period"}:
            continue
        own = [each for each in map(_resting, (stating.subject for stating in group.claims)) if each is not None]
        firm = [stating.subject for stating in group.claims if _is_firm(stating.subject)] if own else []
        for each in own:
            source = each.reading.words.grounding.evidence.source
            found.setdefault(source, []).append(each)
            if any(_agree(each.subject, other) for other in firm):
                borne_out.add(source)
    for source, claims in sorted(found.items()):
        if source not in borne_out:
            yield source, tuple(claims)


def _resting(subject: GroundedClaim) -> Resting | None:
    """Return a claim with the words that rest on an inferred date, None where any other of its words give its value."""
    found = fit(subject)
    if found is None or found.decisive is None or not found.carried or subject.claim.status not in _COUNT:
        return None
    carrying = [reading for reading in found.readings if _relation(found, reading) in _CARRIES]
    if not carrying or not all(_is_inferred(reading) and _would_move(found, reading) for reading in carrying):
        return None
    return Resting(subject, found.decisive)


def _is_inferred(reading: Reading) -> bool:
    source = reading.words.grounding.source
    return source is not None and source.record.published_basis == INFERRED


def _would_move(found: Fit, reading: Reading) -> bool:
    """Tell whether the words would give another value if their source had come out a week earlier or later."""
    value, context = reading.mention.value, reading.words.context
    if not isinstance(value, Date | Period) or not value.relative or context.published is None:
        return False
    kind = types()[value.type]
    for day in (context.published - _WEEK, context.published + _WEEK):
        moved = Context(day, context.entities, context.attribute)
        at = [each for each in kind.mentions(reading.words.text, moved) if each.start == reading.mention.start]
        if not at or kind.compare(found.value, at[0].value) not in _CARRIES:
            return True
    return False


def _is_firm(subject: GroundedClaim) -> bool:
    """Tell whether words that rest on no inferred date give the value of a claim."""
    found = fit(subject)
    if found is None or subject.claim.status not in _COUNT:
        return False
    return any(
        _relation(found, reading) in _CARRIES and not (_is_inferred(reading) and _would_move(found, reading))
        for reading in found.readings
    )


def _agree(one: GroundedClaim, other: GroundedClaim) -> bool:
    """Tell whether two claims state the same."""
    first, second = fit(one), fit(other)
    if first is None or second is None or first.value.type != second.value.type:
        return False
    return types()[first.value.type].compare(first.value, second.value) is Relation.EQUAL


def _relation(found: Fit, reading: Reading) -> Relation | None:
    value = reading.mention.value
    return relation_of(types()[value.type], found.value, value) if value.type == found.value.type else None
