"""Time holds together or it does not: what claims are named for that, and what cannot change it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from hypothesis import given
from hypothesis import strategies as st

from checker.check import GroundedClaim, GroundedProject
from checker.claim import Claim, Statement
from checker.model.network import Bound, Contradiction, Step, contradiction
from checker.model.order import disorders
from checker.project import Attribute, Project, Settings
from checker.span import Span
from checker.values.calendar.days import civil, day_number

if TYPE_CHECKING:
    from collections.abc import Sequence

PLACE: Final = Span("claims/a.yaml", 1, 1, 1, 2)
FIELDS: Final[dict[str, dict[str, Any]]] = {
    "signed_on": {"type": "date", "single": "true", "not_after": ("in_force_since",)},
    "in_force_since": {"type": "date", "single": "true", "not_after": ("ended_on",)},
    "ended_on": {"type": "date", "single": "true"},
    "term": {"type": "period", "single": "true", "not_before": ("signed_on",), "not_after": ("ended_on",)},
    "tested": {"type": "order", "not_before": ("in_force_since",)},
    "praised": {"type": "order", "not_after": ("tested",)},
}
VOCABULARY: Final = {name: Attribute(name, PLACE, **fields) for name, fields in FIELDS.items()}
FIRST: Final = day_number(2019, 1, 1)
DAYS: Final = st.integers(0, 12).map(lambda step: FIRST + 20 * step)
EVENTS: Final = st.sampled_from(["signing", "end", "entry", "in force"])
WORDS: Final = st.sampled_from(["before", "after", "until", "during", "not before", "not after", "immediately after"])


def day(number: int) -> str:
    year, month, of_month = civil(number)
    return f"{year:04}-{month:02}-{of_month:02}"


@st.composite
def statements(draw: st.DrawFn) -> tuple[str, str]:
    name = draw(st.sampled_from(sorted(VOCABULARY)))
    kind = VOCABULARY[name].type
    if kind == "order":
        return name, f"{draw(WORDS)} {draw(EVENTS)}"
    if kind == "period":
        return name, f"{day(draw(DAYS))}/{day(draw(DAYS))}"
    return name, draw(st.sampled_from([day(draw(DAYS)), day(draw(DAYS))[:7], "2019"]))


STATEMENTS: Final = st.lists(statements(), max_size=8)


def project(stated: Sequence[tuple[str, tuple[str, str]]]) -> GroundedProject:
    claims = tuple(
        Claim(id_, id_, "claims/a.yaml", PLACE, {}, about="x", states=Statement(name, value, PLACE, PLACE))
        for id_, (name, value) in stated
    )
    whole = Project(Settings(), claims, vocabulary=VOCABULARY)
    return GroundedProject(whole, tuple(GroundedClaim(whole, claim, ()) for claim in claims))


def guilty(stated: Sequence[tuple[str, tuple[str, str]]]) -> list[tuple[str, ...]]:
    return [tuple(part.id for part in found.parts) for found in disorders(project(stated))]


def numbered(stated: Sequence[tuple[str, str]]) -> list[tuple[str, tuple[str, str]]]:
    return [(f"c{number}", each) for number, each in enumerate(stated)]


@given(STATEMENTS, statements())
def test_one_more_claim_never_ends_a_contradiction(stated: list[tuple[str, str]], more: tuple[str, str]) -> None:
    if guilty(numbered(stated)):
        assert guilty(numbered([*stated, more]))


@given(STATEMENTS)
def test_the_claims_named_contradict_each_other_and_fewer_of_them_do_not(stated: list[tuple[str, str]]) -> None:
    by_id = dict(numbered(stated))
    for claims in guilty(numbered(stated)):
        assert guilty([(id_, by_id[id_]) for id_ in claims]) == [claims]
        for fewer in combinations(claims, len(claims) - 1):
            assert guilty([(id_, by_id[id_]) for id_ in fewer]) == []


@given(STATEMENTS)
def test_what_is_left_when_the_claims_named_are_taken_out_goes_together(stated: list[tuple[str, str]]) -> None:
    named = {id_ for claims in guilty(numbered(stated)) for id_ in claims}
    assert guilty([each for each in numbered(stated) if each[0] not in named]) == []


@given(STATEMENTS.flatmap(lambda stated: st.tuples(st.just(numbered(stated)), st.permutations(numbered(stated)))))
def test_the_order_of_claims_changes_nothing(
    both: tuple[list[tuple[str, tuple[str, str]]], list[tuple[str, tuple[str, str]]]],
) -> None:
    assert guilty(both[0]) == guilty(both[1])


@given(STATEMENTS, st.data())
def test_a_wider_date_never_makes_a_contradiction(stated: list[tuple[str, str]], data: st.DataObject) -> None:
    wider = [
        (name, data.draw(st.sampled_from([value, value[:7], value[:4]])) if VOCABULARY[name].type == "date" else value)
        for name, value in stated
    ]
    if guilty(numbered(wider)):
        assert guilty(numbered(stated))


BOUNDS: Final = st.dictionaries(st.integers(0, 4), st.integers(0, 9), max_size=4)
STEPS: Final = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(-3, 3)), max_size=8)


@given(STEPS, BOUNDS, BOUNDS)
def test_a_network_contradicts_itself_exactly_if_no_times_keep_it(
    steps: list[tuple[int, int, int]], lower: dict[int, int], upper: dict[int, int]
) -> None:
    """Held against all pairs of points, after Floyd and Warshall; a circle is one of a claim's steps."""
    by_start: dict[int, list[Step]] = {}
    for number, (earlier, later, gap) in enumerate(steps):
        by_start.setdefault(earlier, []).append(Step(earlier, later, gap, f"s{number}"))
    found = contradiction(
        by_start,
        {point: Bound(moment, f"l{point}") for point, moment in lower.items()},
        {point: Bound(moment, f"u{point}") for point, moment in upper.items()},
    )
    assert (found is not None) == impossible(steps, lower, upper)
    if found is not None:
        assert asks_too_much(found)


def impossible(steps: list[tuple[int, int, int]], lower: dict[int, int], upper: dict[int, int]) -> bool:
    """Tell whether the longest way from some point to itself asks for time; point 5 is the beginning of time."""
    start = 5
    longest = {(one, one): 0 for one in range(6)}
    edges = [
        *steps,
        *((start, point, moment) for point, moment in lower.items()),
        *((point, start, -moment) for point, moment in upper.items()),
    ]
    for earlier, later, gap in edges:
        longest[earlier, later] = max(gap, longest.get((earlier, later), gap))
    for middle in range(6):
        for one in range(6):
            for two in range(6):
                if (one, middle) in longest and (middle, two) in longest:
                    way = longest[one, middle] + longest[middle, two]
                    longest[one, two] = max(way, longest.get((one, two), way))
    return any(longest[one, one] > 0 for one in range(6))


def asks_too_much(found: Contradiction) -> bool:
    gap = sum(step.gap for step in found.steps)
    joined = all(one.later == two.earlier for one, two in zip(found.steps, found.steps[1:], strict=False))
    if found.lower is None or found.upper is None:
        return joined and found.steps[0].earlier == found.steps[-1].later and gap > 0
    return joined and found.lower.moment + gap > found.upper.moment
