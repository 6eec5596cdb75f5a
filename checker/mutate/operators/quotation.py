"""Operator: other words between quotation marks than were said."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from checker.fit.values import stated, words_of
from checker.mutate.edit import sentence, spliced, with_value
from checker.mutate.mutant import Change, Operator
from checker.record import replace
from checker.text.normalize import fold
from checker.text.speech import QUOTATION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim

_WORD: Final = re.compile(r"[\w'-]+")
_INNER: Final = 3


def changes(subject: GroundedClaim) -> Iterator[Change]:
    """Misquote each quotation of the sentence, and a stated one that the quotes have word for word."""
    claim, text = subject.claim, sentence(subject)
    value = fold(claim.states.value) if claim.states is not None else ""
    told = False
    for found in QUOTATION.finditer(text):
        words = found[1]
        told = told or value == words
        for other in _misquoted(words):
            changed = with_value(claim, partial(_instead, words, other))
            yield Change(words, other, replace(changed, text=spliced(text, *found.span(1), other)))
    what = stated(subject)
    if told or what is None or what.kind.name != "quotation":
        return
    if any(value.lower() in words.text.lower() for words in words_of(subject)):
        for other in _misquoted(value):
            yield Change(value, other, with_value(claim, partial(_instead, value, other)))


def _instead(words: str, other: str, written: str) -> str:
    return fold(written).replace(words, other)


def _misquoted(words: str) -> Iterator[str]:
    """Yield words with a "not" before the longest, and without the longest where it stands inside them."""
    found = list(_WORD.finditer(words))
    longest = max(found, key=lambda word: len(word[0]), default=None)
    if longest is None:
        return
    yield f"{words[: longest.start()]}not {words[longest.start() :]}"
    # A word less beside an ellipsis is still what was said.
    inner = [word for word in found[1:-1] if "..." not in words[word.start() - 4 : word.end() + 4]]
    if len(found) >= _INNER and inner:
        left_out = max(inner, key=lambda word: len(word[0]))
        yield f"{words[: left_out.start()]}{words[left_out.end() :].lstrip()}"


OPERATOR = Operator("quotation", "The words in quotation marks are not those that were said.", changes)
