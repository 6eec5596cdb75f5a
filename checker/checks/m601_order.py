"""M601: dates, periods and orders of claims that cannot go together in time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedProject
from checker.finding import Finding, Related, Severity
from checker.findings.contrast import joined, place_of, qualifications, said_of, short, side_by_side
from checker.values.order import OrderValue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.model.order import Disorder
    from checker.model.voice import Part
    from checker.project import Attribute

_PAIR: Final = 2
_RULES: Final = {"not_after": "may not come after", "not_before": "may not come before"}


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Report claims of one subject whose order in time cannot be, each claim once."""
    vocabulary = grounded.project.vocabulary
    if not any(
        entry.not_after or entry.not_before or entry.type in {"period", "order"} for entry in vocabulary.values()
    ):
        return
    from checker.model.order import disorders  # noqa: PLC0415 - only a vocabulary with an order needs it

    for found in disorders(grounded):
        yield _finding(found, vocabulary)


def _finding(found: Disorder, vocabulary: Mapping[str, Attribute]) -> Finding:
    parts = {part.id: part for part in found.parts}
    at = parts[found.suspect] if found.suspect else max(found.parts, key=lambda part: place_of(part.stating))
    sides = [[part.stating] for part in found.parts]
    alone = len(parts) == 1
    rules = tuple(_rules(found, vocabulary))
    return Finding(
        code=CHECK.code,
        severity=CHECK.severity,
        message=_message(found),
        span=place_of(at.stating),
        label=f"stated by `{at.id}`",
        claim=at.id,
        related=(*rules, *side_by_side(sides, without=at.id)),
        notes=(*_suspicion(found), *qualifications(sides)),
        help="correct the value" if alone and not rules else "correct a value, or the rule in the vocabulary",
    )


def _message(found: Disorder) -> str:
    """Say what is out of order: of two dates which comes too late, else that the claims go round."""
    why, parts = found.why, {part.id: part for part in found.parts}
    if len(parts) == 1:
        (part,) = parts.values()
        value = short(part.stating.written)
        if isinstance(part.value, OrderValue):
            return f"{_said_of(part)} is {value}, which the rules of the vocabulary exclude"
        return f"{_said_of(part)} ends before it starts: {value}"
    if why.lower is not None and why.upper is not None and len(parts) == _PAIR:
        late, early = parts[why.lower.claim], parts[why.upper.claim]
        if late is not early:
            return f"{_said_of(late)} is {_value(late)}, too late for `{early.attribute}`, {_value(early)}"
    ids = joined([f"`{part.id}`" for part in found.parts])
    attributes = joined(sorted({f"`{part.attribute}`" for part in found.parts}))
    return f"{ids} cannot all be true: they put {attributes} into an order that cannot be"


def _said_of(part: Part) -> str:
    return said_of(part.attribute, part.stating.subject.claim.about or "")


def _value(part: Part) -> str:
    sources = joined([f"`{source}`" for source in part.stating.sources])
    return short(part.stating.written) + (f" by {sources}" if sources else "")


def _rules(found: Disorder, vocabulary: Mapping[str, Attribute]) -> Iterator[Related]:
    """Point at the rules of the vocabulary that the claims break."""
    for name, relation, other in dict.fromkeys(step.rule for step in found.why.steps if step.rule is not None):
        yield Related(f"`{name}` {_RULES[relation]} `{other}`", span=vocabulary[name].span)


def _suspicion(found: Disorder) -> Iterator[str]:
    if found.suspect and len(found.parts) > 1:
        yield f"without `{found.suspect}` all that is known of the order goes together"


CHECK = Check(
    code="M601",
    name="order",
    severity=Severity.ERROR,
    summary="Claims put things into an order that cannot be: by their dates, their words and the vocabulary's rules.",
    on_project=run,
)
