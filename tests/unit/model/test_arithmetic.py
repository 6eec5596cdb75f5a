"""Numbers beside what others come to: rounding is no mistake, and what cannot be worked out is not judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.check import GroundedClaim, GroundedProject
from checker.claim import Claim, Evidence, Quote, Statement
from checker.model.arithmetic import miscounts
from checker.project import Attribute, Entity, Project, Settings
from checker.source import Record, Source
from checker.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACE: Final = Span("claims/a.yaml", 1, 1, 1, 2)
FIELDS: Final[dict[str, dict[str, Any]]] = {
    "men": {"type": "number", "single": "per as_of"},
    "women": {"type": "number", "single": "per as_of"},
    "crew": {"type": "number", "single": "per as_of", "sum_of": ("men", "women")},
    "lead": {"type": "number", "single": "per as_of", "difference_of": ("men", "women")},
    "share": {"type": "number", "unit": "percent", "single": "per as_of", "ratio_of": ("men", "crew")},
    "income": {"type": "number", "unit": "dollars", "single": "true"},
    "riders": {"type": "number", "single": "true"},
    "fare": {"type": "number", "unit": "dollars", "single": "true", "ratio_of": ("income", "riders")},
    "payers": {"type": "set", "single": "true"},
    "payer_count": {"type": "number", "single": "true", "count_of": "payers"},
}
WORDS: Final = {name: Attribute(name, PLACE, **fields) for name, fields in FIELDS.items()}
ENTITIES: Final = {name: Entity(name, PLACE, name=name.title()) for name in ("aland", "borland")}


def named(*stated: tuple[str, str], words: Mapping[str, Attribute] = WORDS, **fields: Any) -> list[tuple[str, ...]]:
    """Return the values that do not go together, the one that is worked out first."""
    claims = [stating(f"c{at}", name, value, **fields) for at, (name, value) in enumerate(stated)]
    return of(claims, words)


def of(claims: list[Claim], words: Mapping[str, Attribute] = WORDS, **fields: Any) -> list[tuple[str, ...]]:
    project = Project(Settings(), tuple(claims), vocabulary=words, entities=ENTITIES, **fields)
    grounded = GroundedProject(project, tuple(GroundedClaim(project, each, ()) for each in claims))
    return [tuple(part.stating.written for part in (found.part, *found.terms)) for found in miscounts(grounded)]


@pytest.mark.parametrize(
    ("stated", "wrong"),
    [
        ((("men", "14"), ("women", "9"), ("crew", "25")), [("25", "14", "9")]),
        ((("men", "14"), ("women", "9"), ("crew", "23")), []),
        ((("men", "14"), ("women", "about 10"), ("crew", "25")), []),
        ((("men", "at least 14"), ("women", "9"), ("crew", "22")), [("22", "at least 14", "9")]),
        ((("men", "at least 14"), ("women", "9"), ("crew", "40")), []),
        ((("men", "14"), ("crew", "25")), []),
        ((("men", "1,000"), ("women", "2,345"), ("crew", "3,300")), []),
        ((("men", "1,000"), ("women", "2,345"), ("crew", "4,000")), [("4,000", "1,000", "2,345")]),
        ((("men", "14"), ("women", "9"), ("lead", "6")), [("6", "14", "9")]),
        ((("men", "14"), ("women", "9"), ("lead", "5")), []),
        ((("men", "14"), ("crew", "23"), ("share", "61 %")), []),
        ((("men", "14"), ("crew", "23"), ("share", "65 %")), [("65 %", "14", "23")]),
        ((("men", "14"), ("crew", "0"), ("share", "65 %")), []),
        ((("income", "$300"), ("riders", "15"), ("fare", "$20")), []),
        ((("income", "$300"), ("riders", "15"), ("fare", "$25")), [("$25", "$300", "15")]),
        ((("payers", "[aland, borland]"), ("payer_count", "3")), [("3", "aland, borland")]),
        ((("payers", "[aland, borland]"), ("payer_count", "2")), []),
        ((("payers", "{including: [aland, borland]}"), ("payer_count", "3")), []),
        ((("payers", "{including: [aland, borland]}"), ("payer_count", "1")), [("1", "including aland, borland")]),
        ((("payers", "[aland, three towns]"), ("payer_count", "4")), []),
    ],
)
def test_numbers_are_wrong_only_if_no_choice_of_them_is_right(
    stated: tuple[tuple[str, str], ...], wrong: list[tuple[str, ...]]
) -> None:
    assert named(*stated) == wrong


def test_a_number_that_is_wrong_makes_no_other_wrong() -> None:
    assert named(("men", "14"), ("women", "9"), ("crew", "25"), ("share", "61 %")) == [("25", "14", "9")]


def test_a_term_that_the_vocabulary_does_not_have_is_not_added() -> None:
    words = {"crew": Attribute("crew", PLACE, type="number", sum_of=("men", "women"))}
    assert named(("men", "14"), ("women", "9"), ("crew", "25"), words=words) == []


def stating(id_: str, name: str, value: str, source: str = "gazette", **fields: Any) -> Claim:
    evidence = Evidence(source, Quote("x"), PLACE, PLACE)
    return Claim(id_, "x", "a", PLACE, {}, (evidence,), "ferry", Statement(name, value, PLACE, PLACE), **fields)


def sources(**days: str) -> Mapping[str, Source]:
    return {id_: Source(Record(id_, published=day), PLACE) for id_, day in days.items()}


def test_numbers_of_different_times_are_not_added_up() -> None:
    known = sources(gazette="2019-08-09", courier="2019-08-10")
    men, women = stating("a", "men", "14"), stating("b", "women", "9")
    assert of([men, women, stating("c", "crew", "25")], sources=known) == [("25", "14", "9")]
    assert of([men, women, stating("c", "crew", "25", "courier")], sources=known) == []
    assert of([men, women, stating("c", "crew", "25", as_of="2018")], sources=known) == []


def test_numbers_of_different_voices_and_conditions_are_not_added_up() -> None:
    men, women = stating("a", "men", "14"), stating("b", "women", "9")
    assert of([men, women, stating("c", "crew", "25", attributed_to="Ana Brun")]) == []
    assert of([men, women, stating("c", "crew", "25", condition="the town pays")]) == [("25", "14", "9")]
    other = stating("b", "women", "9", condition="the town does not pay")
    assert of([men, other, stating("c", "crew", "25", condition="the town pays")]) == []


@given(st.lists(st.integers(0, 40), min_size=3, max_size=3), st.integers(0, 3))
def test_rounding_is_never_taken_for_a_mistake(numbers: list[int], places: int) -> None:
    exact = [number * 1.2345 for number in numbers[:2]]
    men, women = (f"{number:.{places}f} km" for number in exact)
    crew = f"{sum(exact):.{places}f} km"
    assert named(("men", men), ("women", women), ("crew", crew)) == []


STATED: Final = [("men", "14"), ("men", "15"), ("women", "9"), ("crew", "25"), ("crew", "23"), ("share", "61 %")]


@given(st.permutations(STATED))
def test_the_order_of_claims_changes_nothing(stated: list[tuple[str, str]]) -> None:
    found = of([stating(f"{name}-{value}", name, value) for name, value in stated])
    assert found == [("23", "15", "9"), ("61 %", "14", "25")]
