"""What the smaller commands answer."""

from __future__ import annotations

from checker.claim import Quote
from checker.curation.cite import Citations, Cited
from checker.curation.sealing import Sealing, State
from checker.curation.status import SourceStatus
from checker.finding import Excerpt, Mark, Related
from checker.render.terminal.lists import citations, sealings, statuses
from checker.source import Access, Record, Source
from checker.span import Span, start_of

PLACE = Related(
    "",
    span=Span("seeds/gazette.txt", 3, 5, 3, 5),
    source="gazette",
    sentence=2,
    excerpt=Excerpt("The fair drew many.", (Mark(4, 13),)),
)
SEALED = Source(Record("gazette"), start_of("seeds/gazette.yaml"), seal_file="seeds/gazette.seal")


def test_each_place_is_shown_with_evidence_to_paste() -> None:
    found = Citations((Cited("gazette", PLACE, Quote("fair drew", prefix="The")),), None, ())
    assert citations(found).splitlines() == [
        " --> seeds/gazette.txt:3:5, sentence 2",
        "  | The fair drew many.",
        "  |     ---------",
        "",
        "    evidence:",
        "      - source: gazette",
        "        quote:",
        "          exact: fair drew",
        '          prefix: "The"',
    ]


def test_a_place_that_may_not_be_quoted_so_is_shown_alone() -> None:
    assert citations(Citations((Cited("gazette", PLACE, None),), None, ())).splitlines() == [
        " --> seeds/gazette.txt:3:5, sentence 2",
        "  | The fair drew many.",
        "  |     ---------",
    ]


def test_a_table_is_as_wide_as_its_widest_words() -> None:
    rows = [
        SourceStatus("a", Access.OPEN, "hash fits", "none", 1),
        SourceStatus("灯籠\u202e", Access.SEALED_WITH_TEXT, "hash fits", "proven", 12),
    ]
    assert statuses(rows).splitlines() == [
        "source      access             text       seal    cited by",
        "a           open               hash fits  none    1 claim",
        "灯籠\\u202e  sealed, text here  hash fits  proven  12 claims",
    ]


def test_seals_written_are_told_from_those_that_would_be() -> None:
    planned = [Sealing(SEALED, State.NEW, "{}"), Sealing(SEALED, State.PROVEN, "{}")]
    assert sealings(planned, written=True).splitlines() == [
        "gazette: its seal is not yet made; written to seeds/gazette.seal",
        "gazette: its seal is proven: sealing the text again gives the same",
    ]
    assert sealings(planned, written=False).splitlines()[-1] == "nothing was written; --write writes them"
    assert sealings(planned[1:], written=False).splitlines() == [
        "gazette: its seal is proven: sealing the text again gives the same"
    ]
