"""A checked project as a suite of tests: what there is to report, and which findings make which item fail."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from checker.claim import Status
from checker.conflict import State
from checker.files import config
from checker.finding import Severity
from checker.load.disk import Desk, is_folder, is_there
from checker.project import Settings
from checker.record import dataclass, replace
from checker.result import Verdict, fails

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from checker.conflict import Conflict
    from checker.finding import Finding
    from checker.report import CheckedReport
    from checker.result import CheckedClaim, Result

CONFLICTS: Final = "conflicts.yaml"
"""The name of the file of acknowledgements, in the claims folder."""

_NAMED: Final = 8
"""So many claims stand in the name of an item."""

_MANY: Final = 1_000
"""From so many claims on, the garbage collector leaves them out of its rounds, which take a tenth of the run else."""


@dataclass(frozen=True, slots=True)
class ConflictCase:
    """A conflict, or an acknowledgement of what is none any more, with the findings about it."""

    conflict: Conflict
    findings: Sequence[Finding]

    @property
    def name(self) -> str:
        """Return its name as an item: the attribute, and in brackets the claims, of very many the first."""
        claims = self.conflict.claims
        more = f"+{len(claims) - _NAMED}" if len(claims) > _NAMED else ""
        return f"{self.conflict.attribute or 'unknown'}[{'-'.join(claims[:_NAMED])}{more}]"


@dataclass(frozen=True, slots=True)
class Suite:
    """A checked project.

    ``folder`` is its claims folder. Everything is keyed by the path of a claim file as findings name it: ``claims`` by
    all of them, ``of_files`` by those with findings of their own, which belong to no claim that was judged.
    ``conflicts`` are by the file of acknowledgements or, where the project has none, by that of the claim stated last.
    ``reports`` are by their files, and have findings in ``of_files`` as claim files do.
    ``of_project`` are the findings that are in none of these, ``of_sources`` the errors of sources by source id.
    """

    root: Path
    folder: Path
    result: Result
    claims: Mapping[str, Sequence[CheckedClaim]]
    conflicts: Mapping[str, Sequence[ConflictCase]]
    reports: Mapping[str, CheckedReport]
    of_files: Mapping[str, Sequence[Finding]]
    of_project: Sequence[Finding]
    of_sources: Mapping[str, Sequence[Finding]]

    def against(self, checked: CheckedClaim) -> list[Finding]:
        """Return the findings for which a claim is not accepted; those of a draft too, which do not make it fail.

        A claim that nothing is wrong with, but that is not supported, has the errors of its sources.
        """
        found = [f for f in checked.findings if self.fails(replace(f, draft=False) if f.draft else f)]
        if found or checked.verdict is Verdict.SUPPORTED:
            return found
        sources = dict.fromkeys(evidence.source for evidence in checked.claim.evidence)
        return [finding for source in sources for finding in self.of_sources.get(source, ())]

    def expects_failure(self, checked: CheckedClaim) -> bool:
        """Tell whether a claim may have findings against it without making the run fail: a draft may."""
        return checked.claim.status is Status.DRAFT and not any(self.fails(finding) for finding in checked.findings)

    def fails(self, finding: Finding) -> bool:
        """Tell whether a finding makes its item fail."""
        return fails(finding, strict=self.result.project.settings.strict)


def own_folders(root: Path, *, by_convention: bool) -> tuple[Path, ...]:
    """Return the claims folder of a project and that of its reports; none where the folder is no project.

    A project has settings or, where that is enough, a folder ``claims`` that is no Python package and one ``seeds``.
    """
    desk = Desk(root)
    entries = [desk.at_root(name) for name in (config.CHECKER_TOML, config.PYPROJECT_TOML)]
    texts = {entry.label: text for entry in entries if entry is not None and (text := desk.text(entry)) is not None}
    if is_there(root / config.CHECKER_TOML) or config.declares(texts.get(config.PYPROJECT_TOML, "")):
        settings = config.settings(texts)[0]
    elif not by_convention or is_there(root / "claims" / "__init__.py"):
        return ()
    elif is_folder(root / "claims") and is_folder(root / "seeds"):
        settings = Settings()
    else:
        return ()
    return root / settings.claims.rstrip("/"), root / settings.reports.rstrip("/")


def suite_of(root: Path, result: Result) -> Suite:
    """Return a checked project as a suite."""
    project = result.project
    if len(project.claims) > _MANY:
        gc.freeze()
    claims: dict[str, list[CheckedClaim]] = {file: [] for file in project.files}
    for each in result.claims:
        claims[each.claim.file].append(each)
    conflicts = _conflicts(result)
    reports = {each.report.file: each for each in result.reports}
    apart = {case.conflict.claims for cases in conflicts.values() for case in cases}
    # what is said of a claim that was not judged, or in another file than its own, must not get lost
    judged = {(c.claim.id, c.claim.file) for c in result.claims if c.verdict is not Verdict.UNCHECKED}
    others = [f for f in result.findings if (f.claim, f.span.file) not in judged and f.conflict not in apart]
    return Suite(
        root=root,
        folder=root / project.settings.claims.rstrip("/"),
        result=result,
        claims=claims,
        conflicts=conflicts,
        reports=reports,
        of_files=_by_key((f.span.file, f) for f in others if f.span.file in claims or f.span.file in reports),
        of_project=[f for f in others if f.span.file not in claims and f.span.file not in reports],
        of_sources=_by_key((f.source, f) for f in result.findings if f.source and f.severity is Severity.ERROR),
    )


def _conflicts(result: Result) -> Mapping[str, Sequence[ConflictCase]]:
    """Return a case for each conflict that is one, by the file it is collected with."""
    known = {each.claims: each for each in result.conflicts if each.state is not State.POSSIBLE}
    if not known:
        return {}
    findings = _by_key((str(f.conflict), f) for f in result.findings if f.conflict in known)
    settings = result.project.settings
    file = f"{settings.claims.rstrip('/')}/{CONFLICTS}"
    files = {} if file in result.project.texts else {each.claim.id: each.claim.file for each in result.claims}
    cases: dict[str, list[ConflictCase]] = {}
    for claims, conflict in known.items():
        case = ConflictCase(conflict, findings.get(str(claims), ()))
        cases.setdefault(files.get(claims[-1], file), []).append(case)
    return cases


def _by_key(pairs: Iterable[tuple[str, Finding]]) -> Mapping[str, Sequence[Finding]]:
    grouped: dict[str, list[Finding]] = {}
    for key, finding in pairs:
        grouped.setdefault(key, []).append(finding)
    return grouped
