"""Laws of folding and of tokens, for any text whatever."""

from __future__ import annotations

import unicodedata
from itertools import accumulate, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.text.normalize import fold, normalize, readings
from checker.text.tokens import Tokens, tokens

PIECES = st.sampled_from(
    [
        *(
            "the",
            "pact",
            "No",
            "re",
            "election",
            "x",
            "É",
            "e\u0301",
            "a\u0316\u0301",
            "A\u030a",
            "\u212b",
            "ﬁ",
            "oﬃce",
        ),
        *(
            "5",
            "85.1",
            "1,000",
            "½",
            "m²",
            "ﷺ",
            "\u1112\u1161\u11ab",
            "한",
            "日本",
            "ア",
            "𝐓",
            "👩‍🚀",
            "\ud800",
            "ß",
            "\u0301",
        ),
        *("-", "--", "---", "\u2010", "\u2011", "–", "−", "—", "\u2015", "- ", " -", "-\n", "\u2010\r\n", "–\n", " — "),
        *(".", "..", "...", "…", ". . .", ".…", " . ", "?", "!", ",", "%", "$", "+", "<", "[", "]", "(", ")"),
        *("'", '"', "‘", "’", "“", "”", "„", "«", "»", "‹", "›", "`", "´", "′", "″", "ʼ"),
        *(" ", "  ", "\t", "\u00a0", "\u202f", "\u3000", "\n", "\n\n", "\r\n", "\r", "\x0b", "\x0c", "\x1f", "\x85"),
        *(
            "\u2028",
            "\u00ad",
            "\u00ad\n",
            "\u200b\u00ad \r\n",
            "\u200b",
            "\ufeff",
            "\u202e",
            "\u2066",
            "\ufe0f",
            "\u034f",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=24).map("".join) | st.text(st.characters(exclude_categories=()), max_size=40)

# --- a second normaliser, plain and slow ---------------------------------------------------------------------------

INVISIBLE = {
    *("\u00ad", "\u034f", "\u061c", "\u180e", "\ufeff"),
    *map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x2070))),
    *map(chr, range(0xFE00, 0xFE10)),
}
SPACES = {" ", "\t", "\u00a0", "\u1680", *map(chr, range(0x2000, 0x200B)), "\u202f", "\u205f", "\u3000"}
BREAKS = set("\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029")
JOINING = set("-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d")
PARTING = set("\u2014\u2015\u2e3a\u2e3b\ufe58")
QUOTES = dict.fromkeys("‘’‚‛′ʼ`´‹›", "'") | dict.fromkeys("“”„‟″«»", '"')
LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "ſt", "st"), strict=True))


def without_invisible(raw: str) -> str:
    """Leave out invisible characters; a soft hyphen goes with the line end right after it, if a word goes on below."""
    kept = ""
    at = 0
    while at < len(raw):
        char = raw[at]
        at += 1
        if char in LIGATURES:
            kept += LIGATURES[char]
        elif char == "\r" and raw[at : at + 1] == "\n":
            continue
        elif char not in INVISIBLE:
            kept += char
        elif char == "\u00ad":
            below = at
            while raw[below : below + 1] in (" ", "\t"):
                below += 1
            if raw[below : below + 1] in BREAKS:
                below += 2 if raw[below : below + 2] == "\r\n" else 1
                while raw[below : below + 1] in (" ", "\t"):
                    below += 1
                letter = raw[below : below + 1]
                at = below if letter.isalnum() or letter == "_" else at
    return kept


def composed(text: str) -> str:
    """Compose each character with the marks on it, if these are not more than any script has."""
    clusters: list[str] = []
    for char in text:
        joins = unicodedata.category(char).startswith("M") or "\u1160" <= char <= "\u11ff"
        if clusters and joins:
            clusters[-1] += char
        else:
            clusters.append(char)
    return "".join(unicodedata.normalize("NFC", cluster) if len(cluster) <= 30 else cluster for cluster in clusters)


def plain(char: str) -> str:
    """Fold what is one character and stays one; a line end is kept as such."""
    if char in SPACES:
        return " "
    if char in BREAKS:
        return "\n"
    if char in JOINING:
        return "-"
    return "—" if char in PARTING else QUOTES.get(char, char)


def is_sign(text: str, at: int) -> bool:
    """Tell whether a hyphen is the minus sign of the number after it: it is not the second of two."""
    number = text[at + 1 : at + 4].lstrip("$€£¢¥").removeprefix(".")
    return text[at] == "-" and text[at - 1] != "-" and number[:1].isdecimal()


def run_of(text: str, start: int, chars: str) -> int:
    """Return where a run of some characters, with white space between them, ends."""
    end = at = start + 1
    while at < len(text) and text[at] in chars + " \n":
        if is_sign(text, at):
            break
        at += 1
        if text[at - 1] in chars:
            end = at
    return end


def reference(raw: str, *, keep_hyphens: bool) -> str:  # noqa: C901 - one rule after another, plainly
    """Fold a text by the rules, one after another and one character at a time."""
    text = "".join(map(plain, composed(without_invisible(raw))))
    result = ""
    at = 0
    while at < len(text):
        begin = at
        while at < len(text) and text[at] in " \n":
            at += 1
        space = at > begin
        if at < len(text) and text[at] in "-—":
            core = at
            at = run_of(text, at, "-—")
            dashes = [char for char in text[core:at] if char in "-—"]
            rest = at
            while at < len(text) and text[at] in " \n":
                at += 1
            before, after = space or begin == 0, at > rest or at == len(text)
            line_end = "\n" in text[rest:at]
            if dashes == ["-"] and not space and at == rest:
                result += "-"
            elif dashes != ["-"] or (before and after):
                result += "—"
            elif before:
                result += " -"
            elif line_end and text[begin - 1].isalnum() and text[at : at + 1].isalnum():
                mere = text[begin - 1].isalpha() and text[at].islower() and not keep_hyphens
                result += "" if mere else "-"
            else:
                result += "- "
        elif space:
            result += " "
        elif text[at] in ".…":
            at = run_of(text, at, ".…")
            run = text[begin:at]
            ellipsis = "…" in run or run.count(".") >= 3
            result += "..." if ellipsis else " ".join(run.split())
        else:
            result += text[at]
            at += 1
    return result


# --- folding -------------------------------------------------------------------------------------------------------


@given(TEXTS, st.booleans())
@example("re\u200b\u00ad\nelection", False)
def test_folding_does_what_the_rules_say(raw: str, keep_hyphens: bool) -> None:
    assert normalize(raw, keep_hyphens=keep_hyphens).text == reference(raw, keep_hyphens=keep_hyphens)


@given(TEXTS, st.booleans())
def test_folding_alone_gives_the_text_that_folding_with_a_map_gives(raw: str, keep_hyphens: bool) -> None:
    assert fold(raw, keep_hyphens=keep_hyphens) == normalize(raw, keep_hyphens=keep_hyphens).text


@given(TEXTS, st.booleans())
def test_a_folded_text_folds_to_itself(raw: str, keep_hyphens: bool) -> None:
    folded = normalize(raw, keep_hyphens=keep_hyphens).text
    assert [reading.text for reading in readings(folded)] == [folded]


@given(TEXTS, st.booleans())
def test_positions_lead_back_in_order_and_stay_in_the_text(raw: str, keep_hyphens: bool) -> None:
    normal = normalize(raw, keep_hyphens=keep_hyphens)
    starts = [normal.raw_start(position) for position in range(len(normal.text) + 1)]
    ends = [normal.raw_end(position) for position in range(len(normal.text) + 1)]
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert 0 <= ends[0] <= starts[0]
    assert ends[-1] <= starts[-1] == len(raw)
    assert all(start < end for start, end in zip(starts[:-1], ends[1:], strict=True))


@given(TEXTS, st.data())
def test_words_fold_alone_as_they_do_in_their_text(raw: str, data: st.DataObject) -> None:
    normal = normalize(raw)
    spans = list(tokens(normal.text))
    if spans:
        first = data.draw(st.integers(0, len(spans) - 1))
        last = data.draw(st.integers(first, len(spans) - 1))
        start, end = spans[first][0], spans[last][1]
        assert fold(raw[normal.raw_start(start) : normal.raw_end(end)]) == normal.text[start:end]


@given(TEXTS)
def test_two_readings_differ_by_hyphens_at_line_ends_and_by_nothing_else(raw: str) -> None:
    dropped, *kept = readings(raw)
    pieces = [
        dropped.text[start:end] for start, end in zip((0, *dropped.hyphens), (*dropped.hyphens, None), strict=True)
    ]
    assert [reading.text for reading in kept] == (["-".join(pieces)] if dropped.hyphens else [])
    assert [reading.hyphens for reading in kept] == (
        [tuple(accumulate((len(piece) + 1 for piece in pieces[1:-1]), initial=len(pieces[0])))]
        if dropped.hyphens
        else []
    )


# --- tokens --------------------------------------------------------------------------------------------------------

NUMBERS = st.sampled_from(
    [
        "one",
        "Two",
        "hundred",
        "thousand",
        "million",
        "percent",
        "per cent",
        "percentage points",
        "and",
        "twenty-six",
        "-",
    ]
)
LONG = st.sampled_from(["日本" * 210, "a,b" * 140, "two hundred and " * 12, "*" * 410, "'" * 410])
FOLDED = (TEXTS | st.lists(PIECES | NUMBERS | LONG | st.just(" "), max_size=24).map("".join)).map(fold)


@given(FOLDED)
@example("*" * 500)
@example("two hundred and " * 40)
def test_the_token_at_a_cut_is_the_one_the_whole_text_has_there(text: str) -> None:
    spans = list(tokens(text))
    inside = {position: span for span in spans for position in range(span[0] + 1, span[1])}
    cutter = Tokens(text)
    assert {at: found for at in range(-1, len(text) + 2) if (found := cutter.at(at)) is not None} == inside


@given(FOLDED, st.data())
def test_tokens_are_counted_from_one_cut_to_another(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    cutter = Tokens(text)
    start, end = ((span[0] if (span := cutter.at(cut)) else cut) for cut in (start, end))
    assert cutter.count(start, end) == sum(start <= begin < end for begin, _ in tokens(text))


@given(FOLDED)
def test_tokens_are_in_order_and_hold_every_letter_and_digit(text: str) -> None:
    spans = list(tokens(text))
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    held = "".join(text[start:end] for start, end in spans)
    assert [char for char in held if char.isalnum()] == [char for char in text if char.isalnum() and char not in "〃①❶"]


@pytest.mark.parametrize("marks", ["\u0316\u0301", "\u0f73\u0f71"])
def test_marks_without_end_take_linear_time(marks: str) -> None:
    raw = "a" + marks * 200_000
    assert normalize(raw).text == raw
