"""Operator: a condition left out, so that the claim says in any case what its words bind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.fit.values import words_of
from checker.mutate.edit import outside_quotations, sentence, spliced
from checker.mutate.mutant import Change, Operator
from checker.record import replace
from checker.text.stance import may_bind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim

_BINDING: Final = (
    r"(?:only )?(?:if|unless|provided(?: that)?|providing(?: that)?|as long as|so long as|in case|on condition that"
    r"|assuming(?: that)?|depending on|subject to)"
)
_CLAUSE: Final = re.compile(
    rf"(?:, )?\b{_BINDING} [^,.;:]+(?:,(?! \w+ (?:said|says)\b)|(?=[.;:]|, ))|, \w+ permitting", re.IGNORECASE
)


def changes(subject: GroundedClaim) -> Iterator[Change]:
    """Leave a condition out of the sentence and out of `condition`, where the quotes have one."""
    claim, text = subject.claim, sentence(subject)
    if not any(may_bind(words.text) for words in words_of(subject)):
        return
    found = _CLAUSE.search(outside_quotations(text))
    if found:
        words = text[found.start() : found.end()]
        free = spliced(text, found.start(), found.end(), "")
        yield Change(words.strip(" ,"), "", replace(claim, text=free, condition=None))
    elif claim.condition is not None and not may_bind(text):
        yield Change(claim.condition, "", replace(claim, condition=None))


OPERATOR = Operator("condition", "The words hold under a condition only, and the claim has lost it.", changes)
