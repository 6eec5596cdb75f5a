"""A failing item as pytest shows it: a line for the summary, then each finding as the command line prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from _pytest._code.code import ReprEntryNative, ReprExceptionInfo, ReprFileLocation, ReprTraceback

from checker.render.terminal import diagnostic, headline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from _pytest._io import TerminalWriter

    from checker.finding import Finding
    from checker.result import CheckedClaim
    from checker.span import Span


class NotAccepted(AssertionError):  # noqa: N818 - it tells of a claim, not of a fault of the program
    """A claim is not accepted, or something else of a project is not as it should be.

    It is an ``AssertionError`` because reports tell tests that fail by these from tests that break.
    """

    def __init__(
        self, findings: Sequence[Finding], texts: Mapping[str, str], checked: CheckedClaim | None = None
    ) -> None:
        """Take the findings, the texts of the project's files, and the claim that is not accepted, if it is one."""
        super().__init__()
        self._findings = findings
        self._texts = texts
        self._checked = checked

    def __str__(self) -> str:
        """Return a line for a summary: code, claim and reason of the first finding, and how many more there are."""
        claim = self._checked.claim.id if self._checked is not None else None
        if not self._findings and self._checked is not None:
            return f"{claim}: {self._checked.verdict}"
        first, *others = self._findings
        _, message = headline(first)
        about = claim or first.claim
        more = f" (and {len(others)} more)" if others else ""
        return f"{first.code}{f' {about}' if about else ''}{message.text}{more}"

    @property
    def span(self) -> Span:
        """Return the place to open."""
        if not self._findings and self._checked is not None:
            return self._checked.claim.span
        return self._findings[0].span

    def text(self, *, color: bool) -> str:
        """Return the line for a summary and the findings, each with what a person needs to see what is wrong."""
        findings = [diagnostic(finding, self._texts, color=color) for finding in self._findings]
        return "\n\n".join([str(self), *(findings or [f" --> {self.span}"])]) + "\n"


class Failure(ReprExceptionInfo):
    """What pytest prints, writes to reports and sends from one process to another, which gets it without colour."""

    def __init__(self, reason: NotAccepted, style: str) -> None:
        """Lay out a failure in one of pytest's styles of tracebacks, of which ``line`` wants no more than a line."""
        self._reason = reason
        self._plain = reason.text(color=False) if style != "line" else ""
        super().__init__(
            reprtraceback=ReprTraceback([ReprEntryNative([self._plain])], None, "native"),
            reprcrash=ReprFileLocation(reason.span.file, reason.span.line, str(reason)),
        )

    def __str__(self) -> str:
        """Return the text for reports, which has no colour even where a terminal is told to have some."""
        return self._plain.rstrip("\n")

    def toterminal(self, tw: TerminalWriter) -> None:
        """Print the text."""
        tw.write(self._reason.text(color=True) if tw.hasmarkup and self._plain else self._plain)
