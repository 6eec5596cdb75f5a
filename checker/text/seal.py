"""Seals: what lets anyone verify a quotation against a text they do not have.

A seal holds, for each run of `WINDOW` consecutive tokens of the folded text, a keyed BLAKE2b hash (RFC 7693) cut to
`HASH_BYTES` bytes, in order, with the beginnings of sentences and paragraphs, the lines that are headlines and the
like, and the places (not the words) of negations, conditions, limits, hedges and numbers. A quotation of at least
`WINDOW` tokens stands in the text exactly where its own windows stand one after another in the seal.

A hash confirms a guess: who can guess three words in a row can test the guess. Without a key a seal keeps a text from
being read, it does not keep it secret. With a key (a project's own secret) only holders of the key can test anything.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final, cast

from checker.source import Part
from checker.text import normalize, segment
from checker.text.guards import GuardSpan
from checker.text.haystack import Occurrence, Occurrences
from checker.text.outcome import Guard, Place
from checker.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.text.document import Document, Reading

WINDOW: Final = 3
"""How many tokens a window has, and so how many a quotation needs to be verified under seal."""

HASH_BYTES: Final = 6
"""Bytes kept of each hash: a false agreement of one window has the chance 2**-48."""

FORMAT: Final = 1
RULES: Final = f"{normalize.RULES}.{segment.RULES}"
"""Versions of the rules that a seal depends on: how text is folded, and how it is cut into sentences."""

_PERSON: Final = b"checker seal 1"
_CHARS_PER_HASH: Final = 8
_HEXADECIMAL: Final = re.compile(r"[0-9a-f]{64}")


class SealError(ValueError):
    """A seal file that cannot be read, or was made by other rules; the message says which, in plain words."""


class SealedReading:
    """One folding of a sealed text. Positions are token numbers from 0."""

    def __init__(self, seal: Seal, windows: Sequence[str]) -> None:
        """Tie hashes, one for each token but the last two, to their seal."""
        self.seal = seal
        self.windows = windows

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = {}
        for position, window in enumerate(self.windows):
            index.setdefault(window, []).append(position)
        return index

    def positions(self, window: str) -> Sequence[int]:
        """Return the tokens at which a window begins, by its hash."""
        return self._index.get(window, ())

    @property
    def least_tokens(self) -> int:
        """Return how many tokens words need for being found here."""
        return WINDOW

    @property
    def guards(self) -> Sequence[GuardSpan]:
        """Return the guard words of the text, by token."""
        return self.seal.words

    @property
    def numbers(self) -> Sequence[GuardSpan]:
        """Return the numbers of the text, by token."""
        return self.seal.numbers

    def find(self, words: str) -> Occurrences:
        """Return where folded ``words`` stand; never anything for fewer than `WINDOW` tokens."""
        hashes = self._hashes(words)
        starts = self._index.get(hashes[0], ()) if hashes else ()
        whole = [
            Occurrence(start, start + len(hashes) + WINDOW - 1)
            for start in starts
            if self.windows[start : start + len(hashes)] == hashes
        ]
        return Occurrences(whole, None)

    def _hashes(self, words: str) -> list[str]:
        return hashes_of(words, self.seal.sha256, self.seal.secret)

    def split_word(self, occurrence: Occurrence) -> str:  # noqa: ARG002 - sealed
        """Return nothing: the words are sealed."""
        return ""

    def tokens_between(self, end: int, start: int) -> int:
        """Count the tokens that lie between two positions."""
        return start - end

    def words_between(self, end: int, start: int) -> str:  # noqa: ARG002 - sealed
        """Return nothing: the words are sealed."""
        return ""

    def has_word(self, position: int, left: str, right: str, *, before: bool) -> bool:  # noqa: ARG002 - sealed
        """Say no: a part of a word cannot be told under seal."""
        return False

    def punctuated(self, occurrence: Occurrence, mark: str) -> bool:  # noqa: ARG002 - sealed
        """Say yes: what follows the last word of a quote is not in the seal."""
        return True

    def follows(self, prefix: str, words: str, occurrence: Occurrence) -> bool:
        """Tell whether the whole words of ``prefix`` stand right before an occurrence of ``words``.

        Its first word may be cut, and is then left out, when at least two more remain.
        """
        spans = list(tokens(prefix))
        for skip in (0, 1) if len(spans) >= WINDOW else (0,):
            kept = prefix[spans[skip][0] : spans[-1][1]] if spans else ""
            start = occurrence.start - len(spans) + skip
            if not kept or any(self._stand(f"{kept}{seam}{words}", start) for seam in _SEAMS):
                return True
        return False

    def precedes(self, suffix: str, words: str, occurrence: Occurrence) -> bool:
        """Tell whether the whole words of ``suffix`` stand right after an occurrence of ``words``.

        Its last word may be cut, and is then left out, when at least two more remain.
        """
        spans = list(tokens(suffix))
        for skip in (0, 1) if len(spans) >= WINDOW else (0,):
            kept = suffix[spans[0][0] : spans[-1 - skip][1]] if spans else ""
            if not kept or any(self._stand(f"{words}{seam}{kept}", occurrence.start) for seam in _SEAMS):
                return True
        return False

    def _stand(self, words: str, start: int) -> bool:
        hashes = self._hashes(words)
        return start >= 0 and bool(hashes) and self.windows[start : start + len(hashes)] == hashes

    def sentence(self, position: int) -> int:
        """Return the number of the sentence at a token, from 1."""
        return max(1, bisect_right(self.seal.sentences, position))

    def paragraph(self, position: int) -> int:
        """Return the number of the paragraph at a token, from 1."""
        return max(1, bisect_right(self.seal.paragraphs, position))

    def place(self, start: int, end: int) -> Place:
        """Describe the place of the tokens between two positions."""
        part = next((part for low, high, part in self.seal.parts if start < high and end > low), None)
        return Place(self.sentence(start), self.paragraph(start), part=part)

    def verbatim(self, occurrence: Occurrence, quote: str) -> bool:  # noqa: ARG002 - sealed
        """Say no: a seal is made of the folded text, in which typography is gone."""
        return False


class Seal:
    """A sealed text.

    ``sha256`` is that of the text's bytes, ``characters`` its length in code points, ``tokens`` in tokens. ``lines``
    are the parts as the record names them, ``parts`` the same by token. ``windows`` holds the hashes of each reading.
    ``secret`` is the project's key, empty when the seal has none.
    """

    def __init__(  # noqa: PLR0913 - a record
        self,
        *,
        sha256: str,
        characters: int,
        tokens: int,
        sentences: Sequence[int],
        paragraphs: Sequence[int],
        lines: Sequence[tuple[Part, Sequence[tuple[int, int]]]],
        parts: Sequence[tuple[int, int, Part]],
        guards: Sequence[GuardSpan],
        windows: Sequence[Sequence[str]],
        secret: bytes = b"",
    ) -> None:
        """Keep what was read or made."""
        self.sha256 = sha256
        self.characters = characters
        self.tokens = tokens
        self.sentences = list(sentences)
        self.paragraphs = list(paragraphs)
        self.lines = tuple((part, tuple(ranges)) for part, ranges in lines)
        self.parts = tuple(parts)
        self.guards = tuple(guards)
        self.windows = tuple(list(reading) for reading in windows)
        self.secret = secret

    @property
    def sealed(self) -> bool:
        """Tell that the words themselves are not here."""
        return True

    @cached_property
    def words(self) -> tuple[GuardSpan, ...]:
        """Return the guard words, without the numbers, in order."""
        return tuple(guard for guard in self.guards if guard.guard is not Guard.NUMBER)

    @cached_property
    def numbers(self) -> tuple[GuardSpan, ...]:
        """Return the numbers, in order."""
        return tuple(guard for guard in self.guards if guard.guard is Guard.NUMBER)

    @cached_property
    def readings(self) -> tuple[SealedReading, ...]:
        """Return the foldings of the text that were sealed."""
        return tuple(SealedReading(self, windows) for windows in self.windows)


# Punctuation that may stand between a quote and its context; the seal confirms the right one.
_SEAMS: Final = (
    " ",
    ", ",
    ' "',
    ', "',
    ". ",
    '. "',
    '" ',
    '," ',
    '." ',
    ": ",
    ': "',
    "; ",
    " '",
    "' ",
    "\u2014",
    " (",
    ") ",
)


def hashes_of(words: str, salt: str, secret: bytes = b"") -> list[str]:
    """Return the hashes of the windows of folded words, in base64; none for fewer than `WINDOW` tokens.

    ``salt`` is the sha256 of the sealed text in hexadecimal: hashes of one text tell nothing about another.
    """
    spans = list(tokens(words))
    salted = blake2b(digest_size=HASH_BYTES, key=secret, salt=bytes.fromhex(salt)[:16], person=_PERSON)
    hashes: list[str] = []
    for (start, _), (_, end) in zip(spans, spans[WINDOW - 1 :], strict=False):
        window = salted.copy()
        window.update(words[start:end].encode("utf-8", "surrogatepass"))
        hashes.append(base64.b64encode(window.digest()).decode("ascii"))
    return hashes


def make(document: Document, sha256: str, secret: bytes = b"") -> Seal:
    """Seal a text. ``sha256`` is that of its bytes, in hexadecimal; ``secret`` at most 64 bytes, empty for none."""
    first, *others = document.readings
    spans = list(tokens(first.text))
    starts = [first.normal.raw_start(start) for start, _ in spans]
    windows = [hashes_of(first.text, sha256, secret)]
    for reading in others:
        hashes = hashes_of(reading.text, sha256, secret)
        if len(hashes) == len(windows[0]):
            windows.append(hashes)
    return Seal(
        sha256=sha256,
        characters=len(document.raw),
        tokens=len(spans),
        sentences=[bisect_left(starts, sentence.start) for sentence in document.sentences],
        paragraphs=_paragraph_starts(document, starts),
        lines=document.parts,
        parts=[(bisect_left(starts, low), bisect_left(starts, high), part) for low, high, part in document.part_ranges],
        guards=_guards_by_token(first, spans),
        windows=windows,
        secret=secret,
    )


def _paragraph_starts(document: Document, starts: list[int]) -> list[int]:
    begun: dict[int, int] = {}
    for sentence in document.sentences:
        begun.setdefault(sentence.paragraph, bisect_left(starts, sentence.start))
    return list(begun.values())


def _guards_by_token(reading: Reading, spans: list[tuple[int, int]]) -> list[GuardSpan]:
    """Lead the reach of guard words from characters over to tokens."""
    begins = [start for start, _ in spans]
    result: list[GuardSpan] = []
    for guard in (*reading.guards, *reading.numbers):
        start = bisect_right(begins, guard.start) - 1
        end = bisect_left(begins, guard.end)
        reach = bisect_right(begins, guard.reach) - 1 if guard.reach > guard.end else -1
        result.append(GuardSpan(start, end, guard.guard, start if guard.joint >= 0 else -1, reach))
    return sorted(result)


def to_text(seal: Seal) -> str:
    """Write a seal as the text of its file: JSON, one sentence a line, so that changes show where they are."""
    first, *others = seal.windows
    cuts = [*seal.sentences[1:], len(first)]
    groups: dict[str, list[list[int]]] = {}
    for guard in seal.guards:
        groups.setdefault(guard.guard, []).append([guard.start, guard.end, guard.joint, guard.reach])
    spoken: dict[str, object] = {
        "checker_seal": FORMAT,
        "rules": RULES,
        "window": WINDOW,
        "key": fingerprint(seal.secret),
        "sha256": seal.sha256,
        "characters": seal.characters,
        "tokens": seal.tokens,
        "lines": {part: [list(pair) for pair in ranges] for part, ranges in seal.lines},
        "parts": [[low, high, part] for low, high, part in seal.parts],
        "sentences": seal.sentences,
        "paragraphs": seal.paragraphs,
        "guards": dict(sorted(groups.items())),
    }
    rows = [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in spoken.items()]
    for name, windows in zip(("windows", "windows_with_hyphens"), (first, *others), strict=False):
        sentences = ["".join(windows[low:high]) for low, high in zip([0, *cuts], [*cuts, len(windows)], strict=False)]
        lines = ",\n  ".join(json.dumps(sentence) for sentence in sentences if sentence)
        rows.append(f"{json.dumps(name)}: [\n  {lines}\n ]" if lines else f"{json.dumps(name)}: []")
    return "{\n " + ",\n ".join(rows) + "\n}\n"


def fingerprint(secret: bytes) -> str | None:
    """Return what tells one key from another without giving it away; None for no key."""
    return blake2b(secret, digest_size=8, person=b"checker key").hexdigest() if secret else None


def read(text: str, secret: bytes = b"") -> Seal:
    """Read a seal from the text of its file; ``secret`` is the project's key, which a keyed seal needs.

    Raises `SealError` when the file is damaged, was made by other rules, or needs another key.
    """
    try:
        spoken = json.loads(text)
    except (ValueError, RecursionError):
        raise SealError("the seal is not readable as JSON") from None
    if not isinstance(spoken, dict) or "checker_seal" not in spoken:
        raise SealError("this is not a seal")
    fields = cast("dict[str, Any]", spoken)
    if (fields["checker_seal"], fields.get("rules"), fields.get("window")) != (FORMAT, RULES, WINDOW):
        raise SealError("the seal was made by other rules; make it again from the text")
    if fields.get("key") != fingerprint(secret):
        raise SealError(_other_key(made_with_key=bool(fields.get("key")), key_here=bool(secret)))
    try:
        return _from_fields(fields, secret)
    except (KeyError, TypeError, ValueError, binascii.Error):
        raise SealError("the seal is damaged") from None


def _other_key(*, made_with_key: bool, key_here: bool) -> str:
    if not made_with_key:
        return "the seal was made without a key, and one is set here"
    return "the seal was made with another key" if key_here else "the seal was made with a key, which is not set here"


def _from_fields(fields: dict[str, Any], secret: bytes) -> Seal:
    sha256, size = fields["sha256"], fields["tokens"]
    if not _HEXADECIMAL.fullmatch(sha256):
        raise ValueError(sha256)
    windows = [_windows(fields[name]) for name in ("windows", "windows_with_hyphens") if name in fields]
    if any(len(reading) != max(0, size - WINDOW + 1) for reading in windows):
        raise ValueError(size)
    guards = [
        GuardSpan(int(start), int(end), Guard(kind), int(joint), int(reach))
        for kind, rows in fields["guards"].items()
        for start, end, joint, reach in rows
    ]
    return Seal(
        sha256=sha256,
        characters=int(fields["characters"]),
        tokens=int(size),
        sentences=[int(number) for number in fields["sentences"]],
        paragraphs=[int(number) for number in fields["paragraphs"]],
        lines=[
            (Part(part), [(int(low), int(high)) for low, high in ranges]) for part, ranges in fields["lines"].items()
        ],
        parts=[(int(low), int(high), Part(part)) for low, high, part in fields["parts"]],
        guards=sorted(guards),
        windows=windows,
        secret=secret,
    )


def _windows(rows: list[str]) -> list[str]:
    joined = "".join(rows)
    base64.b64decode(joined, validate=True)
    if len(joined) % _CHARS_PER_HASH:
        raise ValueError(len(joined))
    return [joined[start : start + _CHARS_PER_HASH] for start in range(0, len(joined), _CHARS_PER_HASH)]
