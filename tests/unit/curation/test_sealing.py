"""What there is to do about each seal, and what is in the way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.curation.sealing import Sealing, State, sealing, sealings
from checker.project import Project, Settings
from checker.source import Record, Source
from checker.span import start_of
from checker.text.document import Document
from checker.text.seal import make, to_text

TEXT = Document("The lantern fair drew 23,500 visitors in a week.\n")
SHA256, OTHER = "ab" * 32, "cd" * 32
SEALED = Source(
    Record("gazette", sha256=SHA256),
    start_of("seeds/gazette.yaml"),
    sealed=True,
    document=TEXT,
    seal=make(TEXT, SHA256),
    text_sha256=SHA256,
    seal_file="seeds/gazette.seal",
)


@pytest.mark.parametrize(
    ("source", "state"),
    [
        (replace(SEALED, sealed=False, seal_file=""), State.NO_SEAL),
        (replace(SEALED, document=None), State.NO_TEXT),
        (replace(SEALED, record=Record("gazette")), State.NO_HASH),
        (replace(SEALED, text_sha256=OTHER), State.OTHER_TEXT),
        (SEALED, State.PROVEN),
        (replace(SEALED, seal=None), State.NEW),
        (replace(SEALED, document=Document("Another text.\n")), State.STALE),
    ],
)
def test_a_source_is_in_one_state(source: Source, state: State) -> None:
    assert sealing(source).state is state


def test_a_seal_is_made_with_the_key_of_the_project() -> None:
    missing = replace(SEALED, seal=None)
    assert sealing(missing, key=b"secret").text == to_text(make(TEXT, SHA256, b"secret"))
    assert sealing(missing).text == to_text(make(TEXT, SHA256))
    assert sealing(SEALED, key=b"secret").state is State.STALE


def test_only_what_can_be_made_and_is_not_there_is_to_be_written() -> None:
    assert {state for state in State if Sealing(SEALED, state).to_write} == {State.NEW, State.STALE}


def test_without_ids_the_sources_that_are_to_be_sealed_are_meant() -> None:
    opened = replace(SEALED, record=Record("courier"), sealed=False, seal_file="")
    project = Project(Settings(), sources={"courier": opened, "gazette": SEALED})
    assert [each.source.id for each in sealings(project)] == ["gazette"]
    assert [each.source.id for each in sealings(project, ["gazette", "courier", "gazette"])] == ["courier", "gazette"]
    with pytest.raises(KeyError):
        sealings(project, ["standard"])
