"""Views and plain words: the same or not compared."""

from __future__ import annotations

import pytest

from checker.value import Context, Mention, Relation
from checker.values import text, view
from checker.values.wording import WordingType, WordingValue


@pytest.mark.parametrize("of", [view.TYPE, text.TYPE])
def test_words_are_equal_where_they_are_the_same_and_otherwise_not_compared(of: WordingType) -> None:
    one, same, other = (of.parse(words, Context()) for words in ("A fair  price.", "a fair price", "a price"))
    assert one is not None
    assert same is not None
    assert other is not None
    assert of.compare(one, same) is Relation.EQUAL
    assert of.compare(one, other) is Relation.INCOMPARABLE
    assert str(one) == "A fair price."


def test_the_words_are_their_own_mention() -> None:
    value = WordingValue("view", "A fair price", "a fair price")
    assert view.TYPE.mentions("A fair price", Context()) == [Mention(0, 12, value)]
    assert view.TYPE.mentions(" ", Context()) == []
    assert view.TYPE.parse("", Context()) is None


def test_a_view_is_not_compared_with_plain_words() -> None:
    one, other = view.TYPE.parse("so", Context()), text.TYPE.parse("so", Context())
    assert one is not None
    assert other is not None
    assert view.TYPE.compare(one, other) is Relation.INCOMPARABLE
