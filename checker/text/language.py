"""Guard words of English: those that turn what stands beside them into its opposite, a part of it, or a perhaps.

A quote that leaves one out can say what its source does not. The tables hold phrases in small letters; the longest that
fits is taken, so that "no longer" is one guard and "not only" none. A word within a compound ("no-fly zone") guards
nothing. Where a word has another meaning, `_OTHERWISE` tells it by the words around.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.text.outcome import Guard
from checker.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable


class GuardMatch(NamedTuple):
    """A guard word by place: ``start`` and ``end`` (exclusive) in the text it was looked for in."""

    start: int
    end: int
    guard: Guard


_NEGATIONS: Final = (
    # They say that something is not so.
    *("not", "no", "never", "none", "neither", "nor", "nobody", "no one", "no-one", "nothing", "nowhere", "cannot"),
    *("ain't", "aren't", "can't", "couldn't", "daren't", "didn't", "doesn't", "don't", "hadn't", "hasn't", "haven't"),
    *("isn't", "mayn't", "mightn't", "mustn't", "needn't", "oughtn't", "shan't", "shouldn't", "wasn't", "weren't"),
    *("won't", "wouldn't"),
    # It was so, and is not.
    *("no longer", "not any longer", "not any more"),
    # It is so little that it is not.
    *("hardly", "barely", "scarcely", "rarely", "seldom"),
    # One thing is, the other is not.
    *("without", "instead of", "rather than"),
    # Verbs with a not inside.
    *("fail to", "fails to", "failed to", "failing to", "failure to", "unable to"),
    *("refuse to", "refuses to", "refused to", "refusing to", "refusal to"),
    *("decline to", "declines to", "declined to", "declining to"),
    *("deny", "denies", "denied", "denying"),
    *("lack", "lacks", "lacked", "lacking"),
)
_LIMITS: Final = (
    # Nothing beyond it.
    *("only", "merely", "solely", "nothing but", "nothing more than", "no more than", "not more than", "at most"),
    *("up to", "no later than", "not later than"),
    # Nothing short of it.
    *("at least", "no less than", "not less than", "no fewer than", "not fewer than", "no earlier than"),
    # Not this number, but one beside it.
    *("more than", "less than", "fewer than", "nearly", "almost", "approximately", "roughly"),
    # Not all of it.
    *("partly", "partially", "all but", "except", "excluding", "apart from", "aside from", "other than"),
    # Not for ever.
    *("until", "till"),
)
_CONDITIONS: Final = (
    # It is so where something else is.
    *("if", "unless", "whether", "whether or not", "provided", "provided that", "providing that", "as long as"),
    *("so long as", "in case", "in the event", "on condition", "on the condition", "subject to", "assuming"),
    *("depending on", "contingent on", "contingent upon", "conditional on", "conditional upon"),
    # It is so where something else is not.
    "otherwise",
)
_HEDGES: Final = (
    # Somebody says so.
    *("reportedly", "allegedly", "alleged", "purportedly", "purported", "supposedly"),
    *("is said to", "are said to", "was said to", "were said to", "been said to", "be said to"),
    *("claim", "claims", "claimed", "claiming", "claim that", "claims that"),
    # Somebody thinks so.
    *("rumored", "rumoured", "suspected", "believed to", "thought to", "presumed to", "expected to"),
    *("apparently", "seemingly", "presumably", "appear to", "appears to", "appeared to", "appearing to"),
    *("seem to", "seems to", "seemed to", "seeming to"),
    # It can be so.
    *("may", "might", "could", "would", "likely", "unlikely", "possibly", "perhaps", "maybe", "probably"),
    *("potentially", "conceivably"),
)
_NO_GUARDS: Final = (
    # They add to what is said and take nothing from it: "not only ships but boats".
    *("not only", "not just", "not merely", "not solely", "not simply", "not least"),
    *("not to mention", "none the less"),
    # They say that it is just this: "none other than the minister".
    *("none other than", "no other than"),
    # They affirm.
    *("no doubt", "no question that", "without doubt", "without a doubt", "without question"),
    # What is fresh, not what is limited.
    *("up to date", "up to speed"),
    # The condition is the speaker's, not that of what is said.
    *("on condition of anonymity", "on the condition of anonymity"),
    # Just another name.
    "otherwise known as",
)
_GUARDS: Final = (
    dict.fromkeys(_NEGATIONS, Guard.NEGATION)
    | dict.fromkeys(_LIMITS, Guard.LIMIT)
    | dict.fromkeys(_CONDITIONS, Guard.CONDITION)
    | dict.fromkeys(_HEDGES, Guard.HEDGE)
)


class _Context(NamedTuple):
    """What stands right before and right after a word where it has another meaning; both have to match."""

    before: str = ""
    after: str = ""


_OWNER: Final = r"\b(?:the|a|an|its|his|her|their|our|my|your|whose)"
_WHAT_IS_CLAIMED: Final = _Context(after=r" (?:responsibility|victory|asylum|credit|(?:[\w,]+ ){0,3}lives)\b")
_CLAIM_TO: Final = _Context(
    before=rf"(?i:{_OWNER}|\b(?:this|these|those|such|all|any|some|no|legal|insurance|compensation|asylum)) \Z"
)
_MONTH: Final = (
    _Context(after=r",? \d"),
    _Context(before=r"(?i:\b(?:in|on|of|by|to|from|since|until|till|before|after|through|during|and|or)) \Z"),
    _Context(before=r"(?i:\b(?:early|late|mid|last|next|this|each|every)|\d) \Z"),
)
# By the word as it is written or, if that is not here, in small letters.
_OTHERWISE: Final = {
    # A number: "No. 5".
    "no": (_Context(after=r"\. ?\d"),),
    # Strength: "military might".
    "might": (_Context(before=rf"(?i:{_OWNER}|\b(?:military|naval|economic|financial|industrial|political)) \Z"),),
    # Gave, or laid down: "provided aid", "as provided by law". The condition follows a comma or a stop.
    "provided": (_Context(before=r"[^,.;:] \Z"), _Context(after=r" (?:by|for|in|to|with)\b")),
    # Taking over: "assuming office".
    "assuming": (
        _Context(after=r" (?:the )?(?:command|control|duties|office|post|power|presidency|responsibility)\b"),
    ),
    # What one has a right to, or has got or taken: "claims of the fishermen", "claimed victory", "claimed two lives".
    "claim": (_CLAIM_TO, _WHAT_IS_CLAIMED),
    "claims": (_CLAIM_TO, _WHAT_IS_CLAIMED),
    "claimed": (_WHAT_IS_CLAIMED,),
    "claiming": (_WHAT_IS_CLAIMED,),
    # The month, or a name. With a capital the verb stands only in headings, all of whose words have one, and at the
    # start of a wish: "May they sign".
    "MAY": _MONTH,
    "May": (
        *_MONTH,
        _Context(after=r"'s\b|[,.;:!?)]|\Z| Day\b"),
        _Context(before=r"[\w,;)] \Z", after=" [a-z]"),
        _Context(
            after=r" (?!(?:we|you|he|she|it|they|there|the|this|that|these|those|my|your|our|his|her|their)\b)[a-z]"
        ),
    ),
}
# No context before a word is longer.
_REACH: Final = 20
_CONTEXTS: Final = {
    word: tuple((re.compile(before), re.compile(after)) for before, after in contexts)
    for word, contexts in _OTHERWISE.items()
}


def one_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of some phrases, the longest that fits, with a quick look at the first letter."""
    ordered = sorted(phrases, reverse=True)
    return "|".join(
        f"{letter}(?:{'|'.join(re.escape(phrase[1:]) for phrase in group)})"
        for letter, group in groupby(ordered, key=lambda phrase: phrase[0])
    )


# The longest word of each, for it is the rarest: most texts have none of these, and no guard.
_NEEDED: Final = frozenset(max(re.findall("[a-z]+", phrase), key=len) for phrase in _GUARDS)
_PHRASE: Final = re.compile(rf"(?<!\w)(?<!\w-)(?:{one_of((*_GUARDS, *_NO_GUARDS))})(?!\w|-\w)")


def guards(text: str) -> list[GuardMatch]:
    """Return the guard words of a folded text, in order; they do not overlap."""
    small = text.lower()
    if len(small) != len(text):
        # A few capitals have two small letters; positions count more than finding a guard with such a letter in it.
        small = "".join(letter.lower() if letter.isascii() else letter for letter in text)
    found: list[GuardMatch] = []
    for match in _PHRASE.finditer(small):
        phrase = match[0]
        guard = _GUARDS.get(phrase)
        start, end = match.span()
        contexts = _CONTEXTS.get(text[start:end]) or _CONTEXTS.get(phrase)
        if guard and not (contexts and _has_other_meaning(text, start, end, contexts)):
            found.append(GuardMatch(start, end, guard))
    return found


def _has_other_meaning(
    text: str, start: int, end: int, contexts: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
) -> bool:
    """Tell whether a word stands in one of its contexts."""
    left = text[max(0, start - _REACH) : start]
    return any(before.search(left) and after.match(text, end) for before, after in contexts)


@lru_cache(maxsize=256)
def guards_of_phrase(text: str) -> list[GuardMatch]:
    """Return the guard words of a folded phrase as `guards` does: several checks ask about the same words."""
    return [] if _NEEDED.isdisjoint(word_set(text)) else guards(text)
