"""Web Annotations read back: what was exported comes back as it was, and what others wrote as far as it can be."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from checker.claim import Quote
from checker.export.annotations import render
from checker.export.evidence import Annotated, claim_file, read
from checker.files.claims import read_claim_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.result import Result
    from checker.source import Source

COURIER = "https://courier.example/fair?day=4&page=1"


def _annotation(**changes: Any) -> dict[str, Any]:
    annotation: dict[str, Any] = {
        "type": "Annotation",
        "body": {"type": "TextualBody", "value": "It closes on Sunday."},
        "target": {
            "source": COURIER,
            "selector": {"type": "TextQuoteSelector", "exact": "closes on Sunday", "prefix": "fair "},
        },
    }
    return {**annotation, **changes}


def test_what_was_exported_is_read_as_it_was(result: Result, sources: dict[str, Source]) -> None:
    found = read(render(result), sources)
    assert found.problems == ()
    assert found.read == tuple(
        Annotated(c.claim.id, c.claim.text, g.evidence.source, g.evidence.quote)
        for c in result.claims
        for g in c.groundings
        if g.found
    )


def test_what_was_read_is_written_as_a_claim_file(
    result: Result, sources: dict[str, Source], golden: Callable[[str, str], None]
) -> None:
    text = claim_file(read(render(result), sources).read)
    golden("export/evidence.yaml", text)
    again = read_claim_file(text, "claims/imported.yaml")
    assert again.problems == ()
    assert [(c.id, c.text, [(e.source, e.quote) for e in c.evidence]) for c in again.claims] == [
        (c.claim.id, c.claim.text, [(e.source, e.quote) for e in c.claim.evidence]) for c in result.claims[:2]
    ]


@pytest.mark.parametrize(
    "document",
    [
        _annotation(),
        [_annotation()],
        {"type": "AnnotationPage", "items": [_annotation()]},
        {"type": "AnnotationPage", "items": _annotation()},
        {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [_annotation()]}},
    ],
    ids=["one", "a list", "a page", "a page of one", "a collection"],
)
def test_annotations_are_read_from_whatever_holds_them(document: Any, sources: dict[str, Source]) -> None:
    found = read(json.dumps(document), sources)
    quote = Quote("closes on Sunday", prefix="fair")
    assert found.read == (Annotated("", "It closes on Sunday.", "courier", quote),)


def test_the_first_of_several_bodies_targets_and_selectors_that_will_do_is_taken(sources: dict[str, Source]) -> None:
    annotation = _annotation(
        body=["https://tags.example/x", {"type": "TextualBody", "value": " "}, {"value": "It closes."}],
        target=[
            "https://courier.example/",
            {"source": "https://elsewhere.example/"},
            {
                "source": {"id": COURIER, "type": "Text"},
                "selector": [
                    {"type": "FragmentSelector", "value": "x"},
                    {"type": "TextQuoteSelector", "exact": "fair"},
                ],
            },
        ],
    )
    assert read(json.dumps(annotation), sources).read == (Annotated("", "It closes.", "courier", Quote("fair")),)


def test_a_claim_without_an_id_becomes_a_draft(sources: dict[str, Source]) -> None:
    (read_back,) = read_claim_file(claim_file(read(json.dumps(_annotation()), sources).read), "claims/new.yaml").claims
    assert (read_back.id, read_back.status, read_back.text) == ("annotation-1", "draft", "It closes on Sunday.")


@pytest.mark.parametrize("id_", ["urn:checker:claim:Not An Id", "https://example.org/1", 7, None])
def test_an_id_that_no_claim_may_have_is_none(id_: object, sources: dict[str, Source]) -> None:
    (found,) = read(json.dumps(_annotation(body={"id": id_, "value": "It closes."})), sources).read
    assert found.claim == ""


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        ("{", "the file is not JSON"),
        ("[" * 100_000, "the file is not JSON"),
        ("[]", "the file has no annotations"),
        ("7", "annotation 1: it is no object"),
        ('{"body": {"value": "It closes."}}', "annotation 1: it has no target"),
        (json.dumps(_annotation(body={"value": " \n"})), "annotation 1: it has no words as its body"),
        (
            json.dumps(_annotation(body={"value": "half \ud83c"})),
            "annotation 1: it holds half of a character, a surrogate",
        ),
        (json.dumps(_annotation(body=None)), "annotation 1: it has no words as its body"),
        (
            json.dumps(_annotation(target={"source": "https://x.example/"})),
            "annotation 1: no record has the address of its source, https://x.example/",
        ),
        (
            json.dumps(_annotation(target={"source": ["x"]})),
            "annotation 1: no record has the address of its source",
        ),
        (json.dumps(_annotation(target={"source": COURIER})), "annotation 1: it quotes no words of its source"),
        (
            json.dumps(_annotation(target={"source": COURIER, "selector": {"type": "TextQuoteSelector", "exact": 7}})),
            "annotation 1: it quotes no words of its source",
        ),
    ],
)
def test_what_cannot_be_read_is_told(document: str, problem: str, sources: dict[str, Source]) -> None:
    found = read(document, sources)
    assert (found.read, found.problems) == ((), (problem,))


def test_what_cannot_be_read_hides_nothing_else(sources: dict[str, Source]) -> None:
    found = read(json.dumps([_annotation(), {}, _annotation()]), sources)
    assert (len(found.read), found.problems) == (2, ("annotation 2: it has no words as its body",))
