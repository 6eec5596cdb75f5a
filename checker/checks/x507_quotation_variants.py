"""X507: one remark in several wordings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check, GroundedProject
from checker.finding import Finding, Related, Severity
from checker.findings.contrast import evidence, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.check import GroundedClaim


def run(grounded: GroundedProject) -> Iterator[Finding]:
    """Note, once a remark, the claims that are marked as wordings of it."""
    if not any(subject.claim.same_remark_as is not None for subject in grounded.claims):
        return
    by_id = {subject.claim.id: subject for subject in grounded.claims}
    together: dict[str, list[str]] = {}
    for subject in grounded.claims:
        other = subject.claim.same_remark_as
        if other is None or other not in by_id or other == subject.claim.id:
            continue
        one, two = (together.get(id_, [id_]) for id_ in (other, subject.claim.id))
        if one is not two:
            whole = [*one, *two]
            together.update(dict.fromkeys(whole, whole))
    order = {id_: at for at, id_ in enumerate(by_id)}
    for whole in {id(each): each for each in together.values()}.values():
        yield _finding([by_id[id_] for id_ in sorted(whole, key=order.__getitem__)])


def _finding(subjects: list[GroundedClaim]) -> Finding:
    *others, last = subjects
    sources = dict.fromkeys(evidence.source for subject in subjects for evidence in subject.claim.evidence)
    return Finding(
        code=CHECK.code,
        severity=CHECK.severity,
        message=f"one remark stands in {len(subjects)} wordings, in {joined([f'`{source}`' for source in sources])}",
        span=last.claim.spans.get("same_remark_as", last.claim.span),
        label="another wording of it",
        claim=last.claim.id,
        related=(
            *(Related(f"claim `{each.claim.id}`", span=each.claim.span) for each in others),
            *(words for each in subjects for words in evidence(each)),
        ),
        draft=last.claim.status == "draft",
    )


CHECK = Check(
    code="X507",
    name="quotation-variants",
    severity=Severity.NOTE,
    summary="One remark is quoted in several wordings, as translations differ.",
    on_project=run,
)
