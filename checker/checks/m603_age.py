"""M603: an age that does not go with the dates it is counted between."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.check import Check, GroundedProject
from checker.finding import Finding, Related, Severity
from checker.findings.contrast import joined, place_of, qualifications, said_of, short, side_by_side, value_with_sources
from checker.values.calendar.extent import extent_of
from checker.values.calendar.naming import name_extent
from checker.values.quantity.value import Number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.age import Dated, Misaged


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Warn of ages that are not the time between the dates which the vocabulary names for them."""
    if not any(entry.since for entry in grounded.project.vocabulary.values()):
        return
    from checker.model.age import misaged  # noqa: PLC0415 - only a vocabulary with ages needs it

    for found in misaged(grounded):
        yield _finding(found)


def _finding(found: Misaged) -> Finding:
    own = found.part.stating
    dates = [dated.part.stating for dated in (found.since, found.until) if dated.part is not None]
    sides = [[own], *([each] for each in dates)]
    about = own.subject.claim.about or ""
    return Finding(
        code=CHECK.code,
        severity=CHECK.severity,
        message=f"{said_of(found.part.attribute, about)} is {value_with_sources([own])}, but from "
        f"{_day(found.since, found.rule.since)} to {_day(found.until, found.rule.until)} it is {_time(found)}",
        span=place_of(own),
        label=f"stated by `{own.id}`",
        claim=own.id,
        related=(Related("counted like this", span=found.rule.span), *side_by_side(sides, without=own.id)),
        notes=(*_spoken_of(found), *qualifications(sides)),
        help="correct the number or a date, or say by `as_of` what day the claim speaks of",
    )


def _day(dated: Dated, name: str) -> str:
    """Return a date with the attribute that gives it."""
    if dated.part is not None:
        return f"`{name}`, {short(str(dated.part.value))},"
    return name_extent(extent_of((dated.days,)))


def _spoken_of(found: Misaged) -> Iterator[str]:
    """Say where the day comes from that an age is counted to, where no claim gives it."""
    own = found.part.stating
    if found.until.part is None and own.moment is None:
        sources = joined([f"`{source}`" for source in own.sources])
        yield f"the claim names no day; {sources} came out on {name_extent(extent_of((found.until.days,)))}"


def _time(found: Misaged) -> str:
    """Return the time between the dates in the unit of the claim."""
    value = found.part.value
    factor = value.unit.factor if isinstance(value, Number) else Fraction(1)
    least, most = (f"{float(each / factor):.1f}".removesuffix(".0") for each in found.elapsed)
    unit = value.unit.plural if isinstance(value, Number) else ""
    return f"{least} {unit}" if least == most else f"{least} to {most} {unit}"


CHECK = Check(
    code="M603",
    name="age-against-dates",
    severity=Severity.WARNING,
    summary="An age is not the time between the dates that the vocabulary says it is counted between.",
    on_project=run,
)
