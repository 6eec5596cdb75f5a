"""Reads places in a row and numbers in names: third, 3rd, No. 3; Article 9, Flight 370."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.values.quantity.elsewhere import is_year
from checker.values.quantity.measures import unit_at
from checker.values.quantity.numerals import Amount, numeral
from checker.values.quantity.units import CODES, ORDINAL, label
from checker.values.quantity.value import Number, number
from checker.values.quantity.vocabulary import GREAT, ORDINALS, TENS
from checker.values.quantity.wording import MOVES

if TYPE_CHECKING:
    from checker.values.quantity.scope import Scope

# "the first", "its third": ordinals besides stand for "firstly" or for part of a name.
_DETERMINERS: Final = frozenset({"the", "a", "this", "that", "its", "his", "her", "their", "our", "my", "your"})
_FIRSTLY: Final = 3
_TEN: Final = 10
_NO_RANK_BEFORE: Final = frozenset(
    {"time", "half", "quarter", "lady", "minister", "name", "world", "century", "centuries"}
)
_ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})
_LONGEST_RANK: Final = 5
_THINGS: Final = (
    "article articles chapter section sections paragraph figure table phase stage level grade group week season episode"
    " part volume version item rule round route highway flight"
)
_LABELS: Final = frozenset(_THINGS.split())
# What begins a sentence with a capital letter, and no name of a thing that has a number.
_BEGINNINGS: Final = (
    "a about after all almost already also although among an and another any are around as at because before being both"
    " but by can could did do does during each even every exactly fewer following for from had has have he her his how"
    " i if in into is it its just last least less many may more most nearly next no not now of off on once one only or"
    " other our out over past per roughly she since so some than that the their them then there these they this those"
    " through to today under until up was we were what when where which while who with within would you"
)
_NO_NAMES: Final = frozenset(_BEGINNINGS.split())
_SENTENCE_ENDS: Final = frozenset('.?!":')
_PLURALS: Final = frozenset({"people", "men", "women", "children", "of"})


class Reading(NamedTuple):
    """A number that some tokens express: the first, the one after the last, and the value.

    What is understood to be no quantity (a year, a ratio) has no value.
    """

    start: int
    end: int
    value: Number | None


def rank(scope: Scope, index: int) -> Reading | None:
    """Return the place in a row, or the number in a name, that begins at a token; None when neither does."""
    tokens, low = scope.tokens, scope.tokens.low
    word, after = low[index], index + 1
    if tokens.figure[index]:
        if low[after] in _ENDINGS and tokens.joined(after) and tokens.text[index].isdecimal():
            return _ranked(scope, index, after + 1, tokens.text[index])
        return None
    if word in {"#", "number"} or (word == "no" and tokens.text[after] == "." and tokens.figure[after + 1]):
        return _numbered(scope, index, after + (word == "no"))
    if word in ORDINALS or word in TENS:
        return _in_words(scope, index)
    return _label(scope, index)


def _in_words(scope: Scope, index: int) -> Reading | None:
    """Return the place in a row that words say: the third, twenty-first. "First" alone mostly says no place."""
    tokens, low = scope.tokens, scope.tokens.low
    place = tokens.past_hyphen(index + 1)
    if low[index] in TENS:
        if place == index + 1 or ORDINALS.get(low[place], _TEN) >= _TEN:
            return None
        return _ranked(scope, index, place + 1, str(TENS[low[index]] + ORDINALS[low[place]]))
    determined = index > 0 and (low[index - 1] in _DETERMINERS or low[index - 1].endswith("'s"))
    alone = scope.curated or tokens.size == 1
    if ORDINALS[low[index]] > _FIRSTLY or determined or alone or place > index + 1:
        return _ranked(scope, index, index + 1, str(ORDINALS[low[index]]))
    return None


def _ranked(scope: Scope, index: int, end: int, digits: str) -> Reading | None:
    low = scope.tokens.low
    if low[scope.tokens.past_hyphen(end)] in _NO_RANK_BEFORE or len(digits) > _LONGEST_RANK:
        return Reading(index, end, None)
    if index > 0 and low[index - 1] == "a" and low[end] == "of":
        return None  # "a third of", which the numeral reads
    return Reading(index, end, number((Amount(Fraction(int(digits))),), ORDINAL))


def _numbered(scope: Scope, index: int, place: int) -> Reading | None:
    """Return a place in a row that is given as a number: No. 3, #3, number three."""
    read = numeral(scope.tokens, place)
    if read is None or not read.amount.plain:
        return None
    return Reading(index, read.end, number((read.amount,), ORDINAL))


def _label(scope: Scope, index: int) -> Reading | None:
    """Return the number that names one of several things: Article 9, Flight 370, week 5."""
    tokens, place = scope.tokens, index + 1
    text, digits = tokens.text[index], tokens.text[place]
    if scope.curated or not digits.isdecimal() or tokens.joined(place) or not tokens.is_word(index):
        return None
    if tokens.low[index] not in _LABELS and not _is_name(scope, index):
        return None
    end = place + 1
    follows = tokens.past_hyphen(end) > end or tokens.low[end] in GREAT or tokens.text[end] in {"/", "%"}
    if follows or is_year(digits) or scope.past_elsewhere(place) > place or unit_at(scope, end) is not None:
        return None
    read = numeral(tokens, place)
    if read is None or read.end != end:
        return None
    return Reading(index, end, number((read.amount,), label(text)))


def _is_name(scope: Scope, index: int) -> bool:
    """Tell whether a word names something that has a number: it has a capital letter, and nothing counted follows."""
    tokens, text = scope.tokens, scope.tokens.text[index]
    if index == 0 or tokens.text[index - 1] in _SENTENCE_ENDS or not text[0].isupper() or text in CODES:
        return False
    if tokens.low[index] in _NO_NAMES or tokens.low[index] in MOVES:
        return False
    following = tokens.text[index + 2]
    return not (following.islower() and _may_be_counted(following))


def _may_be_counted(word: str) -> bool:
    """Tell whether a word looks like a plural."""
    return word.endswith("s") or word in _PLURALS
