"""Truth as a value: whether words say that something is so, that it is not, or that it may be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.names.persons import is_head
from checker.names.proper import words_of
from checker.names.tables import DOMAINS, MODIFIERS
from checker.record import dataclass
from checker.text.language import guards_of_phrase
from checker.text.outcome import Guard
from checker.text.verbs_of_speech import REPORTING, SPEECH_ACTS
from checker.text.wordset import word_set
from checker.value import Mention, Relation
from checker.values.possible import relation_of

if TYPE_CHECKING:
    from checker.text.language import GuardMatch
    from checker.value import Context, Value

TRUTH: Final = "truth"
"""The name of the type."""
_WRITTEN: Final = {
    **dict.fromkeys(("true", "yes", "asserted"), frozenset({True})),
    **dict.fromkeys(("false", "no", "denied"), frozenset({False})),
    **dict.fromkeys(("possible", "maybe", "uncertain"), frozenset({True, False})),
}
_SHOWN: Final = {frozenset({True}): "true", frozenset({False}): "false", frozenset({True, False}): "possible"}
# Several things said at once: which of them is meant, the words do not tell.
_CLAUSES: Final = re.compile(
    r"[;\u2014]|,? (?:but|although|though|while(?! [a-z]+ing\b)|whereas|because|which|who)(?= )"
    r"|, (?:and|or|nor|yet|so|as|it|he|she|they)(?= )"
)
# "He said it would lapse" reports "it will lapse": the verb of speech, not doubt, makes "would" of "will".
_REPORTED: Final = re.compile(r"\b(?:said|told|announced|declared|stated|decided|confirmed|added|pledged|vowed)\b")
_ARTICLES: Final = frozenset({"a", "an", "the", "of", "for", "and", "in"})
# "Roe told reporters", "in and of itself": who says so, or how, is beside the matter.
_SPEECH: Final = REPORTING | SPEECH_ACTS
_BESIDE: Final = frozenset(["itself", *(verb.partition(" ")[0] for verb in _SPEECH)])
_BESIDE_IT: Final = re.compile(
    rf"(?:[^,]* )?(?:{'|'.join(sorted(_SPEECH))})(?: (?:reporters|parliament|lawmakers|[A-Z]\w+))?\.?"
    r"|(?i:in|on|at|of|by|for|from|with|under|after|before|since|during|despite|amid) [^,]*\bitself"
)


@dataclass(frozen=True, slots=True)
class TruthValue:
    """What could be the case: that it is so, that it is not, or either."""

    may_be: frozenset[bool]

    @property
    def type(self) -> str:
        """Return the name of the type."""
        return TRUTH

    def __str__(self) -> str:
        """Return the value as a curator writes it."""
        return _SHOWN[self.may_be]


class TruthType:
    """The type of values that say whether something is so."""

    name: str = TRUTH

    def parse(self, written: str, context: Context) -> TruthValue | None:  # noqa: ARG002 - the context of the protocol
        """Return the value of ``true``, ``false`` or ``possible``, or a word that means the same."""
        may_be = _WRITTEN.get(written.strip().casefold())
        return None if may_be is None else TruthValue(may_be)

    def mentions(self, words: str, context: Context) -> list[Mention]:  # noqa: ARG002 - the context of the protocol
        """Return what the words as a whole say, nothing where they say several things or deny a denial.

        Plain words assert, a negation denies, a hedge or condition leaves it open. Words that only tell who says so, or
        in what way, say none of it.
        """
        found = [guard for guard in guards_of_phrase(words) if guard.guard is not Guard.LIMIT]
        if not found:
            silent = not words.strip() or _is_beside_it(words) or _names_somebody(words)
            return [] if silent else [Mention(0, len(words), TruthValue(frozenset({True})))]
        if _CLAUSES.search(words):
            return []
        found = [guard for guard in found if not _is_reported_future(words, guard)]
        kinds = [guard.guard for guard in found]
        if Guard.HEDGE in kinds or Guard.CONDITION in kinds:
            return [Mention(0, len(words), TruthValue(frozenset({True, False})))]
        if len(kinds) > 1:
            return []
        return [Mention(0, len(words), TruthValue(frozenset({not kinds})))]

    def compare(self, first: Value, second: Value) -> Relation:
        """Compare what could be the case."""
        if not isinstance(first, TruthValue) or not isinstance(second, TruthValue):
            return Relation.INCOMPARABLE
        return relation_of(first.may_be, second.may_be)


def _is_beside_it(words: str) -> bool:
    return not _BESIDE.isdisjoint(word_set(words)) and _BESIDE_IT.fullmatch(words) is not None


def _names_somebody(words: str) -> bool:
    """Tell whether words are but a name and a title, as those that tell who speaks: Ada Roe, a deputy minister."""
    named = words_of(words)
    titled = any(_is_title(word.key) for word in named)
    return titled and all(word.case or _is_title(word.key) or word.key in _ARTICLES for word in named)


def _is_title(key: str) -> bool:
    return is_head(key) or key in MODIFIERS or key in DOMAINS


def _is_reported_future(words: str, guard: GuardMatch) -> bool:
    return words[guard.start : guard.end].lower() == "would" and _REPORTED.search(words, 0, guard.start) is not None


TYPE = TruthType()
