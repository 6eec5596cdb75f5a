"""Web Annotations read back: each that quotes a source of the project becomes evidence of a claim."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, cast

from checker.claim import Quote
from checker.curation.cite import evidence_lines
from checker.export.annotations import CLAIM, addresses
from checker.files import formats
from checker.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.source import Source

# The parts of a container that lead to what is in it (Web Annotation Data Model, 5).
_INNER: Final = ("first", "items")
# JSON can write what no file can hold.
_HALF: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotation: the id of a claim, empty where it names none; its sentence; the id of a source and the quote."""

    claim: str
    text: str
    source: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Annotations:
    """What a document of annotations holds: those that could be read, and what was wrong with the others."""

    read: tuple[Annotated, ...]
    problems: tuple[str, ...]


class _UnreadableError(Exception):
    """An annotation is not what evidence can be made of; the message is a lower-case sentence that says why."""


def read(text: str, sources: Mapping[str, Source]) -> Annotations:
    """Read an annotation, a list, a page or a collection of them (JSON-LD as the W3C model has it). Nothing is raised.

    ``sources`` are those of the project: an annotation is told to be of one by its record's web address.
    """
    try:
        document: object = json.loads(text)
    except (ValueError, RecursionError):
        return Annotations((), ("the file is not JSON",))
    ids = {address: id_ for id_, address in addresses(sources).items()}
    found: list[Annotated] = []
    problems: list[str] = []
    for number, item in enumerate(_items(document), 1):
        try:
            found.append(_annotated(item, ids))
        except _UnreadableError as error:
            problems.append(f"annotation {number}: {error}")
    if not found and not problems:
        problems.append("the file has no annotations")
    return Annotations(tuple(found), tuple(problems))


def claim_file(annotated: Sequence[Annotated]) -> str:
    """Return a claim file (YAML) with the evidence of each claim; one that has no id yet becomes a draft."""
    claims: dict[tuple[str, str], list[Annotated]] = {}
    for each in annotated:
        claims.setdefault((each.claim, each.text), []).append(each)
    blocks = ["claims:"]
    for number, ((claim, text), evidence) in enumerate(claims.items(), 1):
        blocks.append(f"  - id: {claim or f'annotation-{number}'}")
        blocks.append(f"    {_field('claim', text)}")
        blocks += ["    status: draft"] if not claim else []
        blocks.append("    evidence:")
        blocks += [f"      {row}" for each in evidence for row in evidence_lines(each.source, each.quote)]
    return "\n".join(blocks) + "\n"


def _items(document: object) -> list[object]:
    """Return the annotations of a document, whichever of the containers they are in."""
    inside = document
    for name in _INNER:
        inside = next((each[name] for each in _objects(inside) if name in each), inside)
    return _many(inside)


def _annotated(item: object, ids: Mapping[str, str]) -> Annotated:
    if not isinstance(item, dict):
        raise _UnreadableError("it is no object")
    annotation = cast("dict[str, object]", item)
    claim, text = _body(annotation.get("body"))
    problem = "it has no target"
    for target in _objects(annotation.get("target")):
        address = target.get("source")
        address = cast("dict[str, object]", address).get("id") if isinstance(address, dict) else address
        quote = next(_quotes(target.get("selector")), None)
        if not isinstance(address, str) or address not in ids:
            problem = "no record has the address of its source" + (f", {address}" if isinstance(address, str) else "")
        elif quote is None:
            problem = "it quotes no words of its source"
        elif _HALF.search(f"{text}{quote.exact}{quote.prefix}{quote.suffix}"):
            problem = "it holds half of a character, a surrogate"
        else:
            return Annotated(claim, text, ids[address], quote)
    raise _UnreadableError(problem)


def _body(body: object) -> tuple[str, str]:
    """Return the id of the claim, empty where there is none, and its sentence."""
    for part in _objects(body):
        text, id_ = part.get("value"), part.get("id")
        if isinstance(text, str) and text.strip():
            claim = id_.removeprefix(CLAIM) if isinstance(id_, str) and id_.startswith(CLAIM) else ""
            return (claim if formats.SLUG.accepts(claim) else ""), text
    raise _UnreadableError("it has no words as its body")


def _quotes(selectors: object) -> Iterator[Quote]:
    for selector in _objects(selectors):
        words = {name: selector.get(name, "") for name in ("exact", "prefix", "suffix")}
        texts = {name: text for name, text in words.items() if isinstance(text, str)}
        if selector.get("type") == "TextQuoteSelector" and len(texts) == len(words) and texts["exact"].strip():
            yield Quote(texts["exact"], texts["prefix"].strip(), texts["suffix"].strip())


def _objects(value: object) -> Iterator[dict[str, object]]:
    return (cast("dict[str, object]", each) for each in _many(value) if isinstance(each, dict))


def _many(value: object) -> list[object]:
    """Return the values of a property that may have one or several (JSON-LD 1.1, 4.3.1)."""
    return cast("list[object]", value) if isinstance(value, list) else [value]


def _field(name: str, text: str) -> str:
    """Return a field and its words as a line of YAML."""
    (entry,) = evidence_lines(name, Quote(text))
    return entry.removeprefix("- ")
