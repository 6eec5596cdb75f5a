"""Changes words of a claim wherever it says the same: in its sentence, and in the value it states."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.fit.values import context_of, stated
from checker.names.attributes import attributes
from checker.record import replace
from checker.text.normalize import fold
from checker.value import Context, Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from checker.check import GroundedClaim
    from checker.claim import Claim, Statement
    from checker.fit.values import Stated
    from checker.value import Mention, Value, ValueType

_OF_ANOTHER: Final = frozenset({Relation.CONFLICTS, Relation.INCOMPARABLE})
"""How a value of the sentence relates to the stated one where the two are not of the same thing."""
_QUOTED: Final = re.compile(r'(?<!\w)"[^"]*"(?!\w)')


def sentence(subject: GroundedClaim) -> str:
    """Return the claim's sentence, folded: what operators change."""
    return fold(subject.claim.text)


def spliced(text: str, start: int, end: int, words: str) -> str:
    """Return a text with other words in place of those from ``start`` to ``end``; no words leave a sentence whole."""
    before, after = text[:start], text[end:]
    if words:
        return before + words + after
    joined = f"{before.rstrip(' ,')} {after.lstrip(' ,')}" if before.strip() else after.lstrip(" ,")
    whole = re.sub(r" (?=[.,;:!?])", "", joined)
    return whole if before.strip() else whole[:1].upper() + whole[1:]


def like(words: str, model: str) -> str:
    """Return words with a capital where the model has one."""
    return words[:1].upper() + words[1:] if model[:1].isupper() else words


def outside_quotations(text: str) -> str:
    """Return a text of the same length with the words in quotation marks blanked."""
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


def context(subject: GroundedClaim) -> Context:
    """Return what is known for understanding the words of a claim: the day its first source came out, and entities."""
    source = next((grounding.source for grounding in subject.groundings if grounding.source is not None), None)
    return context_of(source, subject) if source is not None else Context(entities=subject.project.entities)


def with_value(claim: Claim, change: Callable[[str], str]) -> Claim:
    """Return a claim whose stated value, and each part of it, is what ``change`` makes of the words written."""
    if claim.states is None:
        return claim
    parts = tuple(replace(part, value=change(part.value)) for part in claim.states.parts)
    return replace(claim, states=replace(claim.states, value=change(claim.states.value), parts=parts))


def whole_words(words: str) -> re.Pattern[str]:
    """Return a pattern for words that stand whole."""
    return re.compile(rf"(?<![\w.-]){re.escape(words)}(?!\w|-\w|[.,]\d)")


def swapped(words: str, other: str) -> Callable[[str], str]:
    """Return the function that puts other words in the place of some, wherever they stand whole."""
    pattern = whole_words(words)
    return lambda text: pattern.sub(lambda _: other, text)


def revalued(
    subject: GroundedClaim, kind: ValueType, taken: Iterable[Mention], variants: Callable[[str], Iterator[str]]
) -> Iterator[tuple[str, str, Claim]]:
    """Yield a claim with another value in place of each that its words have, and of the one it states.

    ``variants`` yields for the words of a value those of others; one that is no value of the type, or that does not
    exclude the value it stands for, is passed over. Yielded are the words before and after, and the claim.
    """
    text = sentence(subject)
    here = context(subject)
    what = stated(subject)
    told = False
    blocked = list(taken)
    for mention in kind.mentions(text, here):
        if any(mention.start < other.end and other.start < mention.end for other in blocked):
            continue
        before = text[mention.start : mention.end]
        same = _states_it(subject, what, kind, mention.value, before)
        told = told or same
        for after in variants(before):
            changed = spliced(text, mention.start, mention.end, after)
            value = _value_at(kind, changed, mention.start, here)
            if value is None or kind.compare(value, mention.value) is not Relation.CONFLICTS:
                continue
            claim = replace(subject.claim, text=changed)
            yield before, after, _restated(claim, what, value, (before, after), here) if same else claim
    if not told and what is not None and what.value is not None and what.kind.name == kind.name:
        yield from _states_alone(subject, what, variants, here)


def _value_at(kind: ValueType, text: str, start: int, here: Context) -> Value | None:
    """Return the value whose words begin at a place of a text, or right before it."""
    return next((found.value for found in kind.mentions(text, here) if found.start <= start < found.end), None)


def _states_it(subject: GroundedClaim, what: Stated | None, kind: ValueType, value: Value, words: str) -> bool:
    """Tell whether a value of the sentence is the one that the claim states, by what it is or by its very words."""
    states = subject.claim.states
    if what is None or what.value is None or states is None:
        return False
    if what.kind.name == kind.name and kind.compare(what.value, value) not in _OF_ANOTHER:
        return True
    return whole_words(words).search(states.value) is not None


def _restated(claim: Claim, what: Stated | None, value: Value, words: tuple[str, str], here: Context) -> Claim:
    """Return a claim that states another value: in the words of its sentence if it has them, else as editors write."""
    changed = with_value(claim, swapped(*words))
    if changed.states is None or claim.states is None or changed.states.value != claim.states.value:
        return changed
    written = str(value)
    parsed = what.kind.parse(written, here) if what is not None else None
    return replace(claim, states=_of(claim.states, written)) if parsed is not None else claim


def _of(states: Statement, written: str) -> Statement:
    return replace(states, value=written, parts=())


def _states_alone(
    subject: GroundedClaim, what: Stated, variants: Callable[[str], Iterator[str]], here: Context
) -> Iterator[tuple[str, str, Claim]]:
    """Yield a claim that states another value than its sentence, which does not say it."""
    states = subject.claim.states
    if states is None or what.value is None:
        return
    attribute = attributes(subject.project.vocabulary).declared(states.attribute)
    own = Context(here.published, here.entities, attribute)
    for after in variants(fold(states.value)):
        value = what.kind.parse(after, own)
        if value is not None and what.kind.compare(value, what.value) is Relation.CONFLICTS:
            yield states.value, after, replace(subject.claim, states=_of(states, after))
