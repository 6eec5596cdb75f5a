"""M602: numbers that are not what the numbers come to that they are worked out from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedProject
from checker.finding import Finding, Related, Severity
from checker.findings.contrast import place_of, qualifications, said_of, short, side_by_side, value_with_sources
from checker.values.quantity.value import Number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from checker.model.arithmetic import Miscount
    from checker.values.quantity.units import Unit


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Report claims whose numbers no choice within rounding makes go with the vocabulary's arithmetic."""
    if not any(
        entry.sum_of or entry.difference_of or entry.ratio_of or entry.count_of
        for entry in grounded.project.vocabulary.values()
    ):
        return
    from checker.model.arithmetic import miscounts  # noqa: PLC0415 - only a vocabulary with arithmetic needs it

    for found in miscounts(grounded):
        yield _finding(found)


def _finding(found: Miscount) -> Finding:
    own = found.part.stating
    sides = [[own], *([term.stating] for term in found.terms)]
    entry = found.way.attribute
    return Finding(
        code=CHECK.code,
        severity=CHECK.severity,
        message=f"{said_of(found.part.attribute, own.subject.claim.about or '')} is {value_with_sources([own])}, "
        f"but {_worked_out(found)}",
        span=place_of(own),
        label=f"stated by `{own.id}`",
        claim=own.id,
        related=(Related("worked out like this", span=entry.span), *side_by_side(sides, without=own.id)),
        notes=tuple(qualifications(sides)),
        help="correct one of the values, or the rule in the vocabulary",
    )


def _worked_out(found: Miscount) -> str:
    terms = [f"`{term.attribute}` ({short(term.stating.written)})" for term in found.terms]
    if not found.way.name:
        return f"{terms[0]} has {_range(found)} members"
    return f"{f' {found.way.name} '.join(terms)} is {_range(found)}"


def _range(found: Miscount) -> str:
    """Return what the terms come to, in the unit of the claim."""
    low, high = found.comes_to
    value = found.part.value
    unit = value.unit if isinstance(value, Number) else None
    if low is not None and low == high:
        return _number(low, unit)
    if low is None:
        return f"at most {_number(high, unit)}"
    return f"at least {_number(low, unit)}" if high is None else f"{_number(low, unit)} to {_number(high, unit)}"


def _number(number: Fraction | None, unit: Unit | None) -> str:
    if number is None or unit is None:
        return ""
    stated = number / unit.factor
    figures = f"{stated.numerator:,}" if stated.denominator == 1 else f"{float(stated):,.4g}"
    return f"{unit.prefix}{figures}" if unit.prefix else f"{figures} {unit.plural}".rstrip()


CHECK = Check(
    code="M602",
    name="declared-arithmetic",
    severity=Severity.ERROR,
    summary="A number is not what the numbers come to that the vocabulary says it is worked out from.",
    on_project=run,
)
