"""Cuts a text into sentences, for a quote is read together with the sentence it was taken from.

A stop ends a sentence unless there is a reason why it does not: the next word is in small letters, the word before is
an abbreviation, the quotation it closes is followed by who asked. Quotation marks and brackets do not keep sentences
together: two sentences inside one quotation are two. The reasons are those of English and are used for every language;
languages that write ordinals with a full stop keep them.

The rules look at a few words on either side of a stop, so that a sentence's number, which seals record, depends on
nothing but the text and `RULES`, and no text takes more than linear time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.text import abbreviations as words
from checker.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["RULES", "Sentence", "paragraphs", "segment"]

RULES: Final = "1"
"""Version of these rules and of those for paragraphs: other rules number sentences differently."""

_QUOTES: Final = "\"'”’»\u203a\u300d\u300f"
_OPENING: Final = "“„«‘\u300c\u300e"
# Stops that end a sentence whatever follows: Chinese and Japanese, which write no space after them; Hindi; Arabic and
# Urdu; Armenian; Ethiopic.
_STRONG: Final = "\u3002\uff0e\uff01\uff1f\uff61\u0964\u0965\u061f\u06d4\u0589\u1362"

# Every part takes all it can and gives nothing back, so that the search as a whole is linear.
_STOP: Final = re.compile(
    rf"""
    (?!\uff0e\d)                                            # a decimal point in full width
    (?P<mark>[.!?…‼⁇⁈⁉{_STRONG}]++(?:[ \xa0][.!?…]++)*+)   # one run: ?!  ...  . . .
    (?P<close>
        (?:[{_QUOTES})\]}}\uff09*_]|[“‘«](?=\s|\Z))*+     # “ and « close in German and in Danish
        (?:\s++[”»](?=\s|\Z))?+                             # a closing mark that came adrift
    )
    (?P<note>                                               # the number of a footnote
        (?:\[[^\[\]\s]{{1,20}}\]|[¹²³⁰-⁹†‡])++(?:\ \[\d{{1,3}}\])*+
        |(?:\ \[\d{{1,3}}\])++
        |(?<=[.!?"”])(?P<bare>\d{{1,3}})(?=\s)              # and where it is no longer raised: end.23 Next
    )?+
    (?P<gap>\s*+)
    """,
    re.VERBOSE,
)
_NEXT: Final = re.compile(r"(?P<marks>[\W_]{0,20}+)(?P<word>[^\W_]++)(?P<after>[-.]?)")
_JOINED: Final = re.compile(r"[-–—/]")
_QUOTED: Final = re.compile(f"[{_QUOTES}{_OPENING}]")
_MARKS: Final = f"{_QUOTES}{_OPENING}([{{*_¿¡"
# A letter, which may be written as two characters (E and an accent), or several with stops between.
_INITIALS: Final = re.compile(r"[^\W\d_][\u0300-\u036f]?|(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
# Cmdr, Hwy, Bldg: English has no word without a vowel that is written with one capital.
_VOWELLESS: Final = re.compile("[BCDFGHJKLMNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{1,4}")
_NUMERAL: Final = re.compile(r"\d.*|[A-Z]|[IVXLC]+")
_ITEM: Final = re.compile(r"\d{1,3}|[^\W\d_]|[ivxIVX]{1,5}")
_TIME_OF_DAY: Final = frozenset(["a.m", "p.m", "A.M", "P.M"])
_ZONE: Final = re.compile(r"[A-Z]{2,4}\b|(?:[A-Z]\S*+\s++){1,3}?[Tt]ime\b")
_ASKED: Final = re.compile(
    rf"(?:[^\s,!?:;]++\s++){{0,6}}?(?:[^\s,!?:;]++,[^,!?:;]{{1,60}},\s++)?+(?:{'|'.join(words.SPEECH)})\b"
)
_PROSE_END: Final = re.compile(rf"[.!?…:;{_STRONG}][{_QUOTES}{_OPENING})\]}}*_\s]*(?:\[[^\[\]\s]{{1,20}}\])*\Z")

# How far back an abbreviation may begin, and how far from its end a paragraph's last stop may stand.
_REACH: Final = 40
_APART: Final = re.compile(r"[\s(\[]")
_ELLIPSIS: Final = frozenset(["...", "…", ". . .", ".\xa0.\xa0."])


class Sentence(NamedTuple):
    """A sentence by place: ``start`` and ``end`` (exclusive) in code points, without outer white space.

    ``paragraph`` counts from 1.
    """

    start: int
    end: int
    paragraph: int


def segment(raw: str, language: str = "en") -> tuple[Sentence, ...]:
    """Return the sentences of a text, in order.

    They do not overlap, none crosses a paragraph, and together they hold every character that is not white space.
    ``language`` is a BCP 47 tag; an unknown one is read as English.
    """
    ordinals = language.partition("-")[0].lower() in words.ORDINAL_STOP
    return tuple(
        Sentence(start, end, number)
        for number, (first, last) in enumerate(paragraphs(raw), start=1)
        for start, end in _Paragraph(raw, first, last, ordinals=ordinals).sentences()
    )


class _Paragraph:
    """A paragraph of a text, from ``first`` to ``last``, whose stops are judged one by one."""

    __slots__ = ("_first", "_last", "_ordinals", "_raw")

    def __init__(self, raw: str, first: int, last: int, *, ordinals: bool) -> None:
        self._raw = raw
        self._first = first
        self._last = last
        self._ordinals = ordinals

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Yield start and end of each sentence."""
        start = self._first
        for stop in _STOP.finditer(self._raw, start, self._last):
            if stop.end() < self._last and self._ends(stop, start):
                yield start, stop.start("gap")
                start = stop.end()
        yield start, self._last

    def _ends(self, stop: re.Match[str], start: int) -> bool:
        """Tell whether a stop with more text after it ends the sentence that began at ``start``."""
        mark = stop["mark"]
        if mark[-1] in _STRONG or not (stop["gap"] or stop["note"] or self._raw[stop.end()] in _OPENING):
            return mark[-1] in _STRONG
        following = _NEXT.match(self._raw, stop.end(), self._last)
        if following is None or _is_small(following["word"]):
            return False
        before = self._raw[max(start, stop.start() - _REACH) : stop.start()].lstrip(_MARKS).split()
        quoted = _QUOTED.search(stop["close"])
        # Without a word there is no sentence yet; a dash after a quotation leads to the name of its author.
        if not before or (quoted and _JOINED.match(following["marks"])):
            return False
        if mark == ".":
            return self._period_ends(stop, before, following)
        if mark in _ELLIPSIS and _APART.match(self._raw, stop.start() - 1):
            # Three dots between spaces leave out words of a sentence; after its end there are four.
            return self._opens(following)
        return not (quoted and _ASKED.match(self._raw, stop.end(), self._last))

    def _period_ends(self, stop: re.Match[str], before: list[str], following: re.Match[str]) -> bool:
        """Tell whether a lone full stop ends a sentence or belongs to the last of the words ``before`` it."""
        token = _JOINED.split(before[-1].lstrip(_MARKS))[-1]
        word = following["word"]
        is_item = before == [token] and _ITEM.fullmatch(token)
        is_ordinal = self._ordinals and token.isdecimal() and len(token) <= len("31")
        # The digits after a capital or a number are no footnote: "Route.5 The", "30.5 Marks".
        is_decimal = stop["bare"] and not (token.isalpha() and token.islower())
        if token in words.BEFORE_NAME or is_item or is_ordinal or is_decimal:
            return False
        if token in words.BEFORE_NUMBER:
            numbered = stop["bare"] or word in words.CALENDAR or _NUMERAL.fullmatch(word)
            return not numbered or self._opens(following)
        if token in _TIME_OF_DAY:
            zone = _ZONE.match(self._raw, following.start("word"), self._last)
            return not (zone or word in words.CALENDAR or word[0].isdecimal())
        named = token in words.WITHIN_NAME or _INITIALS.fullmatch(token) or _VOWELLESS.fullmatch(token)
        return not named or self._opens(following)

    def _opens(self, following: re.Match[str]) -> bool:
        """Tell whether the next word is one that opens a sentence rather than goes on with a name."""
        word, after = following.group("word", "after")
        opening = word in words.COURTESY if after == "." else word in words.STARTERS and not after
        if not opening or _JOINED.match(following["marks"]):
            return False
        # Headings set every word in capitals; running text comes to a stop.
        return _PROSE_END.search(self._raw, max(self._first, self._last - _REACH), self._last) is not None


def _is_small(word: str) -> bool:
    """Tell whether a word is written without a capital; ``iPhone`` has one."""
    return word[0].islower() and not word[1:2].isupper()
