"""A claim as its curator wrote it: one sentence, and the words of the sources that carry it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from checker.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.span import Span


class Status(StrEnum):
    """Where a claim stands in review.

    ``draft`` claims are checked and reported but never fail; ``withdrawn`` claims are read and not checked;
    ``disputed`` claims are checked like active ones and marked as contested.
    """

    DRAFT = "draft"
    ACTIVE = "active"
    DISPUTED = "disputed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source, as in the W3C TextQuoteSelector.

    ``exact`` are the words quoted; ``prefix`` and ``suffix`` the words before and after them, which only decide between
    places where the same words stand.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source and the quote in it.

    ``span`` covers the quoted words in the claim file, ``source_span`` the id of the source.
    """

    source: str
    quote: Quote
    span: Span
    source_span: Span


@dataclass(frozen=True, slots=True)
class ValuePart:
    """One item of a value that is a list, or one named part (the ``start`` of a period) of a value that has parts.

    ``name`` is empty for an item of a list; a part that is itself a list gives one of these for each of its items.
    """

    name: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """What a claim says as data: one attribute of its subject, and the value as the curator wrote it.

    ``parts`` is empty for a value of plain words; for a list or a value with parts it holds them, and ``value`` is all
    of it on one line: ``[A, B]``, ``{start: 2016-11-23, end: 2019-11-23}``.
    """

    attribute: str
    value: str
    attribute_span: Span
    value_span: Span
    parts: tuple[ValuePart, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of a claim file.

    ``text`` is the claim in the curator's own words; ``about`` its subject (an entity id); ``states`` its value, if it
    has one. ``spans`` holds the place of each field that was written, by field name; ``span`` is that of the id.
    """

    id: str
    text: str
    file: str
    span: Span
    spans: Mapping[str, Span]
    evidence: tuple[Evidence, ...] = ()
    about: str | None = None
    states: Statement | None = None
    attributed_to: str | None = None
    as_of: str | None = None
    condition: str | None = None
    same_remark_as: str | None = None
    status: Status = Status.ACTIVE
    tags: tuple[str, ...] = ()
    note: str | None = None
