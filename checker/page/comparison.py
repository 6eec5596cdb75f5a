"""What sources say of one thing, side by side: the conflicts of a result, and a matrix of sources and attributes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from checker.conflict import State
from checker.conflicts.matrix import matrix
from checker.page.words import STATE, Sign, flat, named
from checker.value import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.conflict import Conflict
    from checker.conflicts.matrix import Row as MatrixRow
    from checker.project import Acknowledgement, Entity
    from checker.result import CheckedClaim, Result

_MOST_COLUMNS: Final = 8
"""So many sources still stand side by side on a page; more are listed in the cell of the value."""


@dataclass(frozen=True, slots=True)
class Side:
    """A claim that takes part: its anchor, id and words, its value and its sources."""

    anchor: str
    id: str
    text: str
    value: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConflictShown:
    """A conflict: what it is about, where it stands, its sides, and how it was judged in review."""

    attribute: str
    about: str
    state: str
    sign: Sign
    relation: str
    conditional: bool
    sides: tuple[Side, ...]
    review: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the matrix: an attribute of a subject, what each source says of it, and how these relate.

    ``cells`` has the sides by column; a side with several sources stands in the column of each. ``state`` is that of
    its worst conflict; where there is none, how the two values relate that differ most.
    """

    attribute: str
    about: str
    cells: tuple[tuple[Side, ...], ...]
    sides: tuple[Side, ...]
    origins: tuple[str, ...]
    state: str
    sign: Sign


@dataclass(frozen=True, slots=True)
class Comparison:
    """Conflicts, those that need a decision first, and the rows of the matrix; ``columns`` is empty for too many."""

    conflicts: tuple[ConflictShown, ...]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


_AGREE: Final = "agree"
_APART: Final = "apart"
_RELATED: Final[Mapping[Relation | None, tuple[str, Sign]]] = {
    Relation.EQUAL: (_AGREE, Sign("=", "the same")),
    Relation.REFINES: (_AGREE, Sign("⊂", "one is finer")),
    Relation.REFINED_BY: (_AGREE, Sign("⊂", "one is finer")),
    Relation.OVERLAPS: (_AGREE, Sign("∩", "they overlap")),
    # Of an attribute that may have several values.
    Relation.CONFLICTS: (_APART, Sign("≠", "different, and may be")),
    Relation.INCOMPARABLE: (_APART, Sign("–", "not compared")),
    None: (_APART, Sign("–", "not compared")),
}
"""How values relate that are not in conflict: the state, and its symbol and word."""
_ORDER: Final = (State.OPEN, State.EXPIRED, State.STALE, State.POSSIBLE, State.ACKNOWLEDGED)


def compared(result: Result, anchors: Mapping[str, str]) -> Comparison:
    """Gather the conflicts, and every attribute of which at least two claims speak."""
    claims = {each.claim.id: each for each in reversed(result.claims)}
    names = {source.id: flat(source.record.publisher) or flat(source.id) for source in result.project.sources.values()}
    entities = result.project.entities
    sides = _sides(result, claims, names, anchors)
    conflicts = [
        _conflict(each, sides, entities) for each in sorted(result.conflicts, key=lambda each: _ORDER.index(each.state))
    ]
    rows = matrix(result).rows
    told = {source for row in rows for member in row.alignment.members for source in member.sources}
    columns = [source for source in result.project.sources if source in told]
    if len(columns) > _MOST_COLUMNS:
        columns = []
    return Comparison(
        tuple(conflicts),
        tuple(names[source] for source in columns),
        tuple(_row(each, sides, columns, names, entities) for each in rows),
    )


def _sides(
    result: Result, claims: Mapping[str, CheckedClaim], names: Mapping[str, str], anchors: Mapping[str, str]
) -> dict[str, Side]:
    """Return each claim as a side."""
    values = {member.claim: member.value for each in result.alignments for member in each.members}
    found: dict[str, Side] = {}
    for name, each in claims.items():
        claim = each.claim
        written = claim.states.value if claim.states is not None else ""
        ids = dict.fromkeys(evidence.source for evidence in claim.evidence)
        found[name] = Side(
            anchors[name],
            flat(name),
            flat(claim.text),
            flat(values.get(name, written)),
            tuple(names.get(source, flat(source)) for source in ids),
        )
    return found


def _row(
    row: MatrixRow,
    sides: Mapping[str, Side],
    columns: list[str],
    names: Mapping[str, str],
    entities: Mapping[str, Entity],
) -> Row:
    alignment = row.alignment
    members = [member for member in alignment.members if member.claim in sides]
    worst = min((each.state for each in row.conflicts), key=_ORDER.index, default=None)
    state, sign = (str(worst), STATE[worst]) if worst is not None else _RELATED[alignment.relation]
    return Row(
        flat(alignment.attribute).replace("_", " "),
        named(alignment.about, entities),
        tuple(tuple(sides[member.claim] for member in members if column in member.sources) for column in columns),
        tuple(sides[member.claim] for member in members),
        tuple(names.get(origin, flat(origin)) for origin in alignment.origins),
        state,
        sign,
    )


def _conflict(conflict: Conflict, sides: Mapping[str, Side], entities: Mapping[str, Entity]) -> ConflictShown:
    judged = conflict.acknowledgement
    return ConflictShown(
        flat(conflict.attribute).replace("_", " "),
        named(conflict.about, entities),
        str(conflict.state),
        STATE[conflict.state],
        str(conflict.relation),
        conflict.conditional,
        tuple(sides[claim] for claim in conflict.claims if claim in sides),
        tuple(_review(judged)) if judged is not None else (),
    )


def _review(judged: Acknowledgement) -> Iterator[tuple[str, str]]:
    told = (
        ("why", judged.why),
        ("preferred", judged.prefer),
        ("because", judged.because),
        ("judged by", judged.by),
        ("until", judged.until),
    )
    return ((name, flat(said)) for name, said in told if said)
