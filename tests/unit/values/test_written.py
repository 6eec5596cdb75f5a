"""Reading a value of several parts back from one line."""

from __future__ import annotations

import pytest

from checker.files.claims import read_claim_file
from checker.values.written import items, parts


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[A]", ("A",)),
        ("[A, B b, C]", ("A", "B b", "C")),
        (r'["A, a", "say \"B\"", C]', ("A, a", 'say "B"', "C")),
        (r'["\x", A]', (r'"\x"', "A")),
        ("A, B", None),
        ("[]", None),
        ("[A", None),
        ("{a: B}", None),
    ],
)
def test_a_list_gives_its_items(written: str, expected: tuple[str, ...] | None) -> None:
    assert items(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{post: deputy director, body: Port Office}", {"post": "deputy director", "body": "Port Office"}),
        ('{body: "Office, Port"}', {"body": "Office, Port"}),
        ("{including: [A, B]}", {"including": "[A, B]"}),
        ("{}", None),
        ("{A, B}", None),
        ("post: director", None),
    ],
)
def test_parts_are_given_by_name(written: str, expected: dict[str, str] | None) -> None:
    assert parts(written) == expected


def test_what_the_loader_writes_is_read_back() -> None:
    text = 'claims:\n  - {id: a, claim: A., states: {members: {including: [A, "B, b", "say \\"C\\"", "[D]"]}}}\n'
    (claim,) = read_claim_file(text, "claims/a.yaml").claims
    assert claim.states is not None
    given = parts(claim.states.value)
    assert given is not None
    assert (
        items(given["including"]) == tuple(part.value for part in claim.states.parts) == ("A", "B, b", 'say "C"', "[D]")
    )
