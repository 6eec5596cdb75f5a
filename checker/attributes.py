"""The vocabulary as it is used: which names mean one attribute, what is known of it, and what it is not."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.identity import Identity
from checker.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.project import Attribute


@dataclass(frozen=True, slots=True, eq=False)
class Attributes:
    """The vocabulary, prepared for looking names up.

    ``meant`` has for every name that is declared, or listed under ``also``, the name of the attribute it means, and
    ``entries`` the vocabulary itself; ``apart`` holds the pairs of attributes that are declared to be different things.
    """

    entries: Mapping[str, Attribute]
    meant: Mapping[str, str]
    apart: frozenset[frozenset[str]]

    def name(self, written: str) -> str:
        """Return the name of the attribute that a name means, itself where the vocabulary does not know it."""
        return self.meant.get(written, written)

    def declared(self, written: str) -> Attribute | None:
        """Return what is known of the attribute that a name means, its own entry before that of another name."""
        return self.entries.get(written) or self.entries.get(self.name(written))

    def are_apart(self, first: str, second: str) -> bool:
        """Tell whether two names are declared to mean different things.

        ``distinct_from`` says so, and so do the rules of order: what comes before something is not the same.
        """
        return frozenset((self.name(first), self.name(second))) in self.apart


def attributes(vocabulary: Mapping[str, Attribute]) -> Attributes:
    """Return a vocabulary prepared for looking names up; that of a vocabulary used lately is kept."""
    return _attributes(Identity(vocabulary))


@lru_cache(maxsize=4)
def _attributes(key: Identity[Mapping[str, Attribute]]) -> Attributes:
    entries = key.thing
    meant = _meant(entries)
    apart = {
        frozenset((meant[name], meant.get(other, other)))
        for name, entry in entries.items()
        for other in (*entry.distinct_from, *entry.not_after, *entry.not_before)
    }
    return Attributes(entries, meant, frozenset(apart))


def _meant(entries: Mapping[str, Attribute]) -> Mapping[str, str]:
    """Return for every name the attribute it means: of entries that name each other the one nobody else lists."""
    joined: dict[str, set[str]] = {name: {name} for name in entries}
    for name, entry in entries.items():
        for other in entry.also:
            one, two = joined[name], joined.get(other, {other})
            if one is not two:
                one |= two
                joined.update(dict.fromkeys(two, one))
    listed = {other for entry in entries.values() for other in entry.also}
    meant: dict[str, str] = {}
    for names in joined.values():
        if meant.keys().isdisjoint(names):
            declared = sorted(names & entries.keys(), key=lambda name: (name in listed, name))
            meant.update(dict.fromkeys(names, declared[0]))
    return meant
