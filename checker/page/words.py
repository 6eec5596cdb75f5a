"""Words of the page: text made safe to show, and the names that verdicts, conflicts and gaps go by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from checker.claim import Status
from checker.conflict import State
from checker.finding import Severity
from checker.render.terminal.cells import shown
from checker.render.terminal.totals import counted
from checker.result import TEXT_NOT_HERE, Verdict
from checker.source import Access

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.project import Entity

__all__ = ["ACCESS", "FINDING", "STATE", "STATUS", "VERDICT", "Sign", "counted", "flat", "named", "unchecked"]


class Sign(NamedTuple):
    """How a state is told: a symbol and a word, so that nobody has to tell colours apart."""

    symbol: str
    word: str


VERDICT: Final[Mapping[Verdict, Sign]] = {
    Verdict.SUPPORTED: Sign("✓", "supported"),
    Verdict.REFUTED: Sign("✕", "refuted"),
    Verdict.NOT_ENOUGH_INFO: Sign("?", "not supported"),
    Verdict.UNCHECKED: Sign("–", "not checked"),
}
STATUS: Final[Mapping[Status, Sign]] = {
    Status.DRAFT: Sign("✎", "draft"),
    Status.ACTIVE: Sign("•", "active"),
    Status.DISPUTED: Sign("⇄", "disputed"),
    Status.WITHDRAWN: Sign("⊘", "withdrawn"),
}
STATE: Final[Mapping[State, Sign]] = {
    State.OPEN: Sign("≠", "open conflict"),
    State.ACKNOWLEDGED: Sign("≈", "acknowledged conflict"),
    State.STALE: Sign("≠", "conflict, acknowledged for other values"),
    State.EXPIRED: Sign("≠", "conflict, acknowledgement expired"),
    State.POSSIBLE: Sign("?", "possible conflict"),
}
FINDING: Final[Mapping[Severity, Sign]] = {
    Severity.ERROR: Sign("✕", "error"),
    Severity.WARNING: Sign("▲", "warning"),
    Severity.NOTE: Sign("○", "note"),
}
ACCESS: Final[Mapping[Access, str]] = {
    Access.OPEN: "open",
    Access.SEALED_WITH_TEXT: "sealed, with the text here",
    Access.SEALED: "sealed",
    Access.MISSING: "missing",
}


def flat(text: str, *, ends: bool = False) -> str:
    """Return text on one line, with escapes for characters that hide or reorder; ``ends`` keeps blanks at its ends."""
    words = " ".join(text.split())
    if ends and text:
        words = f"{' ' * text[0].isspace()}{words}{' ' * text[-1].isspace()}" if words else " "
    return shown(words)


def named(subject: str, entities: Mapping[str, Entity]) -> str:
    """Return the name of what a claim is about; its id where the entity list has none."""
    entity = entities.get(subject)
    return flat(entity.name) if entity is not None and entity.name else flat(subject)


def unchecked(reasons: Mapping[str, int]) -> list[str]:
    """Tell what was not checked, from counts of claims by reason."""
    told = {TEXT_NOT_HERE: "the words around the quotes", Status.WITHDRAWN.value: "anything"}
    return [f"{told.get(reason, f'the {reason}')} of {counted(count, 'claim')}" for reason, count in reasons.items()]
