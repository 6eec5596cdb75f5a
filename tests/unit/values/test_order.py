"""Order as a value: which of Allen's relations words allow, and the noun that names the event."""

from __future__ import annotations

import pytest

from checker.value import Context
from checker.values.order import TYPE


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("prior to the pact's signing in 2011", [("prior to the pact's signing", "signing")]),
        (
            "after the second vote, before its end",
            [("after the second vote", "second vote"), ("before its end", "end")],
        ),
        ("during the signing of the pact", [("during the signing", "signing")]),
        ("before it lapsed", []),
        ("after Roe took office", []),
        ("before 2011", []),
        ("the hereafter signing", []),
        ("after one two three four five", []),
        ("", []),
    ],
)
def test_an_event_is_the_noun_that_names_it(words: str, expected: list[tuple[str, str]]) -> None:
    found = TYPE.mentions(words, Context())
    assert [(words[mention.start : mention.end], getattr(mention.value, "event", "")) for mention in found] == expected
    assert [str(mention.value) for mention in found] == [written for written, _ in expected]


@pytest.mark.parametrize("written", ["signing", "before", "before it lapsed", "2011", ""])
def test_what_names_no_relation_to_an_event_is_no_value(written: str) -> None:
    assert TYPE.parse(written, Context()) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("before signing", "ahead of the signing", "equal"),
        ("until signing", "before signing", "refines"),
        ("after signing", "not before signing", "refines"),
        ("before signing", "not before signing", "conflicts"),
        ("during signing", "at the time of signing", "refines"),
        ("during signing", "after signing", "conflicts"),
        ("before signing", "before lapse", "incomparable"),
    ],
)
def test_relations_to_one_event_are_compared(one: str, other: str, expected: str) -> None:
    first, second = TYPE.parse(one, Context()), TYPE.parse(other, Context())
    assert first is not None
    assert second is not None
    assert TYPE.compare(first, second).value == expected
    assert first.type == "order"
