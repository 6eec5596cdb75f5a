"""Which finding it is: a name that it keeps when lines move, so that a service knows it again in the next run."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from checker.render.terminal.cells import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.finding import Finding


class Identity(NamedTuple):
    """What a finding is of, as in ``E201 claim fair-visitors``, and the how-manieth such finding it is, from 1."""

    subject: str
    occurrence: int

    def __str__(self) -> str:
        """Return a name that no other finding of the run has."""
        return self.subject if self.occurrence == 1 else f"{self.subject} {self.occurrence}"

    @property
    def digest(self) -> str:
        """Return the name as 64 digits (SHA-256), for services that want it so."""
        return hashlib.sha256(str(self).encode("utf-8", "surrogatepass")).hexdigest()


def identified(findings: Iterable[Finding]) -> Iterator[tuple[Identity, Finding]]:
    """Yield each finding with its identity: the code, and the claim, claims, source or file it is about."""
    seen: Counter[str] = Counter()
    for finding in findings:
        subject = f"{finding.code} {_owner(finding)}"
        seen[subject] += 1
        yield Identity(subject, seen[subject]), finding


def _owner(finding: Finding) -> str:
    if finding.claim is not None:
        return f"claim {shown(finding.claim)}"
    if finding.conflict:
        return f"claims {shown(' '.join(finding.conflict))}"
    return f"source {shown(finding.source)}" if finding.source is not None else f"file {shown(finding.span.file)}"
