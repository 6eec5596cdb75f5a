"""The matrix for people: subject by subject a row for each attribute, a column for each source, in 100 cells."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.conflict import State
from checker.render.terminal import WIDTH
from checker.render.terminal.cells import padded, shown, width, wrapped
from checker.render.terminal.paint import Ink, Run, painted
from checker.render.terminal.totals import counted
from checker.value import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.conflict import Conflict, Member
    from checker.conflicts.matrix import Matrix, Row
    from checker.render.terminal.paint import Line

_BETWEEN: Final = 2
_INDENT: Final = 2
_NARROWEST: Final = 14
_ATTRIBUTE: Final = 22
_LONGEST: Final = 90
_RELATIONS: Final = {
    None: "",
    Relation.EQUAL: "equal",
    Relation.REFINES: "one is finer",
    Relation.OVERLAPS: "overlap",
    Relation.CONFLICTS: "conflict",
    Relation.INCOMPARABLE: "not compared",
}
_INKS: Final = {State.ACKNOWLEDGED: Ink.NOTE, State.POSSIBLE: Ink.NOTE}


class _Layout(NamedTuple):
    """The cells of the columns: the attribute, each source, the relation; no cells for sources that do not fit."""

    attribute: int
    source: int
    relation: int


def table(found: Matrix, *, color: bool = False) -> str:
    """Return the matrix in lines of at most 100 cells, or as a list where the sources are too many; ends in a line end.

    Only a word longer than its column takes more.
    """
    if not found.rows and not found.loose:
        return "nothing to compare: no two sources state the same attribute of a subject\n"
    layout = _layout(found)
    lines: list[str] = []
    if layout.source:
        lines += [painted(line, color=color) for line in _head(found, layout)]
    else:
        lines += _sources(found.origins)
    about = None
    for row in found.rows:
        if row.alignment.about != about:
            about = row.alignment.about
            lines += ["", painted([Run(shown(about) or "(no subject named)", Ink.STRONG)], color=color)]
        drawn = _row(row, found.origins, layout) if layout.source else _listed(row)
        lines += [painted(line, color=color) for line in drawn]
    lines += ["", *(painted(line, color=color) for line in _totals(found))]
    return "\n".join(lines) + "\n"


def _layout(found: Matrix) -> _Layout:
    """Share the room out: the sources take what they need of it, and at least a little; the relation has the rest."""
    attribute = min(max((width(shown(row.alignment.attribute)) for row in found.rows), default=0), _ATTRIBUTE)
    wanted = max((width(_state(row)[1]) for row in found.rows), default=0)
    narrow = min(wanted, max(map(width, _RELATIONS.values())))
    room = WIDTH - _INDENT - attribute - _BETWEEN * (len(found.origins) + 1)
    fullest = max((width(cell) for row in found.rows for cell in _cells(row, found.origins)), default=0)
    titles = max(map(width, _titles(found.origins)), default=0)
    source = min(max(fullest, titles), (room - narrow) // max(len(found.origins), 1))
    relation = min(wanted, room - source * len(found.origins))
    return _Layout(attribute, source if source >= min(_NARROWEST, max(fullest, titles)) else 0, relation)


def _titles(origins: Mapping[str, str]) -> list[str]:
    """Return the sources, each with whom it goes back to unless that is itself."""
    return [shown(id_) + (f" ({shown(origin)})" if origin != id_ else "") for id_, origin in origins.items()]


def _cells(row: Row, sources: Mapping[str, str]) -> list[str]:
    """Return what each source says."""
    return ["; ".join(dict.fromkeys(_said(m) for m in row.alignment.members if id_ in m.sources)) for id_ in sources]


def _head(found: Matrix, layout: _Layout) -> Iterator[Line]:
    yield from _across("", _titles(found.origins), (Ink.STRONG, ""), layout, Ink.STRONG)


def _sources(origins: Mapping[str, str]) -> list[str]:
    return [f"{shown(source)} goes back to {shown(origin)}" for source, origin in origins.items() if origin != source]


def _row(row: Row, sources: Mapping[str, str], layout: _Layout) -> Iterator[Line]:
    yield from _across(shown(row.alignment.attribute), _cells(row, sources), _state(row), layout)


def _across(
    name: str, cells: Sequence[str], state: tuple[Ink, str], layout: _Layout, ink: Ink = Ink.PLAIN
) -> Iterator[Line]:
    """Yield the lines of a row, as many as its fullest cell needs."""
    columns = [
        wrapped(name, layout.attribute),
        *(wrapped(cell or ("-" if name else ""), layout.source) for cell in cells),
        wrapped(state[1], layout.relation),
    ]
    rooms = [layout.attribute, *(layout.source for _ in cells), layout.relation]
    for parts in zip_longest(*columns, fillvalue=""):
        runs = [Run(" " * _INDENT)]
        for at, (part, room) in enumerate(zip(parts, rooms, strict=True)):
            last = at == len(rooms) - 1
            filled = part if width(part) > room else padded(part, room)
            runs.append(Run(filled, state[0] if last else ink))
            runs.append(Run(" " * _BETWEEN))
        yield tuple(runs)


def _listed(row: Row) -> Iterator[Line]:
    ink, state = _state(row)
    yield (Run(" " * _INDENT), Run(shown(row.alignment.attribute)), Run("  "), Run(state, ink))
    for member in row.alignment.members:
        head = f"{' ' * _INDENT * 2}{shown(', '.join(member.sources))}: "
        first, *rest = wrapped(_said(member), WIDTH, first=width(head), hanging=_INDENT * 3)
        yield (Run(f"{head}{first}"),)
        yield from ((Run(line),) for line in rest)


def _said(member: Member) -> str:
    besides = ", ".join(filter(None, (member.speaker, member.as_of)))
    value = shown(" ".join(member.value.split()))
    cut = value if len(value) <= _LONGEST else f"{value[: _LONGEST - 2].rstrip()} \u2026"
    return f"{cut} ({shown(besides)})" if besides else cut


def _state(row: Row) -> tuple[Ink, str]:
    """Return what stands at the end of a row: the state of its conflicts, else how its values relate."""
    if not row.conflicts:
        agree = row.alignment.relation is None and len(row.alignment.members[0].sources) > 1
        return Ink.PLAIN, _RELATIONS[Relation.EQUAL if agree else row.alignment.relation]
    states = dict.fromkeys(each.state for each in row.conflicts)
    ink = next((Ink.ERROR for state in states if state not in _INKS), Ink.NOTE)
    conditional = " (conditional)" if any(each.conditional for each in row.conflicts) else ""
    return ink, f"conflict: {', '.join(states)}{conditional}"


def _totals(found: Matrix) -> Iterator[Line]:
    for conflict in found.loose:
        yield from ((Run(line),) for line in wrapped(shown(_without_row(conflict)), WIDTH, hanging=_INDENT * 2))
    counts = [(state, sum(each.state is state for each in found.conflicts)) for state in State]
    listed = ", ".join(f"{count} {state}" for state, count in counts if count) or "none"
    ink = Ink.ERROR if found.unsettled else Ink.GOOD
    yield (Run(f"{counted(len(found.rows), 'attribute')}; conflicts: "), Run(listed, ink))


def _without_row(conflict: Conflict) -> str:
    judged = conflict.acknowledgement
    where = f" at {judged.span}" if judged is not None else ""
    return f"{conflict.state} acknowledgement{where}, between {', '.join(conflict.claims)}"
