"""Which words of a phrase are names: declared ones as their list has them, and others by their capitals."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.names.persons import is_head, letters, title_end
from checker.names.tables import ABBREVIATIONS, COURTESY, DOMAINS, MODIFIERS, PARTICLES, SUFFIXES
from checker.record import dataclass
from checker.text.abbreviations import CALENDAR, STARTERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SMALL, _CAPITAL = 0, 1
CAPITALS: Final = 2
"""The ``case`` of a word in capitals only."""

# U.S., d'Arc, R&D; the ending of a possessive is no part of a word.
_WORD: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_](?!\w)\.?|[^\W_]+(?:['&](?!s\b)[^\W_]+)*")
_OPENING: Final = re.compile(r"[.!?:\u2014][\"')\]]* ?[\"'(\[]*\Z|(?:\A|[ (])[\"']\Z")
# How adjectives of places end: Korean, Japanese, British, French, Iraqi, Slavic.
_OF_A_PLACE: Final = re.compile(r"(?:an|ese|ish|ch|i|ic)\Z")
_TIMES: Final = frozenset(letters(word) for word in CALENDAR)
_OPENERS: Final = frozenset(letters(word) for word in STARTERS) | {"amid", "any", "following", "given", "per", "via"}
# Behind a hyphen these go on with no name: "Seoul-based", while "You-geun" is one.
_DESCRIBING: Final = frozenset(
    [
        *("based", "led", "backed", "owned", "born", "style", "era", "related", "run", "made", "wide", "held", "ruled"),
        *("like", "only", "free", "level", "wing", "bound", "trained", "educated", "controlled", "sponsored", "type"),
        *(
            "funded",
            "friendly",
            "brokered",
            "mediated",
            "speaking",
            "registered",
            "listed",
            "built",
            "flagged",
            "first",
        ),
    ]
)


class Word(NamedTuple):
    """A word of a phrase: its place, how `letters` gives it, its capitals, and what stands before it.

    ``case`` is 0 for small letters, 1 for a capital, 2 for capitals only; ``joins`` tells that it may go on with the
    name before it, ``hyphen`` that a hyphen joins the two; ``opens`` that it may be the first word of a sentence.
    """

    start: int
    end: int
    key: str
    case: int
    joins: bool
    hyphen: bool
    opens: bool


class Name(NamedTuple):
    """A name by its place, from ``start`` to ``end``; ``ids`` are the entities declared to bear it, often none.

    ``opens`` tells that it is but one word with a capital which the start of a sentence may account for.
    """

    start: int
    end: int
    ids: tuple[str, ...] = ()
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Declared:
    """A declared name as words: their keys and least cases, the entities that bear it, and whether it is an adjective.

    An adjective (``South Korean``, ``U.S.``) describes what follows it; a noun right before another capital belongs to
    a longer name (``Washington Post``).
    """

    keys: tuple[str, ...]
    cases: tuple[int, ...]
    ids: tuple[str, ...]
    adjective: bool


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[Word, ...]:
    """Cut a folded phrase into words; what hyphens join comes apart."""
    words: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        gap = text[last:start]
        raw = match[0]
        if gap == "'" and raw == "s":
            # The gap before the next word begins with what ends the possessive.
            last = start - 1
            continue
        last = end
        case = _SMALL
        if raw[0].isupper():
            case = CAPITALS if raw.isupper() and len(raw.replace(".", "")) > 1 else _CAPITAL
        if gap == " " and words:
            words.append(Word(start, end, letters(raw), case, True, False, False))  # noqa: FBT003 - made by the thousand
            continue
        hyphen = gap == "-"
        stopped = gap == ". " and bool(words) and _is_shortened(words[-1])
        opens = not words or not (stopped or hyphen or _OPENING.search(gap) is None)
        words.append(Word(start, end, letters(raw), case, hyphen or stopped, hyphen, opens))
    return tuple(words)


def _is_shortened(word: Word) -> bool:
    return word.key in ABBREVIATIONS or word.key in SUFFIXES or (len(word.key) == 1 and word.case > _SMALL)


def is_of_a_place(key: str) -> bool:
    """Tell whether a word, as `letters` gives it, may be the adjective of a place: Korean, Japanese, British."""
    return _OF_A_PLACE.search(key) is not None


def declared(name: str, ids: tuple[str, ...]) -> list[Declared]:
    """Return a declared name as words, without an article before it, and the plural of a demonym: South Koreans."""
    words = words_of(name)
    if len(words) > 1 and words[0].key == "the":
        words = words[1:]
    if not words:
        return []
    last = words[-1]
    demonym = last.case == _CAPITAL and _OF_A_PLACE.search(last.key) is not None
    keys = tuple(word.key for word in words)
    cases = tuple(word.case for word in words)
    found = [Declared(keys, cases, ids, demonym or last.case == CAPITALS)]
    if demonym:
        found.append(Declared((*keys[:-1], keys[-1] + "s"), cases, ids, adjective=False))
    return found


def names_in(text: str, known: Mapping[str, Sequence[Declared]]) -> list[Name]:
    """Return the names in a folded phrase, in order and without overlap.

    ``known`` holds declared names by the key of their first word, the longest first. Titles before names are left out,
    and so are months and days.
    """
    words = words_of(text)
    reader = _Reader(words)
    at = 0
    while at < len(words):
        word = words[at]
        candidates = known.get(word.key)
        # Most words are neither names nor follow one.
        if not (word.case or candidates) and reader.idle:
            at += 1
            continue
        if not word.joins:
            reader.close()
        match = _declared_at(words, at, candidates) if candidates else None
        if match is not None:
            reader.take_declared(at, match)
            at += len(match.keys)
        else:
            at = reader.take_word(at)
    reader.close()
    return reader.names


def _declared_at(words: Sequence[Word], at: int, candidates: Sequence[Declared]) -> Declared | None:
    """Return the longest of some declared names that stands at a word."""
    for candidate in candidates:
        here = words[at : at + len(candidate.keys)]
        if len(here) < len(candidate.keys):
            continue
        for word, key, case in zip(here, candidate.keys, candidate.cases, strict=True):
            if word.key != key or word.case < case or not (word.joins or word is here[0]):
                break
        else:
            return candidate
    return None


class _Reader:
    """Gathers the words of a phrase into names, one run of capitals at a time."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.names: list[Name] = []
        self._words = words
        # The words, by index, of an undeclared name that may go on.
        self._open: list[int] = []
        # The declared name right before the word to come: its words, by index, and what it is.
        self._before: tuple[range, Declared] | None = None

    @property
    def idle(self) -> bool:
        """Tell whether no name is being gathered."""
        return not self._open and self._before is None

    def close(self) -> None:
        """End the run: nothing that follows belongs to a name before it."""
        self._close_before()
        self._close_open()

    def take_declared(self, at: int, match: Declared) -> None:
        """Take a declared name: by itself, or as part of a longer undeclared one (``Bank of Japan``)."""
        here = range(at, at + len(match.keys))
        within = self._open and not self._words[at].hyphen and self._core()
        if within and not self._opens_only():
            self._open += here
            return
        if within:
            self._open.clear()
        self.close()
        self._before = (here, match)

    def take_word(self, at: int) -> int:
        """Take a word that begins no declared name; return the index of the next one to look at."""
        word = self._words[at]
        if self._open and (end := self._linked_until(at)) > at:
            self._open += range(at, end)
            return end
        if not word.case or word.key in _TIMES:
            self.close()
            return at + 1
        if self._before is not None:
            here, match = self._before
            if match.adjective or word.hyphen or self._is_title(at):
                self._close_before()
            else:
                self._open, self._before = [*here], None
        self._open.append(at)
        return at + 1

    def _is_title(self, at: int) -> bool:
        key = self._words[at].key
        following = self._words[at + 1].key if at + 1 < len(self._words) else ""
        return is_head(key) or key in MODIFIERS or key in COURTESY or is_head(following)

    def _linked_until(self, at: int) -> int:
        """Return where small words end that go on with the open name; ``at`` when they do not."""
        words = self._words
        word = words[at]
        if word.case or not word.joins:
            return at
        if word.hyphen:
            return at if word.key in _DESCRIBING or words[at - 1].key in _DESCRIBING else at + 1
        if word.key in {"of", "for"}:
            end = at + 2 if at + 1 < len(words) and words[at + 1].key == "the" else at + 1
        else:
            end = at
            while end < len(words) and words[end].key in PARTICLES and not words[end].case:
                end += 1
        linked = end < len(words) and words[end].joins and words[end].case and words[end].key not in _TIMES
        return end if linked else at

    def _core(self) -> list[int]:
        """Return the words of the open name without openers of a sentence, titles before it, and small words after."""
        words, core = self._words, self._open
        while core and words[core[0]].opens and words[core[0]].key in _OPENERS:
            core = core[1:]
        if len(core) > 1 and words[core[0]].opens and words[core[1]].key in {"of", "for"}:
            # "Part of Port Mara": the capital is that of the sentence.
            core = [at for at in core[2:] if words[at].key != "the"]
        while core and not words[core[-1]].case and not words[core[-1]].hyphen:
            core = core[:-1]
        if all(self._is_of_title(words[at].key) for at in core):
            return []
        return core[title_end([(words[at].key,) for at in core]) :]

    @staticmethod
    def _is_of_title(key: str) -> bool:
        return is_head(key) or key in MODIFIERS or key in DOMAINS or key in COURTESY or key in {"of", "for", "the"}

    def _opens_only(self) -> bool:
        """Tell whether the open name is but a word that opens a sentence: ``Leaders of Japan``."""
        capitals = [at for at in self._open if self._words[at].case]
        return len(capitals) == 1 and self._words[capitals[0]].opens and self._words[capitals[0]].case == _CAPITAL

    def _close_before(self) -> None:
        if self._before is not None:
            here, match = self._before
            self.names.append(Name(self._words[here[0]].start, self._words[here[-1]].end, match.ids))
            self._before = None

    def _close_open(self) -> None:
        if not self._open:
            return
        core = self._core()
        if core:
            first, last = self._words[core[0]], self._words[core[-1]]
            opens = len(core) == 1 and first.opens and first.case != CAPITALS
            self.names.append(Name(first.start, last.end, opens=opens))
        self._open = []
