"""Denials: which words say that something is not so, and whether a "not" of one text has its answer in another.

A rewording need not keep the "not": "did not allow" may become "refused", "is not clear" may become "unclear". So a
"not" is lost only where the other text has no denying word left to stand for it. A denying word that both texts have
stands for itself and for nothing else: "dropped" answers "scrapped", but leaves the "not" of "did not scrap" without an
answer.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.text.language import guards_of_phrase
from checker.text.outcome import Guard

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS: Final = {
    # What was there is so no longer.
    "ends": (
        r"stop\w*|end(?:s|ed|ing)|(?<=\bto )end|(?<=\bnot )end|cancel\w*|scrap\w*|abandon\w*|withdr[ae]w\w*|drop\w*"
        r"|leav(?:e|es|ing)|left|quit\w*"
        r"|exit\w*|ceas\w+|halt\w*|terminat\w+|discontinu\w+|suspend\w*|call(?:s|ed|ing)? off|pull(?:s|ed|ing)? out"
    ),
    # Somebody says no.
    "refuses": (
        r"den(?:y|ie[sd]|ial\w*|ying)|refus\w*|reject\w*|declin\w*|oppos\w*|object(?:s|ed|ing|ions?)"
        r"|disput(?:es|ed|ing)|contradict\w*|disagree\w*|disapprov\w*|doubt\w*|veto\w*|dismiss\w*|against|contrary"
        r"|rul(?:e[sd]?|ing) out"
    ),
    # Somebody keeps it from coming about.
    "prevents": (
        r"prevent\w*|avoid\w*|avert\w*|block\w*|bans?|banned|banning|bar(?:s|red|ring)|forb[ai]d\w*|prohibit\w*"
        r"|withh[eo]ld\w*|disallow\w*|exclud\w*|except\w*"
    ),
    # It is missing.
    "lacks": (
        r"lack\w*|absen\w+|miss(?:es|ed|ing)|los[est]|loses|losing|fail\w*|unable|free of|short of|far from|yet to"
        r"|too \w+ to|optional|voluntary|without|remain\w*|stay\w*|instead|\w{3,}less(?!\w)"
    ),
    # The word itself has the "not" before it.
    "prefixed": (
        r"un(?!der|til|less|i(?:on|t|v|f|q))\w{4,}|in(?:abilit|accura|complet|sufficien|adequa|effectiv|correct)\w*"
        r"|im(?:possib|perfect|practica)\w*|non-\w+|dis(?:like|trust|pro[ov]|satisf|honest|continu|qualif)\w*"
    ),
    # Not much of it: this stands only for "not many", "not as".
    "few": r"few|fewer|little|less|rare\w*|seldom",
}
_DENYING: Final = re.compile(
    rf"(?<![\w-])(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _KINDS.items())})(?![\w-])", re.IGNORECASE
)
# "Wouldn't it be fun?" denies nothing.
_ASKS: Final = re.compile(r"(?<=n't) (?:it|he|she|they|we|you|I|there|this|that)\b")
_UNLESS: Final = re.compile(r"\bunless\b", re.IGNORECASE)
_OF_DEGREE: Final = re.compile(
    r" (?:as|so|that|such|much|many|enough|all|quite|very|fully|entirely|always|often|every\w*|any\w*|well)\b",
    re.IGNORECASE,
)
_KEEPING_AWAY: Final = frozenset({"no", "without", "instead of", "rather than"})
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_STEM: Final = 5
_CLAUSE: Final = re.compile(r"[^,;:.\u2014]{0,60}")
# A "not" farther than this behind an "if" is not taken for a part of it.
_NEAR: Final = 120
_CLAUSE_END: Final = re.compile(r"[,;:.\u2014]")


class Denial(NamedTuple):
    """A denying word by its place. ``kind`` is empty for a plain "not"; ``bound`` tells that a condition holds it."""

    start: int
    end: int
    kind: str
    bound: bool = False


def unanswered(words: str, other: str, *, bound: bool = True, away: bool = True) -> str:
    """Return the negation of some folded words that others have nothing to stand for, empty when there is none.

    ``bound`` tells whether one inside a condition ("if not renewed") counts: where the whole condition is left out, it
    goes with it. ``away`` tells whether one counts that keeps something away ("without contacts") of which the others
    do not speak at all.
    """
    signs = [each for each in _signs(words) if (bound or not each.bound) and (away or _matters(words, each, other))]
    if not signs:
        return ""
    plain = [each for each in signs if not each.kind]
    sign = (plain or signs)[0]
    left = _answers(words, sign, other)
    if plain:
        for each in _denials(words):
            if each.kind and each.kind in left:
                _take(left, each.kind, _stem(words, each))
    return "" if left else words[sign.start : sign.end]


def _signs(words: str) -> Iterator[Denial]:
    """Yield the negations of a folded text that are guard words."""
    condition = -1
    for guard in guards_of_phrase(words):
        if guard.guard is Guard.CONDITION:
            condition = guard.end
        if guard.guard is Guard.NEGATION and not _ASKS.match(words, guard.end):
            near = condition >= max(0, guard.start - _NEAR)
            bound = near and _CLAUSE_END.search(words, condition, guard.start) is None
            verb = _DENYING.match(words, guard.start)
            yield Denial(guard.start, guard.end, (verb.lastgroup or "") if verb else "", bound)


@lru_cache(maxsize=64)
def _denials(words: str) -> tuple[Denial, ...]:
    """Return the denying words of a folded text: its signs, and then those that may stand for one."""
    signs = tuple(_signs(words))
    starts = {sign.start for sign in signs}
    return signs + tuple(
        Denial(*found.span(), found.lastgroup or "")
        for found in _DENYING.finditer(words)
        if found.start() not in starts
    )


def _answers(words: str, sign: Denial, other: str) -> dict[str, Counter[str]]:
    """Return what may stand for a sign in another text, by kind: how often each word is there, by its stem.

    "Unless" stands for the "not" of an "if not".
    """
    of_degree = _OF_DEGREE.match(words, sign.end) is not None
    found: dict[str, Counter[str]] = {}
    for each in _denials(other):
        if each.kind != "few" or of_degree:
            found.setdefault(each.kind, Counter())[_stem(other, each)] += 1
    if sign.bound and _UNLESS.search(other):
        found.setdefault("", Counter())["unless"] += 1
    return found


def _take(left: dict[str, Counter[str]], kind: str, stem: str) -> None:
    """Strike out the answer that a denying word takes for itself: the same word, else one of its kind."""
    stems = left[kind]
    taken = stem if stem in stems else next(iter(stems))
    stems[taken] -= 1
    if not stems[taken]:
        del stems[taken]
    if not stems:
        del left[kind]


def _stem(words: str, denial: Denial) -> str:
    return words[denial.start : denial.end].lower()[:_STEM]


def _matters(words: str, sign: Denial, other: str) -> bool:
    """Tell whether a text speaks of what a sign denies or keeps away."""
    if words[sign.start : sign.end].lower() not in _KEEPING_AWAY:
        return True
    clause = _CLAUSE.match(words, sign.end)
    kept_away = {word[0][:_STEM].lower() for word in _LONG_WORD.finditer(clause[0])} if clause else set[str]()
    return any(word[0][:_STEM].lower() in kept_away for word in _LONG_WORD.finditer(other))
