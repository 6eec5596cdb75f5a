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
import json
import math
import re
from bisect import bisect_left, bisect_right
from collections import deque
from functools import cached_property
from hashlib import blake2b
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from checker.source import Part
from checker.text.haystack import Occurrence, Occurrences, starts_of
from checker.text.outcome import Guard, GuardSpan, SealedPlace
from checker.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.text.document import Document, Reading

WINDOW: Final = 3
"""How many tokens a window has, and so how many a quotation needs to be verified under seal."""

HASH_BYTES: Final = 6
"""Bytes kept of each hash: a false agreement of one window has the chance 2**-48."""

FORMAT: Final = 1

_PERSON: Final = b"checker seal 1"
_CHARS_PER_HASH: Final = 8
_HEXADECIMAL: Final = re.compile(r"[0-9a-f]{64}")


class SealError(ValueError):
    """A seal file that cannot be read, or was made by other rules; the message says which, in plain words."""


class Patch(NamedTuple):
    """Windows of the first folding, from ``low`` to ``high``, and the hashes that the second has instead."""

    low: int
    high: int
    windows: str


class SealedReading:
    """One folding of a sealed text; positions are its token numbers, from 0.

    The second folding differs from the first in a few windows, those of words that keep the hyphen of a line end. Their
    places are ``patches``; ``hyphens`` are the tokens that keep one.
    """

    def __init__(self, seal: Seal, patches: Sequence[Patch] = (), hyphens: Sequence[int] = ()) -> None:
        """Tie a folding to its seal."""
        self.seal = seal
        self.hyphens = hyphens
        pieces: list[str] = []
        # Where each patch begins and ends here, and how far the tokens after it are ahead of the first folding's.
        self._begins: list[int] = []
        self._ends: list[int] = []
        self._ahead: list[int] = []
        self._patches = patches
        done = ahead = 0
        for low, high, windows in patches:
            pieces += (seal.windows[done * _CHARS_PER_HASH : low * _CHARS_PER_HASH], windows)
            self._begins.append(low + ahead)
            self._ends.append(low + ahead + len(windows) // _CHARS_PER_HASH)
            ahead += len(windows) // _CHARS_PER_HASH - (high - low)
            self._ahead.append(ahead)
            done = high
        pieces.append(seal.windows[done * _CHARS_PER_HASH :])
        self.windows = "".join(pieces)

    def find(self, words: str) -> Occurrences:
        """Return where folded ``words`` stand; never anything for fewer than `WINDOW` tokens."""
        spans = list(tokens(words))
        # Most words that do not stand here do not even begin here.
        if not any(True for _ in self.positions(self._hashes(words, spans[:WINDOW]))):
            return Occurrences([], None)
        windows = self._hashes(words, spans)
        size = len(spans)
        return Occurrences([Occurrence(start, start + size) for start in self.positions(windows)], None)

    def positions(self, windows: str) -> Iterator[int]:
        """Yield the tokens at which a run of windows begins, by their hashes."""
        for start in starts_of(windows, self.windows) if windows else ():
            if start % _CHARS_PER_HASH == 0:
                yield start // _CHARS_PER_HASH

    def hashes(self, words: str) -> str:
        """Return the hashes of the windows of folded words, one after another."""
        return self._hashes(words, list(tokens(words)))

    def _hashes(self, words: str, spans: Sequence[tuple[int, int]]) -> str:
        """Return the hashes of the windows of words that are cut into tokens."""
        return _hashes(self.seal.hasher, words, spans)

    def has(self, windows: str, token: int) -> bool:
        """Tell whether a run of windows begins at a token."""
        return token >= 0 and self.windows.startswith(windows, token * _CHARS_PER_HASH)

    def hyphenated(self, occurrence: Occurrence) -> bool:
        """Tell whether a hyphen stands in an occurrence, or right after it, that the first reading does not have."""
        return bisect_left(self.hyphens, occurrence.start) < bisect_left(self.hyphens, occurrence.end)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the tokens between two positions stand in the first folding."""
        first = self._in_first(start)
        return first, max(first, self._in_first(end - 1) + 1)

    def _in_first(self, token: int) -> int:
        """Return the number that a token has in the first folding, near enough where the foldings differ."""
        index = bisect_right(self._begins, token) - 1
        if index < 0:
            return token
        if token >= self._ends[index]:
            return token - self._ahead[index]
        low, high, _ = self._patches[index]
        return max(low, min(low + token - self._begins[index], high - 1))

    def tokens_between(self, end: int, start: int) -> int:
        """Count the tokens that lie between two positions."""
        return start - end

    def split_word(self, occurrence: Occurrence) -> str:  # noqa: ARG002 - sealed
        """Return nothing: the words are sealed."""
        return ""

    def word_beside(self, position: int, *, before: bool) -> None:
        """Return nothing: a part of a word cannot be told under seal."""

    def words(self, occurrence: Occurrence) -> str:  # noqa: ARG002 - sealed
        """Return nothing: the words are sealed."""
        return ""

    def punctuated(self, occurrence: Occurrence, mark: str) -> bool:  # noqa: ARG002 - sealed
        """Say yes: what follows the last word of a quote is not in the seal."""
        return True

    def follows(self, prefix: str, words: str, occurrence: Occurrence) -> bool:
        """Tell whether the whole words of ``prefix`` stand right before an occurrence of ``words``.

        Its first word may be cut, and is then left out, when at least two more remain.
        """
        spans = list(tokens(prefix))
        begun = words[: list(islice(tokens(words), WINDOW - 1))[-1][1]]
        for kept in (spans, spans[1:]) if len(spans) >= WINDOW else (spans,):
            start = occurrence.start - len(kept)
            text = prefix[kept[0][0] : kept[-1][1]] if kept else ""
            tries = (text,) if len(kept) >= WINDOW else (f"{text}{seam}{begun}" for seam in _SEAMS)
            if not kept or any(self._stand(each, start) for each in tries):
                return True
        return False

    def precedes(self, suffix: str, words: str, occurrence: Occurrence) -> bool:
        """Tell whether the whole words of ``suffix`` stand right after an occurrence of ``words``.

        Its last word may be cut, and is then left out, when at least two more remain.
        """
        spans = list(tokens(suffix))
        ended = words[deque(tokens(words), WINDOW - 1)[0][0] :]
        for kept in (spans, spans[:-1]) if len(spans) >= WINDOW else (spans,):
            text = suffix[kept[0][0] : kept[-1][1]] if kept else ""
            if len(kept) >= WINDOW:
                stands = self._stand(text, occurrence.end)
            else:
                start = occurrence.end - WINDOW + 1
                stands = not kept or any(self._stand(f"{ended}{seam}{text}", start) for seam in _SEAMS)
            if stands:
                return True
        return False

    def _stand(self, words: str, start: int) -> bool:
        windows = self.hashes(words)
        return windows != "" and self.has(windows, start)

    def place(self, start: int, end: int) -> SealedPlace:
        """Describe the place of the tokens between two positions."""
        return self.seal.place(*self.span(start, end))


class Seal:
    """A sealed text.

    ``sha256`` is that of the text's bytes, ``characters`` its length in code points, ``tokens`` in tokens. ``lines``
    are the parts as the record names them, ``parts`` the same by token. ``windows`` are the hashes of the windows, one
    after another; ``patches`` and ``hyphens`` tell the second folding, see `SealedReading`. ``secret`` is the project's
    key, empty when the seal has none.
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
        numbers: Sequence[GuardSpan],
        windows: str,
        patches: Sequence[Patch] = (),
        hyphens: Sequence[int] = (),
        secret: bytes = b"",
    ) -> None:
        """Keep what was read or made."""
        self.sha256 = sha256
        self.characters = characters
        self.tokens = tokens
        self.sentences = tuple(sentences)
        self.paragraphs = tuple(paragraphs)
        self.lines = tuple((part, tuple(ranges)) for part, ranges in lines)
        self.parts = tuple(parts)
        self.guards = tuple(guards)
        self.numbers = tuple(numbers)
        self.windows = windows
        self.patches = tuple(patches)
        self.hyphens = tuple(hyphens)
        self.secret = secret

    def __getstate__(self) -> dict[str, object]:
        """Return what was read or made, for copying and pickling, without what was worked out from it."""
        return {name: value for name, value in vars(self).items() if name not in {"hasher", "_readings"}}

    @property
    def sealed(self) -> bool:
        """Tell that the words themselves are not here."""
        return True

    @property
    def least_tokens(self) -> int:
        """Return how many tokens words need for being found here."""
        return WINDOW

    @property
    def readings(self) -> tuple[SealedReading, ...]:
        """Return the foldings of the text that were sealed."""
        return self._readings

    @cached_property
    def hasher(self) -> blake2b:
        """Return the hash that those of all windows begin with."""
        return _hasher(self.sha256, self.secret)

    @cached_property
    def _readings(self) -> tuple[SealedReading, ...]:
        first = SealedReading(self)
        return (first, SealedReading(self, self.patches, self.hyphens)) if self.patches else (first,)

    def words(self, start: int, end: int) -> str:  # noqa: ARG002 - sealed
        """Return nothing: the words are sealed."""
        return ""

    def verbatim(self, start: int, end: int, quote: str) -> bool:  # noqa: ARG002 - sealed
        """Say no: a seal is made of the folded text, in which typography is gone."""
        return False

    def part(self, start: int, end: int) -> Part | None:
        """Return the kind of part that words stand in, None in the article's own statements."""
        return next((part for low, high, part in self.parts if start < high and end > low), None)

    def sentence(self, position: int) -> int:
        """Return the number of the sentence at a token, from 1."""
        return max(1, bisect_right(self.sentences, position))

    def paragraph(self, position: int) -> int:
        """Return the number of the paragraph at a token, from 1."""
        return max(1, bisect_right(self.paragraphs, position))

    def place(self, start: int, end: int) -> SealedPlace:
        """Describe the place of the tokens between two positions."""
        return SealedPlace(self.sentence(start), self.paragraph(start), self.part(start, end))


# Punctuation that may stand between a quote and its context; the seal confirms the right one.
_SEAMS: Final = (
    *(
        f"{closing} {opening}"
        for closing in ("", *",.:;?!'\")", ',"', '."', '?"', '!"', ",'", ".'", '",', '".', "),", ").")
        for opening in ("", '"', "'", "(")
    ),
    *("\u2014", '"\u2014', '\u2014"', ",\u2014"),
)


def hashes_of(words: str, salt: str, secret: bytes = b"") -> str:
    """Return the hashes of the windows of folded words, one after another in base64; none for too few tokens.

    ``salt`` is the sha256 of the sealed text in hexadecimal: hashes of one text tell nothing about another.
    """
    return _hashes(_hasher(salt, secret), words, list(tokens(words)))


def _hasher(salt: str, secret: bytes) -> blake2b:
    return blake2b(digest_size=HASH_BYTES, key=secret, salt=bytes.fromhex(salt)[:16], person=_PERSON)


def _hashes(hasher: blake2b, words: str, spans: Sequence[tuple[int, int]]) -> str:
    hashes: list[bytes] = []
    for (start, _), (_, end) in zip(spans, spans[WINDOW - 1 :], strict=False):
        window = hasher.copy()
        window.update(words[start:end].encode("utf-8", "surrogatepass"))
        hashes.append(window.digest())
    return base64.b64encode(b"".join(hashes)).decode("ascii")


def single(hashes: str) -> list[str]:
    """Return the hashes of windows one by one."""
    return [hashes[at : at + _CHARS_PER_HASH] for at in range(0, len(hashes), _CHARS_PER_HASH)]


def make(document: Document, sha256: str, secret: bytes = b"") -> Seal:
    """Seal a text. ``sha256`` is that of its bytes, in hexadecimal; ``secret`` at most 64 bytes, empty for none."""
    first, *others = document.readings
    starts = _token_starts(first)
    windows = hashes_of(first.text, sha256, secret)
    patches: list[Patch] = []
    hyphens: list[int] = []
    for second in others:
        second_starts = _token_starts(second)
        second_windows = hashes_of(second.text, sha256, secret)
        patches = list(_patches(_placed(starts, windows), _placed(second_starts, second_windows)))
        hyphens = [bisect_right(second_starts, second.normal.raw_start(at)) - 1 for at in second.normal.hyphens]
    return Seal(
        sha256=sha256,
        characters=len(document.raw),
        tokens=len(starts),
        sentences=[bisect_left(starts, sentence.start) for sentence in document.sentences],
        paragraphs=_paragraph_starts(document, starts),
        lines=document.parts,
        parts=[(bisect_left(starts, low), bisect_left(starts, high), part) for low, high, part in document.part_ranges],
        guards=[_by_token(span, starts) for span in document.guards],
        numbers=[_by_token(span, starts) for span in document.numbers],
        windows=windows,
        patches=patches,
        hyphens=hyphens,
        secret=secret,
    )


def _token_starts(reading: Reading) -> list[int]:
    """Return where each token begins in the text as read."""
    return [reading.normal.raw_start(start) for start, _ in tokens(reading.text)]


def _placed(starts: list[int], windows: str) -> list[tuple[float, str]]:
    """Return each window after the place where it begins in the text as read, and an end mark."""
    return [*zip(starts, single(windows), strict=False), (math.inf, "")]


def _patches(first: list[tuple[float, str]], second: list[tuple[float, str]]) -> Iterator[Patch]:
    """Yield where the windows of two foldings differ."""
    here = there = 0
    while here < len(first) and there < len(second):
        low, begin = here, there
        while first[here] != second[there]:
            at = min(first[here][0], second[there][0])
            here += first[here][0] == at
            there += second[there][0] == at
        if here > low or there > begin:
            yield Patch(low, here, "".join(window for _, window in second[begin:there]))
        here += 1
        there += 1


def _paragraph_starts(document: Document, starts: list[int]) -> list[int]:
    begun: dict[int, int] = {}
    for sentence in document.sentences:
        begun.setdefault(sentence.paragraph, bisect_left(starts, sentence.start))
    return list(begun.values())


def _by_token(span: GuardSpan, starts: list[int]) -> GuardSpan:
    """Lead a guard word and its reach from characters over to tokens."""
    start = bisect_right(starts, span.start) - 1
    return GuardSpan(
        start=start,
        end=bisect_left(starts, span.end),
        guard=span.guard,
        joint=start if span.joint >= 0 else -1,
        reach=bisect_right(starts, span.reach) - 1 if span.reach > span.end else -1,
    )


def to_text(seal: Seal) -> str:
    """Write a seal as the text of its file: JSON, one sentence a line, so that changes show where they are."""
    groups: dict[str, list[list[int]]] = {}
    for guard in (*seal.guards, *seal.numbers):
        groups.setdefault(guard.guard, []).append([guard.start, guard.end, guard.joint, guard.reach])
    spoken: dict[str, object] = {
        "checker_seal": FORMAT,
        "rules": rules(),
        "window": WINDOW,
        "key": fingerprint(seal.secret),
        "sha256": seal.sha256,
        "characters": seal.characters,
        "tokens": seal.tokens,
        "lines": {part: [list(pair) for pair in ranges] for part, ranges in seal.lines},
        "parts": [[low, high, part] for low, high, part in seal.parts],
        "sentences": list(seal.sentences),
        "paragraphs": list(seal.paragraphs),
        "guards": dict(sorted(groups.items())),
    }
    if seal.patches:
        spoken |= {"hyphens": list(seal.hyphens), "patches": [list(patch) for patch in seal.patches]}
    rows = [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in spoken.items()]
    cuts = [_CHARS_PER_HASH * token for token in seal.sentences[1:]]
    sentences = [seal.windows[low:high] for low, high in zip([0, *cuts], [*cuts, len(seal.windows)], strict=True)]
    lines = ",\n  ".join(json.dumps(sentence) for sentence in sentences if sentence)
    rows.append(f'"windows": [\n  {lines}\n ]' if lines else '"windows": []')
    return "{\n " + ",\n ".join(rows) + "\n}\n"


def rules() -> str:
    """Return the versions of the rules that a seal depends on: how text is folded, and cut into sentences."""
    from checker.text import normalize, segment  # noqa: PLC0415 - a result that was kept needs neither of them

    return f"{normalize.RULES}.{segment.RULES}"


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
    if (fields["checker_seal"], fields.get("rules"), fields.get("window")) != (FORMAT, rules(), WINDOW):
        raise SealError("the seal was made by other rules; make it again from the text")
    if fields.get("key") != fingerprint(secret):
        raise SealError(_other_key(made_with_key=bool(fields.get("key")), key_here=bool(secret)))
    try:
        return _from_fields(fields, secret)
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
        raise SealError("the seal is damaged") from None


def _other_key(*, made_with_key: bool, key_here: bool) -> str:
    if not made_with_key:
        return "the seal was made without a key, and one is set here"
    return "the seal was made with another key" if key_here else "the seal was made with a key, which is not set here"


def _from_fields(fields: dict[str, Any], secret: bytes) -> Seal:
    sha256, size = fields["sha256"], int(fields["tokens"])
    if not _HEXADECIMAL.fullmatch(sha256):
        raise ValueError(sha256)
    windows = _windows("".join(fields["windows"]))
    if len(windows) != _CHARS_PER_HASH * max(0, size - WINDOW + 1):
        raise ValueError(size)
    spans = sorted(
        GuardSpan(int(start), int(end), Guard(kind), int(joint), int(reach))
        for kind, rows in fields["guards"].items()
        for start, end, joint, reach in rows
    )
    patches = [Patch(int(low), int(high), _windows(run)) for low, high, run in fields.get("patches", ())]
    _in_order([place for low, high, _ in patches for place in (low, high)], len(windows) // _CHARS_PER_HASH)
    return Seal(
        sha256=sha256,
        characters=int(fields["characters"]),
        tokens=size,
        sentences=_in_order(fields["sentences"], size),
        paragraphs=_in_order(fields["paragraphs"], size),
        lines=[
            (Part(part), [(int(low), int(high)) for low, high in ranges]) for part, ranges in fields["lines"].items()
        ],
        parts=[(int(low), int(high), Part(part)) for low, high, part in fields["parts"]],
        guards=[span for span in spans if span.guard is not Guard.NUMBER],
        numbers=[span for span in spans if span.guard is Guard.NUMBER],
        windows=windows,
        patches=patches,
        hyphens=_in_order(fields.get("hyphens", ()), math.inf),
        secret=secret,
    )


def _in_order(numbers: Iterable[Any], last: float) -> list[int]:
    """Return numbers as integers; they rise from 0 to ``last`` at most, or the seal is damaged."""
    kept = [int(number) for number in numbers]
    if kept != sorted(kept) or any(not 0 <= number <= last for number in kept[:1] + kept[-1:]):
        raise ValueError(kept)
    return kept


def _windows(joined: str) -> str:
    """Return hashes in base64 as they are; other characters, or a cut one, are damage."""
    base64.b64decode(joined, validate=True)
    if len(joined) % _CHARS_PER_HASH:
        raise ValueError(len(joined))
    return joined
