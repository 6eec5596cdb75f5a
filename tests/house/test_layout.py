"""Where things stand: a stranger finds every file where its name says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = {"benchmarks", "checker", "claims", "docs", "examples", "reports", "seeds", "tests"}
FILES = {
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "SECURITY.md",
    "pyproject.toml",
    "requirements-dev.txt",
    "requirements.txt",
}
# Names that say nothing about what is inside.
VAGUE = {"common", "helper", "helpers", "misc", "shared", "stuff", "tool", "tools", "util", "utils"}
CHECK = re.compile(r"[a-z]\d{3}(?=_[a-z0-9_]+\.py$)")


def test_the_top_level_holds_these_folders_and_files_and_no_others(files: tuple[Path, ...]) -> None:
    folders = {path.parts[0] for path in files if len(path.parts) > 1 and not path.parts[0].startswith(".")}
    loose = {path.name for path in files if len(path.parts) == 1 and not path.name.startswith(".")}
    assert folders == FOLDERS
    assert loose == FILES


def test_no_file_has_a_name_that_says_nothing(files: tuple[Path, ...]) -> None:
    assert [path for path in files if VAGUE.intersection((*path.parts[:-1], path.stem))] == []


def test_every_check_has_a_page_and_every_page_a_check(files: tuple[Path, ...]) -> None:
    checks = [path.name[:4] for path in files if path.match("checker/checks/*.py") and CHECK.match(path.name)]
    pages = [path.stem for path in files if path.match("docs/checks/*.md")]
    assert checks != []
    assert checks == pages


def test_every_page_shows_what_fails_what_passes_and_what_only_nearly_fails(
    root: Path, files: tuple[Path, ...]
) -> None:
    pages = [path for path in files if path.match("docs/checks/*.md")]
    parts = {path.stem: re.split(r"(?m)^## ", (root / path).read_text(encoding="utf-8"))[1:] for path in pages}
    shown = {page: [part.partition("\n")[0] for part in parts[page] if "```console\n" in part] for page in parts}
    assert shown == {page: ["Fails", "Passes", "Near miss"] for page in parts}


def test_the_checks_folder_holds_checks_only(files: tuple[Path, ...]) -> None:
    names = [path.name for path in files if path.parts[:2] == ("checker", "checks")]
    assert [name for name in names if name != "__init__.py" and not CHECK.match(name)] == []


def test_unit_tests_mirror_the_package(files: tuple[Path, ...]) -> None:
    modules = {path.relative_to("checker").with_suffix("") for path in files if path.parts[0] == "checker"}
    modules |= {module.parent for module in modules if module.name == "__init__"}
    tests = [path for path in files if path.parts[:2] == ("tests", "unit") and path.name.startswith("test_")]
    mirrored = [path.relative_to("tests/unit").with_name(path.stem.removeprefix("test_")) for path in tests]
    assert [module for module in mirrored if module not in modules] == []


def test_every_claim_file_names_its_schema_for_editors(root: Path, files: tuple[Path, ...]) -> None:
    shipped = [path for path in files if path.match("claims/*.yaml") and path.parts[0] != "tests"]
    assert shipped != []
    for path in shipped:
        first = (root / path).read_text(encoding="utf-8").partition("\n")[0]
        modeline = re.fullmatch(r"# yaml-language-server: \$schema=(\S+\.json)", first)
        assert modeline is not None, f"{path} does not begin with `# yaml-language-server: $schema=...`"
        schema = modeline.group(1)
        assert schema.startswith("https://") or (root / path.parent / schema).is_file(), f"{path} names no schema"
