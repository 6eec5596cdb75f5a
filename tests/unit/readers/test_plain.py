"""A plain text file is the article, to the last character."""

from __future__ import annotations

from checker.readers import Reading
from checker.readers.plain import read


def test_the_whole_file_is_the_article() -> None:
    text = "\ufeff---\r\ntitle: not a record here\r\n---\r\nThe bridge is closed."
    assert read(text.encode("utf-8")) == Reading(file=text, text=text)
