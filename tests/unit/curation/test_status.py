"""How the sources of a project stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.claim import Claim, Evidence, Quote
from checker.curation.status import SourceStatus, status
from checker.project import Project, Settings
from checker.source import Access, Record, Source
from checker.span import start_of
from checker.text.document import Document
from checker.text.seal import make

TEXT = Document("The lantern fair drew 23,500 visitors in a week.\n")
SHA256, OTHER = "ab" * 32, "cd" * 32
HERE = start_of("seeds/gazette.yaml")
OPEN = Source(Record("gazette", sha256=SHA256), HERE, document=TEXT, text_sha256=SHA256)
SEALED = replace(OPEN, sealed=True, seal=make(TEXT, SHA256), seal_file="seeds/gazette.seal")


@pytest.mark.parametrize(
    ("source", "access", "text", "seal"),
    [
        (OPEN, Access.OPEN, "hash fits", "none"),
        (replace(OPEN, record=Record("gazette")), Access.OPEN, "no hash recorded", "none"),
        (replace(OPEN, text_sha256=OTHER), Access.OPEN, "hash differs", "none"),
        (SEALED, Access.SEALED_WITH_TEXT, "hash fits", "proven"),
        (replace(SEALED, seal=None), Access.SEALED_WITH_TEXT, "hash fits", "not made"),
        (replace(SEALED, seal=make(TEXT, OTHER)), Access.SEALED_WITH_TEXT, "hash fits", "does not fit"),
        (replace(SEALED, text_sha256=OTHER), Access.SEALED_WITH_TEXT, "hash differs", "does not fit"),
        (replace(SEALED, document=None), Access.SEALED, "not here", "not proven"),
        (replace(SEALED, document=None, seal=None), Access.MISSING, "not here", "not made"),
    ],
)
def test_text_and_seal_are_told_apart(source: Source, access: Access, text: str, seal: str) -> None:
    project = Project(Settings(), sources={"gazette": source})
    assert status(project) == (SourceStatus("gazette", access, text, seal, 0),)


def test_a_claim_that_cites_a_source_twice_counts_once() -> None:
    evidence = Evidence("gazette", Quote("drew 23,500 visitors"), HERE, HERE)
    claim = Claim("visitors", "Many came.", "claims/fair.yaml", HERE, {}, evidence=(evidence, evidence))
    other = replace(claim, id="other", evidence=(replace(evidence, source="courier"),))
    project = Project(Settings(), claims=(claim, other), sources={"gazette": OPEN})
    assert [each.claims for each in status(project)] == [1]
