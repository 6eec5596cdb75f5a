"""S104: a text that is not the one its record was made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check
from checker.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.project import Project
    from checker.source import Source


def run(source: Source, project: Project) -> Iterator[Finding]:  # noqa: ARG001 - the signature of a source check
    """Report a text whose sha256 is not the one its record gives."""
    if source.document is None or not source.record.sha256 or source.record.sha256 == source.text_sha256:
        return
    yield Finding(
        code=CHECK.code,
        severity=CHECK.severity,
        message=f"the text of `{source.id}` is not the one its record was made for",
        span=source.sha256_span or source.span,
        label="the text here has another hash",
        source=source.id,
        notes=(f"{source.text_file} has the sha256 {source.text_sha256}",),
        help="bring back the text that was recorded, or read the new one and correct `sha256` and the claims",
    )


CHECK = Check(
    code="S104",
    name="text-differs",
    severity=Severity.ERROR,
    summary="The text of a source has another sha256 than its record says.",
    on_source=run,
)
