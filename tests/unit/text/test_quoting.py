"""The conventions of quoting: ellipses, brackets, and what stands at the edges."""

from __future__ import annotations

import pytest

from checker.text.quoting import Gap, Join, Parts, core, cut, edge_mark, in_single_marks, recased

ELLIPSIS = Gap(Join.ELLIPSIS)


def bracket(words: str) -> Gap:
    return Gap(Join.BRACKET, words)


def altered(left: str, words: str, right: str) -> Gap:
    return Gap(Join.ALTERED_WORD, words, left, right)


@pytest.mark.parametrize(
    ("folded", "expected"),
    [
        pytest.param('"The port closed," she said.', 'The port closed," she said', id="marks round words"),
        pytest.param("... the port ...", "the port", id="ellipses at the edges"),
        pytest.param("-4 percent.", "-4 percent", id="a sign is a part of its number"),
        pytest.param(" .5%, ", ".5%", id="a point and a percent sign are parts of their number"),
        pytest.param("($5 million)", "$5 million", id="a currency is a part of its number"),
        pytest.param("- 4", "4", id="a dash apart from a number"),
        pytest.param("", "", id="nothing"),
        pytest.param(' ... "?', "", id="no word at all"),
    ],
)
def test_a_quote_is_compared_from_its_first_token_to_its_last(folded: str, expected: str) -> None:
    assert core(folded) == expected


@pytest.mark.parametrize(
    ("folded", "expected"),
    [
        pytest.param("Is it over?", "?", id="a question"),
        pytest.param('"Is it over?"', "?", id="a question in marks"),
        pytest.param("It is over!", "!", id="an exclamation"),
        pytest.param('It is over."', ".", id="a statement"),
        pytest.param("It is over,", "", id="a comma"),
        pytest.param("It is over", "", id="no mark"),
        pytest.param("It is over ...", "", id="an ellipsis"),
        pytest.param("Is it over? ...", "?", id="a question before an ellipsis"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_mark_a_quote_ends_on_is_told(folded: str, expected: str) -> None:
    assert edge_mark(folded) == expected


@pytest.mark.parametrize(
    ("folded", "parts"),
    [
        pytest.param("the port closed", None, id="neither ellipsis nor bracket"),
        pytest.param("(the port) closed", None, id="round brackets"),
        pytest.param("the port ... closed", Parts(("the port", "closed"), ((ELLIPSIS,),), (), ()), id="an ellipsis"),
        pytest.param("the port [...] closed", Parts(("the port", "closed"), ((ELLIPSIS,),), (), ()), id="in brackets"),
        pytest.param("... the port ...", Parts(("the port",), (), (ELLIPSIS,), (ELLIPSIS,)), id="at both edges"),
        pytest.param(
            "the port, ... it closed ... today",
            Parts(("the port", "it closed", "today"), ((ELLIPSIS,), (ELLIPSIS,)), (), ()),
            id="several",
        ),
        pytest.param(
            "the [old] port", Parts(("the", "port"), ((bracket("old"),),), (), ()), id="words put in by the curator"
        ),
        pytest.param("[It] closed", Parts(("closed",), (), (bracket("It"),), ()), id="words put before"),
        pytest.param("closed [it]", Parts(("closed",), (), (), (bracket("it"),)), id="words put after"),
        pytest.param(
            "the [...] [old] port",
            Parts(("the", "port"), ((ELLIPSIS, bracket("old")),), (), ()),
            id="an ellipsis and words put in at one place",
        ),
        pytest.param(
            "they [sic] closed", Parts(("they", "closed"), ((Gap(Join.REMARK, "sic"),),), (), ()), id="a remark"
        ),
        pytest.param(
            "it closed [emphasis added]",
            Parts(("it closed",), (), (), (Gap(Join.REMARK, "emphasis added"),)),
            id="a remark on emphasis",
        ),
        pytest.param(
            "the board sign[ed] it",
            Parts(("the board", "it"), ((altered("sign", "ed", ""),),), (), ()),
            id="an ending in brackets",
        ),
        pytest.param(
            "it was [un]signed now",
            Parts(("it was", "now"), ((altered("", "un", "signed"),),), (), ()),
            id="a beginning in brackets",
        ),
        pytest.param(
            "[T]he port", Parts(("port",), (), (altered("", "T", "he"),), ()), id="a capital is altered as any letter"
        ),
        pytest.param(
            "of [the town]'s port",
            Parts(("of", "port"), ((bracket("the town's"),),), (), ()),
            id="a genitive goes with its brackets",
        ),
        pytest.param("...", Parts((), (), (), (ELLIPSIS,)), id="an ellipsis alone"),
    ],
)
def test_a_quote_is_cut_at_its_ellipses_and_brackets(folded: str, parts: Parts | None) -> None:
    assert cut(folded) == parts


def test_all_gaps_come_in_the_order_of_the_quote() -> None:
    parts = cut("[It] closed ... the [old] port [sic]")
    assert parts is not None
    assert parts.all_gaps == (bracket("It"), ELLIPSIS, bracket("old"), Gap(Join.REMARK, "sic"))


@pytest.mark.parametrize(
    ("folded", "expected"),
    [
        pytest.param("[T]he port", ["the port", "The port"], id="a capital put in"),
        pytest.param("[t]he port", ["The port", "the port"], id="a capital taken away"),
        pytest.param("the port. [W]e closed [I]t", ["the port. we closed it", "the port. We closed It"], id="several"),
        pytest.param("[5]th port", [], id="a figure has no capital"),
        pytest.param("[Th]e port", [], id="two letters"),
        pytest.param("[A] port", [], id="a whole word"),
        pytest.param("the port", [], id="no brackets"),
    ],
)
def test_a_bracketed_letter_may_stand_for_either_case(folded: str, expected: list[str]) -> None:
    assert recased(folded) == expected


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("She said 'it is over' at last.", ["it is over"]),
        ("'It's over,' she said, 'and done with.'", ["It's over,", "and done with."]),
        ("('it is over')", ["it is over"]),
        ("The 'ferry' of the riders' own", []),
        ("The riders' anger and the owners' fear", []),
        ("In the '90s the riders' anger grew.", []),
        ("The 'rock 'n' roll' boat", []),
        ("It is 'not closed", []),
    ],
)
def test_words_between_single_marks_are_told_from_apostrophes(text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in in_single_marks(text)] == marked


def test_looking_for_single_marks_is_linear() -> None:
    assert in_single_marks("'a " + "b c " * 50_000) == []
    assert in_single_marks("x'y " * 50_000 + "'") == []
