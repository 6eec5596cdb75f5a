"""Every table row of docs/values is a test.

A row under "Reads" holds when one of the values that the words express is equal to the value, written as a curator
would, or prints like it. A row under "Compares" holds when the two values, written by a curator, relate so. A page may
bring its own entity list, in a block ``yaml claims/entities.yaml``.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from checker.files.entities import read_entity_file
from checker.text.normalize import fold
from checker.value import Context, Relation
from checker.values import types

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.project import Entity

PAGES: Final = Path(__file__).parents[2] / "docs" / "values"
_ENTITIES: Final = re.compile(r"^```yaml claims/entities\.yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADINGS: Final = 2


class Row(NamedTuple):
    """A row of a table: the type its page is about, the entities of the page, and the cells."""

    type: str
    entities: Mapping[str, Entity]
    cells: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"{self.type}: {' | '.join(self.cells)}"


def rows(section: str) -> Iterator[Row]:
    for path in sorted(PAGES.glob("*.md")):
        page = path.read_text(encoding="utf-8")
        found = _ENTITIES.search(page)
        entities: Mapping[str, Entity] = read_entity_file(found[1], "claims/entities.yaml")[0] if found else {}
        part = page.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
        lines = [line for line in part.splitlines() if line.startswith("|")][_HEADINGS:]
        for line in lines:
            cells = tuple(cell.strip().strip("`") for cell in line.strip().strip("|").split("|"))
            yield Row(path.stem, entities, cells)


@pytest.mark.parametrize("row", list(rows("Reads")), ids=lambda row: row.name)
def test_words_say_the_value_of_the_table(row: Row) -> None:
    words, published, wanted = row.cells
    kind = types()[row.type]
    context = Context(date.fromisoformat(published) if published else None, row.entities)
    values = [mention.value for mention in kind.mentions(fold(words), context)]
    written = kind.parse(wanted, context)
    equal = [value for value in values if written is not None and kind.compare(value, written) is Relation.EQUAL]
    assert equal or wanted in [str(value) for value in values], [str(value) for value in values]


@pytest.mark.parametrize("row", list(rows("Compares")), ids=lambda row: row.name)
def test_two_values_relate_as_the_table_says(row: Row) -> None:
    first, second, relation = row.cells
    kind, context = types()[row.type], Context(entities=row.entities)
    left, right = kind.parse(first, context), kind.parse(second, context)
    assert left is not None
    assert right is not None
    assert kind.compare(left, right) == Relation(relation)
    assert kind.compare(right, left) == Relation(relation).flipped


def test_every_type_has_a_page() -> None:
    assert sorted(path.stem for path in PAGES.glob("*.md")) == sorted(types())
