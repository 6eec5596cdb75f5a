"""Units of measure, with the exact fraction that leads each to the base of its dimension.

Factors are those of the International System of Units (SI Brochure, 9th edition) and of the international yard and
pound agreement of 1959. A word that means different units in different countries - ton, gallon, pint - is a dimension
of its own, and so are months and years beside days: neither holds a fixed number of the other.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from checker.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its names, its dimension, and the way to the base unit: ``(number + offset) * factor``.

    ``measured`` tells that a whole number of it is rounded: a walk of 4 km, unlike 4 dollars, is never just that.
    ``prefix`` is the sign written before the number (``$``), if there is one.
    """

    name: str
    plural: str
    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)
    measured: bool = False
    prefix: str = ""


COUNT: Final = Unit("", "", "count")
"""The unit of a number that names none; what it counts is not compared."""

ORDINAL: Final = Unit("", "", "ordinal")
"""The unit of a place in a row: third, 3rd, No. 3."""

SHARE: Final = Unit("", "", "share")
"""The unit of a part of a whole: two thirds, one in five."""

PERCENT: Final = Unit("%", "%", "share", Fraction(1, 100), measured=True)

_LENGTH: Final = (
    ("metre", "metres", "1", "meter meters metre metres"),
    ("km", "km", "1000", "km kms kilometer kilometers kilometre kilometres"),
    ("cm", "cm", "0.01", "cm centimeter centimeters centimetre centimetres"),
    ("mm", "mm", "0.001", "mm millimeter millimeters millimetre millimetres"),
    ("decimetre", "decimetres", "0.1", "dm decimeter decimeters decimetre decimetres"),
    ("micrometre", "micrometres", "0.000001", "micrometer micrometers micrometre micrometres micron microns"),
    ("inch", "inches", "0.0254", "inch inches"),
    ("foot", "feet", "0.3048", "foot feet ft"),
    ("yard", "yards", "0.9144", "yard yards yd yds"),
    ("mile", "miles", "1609.344", "mile miles"),
)

# dimension: unit, plural, factor, words in small letters; an underline stands for the space within a name.
_MEASURED: Final[dict[str, tuple[tuple[str, str, str, str], ...]]] = {
    "length": (*_LENGTH, ("nautical mile", "nautical miles", "1852", "nautical_mile nautical_miles")),
    "area": (
        *(
            (
                f"square {name}",
                f"square {plural}",
                str(Fraction(factor) ** 2),
                " ".join(f"square_{word} sq_{word} {word}²" for word in words.split()),
            )
            for name, plural, factor, words in _LENGTH
        ),
        ("acre", "acres", "4046.8564224", "acre acres"),
        ("hectare", "hectares", "10000", "hectare hectares ha"),
    ),
    "volume": (
        *(
            (
                f"cubic {name}",
                f"cubic {plural}",
                str(Fraction(factor) ** 3),
                " ".join(f"cubic_{word} {word}³" for word in words.split()),
            )
            for name, plural, factor, words in _LENGTH
        ),
        ("litre", "litres", "0.001", "litre litres liter liters"),
        ("ml", "ml", "0.000001", "ml millilitre millilitres milliliter milliliters"),
        ("barrel", "barrels", "0.158987294928", "barrel barrels bbl"),
    ),
    "mass": (
        ("kg", "kg", "1", "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes"),
        ("gram", "grams", "0.001", "gram grams gramme grammes"),
        ("mg", "mg", "0.000001", "mg milligram milligrams"),
        ("tonne", "tonnes", "1000", "tonne tonnes metric_ton metric_tons"),
        ("pound", "pounds", "0.45359237", "pound pounds lb lbs"),
        ("ounce", "ounces", "0.028349523125", "ounce ounces oz"),
        ("stone", "stone", "6.35029318", "stone"),
    ),
    "time": (
        ("second", "seconds", "1", "second seconds sec secs"),
        ("millisecond", "milliseconds", "0.001", "millisecond milliseconds ms"),
        ("minute", "minutes", "60", "minute minutes min mins"),
        ("hour", "hours", "3600", "hour hours hr hrs"),
        ("day", "days", "86400", "day days"),
        ("week", "weeks", "604800", "week weeks"),
    ),
    "calendar time": (
        ("month", "months", "1", "month months"),
        ("year", "years", "12", "year years yr yrs"),
        ("decade", "decades", "120", "decade decades"),
        ("century", "centuries", "1200", "century centuries"),
    ),
    "speed": (
        ("km per hour", "km per hour", "5/18", "kph kmh"),
        ("mile per hour", "miles per hour", "0.44704", "mph"),
        ("knot", "knots", "463/900", "knot knots"),
    ),
    "information": (
        ("byte", "bytes", "1", "byte bytes"),
        ("kilobyte", "kilobytes", "1000", "kilobyte kilobytes"),
        ("megabyte", "megabytes", "1000000", "megabyte megabytes"),
        ("gigabyte", "gigabytes", "1000000000", "gigabyte gigabytes"),
        ("terabyte", "terabytes", "1000000000000", "terabyte terabytes"),
    ),
    "power": (
        ("watt", "watts", "1", "watt watts"),
        ("kilowatt", "kilowatts", "1000", "kilowatt kilowatts"),
        ("megawatt", "megawatts", "1000000", "megawatt megawatts"),
        ("gigawatt", "gigawatts", "1000000000", "gigawatt gigawatts"),
    ),
    "energy": (
        ("kilowatt-hour", "kilowatt-hours", "1", "kilowatt-hour kilowatt-hours kilowatt_hours kwh"),
        ("megawatt-hour", "megawatt-hours", "1000", "megawatt-hour megawatt-hours megawatt_hours mwh"),
        ("gigawatt-hour", "gigawatt-hours", "1000000", "gigawatt-hour gigawatt-hours gigawatt_hours gwh"),
        ("terawatt-hour", "terawatt-hours", "1000000000", "terawatt-hour terawatt-hours terawatt_hours twh"),
    ),
    "frequency": (
        ("hertz", "hertz", "1", "hertz hz"),
        ("kilohertz", "kilohertz", "1000", "kilohertz khz"),
        ("megahertz", "megahertz", "1000000", "megahertz mhz"),
        ("gigahertz", "gigahertz", "1000000000", "gigahertz ghz"),
    ),
    "percentage points": (
        (
            "percentage point",
            "percentage points",
            "1",
            "percentage_point percentage_points percent_point percent_points %_point %_points pp ppt ppts",
        ),
        ("basis point", "basis points", "0.01", "basis_point basis_points bp bps"),
    ),
    # What means different things in different places, or a different thing for each scale.
    "ton": (("ton", "tons", "1", "ton tons"),),
    "gallon": (("gallon", "gallons", "1", "gallon gallons"),),
    "pint": (("pint", "pints", "1", "pint pints"),),
    "degree": (("degree", "degrees", "1", "degree degrees"),),
    "point": (("point", "points", "1", "point points"),),
}

# Signs of units, which capitals tell apart: megawatts are not milliwatts.
_SIGNS: Final = {
    "m": "metre",
    "g": "gram",
    "l": "litre",
    "L": "litre",
    "h": "hour",
    "t": "tonne",
    "W": "watt",
    "kW": "kilowatt",
    "MW": "megawatt",
    "GW": "gigawatt",
    "kB": "kilobyte",
    "KB": "kilobyte",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
}

# code: name, plural, sign before the number, other names in small letters. The first column is ISO 4217 where it can
# be; a name that several countries use, and no country's name with it, is a currency of its own.
_MONEY: Final = (
    ("USD", "dollar", "dollars", "$", "us_dollar us_dollars u.s._dollar u.s._dollars american_dollars buck bucks usd"),
    ("EUR", "euro", "euros", "€", "eur"),
    ("GBP", "British pound", "British pounds", "£", "pound_sterling pounds_sterling sterling gbp"),
    ("JPY", "yen", "yen", "", "japanese_yen jpy"),
    ("KRW", "won", "won", "", "south_korean_won korean_won krw"),
    ("CNY", "yuan", "yuan", "", "chinese_yuan renminbi cny rmb"),
    ("INR", "rupee", "rupees", "", "indian_rupee indian_rupees inr"),
    ("AUD", "Australian dollar", "Australian dollars", "A$", "aud"),
    ("CAD", "Canadian dollar", "Canadian dollars", "C$", "cad"),
    ("NZD", "New Zealand dollar", "New Zealand dollars", "NZ$", "nzd"),
    ("HKD", "Hong Kong dollar", "Hong Kong dollars", "HK$", "hkd"),
    ("SGD", "Singapore dollar", "Singapore dollars", "S$", "singaporean_dollars sgd"),
    ("TWD", "Taiwan dollar", "Taiwan dollars", "NT$", "new_taiwan_dollar new_taiwan_dollars twd"),
    ("CHF", "Swiss franc", "Swiss francs", "", "chf"),
    ("SEK", "Swedish krona", "Swedish kronor", "", "swedish_crown swedish_crowns sek"),
    ("NOK", "Norwegian krone", "Norwegian kroner", "", "norwegian_crown norwegian_crowns nok"),
    ("DKK", "Danish krone", "Danish kroner", "", "danish_crown danish_crowns dkk"),
    ("CZK", "Czech crown", "Czech crowns", "", "czech_koruna czech_korunas czk"),
    ("TRY", "Turkish lira", "Turkish lira", "", "turkish_liras"),
    ("ILS", "shekel", "shekels", "", "israeli_shekel israeli_shekels ils"),
    ("RUB", "rouble", "roubles", "", "ruble rubles russian_rouble russian_roubles russian_ruble russian_rubles rub"),
    ("UAH", "hryvnia", "hryvnias", "", "uah"),
    ("PLN", "zloty", "zlotys", "", "zloties polish_zloty polish_zlotys pln"),
    ("HUF", "forint", "forints", "", "hungarian_forint hungarian_forints huf"),
    ("BRL", "Brazilian real", "Brazilian reais", "R$", "reais brl"),
    ("MXN", "Mexican peso", "Mexican pesos", "", "mxn"),
    ("ZAR", "rand", "rand", "", "south_african_rand zar"),
    ("THB", "baht", "baht", "", "thai_baht thb"),
    ("IDR", "rupiah", "rupiah", "", "indonesian_rupiah idr"),
    ("MYR", "ringgit", "ringgit", "", "malaysian_ringgit myr"),
    ("PHP", "Philippine peso", "Philippine pesos", "", ""),
    ("VND", "dong", "dong", "", "vietnamese_dong vnd"),
    ("PKR", "Pakistani rupee", "Pakistani rupees", "", "pkr"),
    ("NGN", "naira", "naira", "", "ngn"),
    ("SAR", "Saudi riyal", "Saudi riyals", "", "saudi_rial saudi_rials"),
    ("AED", "UAE dirham", "UAE dirhams", "", "emirati_dirham emirati_dirhams aed"),
    ("EGP", "Egyptian pound", "Egyptian pounds", "", "egp"),
    ("BTC", "bitcoin", "bitcoins", "", "btc"),
    ("DEM", "German mark", "German marks", "", "deutsche_mark deutsche_marks deutschmark deutschmarks"),
    ("franc", "franc", "francs", "", "french_franc french_francs"),
    ("crown", "crown", "crowns", "", "krona kronor krone kroner"),
    ("peso", "peso", "pesos", "", ""),
    ("lira", "lira", "lira", "", "liras"),
    ("dinar", "dinar", "dinars", "", ""),
    ("dirham", "dirham", "dirhams", "", ""),
    ("riyal", "riyal", "riyals", "", "rial rials"),
)
_CENTS: Final = (
    ("cent", "cents", "USD", "cent cents"),
    ("penny", "pence", "GBP", "pence penny"),
)
# Signs for money that stand before a number or after it.
_SIGNS_OF_MONEY: Final = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₩": "KRW",
    "₹": "INR",
    "₺": "TRY",
    "₪": "ILS",
    "₽": "RUB",
    "₴": "UAH",
    "฿": "THB",
    "₱": "PHP",
    "₫": "VND",
    "₦": "NGN",
    "₿": "BTC",
}
# Letters that stand before a number besides those of the table.
_LETTERS_OF_MONEY: Final = {
    "US$": "USD",
    "AU$": "AUD",
    "AUD$": "AUD",
    "CA$": "CAD",
    "CAD$": "CAD",
    "USD$": "USD",
    "Rs": "INR",
    "RM": "MYR",
}
# Codes that are words or names as well.
_NO_CODES: Final = frozenset({"TRY", "PHP"})

# What a rate may be counted by besides units of measure.
_EACH: Final = (
    ("share", "shares", "share shares"),
    ("person", "people", "person head capita"),
    ("household", "households", "household"),
    ("gallon", "gallons", "gallon"),
)


_CURRENCIES: Final = {
    code: Unit(name, plural, f"money {code}", prefix=prefix) for code, name, plural, prefix, _ in _MONEY
}


def _rows() -> Iterator[tuple[str, Unit]]:
    """Yield each way of writing a unit in small letters, with the unit."""
    for dimension, rows in _MEASURED.items():
        for name, plural, factor, words in rows:
            unit = Unit(name, plural, dimension, Fraction(factor), measured=True)
            yield from ((word.replace("_", " "), unit) for word in words.split())
    for code, name, plural, _, words in _MONEY:
        forms = (name.lower(), plural.lower(), *words.split())
        yield from ((form.replace("_", " "), _CURRENCIES[code]) for form in forms)
    yield from ((sign, _CURRENCIES[code]) for sign, code in _SIGNS_OF_MONEY.items())
    for name, plural, code, words in _CENTS:
        yield from ((word, Unit(name, plural, f"money {code}", Fraction(1, 100))) for word in words.split())
    for word in ("%", "percent", "percents", "per cent", "pct", "percentage"):
        yield word, PERCENT
    yield "‰", Unit("‰", "‰", "share", Fraction(1, 1000), measured=True)
    celsius = Unit("°C", "°C", "temperature", offset=Fraction("273.15"), measured=True)
    fahrenheit = Unit("°F", "°F", "temperature", Fraction(5, 9), Fraction("459.67"), measured=True)
    for unit, name in ((celsius, "celsius"), (celsius, "centigrade"), (fahrenheit, "fahrenheit")):
        yield from ((form, unit) for form in (f"degrees {name}", f"degree {name}", f"° {name}", f"° {name[0]}"))


WRITTEN: Final[dict[str, Unit]] = dict(_rows())
"""Units by what is written after a number, in small letters."""

SIGNS: Final[dict[str, Unit]] = {sign: WRITTEN[name] for sign, name in _SIGNS.items()}
"""Units by signs that capitals tell apart."""

PREFIXES: Final[dict[str, Unit]] = {unit.prefix: unit for unit in _CURRENCIES.values() if unit.prefix} | {
    sign: _CURRENCIES[code] for sign, code in (_SIGNS_OF_MONEY | _LETTERS_OF_MONEY).items()
}
"""Currencies by what is written before a number."""

CODES: Final[dict[str, Unit]] = {
    code: unit for code, unit in _CURRENCIES.items() if code.isupper() and code not in _NO_CODES
}
"""Currencies by their code in capitals (ISO 4217)."""

EACH: Final[dict[str, Unit]] = {
    word: Unit(name, plural, name) for name, plural, words in _EACH for word in words.split()
} | {"s": WRITTEN["second"]}
"""What a rate may be counted by besides units of measure: ``$3 a share``."""

LONGEST: Final = 3
"""The most words that the name of a unit has."""


def rate(unit: Unit, each: Unit) -> Unit:
    """Return the unit of so much of ``unit`` for one of ``each``: yen per dollar, km per hour."""
    name = f"per {each.name}"
    dimension = {"length/time": "speed"}.get(path := f"{unit.dimension}/{each.dimension}", path)
    return Unit(
        f"{unit.name} {name}".strip(),
        f"{unit.plural} {name}".strip(),
        dimension,
        unit.factor / each.factor,
        measured=unit.measured,
        prefix=unit.prefix,
    )


def age(unit: Unit) -> Unit:
    """Return the unit of being so many of ``unit`` old; ages are given in whole units, never rounded up."""
    return Unit(f"{unit.name} old", f"{unit.plural} old", f"age in {unit.dimension}", unit.factor)


def score(best: int) -> Unit:
    """Return the unit of a score out of so many points: 8.2/10. It is no share, for no whole has 8.2 of 10 parts."""
    return Unit(f"out of {best}", f"out of {best}", f"score out of {best}", measured=True)


def label(word: str) -> Unit:
    """Return the unit of a number that names one of several things: Article 9, Flight 370."""
    return Unit(word, word, f"number of {word.lower()}")
