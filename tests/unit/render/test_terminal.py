"""Findings as a person reads them: every drawing here is a file of tests/golden/render that was looked at."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from checker.finding import Excerpt, Finding, Mark, Related, Severity
from checker.render.terminal import diagnostic
from checker.span import Span, start_of

if TYPE_CHECKING:
    from collections.abc import Callable

FILE = "claims/fair.yaml"
LINES = [
    "claims:",
    "  - id: fair-visitors",
    "    claim: The lantern fair drew 24,000 visitors.",
    "    evidence:",
    "      - gazette: the lantern fair drew 24,000 visitors",
    "      - source: gazette",
    "        quote: >-",
    "          the lantern fair drew",
    "          24,000 visitors in a week,",
    "          the most since",
    "          the fair was begun",
    "  - id: 灯籠祭り",
    "    claim: 灯籠祭りには二万四千人が訪れた",
    "  - id: cafe\u0301",
    "    claim: \ttabs, \x1b[31mcolour\x1b[0m and \u202eturned text\u202c",
    "    claim: " + "one long sentence without an end and " * 20 + "a mistake here " + "and so on and on " * 20,
]
TEXTS = {FILE: "\n".join(LINES)}
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def at(line: int, words: str) -> Span:
    """Return the span of some words of a line of the claim file."""
    column = LINES[line - 1].index(words) + 1
    return Span(FILE, line, column, line, column + len(words))


def marks(text: str, *words: str, label: str = "") -> tuple[Mark, ...]:
    """Return a mark for each of some words of a text, the last with a label."""
    places = [(text.index(word), text.index(word) + len(word)) for word in words]
    return tuple(Mark(start, end, label if (start, end) == places[-1] else "") for start, end in places)


def compared(text: str, differs: tuple[str, ...], quoted: str, quote_differs: tuple[str, ...]) -> Related:
    """Return the nearest passage with its word diff."""
    excerpt = Excerpt(text, marks(text, *differs), quoted, marks(quoted, *quote_differs))
    return Related("the nearest passage", source="gazette", sentence=2, line=7, excerpt=excerpt)


def error(message: str, span: Span, label: str = "", *related: Related) -> Finding:
    """Return an error about a claim."""
    return Finding("E201", Severity.ERROR, message, span, label, claim="fair-visitors", related=related)


QUOTED = at(5, "the lantern fair drew 24,000 visitors")
LONG_QUOTE = (
    "the harbour board did say that the lantern fair drew 24,000 visitors in a week, the highest number since the fair "
    "was begun in 1961, and far more than anybody had thought possible when the first boats came in"
)
LONG_SOURCE = (
    "the harbour board did not say that the lantern fair drew 23,500 visitors in a week, the highest number since the "
    "fair was begun in 1961, and more than anybody had thought possible when the first boats came in"
)
SHOWN = {
    "altered": error(
        "the quoted words are not in `gazette`",
        QUOTED,
        "altered",
        compared(
            "The lantern fair drew 23,500 visitors", ("23,500",), "the lantern fair drew 24,000 visitors", ("24,000",)
        ),
    ),
    "altered-in-several-places": error(
        "the quoted words are not in `gazette`",
        QUOTED,
        "altered",
        compared(LONG_SOURCE, ("not", "23,500"), LONG_QUOTE, ("24,000", "far")),
    ),
    "words-dropped": error(
        "the quote leaves words out without saying so",
        QUOTED,
        "words are missing",
        compared(
            "the lantern fair, by the count of the harbour board, drew 24,000 visitors",
            (", by the count of the harbour board,",),
            "the lantern fair drew 24,000 visitors",
            (),
        ),
    ),
    "typography-differs-beside-a-number": error(
        "the quoted words are not in `gazette`",
        QUOTED,
        "altered",
        compared(
            "“We’re pleased,” she said — “all 23,500 of us”",
            ("23,500",),
            '"We\'re pleased," she said--"all 24,000 of us"',
            ("24,000",),
        ),
    ),
    "nothing-in-common": error(
        "the quoted words are not in `gazette`",
        QUOTED,
        "not in the source",
        compared("a wholly other sentence", ("wholly",), "these are no words of it", ("these",)),
    ),
    "a-long-dropped-passage": error(
        "the quoted words are not in `gazette`",
        QUOTED,
        "altered",
        compared(f"the fair, {LONG_SOURCE}, drew visitors", (f", {LONG_SOURCE},",), "the fair drew visitors", ()),
    ),
    "sealed": error(
        "the quoted words are not in `gazette`",
        QUOTED,
        "not in the source",
        Related("the words before them stand here", source="gazette", sentence=12),
    ),
    "labels-in-the-source": error(
        "the source gives another number than the claim",
        at(3, "24,000"),
        "the claim says 24,000",
        Related(
            "",
            source="gazette",
            sentence=2,
            excerpt=Excerpt(
                "… the lantern fair drew 23,500 visitors …",
                marks("… the lantern fair drew 23,500 visitors …", "23,500", label="the words admit only 23,500"),
            ),
        ),
    ),
    "a-label-for-an-excerpt": error(
        "the quote leaves out `not`",
        QUOTED,
        "the ellipsis hides a negation",
        Related(
            "left out",
            source="gazette",
            sentence=3,
            line=9,
            excerpt=Excerpt("the fair did not draw", marks("the fair did not draw", "not")),
        ),
    ),
    "several-labels": error(
        "three words of one passage matter",
        QUOTED,
        "see below",
        Related(
            "one passage",
            source="gazette",
            sentence=2,
            excerpt=Excerpt(
                "the bell rang twice before the boat left",
                (Mark(4, 8, "the first of them"), Mark(14, 19, "the second"), Mark(31, 35, "the third")),
            ),
        ),
    ),
    "a-place-in-another-file": error(
        "the id `fair-visitors` is used twice",
        at(2, "fair-visitors"),
        "used again",
        Related("first used here", span=at(14, "cafe")),
    ),
    "a-place-that-is-listed": error(
        "the quote stands in the source twice",
        QUOTED,
        "found 2 times",
        Related("here", source="gazette", sentence=2, line=7),
        Related("and here", source="gazette", sentence=9, line=31),
    ),
    "several-lines": error("the quoted words are not in `gazette`", Span(FILE, 7, 16, 11, 29), "not in the source"),
    "three-lines": error("the quoted words are not in `gazette`", Span(FILE, 9, 11, 11, 29), "not in the source"),
    "a-long-line": error("the claim is not one sentence", at(16, "a mistake here"), "a second sentence"),
    "a-whole-long-line": error("the claim is not one sentence", at(16, LINES[15][11:]), "more than one sentence"),
    "wide-letters": error("the claim is not supported", at(13, "二万四千人"), "not in the source"),
    "marks-on-letters": error("the id is not a slug", Span(FILE, 14, 9, 14, 14), "use a to z, 0 to 9 and hyphens"),
    "nothing-wide": error("a value is missing", Span(FILE, 1, 8, 1, 8), "nothing stands here"),
    "hostile-text": replace(
        error("the claim holds \x1b[31m and \u202e and \ud800\nand a line", at(15, "colour"), "\x07 rings"),
        notes=("a\tb\r\nc \u2066d\u2069 \U000e0041",),
        help="take out \x00 and \u2028",
    ),
    "a-file-that-is-not-shown": error("the file is not UTF-8 text", Span("claims/bad.yaml", 3, 7, 3, 8), "byte 0xFF"),
    "a-file-as-a-whole": Finding("F110", Severity.ERROR, "there is no claim to check", start_of("claims"), "empty"),
    "a-line-past-the-end": error("a value is missing", Span(FILE, 99, 1, 99, 1), "the file ends before"),
    "a-draft": replace(error("the quoted words are not in `gazette`", QUOTED, "altered"), draft=True),
    "a-warning": replace(
        error("the quote stands in a headline", QUOTED, "a headline, not the article"), severity=Severity.WARNING
    ),
    "long-prose": replace(
        error("the quote " + "is long and " * 12 + "ends", QUOTED, "see below"),
        severity=Severity.NOTE,
        notes=("a note that goes on and on " * 9, "x" * 120),
        help="do this and that and " * 7 + "rest",
    ),
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_finding_is_drawn_as_in_its_file(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"render/{name}.txt", diagnostic(SHOWN[name], TEXTS) + "\n")


@pytest.mark.parametrize("name", SHOWN)
def test_colour_changes_no_character(name: str) -> None:
    assert ANSI.sub("", diagnostic(SHOWN[name], TEXTS, color=True)) == diagnostic(SHOWN[name], TEXTS)


def test_colours_are_red_for_an_error_green_and_red_for_what_differs(golden: Callable[[str, str], None]) -> None:
    golden("render/altered.ansi", diagnostic(SHOWN["altered"], TEXTS, color=True) + "\n")


def test_a_narrow_page_is_kept_to_as_well() -> None:
    drawn = diagnostic(SHOWN["altered-in-several-places"], TEXTS, width=60)
    assert max(len(line) for line in drawn.splitlines()) <= 60


def test_lines_are_those_of_yaml_and_a_byte_order_mark_takes_no_column() -> None:
    drawn = diagnostic(
        Finding("F101", Severity.ERROR, "unknown field", Span("claims/a.yaml", 3, 1, 3, 6)),
        {"claims/a.yaml": "\ufeffone\r\ntwo\rthree\nfour"},
    )
    assert drawn.splitlines()[3] == "3 | three"
