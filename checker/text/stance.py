"""How sure some words are of what they say: whether they deny it, doubt it, or bind it to a condition.

Guard words are only the plainest signs. Whether a claim has *lost* one is asked more carefully: a rewording may say it
with a verb ("fears that") or a noun ("the prospect of"). Only where nothing of the kind is left is it lost. Of denials
`checker.text.denial` tells more.
"""

from __future__ import annotations

import re
from typing import Final

from checker.text.language import guards_of_phrase
from checker.text.outcome import Guard

# What says that something can be so, or is feared, hoped or foreseen.
_POSSIBLE: Final = (
    r"may|might|can|could|would|should|likely|unlikely|possib\w+|perhaps|maybe|probabl\w+|potential\w*|apparent\w*"
    r"|appear\w*|seem\w*|suggest\w*|suppos\w*|presum\w*|suspect\w*|believ\w*|thinks|thought|expect\w*|estimat\w*"
    r"|forecast\w*|predict\w*|project(?:s|ed|ions?)|plan\w*|propos\w*|intend\w*|aim\w*|hop(?:e[sd]?|ing)|fear\w*"
    r"|worr\w+|risk\w*|threat\w*|prospect\w*|chances?|danger\w*|whether|conceivabl\w+|rumou?r\w*|opinion|in doubt"
    r"|uncertain\w*|unclear|unconfirmed|speculat\w*|signal\w*|indicat\w*|hint\w*|assum\w+|consider\w*|warn\w*|want\w*|seek\w*|sought"
    r"|look(?:s|ed)? (?:as (?:if|though)|like|set|likely|to)|to all appearances"
    r"|in all likelihood|evident(?:ly)?|ostensibl\w+|reckon\w*|tentativ\w*|provisional\w*"
    r"|(?:left|leaves?|leaving|holds?|held|holding|keeps?|kept) (?:it )?open|open to"
)
# What says that somebody says so.
_TOLD: Final = (
    r"report\w*|alleg\w*|claim\w*|purport\w*|said|says?|saying|told|according|view\w*|argu\w+|accus\w*|call\w*|urg\w+"
    r"|announc\w*|denie[sd]|deny|insist\w*|understood to|learn(?:s|ed|t)|wr(?:ites?|ote)"
    r"|leak\w*|by (?:some|one|all|most) accounts?"
)
_POSSIBLY: Final = re.compile(rf"\b(?:{_POSSIBLE})\b", re.IGNORECASE)
_SOMEHOW: Final = re.compile(rf"\b(?:{_POSSIBLE}|{_TOLD})\b", re.IGNORECASE)
# "He said it would lapse" tells of "it will lapse": this "would" leaves nothing open.
_REPORTED_FUTURE: Final = re.compile(
    r"\b(?:said|told|announced|declared|stated|confirmed|added|pledged|vowed|promised|stressed)\b[^.;]{0,200}?"
    r"\b(?P<would>would)\b",
    re.IGNORECASE,
)
# Hedges by which somebody says so; any attribution keeps them. The others tell what can be.
_HEARSAY: Final = re.compile(
    r"(?:reported|alleged|purported|supposed)(?:ly)?|claim.*|.* said to|rumou?red|suspected"
    r"|(?:believed|thought|presumed) to",
    re.IGNORECASE,
)
_NOT: Final = re.compile(r" not\b", re.IGNORECASE)
_CONDITIONAL: Final = re.compile(
    r"\b(?:if|unless|provided|providing|in case|as long as|so long as|whether|except|otherwise|until"
    r"|depend\w*|subject to|condition\w*|conting\w+|barring|failing|pending|permitting|absent (?:an?|any|such)|but for"
    r"|should|once|when|without|in the event|assum\w+|only)\b",
    re.IGNORECASE,
)

# "Would" and "expected to" are how reported speech puts what someone announced: no doubt of its own.
_REPORTED: Final = frozenset({"would", "expected to"})


def negation(words: str) -> str:
    """Return the negation of some folded words, empty when they have none."""
    return next(
        (words[found.start : found.end] for found in guards_of_phrase(words) if found.guard is Guard.NEGATION), ""
    )


def condition(words: str) -> str:
    """Return the word that binds folded words to a condition, empty when none does; "whether" asks, and binds not."""
    return next(
        (
            said
            for found in guards_of_phrase(words)
            if found.guard is Guard.CONDITION and (said := words[found.start : found.end]).lower() != "whether"
        ),
        "",
    )


def lost_doubt(words: str, claim: str, *, attributed: bool = False) -> str:
    """Return the hedge of some folded quoted words that a claim has nothing to stand for, empty when there is none.

    Who says so, in the sentence or because the claim is ``attributed``, stands for a "reportedly". It does not stand
    for a "may": who says that something can be does not say that it is so.
    """
    for found in guards_of_phrase(words):
        said = words[found.start : found.end]
        if found.guard is not Guard.HEDGE or said.lower() in _REPORTED:
            continue
        # "Could not" says that it was impossible.
        if said.lower() == "could" and _NOT.match(words, found.end):
            continue
        hearsay = _HEARSAY.fullmatch(said) is not None
        if not (attributed or may_doubt(claim) if hearsay else _may_be_possible(claim)):
            return said
    return ""


def may_doubt(words: str) -> bool:
    """Tell whether words may say a doubt, or whose view it is, in any way."""
    return _SOMEHOW.search(words) is not None


def may_bind(words: str) -> bool:
    """Tell whether words may say a condition in any way."""
    return _CONDITIONAL.search(words) is not None


def _may_be_possible(words: str) -> bool:
    """Tell whether words may leave open in any way that something is so."""
    sure = {found.start("would") for found in _REPORTED_FUTURE.finditer(words)}
    return any(found.start() not in sure for found in _POSSIBLY.finditer(words))
