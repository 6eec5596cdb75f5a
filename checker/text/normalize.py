"""Folds typography, and only typography, so that two ways of setting the same words compare equal.

What is folded: quotation marks, dashes, white space, invisible characters, Latin ligatures, canonical composition (NFC,
Unicode Annex 15), spaced dots of an ellipsis, and hyphenation at a line end. What is never folded: letters, digits,
signs, and every other punctuation mark. NFKC is not used: it would turn ½ and ² into other text.

Every position of the folded text leads back to the text as read, see `Normal.raw_start` and `Normal.raw_end`.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

RULES: Final = "1"
"""Version of these rules; seals and caches name it, for a text folded by other rules compares differently."""

# Dashes that join what stands beside them when no space does: hyphens, figure and en dash, the minus sign.
_JOINING: Final = "-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
# Dashes that part what stands beside them.
_PARTING: Final = "\u2014\u2015\u2e3a\u2e3b\ufe58"
_DASH: Final = re.escape(_JOINING + _PARTING)
_INVISIBLE: Final = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_SPACES: Final = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BREAKS: Final = "\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "\u017ft", "ﬆ": "st"}

# Characters that change into exactly one other, so that no position moves.
_ONE_TO_ONE: Final = str.maketrans(
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_BREAKS, "\n")
    | dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
    | dict.fromkeys(_JOINING, "-")
    | dict.fromkeys(_PARTING, "\u2014")
)

# What composition must not see. A soft hyphen before a line end takes the line end with it: the word goes on below.
_FIRST: Final = re.compile(rf"[\ufb00-\ufb06]|\u00ad[ \t]*(?:\r\n|[{_BREAKS}])[ \t]*(?=\w)|[{_INVISIBLE}]+|\r(?=\n)")
_HANGUL_TAIL: Final = ("\u1160", "\u11ff")

_DOTS_OF_ELLIPSIS: Final = 3

# Alternatives in order: dots, which may be an ellipsis; dashes with the space around them, in a row, after a space,
# before one, or bare where they part; a run of white space.
_FOLDS: Final = re.compile(
    rf"(?P<dots>\.(?:[ \n]*[.\u2026])+|\u2026(?:[ \n]*[.\u2026])*)"
    rf"|(?P<dash>[ \n]*[{_DASH}](?:[ \n]*[{_DASH}])+[ \n]*"
    rf"|[ \n]+[{_DASH}][ \n]*"
    rf"|[{_DASH}][ \n]+"
    rf"|[{re.escape(_PARTING)}])"
    r"|(?P<space>[ \n]{2,})"
)
# Where alone the two readings of a text can differ; invisible characters may stand between the hyphen and the line end.
_LINE_END_HYPHEN: Final = re.compile(rf"[{_JOINING}][{_INVISIBLE}{_SPACES} ]*[{_BREAKS}]")
# In a plain text nothing but a lone space or a bare hyphen can match the above: most quotes are such.
_PLAIN: Final = re.compile(r"[\x21-\x5f\x61-\x7e]+(?: [\x21-\x5f\x61-\x7e]+)*")
_MAY_FOLD: Final = re.compile(r"\.\. ?\.|\. \.|--|- | -|^-|-$")


class _Edit(NamedTuple):
    """A stretch of the result that was rewritten: ``new`` positions stand for ``old`` ones."""

    new_start: int
    new_end: int
    old_start: int
    old_end: int


class _Map:
    """Leads positions of a rewritten text back to the text it was made from."""

    __slots__ = ("_edits", "_ends", "_starts")

    def __init__(self, edits: list[_Edit]) -> None:
        self._edits = edits
        self._starts = [edit.new_start for edit in edits]
        self._ends = [edit.new_end for edit in edits]

    def start(self, position: int) -> int:
        """Return where what begins at ``position`` begins in the old text."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return position
        edit = self._edits[index]
        if position < edit.new_end:
            return edit.old_start
        return edit.old_end + position - edit.new_end

    def end(self, position: int) -> int:
        """Return where what ends at ``position`` ends in the old text."""
        index = bisect_left(self._ends, position)
        if index < len(self._edits) and self._edits[index].new_start < position:
            return self._edits[index].old_end
        if index == 0:
            return position
        edit = self._edits[index - 1]
        return edit.old_end + position - edit.new_end


@dataclass(frozen=True, slots=True)
class Normal:
    """A folded text. ``text`` is the result; the methods lead its positions back to the text as read."""

    text: str
    maps: tuple[_Map, ...] = ()

    def raw_start(self, position: int) -> int:
        """Return the offset in the text as read of what begins at ``position`` of the folded text."""
        for step in self.maps:
            position = step.start(position)
        return position

    def raw_end(self, position: int) -> int:
        """Return the offset in the text as read of what ends at ``position`` of the folded text."""
        for step in self.maps:
            position = step.end(position)
        return position


def fold(text: str, *, keep_hyphens: bool = False) -> str:
    """Return ``text`` folded; see `normalize` for the meaning of ``keep_hyphens``."""
    if _PLAIN.fullmatch(text) and not _MAY_FOLD.search(text):
        return text
    return normalize(text, keep_hyphens=keep_hyphens).text


def normalize(raw: str, *, keep_hyphens: bool = False) -> Normal:
    """Fold the typography of a text.

    A hyphen at a line end, between a letter and a lower-case letter, is either hyphenation, which goes, or belongs to
    the word, and stays: ``keep_hyphens`` chooses, and `readings` gives both. Folding is idempotent: a folded text folds
    to itself.
    """
    maps: list[_Map] = []
    text = raw
    if not text.isascii() or "\r" in text:
        text = _rewrite(text, _FIRST.finditer(text), lambda found: _LIGATURES.get(found[0], ""), maps)
    if not unicodedata.is_normalized("NFC", text):
        text = _compose(text, maps)
    text = text.translate(_ONE_TO_ONE)

    def replacement(found: re.Match[str]) -> str:
        return _replacement(found, text, keep_hyphens=keep_hyphens)

    text = _rewrite(text, _FOLDS.finditer(text), replacement, maps)
    return Normal(text.replace("\n", " "), tuple(reversed(maps)))


def readings(raw: str) -> tuple[Normal, ...]:
    """Return the foldings a text may have: one, or two where a line ends on a hyphen that may belong to its word."""
    dropped = normalize(raw)
    if not _LINE_END_HYPHEN.search(raw):
        return (dropped,)
    kept = normalize(raw, keep_hyphens=True)
    return (dropped,) if dropped.text == kept.text else (dropped, kept)


def _replacement(found: re.Match[str], text: str, *, keep_hyphens: bool) -> str:
    """Return what a match of `_FOLDS` becomes."""
    run = found[0]
    if found.lastgroup == "space":
        return " "
    if found.lastgroup == "dots":
        whole = "\u2026" in run or run.count(".") >= _DOTS_OF_ELLIPSIS
        return "..." if whole else " ".join(run.split())
    core = run.strip(" \n")
    before = run[0] in " \n" or found.start() == 0
    after = run[-1] in " \n" or found.end() == len(text)
    if core != "-" or (before and after):
        return "\u2014"
    if before:
        return " -"
    return _at_line_end(found, text, keep_hyphens=keep_hyphens) if "\n" in run else "- "


def _at_line_end(found: re.Match[str], text: str, *, keep_hyphens: bool) -> str:
    """Return what a hyphen before a line end becomes: only before a lower-case letter can it be mere hyphenation."""
    left, right = text[found.start() - 1], text[found.end() : found.end() + 1]
    if not (left.isalnum() and right.isalnum()):
        return "- "
    return "" if left.isalpha() and right.islower() and not keep_hyphens else "-"


def _rewrite(
    text: str, matches: Iterable[re.Match[str]], replace: Callable[[re.Match[str]], str], maps: list[_Map]
) -> str:
    """Replace each match, note in ``maps`` where positions moved, and return the new text."""
    pieces: list[str] = []
    edits: list[_Edit] = []
    done = new = 0
    for found in matches:
        start, end = found.span()
        replacement = replace(found)
        pieces.append(text[done:start])
        pieces.append(replacement)
        new += start - done
        edits.append(_Edit(new, new + len(replacement), start, end))
        new += len(replacement)
        done = end
    if not edits:
        return text
    pieces.append(text[done:])
    maps.append(_Map(edits))
    return "".join(pieces)


def _compose(text: str, maps: list[_Map]) -> str:
    """Bring a text into NFC, cluster by cluster, so that positions can be led back."""
    pieces: list[str] = []
    edits: list[_Edit] = []
    new = start = 0
    size = len(text)
    while start < size:
        end = start + 1
        while end < size and _joins(text[end]):
            end += 1
        cluster = text[start:end]
        composed = unicodedata.normalize("NFC", cluster)
        if composed != cluster:
            edits.append(_Edit(new, new + len(composed), start, end))
        pieces.append(composed)
        new += len(composed)
        start = end
    maps.append(_Map(edits))
    return "".join(pieces)


def _joins(char: str) -> bool:
    """Tell whether a character may compose with the one before it: a mark, or a Hangul vowel or final."""
    if char < "\u0300":
        return False
    return unicodedata.category(char)[0] == "M" or _HANGUL_TAIL[0] <= char <= _HANGUL_TAIL[1]
