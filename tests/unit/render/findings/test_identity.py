"""The name of a finding: the same in the next run, and no other finding's."""

from __future__ import annotations

from checker.finding import Finding, Severity
from checker.render.findings.identity import identified
from checker.span import Span

CLAIM = Finding("E201", Severity.ERROR, "m", Span("claims/fair.yaml", 5, 1, 5, 9), claim="fair-visitors")
SOURCE = Finding("S104", Severity.ERROR, "m", Span("seeds/gazette.yaml", 1, 1, 1, 1), source="gazette")
CONFLICT = Finding("X501", Severity.ERROR, "m", Span("claims/fair.yaml", 5, 1, 5, 9), conflict=("a", "b"))
FILE = Finding("F101", Severity.ERROR, "m", Span("claims/fair.yaml", 9, 1, 9, 2))


def test_a_finding_is_named_by_its_code_and_what_it_belongs_to() -> None:
    names = [str(identity) for identity, _ in identified([CLAIM, SOURCE, CONFLICT, FILE, CLAIM, FILE])]
    assert names == [
        "E201 claim fair-visitors",
        "S104 source gazette",
        "X501 claims a b",
        "F101 file claims/fair.yaml",
        "E201 claim fair-visitors 2",
        "F101 file claims/fair.yaml 2",
    ]


def test_each_comes_with_its_finding_and_a_digest() -> None:
    ((identity, finding),) = identified([CLAIM])
    assert finding is CLAIM
    assert identity.digest == "ee8c321d2f317bca7024bf72386e2b8c2d120046ff946c6866740710f4f52d74"
