"""The state of a project's sources: what of each can be read here, whether it is the right text, and who cites it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.curation.sealing import State, sealing
from checker.record import dataclass

if TYPE_CHECKING:
    from checker.project import Project
    from checker.source import Access, Source


@dataclass(frozen=True, slots=True)
class SourceStatus:
    """One source: its id, what can be read of it, how its text and its seal stand, and how many claims cite it."""

    id: str
    access: Access
    text: str
    seal: str
    claims: int


def status(project: Project, *, key: bytes = b"") -> tuple[SourceStatus, ...]:
    """Return the state of each source, in the order of ids; ``key`` is the secret of the project's seals."""
    return tuple(
        SourceStatus(
            source.id,
            source.access,
            _text(source),
            _seal(source, key),
            sum(any(evidence.source == source.id for evidence in claim.evidence) for claim in project.claims),
        )
        for source in project.sources.values()
    )


def _text(source: Source) -> str:
    if source.document is None:
        return "not here"
    if not source.record.sha256:
        return "no hash recorded"
    return "hash fits" if source.record.sha256 == source.text_sha256 else "hash differs"


def _seal(source: Source, key: bytes) -> str:
    if not source.sealed:
        return "none"
    state = sealing(source, key=key).state
    if state is State.PROVEN:
        return "proven"
    if source.seal is None:
        return "not made"
    return "not proven" if state is State.NO_TEXT else "does not fit"
