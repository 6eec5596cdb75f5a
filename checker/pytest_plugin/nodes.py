"""The nodes of a project in pytest's tree: its claims folder, its files, an item for each claim and each conflict."""

# pyright: reportUnknownMemberType=false
# pytest leaves the keywords that its nodes are made with untyped

from __future__ import annotations

import os
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

import pytest

from checker.conflict import State
from checker.load.disk import printable
from checker.result import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.claim import Status
    from checker.finding import Finding
    from checker.pytest_plugin.suite import ConflictCase, Suite
    from checker.result import CheckedClaim

SUITES: Final = pytest.StashKey[dict[Path, "Suite"]]()
"""The projects that were checked in this session, by root."""


class ClaimsFolder(pytest.Directory):
    """The claims folder of a project, that of its reports, or a folder in one of them."""

    def __init__(self, *, root: Path, **kwargs: Any) -> None:  # noqa: ANN401 - what pytest gives to its nodes
        """Take a folder; ``root`` is that of the project."""
        super().__init__(**kwargs)
        self.root = root

    @classmethod
    def of(cls, parent: pytest.Collector, path: Path, root: Path) -> ClaimsFolder:
        """Make the node of a folder."""
        return cls.from_parent(parent, path=path, root=root)

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        """Check the project, the first time, and yield its files and whatever else is in the folder."""
        suite = _suite(self)
        if self.path == suite.folder:
            yield FindingsItem.from_parent(self, name="(project)", suite=suite, findings=suite.of_project)
        inside = printable(self.path.relative_to(self.root).as_posix())
        folders = {folder for name in (*suite.claims, *suite.reports) for folder in _folders(name)}
        for entry in sorted(os.scandir(self.path), key=lambda entry: entry.name):
            path, label = self.path / entry.name, f"{inside}/{printable(entry.name)}"
            if label in folders:
                if not self._ignored(path) or self._has_unlucky_name(entry.name):
                    yield ClaimsFolder.of(self, path, self.root)
            elif self._ignored(path):
                continue
            elif (kind := _kind(suite, label)) is not None:
                yield kind.from_parent(self, path=path, suite=suite, label=label)
            elif entry.is_dir():
                node = self.ihook.pytest_collect_directory(path=path, parent=self)
                yield from (node,) if node is not None else ()
            elif entry.is_file():
                yield from self.ihook.pytest_collect_file(file_path=path, parent=self)

    def _ignored(self, path: Path) -> bool:
        if self.session.isinitpath(path, with_parents=path.is_dir()):
            return False
        return bool(self.ihook.pytest_ignore_collect(collection_path=path, config=self.config))

    def _has_unlucky_name(self, name: str) -> bool:
        """Tell whether pytest passes over folders of that name, as ``build``: claims in one must not go unchecked."""
        return any(fnmatch(name, pattern) for pattern in self.config.getini("norecursedirs"))


def _folders(name: str) -> Iterator[str]:
    """Yield the folders that a file is in."""
    while name := name.rpartition("/")[0]:
        yield name


class ClaimFile(pytest.File):
    """A claim file: an item for the file as a whole, and one for each claim in it."""

    def __init__(self, *, suite: Suite, label: str, **kwargs: Any) -> None:  # noqa: ANN401 - as above
        """Take a file; ``label`` is its name in the project."""
        super().__init__(**kwargs)
        self.suite = suite
        self.label = label

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the items."""
        findings = self.suite.of_files.get(self.label, ())
        whole = FindingsItem.from_parent(self, name="(file)", suite=self.suite, findings=findings)
        yield whole
        shared = _Shared(whole.location[0], dict.fromkeys(self.keywords, True), self.ihook)
        for checked in self.suite.claims[self.label]:
            yield ClaimItem.from_parent(self, name=checked.claim.id, suite=self.suite, checked=checked, shared=shared)
        yield from _conflicts(self, self.suite, self.label)


class ReportFile(pytest.File):
    """A report: one item, with everything that is wrong with it."""

    def __init__(self, *, suite: Suite, label: str, **kwargs: Any) -> None:  # noqa: ANN401 - as above
        """Take a report; ``label`` is its name in the project."""
        super().__init__(**kwargs)
        self.suite = suite
        self.label = label

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the item."""
        findings = self.suite.of_files.get(self.label, ())
        item = FindingsItem.from_parent(self, name="report", suite=self.suite, findings=findings)
        checked = self.suite.reports[self.label]
        item.user_properties += [
            ("report", checked.report.title),
            ("sentences", len(checked.report.sentences)),
            ("cited", checked.cited),
        ]
        yield item


class ConflictFile(pytest.File):
    """The file of acknowledgements: an item for each conflict, whether or not one of them settles it."""

    def __init__(self, *, suite: Suite, label: str, **kwargs: Any) -> None:  # noqa: ANN401 - as above
        """Take the file; ``label`` is its name in the project."""
        super().__init__(**kwargs)
        self.suite = suite
        self.label = label

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the items."""
        return _conflicts(self, self.suite, self.label)


def _conflicts(parent: pytest.File, suite: Suite, label: str) -> Iterator[pytest.Item]:
    for case in suite.conflicts.get(label, ()):
        yield ConflictItem.from_parent(parent, name=case.name, suite=suite, case=case, label=label)


def _kind(suite: Suite, label: str) -> type[ClaimFile | ReportFile | ConflictFile] | None:
    """Return what node a file of the project is, None for one that is none of it."""
    if label in suite.claims:
        return ClaimFile
    if label in suite.reports:
        return ReportFile
    return ConflictFile if label in suite.conflicts else None


class _Shared(NamedTuple):
    """What the items of a file have in common; pytest would work it out for each of three reports on each item."""

    path: str
    keywords: dict[str, Any]
    ihook: Any


class _SuiteItem(pytest.Item):
    """What items have in common: how they fail."""

    def __init__(self, *, suite: Suite, **kwargs: Any) -> None:  # noqa: ANN401 - as above
        super().__init__(**kwargs)
        self.suite = suite

    def fail(self, findings: Sequence[Finding], checked: CheckedClaim | None = None) -> NoReturn:
        """Fail with findings; ``checked`` is the claim that is not accepted, where it is one."""
        from checker.pytest_plugin.failure import NotAccepted  # noqa: PLC0415 - not in runs where nothing fails

        reason = NotAccepted(findings, self.suite.result.project.texts, checked)
        if checked is not None and self.suite.expects_failure(checked):
            pytest.xfail(str(reason))  # does nothing under --runxfail
        raise reason

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:  # noqa: ANN401 - types that pytest does not export
        """Show the findings instead of a traceback."""
        from checker.pytest_plugin.failure import Failure, NotAccepted  # noqa: PLC0415 - as above

        if isinstance(excinfo.value, NotAccepted):
            return Failure(excinfo.value, getattr(self.config.option, "tbstyle", "auto"))
        return super().repr_failure(excinfo, style)


class FindingsItem(_SuiteItem):
    """Whatever belongs to no claim: it fails with the findings about a claim file or about the project as a whole."""

    def __init__(self, *, findings: Iterable[Finding], **kwargs: Any) -> None:  # noqa: ANN401 - as above
        """Take the findings, those that do not fail among them."""
        super().__init__(**kwargs)
        self.failing = [finding for finding in findings if self.suite.fails(finding)]

    def runtest(self) -> None:
        """Fail with the findings that fail."""
        if self.failing:
            self.fail(self.failing)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return the file, no line, and the name to show, which pytest must not take for the end of the id."""
        return self.path, None, self.nodeid.replace("::", " ")


class ClaimItem(_SuiteItem):
    """A claim."""

    def __init__(self, *, checked: CheckedClaim, shared: _Shared, **kwargs: Any) -> None:  # noqa: ANN401 - as above
        """Take a claim with its verdict, and what it shares with the others of its file."""
        super().__init__(**kwargs)
        self.checked = checked
        self._shared = shared
        claim = checked.claim
        self.location = (shared.path, claim.span.line - 1, self.name)
        self.keywords = {**shared.keywords, self.name: True, "claim": True}
        sources = tuple(dict.fromkeys(evidence.source for evidence in claim.evidence))
        self.own_markers += [_mark(source, claim.status) for source in sources or ("",)]
        if checked.verdict is Verdict.UNCHECKED:
            self.own_markers.append(pytest.mark.skip(reason=", ".join(checked.not_checked)).mark)
        tiers = dict.fromkeys(grounding.tier or "not found" for grounding in checked.groundings)
        self.user_properties += [
            ("claim", claim.id),
            ("sources", ", ".join(sources)),
            ("verdict", str(checked.verdict)),
            ("tiers", ", ".join(tiers)),
        ]

    @property
    def ihook(self) -> Any:  # noqa: ANN401 - as above
        """Return the hooks of the file, with the conftest.py files that hold for it."""
        return self._shared.ihook

    def runtest(self) -> None:
        """Fail with the findings for which the claim is not accepted."""
        findings = self.suite.against(self.checked)
        if findings or self.checked.verdict is not Verdict.SUPPORTED:
            self.fail(findings, self.checked)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return the file, the line of the claim from 0, and its id."""
        return self.path, self.checked.claim.span.line - 1, self.name


class ConflictItem(_SuiteItem):
    """A conflict: it fails while nobody has judged it, and when what was judged is no longer so."""

    def __init__(self, *, case: ConflictCase, label: str, **kwargs: Any) -> None:  # noqa: ANN401 - as above
        """Take a conflict; ``label`` is the name of the file it is collected with."""
        super().__init__(**kwargs)
        self.case = case
        conflict, acknowledgement = case.conflict, case.conflict.acknowledgement
        self._line = next((finding.span.line - 1 for finding in case.findings if finding.span.file == label), None)
        self.add_marker(
            pytest.mark.conflict(attribute=conflict.attribute, about=conflict.about, status=str(conflict.state))
        )
        if conflict.state is State.ACKNOWLEDGED and acknowledgement is not None:
            self.add_marker(pytest.mark.xfail(reason=" ".join(acknowledgement.why.split()), strict=True))
        self.user_properties += [
            ("conflict", ", ".join(conflict.claims)),
            ("attribute", conflict.attribute),
            ("status", str(conflict.state)),
        ]

    def runtest(self) -> None:
        """Fail with the findings about the conflict; that of one that was judged is expected."""
        acknowledged = self.case.conflict.state is State.ACKNOWLEDGED
        findings = [finding for finding in self.case.findings if acknowledged or self.suite.fails(finding)]
        if findings:
            self.fail(findings)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return the file, the line of the acknowledgement or value from 0, and the name."""
        return self.path, self._line, self.name


@cache
def _mark(source: str, status: Status) -> pytest.Mark:
    """Return the mark of a claim that quotes a source; claims share it, as there may be very many."""
    return pytest.mark.claim(source=source, status=str(status)).mark


def _suite(folder: ClaimsFolder) -> Suite:
    """Return the checked project of a folder; it is read and checked when it is first asked for."""
    config, root = folder.config, folder.root
    suites = config.stash.setdefault(SUITES, {})
    if root not in suites:
        from checker import cache, environment  # noqa: PLC0415 - not where claims are only passed by
        from checker.pytest_plugin.suite import suite_of  # noqa: PLC0415 - as above

        try:
            said = environment.read(os.environ)
        except environment.BadEnvironmentError as error:
            raise folder.CollectError(str(error)) from error
        named = (*(config.getoption("checker_sources") or ()), *said.sources)
        sources = [config.invocation_params.dir / name for name in named]
        strict = bool(config.getoption("checker_strict"))
        kept = config.cache if config.pluginmanager.has_plugin("cacheprovider") else None
        run = cache.Run(root, sources, said.seal_key, said.today, strict)
        suites[root] = suite_of(root, cache.checked(run, kept.mkdir("checker") if kept is not None else None))
    return suites[root]
