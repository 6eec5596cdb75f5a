"""What is said of a finding in a few lines of plain text."""

from __future__ import annotations

from checker.finding import Excerpt, Finding, Related, Severity
from checker.render.findings.wording import beside, level, title, told
from checker.span import start_of

FINDING = Finding("E201", Severity.ERROR, "other words", start_of("claims/fair.yaml"))


def test_a_finding_of_a_claim_names_it() -> None:
    assert title(FINDING) == "E201"
    assert title(Finding("E201", Severity.ERROR, "m", FINDING.span, claim="a\u202eb")) == "E201 (a\\u202eb)"


def test_message_notes_and_help_are_told_one_a_line() -> None:
    assert told(FINDING) == ["other words"]
    full = Finding(
        "E201", Severity.ERROR, "other\nwords", FINDING.span, notes=("a", "b"), help="quote them", draft=True
    )
    assert told(full) == [
        "other\\nwords",
        "note: a",
        "note: b",
        "note: the claim is a draft, so this does not fail",
        "help: quote them",
    ]


def test_of_a_draft_nothing_is_more_than_a_note() -> None:
    assert level(FINDING) is Severity.ERROR
    assert level(Finding("E201", Severity.ERROR, "m", FINDING.span, draft=True)) is Severity.NOTE


def test_a_related_place_is_told_with_its_source_and_words() -> None:
    assert beside(Related("first used here")) == "first used here"
    assert beside(Related("here", source="gazette")) == "here (gazette)"
    assert beside(Related("here", source="gazette", sentence=2, excerpt=Excerpt("the\tfair"))) == (
        "here (sentence 2 of gazette): the\\tfair"
    )
