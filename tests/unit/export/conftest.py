"""A project of two sources with its claims checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.claim import Claim, Evidence, Quote, Status
from checker.core import check
from checker.project import Project, Settings
from checker.source import Record, Source
from checker.span import Span, start_of
from checker.text.document import Document
from checker.text.seal import make

if TYPE_CHECKING:
    from checker.result import Result

FILE = "claims/fair.yaml"
GAZETTE = "Fair\n\nThe lantern fair drew 23,500 visitors, 🏮 and more.\nIt closes on Sunday. On Monday it closes too.\n"
COURIER = "In the town the fair closes on Sunday, the mayor said.\n"


def claim(name: str, text: str, *evidence: tuple[str, Quote], status: Status = Status.ACTIVE) -> Claim:
    span = Span(FILE, 1, 1, 1, 2)
    return Claim(
        name, text, FILE, span, {}, evidence=tuple(Evidence(s, q, span, span) for s, q in evidence), status=status
    )


@pytest.fixture
def sources() -> dict[str, Source]:
    """Return an open source with its text, and a sealed one without."""
    sha256 = "ab" * 32
    courier = Record("courier", url="https://courier.example/fair?day=4&page=1", sha256=sha256)
    return {
        "courier": Source(courier, start_of("seeds/courier.yaml"), sealed=True, seal=make(Document(COURIER), sha256)),
        "gazette": Source(Record("gazette"), start_of("seeds/gazette.txt"), document=Document(GAZETTE)),
    }


@pytest.fixture
def result(sources: dict[str, Source]) -> Result:
    """Return the result of three claims: supported, supported under seal with context, and not supported."""
    claims = (
        claim(
            "fair-visitors",
            'The fair drew "23,500" visitors: more than before.',
            ("gazette", Quote("fair drew 23,500 visitors, 🏮 and more")),
            ("gazette", Quote("closes", suffix="on Sunday")),
        ),
        claim("fair-closing", "The fair closes on Sunday.", ("courier", Quote("the fair closes on Sunday"))),
        claim("fair-opening", "The fair opens on Friday.", ("courier", Quote("the fair opens on Friday"))),
    )
    return check(Project(Settings(), claims, (FILE,), sources))
