"""Measures sentences against gold ones: how many boundaries are right, and how many megabytes are read in a second.

Usage: python benchmarks/sentences.py --data DIR [--json]

DIR holds ``sentences.jsonl.gz``: one object a line with ``source`` (news sources have ``news`` in their name), ``text``
and ``sentence_spans`` (start and end in code points). A boundary is the place where a sentence begins; that of a text's
first sentence is given and does not count.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.text.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterable

REPEATS = 5


@dataclass(slots=True)
class Score:
    """Boundaries of a group of texts: found and gold, found only, gold only."""

    texts: int = 0
    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: set[int], gold: set[int]) -> None:
        """Count the boundaries of one text."""
        self.texts += 1
        self.right += len(found & gold)
        self.wrong += len(found - gold)
        self.missed += len(gold - found)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall, in percent; 100 where there is nothing to find."""
        total = 2 * self.right + self.wrong + self.missed
        return 200 * self.right / total if total else 100.0

    def row(self) -> dict[str, float]:
        """Return the numbers to print."""
        return {
            "texts": self.texts,
            "boundaries": self.right + self.missed,
            "wrong": self.wrong,
            "missed": self.missed,
            "f1": round(self.f1, 1),
        }


def measure(items: Iterable[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """Return the scores by source, then of all news, of all else and of everything."""
    scores: defaultdict[str, Score] = defaultdict(Score)
    for item in items:
        found = {sentence.start for sentence in segment(item["text"])[1:]}
        gold = {start for start, _ in item["sentence_spans"][1:]}
        kind = "all news" if "news" in item["source"].split("-") else "all but news"
        for group in (item["source"], kind, "everything"):
            scores[group].add(found, gold)
    last = ("all news", "all but news", "everything")
    return {group: scores[group].row() for group in (*sorted(scores.keys() - set(last)), *last)}


def megabytes_per_second(texts: list[str]) -> float:
    """Return how fast the texts are read, in megabytes of UTF-8, the best of several runs."""
    size = sum(len(text.encode()) for text in texts)
    best = float("inf")
    for _ in range(REPEATS):
        begin = time.perf_counter()
        for text in texts:
            segment(text)
        best = min(best, time.perf_counter() - begin)
    return size / best / 1e6


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with sentences.jsonl.gz")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    with gzip.open(options.data / "sentences.jsonl.gz", "rt", encoding="utf-8") as lines:
        items: list[dict[str, Any]] = [json.loads(line) for line in lines]
    scores = measure(items)
    speed = round(megabytes_per_second([item["text"] for item in items]), 1)
    if options.json:
        print(json.dumps({"sources": scores, "megabytes_per_second": speed}, indent=2))
        return
    print(f"{'source':16} {'texts':>5} {'boundaries':>10} {'wrong':>5} {'missed':>6} {'F1':>6}")
    for group, row in scores.items():
        numbers = f"{row['texts']:5} {row['boundaries']:10} {row['wrong']:5} {row['missed']:6} {row['f1']:6.1f}"
        print(f"{group:16} {numbers}")
    print(f"{speed} MB/s")


if __name__ == "__main__":
    main()
