"""The time and the condition that a claim gives of itself are checked only where its quotes show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.check import GroundedClaim
from checker.claim import Claim, Evidence, Quote
from checker.fit.qualifiers import condition_checked, time_checked
from checker.ground import ground
from checker.project import Project, Settings
from checker.source import Record, Source
from checker.span import Span
from checker.text.document import Document

if TYPE_CHECKING:
    from checker.check import GroundedClaim as Subject

SPAN = Span("claims/ferry.yaml", 1, 1, 1, 2)


def subject_of(quote: str, *, as_of: str | None = None, condition: str | None = None) -> Subject:
    evidence = (Evidence("board", Quote(quote), SPAN, SPAN),)
    claim = Claim("x", "It is so.", SPAN.file, SPAN, {}, evidence, as_of=as_of, condition=condition)
    source = Source(Record("board", published="2021-03-04"), SPAN, document=Document(f"It is said that {quote} now."))
    subject = ground(Project(Settings(), (claim,), sources={"board": source})).claims[0]
    assert isinstance(subject, GroundedClaim)
    return subject


@pytest.mark.parametrize(
    ("quote", "as_of", "expected"),
    [
        ("26 ferries ran on March 2", "2021-03-02", True),
        ("26 ferries ran on March 2", "2021-03", True),
        ("26 ferries ran on March 2", "2021-03-01", False),
        ("26 ferries run", "2021-03-04", True),
        ("26 ferries run", "2021-03-03", False),
        ("26 ferries run", "some day", False),
    ],
)
def test_a_time_stands_in_the_quotes_or_is_the_day_of_the_source(quote: str, as_of: str, expected: bool) -> None:
    assert time_checked(subject_of(quote, as_of=as_of)) is expected


@pytest.mark.parametrize(
    ("quote", "condition", "expected"),
    [
        ("the ferry ends if the county pays nothing", "the county pays nothing", True),
        ("the ferry ends if the lease is not renewed", "it is not renewed", True),
        ("the ferry ends if the lease is not renewed", "it is renewed", False),
        ("the ferry ends unless the lease is renewed", "the lease is not renewed", True),
        ("the ferry ends unless the lease is renewed", "the lease is renewed", False),
        ("the ferry ends if the county pays nothing", "the weather is bad", False),
        ("the county pays for the ferry", "the county pays", False),
    ],
)
def test_a_condition_shares_a_word_with_that_of_a_quote_and_its_yes_or_no(
    quote: str, condition: str, expected: bool
) -> None:
    assert condition_checked(subject_of(quote, condition=condition)) is expected
