"""What a passage of a report says that is specific, and so has to be carried by a claim."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from checker.fit.speakers import PUBLISHER, is_body, is_person
from checker.gate.clock import times
from checker.names.directory import PERSON, directory
from checker.record import dataclass
from checker.report import Form
from checker.text.quoting import core, in_single_marks
from checker.value import Context
from checker.values import types
from checker.values.calendar.value import Date
from checker.values.quantity.units import COUNT, ORDINAL
from checker.values.quantity.value import Number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.gate.parts import Part
    from checker.names.directory import Directory
    from checker.value import Mention

QUOTATION: Final = re.compile(r'(?<!\w)"(?P<words>[^"]+)"(?!\w)')
"""Words of a folded text between quotation marks."""

_KINDS: Final = ("period", "date", "number")
_NUMBERING: Final = re.compile(
    r"\s*(?:(?:Part|Section|Chapter|Appendix|Table|Figure)\s\(?\d+(?:\.\d+)*[.):]?(?:\s|\Z)"
    r"|\(?\d{1,2}(?:\.\d+)*[.):](?:\s|\Z)|\d{1,2}(?:\.\d+)*\s(?=[A-Z]))"
)
"""The number that a heading may begin with; "26 trips" and "1965 treaty" begin with one that says something."""

_IDIOM: Final = re.compile(
    r"\b(?:eleventh hour|at sixes and sevens|second (?:thoughts|to none|nature|fiddle|chance)|first(?:-| )hand"
    r"|first (?:place|glance|sight)|half-hearted(?:ly)?|half-?way|third part(?:y|ies)|zero tolerance|one-sided|one-off"
    r"|square one|two-way|three-way|day one|one another|one day|one thing|no one|at one|cold feet)\b",
    re.IGNORECASE,
)
"""Phrases that count nothing, though there is a number in them."""

_THE: Final = "the "
_GLANCE: Final = 24
"""No such phrase reaches farther than this from its number."""

_LAST_OF_ALL: Final = re.compile(r"(?:last|next|past) \w+", re.IGNORECASE)
_WHICH: Final = re.compile(r" (?:with|without|of|in which|that|when|to|for|before)\b")
_SHORT: Final = frozenset({"first", "one", "half", "one point", "one hand"})
"""Words that may count, and in running prose mostly do something else: "the first of them"."""

_FEW: Final = frozenset({"two", "three", "four"})
_SIDES: Final = re.compile(
    r" (?:\w+ )?(?:sides|parts|aspects|things|reasons|grounds|points|ways|fronts|strands|elements|dimensions)\b"
)
_KNOWN: Final = re.compile(r"\b(?:the|these|those|its|their|his|her|our|all|other|of) \Z", re.IGNORECASE)

_OWN_SOURCES: Final = re.compile(
    r" (?:of (?:the|our|these|those|all) )?(?:\w+ )?(?:articles?|sources?|accounts?|outlets?|publications?|reports?)\b",
    re.IGNORECASE,
)
_FIXED: Final = re.compile(
    r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_SPEAKING_KINDS: Final = frozenset({PERSON, "body"})


@dataclass(frozen=True, slots=True)
class Said:
    """Something specific that a text says: its range, and what it is, such as "the number"."""

    start: int
    end: int
    what: str


@lru_cache(maxsize=512)
def said(part: Part) -> tuple[Said, ...]:
    """Return what is specific in a passage: periods, dates, numbers, quotations, and names of persons and bodies."""
    found = [*_values(part), *_quotations(part), *_names(part)]
    return tuple(sorted(found, key=lambda each: each.start))


def _values(part: Part) -> Iterator[Said]:
    context = Context(entities=part.project.entities)
    taken: list[tuple[int, int]] = []
    numbering = _NUMBERING.match(part.text) if part.sentence.form is Form.LABEL else None
    for time in times(part.text):
        taken.append((time.start, time.end))
        yield Said(time.start, time.end, "the time")
    for name in _KINDS:
        for mention in types()[name].mentions(part.text, context):
            if numbering is not None and mention.end <= numbering.end():
                continue
            if any(mention.start < end and start < mention.end for start, end in taken):
                continue
            taken.append((mention.start, mention.end))
            if not is_of_no_weight(part, mention):
                yield Said(mention.start, mention.end, f"the {name}")


def is_of_no_weight(part: Part, mention: Mention) -> bool:
    """Tell whether a value says nothing that a claim would have to carry.

    "First" and "one" mostly do not count; a bare day of the week or "today" fixes no day by itself; "the two countries"
    are known; and how many of the project's own sources say something is no more than the citations show.
    """
    text = part.text
    words = text[mention.start : mention.end]
    if isinstance(mention.value, Date):
        return is_no_date(part, mention) or _FIXED.search(words) is None
    if not isinstance(mention.value, Number):
        return False
    around = _IDIOM.finditer(text, max(0, mention.start - _GLANCE), mention.end + _GLANCE)
    if any(found.start() <= mention.start < found.end() for found in around):
        return True
    few = words.lower() in _FEW and (
        _KNOWN.search(text, max(0, mention.start - _GLANCE), mention.start) or _SIDES.match(text, mention.end)
    )
    if few or words.lower() in _SHORT:
        return True
    small = mention.value.unit in {COUNT, ORDINAL} and mention.value.amounts[-1].number <= len(part.project.sources)
    return small and _OWN_SOURCES.match(text, mention.end) is not None


def is_no_date(part: Part, mention: Mention) -> bool:
    """Tell whether words like "last year" name no date: "the last year with a profit"."""
    text = part.text
    last = _LAST_OF_ALL.fullmatch(text, mention.start, mention.end) is not None
    return (
        last
        and text[max(0, mention.start - len(_THE)) : mention.start].lower() == _THE
        and _WHICH.match(text, mention.end) is not None
    )


def _quotations(part: Part) -> Iterator[Said]:
    # In a block quote all is quoted but the line that tells whose words these are, and what is beside quotation marks.
    whole = part.sentence.form is Form.QUOTATION and not QUOTATION.search(part.text)
    if whole and not part.text.lstrip().startswith(("\u2014", "-")):
        if core(part.text):
            yield Said(0, len(part.text), "the quotation")
        return
    double = (found.span("words") for found in QUOTATION.finditer(part.text))
    for start, end in (*double, *in_single_marks(part.text)):
        if core(part.text[start:end]):
            yield Said(start, end, "the quotation")


def _names(part: Part) -> Iterator[Said]:
    """Yield the names of persons and bodies; of names that are not declared only those that look like one's."""
    known = directory(part.project.entities)
    text = part.text
    for name in known.names(text):
        words = text[name.start : name.end]
        if name.ids:
            kinds = {known.entities[id_].kind for id_ in name.ids}
            weighs = kinds <= _SPEAKING_KINDS and PUBLISHER not in kinds
        else:
            weighs = part.sentence.form is not Form.LABEL and _is_of_somebody(words, text, known)
        if weighs:
            yield Said(name.start, name.end, "the name")


def _is_of_somebody(words: str, text: str, known: Directory) -> bool:
    """Tell whether an undeclared name looks like that of a person or body; a label ("Key Points") is no name."""
    return words != text.strip(" .:") and (is_body(words) or is_person(words, (), known))
