"""Numbers: what a curator may write, what words express, and how two numbers relate."""

from __future__ import annotations

import time

import pytest

from checker.project import Attribute
from checker.span import Span
from checker.text.normalize import fold
from checker.value import Context, Relation
from checker.values.number import TYPE
from checker.values.quantity.value import Number

NOWHERE = Context()


def for_attribute(name: str, unit: str = "") -> Context:
    return Context(attribute=Attribute(name, Span("claims/vocabulary.yaml", 1, 1, 1, 1), unit=unit))


def read(words: str, context: Context = NOWHERE) -> dict[str, str]:
    """Return the words of each number that words express, with the number as an editor writes it."""
    words = fold(words)
    return {words[found.start : found.end]: str(found.value) for found in TYPE.mentions(words, context)}


def parsed(written: str, context: Context = NOWHERE) -> str:
    return str(TYPE.parse(written, context))


def number(written: str) -> Number:
    value = TYPE.parse(written, NOWHERE)
    assert isinstance(value, Number), written
    return value


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("26", "26"),
        ("twenty-six", "26"),
        ("26 aircraft", "26"),
        ("2016", "2,016"),
        ("one", "1"),
        ("0.4 %", "0.4 %"),
        ("0.4 percent", "0.4 %"),
        ("+4 %", "up 4 %"),
        ("-4 %", "down 4 %"),
        ("−4 %", "down 4 %"),
        ("down 4 %", "down 4 %"),
        ("up 26", "up 26"),
        ("-4", "-4"),
        ("-5 °C", "-5 °C"),
        ("$5 million", "$5 million"),
        ("€0.50", "€0.50"),
        ("EUR 125", "€125"),
        ("106.25 JPY/USD", "106.25 yen per dollar"),
        ("106.25 yen to the dollar", "106.25 yen per dollar"),
        ("$3 a barrel", "$3 per barrel"),
        ("at least 20", "at least 20"),
        ("20..30", "20 to 30"),
        ("20 .. 30 km", "20 to 30 km"),
        ("about 25", "about 25"),
        ("4 km", "4 km"),
        ("2/3", "2/3"),
        ("2 1/2", "2 1/2"),
        ("2½ million", "2 1/2 million"),
        ("5th", "5th"),
        ("No. 21", "21st"),
        ("112th", "112th"),
        ("43 years old", "43 years old"),
        ("hundreds of people", "hundreds"),
    ],
)
def test_a_curator_writes_figures_or_words(written: str, shown: str) -> None:
    assert parsed(written) == shown


@pytest.mark.parametrize(
    "written", ["", "soon", "26 and 27", "the 26", "26 Tall Ships", "4 km of road", "Article 9", "26 of the 30", "%"]
)
def test_what_is_more_than_a_number_is_none(written: str) -> None:
    assert TYPE.parse(written, NOWHERE) is None


def test_a_bare_number_takes_the_unit_of_its_attribute() -> None:
    assert parsed("3.2 million", for_attribute("repair_cost", "crowns")) == "3.2 million crowns"
    assert parsed("at least 4", for_attribute("loss", "%")) == "at least 4 %"
    assert parsed("4 km", for_attribute("loss", "%")) == "4 km"
    assert parsed("26", for_attribute("aircraft", "aircraft")) == "26"


def test_a_bare_number_of_an_attribute_named_for_age_is_an_age() -> None:
    assert parsed("43", for_attribute("age_at_death")) == "43 years old"
    assert parsed("43", for_attribute("voyages")) == "43"


def test_the_unit_of_the_attribute_tells_which_dollar_is_meant() -> None:
    assert read("the repair costs $5 million", for_attribute("cost", "Australian dollars")) == {
        "$5 million": "A$5 million"
    }
    assert read("it cost 500 pounds", for_attribute("cost", "GBP")) == {"500 pounds": "£500"}
    assert read("it weighed 500 pounds") == {"500 pounds": "500 pounds"}
    assert read("to 106.25 per dollar", for_attribute("rate", "JPY/USD")) == {
        "106.25 per dollar": "106.25 yen per dollar"
    }


@pytest.mark.parametrize(
    ("words", "found"),
    [
        # numerals
        ("26 instances", {"26": "26"}),
        ("1,019 in all", {"1,019": "1,019"}),
        ("394\u202f054 tonnes", {"394 054 tonnes": "394,054 tonnes"}),
        ("12,34,567 rupees", {"12,34,567 rupees": "1,234,567 rupees"}),
        ("1.111,11 euros", {"1.111,11 euros": "€1,111.11"}),
        ("rooms 22,24,26", {"22": "22", "24": "24", "26": "26"}),
        ("one hundred and sixty-one", {"one hundred and sixty-one": "161"}),
        ("two hundred thirty two thousand", {"two hundred thirty two thousand": "232,000"}),
        ("one billion and a half million", {"one billion and a half million": "1,000,500,000"}),
        ("five and a half million", {"five and a half million": "5 1/2 million"}),
        ("4 thousand 3 hundred and 21", {"4 thousand 3 hundred and 21": "4,321"}),
        ("they met twice, and thrice in Vell", {"twice": "2", "thrice": "3"}),
        ("more than twice", {"more than twice": "more than 2"}),
        ("twice as large, more than twice the size, twice a week, twice-married", {}),
        ("half a million, a dozen", {"half a million": "500,000", "a dozen": "12"}),
        ("nought point nought three", {"nought point nought three": "0.03"}),
        ("1.3e6 cells", {"1.3e6": "1,300,000"}),
        ("100k", {"100k": "100,000"}),
        ("three quarters of them", {"three quarters": "3/4"}),
        ("a quarter of an hour", {"a quarter of an hour": "1/4 hours"}),
        ("a third of voters", {"a third": "1/3"}),
        ("4 in 10 riders, two out of five hundred", {"4 in 10": "2/5", "two out of five hundred": "1/250"}),
        # units
        ("0.4% and 4 per cent", {"0.4%": "0.4 %", "4 per cent": "4 %"}),
        ("25 basis points", {"25 basis points": "25 basis points"}),
        ("$5m, £90 bn", {"$5m": "$5 million", "£90 bn": "£90 billion"}),
        ("HK$10.05 billion", {"HK$10.05 billion": "HK$10.05 billion"}),
        ("75 USD million", {"75 USD million": "$75 million"}),
        ("5 million U.S. dollars", {"5 million U.S. dollars": "$5 million"}),
        ("100t and 48m", {"100t": "100 tonnes", "48m": "48 metres"}),
        ("50 km/h", {"50 km/h": "50 km per hour"}),
        ("a 90-minute talk", {"90-minute": "90 minutes"}),
        ("the captain (6' 2\") and 9' 5 boats", {"6' 2\"": "6 1/6 feet", "9": "9", "5": "5"}),
        ("the captain (6' 12\")", {"6": "6", "12": "12"}),
        ("five years in office", {"five years": "5 years"}),
        ("aged 12, at the age of 30", {"12": "12 years old", "30": "30 years old"}),
        # bounds
        ("more than 20 but fewer than 30", {"more than 20 but fewer than 30": "more than 20 and less than 30"}),
        ("up to 30", {"up to 30": "at most 30"}),
        ("did not exceed 30", {"not exceed 30": "at most 30"}),
        ("less than 30 or equal", {"less than 30 or equal": "at most 30"}),
        ("some 40 of them, 30-odd others", {"some 40": "about 40", "30-odd": "about 30"}),
        ("over two days", {"two days": "2 days"}),
        ("well over 200 ships", {"well over 200": "more than 200"}),
        ("averaged over less than 30 reviews", {"over less than 30": "less than 30"}),
        ("it topped $30,000", {"topped $30,000": "more than $30,000"}),
        ("before the age of 18", {"before the age of 18": "less than 18 years old"}),
        ("over the age of 65", {"over the age of 65": "more than 65 years old"}),
        ("It sank.Hundreds of boats came", {"Hundreds": "hundreds"}),
        # ranges
        ("2 to 4 million", {"2 to 4 million": "2 million to 4 million"}),
        ("2-4 km", {"2-4 km": "2 to 4 km"}),
        ("five or six ships", {"five or six": "5 to 6"}),
        ("about 20 to 30", {"about 20 to 30": "about 20 to 30"}),
        ("rose from 3 to 4 percent", {"3": "3", "4 percent": "4 %"}),
        ("won 3-1", {"3": "3", "1": "1"}),
        # change
        ("prices fell 4 percent", {"4 percent": "down 4 %"}),
        ("up 4 percent", {"4 percent": "up 4 %"}),
        ("rose sharply by 4 percent", {"4 percent": "up 4 %"}),
        ("a further 4% drop", {"4% drop": "down 4 %"}),
        ("rose to 4 percent", {"4 percent": "4 %"}),
        ("lost 15 riders", {"15": "down 15"}),
        ("grew by 15 riders, is made up by 15 riders", {"15": "15"}),
        # places and names
        ("the twenty-first of its kind", {"twenty-first": "21st"}),
        ("finished 8th, ranked No. 4", {"8th": "8th", "No. 4": "4th"}),
        ("week 5 of Flight 370", {"week 5": "week 5", "Flight 370": "Flight 370"}),
        ("In Seoul 26 ships", {"26": "26"}),
    ],
)
def test_words_express_numbers(words: str, found: dict[str, str]) -> None:
    assert read(words) == found


@pytest.mark.parametrize(
    "words",
    [
        *("in 2016", "the 1910-45 occupation", "on Nov. 23", "23 November 2016", "from 1418 to 1450", "the 1990s"),
        *("at 19:00", "7 p.m.", "2019-08-22", "8/22/2019", "the 13th-14th centuries", "9/11", "24/7"),
        *("one of its aircraft", "the one you mean", "no one came", "one day", "which one is it"),
        *("it was first signed", "for the first time", "the second half", "in the third quarter"),
        *("it doubled", "three times as many", "several hundred", "a few thousand", "both of them"),
        *("COVID-19", "an F-16", "24703L202", "7-Eleven", "see https://example.org/a?q=30%25", "[12]", "(p. 12)"),
        *("call 555-0123", "+1 (202) 555-0123", "version 1.2.3", "1. The pact", "half-hearted"),
        *("may he march", "a", "%", "no", "", "9" * 41),
    ],
)
def test_figures_and_words_that_say_no_quantity_are_left_out(words: str) -> None:
    assert read(words) == {}


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("26", "26", Relation.EQUAL),
        ("2,000", "two thousand", Relation.EQUAL),
        ("60 minutes", "1 hour", Relation.REFINES),
        ("25.4 mm", "1 inch", Relation.REFINES),
        ("0 °C", "273 km", Relation.INCOMPARABLE),
        ("26.7 °C", "80.1 °F", Relation.REFINED_BY),
        ("1/2", "50 %", Relation.REFINES),
        ("100 basis points", "1 percentage point", Relation.REFINES),
        ("50 cents", "$0.50", Relation.REFINES),
        ("60 miles per hour", "60 mph", Relation.EQUAL),
        ("36 km/h", "10.0 m/s", Relation.REFINED_BY),
        ("365 days", "1 year", Relation.INCOMPARABLE),
        ("21", "21 years old", Relation.INCOMPARABLE),
        ("5", "5th", Relation.INCOMPARABLE),
        ("40 minutes", "1 hour", Relation.CONFLICTS),
        ("3.2 million", "3 million", Relation.REFINES),
        ("2.7 million", "2 million", Relation.CONFLICTS),
        ("$40,000", "more than $40,000", Relation.CONFLICTS),
        ("91 %", "more than 91 %", Relation.OVERLAPS),
        ("45 million", "more than 50 million", Relation.CONFLICTS),
        ("about 20", "nearly 20", Relation.REFINED_BY),
        ("19", "nearly 20", Relation.REFINES),
        ("21", "nearly 20", Relation.CONFLICTS),
        ("at least 20", "more than 20", Relation.REFINED_BY),
        ("up 4 %", "4.1 %", Relation.OVERLAPS),
        ("up 4 %", "5 %", Relation.CONFLICTS),
        ("up 4 %", "up 4 %", Relation.EQUAL),
        ("down 0.4 %", "fell 0.4 %", Relation.EQUAL),
    ],
)
def test_numbers_relate_as_the_sets_of_what_they_may_be(first: str, second: str, relation: Relation) -> None:
    value = number(second) if not second.startswith("fell") else TYPE.mentions(second, NOWHERE)[0].value
    assert TYPE.compare(number(first), value) is relation


# A factor that is wrong breaks no law: these are the definitions, worked out by hand.
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1 mile", "1.609344 km"),
        ("1 mile", "5280 feet"),
        ("1 yard", "36 inches"),
        ("1 nautical mile", "1.852 km"),
        ("1 square mile", "640 acres"),
        ("1 hectare", "10,000 square metres"),
        ("1 cubic metre", "1,000 litres"),
        ("1 barrel", "158.987294928 litres"),
        ("1 pound", "16 ounces"),
        ("1 stone", "14 pounds"),
        ("1 pound", "453.59237 grams"),
        ("1 tonne", "1,000 kg"),
        ("1 week", "168 hours"),
        ("1 century", "1,200 months"),
        ("1 mph", "1.609344 km/h"),
        ("1 knot", "1.852 kph"),
        ("1 GB", "1,000 megabytes"),
        ("1 GWh", "1,000 MWh"),
        ("212 °F", "100 °C"),
        ("-40 °F", "-40 °C"),
        ("1 %", "10 ‰"),
        ("£1", "100 pence"),
    ],
)
def test_units_are_converted_by_their_definitions(one: str, other: str) -> None:
    first, second = number(f"more than {one}"), number(f"more than {other}")
    assert first.extent == second.extent


@pytest.mark.parametrize(
    "piece", ["1 ", "1 to ", "1/", "1-", "Jan. 1 ", "1.000.", "one hundred and ", "by ", "twenty-"]
)
def test_reading_takes_time_in_proportion_to_the_words(piece: str) -> None:
    start = time.process_time()
    TYPE.mentions(f"5 {piece * 2000}5", NOWHERE)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("figures", [1_000, 2_016, 10_000, 999_999_999_999_999, 1_000_000_000_000_000])
def test_bare_figures_are_read_like_those_with_commas(figures: int) -> None:
    assert TYPE.parse(str(figures), Context()) == TYPE.parse(f"{figures:,}", Context())
