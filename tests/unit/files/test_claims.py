"""Claim files: what is read from a good one, and what an editor is told about a bad one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from checker.claim import Claim, Evidence, Quote, Statement, Status, ValuePart
from checker.files.claims import ClaimFileContent, read_claim_file
from checker.project import Problem
from checker.span import Span

FILE = "claims/ferry.yaml"


def at(line: int, column: int, end_column: int, end_line: int | None = None) -> Span:
    """Return a place in the claim file."""
    return Span(FILE, line, column, end_line or line, end_column)


def told(text: str) -> list[str]:
    """Return each problem of a file as an editor sees it."""
    shown: list[str] = []
    for problem in read_claim_file(text, FILE).problems:
        span = problem.span
        whose = f" ({problem.claim})" if problem.claim else ""
        shown.append(
            f"{problem.code}{whose} {problem.message}\n"
            f"{span.line}| {text.splitlines()[span.line - 1]}\n"
            f"{span.line}| {' ' * (span.column - 1)}{'^' * (span.end_column - span.column)} {problem.label}\n"
            f"= help: {problem.help}"
        )
    return shown


def test_a_short_claim_is_read() -> None:
    text = "about: ferry\nclaims:\n  - id: start\n    claim: The ferry runs.\n    evidence:\n      - gazette: it runs\n"
    claim = Claim(
        id="start",
        text="The ferry runs.",
        file=FILE,
        span=at(3, 9, 14),
        spans={"id": at(3, 9, 14), "claim": at(4, 12, 27), "evidence": at(6, 7, 25)},
        evidence=(Evidence("gazette", Quote("it runs"), at(6, 18, 25), at(6, 9, 16)),),
        about="ferry",
    )
    assert read_claim_file(text, FILE) == ClaimFileContent(claims=(claim,), problems=(), about="ferry")


FULL = """\
claims:
- id: fare
  claim: >-
    The fare rose
    to 4 crowns.
  about: ferry
  states: {fare: {number: 4, unit: crown}}
  attributed_to: Ada Brook
  as_of: 2019-08-05
  condition: the bridge is shut
  same_remark_as: fare-courier
  status: disputed
  tags: [money, on]
  note: No
  evidence:
  - source: gazette
    quote: {exact: "4 crowns", prefix: "rose to ", suffix: ", he"}
  - source: courier
    quote: four crowns
"""


def test_a_claim_with_every_field_is_read() -> None:
    claim = Claim(
        id="fare",
        text="The fare rose to 4 crowns.",
        file=FILE,
        span=at(2, 7, 11),
        spans={
            "id": at(2, 7, 11),
            "claim": at(3, 10, 17, 5),
            "about": at(6, 10, 15),
            "states": at(7, 11, 43),
            "attributed_to": at(8, 18, 27),
            "as_of": at(9, 10, 20),
            "condition": at(10, 14, 32),
            "same_remark_as": at(11, 19, 31),
            "status": at(12, 11, 19),
            "tags": at(13, 9, 20),
            "note": at(14, 9, 11),
            "evidence": at(16, 3, 23, 19),
        },
        evidence=(
            Evidence("gazette", Quote("4 crowns", "rose to ", ", he"), at(17, 20, 30), at(16, 13, 20)),
            Evidence("courier", Quote("four crowns"), at(19, 12, 23), at(18, 13, 20)),
        ),
        about="ferry",
        states=Statement(
            "fare",
            "{number: 4, unit: crown}",
            at(7, 12, 16),
            at(7, 18, 42),
            (ValuePart("number", "4", at(7, 27, 28)), ValuePart("unit", "crown", at(7, 36, 41))),
        ),
        attributed_to="Ada Brook",
        as_of="2019-08-05",
        condition="the bridge is shut",
        same_remark_as="fare-courier",
        status=Status.DISPUTED,
        tags=("money", "on"),
        note="No",
    )
    assert read_claim_file(FULL, FILE) == ClaimFileContent(claims=(claim,), problems=(), about=None)


@pytest.mark.parametrize(
    ("written", "value", "parts"),
    [
        ("2019-11-23", "2019-11-23", []),
        ("'null'", "null", []),
        ("[Oslo, 'Bergen, Voss']", '[Oslo, "Bergen, Voss"]', [("", "Oslo"), ("", "Bergen, Voss")]),
        ("{start: 2016, end: 2019}", "{start: 2016, end: 2019}", [("start", "2016"), ("end", "2019")]),
        ("{including: [a, b]}", "{including: [a, b]}", [("including", "a"), ("including", "b")]),
    ],
)
def test_a_value_is_words_a_list_or_named_parts(written: str, value: str, parts: list[tuple[str, str]]) -> None:
    (claim,) = read_claim_file(f"claims:\n- id: a\n  claim: b\n  states: {{c: {written}}}\n", FILE).claims
    assert claim.states is not None
    assert claim.states.value == value
    assert [(part.name, part.value) for part in claim.states.parts] == parts


def test_the_subject_of_the_file_may_stand_below_its_claims() -> None:
    content = read_claim_file("claims:\n- {id: a, claim: b}\n- {id: c, claim: d, about: e}\nabout: f\n", FILE)
    assert [claim.about for claim in content.claims] == ["f", "e"]


MISTAKES = {
    "a field misspelt": (
        "- {id: a, claim: b, evidense: []}",
        (
            "F101 (a) unknown field `evidense`; did you mean `evidence`?\n"
            "3|                     ^^^^^^^^ not a field of a claim\n"
            "= help: write `evidence`, or take it out"
        ),
    ),
    "a field nobody knows": (
        "- {id: a, claim: b, zzz: c}",
        (
            "F101 (a) unknown field `zzz`\n"
            "3|                     ^^^ not a field of a claim\n"
            "= help: a claim may have `id`, `claim`, `about`, `states`, `attributed_to`, `as_of`, `condition`, "
            "`same_remark_as`, `status`, `tags`, `note`, `evidence`"
        ),
    ),
    "a field left out": (
        "- {id: a}",
        (
            "F101 (a) `claim` is missing\n"
            "3|        ^ no `claim` here\n"
            "= help: add `claim:`, one sentence in the curator's own words"
        ),
    ),
    "an id left out": (
        "- {claim: a}",
        (
            "F101 `id` is missing\n"
            "3|    ^^^^^ no `id` here\n"
            "= help: add `id:`, a slug chosen by hand, unique in the project and never changed"
        ),
    ),
    "no value": (
        "- {id: a, claim: b, about: }",
        (
            "F101 (a) `about` has no value\n"
            "3|                     ^^^^^ no value\n"
            "= help: write the value behind the colon, or take the line out"
        ),
    ),
    "a word for nothing": (
        "- {id: a, claim: b, about: null}",
        (
            "F101 (a) `about` has no value: YAML reads `null` as nothing\n"
            "3|                            ^^^^ read as nothing\n"
            "= help: put it in quotes if the word is meant, else take the line out"
        ),
    ),
    "an empty text": (
        "- {id: a, claim: ' '}",
        (
            "F101 (a) `claim` is empty\n"
            "3|                  ^^^ nothing here\n"
            "= help: write something there, or take it out"
        ),
    ),
    "a list for words": (
        "- {id: a, claim: [b]}",
        (
            "F101 (a) expected words for `claim`, found a list\n"
            "3|                  ^^^ words are wanted\n"
            "= help: write words behind the colon"
        ),
    ),
    "words for a list": (
        "- {id: a, claim: b, evidence: c}",
        (
            "F101 (a) expected a list for `evidence`, found words\n"
            "3|                               ^ a list is wanted\n"
            "= help: write each item on a line of its own that begins with `- `"
        ),
    ),
    "words for fields": (
        "- {id: a, claim: b, states: c}",
        (
            "F101 (a) expected fields for `states`, found words\n"
            "3|                             ^ fields are wanted\n"
            "= help: write `name: value`"
        ),
    ),
    "an id that is no slug": (
        "- {id: First Day, claim: b}",
        (
            "F101 `First Day` is not an id\n"
            "3|        ^^^^^^^^^ not an id\n"
            "= help: write `first-day`: an id has small letters a to z, digits and hyphens, and begins with a letter "
            "or digit"
        ),
    ),
    "an id in other letters": (
        "- {id: первый, claim: b}",
        (
            "F101 `первый` is not an id\n"
            "3|        ^^^^^^ not an id\n"
            "= help: an id has small letters a to z, digits and hyphens, and begins with a letter or digit"
        ),
    ),
    "a status nobody knows": (
        "- {id: a, claim: b, status: done}",
        (
            "F101 (a) `done` is not one of `draft`, `active`, `disputed` or `withdrawn`\n"
            "3|                             ^^^^ not a known status\n"
            "= help: write one of these, or take it out"
        ),
    ),
    "a status misspelt": (
        "- {id: a, claim: b, status: actve}",
        (
            "F101 (a) `actve` is not a known status; did you mean `active`?\n"
            "3|                             ^^^^^ not a known status\n"
            "= help: write `active`"
        ),
    ),
    "two attributes": (
        "- {id: a, claim: b, states: {c: 1, d: 2}}",
        (
            "F101 (a) `states` has 2 attributes, and may have one\n"
            "3|                                    ^ a second attribute\n"
            "= help: make a claim of its own for each"
        ),
    ),
    "no attribute": (
        "- {id: a, claim: b, states: {}}",
        (
            "F101 (a) `states` is empty\n"
            "3|                             ^^ nothing here\n"
            "= help: write something there, or take it out"
        ),
    ),
    "an attribute with a capital": (
        "- {id: a, claim: b, states: {Fare: 1}}",
        (
            "F101 (a) `Fare` is not the name of an attribute\n"
            "3|                              ^^^^ not the name of an attribute\n"
            "= help: such a name has small letters a to z, digits and underscores, and begins with a letter"
        ),
    ),
    "a part of a value misspelt": (
        "- {id: a, claim: b, states: {c: {strt: 1}}}",
        (
            "F101 (a) `strt` is not a known part of a value; did you mean `start`?\n"
            "3|                                  ^^^^ not a known part of a value\n"
            "= help: write `start`"
        ),
    ),
    "an empty list as a value": (
        "- {id: a, claim: b, states: {c: []}}",
        (
            "F101 (a) `c` is empty\n"
            "3|                                 ^^ nothing here\n"
            "= help: write something there, or take it out"
        ),
    ),
    "evidence without a source": (
        "- {id: a, claim: b, evidence: [it runs]}",
        (
            "F101 (a) evidence names no source\n"
            "3|                                ^^^^^^^ no source here\n"
            "= help: write `- SOURCE: words`"
        ),
    ),
    "a list as evidence": (
        "- {id: a, claim: b, evidence: [[c]]}",
        (
            "F101 (a) expected a source and its words, found a list\n"
            "3|                                ^^^ no source here\n"
            "= help: write `- SOURCE: words`"
        ),
    ),
    "an item left out": (
        "- {id: a, claim: b, tags: [c, ~]}",
        (
            "F101 (a) an item of `tags` has no value: YAML reads `~` as nothing\n"
            "3|                               ^ read as nothing\n"
            "= help: put it in quotes if the word is meant, else take the line out"
        ),
    ),
    "two sources in one piece of evidence": (
        "- {id: a, claim: b, evidence: [{c: d, e: f}]}",
        (
            "F101 (a) one piece of evidence names 2 sources\n"
            "3|                                       ^ a second source\n"
            "= help: begin each source with `- `; beside `prefix` or `suffix`, write `source:` and `quote:`"
        ),
    ),
    "no source in one piece of evidence": (
        "- {id: a, claim: b, evidence: [{}]}",
        (
            "F101 (a) an item of `evidence` is empty\n"
            "3|                                ^^ nothing here\n"
            "= help: write something there, or take it out"
        ),
    ),
    "a source of blanks": (
        "- {id: a, claim: b, evidence: [{' ': c}]}",
        (
            "F101 (a) ` ` is empty\n"
            "3|                                 ^^^ nothing here\n"
            "= help: write something there, or take it out"
        ),
    ),
    "a short form with parts": (
        "- {id: a, claim: b, evidence: [{c: {exact: d}}]}",
        (
            "F101 (a) expected words for `c`, found fields\n"
            "3|                                    ^^^^^^^^^^ words are wanted\n"
            "= help: write `source:` and `quote:` on lines of their own for a quote with `prefix` or `suffix`"
        ),
    ),
    "a quote left out": (
        "- {id: a, claim: b, evidence: [{source: c}]}",
        (
            "F101 (a) `quote` is missing\n"
            "3|                                 ^^^^^^ no `quote` here\n"
            "= help: add `quote:`, the shortest words of the source that carry the claim, found there exactly once"
        ),
    ),
    "a comma without quotes": (
        "- {id: a, claim: b, evidence: [{source: c, quote: {exact: yes, no}}]}",
        (
            "F101 (a) unknown field `no`\n"
            "3|                                                                ^^ not a field of a quote\n"
            "= help: put words that have a comma in quotes: inside { } a comma begins a new field"
        ),
    ),
    "words for a claim": (
        "- The ferry runs.",
        (
            "F101 expected a claim, found words\n"
            "3|   ^^^^^^^^^^^^^^^ not a claim\n"
            "= help: write the fields of a claim as `name: value`"
        ),
    ),
    "a field given twice": (
        "- {id: a, claim: b, claim: c}",
        "F102 `claim` is given twice\n3|                     ^^^^^ given again here\n= help: keep one of the two",
    ),
}


@pytest.mark.parametrize(("line", "expected"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_at_its_place_and_hides_no_other_claim(line: str, expected: str) -> None:
    text = f"claims:\n- {{id: first, claim: x}}\n{line}\n- {{id: last, claim: y}}\n"
    message, _, rest = expected.partition("\n")
    assert told(text) == [f"{message}\n3| {line}\n{rest}"]
    read_ids = [claim.id for claim in read_claim_file(text, FILE).claims]
    assert read_ids == (["first", "a", "last"] if message.startswith("F102") else ["first", "last"])


FRAMES = {
    "a bare list": (
        "- {id: a, claim: b}\n",
        (
            "F101 the file begins with a list, and not with `claims:`\n1| - {id: a, claim: b}\n"
            "1| ^ the list begins here\n= help: write `claims:` on a line above the list"
        ),
    ),
    "words": (
        "The ferry runs.\n",
        (
            "F101 expected a claim file, found words\n1| The ferry runs.\n1| ^^^^^^^^^^^^^^^ not a claim file\n"
            "= help: write the fields of a claim file as `name: value`"
        ),
    ),
    "no claims": (
        "about: ferry\n",
        (
            "F101 `claims` is missing\n1| about: ferry\n1| ^^^^^ no `claims` here\n"
            "= help: add `claims:`, the claims, each beginning with `- id:`"
        ),
    ),
    "an empty list of claims": (
        "claims: []\n",
        (
            "F101 `claims` is empty\n1| claims: []\n1|         ^^ nothing here\n"
            "= help: write something there, or take it out"
        ),
    ),
    "claims without hyphens": (
        "claims: {id: a}\n",
        (
            "F101 expected a list for `claims`, found fields\n1| claims: {id: a}\n1|         ^^^^^^^ a list is wanted\n"
            "= help: write each item on a line of its own that begins with `- `"
        ),
    ),
    "nothing": (
        "#\n",
        "F101 the file is empty\n1| #\n1|  \n= help: write something in it, or delete it",
    ),
}


@pytest.mark.parametrize(("text", "expected"), FRAMES.values(), ids=FRAMES.keys())
def test_a_file_that_holds_no_list_of_claims_is_refused(text: str, expected: str) -> None:
    assert told(text) == [expected]
    assert read_claim_file(text, FILE).claims == ()


def test_a_mistake_at_the_top_hides_no_claim() -> None:
    content = read_claim_file("abuot: ferry\nclaims:\n- {id: a, claim: b}\n", FILE)
    assert [problem.message for problem in content.problems] == ["unknown field `abuot`; did you mean `about`?"]
    assert [claim.id for claim in content.claims] == ["a"]


def test_problems_stand_in_the_order_of_the_file() -> None:
    text = "about:\nclaims:\n- {id: a}\n- {id: b, claim: c, id: d}\n- {id: e, claim: [f], note: }\n"
    lines = [problem.span.line for problem in read_claim_file(text, FILE).problems]
    assert lines == [1, 3, 4, 5, 5]


def test_claims_of_a_file_that_cannot_be_read_to_its_end_are_void() -> None:
    content = read_claim_file("claims:\n- {id: a, claim: b}\n- {id: c\n", FILE)
    assert content.claims == ()
    assert [problem.message for problem in content.problems] == ["a bracket is opened and never closed"]


def test_what_the_quick_reader_refuses_and_the_models_accept_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(read_claim_file.__globals__["_CLAIM"], "note")
    assert read_claim_file("claims:\n- {id: a, claim: b, note: c}\n", FILE) == ClaimFileContent(
        claims=(),
        problems=(
            Problem(
                "F101",
                "a claim follows the format and could not be read",
                at(2, 8, 9),
                label="could not be read",
                help="this is a mistake in checker: please report it",
                claim="a",
            ),
        ),
        about=None,
    )


def test_a_sound_file_is_read_without_pydantic() -> None:
    code = (
        "import sys; from checker.files import claims, conflicts, entities, records, vocabulary; "
        f"assert not claims.read_claim_file({FULL!r}, 'x').problems; print('pydantic' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


def test_twenty_mistakes_of_one_claim_are_told_and_no_more() -> None:
    fields = ", ".join(f"x{number}: y" for number in range(100))
    content = read_claim_file(f"claims:\n- {{id: a, claim: b, {fields}}}\n", FILE)
    assert [problem.message for problem in content.problems] == [f"unknown field `x{number}`" for number in range(20)]
