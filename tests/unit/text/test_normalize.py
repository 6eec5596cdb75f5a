"""Folding: what is typography and goes, what is not and stays, and the way back to the text as read."""

from __future__ import annotations

import pytest

from checker.text.normalize import Normal, fold, normalize, readings


def starts(normal: Normal) -> list[int]:
    return [normal.raw_start(position) for position in range(len(normal.text))]


def ends(normal: Normal) -> list[int]:
    return [normal.raw_end(position + 1) for position in range(len(normal.text))]


def as_read(raw: str, words: str) -> str:
    """Return the stretch of a text as read that some folded words of it stand for."""
    normal = normalize(raw)
    start = normal.text.index(words)
    return raw[normal.raw_start(start) : normal.raw_end(start + len(words))]


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        pytest.param("“Yes,” she’d say", '"Yes," she\'d say', id="curly quotation marks"),
        pytest.param("„low‟ ‚and‛ «angled» ‹ones›", "\"low\" 'and' \"angled\" 'ones'", id="other quotation marks"),
        pytest.param("5′ 3″ `so´", "5' 3\" 'so'", id="primes and accents set as quotation marks"),
        pytest.param("ten\u00a0boats\u202fand\u2009more\u3000", "ten boats and more ", id="no-break and other spaces"),
        pytest.param("ten \t  boats", "ten boats", id="a run of spaces"),
        pytest.param("one\r\ntwo\rthree\nfour", "one two three four", id="line ends of every system"),
        pytest.param("one\u2028two\u2029three\x85four\x0bfive", "one two three four five", id="Unicode line ends"),
        pytest.param("one\n\n \ntwo", "one two", id="blank lines"),
        pytest.param("1910–45 and 1910‐45 and 1910‑45", "1910-45 and 1910-45 and 1910-45", id="joining dashes"),
        pytest.param("fell to −4 percent", "fell to -4 percent", id="the minus sign"),
        pytest.param("the pier—rebuilt—stands", "the pier—rebuilt—stands", id="a bare em dash"),
        pytest.param("the pier — rebuilt", "the pier—rebuilt", id="an em dash between spaces"),
        pytest.param("the pier – rebuilt", "the pier—rebuilt", id="an en dash between spaces"),
        pytest.param("the pier - rebuilt", "the pier—rebuilt", id="a hyphen between spaces"),
        pytest.param("the pier--rebuilt", "the pier—rebuilt", id="two hyphens"),
        pytest.param("the pier --- rebuilt", "the pier—rebuilt", id="three hyphens between spaces"),
        pytest.param(
            "ﬁne ﬂeets, oﬃces, aﬄuent, oﬀ, ﬆone", "fine fleets, offices, affluent, off, stone", id="ligatures"
        ),
        pytest.param("and so…", "and so...", id="an ellipsis in one character"),
        pytest.param("and so. . . on", "and so... on", id="spaced dots"),
        pytest.param("and so . . . . On", "and so ... On", id="an ellipsis with the full stop"),
        pytest.param("har\u00adbour", "harbour", id="a soft hyphen within a word"),
        pytest.param("\u00adharbour\u00ad", "harbour", id="soft hyphens at the edges"),
        pytest.param("har\u00ad\n  bour", "harbour", id="a soft hyphen at a line end"),
        pytest.param("har\u200bb\u200do\u2060ur", "harbour", id="zero-width characters"),
        pytest.param("\ufeffThe harbour", "The harbour", id="a byte order mark"),
        pytest.param("\u202eThe\u202c \u2066harbour\u2069", "The harbour", id="marks of direction"),
        pytest.param("cafe\u0301 A\u030angstro\u0308m", "café Ångström", id="decomposed letters"),
        pytest.param("\u212bngstrom", "Ångstrom", id="a letter with a canonical twin"),
        pytest.param("\u1112\u1161\u11ab", "한", id="decomposed Hangul"),
        pytest.param("a\t\u0301b", "a \u0301b", id="a combining mark on a tab"),
        pytest.param("intelli-\ngence", "intelligence", id="hyphenation at a line end"),
        pytest.param("intelli-\r\n   gence", "intelligence", id="hyphenation before an indented line"),
        pytest.param("Port-\nOrlo", "Port-Orlo", id="a hyphen at a line end before a capital"),
        pytest.param("1910-\n45", "1910-45", id="a hyphen at a line end between figures"),
        pytest.param("pre- and post-war", "pre- and post-war", id="a hanging hyphen"),
    ],
)
def test_typography_is_folded(raw: str, folded: str) -> None:
    assert normalize(raw).text == folded
    assert fold(raw) == folded


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("The harbour, they said; opens: now?!", id="punctuation"),
        pytest.param("The Harbour THE HARBOUR", id="letter case"),
        pytest.param("½ x² ﷺ № ①", id="characters that NFKC would spell out"),
        pytest.param("Ω ſ ß İ Æ æ", id="letters that look like others"),
        pytest.param("-4 +5 <6 ~7 ±8 50% $9 €10", id="signs and units"),
        pytest.param("1,000.50 19:00 24/7", id="points in numbers"),
        pytest.param("𝐓he 😀 𠀋", id="characters beyond the basic plane"),
        pytest.param("one.. two", id="two dots"),
        pytest.param("well-known and U.S.-led", id="a hyphen in a word"),
        pytest.param("[T]he (port) {now} *so*", id="brackets"),
        pytest.param("café Ångström", id="composed letters"),
        pytest.param("a" + "\u0301\u0316" * 100, id="more marks on a letter than writing has"),
    ],
)
def test_what_is_not_typography_is_kept(text: str) -> None:
    assert normalize(text).text == text
    assert fold(text) == text


@pytest.mark.parametrize(
    ("raw", "words", "stretch"),
    [
        pytest.param("a\u00a0\u00a0boat", "boat", "boat", id="after a run of spaces"),
        pytest.param("fell to −4 percent", "-4", "−4", id="a sign without the space before it"),
        pytest.param("pre-  and post-war", "pre-", "pre-", id="a hanging hyphen without the spaces after it"),
        pytest.param("an oﬃce", "fic", "ﬃc", id="from within a ligature"),
        pytest.param("an oﬃce", "of", "oﬃ", id="to within a ligature"),
        pytest.param("and so…", "so.", "so…", id="to within an ellipsis"),
        pytest.param("har\u00adbour\u00ad", "harbour", "har\u00adbour", id="a soft hyphen within and not at the edge"),
        pytest.param("\ufeffThe harbour", "The", "The", id="after a byte order mark"),
        pytest.param("cafe\u0301 now", "café", "cafe\u0301", id="a decomposed letter with its mark"),
        pytest.param("intelli-\r\n  gence now", "intelligence", "intelli-\r\n  gence", id="over a hyphenated line end"),
        pytest.param("the pier — rebuilt", "pier—rebuilt", "pier — rebuilt", id="over a dash with its spaces"),
        pytest.param("😀 𝐓he pier", "𝐓he", "𝐓he", id="after characters beyond the basic plane"),
        pytest.param("one\r\ntwo", "two", "two", id="after a line end of two characters"),
    ],
)
def test_folded_words_lead_back_to_the_text_as_read(raw: str, words: str, stretch: str) -> None:
    assert as_read(raw, words) == stretch


def test_every_position_leads_back() -> None:
    normal = normalize("e\u0301\u00adﬃ …b")
    assert normal.text == "éffi ...b"
    assert starts(normal) == [0, 3, 3, 3, 4, 5, 5, 5, 6]
    assert ends(normal) == [2, 4, 4, 4, 5, 6, 6, 6, 7]


def test_a_hyphen_at_a_line_end_leaves_two_readings() -> None:
    raw = "The well-\nknown intelli-\ngence pact"
    dropped, kept = readings(raw)
    assert (dropped.text, dropped.hyphens) == ("The wellknown intelligence pact", (8, 21))
    assert (kept.text, kept.hyphens) == ("The well-known intelli-gence pact", (8, 22))
    assert fold(raw, keep_hyphens=True) == kept.text


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("The well-known pact", id="a hyphen in a line"),
        pytest.param("Port-\nOrlo", id="before a capital"),
        pytest.param("1910-\n45", id="between figures"),
        pytest.param("the pier -\nrebuilt", id="a dash at a line end"),
        pytest.param("the pier--\nrebuilt", id="two hyphens at a line end"),
        pytest.param("har\u00ad\nbour", id="a soft hyphen at a line end"),
    ],
)
def test_where_no_hyphen_is_in_doubt_there_is_one_reading(raw: str) -> None:
    assert [normal.text for normal in readings(raw)] == [fold(raw)]
    assert fold(raw, keep_hyphens=True) == fold(raw)
