"""Qualifiers: the time and the condition under which a claim says that it holds, beside the words it quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.fit.values import fit_of, phrases_of, readings_of
from checker.text.normalize import fold
from checker.text.stance import condition, negation
from checker.text.wordset import word_set
from checker.value import Context
from checker.values import types

if TYPE_CHECKING:
    from checker.check import GroundedClaim

_SHORTEST: Final = 4
"""Words of fewer letters are seldom what a condition is about."""
_STEM: Final = 5
"""Words that agree in so many letters are forms of one: "renewed", "renewal"."""
_DENYING: Final = frozenset({"unless", "until", "without", "barring", "absent", "but for"})
"""Words of condition that deny what they bind to."""


def time_checked(subject: GroundedClaim) -> bool:
    """Tell whether the quotes give the time that a claim speaks of (``as_of``), or say it on that very day."""
    written = subject.claim.as_of
    kind = types()["date"]
    value = kind.parse(written, Context()) if written is not None else None
    if value is None:
        return False
    if fit_of(value, readings_of(subject, "date"), types()).carried:
        return True
    published = {grounding.source.record.published for grounding in subject.groundings if grounding.source is not None}
    return published == {written}


def condition_checked(subject: GroundedClaim) -> bool:
    """Tell whether a quote binds what it says to the condition that a claim gives: a word of it, and as yes or no."""
    given = fold(subject.claim.condition or "")
    stems = _stems(given)
    for words in phrases_of(subject):
        bound = condition(words.text)
        clause = words.text.partition(bound)[2] if bound else ""
        if stems & _stems(clause):
            denies = bool(negation(clause)) != (bound.lower() in _DENYING)
            if denies == bool(negation(given)):
                return True
    return False


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in word_set(text) if len(word) >= _SHORTEST)
