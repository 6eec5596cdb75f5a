"""What is said of claims whose order in time cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from checker.check import GroundedClaim, GroundedProject
from checker.checks.m601_order import CHECK
from checker.claim import Claim, Statement
from checker.project import Attribute, Project, Settings
from checker.span import Span

if TYPE_CHECKING:
    from checker.finding import Finding

PLACE: Final = Span("claims/vocabulary.yaml", 1, 1, 1, 2)
FIELDS: Final[dict[str, dict[str, Any]]] = {
    "signed_on": {"type": "date", "single": "true", "not_after": ("in_force_since",)},
    "in_force_since": {"type": "date", "single": "true", "not_after": ("ended_on",)},
    "ended_on": {"type": "date", "single": "true"},
    "tested": {"type": "order", "not_after": ("in_force_since",)},
    "praised": {"type": "order", "not_before": ("renewed_on",)},
    "renewed_on": {"type": "date", "single": "true"},
}
WORDS: Final = {name: Attribute(name, PLACE, **fields) for name, fields in FIELDS.items()}


def findings(*stated: tuple[str, str], **fields: Any) -> list[Finding]:
    claims = tuple(
        Claim(
            f"c{at}",
            "x",
            "a",
            Span("a", at, 1, at, 2),
            {},
            about="pact",
            states=Statement(name, value, PLACE, Span("a", at, 9, at, 12)),
            **fields,
        )
        for at, (name, value) in enumerate(stated, 1)
    )
    project = Project(Settings(), claims, vocabulary=WORDS)
    grounded = GroundedProject(project, tuple(GroundedClaim(project, each, ()) for each in claims))
    assert CHECK.on_project is not None
    return list(CHECK.on_project(grounded))


def test_the_later_date_is_said_to_be_too_late_for_the_earlier_one() -> None:
    (found,) = findings(("signed_on", "2017"), ("ended_on", "2016"))
    assert found.message == "`signed_on` of `pact` is 2017, too late for `ended_on`, 2016"
    assert [related.label for related in found.related] == [
        "`signed_on` may not come after `in_force_since`",
        "`in_force_since` may not come after `ended_on`",
        "`c1` states 2017",
    ]
    assert (found.claim, found.span.line, found.notes) == ("c2", 2, ())


def test_the_finding_is_for_the_claim_without_which_the_others_go_together() -> None:
    (found,) = findings(("signed_on", "2019"), ("in_force_since", "2016"), ("ended_on", "2017"))
    assert (found.claim, found.span.line) == ("c1", 1)
    assert found.notes == ("without `c1` all that is known of the order goes together",)


def test_an_order_that_the_rules_alone_exclude_is_said_to_be() -> None:
    (found,) = findings(("tested", "after the end"))
    assert found.message == "`tested` of `pact` is after the end, which the rules of the vocabulary exclude"


def test_of_three_claims_it_is_said_what_they_put_out_of_order() -> None:
    (found,) = findings(("praised", "before the signing"), ("signed_on", "2016"), ("renewed_on", "2017"))
    assert found.message == (
        "`c1`, `c2` and `c3` cannot all be true: they put `praised`, `renewed_on` and `signed_on` into an order that "
        "cannot be"
    )


def test_a_condition_is_told() -> None:
    (found,) = findings(("signed_on", "2017"), ("ended_on", "2016"), condition="the town pays")
    assert found.notes == (
        "`c1` holds under a condition: the town pays",
        "`c2` holds under a condition: the town pays",
    )
