"""The report for programs: valid by its schema, safe to show, and the same bytes for the same project."""

from __future__ import annotations

import ast
import inspect
import json
import types
import typing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from checker.conflict import Conflict, State
from checker.finding import Finding, Related, Severity
from checker.project import Acknowledgement
from checker.render import Look
from checker.render import json as format_
from checker.render.json import Report, render
from checker.span import Span
from checker.value import Relation

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.result import Result

SCHEMA = Path(__file__).parents[3] / "docs" / "schema" / "result.json"


def test_a_report_has_a_record_a_line(result: Result, golden: Callable[[str, str], None]) -> None:
    golden("render/report.json", render(result, Look()))


def test_a_report_is_valid_by_its_published_schema(result: Result) -> None:
    jsonschema.validate(
        json.loads(render(result, Look())),
        json.loads(SCHEMA.read_text(encoding="utf-8")),
        cls=jsonschema.Draft202012Validator,
    )


@pytest.mark.parametrize("field", ["version", "summary", "sources", "claims", "findings", "conflicts"])
def test_the_schema_asks_for_every_field(result: Result, field: str) -> None:
    report = json.loads(render(result, Look()))
    del report[field]
    with pytest.raises(jsonschema.ValidationError, match="required property"):
        jsonschema.validate(report, json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_published_schema_is_that_of_the_records(golden: Callable[[str, str], None]) -> None:
    golden("../../docs/schema/result.json", json.dumps(_schema(), indent=2, ensure_ascii=False) + "\n")


def test_a_report_without_anything_is_whole(result: Result) -> None:
    empty = replace(
        result,
        project=replace(result.project, sources={}),
        claims=(),
        findings=(),
    )
    report = json.loads(render(empty, Look()))
    assert (report["sources"], report["claims"], report["findings"]) == ([], [], [])


def test_a_look_changes_nothing(result: Result) -> None:
    assert render(result, Look(color=True, verbose=True)) == render(result, Look())


def test_hostile_text_is_escaped_and_comes_back_whole(result: Result) -> None:
    hostile = 'a "b" \\ \x1b[31m\u202e\u2028\x7f\x9b\ud800\U000e0041 é 灯籠'
    finding = Finding("E201", Severity.ERROR, hostile, Span("claims/fair.yaml", 1, 1, 1, 1))
    report = render(replace(result, findings=(finding,)), Look())
    line = next(line for line in report.splitlines() if line.startswith('{"code"'))
    assert json.loads(report)["findings"][0]["message"] == hostile
    assert 'a \\"b\\" \\\\ \\u001b[31m\\u202e\\u2028\\u007f\\u009b\\ud800\\udb40\\udc41 é 灯籠' in line


def test_a_place_in_a_file_and_one_in_a_source_are_told_apart(result: Result) -> None:
    finding = Finding(
        "E202",
        Severity.ERROR,
        "the quoted words stand in two places",
        Span("claims/fair.yaml", 5, 18, 5, 24),
        related=(
            Related("first used here", span=Span("claims/other.yaml", 3, 9, 3, 14)),
            Related("here too", source="gazette", sentence=4, line=7, column=2),
        ),
    )
    report = json.loads(render(replace(result, findings=(finding,)), Look()))
    assert report["findings"][0]["related"] == [
        {
            "label": "first used here",
            "file": "claims/other.yaml",
            "line": 3,
            "column": 9,
            "source": None,
            "sentence": None,
            "excerpt": None,
        },
        {
            "label": "here too",
            "file": None,
            "line": 7,
            "column": 2,
            "source": "gazette",
            "sentence": 4,
            "excerpt": None,
        },
    ]


def test_a_conflict_has_its_claims_its_state_and_who_judged_it(result: Result) -> None:
    judged = Acknowledgement(
        ("a", "b"), ("1", "2"), "w", Span("claims/conflicts.yaml", 3, 12, 3, 18), prefer="a", by="desk"
    )
    open_ = Conflict("ends_on", "", ("a", "b"), Relation.CONFLICTS, State.OPEN, conditional=True)
    stale = Conflict("ends_on", "fair", ("a", "b"), Relation.REFINED_BY, State.STALE, acknowledgement=judged)
    whole = render(replace(result, conflicts=(open_, stale)), Look())
    jsonschema.validate(json.loads(whole), json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert json.loads(whole)["conflicts"] == [
        {
            "attribute": "ends_on",
            "about": None,
            "claims": ["a", "b"],
            "relation": "conflicts",
            "conditional": True,
            "status": "open",
            "acknowledged_by": None,
        },
        {
            "attribute": "ends_on",
            "about": "fair",
            "claims": ["a", "b"],
            "relation": "refined by",
            "conditional": False,
            "status": "stale",
            "acknowledged_by": {
                "file": "claims/conflicts.yaml",
                "line": 3,
                "why": "w",
                "prefer": "a",
                "because": None,
                "by": "desk",
                "until": None,
            },
        },
    ]


def _schema() -> dict[str, Any]:
    """Return the JSON Schema of the records, made from their types and docstrings."""
    defined: dict[str, Any] = {}
    described = _of(Report, defined)
    name = described["$ref"].rpartition("/")[2]
    whole = defined.pop(name)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:checker:schema:result"}
    return {**head, **whole, "$defs": dict(sorted(defined.items()))}


def _of(kind: Any, defined: dict[str, Any]) -> dict[str, Any]:
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return {"const": args[0]} if len(args) == 1 else {"enum": list(args)}
    if origin is list:
        return {"type": "array", "items": _of(args[0], defined)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _of(args[1], defined)}
    if origin is types.UnionType or origin is typing.Union:
        return {"anyOf": [_of(each, defined) for each in args]}
    if typing.is_typeddict(kind):
        if kind.__name__ not in defined:
            defined[kind.__name__] = {}
            defined[kind.__name__] = _record(kind, defined)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    return {"type": {str: "string", int: "integer", bool: "boolean", type(None): "null"}[kind]}


def _record(kind: type, defined: dict[str, Any]) -> dict[str, Any]:
    hints = typing.get_type_hints(kind, dict(vars(format_)))
    said = _docstrings(kind)
    fields = {name: {**_of(hint, defined), **said.get(name, {})} for name, hint in hints.items()}
    return {"type": "object", "description": inspect.getdoc(kind), "properties": fields, "required": list(fields)}


def _docstrings(kind: type) -> dict[str, dict[str, str]]:
    """Return the strings below the fields of a record, by field."""
    (body,) = ast.parse(inspect.getsource(kind)).body
    assert isinstance(body, ast.ClassDef)
    said: dict[str, dict[str, str]] = {}
    for field, below in zip(body.body, body.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            assert isinstance(field.target, ast.Name)
            said[field.target.id] = {"description": str(below.value.value)}
    return said
