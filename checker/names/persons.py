"""When two names name one person: by the words they are made of, in any order, with what may be left out left out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from checker.names.tables import (
    ABBREVIATIONS,
    COURTESY,
    CREDENTIALS,
    DOMAINS,
    FAMILY_FIRST,
    FEMALE,
    GIVEN_TOO,
    HEADS,
    MALE,
    PARTICLES,
    SHORT_FORMS,
    SUFFIXES,
)
from checker.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

# Letters that Unicode does not take apart into a plain one and a mark.
_PLAIN: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "\u0131": "i", "ħ": "h"}
    | dict.fromkeys("'.\u2019", "")
)
# Said beside a name, not part of it: a nickname in quotation marks, anything in parentheses.
_ASIDE: Final = re.compile(r"\"[^\"]*\"|\([^()]*\)")
_OWNED: Final = re.compile(r" ?'s?\Z")
_PARTS: Final = re.compile(r"[^\W\d_](?:[^\s,;:-]*[^\W\d_])?\.?(?:-[^\W\d_][^\s,;:-]*)*")
_VOWELS: Final = re.compile(r"[aeiouw]|(?<=\w)[hy]")
_DOUBLED: Final = re.compile(r"(\w)\1+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name taken apart.

    ``units`` are its words, folded, each a tuple of what hyphens join: ``moon``, ``jae``-``in``; ``suffix`` is ``jr``,
    ``iii`` or nothing; ``titles`` are the words of titles that stood before it. ``doubtful`` tells that the last title
    may be a given name: ``Dean``, ``Earl``.
    """

    units: tuple[tuple[str, ...], ...]
    suffix: str = ""
    titles: frozenset[str] = frozenset()
    doubtful: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words with those that hyphens join apart."""
        return tuple(part for unit in self.units for part in unit)

    @property
    def family(self) -> str:
        """Return the family name: the last word, or the first where the name is written in East Asian order."""
        first, last = self.units[0], self.units[-1]
        size = len(self.units)
        east_asian = first[0] in FAMILY_FIRST and len(first) == 1 and (size == 3 or (size == 2 and len(last) > 1))  # noqa: PLR2004 - family name and two syllables
        return "-".join(first if east_asian else last)


@lru_cache(maxsize=4096)
def letters(word: str) -> str:
    """Return a word in small letters, without marks on them, full stops and apostrophes."""
    small = word.casefold().translate(_PLAIN)
    if small.isascii():
        return small
    return "".join(char for char in unicodedata.normalize("NFKD", small) if not unicodedata.combining(char)).translate(
        _PLAIN
    )


@lru_cache(maxsize=1024)
def person_name(written: str) -> PersonName | None:
    """Take a name apart; None when the words are not those of one person's name.

    Titles before it and degrees after it are set aside, and so is what a comma parts off: ``Kim You-geun, a deputy
    director``. Words without a capital other than particles (``van``, ``bin``) show that it is no name.
    """
    plain = _OWNED.sub("", _ASIDE.sub(" ", written).strip())
    named, _, rest = plain.partition(",")
    after = [letters(word) for word in rest.split()]
    if after and (after[0] in SUFFIXES or (rest.strip()[:1].isupper() and len(after) <= 2)):  # noqa: PLR2004 - "Roe, Jane Q."
        named = f"{named} {rest}" if after[0] in SUFFIXES or after[0] in CREDENTIALS else f"{rest} {named}"
    words = _PARTS.findall(named)
    small = not any(word[0].isupper() for word in words)
    keys = [tuple(letters(part) for part in word.split("-")) for word in words]
    name_start = title_end(keys)
    titles = frozenset(full for key in keys[:name_start] for full in ABBREVIATIONS.get(key[0], key[0]).split())
    doubtful = name_start > 0 and keys[name_start - 1][-1] in GIVEN_TOO
    units = keys[name_start:]
    while len(units) > 1 and units[-1][-1] in CREDENTIALS and _has_capitals(words[-1]):
        units.pop()
        words.pop()
    suffix = ""
    if len(units) > 1 and (found := SUFFIXES.get(units[-1][-1])) and (found in {"jr", "sr"} or words[-1].isupper()):
        suffix = found
        units.pop()
        words.pop()
    if not units or not all(part for unit in units for part in unit):
        return None
    if is_head(units[-1][-1]) and (words[-1].endswith(".") or words[-1].islower()):
        return None
    if not small and any(word[0].islower() and letters(word) not in PARTICLES for word in words[name_start:]):
        return None
    return PersonName(tuple(units), suffix, titles, doubtful)


def _has_capitals(word: str) -> bool:
    """Tell a degree from a name: ``DO``, ``PhD`` and ``Esq.``, but not ``Do`` or ``Do-yun``."""
    return any(char.isupper() for char in word[1:]) or letters(word) in {"esq", "esquire"}


def title_end(keys: list[tuple[str, ...]]) -> int:
    """Return how many words at the start of a name are its titles: all up to the last that only a title has.

    ``keys`` are the words as `letters` gives them. At least one word is left for the name; what a post is over belongs
    to it: ``secretary of state``.
    """
    end = 0
    for index, key in enumerate(keys[:-1]):
        word = key[-1]
        if is_head(word) or (end == index and end and word in DOMAINS):
            end = index + 1
        elif end == index and end and word in {"of", "for"} and index + 2 < len(keys) and keys[index + 1][0] in DOMAINS:
            end = index + 2
        elif word in COURTESY and index == end:
            end = index + 1
    return end


def is_head(word: str) -> bool:
    """Tell whether a word, as `letters` gives it, is one by which a title is known."""
    full = ABBREVIATIONS.get(word)
    return word in HEADS or (full is not None and full.rpartition(" ")[2] in HEADS)


def same_person(first: str, second: str, others: Iterable[str] = ()) -> bool | None:
    """Tell whether two names name one person: True, False, or None where the names do not decide it.

    One name may leave out what the other has: titles, middle names, all but the family name or the given name. Order,
    hyphens, case and marks on letters do not count, an initial stands for any name that begins with it, and the usual
    English short forms for the full ones. Names that differ in vowels only may be two spellings of one: not decided.
    ``others`` are names of other persons around: a name that one of them could bear as well decides nothing.
    """
    one, two = person_name(first), person_name(second)
    if one is None or two is None:
        return None
    result = _agree(one, two)
    if not result:
        return result
    for other in others:
        third = person_name(other)
        if third is not None and _agree(third, one) is not _agree(third, two):
            return None
    return result


def _agree(one: PersonName, two: PersonName) -> bool | None:
    if (one.titles & FEMALE and two.titles & MALE) or (one.titles & MALE and two.titles & FEMALE):
        return False
    result = _words_agree(one, two)
    if result is False and (one.doubtful or two.doubtful):
        return None
    if result and (one.doubtful or two.doubtful) and (one.words, one.titles) != (two.words, two.titles):
        return None
    if result and one.suffix != two.suffix:
        return _suffixes_agree(one, two)
    return result


def _suffixes_agree(one: PersonName, two: PersonName) -> bool | None:
    """Judge persons whose names differ in what tells father from son."""
    if one.suffix and two.suffix:
        return False
    plain, suffix = (two, one.suffix) if one.suffix else (one, two.suffix)
    # The first of a name goes by the bare name, and so does a son whose family name alone is given.
    return True if suffix == "i" or (suffix in {"jr", "sr"} and len(plain.units) == 1) else None


def _words_agree(one: PersonName, two: PersonName) -> bool | None:
    short, long = sorted((one, two), key=lambda name: len(name.words))
    if len(short.units) == 1 or len(long.units) == 1:
        return _bare_agrees(*sorted((one, two), key=lambda name: len(name.units)))
    few, many = list(short.words), list(long.words)
    few, many = _joined(few, many), _joined(many, few)
    if len(few) > len(many):
        few, many = many, few
    if sorted(few) == sorted(many):
        return True
    if _middle_initials(few) and _middle_initials(many) and _middle_initials(few) != _middle_initials(many):
        return None
    for turned in (few, [*few[-1:], *few[:-1]], [*few[1:], *few[:1]]):
        if _left_out(turned, many):
            return True
    return None if _spelled_alike(few, many) else False


def _bare_agrees(bare: PersonName, full: PersonName) -> bool | None:
    """Judge a name of a single word: it has to be the first or the last of the other."""
    word = "".join(bare.units[0])
    if len(word) == 1:
        return None
    ends = ("".join(full.units[0]), "".join(full.units[-1]))
    if word in ends:
        return True
    if len(full.units) == 1 or word in full.words or any(_skeleton(word) == _skeleton(end) for end in ends):
        return None
    return None if any(_is_short(word, end) for end in ends) else False


def _joined(words: list[str], other: list[str]) -> list[str]:
    """Join two words that the other name writes as one: ``Jae In`` where it has ``Jaein``."""
    for index in range(len(words) - 1):
        if words[index] + words[index + 1] in other and not {words[index], words[index + 1]} <= set(other):
            return [*words[:index], words[index] + words[index + 1], *words[index + 2 :]]
    return words


def _middle_initials(words: list[str]) -> list[str]:
    return [word for word in words[1:-1] if len(word) == 1]


def _left_out(few: list[str], many: list[str]) -> bool:
    """Tell whether the fuller name has all words of the other in their order, and one of them at the same end."""
    places: list[int] = []
    at = 0
    for word in few:
        while at < len(many) and not _is_word(word, many[at]):
            at += 1
        if at == len(many):
            return False
        places.append(at)
        at += 1
    spelled_out = any(len(word) > 1 and len(many[place]) > 1 for word, place in zip(few, places, strict=True))
    return spelled_out and (places[0] == 0 or places[-1] == len(many) - 1)


def _is_word(one: str, two: str) -> bool:
    if one == two:
        return True
    if len(one) == 1 or len(two) == 1:
        return one[0] == two[0]
    return _is_short(one, two)


def _is_short(one: str, two: str) -> bool:
    return SHORT_FORMS.get(one) == two or SHORT_FORMS.get(two) == one


def _spelled_alike(few: list[str], many: list[str]) -> bool:
    """Tell whether names of as many words differ, where they do, in vowels and doubled letters only."""
    return len(few) == len(many) and sorted(map(_skeleton, few)) == sorted(map(_skeleton, many))


def _skeleton(word: str) -> str:
    """Return the consonants of a word, which spellings in Latin letters mostly agree on."""
    return word[:1] + _DOUBLED.sub(r"\1", _VOWELS.sub("", word[1:]))
