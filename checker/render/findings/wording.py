"""What is said of a finding where no line of a file can be drawn: plain text, safe to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.finding import Severity
from checker.render.terminal.cells import shown

if TYPE_CHECKING:
    from checker.finding import Finding, Related

DRAFT: Final = "the claim is a draft, so this does not fail"


def level(finding: Finding) -> Severity:
    """Return how much a finding matters to others: of a draft nothing fails, so it is no more than a note."""
    return Severity.NOTE if finding.draft else finding.severity


def title(finding: Finding) -> str:
    """Return the code and the claim, as in ``E201 (fair-visitors)``."""
    return f"{finding.code} ({shown(finding.claim)})" if finding.claim is not None else finding.code


def told(finding: Finding) -> list[str]:
    """Return what is found, what is known besides and what to do, a sentence a line."""
    notes = [*finding.notes, DRAFT] if finding.draft else finding.notes
    helps = [f"help: {shown(finding.help)}"] if finding.help is not None else []
    return [shown(finding.message), *(f"note: {shown(note)}" for note in notes), *helps]


def beside(related: Related) -> str:
    """Return what stands at a related place, with its words where they are known, on one line."""
    sentence = f"sentence {related.sentence} of " if related.sentence is not None else ""
    where = f" ({sentence}{related.source})" if related.source is not None else ""
    words = f": {related.excerpt.text}" if related.excerpt is not None else ""
    return shown(f"{related.label}{where}{words}")
