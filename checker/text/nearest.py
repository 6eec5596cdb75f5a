"""The passage most like a quote that is not there: it explains a failure, and never supports a claim.

Pieces of the quote at word starts are looked up in an index of the text; the diagonal on which most of them fall in
with one another names the neighbourhood; an alignment by words fixes its ends and tells what differs.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.text.normalize import fold
from checker.text.outcome import Kind, Nearest
from checker.text.quoting import core

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
# So like a passage is not bettered by another neighbourhood with fewer votes.
_SURE: Final = 0.8
_WORD_START: Final = re.compile(r"\b\w")
_AROUND: Final = " .,;:!?'\"()[]\u2014"
_OMITTED: Final = re.compile(r" ?\[? ?\.\.\. ?\]? ?")


class _Words(NamedTuple):
    """The words of a stretch of text: as they stand, without the punctuation around them, and where each begins."""

    whole: list[str]
    bare: list[str]
    starts: list[int]

    def bare_start(self, number: int) -> int:
        """Return where a word begins without the punctuation before it."""
        return self.starts[number] + self.whole[number].index(self.bare[number])

    def bare_end(self, number: int) -> int:
        """Return where a word ends without the punctuation after it."""
        return self.bare_start(number) + len(self.bare[number])

    def end(self, number: int) -> int:
        """Return where a word ends."""
        return self.starts[number] + len(self.whole[number])


class _Vote(NamedTuple):
    """A piece of the quote found in the text: how far the text is ahead of the quote there, and where."""

    diagonal: int
    quote: int
    text: int


def nearest(document: Document, quote: str) -> Nearest | None:
    """Return the passage of a text most like a quote, None when fewer than `LEAST_SIMILARITY` of the words agree."""
    reading = document.readings[0]
    sought = _OMITTED.sub(" ", core(fold(quote))).strip()
    words = _words(sought, 0, len(sought))
    votes = _votes(reading, sought)
    best: Nearest | None = None
    for group in _groups(votes):
        low = min(vote.diagonal for vote in group) - _PIECE
        high = max(vote.diagonal for vote in group) + len(sought) + _PIECE
        found = _align(reading, sought, words, _words(reading.text, max(0, low), high))
        if found is not None and (best is None or found.similarity > best.similarity):
            best = found
        if best is not None and best.similarity >= _SURE:
            break
    return best if best is not None and best.similarity >= LEAST_SIMILARITY else None


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


def _words(text: str, start: int, end: int) -> _Words:
    """Return the words of a stretch of folded text; one that the stretch cuts at its beginning is left out."""
    if start > 0 and text[start - 1] not in " \u2014":
        start = text.find(" ", start, end) + 1
        if start == 0:
            return _Words([], [], [])
    # A dash parts words as a space does, and takes as much room.
    whole = text[start:end].replace("\u2014", " ").split(" ")
    starts = [start, *accumulate((len(word) + 1 for word in whole), initial=start)][1:-1]
    if "" in whole:
        kept = [number for number, word in enumerate(whole) if word]
        whole, starts = [whole[number] for number in kept], [starts[number] for number in kept]
    return _Words(whole, [word.strip(_AROUND) or word for word in whole], starts)


def _votes(reading: Reading, sought: str) -> list[_Vote]:
    """Look up the pieces of a quote; where none is found, its longer words, each where it is rare."""
    starts = [found.start() for found in _WORD_START.finditer(sought)]
    index = reading.pieces
    votes = [
        _Vote(place - start, start, place)
        for start in starts
        for place in _rare(index.get(sought[start : start + _PIECE], ()))
    ]
    if votes:
        return votes
    words = _words(sought, 0, len(sought))
    for number, bare in enumerate(words.bare):
        if len(bare) < _LEAST_WORD and not bare[0].isdigit():
            continue
        places = [found.start() for found in re.finditer(rf"\b{re.escape(bare)}\b", reading.text)]
        start = words.bare_start(number)
        votes.extend(_Vote(place - start, start, place) for place in _rare(places))
    return votes


def _rare(places: Sequence[int]) -> Sequence[int]:
    """Leave out what stands in too many places to tell where the quote belongs."""
    return places if len(places) <= _COMMON else ()


def _groups(votes: list[_Vote]) -> list[list[_Vote]]:
    """Return the likeliest neighbourhoods: votes that agree on where the quote stands, most votes first."""
    votes.sort()
    groups: list[list[_Vote]] = []
    low = 0
    for high, vote in enumerate(votes):
        while vote.diagonal - votes[low].diagonal > _DRIFT:
            low += 1
        group = votes[low : high + 1]
        if groups and groups[-1][0] == group[0]:
            groups[-1] = group
        else:
            groups.append(group)
    groups.sort(key=lambda group: -len({vote.quote for vote in group}))
    return groups[:_CANDIDATES]


def _align(reading: Reading, sought: str, words: _Words, around: _Words) -> Nearest | None:
    """Align a quote with the words of a neighbourhood: find the passage's ends, and what differs."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - 40 ms that only a failing quote may cost

    count = len(words.bare)
    blocks = _compact(
        [
            (step.src_start, step.src_end, step.dest_start, step.dest_end)
            for step in Levenshtein.opcodes(words.bare, around.bare)
            if step.tag == "equal"
        ]
    )
    if not blocks:
        return None
    begin = max(0, blocks[0][2] - blocks[0][0])
    end = min(len(around.bare), blocks[-1][3] + count - blocks[-1][1])
    passage = _Words(around.whole[begin:end], around.bare[begin:end], around.starts[begin:end])
    start, finish = passage.bare_start(0), passage.bare_end(-1)
    same = 0
    differs: list[tuple[int, int]] = []
    quote_differs: list[tuple[int, int]] = []
    for step in Levenshtein.opcodes(words.bare, passage.bare):
        if step.tag == "equal":
            same += step.src_end - step.src_start
            continue
        if step.src_end > step.src_start:
            quote_differs.append((words.bare_start(step.src_start), words.bare_end(step.src_end - 1)))
        if step.dest_end > step.dest_start:
            differs.append((passage.bare_start(step.dest_start) - start, passage.bare_end(step.dest_end - 1) - start))
    if not differs and not quote_differs:
        start, finish = passage.starts[0], passage.end(-1)
        differs, quote_differs = _punctuation(words, passage)
    return Nearest(
        place=reading.place(start, finish),
        text=reading.text[start:finish],
        quote=sought,
        similarity=same / max(count, len(passage.bare)),
        differs=tuple(differs),
        quote_differs=tuple(quote_differs),
    )


def _compact(blocks: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Drop blocks at the ends that stand too far off: a "the" of the sentence before is no part of the passage."""
    while len(blocks) > 1 and _strays(blocks[0], blocks[1]):
        del blocks[0]
    while len(blocks) > 1 and _strays(blocks[-1], blocks[-2]):
        del blocks[-1]
    return blocks


def _strays(block: tuple[int, int, int, int], neighbour: tuple[int, int, int, int]) -> bool:
    if block[1] - block[0] >= _STRAY:
        return False
    first, second = (block, neighbour) if block[0] < neighbour[0] else (neighbour, block)
    return (second[2] - first[3]) - (second[0] - first[1]) > _STRAY


def _punctuation(words: _Words, passage: _Words) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the words that differ only by the punctuation at them, in the passage and in the quote."""
    pairs = [number for number, word in enumerate(words.whole) if word != passage.whole[number]]
    start = passage.starts[0]
    return (
        [(passage.starts[number] - start, passage.end(number) - start) for number in pairs],
        [(words.starts[number], words.end(number)) for number in pairs],
    )
