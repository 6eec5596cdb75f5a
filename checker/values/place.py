"""Places as values: where something is, by the project's list; a capital is itself here and stands for nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.names.directory import directory
from checker.record import replace
from checker.value import Mention, Relation
from checker.values import entity

if TYPE_CHECKING:
    from checker.value import Context, Value

KINDS: Final = frozenset(
    [
        *("", "place", "country", "city", "town", "village", "quarter", "district", "county", "province", "state"),
        *("region", "territory", "continent", "island", "peninsula", "sea", "river", "lake", "mountain", "building"),
        *("bridge", "port", "border", "venue"),
    ]
)
"""The kinds of entities that something can be in or at; an entity without a kind may be one."""


class PlaceType:
    """The type of values that are places. A place within another (``part_of``) refines it."""

    name: str = "place"

    def parse(self, written: str, context: Context) -> entity.EntityValue | None:
        """Return the place of an id or name; what is on the list and is no place is no value of this type."""
        known = directory(context.entities)
        value = entity.resolve(written, context)
        if value is None or not all(known.entities[id_].kind in KINDS for id_ in known.look_up(written)):
            return None
        return replace(value, type=self.name)

    def mentions(self, words: str, context: Context) -> list[Mention]:
        """Return the places in the words, and names of which nothing is known."""
        known = directory(context.entities)
        found: list[Mention] = []
        for start, end, ids, _ in known.names(words):
            if all(known.entities[id_].kind in KINDS for id_ in ids):
                value = entity.value_of(known, words[start:end], ids, stands=False)
                found.append(Mention(start, end, replace(value, type=self.name)))
        return found

    def compare(self, first: Value, second: Value) -> Relation:
        """Compare two places by what lies within them."""
        return entity.TYPE.compare(first, second)


TYPE = PlaceType()
