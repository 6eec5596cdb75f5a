"""What a check reports: one cause, said once, with every place that belongs to it.

The words follow SARIF 2.1.0: a check is a rule, a finding a result, severity its level.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from checker.record import dataclass

if TYPE_CHECKING:
    from checker.span import Span


class Severity(StrEnum):
    """How much a finding matters: an error fails, a warning fails under ``strict``, a note never fails."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of an excerpt to underline; ``start`` and ``end`` count code points of the excerpt's text."""

    start: int
    end: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words shown beneath a source place.

    ``text`` is what the source has, on one line. Where ``quoted`` is given the two are shown one above the other as a
    word diff: ``marks`` underline what differs in ``text``, ``quoted_marks`` what differs in ``quoted``.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    quoted: str | None = None
    quoted_marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that a finding needs to be understood.

    ``span`` is a place in a file of the project, when there is one to open; ``source`` and ``sentence`` (from 1) name
    the place in a source article; ``line`` and ``column`` (from 1) the place in its text, when the text is here.
    ``label`` says in a few words what stands there.
    """

    label: str
    span: Span | None = None
    source: str | None = None
    sentence: int | None = None
    line: int | None = None
    column: int | None = None
    excerpt: Excerpt | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of one check.

    ``message`` is one lower-case sentence, true on its own in a one-line summary; it never advises. ``span`` is the
    smallest thing the curator can edit, ``label`` (at most six words) stands under it. ``notes`` add facts, ``help``
    says what to do and only if it can be done. ``claim`` is the id of the claim the finding belongs to, if any;
    ``source`` the id of the source record it belongs to, if any. ``draft`` is set when the claim is a draft: such a
    finding is reported and never fails. ``conflict`` holds the ids of the claims of the conflict it is about, if any.
    """

    code: str
    severity: Severity
    message: str
    span: Span
    label: str = ""
    claim: str | None = None
    source: str | None = None
    related: tuple[Related, ...] = ()
    notes: tuple[str, ...] = ()
    help: str | None = None
    draft: bool = False
    conflict: tuple[str, ...] = ()
