"""The JSON Schemas that editors check and complete claim files by."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import jsonschema
import pytest
import yaml

from checker.files.schema import NAMES, json_schema

FOLDER = Path(__file__).parents[3] / "docs" / "schema"

# As an editor reads it: 26 is a number, true a truth value.
GOOD = {
    "claims": """
        about: ferry
        claims:
          - {id: a, claim: b, states: {c: 26}, as_of: "2019", tags: x, note: true}
          - {id: 7, claim: 8, states: {c: [1, x]}, evidence: [{gazette: 4}, {source: s, quote: {exact: e, prefix: 1}}]}
          - {id: d, claim: e, states: {c: {start: 1, including: [2]}}, status: draft}
        """,
    "vocabulary": "{a: {type: date, single: true}, b: {type: number, single: per as_of, also: [c], unit: km}}",
    "entities": "{a: {name: A, aliases: [B, 7], part_of: c}, d: {}}",
    "conflicts": "[{between: [a, b], values: [1, x], why: w, until: '2020-02-22'}]",
    "source": "{title: 1984, authors: A, parts: {headline: [1], pull quote: [30-33]}, url: 'https://x.org', seal: s}",
}
BAD = {
    "claims": [
        "{}",
        "[]",
        "{claims: []}",
        "{claims: [{id: a}]}",
        "{claims: [{id: A, claim: b}]}",
        "{claims: [{id: a, claim: ' '}]}",
        "{claims: [{id: a, claim: }]}",
        "{claims: [{id: a, claim: b, evidense: []}]}",
        "{claims: [{id: a, claim: b, states: {c: 1, d: 2}}]}",
        "{claims: [{id: a, claim: b, states: {C: 1}}]}",
        "{claims: [{id: a, claim: b, states: {c: {strt: 1}}}]}",
        "{claims: [{id: a, claim: b, status: done}]}",
        "{claims: [{id: a, claim: b, evidence: [{c: d, e: f}]}]}",
        "{claims: [{id: a, claim: b, evidence: [{source: c}]}]}",
        "{claims: [{id: a, claim: b, evidence: [{c: {exact: d}}]}]}",
    ],
    "vocabulary": ["{a: {}}", "{A: {type: date}}", "{a: {type: dat}}", "{a: {type: date, single: maybe}}"],
    "entities": ["{A: {}}", "{a: }", "{a: {nam: b}}"],
    "conflicts": ["{}", "[{between: [a, b], values: [1, 2]}]", "[{between: a, values: [1, 2], why: w}]"],
    "source": ["{parts: {foot: [1]}}", "{parts: {headline: [0]}}", "{url: 'x:y'}", "{sha256: abc}", "{titel: a}"],
}


def is_valid(name: str, text: str) -> bool:
    """Tell whether an editor finds nothing wrong with a file."""
    validator: Any = jsonschema.Draft202012Validator(json_schema(name))
    return bool(validator.is_valid(yaml.safe_load(text)))


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_in_the_documentation_is_that_of_the_models(name: str) -> None:
    assert json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")) == json_schema(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one_of_draft_2020_12_and_names_itself(name: str) -> None:
    described = json_schema(name)
    jsonschema.Draft202012Validator.check_schema(described)
    assert described["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert described["$id"] == f"urn:checker:schema:{name}"


@pytest.mark.parametrize("name", NAMES)
def test_every_field_says_what_it_holds(name: str) -> None:
    def silent(node: Any, path: str) -> list[str]:
        if not isinstance(node, dict):
            return []
        group = cast("dict[str, Any]", node)
        fields = cast("dict[str, dict[str, Any]]", group.get("properties", {}))
        unsaid = [f"{path}.{field}" for field, about in fields.items() if "description" not in about]
        return unsaid + [found for key, child in group.items() for found in silent(child, f"{path}.{key}")]

    assert silent(json_schema(name), name) == []


@pytest.mark.parametrize("name", NAMES)
def test_what_an_editor_reads_of_a_good_file_is_accepted(name: str) -> None:
    assert is_valid(name, GOOD[name])


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in BAD.items() for text in texts])
def test_what_an_editor_reads_of_a_bad_file_is_refused(name: str, text: str) -> None:
    assert not is_valid(name, text)
