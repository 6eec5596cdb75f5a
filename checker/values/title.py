"""Titles as values: a post or rank, and the body it is held in; a person may hold two, so that none conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.names.directory import directory
from checker.names.persons import is_head
from checker.names.proper import Name, words_of
from checker.names.tables import ABBREVIATIONS, DOMAINS, MODIFIERS, RANKS
from checker.record import dataclass
from checker.text.normalize import fold
from checker.value import Mention, Relation
from checker.values import entity
from checker.values.possible import relation_of
from checker.values.written import parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.names.proper import Word
    from checker.value import Context, Value

_SAME: Final = {
    "defence": "defense",
    "labour": "labor",
    "councilor": "councillor",
    "advisor": "adviser",
    **dict.fromkeys(("spokesman", "spokeswoman"), "spokesperson"),
    **dict.fromkeys(("chairman", "chairwoman", "chairperson"), "chair"),
    **dict.fromkeys(("congressman", "congresswoman"), "representative"),
    **dict.fromkeys(("councilman", "councilwoman"), "councillor"),
}
"""Spellings and forms of one word."""

_RANKING: Final = frozenset(
    [
        *("senior", "junior", "principal", "top", "lead", "leading", "managing", "chief", "cabinet", "press", "party"),
        *("executive", "associate", "political", "military", "naval", "army", "police", "visiting", "adjunct"),
    ]
)
"""Words that say more of a post without making another of it: a senior fellow is a fellow."""

_CHANGING: Final = MODIFIERS | {"prime", "chief", "associate", "adjunct", "visiting"}
"""Words that make another post of the one they stand by."""

_WITHIN: Final = frozenset({"of", "for", "at", "on", "in", "with"})
_ARTICLES: Final = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True)
class TitleValue:
    """A post and the body it is held in.

    ``head`` is the word by which the post is known, ``other`` the words that make another post of it (``deputy``),
    ``more`` those that say more of it (``foreign``); ``body`` is None where none is given.
    """

    written: str
    head: str
    other: frozenset[str] = frozenset()
    more: frozenset[str] = frozenset()
    body: entity.EntityValue | None = None

    @property
    def type(self) -> str:
        """Return the name of the type."""
        return "title"

    def __str__(self) -> str:
        """Return the title as it is written."""
        return self.written


class TitleType:
    """The type of values that are titles. What says more of a post, or names its body, refines it."""

    name: str = "title"

    def parse(self, written: str, context: Context) -> TitleValue | None:
        """Return the title that is written in one piece, or as ``post`` and ``body``."""
        given = parts(written)
        if given is None:
            found = _titles(fold(written), context)
            return found[0].value if len(found) == 1 and isinstance(found[0].value, TitleValue) else None
        if not given.keys() <= {"post", "body"} or "post" not in given:
            return None
        post = self.parse(given["post"], context)
        body = entity.resolve(given["body"], context) if "body" in given else None
        if post is None or (body is not None and post.body is not None):
            return None
        shown = f"{given['post']} of {given['body']}" if body is not None else given["post"]
        return TitleValue(shown, post.head, post.other, post.more, body or post.body)

    def mentions(self, words: str, context: Context) -> list[Mention]:
        """Return the titles in the words, each with the body that stands before it or after ``of``."""
        return _titles(words, context)

    def compare(self, first: Value, second: Value) -> Relation:
        """Compare post and body; where either differs, both titles may be held at once."""
        if not isinstance(first, TitleValue) or not isinstance(second, TitleValue):
            return Relation.INCOMPARABLE
        if (first.head, first.other) != (second.head, second.other):
            return Relation.OVERLAPS
        post = _posts(first.more, second.more)
        found = {post, _bodies(first.body, second.body)} - {Relation.EQUAL}
        if not found:
            return Relation.EQUAL
        relation = found.pop()
        return relation if not found and relation in {Relation.REFINES, Relation.REFINED_BY} else Relation.OVERLAPS


def _posts(first: frozenset[str], second: frozenset[str]) -> Relation:
    """Relate posts by what is said of them: each word leaves fewer posts that could be meant."""
    relation = relation_of(second, first)
    return Relation.OVERLAPS if relation is Relation.CONFLICTS else relation


def _bodies(first: entity.EntityValue | None, second: entity.EntityValue | None) -> Relation:
    if first is None or second is None:
        return Relation.EQUAL if first is second else Relation.REFINED_BY if first is None else Relation.REFINES
    return entity.TYPE.compare(first, second)


def _titles(text: str, context: Context) -> list[Mention]:
    """Return the titles in a folded text, in order."""
    words = words_of(text)
    found: list[Mention] = []
    if not any(is_head(word.key) for word in words):
        return found
    known = directory(context.entities)
    names = known.names(text)
    at = 0
    while at < len(words):
        first, last = _post(words, at)
        if first == last:
            at += 1
            continue
        begin, end = words[first].start, words[last - 1].end
        before = _name_before(words, first, names, text)
        after = None if before else _name_after(words, last, names, text)
        body = before or after
        value = _title(text[begin:end], [word.key for word in words[first:last]])
        if body is not None:
            meant = entity.value_of(known, text[body.start : body.end], body.ids, stands=True)
            begin, end = min(begin, body.start), max(end, body.end)
            value = TitleValue(text[begin:end], value.head, value.other, value.more, meant)
        found.append(Mention(begin, end, value))
        while at < len(words) and words[at].start < end:
            at += 1
    return found


def _post(words: Sequence[Word], at: int) -> tuple[int, int]:
    """Return the words, by index, of the post that begins at a word; none where none does."""
    end = last = at
    office = False
    while end < len(words) and (end == at or words[end].joins) and _is_of_post(words[end].key):
        key = words[end].key
        ranking = ABBREVIATIONS.get(key, key).rpartition(" ")[2] in RANKS
        if ranking and office:
            break
        end += 1
        if is_head(key):
            last = end
            office = office or not (ranking or key in MODIFIERS)
    if last == at:
        return at, at
    # "Secretary of State", "chief of staff", "attorney general": what follows the head goes on with the post.
    while last < len(words) and words[last].joins and words[last].key in {"general", "designate", "elect", "emeritus"}:
        last += 1
    if last + 1 < len(words) and words[last].key in {"of", "for"} and words[last].joins:
        over = last + 1
        while over < len(words) and words[over].joins and words[over].key in DOMAINS:
            over += 1
        goes_on = over < len(words) and words[over].joins and words[over].case > 0
        if over == last + 2 or (over > last + 2 and not goes_on):
            last = over
    return at, last


def _is_of_post(key: str) -> bool:
    return is_head(key) or key in MODIFIERS or key in DOMAINS or key in _RANKING or key == "prime"


def _name_before(words: Sequence[Word], first: int, names: Sequence[Name], text: str) -> Name | None:
    """Return the name right before a post: ``Japan's``, ``Pentagon``."""
    if first == 0:
        return None
    for name in names:
        if name.end == words[first - 1].end and text[name.end : words[first].start] in {" ", "'s ", "' "}:
            return name
    return None


def _name_after(words: Sequence[Word], last: int, names: Sequence[Name], text: str) -> Name | None:
    """Return the name that a preposition right after a post leads to: ``of the Stimson Center``."""
    if last >= len(words) or not words[last].joins or words[last].key not in _WITHIN:
        return None
    at = last + 1
    while at < len(words) and words[at].joins and words[at].key in _ARTICLES:
        at += 1
    if at == len(words) or not words[at].joins:
        return None
    for index, name in enumerate(names):
        if name.start == words[at].start:
            # "Korean Council": what the adjective describes is the body.
            beyond = names[index + 1 : index + 2]
            goes_on = beyond and text[name.end : beyond[0].start] == " "
            return Name(name.start, beyond[0].end) if goes_on else name
    return None


def _title(written: str, keys: Sequence[str]) -> TitleValue:
    """Return the title that the words of a post make."""
    full = [part for key in keys for part in ABBREVIATIONS.get(key, key).split()]
    plain = [_SAME.get(word, word) for word in full if word not in {"of", "for", "the", "affairs"}]
    if "undersecretary" in plain:
        plain = [part for word in plain for part in (("under", "secretary") if word == "undersecretary" else (word,))]
    over = full.index("of") if "of" in full else full.index("for") if "for" in full else len(full)
    heads = [at for at, word in enumerate(full[:over]) if is_head(word)]
    head = _SAME.get(full[heads[-1]], full[heads[-1]]) if heads else plain[-1]
    head = "secretary" if head == "undersecretary" else head
    rest = list(plain)
    rest.remove(head)
    if head in RANKS or (head == "general" and len(plain) > 1):
        return TitleValue(written, head, frozenset(rest))
    changing = frozenset(word for word in rest if word in _CHANGING or (is_head(word) and word not in DOMAINS))
    return TitleValue(written, head, changing, frozenset(rest) - changing)


TYPE = TitleType()
