"""Which values of two texts answer the same question, and whether they exclude each other.

Two texts speak of one thing only if they say so: a name may have several bearers, so most of what the shorter one tells
of names and figures has to stand in the other too. Their values speak of one attribute when both stand beside the words
of the question, or at the same place of a passage that both texts have. Where nothing shows that, nothing is said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.fit.relevance import word_of_name
from checker.fit.roles import role_of, roles_in, roles_of
from checker.names.proper import names_in
from checker.record import dataclass
from checker.text.normalize import fold
from checker.text.segment import segment
from checker.value import Context, Mention, Relation
from checker.values import types
from checker.values.calendar.value import Date
from checker.values.counted import counted
from checker.values.period import Period
from checker.values.quantity.units import COUNT
from checker.values.quantity.value import Number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.value import Value

_TOKEN: Final = re.compile(r"[^\W_]+(?:[.,'][^\W_]+)*")
_FIGURES: Final = re.compile(r"\d[\d,.]*\d")
_PASSAGE: Final = 6
"""So many words on either side of a value are compared with those of another text."""
_REACH: Final = 120
"""So many characters hold these."""
_REPEATED: Final = 5
"""So many of them in a row, on both sides together, have to be the same for one passage."""
_OPENS_LIFE: Final = re.compile(r"\((?:[^()\d]{0,60}[,;] )?\Z")
_MOST: Final = 0.5
_BORN, _DIED = role_of("born"), role_of("died")


class Told(NamedTuple):
    """A value that a text tells: the words that say so, what they say of it, and the words before and after it.

    ``roles`` are those of the words around it (`checker.fit.roles`), ``before`` holds the last word first.
    """

    said: str
    value: Value
    roles: frozenset[str]
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two values, each told by one of two texts, that answer one question and exclude each other."""

    first: Told
    second: Told


def told(text: str, names: Sequence[str]) -> list[Told]:
    """Return the values that a text tells, of the types of these names; an earlier one covers what stands inside it."""
    words = fold(text)
    values: list[Told] = []
    for sentence in segment(words):
        said = words[sentence.start : sentence.end]
        mentions = _mentions(said, names)
        roles = roles_of(said, [(mention.start, mention.end) for mention in mentions])
        for mention, own in zip(mentions, roles, strict=True):
            if not _names_something(said, mention) and not _not_understood(mention.value):
                start, end = sentence.start + mention.start, sentence.start + mention.end
                values += _told(words, start, end, mention.value, own)
    return values


def conflict(question: str, first: str, second: str, names: Sequence[str]) -> Conflict | None:
    """Return values of two texts that answer a question differently, None where nothing shows that they do.

    The texts are taken for texts of one subject; see `same_subject`. ``names`` are those of the types of the answer.
    What either text tells beside the words of the question has to exclude all that the other tells there.
    """
    asked = roles_in(fold(question))
    one, two = told(first, names), told(second, names)
    related = [(a, b, _relation(a, b)) for a in _answers(one, asked) for b in _answers(two, asked)]
    related = [each for each in related if each[2] is not Relation.INCOMPARABLE]
    if related and all(relation is Relation.CONFLICTS for _, _, relation in related):
        return Conflict(*related[0][:2])
    for a, b in _same_place(one, two):
        if (a.roles | b.roles) & asked and _relation(a, b) is Relation.CONFLICTS:
            return Conflict(a, b)
    return None


def same_subject(first: str, second: str, besides: str = "") -> bool:
    """Tell whether most names and figures of the shorter of two texts stand in the other too.

    What stands in ``besides`` does not count: a question gives the name that several may bear.
    """
    one, two = (_particulars(text, besides) for text in (first, second))
    fewer = min(len(one), len(two))
    return fewer > 0 and len(one & two) / fewer > _MOST


def _particulars(text: str, besides: str) -> frozenset[str]:
    words, known = fold(text), fold(besides).lower()
    names = (words[name.start : name.end].lower() for name in names_in(words, {}) if not name.opens)
    figures = (found[0].replace(",", "") for found in _FIGURES.finditer(words))
    return frozenset(
        each for each in (*names, *figures) if each not in known and not all(part in known for part in each.split())
    )


def _mentions(words: str, names: Sequence[str]) -> list[Mention]:
    found: list[Mention] = []
    for name in names:
        found += [
            each
            for each in types()[name].mentions(words, Context())
            if not any(each.start < other.end and other.start < each.end for other in found)
        ]
    return sorted(found, key=lambda mention: mention.start)


def _names_something(words: str, mention: Mention) -> bool:
    """Tell whether a value is part of a name, or tells several bearers of one apart: Otters (1981 film)."""
    if word_of_name(words, mention.start, mention.end, mention.value):
        return True
    return words[mention.start - 1 : mention.start] == "(" and words[mention.end : mention.end + 1] == " "


def _not_understood(value: Value) -> bool:
    return isinstance(value, Date) and not value.extent.spans


def _told(words: str, start: int, end: int, value: Value, roles: frozenset[str]) -> Iterator[Told]:
    if isinstance(value, Number):
        roles |= {role_of(noun) for noun in counted(words, end)}
    before = [found[0].lower() for found in _TOKEN.finditer(words, max(0, start - _REACH), start)]
    after = [found[0].lower() for found in _TOKEN.finditer(words, end, end + _REACH)]
    around = tuple(before[: -_PASSAGE - 1 : -1]), tuple(after[:_PASSAGE])
    if isinstance(value, Period) and words[end : end + 1] == ")" and _OPENS_LIFE.search(words[:start]):
        # A name and two dates in brackets: the days of birth and death.
        for day, role in ((value.start, _BORN), (value.end, _DIED)):
            yield Told(words[start:end], Date(day), roles | {role}, *around)
    else:
        yield Told(words[start:end], value, roles, *around)


def _answers(values: Sequence[Told], asked: frozenset[str]) -> list[Told]:
    """Return the values beside which most of the asked words stand."""
    most = max((len(value.roles & asked) for value in values), default=0)
    return [value for value in values if most and len(value.roles & asked) == most and _counts(value, asked)]


def _counts(value: Told, asked: frozenset[str]) -> bool:
    """Tell whether a number does not count something else than what is asked for."""
    if not isinstance(value.value, Number) or value.value.unit is not COUNT:
        return True
    nouns = {role_of(noun) for noun in counted(" ".join(value.after), 0)}
    return not nouns or bool(nouns & asked)


def _relation(first: Told, second: Told) -> Relation:
    if first.value.type != second.value.type:
        return Relation.INCOMPARABLE
    return types()[first.value.type].compare(first.value, second.value)


def _same_place(first: Sequence[Told], second: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Pair the values of two texts that stand at one place of a passage which both have."""
    for one in first:
        other = max(second, key=lambda each: _common(one, each), default=None)
        if other is not None and _common(one, other) >= _REPEATED:
            yield one, other


def _common(first: Told, second: Told) -> int:
    return _run(first.before, second.before) + _run(first.after, second.after)


def _run(first: Sequence[str], second: Sequence[str]) -> int:
    """Return how many words of two texts are the same, from the first on."""
    for count, (one, two) in enumerate(zip(first, second, strict=False)):
        if one != two:
            return count
    return min(len(first), len(second))
