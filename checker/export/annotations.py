"""Evidence as W3C Web Annotations (Web Annotation Data Model, Recommendation of 23 February 2017; JSON-LD)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from checker.render.jsonlines import line, lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.claim import Claim
    from checker.ground import Grounding
    from checker.result import Result
    from checker.source import Source

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
CLAIM: Final = "urn:checker:claim:"
SOURCE: Final = "urn:checker:source:"
"""Before the id of a claim or of a source, the name by which annotations speak of it."""


def render(result: Result) -> str:
    """Return a page of annotations, one for each quote that stands in its source, in the order of claims.

    The body of an annotation is the claim, its target the quoted words.
    """
    names = addresses(result.project.sources)
    items = [
        _annotation(checked.claim, number, grounding, names[grounding.evidence.source])
        for checked in result.claims
        for number, grounding in enumerate(checked.groundings, 1)
        if grounding.found
    ]
    return (
        "{\n"
        f'"@context": {line(CONTEXT)},\n'
        '"id": "urn:checker:annotations",\n'
        '"type": "AnnotationPage",\n'
        '"startIndex": 0,\n'
        f'"items": {lines(items)}\n'
        "}\n"
    )


def addresses(sources: Mapping[str, Source]) -> dict[str, str]:
    """Return the name of each source in annotations: its web address if that is its alone, else one with its id."""
    shared = Counter(source.record.url for source in sources.values())
    return {
        id_: source.record.url if shared[source.record.url] == 1 and source.record.url else f"{SOURCE}{id_}"
        for id_, source in sources.items()
    }


def _annotation(claim: Claim, number: int, grounding: Grounding, address: str) -> dict[str, object]:
    return {
        "id": f"urn:checker:evidence:{claim.id}:{number}",
        "type": "Annotation",
        "motivation": "linking",
        "body": {"id": f"{CLAIM}{claim.id}", "type": "TextualBody", "format": "text/plain", "value": claim.text},
        "target": {"type": "SpecificResource", "source": address, "selector": list(_selectors(grounding))},
    }


def _selectors(grounding: Grounding) -> Iterator[dict[str, object]]:
    """Yield the ways to find the quoted words: by the words and, where the text is here, by their place in it."""
    quote, place = grounding.evidence.quote, grounding.place
    prefix, suffix = quote.prefix.strip(), quote.suffix.strip()
    document = grounding.source.document if grounding.source is not None else None
    by_place: list[dict[str, object]] = []
    if document is not None and place is not None and place.start is not None and place.end is not None:
        by_place = [{"type": "TextPositionSelector", "start": place.start, "end": place.end}]
        # The model wants what is right before and after, which claim files leave the blanks out of.
        prefix += " " if document.raw[max(place.start - 1, 0) : place.start].isspace() else ""
        suffix = (" " if document.raw[place.end : place.end + 1].isspace() else "") + suffix
    context = {"prefix": prefix, "suffix": suffix}
    yield {
        "type": "TextQuoteSelector",
        "exact": quote.exact,
        **{name: words for name, words in context.items() if words.strip()},
    }
    yield from by_place
