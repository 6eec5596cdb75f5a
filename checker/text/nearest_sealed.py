"""What a seal can tell of a quote that is not there: which of its words do stand together, and in which sentence."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from checker.text.normalize import fold
from checker.text.outcome import Kind, Outcome
from checker.text.quoting import core
from checker.text.seal import WINDOW, single
from checker.text.tokens import tokens

if TYPE_CHECKING:
    from checker.text.seal import Seal, SealedReading

# What stands in more places does not tell where a quote belongs; and no quote is longer.
_COMMON: Final = 4
_LONGEST: Final = 1000


def nearest_sealed(seal: Seal, quote: str) -> Outcome:
    """Return an outcome of kind ``ALTERED`` with the words of a quote that a seal does not confirm, or ``ABSENT``.

    Words are confirmed by a window of three that they stand in; an altered word takes its neighbours with it where no
    other window holds them.
    """
    words = core(fold(quote))
    spans = list(islice(tokens(words), _LONGEST))
    reading = seal.readings[0]
    windows = single(reading.hashes(words[: spans[-1][1]])) if spans else []
    votes = Counter(place - number for number, window in enumerate(windows) for place in _rare(reading, window))
    if not votes:
        return Outcome(Kind.ABSENT, sealed=True)
    diagonal, _ = min(votes.items(), key=lambda vote: (-vote[1], vote[0]))
    confirmed = [False] * len(spans)
    for number, window in enumerate(windows):
        if reading.has(window, number + diagonal):
            confirmed[number : number + WINDOW] = [True] * WINDOW
    unconfirmed = [words[start:end] for (start, end), sure in zip(spans, confirmed, strict=True) if not sure]
    first = confirmed.index(True) + diagonal
    place = reading.place(first, first + WINDOW)
    return Outcome(Kind.ALTERED, places=(place,), words=" ".join(unconfirmed), sealed=True)


def _rare(reading: SealedReading, window: str) -> list[int]:
    """Return where a window stands, nothing where it is common."""
    places = list(islice(reading.positions(window), _COMMON + 1))
    return places if len(places) <= _COMMON else []
