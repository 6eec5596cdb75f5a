"""Forms of dates that name days by the calendar alone: 23 November 2019, Aug. 22, in 1945, the 1990s, Q3 2019."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.values.calendar.days import YEAR_OF_CYCLE, civil, months, one_day, quarter, years
from checker.values.calendar.forms import forms
from checker.values.calendar.parts import SEASONS, season_of
from checker.values.calendar.scope import NOT_UNDERSTOOD, Reading, of_any_year, stated
from checker.values.calendar.words import NUMBER, ORDINAL, WORD, month_of, number_of, year_in_words

if TYPE_CHECKING:
    from checker.values.calendar.scope import Scope

_ONES: Final = "one|two|three|four|five|six|seven|eight|nine"
_SPOKEN: Final = (
    r"(?P<spoken>(?:two thousand(?: and)?|(?:thir|four|fif|six|seven|eigh|nine)teen(?: hundred(?: and)?)?|twenty)[- ]"
    rf"(?:(?:oh[- ])?(?:{_ONES})|ten|eleven|twelve|[a-z]{{3,5}}teen|[a-z]{{3,5}}ty(?:[- ](?:{_ONES}))?))"
    # Otherwise a number of something may begin behind the day.
    r"(?=$|[.,;:!?)]| (?:and|at|but|by|for|he|in|it|on|she|the|they|to|when|with)(?![a-z]))"
)
_SPOKEN_NEEDS: Final = ("teen", "thousand", "twenty")
QUARTERS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
DECADES: Final = {
    word: 10 * number
    for number, word in enumerate(
        ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"), 2
    )
}
MONTHS_OF_YEAR: Final = range(1, 13)
_QUARTERS_OF_YEAR: Final = range(1, 5)
_HALVES_OF_YEAR: Final = range(1, 3)
_DECADE: Final = 10
_CENTURY: Final = 100

# What may not follow a number for it to be a day or a year.
_END: Final = r"(?![\w%]|[.,:]\d)"
YEAR: Final = rf"[1-9]\d{{3}}{_END}(?!-(?:year|month|day|strong))"
_DAY: Final = rf"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{_END}(?! (?:percent|per cent|million|billion|thousand))"
# Where a day stands before, a year may have three digits and needs no further sign of being one.
_YEAR_OF_DAY: Final = rf"(?:(?:,? (?:of |in )?|[-,/])(?P<year>\d{{3,4}}){_END})?"
_OF: Final = r"(?: day)?(?: of)?[- ]"
_ERA: Final = r"(?P<era>bce?|b\.c\.(?:e\.)?|ad|a\.d\.|ce|c\.e\.)(?![a-z])"
QUARTER: Final = rf"(?P<quarter>{'|'.join(QUARTERS)})[- ]quarter(?![a-z])"
SEASON: Final = rf"(?P<season>{'|'.join(SEASONS)})(?![a-z])"

# Years that need a sign of being one, those that do not, and words that are such a sign.
_POSSIBLE: Final = range(1000, 2200)
_USUAL: Final = range(1900, 2100)
_BESIDE: Final = 20
_SIGN: Final = re.compile(
    r"(?:^|(?<![\w.]))(?:in|since|of|by|from|to|until|till|before|after|during|through|between|around|about|circa|c\."
    r"|early|mid|late|later than|earlier than|year|summer|winter|spring|autumn|fall|fiscal|and|or)[ -]$|\($"
)
# Years in brackets are those of a life: (Vell; 1211-1255).
_LIFE: Final = re.compile(r"-\d{4}\)")
# Years of three digits need more: that of a birth beside that of a death, "In" at the beginning and nothing that is
# counted behind, or a clause that begins with "when".
_LIFE_BEGINS: Final = re.compile(r"(?:\(|(?<![a-z])(?:c|ca|circa)\.? |\((?:c|ca|circa|born|b)\.? )$")
_EARLY_LIFE: Final = re.compile(rf" ?[-\u2014] ?(?:\d{{3}}\)|\d{{1,2}} {WORD} \d{{3,4}}\))")
_BEGINS: Final = re.compile(r"(?:.*[.!?] )?(?:In|Since|After|Before) ", re.DOTALL)
_NOTHING_COUNTED: Final = re.compile(r" [A-Z][a-z]+ |, (?:he|she|they|the|his|her|its) ")
_WHEN: Final = re.compile(r"(?:[-\u2014]\d{3})?, when ")
_SIGN_OF_TIME: Final = re.compile(r"(?<![a-z])(?:in|since|by|until|till|before|after)(?: about| around)? $")
# What stands before a number that counts, is money or goes on from another number.
_COUNTING: Final = re.compile(
    r"(?:[$\u00a3\u00a5\u20a0-\u20cf#/.,:+]|\d[-,.:]|(?<![a-z])(?:about|around|over|than|nearly|almost|roughly|least"
    r"|most|some|approximately|up to|no\.|number|at|only|total of) )$"
)
# What stands behind a number that counts: a unit, or a noun in the plural.
_COUNTED: Final = re.compile(
    r" (?:percent|per cent|million|billion|thousand|hundred|people|men|women|children|km|feet|kg|more|other"
    r"|(?!(?:was|is|has|as|its|this|us)(?![a-z]))[a-z]+[a-rt-z]s(?![a-z]))"
)
_DETERMINER: Final = re.compile(
    r"(?:^|(?<![a-z]))(?:the|its|their|his|her|our|this|that|a|an|in|since|year|fiscal|early|mid|late|until|during) $"
)
_NAME: Final = re.compile(r"(?<![\w.])[A-Z][\w-]* $")
_NO_NAME: Final = re.compile(
    r"(?:Eve|Day|Christmas|Easter|Ramadan|Thanksgiving|Hanukkah|Diwali|Passover"
    r"|In|Since|Of|By|From|To|Until|Before|After|During|The|A|An|Its|Their|And|On|Early|Late|Last|Next|This|That) $"
    r"|\([^)]*$"
)
# Months in small letters that are no other word where one of these stands before them; "march", "may" and "mar" are.
_SMALL: Final = frozenset(("april", "june", "july", "august", "jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec"))
_IN: Final = re.compile(r"(?<![a-z])(?:in|since|until|between|during)(?: the)? $")
# What goes on after a month to another: Nov-Feb, May to July.
_TO_MONTH: Final = re.compile(rf"(?:-| to | through | until )(?P<month>{WORD})")
_CAPITAL: Final = re.compile(r" [A-Z]")
_SHORTEST: Final = 4
# Months that are also words or names.
_AMBIGUOUS: Final = frozenset(("May", "March", "April", "June", "August"))


def _day(year: str | None, month: int, day: int) -> Reading | None:
    """Return a day; without a year it is one of any year, and 30 February is not understood."""
    if year is None:
        return of_any_year(one_day(YEAR_OF_CYCLE, month, day)) or NOT_UNDERSTOOD
    return stated(one_day(int(year), month, day)) or NOT_UNDERSTOOD


def _read_iso_day(_: Scope, found: re.Match[str]) -> Reading | None:
    return stated(one_day(int(found["year"]), int(found["month"]), int(found["day"])))


def _read_iso_month(_: Scope, found: re.Match[str]) -> Reading | None:
    """Read 2019-11; 1910-12 would rather be the years from 1910 to 1912."""
    year, month = int(found["year"]), int(found["month"])
    if month not in MONTHS_OF_YEAR or month > year % _CENTURY:
        return None
    return stated(months(year, month))


def _read_day(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "Nov. 23", "23rd of November 2019"; "5 may" and "march 5" are only months if a year follows."""
    month, day, year = month_of(found["month"]), number_of(found["day"]), found["year"]
    if month is None or day is None:
        return None
    if year is None and found["month"] in {"may", "march", "mar"} and scope.words[found.start("month")].islower():
        return None
    return _day(year, month, day)


def _read_numeric(_: Scope, found: re.Match[str]) -> Reading | None:
    """Read 22/08/2019 and 08/22/2019; where both orders give a day, both are meant, and both centuries of '19."""
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    full_years = (2000 + year, 1900 + year) if year < _CENTURY else (year,)
    days = [
        day
        for full_year in full_years
        for month, number in dict.fromkeys(((first, second), (second, first)))
        if month in MONTHS_OF_YEAR and (day := one_day(full_year, month, number))
    ]
    return Reading(tuple(days), days[0]) if days else None


def _read_month_of_year_in_words(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "January nineteen ninety-seven"."""
    read = _read_two_thousand if found["century"] == "two" else _read_year_in_words
    month, year = month_of(found["month"]), read(scope, found)
    if month is None or year is None:
        return None
    return stated(months(civil(year.spans[0].start).year, month))


def _read_day_of_year_in_words(_: Scope, found: re.Match[str]) -> Reading | None:
    """Read "6 April seventeen hundred thirty-three"."""
    month, day, year = month_of(found["month"]), number_of(found["day"]), year_in_words(found["spoken"])
    if month is None or day is None or year is None:
        return None
    return stated(one_day(year, month, day))


def _read_year_and_month(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read "2017 April"; "2017 May" and "2017 April Jones" may go on with a name."""
    month, year = month_of(found["month"]), int(found["year"])
    if month is None or year not in _USUAL or len(found["month"]) <= _SHORTEST or found["month"] == "march":
        return None
    return None if _CAPITAL.match(scope.words, found.end()) else stated(months(year, month))


def _read_month_of_year(_: Scope, found: re.Match[str]) -> Reading | None:
    month, year = month_of(found["month"]), int(found["year"])
    return stated(months(year, month)) if month is not None and year < _POSSIBLE.stop else None


def _read_month(scope: Scope, found: re.Match[str]) -> Reading | None:
    month = month_of(found["month"])
    if month is None or not _is_month(scope, found.start(), found.end()):
        return None
    return of_any_year(months(YEAR_OF_CYCLE, month))


def _is_month(scope: Scope, start: int, end: int) -> bool:  # noqa: PLR0911 - one return a rule
    """Tell whether a name stands for a month, where nothing beside it says so: not "may", "Jan", "Theresa May"."""
    word = scope.words[start:end]
    if word.rstrip(".") in _SMALL and _IN.search(scope.small, max(0, start - _BESIDE), start):
        return True
    following = _TO_MONTH.match(scope.small, end)
    if following and word[0].isupper() and month_of(following["month"]):
        before = scope.words[max(0, start - _BESIDE) : start]
        return following[0][0] == "-" or not _NAME.search(before) or _NO_NAME.search(before) is not None
    if word[0].islower():
        return len(word) > len("march") and word.capitalize() not in _AMBIGUOUS and not word.endswith(".")
    if word.endswith("."):
        return True
    if len(word) <= len("Sept") and word not in {"May", "June", "July"}:
        return False
    before = scope.words[max(0, start - _BESIDE) : start]
    if _NAME.search(before) and not _NO_NAME.search(before):
        return False
    if word not in _AMBIGUOUS:
        return True
    at_start = not before.strip() or before.endswith((". ", '"', "("))
    return at_start <= (end == len(scope.words)) and not scope.words[end : end + 2].strip()[:1].isupper()


def _read_era(_: Scope, found: re.Match[str]) -> Reading | None:
    """Read 776 BC, which is the year -775: there is no year 0 in it."""
    year = int(found["year"])
    return stated(years(1 - year if found["era"].startswith("b") else year))


def _read_year(scope: Scope, found: re.Match[str]) -> Reading | None:
    year = int(found["year"])
    return stated(years(year)) if _is_year(scope, year, found.start(), found.end()) else None


def _is_year(scope: Scope, year: int, start: int, end: int) -> bool:
    """Tell whether a number of four digits is a year."""
    if year not in _POSSIBLE:
        return False
    before = scope.small[max(0, start - _BESIDE) : start]
    sign = bool(_SIGN.search(before) or _LIFE.match(scope.small, end))
    if _COUNTED.match(scope.small, end) and not _DETERMINER.search(before):
        return False
    if year not in _USUAL:
        return sign and not _COUNTING.search(before)
    if sign or not before:
        return True
    names = scope.words[max(0, start - _BESIDE) : start]
    return not _COUNTING.search(before) and (not _NAME.search(names) or _NO_NAME.search(names) is not None)


def _read_early_year(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read a year of three digits where nothing else is meant: "(c. 314-368)", "In 348 Vell died"."""
    start, end = found.span()
    before = scope.words[max(0, start - _BESIDE) : start]
    if not (
        (_LIFE_BEGINS.search(before) and _EARLY_LIFE.match(scope.small, end))
        or (_BEGINS.fullmatch(before) and _NOTHING_COUNTED.match(scope.words, end))
        or (_SIGN_OF_TIME.search(before) and _WHEN.match(scope.small, end))
    ):
        return None
    return stated(years(int(found["year"])))


def _read_decade(_: Scope, found: re.Match[str]) -> Reading | None:
    year = int(found["year"])
    length = _CENTURY if year % _CENTURY == 0 else _DECADE
    return stated(years(year, year + length - 1)) if year in _POSSIBLE else None


def _read_short_decade(scope: Scope, found: re.Match[str]) -> Reading | None:
    """Read the '90s, the nineties: of the last hundred years before publication, else of the twentieth century."""
    words = found["year"]
    tens = int(words) if words.isdecimal() else DECADES[words]
    latest = 1999 if scope.published is None else civil(scope.published).year
    year = latest - (latest - tens) % _CENTURY
    span = years(year, year + _DECADE - 1)
    return Reading((span,), span, relative=scope.published is not None)


def _read_century(_: Scope, found: re.Match[str]) -> Reading | None:
    """Read "20th century": the years from 1900 to 1999, as EDTF has it."""
    number = number_of(found["century"])
    if not number:
        return None
    first = _CENTURY * (number - 1)
    if found["era"] and found["era"].startswith("b"):
        return stated(years(1 - first - _CENTURY, -first))
    return stated(years(first, first + _CENTURY - 1))


def _read_quarter(_: Scope, found: re.Match[str]) -> Reading | None:
    number, year = QUARTERS[found["quarter"]], found["year"]
    return of_any_year(quarter(YEAR_OF_CYCLE, number)) if year is None else stated(quarter(int(year), number))


def _read_short_part(_: Scope, found: re.Match[str]) -> Reading | None:
    """Read Q3 2019, 2019-H2."""
    year, number = int(found["year"]), int(found["number"])
    if found["what"] == "q":
        return stated(quarter(year, number)) if number in _QUARTERS_OF_YEAR else None
    return stated(months(year, 6 * number - 5, 6)) if number in _HALVES_OF_YEAR else None


def _read_season(_: Scope, found: re.Match[str]) -> Reading | None:
    """Read a season of a year; the winter of a year may begin it or end it, that of two years is one."""
    name, year = found["season"], int(found["year"])
    if year not in _POSSIBLE:
        return None
    season = season_of(name, year)
    if name != "winter" or found["until"]:
        return stated(season)
    return Reading((season_of(name, year - 1), season), season)


def _read_year_in_words(_: Scope, found: re.Match[str]) -> Reading | None:
    """Read "nineteen ninety-seven"; "twenty-nine" is no year."""
    century, rest = number_of(found["century"]), number_of(found["rest"])
    if century is None or rest is None or rest < _DECADE:
        return None
    return stated(years(_CENTURY * century + rest))


def _read_two_thousand(_: Scope, found: re.Match[str]) -> Reading | None:
    """Read "in two thousand and five", "the year two thousand"."""
    rest = number_of(found["rest"]) if found["rest"] else 0
    return None if rest is None or rest >= _CENTURY else stated(years(2000 + rest))


SHORT_NUMBER: Final = forms(
    *(
        (rf"(?P<day>{_DAY}){_OF}(?P<month>{WORD}),? {_SPOKEN}", _read_day_of_year_in_words, need)
        for need in _SPOKEN_NEEDS
    ),
    (rf"(?P<day>{_DAY}){_OF}(?P<month>{WORD}){_YEAR_OF_DAY}", _read_day),
    (
        (
            rf"(?P<day>{_DAY})(?=(?:-| and | or | to | until | through | till )(?:the )?\d{{1,2}}(?:st|nd|rd|th)?{_OF}"
            rf"(?P<month>{WORD}){_YEAR_OF_DAY})"
        ),
        _read_day,
    ),
    (r"(?P<first>\d\d?)(?P<by>[/.-])(?P<second>\d\d?)(?P=by)(?P<year>\d{4}|\d\d(?!-))(?![\w/]|\.\d)", _read_numeric),
    (rf"(?P<century>\d\d?)(?:st|nd|rd|th)[- ]centur(?:y|ies)(?: {_ERA})?(?![a-z])", _read_century, "centur"),
    (rf"{QUARTER}(?:(?:,| of)? (?P<year>{YEAR}))?", _read_quarter, "quarter"),
    (r"(?:(?<=')|(?<=the )|(?<=s and )|(?<=s or ))(?P<year>\d0)'?s(?![a-z])", _read_short_decade),
    (rf"(?P<year>\d{{1,3}}) {_ERA}", _read_era),
    (rf"(?P<year>[1-9]\d\d){_END}", _read_early_year),
)
"""Forms that begin with a number of one to three digits."""

ISO_DAY: Final = forms((r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)", _read_iso_day))
"""The form that is a day of ISO 8601."""

LONG_NUMBER: Final = forms(
    (r"(?P<year>\d{4})[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?!\d)", _read_iso_day),
    (rf"(?P<year>{YEAR}),? (?P<month>{WORD})(?! \d|-)", _read_year_and_month),
    (r"(?P<year>\d{4})-(?P<month>\d\d)(?![\w-])", _read_iso_month),
    (r"(?P<year>\d{3}0)'?s(?![a-z])", _read_decade),
    (r"(?P<year>\d{4})[- ]?(?P<what>[qh])(?P<number>[1-4])(?!\w)", _read_short_part),
    (rf"(?P<year>\d{{4}}) {QUARTER}", _read_quarter, "quarter"),
    (rf"(?P<year>\d{{4}}) {_ERA}", _read_era),
    (rf"(?P<year>{YEAR})", _read_year),
)
"""Forms that begin with a number of four digits."""

MONTH_NAME: Final = forms(
    *(
        (
            rf"(?P<month>{WORD}) (?:the )?(?P<day>{_DAY}|{NUMBER}|{ORDINAL}),? {_SPOKEN}",
            _read_day_of_year_in_words,
            need,
        )
        for need in _SPOKEN_NEEDS
    ),
    (
        (
            rf"(?P<month>{WORD}) (?P<century>eighteen|nineteen|twenty|two(?= thousand))(?: thousand and)?[- ]"
            rf"(?P<rest>{NUMBER})"
        ),
        _read_month_of_year_in_words,
    ),
    (
        rf"(?P<month>{WORD})[- ](?:the )?(?P<day>{_DAY}|{NUMBER}|{ORDINAL})(?! thousand| hundred){_YEAR_OF_DAY}",
        _read_day,
    ),
    (rf"(?P<month>{WORD})(?:,? (?:of |in )?|[-/])(?P<year>{YEAR})", _read_month_of_year),
    (rf"(?P<month>{WORD}) of (?P<year>[1-9]\d{{2}}){_END}", _read_month_of_year),
    (rf"(?P<month>{WORD})", _read_month),
)
"""Forms that begin with the name of a month."""

ORDINAL_WORD: Final = forms(
    (rf"(?P<century>{ORDINAL})[- ]centur(?:y|ies)(?: {_ERA})?(?![a-z])", _read_century, "centur"),
    (rf"{QUARTER}(?:(?:,| of)? (?P<year>{YEAR}))?", _read_quarter, "quarter"),
    (
        rf"(?P<century>{ORDINAL})(?=(?: to | and |-){ORDINAL}[- ]centur(?:y|ies)(?P<era>)(?![a-z]))",
        _read_century,
        "centur",
    ),
    (rf"(?P<day>{ORDINAL}){_OF}(?P<month>{WORD}){_YEAR_OF_DAY}", _read_day),
)
"""Forms that begin with an ordinal number in words."""

QUARTER_SIGN: Final = forms(
    (r"(?P<what>[qh])(?P<number>[1-4])(?: of)?[ -]?(?P<year>\d{4})(?!\w)", _read_short_part),
)
"""Forms that begin with the letter Q or H."""

SEASON_NAME: Final = forms(
    (rf"{SEASON},?(?: of)? (?P<year>\d{{4}})(?P<until>[-/]\d\d(?:\d\d)?)?{_END}", _read_season),
)
"""Forms that begin with the name of a season."""

NUMBER_WORD: Final = forms(
    (rf"(?P<century>eighteen|nineteen|twenty)[- ](?P<rest>{NUMBER})", _read_year_in_words),
    (rf"(?:(?<=in )|(?<=year ))two thousand(?: and)? (?P<rest>{NUMBER})", _read_two_thousand),
    (r"(?:(?<=in )|(?<=year ))two thousand(?P<rest>)(?! (?!has|is|was)[a-z]+s(?![a-z]))", _read_two_thousand),
)
"""Forms that begin with a number in words."""

DECADE_WORD: Final = forms((rf"(?<=the )(?P<year>{'|'.join(DECADES)})(?![a-z])", _read_short_decade))
"""Forms that are the name of a decade."""
