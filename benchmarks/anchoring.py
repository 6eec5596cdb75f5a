"""Times the finding of quotes against a floor measured in the same run.

    python benchmarks/anchoring.py DIR [--rounds N]

DIR holds ``articles.jsonl`` ({"id", "text"}) and ``quotes.jsonl`` ({"article", "quote", "expected"}: exact, edited or
absent).
The floor folds each article once (quotation marks, dashes, white space) and asks whether the folded quote is ``in`` it.
Prints JSON: microseconds of processor time per quote and kind, the ratio to the floor for the same quotes, and how many
outcomes were right. Every measurement begins with the raw texts; floor and checker take turns, and medians are given.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from checker.claim import Quote
from checker.text.document import Document
from checker.text.locate import locate
from checker.text.nearest import nearest
from checker.text.outcome import Kind
from checker.text.seal import make

if TYPE_CHECKING:
    from collections.abc import Callable

_TYPOGRAPHY: Final = str.maketrans(
    {"\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'", "\u2013": "-", "\u2014": "-", "\u00a0": " "}
)
_MICROSECONDS: Final = 1e6

Rows = list[dict[str, Any]]


def fold(text: str) -> str:
    """Fold a text as simply as can be."""
    return " ".join(text.translate(_TYPOGRAPHY).split())


def floor(articles: Rows, quotes: Rows) -> int:
    """Fold each article, then look for each quote; return how many were there."""
    texts = {row["id"]: fold(row["text"]) for row in articles}
    return sum(fold(row["quote"]) in texts[row["article"]] for row in quotes)


def checked(articles: Rows, quotes: Rows) -> int:
    """Locate each quote, with the nearest passage where it is not there; return how many outcomes were right."""
    documents = {row["id"]: Document(row["text"]) for row in articles}
    right = 0
    for row in quotes:
        document = documents[row["article"]]
        outcome = locate(document, Quote(row["quote"]))
        if row["expected"] == "exact":
            right += outcome.kind is Kind.FOUND
        elif outcome.kind is not Kind.FOUND:
            passage = nearest(document, row["quote"])
            right += (passage is not None) == (row["expected"] == "edited")
    return right


def sealed(articles: Rows, quotes: Rows) -> float:
    """Return the seconds that looking under seal takes; making the seals is not counted."""
    seals = {row["id"]: make(Document(row["text"]), "0" * 64) for row in articles}
    start = time.process_time()
    for row in quotes:
        locate(seals[row["article"]], Quote(row["quote"]))
    return time.process_time() - start


def timed(run: Callable[[Rows, Rows], int], articles: Rows, quotes: Rows) -> tuple[float, int]:
    """Return processor seconds and the result of a run."""
    start = time.process_time()
    result = run(articles, quotes)
    return time.process_time() - start, result


def measure(articles: Rows, quotes: Rows, rounds: int) -> dict[str, Any]:
    """Measure quotes of one kind."""
    lows: list[float] = []
    highs: list[float] = []
    right = 0
    for _ in range(rounds):
        lows.append(timed(floor, articles, quotes)[0])
        seconds, right = timed(checked, articles, quotes)
        highs.append(seconds)
    return {
        "n": len(quotes),
        "right": right,
        "floor_us": round(median(lows) / len(quotes) * _MICROSECONDS, 2),
        "checker_us": round(median(highs) / len(quotes) * _MICROSECONDS, 2),
        "ratio": round(median(high / low for high, low in zip(highs, lows, strict=True)), 2),
    }


def rows(path: Path) -> Rows:
    """Read a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dir", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    articles, quotes = rows(args.dir / "articles.jsonl"), rows(args.dir / "quotes.jsonl")
    kinds = {kind: [row for row in quotes if row["expected"] == kind] for kind in ("exact", "edited", "absent")}
    report: dict[str, Any] = {"articles": len(articles), "characters": sum(len(row["text"]) for row in articles)}
    for kind, chosen in kinds.items():
        if chosen:
            report[kind] = measure(articles, chosen, args.rounds)
    report["sealed_us"] = round(sealed(articles, quotes) / len(quotes) * _MICROSECONDS, 2)
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
