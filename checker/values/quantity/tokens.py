"""Cuts words into figures, runs of letters and single signs, which is what numerals and units are made of."""

from __future__ import annotations

import re
from typing import Final

from checker.text.wordset import word_set
from checker.values.quantity.vocabulary import NUMERAL_WORDS

# Words; figures grouped by thousands (with commas, with spaces as in SI, or as in India) with decimals; grouped by
# points and with a decimal comma, as on the Continent; a decimal comma before what shows it to be one ("3,2 million");
# plain figures, with an exponent or none; any other sign.
_TOKEN: Final = re.compile(
    r"[^\W\d_]+(?:'[^\W\d_]+)?"
    r"|(?:[0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3})(?![ ,]?[0-9])(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}(?![0-9])"
    r"|[0-9]{1,3},[0-9]{1,2}(?= ?(?:(?:thousand|million|billion|trillion|percent|per cent)\b|%))"
    r"|[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,2}(?![0-9A-Za-z]))?"
    r"|(?<![\w.])\.[0-9]+"
    r"|[^\s]"
)
_LONGEST_RUN: Final = 8
_AHEAD: Final = 8
_MAY_HOLD: Final = re.compile(r"[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")


class Tokens:
    """The tokens of some folded words: as they stand (``text``), in small letters (``low``), and where each stands.

    ``figure`` tells whether each is a number in figures. Empty tokens follow at the end, so that a reader can look
    ahead without asking how far the words go; ``size`` does not count them.
    """

    __slots__ = ("ends", "figure", "low", "size", "starts", "text")

    def __init__(self, words: str) -> None:
        """Cut folded words into tokens."""
        found = list(_TOKEN.finditer(words))
        self.size = len(found)
        self.text = [match[0] for match in found] + [""] * _AHEAD
        self.low = [text.lower() for text in self.text]
        self.figure = [text[:1].isdecimal() or text[:1] == "." < text for text in self.text]
        self.starts = [match.start() for match in found] + [len(words) + 1] * _AHEAD
        self.ends = [match.end() for match in found] + [len(words)] * _AHEAD

    def joined(self, index: int) -> bool:
        """Tell whether a token follows the one before it without a space."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def past_hyphen(self, index: int) -> int:
        """Return ``index``, or where the words go on if a hyphen that joins them stands there.

        A spaced dash is folded to one without spaces, and joins numerals too: 20 – 30.
        """
        if self.text[index] in {"-", "—"} and self.joined(index) and self.joined(index + 1):
            return index + 1
        return index

    def run_start(self, index: int) -> int:
        """Return the first of the tokens that lead to ``index`` without a space; of a long run, one on the way."""
        start = index
        while self.joined(start) and self.text[start - 1] != "." and index - start < _LONGEST_RUN:
            start -= 1
        return start

    def is_word(self, index: int) -> bool:
        """Tell whether a token is a word."""
        return self.text[index][:1].isalpha()


def may_hold_numbers(words: str) -> bool:
    """Tell whether words can express any number at all; most quotes do not, and this is quickly seen."""
    return bool(_MAY_HOLD.search(words)) or not NUMERAL_WORDS.isdisjoint(word_set(words))
