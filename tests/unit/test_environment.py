"""What the environment of a run may say."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from checker.environment import BadEnvironmentError, Environment, read


def test_an_empty_environment_says_nothing() -> None:
    today = date.today()  # noqa: DTZ011 - as the environment takes it
    assert read({})[:2] == ((), b"")
    assert today <= read({}).today <= today + timedelta(1)
    empty = {"CHECKER_SOURCES": "", "CHECKER_SEAL_KEY": "", "CHECKER_TODAY": "2020-02-23"}
    assert read(empty) == Environment((), b"", date(2020, 2, 23))


def test_a_day_is_one_of_the_calendar() -> None:
    with pytest.raises(BadEnvironmentError, match="`CHECKER_TODAY` is `2020-02-30`, which is no day"):
        read({"CHECKER_TODAY": "2020-02-30"})


def test_folders_are_divided_as_in_path() -> None:
    folders = os.pathsep.join(["texts", "", "more/texts"])
    assert read({"CHECKER_SOURCES": folders}).sources == (Path("texts"), Path("more/texts"))


def test_a_key_is_text_of_at_most_64_bytes() -> None:
    assert read({"CHECKER_SEAL_KEY": "schlüssel"}).seal_key == "schlüssel".encode()
    assert read({"CHECKER_SEAL_KEY": "x" * 64}).seal_key == b"x" * 64
    with pytest.raises(BadEnvironmentError, match="`CHECKER_SEAL_KEY` has 65 bytes; a key has at most 64"):
        read({"CHECKER_SEAL_KEY": "x" * 65})
