"""Order as a value: how the matter of a claim lies in time to an event that is named, before or after its signing.

Relations between two intervals are those of Allen, "Maintaining knowledge about temporal intervals", Communications of
the ACM 26 (1983): thirteen, of which exactly one holds between any two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.record import dataclass
from checker.text.normalize import fold
from checker.value import Mention, Relation
from checker.values.possible import relation_of

if TYPE_CHECKING:
    from checker.value import Context, Value

# Allen's letters: before, meets, overlaps, starts, during, finishes, their inverses, and equal.
_ALL: Final = frozenset({"b", "m", "o", "s", "d", "f", "=", "fi", "di", "si", "oi", "mi", "bi"})
_BEFORE: Final = frozenset({"b", "m"})
_AFTER: Final = frozenset({"bi", "mi"})
_DURING: Final = frozenset({"s", "d", "f", "="})
_TOGETHER: Final = _ALL - _BEFORE - _AFTER
_MEANINGS: Final = {
    **dict.fromkeys(("before", "prior to", "ahead of", "previous to", "earlier than"), _BEFORE),
    **dict.fromkeys(("after", "following", "subsequent to", "later than", "in the wake of"), _AFTER),
    **dict.fromkeys(("right before", "immediately before", "until", "till", "up to"), frozenset({"m"})),
    **dict.fromkeys(("right after", "immediately after"), frozenset({"mi"})),
    **dict.fromkeys(("during", "within", "in the course of"), _DURING),
    **dict.fromkeys(("at the time of", "at the same time as", "simultaneous with", "not before or after"), _TOGETHER),
    "not before": _ALL - _BEFORE,
    "not after": _ALL - _AFTER,
}

_RELATION: Final = re.compile(
    rf"(?<![\w-])(?P<relation>{'|'.join(sorted(_MEANINGS, key=len, reverse=True))}) "
    r"(?P<event>[^,.;:!?()\"\u2014]+)",
    re.IGNORECASE,
)
_DETERMINER: Final = re.compile(r"(?:the|a|an|its|their|his|her|this|that) ", re.IGNORECASE)
# The matter at hand, as a possessor: "the agreement's signing" is the signing that the claim speaks of.
_POSSESSOR: Final = re.compile(r"(?:[a-z]+'s?|[a-z]+s') ")
# What goes on behind the noun of an event, and is left out: "the signing of the pact in 2016".
_BEHIND: Final = re.compile(
    r" (?:of (?:the|a|an|its|this|that) [a-z]+|last|this|next|earlier"
    r"|(?:in|on|by|at|with|from|under|between|for|and|or|when|where|which|that|as|to)(?= ))\b.*",
    re.IGNORECASE,
)
# A clause has a verb, and names no event: "before it settled", "after Moon took office".
_CLAUSE: Final = re.compile(
    r"(?:it|he|she|they|we|you|i|there)\b|.*\b(?:is|are|was|were|be|been|has|have|had|will|would|did|does|took|takes)\b",
    re.IGNORECASE,
)
_LONGEST: Final = 4


@dataclass(frozen=True, slots=True)
class OrderValue:
    """How something lies in time to an event: which of Allen's relations may hold.

    ``event`` is the noun that names the event, in small letters.
    """

    relations: frozenset[str]
    event: str
    written: str

    @property
    def type(self) -> str:
        """Return the name of the type."""
        return "order"

    def __str__(self) -> str:
        """Return the relation and the event in words."""
        return self.written


class OrderType:
    """The type of values that place something in time by an event. Relations to different events are not compared."""

    name: str = "order"

    def parse(self, written: str, context: Context) -> OrderValue | None:  # noqa: ARG002 - the context of the protocol
        """Return the value of ``before signing`` and the like."""
        folded = " ".join(fold(written).split())
        found = _RELATION.fullmatch(folded)
        return None if found is None else _order(found)

    def mentions(self, words: str, context: Context) -> list[Mention]:  # noqa: ARG002 - the context of the protocol
        """Return where the words place something before, after or during an event that a noun names."""
        found: list[Mention] = []
        at = 0
        while (match := _RELATION.search(words, at)) is not None:
            value = _order(match)
            if value is None:
                at = match.end("relation")
            else:
                end = match.start() + len(value.written)
                found.append(Mention(match.start(), end, value))
                at = end
        return found

    def compare(self, first: Value, second: Value) -> Relation:
        """Compare which of Allen's relations may hold to one event."""
        if not isinstance(first, OrderValue) or not isinstance(second, OrderValue) or first.event != second.event:
            return Relation.INCOMPARABLE
        return relation_of(first.relations, second.relations)


def _order(found: re.Match[str]) -> OrderValue | None:
    event = found["event"]
    if _CLAUSE.match(event):
        return None
    kept = _BEHIND.sub("", event).rstrip()
    noun = _DETERMINER.sub("", kept, count=1) if _DETERMINER.match(kept) else kept
    possessor = _POSSESSOR.match(noun)
    noun = noun[possessor.end() :] if possessor else noun
    if not noun or len(noun.split()) > _LONGEST or noun[0].isdigit():
        return None
    length = found.start("event") - found.start() + len(kept)
    return OrderValue(_MEANINGS[found["relation"].lower()], noun.lower(), found[0][:length])


TYPE = OrderType()
