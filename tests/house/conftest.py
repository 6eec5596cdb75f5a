"""The project's own files, as the house rules look at them."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the project."""
    return Path(__file__).parents[2]


@pytest.fixture(scope="session")
def files(root: Path) -> tuple[Path, ...]:
    """Return the project's files, relative to its folder: those that git knows or would add, and all without git."""
    if (root / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]  # as a commit would have them
        listed = subprocess.run(command, cwd=root, check=True, capture_output=True).stdout.decode()
        return tuple(sorted(path for name in set(listed.split("\0")) - {""} if (root / (path := Path(name))).is_file()))
    left_behind = {".venv", "build", "dist", "__pycache__"}
    paths = (path.relative_to(root) for path in root.rglob("*") if path.is_file())
    caches = (".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".import_linter_cache")
    return tuple(sorted(path for path in paths if not left_behind.union(caches).intersection(path.parts)))


@pytest.fixture(scope="session")
def modules(root: Path, files: tuple[Path, ...]) -> dict[Path, ast.Module]:
    """Return the syntax tree of every Python file of the project."""
    return {path: ast.parse((root / path).read_bytes()) for path in files if path.suffix == ".py"}


@pytest.fixture(scope="session")
def package(modules: dict[Path, ast.Module]) -> dict[Path, ast.Module]:
    """Return the syntax tree of every module of the package checker."""
    return {path: tree for path, tree in modules.items() if path.parts[0] == "checker"}
