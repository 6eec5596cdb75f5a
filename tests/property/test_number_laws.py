"""Comparing numbers keeps the laws of sets, a number prints as what is read as the same, and any words can be read."""

from __future__ import annotations

from typing import Final

from hypothesis import example, given
from hypothesis import strategies as st

from checker.text.normalize import fold
from checker.value import Context, Relation
from checker.values.number import TYPE
from checker.values.quantity.value import Number

WITHIN: Final = {Relation.EQUAL, Relation.REFINES}
NOWHERE: Final = Context()

FIGURES: Final = st.sampled_from(
    ["0", "1", "2", "9", "10", "19", "20", "21", "25", "26", "100", "1,000", "0.4", "2.5", "20.5"]
)
BEFORE: Final = st.sampled_from(
    ["", "", "about ", "nearly ", "just over ", "more than ", "at least ", "less than ", "at most ", "up ", "down "]
)
AFTER: Final = st.sampled_from(
    ["", "", " %", " million", " km", " miles", " metres", " minutes", " hours", " °C", " °F"]
)
WRITTEN: Final = (
    st.tuples(BEFORE, FIGURES, AFTER).map("".join)
    | st.tuples(st.sampled_from(["1", "2", "19", "20"]), st.sampled_from(["20.5", "25", "26"]), AFTER).map(
        lambda parts: f"{parts[0]}..{parts[1]}{parts[2]}"
    )
    | st.sampled_from(
        ["hundreds", "thousands", "tens of thousands", "2/3", "1/2", "5th", "$5", "$5 million", "21 years old"]
    )
)
WORDS: Final = st.lists(
    st.sampled_from(
        [
            *(
                "more",
                "than",
                "about",
                "at",
                "least",
                "no",
                "not",
                "up",
                "to",
                "between",
                "and",
                "or",
                "of",
                "by",
                "per",
            ),
            *(
                "one",
                "two",
                "twenty",
                "-",
                "hundred",
                "million",
                "half",
                "a",
                "third",
                "thirds",
                "point",
                "first",
                "dozens",
            ),
            *(
                "26",
                "0.4",
                "1,019",
                "2016",
                "3/4",
                ".5",
                "1e5",
                "9/11",
                "$",
                "US$",
                "€",
                "%",
                "k",
                "m",
                "bn",
                "+",
                "(",
                "[",
            ),
            *(
                "km",
                "miles",
                "years",
                "old",
                "percentage",
                "points",
                "yen",
                "dollars",
                "°",
                "C",
                "feet",
                "inches",
                "in",
            ),
            *("rose", "fell", "Nov.", "Article", "No.", "th", "times", "as", ",", ".", "/", "—", "½", "minus", "out"),
        ]
    ),
    max_size=12,
)


def number(written: str) -> Number:
    value = TYPE.parse(written, NOWHERE)
    assert isinstance(value, Number), written
    return value


NUMBERS: Final = WRITTEN.map(number)


@given(NUMBERS)
def test_a_number_equals_itself(value: Number) -> None:
    assert TYPE.compare(value, value) is Relation.EQUAL


@given(NUMBERS, NUMBERS)
def test_turning_the_comparison_around_turns_its_result_around(first: Number, second: Number) -> None:
    assert TYPE.compare(second, first) is TYPE.compare(first, second).flipped


@given(NUMBERS, NUMBERS, NUMBERS)
def test_what_refines_a_refinement_refines(first: Number, second: Number, third: Number) -> None:
    relations = TYPE.compare(first, second), TYPE.compare(second, third)
    if WITHIN.issuperset(relations):
        expected = Relation.REFINES if Relation.REFINES in relations else Relation.EQUAL
        assert TYPE.compare(first, third) is expected


@given(NUMBERS, NUMBERS, NUMBERS)
def test_what_is_equal_relates_alike_to_everything(first: Number, second: Number, third: Number) -> None:
    if TYPE.compare(first, second) is Relation.EQUAL:
        assert TYPE.compare(first, third) is TYPE.compare(second, third)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_what_refines_a_conflicting_number_conflicts_as_well(first: Number, second: Number, third: Number) -> None:
    if TYPE.compare(first, second) in WITHIN and TYPE.compare(second, third) is Relation.CONFLICTS:
        assert TYPE.compare(first, third) is Relation.CONFLICTS


@given(NUMBERS, NUMBERS, NUMBERS)
def test_two_numbers_with_a_common_refinement_do_not_conflict(first: Number, second: Number, third: Number) -> None:
    if TYPE.compare(first, second) in WITHIN and TYPE.compare(first, third) in WITHIN:
        assert TYPE.compare(second, third) not in {Relation.CONFLICTS, Relation.INCOMPARABLE}


@given(FIGURES, AFTER, st.sampled_from(["about", "at least", "at most"]))
def test_a_number_is_among_those_about_it_and_those_up_or_down_from_it(figure: str, after: str, bound: str) -> None:
    stated, coarser = number(f"{figure}{after}"), number(f"{bound} {figure}{after}")
    assert TYPE.compare(stated, coarser) in WITHIN


@given(NUMBERS)
@example(number("-5 °C"))
@example(number("2 1/2 million"))
@example(number("106.25 JPY/USD"))
@example(number("more than 20 and less than 30"))
def test_a_number_prints_as_what_is_read_as_the_same(value: Number) -> None:
    assert TYPE.parse(str(value), NOWHERE) == value


@given(WORDS.map(" ".join) | WORDS.map("".join) | st.text(max_size=40))
def test_any_words_are_read_in_order_and_without_overlap(words: str) -> None:
    folded = fold(words)
    end = 0
    for found in TYPE.mentions(folded, NOWHERE):
        assert end <= found.start < found.end <= len(folded)
        assert TYPE.compare(found.value, found.value) is Relation.EQUAL
        assert str(found.value)
        assert hash(found.value) == hash(found.value)
        end = found.end


@given(WORDS.map(" ".join) | st.text(max_size=40))
def test_whatever_a_curator_writes_is_a_number_or_is_not(words: str) -> None:
    value = TYPE.parse(words, NOWHERE)
    assert value is None or value.type == "number"
