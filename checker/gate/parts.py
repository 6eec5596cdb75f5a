"""The passages of a report, each as a claim whose evidence are the claims that it cites."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from checker.check import GroundedClaim
from checker.claim import Claim, Evidence, Quote
from checker.fit.values import stated
from checker.ground import Grounding
from checker.names.directory import directory
from checker.record import dataclass
from checker.span import Span, start_of
from checker.text.normalize import fold, normalize
from checker.text.outcome import Kind, Outcome, SealedPlace, Tier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import JudgedReport
    from checker.project import Project
    from checker.report import Citation, Passage, Report, Sentence
    from checker.result import CheckedClaim
    from checker.text.normalize import Normal


_MEANT: Final = re.compile(r"(?:\A|(?<=[.;,] ))[^.;,]{1,80} (?:is|are) meant\b")
_NAMING: Final = frozenset({"title", "text"})
"""Types of values by which a claim tells what somebody or something is called."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A passage of a report with the claims that it cites.

    ``text`` is folded; ``cited`` are the claims as judged, in the order of the citations, those that there are, and
    ``around`` those that its whole sentence cites.
    ``subject`` is the passage as a claim that has their words as evidence, None where it cites none or they have none;
    ``names`` are the names, folded, that the fields of the cited claims carry.
    """

    project: Project
    file: str
    sentence: Sentence
    passage: Passage
    text: str
    normal: Normal
    cited: tuple[CheckedClaim, ...]
    around: tuple[CheckedClaim, ...]
    subject: GroundedClaim | None
    names: tuple[str, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the place in the file of a range of ``text``."""
        places = self.sentence.places
        line, column = places[self.passage.start + self.normal.raw_start(start)]
        last_line, last_column = places[self.passage.start + self.normal.raw_end(end) - 1]
        return Span(self.file, line, column, last_line, last_column + 1)

    @property
    def whole(self) -> Span:
        """Return the place of the passage, from its first word to its last."""
        words = self.text.rstrip(" .,;:")
        return self.span(len(self.text) - len(self.text.lstrip(" .,;:")), len(words) or len(self.text))


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of a passage, by their range in its text, that its claims do not carry; an empty range means all of it."""

    start: int
    end: int
    message: str
    label: str
    help: str


@lru_cache(maxsize=8)
def parts(report: JudgedReport) -> tuple[Part, ...]:
    """Return the passages of a report, in order."""
    words = _Words(report.project)
    return tuple(
        _part(report, sentence, passage, words)
        for sentence in report.report.sentences
        for passage in sentence.passages
        if sentence.text[passage.start : passage.end].strip()
    )


def _part(report: JudgedReport, sentence: Sentence, passage: Passage, words: _Words) -> Part:
    normal = normalize(sentence.text[passage.start : passage.end])
    cited = _claims(report, passage.citations)
    return Part(
        report.project,
        report.report.file,
        sentence,
        passage,
        normal.text,
        normal,
        cited,
        _claims(report, sentence.citations),
        _as_claim(report.project, normal.text, [each for one in cited for each in words.of(one)], report.report.file),
        tuple(dict.fromkeys(name for one in cited for name in words.names(one))),
    )


class _Words:
    """What claims say and name, worked out once for each, however often a report cites it."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._of: dict[str, tuple[Grounding, ...]] = {}
        self._names: dict[str, tuple[str, ...]] = {}

    def of(self, cited: CheckedClaim) -> tuple[Grounding, ...]:
        """Return the words of a claim as evidence."""
        id_ = cited.claim.id
        if id_ not in self._of:
            self._of[id_] = tuple(_evidence(self._project, cited))
        return self._of[id_]

    def names(self, cited: CheckedClaim) -> tuple[str, ...]:
        """Return the names that the fields of a claim carry, folded."""
        id_ = cited.claim.id
        if id_ not in self._names:
            self._names[id_] = tuple(fold(name) for name in _names_of(cited.claim, self._project))
        return self._names[id_]


def _claims(report: JudgedReport, cited: tuple[Citation, ...]) -> tuple[CheckedClaim, ...]:
    ids = dict.fromkeys(citation.claim for citation in cited)
    return tuple(report.claims[id_] for id_ in ids if id_ in report.claims)


def as_claim(project: Project, text: str, cited: tuple[CheckedClaim, ...], file: str) -> GroundedClaim | None:
    """Return words of a report as a claim whose evidence are the claims they cite; None where these say nothing."""
    return _as_claim(project, text, [grounding for each in cited for grounding in _evidence(project, each)], file)


def _as_claim(project: Project, text: str, groundings: list[Grounding], file: str) -> GroundedClaim | None:
    if not groundings:
        return None
    claim = Claim("", text, file, start_of(file), {}, tuple(grounding.evidence for grounding in groundings))
    return GroundedClaim(project, claim, tuple(groundings))


def _evidence(project: Project, cited: CheckedClaim) -> Iterator[Grounding]:
    """Yield what a claim says: in its own words, by its fields, and in the words it quotes."""
    claim = cited.claim
    source = next((project.sources[each.source] for each in claim.evidence if each.source in project.sources), None)
    if source is None:
        return
    place = SealedPlace(1, 1)
    own = GroundedClaim(project, claim, cited.groundings)
    for field, words in (("claim", claim.text), *_fields(own)):
        span = claim.spans.get(field, claim.span)
        evidence = Evidence(source.id, Quote(words), span, span)
        yield Grounding(evidence, source, Outcome(Kind.FOUND, Tier.EXACT, (place,)))
    yield from (grounding for grounding in cited.groundings if grounding.found)


def _fields(own: GroundedClaim) -> Iterator[tuple[str, str]]:
    """Yield the fields of a claim that say something, by name, in words."""
    claim = own.claim
    if claim.states is not None:
        what = stated(own)
        yield "states", str(what.value) if what is not None and what.value is not None else claim.states.value
    if claim.as_of is not None:
        yield "as_of", claim.as_of
    if claim.condition is not None:
        yield "condition", f"if {claim.condition}"


def words_of_claim(cited: CheckedClaim) -> tuple[str, ...]:
    """Return what a claim says and what it quotes, folded."""
    quotes = (grounding.evidence.quote.exact for grounding in cited.groundings if grounding.found)
    return tuple(map(fold, (cited.claim.text, *quotes)))


def carriers(part: Part) -> list[CheckedClaim]:
    """Return the cited claims that say something of their own: one that gives a name or post only adds to others."""
    adding = [cited for cited in part.cited if _names_only(cited, part.project)]
    return [cited for cited in part.cited if cited not in adding] or adding


def _names_only(cited: CheckedClaim, project: Project) -> bool:
    states = cited.claim.states
    attribute = project.vocabulary.get(states.attribute) if states is not None else None
    return attribute is not None and attribute.type in _NAMING


def _names_of(claim: Claim, project: Project) -> tuple[str, ...]:
    """Return the names that the fields of a claim carry: of whom it speaks, who says so, and who publishes that."""
    written = [claim.about, claim.attributed_to]
    if claim.states is not None:
        written += [claim.states.value, *(part.value for part in claim.states.parts)]
    for evidence in claim.evidence:
        if evidence.source in project.sources:
            record = project.sources[evidence.source].record
            written += [record.publisher, *record.relays, *record.authors]
    known = directory(project.entities)
    names: list[str] = []
    for each in written:
        if each:
            entities = [project.entities[id_] for id_ in known.look_up(each)]
            names += [each, *(name for entity in entities for name in (entity.name, *entity.aliases) if name)]
    # A note tells the curator's readers who is meant: "the country" of the claim is South Korea.
    names += _MEANT.findall(claim.note or "")
    return tuple(dict.fromkeys(names))


def citations(report: Report) -> tuple[Citation, ...]:
    """Return the citations of a report in order, each once, though it may hold for several sentences."""
    found = {citation: None for sentence in report.sentences for citation in sentence.citations}
    return tuple(sorted(found, key=lambda citation: citation.span))
