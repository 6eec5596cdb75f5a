"""The YAML reader on collections that others made: the yaml-test-suite, and the Big List of Naughty Strings.

They are no part of this project. Set ``CHECKER_YAML_DATA`` to a folder that holds ``yaml-test-suite-errors/*.yaml``,
``yaml-test-suite-valid.jsonl`` (objects with ``id`` and ``yaml``) and ``blns.json`` (a list of strings).
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.files.claims import read_claim_file
from checker.yamltree import Mapping, Sequence, parse

# What a document of YAML may have and a claim file may not, in the words of the refusals.
NOT_TAKEN = (
    "reads as a mark for reuse",
    "reads as a reference",
    "reads as the name of a type",
    "reads as an instruction to programs",
    "more than one document",
    "the name of a field is a list",
    "a field has no name",
    "no text follows the sign",
    "the file is empty",
)


@pytest.fixture(scope="module")
def folder() -> Path:
    """Return the folder of the collections."""
    named = os.environ.get("CHECKER_YAML_DATA")
    if not named:
        pytest.skip("the collections are not here: set CHECKER_YAML_DATA to their folder")
    return Path(named)


def plain(node: Any) -> Any:
    """Return a node as strings, lists and dicts."""
    if isinstance(node, Mapping):
        return {name: plain(child) for name, (_, child) in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.value


def second_opinion(text: str) -> Any:
    """Return what PyYAML makes of a text, an exception where it cannot read it."""
    try:
        return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - makes strings only
    except yaml.YAMLError as error:
        return error


def test_every_invalid_document_is_refused_at_a_place_in_it(folder: Path) -> None:
    paths = sorted((folder / "yaml-test-suite-errors").glob("*.yaml"))
    assert paths != []
    for path in paths:
        text = path.read_bytes().decode("utf-8")
        tree = parse(text, path.name)
        assert tree.root is None, path.name
        (problem,) = tree.problems
        lines = text.splitlines()
        assert 1 <= problem.span.line <= len(lines), path.name
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1, path.name


def test_every_valid_document_is_read_as_others_read_it_or_has_what_is_not_taken(folder: Path) -> None:
    lines = (folder / "yaml-test-suite-valid.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines != []
    for line in lines:
        case = json.loads(line)
        tree = parse(case["yaml"], case["id"])
        expected = second_opinion(case["yaml"])
        if tree.root is not None:
            assert (plain(tree.root), tree.problems) == (expected, ()), case["id"]
        elif not isinstance(expected, yaml.YAMLError):
            (problem,) = tree.problems
            assert any(words in problem.message for words in NOT_TAKEN), case["id"]


def test_naughty_strings_are_quoted_and_come_back(folder: Path) -> None:
    strings: list[str] = json.loads((folder / "blns.json").read_text(encoding="utf-8"))
    said = [string for string in strings if string.strip()]
    assert said != []
    claims = [{"id": f"c{n}", "claim": "x", "evidence": [{"s": string}]} for n, string in enumerate(said)]
    for style in ('"', None):
        text = yaml.safe_dump({"claims": claims}, default_style=style, allow_unicode=False, width=10_000)
        content = read_claim_file(text, "x")
        assert content.problems == ()
        assert [claim.evidence[0].quote.exact for claim in content.claims] == said


def test_naughty_strings_without_quotes_break_nothing(folder: Path) -> None:
    strings: list[str] = json.loads((folder / "blns.json").read_text(encoding="utf-8"))
    for string in strings:
        content = read_claim_file(f"claims:\n- id: a\n  claim: b\n  evidence:\n  - s: {string}\n", "x")
        if not content.problems and string[0] not in "'\"":
            before_comment = re.split(r"\s#", string)[0].strip(" ")
            assert content.claims[0].evidence[0].quote.exact == before_comment
