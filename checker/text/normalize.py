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
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RULES: Final = "1"
"""Version of these rules; seals and caches name it, for a text folded by other rules compares differently."""

# Dashes that join what stands beside them when no space does: hyphens, figure and en dash, the minus sign.
_JOINING: Final = "-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
# Dashes that part what stands beside them.
_PARTING: Final = "\u2014\u2015\u2e3a\u2e3b\ufe58"
_INVISIBLE: Final = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_SPACES: Final = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BREAKS: Final = "\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "\u017ft", "ﬆ": "st"}

# Characters that change into exactly one other, so that no position moves.
_ONE_TO_ONE: Final = (
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_BREAKS, "\n")
    | dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4\u2039\u203a", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
    | dict.fromkeys(_JOINING[1:], "-")
    | dict.fromkeys(_PARTING[1:], "\u2014")
)
_CHANGES: Final = re.compile(f"[{''.join(_ONE_TO_ONE)}]")

# The patterns below begin with a class of characters, for which a text is searched several times as fast as for
# alternatives; what is behind the first character tells them apart.

# What composition must not see. A soft hyphen before a line end takes the line end with it: the word goes on below.
_FIRST: Final = re.compile(
    rf"[\ufb00-\ufb06\r{_INVISIBLE}](?:(?<=[\ufb00-\ufb06])|(?<=\r)(?=\n)"
    rf"|(?<=[{_INVISIBLE}])[{_INVISIBLE}]*+(?:(?<=\u00ad)[ \t]*(?:\r\n|[\n{_BREAKS}])[ \t]*(?=\w))?)"
)
# Whatever is not ASCII, with the letter before it, for a mark composes with that.
_COMPOSABLE: Final = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")
_HANGUL_TAIL: Final = ("\u1160", "\u11ff")
# More marks on one letter are no writing (Unicode Annex 15 allows 30), and putting them in order takes quadratic time.
_MOST_MARKS: Final = 30

_DOTS_OF_ELLIPSIS: Final = 3

# After `_ONE_TO_ONE` there are two dashes and two kinds of white space left. What matches: a dash with the space around
# it, in a row, after a space, before one, or bare where it parts; a run of white space; dots, which may be an ellipsis.
# In a row, a hyphen right before a number is its sign, unless it is the second of two.
_SIGN: Final = r"-(?=[$\u00a2-\u00a5\u20a0-\u20cf]?\.?\d)"
_NEXT_DASH: Final = rf"(?:(?<=-)-|[ \n]*(?!{_SIGN})[\u2014-])"
_FOLDS: Final = re.compile(
    r"[ \n.\u2026\u2014-](?:"
    rf"(?<=[ \n])(?:[ \n]*[\u2014-]{_NEXT_DASH}*[ \n]*|[ \n]+)"
    rf"|(?<=[\u2014-])(?:{_NEXT_DASH}+[ \n]*|[ \n]+)"
    r"|(?<=\u2014)"
    r"|(?<=\.)(?:[ \n]*[.\u2026])+"
    r"|(?<=\u2026)(?:[ \n]*[.\u2026])*)"
)
# In printable ASCII nothing else is folded, but for a hyphen at an end: most quotes hold none of these.
_MAY_FOLD: Final = ("  ", "..", ". .", "--", "- ", " -", "`")


class _Edit(NamedTuple):
    """A stretch of the result that was rewritten: ``new`` positions stand for ``old`` ones."""

    new_start: int
    new_end: int
    old_start: int
    old_end: int


class _Change(NamedTuple):
    """A stretch of a text to be rewritten, and what it becomes."""

    start: int
    end: int
    text: str


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
        _, new_end, old_start, old_end = self._edits[index]
        return old_start if position < new_end else old_end + position - new_end

    def end(self, position: int) -> int:
        """Return where what ends at ``position`` ends in the old text."""
        index = bisect_left(self._ends, position)
        if index < len(self._edits) and self._edits[index].new_start < position:
            return self._edits[index].old_end
        if index == 0:
            return position
        _, new_end, _, old_end = self._edits[index - 1]
        return old_end + position - new_end


@dataclass(frozen=True, slots=True)
class Normal:
    """A folded text. ``text`` is the result; the methods lead its positions back to the text as read.

    ``hyphens`` are the positions of ``text`` where a line end had a hyphen that may or may not belong to its word.
    """

    text: str
    maps: tuple[_Map, ...] = ()
    hyphens: tuple[int, ...] = ()

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


# Every check folds the sentence of a claim again, and the names of the entity list come back with every claim.
@lru_cache(maxsize=1024)
def fold(text: str, *, keep_hyphens: bool = False) -> str:
    """Return ``text`` folded; see `normalize` for the meaning of ``keep_hyphens``."""
    plain = text.isascii() and text.isprintable() and text[:1] != "-" and text[-1:] != "-"
    if plain and not any(part in text for part in _MAY_FOLD):
        return text
    return normalize(text, keep_hyphens=keep_hyphens).text


def normalize(raw: str, *, keep_hyphens: bool = False) -> Normal:
    """Fold the typography of a text.

    A hyphen at a line end, between a letter and a lower-case letter, is either hyphenation, which goes, or belongs to
    the word, and stays: ``keep_hyphens`` chooses, and `readings` gives both. Folding is idempotent: a folded text folds
    to itself.
    """
    edits: list[list[_Edit]] = []
    text = raw
    if not text.isascii() or "\r" in text:
        text = _rewrite(text, _expansions(text), edits)
    if not unicodedata.is_normalized("NFC", text):
        text = _rewrite(text, _compositions(text), edits)
    text = _CHANGES.sub(lambda found: _ONE_TO_ONE[found[0]], text)
    undecided: set[int] = set()
    text = _rewrite(text, _foldings(text, undecided, keep_hyphens=keep_hyphens), edits)
    hyphens = [edit.new_start for edit in edits[-1] if edit.old_start in undecided] if undecided else []
    return Normal(text.replace("\n", " "), tuple(_Map(step) for step in reversed(edits) if step), tuple(hyphens))


def readings(raw: str) -> tuple[Normal, ...]:
    """Return the foldings a text may have: one, or two where a line ends on a hyphen that may belong to its word."""
    dropped = normalize(raw)
    return (dropped, normalize(raw, keep_hyphens=True)) if dropped.hyphens else (dropped,)


def _expansions(text: str) -> Iterator[_Change]:
    """Yield what is one character and becomes several, or none."""
    for found in _FIRST.finditer(text):
        yield _Change(*found.span(), _LIGATURES.get(found[0], ""))


def _compositions(text: str) -> Iterator[_Change]:
    """Yield what NFC changes, cluster by cluster: a character with the marks on it."""
    for run in _COMPOSABLE.finditer(text):
        if unicodedata.is_normalized("NFC", run[0]):
            continue
        start, last = run.span()
        while start < last:
            end = start + 1
            while end < last and _joins(text[end]):
                end += 1
            cluster = text[start:end]
            composed = unicodedata.normalize("NFC", cluster) if end - start <= _MOST_MARKS else cluster
            if composed != cluster:
                yield _Change(start, end, composed)
            start = end


def _joins(char: str) -> bool:
    """Tell whether a character may compose with the one before it: a mark, or a Hangul vowel or final."""
    if char < "\u0300":
        return False
    return unicodedata.category(char)[0] == "M" or _HANGUL_TAIL[0] <= char <= _HANGUL_TAIL[1]


def _foldings(text: str, undecided: set[int], *, keep_hyphens: bool) -> Iterator[_Change]:
    """Yield what becomes of dashes, dots and white space; note where a hyphen may or may not belong to its word."""
    size = len(text)
    for found in _FOLDS.finditer(text):
        start, end = found.span()
        run = found[0]
        core = run.strip(" \n")
        if not core:
            yield _Change(start, end, " ")
        elif core[0] not in "-\u2014":
            whole = "\u2026" in run or run.count(".") >= _DOTS_OF_ELLIPSIS
            yield _Change(start, end, "..." if whole else " ".join(run.split()))
        else:
            before = start == 0 or run[0] in " \n"
            after = end == size or run[-1] in " \n"
            if core != "-" or (before and after):
                yield _Change(start, end, "\u2014")
            elif before:  # the dash stays where it is, so that "-4" does not begin with the space before it
                yield _Change(start, end - 1, " ")
            elif "\n" in run and text[start - 1].isalnum() and text[end : end + 1].isalnum():
                # Only before a lower-case letter can a hyphen at a line end be mere hyphenation.
                doubtful = text[start - 1].isalpha() and text[end].islower()
                if doubtful:
                    undecided.add(start)
                yield _Change(start, end, "" if doubtful and not keep_hyphens else "-")
            else:
                yield _Change(start + 1, end, " ")


def _rewrite(text: str, changes: Iterable[_Change], steps: list[list[_Edit]]) -> str:
    """Make the changes, add to ``steps`` where positions moved, and return the new text."""
    pieces: list[str] = []
    edits: list[_Edit] = []
    done = new = 0
    for start, end, replacement in changes:
        pieces.append(text[done:start])
        pieces.append(replacement)
        new += start - done
        edits.append(_Edit(new, new + len(replacement), start, end))
        new += len(replacement)
        done = end
    steps.append(edits)
    pieces.append(text[done:])
    return "".join(pieces)
