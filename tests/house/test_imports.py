"""What leans on what: data flows one way, few modules touch the world, and starting costs next to nothing."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Importing os, sys, time and the like is for the contracts to forbid; these need no import, or one that is harmless.
READING = {"exists", "glob", "is_dir", "is_file", "iterdir", "open", "read_bytes", "read_text", "rglob", "stat", "walk"}
WRITING = {"mkdir", "rename", "rmdir", "touch", "unlink", "write_bytes", "write_text"}
SURROUNDINGS = {"input", "now", "print", "today", "utcnow"}
CODE = {"__import__", "compile", "eval", "exec", "unsafe_load"}
# Writes the `__init__` of a class from the names of its fields, as `dataclasses` does, and nothing else.
MAKES_CODE = "checker/record.py: exec"
# The only modules that may read or write files (the register of checks lists its folder), and those that may besides
# look at the clock, the environment and the standard streams because they talk to a person.
DISK = ("checker/cache.py", "checker/checks/__init__.py", "checker/load/", "checker/write.py")
SHELLS = ("checker/cli", "checker/environment.py", "checker/pytest_plugin")
# The one place that knows each library; the models of pydantic and the translation of its errors are one matter, and
# pydantic_core is a part of pydantic.
HOMES = {
    "_pytest": ("checker/pytest_plugin",),
    "click": ("checker/cli",),
    "jinja2": ("checker/page/html.py",),
    "markdown_it": ("checker/files/prose.py",),
    "pydantic": ("checker/files/complaint.py", "checker/files/schema.py"),
    "pydantic_core": ("checker/files/complaint.py", "checker/files/schema.py"),
    "pytest": ("checker/pytest_plugin",),
    "rapidfuzz": ("checker/text/nearest.py",),
    "starlette": ("checker/cli/commands/serve.py",),
    "uvicorn": ("checker/cli/commands/serve.py",),
    "watchfiles": ("checker/cli/commands/serve.py",),
    "yaml": ("checker/yamltree/",),
}
HEAVY = {"click", "hypothesis", "jinja2", "markdown_it", "pydantic", "rapidfuzz", "rich", "typer", "yaml"}
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"
NEW_MODULES = (
    "import json, pytest, sys; had = set(sys.modules); import {}; print(json.dumps([*{{*sys.modules}} - had]))"
)


def test_the_layers_hold(root: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"], cwd=root, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_only_named_modules_touch_the_disk(package: dict[Path, ast.Module]) -> None:
    assert [call for call in _calls(package, READING | WRITING) if not call.startswith((*DISK, *SHELLS))] == []


def test_only_shells_look_at_the_clock_and_talk_to_people(package: dict[Path, ast.Module]) -> None:
    assert [call for call in _calls(package, SURROUNDINGS) if not call.startswith(SHELLS)] == []


def test_nothing_runs_text_as_code(package: dict[Path, ast.Module]) -> None:
    calls = [call for call in _calls(package, CODE) if ": re.compile" not in call]
    assert [re.sub(r":\d+", "", call) for call in calls] == [MAKES_CODE]


@pytest.mark.parametrize("module", ["checker", "checker.pytest_plugin"])
def test_start_up_loads_nothing_heavy(module: str) -> None:
    program = NEW_MODULES.format(module)
    loaded = json.loads(subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout)
    assert module in loaded
    assert HEAVY.intersection(name.partition(".")[0] for name in loaded) == set()


def test_each_library_is_known_to_one_place(package: dict[Path, ast.Module]) -> None:
    known = sys.stdlib_module_names | {"checker"}
    foreign = {(name.partition(".")[0], path.as_posix()) for path, tree in package.items() for name in _imports(tree)}
    strays = {(name, path) for name, path in foreign if name not in known and not path.startswith(HOMES.get(name, ()))}
    assert strays == set()


def test_the_package_depends_on_the_libraries_it_imports(root: Path, package: dict[Path, ast.Module]) -> None:
    imported = {name.partition(".")[0] for tree in package.values() for name in _imports(tree)}
    installed = packages_distributions()
    distributions = {installed[name][0].lower().replace("_", "-") for name in imported & HOMES.keys()}
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [requirement for extra in project["optional-dependencies"].values() for requirement in extra]
    declared = {requirement.partition(">")[0] for requirement in [*project["dependencies"], *extras]}
    assert distributions - {"pydantic-core"} == declared


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def _calls(package: dict[Path, ast.Module], names: set[str]) -> Iterator[str]:
    """Yield ``file:line: function`` for each call of a function or method of one of these names."""
    for path, tree in package.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in names:
                yield f"{path.as_posix()}:{node.lineno}: {ast.unparse(node.func)}"
