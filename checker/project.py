"""A project as it was read from disk: everything a check may look at, and nothing it would have to fetch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.record import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from checker.claim import Claim
    from checker.files.generated import Generated
    from checker.report import Report
    from checker.source import Source
    from checker.span import Span


@dataclass(frozen=True, slots=True)
class Settings:
    """The project's configuration: ``[tool.checker]`` of pyproject.toml, or checker.toml.

    ``claims``, ``seeds`` and ``reports`` are folders of the project, as is ``cache``, where the command line keeps
    results; empty where it keeps none.
    ``sources`` are folders searched for the texts of sources, besides ``seeds``; ``strict`` makes warnings fail;
    ``max_quote_words`` is the longest quote allowed, ``max_sealed_quote_words`` that of a sealed source.
    """

    claims: str = "claims"
    seeds: str = "seeds"
    reports: str = "reports"
    sources: tuple[str, ...] = ()
    strict: bool = False
    max_quote_words: int = 40
    max_sealed_quote_words: int = 12
    cache: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a file, found while reading it; a check turns it into a finding.

    ``code`` is that of the check that reports it: F101 (not as the format wants it) or F102 (said twice).
    """

    code: str
    message: str
    span: Span
    label: str = ""
    help: str | None = None
    notes: tuple[str, ...] = ()
    claim: str | None = None
    related: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Attribute:
    """An entry of the vocabulary: what values an attribute takes and how they may be compared.

    ``sum_of``, ``difference_of``, ``ratio_of`` and ``count_of`` name the attributes of the same subject that its
    numbers are worked out from; ``since`` and ``until`` the dates between which its numbers are the time.
    """

    name: str
    span: Span
    type: str = ""
    single: str = ""
    also: tuple[str, ...] = ()
    unit: str = ""
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    distinct_from: tuple[str, ...] = ()
    note: str = ""
    sum_of: tuple[str, ...] = ()
    difference_of: tuple[str, ...] = ()
    ratio_of: tuple[str, ...] = ()
    count_of: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """An entry of the entity list: a person, body, place or thing, and the names it goes by."""

    id: str
    span: Span
    name: str = ""
    aliases: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    kind: str = ""
    part_of: tuple[str, ...] = ()
    stands_for: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """A reviewed conflict: the claims judged, the values judged, why, and until when.

    ``tension`` tells that the claims pull in different directions without excluding each other. ``span`` is the place
    of the ids of the claims, ``until_span`` that of the day, where there is one.
    """

    between: tuple[str, ...]
    values: tuple[str, ...]
    why: str
    span: Span
    prefer: str = ""
    because: str = ""
    by: str = ""
    until: str = ""
    tension: bool = False
    until_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """Everything read from a project's folder.

    ``files`` are the claim files in sorted order, whether or not they could be read; ``texts`` holds each file of the
    project as read, for showing lines of it; ``problems`` what was wrong with them. ``vocabulary``, ``entities`` and
    ``sources`` are keyed by id, in sorted order; ``claims`` stand in the order of files and of claims in them.
    ``today`` is the day by which acknowledgements expire, None where none do. ``generated`` are the files that bear the
    names of generated reports.
    """

    settings: Settings
    claims: tuple[Claim, ...] = ()
    files: tuple[str, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict[str, "Source"])
    vocabulary: Mapping[str, Attribute] = field(default_factory=dict[str, "Attribute"])
    entities: Mapping[str, Entity] = field(default_factory=dict[str, "Entity"])
    acknowledgements: tuple[Acknowledgement, ...] = ()
    problems: tuple[Problem, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    today: date | None = None
    reports: tuple[Report, ...] = ()
    generated: tuple[Generated, ...] = ()
