"""Measures what checker says of real claims, dates, numbers, names and quotes that others labelled.

Usage: python benchmarks/verdicts.py --data DIR [--part dev] [--set NAME ...] [--json]

DIR holds the sets as ``NAME.jsonl.gz``, with their texts as ``NAME.docs.jsonl.gz``, in a folder named for the part or
right there. One fixed adapter turns every item into claims; nothing is written by hand for an item, and a set that is
not there is left out. Every share is given with its count and its 95 % interval (Wilson).
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # a checkout is measured as it stands

from benchmarks.verdicts_sets import SETS
from benchmarks.verdicts_sets.items import Data
from benchmarks.verdicts_sets.score import as_json, as_table


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the sets, or of their parts")
    parser.add_argument("--part", default="dev", help="the part to measure, where DIR has a folder for each (dev)")
    parser.add_argument("--set", action="append", choices=sorted(SETS), help="measure only this set; may be repeated")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    folder = options.data / options.part
    data = Data(folder if folder.is_dir() else options.data)
    names = [name for name in SETS if data.has(name) and (not options.set or name in options.set)]
    if not names:
        parser.error(f"none of the sets is in {data.folder}")
    rows = {name: SETS[name](data) for name in names}
    print(json.dumps(as_json(rows), indent=2) if options.json else as_table(rows))


if __name__ == "__main__":
    main()
