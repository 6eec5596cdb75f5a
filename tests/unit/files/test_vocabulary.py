"""The vocabulary: what is read from it, and what is told about its mistakes."""

from __future__ import annotations

from checker.files.vocabulary import read_vocabulary_file
from checker.project import Attribute, Problem
from checker.span import Span


def test_attributes_are_read_by_name() -> None:
    text = (
        "expires_on: {type: date, single: true, also: ends_on, not_before: [signed_on]}\n"
        "fare:\n  type: number\n  unit: crown\n  single: per as_of\n  not_after: [a, b]\n  distinct_from: toll\n"
        "  note: n\n"
        "seen: {type: text, single: false}\n"
    )
    assert read_vocabulary_file(text, "v") == (
        {
            "expires_on": Attribute(
                "expires_on",
                Span("v", 1, 1, 1, 11),
                type="date",
                single="true",
                also=("ends_on",),
                not_before=("signed_on",),
            ),
            "fare": Attribute(
                "fare",
                Span("v", 2, 1, 2, 5),
                type="number",
                single="per as_of",
                unit="crown",
                not_after=("a", "b"),
                distinct_from=("toll",),
                note="n",
            ),
            "seen": Attribute("seen", Span("v", 9, 1, 9, 5), type="text"),
        },
        (),
    )


def test_mistakes_are_told_entry_by_entry() -> None:
    text = "Fare: {type: number}\na: {type: dat}\nb:\nc: {single: true}\nd: [e]\nf: {type: date}\n"
    attributes, problems = read_vocabulary_file(text, "v")
    assert list(attributes) == ["f"]
    assert problems == (
        Problem(
            "F101",
            "`Fare` is not the name of an attribute",
            Span("v", 1, 1, 1, 5),
            label="not the name of an attribute",
            help="such a name has small letters a to z, digits and underscores, and begins with a letter",
        ),
        Problem(
            "F101",
            "`dat` is not a known type; did you mean `date`?",
            Span("v", 2, 11, 2, 14),
            label="not a known type",
            help="write `date`",
        ),
        Problem(
            "F101",
            "`b` has no value",
            Span("v", 3, 1, 3, 2),
            label="no value",
            help="write the value behind the colon, or take the line out",
        ),
        Problem(
            "F101",
            "`type` is missing",
            Span("v", 4, 5, 4, 11),
            label="no `type` here",
            help="add `type:`, the kind of its values",
        ),
        Problem(
            "F101",
            "expected fields for `d`, found a list",
            Span("v", 5, 4, 5, 7),
            label="fields are wanted",
            help="write `name: value`",
        ),
    )


def test_a_list_is_no_vocabulary() -> None:
    assert read_vocabulary_file("- fare\n", "v") == (
        {},
        (
            Problem(
                "F101",
                "the file has no named entries",
                Span("v", 1, 1, 1, 2),
                label="a name is wanted here",
                help="begin each entry with its name and a colon",
            ),
        ),
    )


def test_what_is_not_yaml_holds_no_attribute() -> None:
    attributes, problems = read_vocabulary_file("a: {type: date}\nb: @\n", "v")
    assert (attributes, [problem.message for problem in problems]) == ({}, ["a value begins with `@`"])


def test_how_a_number_is_worked_out_is_read_with_it() -> None:
    text = (
        "crew: {type: number, sum_of: [men, women]}\nlead: {type: number, difference_of: [won, lost]}\n"
        "share: {type: number, ratio_of: [part, whole]}\nparty_count: {type: number, count_of: parties}\n"
        "age: {type: number, since: born_on, until: died_on}\n"
    )
    attributes, problems = read_vocabulary_file(text, "v")
    assert problems == ()
    assert [
        (each.sum_of, each.difference_of, each.ratio_of, each.count_of, each.since, each.until)
        for each in attributes.values()
    ] == [
        (("men", "women"), (), (), "", "", ""),
        ((), ("won", "lost"), (), "", "", ""),
        ((), (), ("part", "whole"), "", "", ""),
        ((), (), (), "parties", "", ""),
        ((), (), (), "", "born_on", "died_on"),
    ]


def test_a_number_is_worked_out_in_one_way_and_of_as_many_others_as_that_takes() -> None:
    text = (
        "a: {type: number, sum_of: [b, c], count_of: d}\nb: {type: date, since: a}\nc: {type: number, until: a}\n"
        "d: {type: number, sum_of: a}\ne: {type: number, ratio_of: [a, b, c]}\nf: {type: number, difference_of: a}\n"
    )
    attributes, problems = read_vocabulary_file(text, "v")
    assert attributes == {}
    assert [(problem.span.line, problem.message, problem.help) for problem in problems] == [
        (1, "`sum_of` and `count_of` are two ways to work it out", "give one of them"),
        (2, "only a number is worked out, and this is a date", "write `type: number`"),
        (3, "the time until a date needs one that it is counted from", "add `since:`"),
        (4, "a sum is that of two or more", "name all attributes that are added up"),
        (
            5,
            "this takes two attributes, not 3",
            "name the attribute that is divided, then the one it is divided by",
        ),
        (6, "this takes two attributes, not 1", "name the attribute to take from, then the one taken"),
    ]
