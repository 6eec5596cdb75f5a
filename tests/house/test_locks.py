"""What gets installed: exactly what the locks say, from wherever the reader gets packages."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

RUN = "requirements.txt"
DEVELOP = "requirements-dev.txt"


@pytest.mark.parametrize("lock", [RUN, DEVELOP])
def test_every_pinned_package_has_a_hash(root: Path, lock: str) -> None:
    for line in _requirements(root / lock):
        assert re.fullmatch(r"[a-z0-9._-]+==\S+( ; [^\\]+?)?( --hash=sha256:[0-9a-f]{64})+", line), line


@pytest.mark.parametrize("lock", [RUN, DEVELOP])
def test_a_lock_names_no_place_to_download_from(root: Path, lock: str) -> None:
    assert re.findall(r"(?m)^-.*|\S*://\S*|@ .*", (root / lock).read_text(encoding="utf-8")) == []


def test_developers_run_the_versions_that_users_run(root: Path) -> None:
    run, develop = _pins(root / RUN), _pins(root / DEVELOP)
    assert {name: develop.get(name) for name in run} == run


@pytest.mark.parametrize(("lock", "group"), [(RUN, "build"), (DEVELOP, "dev")])
def test_what_the_project_asks_for_is_locked(root: Path, lock: str, group: str) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    asked += [requirement for requirement in project["dependency-groups"][group] if isinstance(requirement, str)]
    names = {re.split(r"[\[>]", requirement)[0].lower().replace(".", "-") for requirement in asked}
    assert names - set(_pins(root / lock)) == set()


def _requirements(lock: Path) -> list[str]:
    lines = [line for line in lock.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [re.sub(r"\s+", " ", line) for line in "\n".join(lines).replace("\\\n", " ").splitlines() if line.strip()]


def _pins(lock: Path) -> dict[str, str]:
    return dict(re.split(r"[ =]+", line)[:2] for line in _requirements(lock))
