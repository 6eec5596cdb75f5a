"""Laws of seals: without the text a seal says what the text would say, and no damage to its file goes unnoticed."""

from __future__ import annotations

import contextlib
import json
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from checker.claim import Quote
from checker.text import seal
from checker.text.document import Document
from checker.text.locate import locate, outside
from checker.text.normalize import fold
from checker.text.outcome import Kind, Outcome
from checker.text.quoting import core, edge_mark
from checker.text.seal import WINDOW
from checker.text.tokens import tokens

SHA256 = "5a" * 32
KEYS = st.sampled_from([b"", b"a key of the project"])
WORDS = st.sampled_from(
    [
        *("the", "ferry", "Orlo", "of", "was", "won't", "never", "unless", "reportedly", "only", "café", "oﬃce", "The"),
        *("5", "15", "85.1", "-4", "$5.2 million", "0.4%", "two hundred", "½", "well-known", "U.S", "said"),
    ]
)
JOINTS = st.sampled_from(
    [" ", " ", " ", " ", " ", " ", ", ", " — ", "; ", " “", "” ", "-\n", "\u00ad\n", "\n", ". ", ".” ", "? ", ".\n\n"]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    words = draw(st.lists(WORDS, min_size=WINDOW, max_size=24))
    if draw(st.booleans()):  # texts repeat themselves
        words += words[draw(st.integers(0, len(words) - 1)) :]
    joints = draw(st.lists(JOINTS, min_size=len(words), max_size=len(words)))
    # Only a word of letters is hyphenated at a line end, not a number.
    hyphened = [word.isascii() and word.isalpha() for word in words]
    joints = ["\n" if joint == "-\n" and not fits else joint for joint, fits in zip(joints, hyphened, strict=True)]
    return "".join(word + joint for word, joint in zip(words, joints, strict=True))


def sealed(document: Document, secret: bytes) -> seal.Seal:
    """Seal a text, write the seal and read it again."""
    return seal.read(seal.to_text(seal.make(document, SHA256, secret)), secret)


def cut(draw: st.DataObject, folded: str) -> tuple[int, int]:
    """Draw a stretch of at least three tokens."""
    spans = list(tokens(folded))
    assume(len(spans) >= WINDOW)
    first = draw.draw(st.integers(0, len(spans) - WINDOW))
    last = draw.draw(st.integers(first + WINDOW - 1, min(len(spans) - 1, first + 8)))
    return spans[first][0], spans[last][1]


def sentences(outcome: Outcome) -> list[tuple[int, int]]:
    return [(place.sentence, place.paragraph) for place in outcome.places]


def agree(document: Document, held: seal.Seal, quote: Quote) -> Outcome:
    """Assert that a seal says of a quote what its text says, and return what the text says."""
    there, here = locate(document, quote), locate(held, quote)
    # Where a cut word is all that a text finds, the seal finds nothing: it holds whole words only.
    kind = Kind.ABSENT if there.kind is Kind.SPLIT_TOKEN else there.kind
    assert here.kind is kind
    if there.kind is not Kind.SPLIT_TOKEN:
        assert (here.guard, here.detail) == (there.guard, there.detail)
        assert sentences(here) == sentences(there)
    return there


@given(texts(), KEYS, st.data())
def test_a_seal_finds_words_of_its_text_in_the_same_sentence(raw: str, secret: bytes, data: st.DataObject) -> None:
    document = Document(raw)
    reading = data.draw(st.sampled_from(document.readings))
    start, end = cut(data, reading.text)
    outcome = agree(document, sealed(document, secret), Quote(reading.text[start:end]))
    if reading.text[start - 1 : start] != "-":  # in the second, a word may begin after a number: "million-|dollar"
        assert outcome.kind in {Kind.FOUND, Kind.AMBIGUOUS}


@given(texts(), KEYS, st.lists(WORDS, min_size=WINDOW, max_size=6), st.data())
def test_a_seal_finds_no_other_words(raw: str, secret: bytes, words: list[str], data: st.DataObject) -> None:
    document = Document(raw)
    text = document.readings[0].text
    start, end = cut(data, text)
    at = data.draw(st.sampled_from([begin for begin, _ in tokens(text, start, end)]))
    put = data.draw(st.sampled_from(["not", "6", "Brun", words[0]]))
    held = sealed(document, secret)
    for quote in (" ".join(words), f"{text[start:at]}{put} {text[at:end]}"):
        # What is put in can make one token of two: "5" before "million".
        if sum(1 for _ in tokens(core(fold(quote)))) >= WINDOW:
            agree(document, held, Quote(quote))


@given(texts(), KEYS, st.data())
def test_a_seal_reads_an_ellipsis_as_its_text_does(raw: str, secret: bytes, data: st.DataObject) -> None:
    document = Document(raw)
    text = document.readings[0].text
    first, second = cut(data, text), cut(data, text)
    quote = f"{text[slice(*first)]} ... {text[slice(*second)]}"
    agree(document, sealed(document, secret), Quote(quote))


@given(texts(), KEYS, st.data())
def test_a_seal_tells_the_guard_words_outside_that_its_text_tells(raw: str, secret: bytes, data: st.DataObject) -> None:
    document = Document(raw)
    text = document.readings[0].text
    start, end = cut(data, text)
    quote, held = Quote(text[start:end]), sealed(document, secret)
    there = outside(document, locate(document, quote), quote)
    here = outside(held, locate(held, quote), quote)
    assert [(guard.guard, guard.after) for guard in here] == [(guard.guard, guard.after) for guard in there]


@given(texts(), st.data())
def test_words_before_and_after_decide_under_seal_as_they_do_in_the_text(raw: str, data: st.DataObject) -> None:
    document = Document(raw)
    text = document.readings[0].text
    start, end = cut(data, text)
    spans = list(tokens(text))
    before = [begin for begin, finish in spans if finish <= start][-data.draw(st.integers(1, 4)) :]
    after = [finish for begin, finish in spans if begin >= end][: data.draw(st.integers(1, 4))]
    prefix = text[before[0] : start] if before else ""
    suffix = text[end : after[-1]] if after else ""
    assume(not edge_mark(text[start:end]))
    outcome = locate(sealed(document, b""), Quote(text[start:end], prefix, suffix))
    assert sentences(locate(document, Quote(text[start:end], prefix, suffix))) == sentences(outcome)


# --- damage --------------------------------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
SEAL: dict[str, Any] = json.loads(
    seal.to_text(seal.make(Document("The board will not go.\n\nThe well-\nknown pier of Orlo cost 5 marks.\n"), SHA256))
)


def use(text: str) -> None:
    """Read a seal, and use it where it can be read."""
    with contextlib.suppress(seal.SealError):
        held = seal.read(text)
        for exact in ("The board will not", "well-known pier of", "board will ... pier of Orlo", "not there at all"):
            quote = Quote(exact, suffix="go")
            outside(held, locate(held, quote), quote)


@given(st.sampled_from(sorted(SEAL)), JSON)
def test_a_seal_with_any_field_overwritten_is_refused_or_safe_to_use(field: str, value: object) -> None:
    use(json.dumps(SEAL | {field: value}))


@given(st.text(max_size=40) | JSON.map(json.dumps))
def test_whatever_is_no_seal_is_refused(text: str) -> None:
    try:
        seal.read(text)
    except seal.SealError:
        return
    raise AssertionError(text)


@given(st.integers(0, 10_000), st.integers(0, 20), st.text(max_size=3))
def test_a_seal_with_a_stretch_overwritten_is_refused_or_safe_to_use(at: int, size: int, put: str) -> None:
    whole = json.dumps(SEAL)
    at %= len(whole)
    use(whole[:at] + put + whole[at + size :])
