"""Looking words up: where they stand, and evidence that verifies when it is pasted under a claim."""

from __future__ import annotations

import pytest
import yaml

from checker.claim import Quote
from checker.curation.cite import Citations, cite, evidence_lines
from checker.ground import look
from checker.project import Project, Settings
from checker.source import Record, Source
from checker.span import start_of
from checker.text.document import Document
from checker.text.outcome import Kind
from checker.text.seal import make

GAZETTE = """\
Lantern fair draws a crowd

The lantern fair drew 23,500 visitors in a week. “We’re glad,” the mayor said. The mayor said no more.

On Sunday the mayor said that the fair will not move to the old quay unless the town pays.
"""
COURIER = "The fair closes on Sunday, and the mayor said so twice.\n"
SHA256 = "ab" * 32


def _project() -> Project:
    courier = Document(COURIER)
    sources = {
        "courier": Source(Record("courier"), start_of("seeds/courier.yaml"), sealed=True, seal=make(courier, SHA256)),
        "gazette": Source(
            Record("gazette"), start_of("seeds/gazette.txt"), document=Document(GAZETTE), text_file="seeds/gazette.txt"
        ),
        "standard": Source(Record("standard"), start_of("seeds/standard.yaml")),
    }
    return Project(Settings(), sources=sources)


def _quotes(found: Citations) -> list[tuple[str, Quote | None]]:
    return [(each.source, each.quote) for each in found.found]


def test_words_found_once_need_no_context() -> None:
    assert _quotes(cite(_project(), "drew 23,500 visitors")) == [("gazette", Quote("drew 23,500 visitors"))]


def test_the_quote_is_written_as_its_source_has_it() -> None:
    assert _quotes(cite(_project(), '"We\'re glad"')) == [("gazette", Quote("We’re glad"))]


def test_words_with_an_ellipsis_stay_as_the_curator_chose_them() -> None:
    assert _quotes(cite(_project(), "fair drew … in a week")) == [("gazette", Quote("fair drew … in a week"))]


def test_a_sealed_source_is_looked_in_too() -> None:
    assert _quotes(cite(_project(), "the fair closes on Sunday")) == [("courier", Quote("the fair closes on Sunday"))]


def test_words_found_more_than_once_get_the_shortest_context_that_decides() -> None:
    found = cite(_project(), "the mayor said", sources=["gazette"])
    assert _quotes(found) == [
        ("gazette", Quote("the mayor said", prefix="glad,”")),
        ("gazette", Quote("the mayor said", prefix="Sunday")),
    ]


def test_every_place_found_verifies_as_it_is_quoted() -> None:
    project = _project()
    gazette = project.sources["gazette"]
    for words in ("the mayor said", "mayor", "fair", "said", "the old quay", "visitors"):
        for each in cite(project, words, sources=["gazette"]).found:
            assert each.quote is not None
            outcome = look(gazette, each.quote)
            assert outcome.kind is Kind.FOUND
            assert (outcome.places[0].line, outcome.places[0].column) == (each.related.line, each.related.column)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("the fair will … pays", "the ellipsis hides words that turn the meaning"),
        ("drew 23", "the words begin or end inside a word or number"),
        ("no more … the mayor", "the parts are out of order or too far apart"),
    ],
)
def test_words_that_may_not_be_quoted_so_are_shown_without_evidence(words: str, said: str) -> None:
    found = cite(_project(), words, sources=["gazette"]).found
    assert [(each.related.label, each.quote) for each in found] == [(said, None)]


def test_where_words_stand_nowhere_the_nearest_passage_is_given() -> None:
    found = cite(_project(), "the lantern fair drew 24,000 visitors")
    assert found.found == ()
    assert found.nearest is not None
    assert (found.nearest.source, found.nearest.quote) == (
        "gazette",
        Quote("The lantern fair drew 23,500 visitors"),
    )


def test_where_nothing_is_alike_nothing_is_given() -> None:
    found = cite(_project(), "seven swans swam upstream")
    assert (found.found, found.nearest) == ((), None)


def test_sources_that_could_not_be_searched_are_named() -> None:
    assert cite(_project(), "Sunday").unsearched == (
        ("courier", "so few words cannot be looked up"),
        ("standard", "neither its text nor its seal is here"),
    )


def test_an_unknown_source_is_an_error() -> None:
    with pytest.raises(KeyError):
        cite(_project(), "words", sources=["nobody"])


@pytest.mark.parametrize(
    "words",
    [
        "plain words",
        "26 instances",
        "No",
        "19:00",
        "2019-11-23",
        "1 2",
        "a: b",
        "a #b",
        "ends on a colon:",
        "“curly” words",
        '"straight" words',
        "- a dash",
        "[brackets] first",
        'back\\slash and "quote"',
        "tab\there",
        "nbsp\u00a0here \u202e \U0001f600 \ue000",
        "@ at, ! bang, & and",
    ],
)
def test_evidence_reads_back_as_the_words_themselves(words: str) -> None:
    short = yaml.safe_load("\n".join(evidence_lines("gazette", Quote(words))))
    assert short == [{"gazette": words}]
    long = yaml.safe_load("\n".join(evidence_lines("gazette", Quote(words, prefix=words))))
    assert long == [{"source": "gazette", "quote": {"exact": words, "prefix": words}}]


def test_plain_words_are_not_put_in_quotation_marks() -> None:
    assert evidence_lines("gazette", Quote("drew 23,500 visitors")) == ("- gazette: drew 23,500 visitors",)
    assert evidence_lines("gazette", Quote("a: b", suffix="and more words")) == (
        "- source: gazette",
        "  quote:",
        '    exact: "a: b"',
        "    suffix: and more words",
    )
