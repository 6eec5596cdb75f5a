"""The time that a claim speaks of beside the day its sources came out, and beside the dates that bound it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from checker.claim import Claim, Evidence, Quote, Statement
from checker.ground import ground
from checker.model.validity import ahead, out_of_period
from checker.project import Attribute, Project, Settings
from checker.source import Record, Source
from checker.span import Span
from checker.text.document import Document

if TYPE_CHECKING:
    from checker.check import GroundedProject

PLACE: Final = Span("claims/a.yaml", 1, 1, 1, 2)
FIELDS: Final[dict[str, dict[str, Any]]] = {
    "signed_on": {"type": "date", "single": "true"},
    "term": {"type": "period", "single": "true"},
    "riders": {"type": "number", "single": "per as_of", "not_before": ("signed_on",), "not_after": ("term",)},
}
WORDS: Final = {name: Attribute(name, PLACE, **fields) for name, fields in FIELDS.items()}
TEXT: Final = "It has 26 riders. It will have 40 riders in 2021. In 2019 it had 12 riders."


def stating(id_: str, name: str, value: str, quote: str = "26 riders", source: str = "gazette", **fields: Any) -> Claim:
    evidence = Evidence(source, Quote(quote), PLACE, PLACE)
    return Claim(id_, "x", "a", PLACE, {}, (evidence,), "ferry", Statement(name, value, PLACE, PLACE), **fields)


def project(*claims: Claim, gazette: str = "2019-08-22") -> GroundedProject:
    days = {"gazette": gazette, "courier": "2019-09-30"}
    sources = {id_: Source(Record(id_, published=day), PLACE, document=Document(TEXT)) for id_, day in days.items()}
    return ground(Project(Settings(), claims, vocabulary=WORDS, sources=sources))


def is_ahead(claim: Claim, **fields: Any) -> bool:
    return ahead(project(claim, **fields).claims[0]) is not None


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2019-08-05", False),
        ("2019-08-23", False),  # tomorrow elsewhere
        ("2019-08-24", True),
        ("2019-08", False),
        ("2019", False),
        ("2020", True),
        ("3 September 2019", True),
        ("a fine day", False),
    ],
)
def test_a_claim_cannot_speak_of_what_its_source_did_not_live_to_see(as_of: str, *, expected: bool) -> None:
    assert is_ahead(stating("a", "riders", "26", as_of=as_of)) is expected


def test_a_source_without_a_date_is_not_too_early() -> None:
    assert not is_ahead(stating("a", "riders", "26", as_of="2020"), gazette="")


def test_a_forecast_names_the_time_it_speaks_of() -> None:
    assert not is_ahead(stating("a", "riders", "40", "40 riders in 2021", as_of="2021"))
    assert not is_ahead(stating("a", "riders", "40", "40 riders in 2021", as_of="2021-05"))
    assert is_ahead(stating("a", "riders", "40", "40 riders in 2021", as_of="2022"))
    assert is_ahead(stating("a", "riders", "12", "In 2019 it had 12 riders", as_of="2019-12"))


def test_of_several_sources_the_last_one_counts() -> None:
    one = stating("a", "riders", "26", as_of="2019-09-10")
    both = (*one.evidence, Evidence("courier", Quote("26 riders"), PLACE, PLACE))
    assert is_ahead(one)
    assert not is_ahead(Claim("a", "x", "a", PLACE, {}, both, "ferry", one.states, as_of=one.as_of))


def outside(*claims: Claim) -> list[tuple[str, str, str]]:
    return [(found.part.id, found.limit.id, found.rule[1]) for found in out_of_period(project(*claims))]


def test_the_dates_of_a_rule_bound_the_time_that_claims_speak_of() -> None:
    signed, term = stating("signed", "signed_on", "2016-11"), stating("term", "term", "2016/2018")
    early, late = stating("a", "riders", "26", as_of="2016-10-31"), stating("b", "riders", "26", as_of="2019")
    assert outside(signed, term, early, late) == [("b", "term", "not_after"), ("a", "signed", "not_before")]
    assert outside(signed, term, stating("a", "riders", "26", as_of="2016"), stating("b", "riders", "26")) == []


def test_a_date_under_a_condition_bounds_what_holds_under_the_same_one() -> None:
    signed = stating("signed", "signed_on", "2016-11", condition="the town pays")
    assert outside(signed, stating("a", "riders", "26", as_of="2015")) == []
    same = stating("a", "riders", "26", as_of="2015", condition="the town pays")
    assert outside(signed, same) == [("a", "signed", "not_before")]
