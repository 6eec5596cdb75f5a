"""Tests of the first look at which words a text has."""

from __future__ import annotations

from checker.text.wordset import word_set


def test_words_are_runs_of_letters_in_small_letters() -> None:
    assert word_set("The Port didn't open on 5 May; re-opened, May") == {
        "the",
        "port",
        "didn",
        "t",
        "open",
        "on",
        "may",
        "re",
        "opened",
    }


def test_a_text_without_letters_has_no_words() -> None:
    assert word_set("1,019 %") == frozenset()
