"""Sets of two texts that answer one question: whether it is told that their answers exclude each other.

The gold answers are not looked at. Values are read from both texts, and compared where both are shown to speak of the
same thing; see `benchmarks.verdicts_sets.answers`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.verdicts_sets.answers import conflict, same_subject
from benchmarks.verdicts_sets.score import Row, grouped, share

if TYPE_CHECKING:
    from benchmarks.verdicts_sets.items import Data, Item

_READ = {"date": ("period", "date"), "number": ("number",)}
"""By the kind of the answers, the types of values that are read: other kinds are out of reach."""


def ramdocs_pairs(data: Data) -> list[Row]:
    """Measure pairs of web texts found for one question, many of them about different bearers of one name."""
    items = [item for item in data.items("ramdocs_pairs") if item["answer_kind"] in _READ]
    told = {item["id"]: _told(item, item["question"]) for item in items}
    return [_row(group, members, told) for group, members in grouped(items, lambda item: item["answer_kind"]).items()]


def _told(item: Item, question: str) -> bool:
    first, second = item["text_a"], item["text_b"]
    return same_subject(first, second, question) and bool(conflict(question, first, second, _READ[item["answer_kind"]]))


def wikicontradict(data: Data) -> list[Row]:
    """Measure pairs of sentences of one encyclopedia page, which is their subject; all pairs contradict each other."""
    items = [item for item in data.items("wikicontradict") if item["kind"] in _READ]
    told = {item["id"]: any(_contradict(item, each["question"]) for each in item["questions"] or ()) for item in items}
    return [_row(group, members, told) for group, members in grouped(items, lambda item: item["kind"]).items()]


def _contradict(item: Item, question: str) -> bool:
    first, second = (item[f"sentence_{side}"] or item[f"text_{side}"] for side in "ab")
    return bool(conflict(question, first, second, _READ[item["kind"]]))


def _row(group: str, items: list[Item], told: dict[str, bool]) -> Row:
    named = {label: [item for item in items if item["label"] == label] for label in sorted({i["label"] for i in items})}
    return Row(
        group,
        len(items),
        {
            "precision": share(item["label"] == "CONFLICT" for item in items if told[item["id"]]),
            "recall": share(told[item["id"]] for item in named.get("CONFLICT", [])),
            "coverage": share(told[item["id"]] for item in items),
        }
        | {
            f"told of {label}": share(told[item["id"]] for item in members)
            for label, members in named.items()
            if label != "CONFLICT"
        },
    )
