"""Reads the conventions of quoting: ellipses, brackets, and the punctuation at the edges of a quote."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from checker.record import dataclass
from checker.text.tokens import tokens

# Where a quote ends, so does its sentence, and styles differ on what stands there.
_EDGES: Final = " .,;:!?'\"()[]\u2014"

_GAP: Final = re.compile(r"\[ ?\.\.\. ?\]|\.\.\.|\[(?P<words>[^\[\]]*)\]")
_WORD_BEFORE: Final = re.compile(r"[\w'-]*$")
_WORD_AFTER: Final = re.compile(r"[\w'-]*")
_LETTER: Final = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")
_SINGLE: Final = re.compile(
    r"(?<![\w'])'(?!\d|n'|(?:em|tis|twas|til|cause)\b)(?=\w)(?P<words>(?:[^'\"]|(?<=\w)'(?=\w))+)(?<=[\w.,!?])'(?![\w'])"
)
_LONGEST_WORD: Final = 40
_SIC: Final = re.compile(r"(?i:sic|emphasis added|emphasis mine)!?")


class Join(StrEnum):
    """What stands between two parts of a quote, and so what the source may have there."""

    ELLIPSIS = "ellipsis"
    BRACKET = "bracket"
    ALTERED_WORD = "altered word"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Gap:
    """The joint of two parts: its kind and, for brackets, the words the curator put in.

    For an altered word, as in ``sign[ed]`` or ``[un]signed``, ``words`` is what stands in the brackets, ``left`` and
    ``right`` what of the word stands before and after them.
    """

    join: Join
    words: str = ""
    left: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Parts:
    """A quote cut at its ellipses and brackets.

    ``gaps`` lie between the ``texts``, one entry fewer than there are texts; ``lead`` stands before the first text and
    ``tail`` after the last.
    """

    texts: tuple[str, ...]
    gaps: tuple[tuple[Gap, ...], ...]
    lead: tuple[Gap, ...]
    tail: tuple[Gap, ...]

    @property
    def all_gaps(self) -> tuple[Gap, ...]:
        """Return every gap in order."""
        return (*self.lead, *(gap for gaps in self.gaps for gap in gaps), *self.tail)


def in_single_marks(folded: str) -> list[tuple[int, int]]:
    """Return the ranges of words between single quotation marks, two words or more.

    Of a single word it cannot be told whether the marks are apostrophes.
    """
    return [found.span("words") for found in _SINGLE.finditer(folded) if " " in found["words"]] if "'" in folded else []


def core(folded: str) -> str:
    """Return a folded quote from its first token to its last: what stands at its edges is not compared.

    A question or exclamation mark changes what is said, and is: see `edge_mark`.
    """
    stripped = folded.strip(_EDGES)
    if stripped[:1].isalpha() and stripped[-1:].isalnum():
        return stripped
    # A number may begin with its sign, point or currency, and end on its percent sign.
    spans = list(tokens(folded))
    return folded[spans[0][0] : spans[-1][1]] if spans else ""


def edge_mark(folded: str) -> str:
    """Return the mark a quote ends on, ``?``, ``!`` or a full stop; empty when it has none, or an ellipsis."""
    tail = folded[len(folded.rstrip(_EDGES)) :].partition("...")[0]
    return next((mark for mark in "?!." if mark in tail), "")


def cut(folded: str) -> Parts | None:
    """Cut a folded quote at its ellipses and brackets; None when it has neither."""
    texts: list[str] = []
    gaps: list[tuple[Gap, ...]] = []
    lead: list[Gap] = []
    pending: list[Gap] = []
    done = 0

    def close(piece: str) -> None:
        """Take the text up to a gap; gaps with no text between them count as one."""
        text = core(piece)
        if not text:
            return
        if texts:
            gaps.append(tuple(pending))
        else:
            lead.extend(pending)
        pending.clear()
        texts.append(text)

    for found in _GAP.finditer(folded):
        gap, start, end = _gap(folded, found)
        close(folded[done : max(done, start)])
        pending.append(gap)
        done = end
    if done == 0:
        return None
    close(folded[done:])
    return Parts(tuple(texts), tuple(gaps), tuple(lead), tuple(pending))


def recased(folded: str) -> list[str]:
    """Return what a quote may stand for where bracketed letters, as in ``[T]he``, change a capital.

    First with the other case of each, which the brackets speak of, then with the letters as they are.
    """
    other, count = _LETTER.subn(lambda found: found[1].swapcase(), folded)
    return [other, _LETTER.sub(r"\1", folded)] if count else []


def _gap(folded: str, found: re.Match[str]) -> tuple[Gap, int, int]:
    """Return the gap that a match stands for, with the range of the quote it takes up."""
    start, end = found.span()
    words = found["words"]
    if words is None:
        return Gap(Join.ELLIPSIS), start, end
    if _SIC.fullmatch(words):
        return Gap(Join.REMARK, words), start, end
    before = _WORD_BEFORE.search(folded[max(0, start - _LONGEST_WORD) : start])
    after = _WORD_AFTER.match(folded, end)
    left, right = (before[0] if before else ""), (after[0] if after else "")
    if right == "'s" and not left:
        return Gap(Join.BRACKET, words + right), start, end + len(right)  # [the president]'s
    if (left + right).strip("-'"):
        return Gap(Join.ALTERED_WORD, words, left, right), start - len(left), end + len(right)
    return Gap(Join.BRACKET, words), start, end
