"""Single values in the project's files: ids, days, addresses, ranges of lines."""

from __future__ import annotations

import pytest

from checker.files import formats
from checker.files.formats import Breach, Format, acknowledgement_breach, line_range, record_breach


@pytest.mark.parametrize(
    ("form", "good", "bad"),
    [
        (formats.SLUG, ["a", "0-1", "lapse-date"], ["", "A", "-a", "a_b", "a b", "é", "a\n"]),
        (formats.ATTRIBUTE, ["a", "expires_on", "a1"], ["", "_a", "1a", "a-b", "A"]),
        (formats.SOURCE_ID, ["000_990e", "Gazette-2019.v2"], ["", "a b", "../a", "-a", ".a", "a/b"]),
        (
            formats.DATE,
            ["2019-08-05", "2020-02-29"],
            ["2019-02-29", "2019-8-5", "20190805", "2019-08-05\n", "２０１９-08-05"],
        ),
        (formats.URL, ["https://example.org/a", "http://x"], ["javascript:x", "https://", "https://a b", "ftp://x"]),
        (formats.SHA256, ["0" * 64], ["0" * 63, "A" * 64, "0" * 65]),
        (formats.LANGUAGE, ["en", "ko", "pt-BR", "sr-Latn-RS"], ["english", "e", "en_GB"]),
        (formats.LINES, ["1", "30-33", "7-7"], ["0", "-1", "33-30", "1-", "a", "1" * 8, "1,2"]),
        (formats.STATUS, ["draft"], ["Draft", "done"]),
    ],
    ids=lambda value: value.name if isinstance(value, Format) else "",
)
def test_a_format_takes_these_and_not_those(form: Format, good: list[str], bad: list[str]) -> None:
    assert [value for value in good if not form.accepts(value)] == []
    assert [value for value in bad if form.accepts(value)] == []


def test_a_range_of_lines_has_a_first_and_a_last() -> None:
    assert [line_range(value) for value in ("7", "30-33", "33-30", "x")] == [(7, 7), (30, 33), None, None]


def test_an_acknowledgement_is_between_different_claims() -> None:
    breach = Breach(
        "between", "an acknowledgement is between two or more different claims", "give the ids of both claims"
    )
    assert acknowledgement_breach(("a", "a"), ("1", "2"), "") == breach
    assert acknowledgement_breach(("a",), ("1",), "") == breach
    assert acknowledgement_breach((), (), "") == breach
    assert acknowledgement_breach(("a", "b"), ("1", "1"), "b") is None


def test_an_acknowledgement_has_a_value_for_each_claim() -> None:
    assert acknowledgement_breach(("a", "b"), ("1",), "") == Breach(
        "values", "2 claims were judged, and the values of 1", "give one value for each claim, in the same order"
    )


def test_an_acknowledgement_prefers_one_of_its_claims() -> None:
    assert acknowledgement_breach(("a", "b"), ("1", "2"), "c") == Breach(
        "prefer", "`c` is not one of the claims judged", "give one of the ids of `between`"
    )


def test_a_sealed_source_has_a_hash() -> None:
    assert record_breach("a.seal", "") == Breach(
        "seal", "a sealed source has no `sha256`", "add the `sha256:` of its text, which `checker seal` prints"
    )
    assert record_breach("a.seal", "0" * 64) is None
    assert record_breach("", "") is None
