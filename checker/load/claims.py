"""The claims folder: claim files, and beside them the vocabulary, the entity list and the acknowledged conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.files.claims import read_claim_file
from checker.files.conflicts import read_conflict_file
from checker.files.entities import read_entity_file
from checker.files.vocabulary import read_vocabulary_file
from checker.project import Problem
from checker.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.claim import Claim
    from checker.load.disk import Desk
    from checker.project import Acknowledgement, Attribute, Entity

_SUFFIXES: Final = (".yaml", ".yml")
_SPECIAL: Final = ("conflicts.yaml", "entities.yaml", "vocabulary.yaml")
_KINDS: Final = "claim files end in `.yaml` or `.yml`"


@dataclass(frozen=True, slots=True)
class ClaimsFolder:
    """What was read from the claims folder; the fields are those of ``Project``."""

    files: tuple[str, ...]
    claims: tuple[Claim, ...]
    vocabulary: Mapping[str, Attribute]
    entities: Mapping[str, Entity]
    acknowledgements: tuple[Acknowledgement, ...]


def read_claims(desk: Desk, folder: str) -> ClaimsFolder:
    """Read every file below the claims folder; of two claims with one id the first is kept, the second a problem."""
    files: list[str] = []
    claims: dict[str, Claim] = {}
    vocabulary: Mapping[str, Attribute] = {}
    entities: Mapping[str, Entity] = {}
    acknowledgements: tuple[Acknowledgement, ...] = ()
    for entry in desk.walk(folder, _SUFFIXES, _KINDS):
        name = entry.label.removeprefix(f"{folder}/")
        if name not in _SPECIAL:
            files.append(entry.label)
        text = desk.text(entry)
        if text is None:
            continue
        if name == "vocabulary.yaml":
            vocabulary, problems = read_vocabulary_file(text, entry.label)
        elif name == "entities.yaml":
            entities, problems = read_entity_file(text, entry.label)
        elif name == "conflicts.yaml":
            acknowledgements, problems = read_conflict_file(text, entry.label)
        else:
            content = read_claim_file(text, entry.label)
            problems = content.problems
            _keep(content.claims, claims, desk)
        desk.problems.extend(problems)
    return ClaimsFolder(
        files=tuple(files),
        claims=tuple(claims.values()),
        vocabulary=dict(sorted(vocabulary.items())),
        entities=dict(sorted(entities.items())),
        acknowledgements=acknowledgements,
    )


def _keep(claims: tuple[Claim, ...], kept: dict[str, Claim], desk: Desk) -> None:
    for claim in claims:
        first = kept.setdefault(claim.id, claim)
        if first is not claim:
            desk.problems.append(
                Problem(
                    code="F102",
                    message=f"the claim id `{claim.id}` is used twice",
                    span=claim.span,
                    label="used before",
                    help="give this claim an id of its own; only the first is checked",
                    claim=claim.id,
                    related=(("first used here", first.span),),
                )
            )
