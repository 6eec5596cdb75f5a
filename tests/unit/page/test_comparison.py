"""Conflicts and the matrix, from results made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.claim import Claim, Evidence, Quote, Statement
from checker.conflict import Alignment, Conflict, Member, State
from checker.page.comparison import compared
from checker.project import Acknowledgement, Entity, Project, Settings
from checker.result import CheckedClaim, Result, Summary, Verdict
from checker.source import Record, Source
from checker.span import start_of
from checker.value import Relation

HERE = start_of("claims/ferry.yaml")
PAPERS = ("courier", "gazette", "herald")


def claim(number: int, paper: str) -> CheckedClaim:
    states = Statement("ends_on", f"2031-05-{number:02}", HERE, HERE)
    evidence = (Evidence(paper, Quote("the ferry ends"), HERE, HERE),)
    made = Claim(f"end-{paper}", f"It ends on {number} May.", HERE.file, HERE, {}, evidence, "ferry", states)
    return CheckedClaim(made, Verdict.SUPPORTED, (), (), ())


def result(papers: tuple[str, ...], *conflicts: Conflict) -> Result:
    claims = tuple(claim(number, paper) for number, paper in enumerate(papers, start=1))
    members = tuple(
        Member(each.claim.id, f"{number} May 2031", (paper,), (paper,))
        for number, (each, paper) in enumerate(zip(claims, papers, strict=True), start=1)
    )
    sources = {
        paper: Source(Record(paper, publisher=paper.title()), start_of(f"seeds/{paper}.yaml")) for paper in papers
    }
    entities = {"ferry": Entity("ferry", HERE, name="Night <Ferry>")}
    project = Project(Settings(), tuple(each.claim for each in claims), sources=sources, entities=entities)
    summary = Summary(1, len(claims), {}, {}, 0, 0, {}, {}, {}, {})
    alignments = (Alignment("ferry", "ends_on", members, papers),)
    return Result(project, claims, (), summary, alignments, conflicts)


def conflict(state: State, *papers: str, judged: Acknowledgement | None = None) -> Conflict:
    claims = tuple(f"end-{paper}" for paper in papers)
    return Conflict("ends_on", "ferry", claims, Relation.CONFLICTS, state, acknowledgement=judged)


def anchors(made: Result) -> dict[str, str]:
    return {each.claim.id: f"claim-{each.claim.id}" for each in made.claims}


def test_each_source_has_a_column_and_its_value_stands_in_it() -> None:
    made = result(PAPERS)
    shown = compared(made, anchors(made))
    assert shown.columns == ("Courier", "Gazette", "Herald")
    (row,) = shown.rows
    assert (row.attribute, row.about) == ("ends on", "Night <Ferry>")
    assert [[side.value for side in cell] for cell in row.cells] == [["1 May 2031"], ["2 May 2031"], ["3 May 2031"]]
    assert (row.state, row.sign.word) == ("apart", "not compared")
    assert row.origins == ("Courier", "Gazette", "Herald")


def test_too_many_sources_for_columns_stand_beside_their_values() -> None:
    papers = tuple(f"paper-{number}" for number in range(9))
    made = result(papers)
    shown = compared(made, anchors(made))
    assert shown.columns == ()
    assert [side.sources for side in shown.rows[0].sides] == [(paper.title(),) for paper in papers]


def test_a_row_tells_the_worst_of_its_conflicts() -> None:
    made = result(PAPERS, conflict(State.ACKNOWLEDGED, "courier", "gazette"), conflict(State.OPEN, "gazette", "herald"))
    shown = compared(made, anchors(made))
    assert (shown.rows[0].state, shown.rows[0].sign.word) == ("open", "open conflict")
    assert [each.state for each in shown.conflicts] == ["open", "acknowledged"]


def test_a_conflict_shows_its_sides_and_how_it_was_judged() -> None:
    judged = Acknowledgement(
        ("a", "b"), ("1", "2"), "They count\nthe days apart.", HERE, prefer="end-courier", by="desk"
    )
    made = result(PAPERS, replace(conflict(State.ACKNOWLEDGED, "courier", "gazette", judged=judged), conditional=True))
    (shown,) = compared(made, anchors(made)).conflicts
    assert [(side.anchor, side.value, side.text, side.sources) for side in shown.sides] == [
        ("claim-end-courier", "1 May 2031", "It ends on 1 May.", ("Courier",)),
        ("claim-end-gazette", "2 May 2031", "It ends on 2 May.", ("Gazette",)),
    ]
    assert shown.review == (("why", "They count the days apart."), ("preferred", "end-courier"), ("judged by", "desk"))
    assert (shown.sign.word, shown.relation, shown.conditional) == ("acknowledged conflict", "conflicts", True)


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_a_symbol_and_a_word(state: State) -> None:
    made = result(PAPERS, conflict(state, "courier", "gazette"))
    sign = compared(made, anchors(made)).conflicts[0].sign
    assert sign.symbol
    assert sign.word


@pytest.mark.parametrize(
    ("relation", "told"),
    [
        (Relation.EQUAL, ("agree", "=", "the same")),
        (Relation.REFINED_BY, ("agree", "⊂", "one is finer")),
        (Relation.OVERLAPS, ("agree", "∩", "they overlap")),
        (Relation.CONFLICTS, ("apart", "≠", "different, and may be")),
        (Relation.INCOMPARABLE, ("apart", "–", "not compared")),
    ],
)
def test_a_row_without_conflict_tells_how_its_values_relate(relation: Relation, told: tuple[str, str, str]) -> None:
    made = result(PAPERS)
    made = replace(made, alignments=(replace(made.alignments[0], relation=relation),))
    row = compared(made, anchors(made)).rows[0]
    assert (row.state, *row.sign) == told
