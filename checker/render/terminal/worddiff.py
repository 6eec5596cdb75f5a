"""Two versions of a passage one above the other, the same words in the same columns and what differs underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from checker.render.terminal.cells import shown, width
from checker.render.terminal.paint import Ink, Run
from checker.render.terminal.underline import Stroke, underlined
from checker.text.normalize import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from checker.finding import Excerpt, Mark
    from checker.render.terminal.paint import Line

_QUOTE: Final = "the quote has"
_SOURCE: Final = "the source has"
_NAMES: Final = len(_SOURCE) + 3
_CUT: Final = "…"
# What is kept of a passage that does not fit, the most generous first: code points on each side of a difference.
_KEEP: Final = (70, 55, 45, 35, 28, 22, 16)
_KEPT_IN_ROWS: Final = 24
_KEPT_OF_DIFFERENCE: Final = 20
_MOST_ROWS: Final = 4


class _Side(NamedTuple):
    """A text with the ranges of it that differ, and its other letters: which they are and where they stand."""

    text: str
    ranges: list[tuple[int, int]]
    letters: list[str]
    places: list[int]

    def place(self, letter: int) -> int:
        """Return where a letter stands, the end of the text for the one after the last."""
        return self.places[letter] if letter < len(self.places) else len(self.text)


class _Part(NamedTuple):
    """What one side has in a column: first the words that differ, if any, then what both sides have."""

    differs: str
    same: str = ""

    @property
    def cells(self) -> int:
        """Return the width of both."""
        return width(shown(self.differs)) + width(shown(self.same))


_Column = tuple[_Part, _Part]


def compared(excerpt: Excerpt, room: int) -> list[Line]:
    """Lay a quote and the words of its source out as a word diff, in lines of at most ``room`` cells.

    A passage that does not fit is cut to what surrounds the differences, or goes on in further rows. Where the two
    sides cannot be brought into columns, each is laid out by itself.
    """
    quote = _side(excerpt.quoted or "", excerpt.quoted_marks)
    source = _side(excerpt.text, excerpt.marks)
    rows = _fitted(_columns(quote, source), room - _NAMES) if quote.letters == source.letters else None
    lines: list[Line] = []
    if rows is None:
        for name, side, sign, ink in ((_QUOTE, quote, "+", Ink.ADDED), (_SOURCE, source, "-", Ink.REMOVED)):
            strokes = [Stroke(start, end, sign, ink) for start, end in side.ranges]
            lines += _named(name, underlined(side.text, strokes, room - _NAMES))
    for row in (rows or [])[:_MOST_ROWS]:
        lines += [()] if lines else []
        gaps = _gaps(row)
        lines += _named(_QUOTE, _drawn([quoted for quoted, _ in row], [gap for gap, _ in gaps], "+", Ink.ADDED))
        lines += _named(_SOURCE, _drawn([read for _, read in row], [gap for _, gap in gaps], "-", Ink.REMOVED))
    return [*lines, (Run(_CUT),)] if rows and len(rows) > _MOST_ROWS else lines


def _side(text: str, marks: Iterable[Mark]) -> _Side:
    spans = sorted((max(m.start, 0), min(m.end, len(text))) for m in marks)
    ranges = [(start, end) for start, end in spans if start < end]
    normal = normalize(text)
    letters: list[str] = []
    places: list[int] = []
    following = 0
    for at, letter in enumerate(normal.text):
        place = normal.raw_start(at)
        while following < len(ranges) and ranges[following][1] <= place:
            following += 1
        differs = following < len(ranges) and ranges[following][0] <= place
        if not differs and not letter.isspace():
            letters.append(letter.casefold())
            places.append(place)
    return _Side(text, ranges, letters, places)


def _columns(quote: _Side, source: _Side) -> list[_Column]:
    """Cut two sides whose other letters agree where either has words that differ."""
    differs = [_by_letters_before(side) for side in (quote, source)]
    columns: list[_Column] = []
    at = [0, 0]
    for letter in sorted({*differs[0], *differs[1]}):
        same: list[_Part] = []
        different: list[_Part] = []
        for index, side in enumerate((quote, source)):
            following = side.place(letter)
            before = at[index] + len(side.text[at[index] : following].rstrip())
            start, end = differs[index].get(letter, (before, before))
            same.append(_Part("", side.text[at[index] : start]))
            different.append(_Part(side.text[start:end], side.text[end:following]))
            at[index] = following
        columns += [(same[0], same[1]), (different[0], different[1])]
    columns.append((_Part("", quote.text[at[0] :]), _Part("", source.text[at[1] :])))
    return columns


def _by_letters_before(side: _Side) -> dict[int, tuple[int, int]]:
    """Return the ranges that differ by the number of letters before them, those with no letter between them as one."""
    found: dict[int, tuple[int, int]] = {}
    letter = 0
    for start, end in side.ranges:
        while letter < len(side.places) and side.places[letter] < start:
            letter += 1
        first, last = found.get(letter, (start, end))
        found[letter] = (first, max(last, end))
    return found


def _fitted(columns: Sequence[_Column], room: int) -> list[list[_Column]] | None:
    """Bring columns into rows of so many cells, one if shortening is enough; None if a column is wider than a row."""
    for keep in (max((len(part.same) for column in columns for part in column), default=0), *_KEEP):
        short = _all_shortened(columns, keep)
        if sum(_cells(column) for column in short) <= room:
            return [short]
    rows: list[list[_Column]] = [[]]
    for column in _all_shortened(columns, _KEPT_IN_ROWS):
        if _cells(column) > room:
            return None
        if sum(_cells(before) for before in rows[-1]) + _cells(column) > room:
            rows.append([])
        rows[-1].append(column)
    return [row for row in rows if any(part.differs for column in row for part in column)]


def _cells(column: _Column) -> int:
    return max(part.cells for part in column)


def _all_shortened(columns: Sequence[_Column], keep: int) -> list[_Column]:
    return [_shortened(column, at, len(columns), keep) for at, column in enumerate(columns)]


def _shortened(column: _Column, at: int, count: int, keep: int) -> _Column:
    """Keep of what both sides have the words nearest to a difference, and of long differences the ends."""
    if any(part.differs for part in column):
        if max(len(part.differs) for part in column) <= max(keep, 2 * _KEPT_OF_DIFFERENCE):
            return column
        quoted, read = (p._replace(differs=_middle(p.differs, _KEPT_OF_DIFFERENCE)) for p in column)
        return quoted, read
    cut: Callable[[str, int], str] = _head if at == count - 1 else _tail if at == 0 else _middle
    if max(len(part.same) for part in column) <= keep:
        return column
    quoted, read = (_Part("", cut(part.same, keep)) for part in column)
    return quoted, read


def _head(text: str, keep: int) -> str:
    if len(text) <= keep:
        return text
    blank = text.rfind(" ", 0, keep + 1)
    return f"{text[: blank if blank > 0 else keep]} {_CUT}"


def _tail(text: str, keep: int) -> str:
    if len(text) <= keep:
        return text
    blank = text.find(" ", len(text) - keep - 1, len(text) - 1)
    return f"{_CUT} {text[blank + 1 if blank >= 0 else len(text) - keep :]}"


def _middle(text: str, keep: int) -> str:
    return text if len(text) <= 2 * keep else f"{_head(text, keep)} {_tail(text, keep).removeprefix(_CUT).lstrip()}"


def _gaps(row: Iterable[_Column]) -> list[tuple[int, int]]:
    """Return the blanks to put after each column of a row: after words that differ, up to where the longer side is.

    Words that both sides have stand as they are written, and so a blank more is never taken for one of theirs.
    """
    gaps: list[tuple[int, int]] = []
    above = below = 0
    for quoted, read in row:
        above, below = above + quoted.cells, below + read.cells
        wide = max(above, below) if quoted.differs or read.differs else 0
        gaps.append((max(wide - above, 0), max(wide - below, 0)))
        above, below = max(above, wide), max(below, wide)
    return gaps


def _drawn(parts: Sequence[_Part], gaps: Iterable[int], sign: str, ink: Ink) -> list[Line]:
    """Write one side of a row of columns, and signs below its words that differ."""
    words: list[Run] = []
    signs: list[Run] = []
    for part, gap in zip(parts, gaps, strict=True):
        words += [Run(shown(part.differs), ink), Run(shown(part.same)), Run(" " * gap)]
        differing = width(shown(part.differs))
        signs += [Run(sign * differing, ink), Run(" " * (part.cells - differing + gap))]
    return [tuple(words), tuple(signs)] if any(part.differs for part in parts) else [tuple(words)]


def _named(name: str, lines: Sequence[Line]) -> list[Line]:
    """Write the name of a side before its first line, and blanks before the others."""
    return [(Run((name if at == 0 else "").ljust(_NAMES)), *line) for at, line in enumerate(lines)]
