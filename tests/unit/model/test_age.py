"""Ages beside dates: how far a number of years may stand for the time between two days."""

from __future__ import annotations

from typing import Any, Final

import pytest

from checker.check import GroundedClaim, GroundedProject
from checker.claim import Claim, Evidence, Quote, Statement
from checker.model.age import misaged
from checker.project import Attribute, Project, Settings
from checker.source import Record, Source
from checker.span import Span

PLACE: Final = Span("claims/a.yaml", 1, 1, 1, 2)
FIELDS: Final[dict[str, dict[str, Any]]] = {
    "signed_on": {"type": "date", "single": "true"},
    "lapsed_on": {"type": "date", "single": "true"},
    "age_years": {"type": "number", "unit": "years", "single": "per as_of", "since": "signed_on"},
    "lasted": {"type": "number", "single": "true", "since": "signed_on", "until": "lapsed_on"},
}
WORDS: Final = {name: Attribute(name, PLACE, **fields) for name, fields in FIELDS.items()}


def stating(id_: str, name: str, value: str, **fields: Any) -> Claim:
    evidence = Evidence("gazette", Quote("x"), PLACE, PLACE)
    return Claim(id_, "x", "a", PLACE, {}, (evidence,), "pact", Statement(name, value, PLACE, PLACE), **fields)


def wrong(*claims: Claim, published: str = "2019-08-22") -> list[tuple[str, str]]:
    sources = {"gazette": Source(Record("gazette", published=published), PLACE)}
    project = Project(Settings(), claims, vocabulary=WORDS, sources=sources)
    grounded = GroundedProject(project, tuple(GroundedClaim(project, each, ()) for each in claims))
    return [(found.part.id, found.since.part.id if found.since.part else "") for found in misaged(grounded)]


@pytest.mark.parametrize(
    ("age", "since", "told"),
    [
        ("3", "2016-11", True),  # two years and nine months: nearest to three
        ("2", "2016-11", True),  # as full years
        ("1", "2016-11", False),
        ("4", "2016-11", False),
        ("3", "2016", True),
        ("4", "2016", True),
        ("5", "2016", False),
        ("2.5", "2016-11", False),
        ("2.8", "2016-11", True),
        ("about 3", "2016-11", True),
        ("at least 2", "2016-11", True),
        ("at least 4", "2016-11", False),
        ("20", "1999-01", True),
        ("20", "1998-09", True),
        ("20", "1996", False),
        ("33 months", "2016-11", True),
        ("36 months", "2016-11", False),
    ],
)
def test_an_age_is_told_in_full_years_or_to_the_nearest_one(age: str, since: str, told: bool) -> None:
    found = wrong(stating("age", "age_years", age), stating("since", "signed_on", since))
    assert found == ([] if told else [("age", "since")])


def test_an_age_is_that_of_the_day_a_claim_speaks_of() -> None:
    since = stating("since", "signed_on", "2016-11")
    assert wrong(stating("age", "age_years", "5", as_of="2021-12"), since) == []
    assert wrong(stating("age", "age_years", "3", as_of="2021-12"), since) == [("age", "since")]
    assert wrong(stating("age", "age_years", "5"), since, published="") == []


def test_an_age_may_be_counted_between_two_dates() -> None:
    dates = stating("from", "signed_on", "2019-08-01"), stating("to", "lapsed_on", "2019-08-22")
    assert wrong(stating("lasted", "lasted", "three weeks"), *dates) == []
    assert wrong(stating("lasted", "lasted", "21 days"), *dates) == []
    assert wrong(stating("lasted", "lasted", "25 days"), *dates) == [("lasted", "from")]
    assert wrong(stating("lasted", "lasted", "25 days"), dates[0]) == []


def test_a_number_of_something_else_is_no_age() -> None:
    assert (
        wrong(
            stating("age", "lasted", "25 km"), stating("from", "signed_on", "2019"), stating("to", "lapsed_on", "2019")
        )
        == []
    )


def test_an_age_goes_with_every_date_that_its_own_voice_gives() -> None:
    age, late = stating("age", "age_years", "3"), stating("late", "signed_on", "2018-12")
    assert wrong(age, stating("since", "signed_on", "2016-11"), late) == [("age", "late")]
    assert wrong(age, stating("late", "signed_on", "2018-12", attributed_to="Ana Brun")) == []
    assert wrong(age, stating("late", "signed_on", "2018-12", condition="the town pays")) == []
