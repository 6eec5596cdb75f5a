"""A report of the team: Markdown whose sentences cite claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.finding import Finding
    from checker.span import Span


@dataclass(frozen=True, slots=True)
class Citation:
    """The id of a claim as a report cites it, ``[@lapse-bloomberg]``, and its place."""

    claim: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report as a reader sees it, without markup and citations.

    ``places`` gives for each code point of ``text``, and for its end, the line and column in the file (from 1).
    ``citations`` are those that hold for it.
    """

    text: str
    places: tuple[tuple[int, int], ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report as read: its file from the project's root, its title, and its sentences in order.

    ``strict`` tells that each sentence has to cite a claim, whether or not it says something specific.
    """

    file: str
    title: str
    sentences: tuple[Sentence, ...]
    strict: bool = False


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """A report with what was found wrong with it, and how much of it was looked at.

    ``specifics`` counts the numbers, dates, names and quotations that had to be carried by a cited claim.
    """

    report: Report
    findings: tuple[Finding, ...]
    specifics: int
