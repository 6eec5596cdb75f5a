"""The claims of a result as tests: which passed, which failed and with what, and what was found beside them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from checker.claim import Status
from checker.finding import Severity
from checker.record import dataclass, replace
from checker.result import Verdict, fails

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.finding import Finding
    from checker.result import CheckedClaim, Result


class Fate(StrEnum):
    """What became of a claim: an ``expected`` failure is that of a draft, ``skipped`` is a claim withdrawn."""

    PASSED = "passed"
    FAILED = "failed"
    EXPECTED = "expected"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A claim, what became of it, and the findings for which it is not accepted."""

    checked: CheckedClaim
    fate: Fate
    against: Sequence[Finding]


def outcomes(result: Result) -> Iterator[Outcome]:
    """Yield the outcome of each claim, in the order of the result. No claim passes that is not supported."""
    strict = result.project.settings.strict
    of_sources: dict[str, list[Finding]] = {}
    for finding in result.findings:
        if finding.source is not None and finding.severity is Severity.ERROR:
            of_sources.setdefault(finding.source, []).append(finding)
    for checked in result.claims:
        against = _against(checked, of_sources, strict=strict)
        yield Outcome(checked, _fate(checked, against, strict=strict), against)


def beside_claims(result: Result) -> Iterator[Finding]:
    """Yield the findings that no claim shows: about files, sources and whatever could not be judged."""
    judged = {(c.claim.id, c.claim.file) for c in result.claims if c.verdict is not Verdict.UNCHECKED}
    return (finding for finding in result.findings if (finding.claim, finding.span.file) not in judged)


def _against(checked: CheckedClaim, of_sources: Mapping[str, Sequence[Finding]], *, strict: bool) -> Sequence[Finding]:
    """Return what is found against a claim or, where that is nothing and it is not supported, against its sources."""
    own = [finding for finding in checked.findings if fails(replace(finding, draft=False), strict=strict)]
    if own or checked.verdict is Verdict.SUPPORTED:
        return own
    sources = dict.fromkeys(evidence.source for evidence in checked.claim.evidence)
    return [finding for source in sources for finding in of_sources.get(source, ())]


def _fate(checked: CheckedClaim, against: Sequence[Finding], *, strict: bool) -> Fate:
    if checked.verdict is Verdict.UNCHECKED:
        return Fate.SKIPPED
    if checked.verdict is Verdict.SUPPORTED and not against:
        return Fate.PASSED
    failing = any(fails(finding, strict=strict) for finding in checked.findings)
    return Fate.EXPECTED if checked.claim.status is Status.DRAFT and not failing else Fate.FAILED
