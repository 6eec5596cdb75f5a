"""JSON a record a line: whole when read back, and nothing hidden in it."""

from __future__ import annotations

import json

import pytest

from checker.render.jsonlines import line, lines


@pytest.mark.parametrize("text", ["灯籠 é", 'a "b" \\', "\u202e\x1b\x7f", "\ud800", "\U000e0041", "\n\u2028"])
def test_text_comes_back_as_it_was(text: str) -> None:
    assert json.loads(line({"text": text})) == {"text": text}


def test_what_would_not_show_is_an_escape_and_all_else_is_itself() -> None:
    assert line("灯籠\u202e\U000e0041\ud800") == '"灯籠\\u202e\\udb40\\udc41\\ud800"'


def test_each_value_has_a_line() -> None:
    assert lines([{"a": 1}, "b"]) == '[\n{"a": 1},\n"b"\n]'
    assert lines([]) == "[]"
