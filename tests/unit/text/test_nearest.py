"""The passage most like a quote that is not there, and what differs."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from checker.text.document import Document
from checker.text.nearest import how, nearest
from checker.text.outcome import Kind

FERRY = """\
The board will not renew the old ferry line unless the town pays 15 marks more, Ada Brun said on 20 July.
The mayor of Orlo opened two new piers for the fishing fleet, and the harbour master praised them warmly.
Fares rose 4 percent in the harbour district last year, which the town council had not expected at all.
"""


class Seen(NamedTuple):
    """The nearest passage as a reader sees it: the kind of difference, the passage, and what differs on either side."""

    kind: Kind
    passage: str
    place: str
    there: tuple[str, ...]
    here: tuple[str, ...]


def look(quote: str, raw: str = FERRY) -> Seen:
    passage = nearest(Document(raw), quote)
    assert passage is not None
    assert 0.6 <= passage.similarity <= 1
    return Seen(
        how(passage),
        passage.text,
        f"{passage.place.line}:{passage.place.column}",
        tuple(passage.text[start:end] for start, end in passage.differs),
        tuple(passage.quote[start:end] for start, end in passage.quote_differs),
    )


@pytest.mark.parametrize(
    ("quote", "passage", "place", "there", "here"),
    [
        pytest.param(
            "the town pays 16 marks more", "the town pays 15 marks more", "1:52", ("15",), ("16",), id="a digit"
        ),
        pytest.param(
            "Ada Brun said on 21 July", "Ada Brun said on 20 July", "1:81", ("20",), ("21",), id="a day of a month"
        ),
        pytest.param(
            "the town pays fifteen marks more",
            "the town pays 15 marks more",
            "1:52",
            ("15",),
            ("fifteen",),
            id="a number in words",
        ),
        pytest.param(
            "of Orlo opened three new piers",
            "of Orlo opened two new piers",
            "2:11",
            ("two",),
            ("three",),
            id="another number in words",
        ),
        pytest.param(
            "The mayor of Orlo has not opened two new piers",
            "The mayor of Orlo opened two new piers",
            "2:1",
            (),
            ("has not",),
            id="a not put in",
        ),
        pytest.param(
            "The mayor of Orlo didn’t open two new piers for",
            "The mayor of Orlo opened two new piers for",
            "2:1",
            ("opened",),
            ("didn't open",),
            id="n't",
        ),
        pytest.param(
            "Ada Braun said on 20 July", "Ada Brun said on 20 July", "1:81", ("Brun",), ("Braun",), id="a name"
        ),
        pytest.param(
            "A mayor of Orlo opened two new piers",
            "The mayor of Orlo opened two new piers",
            "2:1",
            ("The",),
            ("A",),
            id="the first word",
        ),
        pytest.param(
            "two new piers for the fishing boats",
            "two new piers for the fishing fleet",
            "2:26",
            ("fleet",),
            ("boats",),
            id="the last word",
        ),
        pytest.param(
            "Fares rose 4 points in the harbour district",
            "Fares rose 4 percent in the harbour district",
            "3:1",
            ("percent",),
            ("points",),
            id="a unit",
        ),
        pytest.param(
            "Fares rose 4% in the harbour district",
            "Fares rose 4 percent in the harbour district",
            "3:1",
            ("4 percent",),
            ("4%",),
            id="a percent sign",
        ),
        pytest.param(
            "the harbour master ... praised them coldly",
            "the harbour master praised them warmly",
            "2:67",
            ("warmly",),
            ("coldly",),
            id="an ellipsis is no word",
        ),
        pytest.param(
            "Fares rose 4 percent in the harbour district?",
            "Fares rose 4 percent in the harbour district",
            "3:1",
            ("district",),
            ("district?",),
            id="a question mark",
        ),
        pytest.param(
            "the town council, had not expected",
            "the town council had not expected",
            "3:63",
            ("council",),
            ("council,",),
            id="a comma",
        ),
    ],
)
def test_words_that_differ_are_marked(
    quote: str, passage: str, place: str, there: tuple[str, ...], here: tuple[str, ...]
) -> None:
    seen = look(quote)
    # Words side by side may be marked as one or one by one.
    assert (seen.kind, seen.passage, seen.place) == (Kind.ALTERED, passage, place)
    assert (" ".join(seen.there), " ".join(seen.here)) == (" ".join(there), " ".join(here))


@pytest.mark.parametrize(
    ("quote", "passage", "place", "there"),
    [
        pytest.param(
            "The board will renew the old ferry line",
            "The board will not renew the old ferry line",
            "1:1",
            ("not",),
            id="a not left out",
        ),
        pytest.param(
            "Fares rose 4 percent in the district last year",
            "Fares rose 4 percent in the harbour district last year",
            "3:1",
            ("harbour",),
            id="a qualifier",
        ),
        pytest.param(
            "opened two piers for the fleet",
            "opened two new piers for the fishing fleet",
            "2:19",
            ("new", "fishing"),
            id="two qualifiers",
        ),
        pytest.param(
            "opened two new piers, and the harbour master praised them",
            "opened two new piers for the fishing fleet, and the harbour master praised them",
            "2:19",
            ("for the fishing fleet",),
            id="words in the middle",
        ),
    ],
)
def test_words_that_the_quote_leaves_out_are_told_from_words_that_differ(
    quote: str, passage: str, place: str, there: tuple[str, ...]
) -> None:
    assert look(quote) == Seen(Kind.SHORTENED, passage, place, there, ())


def test_swapped_words_are_marked() -> None:
    seen = look("The mayor of Orlo opened two new fishing piers for the fleet")
    assert seen == Seen(
        Kind.ALTERED,
        "The mayor of Orlo opened two new piers for the fishing fleet",
        "2:1",
        ("fishing",),
        ("fishing",),
    )


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("nothing of the kind was ever said anywhere", id="other words"),
        pytest.param("Orlo of mayor The opened two new piers", id="words in another order"),
        pytest.param("the the the the", id="common words"),
        pytest.param("", id="nothing"),
        pytest.param("— ... “”", id="no word"),
        pytest.param("ferry " * 1_001, id="more words than a quote has"),
    ],
)
def test_a_quote_with_nothing_like_it_is_absent(quote: str) -> None:
    passage = nearest(Document(FERRY), quote)
    assert passage is None
    assert how(passage) is Kind.ABSENT


def test_a_text_without_words_has_no_passage() -> None:
    assert nearest(Document(""), "the ferry line") is None


def test_of_two_passages_the_more_alike_is_told() -> None:
    raw = "The pier closed in March after a long storm. The pier closed in April after a short storm.\n"
    assert look("The pier closed in April after a brief storm", raw) == Seen(
        Kind.ALTERED, "The pier closed in April after a short storm", "1:46", ("short",), ("brief",)
    )


def test_of_two_passages_as_much_alike_the_first_is_told() -> None:
    raw = "The pier closed in March after rain. The boats stayed. The pier closed in March after rain.\n"
    assert look("The pier closed in March after snow", raw) == Seen(
        Kind.ALTERED, "The pier closed in March after rain", "1:1", ("rain",), ("snow",)
    )


def test_the_place_is_that_of_the_text_as_read() -> None:
    raw = "\ufeffOne.\r\n\r\nThe “oﬃce” on the\r\nold pier\u00a0closed at noon today.\n"
    passage = nearest(Document(raw), 'The "office" on the old pier opened at noon')
    assert passage is not None
    assert raw[passage.place.start : passage.place.end] == "The “oﬃce” on the\r\nold pier\u00a0closed at noon"
    assert passage.text == 'The "office" on the old pier closed at noon'
    assert (passage.place.line, passage.place.column) == (3, 1)
