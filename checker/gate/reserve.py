"""Where a passage of a report is surer than its claims: a doubt, a condition, or who says so is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.fit.speakers import PUBLISHER, Speaker, in_sentence, is_person, says, spoken_in_claim
from checker.gate.parts import Difference, carriers
from checker.gate.polarity import plain
from checker.names.directory import directory
from checker.text.normalize import fold
from checker.text.speech import names_speaker
from checker.text.stance import condition, lost_doubt, may_bind, may_doubt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim
    from checker.gate.parts import Part
    from checker.names.directory import Directory
    from checker.project import Project
    from checker.result import CheckedClaim

# Claims that are asserted are no saying: "all such claims were settled".
_CLAIMS: Final = re.compile(
    r"\b(?:all|any|some|such|these|those|the|its|their|his|her|no|of|for|other)(?: \w+)? claims?\b", re.IGNORECASE
)
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_STEM: Final = 5
_MOST: Final = 0.75
_PRONOUN: Final = re.compile(r"\b(?:he|she|they|it)\b", re.IGNORECASE)
# Words by which what follows is somebody's, besides the verbs of speech.
_TELLING: Final = re.compile(
    r"\b(?:puts?|putting|gave|gives?|giving|given|names?|named|grounds?|reasons?|cit(?:es?|ed|ing)|presents?|presented"
    r"|sees|seen|saw|expects?|judg\w+|account|accounts|explain\w*|describ\w+|left|leaves?|holds?|held|offer\w*"
    r"|specif\w+|spell\w*|blam\w+|framed?|frames|portray\w*|stress\w*|insist\w*|den(?:y|ies|ied)|reject\w*"
    r"|accus\w+|voic\w+|hint\w*|finds?|found|thinks?|thought|believes?|believed|signal\w*|admit\w*|conced\w*|rank\w*|regard\w*|consider\w*|view\w*|maintain\w*|argu\w+"
    r"|analys\w+|assess\w+|calls?|called|verdict|opinion|estimat\w+|warn\w*|conclu\w+|predict\w*|forecast\w*"
    r"|position|stance|contention|arguments?|belief|reasoning|insistence|complain\w*|charge|allegation|assertion|conviction"
    r"|reproach\w*|rebuk\w*|fault\w*|critic\w*|denounc\w*|condemn\w*|defend\w*|justif\w*|protest\w*"
    r"|line is|case is|points?|pointed|told|tells|answer\w*|made (?:it )?known|let it be known|confirm\w*"
    r"|disput\w+|contest\w*"
    r"|convinced|certain|sure|said|says?"
    r"|exclud\w+|ruled? out|rules out|words|eyes|spoke|spoken|speaks?|wrote|writes?|asks?|asked)\b",
    re.IGNORECASE,
)


def reserve(part: Part) -> Iterator[Difference]:
    """Report a doubt or a condition that all the cited claims have and the sentence has not."""
    telling = carriers(part)
    so_far = plain(fold(part.sentence.text[: part.passage.end]))
    doubts = [_doubt(cited, so_far) for cited in telling]
    if doubts and all(doubts):
        yield Difference(
            0,
            0,
            f"the claim says `{doubts[0]}`, and the report says it for sure",
            f"`{doubts[0]}` is dropped",
            "keep the reservation in the report",
        )
    bound = [cited.claim.condition or condition(fold(cited.claim.text)) for cited in telling]
    whole = plain(fold(part.sentence.text))
    if bound and all(bound) and not may_bind(whole) and not any(_is_named(each, whole) for each in bound):
        yield Difference(
            0,
            0,
            f"what the claim says holds on a condition (`{bound[0]}`), and the report knows none",
            "the condition is dropped",
            "say the condition in the report",
        )


def _is_named(condition_: str, sentence: str) -> bool:
    """Tell whether a sentence names what a condition is, in whatever way: "a pact that is not renewed"."""
    wanted, there = _stems(condition_), _stems(sentence)
    return len(wanted) > 1 and len(wanted & there) >= _MOST * len(wanted)


def _stems(text: str) -> set[str]:
    return {word[:_STEM].lower() for word in _LONG_WORD.findall(text)}


def _doubt(cited: CheckedClaim, so_far: str) -> str:
    """Return the hedge that a claim and its quotes have and some words of a report have lost, empty if none."""
    quotes = [fold(grounding.evidence.quote.exact) for grounding in cited.groundings if grounding.found]
    hedged = any(lost_doubt(quote, so_far) for quote in quotes)
    return lost_doubt(fold(cited.claim.text), so_far) if hedged else ""


def speaker(part: Part, subject: GroundedClaim, project: Project) -> Iterator[Difference]:
    """Report words that all the cited claims give to somebody, and the report to nobody or to somebody else."""
    speakers = [cited.claim.attributed_to for cited in carriers(part)]
    if not speakers or not all(speakers):
        return
    known = directory(project.entities)
    wanted = [each for each in speakers if each]
    for said in spoken_in_claim(subject):
        by_a_person = is_person(said.name, said.ids, known)
        if not by_a_person and (not said.ids or any(in_sentence(each, subject) for each in wanted)):
            continue
        if _is_published(said, known):
            continue
        if all(_is_other(each, said, known) for each in wanted):
            start = part.text.find(said.words)
            yield Difference(
                max(start, 0),
                max(start, 0) + len(said.words) if start >= 0 else 0,
                f"the report gives the words to {said.name}, the claim it cites to {_shown(wanted[0], project)}",
                f"{_shown(wanted[0], project)} says so",
                "name the speaker that the claim names",
            )
            return
    whole = _CLAIMS.sub("", fold(part.sentence.text))
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

    He may be named by his post. A person or publication that is named needs no such word; a country may be named for
    other reasons, and what it may do or wants to do is its own to say.
    """
    named = [
        speaker
        for name in known.names(sentence)
        for speaker in [Speaker(sentence[name.start : name.end], sentence[name.start : name.end], name.ids)]
        if says(attributed_to, speaker, known) is True
    ]
    if any(is_person(each.name, each.ids, known) or _is_published(each, known) for each in named):
        return True
    entities = [known.entities[id_] for id_ in known.look_up(attributed_to)]
    titles = [title for entity in entities for title in entity.titles]
    if any(_american(title) in _american(sentence) for title in titles) and _TELLING.search(sentence):
        return True
    if named and (may_doubt(sentence) or '"' in sentence):
        return True
    return bool((named or _PRONOUN.search(sentence)) and _TELLING.search(sentence))


def _is_published(speaker: Speaker, known: Directory) -> bool:
    return any(known.entities[id_].kind == PUBLISHER for id_ in speaker.ids)


def _american(text: str) -> str:
    return text.lower().replace("defence", "defense")


def _shown(attributed_to: str, project: Project) -> str:
    entity = project.entities.get(attributed_to)
    return entity.name if entity is not None and entity.name else attributed_to
