"""Finds a quote in a source, exactly once and with its meaning whole, or tells why it cannot.

The tiers are tried in order, and the first that holds decides: the words as they stand (exact, or typographic where
only the typography differs); then with their ellipses and brackets read as such; then with the capital of the first
word changed. Whatever fails all of them is not found: likeness never supports a claim.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.text.guards import TURNING, kinds_in, standing_outside
from checker.text.haystack import Occurrence
from checker.text.normalize import fold
from checker.text.outcome import Guard, Kind, Outcome, Outside, Tier
from checker.text.quoting import Gap, Join, Parts, core, cut, edge_mark, recased
from checker.text.tokens import TOKEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.claim import Quote
    from checker.text.haystack import Haystack, Reading

# The most tokens an ellipsis may leave out, and a bracket replace; an altered word replaces one.
_WIDEST: Final = {Join.ELLIPSIS: 60, Join.BRACKET: 8, Join.ALTERED_WORD: 1, Join.REMARK: 0}
# Beginnings that turn a word into its opposite: "[un]signed".
_TURNING: Final = frozenset({"un", "in", "im", "il", "ir", "non", "non-", "dis", "de", "anti", "anti-", "n't"})
_PLACES_LISTED: Final = 10


class _Chain(NamedTuple):
    """Occurrences of the parts of a quote, in order."""

    links: tuple[Occurrence, ...]

    @property
    def whole(self) -> Occurrence:
        """Return the stretch from the first part to the last."""
        return Occurrence(self.links[0].start, self.links[-1].end)


def locate(haystack: Haystack, quote: Quote) -> Outcome:
    """Look for a quote in a source. The outcome is ``FOUND`` with one place, or tells by its kind what is wrong.

    Nearest passages are not looked for: see `checker.text.nearest.nearest`.
    """
    failure: Outcome | None = None
    for reading in haystack.readings:
        for folded in _foldings(quote.exact):
            outcome = _in_reading(reading, quote, folded)
            if outcome.kind is Kind.FOUND:
                return _under(haystack, outcome)
            failure = _worse(failure, outcome)
    return _under(haystack, failure or Outcome(Kind.ABSENT))


def _under(haystack: Haystack, outcome: Outcome) -> Outcome:
    """Mark an outcome as one under seal, if it is."""
    return replace(outcome, sealed=True) if haystack.sealed else outcome


def occurrences_of(haystack: Haystack, words: str) -> list[tuple[Reading, Occurrence]]:
    """Return every place where words stand as they are, typography aside."""
    for reading in haystack.readings:
        found = reading.find(core(fold(words))).whole
        if found:
            return [(reading, occurrence) for occurrence in found]
    return []


def _foldings(exact: str) -> list[str]:
    folded = fold(exact)
    if "\n" not in exact:
        return [folded]
    kept = fold(exact, keep_hyphens=True)
    return [folded] if kept == folded else [folded, kept]


def _worse(first: Outcome | None, second: Outcome) -> Outcome:
    """Of two failures return the one that tells more: anything tells more than that nothing was found."""
    return second if first is None or first.kind is Kind.ABSENT else first


def _in_reading(reading: Reading, quote: Quote, folded: str) -> Outcome:
    words = core(folded)
    if not words:
        return Outcome(Kind.TOO_SHORT)
    occurrences = reading.find(words)
    whole = _marked(reading, folded, occurrences.whole)
    if whole:
        chains = [_Chain((occurrence,)) for occurrence in whole]
        tier = Tier.EXACT if reading.verbatim(whole[0], quote.exact) else Tier.TYPOGRAPHIC
        return _settle(reading, quote, chains, tier, None)
    split = occurrences.split
    if "[" in folded or "..." in folded:
        outcome = _with_gaps(reading, quote, folded)
        if outcome is not None:
            return outcome
    if words[0].isalpha():
        other = words[0].swapcase() + words[1:]
        recapitalised = reading.find(other) if len(other) == len(words) else None
        if recapitalised and recapitalised.whole:
            chains = [_Chain((occurrence,)) for occurrence in _marked(reading, folded, recapitalised.whole)]
            if chains:
                return _settle(reading, quote, chains, Tier.CASE, None)
    if split is not None:
        return Outcome(
            Kind.SPLIT_TOKEN, places=(reading.place(split.start, split.end),), words=reading.split_word(split)
        )
    return Outcome(Kind.TOO_SHORT if _too_short(reading, words) else Kind.ABSENT)


def _too_short(reading: Reading, words: str) -> bool:
    """Tell whether words have fewer tokens than a seal can prove."""
    return reading.least_tokens > 1 and sum(1 for _ in TOKEN.finditer(words)) < reading.least_tokens


def _marked(reading: Reading, folded: str, found: list[Occurrence]) -> list[Occurrence]:
    """Keep the places that have the question or exclamation mark a quote ends on."""
    if "?" not in folded and "!" not in folded:
        return found
    mark = edge_mark(folded)
    return [place for place in found if reading.punctuated(place, mark)] if mark else found


# --- ellipses and brackets ---------------------------------------------------------------------------------------


def _with_gaps(reading: Reading, quote: Quote, folded: str) -> Outcome | None:
    """Find a quote by its parts; None when its parts are not in the source."""
    failure: Outcome | None = None
    for variant in recased(folded) or [folded]:
        parts = cut(variant)
        if parts is None:  # brackets held no more than a letter, and the words are whole again
            found = reading.find(core(variant)).whole
            if found:
                return _settle(reading, quote, [_Chain((place,)) for place in found], Tier.BRACKETED, None)
            continue
        outcome = _by_parts(reading, quote, parts)
        if outcome is not None and outcome.kind not in {Kind.DISORDERED, Kind.SPLIT_TOKEN, Kind.TOO_SHORT}:
            return outcome
        failure = failure or outcome
    return failure


def _by_parts(reading: Reading, quote: Quote, parts: Parts) -> Outcome | None:
    if not parts.texts or any(_too_short(reading, text) for text in parts.texts):
        return Outcome(Kind.TOO_SHORT)
    found = [reading.find(text) for text in parts.texts]
    for occurrences in found:
        if not occurrences.whole:
            split = occurrences.split
            if split is None:
                return None
            place = reading.place(split.start, split.end)
            return Outcome(Kind.SPLIT_TOKEN, places=(place,), words=reading.split_word(split))
    chains, why = _chains(reading, [occurrences.whole for occurrences in found], parts)
    if not chains:
        place = reading.place(*found[0].whole[0])
        return Outcome(Kind.DISORDERED, places=(place,), detail=why)
    elided = any(gap.join is Join.ELLIPSIS for gap in parts.all_gaps)
    return _settle(reading, quote, chains, Tier.ELIDED if elided else Tier.BRACKETED, parts)


def _chains(reading: Reading, places: Sequence[Sequence[Occurrence]], parts: Parts) -> tuple[list[_Chain], str]:
    """Return the shortest ways through the parts in order, or none and why."""
    chains: list[_Chain] = []
    why = "out of order"
    for first in places[0]:
        links = [first]
        for number, following in enumerate(places[1:]):
            after = next((place for place in following if place.start >= links[-1].end), None)
            if after is None:
                break
            gaps = parts.gaps[number]
            if reading.paragraph(links[-1].start) != reading.paragraph(after.start):
                why = "in different paragraphs"
                break
            between = reading.tokens_between(links[-1].end, after.start)
            altered = sum(gap.join is Join.ALTERED_WORD for gap in gaps)
            if not altered <= between <= sum(_WIDEST[gap.join] for gap in gaps):
                why = "too far apart"
                break
            links.append(after)
        else:
            chain = _Chain(tuple(links))
            if chains and chains[-1].links[1:] == chain.links[1:] and chain.links[1:]:
                chains.pop()  # the same end, reached from a nearer beginning
            chains.append(chain)
    return chains, why


def _flaw(reading: Reading, chain: _Chain, parts: Parts) -> Outcome | None:
    """Return what the gaps of a quote do to its meaning, None when they leave it whole."""
    for number, gaps in enumerate(parts.gaps):
        end, start = chain.links[number].end, chain.links[number + 1].start
        flaw = _hidden(reading, end, start) if _elides(gaps) else _replaced(reading, gaps, end, start)
        if flaw is not None:
            return flaw
    altered = [(gap, chain.whole.start, True) for gap in parts.lead] + [
        (gap, chain.whole.end, False) for gap in parts.tail
    ]
    for gap, position, before in altered:
        if gap.join is Join.BRACKET and kinds_in(gap.words):
            return _bracketed(reading, chain.whole, gap.words, kinds_in(gap.words), "adds")
        if gap.join is Join.ALTERED_WORD:
            flaw = _altered(reading, gap, position, before=before)
            if flaw is not None:
                return flaw
    return None


def _elides(gaps: Sequence[Gap]) -> bool:
    return any(gap.join is Join.ELLIPSIS for gap in gaps)


def _hidden(reading: Reading, end: int, start: int) -> Outcome | None:
    """Return the guard word that an ellipsis leaves out, if any."""
    for guard in reading.guards:
        if guard.start >= end and guard.end <= start and guard.guard in TURNING:
            words = reading.words_between(guard.start, guard.end)
            place = reading.place(guard.start, guard.end)
            return Outcome(Kind.HIDDEN_WORDS, places=(place,), words=words, guard=guard.guard)
    return None


def _replaced(reading: Reading, gaps: Sequence[Gap], end: int, start: int) -> Outcome | None:
    """Return what brackets change where they stand for words of the source: its polarity, or a number."""
    there = {guard.guard for guard in (*reading.guards, *reading.numbers) if guard.start >= end and guard.end <= start}
    for gap in gaps:
        if gap.join is Join.ALTERED_WORD:
            return _altered(reading, gap, start, before=True)
    put = frozenset().union(*(kinds_in(gap.words) for gap in gaps if gap.join is Join.BRACKET))
    spot = Occurrence(end, start)
    if put - there or Guard.NUMBER in put:
        return _bracketed(reading, spot, " ".join(gap.words for gap in gaps), put, "adds")
    if there - put:
        return _bracketed(reading, spot, reading.words_between(end, start), frozenset(there - put), "drops")
    return None


def _altered(reading: Reading, gap: Gap, position: int, *, before: bool) -> Outcome | None:
    """Return what is wrong with a word altered in brackets: another word, or one turned round."""
    word = Occurrence(position, position)
    if reading.least_tokens > 1:
        return Outcome(Kind.TOO_SHORT, detail="a word altered in brackets")
    if not reading.has_word(position, gap.left, gap.right, before=before):
        return Outcome(Kind.ALTERED, places=(reading.place(*word),), words=f"{gap.left}[{gap.words}]{gap.right}")
    if gap.words.lower() in _TURNING or any(char.isdigit() for char in gap.words):
        kind = Guard.NUMBER if any(char.isdigit() for char in gap.words) else Guard.NEGATION
        return _bracketed(reading, word, gap.words, frozenset({kind}), "adds")
    return None


def _bracketed(reading: Reading, spot: Occurrence, words: str, kinds: frozenset[Guard], does: str) -> Outcome:
    place = reading.place(spot.start, max(spot.end, spot.start + 1))
    return Outcome(Kind.BRACKETED_MEANING, places=(place,), words=words, guard=min(kinds), detail=does)


# --- one place, in its context -----------------------------------------------------------------------------------


def _settle(reading: Reading, quote: Quote, chains: list[_Chain], tier: Tier, parts: Parts | None) -> Outcome:
    """Choose the one place a quote stands at, by its context; several are as bad as none."""
    candidates = [chain for chain in chains if _in_context(reading, quote, chain, parts)]
    if not candidates:
        return Outcome(Kind.WRONG_CONTEXT, places=(reading.place(*chains[0].whole),))
    if len(candidates) > 1:
        # Headlines and pull quotes repeat sentences of the article: the article's own sentence is meant.
        own = [chain for chain in candidates if reading.place(*chain.whole).part is None]
        candidates = own or candidates
    if len(candidates) > 1:
        places = tuple(reading.place(*chain.whole) for chain in candidates[:_PLACES_LISTED])
        return Outcome(Kind.AMBIGUOUS, places=places, detail=str(len(candidates)))
    chain = candidates[0]
    flaw = _flaw(reading, chain, parts) if parts is not None else None
    if flaw is not None:
        return flaw
    return Outcome(
        Kind.FOUND,
        tier=tier,
        places=(reading.place(*chain.whole),),
        outside=_outside(reading, chain.whole, core(fold(quote.exact))),
        extent=(chain.whole.start, chain.whole.end),
    )


def _outside(reading: Reading, place: Occurrence, words: str) -> tuple[Outside, ...]:
    last = words[words.rfind(" ") + 1 :]
    return tuple(
        Outside(span.guard, after=after, position=span.start, words=reading.words_between(span.start, span.end))
        for span, after in standing_outside(reading.guards, place.start, place.end, last)
    )


def _in_context(reading: Reading, quote: Quote, chain: _Chain, parts: Parts | None) -> bool:
    if not quote.prefix and not quote.suffix:
        return True
    texts = parts.texts if parts is not None else (core(fold(quote.exact)),)
    if quote.prefix and not reading.follows(fold(quote.prefix), texts[0], chain.links[0]):
        return False
    return not quote.suffix or reading.precedes(fold(quote.suffix), texts[-1], chain.links[-1])
