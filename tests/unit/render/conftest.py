"""Results made by hand, so that the formats are tested without reading or checking anything."""

from __future__ import annotations

import pytest

from checker.claim import Claim, Evidence, Quote, Status
from checker.finding import Excerpt, Finding, Mark, Related, Severity
from checker.ground import Grounding
from checker.project import Project, Settings
from checker.result import CheckedClaim, Result, Summary, Verdict
from checker.source import Record, Source
from checker.span import Span, start_of
from checker.text.document import Document
from checker.text.outcome import Kind, Outcome, SealedPlace, Tier
from checker.text.seal import make

FILE = "claims/fair.yaml"
TEXT = """\
claims:
  - id: fair-visitors
    claim: The lantern fair drew 24,000 visitors.
    evidence:
      - gazette: the lantern fair drew 24,000 visitors
  - id: fair-closing
    claim: The fair closes on Sunday.
    evidence:
      - courier: the fair closes on Sunday
"""


def _evidence(source: str, words: str, line: int) -> Evidence:
    return Evidence(
        source=source,
        quote=Quote(words),
        span=Span(FILE, line, 18, line, 18 + len(words)),
        source_span=Span(FILE, line, 9, line, 9 + len(source)),
    )


@pytest.fixture
def altered() -> Finding:
    """Return the finding about a quote with another number than its source."""
    source, quote = "The lantern fair drew 23,500 visitors", "the lantern fair drew 24,000 visitors"
    return Finding(
        code="E201",
        severity=Severity.ERROR,
        message="the quoted words are not in `gazette`, which has others in their place",
        span=Span(FILE, 5, 18, 5, 18 + len(quote)),
        label="altered",
        claim="fair-visitors",
        related=(
            Related(
                label="the nearest passage",
                source="gazette",
                sentence=2,
                line=3,
                column=1,
                excerpt=Excerpt(source, (Mark(22, 28),), quote, (Mark(22, 28),)),
            ),
        ),
        notes=("numbers are never taken for one another, however alike they look",),
        help="quote the words as `gazette` has them, and see whether the claim still holds",
    )


@pytest.fixture
def result(altered: Finding) -> Result:
    """Return a result with one claim supported, one refuted quote, one draft, an open and a sealed source."""
    gazette = Document("Fair\n\nThe lantern fair drew 23,500 visitors. It closes on Sunday.\n")
    courier = Document("In the town the fair closes on Sunday, the mayor said.\n")
    sha256 = "ab" * 32
    sources = {
        "courier": Source(Record("courier", sha256=sha256), start_of("seeds/courier.yaml"), seal=make(courier, sha256)),
        "gazette": Source(
            Record("gazette", title="Fair", publisher="Brackwater Gazette", published="2031-05-04"),
            start_of("seeds/gazette.txt"),
            document=gazette,
            text_file="seeds/gazette.txt",
            text_sha256="cd" * 32,
        ),
    }
    sealed = Finding(
        code="S107",
        severity=Severity.NOTE,
        message="the text of `courier` is not here, so the words around a quote were not checked",
        span=start_of("seeds/courier.yaml"),
        source="courier",
        help="set CHECKER_SOURCES to the folder that holds the text",
    )
    visitors = Claim(
        "fair-visitors",
        "The lantern fair drew 24,000 visitors.",
        FILE,
        Span(FILE, 2, 9, 2, 22),
        {},
        evidence=(_evidence("gazette", "the lantern fair drew 24,000 visitors", 5),),
    )
    closing = Claim(
        "fair-closing",
        "The fair closes on Sunday.",
        FILE,
        Span(FILE, 6, 9, 6, 21),
        {},
        evidence=(_evidence("courier", "the fair closes on Sunday", 9),),
        status=Status.DISPUTED,
    )
    missing = Grounding(visitors.evidence[0], sources["gazette"], Outcome(Kind.ALTERED))
    found = Outcome(Kind.FOUND, Tier.EXACT, (SealedPlace(1, 1),), sealed=True)
    claims = (
        CheckedClaim(visitors, Verdict.NOT_ENOUGH_INFO, (missing,), (altered,), ()),
        CheckedClaim(
            closing,
            Verdict.SUPPORTED,
            (Grounding(closing.evidence[0], sources["courier"], found),),
            (),
            ("text not here",),
        ),
    )
    return Result(
        project=Project(Settings(), (visitors, closing), (FILE,), sources, texts={FILE: TEXT}),
        claims=claims,
        findings=(altered, sealed),
        summary=Summary(
            files=1,
            claims=2,
            statuses={"active": 1, "disputed": 1},
            verdicts={"not-enough-info": 1, "supported": 1},
            evidence=2,
            found=1,
            tiers={"exact": 1},
            sources={"open": 1, "sealed": 1},
            findings={"error": 1, "note": 1},
            not_checked={"text not here": 1},
        ),
    )
