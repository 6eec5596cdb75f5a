"""T404: words that a claim gives to somebody else than their source does, or to nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.names.directory import directory
from checker.places import in_source, quoted, words_of_claim
from checker.speakers import in_sentence, judged, misnamed, relays, says, spoken
from checker.text.normalize import fold
from checker.text.speech import names_speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding, Related
    from checker.names.directory import Directory
    from checker.span import Span
    from checker.speakers import Speaker, Speech, Spoken

_QUOTATION: Final = re.compile(r'(?<!\w)"[^"]+"(?!\w)')


def run(subject: GroundedClaim) -> Iterator[Finding]:
    """Report a claim whose words are somebody else's, and warn of one that tells somebody's words as its own."""
    claim = subject.claim
    named = misnamed(subject)
    if claim.attributed_to is not None and judged(subject, claim.attributed_to) is False:
        yield _other(subject, claim.attributed_to, claim.spans.get("attributed_to", claim.span))
    elif named is not None and claim.attributed_to is not None:
        yield _at_odds(subject, named, claim.attributed_to)
    elif named is not None:
        yield _other(subject, named.name, words_of_claim(subject, named.words))
    elif claim.attributed_to is None:
        yield from _missing(subject)


def _severity(subject: GroundedClaim) -> Severity:
    """Return how much a wrong speaker matters: more where the claim has the words in quotation marks."""
    return Severity.ERROR if _QUOTATION.search(fold(subject.claim.text)) else CHECK.severity


def _other(subject: GroundedClaim, attributed_to: str, span: Span) -> Finding:
    """Report that the sources give the words to another speaker."""
    known = directory(subject.project.entities)
    each, speaker = next(
        (each, speech.speaker)
        for each in spoken(subject)
        for speech in each.speeches
        if speech.speaker is not None and not relays(speech.speaker, each.words.grounding.source, known)
    )
    return about_claim(
        CHECK.code,
        _severity(subject),
        subject,
        span,
        f"`{each.words.grounding.evidence.source}` gives these words to {speaker.name}, the claim to "
        f"{_shown(attributed_to, subject)}",
        label=f"{speaker.name} says so",
        related=(_where(each),),
        help="name the speaker that the article names",
    )


def _at_odds(subject: GroundedClaim, named: Speaker, attributed_to: str) -> Finding:
    """Report a claim whose sentence names one speaker and whose `attributed_to` another."""
    return about_claim(
        CHECK.code,
        _severity(subject),
        subject,
        words_of_claim(subject, named.words),
        f"the claim's sentence gives the words to {named.name}, `attributed_to` to {_shown(attributed_to, subject)}",
        label="another speaker",
        help="name the same speaker in both",
    )


def _missing(subject: GroundedClaim) -> Iterator[Finding]:
    """Warn of a claim that tells in its own voice what all its quotes have as somebody's words."""
    if names_speaker(fold(subject.claim.text)):
        return
    evidence = spoken(subject)
    if not evidence:
        return
    known = directory(subject.project.entities)
    governing = [_governing(each, known) for each in evidence]
    if not all(governing):
        return
    if any(_tells_of(subject, speech.speaker, known) for each in governing for speech in each):
        return
    each = evidence[0]
    name = next((speech.speaker.name for speech in governing[0] if speech.speaker and speech.speaker.name), "")
    yield about_claim(
        CHECK.code,
        _severity(subject),
        subject,
        words_of_claim(subject, ""),
        f"in `{each.words.grounding.evidence.source}` these are the words of {name or 'a speaker'}, "
        "the claim names none",
        label="told as the article's own words",
        related=(_where(each),),
        help=f"add `attributed_to: {name}`, or say in the claim who says so"
        if name
        else "say in the claim who says so",
    )


def _governing(each: Spoken, known: Directory) -> list[Speech]:
    """Return the speeches by which the quoted words are somebody's: in a quotation, or reported of one who is named."""
    return [
        speech
        for speech in each.speeches
        if speech.speaker is not None
        and (speech.direct or (speech.speaker.name and not speech.act))
        and each.tells(speech)
        and not relays(speech.speaker, each.words.grounding.source, known)
    ]


def _tells_of(subject: GroundedClaim, speaker: Speaker | None, known: Directory) -> bool:
    """Tell whether the claim names the speaker, or is about him."""
    if speaker is None:
        return False
    about = subject.claim.about
    if about is not None and says(about, speaker, known):
        return True
    return bool(speaker.name) and in_sentence(speaker.name, subject)


def _shown(attributed_to: str, subject: GroundedClaim) -> str:
    entity = subject.project.entities.get(attributed_to)
    return entity.name if entity is not None and entity.name else attributed_to


def _where(each: Spoken) -> Related:
    grounding = each.words.grounding
    if grounding.source is None or grounding.place is None:
        return quoted(each.words)
    return in_source(grounding.source, grounding.place, "the quoted words")


CHECK = Check(
    code="T404",
    name="speaker",
    severity=Severity.WARNING,
    summary="The words are another speaker's than the claim says, or somebody's that it does not name.",
    on_claim=run,
)
