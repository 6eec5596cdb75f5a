"""Acknowledging: what is added to conflicts.yaml, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.core import check
from checker.curation.acknowledge import HEAD, CannotAcknowledgeError, Judgment, acknowledged
from checker.files.conflicts import read_conflict_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.check import GroundedProject
    from checker.result import Result

FILE = "claims/conflicts.yaml"
CLAIMS = """
about: ferry
claims:
  - {id: a, claim: It is so., states: {ends_on: 2031-06-30}, evidence: [gazette: it is so]}
  - {id: b, claim: It is so., states: {ends_on: 2031-07-01}, evidence: [courier: it is so]}
  - {id: c, claim: It is so., states: {price: 3}, evidence: [gazette: it is so]}
  - {id: d, claim: It is so., states: {price: 4}, evidence: [courier: it is so]}
  - {id: e, claim: It is so., states: {price: 4}, evidence: [herald: it is so]}
  - {id: f, claim: It is so., states: {ports: ["A, the port", B]}, evidence: [gazette: it is so]}
  - {id: g, claim: It is so., states: {ports: {including: [C]}}, evidence: [courier: it is so]}
  - {id: h, claim: It is so., states: {title: {post: "chair: deputy", body: board}}, evidence: [courier: it is so]}
  - {id: i, claim: It is so., states: {reason: "'no' # not \\"yes\\""}, evidence: [courier: it is so]}
  - {id: j, claim: It is so., evidence: [courier: it is so]}
"""
VOCABULARY = """
ends_on: {type: date, single: true}
price: {type: number, single: true}
ports: {type: set}
title: {type: title}
reason: {type: view}
"""
ENTRY = "- between: [a, b]\n  values: [2031-06-30, 2031-07-01]\n  why: Nobody knows\n"


@pytest.fixture
def judge(grounds: Callable[..., GroundedProject]) -> Callable[[str], Result]:
    """Return a function that checks the claims beside a file of acknowledgements."""
    return lambda text: check(grounds(CLAIMS, vocabulary=VOCABULARY, conflicts=text or "[]").project)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", f"{HEAD}\n{ENTRY}"),
        ("# ours\n", f"# ours\n\n{ENTRY}"),
        ("# ours", f"# ours\n\n{ENTRY}"),
        (
            "- between: [c, d, e]\n  values: [3, 4, 4]\n  why: w   # odd",
            f"- between: [c, d, e]\n  values: [3, 4, 4]\n  why: w   # odd\n\n{ENTRY}",
        ),
        (
            "# x\r\n- {between: [c, d, e], values: [3, 4, 4], why: w}\r\n",
            "# x\r\n- {between: [c, d, e], values: [3, 4, 4], why: w}\r\n\r\n" + ENTRY.replace("\n", "\r\n"),
        ),
        (
            "  - between: [c, d, e]\n    values:\n      - 3\n      - 4\n      - 4\n    why: w\n",
            "  - between: [c, d, e]\n    values:\n      - 3\n      - 4\n      - 4\n    why: w\n\n"
            + "".join(f"  {line}\n" for line in ENTRY.splitlines()),
        ),
        (
            "- between: [c, d, e]\n  values: [3, 4, 4]\n  why: |+\n    w\n",
            f"- between: [c, d, e]\n  values: [3, 4, 4]\n  why: |+\n    w\n{ENTRY}",
        ),
    ],
    ids=["no file", "a comment", "no line end", "one there", "line ends of Windows", "indented", "kept line ends"],
)
def test_an_acknowledgement_is_added_below_what_is_there(
    judge: Callable[[str], Result], text: str, expected: str
) -> None:
    entries = text if "between" in text else ""
    assert acknowledged(judge(entries), Judgment(("a", "b"), "Nobody knows"), text, FILE) == expected


def test_every_field_is_written_where_there_is_something_to_write(judge: Callable[[str], Result]) -> None:
    judgment = Judgment(("b", "a"), "w: x", "a", "it is first #1", "the desk", "2031-06-01")
    assert acknowledged(judge(""), judgment, "#\n", FILE) == (
        '#\n\n- between: [b, a]\n  values: [2031-07-01, 2031-06-30]\n  why: "w: x"\n  prefer: a\n'
        '  because: "it is first #1"\n  by: the desk\n  until: 2031-06-01\n'
    )


@pytest.mark.parametrize("ids", [("f", "g"), ("g", "h"), ("h", "i"), ("a", "c", "f", "i")])
def test_values_of_any_form_come_back_as_the_claims_have_them(
    judge: Callable[[str], Result], ids: tuple[str, ...]
) -> None:
    result = judge("")
    text = acknowledged(result, Judgment(ids, "w", tension=True), "", FILE)
    ((read,), problems) = read_conflict_file(text, FILE)
    stated = {claim.id: claim.states.value for claim in result.project.claims if claim.states is not None}
    assert (read.values, read.tension, problems) == (tuple(stated[id_] for id_ in ids), True, ())


@pytest.mark.parametrize(
    ("judgment", "message"),
    [
        (Judgment(("a", "x"), "w"), "there is no claim `x`"),
        (Judgment(("a", "j"), "w"), "`j` states no value that could be judged"),
        (
            Judgment(("a",), "w"),
            "these claims do not conflict; --tension marks claims that only pull in different directions",
        ),
        (
            Judgment(("a", "c"), "w"),
            "these claims do not conflict; --tension marks claims that only pull in different directions",
        ),
        (Judgment(("c", "d"), "w"), "the conflict is between `c`, `d`, `e`: name them all"),
        (
            Judgment(("a", "b"), "w", tension=True),
            "these values exclude each other: that is a conflict, and more than a tension",
        ),
        (
            Judgment(("a",), "w", tension=True),
            "an acknowledgement is between two or more different claims; give the ids of both claims",
        ),
        (
            Judgment(("a", "b"), "w", prefer="c"),
            "`c` is not one of the claims judged; give one of the ids of `between`",
        ),
    ],
)
def test_what_cannot_be_judged_is_refused(judge: Callable[[str], Result], judgment: Judgment, message: str) -> None:
    with pytest.raises(CannotAcknowledgeError) as refused:
        acknowledged(judge(""), judgment, "", FILE)
    assert str(refused.value) == message


def test_what_has_been_judged_is_refused(judge: Callable[[str], Result]) -> None:
    with pytest.raises(
        CannotAcknowledgeError, match=r"judged at claims/conflicts\.yaml:1:12; correct what stands there"
    ):
        acknowledged(judge(ENTRY), Judgment(("b", "a"), "w"), ENTRY, FILE)


@pytest.mark.parametrize(
    "text", ["[]\n", "[{between: [c, d, e], values: [3, 4, 4], why: w}]\n", "a: b\n", "- x\n...\n"]
)
def test_a_file_that_cannot_be_added_to_is_left_and_the_lines_are_given(
    judge: Callable[[str], Result], text: str
) -> None:
    with pytest.raises(
        CannotAcknowledgeError, match="cannot be added to as it is; put in these lines by hand"
    ) as refused:
        acknowledged(judge(""), Judgment(("a", "b"), "Nobody knows"), text, FILE)
    assert refused.value.entry == ENTRY


@pytest.mark.parametrize("why", ["", "  ", "\ud800"])
def test_words_that_no_file_can_hold_are_refused(judge: Callable[[str], Result], why: str) -> None:
    with pytest.raises(CannotAcknowledgeError):
        acknowledged(judge(""), Judgment(("a", "b"), why), "", FILE)
