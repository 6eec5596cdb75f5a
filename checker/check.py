"""What a check is: a rule with a code, and the function that looks for breaches of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.finding import Finding, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.claim import Claim
    from checker.ground import Grounding
    from checker.project import Project
    from checker.source import Source
    from checker.span import Span


@dataclass(frozen=True, slots=True, eq=False)
class GroundedClaim:
    """A claim with what came of looking for each of its quotes, in the order of its evidence.

    It is equal to itself alone, so that what is worked out for one check can be kept for the next.
    """

    project: Project
    claim: Claim
    groundings: tuple[Grounding, ...]


@dataclass(frozen=True, slots=True)
class GroundedProject:
    """A project with each of its claims grounded; withdrawn claims are left out."""

    project: Project
    claims: tuple[GroundedClaim, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule, in SARIF's words a reporting descriptor.

    ``code`` never changes its meaning; ``name`` is the code in words; ``summary`` says in one sentence what a finding
    means. A check looks at each claim, at each source, or at the project as a whole, by the function it brings; it does
    not know of other checks.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    on_claim: Callable[[GroundedClaim], Iterator[Finding]] | None = None
    on_source: Callable[[Source, Project], Iterator[Finding]] | None = None
    on_project: Callable[[GroundedProject], Iterator[Finding]] | None = None


def about_claim(  # noqa: PLR0913 - the fields of a finding
    code: str,
    severity: Severity,
    subject: GroundedClaim,
    span: Span,
    message: str,
    *,
    label: str = "",
    related: tuple[Related, ...] = (),
    notes: tuple[str, ...] = (),
    help: str | None = None,  # noqa: A002 - the name of the field
) -> Finding:
    """Make a finding about a claim; that of a draft is marked as one."""
    return Finding(
        code=code,
        severity=severity,
        message=message,
        span=span,
        label=label,
        claim=subject.claim.id,
        related=related,
        notes=notes,
        help=help,
        draft=subject.claim.status == "draft",
    )


def findings_of(project: Project, code: str, severity: Severity) -> Iterator[Finding]:
    """Yield a finding for each problem that bears a code."""
    for problem in project.problems:
        if problem.code == code:
            yield Finding(
                code=code,
                severity=severity,
                message=problem.message,
                span=problem.span,
                label=problem.label,
                claim=problem.claim,
                related=tuple(Related(label, span=span) for label, span in problem.related),
                notes=problem.notes,
                help=problem.help,
            )
