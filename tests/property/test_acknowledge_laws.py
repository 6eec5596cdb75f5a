"""Laws of acknowledging: whatever words an editor gives come back whole, and nothing that was there changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.core import check
from checker.curation.acknowledge import CannotAcknowledgeError, Judgment, acknowledged
from checker.files.conflicts import read_conflict_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.check import GroundedProject
    from checker.result import Result

FILE = "claims/conflicts.yaml"
CLAIMS = """
claims:
  - {id: a, claim: It is so., states: {ends_on: 2031-06-30}, evidence: [gazette: it is so]}
  - {id: b, claim: It is so., states: {ends_on: 2031-07-01}, evidence: [courier: it is so]}
"""
BLOCKS = (
    "# a comment: with marks\n",
    "\n",
    "  # indented\n",
    "- between: [c, d]   # beside\n  values: [1, 2]\n  why: >-\n    two\n    lines\n",
    "-\n  between:\n  - c\n  - e\n  values: ['1', \"2\"]\n  why: 'it''s so'\n",
    "- {between: [x, y], values: [No, ~x], why: y}\n",
)


@pytest.fixture(scope="session")
def result(grounds: Callable[..., GroundedProject]) -> Result:
    """Return the outcome of two claims that conflict."""
    return check(grounds(CLAIMS, vocabulary="ends_on: {type: date, single: true}").project)


words = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n"), min_size=1, max_size=40)


@given(
    blocks=st.lists(st.sampled_from(BLOCKS), max_size=6),
    ending=st.sampled_from(["\n", "\r\n"]),
    cut=st.booleans(),
    why=words,
    because=words | st.just(""),
)
def test_an_acknowledgement_comes_back_whole_below_every_byte_that_was_there(
    result: Result, *, blocks: list[str], ending: str, cut: bool, why: str, because: str
) -> None:
    text = "".join(blocks).replace("\n", ending)
    text = text.rstrip("\r\n") if cut else text
    assume(why.strip())
    judgment = Judgment(("a", "b"), why, "a", because if because.strip() else "", "desk", "2031-01-01")
    added = acknowledged(result, judgment, text, FILE)
    before, _ = read_conflict_file(text, FILE)
    after, problems = read_conflict_file(added, FILE)
    assert not text or added.startswith(text)
    assert (after[:-1], problems) == (before, ())
    last = after[-1]
    assert (last.between, last.values) == (("a", "b"), ("2031-06-30", "2031-07-01"))
    assert (last.why, last.because, last.by, last.until) == (why, judgment.because, "desk", "2031-01-01")


@given(text=st.text(max_size=60), why=st.text(max_size=20))
def test_of_any_file_either_nothing_is_lost_or_nothing_is_added(result: Result, text: str, why: str) -> None:
    try:
        added = acknowledged(result, Judgment(("a", "b"), why), text, FILE)
    except CannotAcknowledgeError:
        return
    assert not text or added.startswith(text)
    assert read_conflict_file(added, FILE)[0][:-1] == read_conflict_file(text, FILE)[0]
