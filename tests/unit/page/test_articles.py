"""How articles are laid out: which words may be seen, where they stand, and how much is not shown."""

from __future__ import annotations

import pytest

from checker.claim import Quote
from checker.page.articles import Lit, Outline, outline
from checker.source import Part, Record, Source
from checker.span import start_of
from checker.text.document import Document
from checker.text.locate import locate
from checker.text.seal import make

TEXT = (
    "Ferry in doubt\n\n"
    "The harbour board will not renew the night ferry, its chair said. "
    "“We carried 15 passengers,” Ana Brun told us.\n\n"
    "Nobody asked her again."
)
PARTS = ((Part.HEADLINE, ((1, 1),)),)


def open_source() -> Source:
    return Source(Record("harbour"), start_of("seeds/harbour.txt"), document=Document(TEXT, PARTS))


def sealed_source() -> Source:
    seal = make(Document(TEXT, PARTS), "ab" * 32)
    return Source(Record("harbour"), start_of("seeds/harbour.yaml"), sealed=True, seal=seal)


def laid_out(source: Source, *quotes: str, with_text: bool = False) -> Outline:
    haystack = source.haystack
    assert haystack is not None
    lit: list[Lit] = []
    for number, words in enumerate(quotes):
        extent = locate(haystack, Quote(words)).extent
        assert extent is not None, words
        lit.append(Lit(number, words, *extent))
    return outline(source, lit, with_text=with_text)


def drawn(article: Outline) -> list[str]:
    """Draw an outline as text: hidden words as a count, quoted words between bars with the numbers of their quotes."""
    return [
        "".join(
            f"|{piece.text.strip() or piece.hidden}|{','.join(map(str, piece.quotes))} "
            if piece.quotes
            else piece.text or f"<{piece.hidden}> "
            for piece in line.pieces
        ).strip()
        for lines in article.paragraphs
        for line in lines
    ]


@pytest.mark.parametrize("source", [open_source(), sealed_source()], ids=["open", "sealed"])
def test_only_quoted_words_are_seen_in_their_places(source: Source) -> None:
    article = laid_out(
        source, "not renew the night ferry", "We carried 15 passengers", "renew the night ferry, its chair"
    )
    assert drawn(article) == [
        "<3>",
        "<4> |not|0 |renew the night ferry,|0,2 |its chair|2 <1>",
        "|We carried 15 passengers|1 <4>",
        "<4>",
    ]


@pytest.mark.parametrize("source", [open_source(), sealed_source()], ids=["open", "sealed"])
def test_words_that_a_quote_leaves_out_stay_hidden(source: Source) -> None:
    article = laid_out(source, "We carried 15 … Ana Brun told us")
    assert drawn(article)[2] == "|We carried 15|0 |1|0 |Ana Brun told us|0"


@pytest.mark.parametrize("source", [open_source(), sealed_source()], ids=["open", "sealed"])
def test_words_that_a_curator_puts_in_are_not_the_articles(source: Source) -> None:
    article = laid_out(source, "[t]he harbour board will not renew the [late] ferry, its chair said")
    assert drawn(article)[1] == "|the harbour board will not renew the|0 |1|0 |ferry, its chair said|0"


def test_an_article_is_shown_in_full_only_when_asked_for_and_here() -> None:
    quote = "carried 15 passengers"
    assert drawn(laid_out(open_source(), quote, with_text=True)) == [
        "Ferry in doubt",
        "The harbour board will not renew the night ferry, its chair said.",
        "“We |carried 15 passengers|0 ,” Ana Brun told us.",
        "Nobody asked her again.",
    ]
    assert not laid_out(open_source(), quote).full
    assert laid_out(sealed_source(), quote, with_text=True) == laid_out(sealed_source(), quote)


def test_sentences_of_the_article_itself_are_counted_by_whether_they_back_a_claim() -> None:
    article = laid_out(open_source(), "We carried 15 passengers")
    assert [line.number for line in article.own] == [2, 3, 4]
    assert article.backing == 1
    assert [line.part for lines in article.paragraphs for line in lines] == ["headline", "", "", ""]


def test_a_source_without_text_and_seal_has_no_outline() -> None:
    assert outline(Source(Record("lost"), start_of("seeds/lost.yaml")), (), with_text=True) == Outline((), full=False)


def test_a_quote_whose_words_cannot_be_counted_out_stands_whole_at_its_first_word() -> None:
    article = outline(open_source(), [Lit(0, "quite other words than these here", 16, 33)], with_text=False)
    assert drawn(article)[1].startswith("|quite other words than these here|0 ")


def test_a_blank_between_two_quotes_inside_a_third_is_no_link() -> None:
    quotes = ("renew the night ferry", "not renew the", "night ferry, its chair")
    assert drawn(laid_out(open_source(), *quotes, with_text=True))[1] == (
        "The harbour board will |not|1 |renew the|0,1  |night ferry|0,2 |, its chair|2  said."
    )
