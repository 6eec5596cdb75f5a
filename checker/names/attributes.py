"""The vocabulary as it is used: which names mean one attribute, what is known of it, and what it is not."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from checker.identity import kept
from checker.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.project import Attribute


@dataclass(frozen=True, slots=True, eq=False)
class Attributes:
    """The vocabulary, prepared for looking names up.

    ``meant`` has for every name that is declared, or listed under ``also``, the name of the attribute it means, and
    ``entries`` the vocabulary itself; ``singles`` has what ``single`` says of an attribute, by whichever of its names;
    ``apart`` holds the pairs of attributes that are declared to be different things.
    """

    entries: Mapping[str, Attribute]
    meant: Mapping[str, str]
    singles: Mapping[str, str]
    apart: frozenset[frozenset[str]]

    def name(self, written: str) -> str:
        """Return the name of the attribute that a name means, itself where the vocabulary does not know it."""
        return self.meant.get(written, written)

    def declared(self, written: str) -> Attribute | None:
        """Return what is known of the attribute that a name means, its own entry before that of another name."""
        return self.entries.get(written) or self.entries.get(self.name(written))

    def single(self, written: str) -> str:
        """Return what ``single`` says of the attribute that a name means, empty where nothing does.

        An attribute that another lists under ``also`` keeps what its own entry says of it.
        """
        return self.singles.get(self.name(written), "")

    def are_apart(self, first: str, second: str) -> bool:
        """Tell whether two names are declared to mean different things.

        ``distinct_from`` says so, and so do the rules: what comes before something, or is added to it, is not the same.
        """
        return frozenset((self.name(first), self.name(second))) in self.apart


@kept
def attributes(vocabulary: Mapping[str, Attribute]) -> Attributes:
    """Return a vocabulary prepared for looking names up; that of a vocabulary used lately is kept."""
    meant = _meant(vocabulary)
    apart = {
        frozenset((meant[name], meant.get(other, other)))
        for name, entry in vocabulary.items()
        for other in (*entry.distinct_from, *entry.not_after, *entry.not_before)
    }
    for name, entry in vocabulary.items():
        parts = (name, *entry.sum_of, *entry.difference_of, *entry.ratio_of)
        apart |= {frozenset((meant.get(one, one), meant.get(two, two))) for one, two in combinations(parts, 2)}
    # What the attribute itself says goes before what is said under its other names.
    singles = {meant[name]: entry.single for name, entry in vocabulary.items() if entry.single}
    singles |= {name: entry.single for name, entry in vocabulary.items() if entry.single and meant[name] == name}
    return Attributes(vocabulary, meant, singles, frozenset(apart))


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
