"""Opposite actions and qualities of news English: a small reviewed list; dictionaries of antonyms lack most of them.

Each row holds the two sides of a pair, as stems: a word belongs to a side when it is the stem with an ending of
inflection; qualities have none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAIRS: Final = (
    ("renew", "expire|lapse"),
    ("impose", "lift"),
    ("tighten", "loosen|relax|ease"),
    ("strengthen", "weaken"),
    ("increase|rise|rose|grow|grew|climb", "decrease|fall|fell|decline|drop|shrink|shrank"),
    ("widen|expand|broaden|deepen", "narrow"),
    ("accept", "reject"),
    ("confirm", "deny|denied"),
    ("approve", "veto"),
    ("open", "close"),
    ("begin|began|begun|start", "end|stop|finish"),
    ("join", "leave|left|quit"),
    ("win|won", "lose|lost"),
    ("allow|permit", "ban|forbid|forbade|prohibit"),
    ("arrive", "depart"),
    ("hire", "fire|dismiss"),
    ("praise|welcome", "condemn|criticize|criticise"),
    ("support|back", "oppose"),
    ("appoint", "remove|dismiss"),
    ("arrest|detain|jail", "release|free"),
    ("pass", "fail"),
    ("create|found|establish", "abolish|dissolve"),
    ("raise", "lower|cut"),
    ("include", "exclude"),
    ("advance", "retreat|withdraw|withdrew"),
    ("buy|bought", "sell|sold"),
    ("accelerate", "slow"),
    ("improve|better", "worsen|deteriorate|worse"),
    ("gain", "lose|lost"),
)
# In a long text both sides of these are found of much: they count only between sentences known to say the same.
_OF_SENTENCES: Final = (
    ("renew", "terminat|cancel|scrap|end"),
    ("strengthen|deepen|intensif", "reduc|curtail"),
    ("succeed", "fail"),
    ("improve|better", "suffer"),
    ("best", "lowest"),
    ("highest", "worst"),
    ("rise|rose|climb|gain|jump|surge|soar|recover", "slip|slid|slide|tumble|plunge|slump|sink|sank"),
    ("keep|kept|continue", "stop|cease|quit"),
    ("keep|kept|retain|preserve", "drop|scrap|abandon|cancel"),
    ("help|benefit|boost", "hurt|harm|damage"),
    ("conservative", "liberal|progressive|leftist"),
)
_QUALITIES: Final = (
    ("positive|favorable|favourable", "negative|unfavorable|unfavourable"),
    ("best", "worst"),
    ("highest", "lowest"),
    ("largest|biggest", "smallest"),
    ("longest", "shortest"),
    ("oldest", "youngest"),
    ("richest", "poorest"),
    ("strongest", "weakest"),
    ("major|majority", "minor|minority"),
    ("paternal", "maternal"),
    ("male", "female"),
    ("legal", "illegal"),
    ("guilty", "innocent"),
    ("temporary", "permanent"),
    ("voluntary", "compulsory|mandatory"),
    ("unanimous", "split|divided"),
    ("domestic", "worldwide"),
    ("fictional", "real"),
)
# Of a thing beside another. A text may well speak of a longer bridge and of its shorter way: what counts is what these
# words stand before.
_COMPARATIVES: Final = (
    ("tighter|stricter|tougher|harsher", "looser|laxer|softer|milder"),
    ("wider|broader", "narrower|limited"),
    ("more", "less|fewer"),
    ("earlier|previous|sooner", "later|subsequent"),
    ("higher|taller", "lower"),
    ("larger|bigger|greater", "smaller"),
    ("longer", "shorter"),
    ("faster|quicker", "slower"),
    ("stronger", "weaker"),
    ("older", "younger|newer"),
    ("richer", "poorer"),
)
_ENDINGS: Final = ("", "s", "es", "d", "ed", "ing", "al", "n", "ning", "ped", "ping", "ged", "ging")
_WORD: Final = re.compile(r"[^\W_][\w'-]*")
# "The beginning of May" is no action; "more than 20" is a number, and is compared as one.
_NO_SIDE: Final = re.compile(r" (?:of|than) ")
# "Unspecified" denies "specified"; with four letters or fewer left ("unit", "under") it is another word.
_PREFIX: Final = "un"
_VERBS: Final = len(_PAIRS) + len(_OF_SENTENCES)
_FIRST_COMPARATIVE: Final = _VERBS + len(_QUALITIES)
_BEING: Final = re.compile(r"\b(?:is|are|was|were|be|been|being|get|gets|getting|got|became|become) (?:\w+ )?\Z")
_CLAUSE_END: Final = re.compile(r"[,;:\u2014]|(?<=[a-z\d])\.(?= |\Z)")
# How many words beside one are looked at, and how many characters at most; how many behind a comparative.
_AROUND: Final = 6
_REACH: Final = 80
_NEXT: Final = 2
_STEM: Final = 5
_LEAST: Final = 3
_NOTHING_OF_ITS_OWN: Final = frozenset(
    [
        *("and", "are", "but", "for", "from", "had", "has", "have", "her", "his", "into", "its", "not", "that", "the"),
        *("their", "they", "this", "was", "were", "which", "who", "will", "with", "would", "been", "than", "about"),
    ]
)


class _Side(NamedTuple):
    """One side of a pair: which pair, and whether it is the second one."""

    pair: int
    second: bool


@cache
def _sides() -> dict[str, tuple[_Side, ...]]:
    """Return the sides that each form of each listed word is of."""
    sides: dict[str, dict[_Side, None]] = {}
    for number, pair in enumerate(_PAIRS + _OF_SENTENCES + _QUALITIES + _COMPARATIVES):
        for second, listed in enumerate(pair):
            for word in listed.split("|"):
                for form in _forms(word) if number < _VERBS else (word, f"{word}ly"):
                    sides.setdefault(form, {})[_Side(number, bool(second))] = None
    return {form: tuple(found) for form, found in sides.items()}


def _forms(stem: str) -> Iterator[str]:
    # "renewing", "imposing": a final e goes before -ing and -al.
    bare = stem.removesuffix("e")
    for ending in _ENDINGS:
        if ending or bare == stem:
            yield bare + ending
        yield f"{bare}e{ending}"


def opposed(first: str, second: str, *, of_sentences: bool = False) -> tuple[str, str] | None:
    """Return the words by which two texts say opposite things, None when they do not.

    A pair counts only where each text has one side of it and neither has both, and where it is said of the same: where
    the words around have one in common. ``of_sentences`` tells that both are sentences known to say the same, for
    which more words are compared.
    """
    pair = _prefixed(first, second) if f" {_PREFIX}" in f" {first} {second}".lower() else None
    if pair is not None:
        return pair
    mine = _found(first)
    if not mine:
        return None
    theirs = _found(second)
    for side, places in mine.items():
        other = _Side(side.pair, not side.second)
        if not of_sentences and len(_PAIRS) <= side.pair < _VERBS:
            continue
        if other not in theirs or other in mine or side in theirs:
            continue
        comparative = side.pair >= _FIRST_COMPARATIVE
        for one in places:
            around = _around(first, one)
            for two in theirs[other]:
                if around & _around(second, two) and not (comparative and _of_others(first, one, second, two)):
                    return one[0], two[0]
    return None


def _of_others(first: str, one: re.Match[str], second: str, two: re.Match[str]) -> bool:
    """Tell whether two words of two texts stand before words that have nothing in common.

    One before nothing is said of the subject ("these are wider"), unless it tells when ("two days later").
    """
    mine, theirs = _ahead(first, one), _ahead(second, two)
    if mine and theirs:
        return mine.isdisjoint(theirs)
    return not all(
        ahead or _BEING.search(text, 0, found.start())
        for text, found, ahead in ((first, one, mine), (second, two, theirs))
    )


def _ahead(text: str, found: re.Match[str]) -> frozenset[str]:
    """Return the stems of the next words behind one in its clause, those that say something."""
    clause_end = _CLAUSE_END.search(text, found.end())
    end = min(found.end() + _REACH, clause_end.start() if clause_end else len(text))
    return frozenset(_stems(_WORD.findall(text, found.end(), end))[:_NEXT])


def _prefixed(first: str, second: str) -> tuple[str, str] | None:
    """Return a word that only one text has with the prefix "un-", and the same without it in the other."""
    mine, theirs = _by_stem(first), _by_stem(second)
    for stem in (*mine, *theirs):
        bare = stem.removeprefix(_PREFIX)
        if stem == bare or len(bare) < _STEM:
            continue
        for own, other in ((mine, theirs), (theirs, mine)):
            if stem in own and bare in other and bare not in own and stem not in other:
                one, two = (own[stem], other[bare]) if own is mine else (other[bare], own[stem])
                if _around(first, one) & _around(second, two):
                    return one[0], two[0]
    return None


def _by_stem(text: str) -> dict[str, re.Match[str]]:
    """Return the words of a text by their stems, the prefix "un-" not counted in."""
    found: dict[str, re.Match[str]] = {}
    for word in _WORD.finditer(text):
        small = word[0].lower()
        length = _STEM + len(_PREFIX) if small.startswith(_PREFIX) else _STEM
        found.setdefault(small[:length], word)
    return found


def _found(text: str) -> dict[_Side, list[re.Match[str]]]:
    """Return the listed words of a text by their sides."""
    known = _sides()
    found: dict[_Side, list[re.Match[str]]] = {}
    if known.keys().isdisjoint(word_set(text)):
        return found
    for word in _WORD.finditer(text):
        for side in known.get(word[0].lower(), ()):
            if not _NO_SIDE.match(text, word.end()):
                found.setdefault(side, []).append(word)
    return found


def _around(text: str, found: re.Match[str]) -> frozenset[str]:
    """Return the stems of the words beside one, those that say something."""
    before = _WORD.findall(text, max(0, found.start() - _REACH), found.start())[-_AROUND:]
    after = _WORD.findall(text, found.end(), found.end() + _REACH)[:_AROUND]
    return frozenset(_stems([*before, *after]))


def _stems(words: list[str]) -> list[str]:
    """Return the stems of some words, without those that say nothing of their own."""
    small = (word.lower() for word in words if len(word) >= _LEAST)
    return [word[:_STEM].rstrip("s") for word in small if word not in _NOTHING_OF_ITS_OWN]
