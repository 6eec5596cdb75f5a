"""A new project has everything it needs, and nothing in it is wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import checker
from checker.files.schema import json_schema
from checker.load import load
from checker.scaffold import files
from checker.source import Access
from checker.write import create

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_project_has_a_source_a_claim_file_configuration_and_a_workflow() -> None:
    assert list(files()) == [
        "checker.toml",
        "claims/README.md",
        "claims/festival.yaml",
        "seeds/.gitignore",
        "seeds/river-festival.txt",
        "seeds/river-festival.yaml",
        ".github/workflows/checker.yml",
        "claims/.claims.schema.json",
    ]


def test_the_claim_file_names_a_schema_that_is_there() -> None:
    first = files()["claims/festival.yaml"].partition("\n")[0]
    assert first == "# yaml-language-server: $schema=.claims.schema.json"
    assert json.loads(files()["claims/.claims.schema.json"]) == json_schema("claims")


def test_the_workflow_installs_the_version_that_wrote_it() -> None:
    assert f'pip install "claim-checker=={checker.__version__}"' in files()[".github/workflows/checker.yml"]


def test_a_new_project_is_read_without_a_problem(tmp_path: Path) -> None:
    create(tmp_path, files())
    project = load(tmp_path)
    assert project.problems == ()
    assert [claim.id for claim in project.claims] == ["visitors", "more-lanterns", "no-injuries"]
    assert {id_: source.access for id_, source in project.sources.items()} == {"river-festival": Access.OPEN}
