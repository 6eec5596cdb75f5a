"""Sets of dates, numbers and names: whether they are read as what they say."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.verdicts_sets.calendar import days_of
from benchmarks.verdicts_sets.score import Row, grouped, share
from checker.names import same_person
from checker.text.normalize import fold
from checker.value import Context
from checker.values import types
from checker.values.calendar.days import Span
from checker.values.calendar.value import Date
from checker.values.period import Period
from checker.values.quantity.units import ORDINAL
from checker.values.quantity.value import Number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from benchmarks.verdicts_sets.items import Data, Item

_YEAR = re.compile(r"\d{4}|'\d\d\b")
_TOLERANCE = Fraction(1, 10**9)
"""Gold writes two thirds as 0.666666666667."""


class Read(NamedTuple):
    """What came of reading one item: whether anything was read, and whether it was right."""

    any: bool
    right: bool


def timex(data: Data) -> list[Row]:
    """Measure date expressions of news beside the day of publication; those without a year apart.

    Within reach are expressions of type DATE whose value is a day, week, month, quarter, year, decade or century.
    """
    gold = {item["id"]: days_of(item["value"]) for item in data.items("timex") if item["type"] == "DATE"}
    items = [item for item in data.items("timex") if gold.get(item["id"]) is not None]
    return _expressions(items, {id_: {span} for id_, span in gold.items() if span is not None}, "source")


def timex_gum(data: Data) -> list[Row]:
    """Measure date expressions of many genres.

    Within reach are those whose gold is a date, or runs from one to another.
    """
    items = data.items("timex_gum")
    gold = {item["id"]: {span} for item in items if (span := _gum_days(item)) is not None}
    return _expressions([item for item in items if item["id"] in gold], gold, "genre")


def _gum_days(item: Item) -> Span | None:
    if item["when"]:
        return days_of(item["when"])
    first, last = days_of(item["not_before"] or ""), days_of(item["not_after"] or "")
    return Span(first.start, last.end) if first is not None and last is not None else None


def _expressions(items: list[Item], gold: dict[str, set[Span]], key: str) -> list[Row]:
    read = {item["id"]: _read_expression(item, gold[item["id"]]) for item in items}
    without = [item for item in items if not _YEAR.search(item["surface"])]
    groups = grouped(items, lambda item: str(item[key]))
    groups = {"all": groups.pop("all"), "no year in the text": without, **groups}
    return [_readings(group, (read[item["id"]] for item in members)) for group, members in groups.items()]


def _read_expression(item: Item, gold: set[Span]) -> Read:
    """Read the sentence, and look what is said where the expression stands."""
    words, surface = fold(item["sentence"]), fold(item["surface"])
    place = words.find(surface)
    context = Context(date.fromisoformat(item["doc_date"][:10]) if item["doc_date"] else None)
    mentions = [
        each
        for each in types()["date"].mentions(words, context)
        if place < each.end and each.start < place + len(surface)
    ]
    return Read(bool(mentions), any(gold & _days(mention.value) for mention in mentions[:1]))


def _days(value: object) -> set[Span]:
    """Return the days that a date is said to be: the unit it names, and all it may mean where that is one stretch."""
    if not isinstance(value, Date):
        return set()
    spans = {value.unit} if value.unit is not None else set[Span]()
    return spans | ({value.extent.spans[0]} if len(value.extent.spans) == 1 else set())


def _readings(group: str, read: Iterable[Read]) -> Row:
    listed = list(read)
    return Row(
        group,
        len(listed),
        {
            "value right": share(each.right for each in listed),
            "right of those read": share(each.right for each in listed if each.any),
            "coverage": share(each.any for each in listed),
        },
    )


def recognizers(data: Data) -> list[Row]:
    """Measure short phrases by the values that are to be read in them, by ``model``; all have to be right, and no more.

    Out of reach are places counted from the end or from here (``relative``), and of times all but dates and ranges of
    dates that the phrase itself settles.
    """
    items = [item for item in data.items("recognizers") if _within_reach(item)]
    groups = grouped(items, lambda item: item["model"])
    del groups["all"]
    rows = [_readings(group, map(_read_phrase, members)) for group, members in groups.items()]
    dates = [item for item in items if item["family"] == "datetime"]
    return [*rows, _readings("all dates", map(_read_phrase, dates))]


def _within_reach(item: Item) -> bool:
    if item["family"] != "datetime":
        return all(each["type"] != "relative" for each in item["expected"])
    return bool(item["expected"]) and all(
        each["type"] in {"date", "daterange"} and _candidates(each) for each in item["expected"]
    )


def _candidates(expected: Item) -> set[Span]:
    """Return the days that an expected date may be."""
    found: set[Span] = set()
    for value in expected["values"]:
        first = days_of(value.get("value") or value.get("start") or "")
        after = days_of(value["end"]) if "end" in value else None
        if first is not None and "Mod" not in value:
            found.add(Span(first.start, after.start - 1 if after is not None else first.end))
    return found


def _read_phrase(item: Item) -> Read:
    words, expected = fold(item["text"]), item["expected"]
    context = Context(date.fromisoformat(item["reference"][:10]) if item["reference"] else None)
    if item["family"] != "datetime":
        numbers = [
            each.value for each in types()["number"].mentions(words, context) if _is_of(item["model"], each.value)
        ]
        right = len(numbers) == len(expected) and all(map(_is_number, numbers, expected))
        return Read(bool(numbers), right)
    dates = _dates(words, context)
    right = len(dates) == len(expected) and all(
        _candidates(gold) & days or set(days) == _candidates(gold) for days, gold in zip(dates, expected, strict=True)
    )
    return Read(bool(dates), right)


def _is_of(model: str, value: object) -> bool:
    """Tell whether a number is of the kind that a model of the set lists: other numbers are not in its gold."""
    if not isinstance(value, Number):
        return False
    unit = value.unit
    kinds = {"age": "age" in unit.dimension, "percent": unit.dimension == "share", "ordinal": unit is ORDINAL}
    money = bool(unit.prefix) or unit.dimension.startswith("money")
    kinds |= {"currency": money, "dimension": unit.dimension not in {"count", "share", "ordinal"} and not money}
    return kinds.get(model, True)


def _dates(words: str, context: Context) -> list[set[Span]]:
    """Return the days of each period and date in some words, in order."""
    periods = types()["period"].mentions(words, context)
    dates = [
        each
        for each in types()["date"].mentions(words, context)
        if not any(period.start < each.end and each.start < period.end for period in periods)
    ]
    return [
        _from_start_to_end(each.value) if isinstance(each.value, Period) else _days(each.value) | _all_days(each.value)
        for each in sorted([*periods, *dates])
    ]


def _from_start_to_end(period: Period) -> set[Span]:
    # Gold ends a range where its last unit begins: "from 4 to 22 January" is 4 to 21, "from May to July" May and June.
    start, end = period.start.spans, period.end.spans
    return {Span(start[0].start, last) for last in (end[0].start - 1, end[0].end)} if start and end else set()


def _all_days(value: object) -> set[Span]:
    return set(value.extent.spans) if isinstance(value, Date) else set()


_RANGE = re.compile(r"[\[(](?P<low>[-\d.]*),(?P<high>[-\d.]*)[\])]")


def _is_number(value: object, gold: Item) -> bool:
    """Tell whether a number, or the ends of a range, are as gold has them, and a sum or measure is one of its unit."""
    if not isinstance(value, Number) or gold["value"] is None:
        return False
    found = _RANGE.fullmatch(gold["value"])
    wanted = [end for end in (found["low"], found["high"]) if end] if found else [gold["value"].rstrip("%")]
    stated = [amount.number for amount in value.amounts]
    if len(stated) != len(wanted) or not all(map(_is_close, stated, wanted)):
        return False
    if not gold["unit"]:
        return True
    unit = types()["number"].parse(f"5 {gold['unit'].lower()}", Context())
    if gold["type"] == "age":
        return value.unit.dimension != "count"
    # "Pound" and "Dollar" do not say which, or whether of money at all: there only the kind counts.
    if not isinstance(unit, Number) or unit.unit.dimension == "count" or gold["type"] == "currency":
        return True
    return unit.unit.dimension == value.unit.dimension


def _is_close(stated: Fraction, wanted: str) -> bool:
    gold = Fraction(wanted)
    return abs(stated - gold) <= _TOLERANCE * max(Fraction(1), abs(gold))


def names(data: Data) -> list[Row]:
    """Measure whether two names are told to be one person's; undecided ones count as not told."""
    items = data.items("names")
    same: Callable[[Item], bool] = lambda item: same_person(item["name_a"], item["name_b"]) is True  # noqa: E731 - read twice
    told = {item["id"]: same(item) for item in items}
    return [
        Row(
            group,
            len(members),
            {
                "precision": share(item["label"] == "SAME" for item in members if told[item["id"]]),
                "recall": share(told[item["id"]] for item in members if item["label"] == "SAME"),
            },
        )
        for group, members in grouped(items, lambda item: item["source"]).items()
    ]
