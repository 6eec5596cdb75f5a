"""V308: a value that could not be compared with the quoted words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.fit.dateline import undated
from checker.fit.values import WORDED, fit, stated, words_of
from checker.names.attributes import attributes
from checker.value import Relation
from checker.values.quantity.value import Number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding
    from checker.value import Value


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report a stated value that is no value of its type, or of whose type the quotes say nothing."""
    states, what = subject.claim.states, stated(subject)
    if states is None or not words_of(subject):
        return
    if what is None:
        attribute = attributes(subject.project.vocabulary).declared(states.attribute)
        if attribute is None or attribute.type not in WORDED:
            yield _finding(subject, f"`{states.value}` is not understood as a value", "not compared")
        return
    if what.kind.name in WORDED:
        return
    if what.value is None:
        yield _finding(subject, f"`{states.value}` is not understood as a {what.kind.name}", f"not a {what.kind.name}")
        return
    result = fit(subject)
    if undated(subject) is None and (
        result is None or result.relation is None or not _judged(result.relation, result.value)
    ):
        yield _finding(subject, f"no {what.kind.name} was understood in the quoted words", "not compared")


def _judged(relation: Relation, value: Value) -> bool:
    """Tell whether a relation says anything; of numbers in other units another check speaks."""
    return relation is not Relation.INCOMPARABLE or isinstance(value, Number)


def _finding(subject: GroundedClaim, message: str, label: str) -> Finding:
    states = subject.claim.states
    span = states.value_span if states is not None else subject.claim.span
    return about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        span,
        message,
        label=label,
        help="quote the words that give the value, or state it as the vocabulary's type wants it",
    )


CHECK = Check(
    code="V308",
    name="value-not-understood",
    severity=Severity.WARNING,
    summary="A stated value could not be compared with the quoted words, because one of the two was not understood.",
    on_claim=run,
)
