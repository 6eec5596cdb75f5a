"""Dates that rest on the day a source came out: not known, or inferred and borne out or not."""

from __future__ import annotations

from typing import Any, Final

import pytest

from checker.claim import Claim, Evidence, Quote, Statement
from checker.conflicts.align import groups
from checker.fit.dateline import resting, undated
from checker.ground import ground
from checker.project import Attribute, Project, Settings
from checker.source import Record, Source
from checker.span import Span
from checker.text.document import Document

PLACE: Final = Span("claims/a.yaml", 1, 1, 1, 2)
WORDS: Final = {
    "announced_on": Attribute("announced_on", PLACE, type="date", single="true"),
    "closed": Attribute("closed", PLACE, type="period", single="true"),
}
GAZETTE: Final = (
    "The board announced it on Thursday. It was announced on Nov. 23, the board said. "
    "It was announced on 8 August 2019. It will be announced next month. It was announced last year. "
    "It was closed from Monday to Thursday."
)


def stating(id_: str, value: str, *quotes: tuple[str, str], name: str = "announced_on", **fields: Any) -> Claim:
    evidence = tuple(Evidence(source, Quote(words), PLACE, PLACE) for source, words in quotes)
    return Claim(id_, "x", "a", PLACE, {}, evidence, "ferry", Statement(name, value, PLACE, PLACE), **fields)


def project(*claims: Claim, published: str = "2019-08-09", basis: str = "inferred") -> Project:
    known = {
        "gazette": Record("gazette", published=published, published_basis=basis if published else ""),
        "courier": Record("courier", published="2019-08-10", published_basis="dateline"),
    }
    texts = {"gazette": GAZETTE, "courier": "It was announced on Thursday, 8 August 2019. It was announced on Friday."}
    sources = {id_: Source(record, PLACE, document=Document(texts[id_])) for id_, record in known.items()}
    return Project(Settings(), claims, vocabulary=WORDS, sources=sources)


@pytest.mark.parametrize(
    ("value", "quote", "said"),
    [
        ("2019-08-08", "announced it on Thursday", "Thursday"),
        ("2019-09", "announced next month", "next month"),
        ("2018", "announced last year", "last year"),
        ("2019-11-23", "announced on Nov. 23", ""),
        ("2019-08-08", "announced on 8 August 2019", ""),
        ("2019-08-09", "announced it on Thursday", ""),
    ],
)
def test_words_that_need_the_day_they_came_out_tell_no_date_without_it(value: str, quote: str, said: str) -> None:
    claim = stating("a", value, ("gazette", quote))
    found = undated(ground(project(claim, published="")).claims[0])
    assert (found.said if found is not None else "") == said
    assert undated(ground(project(claim)).claims[0]) is None


def test_the_ends_of_a_period_may_need_it_too() -> None:
    claim = stating("a", "2019-08-05/2019-08-08", ("gazette", "closed from Monday to Thursday"), name="closed")
    assert undated(ground(project(claim, published="")).claims[0]) is not None


def rest(*claims: Claim, **fields: Any) -> list[tuple[str, list[str]]]:
    grounded = ground(project(*claims, **fields))
    found = resting(grounded, groups(grounded))
    return [(source, [each.subject.claim.id for each in some]) for source, some in found]


THURSDAY: Final = stating("a", "2019-08-08", ("gazette", "announced it on Thursday"))


def test_a_weekday_rests_on_the_day_that_was_inferred() -> None:
    assert rest(THURSDAY) == [("gazette", ["a"])]
    assert rest(THURSDAY, basis="dateline") == []


def test_a_date_that_would_be_the_same_a_week_away_does_not_rest_on_it() -> None:
    assert rest(stating("a", "2019-11-23", ("gazette", "announced on Nov. 23"))) == []
    assert rest(stating("a", "2019-08-08", ("gazette", "announced on 8 August 2019"))) == []


def test_other_words_of_the_claim_may_give_the_date_itself() -> None:
    both = (("gazette", "announced it on Thursday"), ("courier", "announced on Thursday, 8 August 2019"))
    assert rest(stating("a", "2019-08-08", *both)) == []


def test_a_source_of_known_date_bears_the_inferred_one_out_if_it_says_the_same() -> None:
    same = stating("b", "2019-08-08", ("courier", "announced on Thursday, 8 August 2019"))
    other = stating("b", "2019-08-09", ("courier", "announced on Friday"))
    assert rest(THURSDAY, same) == []
    assert rest(THURSDAY, other) == [("gazette", ["a"])]
    elsewhere = Claim("b", "x", "a", PLACE, {}, same.evidence, "bridge", same.states)
    assert rest(THURSDAY, elsewhere) == [("gazette", ["a"])]
