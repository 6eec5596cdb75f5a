"""T407: a family name alone, where two persons of the entity list bear it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import words_of_claim
from checker.fit.values import words_of
from checker.names.directory import directory
from checker.text.normalize import fold
from checker.value import Context
from checker.values.entity import shared_family_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Warn of a bare surname that several declared persons bear, where nothing in the claim tells which is meant."""
    text = fold(subject.claim.text)
    told: set[str] | None = None
    for mention, ids in shared_family_names(text, Context(entities=subject.project.entities)):
        told = _told(subject, text) if told is None else told
        if told.intersection(ids) or _has_title(subject, text[: mention.start], ids):
            continue
        surname = text[mention.start : mention.end]
        names = [subject.project.entities[id_].name or id_ for id_ in ids]
        yield about_claim(
            CHECK.code,
            CHECK.severity,
            subject,
            words_of_claim(subject, surname),
            f"`{surname}` may be {', '.join(names[:-1])} or {names[-1]}",
            label=f"which {surname}?",
            help="write the full name",
        )


def _told(subject: GroundedClaim, text: str) -> set[str]:
    """Return the persons whom the claim names in full: its sentence, its speaker, subject and value, its quotes."""
    claim = subject.claim
    known = directory(subject.project.entities)
    texts = (text, *(words.text for words in words_of(subject)))
    named = {name.ids[0] for words in texts for name in known.names(words) if len(name.ids) == 1}
    for written in (claim.attributed_to, claim.about, claim.states.value if claim.states is not None else None):
        ids = known.look_up(written) if written else ()
        if len(ids) == 1:
            named.update(ids)
    return named


def _has_title(subject: GroundedClaim, before: str, ids: tuple[str, ...]) -> bool:
    """Tell whether a title right before the name is that of one of its bearers alone."""
    ahead = before.rstrip().casefold()
    entities = subject.project.entities
    return sum(any(ahead.endswith(title.casefold()) for title in entities[id_].titles) for id_ in ids) == 1


CHECK = Check(
    code="T407",
    name="bare-surname",
    severity=Severity.WARNING,
    summary="The claim has a family name alone that two persons of the entity list bear.",
    on_claim=run,
)
