"""Words that are being read for numbers, with what is known about them beforehand."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from checker.record import dataclass

if TYPE_CHECKING:
    from checker.values.quantity.tokens import Tokens
    from checker.values.quantity.units import Unit


@dataclass(frozen=True, slots=True)
class Scope:
    """Words as ``tokens``, with the unit that is ``expected`` of them, if any.

    ``curated`` words are a value and nothing else: no year, and no name of anything. ``elsewhere`` are the ranges of
    the words that hold figures which say no quantity.
    """

    tokens: Tokens
    expected: Unit | None = None
    curated: bool = False
    elsewhere: tuple[tuple[int, int], ...] = ()

    def past_elsewhere(self, index: int) -> int:
        """Return ``index``, or the first token after figures there that say no quantity."""
        if not self.elsewhere:
            return index
        start = self.tokens.starts[index]
        # Of two ranges that overlap, the one that begins later may end earlier: look at the last two.
        last = bisect_right(self.elsewhere, start, key=itemgetter(0))
        high = max((high for _, high in self.elsewhere[max(0, last - 2) : last]), default=0)
        while self.tokens.starts[index] < high:
            index += 1
        return index
