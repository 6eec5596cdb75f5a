"""F103 beyond its page: rules of the vocabulary that could check nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.checks.f103_unknown_name import unknown_in_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.check import GroundedProject

    Grounds = Callable[..., GroundedProject]

CLAIMS = "claims:\n  - {id: a, claim: It is so., evidence: [gazette: it is so]}\n"


@pytest.mark.parametrize(
    ("vocabulary", "message", "advice"),
    [
        (
            "a: {type: date, not_before: a}",
            "`not_before` of `a` names `a`, which is the same attribute",
            "correct the name, or take it out",
        ),
        (
            "a: {type: date, also: [b], distinct_from: [b]}",
            "`distinct_from` of `a` names `b`, which is the same attribute",
            "take it out, here or of `also`",
        ),
        (
            "a: {type: date, not_after: b}\nb: {type: number}",
            "`not_after` of `a` names `b`, a number: only a date can be first",
            "name an attribute of the type `date` or `period`",
        ),
        (
            "men: {type: number}\nall: {type: number, sum_of: [men, womn]}\nwomen: {type: number}",
            "`sum_of` of `all` names `womn`, an attribute that is not declared",
            "did you mean `women`?",
        ),
        (
            "age: {type: number, since: xyz}",
            "`since` of `age` names `xyz`, an attribute that is not declared",
            "correct the name, or declare it",
        ),
    ],
)
def test_a_rule_that_can_check_nothing_is_an_error(
    grounds: Grounds, vocabulary: str, message: str, advice: str
) -> None:
    (finding,) = unknown_in_vocabulary(grounds(CLAIMS, vocabulary=vocabulary))
    assert (finding.message, finding.severity, finding.help) == (message, "error", advice)


def test_other_names_and_attributes_declared_elsewhere_are_fine(grounds: Grounds) -> None:
    vocabulary = "a: {type: date, not_after: c, distinct_from: [x]}\nb: {type: period, also: [c]}"
    assert list(unknown_in_vocabulary(grounds(CLAIMS, vocabulary=vocabulary))) == []
