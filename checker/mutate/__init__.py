"""Mutation testing of claims: each is made wrong in small ways, and should then no longer pass its checks.

A mutant that passes all the same has *survived*: its evidence supports the wrong claim as well as the right one. Either
the quotes say too little, or no check looks at what was changed. The quotes do not change, so they are not looked for
again: a mutant is checked in memory, by the checks of values (V) and of the claim's words (T) alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.check import GroundedClaim
from checker.checks import catalogue
from checker.finding import Severity
from checker.mutate.mutant import Mutant
from checker.mutate.operators import operators
from checker.record import dataclass
from checker.result import Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from checker.claim import Claim
    from checker.result import CheckedClaim, Result

_JUDGING: Final = ("T", "V")
"""The first letters of the checks that compare a claim with its quotes."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many mutants were made and how many of them a check noticed."""

    made: int
    killed: int

    @property
    def value(self) -> float | None:
        """Return the mutation score, from 0 to 1; None where no mutant was made, which is no success."""
        return self.killed / self.made if self.made else None


@dataclass(frozen=True, slots=True)
class Examined:
    """A supported claim with the mutants made of it."""

    claim: Claim
    mutants: tuple[Mutant, ...]

    @property
    def score(self) -> Score:
        """Return the mutation score of the claim."""
        return _score(self.mutants)

    @property
    def survivors(self) -> tuple[Mutant, ...]:
        """Return the mutants that passed."""
        return tuple(mutant for mutant in self.mutants if not mutant.killed)


@dataclass(frozen=True, slots=True)
class Survey:
    """The mutants of a project: those of each supported claim, and the ids of the claims that were left out.

    A claim that does not pass its own checks says nothing about what its mutants do.
    """

    claims: tuple[Examined, ...]
    left_out: tuple[str, ...]

    @property
    def score(self) -> Score:
        """Return the mutation score of the project."""
        return _score([mutant for each in self.claims for mutant in each.mutants])

    @property
    def by_operator(self) -> Mapping[str, Score]:
        """Return the mutation score of each operator, in their order, also of those that made no mutant."""
        mutants = [mutant for each in self.claims for mutant in each.mutants]
        return {
            operator.name: _score([mutant for mutant in mutants if mutant.operator is operator])
            for operator in operators()
        }

    @property
    def without_mutants(self) -> tuple[str, ...]:
        """Return the ids of the claims that no operator could change."""
        return tuple(each.claim.id for each in self.claims if not each.mutants)


def mutable(result: Result, only: Collection[str] = ()) -> tuple[CheckedClaim, ...]:
    """Return the claims to examine: the supported ones, and of these those with the given ids, if any are given."""
    return tuple(
        checked
        for checked in result.claims
        if checked.verdict is Verdict.SUPPORTED and (not only or checked.claim.id in only)
    )


def examine(result: Result, checked: CheckedClaim) -> Examined:
    """Make the mutants of a claim and check each."""
    subject = GroundedClaim(result.project, checked.claim, checked.groundings)
    before = frozenset(_noticed(subject))
    seen = {_said(checked.claim)}
    mutants: list[Mutant] = []
    for operator in operators():
        for change in operator.changes(subject):
            if _said(change.claim) in seen:
                continue
            seen.add(_said(change.claim))
            found = _noticed(GroundedClaim(result.project, change.claim, checked.groundings))
            codes = sorted({code for code, severity in found if (code, severity) not in before})
            mutants.append(Mutant(operator, change, tuple(codes)))
    return Examined(checked.claim, tuple(mutants))


def survey(result: Result, examined: Collection[Examined], only: Collection[str] = ()) -> Survey:
    """Return what came of examining the claims of a result."""
    supported = {each.claim.id for each in examined}
    asked = (checked.claim.id for checked in result.claims if not only or checked.claim.id in only)
    return Survey(tuple(examined), tuple(id_ for id_ in asked if id_ not in supported))


def _noticed(subject: GroundedClaim) -> Iterator[tuple[str, Severity]]:
    """Yield code and severity of each error and warning about a claim."""
    for check in catalogue():
        if check.on_claim is None or not check.code.startswith(_JUDGING):
            continue
        for finding in check.on_claim(subject):
            if finding.severity is not Severity.NOTE:
                yield finding.code, finding.severity


def _said(claim: Claim) -> tuple[str | None, ...]:
    """Return what tells one mutant of a claim from another: all that an operator may change."""
    value = claim.states.value if claim.states is not None else None
    return (" ".join(claim.text.split()), value, claim.attributed_to, claim.about, claim.condition)


def _score(mutants: Collection[Mutant]) -> Score:
    return Score(len(mutants), sum(mutant.killed for mutant in mutants))
