"""One line of text with some of its words underlined, cut to what stands around them where the line is long."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.render.terminal.cells import joins, shown, width, wrapped
from checker.render.terminal.paint import Ink, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.render.terminal.paint import Line

# What is kept of a long line, the most generous first: code points on each side of a stroke, and of a stroke itself.
_KEEP: Final = (
    (80, 200),
    (60, 200),
    (45, 200),
    (38, 200),
    (32, 200),
    (26, 200),
    (20, 60),
    (15, 30),
    (10, 20),
    (6, 12),
    (3, 8),
    (1, 4),
)
_CUT: Final = "…"
_FRAMING: Final = len(f"{_CUT}  {_CUT} ")
_MOST_ROWS: Final = 4
_HARDLY_SHORTER: Final = 3
_MOST_MARKS_ON_A_LETTER: Final = 8

Range = tuple[int, int]


class Stroke(NamedTuple):
    """Characters of a text to underline, in code points of it, and what to say about them."""

    start: int
    end: int
    with_: str
    ink: Ink
    label: str = ""


def underlined(text: str, strokes: Sequence[Stroke], room: int) -> list[Line]:
    """Lay a text out in lines of at most ``room`` cells: the words, their underlines below, the labels beside or below.

    A text that does not fit is cut to what surrounds the strokes, and a long stroke to its ends; what is left out is
    marked with an ellipsis. Strokes too far apart for one line stand on lines of their own.
    """
    strokes = sorted(_within(text, strokes))
    rows = _rows(text, strokes, room)
    lines: list[Line] = []
    for ranges in rows[:_MOST_ROWS]:
        own = strokes if len(rows) == 1 else _of(ranges[0], strokes)
        lines.append((Run(_kept(text, ranges)),))
        lines += _underlines([_in_cells(text, ranges, stroke) for stroke in own], room)
    return lines if len(rows) <= _MOST_ROWS else [*lines, (Run(_CUT),)]


def _within(text: str, strokes: Iterable[Stroke]) -> list[Stroke]:
    """Keep strokes inside the text, whatever a caller counted."""
    return [s._replace(start=min(max(s.start, 0), len(text)), end=min(max(s.end, s.start), len(text))) for s in strokes]


def _rows(text: str, strokes: Sequence[Stroke], room: int) -> list[list[Range]]:
    """Choose the ranges of the text to keep, row by row; a cell stays free for a stroke right behind the last word."""
    if len(text) <= room * _MOST_MARKS_ON_A_LETTER and width(shown(text)) < room:
        return [[(0, len(text))]]
    spots = [(s.start, s.end) for s in strokes] or [(0, 0)]
    ranges: list[Range] = []
    for around, longest in _KEEP:
        ends = [end for start, stop in spots for end in _ends(start, stop, longest)]
        ranges = _merged(_widened(text, start, end, around) for start, end in ends)
        if width(_kept(text, ranges)) < room:
            return [ranges]
    return [[part] for start, end in ranges for part in _split(text, start, end, room - _FRAMING)]


def _split(text: str, start: int, end: int, room: int) -> Iterator[Range]:
    """Split a range into ranges of at most so many cells."""
    cells = 0
    for at in range(start, end):
        wide = width(shown(text[at]))
        if cells + wide > room:
            yield start, at
            start, cells = at, 0
        cells += wide
    yield start, end


def _of(part: Range, strokes: Sequence[Stroke]) -> list[Stroke]:
    """Return the strokes that stand in a range; one that goes on in the next range has its label there."""
    start, end = part
    return [s._replace(label=s.label if s.end <= end else "") for s in strokes if s.start < end and s.end > start]


def _ends(start: int, end: int, longest: int) -> list[Range]:
    """Return a long range as its two ends, a short one whole."""
    if end - start <= longest:
        return [(start, end)]
    return [(start, start + longest // 2), (end - longest // 2, end)]


def _widened(text: str, start: int, end: int, around: int) -> Range:
    """Widen a range by so many code points, less what would cut a word or split a letter from its marks."""
    left = max(start - around, 0)
    if left <= _HARDLY_SHORTER:
        left = 0
    elif (blank := text.find(" ", left - 1, start)) >= 0:
        left = blank + 1
    for _ in range(_MOST_MARKS_ON_A_LETTER):
        if 0 < left < len(text) and joins(text[left]):
            left -= 1
    right = min(end + around, len(text))
    if len(text) - right <= _HARDLY_SHORTER:
        right = len(text)
    elif (blank := text.rfind(" ", end, right + 1)) >= 0:
        right = blank
    for _ in range(_MOST_MARKS_ON_A_LETTER):
        if right < len(text) and joins(text[right]):
            right += 1
    return left, right


def _merged(ranges: Iterable[Range]) -> list[Range]:
    """Join ranges that overlap or nearly touch, in order."""
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start - merged[-1][1] <= _HARDLY_SHORTER:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _kept(text: str, ranges: Sequence[Range]) -> str:
    """Return what is shown of a text when these ranges of it are kept."""
    front = f"{_CUT} " if ranges[0][0] > 0 else ""
    back = f" {_CUT}" if ranges[-1][1] < len(text) else ""
    return front + f" {_CUT} ".join(shown(text[start:end]) for start, end in ranges) + back


def _in_cells(text: str, ranges: Sequence[Range], stroke: Stroke) -> Stroke:
    """Return a stroke in cells of what is shown; one of no width takes a cell, so that it can be seen."""
    start = _cell(text, ranges, stroke.start, ends=False)
    end = _cell(text, ranges, stroke.end, ends=True)
    return stroke._replace(start=start, end=max(end, start + 1))


def _cell(text: str, ranges: Sequence[Range], position: int, *, ends: bool) -> int:
    """Return the cell at which a character of the text begins, or the one before it ends."""
    cell = 2 if ranges[0][0] > 0 else 0
    for (start, end), (after, _) in pairwise([*ranges, (len(text) + 1, 0)]):
        if position < after or (ends and position == after):
            return cell + width(shown(text[start : min(max(position, start), end)]))
        cell += width(shown(text[start:end])) + 3
    return cell


def _underlines(strokes: Sequence[Stroke], room: int) -> list[Line]:
    """Draw strokes given in cells: the last one's label beside it, the others' below, the rightmost first."""
    canvas = [(" ", Ink.PLAIN)] * max((s.end for s in strokes), default=0)
    for stroke in strokes:
        canvas[stroke.start : stroke.end] = [(stroke.with_, stroke.ink)] * (stroke.end - stroke.start)
    if not canvas:
        return []
    line = tuple(Run("".join(c for c, _ in cells), ink) for ink, cells in groupby(canvas, key=lambda cell: cell[1]))
    labelled = [s for s in strokes if s.label]
    if labelled and labelled[-1].end == len(canvas) and len(canvas) + 1 + width(shown(labelled[-1].label)) <= room:
        last = labelled.pop()
        line = (*line, Run(f" {shown(last.label)}", last.ink))
    return [line, *(below for at in range(len(labelled), 0, -1) for below in _label(labelled[:at], room))]


def _label(strokes: Sequence[Stroke], room: int) -> list[Line]:
    """Write the label of the last stroke on a line below it, with a bar below each stroke before it."""
    *before, last = strokes
    words = wrapped(shown(last.label), room)
    left = max(min(last.start, room - max(width(line) for line in words)), 0)
    lines: list[Line] = []
    for line in words:
        runs: list[Run] = []
        at = 0
        for stroke in before:
            if at <= stroke.start < left - 1:
                runs += [Run(" " * (stroke.start - at)), Run("|", stroke.ink)]
                at = stroke.start + 1
        lines.append((*runs, Run(" " * (left - at)), Run(line, last.ink)))
    return lines
