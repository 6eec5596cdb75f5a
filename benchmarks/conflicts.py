"""Measures what comparing claims costs beyond reading and grounding them: claims in groups of ten, two sizes.

Usage: python benchmarks/conflicts.py [--claims N] [--group N] [--rounds N] [--json]

A group is the claims of one attribute of one subject; in every tenth group one of them contradicts the others. Measured
are a tenth of the claims and all of them, in seconds of processor time: ``load`` is reading the files, ``ground``
looking for the quotes, ``compare`` the alignment, comparison and settling of all values, ``report`` the findings of the
checks on conflicts. ``growth`` is how many times longer comparing and reporting take for ten times the claims; it is
near ten where the cost is linear.
"""

from __future__ import annotations

import argparse
import gc
import json
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from checker.checks import catalogue
from checker.conflicts.align import alignment, groups
from checker.conflicts.settle import settlement
from checker.ground import ground
from checker.load import load
from checker.values import types

if TYPE_CHECKING:
    from checker.check import GroundedProject

CLAIMS_A_FILE: Final = 500
SOURCES: Final = 10
DAYS: Final = 28
ATTRIBUTES: Final = 10
VOCABULARY: Final = "".join(f"day_{at}: {{type: date, single: true}}\n" for at in range(0, ATTRIBUTES, 2)) + "".join(
    f"count_{at}: {{type: number, single: true}}\n" for at in range(1, ATTRIBUTES, 2)
)


class Options(argparse.Namespace):
    """What was asked for."""

    claims: int
    group: int
    rounds: int
    json: bool


def write(folder: Path, count: int, size: int) -> None:
    """Write a project of so many claims in groups of a size."""
    (folder / "claims").mkdir(parents=True)
    (folder / "seeds").mkdir()
    for source in range(SOURCES):
        text = "The ferry of the town left, and it was so.\n"
        (folder / "seeds" / f"paper-{source}.txt").write_text(text, encoding="utf-8")
    (folder / "claims" / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    for start in range(0, count, CLAIMS_A_FILE):
        entries = (claim(at, size) for at in range(start, min(start + CLAIMS_A_FILE, count)))
        text = "claims:\n" + "".join(entries)
        (folder / "claims" / f"part-{start // CLAIMS_A_FILE:05}.yaml").write_text(text, encoding="utf-8")


def claim(at: int, size: int) -> str:
    """Return a claim of a group: that of another value where the group is one in ten and the claim its last."""
    group, member = divmod(at, size)
    odd = group % SOURCES == 0 and member == size - 1
    name = group % ATTRIBUTES
    if name % 2:
        states = f"count_{name}: {group * 37 + odd}"
    else:
        states = f"day_{name}: {1900 + group % 150}-{group % 12 + 1:02}-{(group + odd) % DAYS + 1:02}"
    return (
        f"  - id: c{at}\n    claim: It was so.\n    about: ferry-{group // ATTRIBUTES}\n    states: {{{states}}}\n"
        f"    evidence:\n      - paper-{member % SOURCES}: The ferry of the town left\n"
    )


def measure(folder: Path, count: int, size: int, rounds: int) -> dict[str, float]:
    """Return the seconds of each step for so many claims, the best of some rounds."""
    write(folder, count, size)
    catalogue()
    types()
    best: dict[str, float] = {}
    found = 0
    for _ in range(rounds):
        times = [time.process_time()]
        project = load(folder)
        times.append(time.process_time())
        gc.freeze()  # as the command line does
        grounded = ground(project)
        times.append(time.process_time())
        found = compare(grounded)
        times.append(time.process_time())
        report(grounded)
        times.append(time.process_time())
        names = ("load", "ground", "compare", "report")
        for name, start, end in zip(names, times, times[1:], strict=False):
            best[name] = min(best.get(name, end - start), end - start)
        gc.unfreeze()
        gc.collect()
    return {"claims": count, "groups": count // size, "conflicts": found} | {k: round(v, 3) for k, v in best.items()}


def compare(grounded: GroundedProject) -> int:
    """Align, compare and settle, and return how many conflicts there are."""
    found = settlement(grounded)
    for group in groups(grounded):
        alignment(group)
    return len(found.conflicts)


def report(grounded: GroundedProject) -> int:
    """Run the checks on conflicts, and return how many findings there are."""
    checks = [each for each in catalogue() if each.code.startswith("X")]
    return sum(1 for each in checks if each.on_project is not None for _ in each.on_project(grounded))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000, help="how many claims")
    parser.add_argument("--group", type=int, default=10, help="how many claims speak of one thing")
    parser.add_argument("--rounds", type=int, default=3, help="how often to measure")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(namespace=Options())
    with tempfile.TemporaryDirectory() as folder:
        rows = [
            measure(Path(folder) / str(count), count, options.group, options.rounds)
            for count in (options.claims // 10, options.claims)
        ]
    few, many = (row["compare"] + row["report"] for row in rows)
    growth = round(many / few, 1)
    if options.json:
        print(json.dumps({"rows": rows, "growth": growth}, indent=2))
        return
    for row in rows:
        print("  ".join(f"{name} {value}" for name, value in row.items()))
    print(f"growth of compare and report: {growth}")


if __name__ == "__main__":
    main()
