"""Laws of conflicts: order and repetition change nothing, and what qualifies a claim only weakens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.conflict import State
from checker.conflicts.settle import settlement
from checker.record import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from checker.check import GroundedProject

VOCABULARY = """
ends_on: {type: date, single: true, also: [lapses_on]}
price: {type: number, single: per as_of}
open: {type: truth, single: true}
riders: {type: number}
"""
ENTITIES = """
ferry: {name: Night Ferry}
ana-brun: {name: Ana Brun, kind: person}
gazette: {name: Gazette, kind: publisher}
"""
VALUES = {
    "ends_on": ("2031", "June 2031", "2031-06-30", "2031-07-01", "early July 2031", "soon"),
    "lapses_on": ("30 June 2031", "2031-07-01", "2031-07"),
    "price": ("3", "4", "about 4", "at least 3"),
    "open": ("true", "false", "possible"),
    "riders": ("3", "4"),
    "closes_on": ("2031-06-29", "2031"),
}
SPEAKERS = ("", "ana-brun", "Ana Brun", "Gazette", "Jo Roe")
TIMES = ("", "2031-01-01", "2031-01-02", "January 2031", "lately")


@dataclass(frozen=True, slots=True)
class Row:
    """A claim in short."""

    id: str
    source: str
    attribute: str
    value: str
    about: str
    speaker: str = ""
    time: str = ""
    condition: str = ""
    status: str = "active"

    def __str__(self) -> str:
        """Return the claim as a claim file has it."""
        fields = {
            "about": self.about,
            "attributed_to": self.speaker,
            "as_of": self.time,
            "condition": self.condition,
            "status": self.status,
        }
        more = "".join(f", {name}: {value}" for name, value in fields.items() if value)
        return (
            f"  - {{id: {self.id}, claim: It is so., states: {{{self.attribute}: {self.value}}}, "
            f"evidence: [{self.source}: it is so]{more}}}\n"
        )


@st.composite
def rows(draw: st.DrawFn) -> list[Row]:
    """Draw some claims."""
    drawn: list[Row] = []
    for at in range(draw(st.integers(1, 7))):
        attribute = draw(st.sampled_from(sorted(VALUES)))
        drawn.append(
            Row(
                f"c{at}",
                draw(st.sampled_from(["one", "two"])),
                attribute,
                draw(st.sampled_from(VALUES[attribute])),
                draw(st.sampled_from(["ferry", "night-ferry", "tram"])),
                draw(st.sampled_from(SPEAKERS)),
                draw(st.sampled_from(TIMES)),
                draw(st.sampled_from(["", "it rains"])),
                draw(st.sampled_from(["active", "active", "disputed", "draft", "withdrawn"])),
            )
        )
    return drawn


Found = set[tuple[str, frozenset[str], State]]


@pytest.fixture(scope="session")
def conflicts(grounds: Callable[..., GroundedProject]) -> Callable[[Sequence[Row]], Found]:
    """Return a function that gives the conflicts among claims."""

    def found(claims: Sequence[Row]) -> Found:
        if not claims:
            return set()
        grounded = grounds("claims:\n" + "".join(map(str, claims)), vocabulary=VOCABULARY, entities=ENTITIES)
        settled = [each.conflict for each in settlement(grounded).conflicts]
        return {(each.attribute, frozenset(each.claims), each.state) for each in settled}

    return found


@given(data=st.data())
def test_the_order_of_claims_changes_nothing(conflicts: Callable[[Sequence[Row]], Found], data: st.DataObject) -> None:
    claims = data.draw(rows())
    assert conflicts(data.draw(st.permutations(claims))) == conflicts(claims)


@given(data=st.data())
def test_a_claim_that_says_the_same_adds_no_conflict(
    conflicts: Callable[[Sequence[Row]], Found], data: st.DataObject
) -> None:
    claims = data.draw(rows())
    again = replace(data.draw(st.sampled_from(claims)), id="again")
    before, after = conflicts(claims), conflicts([*claims, again])
    assert {(name, ids - {"again"}, state) for name, ids, state in after} == before
    assert len(after) == len(before)


@given(data=st.data())
def test_a_claim_more_takes_no_conflict_away(conflicts: Callable[[Sequence[Row]], Found], data: st.DataObject) -> None:
    claims = data.draw(rows())
    fewer, more = pairs(conflicts(claims[:-1])), pairs(conflicts(claims))
    assert fewer <= more


@given(data=st.data(), change=st.sampled_from(["speaker", "time"]))
def test_a_speaker_or_a_time_of_its_own_only_weakens(
    conflicts: Callable[[Sequence[Row]], Found], data: st.DataObject, change: str
) -> None:
    claims = data.draw(rows())
    at = data.draw(st.integers(0, len(claims) - 1))
    own = {"speaker": "Piet Maas"} if change == "speaker" else {"time": "1999-01-01"}
    weaker = [*claims[:at], replace(claims[at], **own), *claims[at + 1 :]]
    assert pairs(conflicts(weaker)) <= pairs(conflicts(claims))


@given(data=st.data())
def test_a_condition_changes_nothing_but_what_is_told(
    conflicts: Callable[[Sequence[Row]], Found], data: st.DataObject
) -> None:
    claims = data.draw(rows())
    assert conflicts([replace(each, condition="") for each in claims]) == conflicts(claims)


@given(data=st.data())
def test_drafts_and_withdrawn_claims_take_no_part(
    conflicts: Callable[[Sequence[Row]], Found], data: st.DataObject
) -> None:
    claims = data.draw(rows())
    judged = [each for each in claims if each.status in {"active", "disputed"}]
    assert conflicts(claims) == (conflicts(judged) if judged else set())


def pairs(found: Found) -> set[frozenset[str]]:
    """Return each two claims of which a conflict holds both."""
    return {frozenset((one, two)) for _, ids, _ in found for one in ids for two in ids if one < two}
