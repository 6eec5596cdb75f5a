"""The one adapter from labelled items to claims, and from what checker finds to a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from checker.claim import Claim, Evidence, Quote
from checker.core import check
from checker.finding import Severity
from checker.fit.values import specifics_of
from checker.ground import ground
from checker.project import Project, Settings
from checker.source import Record, Source
from checker.span import Span
from checker.text.document import Document
from checker.text.segment import segment
from checker.value import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable

_HERE = Span("claims/items.yaml", 1, 1, 1, 2)
_ALL_WORDS = 1_000_000
"""No quote is too long: sentences and articles are quoted whole."""
_FIT = ("V", "T")
"""Checks that judge what a claim says begin with these letters."""
_WHO_SAYS_SO = frozenset({"T404", "T407"})
"""These ask who says so, which the claims of these sets leave out."""


class Asked(NamedTuple):
    """A claim to judge: the words it rests on, the text they stand in (the words themselves by default), its day.

    ``about`` is its subject, where a set tells the title of the page that both are from.
    """

    id: str
    claim: str
    words: str
    text: str = ""
    published: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """What checker says of a claim.

    ``codes`` are those of its errors and warnings, ``errors`` of its errors; ``grounded`` tells whether the words were
    found, ``reached`` whether the claim says a date, period or number at all, and ``refuted`` whether the words exclude
    one of these.
    """

    codes: frozenset[str]
    errors: frozenset[str]
    grounded: bool
    reached: bool
    refuted: bool

    @property
    def flagged(self) -> bool:
        """Tell whether a check of values or of the claim's text reports it."""
        return any(code.startswith(_FIT) for code in self.codes - _WHO_SAYS_SO)

    @property
    def failed(self) -> bool:
        """Tell whether such a check finds an error."""
        return any(code.startswith(_FIT) for code in self.errors)


def judge(asked: Iterable[Asked]) -> dict[str, Judged]:
    """Check claims, all as one project, and return the verdicts by id."""
    claims: list[Claim] = []
    sources: dict[str, Source] = {}
    known: dict[str, Document] = {}
    for each in asked:
        words = " ".join(each.words.split())
        text = " ".join(each.text.split()) or words
        if text not in known:
            known[text] = Document(text)
        record = Record(each.id, published=each.published)
        sources[each.id] = Source(record, _HERE, document=known[text], text_file="seeds/items.txt")
        evidence = (Evidence(each.id, Quote(words), _HERE, _HERE),)
        about = each.about or None
        claims.append(Claim(each.id, each.claim, _HERE.file, _HERE, {}, evidence=evidence, about=about))
    settings = Settings(max_quote_words=_ALL_WORDS)
    project = Project(settings, tuple(claims), (_HERE.file,), sources)
    relations = {
        subject.claim.id: [specific.fit.relation for specific in specifics_of(subject)]
        for subject in ground(project).claims
    }
    return {
        checked.claim.id: Judged(
            codes=(codes := frozenset(each.code for each in checked.findings if each.severity is not Severity.NOTE)),
            errors=frozenset(each.code for each in checked.findings if each.severity is Severity.ERROR),
            grounded=all(grounding.found for grounding in checked.groundings),
            reached=bool(relations[checked.claim.id]),
            refuted=bool(codes & {"V301", "T401"}) and Relation.CONFLICTS in relations[checked.claim.id],
        )
        for checked in check(project).claims
    }


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text: of a summary, each is a claim."""
    return [text[sentence.start : sentence.end] for sentence in segment(text)] or [text]


def together(parts: Iterable[Judged]) -> Judged:
    """Return the verdict on a text of several claims."""
    listed = list(parts)
    return Judged(
        frozenset[str]().union(*(each.codes for each in listed)),
        frozenset[str]().union(*(each.errors for each in listed)),
        all(each.grounded for each in listed),
        any(each.reached for each in listed),
        any(each.refuted for each in listed),
    )
