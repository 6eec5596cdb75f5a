"""F103: a source, claim, attribute or entity that the project does not have."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from checker.check import Check, GroundedClaim, GroundedProject, about_claim
from checker.finding import Finding, Severity
from checker.model.rules import IN_TIME
from checker.names.attributes import attributes as vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.span import Span


_ORDER: Final = ("not_after", "not_before")
_RULES: Final = (
    *_ORDER,
    "sum_of",
    "difference_of",
    "ratio_of",
    "count_of",
    "since",
    "until",
)
"""The fields of an attribute by which it is checked against others."""

MOST_COMPARED: Final = 1_000
"""Among more claims than so many none is suggested, which would take long."""


def unknown_sources(subject: GroundedClaim) -> Iterator[Finding]:
    """Report evidence that names no source of the project."""
    for grounding in subject.groundings:
        if grounding.source is None:
            yield _unknown_source(subject, grounding.evidence.source, grounding.evidence.source_span)


def undeclared_names(grounded: GroundedProject) -> Iterator[Finding]:
    """Note, once a name, attributes and subjects that no list declares."""
    project = grounded.project
    known = vocabulary(project.vocabulary)
    attributes: dict[str, tuple[GroundedClaim, Span]] = {}
    subjects: dict[str, tuple[GroundedClaim, Span]] = {}
    for subject in grounded.claims:
        claim = subject.claim
        if claim.states is not None and known.declared(claim.states.attribute) is None:
            attributes.setdefault(claim.states.attribute, (subject, claim.states.attribute_span))
        if claim.about is not None and claim.about not in project.entities:
            subjects.setdefault(claim.about, (subject, claim.spans.get("about", claim.span)))
    folder = project.settings.claims
    for name, (subject, span) in attributes.items():
        yield _undeclared(subject, span, "attribute", name, f"{folder}/vocabulary.yaml: `{name}: {{type: \u2026}}`")
    for name, (subject, span) in subjects.items():
        yield _undeclared(subject, span, "entity", name, f"{folder}/entities.yaml: `{name}: {{name: \u2026}}`")


def unknown_remarks(grounded: GroundedProject) -> Iterator[Finding]:
    """Report claims that are marked as a wording of a remark that no claim has."""
    ids = {claim.id for claim in grounded.project.claims}
    for subject in grounded.claims:
        other = subject.claim.same_remark_as
        if other is not None and other not in ids:
            others = ids - {subject.claim.id} if len(ids) <= MOST_COMPARED else ()
            close = get_close_matches(other, others, n=1)
            yield about_claim(
                CHECK.code,
                CHECK.severity,
                subject,
                subject.claim.spans.get("same_remark_as", subject.claim.span),
                f"no claim is called `{other}`",
                label="no such claim",
                help=f"did you mean `{close[0]}`?" if close else "correct the id, or take the line out",
            )


def unknown_in_vocabulary(grounded: GroundedProject) -> Iterator[Finding]:
    """Report rules of attributes that check nothing: they name what is not declared, or the attribute itself."""
    entries = grounded.project.vocabulary
    known = vocabulary(entries)
    for name, entry in entries.items():
        for field in (*_RULES, "distinct_from"):
            value: str | tuple[str, ...] = getattr(entry, field)
            for other in (value,) if isinstance(value, str) else value:
                if other and known.name(other) == known.name(name):
                    message = f"`{field}` of `{name}` names `{other}`, which is the same attribute"
                    advice = "correct the name, or take it out" if other == name else "take it out, here or of `also`"
                    yield _in_list(entry.span, message, advice)
                elif field in _ORDER and (found := known.declared(other)) is not None and found.type not in IN_TIME:
                    message = f"`{field}` of `{name}` names `{other}`, a {found.type}: only a date can be first"
                    yield _in_list(entry.span, message, "name an attribute of the type `date` or `period`")
                elif other and field in _RULES and known.declared(other) is None:
                    message = f"`{field}` of `{name}` names `{other}`, an attribute that is not declared"
                    yield _in_list(entry.span, message, _closest(other, entries) or "correct the name, or declare it")


def unknown_in_entities(grounded: GroundedProject) -> Iterator[Finding]:
    """Report entities that are said to be part of, or to stand for, one that is not in the list."""
    entries = grounded.project.entities
    for name, entry in entries.items():
        for field in ("part_of", "stands_for"):
            for other in getattr(entry, field):
                if other not in entries:
                    message = f"`{field}` of `{name}` names `{other}`, an entity that is not declared"
                    yield _in_list(entry.span, message, _closest(other, entries) or "correct the name, or declare it")


def _in_list(span: Span, message: str, advice: str) -> Finding:
    return Finding(CHECK.code, CHECK.severity, message, span, label="declared here", help=advice)


def _closest(name: str, names: Iterable[str]) -> str:
    close = get_close_matches(name, list(names), n=1)
    return f"did you mean `{close[0]}`?" if close else ""


def unknown_names(grounded: GroundedProject) -> Iterator[Finding]:
    """Report what claims and lists name that no file has, and note what no list declares."""
    yield from unknown_in_vocabulary(grounded)
    yield from unknown_in_entities(grounded)
    yield from undeclared_names(grounded)
    yield from unknown_remarks(grounded)


def _undeclared(subject: GroundedClaim, span: Span, kind: str, name: str, line: str) -> Finding:
    return about_claim(
        CHECK.code,
        Severity.NOTE,
        subject,
        span,
        f"the {kind} `{name}` is not declared",
        label="first used here",
        help=f"add to {line}",
    )


def _unknown_source(subject: GroundedClaim, name: str, span: Span) -> Finding:
    close = get_close_matches(name, list(subject.project.sources), n=1)
    known = ", ".join(f"`{source}`" for source in subject.project.sources) or "none"
    advice = f"did you mean `{close[0]}`?" if close else "add its record or text to seeds/, or correct the id"
    return about_claim(
        CHECK.code,
        CHECK.severity,
        subject,
        span,
        f"no source is called `{name}`",
        label="no such source",
        notes=(f"the sources of this project are: {known}",) if not close else (),
        help=advice,
    )


CHECK = Check(
    code="F103",
    name="unknown-name",
    severity=Severity.ERROR,
    summary="A claim or a list names what is not there, or (a note) a claim names what no list declares.",
    on_claim=unknown_sources,
    on_project=unknown_names,
)
