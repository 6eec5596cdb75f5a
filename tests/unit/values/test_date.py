"""Dates as curators write them and as news texts say them."""

from __future__ import annotations

from datetime import date

import pytest

from checker.value import Context, Relation
from checker.values.calendar.feasts import easter
from checker.values.calendar.value import Date, weekday_contradicts, weekday_of, weekday_rests_on_publication
from checker.values.date import TYPE

THURSDAY = date(2019, 8, 22)


def read(words: str, published: date | None = THURSDAY) -> list[tuple[str, str]]:
    """Return the words of each date, and the date."""
    found = TYPE.mentions(words, Context(published=published))
    return [(words[mention.start : mention.end], str(mention.value)) for mention in found]


def parse(written: str) -> Date:
    found = TYPE.parse(written, Context())
    assert found is not None
    return found


def compare(first: str, second: str) -> Relation:
    return TYPE.compare(parse(first), parse(second))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2019-11-23", "23 November 2019"),
        ("2019-11", "November 2019"),
        ("2019", "2019"),
        ("2019-XX", "2019"),
        ("2019-11-XX", "November 2019"),
        ("2019-11?", "November 2019"),
        ("2019~", "2018 to 2020"),
        ("2019-11%", "the fourth quarter of 2019"),
        ("2019-11-23~", "20 to 26 November 2019"),
        ("201X", "the 2010s"),
        ("201X~", "2007 to 2022"),
        ("19XX", "the 20th century"),
        ("2019-21", "spring 2019"),
        ("2019-24", "winter 2019"),
        ("-0043", "44 BC"),
        ("early July 2019", "early July 2019"),
        ("mid-2018", "mid-2018"),
        ("the 23rd of November, 2019", "23 November 2019"),
        ("on November 23, 2019", "23 November 2019"),
        ("4 to 8 May 2019", "4 to 8 May 2019"),
        ("4 or 6 May 2019", "4 May 2019 or 6 May 2019"),
        ("30 April to 2 May 2019", "30 April to 2 May 2019"),
        ("29 December 2018 to 2 January 2019", "29 December 2018 to 2 January 2019"),
        ("the 1990s", "the 1990s"),
        ("23 November", "23 November"),
        ("early July", "early July"),
        ("Thursday", "Thursday"),
        ("after 2015", "after 2015"),
        ("before July 2019", "before July 2019"),
        ("before 4 July 2019", "before 4 July 2019"),
    ],
)
def test_a_date_is_read_from_edtf_and_from_english(written: str, shown: str) -> None:
    assert str(parse(written)) == shown


@pytest.mark.parametrize(
    "written",
    [
        *("2019-13", "2019-02-30", "2019-21-01", "2019-XX-05", "20XX-05", "2019-25", "30 February 2019"),
        *("", "soon", "26", "2019-11-23, perhaps", "about the year", "5 May 2019 and 6 June 2019"),
        *("yesterday", "5 May 2019 or Thursday", "8 to 4 May 2019"),
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    assert TYPE.parse(written, Context()) is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the pact of 23 November 2016", [("23 November 2016", "23 November 2016")]),
        ("on Aug. 22, 2019, it", [("Aug. 22, 2019", "22 August 2019")]),
        ("on the 4th of July 1831", [("4th of July 1831", "4 July 1831")]),
        ("the fourth of July, 1995", [("fourth of July, 1995", "4 July 1995")]),
        ("May, 1750", [("May, 1750", "May 1750")]),
        ("who died in December of 384", [("December of 384", "December 384")]),
        ("dated 2019-11-23.", [("2019-11-23", "23 November 2019")]),
        ("in 2019-11", [("2019-11", "November 2019")]),
        ("on 05-Aug-2016", [("05-Aug-2016", "5 August 2016")]),
        ("on 22/08/2019", [("22/08/2019", "22 August 2019")]),
        ("on 08/09/2019", [("08/09/2019", "9 August 2019 or 8 September 2019")]),
        ("on 13/14/2019", []),
        ("on 22/08/39", [("22/08/39", "22 August 1939 or 22 August 2039")]),
        ("Q3 2018 and 2019-H1", [("Q3 2018", "the third quarter of 2018"), ("2019-H1", "the first half of 2019")]),
        ("in Q5 2018 or 2019-H4", [("2019", "2019")]),
        ("the 1988 third quarter", [("1988 third quarter", "the third quarter of 1988")]),
        ("in the 1900s", [("1900s", "the 20th century")]),
        ("the late 1970s", [("late 1970s", "the late 1970s")]),
        ("the '60s and 70s", [("60s", "the 1960s"), ("70s", "the 1970s")]),
        ("the roaring twenties", []),
        ("in the twenties", [("twenties", "the 1920s")]),
        (
            "twelfth to sixteenth centuries",
            [("twelfth", "the 12th century"), ("sixteenth centuries", "the 16th century")],
        ),
        ("the 2nd century BC", [("2nd century BC", "200 BC to 101 BC")]),
        ("776 BC, 394 AD", [("776 BC", "776 BC"), ("394 AD", "394")]),
        ("3000 BC", [("3000 BC", "3000 BC")]),
        ("winter 2018", [("winter 2018", "winter 2017 or winter 2018")]),
        ("winter of 2018-19", [("winter of 2018-19", "winter 2018")]),
        ("in nineteen ninety-seven", [("nineteen ninety-seven", "1997")]),
        ("January nineteen ninety-seven", [("January nineteen ninety-seven", "January 1997")]),
        ("October two thousand and five", [("October two thousand and five", "October 2005")]),
        ("by the year two thousand it", [("two thousand", "2000")]),
        ("in two thousand and five", [("two thousand and five", "2005")]),
        ("May twenty-nine", [("May twenty-nine", "29 May 2019")]),
        ("the second week of October 2018", [("second week of October 2018", "8 to 14 October 2018")]),
        ("the last four months of 2021", [("last four months of 2021", "late 2021")]),
        ("the first two days of 5 May 2019", [("5 May 2019", "5 May 2019")]),
        ("the end of the 1990s", [("end of the 1990s", "the late 1990s")]),
        ("about 2010", [("about 2010", "2009 to 2011")]),
        ("around May 2010", [("around May 2010", "the second quarter of 2010")]),
        ("after 2015 and before 2018", [("after 2015", "after 2015"), ("before 2018", "before 2018")]),
        ("before 4 July", [("before 4 July", "before 4 July 2019")]),
        ("the week of 12 August 2019", [("week of 12 August 2019", "12 to 18 August 2019")]),
        ("the week of Aug. 14", [("week of Aug. 14", "12 to 18 August 2019")]),
        ("the week of Sunday, 11 August", [("week of Sunday, 11 August", "11 to 17 August 2019")]),
        ("the week beginning Aug. 6", [("week beginning Aug. 6", "6 to 12 August 2019")]),
        ("the week ending Aug. 9", [("week ending Aug. 9", "3 to 9 August 2019")]),
        ("the week of the storm", []),
        ("9 to 12 of June", [("9", "9 June 2019"), ("12 of June", "12 June 2019")]),
        ("on New Year's Eve 2017", [("New Year's Eve 2017", "31 December 2017")]),
        ("on New Year's Day", [("New Year's Day", "1 January 2020")]),
        ("the talks on Good Friday", [("Good Friday", "19 April 2019 or 10 April 2020")]),
        ("closed on Good Friday", [("Good Friday", "19 April 2019")]),
        ("Ash Wednesday 1969", [("Ash Wednesday 1969", "19 February 1969")]),
        ("Easter 2018", [("Easter 2018", "30 March to 2 April 2018")]),
        ("next Easter", [("next Easter", "10 to 13 April 2020")]),
        ("the Easter Rising of 1916", [("1916", "1916")]),
        ("in two weeks' time", [("two weeks' time", "2 to 8 September 2019")]),
        ("Monday two weeks from now", [("Monday two weeks from now", "2 September 2019")]),
        ("this week Monday", [("this week Monday", "19 August 2019")]),
        ("Friday 31st", [("Friday 31st", "31 May 2019 or 31 January 2020")]),
        ("Thursday 5 people left", [("Thursday", "22 August 2019")]),
        ("between now and 5 November", [("now", "22 August 2019"), ("5 November", "5 November 2019")]),
        ("between May 2019 and now", [("May 2019", "May 2019"), ("now", "22 August 2019")]),
        ("between then and now", []),
        ("6 April seventeen hundred thirty-three", [("6 April seventeen hundred thirty-three", "6 April 1733")]),
        ("May 5, two thousand and six", [("May 5, two thousand and six", "5 May 2006")]),
        ("on 5 May two thousand and five people left", [("5 May", "5 May 2019")]),
        ("9 April through seventeenth", [("9 April", "9 April 2019"), ("seventeenth", "17 April 2019")]),
        ("in april", [("april", "April 2019")]),
        ("2017 april", [("2017 april", "April 2017")]),
        ("In 2017 April Jones", [("2017", "2017")]),
        ("Nov-Feb 5, 2017", [("Nov", "November 2016"), ("Feb 5, 2017", "5 February 2017")]),
        ("week 3 of 2027", [("week 3 of 2027", "15 to 24 January 2027")]),
        ("the second week of 2021", [("second week of 2021", "4 to 17 January 2021")]),
        ("report-2018-09-23-vell", [("2018-09-23", "23 September 2018")]),
        ("Ada Brun (c. 314-368)", [("c. 314", "313 to 315"), ("368", "368")]),
        ("In 348 Brun died", [("348", "348")]),
        ("In 348 cases he died", []),
        ("until 366, when he left", [("366", "366")]),
        ("c. 500 copies", []),
        ("Ada Brun (Vell, 1211-1255)", [("1211", "1211"), ("1255", "1255")]),
        ("route 1211-1255 ends", []),
        ("before Monday's vote", [("Monday", "19 August 2019 or 26 August 2019")]),
    ],
)
def test_words_name_a_date_by_the_calendar(words: str, found: list[tuple[str, str]]) -> None:
    assert read(words) == found


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("will expire Nov. 23", "23 November 2019"),
        ("was signed Nov. 23", "23 November 2018"),
        ("on Nov. 23", "23 November 2019"),
        ("will meet on Aug. 19", "19 August 2019"),
        ("since July", "July 2019"),
        ("Feb. 29", "29 February 2020"),
        ("said on Friday", "16 August 2019"),
        ("said on Friday it would end", "16 August 2019"),
        ("would be held on Friday", "23 August 2019"),
        ("is due on Friday", "23 August 2019"),
        ("by Friday", "23 August 2019"),
        ("since Friday", "16 August 2019"),
        ("on Friday", "16 August 2019 or 23 August 2019"),
        ("kept it closed until Friday", "16 August 2019 or 23 August 2019"),
        ("on Thursday", "22 August 2019"),
        ("last Thursday", "15 August 2019"),
        ("this Friday", "23 August 2019"),
        ("next Friday", "23 August 2019 or 30 August 2019"),
        ("Friday last week", "16 August 2019"),
        ("late Friday night, he said", "16 August 2019"),
        ("Friday, Aug. 16", "16 August 2019"),
        ("yesterday morning", "21 August 2019"),
        ("the day before yesterday", "20 August 2019"),
        ("tomorrow", "23 August 2019"),
        ("this morning", "22 August 2019"),
        ("last night", "21 to 22 August 2019"),
        ("last week", "11 to 18 August 2019"),
        ("early this week", "19 to 21 August 2019"),
        ("this weekend", "24 to 25 August 2019"),
        ("next month", "September 2019"),
        ("this quarter", "the third quarter of 2019"),
        ("last year", "2018"),
        ("next decade", "the 2020s"),
        ("this century", "the 21st century"),
        ("earlier this year", "1 January to 22 August 2019"),
        ("later this month", "22 to 31 August 2019"),
        ("the end of the year", "late 2019"),
        ("last October", "October 2018"),
        ("next May", "May 2020"),
        ("this September", "September 2019"),
        ("June last year", "June 2018"),
        ("the 5th of this month", "5 August 2019"),
        ("last summer", "summer 2018"),
        ("next spring", "spring 2020"),
        ("this summer", "summer 2019"),
        ("last year's second quarter", "the second quarter of 2018"),
        ("the second quarter of last year", "the second quarter of 2018"),
        ("the year-earlier second quarter", "the second quarter of 2018"),
        ("in the fourth quarter", "the fourth quarter of 2019"),
        ("two years ago", "2017"),
        ("18 months ago", "February 2018"),
        ("six and a half months ago", "January to February 2019"),
        ("two weeks ago", "5 to 11 August 2019"),
        ("ten days ago", "12 August 2019"),
        ("48 hours ago", "21 to 22 August 2019"),
        ("a decade ago", "2007 to 2011"),
        ("three days from now", "25 August 2019"),
        ("the past two months", "22 June to 22 August 2019"),
        ("the past year", "22 August 2018 to 22 August 2019"),
        ("the next five days", "23 to 27 August 2019"),
        ("a three-year-old pact", "22 August 2015 to 20 February 2017"),
        ("two days after Nov. 23", "25 November 2019"),
        ("the day after Nov. 23", "24 November 2019"),
        ("a week before Friday", "6 to 12 August 2019"),
    ],
)
def test_words_rest_on_the_day_of_publication(words: str, shown: str) -> None:
    assert [found for _, found in read(words)] == [shown]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("on Nov. 23", "23 November"),
        ("in July", "July"),
        ("early July", "early July"),
        ("on Thursday", "Thursday"),
        ("last Thursday", "Thursday"),
        ("Thursday of last week", "Thursday"),
        ("last June", "June"),
    ],
)
def test_without_a_publication_date_a_day_comes_back_every_year_or_week(words: str, shown: str) -> None:
    assert [found for _, found in read(words, None)] == [shown]


@pytest.mark.parametrize(
    "words",
    [
        *("yesterday", "the day before yesterday", "this morning", "last night", "last week", "earlier this year"),
        *(
            "June last year",
            "last summer",
            "this year's third quarter",
            "the year-earlier third quarter",
            "two years ago",
        ),
        *("the past two months", "a three-year-old pact", "the end of the year", "the 5th of this month"),
        *(
            "that year",
            "three days later",
            "the year before",
            "the year before the war",
            "a few years ago",
            "30 February",
        ),
        *("2,000 years ago and 1000 years ago", "three days before yesterday"),
    ],
)
def test_what_the_words_alone_do_not_tell_is_a_date_not_understood(words: str) -> None:
    found = TYPE.mentions(words, Context())
    assert [str(mention.value) for mention in found] == ["a date that the words alone do not tell"]
    assert TYPE.compare(found[0].value, found[0].value) is Relation.INCOMPARABLE


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("in November 2016 and the following month", ["November 2016", "December 2016"]),
        ("on 5 May 2019, three days later", ["5 May 2019", "8 May 2019"]),
        ("in 2016 and the year before", ["2016", "2015"]),
        ("the third quarter of 2018, against a year earlier", ["the third quarter of 2018", "2017"]),
        ("from 26 to 28 June 2020", ["26 June 2020", "28 June 2020"]),
        ("from May to Oct. 2020", ["May 2020", "October 2020"]),
        ("from November to February 2020", ["November 2019", "February 2020"]),
        ("from May 2018 to March", ["May 2018", "March 2019"]),
        ("from November to March", ["November 2019", "March 2020"]),
        ("Aug. 5-6, 2018", ["5 August 2018", "6 August 2018"]),
        ("Aug. 5, 6 and 7", ["5 August 2019", "6 August 2019", "7 August 2019"]),
        ("Aug. 30 and 31 and 32", ["30 August 2019", "31 August 2019"]),
        ("5 May or 6 to 8 June 2019", ["5 May 2019", "6 June 2019", "8 June 2019"]),
        ("1910-45", ["1910", "1945"]),
        ("1998-2005", ["1998", "2005"]),
        ("10/1/2018-10/7/2018", ["10 January 2018 or 1 October 2018", "10 July 2018 or 7 October 2018"]),
    ],
)
def test_dates_lean_on_the_date_beside_them(words: str, found: list[str]) -> None:
    assert [shown for _, shown in read(words)] == found


@pytest.mark.parametrize(
    "words",
    [
        *(
            "2016 soldiers",
            "more than 2000",
            "$2016",
            "1,998",
            "3.1998",
            "flight MH-1970",
            "Windows 2000",
            "about 1500",
        ),
        *(
            "2012-year-old",
            "they may march in the fall",
            "Theresa May",
            "May they sign",
            "the first of two",
            "in his 90s",
        ),
        *(
            "every Thursday",
            "Black Friday",
            "he lent it",
            "Easter eggs",
            "Thursday nights",
            "on Thursdays",
            "Sat down",
            "a two-day meeting",
        ),
        *(
            "a three-year-old girl of the company",
            "26 instances",
            "at 9:30",
            "24/7",
            "twenty nine",
            "Jan Roe",
            "second thoughts",
        ),
        *("", "the next two", "in 900", "Q3", "\u0130n 2016x", "5 may be hurt"),
    ],
)
def test_words_that_only_look_like_a_date_are_none(words: str) -> None:
    assert read(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "in 2016",
        "Elbonia's 2016 pact",
        "the 2016 pact",
        "its 2016 elections",
        "(Roe 2016)",
        "since 2016",
        "2016",
        "it was 2016",
        "2016.",
    ],
)
def test_four_figures_are_a_year_where_the_words_make_them_one(words: str) -> None:
    assert read(words) == [("2016", "2016")]


def test_a_capital_that_has_two_small_letters_moves_nothing() -> None:
    assert read("\u0130zmir in 2016") == [("2016", "2016")]


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("2019-11-23", "23 November 2019", Relation.EQUAL),
        ("2019-11-23", "2019-11-24", Relation.CONFLICTS),
        ("2015", "2016", Relation.CONFLICTS),
        ("Thursday", "Friday", Relation.CONFLICTS),
        ("2016", "November 2016", Relation.REFINED_BY),
        ("November 2016", "2016", Relation.REFINES),
        ("mid-2018", "spring 2018", Relation.OVERLAPS),
        ("23 November 2019", "23 November", Relation.REFINES),
        ("23 November", "23 November 2019", Relation.REFINED_BY),
        ("2019", "23 November", Relation.OVERLAPS),
        ("the 1990s", "23 November", Relation.OVERLAPS),
        ("24 November 2019", "23 November", Relation.CONFLICTS),
        ("28 February 2019", "29 February", Relation.CONFLICTS),
        ("29 February 2020", "29 February", Relation.REFINES),
        ("February 2019", "29 February", Relation.CONFLICTS),
        ("22 August 2019", "Thursday", Relation.REFINES),
        ("21 to 22 August 2019", "Thursday", Relation.OVERLAPS),
        ("August 2019", "Thursday", Relation.OVERLAPS),
        ("Thursday", "23 November", Relation.OVERLAPS),
        ("early July", "July", Relation.REFINES),
        ("4 May 2019 or 6 May 2019", "4 to 5 May 2019", Relation.OVERLAPS),
        ("2017", "before 2018", Relation.REFINES),
        ("2018", "before 2018", Relation.CONFLICTS),
        ("after 2015", "Thursday", Relation.OVERLAPS),
    ],
)
def test_dates_compare_by_the_days_they_may_be(first: str, second: str, relation: Relation) -> None:
    assert compare(first, second) is relation


def test_an_age_does_not_conflict_with_the_date_it_was_counted_from() -> None:
    words = TYPE.mentions("the three-year-old pact", Context(published=THURSDAY))
    assert TYPE.compare(parse("November 2016"), words[0].value) is Relation.REFINES


def test_a_date_tells_its_weekday_and_whether_it_rests_on_publication() -> None:
    def only(words: str) -> Date:
        (found,) = TYPE.mentions(words, Context(published=THURSDAY))
        assert isinstance(found.value, Date)
        return found.value

    assert weekday_of(parse("2019-11-23")) == 5
    assert weekday_of(parse("2019-11")) is None
    assert weekday_contradicts(only("Thursday, 23 November 2019"))
    assert not weekday_contradicts(only("Saturday, 23 November 2019"))
    assert not weekday_contradicts(only("November 2019"))
    assert weekday_rests_on_publication(only("said on Thursday"))
    assert not weekday_rests_on_publication(only("Saturday, 23 November 2019"))
    assert only("Saturday, Nov. 23").type == "date"
    assert only("Sunday, Nov. 20").extent.spans[0].start == date(2016 + 3, 11, 20).toordinal()


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("before 5 November", "1 January to 4 November"),
        ("after 10 April", "11 April to 31 December"),
        ("after June", "the second half"),
        ("about 5 November", "5 November"),
        ("before 1 January", "1 January"),
        ("before Thursday", "Thursday"),
    ],
)
def test_before_and_after_a_day_of_any_year_are_the_days_of_the_year_on_that_side(words: str, shown: str) -> None:
    (found,) = TYPE.mentions(words, Context())
    assert str(found.value) == shown


@pytest.mark.parametrize("sunday", ["1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2019-04-21", "2076-04-19"])
def test_easter_is_the_sunday_of_the_gregorian_calendar(sunday: str) -> None:
    assert date.fromordinal(easter(int(sunday[:4]))).isoformat() == sunday
