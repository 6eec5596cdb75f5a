"""Paragraphs: blank lines, one to a line, or wrapped; and the lines that are a unit of their own."""

from __future__ import annotations

import pytest

from checker.text.paragraphs import paragraphs

WRAPPED = """\
The ministers of three coastal states signed a pact on the use
of the old harbour at Port Orlo, which had been closed since
1987. Fishing boats may enter again from the first day of May
if they carry a licence.
"""


def units(raw: str) -> list[str]:
    return [raw[start:end] for start, end in paragraphs(raw)]


def test_blank_lines_divide_paragraphs() -> None:
    assert paragraphs("\n one\n \t\u00a0\n\n two \n") == ((2, 5), (12, 15))


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_every_line_break_counts(line_break: str) -> None:
    assert units(line_break.join(["First", "Second", "", "Third", ""])) == ["First", "Second", "Third"]


def test_a_paragraph_separator_always_divides() -> None:
    assert len(units(WRAPPED.replace("\n", "\u2028"))) == 1
    assert len(units(WRAPPED.replace("\n", "\u2029"))) == 4


def test_wrapped_lines_are_one_paragraph() -> None:
    assert units(WRAPPED + "\n" + WRAPPED) == [WRAPPED.strip()] * 2


def test_a_line_that_had_room_for_the_next_word_ends_its_paragraph() -> None:
    assert units(WRAPPED + WRAPPED) == [WRAPPED.strip()] * 2


def test_a_heading_above_wrapped_lines_is_its_own_paragraph() -> None:
    assert units("Harbour Pact\n" + WRAPPED) == ["Harbour Pact", WRAPPED.strip()]


def test_a_heading_as_wide_as_the_lines_below_is_its_own_paragraph() -> None:
    heading = "Ministers of Three Coastal States Sign a Pact on the Old Harbour"
    assert units(heading + "\n" + WRAPPED) == [heading, WRAPPED.strip()]


def test_a_title_in_the_middle_of_wrapped_lines_is_part_of_them() -> None:
    raw = "It was laid before the members of the council by the\nCommittee on the Old Harbour of Port Orlo\non Monday."
    assert units(raw) == [raw]


def test_a_byline_is_its_own_paragraph() -> None:
    assert units("Ministers sign a pact on the use of the old harbour.\nBy Ada Roe\n" + WRAPPED) == [
        "Ministers sign a pact on the use of the old harbour.",
        "By Ada Roe",
        WRAPPED.strip(),
    ]


def test_a_name_after_a_finished_line_is_its_own_paragraph() -> None:
    raw = "The ministers signed a pact on the old harbour.\nAda Roe and Bo Lind\nThey signed it on the first of May."
    assert units(raw) == raw.split("\n")


def test_a_headline_and_a_credit_without_any_stop_are_two() -> None:
    assert units("Ministers sign pact on use of the old harbour\n© Harbour Press") == [
        "Ministers sign pact on use of the old harbour",
        "© Harbour Press",
    ]


def test_long_lines_are_paragraphs_one_by_one() -> None:
    line = "The ministers of three coastal states signed a pact on the use of the old harbour. " * 3
    assert units(f"{line}\n{line}\nTalks\n{line}") == [line.strip(), line.strip(), "Talks", line.strip()]


def test_a_small_letter_goes_on_with_a_line_that_has_no_end() -> None:
    raw = "The ministers of three coastal states signed a pact " * 4 + "and\nleft the harbour."
    assert units(raw) == [raw]


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u00ad"])
def test_a_short_line_that_breaks_a_word_goes_on(hyphen: str) -> None:
    raw = f"A short line of the har{hyphen}\nbour news"
    assert units(raw) == [raw]
    assert units(f"A short line {hyphen}\nbour news") == [f"A short line {hyphen}", "bour news"]


def test_short_lines_in_small_letters_are_a_list() -> None:
    assert units("boats\nfishing licences\nnets, buoys") == ["boats", "fishing licences", "nets, buoys"]


@pytest.mark.parametrize(
    "items",
    [
        ["- boats", "- fishing licences", "- nets"],
        ["• boats.", "• fishing licences.", "• nets."],
        ["1. Boats may enter.", "2. Nets may not.", "10) Buoys may."],
        ["(a) boats", "(b) nets", "iii) buoys"],
        ["– The ministers of three coastal states signed.", "– The ministers of three coastal states signed it."],
        ["Port\tBoats", "Orlo\t12", "Brun\t7"],
        ["| Port | Boats |", "| Orlo | 12 |"],
        [
            "# Ministers sign a pact on the use of the harbour.",
            "The ministers signed a pact on the use of the harbour.",
        ],
        [
            "The ministers signed a pact on the use of the harbour.",
            "-----------------------------------------------------",
        ],
    ],
)
def test_items_rows_and_headings_are_paragraphs_each(items: list[str]) -> None:
    assert units("\n".join(items)) == items


def test_a_list_after_wrapped_lines_keeps_its_items() -> None:
    raw = WRAPPED + "They may carry:\n- boats that are not longer than the old harbour is\n  wide, and nets\n- buoys"
    assert units(raw) == [
        WRAPPED.strip(),
        "They may carry:",
        "- boats that are not longer than the old harbour is\n  wide, and nets",
        "- buoys",
    ]


@pytest.mark.parametrize("word", ["5. The", "- and", "c. 1900"])
def test_what_looks_like_an_item_within_wrapped_lines_is_part_of_them(word: str) -> None:
    raw = f"The ministers of three states signed it in May\n{word} rest will follow in the course of June\nor July."
    assert units(raw) == [raw]


def test_an_address_too_long_to_wrap_does_not_set_the_width() -> None:
    raw = WRAPPED + "https://harbour.example/" + "pact/" * 30 + "\n"
    assert units(raw)[0] == WRAPPED.strip()


def test_many_short_lines_are_many_paragraphs() -> None:
    assert len(paragraphs("Orlo\n" * 50_000)) == 50_000
