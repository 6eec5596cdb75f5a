"""Reads the items of a set, and the texts they speak of."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

Item = dict[str, Any]
"""One line of a set: what its makers wrote down."""


@dataclass(frozen=True, slots=True)
class Data:
    """A folder of sets."""

    folder: Path

    def has(self, name: str) -> bool:
        """Tell whether a set is here."""
        return self._path(name).is_file()

    def items(self, name: str) -> list[Item]:
        """Return the items of a set, in the order of its file."""
        with gzip.open(self._path(name), "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    def documents(self, name: str) -> dict[str, Item]:
        """Return the texts of a set by their ids."""
        return {item["doc_id"]: item for item in self.items(f"{name}.docs")}

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.jsonl.gz"
