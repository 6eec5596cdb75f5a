"""Sets as values: all members of a group, or some of them, as words list them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.names.directory import directory
from checker.names.persons import letters
from checker.record import dataclass
from checker.text.normalize import fold
from checker.value import Mention, Relation
from checker.values.possible import relation_of
from checker.values.written import items, parts

if TYPE_CHECKING:
    from checker.value import Context, Value

_INCLUDING: Final = re.compile(
    r"\b(?:including|such as|among them|among others|for example|like)[,:]?\Z", re.IGNORECASE
)
_STARTS_OPEN: Final = re.compile(r"including:? ", re.IGNORECASE)
_AND_OTHERS: Final = re.compile(r",? (?:and others|and other|among others|etc)\b", re.IGNORECASE)
# What may stand between two members of a list.
_BETWEEN: Final = re.compile(r"(?:,? (?:and|as well as) |, )(?:with |in |of |by |from )?(?:the |both )?", re.IGNORECASE)
_WRITTEN_BETWEEN: Final = re.compile(r",? and |, ")


@dataclass(frozen=True, slots=True)
class SetValue:
    """The members of a group.

    ``known`` are the ids of those on the entity list, ``others`` the words for the others; ``open`` tells that there
    may be more: any group with these members is meant.
    """

    written: str
    known: frozenset[str]
    others: frozenset[str] = frozenset()
    open: bool = False

    @property
    def type(self) -> str:
        """Return the name of the type."""
        return "set"

    def __str__(self) -> str:
        """Return the members in words."""
        return self.written

    @property
    def members(self) -> frozenset[tuple[str, str]]:
        """Return all members, by how they are known."""
        return frozenset(("id", id_) for id_ in self.known) | frozenset(("words", words) for words in self.others)


class SetType:
    """The type of values that are groups: a closed one is just its members, an open one any that has them."""

    name: str = "set"

    def parse(self, written: str, context: Context) -> SetValue | None:
        """Return the value of ``[A, B]``, ``{including: [A, B]}``, ``A and B`` or ``including A and B``."""
        folded = fold(written).strip()
        given = parts(folded)
        if given is not None:
            listed = given.get("including")
            return _of(items(listed) or (listed,), context, is_open=True) if listed and len(given) == 1 else None
        starts = _STARTS_OPEN.match(folded)
        rest = folded[starts.end() :] if starts else folded
        members = items(rest) or tuple(filter(None, _WRITTEN_BETWEEN.split(rest)))
        return _of(members, context, is_open=starts is not None) if members else None

    def mentions(self, words: str, context: Context) -> list[Mention]:
        """Return the lists of names in the words; a name that no list joins is one member of a group left open.

        A list is open after ``including`` and the like, and before ``and others``.
        """
        known = directory(context.entities)
        found: list[Mention] = []
        group: list[tuple[int, int, str]] = []
        for name in known.names(words):
            member = (name.start, name.end, name.ids[0] if len(name.ids) == 1 else "")
            if group and not _BETWEEN.fullmatch(words, group[-1][1], name.start):
                found.append(_listed(words, group))
                group = []
            group.append(member)
        if group:
            found.append(_listed(words, group))
        return found

    def compare(self, first: Value, second: Value) -> Relation:
        """Compare the groups that are possible. Names not on the entity list may be other words for a member."""
        if not isinstance(first, SetValue) or not isinstance(second, SetValue):
            return Relation.INCOMPARABLE
        # The more members are given, the fewer groups have them.
        relation = relation_of(second.members, first.members)
        if first.open and second.open:
            return Relation.OVERLAPS if relation is Relation.CONFLICTS else relation
        within = Relation.EQUAL
        if first.open is not second.open:
            within = Relation.REFINES if second.open else Relation.REFINED_BY
        if relation in {Relation.EQUAL, within}:
            return within
        lacks = (not first.open and _lacks(first, second)) or (not second.open and _lacks(second, first))
        return Relation.CONFLICTS if lacks else Relation.INCOMPARABLE


def _lacks(closed: SetValue, other: SetValue) -> bool:
    """Tell whether a closed group surely lacks a member of another: all names that matter are on the entity list."""
    return not closed.others and not other.known <= closed.known


def _of(members: tuple[str, ...], context: Context, *, is_open: bool) -> SetValue:
    known = directory(context.entities)
    ids: set[str] = set()
    others: set[str] = set()
    for member in members:
        found = known.look_up(member)
        if len(found) == 1:
            ids.add(found[0])
        else:
            others.add(_key(member))
    listed = ", ".join(members)
    return SetValue(f"including {listed}" if is_open else listed, frozenset(ids), frozenset(others), is_open)


def _listed(words: str, group: list[tuple[int, int, str]]) -> Mention:
    start, end = group[0][0], group[-1][1]
    before = words[:start].removesuffix("the ").rstrip()
    is_open = len(group) == 1 or _INCLUDING.search(before) is not None or _AND_OTHERS.match(words, end) is not None
    ids = frozenset(id_ for _, _, id_ in group if id_)
    others = frozenset(_key(words[first:last]) for first, last, id_ in group if not id_)
    return Mention(start, end, SetValue(words[start:end], ids, others, is_open))


def _key(words: str) -> str:
    return " ".join(letters(word) for word in words.split() if letters(word) not in {"the", "a", "an"})


TYPE = SetType()
