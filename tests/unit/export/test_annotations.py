"""Evidence as W3C Web Annotations: one for each quote that stands, with the words and their place.

W3C publishes no JSON Schema of the model; the one here was written from the rules of the Recommendation that bind what
is exported (3.1 annotations, 3.2.4 textual bodies, 4 specific resources, 4.2.4 and 4.2.5 selectors, 5.2 pages).
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from checker.export.annotations import addresses, render

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.result import Result
    from checker.source import Source

IRI = {"type": "string", "pattern": "^(https?://\\S+|urn:checker:\\S+)$"}
TEXT = {"type": "string", "minLength": 1}
OFFSET = {"type": "integer", "minimum": 0}


def _record(kind: str, *optional: str, **properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "properties": {"type": {"const": kind}, **properties},
        "required": ["type", *(name for name in properties if name not in optional)],
        "additionalProperties": False,
    }


QUOTE = _record("TextQuoteSelector", "prefix", "suffix", exact=TEXT, prefix=TEXT, suffix=TEXT)
POSITION = _record("TextPositionSelector", start=OFFSET, end=OFFSET)
BODY = _record("TextualBody", id=IRI, value=TEXT, format={"const": "text/plain"})
TARGET = _record(
    "SpecificResource", source=IRI, selector={"type": "array", "minItems": 1, "items": {"oneOf": [QUOTE, POSITION]}}
)
ANNOTATION = _record("Annotation", id=IRI, motivation={"const": "linking"}, body=BODY, target=TARGET)
PAGE = _record(
    "AnnotationPage",
    **{"@context": {"const": "http://www.w3.org/ns/anno.jsonld"}},
    id=IRI,
    startIndex={"const": 0},
    items={"type": "array", "items": ANNOTATION},
)


def _items(result: Result) -> list[dict[str, Any]]:
    page = json.loads(render(result))
    jsonschema.validate(page, PAGE, cls=jsonschema.Draft202012Validator)
    items: list[dict[str, Any]] = page["items"]
    return items


def test_a_page_has_an_annotation_a_line(result: Result, golden: Callable[[str, str], None]) -> None:
    golden("export/annotations.jsonld", render(result))


def test_each_quote_that_stands_is_an_annotation_and_no_other_is(result: Result) -> None:
    assert [item["id"] for item in _items(result)] == [
        "urn:checker:evidence:fair-visitors:1",
        "urn:checker:evidence:fair-visitors:2",
        "urn:checker:evidence:fair-closing:1",
    ]


def test_the_place_is_that_of_the_words_in_code_points_of_the_text(result: Result) -> None:
    quote, place = _items(result)[0]["target"]["selector"]
    document = result.project.sources["gazette"].document
    assert document is not None
    assert document.raw[place["start"] : place["end"]] == quote["exact"] == "fair drew 23,500 visitors, 🏮 and more"


def test_words_beside_are_given_with_the_blank_between_as_the_model_wants_them(result: Result) -> None:
    quote, place = _items(result)[1]["target"]["selector"]
    document = result.project.sources["gazette"].document
    assert document is not None
    assert document.raw[place["start"] :].startswith(quote["exact"] + quote["suffix"])


def test_of_a_text_that_is_not_here_the_words_are_given_and_no_place(result: Result) -> None:
    assert _items(result)[2]["target"] == {
        "type": "SpecificResource",
        "source": "https://courier.example/fair?day=4&page=1",
        "selector": [{"type": "TextQuoteSelector", "exact": "the fair closes on Sunday"}],
    }


def test_a_project_without_evidence_has_a_page_without_annotations(result: Result) -> None:
    assert _items(replace(result, claims=())) == []


@pytest.mark.parametrize("shared", ["", "https://example.org/same"])
def test_sources_without_an_address_of_their_own_are_named_by_their_ids(
    sources: dict[str, Source], shared: str
) -> None:
    alike = {id_: replace(s, record=replace(s.record, url=shared)) for id_, s in sources.items()}
    assert addresses(alike) == {"courier": "urn:checker:source:courier", "gazette": "urn:checker:source:gazette"}
