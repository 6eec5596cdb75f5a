"""Grounding: each quote of each claim, looked for in its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.check import GroundedClaim, GroundedProject, Grounding
from checker.claim import Status
from checker.record import replace
from checker.text.locate import locate, outside
from checker.text.outcome import Kind, Outcome

if TYPE_CHECKING:
    from checker.claim import Evidence, Quote
    from checker.project import Project
    from checker.source import Source
    from checker.text.outcome import Place

__all__ = ["Grounding", "ground", "look"]

_NOT_THERE: Final = frozenset({Kind.ABSENT, Kind.ALTERED, Kind.SHORTENED, Kind.DISORDERED})


def ground(project: Project) -> GroundedProject:
    """Look for each quote of each claim in its source; withdrawn claims are left out."""
    grounder = _Grounder(project)
    return GroundedProject(
        project,
        tuple(
            GroundedClaim(project, claim, tuple(grounder.ground(evidence) for evidence in claim.evidence))
            for claim in project.claims
            if claim.status is not Status.WITHDRAWN
        ),
    )


class _Grounder:
    """Grounds evidence, and remembers quotes that several claims share."""

    def __init__(self, project: Project) -> None:
        self._sources = project.sources
        self._outcomes: dict[tuple[str, Quote], tuple[Outcome, tuple[tuple[str, Place], ...]]] = {}

    def ground(self, evidence: Evidence) -> Grounding:
        """Look for one quote in its source, and where it is not there, in the others."""
        source = self._sources.get(evidence.source)
        if source is None:
            return Grounding(evidence, None, None)
        key = (evidence.source, evidence.quote)
        if key not in self._outcomes:
            outcome = look(source, evidence.quote)
            elsewhere = self._elsewhere(source, evidence.quote) if outcome.kind in _NOT_THERE else ()
            self._outcomes[key] = (outcome, elsewhere)
        outcome, elsewhere = self._outcomes[key]
        haystack = source.haystack
        beside = outside(haystack, outcome, evidence.quote) if haystack is not None else ()
        return Grounding(evidence, source, outcome, elsewhere, beside)

    def _elsewhere(self, own: Source, quote: Quote) -> tuple[tuple[str, Place], ...]:
        found: list[tuple[str, Place]] = []
        for source in self._sources.values():
            haystack = source.haystack
            if source.id == own.id or haystack is None:
                continue
            outcome = locate(haystack, quote)
            if outcome.kind is Kind.FOUND:
                found.append((source.id, outcome.places[0]))
        return tuple(found)


def look(source: Source, quote: Quote) -> Outcome:
    """Look for a quote in one source, with the nearest passage where it is not there."""
    haystack = source.haystack
    if haystack is None:
        return Outcome(Kind.NO_TEXT)
    outcome = locate(haystack, quote)
    if outcome.kind is not Kind.ABSENT:
        return outcome
    from checker.text.nearest import how, nearest  # noqa: PLC0415 - most quotes are found
    from checker.text.nearest_sealed import nearest_sealed  # noqa: PLC0415 - as above

    if source.document is None:
        return nearest_sealed(source.seal, quote.exact) if source.seal is not None else outcome
    passage = nearest(source.document, quote.exact)
    return replace(outcome, kind=how(passage), nearest=passage, places=(passage.place,) if passage else ())
