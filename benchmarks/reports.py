"""Measure how much the gate of reports notices: mutants of a project's reports, made as `checker mutate` makes them.

Run with a project's folder, and the folders that hold the texts of its sources:
`python benchmarks/reports.py . TEXTS`. Prints each mutant that passes, then the score of each operator.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from checker.core import check
from checker.load import load
from checker.mutate.operators import operators
from checker.mutate.reports import examine, passages


def main(root: str, *texts: str) -> None:
    """Print the survivors and the scores."""
    result = check(load(Path(root), sources=[Path(text) for text in texts]))
    made: Counter[str] = Counter()
    killed: Counter[str] = Counter()
    for report, part in passages(result):
        for mutant in examine(report, part).mutants:
            made[mutant.operator.name] += 1
            killed[mutant.operator.name] += mutant.killed
            if not mutant.killed:
                print(f"{part.whole} {mutant.operator.name}: {mutant.change.claim.text.strip()}")
    for operator in operators():
        if made[operator.name]:
            print(f"{operator.name:12} {killed[operator.name]:4} of {made[operator.name]:4}")
    print(f"{'all':12} {killed.total():4} of {made.total():4}  {killed.total() / made.total():.1%}")


if __name__ == "__main__":
    main(*sys.argv[1:])
