"""English words for numbers: numerals, magnitudes, fractions, ordinals."""

from __future__ import annotations

from typing import Final

_UPTO_NINETEEN: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_ORDINAL_TENS: Final = (
    *("twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"),
)

SMALL: Final = {word: number for number, word in enumerate(_UPTO_NINETEEN)} | {"nought": 0, "naught": 0}
"""Numerals below twenty."""

TENS: Final = {word: 10 * number for number, word in enumerate(_TENS, 2)}
"""Numerals for tens."""

HUNDRED: Final = {"hundred": 100, "dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "dz": 12, "dzs": 12}
"""What multiplies a numeral below a hundred; ``dozens`` as in "two dozens"."""

GREAT: Final = {
    "thousand": 10**3,
    "lakh": 10**5,
    "lakhs": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
"""What multiplies a numeral below a thousand."""

SHORT: Final = {
    "k": 10**3,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
"""Magnitudes as written onto figures: 100k, 5bn."""

SHORT_OF_MONEY: Final = SHORT | {"m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
"""Magnitudes as written onto sums of money, where ``m`` is no metre: $5m."""

ROUNDING: Final = 10**6
"""The least magnitude that is a way of rounding: 2 million, unlike two thousand, may stand for a little more."""

VAGUE: Final = {
    "dozens": (24, 100),
    "hundreds": (200, 10**3),
    "thousands": (2 * 10**3, 10**6),
    "tens of thousands": (2 * 10**4, 10**5),
    "hundreds of thousands": (2 * 10**5, 10**6),
    "millions": (2 * 10**6, 10**9),
    "tens of millions": (2 * 10**7, 10**8),
    "hundreds of millions": (2 * 10**8, 10**9),
    "billions": (2 * 10**9, 10**12),
    "tens of billions": (2 * 10**10, 10**11),
    "hundreds of billions": (2 * 10**11, 10**12),
    "trillions": (2 * 10**12, 10**15),
}
"""Plurals that give a size: from twice the magnitude to the next name for one (the latter left out)."""

ORDINALS: Final = {word: number for number, word in enumerate(_ORDINALS, 1)} | {
    word: 10 * number for number, word in enumerate(_ORDINAL_TENS, 2)
}
"""Ordinals of one word."""

_PARTS: Final = {word: number for word, number in ORDINALS.items() if number > 2} | {  # noqa: PLR2004 - no "seconds"
    "half": 2,
    "quarter": 4,
    "hundredth": 100,
    "thousandth": 1000,
}
PARTS: Final = _PARTS | {f"{word}s": number for word, number in _PARTS.items() if word != "half"} | {"halves": 2}
"""What a numeral makes a fraction with: two thirds."""

VULGAR: Final = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
"""Fractions that are one character."""

TIMES: Final = {"twice": 2, "thrice": 3}
"""How often something happened, or how many times as much it is."""

NUMERAL_WORDS: Final = frozenset({*SMALL, *TIMES, *TENS, *HUNDRED, *GREAT, *VAGUE, *ORDINALS, *PARTS, "tens"})
"""All words that can begin or be a number."""
