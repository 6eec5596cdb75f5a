"""Truth as a value: words assert, deny, or leave open; what says several things is not understood."""

from __future__ import annotations

import pytest

from checker.value import Context
from checker.values.truth import TYPE


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the ferry will sail", ["true"]),
        ("more than ten ferries sail", ["true"]),
        ("the ferry will not sail", ["false"]),
        ("the board denied the charge", ["false"]),
        ("failed to sail", ["false"]),
        ("the ferry may sail", ["possible"]),
        ("the ferry reportedly did not sail", ["possible"]),
        ("unless it is renewed", ["possible"]),
        ("the board said it would close the quay", ["true"]),
        ("the board would close the quay", ["possible"]),
        ("the board said it would not close the quay", ["false"]),
        ("did not deny the charge", []),
        ("allows, but does not require, a fee", []),
        ("did not sail although it could", []),
        ("could sail while waiting for the tide", ["possible"]),
        ("could sail while others could not", []),
        ("Ada Roe, a deputy minister", []),
        ("Foreign Minister Ada Roe", []),
        ("Roe told reporters", []),
        ("In and of itself", []),
        ("Ada Roe resigned", ["true"]),
        ("", []),
    ],
)
def test_guard_words_decide(words: str, expected: list[str]) -> None:
    assert [str(mention.value) for mention in TYPE.mentions(words, Context())] == expected


def test_a_curator_writes_truth_in_one_of_a_few_words() -> None:
    written = ["true", "Yes", "asserted", "false", "no", "denied", "possible", "maybe"]
    assert [str(TYPE.parse(word, Context())) for word in written] == [
        *("true", "true", "true", "false", "false", "false", "possible", "possible")
    ]
    assert TYPE.parse("perhaps not", Context()) is None
