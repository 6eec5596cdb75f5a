"""The matrix: which attributes it shows, and with which conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.conflicts.matrix import Matrix, matrix
from checker.core import check
from checker.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from checker.check import GroundedProject

CLAIMS = """
claims:
  - {id: a, about: ferry, claim: It is so., states: {ends_on: 2031-06-30}, evidence: [gazette: it is so]}
  - {id: b, about: tram, claim: It is so., states: {ends_on: 2031-06-30}, evidence: [gazette: it is so]}
  - {id: c, about: ferry, claim: It is so., states: {price: 4}, evidence: [herald: it is so]}
  - {id: d, about: ferry, claim: It is so., states: {ends_on: 2031-07-01}, evidence: [courier: it is so]}
  - {id: e, about: tram, claim: It is so., states: {ends_on: 2031-06}, evidence: [herald: it is so]}
  - {id: f, about: ferry, claim: It is so., states: {name: x}, evidence: [gazette: it is so, herald: it is so]}
"""
STALE = "[{between: [b, e], values: [2031-06-30, 2031-07], why: w}]"


@pytest.fixture
def made(grounds: Callable[..., GroundedProject]) -> Callable[..., Matrix]:
    """Return a function that makes the matrix of the claims."""

    def make(conflicts: str = "[]", only: Sequence[str] = (), *, everything: bool = False) -> Matrix:
        vocabulary = "ends_on: {type: date, single: true}\nprice: {type: number, single: true}\n"
        project = grounds(CLAIMS, vocabulary=vocabulary, conflicts=conflicts).project
        return matrix(check(project), only=only, everything=everything)

    return make


def rows(found: Matrix) -> list[tuple[str, str, list[tuple[str, ...]]]]:
    return [
        (row.alignment.about, row.alignment.attribute, [each.claims for each in row.conflicts]) for row in found.rows
    ]


def test_what_several_sources_say_is_shown_subject_by_subject(made: Callable[..., Matrix]) -> None:
    found = made()
    assert rows(found) == [("ferry", "ends_on", [("a", "d")]), ("ferry", "name", []), ("tram", "ends_on", [])]
    assert (found.loose, found.unsettled) == ((), True)
    assert found.origins == {"courier": "courier", "gazette": "gazette", "herald": "herald"}


def test_what_one_source_says_is_shown_if_asked_for(made: Callable[..., Matrix]) -> None:
    assert ("ferry", "price", []) in rows(made(everything=True))


def test_only_the_attributes_asked_for_are_shown(made: Callable[..., Matrix]) -> None:
    assert [attribute for _, attribute, _ in rows(made(only=["name"]))] == ["name"]
    assert made(only=["name"]).unsettled is False


def test_a_conflict_that_is_settled_is_no_fault(made: Callable[..., Matrix]) -> None:
    assert made("[{between: [a, d], values: [2031-06-30, 2031-07-01], why: w}]").unsettled is False


def test_what_only_warns_is_no_fault(grounds: Callable[..., GroundedProject]) -> None:
    project = grounds(CLAIMS.replace("courier", "gazette"), vocabulary="ends_on: {type: date, single: true}").project
    found = matrix(check(project))
    assert (rows(found)[0], found.unsettled) == (("ferry", "ends_on", [("a", "d")]), False)
    strict = matrix(check(replace(project, settings=replace(project.settings, strict=True))))
    assert strict.unsettled is True


def test_a_stale_acknowledgement_stands_with_its_claims_or_by_itself(made: Callable[..., Matrix]) -> None:
    assert rows(made(STALE))[2] == ("tram", "ends_on", [("b", "e")])
    gone = made("[{between: [x, y], values: [1, 2], why: w}]")
    assert [each.claims for each in gone.loose] == [("x", "y")]
