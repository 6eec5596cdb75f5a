"""What the report says of a result: its headline, what was not checked, claims, sources, timeline, in which words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from checker.claim import Status
from checker.core import check
from checker.load import load
from checker.page.contents import contents
from checker.result import Result, Verdict

EXAMPLE: Final = Path(__file__).parents[3] / "examples" / "festival"


@pytest.fixture(scope="module")
def festival() -> Result:
    return check(load(EXAMPLE))


def counted(result: Result, **verdicts: int) -> Result:
    summary = replace(result.summary, verdicts={name.replace("_", "-"): count for name, count in verdicts.items()})
    return replace(result, summary=summary)


@pytest.mark.parametrize(
    ("verdicts", "headline"),
    [
        ({"supported": 18}, "18 claims supported, 0 refuted"),
        ({"supported": 1, "refuted": 17}, "1 claim supported, 17 refuted"),
        (
            {"supported": 9, "not_enough_info": 5, "unchecked": 4},
            "9 claims supported, 0 refuted, 5 not supported, 4 not checked",
        ),
    ],
)
def test_the_headline_counts_every_claim(festival: Result, verdicts: dict[str, int], headline: str) -> None:
    assert contents(counted(festival, **verdicts)).headline == headline


def test_a_result_without_claims_says_that_nothing_was_checked(festival: Result) -> None:
    empty = replace(festival, claims=(), findings=(), alignments=(), conflicts=())
    assert contents(empty).headline == "No claim was checked"


def test_what_was_not_checked_is_said_in_words(festival: Result) -> None:
    summary = replace(festival.summary, not_checked={"condition": 1, "text not here": 18, "withdrawn": 2})
    assert contents(replace(festival, summary=summary)).unchecked == (
        "the condition of 1 claim",
        "the words around the quotes of 18 claims",
        "anything of 2 claims",
    )


def test_what_holds_for_every_claim_is_said_once(festival: Result) -> None:
    everywhere = tuple(replace(each, not_checked=("text not here",)) for each in festival.claims)
    summary = replace(festival.summary, not_checked={"text not here": len(everywhere)})
    shown = contents(replace(festival, claims=everywhere, summary=summary))
    assert {claim.unchecked for claim in shown.claims} == {()}
    some = replace(festival.claims[0], not_checked=("value",))
    summary = replace(festival.summary, not_checked={"value": 1})
    shown = contents(replace(festival, claims=(some, *festival.claims[1:]), summary=summary))
    assert shown.claims[0].unchecked == ("value",)


def test_claims_of_one_id_have_anchors_of_their_own(festival: Result) -> None:
    twice = replace(festival, claims=(festival.claims[0], festival.claims[0]))
    assert [claim.anchor for claim in contents(twice).claims] == ["claim-bridge-closed", "claim-bridge-closed--2"]


def test_a_withdrawn_claim_shows_its_quotes_and_lights_none(festival: Result) -> None:
    first = festival.claims[0]
    withdrawn = replace(
        first, claim=replace(first.claim, status=Status.WITHDRAWN), groundings=(), verdict=Verdict.UNCHECKED
    )
    shown = contents(replace(festival, claims=(withdrawn,)))
    assert [(quote.words, quote.place, quote.found) for quote in shown.claims[0].quotes] == [
        ("The bridge was closed on 14 June", "", False),
        ("closed to all traffic on Monday night", "", False),
    ]
    assert [source.outline.backing for source in shown.sources] == [0, 0, 0]


def test_quotes_are_numbered_alike_in_claims_and_articles(festival: Result) -> None:
    shown = contents(festival)
    told = {quote.number: quote.source for claim in shown.claims for quote in claim.quotes if quote.found}
    lit = {
        number: source.number
        for source in shown.sources
        for lines in source.outline.paragraphs
        for line in lines
        for piece in line.pieces
        for number in piece.quotes
    }
    assert lit == told


def test_the_timeline_is_in_the_order_of_days(festival: Result) -> None:
    assert [(moment.day, [claim.anchor for claim in moment.claims]) for moment in contents(festival).timeline] == [
        ("14 June 2021", ["claim-bridge-closed"]),
        ("3 July 2021", ["claim-festival-goes-ahead"]),
        ("2 August 2021", ["claim-reopening-courier"]),
        ("9 August 2021", ["claim-reopening-standard"]),
    ]


def test_sources_stand_under_whom_they_go_back_to(festival: Result) -> None:
    assert [(origin, [source.id for source in sources]) for origin, sources in contents(festival).origins] == [
        ("Fenwick News Agency", ["estuary"]),
        ("Halvick Courier", ["courier"]),
        ("The Northern Standard", ["standard"]),
    ]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("javascript:alert(1)", ""),
        ("https://example.org/\u202egpj", ""),
        ("https://example.org/ x", ""),
        ("", ""),
    ],
)
def test_only_an_address_of_the_web_becomes_a_link(festival: Result, url: str, shown: str) -> None:
    sources = dict(festival.project.sources)
    sources["courier"] = replace(sources["courier"], record=replace(sources["courier"].record, url=url))
    result = replace(festival, project=replace(festival.project, sources=sources))
    assert contents(result).sources[0].url == shown
