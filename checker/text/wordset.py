"""Which words a text has at all: the first look of whatever searches a text for words that most texts do not have."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile("[a-z]+")


@lru_cache(maxsize=256)
def word_set(text: str) -> frozenset[str]:
    """Return the runs of unaccented letters in a text, in small letters: "Don't" has ``don`` and ``t``.

    A word of such letters can stand in the text only if it is among them.
    """
    return frozenset(_WORD.findall(text.lower()))
