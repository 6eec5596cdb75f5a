"""A harbour town's paper, and claims on it made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.claim import Claim, Evidence, Quote, Statement
from checker.ground import ground
from checker.project import Attribute, Entity, Project, Settings
from checker.source import Record, Source
from checker.span import Span
from checker.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.check import GroundedClaim

SPAN = Span("claims/harbour.yaml", 1, 1, 1, 1)
TEXT = """The ferry will stop on Nov. 23 if the town does not pay, Ana Brun said.

Fares rose 0.4 percent, to 26 crowns. More than 20 boats reportedly lay idle on Thursday.

"It is not a service any more," Brun said. Piet Maas was not asked. The ferry, a three-year-old boat, carries mail.
"""
ENTITIES = {
    "ana-brun": Entity("ana-brun", SPAN, name="Ana Brun", kind="person"),
    "piet-maas": Entity("piet-maas", SPAN, name="Piet Maas", kind="person"),
    "united-isles": Entity("united-isles", SPAN, name="United Isles", aliases=("U.S.",), kind="country"),
    "marland": Entity("marland", SPAN, name="Marland", aliases=("Marlandish",), kind="country"),
    "port-office": Entity("port-office", SPAN, name="Port Office", kind="body"),
}
VOCABULARY = {
    "stops_on": Attribute("stops_on", SPAN, type="date"),
    "fare": Attribute("fare", SPAN, type="number", unit="crowns"),
    "change": Attribute("change", SPAN, type="number", unit="percent"),
    "age": Attribute("age", SPAN, type="number", unit="years"),
    "asked": Attribute("asked", SPAN, type="truth"),
    "remark": Attribute("remark", SPAN, type="quotation"),
}


def _project(
    text: str,
    *quotes: str,
    states: tuple[str, str] | None = None,
    attributed_to: str | None = None,
    condition: str | None = None,
) -> Project:
    claim = Claim(
        "ferry",
        text,
        SPAN.file,
        SPAN,
        {},
        tuple(Evidence("harbour", Quote(quote), SPAN, SPAN) for quote in quotes),
        states=Statement(*states, SPAN, SPAN) if states else None,
        attributed_to=attributed_to,
        condition=condition,
    )
    source = Source(Record("harbour", published="2019-11-08"), SPAN, document=Document(TEXT))
    return Project(Settings(), (claim,), (SPAN.file,), {"harbour": source}, VOCABULARY, ENTITIES)


@pytest.fixture
def project_of() -> Callable[..., Project]:
    """Return the function that makes a project of one claim: its sentence and quotes, and fields by name."""
    return _project


@pytest.fixture
def subject_of() -> Callable[..., GroundedClaim]:
    """Return the function that makes one claim, grounded, from the same."""
    return lambda *args, **fields: ground(_project(*args, **fields)).claims[0]
