"""What the verification report says: a result, put into the words and the order in which people read it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from checker.conflicts.origins import origins
from checker.page.articles import Lit, outline
from checker.page.comparison import compared
from checker.page.timeline import timeline
from checker.page.words import ACCESS, FINDING, STATUS, VERDICT, counted, flat, named, unchecked
from checker.render.terminal import diagnostic
from checker.result import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.finding import Finding
    from checker.ground import Grounding
    from checker.page.articles import Outline
    from checker.page.comparison import Comparison
    from checker.page.mutation import Mutation
    from checker.page.timeline import Moment
    from checker.page.words import Sign
    from checker.project import Entity
    from checker.result import CheckedClaim, Result
    from checker.source import Source

_APART: Final = re.compile(r"[^\w.-]+")
_WORST_FIRST: Final = ("error", "warning", "note")
_PLACE: Final = re.compile(r"^ *--> ", re.MULTILINE)
_WEB: Final = re.compile(r"https?://[^\s<>\"'\\]+")


@dataclass(frozen=True, slots=True)
class QuoteShown:
    """A quote of a claim: its number on the page, its words, its source, and where it stands there.

    ``source`` is the number of the source, None where the project has none of that id; ``place`` is empty for a quote
    that does not stand.
    """

    number: int
    words: str
    source: int | None
    name: str
    place: str
    found: bool


@dataclass(frozen=True, slots=True)
class FindingShown:
    """A finding: the anchor it has, its code and message, and the whole diagnostic as lines of text."""

    anchor: str
    sign: Sign
    severity: str
    code: str
    message: str
    text: str
    claim: str
    """The anchor of the claim it belongs to, empty where it belongs to none."""


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """A claim with all that is said of it; ``sources``, ``attribute`` and ``tags`` are numbers of filter options."""

    anchor: str
    id: str
    text: str
    verdict: str
    sign: Sign
    status: str
    standing: Sign | None
    """The symbol and word of a status that is not ``active``."""
    details: tuple[tuple[str, str], ...]
    note: str
    quotes: tuple[QuoteShown, ...]
    findings: tuple[FindingShown, ...]
    unchecked: tuple[str, ...]
    sources: tuple[int, ...]
    attribute: int | None
    tags: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SourceShown:
    """A source: its record, how much of it is used, and its outline."""

    number: int
    id: str
    anchor: str
    title: str
    publisher: str
    authors: str
    published: str
    access: str
    url: str
    origin: str
    note: str
    claims: int
    outline: Outline

    @property
    def byline(self) -> str:
        """Return who published it and when, and how much of it backs claims."""
        used = f"{self.outline.backing} of {counted(len(self.outline.own), 'sentence')} back a claim"
        return " · ".join(filter(None, (self.publisher, self.authors, self.published, used)))

    @property
    def name(self) -> str:
        """Return the name to call it by in running text."""
        return self.publisher or self.id


@dataclass(frozen=True, slots=True)
class ReportShown:
    """A report of the team: how many of its sentences and specifics were checked, and what was found."""

    file: str
    title: str
    sentences: int
    specifics: int
    findings: tuple[FindingShown, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The whole report."""

    headline: str
    summary: tuple[str, ...]
    unchecked: tuple[str, ...]
    groups: tuple[tuple[str, tuple[ClaimShown, ...]], ...]
    """The claims in the order of the project, by file."""
    claims: tuple[ClaimShown, ...]
    sources: tuple[SourceShown, ...]
    origins: tuple[tuple[str, tuple[SourceShown, ...]], ...]
    attributes: tuple[str, ...]
    tags: tuple[str, ...]
    verdicts: tuple[tuple[str, str], ...]
    statuses: tuple[tuple[str, str], ...]
    comparison: Comparison
    timeline: tuple[Moment, ...]
    findings: tuple[FindingShown, ...]
    reports: tuple[ReportShown, ...]
    mutation: Mutation | None

    @property
    def full(self) -> bool:
        """Tell whether an article is shown in full."""
        return any(source.outline.full for source in self.sources)


def contents(result: Result, *, with_text: bool = False, mutation: Mutation | None = None) -> Contents:
    """Gather what the report says.

    The words of articles are shown where a claim quotes them; all of them only under ``with_text``, and of those
    sources whose text is here.
    """
    gathered = _Gathered(result)
    sources = tuple(gathered.sources(with_text=with_text))
    claims = tuple(gathered.claims())
    by_file: dict[str, list[ClaimShown]] = {}
    for each, claim in zip(result.claims, claims, strict=True):
        by_file.setdefault(flat(each.claim.file), []).append(claim)
    groups = tuple((file, tuple(group)) for file, group in by_file.items())
    comparison = compared(result, gathered.anchors)
    return Contents(
        headline=_headline(result),
        summary=tuple(_summary(result, sources)),
        unchecked=tuple(unchecked(result.summary.not_checked)),
        groups=groups,
        claims=claims,
        sources=sources,
        origins=_origins(sources),
        attributes=tuple(map(_spaced, gathered.attributes)),
        tags=tuple(map(flat, gathered.tags)),
        verdicts=tuple((str(each), sign.word) for each, sign in VERDICT.items() if each in result.summary.verdicts),
        statuses=tuple((str(each), sign.word) for each, sign in STATUS.items() if each in result.summary.statuses),
        comparison=comparison,
        timeline=timeline(result, gathered.anchors),
        findings=tuple(sorted(gathered.findings.values(), key=_weight)),
        reports=tuple(gathered.reports()),
        mutation=mutation,
    )


class _Gathered:
    """The parts of a result, with the anchors and numbers by which they refer to each other."""

    def __init__(self, result: Result) -> None:
        self._result = result
        ids = [each.claim.id for each in result.claims]
        # The first claim of an id bears its name; another of that id is an error, and must not take its place.
        self._anchors = _unlike("claim", ids)
        self.anchors: dict[str, str] = {}
        for name, anchor in zip(ids, self._anchors, strict=True):
            self.anchors.setdefault(name, anchor)
        self._source_numbers = {name: number for number, name in enumerate(result.project.sources)}
        states = (each.claim.states for each in result.claims)
        self.attributes = sorted({each.attribute for each in states if each is not None})
        self.tags = sorted({tag for each in result.claims for tag in each.claim.tags})
        # What holds for every claim is said once, at the top of the page.
        counts = result.summary.not_checked
        self._everywhere = {reason for reason, count in counts.items() if count == len(ids)}
        self.findings: dict[int, FindingShown] = {
            id(finding): self._finding(finding, f"finding-{number}")
            for number, finding in enumerate(result.findings, start=1)
        }

    def _finding(self, finding: Finding, anchor: str) -> FindingShown:
        return FindingShown(
            anchor,
            FINDING[finding.severity],
            str(finding.severity),
            finding.code,
            flat(finding.message),
            _below_headline(diagnostic(finding, self._result.project.texts)),
            self.anchors.get(finding.claim or "", ""),
        )

    def _of(self, findings: Sequence[Finding]) -> tuple[FindingShown, ...]:
        return tuple(self.findings[id(each)] for each in findings if id(each) in self.findings)

    def claims(self) -> Iterator[ClaimShown]:
        number = 0
        attributes = {name: index for index, name in enumerate(self.attributes)}
        tags = {name: index for index, name in enumerate(self.tags)}
        for each, anchor in zip(self._result.claims, self._anchors, strict=True):
            claim = each.claim
            quotes = tuple(self._quotes(each, number))
            number += len(each.groundings)
            yield ClaimShown(
                anchor=anchor,
                id=flat(claim.id),
                text=flat(claim.text),
                verdict=str(each.verdict),
                sign=VERDICT[each.verdict],
                status=str(claim.status),
                standing=STATUS[claim.status] if claim.status != "active" else None,
                details=tuple(_details(each, self._result.project.entities)),
                note=flat(claim.note or ""),
                quotes=quotes,
                findings=tuple(sorted(self._of(each.findings), key=_weight)),
                unchecked=tuple(reason for reason in each.not_checked if reason not in self._everywhere),
                sources=tuple(dict.fromkeys(quote.source for quote in quotes if quote.source is not None)),
                attribute=attributes[claim.states.attribute] if claim.states is not None else None,
                tags=tuple(sorted({tags[tag] for tag in claim.tags})),
            )

    def _quotes(self, each: CheckedClaim, first: int) -> Iterator[QuoteShown]:
        # The evidence of a withdrawn claim was not looked for.
        groundings = each.groundings or (None,) * len(each.claim.evidence)
        for number, (evidence, grounding) in enumerate(zip(each.claim.evidence, groundings, strict=True), start=first):
            source = self._result.project.sources.get(evidence.source)
            yield QuoteShown(
                number=number,
                words=flat(evidence.quote.exact),
                source=self._source_numbers.get(evidence.source),
                name=flat(source.record.publisher if source is not None else "") or flat(evidence.source),
                place=_place(grounding),
                found=grounding is not None and grounding.found,
            )

    def sources(self, *, with_text: bool) -> Iterator[SourceShown]:
        lit: dict[str, list[Lit]] = {}
        number = 0
        for each in self._result.claims:
            for grounding in each.groundings:
                extent = grounding.outcome.extent if grounding.found and grounding.outcome is not None else None
                if extent is not None:
                    quote = Lit(number, grounding.evidence.quote.exact, *extent)
                    lit.setdefault(grounding.evidence.source, []).append(quote)
                number += 1
        used = Counter(name for each in self._result.claims for name in {e.source for e in each.claim.evidence})
        anchors = _unlike("source", list(self._result.project.sources))
        back_to = origins(self._result.project)
        for index, source in enumerate(self._result.project.sources.values()):
            article = outline(source, lit.get(source.id, ()), with_text=with_text)
            origin = flat(back_to[source.id]) if back_to[source.id] != source.id else flat(source.record.publisher)
            yield _source_shown(
                source,
                article,
                number=index,
                anchor=anchors[index],
                origin=origin or flat(source.id),
                claims=used[source.id],
            )

    def reports(self) -> Iterator[ReportShown]:
        for each in self._result.reports:
            yield ReportShown(
                flat(each.report.file),
                flat(each.report.title),
                len(each.report.sentences),
                each.specifics,
                self._of(each.findings),
            )


def _source_shown(  # noqa: PLR0913 - what is said of it
    source: Source, article: Outline, *, number: int, anchor: str, origin: str, claims: int
) -> SourceShown:
    record = source.record
    return SourceShown(
        number=number,
        id=flat(source.id),
        anchor=anchor,
        title=flat(record.title) or flat(source.id),
        publisher=flat(record.publisher),
        authors=", ".join(map(flat, record.authors)),
        published=flat(record.published),
        access=ACCESS[source.access],
        url=record.url if _WEB.fullmatch(record.url) and flat(record.url) == record.url else "",
        origin=origin,
        note=flat(record.note),
        claims=claims,
        outline=article,
    )


def _weight(finding: FindingShown) -> int:
    return _WORST_FIRST.index(finding.severity)


def _below_headline(text: str) -> str:
    """Return a diagnostic from its first place on: the headline is shown as one."""
    found = _PLACE.search(text)
    return text[found.start() :] if found is not None else text


def _unlike(kind: str, names: Sequence[str]) -> list[str]:
    """Return an anchor for each name, no two alike."""
    taken: set[str] = set()
    anchors: list[str] = []
    for number, name in enumerate(names, start=1):
        anchor = f"{kind}-{_APART.sub('-', name)}"
        anchor = anchor if anchor not in taken else f"{anchor}--{number}"
        taken.add(anchor)
        anchors.append(anchor)
    return anchors


def _place(grounding: Grounding | None) -> str:
    place = grounding.place if grounding is not None else None
    if place is None:
        return ""
    return f"{place.part}, sentence {place.sentence}" if place.part is not None else f"sentence {place.sentence}"


def _details(each: CheckedClaim, entities: Mapping[str, Entity]) -> Iterator[tuple[str, str]]:
    """Yield what else a claim says, each with its name."""
    claim = each.claim
    if claim.states is not None:
        yield _spaced(claim.states.attribute), flat(claim.states.value)
    told = (
        ("about", named(claim.about or "", entities)),
        ("according to", claim.attributed_to),
        ("if", claim.condition),
        ("as of", claim.as_of),
        ("same remark as", claim.same_remark_as),
    )
    yield from ((name, flat(said)) for name, said in told if said)


def _spaced(attribute: str) -> str:
    return flat(attribute).replace("_", " ")


def _headline(result: Result) -> str:
    counts = result.summary.verdicts
    if not result.claims:
        return "No claim was checked"
    supported, refuted = (counts.get(str(each), 0) for each in (Verdict.SUPPORTED, Verdict.REFUTED))
    rest = [(counts.get(str(each), 0), VERDICT[each].word) for each in (Verdict.NOT_ENOUGH_INFO, Verdict.UNCHECKED)]
    told = [f"{counted(supported, 'claim')} supported", f"{refuted} refuted"]
    return ", ".join([*told, *(f"{count} {word}" for count, word in rest if count)])


def _summary(result: Result, sources: Sequence[SourceShown]) -> Iterator[str]:
    found, looked = result.summary.found, result.summary.evidence
    articles = counted(len(sources), "article")
    if found == looked:
        yield f"{'The' if found == 1 else 'All'} {counted(found, 'quote')} stand{'s' * (found == 1)} in {articles}."
    else:
        yield f"{found} of {counted(looked, 'quote')} stand in {articles}; {looked - found} could not be found."
    own, backing = (sum(counts) for counts in zip(*_coverage(sources), strict=True)) if sources else (0, 0)
    yield f"{backing} of {counted(own, 'sentence')} of the articles back a claim."
    states = Counter(str(each.state) for each in result.conflicts)
    conflicts = ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
    yield f"Conflicts between sources: {conflicts}." if conflicts else "No conflict between sources is known."
    findings = [counted(count, level) for level, count in result.summary.findings.items()]
    yield f"Findings: {', '.join(findings)}." if findings else "Nothing was found to be wrong."


def _coverage(sources: Sequence[SourceShown]) -> list[tuple[int, int]]:
    return [(len(source.outline.own), source.outline.backing) for source in sources]


def _origins(sources: Sequence[SourceShown]) -> tuple[tuple[str, tuple[SourceShown, ...]], ...]:
    """Put together the sources that go back to one origin."""
    found: dict[str, list[SourceShown]] = {}
    for source in sources:
        found.setdefault(source.origin, []).append(source)
    return tuple((origin, tuple(found[origin])) for origin in sorted(found))
