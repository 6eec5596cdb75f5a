"""Laws of finding a quote: what stands in a text is found there and nowhere else, and nothing else is found.

The texts are made of words that are one token each, so that a list of words can tell where a quote stands.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from itertools import cycle, islice, pairwise
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from checker.claim import Quote
from checker.text.document import Document
from checker.text.locate import locate
from checker.text.nearest import nearest
from checker.text.normalize import fold
from checker.text.outcome import Guard, Kind, Tier

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = (
    *("harbour", "ferry", "council", "Orlo", "Brun's", "Jae-in", "the", "of", "was", "won't", "can", "café", "oﬃce"),
    *(
        "never",
        "unless",
        "reportedly",
        "5",
        "15",
        "85.1",
        "1,000",
        "-4",
        "$5.2 million",
        "0.4%",
        "19:00",
        "½",
        "Nordby",
        "U.S",
    ),
)
HIDING = {"never", "unless", "won't"}
KINDS = {
    **dict.fromkeys(("never", "won't", "not"), Guard.NEGATION),
    **dict.fromkeys(("5", "15", "85.1", "1,000", "-4", "$5.2 million", "0.4%", "19:00", "½", "12"), Guard.NUMBER),
    "unless": Guard.CONDITION,
    "if": Guard.CONDITION,
    "only": Guard.LIMIT,
    "reportedly": Guard.HEDGE,
}
# Between words of a sentence, between sentences, and between paragraphs.
INNER = (" ", " ", " ", " ", ", ", " — ", "; ", ' "', '" ', " (", ") ")
BETWEEN = (". ", '." ', "? ")
PARAGRAPH = ".\n\n"
FARTHEST = 60


@dataclass(frozen=True)
class Text:
    """Words, what stands after each, and the text they make."""

    words: tuple[str, ...]
    joints: tuple[str, ...]

    @property
    def raw(self) -> str:
        return "".join(word + joint for word, joint in zip(self.words, (*self.joints, "."), strict=True))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where the words from ``first`` to ``last``, exclusive, stand in the text."""
        starts = [
            sum(len(word) + len(joint) for word, joint in zip(self.words[:number], self.joints, strict=False))
            for number in (first, last - 1)
        ]
        return starts[0], starts[1] + len(self.words[last - 1])

    def places(self, words: tuple[str, ...], joints: tuple[str, ...]) -> list[tuple[int, int]]:
        """Return where words with these joints between them stand, by number."""
        size = len(words)
        folded = [fold(joint) for joint in joints]
        return [
            (first, first + size)
            for first in range(len(self.words) - size + 1)
            if self.words[first : first + size] == words
            and [fold(joint) for joint in self.joints[first : first + size - 1]] == folded
        ]

    def paragraph(self, number: int) -> int:
        """Return the paragraph of a word."""
        return self.joints[:number].count(PARAGRAPH)


def joined(words: tuple[str, ...], joints: tuple[str, ...]) -> str:
    return "".join(word + joint for word, joint in zip(words, (*joints, ""), strict=True))


@st.composite
def texts(draw: st.DrawFn, joints: tuple[str, ...] = (*INNER * 3, *BETWEEN, PARAGRAPH)) -> Text:
    # Most of the time of these laws goes into drawing words one by one: a text is no longer than it has to be.
    words = draw(st.lists(st.sampled_from(WORDS), min_size=3, max_size=16))
    if draw(st.booleans()):  # texts repeat themselves, with the same words before and after or with others
        cut, again = (draw(st.integers(0, len(words))) for _ in range(2))
        words = words + words[cut:] + words[:cut] + words[:again]
    between = draw(st.lists(st.sampled_from(joints), min_size=1, max_size=12))
    return Text(tuple(words), tuple(islice(cycle(between), len(words) - 1)))


@st.composite
def stretches(draw: st.DrawFn, size: int) -> tuple[int, int]:
    first = draw(st.integers(0, size - 1))
    return first, draw(st.integers(first + 1, min(size, first + 12)))


def check(text: Text, quote: str, expected: list[tuple[int, int]], tiers: set[Tier]) -> None:
    """Assert that a quote is found at the one place expected; that it is ambiguous, or absent, where that is so."""
    document = Document(text.raw)
    outcome = locate(document, Quote(quote))
    spans = [(place.start, place.end) for place in outcome.places]
    if len(expected) == 1:
        assert (outcome.kind, spans) == (Kind.FOUND, [text.span(*expected[0])])
        assert outcome.tier in tiers
    elif expected:
        assert (outcome.kind, outcome.detail) == (Kind.AMBIGUOUS, str(len(expected)))
        assert spans == [text.span(*place) for place in expected[:10]]
    else:
        assert outcome.kind is not Kind.FOUND
        assert outcome.kind is not Kind.AMBIGUOUS


# --- the words as they stand ---------------------------------------------------------------------------------------


@given(texts(), st.data())
def test_words_of_a_text_are_found_where_they_stand(text: Text, data: st.DataObject) -> None:
    first, last = data.draw(stretches(len(text.words)))
    words, joints = text.words[first:last], text.joints[first : last - 1]
    check(text, joined(words, joints), text.places(words, joints), {Tier.EXACT})


TYPOGRAPHY: dict[str, tuple[str, ...]] = {
    "'": ("'", "’", "ʼ"),
    '"': ('"', "“", "”", "„", "«"),
    " — ": (" — ", "—", "--", " -- ", " – ", " - ", "---", "\n— "),
    "-": ("-", "\u2010", "\u2011", "–", "−"),
    " ": (" ", "\u00a0", "\u202f", "  ", "\n", "\r\n", "\t", "\u2028", " \u200b"),
    "é": ("é", "e\u0301"),
    "ﬃ": ("ﬃ", "ffi", "f\u00adﬁ"),
}


def set_anew(text: str, seed: int) -> str:
    """Set the same words in another way."""
    chance = Random(seed)  # noqa: S311 - drawing each character's way from hypothesis is slow
    result = ""
    while text:
        piece = next((piece for piece in TYPOGRAPHY if text.startswith(piece)), text[0])
        ways = TYPOGRAPHY.get(piece, (piece, piece, piece, "\u00ad" + piece, "\ufeff" + piece))
        text = text[len(piece) :]
        # A dash and a minus sign with no space between them would be one dash.
        result += chance.choice([way for way in ways if piece != " — " or way.endswith(" ") or text[:1] != "-"])
    return result


@given(texts(), st.data(), st.integers(0, 2**32))
def test_words_are_found_however_the_quote_is_set(text: Text, data: st.DataObject, seed: int) -> None:
    first, last = data.draw(stretches(len(text.words)))
    words, joints = text.words[first:last], text.joints[first : last - 1]
    quote = set_anew(joined(words, joints), seed)
    check(text, quote, text.places(words, joints), {Tier.EXACT, Tier.TYPOGRAPHIC})


@given(texts(INNER), st.data(), st.integers(0, 2**32))
def test_words_are_found_however_the_text_is_set(text: Text, data: st.DataObject, seed: int) -> None:
    first, last = data.draw(stretches(len(text.words)))
    words, joints = text.words[first:last], text.joints[first : last - 1]
    document = Document(set_anew(text.raw, seed))
    outcome = locate(document, Quote(joined(words, joints)))
    places = text.places(words, joints)
    assert outcome.kind is (Kind.FOUND if len(places) == 1 else Kind.AMBIGUOUS)
    found = [fold(document.raw[place.start : place.end]) for place in outcome.places]
    assert found == [fold(joined(words, joints))] * min(10, len(places))


LETTERS = st.text("abcdefgh", min_size=5, max_size=9)


@given(st.lists(LETTERS, min_size=3, max_size=20), st.data())
def test_words_are_found_in_a_text_hyphenated_at_line_ends(words: list[str], data: st.DataObject) -> None:
    cuts = [data.draw(st.integers(0, len(word) - 1)) for word in words]
    hyphen = data.draw(st.sampled_from(["-\n", "\u2010\r\n", "- \n", "\u00ad\n"]))
    raw = " ".join(word[:cut] + hyphen + word[cut:] if cut else word for word, cut in zip(words, cuts, strict=True))
    first, last = data.draw(stretches(len(words)))
    text = Text(tuple(words), (" ",) * (len(words) - 1))
    expected = text.places(tuple(words[first:last]), (" ",) * (last - first - 1))
    outcome = locate(Document(raw), Quote(" ".join(words[first:last])))
    assert outcome.kind is (Kind.FOUND if len(expected) == 1 else Kind.AMBIGUOUS)
    assert len(outcome.places) == min(10, len(expected))


@given(st.lists(LETTERS, min_size=3, max_size=20), st.data())
def test_a_true_hyphen_at_a_line_end_is_found_too(words: list[str], data: st.DataObject) -> None:
    hyphened = [f"{first}-{second}" for first, second in pairwise(words)]
    text = Text(tuple(hyphened), (" ",) * (len(hyphened) - 1))
    first, last = data.draw(stretches(len(hyphened)))
    expected = text.places(tuple(hyphened[first:last]), (" ",) * (last - first - 1))
    outcome = locate(Document(text.raw.replace("-", "-\n")), Quote(" ".join(hyphened[first:last])))
    assert outcome.kind is (Kind.FOUND if len(expected) == 1 else Kind.AMBIGUOUS)


# --- other words ---------------------------------------------------------------------------------------------------


@given(texts(), st.data())
def test_no_changed_word_is_found_unless_the_changed_words_stand_there_too(text: Text, data: st.DataObject) -> None:
    first, last = data.draw(stretches(len(text.words)))
    words, joints = list(text.words[first:last]), list(text.joints[first : last - 1])
    at = data.draw(st.integers(0, len(words) - 1))
    how = data.draw(st.sampled_from(["replaced", "removed", "inserted", "swapped"]))
    if how == "replaced":
        words[at] = data.draw(st.sampled_from(WORDS))
    elif how == "inserted":
        words.insert(at, data.draw(st.sampled_from((*WORDS, "not"))))
        joints.insert(at, " ")
    elif how == "removed":
        assume(len(words) > 1)
        del words[at], joints[max(0, at - 1)]
    else:
        words[at - 1], words[at] = words[at], words[at - 1]
    check(text, joined(tuple(words), tuple(joints)), text.places(tuple(words), tuple(joints)), {Tier.EXACT})


@given(texts(), st.data())
def test_no_quote_begins_or_ends_inside_a_word_or_number(text: Text, data: st.DataObject) -> None:
    first, last = data.draw(stretches(len(text.words)))
    words, joints = list(text.words[first:last]), text.joints[first : last - 1]
    at = data.draw(st.sampled_from([0, len(words) - 1]))
    cut = data.draw(st.integers(1, max(1, len(words[at]) - 1)))
    words[at] = words[at][cut:] if at == 0 else words[at][:cut]
    # What is left may be a word, or several, of the text as well: "5" of "15", "1" of "1,000". A sign alone, the "$" of
    # "$5", is punctuation at the end of a quote.
    assume(fold(words[at]).strip(" .,:'-$") not in {*WORDS, ""})
    assert locate(Document(text.raw), Quote(joined(tuple(words), joints))).kind is not Kind.FOUND


@given(texts(), st.data())
def test_the_first_word_may_have_another_capital(text: Text, data: st.DataObject) -> None:
    first, last = data.draw(stretches(len(text.words)))
    words, joints = text.words[first:last], text.joints[first : last - 1]
    assume(words[0][0].isalpha())
    other = words[0][0].swapcase() + words[0][1:]
    check(text, joined((other, *words[1:]), joints), text.places(words, joints), {Tier.CASE})


# --- context -------------------------------------------------------------------------------------------------------


@given(texts(INNER), st.data())
def test_the_words_before_or_after_decide_between_places(text: Text, data: st.DataObject) -> None:
    first, last = data.draw(stretches(len(text.words)))
    words, joints = text.words[first:last], text.joints[first : last - 1]
    start, end = text.span(first, last)
    before, after = data.draw(st.integers(0, 20)), data.draw(st.integers(0, 20))
    prefix, suffix = text.raw[max(0, start - before) : start], text.raw[end : end + after]
    loose = " .,;:!?'\"()[]—"
    fitting = [
        place
        for place in text.places(words, joints)
        if fold(text.raw[: text.span(*place)[0]]).rstrip(loose).endswith(fold(prefix).strip(loose))
        and fold(text.raw[text.span(*place)[1] :]).lstrip(loose).startswith(fold(suffix).strip(loose))
    ]
    outcome = locate(Document(text.raw), Quote(joined(words, joints), prefix, suffix))
    assert (first, last) in fitting
    assert outcome.kind is (Kind.FOUND if len(fitting) == 1 else Kind.AMBIGUOUS)
    assert [(place.start, place.end) for place in outcome.places] == [text.span(*place) for place in fitting[:10]]


# --- ellipses ------------------------------------------------------------------------------------------------------


def elided(text: Text, parts: list[list[tuple[int, int]]]) -> list[tuple[tuple[int, int], ...]]:
    """Return every shortest way through the places of parts, in order, near and in one paragraph, by trying all."""
    ways: list[tuple[tuple[int, int], ...]] = [(place,) for place in parts[0]]
    for following in parts[1:]:
        ways = [
            (*way, place)
            for way in ways
            for place in following
            if 0 <= place[0] - way[-1][1] <= FARTHEST and text.paragraph(way[-1][0]) == text.paragraph(place[0])
        ]
    spans = {(way[0][0], way[-1][1]) for way in ways}
    shortest = {
        span
        for span in spans
        if not any(span != other and span[0] <= other[0] and other[1] <= span[1] for other in spans)
    }
    return [way for way in ways if (way[0][0], way[-1][1]) in shortest]


@given(texts(), st.data())
def test_parts_are_found_in_order_nearest_to_one_another_and_only_if_nothing_turns_between(
    text: Text, data: st.DataObject
) -> None:
    count = data.draw(st.integers(2, 3))
    bounds = sorted(data.draw(st.lists(st.integers(0, len(text.words)), min_size=2 * count, max_size=2 * count)))
    stretched = [(first, last) for first, last in zip(bounds[::2], bounds[1::2], strict=True) if last > first]
    assume(len(stretched) == count)
    if data.draw(st.booleans()):
        stretched = data.draw(st.permutations(stretched))
    parts = [(text.words[first:last], text.joints[first : last - 1]) for first, last in stretched]
    dots = data.draw(st.sampled_from([" ... ", " … ", " [...] ", " […] ", "... ", " . . . "]))
    outcome = locate(Document(text.raw), Quote(dots.join(joined(*part) for part in parts)))
    ways = elided(text, [text.places(*part) for part in parts])
    spans = sorted({(way[0][0], way[-1][1]) for way in ways})
    if len(spans) > 1:
        assert (outcome.kind, outcome.detail) == (Kind.AMBIGUOUS, str(len(spans)))
    elif not spans:
        assert outcome.kind in {Kind.DISORDERED, Kind.ABSENT}
    else:
        hidden = [
            {word for before, after in pairwise(way) for word in text.words[before[1] : after[0]] if word in HIDING}
            for way in ways
        ]
        if outcome.kind is Kind.FOUND:
            assert outcome.tier is Tier.ELIDED
            assert [(place.start, place.end) for place in outcome.places] == [text.span(*spans[0])]
            assert set() in hidden
        else:
            assert outcome.kind is Kind.HIDDEN_WORDS
            assert any(outcome.words in words for words in hidden)


# --- brackets ------------------------------------------------------------------------------------------------------


@given(
    texts(INNER),
    st.data(),
    st.sampled_from(["the port", "sic", "a firm of theirs", "not", "12", "if", "reportedly", "only"]),
)
def test_words_in_brackets_may_replace_words_that_turn_nothing(text: Text, data: st.DataObject, put: str) -> None:
    bounds = sorted(data.draw(st.lists(st.integers(0, len(text.words)), min_size=4, max_size=4)))
    assume(bounds[0] < bounds[1] and bounds[2] < bounds[3])
    parts = [(text.words[a:b], text.joints[a : b - 1]) for a, b in ((bounds[0], bounds[1]), (bounds[2], bounds[3]))]
    places = [text.places(*part) for part in parts]
    assume([len(found) for found in places] == [1, 1])
    replaced = {KINDS[word] for word in text.words[bounds[1] : bounds[2]] if word in KINDS}
    inserted: set[Guard] = {KINDS[put]} if put in KINDS else set()
    outcome = locate(Document(text.raw), Quote(f"{joined(*parts[0])} [{put}] {joined(*parts[1])}"))
    if bounds[2] - bounds[1] > (8 if put != "sic" else 0):
        assert outcome.kind is Kind.DISORDERED
    elif inserted != replaced or inserted & {Guard.NUMBER, Guard.CONDITION}:
        assert outcome.kind is Kind.BRACKETED_MEANING
    else:
        assert (outcome.kind, outcome.tier) == (Kind.FOUND, Tier.BRACKETED)


# --- the nearest passage -------------------------------------------------------------------------------------------


@given(texts(), st.lists(st.sampled_from((*WORDS, "not", "six", "[the]", "...", "—")), min_size=1, max_size=14))
@example(Text(("the",), ()), ["the", "—", "the"])
def test_the_nearest_passage_is_a_passage_and_says_what_differs(text: Text, words: list[str]) -> None:
    document = Document(text.raw)
    quote = " ".join(words)
    passage = nearest(document, quote)
    if passage is not None:
        assert 0.6 <= passage.similarity <= 1
        assert fold(document.raw[passage.place.start : passage.place.end]) == passage.text
        for ranges, whole in ((passage.differs, passage.text), (passage.quote_differs, passage.quote)):
            assert all(0 <= start < end <= len(whole) for start, end in ranges)
            assert list(ranges) == sorted(ranges)


@given(
    st.lists(st.sampled_from([word for word in WORDS if " " not in word]), min_size=8, max_size=16, unique=True),
    st.integers(0, 15),
    st.sampled_from(["Tolland", "77", "not"]),
)
def test_the_nearest_passage_of_words_with_one_changed_marks_just_that_word(
    words: list[str], at: int, new: str
) -> None:
    text = Text(tuple(words), (" ",) * (len(words) - 1))
    at %= len(words)
    quote = " ".join((*text.words[:at], new, *text.words[at + 1 :]))
    passage = nearest(Document(text.raw), quote)
    assert passage is not None
    marked = [passage.quote[start:end] for start, end in passage.quote_differs]
    there = [passage.text[start:end] for start, end in passage.differs]
    assert (marked, there) == ([new], [fold(text.words[at])])


# --- time ----------------------------------------------------------------------------------------------------------


def seconds(run: Callable[[], object]) -> float:
    """Return the least processor time of a few runs."""
    times: list[float] = []
    for _ in range(2):
        begin = time.process_time()
        run()
        times.append(time.process_time() - begin)
    return min(times)


HOSTILE: dict[str, Callable[[int], tuple[str, str]]] = {
    "one word, on and on": lambda size: ("a " * size, "a"),
    "words that repeat themselves": lambda size: ("ha " * size, "ha " * (size // 2) + "ho"),
    "a quote that overlaps itself": lambda size: ("ha " * size, ("ha " * (size // 2)).strip()),
    "magnitudes": lambda size: ("one " + "million " * size, "million"),
    "no space at all": lambda size: ("a,b;" * size, "b"),
    "one word of letters and points": lambda size: ("a.-" * size, "a"),
    "dashes": lambda size: ("x" + "-" * size + "y" + " - " * size, "x" + "-" * 99 + "y"),
    "dots": lambda size: (". " * size + "x", ". . . x"),
    "white space": lambda size: ("x" + " \n" * size + ".", "x ."),
    "brackets in the text": lambda size: ("[a" * size + "]" * size, "a [b] a"),
    "brackets in the quote": lambda size: ("a b c " * 9, "[a]b" * size),
    "open brackets in the quote": lambda size: ("a b c " * 9, "[" * size + "a"),
    "parts in the quote": lambda size: ("a b c " * 9, "a ... " * size),
    "parts that stand everywhere": lambda size: ("a b " * size + "c", "a ... b ... a ... c"),
    "signs before the quote": lambda size: ("a b c", "+" * size + "a"),
    "quotation marks": lambda size: ("'\"" * size + "a", "'\"" * size + "a"),
    "soft hyphens": lambda size: ("\u00ad \n" * size + "a", "\u00ad" * size + "a"),
    "marks": lambda size: ("a" + "\u0316\u0301" * size, "a" + "\u0301\u0316" * size),
    "negations": lambda size: ("not " * size, "not"),
    "an altered word": lambda size: ("a" * size + " b", "a[c]" + "d" * size),
    "another word": lambda size: ("the old ferry of Orlo " * size, "the new ferry of Orlo never " * 9),
    "no quote": lambda size: ("the old ferry", "the new ferry " * size),
    "Chinese": lambda size: ("日本" * size, "本日本"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_time_grows_no_faster_than_the_text(case: str) -> None:
    def run(size: int) -> None:
        raw, quote = HOSTILE[case](size)
        document = Document(raw)
        locate(document, Quote(quote))
        nearest(document, quote)

    run(100)
    small, large = (seconds(partial(run, size)) for size in (1_000, 4_000))
    assert large < 10 * max(small, 0.002), (small, large)
