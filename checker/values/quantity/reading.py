"""Reads the numbers that words express: bounds, signs, currencies, numerals, ranges, units, directions of change."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.value import Mention
from checker.values.quantity.elsewhere import elsewhere, is_year
from checker.values.quantity.numerals import Amount, Numeral, numeral, times
from checker.values.quantity.tokens import Tokens
from checker.values.quantity.units import (
    CODES,
    COUNT,
    EACH,
    LONGEST,
    ORDINAL,
    PREFIXES,
    SHARE,
    SIGNS,
    WRITTEN,
    Unit,
    age,
    label,
    rate,
)
from checker.values.quantity.value import Number, number
from checker.values.quantity.vocabulary import GREAT, ORDINALS, SMALL, TENS, VAGUE
from checker.values.quantity.wording import (
    AFTER,
    BEFORE,
    COMPARED,
    MOVEMENTS,
    MOVES,
    OR_EQUAL,
    Bound,
    Change,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_FRACTION: Final = Fraction(0)
_OLDEST: Final = 120
# How far before "by" the verb may stand: cut its forecast for the year by 4 percent.
_BACK: Final = 8

# After these, "one" is a pronoun or part of a phrase, whatever follows.
_PRONOUN_AFTER: Final = frozenset({"the", "this", "that", "which", "no", "any", "every", "each", "another", "only"})
# Before these, "one" is a pronoun or part of a phrase.
_PRONOUN_BEFORE: Final = frozenset(
    (
        "of or and but is was are were be been being can could will would shall should may might must do does did has"
        " have had who whom whose that which what when where why how if to in on at by for from with without about"
        " after before under over than then as so not never also even just only still yet another other day side hand"
        " thing must's too it he she they we you i this these those there here".split(" ")  # noqa: SIM905
    )
)
# "the first", "its third": ordinals besides stand for "firstly" or for part of a name.
_DETERMINERS: Final = frozenset({"the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "my", "your"})
_NO_ORDINAL_BEFORE: Final = frozenset({"time", "half", "quarter", "lady", "minister", "name", "world", "century", "centuries"})
_FEW: Final = frozenset({"few", "several", "many", "couple", "some"})
_LABELS: Final = frozenset(
    "article articles chapter section sections paragraph figure table phase stage level grade group week season episode"
    " part volume version item rule round route highway flight".split(" ")  # noqa: SIM905
)
# What begins a sentence with a capital letter, and no name of a thing that has a number.
_NO_NAMES: Final = frozenset(
    "a about after all almost already also although among an and another any are around as at because before being"
    " both but by can did do does during each even every exactly fewer following for from had has have he her his how"
    " i if in into is it its just last least less many may more most nearly next no not now of off on once one only or"
    " other our out over past per roughly she since so some than that the their them then there these they this those"
    " through to today under until up was we were what when where which while who with within would you".split(" ")  # noqa: SIM905
)
_NOT_THE_TIMES: Final = frozenset(
    "as more larger greater bigger higher the that less fewer faster stronger longer worse better over what its".split(
        " "
    )
)
_PERS: Final = frozenset({"per", "a", "an", "each", "every", "/"})
_HALF_OF_A_GAME: Final = frozenset({"first", "second", "latter", "other", "better", "top", "bottom", "back"})


class _Term(NamedTuple):
    """An amount with its unit, if it has one, and the token after it."""

    amount: Amount
    unit: Unit | None
    end: int
    share: bool = False
    change: Change = Change.UNSTATED


def read(words: str, *, unit: Unit | None = None, curated: bool = False) -> list[Mention]:
    """Return the numbers that folded words express, in order.

    ``unit`` is the one that is expected: it tells which dollar a ``$`` is, and what "106.25 per dollar" counts.
    ``curated`` words are a value and nothing else: no year, and no name of anything.
    """
    return list(_Reader(words, unit, curated=curated).mentions())


class _Reader:
    """Goes through the tokens of some words, from number to number."""

    def __init__(self, words: str, unit: Unit | None, *, curated: bool) -> None:
        self._tokens = Tokens(words)
        self._expected = unit
        self._curated = curated
        self._elsewhere: Sequence[tuple[int, int]] = () if curated else elsewhere(words)

    def mentions(self) -> list[Mention]:
        tokens, found, index = self._tokens, list[Mention](), 0
        while index < tokens.size:
            outside = self._past_elsewhere(index)
            if outside > index:
                index = outside
                continue
            read = self._mention(index)
            if read is None:
                index += 1
                continue
            start, end, value = read
            if value is not None:
                found.append(Mention(tokens.starts[start], tokens.ends[end - 1], value))
            index = end
        return found

    def _past_elsewhere(self, index: int) -> int:
        """Return ``index``, or the first token after figures there that say no quantity."""
        start = self._tokens.starts[index]
        for low, high in self._elsewhere:
            if low <= start < high:
                while self._tokens.starts[index] < high:
                    index += 1
                break
        return index

    def _is_number_word(self, index: int) -> bool:
        low = self._tokens.low[index]
        return low in SMALL or low in TENS or low in GREAT or self._tokens.text[index] in CODES or low in {"to", "mid"}

    def _mention(self, index: int) -> tuple[int, int, Number | None] | None:
        """Return the number that begins at a token, with its first token and the one after it; None: none begins.

        A number that is understood to be none of ours (a year, a ratio) comes without a value.
        """
        tokens = self._tokens
        low = tokens.low[index]
        if low in VAGUE or low == "tens":
            return self._vague(index)
        if (ranked := self._ordinal(index)) is not None:
            return ranked
        bound, start = self._bound_before(index)
        if bound is not Bound.EXACT and (vague := self._vague(start)) is not None:
            return vague
        term = self._term(start, bound)
        if term is None:
            return None
        if bound is Bound.EXACT and not self._curated and (skipped := self._no_quantity(start, term)) is not None:
            return start, skipped, None
        return self._quantity(index, start, bound, term)

    # Bounds.

    def _bound_before(self, index: int) -> tuple[Bound, int]:
        """Return the bound that words state from a token on, and the token after it; "at least about 20" is a bound."""
        bound, end = Bound.EXACT, index
        while (found := self._phrase(BEFORE, end)) is not None:
            bound = found[0] if bound in {Bound.EXACT, Bound.ABOUT} else bound
            end = found[1]
        return bound, end

    def _phrase(
        self, table: dict[str, tuple[tuple[tuple[str, ...], Bound], ...]], index: int
    ) -> tuple[Bound, int] | None:
        low = self._tokens.low
        for words, bound in table.get(low[index], ()):
            if tuple(low[index : index + len(words)]) == words:
                return bound, index + len(words)
        return None

    # Terms.

    def _term(self, index: int, bound: Bound = Bound.EXACT) -> _Term | None:
        """Return the amount and unit that begin at a token."""
        tokens = self._tokens
        sign, place = 0, index
        if tokens.text[place] in {"-", "+"} and (index == 0 or not tokens.joined(index)) and tokens.joined(index + 1):
            sign, place = (-1 if tokens.text[place] == "-" else 1), place + 1
        elif tokens.low[place] in {"minus", "plus"}:
            sign, place = (-1 if tokens.low[place] == "minus" else 1), place + 1
        prefix, place = self._currency_before(place)
        read = numeral(tokens, place, money=prefix is not None)
        if read is None or not self._stands_free(place, read, prefix):
            return None
        unit, end = self._unit_after(read, prefix)
        amount = read.amount
        if unit is None and self._one_is_none(place, read, bound):
            return None
        change = Change.UNSTATED
        if sign and unit is not None and unit.dimension != "temperature":
            change = Change.UP if sign > 0 else Change.DOWN
        elif sign < 0:
            amount = replace(amount, number=-amount.number)
        if unit is not None:
            amount, end = self._magnitude_after(amount, unit, end)
            amount, end = self._compound(amount, unit, end)
        return _Term(amount, unit, end, share=read.share, change=change)

    def _stands_free(self, index: int, read: Numeral, prefix: Unit | None) -> bool:
        """Tell whether figures are a number of their own, and not part of a name or code: 24703L202, 7-Eleven, 3D."""
        tokens, end = self._tokens, read.end
        if not tokens.is_figure(index):
            return True
        if prefix is None and tokens.joined(index):
            first = tokens.run_start(index)
            if tokens.text[index - 1] in "_/#@" or (tokens.is_word(first) and not self._is_number_word(first)):
                return False
        if not tokens.joined(end) or not tokens.is_word(end):
            return not (tokens.joined(end) and tokens.text[end] in "_/" and self._slashed(end))
        return self._unit_at(end) is not None or tokens.low[end] in {"st", "nd", "rd", "th"}

    def _slashed(self, index: int) -> bool:
        """Tell whether a stroke joins a number to another one or to what is no unit."""
        tokens = self._tokens
        return tokens.joined(index + 1) and tokens.is_figure(index + 1)

    def _one_is_none(self, index: int, read: Numeral, bound: Bound) -> bool:
        """Tell whether "one" is a pronoun here: a number only before what is counted."""
        tokens = self._tokens
        if tokens.low[index] != "one" or read.end != index + 1 or self._curated or bound is not Bound.EXACT:
            return False
        following = tokens.text[read.end]
        if tokens.low[index - 1 : index] and tokens.low[index - 1] in _PRONOUN_AFTER:
            return True
        if following == "-":
            return False
        if following in {"in", "out"} and self._out_of(index, read) is not None:
            return False
        return not following[:1].isalpha() or not following.islower() or following in _PRONOUN_BEFORE

    def _currency_before(self, index: int) -> tuple[Unit | None, int]:
        """Return the currency written before a number, and the token after it: $, US$, A$, Rs, EUR."""
        tokens = self._tokens
        text = tokens.text[index]
        if tokens.text[index + 1] == "$" and tokens.is_word(index):
            found = PREFIXES.get(f"{text.upper()}$")
            return (found, index + 2) if found is not None else (None, index)
        if text == "$" and self._expected is not None and self._expected.name.endswith("dollar"):
            return self._expected, index + 1
        found = PREFIXES.get(text) if not text.isalpha() or text in {"Rs", "RM"} else CODES.get(text)
        if found is None:
            return None, index
        return found, index + 1 + (tokens.text[index + 1] == "." and text == "Rs")

    def _unit_at(self, index: int) -> tuple[Unit, int] | None:
        """Return the unit that is written from a token on, and the token after it."""
        tokens = self._tokens
        for count in range(LONGEST, 0, -1):
            low = tokens.low[index : index + count]
            joined = low[0] + "".join(f"{'' if word == '-' or last == '-' else ' '}{word}" for last, word in zip(low, low[1:], strict=False))
            unit = WRITTEN.get(joined)
            if unit is not None:
                if unit.dimension == "mass" and unit.name == "pound" and self._expects("money GBP"):
                    unit = CODES["GBP"]
                return unit, index + count
        unit = SIGNS.get(tokens.text[index])
        if unit is None or (tokens.joined(index + 1) and tokens.is_figure(index + 1)):
            return None
        return unit, index + 1

    def _expects(self, dimension: str) -> bool:
        return self._expected is not None and self._expected.dimension == dimension

    def _unit_after(self, read: Numeral, prefix: Unit | None) -> tuple[Unit | None, int]:
        """Return the unit of an amount, and the token after it and the rate it is part of."""
        tokens, end = self._tokens, read.end
        unit = prefix
        place = tokens.past_hyphen(end)
        if read.share:
            # half a mile, two thirds of a mile
            place += tokens.low[place] == "of"
            place += tokens.low[place] in {"a", "an"}
        found = self._unit_at(place)
        if found is not None and (not read.share or found[0].dimension != "calendar time" or place > end):
            # What stands after "$5" may say the currency again; a sign is that of the next number.
            if unit is None or (found[0].dimension == unit.dimension and tokens.is_word(place)):
                unit, end = found
        elif tokens.low[place] in {"st", "nd", "rd", "th"}:
            return None, end
        if unit is None:
            return self._bare_rate(end)
        aged = self._age(unit, end)
        if aged is not None:
            return age(unit), aged
        return self._rate(unit, end)

    def _rate(self, unit: Unit, index: int) -> tuple[Unit, int]:
        """Return the unit as a rate if words say "per" what: yen per dollar, $3 a share, JPY/USD, km/h."""
        tokens = self._tokens
        place = index
        if tokens.low[place] == "to" and tokens.low[place + 1] in {"the", "a"} and unit.dimension.startswith("money"):
            place += 1
        elif tokens.low[place] not in _PERS:
            return unit, index
        if tokens.text[place] == "/" and not tokens.joined(place + 1):
            return unit, index
        each = self._each_at(place + 1)
        if each is None or each[0].dimension == unit.dimension:
            return unit, index
        return rate(unit, each[0]), each[1]

    def _each_at(self, index: int) -> tuple[Unit, int] | None:
        found = self._unit_at(index)
        if found is not None:
            return found
        low = self._tokens.low[index]
        if low in EACH:
            return EACH[low], index + 1
        code = CODES.get(self._tokens.text[index])
        return (code, index + 1) if code is not None else None

    def _bare_rate(self, index: int) -> tuple[Unit | None, int]:
        """Return the unit of "106.25 per dollar": what is counted is the expected unit, or the currency named before."""
        tokens = self._tokens
        if tokens.low[index] != "per" or (each := self._each_at(index + 1)) is None:
            return None, index
        if not each[0].dimension.startswith("money "):
            return None, index
        if self._expected is not None and self._expected.dimension.endswith(f"/{each[0].dimension}"):
            return self._expected, each[1]
        named = {
            unit.dimension: unit
            for low in tokens.low[:index]
            if (unit := WRITTEN.get(low)) is not None and unit.dimension.startswith("money ")
        }
        named.pop(each[0].dimension, None)
        counted = next(iter(named.values())) if len(named) == 1 else COUNT
        return rate(counted, each[0]), each[1]

    def _age(self, unit: Unit, index: int) -> int | None:
        """Return the token after "old" or "of age", None when neither follows."""
        if not unit.dimension.endswith("time"):
            return None
        low, place = self._tokens.low, self._tokens.past_hyphen(index)
        if low[place] in {"old", "olds"}:
            return place + 1
        return index + 2 if low[index : index + 2] == ["of", "age"] else None

    def _magnitude_after(self, amount: Amount, unit: Unit, index: int) -> tuple[Amount, int]:
        """Return an amount with the magnitude that stands in or after its currency's code: 30 MUSD, 75 USD million."""
        tokens = self._tokens
        if not unit.dimension.startswith("money ") or amount.magnitude > 1 or tokens.text[index - 1] not in CODES:
            return amount, index
        size = GREAT.get(tokens.low[index], 0)
        return (times(amount, size), index + 1) if size else (amount, index)

    def _compound(self, amount: Amount, unit: Unit, index: int) -> tuple[Amount, int]:
        """Return the sum of an amount and a smaller one of the same dimension: 5 feet 2 inches, 10 dollars 30 cents."""
        tokens = self._tokens
        place = index + (tokens.low[index] == "and")
        if amount.step != 1 or amount.number < 0 or not tokens.is_figure(place) and tokens.low[place] not in SMALL:
            return amount, index
        read = numeral(tokens, place)
        if read is None or read.amount.step != 1:
            return amount, index
        found = self._unit_at(read.end)
        if found is None and tokens.low[index] != "and" and unit.name == "foot" and tokens.low[read.end] == "in":
            found = WRITTEN["inch"], read.end + 1
        if found is None or found[0].dimension != unit.dimension or found[0].factor >= unit.factor or unit.offset:
            return amount, index
        return Amount(amount.number + read.amount.number * found[0].factor / unit.factor, _FRACTION), found[1]

    # Whole quantities.

    def _quantity(self, index: int, start: int, bound: Bound, term: _Term) -> tuple[int, int, Number | None]:
        tokens = self._tokens
        if bound is Bound.MORE and tokens.low[start - 1] == "over" and term.unit is not None and _is_time(term.unit):
            index, bound = start, Bound.EXACT  # "over two days" is during them
        terms, end = self._range(term, between=bound is Bound.RANGE)
        if bound is Bound.RANGE and len(terms) == 1:
            index, bound = start, Bound.EXACT
        unit = self._settled_unit(terms, start, index)
        if len(terms) == 1 and unit is None and (parts := self._out_of(start, Numeral(term.amount, end))) is not None:
            terms, unit, end = [term._replace(amount=parts[0], unit=SHARE)], SHARE, parts[1]
        if unit is not None and unit.dimension == "times" and tokens.low[end] in _NOT_THE_TIMES:
            return index, end, None  # "three times as many" is a ratio of what is not said
        bound, end = self._bound_after(bound, end)
        upper = Bound.EXACT
        if len(terms) == 1 and bound in {Bound.MORE, Bound.AT_LEAST}:
            second = self._upper(end, terms[0])
            if second is not None:
                terms, upper, end = [*terms, second[1]], second[0], second[1].end
                unit = unit or second[1].unit
        amounts = tuple(one.amount for one in terms)
        if len(amounts) > 1 and upper is Bound.EXACT:
            amounts = {Bound.MORE: amounts[:1], Bound.AT_LEAST: amounts[:1], Bound.LESS: amounts[1:]}.get(
                bound, amounts[1:] if bound is Bound.AT_MOST else amounts
            )
            bound = Bound.RANGE if bound is Bound.EXACT else bound
        change, end = self._change(index, end, unit, term)
        value = number(amounts, unit or COUNT, bound, upper, change)
        return index, end, value

    def _range(self, first: _Term, *, between: bool) -> tuple[list[_Term], int]:
        """Return the one or two ends of a range: 2 to 4, 20-30, $5 million or $6 million, between 5 and 10."""
        tokens, end = self._tokens, first.end
        word = tokens.low[end]
        if word == "-" and tokens.joined(end) and tokens.joined(end + 1):
            place = end + 1
            if tokens.low[place] == "to" and tokens.text[place + 1] == "-":
                place += 2
        elif word in {"to", "or"} or (word == "and" and between) or word == "~":
            place = end + 1
        else:
            return [first], end
        second = self._term(place)
        if second is None or (first.unit is not None and second.unit is not None and first.unit != second.unit):
            return [first], end
        if second.share and not first.share:
            return [first], end
        if first.unit is not None and second.unit is None and not first.unit.prefix:
            return [first], end
        if first.unit is None and second.unit is not None and second.unit.prefix and word != "or":
            pass
        amount = first.amount
        if amount.magnitude == 1 and second.amount.magnitude > 1 and amount.number < second.amount.number / second.amount.magnitude:
            size = second.amount.magnitude
            amount = Amount(amount.number * size, amount.step * size, size)
        from_word = self._tokens.low[max(0, self._before_term(first) - 1)] == "from"
        if amount.number >= second.amount.number or (word == "to" and from_word and not self._curated):
            return [first], end
        return [first._replace(amount=amount), second], second.end

    def _before_term(self, term: _Term) -> int:
        """Return the first token of a term, by looking back over its numeral and currency."""
        index = term.end - 1
        while index > 0 and self._tokens.low[index - 1] != "from" and term.end - index < LONGEST + 2:
            index -= 1
        return index

    def _settled_unit(self, terms: list[_Term], start: int, index: int) -> Unit | None:
        """Return the unit of a term or range; a mere fraction is a share, and "aged 21" an age."""
        unit = terms[-1].unit or terms[0].unit
        if unit is not None:
            return unit
        low = self._tokens.low
        if terms[0].share:
            return SHARE
        before = low[max(0, index - 2) : index]
        if before[-1:] == ["aged"] or before[-1:] == ["age"] or before == ["age", "of"] or before[-1:] == ["ages"]:
            return age(WRITTEN["year"])
        if self._apposition(start, terms[-1]):
            return age(WRITTEN["year"])
        return None

    def _apposition(self, index: int, term: _Term) -> bool:
        """Tell whether a number stands between commas after a name, which is how news copy gives an age: Brun, 43, said."""
        tokens = self._tokens
        if index < 2 or tokens.text[index - 1] != "," or tokens.text[term.end] not in {",", "."}:  # noqa: PLR2004 - name, comma
            return False
        name = tokens.text[index - 2]
        whole = term.amount.step == 1 and tokens.is_figure(index) and term.end == index + 1
        return whole and 0 < term.amount.number <= _OLDEST and name[:1].isupper() and name[1:].islower()

    def _out_of(self, index: int, read: Numeral) -> tuple[Amount, int] | None:
        """Return the share that "one in five" or "two out of 500" is, and the token after it."""
        low, place = self._tokens.low, read.end
        if low[place : place + 2] == ["out", "of"]:
            place += 2
        elif low[place] == "in":
            place += 1
        else:
            return None
        whole = numeral(self._tokens, place)
        if whole is None or whole.amount.step != 1 or read.amount.step != 1 or whole.amount.number <= read.amount.number:
            return None
        round_number = whole.amount.number in {2, 3, 4, 5, 6, 7, 8, 9, 20, 50} or str(whole.amount.number).strip("0") == "1"
        if low[read.end] == "in" and not round_number:
            return None
        if self._unit_at(whole.end) is not None:
            return None  # "5 in 10 days" is no share
        return Amount(read.amount.number / whole.amount.number, _FRACTION), whole.end

    def _bound_after(self, bound: Bound, end: int) -> tuple[Bound, int]:
        """Return the bound with what is said after the number: 500 or more, 30-odd, less than 30 or equal."""
        tokens = self._tokens
        place = tokens.past_hyphen(end)
        if bound in {Bound.EXACT, Bound.ABOUT} and (found := self._phrase(AFTER, place)) is not None:
            if tokens.text[place] != "+" or tokens.joined(place):
                return found
        if bound in {Bound.MORE, Bound.LESS}:
            for phrase in OR_EQUAL:
                words = phrase.split(" ")
                if tokens.low[end : end + len(words)] == words:
                    if tokens.is_figure(end + len(words)):
                        break
                    return Bound.AT_LEAST if bound is Bound.MORE else Bound.AT_MOST, end + len(words)
        return bound, end

    def _upper(self, index: int, first: _Term) -> tuple[Bound, _Term] | None:
        """Return the second bound of "more than 20 and less than 30"."""
        if self._tokens.low[index] not in {"and", "but"}:
            return None
        bound, start = self._bound_before(index + 1)
        if bound not in {Bound.LESS, Bound.AT_MOST}:
            return None
        second = self._term(start)
        if second is None or second.amount.number <= first.amount.number or (first.unit or second.unit) != second.unit:
            return None
        return bound, second

    # Directions of change.

    def _change(self, index: int, end: int, unit: Unit | None, term: _Term) -> tuple[Change, int]:
        """Return which way something moved by a number, and the token after the words that say so."""
        if term.change is not Change.UNSTATED:
            return term.change, end
        tokens, low = self._tokens, self._tokens.low
        if unit is ORDINAL or (unit is not None and unit.dimension.startswith("age")):
            return Change.UNSTATED, end
        place = index - 1
        while place >= 0 and (low[place] in {"a", "an", "another", "further", "additional", "extra"} or low[place].endswith("ly")):
            place -= 1
        if place >= 0:
            word = low[place]
            if word in MOVES and (unit is not None or word not in COMPARED):
                return MOVES[word], end
            if word == "of" and place > 0 and low[place - 1] in MOVEMENTS:
                return MOVEMENTS[low[place - 1]], end
            if word == "by":
                return self._moved_by(place), end
        if unit is not None:
            after = tokens.past_hyphen(end)
            for table in (MOVEMENTS, COMPARED):
                if low[after] in table and (table is MOVEMENTS or low[after + 1] != "to"):
                    return table[low[after]], after + 1
        return Change.UNSTATED, end

    def _moved_by(self, index: int) -> Change:
        """Return the direction that the verb before "by" states, looking back within the clause."""
        for place in range(index - 1, max(-1, index - _BACK - 1), -1):
            low = self._tokens.low[place]
            if low in MOVES:
                return MOVES[low]
            if low in {",", ";", ".", "and", "but", ":"}:
                break
        return Change.UNSTATED

    # What is no plain quantity.

    def _no_quantity(self, index: int, term: _Term) -> int | None:
        """Return the token after a number that is a year, part of one, or a page; None when it is a quantity."""
        tokens = self._tokens
        if term.unit is not None or not tokens.is_figure(index):
            return None
        text = tokens.text[index]
        if is_year(text) and term.end == index + 1:
            after = term.end
            while tokens.text[after] in {"-", "/"} and tokens.joined(after) and tokens.is_figure(after + 1):
                after += 2
            return after
        return None

    def _ordinal(self, index: int) -> tuple[int, int, Number | None] | None:
        """Return the place in a row that begins at a token: third, 3rd, No. 3; or the number in a name: Article 9."""
        tokens, low = self._tokens, self._tokens.low
        if tokens.is_figure(index):
            if low[index + 1] in {"st", "nd", "rd", "th"} and tokens.joined(index + 1) and tokens.text[index].isdecimal():
                return self._ranked(index, index + 2, tokens.text[index])
            return None
        place = index + 1
        if low[index] == "#" or (low[index] == "no" and tokens.text[place] == "." and tokens.is_figure(place + 1)) or low[index] == "number":
            place += low[index] == "no"
            named = numeral(tokens, place)
            if named is None or named.amount.step != 1 or named.share:
                return None
            return index, named.end, number((named.amount,), ORDINAL)
        if low[index] in TENS and (unit := tokens.past_hyphen(place)) > place and ORDINALS.get(low[unit], 10) < 10:
            return self._ranked(index, unit + 1, str(TENS[low[index]] + ORDINALS[low[unit]]))
        if low[index] in ORDINALS:
            named_so = index == 0 and tokens.size == 1
            determined = index > 0 and (low[index - 1] in _DETERMINERS or low[index - 1].endswith("'s"))
            hyphened = tokens.past_hyphen(place) > place and low[place + 1] not in _NO_ORDINAL_BEFORE
            if ORDINALS[low[index]] > 3 or named_so or determined or hyphened:
                return self._ranked(index, place, str(ORDINALS[low[index]]))
            return None
        return self._label(index)

    def _ranked(self, index: int, end: int, digits: str) -> tuple[int, int, Number | None] | None:
        tokens = self._tokens
        after = tokens.past_hyphen(end)
        if tokens.low[after] in _NO_ORDINAL_BEFORE or len(digits) > len("10000"):
            return index, end, None
        if self._fraction_with_article(index, end):
            return None
        return index, end, number((Amount(Fraction(int(digits))),), ORDINAL)

    def _fraction_with_article(self, index: int, end: int) -> bool:
        """Tell whether "a third of" is meant, which `numeral` reads from its article."""
        return index > 0 and self._tokens.low[index - 1] == "a" and self._tokens.low[end] == "of"

    def _label(self, index: int) -> tuple[int, int, Number | None] | None:
        """Return the number that names one of several things: Article 9, Flight 370, week 5."""
        tokens = self._tokens
        text, place = tokens.text[index], index + 1
        if self._curated or not tokens.text[place].isdecimal() or tokens.joined(place) or not tokens.is_word(index):
            return None
        low = tokens.low[index]
        if low not in _LABELS:
            begins = index == 0 or tokens.text[index - 1] in {".", "?", "!", '"', ":"}
            if begins or not text[0].isupper() or low in _NO_NAMES or low in MOVES or text in CODES or tokens.text[place + 1].islower():
                return None
        if is_year(tokens.text[place]) or self._past_elsewhere(place) > place or self._unit_at(place + 1) is not None:
            return None
        after = tokens.past_hyphen(place + 1)
        if after > place + 1 or tokens.low[place + 1] in GREAT or tokens.text[place + 1] in {"/", "%"}:
            return None
        read = numeral(tokens, place)
        if read is None or read.end != place + 1:
            return None
        return index, place + 1, number((read.amount,), label(text if text.islower() else text.capitalize()))

    def _vague(self, index: int) -> tuple[int, int, Number | None] | None:
        """Return a number of which only the size is said: hundreds, tens of thousands, millions of dollars."""
        tokens, low = self._tokens, self._tokens.low
        name, end = low[index], index + 1
        if low[end] == "of" and f"{name} of {low[end + 1]}" in VAGUE:
            name, end = f"{name} of {low[end + 1]}", end + 2
        if name not in VAGUE or (index > 0 and (low[index - 1] in _FEW or tokens.joined(index))):
            return None
        unit = self._unit_at(end + 1) if low[end] == "of" else None
        sizes = tuple(Amount(Fraction(size)) for size in VAGUE[name])
        if unit is not None:
            return index, unit[1], number(sizes, unit[0], Bound.VAGUE)
        return index, end, number(sizes, COUNT, Bound.VAGUE)


def _is_time(unit: Unit) -> bool:
    return unit.dimension.endswith("time")
