"""Laws of the claim reader: the quick way and the models take the same claims, and read the same from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from checker.files import schema
from checker.files.claims import read_claim_file
from checker.files.complaint import data_of
from checker.yamltree import Mapping, Sequence, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.claim import Claim
    from checker.yamltree import Node

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).filter(lambda text: text.strip())
SLUGS = st.sampled_from(["a", "b-2", "0", "lapse-date"])
ATTRIBUTES = st.sampled_from(["a", "expires_on", "x1"])
PARTS = st.sampled_from(["start", "end", "including", "number", "unit", "post", "body"])
MANY = st.lists(WORDS, max_size=3)
VALUES = (
    WORDS
    | st.lists(WORDS, min_size=1, max_size=3)
    | st.dictionaries(PARTS, WORDS | st.lists(WORDS, min_size=1, max_size=2), min_size=1, max_size=3)
)
QUOTES = WORDS | st.fixed_dictionaries({"exact": WORDS}, optional={"prefix": WORDS, "suffix": WORDS})
SOURCES = WORDS.filter(lambda name: name not in {"source", "quote"})
EVIDENCE = st.dictionaries(SOURCES, WORDS, min_size=1, max_size=1) | st.fixed_dictionaries(
    {"source": WORDS, "quote": QUOTES}
)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "about": SLUGS,
    "states": st.dictionaries(ATTRIBUTES, VALUES, min_size=1, max_size=1),
    "attributed_to": WORDS,
    "as_of": WORDS,
    "condition": WORDS,
    "same_remark_as": SLUGS,
    "status": st.sampled_from(["draft", "active", "disputed", "withdrawn"]),
    "tags": MANY | WORDS,
    "note": WORDS,
    "evidence": st.lists(EVIDENCE, max_size=3),
}
CLAIMS = st.fixed_dictionaries({"id": SLUGS, "claim": WORDS}, optional=FIELDS)
NAMES = st.sampled_from(
    [*FIELDS, "id", "claim", "source", "quote", "exact", "prefix", "start", "zzz", "Fare", " ", "\n"]
)
ODD = st.sampled_from(["", " ", "\n", "a\n", "A B", "1", "draft", "true"]) | WORDS
ANYTHING = st.recursive(
    ODD,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)


def groups(data: Any) -> Iterator[dict[str, Any] | list[Any]]:
    """Walk over every list and mapping of some data."""
    if isinstance(data, dict | list):
        group = cast("dict[str, Any] | list[Any]", data)
        yield group
        for child in group.values() if isinstance(group, dict) else group:
            yield from groups(child)


@st.composite
def nearly_claims(draw: st.DrawFn) -> Any:
    """Make a claim, and then put something odd into it at up to three places."""
    claim = draw(CLAIMS)
    for _ in range(draw(st.integers(0, 3))):
        group = draw(st.sampled_from(list(groups(claim))))
        if isinstance(group, list):
            group.append(draw(ANYTHING))
        elif group and draw(st.booleans()):
            del group[draw(st.sampled_from(list(group)))]
        else:
            group[draw(NAMES)] = draw(ANYTHING)
    return claim


def written(claims: list[Any]) -> str:
    """Write claims as a file, every scalar in quotes."""
    return yaml.safe_dump({"claims": claims}, default_style='"', allow_unicode=False, sort_keys=False, width=10_000)


def content(claim: Claim) -> dict[str, Any]:
    """Return what a claim says, in the terms of the file."""
    states = claim.states
    return {
        "id": claim.id,
        "claim": claim.text,
        "about": claim.about or "",
        "states": {states.attribute: [(part.name, part.value) for part in states.parts] or [("", states.value)]}
        if states
        else {},
        "attributed_to": claim.attributed_to or "",
        "as_of": claim.as_of or "",
        "condition": claim.condition or "",
        "same_remark_as": claim.same_remark_as or "",
        "status": claim.status.value,
        "tags": list(claim.tags),
        "note": claim.note or "",
        "evidence": [(each.source, each.quote.exact, each.quote.prefix, each.quote.suffix) for each in claim.evidence],
    }


def modelled(claim: schema.Claim) -> dict[str, Any]:
    """Return what a model says, in the terms of ``content``."""
    fields: dict[str, Any] = dict(claim)
    fields["evidence"] = [_evidence(each) for each in claim.evidence]
    fields["states"] = {name: list(_parts(value)) for name, value in claim.states.items()}
    return fields


def _parts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, list):
        for item in cast("list[str]", value):
            yield from _parts(item, name)
    else:
        for part, child in value.items():
            yield from _parts(child, part)


def _evidence(evidence: schema.LongEvidence | dict[str, str]) -> tuple[str, str, str, str]:
    if isinstance(evidence, dict):
        ((source, quote),) = evidence.items()
        return source, quote, "", ""
    if isinstance(evidence.quote, str):
        return evidence.source, evidence.quote, "", ""
    return evidence.source, evidence.quote.exact, evidence.quote.prefix, evidence.quote.suffix


def items(text: str) -> list[Node]:
    """Return the nodes of the claims of a file."""
    root = parse(text, "x").root
    assert isinstance(root, Mapping)
    claims = root.entries["claims"][1]
    assert isinstance(claims, Sequence)
    return claims.items


@given(CLAIMS)
def test_a_claim_that_is_written_is_read_back(claim: dict[str, Any]) -> None:
    result = read_claim_file(written([claim]), "x")
    assert result.problems == ()
    assert [content(read) for read in result.claims] == [modelled(schema.Claim.model_validate(claim))]


@given(nearly_claims())
def test_the_quick_reader_takes_what_the_models_take(claim: Any) -> None:
    text = written([claim])
    result = read_claim_file(text, "x")
    (node,) = items(text)
    try:
        model = schema.Claim.model_validate(data_of(node))
    except ValidationError:
        assert result.claims == ()
        assert result.problems != ()
        assert "could not be read" not in " ".join(problem.message for problem in result.problems)
    else:
        assert result.problems == ()
        assert [content(read) for read in result.claims] == [modelled(model)]


@given(st.lists(nearly_claims(), min_size=1, max_size=3))
def test_each_claim_is_read_as_if_it_stood_alone(claims: list[Any]) -> None:
    together = read_claim_file(written(claims), "x")
    alone = [read_claim_file(written([claim]), "x") for claim in claims]
    assert [content(claim) for claim in together.claims] == [content(claim) for one in alone for claim in one.claims]
    assert [problem.message for problem in together.problems] == [
        problem.message for one in alone for problem in one.problems
    ]


@given(nearly_claims())
def test_every_problem_has_a_place_in_the_file_and_words_of_our_own(claim: Any) -> None:
    text = written([claim])
    lines = text.splitlines()
    for problem in read_claim_file(text, "x").problems:
        assert problem.code == "F101"
        assert problem.message[0].islower() or problem.message[0] == "`"
        assert "form: " not in problem.message
        assert 1 <= problem.span.line <= len(lines)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1
