"""What a single value in the project's files may look like: ids, dates, addresses, ranges of lines.

One table serves the quick reader, the pydantic models, the messages and the JSON Schema, so that they cannot disagree.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from checker.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})
"""What YAML reads as no value when it stands without quotes (YAML 1.2.2, 10.2.1.1)."""


@dataclass(frozen=True, slots=True, eq=False)
class Format:
    """A kind of value: which strings are of it, and how to say that one is not.

    ``wanted`` completes "is not …"; ``help`` tells what to write; ``keywords`` are those of JSON Schema; ``options``
    are all its values, where they can be counted.
    """

    name: str
    accepts: Callable[[str], bool]
    wanted: str
    help: str
    keywords: Mapping[str, str | int]
    options: tuple[str, ...] = ()


def _pattern(name: str, pattern: str, wanted: str, how: str) -> Format:
    compiled = re.compile(pattern)
    return Format(name, lambda value: compiled.fullmatch(value) is not None, wanted, how, {"pattern": f"^({pattern})$"})


def _choice(name: str, options: tuple[str, ...]) -> Format:
    listed = ", ".join(f"`{option}`" for option in options[:-1]) + f" or `{options[-1]}`"
    known = frozenset(options)
    return Format(name, known.__contains__, f"one of {listed}", "write one of these, or take it out", {}, options)


def line_range(value: str) -> tuple[int, int] | None:
    """Read ``30`` or ``30-33`` as first and last line, both inclusive and from 1; None when it is neither."""
    found = _LINES.fullmatch(value)
    if found is None:
        return None
    first = int(found[1])
    last = int(found[2] or first)
    return (first, last) if last >= first else None


def _is_date(value: str) -> bool:
    if _DATE.fullmatch(value) is None:
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


_LINES: Final = re.compile(r"([1-9][0-9]{0,6})(?:-([1-9][0-9]{0,6}))?")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

TEXT: Final = Format("text", lambda _: True, "text", "write some words", {"pattern": r"\S"})
SLUG: Final = _pattern(
    "slug",
    "[a-z0-9][a-z0-9-]*",
    "an id",
    "an id has small letters a to z, digits and hyphens, and begins with a letter or digit",
)
ATTRIBUTE: Final = _pattern(
    "attribute",
    "[a-z][a-z0-9_]*",
    "the name of an attribute",
    "such a name has small letters a to z, digits and underscores, and begins with a letter",
)
SOURCE_ID: Final = _pattern(
    "source id",
    "[A-Za-z0-9_][A-Za-z0-9._-]*",
    "the id of a source",
    "such an id has letters a to z, digits, dots, underscores and hyphens",
)
DATE: Final = Format(
    "date", _is_date, "a day", "write year, month and day, as in 2019-08-05", {"pattern": f"^{_DATE.pattern}$"}
)
URL: Final = _pattern(
    "web address", r"https?://[^\s\x00-\x1f\x7f]+", "a web address", "write it in full, beginning with https://"
)
SHA256: Final = _pattern(
    "SHA-256", "[0-9a-f]{64}", "a SHA-256 in small letters", "`sha256sum` prints the one of a file"
)
LANGUAGE: Final = _pattern(
    "language", "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a language tag of BCP 47", "write `en` for English, `ko` for Korean"
)
LINES: Final = Format(
    "lines",
    lambda value: line_range(value) is not None,
    "a line or a range of lines",
    "write the number of a line, from 1, or a range as in 30-33",
    {"pattern": f"^{_LINES.pattern}$", "minimum": 1},
)
STATUS: Final = _choice("status", ("draft", "active", "disputed", "withdrawn"))
TRUTH: Final = _choice("truth", ("true", "false"))
SINGLE: Final = _choice("single", ("true", "false", "per as_of"))
BASIS: Final = _choice("published_basis", ("dateline", "metadata", "inferred"))
TYPE: Final = _choice(
    "type",
    (
        "date",
        "period",
        "number",
        "entity",
        "place",
        "set",
        "order",
        "truth",
        "title",
        "quotation",
        "view",
        "text",
    ),
)
PART: Final = _choice(
    "part of an article", ("headline", "byline", "caption", "section heading", "pull quote", "boilerplate")
)
VALUE_PART: Final = _choice("part of a value", ("start", "end", "including", "number", "unit", "post", "body"))
"""The names a value may be parted by: of a period, an open set, a number with its unit, a title."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that several fields must keep together and do not: the field to point at, the message and the help."""

    field: str
    message: str
    help: str


def acknowledgement_breach(between: tuple[str, ...], values: tuple[str, ...], prefer: str) -> Breach | None:
    """Check that an acknowledgement names different claims, the value judged of each, and prefers one of them."""
    if len(set(between)) < max(2, len(between)):
        return Breach(
            "between", "an acknowledgement is between two or more different claims", "give the ids of both claims"
        )
    if len(values) != len(between):
        return Breach(
            "values",
            f"{len(between)} claims were judged, and the values of {len(values)}",
            "give one value for each claim, in the same order",
        )
    if prefer and prefer not in between:
        return Breach("prefer", f"`{prefer}` is not one of the claims judged", "give one of the ids of `between`")
    return None


def record_breach(seal: str, sha256: str) -> Breach | None:
    """Check that the record of a sealed source has the hash by which its text can be known."""
    if seal and not sha256:
        return Breach(
            "seal", "a sealed source has no `sha256`", "add the `sha256:` of its text, which `checker seal` prints"
        )
    return None


_TWO: Final = 2


def attribute_breach(  # noqa: PLR0913 - the fields of an attribute
    type_: str,
    *,
    sum_of: tuple[str, ...] = (),
    difference_of: tuple[str, ...] = (),
    ratio_of: tuple[str, ...] = (),
    count_of: str = "",
    since: str = "",
    until: str = "",
) -> Breach | None:
    """Check that an attribute is worked out in one way at most, of as many others as that takes, and is a number."""
    ways = {
        "sum_of": bool(sum_of),
        "difference_of": bool(difference_of),
        "ratio_of": bool(ratio_of),
        "count_of": bool(count_of),
        "since": bool(since),
    }
    given = [way for way, is_given in ways.items() if is_given]
    if until and not since:
        return Breach("until", "the time until a date needs one that it is counted from", "add `since:`")
    if len(given) > 1:
        return Breach(given[1], f"`{given[0]}` and `{given[1]}` are two ways to work it out", "give one of them")
    if given and type_ != "number":
        return Breach(given[0], f"only a number is worked out, and this is a {type_}", "write `type: number`")
    if len(sum_of) == 1:
        return Breach("sum_of", "a sum is that of two or more", "name all attributes that are added up")
    for field, of, how in (
        ("difference_of", difference_of, "the attribute to take from, then the one taken"),
        ("ratio_of", ratio_of, "the attribute that is divided, then the one it is divided by"),
    ):
        if of and len(of) != _TWO:
            return Breach(field, f"this takes two attributes, not {len(of)}", f"name {how}")
    return None
