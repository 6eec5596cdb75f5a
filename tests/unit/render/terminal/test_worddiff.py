"""A quote and its source one above the other: the same words in the same columns, also where there is little room."""

from __future__ import annotations

from checker.finding import Excerpt, Mark
from checker.render.terminal.paint import painted
from checker.render.terminal.worddiff import compared


def _drawn(
    quoted: str, differs: tuple[str, ...], text: str, source_differs: tuple[str, ...], room: int = 95
) -> list[str]:
    def marks(words: tuple[str, ...], where: str) -> tuple[Mark, ...]:
        return tuple(Mark(where.index(word), where.index(word) + len(word)) for word in words)

    excerpt = Excerpt(text, marks(source_differs, text), quoted, marks(differs, quoted))
    return [painted(line, color=False) for line in compared(excerpt, room)]


def test_words_of_one_side_only_leave_a_gap_in_the_other() -> None:
    assert _drawn("it did move", (), "it did not move", ("not",)) == [
        "the quote has    it did     move",
        "the source has   it did not move",
        "                        ---",
    ]
    assert _drawn("it never did move", ("never",), "it did move", ()) == [
        "the quote has    it never did move",
        "                    +++++",
        "the source has   it       did move",
    ]


def test_differences_at_both_ends_are_shown() -> None:
    assert _drawn("one boat", ("one",), "boat left", ("left",)) == [
        "the quote has    one boat",
        "                 +++",
        "the source has       boat left",
        "                          ----",
    ]


def test_differences_side_by_side_are_one() -> None:
    assert _drawn("on 23 May it", ("23", "May"), "on 24 June it", ("24", "June")) == [
        "the quote has    on 23 May  it",
        "                    ++++++",
        "the source has   on 24 June it",
        "                    -------",
    ]


def test_typography_moves_no_column() -> None:
    assert _drawn("don't — he said 23", ("23",), "don’t -- he said 24", ("24",)) == [
        "the quote has    don't — he said 23",
        "                                 ++",
        "the source has   don’t -- he said 24",
        "                                  --",
    ]


def test_sides_without_differences_are_shown_as_they_are() -> None:
    assert _drawn("the same", (), "the  same", ()) == ["the quote has    the same", "the source has   the  same"]


def test_sides_that_have_other_words_unmarked_are_laid_out_apart() -> None:
    assert _drawn("one two three", ("two",), "four five six", ("five",)) == [
        "the quote has    one two three",
        "                     +++",
        "the source has   four five six",
        "                      ----",
    ]


def test_a_difference_wider_than_the_page_is_laid_out_apart() -> None:
    drawn = _drawn("灯" * 60, ("灯" * 60,), "籠" * 60, ("籠" * 60,), room=50)
    assert [line[:17] for line in drawn] == ["the quote has    ", " " * 17, "the source has   ", " " * 17]


def test_long_passages_without_blanks_are_cut_all_the_same() -> None:
    same = "x" * 200
    assert _drawn(f"{same}1{same}", ("1",), f"{same}2{same}", ("2",), room=60) == [
        "the quote has    … xxxxxxxxxxxxxxxx1xxxxxxxxxxxxxxxx …",
        "                                   +",
        "the source has   … xxxxxxxxxxxxxxxx2xxxxxxxxxxxxxxxx …",
        "                                   -",
    ]


def test_many_differences_go_on_in_rows_and_end_after_four() -> None:
    quoted = " ".join(f"a{n:02} and all the words between the two" for n in range(20))
    text = " ".join(f"b{n:02} and all the words between the two" for n in range(20))
    numbers = [f"{n:02}" for n in range(20)]
    drawn = _drawn(quoted, tuple(f"a{n}" for n in numbers), text, tuple(f"b{n}" for n in numbers), room=60)
    assert drawn[:6] == [
        "the quote has    a00 and all the words between the two a01",
        "                 +++                                   +++",
        "the source has   b00 and all the words between the two b01",
        "                 ---                                   ---",
        "",
        "the quote has    and all the words between the two a02",
    ]
    assert (len(drawn), drawn[-1]) == (4 * 4 + 3 + 1, "…")
