"""Sealing: which sources need a seal, what is in the way, and the seals to write."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from checker.record import dataclass
from checker.text.seal import make, to_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.project import Project
    from checker.source import Source


class State(StrEnum):
    """How the seal of a source stands to its text."""

    NO_SEAL = "its record names no seal"
    NO_TEXT = "its text is not here, so the seal can be neither made nor proven"
    NO_HASH = "its record has no sha256"
    OTHER_TEXT = "its text is not the one its record was made for"
    PROVEN = "its seal is proven: sealing the text again gives the same"
    NEW = "its seal is not yet made"
    STALE = "its seal does not fit its text or its record"


@dataclass(frozen=True, slots=True)
class Sealing:
    """What there is to do about the seal of one source: ``text`` is what its file should hold, if it can be told."""

    source: Source
    state: State
    text: str = ""

    @property
    def to_write(self) -> bool:
        """Tell whether a seal can be made that is not there."""
        return self.state in {State.NEW, State.STALE}


def sealings(project: Project, ids: Iterable[str] = (), *, key: bytes = b"") -> tuple[Sealing, ...]:
    """Return what there is to do about the sources named, or about all that are to be sealed; in the order of ids.

    ``key`` is the secret of the project's seals, empty for none. Raises KeyError for an id the project does not have.
    """
    wanted = sorted(set(ids)) or [source.id for source in project.sources.values() if source.sealed]
    return tuple(sealing(project.sources[each], key=key) for each in wanted)


def sealing(source: Source, *, key: bytes = b"") -> Sealing:
    """Return what there is to do about the seal of one source."""
    if not source.seal_file:
        return Sealing(source, State.NO_SEAL)
    if source.document is None:
        return Sealing(source, State.NO_TEXT)
    if not source.record.sha256:
        return Sealing(source, State.NO_HASH)
    if source.record.sha256 != source.text_sha256:
        return Sealing(source, State.OTHER_TEXT)
    text = to_text(make(source.document, source.text_sha256, key))
    if source.seal is None:
        return Sealing(source, State.NEW, text)
    return Sealing(source, State.PROVEN if to_text(source.seal) == text else State.STALE, text)
