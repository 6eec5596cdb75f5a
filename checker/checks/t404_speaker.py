"""T404: words that a claim gives to somebody else than their source does, or to nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedClaim, about_claim
from checker.finding import Severity
from checker.findings.places import in_source, quoted, words_of_claim
from checker.fit.naming import rival, unnamed
from checker.fit.speakers import PUBLISHER, in_sentence, is_person, judged, misnamed, relays, says, spoken
from checker.fit.values import words_of
from checker.names.directory import directory
from checker.names.persons import same_person
from checker.text.normalize import fold
from checker.text.speech import marked, names_speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.finding import Finding, Related
    from checker.fit.speakers import Speaker, Speech, Spoken
    from checker.names.directory import Directory
    from checker.span import Span


Cue = tuple[str, tuple[int, int]]

# "Roe told | reporters", "Roe said | Thursday".
_AFTER_VERB: Final = re.compile(r"(?: (?:reporters|parliament|lawmakers|[A-Z]\w*))?[ .,:]*")
_TERM: Final = 2


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
    elif claim.attributed_to is not None:
        yield from _not_named(subject, claim.attributed_to)
    else:
        yield from _missing(subject)


def _severity(subject: GroundedClaim) -> Severity:
    """Return how much a wrong speaker matters: more where the claim has the words in quotation marks."""
    return Severity.ERROR if marked(fold(subject.claim.text)) else CHECK.severity


def _other(subject: GroundedClaim, attributed_to: str, span: Span) -> Finding:
    """Report that the sources give the words to another speaker."""
    known = directory(subject.project.entities)
    found = [
        (each, speech.speaker)
        for each in spoken(subject)
        for speech in each.speeches
        if speech.speaker is not None and not relays(speech.speaker, each.words.grounding.source, known)
    ]
    # Of several the one who cannot be meant, rather than the country that he speaks for too.
    each, speaker = next((pair for pair in found if says(attributed_to, pair[1], known) is False), found[0])
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


def _not_named(subject: GroundedClaim, attributed_to: str) -> Iterator[Finding]:
    """Warn of a speaker whom nothing bears out, while the quotes name another, or who is another publisher."""
    if judged(subject, attributed_to) or not unnamed(subject, attributed_to):
        return
    known = directory(subject.project.entities)
    ids = known.look_up(attributed_to)
    source = next((words.grounding.source for words in words_of(subject)), None)
    if source is not None and ids and all(known.entities[id_].kind == PUBLISHER for id_ in ids):
        name = source.record.publisher or source.id
        told = f"`{source.id}` is published by {name}, the claim gives its words to {_shown(attributed_to, subject)}"
        label, advice = "another publication", "name the publication whose words these are"
    else:
        name = rival(subject, ids)
        told = f"the quotes name {name}, and not {_shown(attributed_to, subject)}, to whom the claim gives these words"
        label, advice = "named in no quote", "name the speaker that the article names, or quote the words that name him"
    if name:
        yield about_claim(
            CHECK.code,
            _severity(subject),
            subject,
            subject.claim.spans.get("attributed_to", subject.claim.span),
            told,
            label=label,
            related=tuple(quoted(words) for words in words_of(subject)),
            help=advice,
        )


def _missing(subject: GroundedClaim) -> Iterator[Finding]:
    """Warn of a claim that tells in its own voice what its quotes have as somebody's words."""
    evidence = spoken(subject)
    known = directory(subject.project.entities)
    governed = _governed(evidence, known)
    if any(_tells_of(subject, speech.speaker, known) for _, speech in governed):
        return
    if governed:
        each = governed[0][0]
        name = next((other.speaker.name for _, other in governed if other.speaker and other.speaker.name), "")
    elif (marked := _in_marks(subject, evidence)) is not None:
        each, name = marked, _only_person(evidence, known)
    else:
        return
    if names_speaker(fold(subject.claim.text)):
        return
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


def _governed(evidence: tuple[Spoken, ...], known: Directory) -> list[tuple[Spoken, Speech]]:
    """Return the speeches by which all that is quoted is somebody's words, each with its quote; else none.

    A quote that only names the speaker says nothing of its own; and one that is nothing but an attribution ("Roe told
    reporters") shows that the others are his, though the text round them may not be here.
    """
    cues = {_cue(each, speech) for each in evidence for speech in each.speeches if each.has_cue(speech)}
    found = [(each, speech) for each in evidence for speech in _governing(each, known, cues)]
    if any(_is_attribution(each) and each.has_cue(speech) for each, speech in found):
        return found
    governed = {id(each) for each, _ in found}
    for each in evidence:
        if id(each) not in governed and not any(_names(each, speech.speaker, known) for _, speech in found):
            return []
    return found


def _cue(each: Spoken, speech: Speech) -> Cue:
    return each.words.grounding.evidence.source, speech.cue


def _governing(each: Spoken, known: Directory, cues: set[Cue]) -> list[Speech]:
    """Return the speeches by which the quoted words are somebody's: in a quotation, or reported of one who is named.

    ``cues`` are the places, by source, of the verbs of speech that are quoted: what they govern is quoted as said.
    """
    return [
        speech
        for speech in each.speeches
        if speech.speaker is not None
        and (speech.direct or (speech.speaker.name and not speech.act))
        and (each.tells(speech) or _cue(each, speech) in cues)
        and not relays(speech.speaker, each.words.grounding.source, known)
    ]


def _is_attribution(each: Spoken) -> bool:
    """Tell whether quoted words end on a verb of speech, or on whom or when it was said to: "told reporters"."""
    return any(
        each.has_cue(speech) and _AFTER_VERB.fullmatch(each.after(speech)) is not None for speech in each.speeches
    )


def _names(each: Spoken, speaker: Speaker | None, known: Directory) -> bool:
    """Tell whether quoted words have the name of a speaker."""
    return speaker is not None and any(
        set(name.ids) & set(speaker.ids) or same_person(each.words.text[name.start : name.end], speaker.name) is True
        for name in known.names(each.words.text)
    )


def _only_person(evidence: tuple[Spoken, ...], known: Directory) -> str:
    """Return the one person whom the quotes name, empty where there are several or none."""
    people = {
        each.words.text[name.start : name.end]
        for each in evidence
        for name in known.names(each.words.text)
        if is_person(each.words.text[name.start : name.end], name.ids, known)
    }
    return people.pop() if len(people) == 1 else ""


def _in_marks(subject: GroundedClaim, evidence: tuple[Spoken, ...]) -> Spoken | None:
    """Return the quote whose words in quotation marks the claim has in quotation marks too, though it names nobody.

    One or two words in marks may be a term: the "white list".
    """
    for words in marked(fold(subject.claim.text)):
        for each in evidence:
            if words.count(" ") >= _TERM and '"' in each.words.text and words in each.words.text:
                return each
    return None


def _tells_of(subject: GroundedClaim, speaker: Speaker | None, known: Directory) -> bool:
    """Tell whether the claim names the speaker, or is about him."""
    if speaker is None:
        return False
    about = subject.claim.about
    if about is not None and set(known.look_up(about)) & set(speaker.ids):
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
