"""Counts, shares with their intervals, and the table and JSON they are printed as."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from benchmarks.verdicts_sets.items import Item

_Z = 1.959964
"""The two-sided 95 % point of the normal distribution."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    of: int
    count: int

    @property
    def percent(self) -> float:
        """Return the share in percent, 0 of nothing."""
        return 100 * self.count / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Return the 95 % interval in percent (Wilson 1927), which holds for few items and for shares near 0 or 1."""
        if not self.of:
            return 0.0, 100.0
        share, squared = self.count / self.of, _Z * _Z
        middle = share + squared / (2 * self.of)
        half = _Z * sqrt(share * (1 - share) / self.of + squared / (4 * self.of * self.of))
        return tuple(100 * max(0.0, min(1.0, end / (1 + squared / self.of))) for end in (middle - half, middle + half))  # type: ignore[return-value]

    def __str__(self) -> str:
        """Return the share as the table has it."""
        low, high = self.interval
        return f"{self.percent:5.1f} % ({self.count}/{self.of}) [{low:.1f}, {high:.1f}]" if self.of else "    - "


def share(answers: Iterable[bool]) -> Share:
    """Return how many answers are yes."""
    listed = list(answers)
    return Share(len(listed), sum(listed))


@dataclass(frozen=True, slots=True)
class Row:
    """One group of items of a set: how many, and the shares that were measured."""

    group: str
    n: int
    shares: Mapping[str, Share]
    note: str = ""


def grouped(items: Iterable[Item], key: Callable[[Item], str]) -> dict[str, list[Item]]:
    """Return all items under ``all``, and then by group, the largest group first."""
    listed = list(items)
    groups: defaultdict[str, list[Item]] = defaultdict(list)
    for item in listed:
        groups[key(item)].append(item)
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    return {"all": listed, **dict(ordered)}


def as_table(rows: Mapping[str, list[Row]]) -> str:
    """Return the rows as text for a terminal, a line for each share."""
    lines: list[str] = []
    for name, groups in rows.items():
        lines.append(name)
        for row in groups:
            lines.append(f"  {row.group}, n {row.n}{f': {row.note}' if row.note else ''}")
            lines.extend(f"    {measure:<28} {value}" for measure, value in row.shares.items())
    return "\n".join(lines)


def as_json(rows: Mapping[str, list[Row]]) -> dict[str, Any]:
    """Return the rows as data: percentages with one decimal."""
    return {
        name: [
            {
                "group": row.group,
                "n": row.n,
                **({"note": row.note} if row.note else {}),
                **{measure: _share_as_json(value) for measure, value in row.shares.items()},
            }
            for row in groups
        ]
        for name, groups in rows.items()
    }


def _share_as_json(value: Share) -> dict[str, Any]:
    low, high = value.interval
    return {
        "percent": round(value.percent, 1),
        "count": value.count,
        "of": value.of,
        "interval": [round(low, 1), round(high, 1)],
    }
