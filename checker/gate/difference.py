"""Where a passage of a report says something else than the claims it cites, or says it with less reserve."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.fit.speakers import says, spoken_in_claim
from checker.fit.values import words_of
from checker.gate.capitals import COUNTRIES
from checker.gate.parts import Difference
from checker.gate.polarity import polarity
from checker.gate.reach import reach
from checker.gate.reserve import reserve, speaker
from checker.gate.specifics import said
from checker.gate.values import values
from checker.names.directory import PERSON, directory
from checker.report import Form
from checker.text.normalize import fold
from checker.text.quoting import core
from checker.text.stance import negation
from checker.value import Context
from checker.values.entity import uncarried_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim
    from checker.gate.parts import Part
    from checker.names.directory import Directory
    from checker.project import Project
    from checker.result import CheckedClaim
    from checker.value import Mention

# A post behind a name: "'s deputy national security director", " foreign minister".
_WHOSE: Final = re.compile(
    r"(?:'s?)? (?:[a-z-]+ |[A-Z][\w-]+ ){0,4}?(?i:minister|president|director|spokes\w+|secretary|ambassador|chief|head"
    r"|leader|chair\w*|premier|chancellor|governor|envoy|diplomat|official|adviser|advisor|commander|general|colonel"
    r"|professor|fellow|researcher|analyst|expert|scholar|mayor|engineer|manager|deputy|negotiator|prosecutor|judge)\b"
)
_BESIDE: Final = 12
_NOT_BEFORE: Final = re.compile(r"(?<!\w)(not|never|no|hardly|\w+n't) \Z", re.IGNORECASE)
_GAP: Final = re.compile(r"\[[^\[\]]*\]|\.\.\.")


def difference(part: Part) -> Iterator[Difference]:
    """Yield where a passage differs from the claims it cites: values, quotations, names, then how it is said."""
    project = part.project
    if part.subject is None:
        return
    wrong = tuple(values(part, part.subject))
    yield from wrong
    yield from _quotations(part)
    names = tuple(_names(part, part.subject, project))
    yield from names
    if part.sentence.form is Form.PROSE:
        yield from polarity(part)
        # A number with its rate is told once: "40 crowns a week".
        yield from (each for each in reach(part) if not any(one.start <= each.start < one.end for one in wrong))
        yield from reserve(part)
        if not names:
            yield from speaker(part, part.subject, project)


def _quotations(part: Part) -> Iterator[Difference]:
    """Report words between quotation marks that no quote of a cited claim has; a curator's own words are no quote."""
    for each in said(part):
        if each.what != "the quotation":
            continue
        pieces = [core(piece) for piece in _GAP.split(part.text[each.start : each.end])]
        if not any(_is_quoted([piece for piece in pieces if piece], cited) for cited in part.cited):
            yield Difference(
                each.start,
                each.end,
                "the report quotes words that no claim cited here quotes",
                "quoted by no cited claim",
                "quote the words as the claim has them, or say it without quotation marks",
            )
        elif not negation(part.text) and (no := _denied_in_quote(pieces[0], part)):
            yield Difference(
                each.start,
                each.end,
                f"before these words the claim's quote says `{no}`, and the report does not",
                "denied in the quote",
                "quote the denial too",
            )


def _denied_in_quote(words: str, part: Part) -> str:
    """Return the "not" that stands right before some words wherever the claims quote them, empty when there is none."""
    quotes = [
        fold(grounding.evidence.quote.exact)
        for cited in part.cited
        for grounding in cited.groundings
        if grounding.found
    ]
    before = [
        _NOT_BEFORE.search(quote[: found.start()])
        for quote in quotes
        for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", quote, re.IGNORECASE)
    ]
    return before[0][1] if before and before[0] is not None and all(before) else ""


def _is_quoted(pieces: list[str], cited: CheckedClaim) -> bool:
    """Tell whether the quotes of a claim have all the pieces of a quotation, each whole."""
    quotes = [fold(grounding.evidence.quote.exact) for grounding in cited.groundings if grounding.found]
    return all(
        any(re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", quote, re.IGNORECASE) for quote in quotes)
        for piece in pieces
    )


def _names(part: Part, subject: GroundedClaim, project: Project) -> Iterator[Difference]:
    known = directory(project.entities)
    if not known.names(part.text):
        return
    carriers = [*(words.text for words in words_of(subject)), *part.names]
    for mention in uncarried_names(part.text, carriers, Context(entities=project.entities)):
        name = part.text[mention.start : mention.end]
        if part.sentence.form is Form.LABEL and not known.look_up(name):
            continue
        countries = COUNTRIES.get(name, ())
        if any(not uncarried_names(country, carriers, Context(entities=project.entities)) for country in countries):
            continue
        if _tells_whose(part, mention, known) or _speaks_for(part, name, subject, known):
            continue
        yield Difference(
            mention.start,
            mention.end,
            f"no claim cited here names `{name}`",
            "named by no cited claim",
            "cite the claim that names it too, or declare the name as an alias in entities.yaml",
        )


def _speaks_for(part: Part, name: str, subject: GroundedClaim, known: Directory) -> bool:
    """Tell whether a name is that of a body which the report has say what a claim gives to somebody of it."""
    speakers = [speaker for speaker in spoken_in_claim(subject) if name in {speaker.name, speaker.words}]
    return any(
        cited.claim.attributed_to and says(cited.claim.attributed_to, speaker, known) is True
        for speaker in speakers
        for cited in part.cited
    )


def _tells_whose(part: Part, mention: Mention, known: Directory) -> bool:
    """Tell whether a name only says of whose post a named person is: "South Korea's defense minister Jeong".

    It does where entities.yaml has the person belong there, and the person stands within a few words of it.
    """
    ids = set(known.look_up(part.text[mention.start : mention.end]))
    whose = _WHOSE.match(part.text, mention.end)
    if not ids or whose is None:
        return False
    return any(
        ids.intersection(_belongs_to(person, known))
        for name in known.names(part.text)
        if min(abs(name.start - whose.end()), abs(mention.start - name.end)) <= _BESIDE
        for person in name.ids
        if known.entities[person].kind == PERSON
    )


def _belongs_to(person: str, known: Directory) -> set[str]:
    """Return the ids of all that a person belongs to, and what stands for these."""
    return {
        whole
        for id_, within in known.within.items()
        if person in within
        for whole in (id_, *known.entities[id_].stands_for)
    }
