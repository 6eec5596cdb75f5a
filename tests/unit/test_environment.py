"""What the environment of a run may say."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.environment import BadEnvironmentError, Environment, read


def test_an_empty_environment_says_nothing() -> None:
    assert read({}) == Environment((), b"")
    assert read({"CHECKER_SOURCES": "", "CHECKER_SEAL_KEY": ""}) == Environment((), b"")


def test_folders_are_divided_as_in_path() -> None:
    folders = os.pathsep.join(["texts", "", "more/texts"])
    assert read({"CHECKER_SOURCES": folders}).sources == (Path("texts"), Path("more/texts"))


def test_a_key_is_text_of_at_most_64_bytes() -> None:
    assert read({"CHECKER_SEAL_KEY": "schlüssel"}).seal_key == "schlüssel".encode()
    assert read({"CHECKER_SEAL_KEY": "x" * 64}).seal_key == b"x" * 64
    with pytest.raises(BadEnvironmentError, match="`CHECKER_SEAL_KEY` has 65 bytes; a key has at most 64"):
        read({"CHECKER_SEAL_KEY": "x" * 65})
