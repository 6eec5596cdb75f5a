"""S108: a seal that was not made from the text it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.check import Check
from checker.finding import Finding, Severity
from checker.text.seal import make, to_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.project import Project
    from checker.source import Source


def run(source: Source, project: Project) -> Iterator[Finding]:  # noqa: ARG001 - the signature of a source check
    """Report a seal that its text, where it is here, does not bear out, or that contradicts its record."""
    seal = source.seal
    if seal is None:
        return
    record = source.record
    reason = ""
    if record.sha256 and seal.sha256 != record.sha256:
        reason = "it names another sha256 than the record"
    elif seal.lines != record.parts:
        reason = "it was made when the record named other lines as headline, boilerplate or the like"
    elif source.document is not None and source.text_sha256 == seal.sha256:
        if to_text(make(source.document, source.text_sha256, seal.secret)) != to_text(seal):
            reason = "sealing the text again gives another seal"
    elif source.document is not None and source.text_sha256 == record.sha256:
        reason = "it was made from another text"
    if reason:
        yield Finding(
            code=CHECK.code,
            severity=CHECK.severity,
            message=f"the seal of `{source.id}` does not fit: {reason}",
            span=source.seal_span or source.span,
            label="this seal",
            source=source.id,
            help=f"with the text at hand, make it again: `checker seal {source.id} --write`",
        )


CHECK = Check(
    code="S108",
    name="seal-differs",
    severity=Severity.ERROR,
    summary="The seal of a source was not made from its text, or not with the record as it now is.",
    on_source=run,
)
