"""Looking words up: where they stand in the sources, and the evidence to put under a claim that quotes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.claim import Quote
from checker.findings.places import as_difference, in_source
from checker.ground import look
from checker.record import dataclass, replace
from checker.text.locate import locate
from checker.text.outcome import Kind, Tier

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.finding import Related
    from checker.project import Project
    from checker.source import Source
    from checker.text.haystack import Haystack
    from checker.text.outcome import Outcome, Place

# How much context may tell places apart: code points looked at, and words of these.
_CONTEXT: Final = 400
_MOST_WORDS: Final = 10
_FLAWS: Final = {
    Kind.SPLIT_TOKEN: "the words begin or end inside a word or number",
    Kind.HIDDEN_WORDS: "the ellipsis hides words that turn the meaning",
    Kind.BRACKETED_MEANING: "the brackets change the meaning",
    Kind.DISORDERED: "the parts are out of order or too far apart",
}
_UNSEARCHED: Final = {
    Kind.NO_TEXT: "neither its text nor its seal is here",
    Kind.TOO_SHORT: "so few words cannot be looked up",
}
_OWN_WORDS: Final = frozenset({Tier.EXACT, Tier.TYPOGRAPHIC, Tier.CASE})
# A scalar that every reader of YAML takes for these words and nothing else.
_PLAIN: Final = re.compile(r"(?=.* )(?!.*(?:: | #|:$))(?![\d:.,+ -]+$)[^\W_].*[^\s]")


@dataclass(frozen=True, slots=True)
class Cited:
    """A place of a source: ``related`` shows it, ``quote`` quotes it, None when its words may not be quoted so."""

    source: str
    related: Related
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Citations:
    """What came of looking words up.

    ``found`` are the places where they stand, in the order of sources; ``nearest``, only when there is none, the
    passage most like them, if any; ``unsearched`` names the sources that could not be searched, and why.
    """

    found: tuple[Cited, ...]
    nearest: Cited | None
    unsearched: tuple[tuple[str, str], ...]


def cite(project: Project, words: str, *, sources: Iterable[str] = ()) -> Citations:
    """Look words up in the sources named, or in all. Raises KeyError for an id the project does not have."""
    searched = [project.sources[each] for each in sorted(set(sources)) or project.sources]
    outcomes = [(source, look(source, Quote(words))) for source in searched]
    found = tuple(cited for source, outcome in outcomes for cited in _places(source, outcome, words))
    unsearched = tuple((s.id, _UNSEARCHED[outcome.kind]) for s, outcome in outcomes if outcome.kind in _UNSEARCHED)
    return Citations(found, None if found else _nearest(outcomes), unsearched)


def evidence_lines(source: str, quote: Quote) -> tuple[str, ...]:
    """Return one entry of a claim's ``evidence`` as lines of YAML, without indentation."""
    if not quote.prefix and not quote.suffix:
        return (f"- {_scalar(source)}: {_scalar(quote.exact)}",)
    context = {"prefix": quote.prefix, "suffix": quote.suffix}
    return (
        f"- source: {_scalar(source)}",
        "  quote:",
        f"    exact: {_scalar(quote.exact)}",
        *(f"    {name}: {_scalar(text)}" for name, text in context.items() if text),
    )


def _places(source: Source, outcome: Outcome, words: str) -> Iterator[Cited]:
    haystack = source.haystack
    if haystack is None:
        return
    for place in outcome.places:
        if outcome.kind in _FLAWS:
            yield Cited(source.id, in_source(source, place, _FLAWS[outcome.kind]), None)
        elif outcome.kind in {Kind.FOUND, Kind.AMBIGUOUS}:
            quote = _own_words(source, haystack, outcome, place, words)
            if outcome.kind is Kind.AMBIGUOUS:
                quote = _told_apart(source, haystack, quote, place)
            yield Cited(source.id, in_source(source, place, ""), quote)


def _nearest(outcomes: Iterable[tuple[Source, Outcome]]) -> Cited | None:
    passages = [(source, outcome.nearest) for source, outcome in outcomes if outcome.nearest is not None]
    if not passages:
        return None
    source, passage = max(passages, key=lambda found: found[1].similarity)
    return Cited(source.id, as_difference(source, passage), Quote(passage.text))


def _own_words(source: Source, haystack: Haystack, outcome: Outcome, place: Place, words: str) -> Quote:
    """Quote the source as it is written; words with ellipses or brackets stay as the curator chose them."""
    quote = Quote(words.strip())
    if source.document is None or outcome.tier not in _OWN_WORDS | {None}:
        return quote
    own = Quote(" ".join(source.document.raw[place.start : place.end].split()))
    return own if place in locate(haystack, own).places else quote


def _told_apart(source: Source, haystack: Haystack, quote: Quote, place: Place) -> Quote:
    """Add the fewest words before or else after a quote that leave one place; none where there are no such words."""
    if source.document is None or place.start is None or place.end is None:
        return quote
    raw = source.document.raw
    before = raw[max(place.start - _CONTEXT, 0) : place.start].split()[-_MOST_WORDS:]
    after = raw[place.end : place.end + _CONTEXT].split()[:_MOST_WORDS]
    tries = [replace(quote, prefix=" ".join(before[-count:])) for count in range(1, len(before) + 1)]
    tries += [replace(quote, suffix=" ".join(after[:count])) for count in range(1, len(after) + 1)]
    for attempt in tries:
        outcome = locate(haystack, attempt)
        if outcome.kind is Kind.FOUND and outcome.places == (place,):
            return attempt
    return quote


def _scalar(text: str) -> str:
    """Write words as a YAML scalar: plain where that is safe, else in double quotes, hidden characters as escapes."""
    if text.isprintable() and (_PLAIN.fullmatch(text) or re.fullmatch(r"[a-z][\w-]*", text)):
        return text
    return '"' + "".join(_escaped(letter) for letter in text) + '"'


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return f"\\{letter}"
    return letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii")
