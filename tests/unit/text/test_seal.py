"""Seals: what they confirm without the text, how they are written, and that damage never passes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checker.claim import Quote
from checker.source import Part
from checker.text import seal
from checker.text.document import Document
from checker.text.locate import locate, outside
from checker.text.nearest_sealed import nearest_sealed
from checker.text.outcome import Guard, Kind, Outcome, Outside, SealedPlace, Tier

FERRY = """\
Ferry line to close

The board will not renew the ferry line unless the town pays 15 marks more. “We met 29 times,” said Ada Brun.

It begins in autumn, after long talks of the two ports and their mayors. The well-known pilot-
sharing deal allows the exchange of charts. The mayor said so on Monday. The mayor said so on Friday.
"""
PARTS = ((Part.HEADLINE, ((1, 1),)),)
SHA256 = "5a" * 32
KEY = b"a key of the project"


def sealed(raw: str = FERRY, secret: bytes = b"") -> seal.Seal:
    """Seal a text, write the seal and read it again."""
    return seal.read(seal.to_text(seal.make(Document(raw, PARTS), SHA256, secret)), secret)


def look(exact: str, prefix: str = "", suffix: str = "") -> Outcome:
    return locate(sealed(), Quote(exact, prefix, suffix))


def found(tier: Tier, sentence: int, paragraph: int, extent: tuple[int, int]) -> Outcome:
    return Outcome(Kind.FOUND, tier, (SealedPlace(sentence, paragraph),), extent=extent, sealed=True)


@pytest.mark.parametrize(
    ("exact", "expected"),
    [
        pytest.param("renew the ferry line", found(Tier.TYPOGRAPHIC, 2, 2, (8, 12)), id="words"),
        pytest.param("We met 29 times", found(Tier.TYPOGRAPHIC, 3, 2, (19, 23)), id="a number"),
        pytest.param('times," said\u00a0Ada Brun.', found(Tier.TYPOGRAPHIC, 3, 2, (22, 26)), id="other typography"),
        pytest.param("15 marks more. “We met", found(Tier.TYPOGRAPHIC, 2, 2, (16, 21)), id="over two sentences"),
        pytest.param("pilot-sharing deal allows", found(Tier.TYPOGRAPHIC, 5, 3, (42, 45)), id="a hyphen kept"),
        pytest.param("well-known pilotsharing deal", found(Tier.TYPOGRAPHIC, 5, 3, (41, 44)), id="a hyphen dropped"),
        pytest.param("the board will not", found(Tier.CASE, 2, 2, (4, 8)), id="another capital"),
        pytest.param("[R]enew the ferry line", found(Tier.BRACKETED, 2, 2, (8, 12)), id="a capital in brackets"),
    ],
)
def test_a_seal_confirms_words_of_its_text(exact: str, expected: Outcome) -> None:
    assert look(exact) == expected


def test_an_ellipsis_is_read_under_seal() -> None:
    assert look("deal allows the exchange ... mayor said so on Monday") == found(Tier.ELIDED, 5, 3, (43, 55))
    hidden = look("The board will ... renew the ferry line")
    assert (hidden.kind, hidden.guard, hidden.words) == (Kind.HIDDEN_WORDS, Guard.NEGATION, "")
    assert hidden.places == (SealedPlace(2, 2),)


def test_parts_are_in_order_under_seal() -> None:
    outcome = look("mayor said so on Monday ... deal allows the exchange")
    assert (outcome.kind, outcome.detail) == (Kind.DISORDERED, "out of order")


def test_the_headline_is_known_under_seal() -> None:
    (place,) = look("Ferry line to close").places
    assert place == SealedPlace(1, 1, Part.HEADLINE)


@pytest.mark.parametrize(
    "exact",
    [
        pytest.param("will renew the ferry", id="a not left out"),
        pytest.param("pays 16 marks more", id="another digit"),
        pytest.param("said Ada Braun on", id="another name"),
        pytest.param("5 marks more", id="a cut number"),
        pytest.param("renew the Ferry line", id="another capital within"),
        pytest.param("renew, the ferry line", id="a comma put in"),
    ],
)
def test_a_seal_confirms_nothing_else(exact: str) -> None:
    assert look(exact) == Outcome(Kind.ABSENT, sealed=True)


@pytest.mark.parametrize("exact", ["", "ferry", "ferry line", "29 times", "the board ... ferry line", "15 — marks"])
def test_fewer_than_three_words_cannot_be_verified(exact: str) -> None:
    assert look(exact) == Outcome(Kind.TOO_SHORT, sealed=True)


def test_a_word_altered_in_brackets_cannot_be_verified() -> None:
    assert look("the ferry line unless the town pay[s] 15 marks more") == Outcome(
        Kind.TOO_SHORT, detail="a word altered in brackets", sealed=True
    )


def test_words_that_stand_twice_are_ambiguous() -> None:
    assert look("The mayor said so") == Outcome(
        Kind.AMBIGUOUS, places=(SealedPlace(6, 3), SealedPlace(7, 3)), detail="2", sealed=True
    )


def test_words_before_a_doubtful_hyphen_stand_once_though_two_readings_hold_them() -> None:
    raw = "the ferry of 日本-\nthe old pier\n"
    assert locate(sealed(raw), Quote("ferry of 日本")).kind is Kind.FOUND


@pytest.mark.parametrize(
    ("prefix", "suffix", "sentence"),
    [
        pytest.param("", "on Monday", 6, id="two words after"),
        pytest.param("", "on Friday.", 7, id="two other words after"),
        pytest.param("on Monday.", "", 7, id="two words before"),
        pytest.param("the exchange of charts.", "", 6, id="several words before"),
        pytest.param("change of charts.", "", 6, id="a first word that is cut"),
        pytest.param("", "on Friday", 7, id="no mark at the end"),
    ],
)
def test_context_decides_under_seal(prefix: str, suffix: str, sentence: int) -> None:
    outcome = look("The mayor said so", prefix, suffix)
    assert (outcome.kind, [place.sentence for place in outcome.places]) == (Kind.FOUND, [sentence])


def test_words_in_another_context_are_not_found() -> None:
    assert look("The mayor said so", suffix="on Sunday").kind is Kind.WRONG_CONTEXT


def test_guard_words_outside_are_told_by_kind() -> None:
    held, quote = sealed(), Quote("renew the ferry line")
    assert outside(held, locate(held, quote), quote) == (
        Outside(Guard.NEGATION, after=False, position=7),
        Outside(Guard.CONDITION, after=True, position=12),
    )


# --- what is not there ---------------------------------------------------------------------------------------------


def test_words_that_a_seal_does_not_confirm_are_told() -> None:
    assert nearest_sealed(sealed(), "renew the ferry line unless the city pays") == Outcome(
        Kind.ALTERED, places=(SealedPlace(2, 2),), words="city pays", sealed=True
    )


@pytest.mark.parametrize("quote", ["", "ferry", "a dozen herring boats sank"])
def test_where_no_three_words_are_confirmed_a_quote_is_absent(quote: str) -> None:
    assert nearest_sealed(sealed(), quote) == Outcome(Kind.ABSENT, sealed=True)


# --- the file ------------------------------------------------------------------------------------------------------


def test_a_seal_is_written_as_it_was_read() -> None:
    for secret in (b"", KEY):
        text = seal.to_text(seal.make(Document(FERRY, PARTS), SHA256, secret))
        assert seal.to_text(seal.read(text, secret)) == text


def test_a_seal_holds_no_word_of_its_text() -> None:
    text = seal.to_text(seal.make(Document("Xylophonists quarrelled bitterly about zwieback.\n"), SHA256))
    assert [word for word in ("ylophon", "uarrel", "itterl", "wieback") if word in text] == []


def test_the_file_of_a_seal_gives_one_sentence_a_line() -> None:
    text = seal.to_text(seal.make(Document("The pier closed today. It opens in May.\n"), SHA256))
    fields = json.loads(text)
    windows = fields.pop("windows")
    assert [len(window) for window in windows] == [8 * 4, 8 * 2]
    assert text.endswith(f' "windows": [\n  "{windows[0]}",\n  "{windows[1]}"\n ]\n}}\n')
    assert fields == {
        "checker_seal": 1,
        "rules": seal.rules(),
        "window": 3,
        "key": None,
        "sha256": SHA256,
        "characters": 40,
        "tokens": 8,
        "lines": {},
        "parts": [],
        "sentences": [0, 4],
        "paragraphs": [0],
        "guards": {},
    }


@pytest.mark.parametrize("raw", ["", "\n", "Pier.", "The pier", "— ...\n"])
def test_a_text_of_less_than_three_words_can_be_sealed_and_confirms_nothing(raw: str) -> None:
    held = sealed(raw)
    assert held.windows == ""
    assert locate(held, Quote("the pier closed")) == Outcome(Kind.ABSENT, sealed=True)


def test_the_same_words_have_other_hashes_in_another_text_and_with_another_key() -> None:
    words = "the ferry line"
    hashes = {
        seal.hashes_of(words, SHA256),
        seal.hashes_of(words, "a5" * 32),
        seal.hashes_of(words, SHA256, KEY),
        seal.hashes_of(words, SHA256, b"another key"),
    }
    assert len(hashes) == 4
    assert {len(each) for each in hashes} == {8}


def test_a_key_is_needed_to_read_a_seal_that_was_made_with_it() -> None:
    plain = seal.to_text(seal.make(Document(FERRY), SHA256))
    keyed = seal.to_text(seal.make(Document(FERRY), SHA256, KEY))
    with pytest.raises(seal.SealError, match=r"^the seal was made without a key, and one is set here$"):
        seal.read(plain, KEY)
    with pytest.raises(seal.SealError, match=r"^the seal was made with a key, which is not set here$"):
        seal.read(keyed)
    with pytest.raises(seal.SealError, match=r"^the seal was made with another key$"):
        seal.read(keyed, b"another key")


def test_a_fingerprint_tells_keys_apart_and_none_from_one() -> None:
    assert seal.fingerprint(b"") is None
    assert seal.fingerprint(KEY) != seal.fingerprint(b"another key")


# --- damage --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "the seal is not readable as JSON", id="an empty file"),
        pytest.param("{", "the seal is not readable as JSON", id="a file that was cut"),
        pytest.param("[" * 100_000, "the seal is not readable as JSON", id="brackets without end"),
        pytest.param("[]", "this is not a seal", id="a list"),
        pytest.param("null", "this is not a seal", id="nothing"),
        pytest.param('{"name": "pier"}', "this is not a seal", id="another file"),
        pytest.param(
            '{"checker_seal": 1}', "the seal was made by other rules; make it again from the text", id="no rules"
        ),
    ],
)
def test_what_is_no_seal_is_refused(text: str, message: str) -> None:
    with pytest.raises(seal.SealError) as raised:
        seal.read(text)
    assert str(raised.value) == message


@pytest.mark.parametrize("field", ["checker_seal", "rules", "window"])
def test_a_seal_made_by_other_rules_is_refused(field: str) -> None:
    fields = json.loads(seal.to_text(sealed()))
    fields[field] = 99
    with pytest.raises(seal.SealError, match=r"^the seal was made by other rules; make it again from the text$"):
        seal.read(json.dumps(fields))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("sha256", "5A" * 32, id="capitals in the hash of the text"),
        pytest.param("sha256", "", id="no hash of the text"),
        pytest.param("tokens", 10, id="another number of tokens"),
        pytest.param("tokens", "many", id="a number in words"),
        pytest.param("windows", [], id="no windows"),
        pytest.param("windows", ["!" * 8], id="windows that are no base64"),
        pytest.param("windows", 5, id="windows that are a number"),
        pytest.param("sentences", [0, 9, 4], id="sentences out of order"),
        pytest.param("sentences", [0, 1_000], id="a sentence after the end"),
        pytest.param("sentences", [-1, 4], id="a sentence before the beginning"),
        pytest.param("paragraphs", None, id="no paragraphs"),
        pytest.param("guards", {"perhaps": [[0, 1, 0, 0]]}, id="an unknown kind of guard word"),
        pytest.param("guards", {"negation": [[0, 1]]}, id="a guard word without its reach"),
        pytest.param("guards", [], id="guard words as a list"),
        pytest.param("lines", {"masthead": [[1, 1]]}, id="an unknown part"),
        pytest.param("parts", [[0, 4]], id="a part without its kind"),
        pytest.param("patches", [[5, 2, ""]], id="a second reading out of order"),
        pytest.param("patches", [[0, 1, "cut"]], id="a cut hash in the second reading"),
        pytest.param("hyphens", [-4], id="a hyphen before the beginning"),
        pytest.param("characters", None, id="no length"),
    ],
)
def test_a_damaged_seal_is_refused(field: str, value: Any) -> None:
    fields = json.loads(seal.to_text(sealed()))
    fields[field] = value
    with pytest.raises(seal.SealError, match=r"^the seal is damaged$"):
        seal.read(json.dumps(fields))


@pytest.mark.parametrize(
    "field", ["sha256", "characters", "tokens", "lines", "parts", "sentences", "paragraphs", "guards", "windows"]
)
def test_a_seal_without_one_of_its_fields_is_refused(field: str) -> None:
    fields = json.loads(seal.to_text(sealed()))
    del fields[field]
    with pytest.raises(seal.SealError, match=r"^the seal is damaged$"):
        seal.read(json.dumps(fields))
