"""Laws of outlines: a sealed article is drawn as the open one is, and no word is seen that no quote has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from checker.claim import Quote
from checker.page.articles import Lit, Outline, outline
from checker.source import Record, Source
from checker.span import start_of
from checker.text.document import Document
from checker.text.locate import locate
from checker.text.seal import make

if TYPE_CHECKING:
    from checker.text.haystack import Haystack

WORDS = (
    "river",
    "Harbour",
    "“boat”",
    "Ana’s",
    "U.S.-led",
    "26,000",
    "4.5%",
    "nobody",
    "re-opens",
    "Mr.",
    "ferry,",
    "was",
    "a",
    "of",
)
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=14).map(
    lambda words: " ".join(("Then", *words)) + "."
)
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4).map("\n\n".join)


def lit_in(haystack: Haystack, quotes: list[str]) -> list[Lit]:
    found = ((number, words, locate(haystack, Quote(words)).extent) for number, words in enumerate(quotes))
    return [Lit(number, words, *extent) for number, words, extent in found if extent is not None]


def drawn(text: str, quotes: list[str]) -> tuple[Outline, Outline]:
    """Return the outlines of a text, open and sealed."""
    document = Document(text)
    seal = make(document, "ab" * 32)
    common = {each.number for each in lit_in(document, quotes)} & {each.number for each in lit_in(seal, quotes)}
    here = Source(Record("s"), start_of("s"), document=document)
    sealed = Source(Record("s"), start_of("s"), sealed=True, seal=seal)
    return (
        outline(here, [each for each in lit_in(document, quotes) if each.number in common], with_text=False),
        outline(sealed, [each for each in lit_in(seal, quotes) if each.number in common], with_text=False),
    )


@st.composite
def quoted(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Draw a text and quotes of it, whole words each."""
    text = draw(TEXTS)
    words = text.split()
    spans = draw(st.lists(st.tuples(st.integers(0, len(words) - 1), st.integers(3, 8)), max_size=5))
    return text, [" ".join(words[start : start + size]) for start, size in spans]


@given(quoted())
def test_a_sealed_article_is_drawn_as_the_open_one_is(drawing: tuple[str, list[str]]) -> None:
    here, sealed = drawn(*drawing)
    assert here == sealed


@given(quoted())
def test_only_words_of_quotes_are_seen(drawing: tuple[str, list[str]]) -> None:
    text, quotes = drawing
    here, _ = drawn(text, quotes)
    seen = [piece for lines in here.paragraphs for line in lines for piece in line.pieces if piece.text]
    for piece in seen:
        assert piece.quotes != ()
        assert any(piece.text.strip() in quotes[number] for number in piece.quotes)


@given(quoted())
def test_what_is_asked_for_in_full_has_every_word(drawing: tuple[str, list[str]]) -> None:
    text, quotes = drawing
    document = Document(text)
    source = Source(Record("s"), start_of("s"), document=document)
    full = outline(source, lit_in(document, quotes), with_text=True)
    lines = ["".join(piece.text for piece in line.pieces).split() for lines in full.paragraphs for line in lines]
    assert [word for line in lines for word in line] == text.split()
