"""The matrix of a project: for each attribute of a subject what every source says of it, and how that goes together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.conflicts.origins import origins

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.conflict import Alignment, Conflict
    from checker.result import Result


class Row(NamedTuple):
    """An attribute of a subject: the claims that speak of it, and the conflicts that they are part of."""

    alignment: Alignment
    conflicts: tuple[Conflict, ...]


class Matrix(NamedTuple):
    """Attributes by sources.

    ``loose`` are the acknowledgements of what is no conflict any more, as conflicts. ``origins`` has for each source,
    in the order of their ids, whom it goes back to. ``failing`` are the claims of conflicts that make a run fail.
    """

    rows: tuple[Row, ...]
    loose: tuple[Conflict, ...]
    origins: Mapping[str, str]
    failing: frozenset[tuple[str, ...]] = frozenset()

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Return each conflict that is shown once."""
        found = {id(each): each for row in self.rows for each in row.conflicts}
        return (*found.values(), *self.loose)

    @property
    def unsettled(self) -> bool:
        """Tell whether a conflict that is shown makes a run fail: it is open, or its acknowledgement holds no more."""
        return any(each.claims in self.failing for each in self.conflicts)


def matrix(result: Result, *, only: Sequence[str] = (), everything: bool = False) -> Matrix:
    """Return the matrix of a result, subject by subject.

    ``only`` are the attributes to show, all of them where there are none. Without ``everything`` what a single source
    says is left out, unless it is part of a conflict.
    """
    by_claim: dict[str, list[Conflict]] = {}
    for conflict in result.conflicts:
        for id_ in conflict.claims:
            by_claim.setdefault(id_, []).append(conflict)
    rows: list[Row] = []
    shown: set[int] = set()
    for alignment in result.alignments:
        if only and alignment.attribute not in only:
            continue
        found = {id(each): each for member in alignment.members for each in by_claim.get(member.claim, ())}
        sources = {source for member in alignment.members for source in member.sources}
        if everything or found or len(sources) > 1:
            shown.update(found)
            rows.append(Row(alignment, tuple(found.values())))
    subjects = {name: at for at, name in enumerate(dict.fromkeys(row.alignment.about for row in rows))}
    rows.sort(key=lambda row: subjects[row.alignment.about])
    loose = () if only else tuple(each for each in result.conflicts if id(each) not in shown)
    failing = frozenset(finding.conflict for finding in result.failing if finding.conflict)
    return Matrix(tuple(rows), loose, dict(sorted(origins(result.project).items())), failing)
