"""The report for code scanning: SARIF (OASIS, Static Analysis Results Interchange Format, version 2.1.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker import __version__
from checker.checks import catalogue
from checker.render.findings.identity import identified
from checker.render.findings.wording import beside, level, title, told
from checker.render.jsonlines import line, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.check import Check
    from checker.finding import Finding, Related
    from checker.render import Look
    from checker.render.findings.identity import Identity
    from checker.result import Result
    from checker.source import Source
    from checker.span import Span

Object = dict[str, object]

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# Characters that stand for themselves in the path of a URI (RFC 3986, 2.3 and 3.3).
_UNRESERVED: Final = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def render(result: Result, _look: Look) -> str:
    """Return one run: a rule a check, a result a finding, each on a line of its own."""
    rules = _rules(result.findings)
    numbers = {str(rule["id"]): number for number, rule in enumerate(rules)}
    sources = result.project.sources
    results = [_result(identity, f, numbers[f.code], sources) for identity, f in identified(result.findings)]
    return (
        "{\n"
        f'"$schema": {line(_SCHEMA)},\n'
        '"version": "2.1.0",\n'
        '"runs": [{\n'
        f'"tool": {{"driver": {{"name": "checker", "version": {line(__version__)}, "rules": {lines(rules)}}}}},\n'
        '"columnKind": "unicodeCodePoints",\n'
        f'"results": {lines(results)}\n'
        "}]\n"
        "}\n"
    )


def _rules(findings: Iterable[Finding]) -> list[Object]:
    """Return a rule for each check, and for each code that no check has."""
    rules = {check.code: _rule(check) for check in catalogue()}
    strays = {finding.code for finding in findings} - rules.keys()
    return [rules.get(code, {"id": code}) for code in sorted({*rules, *strays})]


def _rule(check: Check) -> Object:
    page = f"docs/checks/{check.code.lower()}.md"
    return {
        "id": check.code,
        "name": check.name,
        "shortDescription": {"text": _literal(check.summary)},
        "fullDescription": {"text": _literal(check.summary)},
        "help": {"text": f"Its page is {page}; `checker explain {check.code}` prints it."},
        "defaultConfiguration": {"level": check.severity.value},
        "properties": {"page": page},
    }


def _result(identity: Identity, finding: Finding, rule: int, sources: Mapping[str, Source]) -> Object:
    location = _place(finding.span)
    if finding.claim is not None:
        location["logicalLocations"] = [{"name": finding.claim, "kind": "claim"}]
    if finding.label:
        location["message"] = _message(finding.label)
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": level(finding).value,
        "message": _message("\n".join(told(finding))),
        "locations": [location],
        "relatedLocations": [
            {"id": number, **_related(related, sources)} for number, related in enumerate(finding.related, 1)
        ],
        "partialFingerprints": {
            "checker/v1": str(identity),
            # The only one that GitHub's code scanning looks at; it wants a hash and which of its like this is.
            "primaryLocationLineHash": f"{identity._replace(occurrence=1).digest[:16]}:{identity.occurrence}",
        },
        "properties": {"title": title(finding), "draft": finding.draft},
    }


def _related(related: Related, sources: Mapping[str, Source]) -> Object:
    """Point at a place of a file, or at the record of the source whose text is not part of the project."""
    source = sources.get(related.source) if related.source is not None else None
    location: Object = {}
    if related.span is not None:
        location = _place(related.span)
    elif source is not None:
        location = _place(source.span)
    if related.source is not None:
        location["logicalLocations"] = [{"name": related.source, "kind": "source"}]
    return {**location, "message": _message(beside(related))}


def _place(span: Span) -> Object:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": max(span.line, span.end_line),
        "endColumn": span.end_column if span.end_line > span.line else max(span.column, span.end_column),
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(span.file)}, "region": region}}


def _uri(path: str) -> str:
    """Return a path from the project's folder as a relative reference (RFC 3986, 4.2)."""
    return "".join(chr(b) if b in _UNRESERVED else f"%{b:02X}" for b in path.encode("utf-8", "surrogatepass"))


def _message(text: str) -> Object:
    return {"text": _literal(text)}


def _literal(text: str) -> str:
    """Keep text from being read as placeholders (SARIF 2.1.0, 3.11.5: braces are doubled) or links (3.11.6)."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "]\\(")
