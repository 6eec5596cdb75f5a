"""Finds a quote in a source, exactly once and with its meaning whole, or tells why it cannot.

The tiers are tried in order, and the first that holds decides: the words as they stand (exact, or typographic where
only the typography differs); then with their ellipses and brackets read as such; then with the capital of the first
word changed. Whatever fails all of them is not found: likeness never supports a claim.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.text.guards import TURNING, kinds_in, standing_between, standing_outside
from checker.text.normalize import fold
from checker.text.outcome import Guard, Kind, Outcome, Outside, Tier
from checker.text.quoting import Gap, Join, Parts, core, cut, edge_mark, recased
from checker.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.claim import Quote
    from checker.text.haystack import Haystack, Occurrence, Reading

# The most tokens an ellipsis may leave out, and a bracket replace; an altered word replaces one.
_WIDEST: Final = {Join.ELLIPSIS: 60, Join.BRACKET: 8, Join.ALTERED_WORD: 1, Join.REMARK: 0}
# Beginnings and endings that turn a word into its opposite: "[un]signed".
_TURNING: Final = frozenset({"un", "in", "im", "il", "ir", "non", "non-", "dis", "de", "anti", "anti-", "n't"})
# No quote has more parts; each is looked for in the whole text.
_MOST_PARTS: Final = 20
_PLACES_LISTED: Final = 10


class _Chain(NamedTuple):
    """Occurrences of the parts of a quote, in order, in one reading."""

    reading: Reading
    links: tuple[Occurrence, ...]

    @property
    def span(self) -> tuple[int, int]:
        """Return the stretch from the first part to the last, in positions of the haystack."""
        return self.reading.span(self.links[0].start, self.links[-1].end)


class _Found(NamedTuple):
    """What came of looking for the parts of a quote one after another.

    ``chains`` are the ways through all parts in the context that the quote gives, ``anywhere`` those in any context.
    Where the parts are all there and no way leads through them, ``disordered`` is the place of the first, and ``why``
    tells. ``split`` is where a part cuts a word.
    """

    chains: list[_Chain]
    anywhere: list[_Chain]
    disordered: tuple[int, int] | None
    why: str
    split: tuple[Reading, Occurrence] | None


def locate(haystack: Haystack, quote: Quote) -> Outcome:
    """Look for a quote in a source. The outcome is ``FOUND`` with one place, or tells by its kind what is wrong.

    Nearest passages and guard words outside are not looked for: see `checker.text.nearest.nearest` and `outside`.
    """
    first, *others = (_Search(haystack, quote, folded) for folded in _foldings(quote.exact))
    outcome = first.outcome()
    for search in others:
        found = search.outcome() if outcome.kind is not Kind.FOUND else outcome
        # Anything tells more than that nothing was found.
        outcome = found if outcome.kind is Kind.ABSENT or found.kind is Kind.FOUND else outcome
    return outcome


def outside(haystack: Haystack, outcome: Outcome, quote: Quote) -> tuple[Outside, ...]:
    """Return the guard words that stand right outside a quote that was found, in its sentence."""
    if outcome.extent is None:
        return ()
    words = core(fold(quote.exact))
    return tuple(
        Outside(span.guard, after=after, position=span.start, words=haystack.words(span.start, span.end))
        for span, after in standing_outside(haystack.guards, *outcome.extent, words[words.rfind(" ") + 1 :])
    )


def _foldings(exact: str) -> list[str]:
    folded = fold(exact)
    if "\n" not in exact:
        return [folded]
    kept = fold(exact, keep_hyphens=True)
    return [folded] if kept == folded else [folded, kept]


class _Search:
    """The search for one folding of one quote."""

    def __init__(self, haystack: Haystack, quote: Quote, folded: str) -> None:
        self._haystack = haystack
        self._folded = folded
        self._exact = quote.exact
        self._prefix = fold(quote.prefix) if quote.prefix else ""
        self._suffix = fold(quote.suffix) if quote.suffix else ""
        self._mark = edge_mark(folded)

    def outcome(self) -> Outcome:
        """Try the tiers in order."""
        words = core(self._folded)
        if not words:
            return self._outcome(Kind.TOO_SHORT)
        found = self._find((words,))
        if found.anywhere:
            return self._settle(found, None)
        if "[" in self._folded or "..." in self._folded:
            outcome = self._with_gaps()
            if outcome is not None:
                return outcome
        if words[0].isalpha():
            recapitalised = self._find((words[0].swapcase() + words[1:],))
            if recapitalised.anywhere:
                return self._settle(recapitalised, Tier.CASE)
        if found.split is not None:
            return self._split(*found.split)
        return self._outcome(Kind.TOO_SHORT if self._too_short(words) else Kind.ABSENT)

    def _too_short(self, words: str) -> bool:
        """Tell whether words have fewer tokens than a seal can prove."""
        least = self._haystack.least_tokens
        return least > 1 and sum(1 for _ in tokens(words)) < least

    # --- where the words stand -----------------------------------------------------------------------------------

    def _find(self, texts: Sequence[str], parts: Parts | None = None) -> _Found:
        """Find the ways through some texts, in all readings."""
        chains: list[_Chain] = []
        anywhere: list[_Chain] = []
        disordered: tuple[int, int] | None = None
        why = ""
        split: tuple[Reading, Occurrence] | None = None
        for number, reading in enumerate(self._haystack.readings):
            places: list[list[Occurrence]] = []
            for text in texts:
                whole, cut_word = reading.find(text)
                if not whole and cut_word is not None and split is None:
                    split = reading, cut_word
                places.append(whole)
            if self._mark and not (parts and parts.tail):
                places[-1] = [place for place in places[-1] if reading.punctuated(place, self._mark)]
            if not all(places):
                continue
            ways, reason = self._ways(reading, places, parts)
            if not ways and number == 0 and reason:
                disordered, why = reading.span(*places[0][0]), reason
            if number > 0:
                # What has no hyphen that makes this another reading has been found in the first.
                ways = [way for way in ways if any(map(reading.hyphenated, way))]
            anywhere += [_Chain(reading, way) for way in ways]
            if ways and (self._prefix or self._suffix):
                self._keep_context(reading, texts, places)
                in_context, _ = self._ways(reading, places, parts)
                ways = [way for way in in_context if number == 0 or any(map(reading.hyphenated, way))]
            chains += [_Chain(reading, way) for way in ways]
        return _Found(chains, anywhere, disordered, why, split)

    def _keep_context(self, reading: Reading, texts: Sequence[str], places: list[list[Occurrence]]) -> None:
        """Leave out the places that do not stand between prefix and suffix."""
        if self._prefix:
            places[0] = [place for place in places[0] if reading.follows(self._prefix, texts[0], place)]
        if self._suffix:
            places[-1] = [place for place in places[-1] if reading.precedes(self._suffix, texts[-1], place)]

    def _ways(
        self, reading: Reading, places: Sequence[Sequence[Occurrence]], parts: Parts | None
    ) -> tuple[list[tuple[Occurrence, ...]], str]:
        """Return the shortest ways through the places of the parts in order, or none and why.

        Ways are lengthened by the nearest place before: where that is too far, so are those before it.
        """
        ways: list[tuple[Occurrence, ...]] = [(place,) for place in places[0]]
        if parts is None:
            return ways, ""
        why = "out of order"
        for gaps, following in zip(parts.gaps, places[1:], strict=True):
            least = sum(gap.join is Join.ALTERED_WORD for gap in gaps)
            most = sum(_WIDEST[gap.join] for gap in gaps)
            longer: list[tuple[Occurrence, ...]] = []
            passed = 0
            for place in following:
                while passed < len(ways) and ways[passed][-1].end <= place.start:
                    passed += 1
                # Where there is to be a word between, the nearest place may be too near, and the next before it fits.
                for way in ways[max(0, passed - 2) : passed][::-1]:
                    between = reading.tokens_between(way[-1].end, place.start)
                    if between < least:
                        continue
                    if between > most:
                        why = "too far apart"
                    elif self._paragraph(reading, way[-1]) != self._paragraph(reading, place):
                        why = "in different paragraphs"
                    else:
                        longer.append((*way, place))
                    break
            ways = longer
        shortest = list({way[0]: way for way in reversed(ways)}.values())[::-1]
        fitting = [
            way for way in shortest if all(_fits(reading, *pair) for pair in _altered_words(reading, way, parts))
        ]
        return fitting, "" if shortest else why

    def _paragraph(self, reading: Reading, place: Occurrence) -> int:
        return self._haystack.paragraph(reading.span(*place)[0])

    # --- ellipses and brackets -----------------------------------------------------------------------------------

    def _with_gaps(self) -> Outcome | None:
        """Find a quote by its parts; None when its parts are not in the source."""
        failure: Outcome | None = None
        for variant in recased(self._folded) or [self._folded]:
            parts = cut(variant)
            if parts is None:  # brackets held no more than a letter, and the words are whole again
                found = self._find((core(variant),))
            elif not parts.texts or any(map(self._too_short, parts.texts)):
                failure = failure or self._outcome(Kind.TOO_SHORT)
                continue
            elif self._haystack.sealed and any(gap.join is Join.ALTERED_WORD for gap in parts.all_gaps):
                failure = failure or self._outcome(Kind.TOO_SHORT, detail="a word altered in brackets")
                continue
            elif len(parts.texts) > _MOST_PARTS:
                continue
            else:
                found = self._find(parts.texts, parts)
            if found.anywhere:
                elided = parts is not None and any(gap.join is Join.ELLIPSIS for gap in parts.all_gaps)
                return self._settle(found, Tier.ELIDED if elided else Tier.BRACKETED, parts)
            if found.disordered is not None:
                failure = failure or self._outcome(Kind.DISORDERED, found.disordered, detail=found.why)
            elif found.split is not None:
                failure = failure or self._split(*found.split)
        return failure

    def _flaw(self, chain: _Chain, parts: Parts) -> Outcome | None:
        """Return what the gaps of a quote do to its meaning, None when they leave it whole."""
        reading, links = chain
        for gaps, (left, right) in zip(parts.gaps, pairwise(links), strict=True):
            flaw = self._gap_flaw(gaps, *reading.span(left.end, right.start))
            if flaw is not None:
                return flaw
        put = _kinds_put((*parts.lead, *parts.tail))
        if put:
            words = " ".join(gap.words for gap in (*parts.lead, *parts.tail) if gap.join is Join.BRACKET)
            return self._bracketed(chain.span, words, put, "adds")
        for gap, token in _altered_words(reading, links, parts):
            if token is not None:
                flaw = self._altered_flaw(gap, reading.words(token), reading.span(*token))
                if flaw is not None:
                    return flaw
        return None

    def _gap_flaw(self, gaps: Sequence[Gap], end: int, start: int) -> Outcome | None:
        """Return the guard word that an ellipsis leaves out, or what brackets change: polarity, or a number."""
        joins = {gap.join for gap in gaps}
        guards = list(standing_between(self._haystack.guards, end, start))
        if Join.ELLIPSIS in joins:
            for guard in guards:
                if guard.guard in TURNING:
                    spot = guard.start, guard.end
                    return self._outcome(Kind.HIDDEN_WORDS, spot, words=self._haystack.words(*spot), guard=guard.guard)
        if Join.BRACKET not in joins:
            return None
        put = _kinds_put(gaps)
        there = {guard.guard for guard in guards}
        there.update(number.guard for number in standing_between(self._haystack.numbers, end, start))
        if put - there or Guard.NUMBER in put:
            words = " ".join(gap.words for gap in gaps if gap.join is Join.BRACKET)
            return self._bracketed((end, start), words, put, "adds")
        if Guard.CONDITION in put:  # which one the source has a seal does not tell, and "if" is not "unless"
            return self._bracketed((end, start), self._haystack.words(end, start), {Guard.CONDITION}, "drops")
        if there - put and Join.ELLIPSIS not in joins:
            return self._bracketed((end, start), self._haystack.words(end, start), there - put, "drops")
        return None

    def _altered_flaw(self, gap: Gap, word: str, span: tuple[int, int]) -> Outcome | None:
        """Return how brackets within a word turn it round, or make it another number."""
        altered = gap.left + gap.words + gap.right
        if altered == word:
            return None
        replaced = word[len(gap.left) : len(word) - len(gap.right)]
        was, now = kinds_in(word), kinds_in(altered)
        if replaced.lower() in _TURNING or was - now:
            return self._bracketed(span, word, was - now or {Guard.NEGATION}, "drops")
        if gap.words.lower() in _TURNING or now - was:
            return self._bracketed(span, gap.words, now - was or {Guard.NEGATION}, "adds")
        if Guard.NUMBER in now or any(char.isdigit() for char in gap.words + replaced):
            return self._bracketed(span, gap.words, {Guard.NUMBER}, "adds")
        return None

    def _bracketed(self, span: tuple[int, int], words: str, kinds: Iterable[Guard], does: str) -> Outcome:
        spot = span[0], max(span[1], span[0] + 1)
        return self._outcome(Kind.BRACKETED_MEANING, spot, words=words, guard=min(kinds), detail=does)

    # --- one place, in its context -------------------------------------------------------------------------------

    def _settle(self, found: _Found, tier: Tier | None, parts: Parts | None = None) -> Outcome:
        """Choose the one place a quote stands at; several are as bad as none."""
        chains = found.chains
        if not chains:
            return self._outcome(Kind.WRONG_CONTEXT, found.anywhere[0].span)
        # Two readings may both hold a place: words right before a hyphen at a line end.
        spots = list(dict.fromkeys(chain.span for chain in chains))
        if len(spots) > 1:
            # Headlines and pull quotes repeat sentences of the article: the article's own sentence is meant.
            spots = sorted(spot for spot in spots if self._haystack.part(*spot) is None) or sorted(spots)
        if len(spots) > 1:
            return self._outcome(Kind.AMBIGUOUS, *spots[:_PLACES_LISTED], detail=str(len(spots)))
        spot = spots[0]
        flaw = self._flaw(next(chain for chain in chains if chain.span == spot), parts) if parts is not None else None
        if flaw is not None:
            return flaw
        if tier is None:
            tier = Tier.EXACT if self._haystack.verbatim(*spot, self._exact) else Tier.TYPOGRAPHIC
        return self._outcome(Kind.FOUND, spot, tier=tier)

    def _split(self, reading: Reading, occurrence: Occurrence) -> Outcome:
        return self._outcome(Kind.SPLIT_TOKEN, reading.span(*occurrence), words=reading.split_word(occurrence))

    def _outcome(
        self,
        kind: Kind,
        *spots: tuple[int, int],
        tier: Tier | None = None,
        words: str = "",
        guard: Guard | None = None,
        detail: str = "",
    ) -> Outcome:
        haystack = self._haystack
        places = tuple(haystack.place(*spot) for spot in spots)
        extent = spots[0] if kind is Kind.FOUND else None
        return Outcome(kind, tier, places, words, guard, extent=extent, detail=detail, sealed=haystack.sealed)


def _kinds_put(gaps: Iterable[Gap]) -> set[Guard]:
    """Return the kinds of guard words, numbers among them, that a curator put into brackets."""
    return {kind for gap in gaps if gap.join is Join.BRACKET for kind in kinds_in(gap.words)}


def _altered_words(
    reading: Reading, links: Sequence[Occurrence], parts: Parts
) -> Iterator[tuple[Gap, Occurrence | None]]:
    """Yield each word altered in brackets with the source's word, None where it cannot be told which that is."""
    joints: list[tuple[tuple[Gap, ...], int | None, int | None]] = [(parts.lead, None, links[0].start)]
    joints += [(gaps, left.end, right.start) for gaps, (left, right) in zip(parts.gaps, pairwise(links), strict=True)]
    joints.append((parts.tail, links[-1].end, None))
    for gaps, end, start in joints:
        for number, gap in enumerate(gaps):
            if gap.join is not Join.ALTERED_WORD:
                continue
            if number == 0 and end is not None:
                yield gap, reading.word_beside(end, before=False)
            elif number == len(gaps) - 1 and start is not None:
                yield gap, reading.word_beside(start, before=True)
            else:
                yield gap, None


def _fits(reading: Reading, gap: Gap, token: Occurrence | None) -> bool:
    """Tell whether a word of the source has what of an altered word stands outside the brackets."""
    word = reading.words(token) if token is not None else ""
    kept = len(gap.left) + len(gap.right)
    return len(word) >= kept > 0 and word.startswith(gap.left) and word.endswith(gap.right)
