"""The mutation score as it is read from a file."""

from __future__ import annotations

import json
from typing import Any, Final

import pytest

from checker.page.mutation import Mutation, MutationError, Operator, Survivor, read

REPORT: Final[dict[str, Any]] = {
    "version": 1,
    "summary": {"made": 3, "killed": 2, "score": 0.6667},
    "operators": [{"operator": "dates", "made": 3, "killed": 2, "score": 0.6667}],
    "mutants": [
        {"claim": "a", "before": "23", "after": "24", "killed_by": ["T401"]},
        {"claim": "b", "before": "will", "after": "may", "killed_by": []},
    ],
}


def test_a_report_is_read_with_its_survivors() -> None:
    assert read(json.dumps(REPORT)) == Mutation(3, 2, (Operator("dates", 3, 2),), (Survivor("b", "will", "may"),))


@pytest.mark.parametrize(
    ("made", "killed", "percent"),
    [(3, 2, "66.6"), (1000, 999, "99.9"), (7, 7, "100.0"), (10_000, 9_999, "99.9"), (0, 0, "0.0")],
)
def test_the_score_is_rounded_down_so_that_a_hundred_means_all(made: int, killed: int, percent: str) -> None:
    assert Mutation(made, killed, (), ()).percent == percent


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "null", "[" * 100_000, json.dumps(REPORT | {"summary": 3}), json.dumps(REPORT | {"mutants": 1})],
)
def test_anything_else_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(MutationError, match="this is not what `checker mutate --format json` writes"):
        read(text)


def test_another_version_is_refused() -> None:
    with pytest.raises(MutationError, match="another version"):
        read(json.dumps(REPORT | {"version": 2}))
