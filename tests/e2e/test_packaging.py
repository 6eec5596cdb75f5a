"""The package as others get it: built, unpacked into an environment of its own, and run there."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

import checker

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    return _build("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the commands' folder of a fresh environment that has the wheel and, from this one, what it depends on."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder)
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    python = commands / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True)
    purelib = _run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], folder)
    # Folders on the path that a .pth file names are searched last, and their own .pth files are not followed.
    Path(purelib.strip(), "dependencies.pth").write_text(str(Path(pytest.__file__).parents[1]), encoding="utf-8")
    return commands


def test_the_wheel_holds_the_package_and_the_pages_of_the_checks(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    info = f"claim_checker-{checker.__version__}.dist-info"
    inside = (path.relative_to(ROOT) for path in (ROOT / "checker").rglob("*") if path.is_file())
    package = {path for path in inside if not {"__pycache__", ".hypothesis"}.intersection(path.parts)}
    pages = {Path("checker") / path.relative_to(ROOT) for path in (ROOT / "docs" / "checks").glob("*.md")}
    about = {f"{info}/{name}" for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")}
    assert pages != set()
    assert names == {path.as_posix() for path in package | pages} | about


def test_the_source_archive_hands_on_no_text_of_a_source(tmp_path: Path) -> None:
    archive = _build("sdist", tmp_path)
    with tarfile.open(archive) as opened:
        names = [name.partition("/")[2] for name in opened.getnames()]
    assert {"LICENSE", "README.md", "pyproject.toml", "checker/py.typed", "tests/conftest.py"} <= set(names)
    kept = (".seal", ".yaml", "/README.md")
    assert [name for name in names if name.startswith("seeds/") and not name.endswith(kept)] == []


def test_the_installed_command_prints_the_page_of_a_check(environment: Path, tmp_path: Path) -> None:
    printed = _run([environment / "checker", "explain", "E201"], tmp_path)
    assert "E201" in printed


def test_the_installed_package_is_the_one_that_runs(environment: Path, tmp_path: Path) -> None:
    program = "import checker; print(checker.__file__)"
    assert Path(_run([environment / "python", "-c", program], tmp_path)).is_relative_to(environment.parent)


def test_pytest_finds_the_installed_plugin(environment: Path, tmp_path: Path) -> None:
    assert f"claim-checker-{checker.__version__}" in _run([environment / "python", "-m", "pytest", "-VV"], tmp_path)


def _build(target: str, folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


def _run(command: list[Path | str], folder: Path) -> str:
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
