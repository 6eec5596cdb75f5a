"""The words beside a value that say what part it plays."""

from __future__ import annotations

import pytest

from checker.fit.roles import role_of, roles_in, roles_of


@pytest.mark.parametrize(
    ("first", "second"),
    [("born", "birth"), ("Died", "death"), ("founded", "established"), ("published", "publication"), ("boat", "boats")],
)
def test_forms_and_words_of_one_event_are_one_role(first: str, second: str) -> None:
    assert role_of(first) == role_of(second)


def test_different_events_are_different_roles() -> None:
    assert len({role_of(word) for word in ("born", "died", "opened", "closed", "population")}) == 5


def test_a_question_asks_for_a_role_and_its_names_and_small_words_tell_none() -> None:
    assert roles_in("When was the Vell Otter Club established?") == {role_of("founded")}
    assert roles_in("How many ferries does Vell have?") == {role_of("ferry")}


def test_each_word_belongs_to_the_value_it_stands_next_to() -> None:
    sentence = "Born on 3 May 1950 in Vell, she died in 1999."
    spans = [(sentence.index(date), sentence.index(date) + len(date)) for date in ("3 May 1950", "1999")]
    assert roles_of(sentence, spans) == [{role_of("born")}, {role_of("died")}]


def test_a_comma_parts_a_word_from_a_value() -> None:
    sentence = "formed in 1918, disbanded in 1946"
    assert roles_of(sentence, [(10, 14), (29, 33)]) == [{role_of("formed")}, {role_of("disbanded")}]


def test_words_far_from_a_value_say_nothing_of_it() -> None:
    sentence = f"opened {'so ' * 9}1918"
    assert roles_of(sentence, [(sentence.index("1918"), len(sentence))]) == [frozenset[str]()]


def test_a_sentence_without_values_gives_no_roles() -> None:
    assert roles_of("She was born in Vell.", []) == []
