"""R805: a report that tells as settled what its sources dispute."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedClaim, JudgedReport
from checker.claim import Status
from checker.conflict import State
from checker.finding import Finding, Related, Severity
from checker.fit.values import specifics_of, stated
from checker.gate import as_claim, parts
from checker.names.attributes import attributes
from checker.report import Form
from checker.text.normalize import fold
from checker.value import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.claim import Claim
    from checker.gate import Part
    from checker.result import CheckedClaim

_DIFFER: Final = re.compile(
    r"\b(?:differ(?:s|ed|ing|ences?)?|different(?=\s+\w+)|disagree\w*|disput\w+|contested|contradict\w*|conflicting"
    r"|at odds|diverg\w+|var(?:y|ies|ied)|inconsisten\w+|discrepan\w+|do(?:es)? not (?:agree|match)"
    r"|cannot both|unresolved|unsettled)\b",
    re.IGNORECASE,
)
_COMPARED: Final = frozenset({"date", "period", "number"})
"""The types whose values stand in a sentence in so many words, so that it can be seen whether one is told."""


def run(report: JudgedReport) -> Iterator[Finding]:
    """Report each passage that tells one side of a conflict, without citing another or saying that sources differ."""
    opponents = _opponents(report)
    for part in parts(report):
        here = {citation.claim for citation in part.sentence.citations}
        if _DIFFER.search(fold(part.sentence.text)):
            continue
        for cited in part.cited:
            others = opponents.get(cited.claim.id, [])
            if others and not any(other.claim.id in here for other in others):
                told = _told(report, part, cited, others)
                if told is not None:
                    yield _settled(part, told, cited.claim, others)
            elif not others and cited.claim.status is Status.DISPUTED and part.sentence.form is not Form.LABEL:
                yield _settled(part, (0, len(part.text)), cited.claim, others)


def _opponents(report: JudgedReport) -> dict[str, list[CheckedClaim]]:
    """Return for each claim in a conflict those whose values exclude its own.

    Under an acknowledgement that is stale stand claims of several attributes where it marked a tension.
    """
    found: dict[str, list[CheckedClaim]] = {}
    for conflict in report.conflicts:
        if conflict.state is State.POSSIBLE:
            continue
        sides = [report.claims[id_] for id_ in conflict.claims if id_ in report.claims]
        for one in sides:
            found.setdefault(one.claim.id, []).extend(
                other for other in sides if other is not one and _exclude(report, one, other)
            )
    return found


def _exclude(report: JudgedReport, one: CheckedClaim, other: CheckedClaim) -> bool:
    name = attributes(report.project.vocabulary).name
    if len({name(each.claim.states.attribute) for each in (one, other) if each.claim.states is not None}) > 1:
        return False
    first, second = (stated(GroundedClaim(report.project, each.claim, each.groundings)) for each in (one, other))
    if first is None or second is None or first.value is None or second.value is None:
        return True
    return first.kind.name != second.kind.name or first.kind.compare(first.value, second.value) is Relation.CONFLICTS


def _told(report: JudgedReport, part: Part, cited: CheckedClaim, others: list[CheckedClaim]) -> tuple[int, int] | None:
    """Return the words that tell what one side says and another excludes, None where both could be meant."""
    what = stated(GroundedClaim(report.project, cited.claim, cited.groundings))
    if what is None or what.kind.name not in _COMPARED:
        return (0, len(part.text)) if part.sentence.form is not Form.LABEL else None
    for other in others:
        subject = as_claim(report.project, part.text, (other,), part.file)
        for specific in specifics_of(subject) if subject is not None else ():
            if specific.fit.value.type == what.kind.name and specific.fit.relation is Relation.CONFLICTS:
                return specific.start, specific.end
    return None


def _settled(part: Part, told: tuple[int, int], claim: Claim, others: list[CheckedClaim]) -> Finding:
    start, end = told
    whole = (start, end) == (0, len(part.text))
    ids = " and ".join(f"`{other.claim.id}`" for other in others)
    return Finding(
        CHECK.code,
        CHECK.severity,
        f"`{claim.id}` is disputed by {ids}, and the report tells it as settled"
        if others
        else f"`{claim.id}` is disputed, and the report tells it as settled",
        part.whole if whole else part.span(start, end),
        label="told as settled",
        related=tuple(
            Related(f"`{each.id}`", span=each.spans.get("states", each.span))
            for each in (claim, *(other.claim for other in others))
        ),
        help="cite the other side in this sentence too, or say in it that the sources differ",
    )


CHECK = Check(
    code="R805",
    name="told-as-settled",
    severity=Severity.ERROR,
    summary="A report tells as settled what its sources dispute, and does not say so.",
    on_report=run,
)
