"""Operator: a "not" put in or taken out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.mutate.edit import like, outside_quotations, sentence, spliced, with_value
from checker.mutate.mutant import Change, Operator
from checker.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim

_AFFIRMED: Final = {
    "not": "",
    "cannot": "can",
    "can't": "can",
    "won't": "will",
    "nothing": "something",
    "never": "always",
    "none": "some",
    "nobody": "somebody",
    "without": "with",
    "no": "some",
}
_NEGATION: Final = re.compile(rf"\b(?:{'|'.join(_AFFIRMED)}|\w+n't)\b(?!\. ?\d)", re.IGNORECASE)
_ONLY: Final = re.compile(r"\bnot (?:only|just|merely|least)\b", re.IGNORECASE)
# What an English sentence is denied by, right after it. "Has" and its like are a main verb unless a participle follows.
_AUXILIARY: Final = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|might|must|should|may"
    r"|(?:has|have|had)(?= (?:(?:already|also|always|ever|just|since) )?(?:been|\w+ed|\w+en|become|come|cut|put|gone"
    r"|done|had|held|kept|led|left|lost|made|met|paid|said|set|sought|told|taken|won|shown|known|drawn|grown)\b))\b"
)
# Behind these a "not" denies a part of the sentence only.
_SUBORDINATE: Final = re.compile(
    r"\b(?:until|till|if|unless|when|while|before|after|because|since|which|who|whose|what|how|where)\b", re.IGNORECASE
)
_OPENS_SMALL: Final = frozenset(
    [
        "A",
        "After",
        "All",
        "An",
        "And",
        "As",
        "At",
        "Before",
        "Both",
        "By",
        "During",
        "Each",
        "Early",
        "Every",
        "For",
        "From",
        "He",
        "Her",
        "His",
        "If",
        "In",
        "It",
        "Its",
        "Late",
        "Many",
        "Most",
        "No",
        "Of",
        "On",
        "One",
        "Our",
        "She",
        "Since",
        "Some",
        "That",
        "The",
        "Their",
        "There",
        "These",
        "They",
        "This",
        "Those",
        "Three",
        "To",
        "Two",
        "Under",
        "Until",
        "What",
        "When",
        "Where",
        "While",
        "With",
        "Work",
    ]
)
_OTHER_TRUTH: Final = {"true": "false", "yes": "no", "false": "true", "no": "yes", "possible": "false"}


def changes(subject: GroundedClaim) -> Iterator[Change]:
    """Take the first negation out of the sentence, or deny it; a stated truth turns with it."""
    text = sentence(subject)
    plain = outside_quotations(text)
    found = _NEGATION.search(_ONLY.sub(lambda only: " " * len(only[0]), plain))
    if found:
        small = found[0].lower()
        instead = like(_AFFIRMED.get(small, small.removesuffix("n't")), found[0])
        before, after, changed = found[0], instead, spliced(text, found.start(), found.end(), instead)
        if not instead:
            changed = f"{text[: found.start()]}{text[found.end() :].lstrip()}"
    elif (auxiliary := _AUXILIARY.search(plain)) and not _SUBORDINATE.search(plain, 0, auxiliary.start()):
        before, after = auxiliary[0], f"{auxiliary[0]} not"
        changed = spliced(text, *auxiliary.span(), after)
    else:
        first = text.split(" ", 1)[0]
        before, after = first, f"It is not so that {first.lower() if first in _OPENS_SMALL else first}"
        changed = spliced(text, 0, len(first), after)
    turned = with_value(subject.claim, lambda written: _OTHER_TRUTH.get(written.strip().casefold(), written))
    yield Change(before, after, replace(turned, text=changed))


OPERATOR = Operator("negation", "What denies a true sentence is false.", changes)
