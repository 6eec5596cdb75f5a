"""X501 beyond its page: drafts, subjects that nobody names, and more values or claims than can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks.x501_conflict import run

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.check import GroundedProject
    from checker.finding import Finding

    Grounds = Callable[..., GroundedProject]


def findings(grounds: Grounds, *rows: str, about: str = "about: ferry\n") -> list[Finding]:
    """Return the findings about claims, each given as `id source value, and what else it has`."""
    written = f"{about}claims:\n"
    for row in rows:
        id_, source, value, *more = row.split("; ")
        written += f"  - {{id: {id_}, claim: It is so., states: {{ends_on: {value}}}, evidence: [{source}: it is so]"
        written += "".join(f", {each}" for each in more) + "}\n"
    return list(run(grounds(written, vocabulary="ends_on: {type: date, single: true}")))


def test_a_conflict_belongs_to_no_single_claim_and_names_them_all(grounds: Grounds) -> None:
    (finding,) = findings(grounds, "a; gazette; 2031-06-30", "b; courier; 2031-07-01", "c; herald; 2031-06-30")
    assert (finding.claim, finding.conflict, finding.severity) == (None, ("a", "b", "c"), "error")
    assert finding.message == (
        "`ends_on` of `ferry` is 30 June 2031 by `gazette` and `herald`, and 1 July 2031 by `courier`"
    )
    assert (finding.span.line, finding.label) == (5, "stated by `c`")


def test_claims_without_a_subject_may_need_one(grounds: Grounds) -> None:
    (finding,) = findings(grounds, "a; gazette; 2031-06-30", "b; courier; 2031-07-01", about="")
    assert finding.message == "`ends_on` is 30 June 2031 by `gazette`, and 1 July 2031 by `courier`"
    assert finding.help == (
        "say what each claim is `about:`, if not the same; else correct a value, or judge the conflict: "
        '`checker ack a b --why "\u2026"`'
    )


def test_what_a_draft_contradicts_is_a_note(grounds: Grounds) -> None:
    (finding,) = findings(grounds, "a; gazette; 2031-06-30", "b; courier; 2031-07-01; status: draft")
    assert (finding.severity, finding.claim, finding.draft) == ("note", "b", True)
    assert finding.message == (
        "the draft `b` says that `ends_on` of `ferry` is 1 July 2031, and `a` that it is 30 June 2031"
    )


def test_too_many_values_are_an_error_by_themselves(grounds: Grounds) -> None:
    found = findings(grounds, *(f"c{at}; gazette; {1990 + at}" for at in range(25)))
    assert [finding.message for finding in found] == [
        "`ends_on` of `ferry` has 25 different values, of which only the first 20 were compared"
    ]


def test_of_very_many_claims_the_first_are_shown(grounds: Grounds) -> None:
    rows = [f"c{at}; paper-{at}; {'2031-06-30' if at else '2031-07-01'}" for at in range(30)]
    (finding,) = findings(grounds, *rows)
    assert finding.message.endswith("30 June 2031 by `paper-1`, `paper-2`, `paper-3` and 26 more")
    assert finding.notes == ("30 June 2031 is stated by 26 more claims",)
    assert finding.help is not None
    assert finding.help.endswith('judge the conflict: `checker ack c0 c1 c2 c3 c4 c5 c6 c7 \u2026 --why "\u2026"`')
    assert len(finding.related) == 4
