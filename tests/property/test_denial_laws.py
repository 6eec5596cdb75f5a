"""Laws of denial: a text answers itself, and plain words need no answer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.text.denial import unanswered

PLAIN = ("the", "ferry", "sailed", "at", "night", "board", "under", "United", "missile", "if", ",")
DENYING = ("not", "never", "denied", "refused to", "scrapped", "unclear", "without", "lost", "no", "few", "unless")
plain = st.lists(st.sampled_from(PLAIN), max_size=12).map(" ".join)
texts = st.lists(st.sampled_from(PLAIN + DENYING), max_size=12).map(" ".join)


@given(texts)
def test_a_text_answers_its_own_negations(text: str) -> None:
    assert unanswered(text, text) == ""


@given(plain, texts)
def test_plain_words_have_nothing_to_answer(words: str, other: str) -> None:
    assert unanswered(words, other) == ""


@given(texts, plain)
def test_plain_words_answer_nothing(words: str, other: str) -> None:
    assert (unanswered(words, other) == "") is (unanswered(words, "") == "")


@given(texts, texts)
def test_what_is_left_out_of_account_makes_no_new_finding(words: str, other: str) -> None:
    if unanswered(words, other) == "":
        assert unanswered(words, other, bound=False, away=False) == ""
