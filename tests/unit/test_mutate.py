"""Mutants of a claim, whether a check notices them, and the scores that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.claim import Claim, Evidence, Quote
from checker.core import check
from checker.mutate import Score, examine, mutable, survey
from checker.project import Project, Settings
from checker.source import Record, Source
from checker.span import Span
from checker.text.document import Document

if TYPE_CHECKING:
    from checker.result import Result

SPAN = Span("claims/fair.yaml", 1, 1, 1, 1)
DOCUMENT = Document("The fair drew 26 boats. It ended early, to the joy of all.\n")


def _claim(id_: str, text: str, quote: str) -> Claim:
    return Claim(id_, text, SPAN.file, SPAN, {}, (Evidence("gazette", Quote(quote), SPAN, SPAN),))


@pytest.fixture
def result() -> Result:
    """Check two claims that stand and one that does not."""
    claims = (
        _claim("boats", "There were 26 boats at the fair.", "drew 26 boats"),
        _claim("joy", "Everybody liked it.", "to the joy of all"),
        _claim("wrong", "There were 27 boats.", "drew 27 boats"),
    )
    source = Source(Record("gazette"), SPAN, document=DOCUMENT)
    return check(Project(Settings(), claims, (SPAN.file,), {"gazette": source}))


def test_only_supported_claims_are_examined(result: Result) -> None:
    assert [checked.claim.id for checked in mutable(result)] == ["boats", "joy"]
    assert [checked.claim.id for checked in mutable(result, ["joy", "wrong"])] == ["joy"]


def test_a_mutant_is_killed_by_a_finding_that_the_claim_does_not_have(result: Result) -> None:
    examined = examine(result, mutable(result)[0])
    assert [(each.operator.name, each.change.claim.text, each.killed_by) for each in examined.mutants] == [
        ("negation", "There were not 26 boats at the fair.", ("T402",)),
        ("numbers", "There were 27 boats at the fair.", ("T401",)),
        ("numbers", "There were 36 boats at the fair.", ("T401",)),
        ("numbers", "There were 260 boats at the fair.", ("T401",)),
    ]
    assert examined.score == Score(4, 4)
    assert examined.survivors == ()


def test_scores_are_of_claims_operators_and_the_whole(result: Result) -> None:
    found = survey(result, [examine(result, checked) for checked in mutable(result)])
    assert found.left_out == ("wrong",)
    assert found.without_mutants == ()
    assert {name: score for name, score in found.by_operator.items() if score.made} == {
        "negation": Score(2, 2),
        "numbers": Score(3, 3),
    }
    assert found.score == Score(5, 5)


def test_no_mutant_is_no_success() -> None:
    assert Score(0, 0).value is None
    assert Score(4, 3).value == 0.75
