"""What is safe to show, and how wide it is."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from checker.render.terminal.cells import shown, width, wrapped


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain words, ½ and 中文", "plain words, ½ and 中文"),
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
        ("tab\tline\nreturn\r", "tab\\tline\\nreturn\\r"),
        ("\x7f\x85\x9b31m", "\\x7f\\x85\\x9b31m"),
        ("\u202eturned\u202c \u2066isolated\u2069", "\\u202eturned\\u202c \\u2066isolated\\u2069"),
        ("soft\u00adhyphen zero\u200bwidth mark\ufeff", "soft\\xadhyphen zero\\u200bwidth mark\\ufeff"),
        ("line\u2028paragraph\u2029", "line\\u2028paragraph\\u2029"),
        ("lone \ud800 surrogate", "lone \\ud800 surrogate"),
        ("tag \U000e0041", "tag \\U000e0041"),
        ("क\u094d\u200dष 👩\u200d🚒", "क\u094d\u200dष 👩\u200d🚒"),
    ],
)
def test_what_a_terminal_would_obey_is_written_as_an_escape(text: str, safe: str) -> None:
    assert shown(text) == safe


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("words", 5),
        ("cafe\u0301", 4),
        ("中文", 4),
        ("ｆｕｌｌ", 8),
        ("한국", 4),
        ("\u1112\u1161\u11ab", 2),
        ("👩\u200d🚒", 2),
        ("👋\U0001f3fd", 2),
        ("❤\ufe0f", 2),
        ("😀\ufe0f", 2),
        ("🇫🇷", 2),
    ],
)
def test_width_is_that_of_letters_not_of_code_points(text: str, cells: int) -> None:
    assert width(text) == cells


def test_a_word_longer_than_a_line_has_one_of_its_own() -> None:
    assert wrapped("one two three", 5) == ["one", "two", "three"]
    assert wrapped("one two extraordinary words", 8, hanging=2) == ["one two", "  extraordinary", "  words"]


def test_blanks_are_kept_within_a_line_and_the_first_line_may_be_begun() -> None:
    assert wrapped("a  b", 10) == ["a  b"]
    assert wrapped("begun here", 10, first=6, hanging=2) == ["begun", "  here"]
    assert wrapped("", 10) == [""]


def test_every_control_separator_and_invisible_format_character_of_unicode_is_escaped() -> None:
    hidden = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    kept = [
        chr(n) for n in range(sys.maxunicode + 1) if unicodedata.category(chr(n)) in hidden and shown(chr(n)) == chr(n)
    ]
    joiners, number_signs = (
        "\u200c\u200d",
        "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd",
    )
    assert sorted(kept) == sorted(joiners + number_signs)
