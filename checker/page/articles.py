"""Articles as the page shows them: sentences in order, the quoted words in their places, the rest as bars.

The words of an article are shown only where a claim quotes them, unless the text is here and was asked for. A seal
tells how many words each sentence has and at which of them a quote begins; an open text is laid out in the same way.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.page.words import flat
from checker.text.normalize import normalize
from checker.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.source import Part, Source
    from checker.text.document import Document
    from checker.text.seal import Seal

_CAPITAL: Final = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")
_GAP: Final = re.compile(r"\[[^\[\]]*\]|\.\.\.|…|\. \. \.")


class Lit(NamedTuple):
    """A quote that stands in an article: its number on the page, its words, and its extent in the haystack."""

    number: int
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence: words that may be seen, or the number of words that may not.

    ``text`` has the white space that parts it from the next piece; ``quotes`` are the numbers of the quotes it is part
    of.
    """

    text: str
    hidden: int
    quotes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: its number from 1, what part of the article it is (empty for the article itself), its pieces."""

    number: int
    part: str
    pieces: tuple[Piece, ...]

    @property
    def backs(self) -> bool:
        """Tell whether a claim quotes the sentence."""
        return any(piece.quotes for piece in self.pieces)


class _Sentence(NamedTuple):
    """A sentence by place, in the positions of its article."""

    start: int
    end: int
    paragraph: int
    part: str


@dataclass(frozen=True, slots=True)
class Outline:
    """An article: its paragraphs of sentences; ``full`` tells that all its words are shown."""

    paragraphs: tuple[tuple[Line, ...], ...]
    full: bool

    @property
    def own(self) -> list[Line]:
        """Return the sentences of the article itself, without headlines, bylines and the like."""
        return [line for lines in self.paragraphs for line in lines if not line.part]

    @property
    def backing(self) -> int:
        """Count the sentences of the article itself that a claim quotes."""
        return sum(line.backs for line in self.own)


def outline(source: Source, lit: Sequence[Lit], *, with_text: bool) -> Outline:
    """Lay out an article with its quotes; all its words are shown where the text is here and ``with_text`` is set."""
    if source.document is not None:
        return _full(source.document, lit) if with_text else _of_text(source.document, lit)
    return _of_seal(source.seal, lit) if source.seal is not None else Outline((), full=False)


def _of_seal(seal: Seal, lit: Sequence[Lit]) -> Outline:
    sentences = [
        _Sentence(start, end, seal.paragraph(start), _name(seal.part(start, end)))
        for start, end in pairwise((*seal.sentences, seal.tokens))
    ]
    return _by_word(sentences, lit)


def _of_text(document: Document, lit: Sequence[Lit]) -> Outline:
    reading = document.readings[0]
    starts = [reading.normal.raw_start(start) for start, _ in tokens(reading.text)]
    sentences = [
        _Sentence(
            bisect_left(starts, each.start),
            bisect_left(starts, each.end),
            each.paragraph,
            _name(document.part(each.start, each.end)),
        )
        for each in document.sentences
    ]
    by_word = [
        quote._replace(start=bisect_right(starts, quote.start) - 1, end=bisect_left(starts, quote.end)) for quote in lit
    ]
    return _by_word(sentences, by_word)


def _by_word(sentences: Sequence[_Sentence], lit: Sequence[Lit]) -> Outline:
    words: dict[int, str] = {}
    for quote in lit:
        words |= _placed(quote.words, quote.start, quote.end)
    return Outline(
        _paragraphs(
            (each, tuple(_outlined(each, here, words)))
            for each, here in zip(sentences, _shared_out(sentences, lit), strict=True)
        ),
        full=False,
    )


def _full(document: Document, lit: Sequence[Lit]) -> Outline:
    sentences = [_Sentence(*each, _name(document.part(each.start, each.end))) for each in document.sentences]
    return Outline(
        _paragraphs(
            (each, (*_written(each, here, document.raw), Piece(" ", 0, ())))
            for each, here in zip(sentences, _shared_out(sentences, lit), strict=True)
        ),
        full=True,
    )


def _name(part: Part | None) -> str:
    return str(part) if part is not None else ""


def _paragraphs(lines: Iterable[tuple[_Sentence, tuple[Piece, ...]]]) -> tuple[tuple[Line, ...], ...]:
    found: dict[int, list[Line]] = {}
    for number, (sentence, pieces) in enumerate(lines, start=1):
        found.setdefault(sentence.paragraph, []).append(Line(number, sentence.part, pieces))
    return tuple(tuple(each) for each in found.values())


def _shared_out(sentences: Sequence[_Sentence], lit: Sequence[Lit]) -> list[list[Lit]]:
    """Give each sentence the quotes that touch it."""
    starts = [each.start for each in sentences]
    shares: list[list[Lit]] = [[] for _ in sentences]
    for quote in lit:
        for index in range(max(0, bisect_right(starts, quote.start) - 1), bisect_left(starts, quote.end)):
            shares[index].append(quote)
    return shares


def _stretches(sentence: _Sentence, lit: Sequence[Lit]) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Cut a sentence where quotes begin and end; yield each stretch with the quotes it is part of."""
    low, high = sentence.start, sentence.end
    cuts = {low, high, *(cut for each in lit for cut in (each.start, each.end) if low < cut < high)}
    for start, end in pairwise(sorted(cuts)):
        yield start, end, tuple(each.number for each in lit if each.start < end and start < each.end)


def _written(sentence: _Sentence, lit: Sequence[Lit], raw: str) -> Iterator[Piece]:
    """Yield the pieces of a sentence that may be seen as a whole."""
    for start, end, quotes in _stretches(sentence, lit):
        text = raw[start:end]
        # The marks of Markdown before a heading or a block quote.
        text = text.lstrip("#> ") if sentence.part and start == sentence.start else text
        yield Piece(flat(text, ends=True), 0, quotes if text.strip() else ())


def _outlined(sentence: _Sentence, lit: Sequence[Lit], words: Mapping[int, str]) -> Iterator[Piece]:
    """Yield the pieces of a sentence of which only the quoted ``words``, by token, may be seen."""
    for start, end, quotes in _stretches(sentence, lit):
        token = start
        while token < end:
            first, seen = token, quotes != () and token in words
            while token < end and (quotes != () and token in words) == seen:
                token += 1
            said = "".join(words[each] for each in range(first, token)).strip() if seen else ""
            if said:
                yield Piece(f"{said} ", 0, quotes)
            elif not seen:
                yield Piece("", token - first, quotes)


def _placed(quote: str, start: int, end: int) -> dict[int, str]:
    """Tell which word of a quote stands at which token of its extent; words left out or put in are no one's.

    Where that cannot be told, the whole quote stands at its first token and nothing at the others.
    """
    parts = [_words(part) for part in _GAP.split(_CAPITAL.sub(r"\1", quote))]
    parts = [part for part in parts if part]
    room = end - start
    if sum(map(len, parts)) == room:
        return dict(enumerate((word for part in parts for word in part), start))
    if len(parts) > 1 and len(parts[0]) + len(parts[-1]) <= room:
        return {**dict(enumerate(parts[0], start)), **dict(enumerate(parts[-1], end - len(parts[-1])))}
    return {start: f"{flat(quote)} ", **dict.fromkeys(range(start + 1, end), "")}


def _words(text: str) -> list[str]:
    """Cut a text into its tokens, each with what parts it from the next; the first keeps what stands before it."""
    normal = normalize(text)
    starts = [normal.raw_start(start) for start, _ in tokens(normal.text)]
    if not starts:
        return []
    cuts = [0, *starts[1:], len(text)]
    return [flat(text[low:high], ends=True) for low, high in pairwise(cuts)]
