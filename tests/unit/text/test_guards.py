"""Guard words: how far each reaches, and which stand right outside a quote."""

from __future__ import annotations

import pytest

from checker.text.guards import guards_of, kinds_in, numbers_of, standing_between, standing_outside
from checker.text.outcome import Guard, GuardSpan
from checker.text.tokens import tokens

BOARD = "The board will not renew the ferry line unless the town pays, reportedly."


def test_a_guard_word_has_its_place_the_word_before_it_and_its_reach() -> None:
    assert guards_of(BOARD) == (
        GuardSpan(15, 18, Guard.NEGATION, joint=14, reach=35),
        GuardSpan(40, 46, Guard.CONDITION, joint=39, reach=56),
        GuardSpan(62, 72, Guard.HEDGE, joint=60, reach=72),
    )


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        pytest.param("They have not yet been signed again today", "yet been signed again", id="four words at most"),
        pytest.param("He did not sign, and she did", "sign", id="to the end of the clause"),
        pytest.param("He did not sign and she did", "sign", id="to a conjunction"),
        pytest.param("It is not (as they say) so", "", id="to a bracket"),
        pytest.param("It is not. So they say", "", id="to a full stop"),
        pytest.param("It is not worth 4.5 marks now", "worth 4.5 marks now", id="over a decimal point"),
    ],
)
def test_a_guard_word_governs_a_few_words_of_its_clause(text: str, governed: str) -> None:
    (guard,) = guards_of(text)
    begun = [text[start:end] for start, end in tokens(text, guard.end) if start <= guard.reach]
    assert begun == governed.split()


@pytest.mark.parametrize(
    ("text", "before"),
    [
        pytest.param("It closed only today", "It closed", id="a word"),
        pytest.param("Boats, if any", "Boats", id="a word and a comma"),
        pytest.param("It closed. If so", None, id="a full stop"),
        pytest.param("He said (not today)", None, id="a bracket"),
        pytest.param("Not today", None, id="nothing"),
    ],
)
def test_a_guard_word_joins_the_word_before_it_unless_a_clause_ends_there(text: str, before: str | None) -> None:
    (guard,) = guards_of(text)
    assert (text[: guard.joint] if guard.joint >= 0 else None) == before


def test_numbers_reach_nowhere() -> None:
    assert numbers_of("29 of two hundred") == (
        GuardSpan(0, 2, Guard.NUMBER, joint=-1, reach=-1),
        GuardSpan(6, 17, Guard.NUMBER, joint=-1, reach=-1),
    )


@pytest.mark.parametrize(
    ("before", "quote", "expected"),
    [
        pytest.param("The board ", "will", [("not", True)], id="a verb left open before a negation"),
        pytest.param("The ", "board", [], id="a negation farther on"),
        pytest.param("The board will not ", "renew the ferry", [("not", False)], id="after a negation"),
        pytest.param("The board will not renew ", "the ferry", [("not", False)], id="in the reach of a negation"),
        pytest.param(
            "The board will not renew the ferry ", "line", [("not", False), ("unless", True)], id="at its end"
        ),
        pytest.param(
            "The board will not renew the ferry line unless ", "the town", [("unless", False)], id="a condition"
        ),
        pytest.param("The board will ", "not renew", [], id="with the negation"),
        pytest.param("", BOARD, [], id="all of it"),
    ],
)
def test_guard_words_stand_outside_where_a_quote_leaves_them_out(
    before: str, quote: str, expected: list[tuple[str, bool]]
) -> None:
    start, end = len(before), len(before) + len(quote)
    assert BOARD[start:end] == quote
    outside = standing_outside(guards_of(BOARD), start, end, quote.rpartition(" ")[2])
    assert [(BOARD[span.start : span.end], after) for span, after in outside] == expected


@pytest.mark.parametrize("quote", ["the line is", "The line IS"])
def test_only_a_verb_is_left_open_before_a_negation(quote: str) -> None:
    text = "the line is not closed"
    (span,) = guards_of(text)
    assert list(standing_outside([span], 0, len(quote), quote.rpartition(" ")[2])) == [(span, True)]
    assert list(standing_outside([span], 0, len(quote), "line")) == []


def test_limits_and_hedges_do_not_follow_a_quote() -> None:
    text = "They left only in May and reportedly at dusk"
    only, reportedly = guards_of(text)
    assert list(standing_outside([only, reportedly], 0, len("They left"), "left")) == []
    assert list(standing_outside([only, reportedly], 15, len("They left only in May"), "May")) == []


def test_guard_words_between_two_places_are_those_of_which_a_part_lies_there() -> None:
    spans = guards_of(BOARD)
    not_, unless, reportedly = spans
    assert list(standing_between(spans, 0, len(BOARD))) == [not_, unless, reportedly]
    assert list(standing_between(spans, 16, 41)) == [not_, unless]
    assert list(standing_between(spans, 18, 40)) == []
    assert list(standing_between((), 0, 40)) == []


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        pytest.param("the old port", frozenset[Guard](), id="none"),
        pytest.param("never two", frozenset({Guard.NEGATION, Guard.NUMBER}), id="a negation and a number"),
        pytest.param("if 5 boats may", frozenset({Guard.CONDITION, Guard.NUMBER, Guard.HEDGE}), id="three kinds"),
        pytest.param("at least", frozenset({Guard.LIMIT}), id="a limit in two words"),
    ],
)
def test_kinds_of_guard_words_in_some_words_are_told(words: str, kinds: frozenset[Guard]) -> None:
    assert kinds_in(words) == kinds
