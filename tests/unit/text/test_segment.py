"""Sentences: which stops end one, and which do not."""

from __future__ import annotations

import time

import pytest

from checker.text.segment import Sentence, segment


def sentences(raw: str, language: str = "en") -> list[str]:
    return [raw[sentence.start : sentence.end] for sentence in segment(raw, language)]


def test_a_sentence_is_given_by_place_without_the_white_space_around_it() -> None:
    assert segment("  The pact holds. \tIt lapses in May.\n\nTalks go on.\n") == (
        Sentence(start=2, end=17, paragraph=1),
        Sentence(start=19, end=36, paragraph=1),
        Sentence(start=38, end=50, paragraph=2),
    )


@pytest.mark.parametrize("raw", ["", " ", "\n", "\r\n\r\n", "\t\u00a0\u3000\u2028\u2029\x85"])
def test_a_text_of_white_space_has_no_sentence(raw: str) -> None:
    assert segment(raw) == ()


def test_the_last_sentence_needs_neither_a_stop_nor_a_final_newline() -> None:
    assert sentences("The pact holds. It lapses in") == ["The pact holds.", "It lapses in"]


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("Pilot Lt. Col. Mara Voss flew home.", id="two titles"),
        pytest.param("They met Dr. An, Mr. So and Gov. He.", id="a title before a name like a word"),
        pytest.param("He quoted Mt. Orlo and St. Brun.", id="place names"),
        pytest.param("The U.S. Secretary of Ports left.", id="an acronym before a name"),
        pytest.param("Envoys of the U.S. and the E.U. met.", id="an acronym before a small letter"),
        pytest.param("The U.S.-led force and the U.S.’s fleet sailed.", id="an acronym joined to what follows"),
        pytest.param("The vote is on Aug. 5 or Sept. 14, 2031.", id="a shortened month before its day"),
        pytest.param("It opens on Sat. Nov. 5 at noon.", id="a shortened day before a month"),
        pytest.param("It was signed by J. K. Smith and A. Roe.", id="initials"),
        pytest.param("J. K. Smith signed.", id="initials at the start"),
        pytest.param("É. Marchand and E\u0301. Marchand are one.", id="an initial with an accent, composed or not"),
        pytest.param("See No. 5, Nos. 7, Fig. 3, p. 12 and Vol. II of it.", id="abbreviations before numbers"),
        pytest.param("It grew 3.5 percent to 1.204.000 in Q. 4.", id="decimals"),
        pytest.param("It starts at 5 p.m. Monday and ends at 9 a.m. GMT.", id="a time before a day or a zone"),
        pytest.param("It starts at 5 p.m. Port Orlo time.", id="a time before the place it holds for"),
        pytest.param("U.S. No. 2 Roe met U.S. Sen. Voss.", id="an acronym before an abbreviation"),
        pytest.param("He asked Harbour Media Inc. President Ada Roe.", id="a firm before a title"),
        pytest.param(
            "Orlo Corp. (OMC) and Orlo Bros. — a family firm — merged.", id="a firm before a bracket or a dash"
        ),
        pytest.param("Cmdr. Voss and Hdqr. Company left.", id="a word without a vowel"),
        pytest.param("Ports, e.g. Orlo, i.e. The Old Harbour, closed.", id="Latin abbreviations"),
        pytest.param("Herring vs. Cod was c. 1900 settled for approx. 40 marks.", id="words that gauge and compare"),
        pytest.param("We will ... keep ... the pact.", id="an ellipsis before a small letter"),
        pytest.param("The minister ... President Roe ... agreed.", id="an ellipsis before a name"),
        pytest.param("“The ministers […] Ada Roe [...] signed.”", id="an ellipsis in brackets"),
        pytest.param("... and then they signed.", id="an ellipsis at the start"),
        pytest.param("“... The pact holds.”", id="an ellipsis at the start of a quotation"),
        pytest.param("“Will it hold?” Smith asked.", id="a question and who asked it"),
        pytest.param("“Will it hold?” Ada Roe, the envoy of Orlo, asked.", id="who asked, with an apposition"),
        pytest.param("“Leave!” the harbour master shouted.", id="an exclamation and who made it"),
        pytest.param("“But I thought...” Ada Roe said.", id="an interrupted sentence and who spoke it"),
        pytest.param("“It holds.” she said.", id="a stop for a comma"),
        pytest.param("“The pact holds.” — Ada Roe", id="a dash before the author"),
        pytest.param("(Agency) -- The ministers met.", id="a dateline"),
        pytest.param("ORLO, Aug. 22 (Agency) — The ministers met.", id="a dateline with a date"),
        pytest.param("Ministers Return to the U.S. After the Talks", id="a heading with every word in capitals"),
        pytest.param("1. The pact holds.", id="the number of an item"),
        pytest.param("(a.) The pact holds.", id="the letter of an item"),
        pytest.param("Mix it and, voila! you have iron.", id="an exclamation before a small letter"),
        pytest.param("Read it at example.org or in report.pdf on page 4.", id="a stop within a word"),
        pytest.param("The pact (it lapses.) holds.", id="a bracket before a small letter"),
        pytest.param("He wrote No.5 Harbour Lane.", id="a number set close"),
        pytest.param("It cost 30.5 Marks.", id="a decimal before a capital"),
        pytest.param("The end of it .", id="a stop set apart at the end"),
        pytest.param("The pact holds. ”", id="a closing mark that came adrift at the end"),
        pytest.param('The pact holds. "', id="a straight mark that came adrift at the end"),
        pytest.param("©2031 Harbour Media L.P.", id="a copyright notice"),
    ],
)
def test_one_sentence_stays_whole(raw: str) -> None:
    assert sentences(raw) == [raw]


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("The pact holds. | It lapses.", id="a full stop"),
        pytest.param("Does it hold? | It does! | Good.", id="a question and an exclamation"),
        pytest.param("Does it hold?! | It does.", id="two marks"),
        pytest.param("They left for the U.S. | The others stayed.", id="an acronym before an article"),
        pytest.param("They are from the U.K. | It’s far.", id="an acronym before a contraction"),
        pytest.param("It holds in the U.S. | “We agreed,” she said.", id="an acronym before a quotation"),
        pytest.param("It lapsed in August. | The ministers met.", id="a month that ends a sentence"),
        pytest.param("It lapsed in Aug. | The ministers met.", id="a shortened month that ends a sentence"),
        pytest.param("It starts at 5 p.m. | The hall is full.", id="a time before an article"),
        pytest.param("It starts at 5 p.m. | Voters queue at noon.", id="a time before another word"),
        pytest.param("It grew 3.5. | In May it fell.", id="a decimal at the end"),
        pytest.param("It ended in 2019. | 12 ships left.", id="a number after a number"),
        pytest.param("It is Vitamin C. | The other is plan B. | It works.", id="a letter that ends a sentence"),
        pytest.param("Was it you and I? | It was you and I. | Did they see?", id="the pronoun I"),
        pytest.param("The answer is No. | The ministers agree.", id="the word no"),
        pytest.param("The answer is no. | I left.", id="the word no before a numeral that is a word"),
        pytest.param("She works for Harbour Media Inc. | He does not.", id="a firm that ends a sentence"),
        pytest.param("He works for Orlo Ltd. | Mr. Roe does not.", id="a firm before a title of courtesy"),
        pytest.param("It is plan B. | I’m glad it works. “", id="a paragraph that ends in an adrift mark"),
        pytest.param("Copyright © Harbour Press, LLC. | All rights reserved.", id="LLC has no stop of its own"),
        pytest.param("He asked Roe Jr. | She asked Roe Sr. | Nobody spoke.", id="a name that ends in an abbreviation"),
        pytest.param("Apples, pears, etc. | Ships carry them.", id="etc. ends a list"),
        pytest.param("“It holds.” | “We know.”", id="a quotation after a quotation"),
        pytest.param("“It holds.”|“We know.”", id="no space between two quotations"),
        pytest.param("“It holds,” he said. | “It lapses in May.”", id="a quotation taken up again"),
        pytest.param("“It holds. | It lapses in May. | We know,” he said.", id="sentences within one quotation"),
        pytest.param("He called it “a grave change.” | Nobody agreed.", id="a stop inside the mark"),
        pytest.param('He called it "grave." | "We know," she said.', id="straight marks"),
        pytest.param("“Will it hold?” | Nobody knew.", id="a question and a new sentence"),
        pytest.param("It holds (for now). | (It lapses in May.) | Talks go on.", id="brackets"),
        pytest.param("They paused... | Then they signed.", id="an ellipsis set close"),
        pytest.param("They paused … | The ministers signed.", id="an ellipsis before an article"),
        pytest.param("They paused. . . . | Japan signed.", id="four dots"),
        pytest.param("It lapsed.[17] | Next came talks.[a][18] | They failed.", id="footnotes in brackets"),
        pytest.param("It lapsed. [17] | Next came talks.² | They failed.", id="footnotes after a space, and raised"),
        pytest.param("It lapsed.[17]|Next came talks.", id="a footnote with no space after it"),
        pytest.param("It lapsed again.23 | Talks failed.", id="a footnote no longer raised"),
        pytest.param("The pact holds. ” | Talks go on.", id="a closing mark that came adrift"),
        pytest.param("Die Lage sei ernst.“ | Niemand widersprach.", id="German marks"),
        pytest.param("It rose to 5. | $3 is the price. | iPhone sales fell.", id="currency and a name like iPhone"),
        pytest.param("He left! | — Then he returned.", id="a dash after a stop"),
        pytest.param("It holds. | 🎉 Talks go on.", id="a symbol goes with what follows"),
        pytest.param("協定は続く。|しかし３．５％下がった！|終わり", id="Japanese"),
        pytest.param("समझौता जारी है। | बैठक हुई।", id="Hindi"),
        pytest.param("هل يستمر؟ | نعم.", id="Arabic"),
        pytest.param("𝐓he pact holds. | 𝐈t lapses.", id="letters beyond the first plane"),
    ],
)
def test_a_sentence_ends_where_the_bar_stands(raw: str) -> None:
    expected = [part.strip() for part in raw.split("|")]
    assert sentences(raw.replace(" | ", " ").replace("|", "")) == expected


def test_a_wrapped_line_does_not_end_a_sentence() -> None:
    raw = (
        "Ministers of three coastal states saw Lt.\n"
        "Col. Voss in the old port of Brun on Aug.\n"
        "5 and agreed. Talks go on."
    )
    assert [sentence.replace("\n", " ") for sentence in sentences(raw)] == [
        "Ministers of three coastal states saw Lt. Col. Voss in the old port of Brun on Aug. 5 and agreed.",
        "Talks go on.",
    ]


def test_a_heading_without_a_stop_and_a_byline_are_sentences_of_their_own() -> None:
    assert sentences("Harbour Pact Ends\n\nAda Roe and Bo Lind\n\nThe pact has lapsed. Talks go on.") == [
        "Harbour Pact Ends",
        "Ada Roe and Bo Lind",
        "The pact has lapsed.",
        "Talks go on.",
    ]


def test_no_sentence_crosses_a_paragraph() -> None:
    assert segment("The ministers met\n\nand agreed.") == (Sentence(0, 17, 1), Sentence(19, 30, 2))


def test_offsets_count_code_points() -> None:
    assert segment("👩‍🚀 flew. E\u0301va too.") == (Sentence(0, 9, 1), Sentence(10, 19, 1))


def test_lone_surrogates_are_characters_like_others() -> None:
    assert segment("A \ud800 b. The \udfff.") == (Sentence(0, 6, 1), Sentence(7, 13, 1))


def test_languages_that_write_ordinals_with_a_stop_keep_them() -> None:
    raw = "Sie trafen sich am 3. Oktober. Er kam."
    expected = ["Sie trafen sich am 3. Oktober.", "Er kam."]
    assert [sentences(raw, language) for language in ("de", "DE", "de-AT")] == [expected] * 3


@pytest.mark.parametrize("language", ["", "en-GB", "xx", "no such language"])
def test_an_unknown_language_is_read_as_english(language: str) -> None:
    raw = "Lt. Col. Voss counted to 3. The ministers left."
    assert segment(raw, language) == segment(raw, "en")


@pytest.mark.parametrize(
    "unit",
    [
        "The pact. ",
        "A. ",
        ".",
        "! -",
        "?” Aa, ",
        "p.m. Aaaa ",
        "U.S. The ",
        "a ... B ",
        ".[1] ",
        "x",
        "“",
        "L.\n",
        "- a\n",
    ],
)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    def seconds(size: int) -> float:
        raw = unit * (size // len(unit))
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            segment(raw)
            best = min(best, time.process_time() - begin)
        return best

    # Sixteen times the text: quadratic time would be 256 times as long.
    assert seconds(64_000) < 64 * max(seconds(4_000), 0.0005)
