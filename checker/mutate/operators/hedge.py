"""Operator: a reservation left out, so that the claim says for sure what its words do not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.fit.values import words_of
from checker.mutate.edit import like, outside_quotations, sentence, spliced, with_value
from checker.mutate.mutant import Change, Operator
from checker.record import replace
from checker.text.stance import may_doubt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim

_SURE: Final = {
    **dict.fromkeys(("reportedly", "allegedly", "purportedly", "supposedly", "apparently", "seemingly"), ""),
    **dict.fromkeys(("presumably", "possibly", "perhaps", "maybe", "probably", "potentially", "conceivably"), ""),
    **dict.fromkeys(("appear to", "seem to"), ""),
    **dict.fromkeys(("appears to be", "seems to be", "is said to be", "is thought to be", "is believed to be"), "is"),
    **dict.fromkeys(("appears to have", "seems to have", "is said to have", "is believed to have"), "has"),
    **dict.fromkeys(("may", "might", "could"), "will"),
    "may be": "is",
    "might be": "is",
    "could be": "is",
    "may have": "has",
    "might have": "has",
    "likely to": "certain to",
    "expected to": "certain to",
    "likely": "certainly",
    "alleged": "proven",
    "suspected": "proven",
    "purported": "proven",
}
_HEDGE: Final = re.compile(rf"\b(?:{'|'.join(sorted(_SURE, key=len, reverse=True))})\b")
# With one of these left, a sentence does not say for sure what it says.
_STILL_HEDGED: Final = re.compile(
    rf"{_HEDGE.pattern}"
    r"|\b(?:fear\w*|worr\w+|risk\w*|chances?|prospects?|possib\w+|doubt\w*|left open|leaves open|signs?)\b"
)


def changes(subject: GroundedClaim) -> Iterator[Change]:
    """Leave out each hedge of a sentence whose quotes hedge too; with other quotes it may be true without."""
    if not any(may_doubt(words.text) for words in words_of(subject)):
        return
    text = sentence(subject)
    claim = with_value(subject.claim, lambda written: "true" if written == "possible" else written)
    if claim != subject.claim:
        yield Change("possible", "true", claim)
    for found in _HEDGE.finditer(outside_quotations(text)):
        sure = like(_SURE[found[0]], found[0])
        changed = spliced(text, found.start(), found.end(), sure)
        if not _STILL_HEDGED.search(changed):
            yield Change(found[0], sure, replace(claim, text=changed))


OPERATOR = Operator("hedge", "The words have a reservation, and the claim has lost it.", changes)
