"""Where a passage of a report denies what its claims assert, asserts what they deny, or says the opposite."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.gate.parts import Difference, carriers, words_of_claim
from checker.text.denial import unanswered
from checker.text.normalize import fold
from checker.text.opposites import opposed
from checker.text.stance import may_bind, negation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.gate.parts import Part
    from checker.result import CheckedClaim

_QUOTATION: Final = re.compile(r'(?<!\w)"[^"]+"(?!\w)')
_SAID: Final = "\u2026"
_INVERTED: Final = re.compile(
    r"\A(?:Had|Were) (?=[^.;]{1,120}\bwould\b)|(?<![^ ,;])were (?=(?:[\w.]+ ){1,5}to\b)", re.IGNORECASE
)
_SAYS_NO: Final = re.compile(r"\b(say|says|said|saying|vote[ds]?|voting) no\b", re.IGNORECASE)
_WOULD_HAVE: Final = re.compile(r"\bwould have (?:had to|been|brought|come|gone|\w+ed)\b")
_LEFT_OPEN: Final = re.compile(
    r" (?:(?:do|does|did|has|have|had) )?not (?:exclud(?:e|ed)|rul(?:e|ed) out)\b", re.IGNORECASE
)
_OPEN: Final = re.compile(r"\b(?:open|may|might|could|possib\w+)\b", re.IGNORECASE)
_HARDLY: Final = re.compile(
    r"\bnot (?:only|just|merely|alone|all)\b|\b(?:low|lower|least|minor|scant|outside|beyond)\b", re.IGNORECASE
)
_LONG_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_STEM: Final = 5
_IF: Final = re.compile(
    r"\b(?P<sign>if|unless)\b (?:(?!not\b|never\b)[\w'-]+ ){0,6}?(?:is|are|was|were|be|been|does|do|did|has|have|gets?)"
    r"(?P<not> not|n't)? (?P<verb>(?!not\b)[a-z]{3,})",
    re.IGNORECASE,
)
_DENIES: Final = re.compile(r"\b(?:denie[sd]|deny|denying|rejected|rejects)\b", re.IGNORECASE)
_ADMITS: Final = re.compile(r"\b(?:admit(?:s|ted)?|acknowledge[sd]?|concede[sd]?|confirm(?:s|ed)?)\b", re.IGNORECASE)
# "Not been worse in decades" and "not so bad since" say what "the worst in decades" does.
_COMPARED: Final = re.compile(
    r" (?:been |be |stood |seen |sunk )?(?:so|this|that|as|any|worse|better|more|less|fewer|\w{2,}er) (?!that\b)"
    r"|[^.]* (?:been|stood|sunk) (?:so|this|that) ",
    re.IGNORECASE,
)
_SUPERLATIVE: Final = re.compile(
    r"\b(?:most|least|worst|best|record|unprecedented|(?!(?:inter|requ|prot|for|harv|arr)est)\w{3,}est)\b",
    re.IGNORECASE,
)
# "Not so that" and "not a" deny whatever the sentence says.
_WHOLLY: Final = re.compile(r" (?:so|true|the|an?|now|with|in|on|at|by|for|from|\"|\u2026)(?![\w-])", re.IGNORECASE)
_NOT_SO_MUCH: Final = re.compile(r" (?:so|as) much\b")
_PLAIN: Final = re.compile(
    r"no|not|never|cannot|no longer|\w*n't|neither|nor|none|nobody|nothing|without", re.IGNORECASE
)
_GOES_ON: Final = re.compile(
    r"\b(?:continu\w+|go(?:es|ing)? on|keeps?|remains?|stays?|persists?|endures?|outlasts?|surviv\w+)\b", re.IGNORECASE
)
_ENDING: Final = re.compile(r" (?:stop|end|cease|halt|cut(?:ting)? off|mean the end|discontinue)\b", re.IGNORECASE)
_DENIED: Final = re.compile(r"(?<![\w-])[a-z]{3,}")
_OF_THINGS: Final = frozenset({"no", "neither", "nor", "without", "none", "nobody", "nothing"})
_ANY: Final = 3
_CLAUSE: Final = re.compile(r"[^,;:\u2014]{0,90}")
_PARTS: Final = re.compile(r"[,;:\u2014]|\b(?:but|and|while|although|though)\b")
_RUNS_OUT: Final = re.compile(
    r"\b(?:if|should|when|once)\b[^,;]{0,60}\b(?:run out|runs out|expires?|lapses?|fails?)\b", re.IGNORECASE
)
_UNTIL: Final = re.compile(r"\b(?:\w+ )(?=(?:\w+ ){0,2}(?:un)?til\b)", re.IGNORECASE)
_MORE: Final = re.compile(r"\b(?:more|less|rather|higher|lower|better|worse|larger|smaller|greater)\b", re.IGNORECASE)
_THAN: Final = re.compile(r"(?P<first>[^,;.]{1,60}?)\bthan\b(?P<second>[^,;.]{1,60})", re.IGNORECASE)
_FUNCTION_WORDS: Final = frozenset(
    [
        *("able", "all", "and", "any", "are", "been", "but", "can", "did", "for", "get", "had", "has", "her", "him"),
        *("his", "its", "not", "one", "our", "out", "she", "the", "too", "was", "who", "you", "since", "ever", "yet"),
        *("been", "being", "does", "done", "from", "have", "having", "into", "made", "make", "that", "their"),
        *("them", "there", "they", "this", "until", "were", "when", "which", "will", "with", "would", "could"),
    ]
)


def polarity(part: Part) -> Iterator[Difference]:
    """Report a "not" that only one side has, and opposite verbs."""
    text = plain(_spoken(part.text, part.text))
    told = [_spoken(words, part.text) for cited in part.cited for words in words_of_claim(cited)]
    # A condition may stand anywhere in its sentence, also behind the citation of what it binds.
    around = [*told, *(_spoken(fold(cited.claim.text), part.text) for cited in part.around)]
    mine = _nowhere(text, told, bound=False) or _nowhere(text, around, bound=True)
    if mine and _denies_what_they_say(text, mine, told):
        start = part.text.find(mine)
        yield Difference(
            start,
            start + len(mine),
            f"the report says `{mine}`, and no claim cited here does",
            "not in the claims",
            "correct the report, or cite the claim that denies it",
        )
        return
    turned = _turned_condition(text, told)
    if turned is not None:
        yield Difference(
            *turned.span(),
            f"the report says `{turned[0]}`, and the claim it cites the opposite condition",
            "the other way round in the claim",
            "correct the condition",
        )
        return
    more = _turned_comparison(text, told)
    if more is not None:
        yield Difference(
            *more.span(),
            f"the report says `{more[0]}` of the one, and the claim it cites of the other",
            "the other way round in the claim",
            "correct the comparison",
        )
        return
    denial = next((found[0] for cited in part.cited if (found := _DENIES.search(fold(cited.claim.text)))), "")
    admits = _ADMITS.search(text)
    if denial and admits and not negation(text):
        yield Difference(
            part.text.find(admits[0]),
            part.text.find(admits[0]) + len(admits[0]),
            f"the report says `{admits[0]}`, the claim it cites `{denial}`",
            f"the claim says `{denial}`",
            "correct the report",
        )
        return
    # What the report quotes may have the "not" that the claim says in other words.
    whole = plain(part.text)
    lost = next((lost for cited in carriers(part) if (lost := _lost_denial(cited, whole, part))), "")
    if lost:
        yield Difference(
            0,
            0,
            f"the claim says `{lost}`, and the report does not",
            "asserts what the claim denies",
            "say it in the report too",
        )
        return
    pair = opposed(*_without_until(text, " / ".join(told)), of_sentences=True)
    if (
        pair is not None
        and not _is_denied(pair[0], [text])
        and not _is_denied(pair[1], told)
        and not _converse(pair, text, told)
    ):
        start = part.text.find(pair[0])
        yield Difference(
            start,
            start + len(pair[0]),
            f"the report says `{pair[0]}`, the claim it cites `{pair[1]}`",
            f"the claim says `{pair[1]}`",
            "correct the report",
        )


def plain(text: str) -> str:
    """Return a text with an "if" for a condition by inversion, and without the denial of a denial.

    "Had it paid, it would …", "did not rule it out".
    """
    text = _WOULD_HAVE.sub("would if", _SAYS_NO.sub(r"\1 so", text))
    return _INVERTED.sub("if ", _LEFT_OPEN.sub(" left open", text))


def _spoken(text: str, report: str) -> str:
    """Return a folded text without what a report quotes: what is denied there is compared word for word."""
    for quotation in _QUOTATION.findall(report):
        text = text.replace(quotation, _SAID).replace(quotation.strip('"'), _SAID)
    return _QUOTATION.sub(_SAID, text)


def _nowhere(text: str, told: list[str], *, bound: bool) -> str:
    """Return a negation of a text that nothing in any of some others stands for, empty when there is none."""
    missing = [unanswered(text, each, bound=bound) for each in told]
    return missing[0] if missing and all(missing) else ""


def _denies_what_they_say(text: str, negated_by: str, told: list[str]) -> bool:
    """Tell whether a "not" stands before words that the claims have.

    With other words it may well say the same: "has not been able to cross" of what is shut. So may one before a
    comparison where the claims have a superlative.
    """
    clause = _CLAUSE.match(text, text.find(negated_by) + len(negated_by))
    words = clause[0] if clause is not None else ""
    if _COMPARED.match(words) and any(map(_SUPERLATIVE.search, told)):
        return False
    if _NOT_SO_MUCH.match(words):
        return False
    denied = list(_in_order(words))
    if not denied or _WHOLLY.match(words):
        return _PLAIN.fullmatch(negated_by) is not None
    many = _ANY if negated_by.lower() in _OF_THINGS else 1
    return any(not _stems(each).isdisjoint(denied[:many]) for each in told)


def _in_order(text: str) -> Iterator[str]:
    """Yield the stems of the words that say something, in order; names and adverbs left out."""
    for word in _DENIED.findall(text):
        if word not in _FUNCTION_WORDS and not word.endswith("ly"):
            yield word[:_STEM]


def _stems(text: str) -> set[str]:
    words = (word[0].lower() for word in _LONG_WORD.finditer(text))
    return {word[:_STEM] for word in words if word not in _FUNCTION_WORDS}


def _turned_condition(text: str, told: list[str]) -> re.Match[str] | None:
    """Return a condition of a text that the claims have only with a "not" more or a "not" less."""
    theirs = {(found["verb"][:_STEM].lower(), _is_negative(found)) for each in told for found in _IF.finditer(each)}
    for mine in _IF.finditer(text):
        verb, negative = mine["verb"][:_STEM].lower(), _is_negative(mine)
        if (verb, not negative) in theirs and (verb, negative) not in theirs:
            return mine
    return None


def _is_negative(condition: re.Match[str]) -> bool:
    return (condition["sign"].lower() == "unless") is not bool(condition["not"])


def _lost_denial(cited: CheckedClaim, text: str, part: Part) -> str:
    """Return the negation that a claim has and a text that speaks of the same has not, empty when there is none."""
    own = _spoken(fold(cited.claim.text), part.text)
    lost = unanswered(own, text, bound=may_bind(text), away=False)
    # "Not only" denies in part, "a low priority" nearly denies: either may stand for a "not".
    if _HARDLY.search(text) or _RUNS_OUT.search(text) or (_LEFT_OPEN.search(own) and _OPEN.search(text)):
        return ""
    if lost and _GOES_ON.search(text) and _ENDING.match(own, own.find(lost) + len(lost)):
        return ""
    if not lost or len(part.cited) == 1:
        return lost
    clause = own[own.find(lost) + len(lost) :]
    denied, spoken = _stems(clause), _stems(text)
    return lost if 2 * len(denied & spoken) >= len(denied) else ""


def _is_denied(word: str, texts: list[str]) -> bool:
    """Tell whether some texts have a "not" in a part of a sentence that has a word."""
    parts = (part for text in texts for part in _PARTS.split(text))
    return any(negation(part) for part in parts if re.search(rf"\b{re.escape(word)}\b", part))


def _without_until(text: str, told: str) -> tuple[str, str]:
    """Leave out the word before an "until" that only one of two texts has: what is shut until then opens then."""
    mine, theirs = _UNTIL.search(text), _UNTIL.search(told)
    if bool(mine) is bool(theirs):
        return text, told
    return _UNTIL.sub("", text), _UNTIL.sub("", told)


def _converse(pair: tuple[str, str], text: str, told: list[str]) -> bool:
    """Tell whether two texts compare the same two things the other way round: "more to lose than to gain"."""
    return any(_Sides.of(text, pair[0]).crossed(_Sides.of(each, pair[1])) for each in told)


def _turned_comparison(text: str, told: list[str]) -> re.Match[str] | None:
    """Return the "more" of a text that has more of the one than the other where its claims have it the other way."""
    for found in _MORE.finditer(text):
        mine = _Sides.of(text, found[0])
        theirs = [_Sides.of(each, found[0]) for each in told if re.search(rf"\b{found[0]}\b", each)]
        if any(mine.turned(each) for each in theirs) and not any(mine.parallel(each) for each in theirs):
            return found
    return None


class _Sides(NamedTuple):
    """The stems of what a comparison has before its "than" and behind it; none where there is no "than"."""

    first: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()

    @classmethod
    def of(cls, text: str, word: str) -> _Sides:
        """Return the sides of the comparison that a word opens."""
        found = _THAN.search(text, max(text.find(word), 0) + len(word))
        if found is None:
            return cls()
        return cls(frozenset(_stems(found["first"])), frozenset(_stems(found["second"])))

    def parallel(self, other: _Sides) -> bool:
        """Tell whether two comparisons have the same on the same side."""
        first, second = self.first - self.second, self.second - self.first
        return bool(first & (other.first - other.second) or second & (other.second - other.first))

    def crossed(self, other: _Sides) -> bool:
        """Tell whether something stands on the other side, and nothing on the same."""
        return bool(self.first & other.second or self.second & other.first) and not self.parallel(other)

    def turned(self, other: _Sides) -> bool:
        """Tell whether both things stand on the other side."""
        return bool(self.first & other.second and self.second & other.first)
