"""Guard words of a text and how far each reaches: what a quote may not leave standing right outside itself."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from checker.text.language import guards
from checker.text.outcome import Guard, GuardSpan
from checker.text.tokens import numbers, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


TURNING: Final = frozenset({Guard.NEGATION, Guard.LIMIT, Guard.CONDITION})
"""The guard words that an ellipsis may not leave out."""

_BEFORE: Final = frozenset({Guard.NEGATION, Guard.HEDGE, Guard.CONDITION})
# No reach is longer than this many positions.
_FARTHEST: Final = 120
_VERBS_LEFT_OPEN: Final = frozenset(
    # A list of words reads best as words.
    "am are be been can could did do does had has have is may might must shall should was were will would".split(" ")  # noqa: SIM905
)
_START: Final = attrgetter("start")

# How many tokens behind a guard word are still governed by it: "not yet been signed".
_REACH: Final = 3
# Where the clause of a guard word ends, and its reach with it.
_CLAUSE_END: Final = re.compile(
    r"[,;:\u2014\"()?!]|\.(?= |$)| (?:and|but|or|which|who|whose|because|after|before|while|when|since|as)(?= )",
    re.IGNORECASE,
)


def guards_of(text: str) -> tuple[GuardSpan, ...]:
    """Return the guard words of a folded text with their reach, in order."""
    return tuple(_reaching(text, found.start, found.end, found.guard) for found in guards(text))


def numbers_of(text: str) -> tuple[GuardSpan, ...]:
    """Return the numbers of a folded text, in order, as guards that reach nowhere."""
    return tuple(GuardSpan(start, end, Guard.NUMBER, -1, -1) for start, end in numbers(text))


def standing_between(spans: Sequence[GuardSpan], end: int, start: int) -> Iterator[GuardSpan]:
    """Yield the guard words or numbers of which a part stands between two positions."""
    number = max(0, bisect_left(spans, end, key=_START) - 1)
    while number < len(spans) and spans[number].start < start:
        if spans[number].end > end:
            yield spans[number]
        number += 1


def standing_outside(
    spans: Sequence[GuardSpan], start: int, end: int, last_word: str
) -> Iterator[tuple[GuardSpan, bool]]:
    """Yield the guard words right outside a quote from ``start`` to ``end``, each with whether it stands after it.

    Before the quote they are negations, hedges and conditions whose reach it begins in. After it they are a condition
    that follows at once, and a negation where ``last_word``, the quote's last, leaves its verb open: "would | not".
    """
    low = bisect_left(spans, start, key=_START) - 1
    while low >= 0 and start - spans[low].end <= _FARTHEST:
        span = spans[low]
        if span.guard in _BEFORE and span.end <= start <= span.reach:
            yield span, False
        low -= 1
    high = bisect_left(spans, end, key=_START)
    while high < len(spans) and spans[high].start - end <= _FARTHEST:
        span = spans[high]
        if span.joint == end and (
            span.guard is Guard.CONDITION or (span.guard is Guard.NEGATION and last_word.lower() in _VERBS_LEFT_OPEN)
        ):
            yield span, True
        high += 1


def kinds_in(words: str) -> frozenset[Guard]:
    """Return which kinds of guard words, numbers among them, stand in some folded words."""
    kinds = {found.guard for found in guards(words)}
    if any(True for _ in numbers(words)):
        kinds.add(Guard.NUMBER)
    return frozenset(kinds)


def _reaching(text: str, start: int, end: int, guard: Guard) -> GuardSpan:
    clause_end = _CLAUSE_END.search(text, end, end + _FARTHEST)
    limit = clause_end.start() if clause_end else end + _FARTHEST
    reach = end
    for start_of_token, _ in islice(tokens(text, end, limit), _REACH + 1):
        reach = start_of_token
    return GuardSpan(start, end, guard, _joint(text, start), reach)


def _joint(text: str, start: int) -> int:
    """Return where the last word before a guard word ends, past a comma; -1 where another clause ends there."""
    end = start
    while end > 0 and text[end - 1] in " ,":
        end -= 1
    return end if end > 0 and text[end - 1] not in '.;:?!\u2014"()' else -1
