"""Comparing dates and periods keeps the laws of sets of days, and any words at all can be read."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from hypothesis import example, given
from hypothesis import strategies as st

from checker.value import Context, Relation
from checker.values import date as dates
from checker.values import period
from checker.values.calendar.days import EVER, Span, civil, day_number
from checker.values.calendar.extent import Cycle, Extent, combine, extent_of, relate
from checker.values.calendar.value import Date
from checker.values.period import Period

if TYPE_CHECKING:
    from datetime import date

WITHIN: Final = {Relation.EQUAL, Relation.REFINES}

# Days near the leap day of 2020, so that spans meet often, and across years of both kinds.
NEAR: Final = st.integers(min_value=day_number(2019, 1), max_value=day_number(2021, 12, 31))
DAYS: Final = NEAR | st.integers(min_value=day_number(2020, 2, 25), max_value=day_number(2020, 3, 5))


def spans(days: st.SearchStrategy[int]) -> st.SearchStrategy[list[Span]]:
    span = st.tuples(days, days).map(lambda ends: Span(min(ends), max(ends)))
    one = days.map(lambda day: Span(day, day))
    return st.lists(one | span, min_size=1, max_size=3)


EXTENTS: Final = (
    spans(DAYS).map(extent_of)
    | spans(st.integers(1, 366) | st.integers(58, 62)).map(lambda found: extent_of(found, Cycle.YEARLY))
    | spans(st.integers(0, 6)).map(lambda found: extent_of(found, Cycle.WEEKLY))
    | st.just(extent_of((EVER,)))
)
WORDS: Final = st.lists(
    st.sampled_from(
        [
            *("in", "on", "the", "of", "to", "and", "before", "after", "about", "until", "since", "by", "every", "a"),
            *(
                "Nov.",
                "23",
                "23rd",
                "2019",
                "1910-45",
                "May",
                "march",
                "Thursday",
                "Sat.",
                "Thursday,",
                "2019-11-23",
                ",",
            ),
            *(
                "early",
                "mid",
                "end of",
                "first half of",
                "first week of",
                "last",
                "next",
                "this",
                "that",
                "two",
                "three",
            ),
            *("days", "year", "years", "ago", "later", "quarter", "third", "century", "1990s", "'90s", "summer", "BC"),
            *(
                "yesterday",
                "said",
                "will",
                "twenty",
                "nineteen ninety-seven",
                "three-year-old pact",
                "08/09/2019",
                "\u0130",
            ),
        ]
    ),
    max_size=8,
).map(" ".join)
PUBLISHED: Final = st.none() | st.dates()


@given(EXTENTS)
def test_a_set_of_days_equals_itself(extent: Extent) -> None:
    assert relate(extent, extent) is Relation.EQUAL


@given(EXTENTS, EXTENTS)
def test_a_relation_flips_with_its_sides(first: Extent, second: Extent) -> None:
    assert relate(first, second).flipped is relate(second, first)


@given(EXTENTS, EXTENTS, EXTENTS)
def test_refinement_is_transitive(first: Extent, second: Extent, third: Extent) -> None:
    if relate(first, second) in WITHIN and relate(second, third) in WITHIN:
        assert relate(first, third) in WITHIN


@given(EXTENTS, EXTENTS, EXTENTS)
def test_refining_what_conflicts_still_conflicts(first: Extent, second: Extent, third: Extent) -> None:
    if relate(first, second) in WITHIN and relate(second, third) is Relation.CONFLICTS:
        assert relate(first, third) is Relation.CONFLICTS


@given(EXTENTS, EXTENTS, EXTENTS)
def test_what_has_a_common_refinement_does_not_conflict(first: Extent, second: Extent, common: Extent) -> None:
    if relate(common, first) in WITHIN and relate(common, second) in WITHIN:
        assert relate(first, second) is not Relation.CONFLICTS


@given(spans(DAYS), spans(DAYS))
def test_days_relate_as_sets_do(first: list[Span], second: list[Span]) -> None:
    one, other = ({day for span in each for day in range(span.start, span.end + 1)} for each in (first, second))
    expected = (
        Relation.EQUAL
        if one == other
        else Relation.REFINES
        if one < other
        else Relation.REFINED_BY
        if one > other
        else Relation.OVERLAPS
        if one & other
        else Relation.CONFLICTS
    )
    assert relate(extent_of(first), extent_of(second)) is expected


@given(st.lists(st.sampled_from([Relation.EQUAL, Relation.REFINES, Relation.CONFLICTS, Relation.OVERLAPS]), min_size=1))
def test_one_conflict_is_enough_for_a_whole_to_conflict(relations: list[Relation]) -> None:
    assert (combine(relations) is Relation.CONFLICTS) == (Relation.CONFLICTS in relations)


@given(st.integers(-10_000, 10_000), st.integers(1, 12), st.integers(1, 28))
def test_a_day_by_number_is_the_day_it_was(year: int, month: int, day: int) -> None:
    assert civil(day_number(year, month, day)) == (year, month, day)


@given(WORDS | st.text(), PUBLISHED)
@example("early " * 2_000, None)
@example("two days after " * 500, None)
@example("first week of " * 500, None)
@example("9" * 5_000, None)
def test_dates_stand_in_order_within_any_words(words: str, published: date | None) -> None:
    found = dates.TYPE.mentions(words, Context(published=published))
    assert all(0 <= each.start < each.end <= len(words) for each in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(str(each.value) for each in found)


@given(WORDS, PUBLISHED)
def test_periods_stand_in_order_within_any_words(words: str, published: date | None) -> None:
    found = period.TYPE.mentions(words, Context(published=published))
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(str(each.value) for each in found)


@given(EXTENTS)
@example(extent_of(Span(day_number(*day), day_number(*day)) for day in ((2019, 1, 1), (2020, 3, 1), (2020, 3, 2))))
def test_a_date_that_is_shown_can_be_written(extent: Extent) -> None:
    shown = str(Date(extent))
    if shown != "any day":
        written = dates.TYPE.parse(shown, Context())
        assert written is not None
        assert relate(written.extent, extent) is Relation.EQUAL


@given(EXTENTS, EXTENTS, EXTENTS, EXTENTS)
def test_periods_flip_and_equal_themselves(start: Extent, end: Extent, other_start: Extent, other_end: Extent) -> None:
    first, second = Period(start, end), Period(other_start, other_end)
    assert period.TYPE.compare(first, first) is Relation.EQUAL
    assert period.TYPE.compare(first, second).flipped is period.TYPE.compare(second, first)
