"""The matrix for people: a row for each attribute, a column for each source, whatever has to fit."""

from __future__ import annotations

from checker.conflict import Alignment, Conflict, Member, State
from checker.conflicts.matrix import Matrix, Row
from checker.project import Acknowledgement
from checker.render.matrix.table import table
from checker.render.terminal.cells import width
from checker.span import Span
from checker.value import Relation

ORIGINS = {"courier": "Coast Wire", "gazette": "gazette"}


def member(claim: str, value: str, *sources: str, speaker: str = "", as_of: str = "") -> Member:
    return Member(claim, value, sources, sources, speaker, as_of)


def row(name: str, *members: Member, about: str = "ferry", relation: Relation | None = None) -> Row:
    return Row(Alignment(about, name, members, (), relation), ())


def conflicting(state: State, *, conditional: bool = False) -> Row:
    found = row("stops_on", member("a", "30 June 2031", "gazette"), member("b", "1 July 2031", "courier"))
    return found._replace(
        conflicts=(Conflict("stops_on", "ferry", ("a", "b"), Relation.CONFLICTS, state, conditional=conditional),)
    )


def test_each_source_has_a_column_and_each_attribute_a_row() -> None:
    rows = (
        conflicting(State.OPEN),
        row("price", member("c", "3 crowns", "courier", speaker="Ana Brun", as_of="May 2031")),
        row("name", member("d", "Night Ferry", "courier", "gazette"), about=""),
        row(
            "chair",
            member("e", "Ana Brun", "gazette"),
            member("f", "Ana Brun", "gazette"),
            member("g", "Brun", "courier"),
            about="board",
            relation=Relation.INCOMPARABLE,
        ),
    )
    assert table(Matrix(rows, (), ORIGINS)) == (
        "            courier (Coast Wire)           gazette\n"
        "\n"
        "ferry\n"
        "  stops_on  1 July 2031                    30 June 2031                   conflict: open\n"
        "  price     3 crowns (Ana Brun, May 2031)  -\n"
        "\n"
        "(no subject named)\n"
        "  name      Night Ferry                    Night Ferry                    equal\n"
        "\n"
        "board\n"
        "  chair     Brun                           Ana Brun                       not compared\n"
        "\n"
        "4 attributes; conflicts: 1 open\n"
    )


def test_what_is_long_is_broken_and_what_is_very_long_is_cut() -> None:
    words = "word " * 40
    shown = table(Matrix((row("view", member("a", words, "courier"), member("b", words, "gazette")),), (), ORIGINS))
    assert max(map(width, shown.splitlines())) <= 100
    assert shown.count("\u2026") == 2


def test_many_sources_are_listed_below_each_other() -> None:
    origins = {f"paper-{at}": "Coast Wire" if at == 1 else f"paper-{at}" for at in range(1, 9)}
    rows = (
        row("stops_on", *(member(f"c{at}", "30 June 2031", f"paper-{at}") for at in (1, 2)), relation=Relation.EQUAL),
    )
    found = table(Matrix((*rows, row("view", member("x", "a long view of things " * 4, "paper-3"))), (), origins))
    assert found == (
        "paper-1 goes back to Coast Wire\n"
        "\n"
        "ferry\n"
        "  stops_on  equal\n"
        "    paper-1: 30 June 2031\n"
        "    paper-2: 30 June 2031\n"
        "  view\n"
        "    paper-3: a long view of things a long view of things a long view of things a long view of things\n"
        "\n"
        "2 attributes; conflicts: none\n"
    )


def test_the_state_of_a_conflict_stands_at_the_end_of_its_row() -> None:
    for state in State:
        shown = table(Matrix((conflicting(state, conditional=True),), (), ORIGINS))
        assert f"conflict: {state} (conditional)\n" in shown
        assert shown.endswith(f"conflicts: 1 {state}\n")


def test_an_acknowledgement_of_no_conflict_is_told_below() -> None:
    judged = Acknowledgement(("a", "b"), ("1", "2"), "w", Span("claims/conflicts.yaml", 3, 12, 3, 18))
    loose = Conflict("stops_on", "ferry", ("a", "b"), Relation.EQUAL, State.STALE, acknowledgement=judged)
    assert table(Matrix((), (loose,), ORIGINS)).endswith(
        "stale acknowledgement at claims/conflicts.yaml:3:12, between a, b\n0 attributes; conflicts: 1 stale\n"
    )


def test_without_anything_to_compare_that_is_said() -> None:
    assert table(Matrix((), (), {})) == "nothing to compare: no two sources state the same attribute of a subject\n"


def test_hostile_text_is_escaped() -> None:
    hostile = "\x1b[31mred\u202e"
    found = row(hostile, member("a", hostile, "gazette", speaker=hostile), about=hostile)
    assert "\x1b" not in table(Matrix((found,), (), {"gazette": hostile}))
    assert "\u202e" not in table(Matrix((found,), (), {"gazette": hostile}))


def test_colour_changes_no_character() -> None:
    found = Matrix((conflicting(State.OPEN), conflicting(State.ACKNOWLEDGED)), (), ORIGINS)
    colored = table(found, color=True)
    assert "\x1b[1;31mconflict: open\x1b[0m" in colored
    for ink in ("1", "1;31", "1;34", "1;32"):
        colored = colored.replace(f"\x1b[{ink}m", "")
    assert colored.replace("\x1b[0m", "") == table(found)
