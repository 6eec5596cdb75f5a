"""Laws of what is shown in a terminal: whatever is written in a project, its report is safe, and keeps to the page."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from checker.finding import Excerpt, Finding, Mark, Related, Severity
from checker.render.terminal import WIDTH, diagnostic
from checker.render.terminal.cells import shown, width
from checker.span import Span

ANSI = re.compile(r"\x1b\[[0-9;]*m")
FILE = "claims/fair.yaml"
# Format characters that show or join: the joiners, and the signs that stand around Arabic, Syriac and Kaithi numbers.
VISIBLE_OR_JOINING = set(
    "\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)

PLAIN = ["the", "fair", "not", "24,000", "23,500", "—", "“drew”", "…", "½", "x", ""]
ODD = ["灯籠", "cafe\u0301", "\u202e", "\x1b[2J", "\ud800", "\t", "\u200b", "👩\u200d🚒", "e\u0301\u0301"]
WORDS = st.sampled_from([*PLAIN, *ODD])
PIECES = st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=9)
TEXT = PIECES.flatmap(lambda words: st.sampled_from([" ".join(words * times) for times in (0, 1, 3, 15, 60)]))
PLACES = st.integers(-5, 700)
MARKS = st.lists(st.builds(Mark, PLACES, PLACES, st.one_of(st.just(""), TEXT)), max_size=5).map(tuple)
NUMBERS = st.integers(1, 12)
SPANS = st.builds(Span, st.just(FILE), NUMBERS, st.integers(1, 400), NUMBERS, st.integers(1, 400))
EXCERPTS = st.builds(Excerpt, TEXT, MARKS, st.one_of(st.none(), TEXT), MARKS)
RELATED = st.one_of(
    st.builds(Related, TEXT, span=SPANS),
    st.builds(Related, st.just("here"), source=st.just("gazette"), sentence=NUMBERS, excerpt=EXCERPTS),
)
FINDINGS = st.builds(
    Finding,
    st.just("E201"),
    st.sampled_from(Severity),
    TEXT,
    SPANS,
    TEXT,
    related=st.lists(RELATED, max_size=2).map(tuple),
    notes=st.lists(TEXT, max_size=2).map(tuple),
    help=st.one_of(st.none(), TEXT),
    draft=st.booleans(),
)
FILES = st.lists(TEXT, max_size=3).map(lambda lines: "\n".join(lines * 4))


@given(FINDINGS, FILES, st.sampled_from([60, WIDTH, 140]))
def test_what_is_drawn_is_safe_and_keeps_to_the_page(finding: Finding, file: str, page: int) -> None:
    lines = diagnostic(finding, {FILE: file}, width=page).split("\n")
    kinds = {letter: unicodedata.category(letter) for line in lines for letter in line}
    assert [letter for letter, kind in kinds.items() if kind in {"Cc", "Cs", "Zl", "Zp"}] == []
    assert {letter for letter, kind in kinds.items() if kind == "Cf"} <= VISIBLE_OR_JOINING
    assert [line for line in lines if line.endswith(" ")] == []
    wide = [line for line in lines if width(line) > page]
    assert [line for line in wide if "-->" not in line and max(map(width, line.split(" "))) <= page - 16] == []


@given(FINDINGS, FILES)
def test_colour_adds_escape_sequences_and_nothing_else(finding: Finding, file: str) -> None:
    texts = {FILE: file}
    assert ANSI.sub("", diagnostic(finding, texts, color=True)) == diagnostic(finding, texts)


@given(st.text())
def test_showing_is_idempotent_and_leaves_ordinary_text_alone(text: str) -> None:
    assert shown(shown(text)) == shown(text)
    if text.isascii() and text.isprintable():
        assert shown(text) == text
