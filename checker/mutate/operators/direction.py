"""Operator: the other direction of a comparison or a movement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.fit.values import stated
from checker.mutate.edit import like, outside_quotations, sentence, spliced, with_value
from checker.mutate.mutant import Change, Operator
from checker.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim

_PAIRS: Final = (
    *(("more than", "less than"), ("at least", "at most"), ("over", "under"), ("above", "below")),
    *(("more", "less"), ("most", "least"), ("higher", "lower"), ("highest", "lowest"), ("larger", "smaller")),
    *(("greater", "lesser"), ("longer", "shorter"), ("wider", "narrower"), ("stronger", "weaker"), ("up", "down")),
    *(("stricter", "looser"), ("tighter", "looser"), ("better", "worse"), ("earlier", "later")),
    *(("rose", "fell"), ("rises", "falls"), ("rise", "fall"), ("risen", "fallen"), ("rising", "falling")),
    *(("climbed", "dropped"), ("gained", "slipped"), ("increase", "decrease"), ("increased", "decreased")),
    *(("increases", "decreases"), ("increasing", "decreasing"), ("grew", "shrank"), ("grown", "shrunk")),
    *(("strengthened", "weakened"), ("strengthens", "weakens"), ("strengthening", "weakening")),
    *(("widened", "narrowed"), ("raised", "lowered")),
)
_ONE_WAY: Final = {"fewer than": "more than", "fewer": "more", "cut": "widened", "dropped": "climbed"}
_OTHER: Final = {
    **{second: first for first, second in reversed(_PAIRS)},
    **dict(_PAIRS),
    **_ONE_WAY,
}
# "Over" and "up" mean most things: they are turned only right before a number.
_BEFORE_A_NUMBER: Final = r"over|under|above|below|up|down"
_DIRECTION: Final = re.compile(
    rf"(?<![\w-])(?:(?:{_BEFORE_A_NUMBER})(?= (?:by )?[\d$€£¥])"
    rf"|{'|'.join(word for word in sorted(_OTHER, key=len, reverse=True) if word not in _BEFORE_A_NUMBER.split('|'))})"
    r"(?![\w-])",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(rf"\b([Aa])(n?) ({'|'.join(word for pair in _PAIRS for word in pair)})\b")
_CUT_WHAT: Final = re.compile(r" (?:off|short)\b|\Z")


def changes(subject: GroundedClaim) -> Iterator[Change]:
    """Turn each word of direction in the sentence, and with the first one that of the stated value."""
    text = sentence(subject)
    found = [each for each in _DIRECTION.finditer(outside_quotations(text)) if not _other_meaning(text, each)]
    for each in found:
        other = like(_OTHER[each[0].lower()], each[0])
        turned = with_value(subject.claim, _turned)
        changed = _ARTICLE.sub(_article, spliced(text, *each.span(), other))
        yield Change(each[0], other, replace(turned, text=changed))
    what = stated(subject)
    if not found and what is not None and what.kind.name == "number":
        turned = with_value(subject.claim, _turned)
        states = subject.claim.states
        if states is not None and turned.states is not None and turned.states.value != states.value:
            yield Change(states.value, turned.states.value, turned)


def _article(found: re.Match[str]) -> str:
    return found[1] + ("n " if found[3][0] in "aeiou" else " ") + found[3]


def _turned(written: str) -> str:
    return _DIRECTION.sub(lambda found: like(_OTHER[found[0].lower()], found[0]), written, count=1)


def _other_meaning(text: str, found: re.Match[str]) -> bool:
    return found[0].lower() == "cut" and _CUT_WHAT.match(text, found.end()) is not None


OPERATOR = Operator("direction", "What rose did not fall, and more than a number is not less than it.", changes)
