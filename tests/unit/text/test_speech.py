"""Who says what in folded news text."""

from __future__ import annotations

import time

import pytest

from checker.text.speech import attributions, names_speaker, quotations


def said(text: str) -> list[tuple[str | None, str, list[str]]]:
    """Return speaker, cue and words of each attribution whose words are quoted."""
    return [
        (
            text[slice(*each.source)] if each.source else None,
            text[slice(*each.cue)],
            [text[slice(*c)] for c in each.contents],
        )
        for each in attributions(text)
        if each.direct
    ]


def reported(text: str) -> list[tuple[str | None, str, list[str]]]:
    """Return speaker, cue and words of each attribution whose words are not quoted."""
    return [
        (
            text[slice(*each.source)] if each.source else None,
            text[slice(*each.cue)],
            [text[slice(*c)] for c in each.contents],
        )
        for each in attributions(text)
        if not each.direct
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ('"It is over," Brun said.', "Brun", "said"),
        ('"It is over," said Ana Brun.', "Ana Brun.", "said"),
        ('"It is over," said Ana Brun, who chairs the board.', "Ana Brun", "said"),
        ('"It is over," Ana Brun, a harbour pilot, said in a statement.', "Ana Brun, a harbour pilot", "said"),
        ('"It is over," Ana Brun (Port) said.', "Ana Brun", "said"),
        ('"It is over," she told reporters in Port.', "she", "told"),
        ('"It is over," according to the report.', "the report.", "according to"),
        ('Brun said in a statement that "it is over".', "Brun", "said"),
        ('On Monday Ana Brun told the Gazette: "It is over."', "Ana Brun", "told"),
        ('Brun has also repeatedly said "it is over".', "Brun", "said"),
        ('Brun left early, saying "it is over".', "Brun", "saying"),
        ('Maas was quoted as saying "it is over".', "Maas", "saying"),
        ('Brun: "It is over."', "Brun", ":"),
    ],
)
def test_a_quotation_has_its_speaker(text: str, speaker: str, cue: str) -> None:
    assert [(source, verb) for source, verb, _ in said(text)] == [(speaker, cue)]


def test_a_quotation_goes_on_with_the_speaker_of_the_one_before() -> None:
    text = '"It is over," Brun said. "Nobody sails at night."'
    assert said(text) == [("Brun", "said", ["It is over,", "Nobody sails at night."])]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = 'Brun said: "It is over.\n"Nobody sails at night."'
    assert said(text) == [("Brun", "said", ["It is over."]), ("Brun", "said", ["Nobody sails at night."])]


def test_two_speakers_in_a_paragraph_are_kept_apart() -> None:
    text = '"It is over," Brun said. "It is not," Maas replied.'
    assert said(text) == [("Brun", "said", ["It is over,"]), ("Maas", "replied", ["It is not,"])]


def test_words_in_quotation_marks_that_nobody_says_have_no_speaker() -> None:
    assert said('The "night ferry" ran until 2009.') == []


def test_reported_words_follow_the_verb() -> None:
    assert reported("Brun said the ferry was over.") == [("Brun", "said", ["the ferry was over."])]


def test_an_aside_reports_the_words_before_it() -> None:
    assert reported("The ferry was over, Brun said on Monday.") == [("Brun", "said", ["The ferry was over"])]


def test_speech_within_speech_has_both_speakers() -> None:
    text = "Brun said Maas had denied the loss."
    assert [source for source, _, _ in reported(text)] == ["Brun", "Maas"]


def test_another_speaker_ends_what_is_reported() -> None:
    text = "Brun says the ferry is over, while Maas said it was not."
    assert reported(text) == [("Brun", "says", ["the ferry is over"]), ("Maas", "said", ["it was not."])]


def test_a_relative_clause_has_the_person_before_it() -> None:
    assert [source for source, _, _ in reported("Ana Brun, who said the ferry was over, left.")] == ["Ana Brun"]


def test_the_hearer_is_no_speaker() -> None:
    assert reported("Brun was told the ferry was over.") == []


def test_a_noun_is_no_verb_of_speech() -> None:
    assert reported("It came despite the urging of the town.") == []


def test_quotations_are_read_without_their_marks() -> None:
    text = 'He called it "over" and "gone'
    assert [text[slice(*each)] for each in quotations(text)] == ["over", "gone"]


@pytest.mark.parametrize("sentence", ["Brun said so.", "It is over, in her view.", "It is over, according to Brun."])
def test_a_sentence_that_tells_whose_view_it_is(sentence: str) -> None:
    assert names_speaker(sentence)


def test_a_sentence_that_tells_no_view() -> None:
    assert not names_speaker("The ferry ended in 2015.")


@pytest.mark.parametrize("unit", ['"a," said b ', "a, b, ", "said ", 'said "', "( ", "Brun and ", "Ab cd "])
def test_long_texts_take_linear_time(unit: str) -> None:
    def seconds(times: int) -> float:
        text = unit * times
        start = time.perf_counter()
        attributions(text)
        return time.perf_counter() - start

    seconds(100)
    assert seconds(4000) < 40 * max(seconds(500), 0.005)
