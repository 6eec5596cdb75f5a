"""What every test may use: hypothesis profiles, files of expected output, and pytest's own runner of pytest."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from checker.files.claims import read_claim_file
from checker.files.conflicts import read_conflict_file
from checker.files.entities import read_entity_file
from checker.files.vocabulary import read_vocabulary_file
from checker.ground import ground
from checker.project import Project, Settings
from checker.source import Record, Source
from checker.span import start_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from checker.check import GroundedProject

pytest_plugins = ["pytester"]

# Time is measured by benchmarks and never by a law, so no example has a deadline.
settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.register_profile(
    "nightly", deadline=None, max_examples=5_000, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes expected output anew."""
    parser.addoption("--update", action="store_true", help="write expected output from what the code gives now")


@pytest.fixture(scope="session")
def grounds() -> Callable[..., GroundedProject]:
    """Return a function that grounds a project given as the texts of its files, which never touch the disk.

    ``records`` are the records of sources; a source that claims quote and that has none gets one.
    """

    def made(
        claims: str,
        *,
        vocabulary: str = "{}",
        entities: str = "{}",
        conflicts: str = "[]",
        records: tuple[Record, ...] = (),
        today: date | None = None,
    ) -> GroundedProject:
        read = read_claim_file(claims, "claims/ferry.yaml")
        attributes, problems = read_vocabulary_file(vocabulary, "claims/vocabulary.yaml")
        known, more = read_entity_file(entities, "claims/entities.yaml")
        judged, others = read_conflict_file(conflicts, "claims/conflicts.yaml")
        assert (*read.problems, *problems, *more, *others) == ()
        quoted = {evidence.source: Record(evidence.source) for claim in read.claims for evidence in claim.evidence}
        named = quoted | {record.id: record for record in records}
        project = Project(
            Settings(),
            read.claims,
            ("claims/ferry.yaml",),
            {id_: Source(named[id_], start_of(f"seeds/{id_}.yaml")) for id_ in sorted(named)},
            dict(sorted(attributes.items())),
            dict(sorted(known.items())),
            judged,
            today=today,
        )
        return ground(project)

    return made


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a whole rendered text with a file of tests/golden; ``--update`` writes the file instead."""

    def compare(name: str, rendered: str) -> None:
        path = Path(__file__).parent / "golden" / name
        if request.config.getoption("--update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(rendered.encode("utf-8"))
        assert rendered == path.read_bytes().decode("utf-8")

    return compare
