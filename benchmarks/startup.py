"""Measures what claims cost a test run: each case beside a bare pytest run, in alternating pairs of processes.

Usage: python benchmarks/startup.py [--project DIR] [--claims N] [--pairs N] [--json]

``idle`` is an empty run of pytest with the plugin and without it; ``shipped`` the claims of a project beside as many
tests that do nothing; ``many`` the same for generated claims; ``command`` is ``checker check`` on the project beside an
empty run of pytest. These check everything anew. ``shipped-again``, ``many-again`` and ``command-again`` are the same
for a project that did not change since the run before, with the cache of pytest and with ``--cache``. Every process has
no other plugin of pytest than checker's. What is compared is the processor time of both, user and system, as other
processes change it less than the time on the clock; a ratio is the median of the ratios of the pairs.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from checker.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

CLAIMS_A_FILE: Final = 100
CLAIMS_AN_ARTICLE: Final = 10
KEEPING: Final = (sys.executable, "-m", "pytest", "-q")
PYTEST: Final = (*KEEPING, "-p", "no:cacheprovider")
PLUGIN: Final = ("-p", "checker.pytest_plugin")
WITH_PLUGIN: Final = (*PYTEST, *PLUGIN)
COMMAND: Final = (sys.executable, "-c", "from checker.cli import main; main()", "check")
ANEW: Final = (*COMMAND, "--no-cache")


@dataclass(frozen=True, slots=True)
class Run:
    """A process to measure: what it runs, where, and the status it should end with."""

    command: Sequence[str]
    folder: Path
    status: int = 0

    def cost(self) -> tuple[float, float]:
        """Return the seconds of processor time and the megabytes that the process took."""
        environment = {
            **os.environ,
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "PYTHONPATH": str(Path(__file__).parents[1]),
        }
        with subprocess.Popen(
            self.command, cwd=self.folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != self.status:
            raise SystemExit(f"{' '.join(self.command)} in {self.folder} ended with {process.returncode}")
        return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


class Options(argparse.Namespace):
    """What was asked for."""

    project: Path
    claims: int
    pairs: int
    case: list[str]
    json: bool


def compare(measured: Run, bare: Run, pairs: int) -> dict[str, float]:
    """Return the medians of both and of their ratios; a pair before the first fills the caches."""
    measured.cost()
    bare.cost()
    costs = [(measured.cost(), bare.cost()) for _ in range(pairs)]
    return {
        "seconds": round(statistics.median(own[0] for own, _ in costs), 3),
        "bare_seconds": round(statistics.median(other[0] for _, other in costs), 3),
        "ratio": round(statistics.median(own[0] / other[0] for own, other in costs), 3),
        "memory_ratio": round(statistics.median(own[1] / other[1] for own, other in costs), 3),
    }


def bare_tests(folder: Path, sizes: Sequence[int]) -> Path:
    """Write tests that do nothing, in files of these sizes."""
    _write(folder / "pytest.toml", "[pytest]\n")
    for at, size in enumerate(sizes):
        tests = (f"def test_{number}() -> None:\n    pass\n" for number in range(size))
        _write(folder / f"test_{at:05}.py", "\n\n".join(tests))
    return folder


def generated(folder: Path, count: int) -> Path:
    """Write a project of so many claims, each with a quote of its own."""
    for at in range(0, count, CLAIMS_AN_ARTICLE):
        sentences = [_sentence(number) for number in range(at, min(at + CLAIMS_AN_ARTICLE, count))]
        _write(folder / "seeds" / f"article-{at // CLAIMS_AN_ARTICLE:05}.txt", "\n\n".join(sentences) + "\n")
    for at in range(0, count, CLAIMS_A_FILE):
        entries = [_claim(number) for number in range(at, min(at + CLAIMS_A_FILE, count))]
        _write(folder / "claims" / f"part-{at // CLAIMS_A_FILE:05}.yaml", "claims:\n" + "\n".join(entries))
    _write(folder / "checker.toml", "")
    _write(folder / "pytest.toml", "[pytest]\n")
    return folder


def _sentence(number: int) -> str:
    return (
        f"In the spring of the year the harbour of district {number} took in {_boats(number)} boats, the "
        f"council said, and {number % 89 + 2} of them had come from the other side of the lake to be repaired."
    )


def _claim(number: int) -> str:
    return (
        f"  - id: harbour-{number}\n    claim: There were {_boats(number)} boats in district {number}.\n    evidence:\n"
        f"      - article-{number // CLAIMS_AN_ARTICLE:05}: district {number} took in {_boats(number)} boats\n"
    )


def _boats(number: int) -> str:
    return f"{number * 37 % 9000 + 1000:,}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def idle(folder: Path, options: Options) -> tuple[Run, Run]:  # noqa: ARG001 - the signature of a case
    """Return an empty run with the plugin, and one without."""
    nothing = bare_tests(folder, ())
    return Run((*WITH_PLUGIN, "."), nothing, status=5), Run((*PYTEST, "."), nothing, status=5)


def shipped(folder: Path, options: Options) -> tuple[Run, Run]:
    """Return a run of the project's claims, and one of as many tests in as many files."""
    project = load(options.project)
    sizes = [sum(claim.file == file for claim in project.claims) for file in project.files]
    claims = Run((*WITH_PLUGIN, project.settings.claims), options.project)
    return claims, Run((*PYTEST, "."), bare_tests(folder, sizes))


def shipped_again(folder: Path, options: Options) -> tuple[Run, Run]:
    """Return what ``shipped`` does, but with the cache of pytest."""
    return _keeping(folder / "cache", *shipped(folder / "tests", options))


def _keeping(folder: Path, claims: Run, bare: Run) -> tuple[Run, Run]:
    """Return two runs with the cache of pytest, that of claims in a folder."""
    cache = ("-o", f"cache_dir={folder}")
    return Run((*KEEPING, *PLUGIN, *cache, claims.command[-1]), claims.folder), Run((*KEEPING, "."), bare.folder)


def many(folder: Path, options: Options) -> tuple[Run, Run]:
    """Return a run of generated claims, and one of as many tests in as many files."""
    sizes = [min(CLAIMS_A_FILE, options.claims - at) for at in range(0, options.claims, CLAIMS_A_FILE)]
    claims = Run((*WITH_PLUGIN, "claims"), generated(folder / "project", options.claims))
    return claims, Run((*PYTEST, "."), bare_tests(folder / "tests", sizes))


def many_again(folder: Path, options: Options) -> tuple[Run, Run]:
    """Return what ``many`` does, but with the cache of pytest."""
    return _keeping(folder / "cache", *many(folder, options))


def command(folder: Path, options: Options) -> tuple[Run, Run]:
    """Return a run of the command on the project, and an empty one of pytest."""
    return Run(ANEW, options.project), Run((*PYTEST, "."), bare_tests(folder, ()), status=5)


def command_again(folder: Path, options: Options) -> tuple[Run, Run]:
    """Return what ``command`` does, but with a folder for results."""
    checked, bare = command(folder, options)
    return Run((*COMMAND, "--cache", str(folder / "cache")), checked.folder), bare


# each case with the most its time should be, in times of the bare run
CASES: Final = {
    "idle": (idle, 1.05),
    "shipped": (shipped, 1.25),
    "shipped-again": (shipped_again, 1.25),
    "many": (many, 1.1),
    "many-again": (many_again, 1.1),
    "command": (command, 1.0),
    "command-again": (command_again, 1.0),
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--project", type=Path, default=Path(__file__).parents[1], help="the project to check")
    parser.add_argument("--claims", type=int, default=10_000, help="how many claims to generate")
    parser.add_argument("--pairs", type=int, default=5, help="how many pairs of processes to compare")
    parser.add_argument("--case", choices=CASES, action="append", help="only this case; may be repeated")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(namespace=Options())
    options.project = options.project.resolve()
    rows: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in options.case or CASES:
            prepare, goal = CASES[name]
            measured, bare = prepare(Path(folder) / name, options)
            rows[name] = {**compare(measured, bare, options.pairs), "goal": goal}
    if options.json:
        print(json.dumps(rows, indent=2))
        return
    print(f"{'case':13} {'seconds':>8} {'bare':>8} {'ratio':>6} {'goal':>6} {'memory':>7}")
    for name, row in rows.items():
        numbers = f"{row['seconds']:8.3f} {row['bare_seconds']:8.3f} {row['ratio']:6.2f} {row['goal']:6.2f}"
        print(f"{name:13} {numbers} {row['memory_ratio']:7.2f}")


if __name__ == "__main__":
    main()
