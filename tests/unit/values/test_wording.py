"""Views and plain words: the same, standing in others, or not compared."""

from __future__ import annotations

import pytest

from checker.value import Context, Mention, Relation
from checker.values import text, view
from checker.values.wording import WordingType, WordingValue


@pytest.mark.parametrize("of", [view.TYPE, text.TYPE])
@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("A fair  price.", "a fair price", Relation.EQUAL),
        ("a fair price", "the fair prices", Relation.EQUAL),
        ("a price", "a fair price", Relation.REFINED_BY),
        ("a fair price", "a price", Relation.REFINES),
        ("a fair price", "a low price", Relation.INCOMPARABLE),
        ("a fair price", "not a fair price", Relation.INCOMPARABLE),
        ("a fair price", "perhaps a fair price", Relation.INCOMPARABLE),
        ("the guild pays the port", "the port pays the guild", Relation.INCOMPARABLE),
        ("of the", "it is of the port", Relation.INCOMPARABLE),
    ],
)
def test_words_relate_by_those_that_carry_meaning(of: WordingType, first: str, second: str, relation: Relation) -> None:
    one, other = of.parse(first, Context()), of.parse(second, Context())
    assert one is not None
    assert other is not None
    assert of.compare(one, other) is relation
    assert str(one) == first.replace("  ", " ")


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
