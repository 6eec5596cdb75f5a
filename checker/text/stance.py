"""How sure some words are of what they say: whether they deny it, doubt it, or bind it to a condition.

Guard words are only the plainest signs. Whether a claim has *lost* one is asked more carefully: a rewording may say it
with a verb ("rejected"), a prefix ("unclear") or a noun ("the prospect of"). Only where nothing of the kind is left is
it lost.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from checker.text.language import guards
from checker.text.outcome import Guard

# Words that may carry a negation without a "not".
_NEGATIVE: Final = re.compile(
    r"\b(?:not|no|nor|n't|without|against|despite|instead|rather|but|lack\w*|fail\w*|den(?:y|ie[sd]|ial\w*)|refus\w*"
    r"|reject\w*|declin\w*|oppos\w*|withh\w+|absen\w+|prevent\w*|avoid\w*|stop\w*|end(?:s|ed|ing)?|cancel\w*|scrap\w*"
    r"|abandon\w*|withdr\w+|drop\w*|la[ck]\w*|los[est]\w*|miss\w*|few|fewer|little|less|hardly|barely|rarely|seldom"
    r"|never|none|nobody|nothing|neither|rule[sd]? out|free of|short of|far from|too \w+ to|unable|only|unless|until"
    r"|except\w*|exclud\w*|contrary|dismiss\w*|disput\w*|contradict\w*|disagree\w*|doubt\w*|ban(?:s|ned|ning)?"
    r"|forb\w+|prohibit\w*|halt\w*|block\w*|cease[sd]?|quit\w*|un\w{3,}|in(?:ability|accurate|complete|sufficient"
    r"|adequate|effective)\w*|im(?:possible|perfect)\w*|non-?\w+|dis\w{4,}|\w+less|alone|optional|voluntary|open"
    r"|still|yet|remain\w*|keep\w*|kept)\b|n't\b",
    re.IGNORECASE,
)
# Words that may carry a doubt without a "reportedly".
_DOUBTFUL: Final = re.compile(
    r"\b(?:may|might|can|could|would|should|likely|unlikely|possib\w+|perhaps|maybe|probabl\w+|potential\w*|apparent\w*"
    r"|appear\w*|seem\w*|suggest\w*|report\w*|alleg\w*|claim\w*|purport\w*|suppos\w*|presum\w*|suspect\w*|believ\w*"
    r"|think\w*|thought|expect\w*|estimat\w*|forecast\w*|predict\w*|project\w*|plan\w*|propos\w*|intend\w*|aim\w*"
    r"|hop\w+|fear\w*|worr\w+|risk\w*|threat\w*|prospect\w*|chance\w*|danger\w*|if|unless|whether|conceivabl\w+"
    r"|rumou?r\w*|said|say|says|saying|told|according|view\w*|opinion|argu\w+|in doubt|uncertain\w*|unclear|unconfirmed"
    r"|speculat\w*|signal\w*|indicat\w*|hint\w*|assum\w+|consider\w*|warn\w*|urg\w+|call\w*|want\w*|seek\w*|sought|open)\b",
    re.IGNORECASE,
)
# "would" and "expected to" are how reported speech puts what someone announced: no doubt of its own.
_REPORTED: Final = frozenset({"would", "expected to"})
_CONDITIONAL: Final = re.compile(
    r"\b(?:if|unless|provided|providing|in case|as long as|so long as|whether|except|otherwise|until"
    r"|depend\w*|subject to|condition\w*|conting\w+|should|once|when|without|in the event|assum\w+|only)\b",
    re.IGNORECASE,
)


_KEEPING_AWAY: Final = frozenset({"no", "without", "instead of", "rather than"})
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_STEM: Final = 5
_CLAUSE: Final = re.compile(r"[^,;:.\u2014]{0,60}")


# Several checks ask about the same words, one after the other.
_guards: Final = lru_cache(maxsize=64)(guards)


def negation(words: str) -> str:
    """Return the negation of some folded words, empty when they have none."""
    return _first(words, Guard.NEGATION)


def denied(words: str, claim: str) -> str:
    """Return the negation of folded quoted words that may turn a claim, empty when they have none.

    One that keeps something away from the matter ("with no radio exposure", "without contacts") turns only a claim that
    speaks of that thing.
    """
    spoken_of = {word[0][:_STEM].lower() for word in _LONG_WORD.finditer(claim)}
    for found in _guards(words):
        if found.guard is Guard.NEGATION:
            said = words[found.start : found.end]
            clause = _CLAUSE.match(words, found.end)
            kept_away = {word[0][:_STEM].lower() for word in _LONG_WORD.finditer(clause[0])} if clause else set[str]()
            if said.lower() not in _KEEPING_AWAY or spoken_of & kept_away:
                return said
    return ""


def doubt(words: str) -> str:
    """Return the hedge of some folded words, empty when they have none of their own."""
    return next(
        (
            said
            for found in _guards(words)
            if found.guard is Guard.HEDGE and (said := words[found.start : found.end]).lower() not in _REPORTED
        ),
        "",
    )


def condition(words: str) -> str:
    """Return the word that binds folded words to a condition, empty when none does; "whether" asks, and binds not."""
    return next(
        (
            said
            for found in _guards(words)
            if found.guard is Guard.CONDITION and (said := words[found.start : found.end]).lower() != "whether"
        ),
        "",
    )


def may_deny(words: str) -> bool:
    """Tell whether words may say a negation in any way."""
    return _NEGATIVE.search(words) is not None


def may_doubt(words: str) -> bool:
    """Tell whether words may say a doubt, or whose view it is, in any way."""
    return _DOUBTFUL.search(words) is not None


def may_bind(words: str) -> bool:
    """Tell whether words may say a condition in any way."""
    return _CONDITIONAL.search(words) is not None


def _first(words: str, guard: Guard) -> str:
    return next((words[found.start : found.end] for found in _guards(words) if found.guard is guard), "")
