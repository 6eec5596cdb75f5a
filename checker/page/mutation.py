"""The mutation score of a project, read from what ``checker mutate --format json`` wrote."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, cast

from checker.page.words import flat


class MutationError(ValueError):
    """The file is not what ``checker mutate --format json`` writes; the message says so in a sentence."""


@dataclass(frozen=True, slots=True)
class Operator:
    """How one kind of change fared: its name, how many mutants it made, how many a check noticed."""

    name: str
    made: int
    killed: int


@dataclass(frozen=True, slots=True)
class Survivor:
    """A wrong claim that no check noticed: the claim's id, the words changed and what they became."""

    claim: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mutation:
    """The score of a project as a whole and by operator, and the mutants that survived."""

    made: int
    killed: int
    operators: tuple[Operator, ...]
    survivors: tuple[Survivor, ...]

    @property
    def percent(self) -> str:
        """Return the share of mutants noticed, rounded down to a tenth of a percent, so that 100 means all."""
        return f"{self.killed * 1000 // self.made / 10:.1f}" if self.made else "0.0"


def read(text: str) -> Mutation:
    """Read a report of mutation testing; raises `MutationError` where it is none."""
    try:
        spoken = cast("dict[str, Any]", json.loads(text))
        if spoken["version"] != 1:
            raise MutationError("the report of mutation testing is of another version")
        return Mutation(
            int(spoken["summary"]["made"]),
            int(spoken["summary"]["killed"]),
            tuple(Operator(flat(str(o["operator"])), int(o["made"]), int(o["killed"])) for o in spoken["operators"]),
            tuple(
                Survivor(flat(str(each["claim"])), flat(str(each["before"])), flat(str(each["after"])))
                for each in spoken["mutants"]
                if not each["killed_by"]
            ),
        )
    except (KeyError, RecursionError, TypeError, ValueError) as error:
        if isinstance(error, MutationError):
            raise
        raise MutationError("this is not what `checker mutate --format json` writes") from error
