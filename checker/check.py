"""What a check is: a rule with a code, and the function that looks for breaches of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.finding import Finding, Related, Severity
from checker.record import dataclass
from checker.text.outcome import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from checker.claim import Claim, Evidence
    from checker.conflict import Conflict
    from checker.project import Project
    from checker.report import Report
    from checker.result import CheckedClaim
    from checker.source import Source
    from checker.span import Span
    from checker.text.outcome import Outcome, Outside, Place, Tier


@dataclass(frozen=True, slots=True)
class Grounding:
    """One piece of evidence with what came of looking for it.

    ``source`` is None, and ``outcome`` too, when the project has no source of that id. ``elsewhere`` names the other
    sources that do have a quote its own source has not; ``outside`` the guard words right beside a quote that stands.
    """

    evidence: Evidence
    source: Source | None
    outcome: Outcome | None
    elsewhere: tuple[tuple[str, Place], ...] = ()
    outside: tuple[Outside, ...] = ()

    @property
    def found(self) -> bool:
        """Tell whether the quoted words stand in the source, exactly once and with their meaning whole."""
        return self.outcome is not None and self.outcome.kind is Kind.FOUND

    @property
    def tier(self) -> Tier | None:
        """Return how the words were found, None when they were not."""
        return self.outcome.tier if self.outcome is not None else None

    @property
    def place(self) -> Place | None:
        """Return where the words stand, None when they were not found."""
        return self.outcome.places[0] if self.found and self.outcome is not None else None


@dataclass(frozen=True, slots=True, eq=False)
class GroundedClaim:
    """A claim with what came of looking for each of its quotes, in the order of its evidence.

    It is equal to itself alone, so that what is worked out for one check can be kept for the next.
    """

    project: Project
    claim: Claim
    groundings: tuple[Grounding, ...]


@dataclass(frozen=True, slots=True, eq=False)
class GroundedProject:
    """A project with each of its claims grounded; withdrawn claims are left out.

    It is equal to itself alone, as its claims are.
    """

    project: Project
    claims: tuple[GroundedClaim, ...]


@dataclass(frozen=True, slots=True, eq=False)
class JudgedReport:
    """A report with what is known of the claims it may cite, once these have been judged.

    ``claims`` are all claims of the project by id, ``conflicts`` those that contradict each other. It is equal to
    itself alone, as a grounded claim is.
    """

    report: Report
    project: Project
    claims: Mapping[str, CheckedClaim]
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A rule, in SARIF's words a reporting descriptor.

    ``code`` never changes its meaning; ``name`` is the code in words; ``summary`` says in one sentence what a finding
    means. A check looks at each claim, at each source, at the project as a whole, or at each report once the claims
    have been judged, by the function it brings; it does not know of other checks.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    on_claim: Callable[[GroundedClaim], Iterator[Finding]] | None = None
    on_source: Callable[[Source, Project], Iterator[Finding]] | None = None
    on_project: Callable[[GroundedProject], Iterator[Finding]] | None = None
    on_report: Callable[[JudgedReport], Iterator[Finding]] | None = None


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
