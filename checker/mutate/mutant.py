"""What a mutant is: a claim changed in one place so that it is wrong, and the operator that changes it so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.check import GroundedClaim
    from checker.claim import Claim


class Change(NamedTuple):
    """What an operator made of a claim: the words that were there, those put in their place, and the wrong claim.

    ``after`` is empty where words are only left out.
    """

    before: str
    after: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Operator:
    """A way to make a claim wrong, in the words of mutation testing (DeMillo, Lipton and Sayward 1978).

    ``wrong`` says in one sentence why what comes out is wrong when the claim is right; ``changes`` yields the wrong
    claims in a fixed order.
    """

    name: str
    wrong: str
    changes: Callable[[GroundedClaim], Iterator[Change]]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A wrong claim and what came of checking it.

    ``killed_by`` are the codes of the findings that the claim it was made of does not have; without any it survives.
    """

    operator: Operator
    change: Change
    killed_by: tuple[str, ...]

    @property
    def killed(self) -> bool:
        """Tell whether a check noticed that the claim is wrong."""
        return bool(self.killed_by)
