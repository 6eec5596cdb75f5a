"""What a seal can tell of a quote that is not there: which of its words do stand together, and in which sentence."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from checker.text.normalize import fold
from checker.text.outcome import Kind, Outcome
from checker.text.quoting import core
from checker.text.seal import WINDOW, hashes_of
from checker.text.tokens import tokens

if TYPE_CHECKING:
    from checker.text.seal import Seal


def nearest_sealed(seal: Seal, quote: str) -> Outcome:
    """Return an outcome of kind ``ALTERED`` with the words of a quote that a seal does not confirm, or ``ABSENT``.

    Words are confirmed by a window of three that they stand in; an altered word takes its neighbours with it where no
    other window holds them.
    """
    words = core(fold(quote))
    hashes = hashes_of(words, seal.sha256, seal.secret)
    reading = seal.readings[0]
    votes = Counter(position - number for number, window in enumerate(hashes) for position in reading.positions(window))
    if not votes:
        return Outcome(Kind.ABSENT, sealed=True)
    diagonal, _ = min(votes.items(), key=lambda vote: (-vote[1], vote[0]))
    spans = list(tokens(words))
    confirmed = [False] * len(spans)
    for number, window in enumerate(hashes):
        if number + diagonal in reading.positions(window):
            confirmed[number : number + WINDOW] = [True] * WINDOW
    unconfirmed = [words[start:end] for (start, end), sure in zip(spans, confirmed, strict=True) if not sure]
    first = confirmed.index(True) + diagonal
    place = reading.place(first, first + WINDOW)
    return Outcome(Kind.ALTERED, places=(place,), words=" ".join(unconfirmed), sealed=True)
