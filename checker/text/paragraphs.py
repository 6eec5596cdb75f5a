"""Cuts a text into paragraphs, however it was saved: blank lines between them, one to a line, or wrapped at a width.

Two lines with no blank line between them are one paragraph if the second goes on with the first. It does in two cases.
It begins with a small letter while the first is long, or ends on a hyphen, and has no end. Or the lines were wrapped: a
program that fills lines breaks one exactly where the next word would not fit, so a line that had room for the next word
was ended on purpose. The decision looks at nothing outside the block of lines between two blank ones.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

# Line breaks: those of ASCII, NEL, and the two separators of Unicode (Annex 14, classes CR, LF, NL and BK).
_LINE: Final = re.compile("[^\n\r\x85\u2028\u2029]+")
_ONE_BREAK: Final = frozenset(["\n", "\r", "\r\n", "\x85", "\u2028"])

# Nobody wraps running text narrower, and no plain text file is wrapped wider; a longer line is a whole paragraph.
_NARROWEST: Final = 40
_WIDEST: Final = 132

# Stops, colons, and what may close after them; so much of a line is looked at.
_TAIL: Final = 12
_ENDED: Final = re.compile("[.!?…:;\u3002\uff01\uff1f][\"'”’»)\\]}*_]*\\Z")
_ANY_STOP: Final = re.compile("[.!?…\u3002\uff01\uff1f][\"'”’»)\\]}*_]*(?:\\s|\\Z)")
# A row of a table, a heading or rule of Markdown, a copyright notice: neither goes on from nor into another line.
_ALONE: Final = re.compile(r"[^\t]+\t|[^|]*\|[^|]*\||#{1,6}\s|[-=_*~#.\s]{3,}\Z|(?:Copyright\s+)?(?:©|\([cC]\)\s)")
_BULLET: Final = re.compile(r"[•‣\u2043▪▫◦●○■□]")
# Markers that a wrapped line of prose may begin with too: a dash, a number, the end of "vitamin c."
_MARKER: Final = re.compile(r"[-–—*+·]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s")
_BYLINE: Final = re.compile(r"B[yY]\s+[A-Z][^.!?]*\Z")
# A word that goes on below: the folding makes it one, see `checker.text.normalize`.
_BROKEN: Final = re.compile("[^\\W_][-\u00ad\u2010]\\Z")
_SMALL_WORDS: Final = frozenset(
    ["a", "an", "and", "as", "at", "by", "de", "for", "from", "in", "of", "on", "or", "the", "to", "van", "von", "with"]
)


def paragraphs(raw: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each paragraph, in code points of ``raw``, the end exclusive, without outer white space.

    Paragraphs are in order, do not overlap, and together hold every character that is not white space. A heading, a
    byline, an item of a list and a row of a table each are a paragraph.
    """
    found: list[tuple[int, int]] = []
    for block in _blocks(raw):
        if len(block) == 1:
            found.append(block[0])
        else:
            found.extend(_parted(raw, block))
    return tuple(found)


def _blocks(raw: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the lines, trimmed, of each stretch of text without a blank line."""
    block: list[tuple[int, int]] = []
    line_end = 0
    for match in _LINE.finditer(raw):
        line = match.group()
        text = line.lstrip()
        if block and (not text or raw[line_end : match.start()] not in _ONE_BREAK):
            yield block
            block = []
        line_end = match.end()
        if text:
            start = line_end - len(text)
            block.append((start, start + len(text.rstrip())))
    if block:
        yield block


def _parted(raw: str, block: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a block of several lines."""
    lines = [raw[start:end] for start, end in block]
    width = _wrap_width(lines)
    start, end = block[0]
    opening = lines[0]
    for previous, line, span in zip(lines, lines[1:], block[1:], strict=False):
        if not _goes_on(opening, previous, line, width):
            yield start, end
            start = span[0]
            opening = line
        end = span[1]
    yield start, end


def _wrap_width(lines: list[str]) -> int:
    """Return the width at which the lines of a block were wrapped, 0 if they were not."""
    # A line without a space is an address too long to wrap.
    width = max((len(line) for line in lines if " " in line), default=0)
    if not _NARROWEST <= width <= _WIDEST or not any(map(_ANY_STOP.search, lines)):
        return 0
    full = [_is_full(line, following, width) for line, following in pairwise(lines) if len(line) >= _NARROWEST]
    return width if 2 * sum(full) >= len(full) else 0


def _is_full(line: str, following: str, width: int) -> bool:
    """Tell whether the first word of the following line would not have fitted on this one."""
    return len(line) + 1 + len(following.split(None, 1)[0]) > width


def _goes_on(opening: str, previous: str, line: str, width: int) -> bool:
    """Tell whether a line goes on with the one before; ``opening`` is the first line of their paragraph."""
    full = width > 0 and _is_full(previous, line, width)
    small = line[0].islower() and (len(previous) >= _NARROWEST or _BROKEN.search(previous) is not None)
    if (
        not (full or small)
        or _ALONE.match(line)
        or _ALONE.match(previous)
        or _BULLET.match(line)
        or _BYLINE.match(line)
    ):
        return False
    ended = _ENDED.search(previous[-_TAIL:]) is not None
    if _MARKER.match(line):
        # Only within running text that has not come to a stop is it a word like others.
        return full and not ended and not _MARKER.match(opening) and not _BULLET.match(opening)
    if small and not ended:
        return True
    # A line in title case at the start of a paragraph is its heading; after a stop, it may be an author's name, and a
    # line without a space an address.
    titled = previous == opening and _is_title(previous)
    return full and not titled and not (ended and (_is_title(line) or " " not in line))


def _is_title(line: str) -> bool:
    """Tell whether a line is set like a heading or a name: capitals throughout, and nothing at its end."""
    if _ENDED.search(line[-_TAIL:]) or line[-1] in ",-–—":
        return False
    return all(not word[0].islower() or word in _SMALL_WORDS for word in line.split())
