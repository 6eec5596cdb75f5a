"""Lines that are longer than the page are cut to what matters in them, and never in the middle of a letter."""

from __future__ import annotations

from checker.render.terminal.cells import width
from checker.render.terminal.paint import Ink, painted
from checker.render.terminal.underline import Stroke, underlined


def _drawn(text: str, *places: tuple[int, int, str], room: int = 60) -> list[str]:
    strokes = [Stroke(start, end, "^", Ink.ERROR, label) for start, end, label in places]
    return [painted(line, color=False) for line in underlined(text, strokes, room)]


def test_a_text_that_fits_is_shown_whole() -> None:
    assert _drawn("a short line", (2, 7, "short")) == ["a short line", "  ^^^^^ short"]


def test_a_text_without_strokes_is_cut_at_its_end() -> None:
    assert _drawn("words and " * 20, room=30) == ["words and words and words …"]


def test_strokes_outside_of_the_text_are_brought_into_it() -> None:
    assert _drawn("four", (-3, 2, ""), (3, 99, "")) == ["four", "^^ ^"]
    assert _drawn("four", (9, 2, "behind it")) == ["four", "    ^ behind it"]


def test_what_lies_between_two_strokes_far_apart_is_left_out() -> None:
    text = "first " + "and on it goes " * 30 + "last"
    assert _drawn(text, (0, 5, "one"), (len(text) - 4, len(text), "two")) == [
        "first and on it goes and … goes and on it goes last",
        "^^^^^                                          ^^^^ two",
        "one",
    ]


def test_strokes_too_many_for_a_line_go_on_in_lines_below() -> None:
    text = "".join(f"word{n:02} and some more words " for n in range(12))
    places = [(text.index(f"word{n:02}"), text.index(f"word{n:02}") + 6, f"label {n}") for n in (0, 3, 6, 9)]
    drawn = _drawn(text, *places, room=30)
    assert max(map(len, drawn)) <= 30
    assert [line for line in drawn if "label" in line] == [
        "^^^^^^ label 0",
        "  ^^^^^^ label 3",
        "  ^^^^^^ label 6",
        "  ^^^^^^ label 9",
    ]


def test_after_four_lines_the_rest_is_left_out() -> None:
    text = "x y " * 400
    drawn = _drawn(text, *((at, at + 1, "") for at in range(0, 1600, 40)), room=20)
    assert drawn[-1] == "…"
    assert max(map(len, drawn)) <= 20


def test_a_letter_is_not_parted_from_its_marks() -> None:
    text = "e\u0301" * 300
    for start in (301, 302):
        row, below = _drawn(text, (start, start + 1, ""), room=20)
        assert row.replace("… ", "").replace(" …", "").count("e") * 2 == len(row.replace("… ", "").replace(" …", ""))
        assert width(row) <= 20
        assert below.strip() == "^"


def test_wide_letters_are_underlined_over_their_width() -> None:
    assert _drawn("灯籠祭り", (1, 3, "two")) == ["灯籠祭り", "  ^^^^ two"]


def test_a_label_that_does_not_fit_stands_below_and_is_wrapped() -> None:
    assert _drawn("a line of some words", (15, 20, "a label longer than the rest of it"), room=24) == [
        "a line of some words",
        "               ^^^^^",
        " a label longer than the",
        " rest of it",
    ]
    assert _drawn("a line of some words", (15, 20, "a longer label"), room=26) == [
        "a line of some words",
        "               ^^^^^",
        "            a longer label",
    ]


def test_a_line_of_ten_million_letters_is_cut_at_once() -> None:
    text = "x" * 10_000_000
    assert _drawn(text, (5_000_000, 5_000_004, "here"), room=40) == [
        "… " + "x" * 34 + " …",
        "                 ^^^^ here",
    ]


def test_a_stroke_that_goes_on_in_the_next_line_has_its_label_there() -> None:
    text = "x" * 40
    drawn = _drawn(text, *((at, at + 3, "all of it" if at == 36 else "") for at in range(0, 40, 4)), room=20)
    assert drawn == [
        "xxxxxxxxxxxxxxx …",
        "^^^ ^^^ ^^^ ^^^",
        "… xxxxxxxxxxxxxxx …",
        "   ^^^ ^^^ ^^^ ^^",
        "… xxxxxxxxxx",
        "  ^ ^^^ ^^^",
        "        all of it",
    ]
