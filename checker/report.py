"""A report of the team: Markdown whose sentences cite claims."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from checker.record import dataclass

if TYPE_CHECKING:
    from checker.finding import Finding
    from checker.span import Span


class Form(StrEnum):
    """What a sentence is in its report, as far as it matters for what must be cited.

    A ``LABEL`` names what follows it (a title, a heading, the head of a table) and rests on what is cited there; a
    ``QUOTATION`` stands in a block quote, so that all of it must be somebody's very words.
    """

    PROSE = "prose"
    LABEL = "label"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Citation:
    """The id of a claim as a report cites it, ``[@lapse-bloomberg]``, and its place."""

    claim: str
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a sentence, ``start`` to ``end`` (exclusive) in its text, and the citations that hold for them."""

    start: int
    end: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report as a reader sees it, without markup and citations.

    ``places`` gives for each code point of ``text``, and for its end, the line and column in the file (from 1).
    ``citations`` are those that hold for it, ``passages`` tell for which of its words; they leave no word out.
    """

    text: str
    places: tuple[tuple[int, int], ...]
    citations: tuple[Citation, ...]
    passages: tuple[Passage, ...] = ()
    form: Form = Form.PROSE


@dataclass(frozen=True, slots=True)
class Report:
    """A report as read: its file from the project's root, its title, and its sentences in order.

    ``strict`` tells that each sentence has to cite a claim, whether or not it says something specific; ``generated``
    that it was written by a program, which has to answer for it, so that its sentences are not read. ``skipped`` are
    the lines (from 1) where something begins that no reader of sentences can judge: a block of code, a script.
    """

    file: str
    title: str
    sentences: tuple[Sentence, ...]
    strict: bool = False
    generated: bool = False
    skipped: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """A report with what was found wrong with it, and how much of it was looked at.

    ``specifics`` counts the numbers, dates, names and quotations that had to be carried by a cited claim; ``cited`` the
    sentences that cite a claim.
    """

    report: Report
    findings: tuple[Finding, ...]
    specifics: int
    cited: int = 0
