"""Laws of sentences and paragraphs, for any text whatever."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from checker.text.segment import paragraphs, segment

PIECES = st.sampled_from(
    [
        *(
            "The pact",
            "holds",
            "it",
            "lapses",
            "U.S",
            "Aug",
            "No",
            "Lt",
            "J",
            "Roe",
            "said",
            "p.m",
            "5",
            "3.5",
            "iPhone",
        ),
        *(".", ". ", "...", " ... ", "…", "?", "!", ". . . .", "。", "？", ",", ";", ": ", "-", " -- ", "—", "|", "\t"),
        *("“", "”", '"', "'", "’", "‘", "(", ")", "[", "]", "[1]", "[T]", "«", "»", "_", "*", "•", "1. ", "- "),
        *(" ", "\u00a0", "\u3000", "\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\n\n", "\ufeff", "\u200b", "\x0c"),
        *(
            "é",
            "e\u0301",
            "👩‍🚀",
            "𝐓he",
            "\ud800",
            "ß",
            "İ",
            "ア",
            "ا",
            "The ministers of three coastal states signed it",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(st.characters(exclude_categories=()))
LANGUAGES = st.sampled_from(["en", "de", "", "xx"])


@given(TEXTS, LANGUAGES)
@example("A\u00a0.", "en")
def test_sentences_hold_every_character_that_is_not_white_space(raw: str, language: str) -> None:
    held = "".join(raw[sentence.start : sentence.end] for sentence in segment(raw, language))
    assert "".join(held.split()) == "".join(raw.split())


@given(TEXTS, LANGUAGES)
def test_sentences_are_in_order_trimmed_and_apart(raw: str, language: str) -> None:
    found = segment(raw, language)
    for sentence in found:
        text = raw[sentence.start : sentence.end]
        assert text
        assert text == text.strip()
    for sentence, following in pairwise(found):
        assert sentence.end <= following.start


@given(TEXTS, LANGUAGES)
def test_each_sentence_stands_in_its_paragraph(raw: str, language: str) -> None:
    blocks = paragraphs(raw)
    found = segment(raw, language)
    for sentence in found:
        start, end = blocks[sentence.paragraph - 1]
        assert start <= sentence.start < sentence.end <= end
    assert sorted({sentence.paragraph for sentence in found}) == list(range(1, len(blocks) + 1))


@given(TEXTS, TEXTS, LANGUAGES)
def test_a_paragraph_added_at_the_end_changes_no_sentence_before_it(raw: str, added: str, language: str) -> None:
    before = segment(raw, language)
    assert segment(f"{raw}\n\n{added}", language)[: len(before)] == before


@given(TEXTS)
def test_white_space_around_a_text_changes_no_sentence(raw: str) -> None:
    moved = [(start - 3, end - 3, paragraph) for start, end, paragraph in segment(f"\n\n {raw}\n")]
    assert moved == [tuple(sentence) for sentence in segment(raw)]


@given(st.lists(TEXTS, max_size=5))
def test_a_paragraph_reads_the_same_wherever_it_stands(texts: list[str]) -> None:
    apart = [text[start:end] for text in texts for start, end in paragraphs(text)]
    together = "\n\n".join(texts)
    assert [together[start:end] for start, end in paragraphs(together)] == apart
