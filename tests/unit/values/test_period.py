"""Periods as curators write them and as news texts say them."""

from __future__ import annotations

from datetime import date

import pytest

from checker.value import Context, Relation
from checker.values import date as dates
from checker.values.period import TYPE, Period

CONTEXT = Context(published=date(2019, 8, 22))


def parse(written: str) -> Period:
    found = TYPE.parse(written, Context())
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2019-08/2019-11", "from August 2019 to November 2019"),
        ("2016-11-23/..", "since 23 November 2016"),
        ("/1945", "until 1945"),
        ("1910-45", "from 1910 to 1945"),
        ("from 1910 until 1945", "from 1910 to 1945"),
        ("since July 2019", "since July 2019"),
    ],
)
def test_a_period_is_read_from_edtf_and_from_english(written: str, shown: str) -> None:
    assert str(parse(written)) == shown
    assert parse(written).type == "period"


@pytest.mark.parametrize("written", ["2019", "../..", "/", "2019/soon", "soon", "1910-45, or so", "the war of 1910-45"])
def test_what_is_no_period_is_refused(written: str) -> None:
    assert TYPE.parse(written, Context()) is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ruled from 1910-45 and", [("from 1910-45", "from 1910 to 1945")]),
        ("Elbonia's 1910-45 occupation", [("1910-45", "from 1910 to 1945")]),
        ("1910 to 1945", [("1910 to 1945", "from 1910 to 1945")]),
        ("between May and June", [("between May and June", "from May 2019 to June 2019")]),
        ("May and June", []),
        ("from 1910 to the end of the war", [("from 1910", "since 1910")]),
        ("since last year", [("since last year", "since 2018")]),
        ("until Nov. 23", [("until Nov. 23", "until 23 November 2019")]),
        ("in 2018", []),
        ("1910-45 and 1950-53", [("1910-45", "from 1910 to 1945"), ("1950-53", "from 1950 to 1953")]),
    ],
)
def test_words_express_periods(words: str, found: list[tuple[str, str]]) -> None:
    mentions = TYPE.mentions(words, CONTEXT)
    assert [(words[each.start : each.end], str(each.value)) for each in mentions] == found


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("1910/1945", "1910-45", Relation.EQUAL),
        ("1910/1945", "1910/1946", Relation.CONFLICTS),
        ("1910/1945", "1911/1945", Relation.CONFLICTS),
        ("1910-45", "since 1910", Relation.REFINES),
        ("since 1910", "1910-45", Relation.REFINED_BY),
        ("1910-08-29/1945", "1910/1945-08", Relation.OVERLAPS),
        ("1910/..", "../1945", Relation.OVERLAPS),
    ],
)
def test_periods_compare_start_and_end_apart(first: str, second: str, relation: Relation) -> None:
    assert TYPE.compare(parse(first), parse(second)) is relation


def test_what_is_not_understood_of_a_period_leaves_it_incomparable() -> None:
    (found,) = TYPE.mentions("from last year to next year", Context())
    assert TYPE.compare(found.value, parse("1910-45")) is Relation.INCOMPARABLE


def test_a_period_is_not_compared_with_a_date() -> None:
    day = dates.TYPE.parse("1910", Context())
    assert day is not None
    assert TYPE.compare(parse("1910-45"), day) is Relation.INCOMPARABLE
    assert dates.TYPE.compare(day, parse("1910-45")) is Relation.INCOMPARABLE
