"""Laws of the report formats: whatever is written in a project comes out as text, and nothing else comes of it.

Each report is read back with a parser of its format; what is looked for in it is the text as it is safe to show.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.claim import Claim, Evidence, Quote
from checker.core import check
from checker.export.annotations import render as exported_from
from checker.export.evidence import claim_file, read
from checker.files.claims import read_claim_file
from checker.finding import Excerpt, Finding, Related, Severity
from checker.ground import Grounding
from checker.project import Project, Settings
from checker.render import Look, names, render
from checker.render.terminal.cells import HIDDEN, shown
from checker.result import CheckedClaim, Result, Summary, Verdict
from checker.source import Record, Source
from checker.span import Span, start_of
from checker.text.document import Document
from checker.text.outcome import Kind, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

HOSTILE = [
    "<script>alert(1)</script>",
    "</code></summary></details><img src=x onerror=alert(1)>",
    "<!-- ]]> --> <![CDATA[ x",
    "&lt;b&gt; &#64; &amp",
    "\n::error file=a::b\r\n::stop-commands::x",
    "100%0A%25%3A, a:b, c",
    "##[error]x",
    "\u202eltr\u202c\u2066\u200b",
    "\x00\x07\x1b[2J\x7f\x9b",
    "\ufffe\uffff\ufdd0\U0001fffe",
    "\ud800 \udc80",
    "a | b || c \\| d \\",
    "`` ``` ```` ~~~",
    "*a* _b_ **c** ~~d~~ [e](f) ![g](h) $i$",
    "@team #12 :smile: https://example.org www.example.org",
    "=1+1",
    "+1",
    "-1",
    "@sum(A1)",
    "\t=1",
    '"a", ""b""',
    "{0} {{1}} [x](1)",
    "灯籠 e\u0301 👩\u200d🚒",
    "x" * 300,
]
WORDS = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12))
TEXT = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
PATH = TEXT.map(lambda text: f"claims/{text.replace('/', '-')}.yaml")
NUMBERS = st.integers(1, 400)
SPANS = st.builds(Span, PATH, NUMBERS, NUMBERS, NUMBERS, NUMBERS)
MESSAGES = TEXT.map(lambda text: f"it says {text}")
CODES = st.sampled_from(["E201", "S107", "X501", "M602", "R801", "F101"])
RELATED = st.one_of(
    st.builds(Related, TEXT, span=SPANS),
    st.builds(Related, TEXT, source=st.just("gazette"), sentence=NUMBERS, excerpt=st.builds(Excerpt, TEXT)),
)
FINDINGS = st.builds(
    Finding,
    CODES,
    st.sampled_from(Severity),
    MESSAGES,
    SPANS,
    TEXT,
    claim=st.one_of(st.none(), TEXT),
    source=st.one_of(st.none(), st.just("gazette")),
    related=st.lists(RELATED, max_size=2).map(tuple),
    notes=st.lists(TEXT, max_size=2).map(tuple),
    help=st.one_of(st.none(), TEXT),
    draft=st.booleans(),
)
COUNTS = st.dictionaries(st.sampled_from(["value", "speaker"]), NUMBERS, max_size=2)  # checker's own words
LOOK = Look()
Law = Callable[[Result], None]


@st.composite
def results(draw: st.DrawFn) -> Result:
    """Return a result of a project in which whatever is written is hostile."""
    findings = tuple(draw(st.lists(FINDINGS, max_size=3)))
    verdict = draw(st.sampled_from([v for v in Verdict if v is not Verdict.SUPPORTED]))
    return _result(draw(PATH), draw(TEXT), verdict, draw(COUNTS), findings)


def _result(file: str, text: str, verdict: Verdict, counts: dict[str, int], findings: tuple[Finding, ...]) -> Result:
    span = Span(file, 2, 9, 2, 12)
    source = Source(Record("gazette", title=text), start_of(file), document=Document("A fair."), text_file=file)
    evidence = Evidence("gazette", Quote(text, prefix=text), span, span)
    own = tuple(finding for finding in findings if finding.claim is not None)
    claim = Claim(text, text, file, span, {}, evidence=(evidence,))
    checked = CheckedClaim(claim, verdict, (Grounding(evidence, source, Outcome(Kind.ABSENT)),), own, (text,))
    project = Project(Settings(), (claim,), (file,), {"gazette": source}, texts={file: text})
    summary = Summary(
        files=1,
        claims=1,
        statuses=counts,
        verdicts=counts,
        evidence=1,
        found=0,
        tiers=counts,
        sources=counts,
        findings=counts,
        not_checked=counts,
        conflicts=counts,
        corroboration={},
    )
    return Result(project, (checked,), findings, summary)


def every_hostile_text(law: Law) -> Law:
    """Try a law with every hostile text by itself, wherever a text can be, and then with whatever else comes up."""
    for text in HOSTILE:
        file = f"claims/{text.replace('/', '-')}.yaml"
        finding = Finding(
            "E201",
            Severity.ERROR,
            f"it says {text}",
            Span(file, 1, 1, 1, 2),
            text,
            related=(Related(text, source="gazette", excerpt=Excerpt(text)),),
            notes=(text,),
            help=text,
        )
        findings = (replace(finding, claim=text), finding)
        law = example(_result(file, text, Verdict.REFUTED, {"value": 1}, findings))(law)
    return given(results())(settings(max_examples=50)(law))


@every_hostile_text
def test_every_report_is_the_same_twice_can_be_written_and_hides_nothing(result: Result) -> None:
    for name in names():
        report = render(result, name, LOOK)
        assert render(result, name, LOOK) == report
        assert report.encode("utf-8")
        assert {hidden[0] for hidden in HIDDEN.finditer(report)} <= {"\n", "\r"}
        assert report.endswith("\n")


@every_hostile_text
def test_sarif_has_what_is_said_as_text_with_neither_placeholder_nor_link(result: Result) -> None:
    (run,) = json.loads(render(result, "sarif", LOOK))["runs"]
    assert len(run["results"]) == len(result.findings)
    for found, finding in zip(run["results"], result.findings, strict=True):
        text = found["message"]["text"]
        assert re.search(r"\]\(", text) is None
        assert re.sub(r"\{\{|\}\}", "", text).count("{") == 0
        plain = text.replace("{{", "{").replace("}}", "}").replace("]\\(", "](")
        assert plain.split("\n")[0] == shown(finding.message)
        uri = found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"claims/(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})*", uri)
        assert _decoded(uri) == finding.span.file
        region = found["locations"][0]["physicalLocation"]["region"]
        start, end = (region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"])
        assert (1, 1) <= start <= end
    prints = [found["partialFingerprints"]["checker/v1"] for found in run["results"]]
    assert len(set(prints)) == len(prints)


def _decoded(uri: str) -> str:
    data = re.sub(rb"%([0-9A-F]{2})", lambda found: bytes([int(found[1], 16)]), uri.encode())
    return data.decode("utf-8", "surrogatepass")


@every_hostile_text
def test_gitlab_has_what_is_said_and_the_path_as_it_is(result: Result) -> None:
    issues = json.loads(render(result, "gitlab", LOOK))
    assert [issue["location"]["path"] for issue in issues] == [finding.span.file for finding in result.findings]
    for issue, finding in zip(issues, result.findings, strict=True):
        assert shown(finding.message) in issue["description"]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


@every_hostile_text
def test_github_reads_one_command_a_finding_and_no_other(result: Result) -> None:
    lines = render(result, "github", LOOK).splitlines()
    commands = [command for line in lines if (command := _command(line)) is not None]
    assert sorted(data.split("\n")[0] for _, _, data in commands) == sorted(
        shown(finding.message) for finding in result.findings
    )
    assert sorted(properties["file"] for _, properties, _ in commands) == sorted(
        shown(finding.span.file) for finding in result.findings
    )
    for name, properties, _ in commands:
        assert name in {"error", "warning", "notice"}
        assert properties.keys() <= {"file", "line", "endLine", "col", "endColumn", "title"}
    others = [line for line in lines if _command(line) is None]
    assert [line for line in others if "::" in line or "##[" in line] == []


def _command(line: str) -> tuple[str, dict[str, str], str] | None:
    """Read a line as the runner of GitHub's workflows does; None where it is no command."""
    text = line.lstrip()
    if not text.startswith("::") or (end := text.find("::", 2)) < 0:
        return None
    name, _, listed = text[2:end].partition(" ")
    pairs = [pair.split("=", 1) for pair in listed.split(",")]
    properties = {key.strip(): _unescaped(value, {"%3A": ":", "%2C": ","}) for key, value in pairs}
    return name, properties, _unescaped(text[end + 2 :], {})


def _unescaped(text: str, more: dict[str, str]) -> str:
    for escape, character in {"%0D": "\r", "%0A": "\n", **more, "%25": "%"}.items():
        text = text.replace(escape, character)
    return text


@every_hostile_text
def test_junit_is_xml_with_the_diagnostics_whole(result: Result) -> None:
    root = ET.fromstring(render(result, "junit", LOOK).encode())  # noqa: S314 - our own
    text = "".join(root.itertext()).replace("\n    ", " ")
    values = [value for element in root.iter() for value in element.attrib.values()]
    claim = result.claims[0].claim
    assert {element.tag for element in root.iter()} <= {
        *("testsuites", "testsuite", "testcase", "properties", "property", "failure", "skipped", "system-out"),
    }
    assert _legal(shown(claim.text)) in values
    assert _legal(shown(claim.file)) in values
    for finding in result.findings:
        assert f"{finding.severity}[{finding.code}]" in text
        assert finding.claim is not None or _legal(shown(finding.message)) in values


def _legal(text: str) -> str:
    return text.replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")


@every_hostile_text
def test_csv_has_what_is_said_in_its_cells_and_no_formula(result: Result) -> None:
    report = render(result, "csv", LOOK)
    head, *rows = csv.reader(report.splitlines())
    formula = re.compile(r"['\"]?[=+\-@\t\r\n＝＋－＠]")
    cells = [cell for row in rows for cell in row]
    assert {len(row) for row in rows} <= {len(head)}
    assert [cell for cell in cells if formula.match(cell) and not cell.startswith("'")] == []
    texts = [row[-1].removeprefix("'") for row in rows]
    assert shown(result.claims[0].claim.text).removeprefix("'") in texts
    for finding in result.findings:
        assert finding.claim is not None or shown(finding.message).removeprefix("'") in texts


@every_hostile_text
def test_markdown_shows_what_is_said_and_makes_nothing_of_it(result: Result) -> None:
    report = render(result, "markdown", LOOK)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(report)
    inline = [child for token in tokens for child in token.children or ()]
    assert {token.type for token in inline} <= {"text", "text_special", "html_inline", "code_inline"}
    assert {token.content for token in inline if token.type == "html_inline"} <= {
        *("<code>", "</code>", "<!-- -->", "<br>"),
    }
    assert {token.type for token in tokens if not token.type.startswith(("t", "inline"))} <= {
        *("heading_open", "heading_close", "html_block", "fence"),
    }
    assert all(_is_ours(token.content) for token in tokens if token.type == "html_block")
    assert re.search(r"(?<!`)\b(?:https?://|www\.)|(?<!&)[@#]\w", _outside(tokens, report)) is None
    cells = [_plain(token) for token in tokens if token.type == "inline"]
    fences = "\n".join(token.content for token in tokens if token.type == "fence")
    for finding in result.findings:
        assert f"{finding.severity}[{finding.code}]: it says" in fences
    for finding in result.claims[0].findings:
        if finding.severity is Severity.ERROR and not all(f.draft for f in result.claims[0].findings):
            assert any(shown(finding.message) in cell for cell in cells)


def _is_ours(html: str) -> bool:
    head = r"<details><summary>\w+ \w+(?: <code>[^<>]*</code>){1,2}</summary>"
    return re.fullmatch(rf"{head}|</details>", html.strip()) is not None


def _outside(tokens: Iterable[Token], report: str) -> str:
    """Return the lines of a report that are neither in a block of code nor in a heading of a diagnostic."""
    lines = report.split("\n")
    for token in tokens:
        if token.type in {"fence", "html_block"} and token.map is not None:
            lines[token.map[0] : token.map[1]] = [""] * (token.map[1] - token.map[0])
    return "\n".join(lines)


def _plain(token: Token) -> str:
    return "".join(child.content for child in token.children or () if child.type != "html_inline")


# --- what stands in the sources --------------------------------------------------------------------------------------

WORD = st.sampled_from(
    ["the", "fair", "drew", "23,500", "visitors", "<b>", "]]>", "|", "`x`", "灯籠", "🏮", "\u202e", "%0A"]
)


@given(st.lists(WORD, min_size=4, max_size=12), st.integers(0, 4), st.integers(1, 6), TEXT)
def test_evidence_comes_back_from_annotations_as_it_was(words: list[str], at: int, count: int, text: str) -> None:
    quoted = " ".join(words[at : at + count])
    span = start_of("claims/fair.yaml")
    claim = Claim("fair", text, span.file, span, {}, evidence=(Evidence("gazette", Quote(quoted), span, span),))
    document = Document(f"{' '.join(words)}.\n")
    sources = {"gazette": Source(Record("gazette"), start_of("seeds/gazette.txt"), document=document)}
    result = check(Project(Settings(), (claim,), (span.file,), sources))
    exported = exported_from(result)
    found = read(exported, sources)
    readable = text.strip() and not re.search("[\ud800-\udfff]", text)
    stands = [g for c in result.claims for g in c.groundings if g.found] if readable else []
    assert [(each.claim, each.text, each.quote) for each in found.read] == [("fair", text, Quote(quoted))] * len(stands)
    for item in json.loads(exported)["items"]:
        place = item["target"]["selector"][1]
        assert 0 <= place["start"] < place["end"] <= len(document.raw)
    if found.read:
        again = read_claim_file(claim_file(found.read), "claims/imported.yaml")
        assert (again.problems, [e.quote for c in again.claims for e in c.evidence]) == ((), [Quote(quoted)])


JSON: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), TEXT),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["items", "first", "body", "value", "id", "target", "source", "selector", "type", "exact"]),
            inner,
            max_size=5,
        ),
    ),
    max_leaves=20,
)


@given(st.one_of(TEXT, JSON.map(json.dumps)))
def test_whatever_is_read_as_annotations_gives_evidence_or_says_why_not(text: str) -> None:
    found = read(text, {})
    assert found.read == ()
    assert found.problems != ()
