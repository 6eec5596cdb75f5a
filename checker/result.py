"""What a run of the checks found, and how much it looked at."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from checker.record import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.claim import Claim
    from checker.conflict import Alignment, Conflict
    from checker.finding import Finding
    from checker.ground import Grounding
    from checker.project import Project
    from checker.report import CheckedReport

NOTHING_CHECKED: Final = "F110"
"""The code of the check that reports a run without a claim."""

REFUTING: Final = "V301"
"""The code of the check whose finding refutes a claim: its own words exclude the value it states."""

TEXT_NOT_HERE: Final = "text not here"
"""What is said of a claim whose quotes were verified under seal: the words around them were not to be seen."""


class Verdict(StrEnum):
    """What the evidence does for a claim, in the words of FEVER (Thorne et al. 2018).

    ``unchecked`` is for claims that were read and not judged: withdrawn ones.
    """

    SUPPORTED = "supported"
    REFUTED = "refuted"
    NOT_ENOUGH_INFO = "not-enough-info"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim with its verdict.

    ``groundings`` stand in the order of its evidence; ``findings`` are those of this claim; ``not_checked`` names what
    could not be decided here and would need the source's text (or a check this version does not have).
    """

    claim: Claim
    verdict: Verdict
    groundings: tuple[Grounding, ...]
    findings: tuple[Finding, ...]
    not_checked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a run. Every mapping has sorted keys and holds counts of items, never zero-valued guesses.

    ``conflicts`` counts conflicts by state; ``corroboration`` the values of attributes that have one, by how many
    independent origins give them or something finer.
    """

    files: int
    claims: int
    statuses: Mapping[str, int]
    verdicts: Mapping[str, int]
    evidence: int
    found: int
    tiers: Mapping[str, int]
    sources: Mapping[str, int]
    findings: Mapping[str, int]
    not_checked: Mapping[str, int]
    conflicts: Mapping[str, int] = field(default_factory=dict[str, int])
    corroboration: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome of ``check(project)``: all that any report is made from.

    ``claims`` are in the order of the project; ``findings`` sorted by file, line, column and code. ``alignments`` are
    the claims that speak of one thing, by subject and attribute; ``conflicts`` those that contradict each other.
    """

    project: Project
    claims: tuple[CheckedClaim, ...]
    findings: tuple[Finding, ...]
    summary: Summary
    alignments: tuple[Alignment, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    reports: tuple[CheckedReport, ...] = ()

    @property
    def exit_code(self) -> int:
        """Return 0 when clean, 1 when something fails, 5 when nothing else fails than that no claim was checked."""
        if all(finding.code == NOTHING_CHECKED for finding in self.failing):
            return 5 if self.failing else 0
        return 1

    @property
    def failing(self) -> tuple[Finding, ...]:
        """Return the findings that fail: errors, and under ``strict`` warnings; never those of a draft."""
        return tuple(f for f in self.findings if fails(f, strict=self.project.settings.strict))


def fails(finding: Finding, *, strict: bool) -> bool:
    """Tell whether a finding makes a run fail: an error does, a warning does under ``strict``, a draft's never."""
    if finding.draft:
        return False
    return finding.severity == "error" or (strict and finding.severity == "warning")
