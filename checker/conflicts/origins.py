"""Origins: whom sources go back to, so that two that repeat one wire report count as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.identity import kept
from checker.names.directory import directory
from checker.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.names.directory import Directory
    from checker.project import Project
    from checker.source import Source


@kept
def origins(project: Project) -> Mapping[str, str]:
    """Return for each source, by id, the name of its origin; sources of one origin are not independent of each other.

    The origin of a source is the wire service that it relays, else the source itself. A source that relays two wires
    makes one origin of both, as nobody can tell which of them a sentence comes from; and the wire's own report, told by
    its publisher, goes with those who repeat it.
    """
    known = directory(project.entities)
    wires: dict[str, str] = {}
    for source in project.sources.values():
        for wire in source.record.relays:
            wires.setdefault(_key(known, wire), wire)
    found: dict[str, str] = {}
    joined: dict[str, set[str]] = {}
    for source in project.sources.values():
        own = _wires(known, source, wires)
        whole = set(own).union(*(joined[wire] for wire in own if wire in joined))
        joined.update(dict.fromkeys(whole, whole))
    for id_, source in project.sources.items():
        own = _wires(known, source, wires)
        found[id_] = ", ".join(sorted(wires[wire] for wire in joined[own[0]])) if own else id_
    return found


def _wires(known: Directory, source: Source, wires: Mapping[str, str]) -> list[str]:
    record = source.record
    own = [_key(known, wire) for wire in record.relays]
    publisher = _key(known, record.publisher) if record.publisher else ""
    return own if own or publisher not in wires else [publisher]


def _key(known: Directory, name: str) -> str:
    """Return the id of a wire service, or its name in small letters where the entity list does not have it."""
    ids = known.look_up(name)
    return ids[0] if len(ids) == 1 else f"name {fold(name).casefold()}"
