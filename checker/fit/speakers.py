"""Speakers: who says the words that a claim quotes, as the text around them tells, or the quoted words themselves.

A name in the text is led to the person it means: a bare surname to the full name before it, "he" and "she" to
the last speaker. Where more than one would do, the speaker is not known, and nothing is said of him.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from checker.fit.values import words_of
from checker.names.directory import PERSON, directory
from checker.names.persons import letters, person_name, same_person
from checker.record import dataclass
from checker.text.normalize import fold, normalize
from checker.text.paragraphs import paragraphs
from checker.text.speech import attributions
from checker.text.verbs_of_speech import REPORTING

if TYPE_CHECKING:
    from checker.check import GroundedClaim
    from checker.fit.values import Words
    from checker.names.directory import Directory
    from checker.source import Record, Source
    from checker.text.document import Document
    from checker.text.speech import Attribution, Range

_HE_OR_SHE: Final = re.compile(r"(?i:he|she|who)\Z")
_PRONOUN: Final = re.compile(r"(?i:he|she|who|which|it|they|we|i|you|that|this|those|these)\Z")
# The stop of a sentence, not that of an abbreviation.
_STOP: Final = re.compile(r"(?<=[a-z]{3})\.\Z")
# What comes behind belongs to the head of a noun phrase: "a spokesman for Port", "Roe of Port".
_BELONGS: Final = re.compile(r" (?:of|for|at|from|in|with|on|who|which|that) ")
# The rest of a title before a name: "the Secretary of State | Roe".
_TITLE: Final = re.compile(r"(?:(?:[A-Z]\S*|of|for|the|and) )*[A-Z]\S* \Z")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_INSIDE: Final = "by "
_ARTICLE: Final = re.compile(r"\A(?i:the|a|an)\s")
_BODY: Final = re.compile(
    r"(?i:\b(?:ministry|agency|council|bank|party|house|university|department|institute|committee|commission|office|union"
    r"|association|court|courts|board|group|company|corp|corporation|inc|ltd|news|times|post|journal|press|government"
    r"|administration|police|army|navy|force|congress|senate|parliament|assembly|states|kingdom|republic|center|centre"
    r"|foundation|society|league|federation|organi[sz]ation|nations|campaign|team|korea|city|county|island|islands"
    r"|college|school|hospital|church|service|authority|bureau|forum|club|gazette|herald|tribune|street)\b)|[A-Z]{2}"
)
# How many paragraphs back the person may be that a pronoun means, or a surname that several bear.
_RECENT: Final = 1
# How many of the last names with a surname are looked at.
_LOOKED_AT: Final = 40
_LINE_FEED: Final = re.compile("\n")
_END_OF: Final = attrgetter("end")
# How far punctuation may move the edges of a quotation, and how many characters an opening ("that the ") may take.
_LOOSE: Final = 3
_OPENING: Final = 12
# A quote may end on the verb of speech, or begin with it: what was said stands outside.
_UNQUOTED: Final = ('"So it is," ', " that it is so")
PUBLISHER: Final = "publisher"
"""The kind of an entity that tells what others say."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: ``words`` as the text has them, ``name`` in full, ``ids`` the declared entities that may be meant.

    ``name`` is empty where it is not known who is meant: "a spokesman", "they", a surname that two persons bear.
    """

    words: str
    name: str = ""
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Speech:
    """Some words of a text and their speaker, None where the text does not name one; ranges are offsets of the text."""

    contents: tuple[Range, ...]
    cue: Range
    speaker: Speaker | None
    direct: bool
    act: bool


@dataclass(frozen=True, slots=True)
class Spoken:
    """The quoted words of one piece of evidence with the speeches that they stand in, or that stand in them.

    ``place`` is where the words stand, counted as the speeches count.
    """

    words: Words
    place: Range
    speeches: tuple[Speech, ...]

    def has_cue(self, speech: Speech) -> bool:
        """Tell whether the words hold the verb of speech."""
        return self.place[0] <= speech.cue[0] and speech.cue[1] <= self.place[1]

    def after(self, speech: Speech) -> str:
        """Return the words behind the verb of speech, which they hold."""
        behind = self.place[1] - speech.cue[1]
        return self.words.text[len(self.words.text) - behind :] if behind else ""

    def tells(self, speech: Speech) -> bool:
        """Tell whether the words are what was said rather than something that stands beside it.

        A quotation has to hold them all. In reported words the end is often the writer's own ("…, raising alarm in
        Port"): they have to begin where these begin, or hold the verb of speech.
        """
        if self.has_cue(speech):
            return True
        start, end = self.place
        if speech.direct:
            return any(low - _LOOSE <= start and end <= high + _LOOSE for low, high in speech.contents)
        return any(low - _LOOSE <= start <= low + _OPENING for low, _ in speech.contents)


@lru_cache(maxsize=64)
def speeches(document: Document, known: Directory) -> tuple[tuple[Speech, ...], ...]:
    """Return who says what in a text, paragraph by paragraph, with offsets of the text as read."""
    ranges = paragraphs(document.raw)
    normals = [normalize(document.raw[start:end]) for start, end in ranges]
    text = "\n".join(normal.text for normal in normals)
    starts: list[int] = []
    at = 0
    for normal in normals:
        starts.append(at)
        at += len(normal.text) + 1

    result: list[list[Speech]] = [[] for _ in ranges]
    for said, speaker in _resolved(text, known):
        number = bisect_right(starts, (said.contents[0] if said.contents else said.cue)[0]) - 1

        def raw(found: Range) -> Range:
            in_paragraph = bisect_right(starts, found[0]) - 1
            normal, shift, start = normals[in_paragraph], ranges[in_paragraph][0], starts[in_paragraph]
            return shift + normal.raw_start(found[0] - start), shift + normal.raw_end(found[1] - start)

        contents = tuple(raw(each) for each in said.contents)
        result[number].append(Speech(contents, raw(said.cue), speaker, said.direct, said.act))
    return tuple(tuple(found) for found in result)


def _resolved(text: str, known: Directory) -> list[tuple[Attribution, Speaker | None]]:
    """Return who says what in a folded text, with each speaker led to a full name where one alone is meant."""
    result: list[tuple[Attribution, Speaker | None]] = []
    found = attributions(text)
    breaks = [at.start() for at in _LINE_FEED.finditer(text)]
    last: tuple[int, Speaker] | None = None
    for said in found:
        speaker = None
        if said.source is not None:
            words = _STOP.sub("", text[said.source[0] : said.source[1]])
            paragraph = bisect_right(breaks, said.source[0])
            if _HE_OR_SHE.match(words):
                near = last is not None and paragraph - last[0] <= _RECENT
                speaker = Speaker(words, last[1].name, last[1].ids) if last is not None and near else Speaker(words)
            else:
                speaker = _named(words, known, text, said.source[1], paragraph)
            if is_person(speaker.name, speaker.ids, known):
                last = (paragraph, speaker)
            elif not said.direct and speaker.name == "" and not _PRONOUN.match(words):
                last = None
        result.append((said, speaker))
    return result


@dataclass(frozen=True, slots=True)
class _Introduced:
    """A name of several words: where it ends, in which paragraph, and whom it means by the list."""

    end: int
    paragraph: int
    name: str
    ids: tuple[str, ...]


@lru_cache(maxsize=1)
def _introduced(text: str, known: Directory) -> dict[str, list[_Introduced]]:
    """Return the names of several words in a text, in order, by each of their words."""
    found: dict[str, list[_Introduced]] = {}
    offset = 0
    for number, paragraph in enumerate(text.split("\n")):
        for name in known.names(paragraph):
            words = paragraph[name.start : name.end]
            if " " in words and not _BODY.search(words):
                made = _Introduced(offset + name.end, number, words, name.ids)
                for word in {letters(word) for word in _WORD.findall(words)}:
                    found.setdefault(word, []).append(made)
        offset += len(paragraph) + 1
    return found


def _named(words: str, known: Directory, text: str, end: int, paragraph: int) -> Speaker:
    """Return the speaker that a noun phrase of a text names; without a name where it describes rather than names."""
    if _PRONOUN.match(words):
        return Speaker(words)
    for part in words.split(",")[:2]:
        head = _head(part.strip(), known)
        if head is None:
            continue
        name, ids = head
        if " " in name or (len(ids) == 1 and known.entities[ids[0]].kind != PERSON):
            return Speaker(words, name, ids)
        bearers = _introduced(text, known).get(letters(name), [])
        before = bearers[: bisect_right(bearers, end, key=_END_OF)][-_LOOKED_AT:]
        before = [each for each in before if same_person(name, each.name) is True]
        if before and (_are_one(before) or paragraph - before[-1].paragraph <= _RECENT):
            return Speaker(words, before[-1].name, before[-1].ids)
        return Speaker(words, name if not before and len(ids) <= 1 else "", ids)
    return Speaker(words)


def _are_one(people: list[_Introduced]) -> bool:
    """Tell whether all the names are those of one person."""
    first = people[0]
    return all(
        each.ids == first.ids if each.ids and first.ids else same_person(each.name, first.name) is True
        for each in people[1:]
    )


def _head(part: str, known: Directory) -> tuple[str, tuple[str, ...]] | None:
    """Return the name that a noun phrase ends on, titles left out: "the chair of the board" has none."""
    person = _ending(_BELONGS.split(part, maxsplit=1)[0], known)
    if person is not None and is_person(*person, known):
        return person
    return _ending(part, known)


def _ending(phrase: str, known: Directory) -> tuple[str, tuple[str, ...]] | None:
    # A word before it keeps the first one from being taken for the opening of a sentence, capital and all.
    phrase = _INSIDE + _ARTICLE.sub("", phrase)
    names = known.names(phrase)
    if not names or phrase[names[-1].end :].strip(" ."):
        return None
    name = names[-1]
    before = phrase[len(_INSIDE) : name.start]
    if _BELONGS.search(f" {before} ") and not _TITLE.match(before):
        return None
    return phrase[name.start : name.end], name.ids


def is_person(name: str, ids: tuple[str, ...], known: Directory) -> bool:
    """Tell whether a name is a person's: by the list, else by its form, several words none of which is a body's."""
    if ids:
        return all(known.entities[id_].kind == PERSON for id_ in ids)
    return " " in name and not _BODY.search(name) and person_name(name) is not None


def is_body(name: str) -> bool:
    """Tell whether a name is by its form that of a body: several words, one of which bodies are called by."""
    return " " in name and _BODY.search(name) is not None


@lru_cache(maxsize=64)
def spoken(subject: GroundedClaim) -> tuple[Spoken, ...]:
    """Return the quoted words of a claim that stand in their sources, each with who says them."""
    known = directory(subject.project.entities)
    return tuple(_of(words, known) for words in words_of(subject))


def _of(words: Words, known: Directory) -> Spoken:
    source, place = words.grounding.source, words.grounding.place
    document = source.document if source is not None else None
    if document is None or place is None or place.start is None or place.end is None:
        before = _UNQUOTED[0] if words.text.partition(" ")[0] in REPORTING else ""
        after = _UNQUOTED[1] if words.text.rpartition(" ")[2] in REPORTING else ""
        found = tuple(
            Speech(said.contents, said.cue, speaker, said.direct, said.act)
            for said, speaker in _resolved(before + words.text + after, known)
        )
        return Spoken(words, (len(before), len(before) + len(words.text)), found)
    start, end = place.start, place.end
    here = tuple(
        speech
        for speech in speeches(document, known)[place.paragraph - 1]
        if (start <= speech.cue[0] and speech.cue[1] <= end)
        or any(2 * (min(end, high) - max(start, low)) > end - start for low, high in speech.contents)
    )
    return Spoken(words, (start, end), here)


@lru_cache(maxsize=64)
def spoken_in_claim(subject: GroundedClaim) -> tuple[Speaker, ...]:
    """Return the speakers whom the claim's own sentence names with a verb of speech."""
    known = directory(subject.project.entities)
    return tuple(speaker for _, speaker in _resolved(fold(subject.claim.text), known) if speaker is not None)


def says(attributed_to: str, speaker: Speaker, known: Directory) -> bool | None:
    """Tell whether a claim's ``attributed_to`` means a speaker: True, False, or None where names do not decide it.

    Somebody who belongs to a body or country speaks for it, and the other way round.
    """
    if not speaker.name:
        return None
    wanted = known.look_up(attributed_to)
    if wanted and speaker.ids:
        related = any(_related(one, two, known) for one in wanted for two in speaker.ids)
        return True if related else False if len(speaker.ids) == 1 or not set(wanted) & set(speaker.ids) else None
    names = [known.entities[id_].name or id_ for id_ in wanted] or [attributed_to]
    if any(same_person(name, speaker.name) is True for name in names):
        return True
    both = is_person(names[0], wanted, known) and is_person(speaker.name, speaker.ids, known)
    if both and all(same_person(name, speaker.name) is False for name in names):
        return False
    return None


def _related(one: str, two: str, known: Directory) -> bool:
    firsts, seconds = (one, *known.entities[one].stands_for), (two, *known.entities[two].stands_for)
    return any(
        second in known.belonging(first) or first in known.belonging(second) for first in firsts for second in seconds
    )


def publishes(name: str, source: Source, known: Directory) -> bool:
    """Tell whether a name is that of a source's publisher or author, or of a wire service that the source relays."""
    names, ids = _publishers(source.record, known)
    return name.casefold() in names or not ids.isdisjoint(known.look_up(name))


@lru_cache(maxsize=256)
def _publishers(record: Record, known: Directory) -> tuple[frozenset[str], frozenset[str]]:
    names = [name for name in (record.publisher, record.id, *record.relays, *record.authors) if name]
    return (
        frozenset(name.casefold() for name in names),
        frozenset(id_ for name in names for id_ in known.look_up(name)),
    )


def speaker_checked(subject: GroundedClaim) -> bool:
    """Tell whether it could be decided that the speaker a claim names is the one its words have."""
    attributed_to = subject.claim.attributed_to
    return attributed_to is not None and judged(subject, attributed_to) is not None


@lru_cache(maxsize=64)
def judged(subject: GroundedClaim, attributed_to: str) -> bool | None:
    """Tell whether the quoted words of a claim are those of a speaker; None where that is not decided.

    A wire service that tells of a speaker is none itself. That his country said so speaks for a person only as long as
    no other person is quoted.
    """
    known = directory(subject.project.entities)
    verdicts: set[bool | None] = set()
    himself = another = False
    for each in spoken(subject):
        source = each.words.grounding.source
        if source is not None and publishes(attributed_to, source, known):
            return True
        answers: set[bool | None] = set()
        for speech in each.speeches:
            speaker = speech.speaker
            if speaker is not None and relays(speaker, source, known):
                continue
            answer = says(attributed_to, speaker, known) if speaker else None
            answers.add(answer)
            if speaker is not None and is_person(speaker.name, speaker.ids, known):
                himself = himself or answer is True
                another = another or answer is False
        if answers:
            verdicts.add(_together(answers))
    wanted = known.look_up(attributed_to)
    if another and not himself and is_person(attributed_to, wanted, known):
        return False
    return _together(verdicts)


@lru_cache(maxsize=64)
def misnamed(subject: GroundedClaim) -> Speaker | None:
    """Return the speaker whom a claim's sentence names, and who is another than the one it is attributed to.

    Where the claim has no `attributed_to`, one who is another than its quotes have.
    """
    attributed_to = subject.claim.attributed_to
    known = directory(subject.project.entities)
    if attributed_to is not None:
        if in_sentence(attributed_to, subject):
            return None
        speakers = spoken_in_claim(subject)
        at_odds = speakers and all(says(attributed_to, speaker, known) is False for speaker in speakers)
        return speakers[0] if at_odds else None
    people = [speaker for speaker in spoken_in_claim(subject) if is_person(speaker.name, speaker.ids, known)]
    return people[0] if len(people) == 1 and judged(subject, people[0].name) is False else None


def in_sentence(name: str, subject: GroundedClaim) -> bool:
    """Tell whether a claim's sentence has a name or an entity: a part of its name, or another that it goes by."""
    known = directory(subject.project.entities)
    text = fold(subject.claim.text)
    entity = known.entities.get(name)
    whole = entity.name if entity is not None and entity.name else name
    spelled = {letters(word) for word in _WORD.findall(text)}
    if any(letters(word) in spelled for word in _WORD.findall(whole) if word[0].isupper()):
        return True
    ids = set(known.look_up(name))
    return any(ids.intersection(found.ids) for found in known.names(text))


def _together(answers: set[bool | None]) -> bool | None:
    """Return True where one answer is, False where all are."""
    if True in answers:
        return True
    return False if answers == {False} else None


def relays(speaker: Speaker, source: Source | None, known: Directory) -> bool:
    """Tell whether a speaker is a publication or wire service, which tells what others say."""
    if any(known.entities[id_].kind == PUBLISHER for id_ in speaker.ids):
        return True
    return source is not None and bool(speaker.name) and publishes(speaker.name, source, known)
