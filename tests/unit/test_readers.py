"""Readers turn bytes into text that keeps its places, and say where bytes are no text."""

from __future__ import annotations

import pytest

from checker.readers import Unreadable, by_suffix, decode


def test_the_readers_are_the_modules_of_the_folder() -> None:
    named = {suffix: reader.NAME for suffix, reader in by_suffix().items()}
    assert named == {".md": "Markdown", ".txt": "plain text"}


def test_line_ends_byte_order_mark_and_every_other_character_are_kept() -> None:
    text = "\ufeffone\r\ntwo\rthree\n\x85\u2028\x00four \U0001f30a"
    assert decode(text.encode("utf-8")) == text


@pytest.mark.parametrize(
    ("data", "line", "column", "message", "help_"),
    [
        (
            b"\xe9",
            1,
            1,
            "the byte 0xE9 is not UTF-8 text",
            "save the file as UTF-8 (in Windows-1252 it would be `é`)",
        ),
        (
            "Zürich\r\nGenève, ".encode() + b"\x93no\x94",
            2,
            9,
            "the byte 0x93 is not UTF-8 text",
            "save the file as UTF-8 (in Windows-1252 it would be `“`)",
        ),
        (b"a\rb\n\x81", 3, 1, "the byte 0x81 is not UTF-8 text", "save the file as UTF-8"),
        (b"\xff\xfea\x00", 1, 1, "the byte 0xFF is not UTF-8 text", "the file is in UTF-16; save it as UTF-8"),
        (b"ok \xed\xa0\x80", 1, 4, "the byte 0xED is not UTF-8 text", "save the file as UTF-8"),
    ],
)
def test_a_byte_that_is_not_utf_8_is_located(data: bytes, line: int, column: int, message: str, help_: str) -> None:
    with pytest.raises(Unreadable) as caught:
        decode(data)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert caught.value.message == message
    assert caught.value.help.startswith(help_)


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_every_reader_refuses_bytes_that_are_not_utf_8(suffix: str) -> None:
    with pytest.raises(Unreadable):
        by_suffix()[suffix].read(b"\xff")
