"""Tokens: the words and whole numbers that no quote may begin or end inside."""

from __future__ import annotations

import pytest

from checker.text.tokens import Tokens, numbers, tokens


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(' ."—?! [...]', [], id="punctuation alone"),
        pytest.param('"Boats," she said: (more) boats!', ["Boats", "she", "said", "more", "boats"], id="words"),
        pytest.param("don't O'Brien Orlo's", ["don't", "O'Brien", "Orlo's"], id="an apostrophe in a word"),
        pytest.param("the 'late' ferry, 'tis", ["the", "late", "ferry", "tis"], id="quotation marks round a word"),
        pytest.param("well-known Ye-rin", ["well-known", "Ye-rin"], id="a hyphen in a word"),
        pytest.param("pier—rebuilt", ["pier", "rebuilt"], id="a dash between words"),
        pytest.param("the U.S.-led and U.S. fleets", ["the", "U.S.-led", "and", "U.S", "fleets"], id="an acronym"),
        pytest.param("5 p.m. J. K. Roe, e.g.", ["5", "p.m", "J", "K", "Roe", "e.g"], id="points of abbreviations"),
        pytest.param("end.Next", ["end", "Next"], id="a full stop with no space after it"),
        pytest.param("R&D AT&T", ["R&D", "AT&T"], id="an ampersand in a word"),
        pytest.param("naïve cafe\u0301 x²", ["naïve", "cafe\u0301", "x²"], id="letters and marks of all kinds"),
        pytest.param("한국은 日本", ["한국은", "日", "本"], id="scripts with spaces and without"),
        pytest.param("85.1 1,000.5 19:00 24/7", ["85.1", "1,000.5", "19:00", "24/7"], id="points in numbers"),
        pytest.param("in 29, or 30.", ["in", "29", "or", "30"], id="punctuation after numbers"),
        pytest.param("fell -4 (-5) +6", ["fell", "-4", "-5", "+6"], id="signs"),
        pytest.param("1910-45 x-4 5-4", ["1910-45", "x-4", "5-4"], id="hyphens that are no signs"),
        pytest.param("<5 >=6 ~7 ±8", ["<5", ">=6", "~7", "±8"], id="bounds"),
        pytest.param(".5 and ...5", [".5", "and", "5"], id="a leading point, and an ellipsis"),
        pytest.param("$5 US$6 €7", ["$5", "US$6", "€7"], id="currencies"),
        pytest.param("5% 6 % 20°C 3°", ["5%", "6 %", "20°C", "3°"], id="units that are signs"),
        pytest.param("$5.2 million 3 hundred thousand", ["$5.2 million", "3 hundred thousand"], id="magnitudes"),
        pytest.param("4 percentage points, 4 percent", ["4 percentage points", "4 percent"], id="percent"),
        pytest.param("4 per cent, per century", ["4 per cent", "per", "century"], id="percent in two words"),
        pytest.param("4 millions 4 millionaires", ["4", "millions", "4", "millionaires"], id="words like magnitudes"),
        pytest.param("twenty-six thousand boats", ["twenty-six thousand", "boats"], id="a number in words"),
        pytest.param("two hundred and five", ["two hundred and five"], id="a number of several words"),
        pytest.param("two hundred and boats", ["two hundred", "and", "boats"], id="an and that goes on with no number"),
        pytest.param("one thousand and two thousand", ["one thousand", "and", "two thousand"], id="two numbers"),
        pytest.param("two hundredth one-year", ["two", "hundredth", "one-year"], id="words that begin as numbers do"),
        pytest.param("Five Million", ["Five Million"], id="capitals in numbers in words"),
    ],
)
def test_a_text_is_cut_into_words_and_whole_numbers(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("15 boats, -4 percent", ["15", "-4 percent"], id="figures"),
        pytest.param("twenty-six of two hundred", ["twenty-six", "two hundred"], id="words"),
        pytest.param("one of them", [], id="one is a pronoun"),
        pytest.param("one million marks", ["one million"], id="one million is no pronoun"),
        pytest.param("x2 and U2", [], id="a figure within a word"),
        pytest.param("$5.2 million", ["$5.2 million"], id="currency"),
    ],
)
def test_numbers_are_the_tokens_that_count(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in numbers(text)] == expected


@pytest.mark.parametrize(
    ("text", "before", "token"),
    [
        pytest.param("15 deaths", "1", "15", id="in a number"),
        pytest.param("85.1 marks", "85.", "85.1", id="behind a decimal point"),
        pytest.param("fell -4 percent", "fell -", "-4 percent", id="behind a sign"),
        pytest.param("$5 million", "$5", "$5 million", id="before a magnitude"),
        pytest.param("$5 million", "$5 ", "$5 million", id="behind the space before a magnitude"),
        pytest.param("two hundred and five", "two hundred and", "two hundred and five", id="in a number in words"),
        pytest.param("the harbours", "the harbour", "harbours", id="in a word"),
        pytest.param("doesn't", "does", "doesn't", id="before an apostrophe"),
        pytest.param("the harbour", "the", None, id="behind a word"),
        pytest.param("the harbour", "the ", None, id="before a word"),
        pytest.param("in 29. Then", "in 29", None, id="before a full stop"),
        pytest.param("word", "", None, id="at the beginning"),
        pytest.param("word", "word", None, id="at the end"),
    ],
)
def test_a_cut_is_told_from_a_place_between_tokens(text: str, before: str, token: str | None) -> None:
    found = Tokens(text).at(len(before))
    assert (text[found[0] : found[1]] if found else None) == token


def test_a_cut_is_told_in_a_word_that_is_longer_than_any_is_looked_back_on() -> None:
    text = "a" * 1_000 + " " + "b" * 1_000
    assert Tokens(text).at(500) == (0, 1_000)
    assert Tokens(text).at(1_500) == (1_001, 2_001)
    assert Tokens(text).at(1_000) is None


def test_tokens_between_two_places_are_counted_near_and_far() -> None:
    words = Tokens("boat " * 1_000)
    assert words.count(0, 50) == 10
    assert words.count(5, 5) == 0
    assert words.count(0, 5_000) == 1_000
    assert words.count(2_500, 5_000) == 500
