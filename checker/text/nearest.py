"""The passage most like a quote that is not there: it explains a failure, and never supports a claim.

Pieces of the quote at word starts are looked up in an index of the text; the diagonal on which most of them fall in
with one another names the neighbourhood; an alignment by words fixes its ends and tells what differs.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.text.haystack import starts_of
from checker.text.normalize import fold
from checker.text.outcome import Kind, Nearest
from checker.text.quoting import core, edge_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.text.document import Document, Reading

LEAST_SIMILARITY: Final = 0.6
"""Below this share of common words a passage is another passage, and the quote is called absent."""

_PIECE: Final = 8
_COMMON: Final = 4
_DRIFT: Final = 240
_LEAST_WORD: Final = 4
_CANDIDATES: Final = 3
_STRAY: Final = 3
# No quote has more words. Aligning takes time and memory by the square of their number.
_MOST_WORDS: Final = 1000
_WORD_START: Final = re.compile(r"\b\w")
_AROUND: Final = " .,;:!?'\"()[]\u2014"
_OMITTED: Final = re.compile(r" ?\[? ?\.\.\. ?\]? ?")


class _Passage(NamedTuple):
    """A passage by place in the folded text, how like the quote it is, and what differs: see `Nearest`."""

    start: int
    end: int
    similarity: float
    differs: tuple[tuple[int, int], ...]
    quote_differs: tuple[tuple[int, int], ...]


class _Block(NamedTuple):
    """A run of words that quote and text have in common, by number: first and last, exclusive, in each."""

    quote_start: int
    quote_end: int
    start: int
    end: int


class _Words:
    """The words of a stretch of folded text, with the punctuation around them (``whole``) and without (``bare``)."""

    def __init__(self, text: str, start: int, end: int) -> None:
        """Cut the words of ``text`` from ``start`` to ``end``, which fall between words."""
        self._start = start
        self.whole = text[start:end].replace("\u2014", " ").split(" ")
        self.bare = [word.strip(_AROUND) or word for word in self.whole]

    def start(self, number: int) -> int:
        """Return where a word begins, past the punctuation before it."""
        return self.end(number - 1) + 1 + self.whole[number].index(self.bare[number])

    def bare_end(self, number: int) -> int:
        """Return where a word ends, before the punctuation after it."""
        return self.start(number) + len(self.bare[number])

    def end(self, number: int) -> int:
        """Return where a word ends with the punctuation after it."""
        return self._start + sum(map(len, self.whole[: number + 1])) + number


def nearest(document: Document, quote: str) -> Nearest | None:
    """Return the passage of a text most like a quote, None when fewer than `LEAST_SIMILARITY` of the words agree."""
    reading = document.readings[0]
    sought = sought_words(quote)
    words = _Words(sought, 0, len(sought))
    if not sought or len(words.bare) > _MOST_WORDS:
        return None
    pieces = [found.start() for found in _WORD_START.finditer(sought)]
    best: _Passage | None = None
    for agreeing, low, high in _neighbourhoods(_diagonals(reading, sought, pieces) or _of_words(reading, words)):
        # Another neighbourhood is worth a look only where more of the quote can be found in it.
        if best is None or best.similarity < agreeing / len(pieces):
            found = _align(words, _around(reading.text, low - _PIECE, high + len(sought) + _PIECE))
            if found is not None and (best is None or found.similarity > best.similarity):
                best = found
    if best is None or best.similarity < LEAST_SIMILARITY:
        return None
    return Nearest(
        place=reading.place(best.start, best.end),
        text=reading.text[best.start : best.end],
        quote=sought,
        similarity=best.similarity,
        differs=best.differs,
        quote_differs=best.quote_differs,
    )


def sought_words(quote: str) -> str:
    """Return the words of a quote as they are compared: folded, without ellipses, with a mark that counts."""
    folded = fold(quote)
    mark = edge_mark(folded)
    words = core(folded)
    return (_OMITTED.sub(" ", words).strip() if "..." in words else words) + (mark if mark != "." else "")


def how(found: Nearest | None) -> Kind:
    """Name the difference: words changed, words left out without an ellipsis, or nothing alike at all."""
    if found is None:
        return Kind.ABSENT
    return Kind.SHORTENED if found.differs and not found.quote_differs else Kind.ALTERED


def index_of(text: str) -> dict[str, list[int]]:
    """Return where each piece of a folded text at a word start stands; built once a text."""
    index: dict[str, list[int]] = {}
    for found in _WORD_START.finditer(text):
        start = found.start()
        index.setdefault(text[start : start + _PIECE], []).append(start)
    return index


def _diagonals(reading: Reading, sought: str, pieces: Sequence[int]) -> list[int]:
    """Look up the pieces of a quote: return how far the text is ahead of the quote wherever one stands in it."""
    diagonals: list[int] = []
    index = reading.pieces
    for start in pieces:
        places = index.get(sought[start : start + _PIECE])
        if places is not None and len(places) <= _COMMON:
            diagonals += [place - start for place in places]
    return diagonals


def _of_words(reading: Reading, words: _Words) -> list[int]:
    """Look up the longer words of a quote and its figures likewise."""
    diagonals: list[int] = []
    for number, word in enumerate(words.bare):
        if len(word) >= _LEAST_WORD or word[:1].isdigit():
            places = list(islice(starts_of(word, reading.text), _COMMON + 1))
            if len(places) <= _COMMON:
                diagonals += [place - words.start(number) for place in places]
    return diagonals


def _neighbourhoods(diagonals: list[int]) -> list[tuple[int, int, int]]:
    """Return where most pieces agree on the place of the quote, the most first: how many, and on which diagonals."""
    counts = Counter(diagonals)
    ordered = sorted(counts)
    windows: list[tuple[int, int, int]] = []
    agreeing = first = 0
    for diagonal in ordered:
        agreeing += counts[diagonal]
        while diagonal - ordered[first] > _DRIFT:
            agreeing -= counts[ordered[first]]
            first += 1
        windows.append((agreeing, ordered[first], diagonal))
    windows.sort(key=lambda window: (-window[0], window[2] - window[1], window[1]))
    chosen: list[tuple[int, int, int]] = []
    for window in windows:
        if all(window[1] > high + _DRIFT or window[2] < low - _DRIFT for _, low, high in chosen):
            chosen.append(window)
            if len(chosen) == _CANDIDATES:
                break
    return chosen


def _around(text: str, low: int, high: int) -> _Words:
    """Return the words of a text from ``low`` to ``high``: one cut at the beginning is left out, at the end kept."""
    start = text.find(" ", low - 1, high) + 1 if low > 0 else 0
    end = text.find(" ", high, high + _DRIFT)
    return _Words(text, max(start, low), end if end >= 0 else min(len(text), high + _DRIFT))


def _align(words: _Words, around: _Words) -> _Passage | None:
    """Align a quote with the words of a neighbourhood: find the passage's ends, and what differs."""
    blocks = _in_common(words.bare, around.bare)
    if not blocks:
        return None
    first, last = _drawn_in(blocks, words.bare, around.bare)
    begin = max(0, first.start - first.quote_start)
    end = min(len(around.bare), last.end + len(words.bare) - last.quote_end)
    start, finish = around.start(begin), around.bare_end(end - 1)
    same = 0
    differs: list[tuple[int, int]] = []
    quote_differs: list[tuple[int, int]] = []
    done = _Block(0, 0, 0, 0)
    size, quote_size = end - begin, len(words.bare)
    for block in (*_in_common(words.bare, around.bare[begin:end]), _Block(quote_size, quote_size, size, size)):
        if block.quote_start > done.quote_end:
            quote_differs.append((words.start(done.quote_end), words.bare_end(block.quote_start - 1)))
        if block.start > done.end:
            between = around.start(begin + done.end), around.bare_end(begin + block.start - 1)
            differs.append((between[0] - start, between[1] - start))
        same += block.quote_end - block.quote_start
        done = block
    if not differs and not quote_differs:
        # No more than punctuation differs: then that at the words counts as a part of them.
        start, finish = around.end(begin) - len(around.whole[begin]), around.end(end - 1)
        for number in _punctuated_otherwise(words.whole, around.whole[begin:end]):
            quote_differs.append((words.end(number) - len(words.whole[number]), words.end(number)))
            there = around.end(begin + number) - start
            differs.append((there - len(around.whole[begin + number]), there))
    return _Passage(start, finish, same / max(quote_size, size), tuple(differs), tuple(quote_differs))


def _in_common(quote: list[str], text: list[str]) -> list[_Block]:
    """Return the runs of words that quote and text have in common, in order, so that the least has to be changed."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - 40 ms that only a failing quote may cost

    return [
        _Block(step.src_start, step.src_end, step.dest_start, step.dest_end)
        for step in Levenshtein.opcodes(quote, text)
        if step.tag == "equal"
    ]


def _punctuated_otherwise(quote: list[str], text: list[str]) -> list[int]:
    """Return which words differ by their punctuation; at the ends of a quote it may, if it does elsewhere."""
    differ = [number for number, word in enumerate(quote) if word != text[number]]
    return [number for number in differ if 0 < number < len(quote) - 1] or differ


def _drawn_in(blocks: list[_Block], quote: list[str], text: list[str]) -> tuple[_Block, _Block]:
    """Return the first and last block that belong together.

    A "the" of the sentence before is no part of the passage. An alignment may as well take a word that comes again
    later, or earlier, for the one that stands where it does in the quote: then it is this one.
    """
    while len(blocks) > 1:
        first, second = blocks[:2]
        size = first.quote_end - first.quote_start
        start = second.start - (second.quote_start - first.quote_end) - size
        if first.start != start and text[max(0, start) : start + size] == quote[first.quote_start : first.quote_end]:
            blocks[0] = _Block(first.quote_start, first.quote_end, start, start + size)
        elif size < _STRAY and start - first.start > _STRAY:
            del blocks[0]
            continue
        break
    while len(blocks) > 1:
        second, last = blocks[-2:]
        size = last.quote_end - last.quote_start
        start = second.end + last.quote_start - second.quote_end
        if last.start != start and text[start : start + size] == quote[last.quote_start : last.quote_end]:
            blocks[-1] = _Block(last.quote_start, last.quote_end, start, start + size)
        elif size < _STRAY and last.start - start > _STRAY:
            del blocks[-1]
            continue
        break
    return blocks[0], blocks[-1]
