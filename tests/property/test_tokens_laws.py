"""Laws of tokens: a cut is told without looking at the whole text as it is told by looking at all of it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from checker.text.normalize import fold
from checker.text.tokens import Tokens, numbers, tokens

PIECES = st.sampled_from(
    [
        *(
            "5",
            "15",
            ".5",
            "one",
            "two",
            "Twenty",
            "hundred",
            "thousand",
            "million",
            "percent",
            "per cent",
            "per",
            "and",
        ),
        *("percentage points", "point", "%", "°C", "$", "US$", "€", "+", "-", "<", ">=", "~", "½", "x²", "−"),
        *("a", "the", "U.S", "p.m", "not", "O", "é", "e\u0301", "日", "本", "한", "ア", "ß", "𝐓", "😀", "\u0301"),
        *(" ", " ", " ", " ", "'", ".", ",", ":", "/", "&", '"', "(", ")", "[", "]", "?", "!", "—", "...", ";", "*"),
    ]
)
TEXTS = (st.lists(PIECES, max_size=16).map("".join) | st.text(max_size=20)).map(fold)
# Farther back than a cut is looked for.
LONG = ("日本" * 250, "a,b" * 150, "two hundred and " * 30 + "five", "a million " + "*" * 450 + " 5 percent")


@given(TEXTS)
@example(LONG[0])
@example(LONG[1])
@example(LONG[2])
@example(LONG[3])
def test_the_token_at_a_cut_is_the_one_that_the_whole_text_has_there(text: str) -> None:
    inside = {at: (start, end) for start, end in tokens(text) for at in range(start + 1, end)}
    cutter = Tokens(text)
    told = {at: cutter.at(at) for at in range(-1, len(text) + 2)}
    assert {at: span for at, span in told.items() if span is not None} == inside


@given(TEXTS, st.data())
def test_tokens_are_counted_between_two_places_that_cut_none(text: str, data: st.DataObject) -> None:
    cutter = Tokens(text)
    places = [at for at in range(len(text) + 1) if cutter.at(at) is None]
    start, end = sorted(data.draw(st.tuples(st.sampled_from(places), st.sampled_from(places))))
    assert cutter.count(start, end) == sum(start <= begin < end for begin, _ in tokens(text))


@given(TEXTS)
def test_tokens_are_in_order_and_apart_and_never_empty(text: str) -> None:
    spans = list(tokens(text))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(TEXTS)
@example("\u2776 and \u2793")
def test_no_letter_and_no_figure_is_outside_a_token(text: str) -> None:
    held = {at for start, end in tokens(text) for at in range(start, end)}
    assert [char for at, char in enumerate(text) if char.isalnum() and at not in held] == []


@given(TEXTS)
def test_every_number_is_a_token(text: str) -> None:
    assert set(numbers(text)) <= set(tokens(text))


@given(TEXTS)
def test_a_token_alone_is_one_token(text: str) -> None:
    for start, end in tokens(text):
        assert list(tokens(text[start:end])) == [(0, end - start)]
