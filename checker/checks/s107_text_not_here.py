"""S107: a sealed source whose text is not on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check
from checker.finding import Finding, Severity
from checker.source import Access

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.project import Project
    from checker.source import Source


def run(source: Source, project: Project) -> Iterator[Finding]:  # noqa: ARG001 - the signature of a source check
    """Say of a source that its quotes were verified against its seal alone."""
    if source.access is not Access.SEALED:
        return
    yield Finding(
        code=CHECK.code,
        severity=CHECK.severity,
        message=f"the text of `{source.id}` is not here: its quotes were verified against its seal",
        span=source.span,
        source=source.id,
        notes=("not checked: the seal against the text, and the typography of the quotes",),
        help="name the folder that holds the text in CHECKER_SOURCES to check these too",
    )


CHECK = Check(
    code="S107",
    name="text-not-here",
    severity=Severity.NOTE,
    summary="A sealed source was verified by its seal, because its text is not on this machine.",
    on_source=run,
)
