"""Acknowledged conflicts: what is read of them, and what is told about mistakes."""

from __future__ import annotations

import pytest

from checker.files.conflicts import read_conflict_file
from checker.project import Acknowledgement, Problem
from checker.span import Span


def test_acknowledgements_are_read_in_order() -> None:
    text = (
        "- between: [a, b]\n  values: [2019-11-23, {start: 1, end: 2}]\n  why: w\n  prefer: a\n  because: x\n"
        "  by: desk\n  until: 2020-02-22\n"
        "- {between: [c, d], values: [No, [1, 2]], why: y, tension: true}\n"
    )
    assert read_conflict_file(text, "c") == (
        (
            Acknowledgement(
                between=("a", "b"),
                values=("2019-11-23", "{start: 1, end: 2}"),
                why="w",
                span=Span("c", 1, 12, 1, 18),
                prefer="a",
                because="x",
                by="desk",
                until="2020-02-22",
                until_span=Span("c", 7, 10, 7, 20),
            ),
            Acknowledgement(
                between=("c", "d"), values=("No", "[1, 2]"), why="y", span=Span("c", 8, 13, 8, 19), tension=True
            ),
        ),
        (),
    )


@pytest.mark.parametrize(
    ("written", "message", "span"),
    [
        (
            "{between: [a, a], values: [1, 2], why: w}",
            "an acknowledgement is between two or more different claims",
            (13, 19),
        ),
        ("{between: [a, b], values: [1], why: w}", "2 claims were judged, and the values of 1", (29, 32)),
        (
            "{between: [a, b], values: [1, 2], why: w, prefer: c}",
            "`c` is not one of the claims judged",
            (53, 54),
        ),
        ("{between: [a, b], values: [1, 2]}", "`why` is missing", (4, 11)),
        ("{between: a, values: [1, 2], why: w}", "expected a list for `between`, found words", (13, 14)),
        ("{between: [a, b], values: [1, 2], why: w, until: soon}", "`soon` is not a day", (52, 56)),
        (
            "{between: [a, b], values: [1, 2], why: w, tension: maybe}",
            "`maybe` is not one of `true` or `false`",
            (54, 59),
        ),
        ("words", "expected an acknowledgement, found words", (3, 8)),
    ],
)
def test_a_mistake_hides_no_other_acknowledgement(written: str, message: str, span: tuple[int, int]) -> None:
    read_ones, problems = read_conflict_file(f"- {{between: [x, y], values: [1, 2], why: z}}\n- {written}\n", "c")
    assert [one.between for one in read_ones] == [("x", "y")]
    assert [(problem.message, problem.span) for problem in problems] == [(message, Span("c", 2, span[0], 2, span[1]))]


def test_a_file_without_a_list_is_refused() -> None:
    assert read_conflict_file("between: [a, b]\n", "c") == (
        (),
        (
            Problem(
                "F101",
                "the file is not a list of acknowledgements",
                Span("c", 1, 1, 1, 2),
                label="a list is wanted",
                help="begin each acknowledgement with `- between:`",
            ),
        ),
    )


def test_what_is_not_yaml_holds_no_acknowledgement() -> None:
    read_ones, problems = read_conflict_file("- *a\n", "c")
    assert (read_ones, [problem.message for problem in problems]) == (
        (),
        ["a value begins with `*`, which YAML reads as a reference"],
    )
