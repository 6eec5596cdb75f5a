"""Where a passage of a report says something else than the claims it cites, or says it with less reserve."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.fit import specifics_of, words_of
from checker.gate.specifics import is_of_no_weight, said
from checker.names.directory import directory
from checker.record import dataclass
from checker.report import Form
from checker.speakers import Speaker, is_person, says, spoken_in_claim
from checker.text.denial import unanswered
from checker.text.normalize import fold
from checker.text.opposites import opposed
from checker.text.quoting import core
from checker.text.speech import names_speaker
from checker.text.stance import condition, lost_doubt, may_bind, negation
from checker.value import Context, Mention, Relation
from checker.values.entity import uncarried_names
from checker.values.quantity.units import COUNT
from checker.values.quantity.value import Number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim
    from checker.fit import Specific
    from checker.gate.parts import Part
    from checker.names.directory import Directory
    from checker.project import Project
    from checker.result import CheckedClaim

_QUOTATION: Final = re.compile(r'(?<!\w)"[^"]+"(?!\w)')
_PRONOUN: Final = re.compile(r"\b(?:he|she|they|it)\b", re.IGNORECASE)
# Words by which what follows is somebody's, besides the verbs of speech.
_TELLING: Final = re.compile(
    r"\b(?:puts?|putting|gave|gives?|giving|given|names?|named|grounds?|reasons?|cit(?:es?|ed|ing)|presents?|presented"
    r"|sees|seen|saw|expects?|judg\w+|account|accounts|explain\w*|describ\w+|left|leaves?|holds?|held|offer\w*"
    r"|specif\w+|spell\w*|blam\w+|framed?|frames|portray\w*|stress\w*|insist\w*|den(?:y|ies|ied)|reject\w*"
    r"|accus\w+|voic\w+|hint\w*|finds?|found|thinks?|thought|believes?|believed|signal\w*|admit\w*|conced\w*|rank\w*|regard\w*|consider\w*|view\w*|maintain\w*|argu\w+"
    r"|analys\w+|assess\w+|calls?|called|verdict|opinion|estimat\w+|warn\w*|conclu\w+|predict\w*|forecast\w*"
    r"|exclud\w+|ruled? out|rules out|words|eyes|spoke|spoken|speaks?|wrote|writes?|asks?|asked)\b",
    re.IGNORECASE,
)
_SAID: Final = "\u2026"
_INVERTED: Final = re.compile(
    r"\A(?:Had|Were) (?=[^.;]{1,120}\bwould\b)|(?<![^ ,;])were (?=(?:[\w.]+ ){1,5}to\b)", re.IGNORECASE
)
_LEFT_OPEN: Final = re.compile(
    r" (?:(?:do|does|did|has|have|had) )?not (?:exclud(?:e|ed)|rul(?:e|ed) out)\b", re.IGNORECASE
)
_OPEN: Final = re.compile(r"\b(?:open|may|might|could|possib\w+)\b", re.IGNORECASE)
_HARDLY: Final = re.compile(
    r"\bnot (?:only|just|merely|alone|all)\b|\b(?:low|lower|least|minor|scant|outside|beyond)\b", re.IGNORECASE
)
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_STEM: Final = 5
_NAMING: Final = frozenset({"title", "text"})
"""Types of values by which a claim tells what somebody or something is called."""

_DAY: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_GAP: Final = re.compile(r"\[[^\[\]]*\]|\.\.\.")


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of a passage, by their range in its text, that its claims do not carry; an empty range means all of it."""

    start: int
    end: int
    message: str
    label: str
    help: str


def difference(part: Part) -> Iterator[Difference]:
    """Yield where a passage differs from the claims it cites: values, quotations, names, then how it is said."""
    project = part.project
    if part.subject is None:
        return
    yield from _values(part, part.subject)
    yield from _quotations(part)
    names = tuple(_names(part, part.subject, project))
    yield from names
    if part.sentence.form is Form.PROSE:
        yield from _polarity(part, project)
        yield from _reserve(part, project)
        if not names:
            yield from _speaker(part, part.subject, project)


def _values(part: Part, subject: GroundedClaim) -> Iterator[Difference]:
    for specific in specifics_of(subject):
        words = part.text[specific.start : specific.end]
        relation = specific.fit.relation
        light = is_of_no_weight(part, Mention(specific.start, specific.end, specific.fit.value))
        if light and relation is not Relation.CONFLICTS:
            continue
        if _DAY.fullmatch(words) and _has_day(words, subject):
            continue
        found = _value(specific, words, subject)
        if found is not None:
            yield found


def _value(specific: Specific, words: str, subject: GroundedClaim) -> Difference | None:
    how, decisive = specific.fit, specific.fit.decisive
    if how.carried or how.relation is Relation.OVERLAPS:
        return None
    finer = how.relation is Relation.REFINES
    exacter = finer and decisive is not None and decisive.approximate
    if not (exacter or (decisive and specific.alike)) and _stands_in(subject, words):
        return None
    counts = isinstance(how.value, Number) and how.value.unit is COUNT
    counts_else = counts and not specific.alike and how.relation is Relation.CONFLICTS
    if decisive is None or counts_else:
        return Difference(
            specific.start,
            specific.end,
            f"no claim cited here carries `{words}`",
            "carried by no cited claim",
            f"cite the claim that gives {how.value} too, or take it out",
        )
    if finer and decisive.of_any_year:
        return None
    gives = decisive.mention.value
    return Difference(
        specific.start,
        specific.end,
        f"the report says {how.value}, the claim it cites {'only ' if finer else ''}{gives}",
        "finer than the claim" if finer else f"the claim gives {gives}",
        f"correct the report, or cite a claim that gives {how.value}",
    )


def _has_day(words: str, subject: GroundedClaim) -> bool:
    """Tell whether some evidence has a date on a day of a month: "the 24th" is 24 November where that is told."""
    day = words[:-2]
    dated = re.compile(rf"\b(?:{day} {_MONTH}|{_MONTH} {day}\b)")
    return any(dated.search(quoted.text) for quoted in words_of(subject))


def _stands_in(subject: GroundedClaim, words: str) -> bool:
    whole = re.compile(rf"(?<![\w.,+-]){re.escape(words)}(?!\w)", re.IGNORECASE)
    return any(whole.search(quoted.text) for quoted in words_of(subject))


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
        yield Difference(
            mention.start,
            mention.end,
            f"no claim cited here names `{name}`",
            "named by no cited claim",
            "cite the claim that names it too, or declare the name as an alias in entities.yaml",
        )


def _polarity(part: Part, project: Project) -> Iterator[Difference]:
    """Report a "not" that only one side has, and opposite verbs."""
    text = _plain(_spoken(part.text, part.text))
    told = [_spoken(fold(words), part.text) for cited in part.cited for words in _words(cited)]
    # A condition may stand anywhere in its sentence, also behind the citation of what it binds.
    around = [*told, *(_spoken(fold(cited.claim.text), part.text) for cited in part.around)]
    mine = _nowhere(text, told, bound=False) or _nowhere(text, around, bound=True)
    if mine:
        start = part.text.find(mine)
        yield Difference(
            start,
            start + len(mine),
            f"the report says `{mine}`, and no claim cited here does",
            "not in the claims",
            "correct the report, or cite the claim that denies it",
        )
        return
    lost = next((lost for cited in _carriers(part, project) if (lost := _lost_denial(cited, text, part))), "")
    if lost:
        yield Difference(
            0,
            0,
            f"the claim says `{lost}`, and the report does not",
            "asserts what the claim denies",
            "say it in the report too",
        )
        return
    pair = opposed(text, " / ".join(told))
    if pair is not None and not negation(text) and not any(map(negation, told)):
        start = part.text.find(pair[0])
        yield Difference(
            start,
            start + len(pair[0]),
            f"the report says `{pair[0]}`, the claim it cites `{pair[1]}`",
            f"the claim says `{pair[1]}`",
            "correct the report",
        )


def _spoken(text: str, report: str) -> str:
    """Return a folded text without what a report quotes: what is denied there is compared word for word."""
    for quotation in _QUOTATION.findall(report):
        text = text.replace(quotation, _SAID).replace(quotation.strip('"'), _SAID)
    return _QUOTATION.sub(_SAID, text)


def _plain(text: str) -> str:
    """Return a text with an "if" for a condition by inversion, and without the denial of a denial.

    "Had it paid, it would …", "did not rule it out".
    """
    return _INVERTED.sub("if ", _LEFT_OPEN.sub(" left open", text))


def _words(cited: CheckedClaim) -> tuple[str, ...]:
    """Return what a claim says and what it quotes."""
    quotes = (grounding.evidence.quote.exact for grounding in cited.groundings if grounding.found)
    return (cited.claim.text, *quotes)


def _nowhere(text: str, told: list[str], *, bound: bool) -> str:
    """Return a negation of a text that nothing in any of some others stands for, empty when there is none."""
    missing = [unanswered(text, each, bound=bound) for each in told]
    return missing[0] if missing and all(missing) else ""


def _lost_denial(cited: CheckedClaim, text: str, part: Part) -> str:
    """Return the negation that a claim has and a text that speaks of the same has not, empty when there is none."""
    own = _spoken(fold(cited.claim.text), part.text)
    lost = unanswered(own, text, bound=may_bind(text), away=False)
    # "Not only" denies in part, "a low priority" nearly denies: either may stand for a "not".
    if _HARDLY.search(text) or (_LEFT_OPEN.search(own) and _OPEN.search(text)):
        return ""
    if not lost or len(part.cited) == 1:
        return lost
    clause = own[own.find(lost) + len(lost) :]
    denied = {word[0][:_STEM].lower() for word in _LONG_WORD.finditer(clause)}
    spoken = {word[0][:_STEM].lower() for word in _LONG_WORD.finditer(text)}
    return lost if 2 * len(denied & spoken) >= len(denied) else ""


def _carriers(part: Part, project: Project) -> list[CheckedClaim]:
    """Return the cited claims that say something of their own: one that gives a name or post only adds to others."""
    adding = [cited for cited in part.cited if _names_only(cited, project)]
    return [cited for cited in part.cited if cited not in adding] or adding


def _names_only(cited: CheckedClaim, project: Project) -> bool:
    states = cited.claim.states
    attribute = project.vocabulary.get(states.attribute) if states is not None else None
    return attribute is not None and attribute.type in _NAMING


def _reserve(part: Part, project: Project) -> Iterator[Difference]:
    """Report a doubt or a condition that all the cited claims have and the sentence has not."""
    carriers = _carriers(part, project)
    so_far = _plain(fold(part.sentence.text[: part.passage.end]))
    doubts = [_doubt(cited, so_far) for cited in carriers]
    if doubts and all(doubts):
        yield Difference(
            0,
            0,
            f"the claim says `{doubts[0]}`, and the report says it for sure",
            f"`{doubts[0]}` is dropped",
            "keep the reservation in the report",
        )
    bound = [cited.claim.condition or condition(fold(cited.claim.text)) for cited in carriers]
    if bound and all(bound) and not may_bind(_plain(fold(part.sentence.text))):
        yield Difference(
            0,
            0,
            f"what the claim says holds on a condition (`{bound[0]}`), and the report knows none",
            "the condition is dropped",
            "say the condition in the report",
        )


def _doubt(cited: CheckedClaim, so_far: str) -> str:
    """Return the hedge that a claim and its quotes have and some words of a report have lost, empty if none."""
    quotes = [fold(grounding.evidence.quote.exact) for grounding in cited.groundings if grounding.found]
    hedged = any(lost_doubt(quote, so_far) for quote in quotes)
    return lost_doubt(fold(cited.claim.text), so_far) if hedged else ""


def _speaker(part: Part, subject: GroundedClaim, project: Project) -> Iterator[Difference]:
    """Report words that all the cited claims give to somebody, and the report to nobody or to somebody else."""
    speakers = [cited.claim.attributed_to for cited in _carriers(part, project)]
    if not speakers or not all(speakers):
        return
    known = directory(project.entities)
    wanted = [speaker for speaker in speakers if speaker]
    for speaker in spoken_in_claim(subject):
        if is_person(speaker.name, speaker.ids, known) and all(_is_other(each, speaker, known) for each in wanted):
            start = part.text.find(speaker.words)
            yield Difference(
                max(start, 0),
                max(start, 0) + len(speaker.words) if start >= 0 else 0,
                f"the report gives the words to {speaker.name}, the claim it cites to {_shown(wanted[0], project)}",
                f"{_shown(wanted[0], project)} says so",
                "name the speaker that the claim names",
            )
            return
    whole = fold(part.sentence.text)
    if names_speaker(whole) or any(_is_told_of(each, whole, known) for each in wanted):
        return
    yield Difference(
        0,
        0,
        f"the claim gives this to {_shown(wanted[0], project)}, and the report says it as its own",
        "told in the report's own voice",
        f"say who says so: {_shown(wanted[0], project)}",
    )


def _is_other(attributed_to: str, speaker: Speaker, known: Directory) -> bool:
    """Tell whether a speaker is somebody else than the one meant; with a part of the same name he is not."""
    entities = [known.entities[id_] for id_ in known.look_up(attributed_to)]
    names = [attributed_to, *(entity.name for entity in entities)]
    words = {word.lower() for name in names for word in name.split()}
    return says(attributed_to, speaker, known) is False and words.isdisjoint(speaker.words.lower().split())


def _is_told_of(attributed_to: str, sentence: str, known: Directory) -> bool:
    """Tell whether a sentence gives what it says to somebody: it names him, and has a word by which one does so.

    A person who is named needs no such word; a country may be named for other reasons.
    """
    named = [
        speaker
        for name in known.names(sentence)
        for speaker in [Speaker(sentence[name.start : name.end], sentence[name.start : name.end], name.ids)]
        if says(attributed_to, speaker, known) is True
    ]
    if any(is_person(each.name, each.ids, known) for each in named):
        return True
    return bool((named or _PRONOUN.search(sentence)) and _TELLING.search(sentence))


def _shown(attributed_to: str, project: Project) -> str:
    entity = project.entities.get(attributed_to)
    return entity.name if entity is not None and entity.name else attributed_to
