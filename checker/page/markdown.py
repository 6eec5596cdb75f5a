"""The report as Markdown (CommonMark 0.31 with tables), for those who read it beside the code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.page.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.page.comparison import Comparison
    from checker.page.contents import ClaimShown, Contents, SourceShown
    from checker.page.mutation import Mutation
    from checker.page.timeline import Moment

# What may mean something to Markdown inside a line (no line begins with words of the project), and addresses that it
# would make links of.
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>#|~&@$^])")
_ADDRESS: Final = re.compile(r"(?i)(https?|www|ftp)([:.])")


def render(contents: Contents) -> str:
    """Return the report; whatever comes from the project appears as text."""
    blocks = [
        "---\ntitle: Verification report\ngenerated: true\n---",
        f"# {_text(contents.headline)}",
        " ".join(map(_text, contents.summary)),
        f"**Not checked:** {_text('; '.join(contents.unchecked) or 'nothing was left unchecked')}.",
        *_claims(contents),
        *_comparison(contents.comparison),
        *_timeline(contents.timeline),
        *_sources(contents.sources),
        *_findings(contents),
        *_reports(contents),
        *(_mutation(contents.mutation) if contents.mutation is not None else ()),
    ]
    return "\n\n".join(blocks) + "\n"


def _text(said: str) -> str:
    """Return text that Markdown shows as it is."""
    return _ADDRESS.sub(lambda found: f"{found[1]}&#{ord(found[2])};", _MARKUP.sub(r"\\\1", said))


def _claims(contents: Contents) -> Iterator[str]:
    yield "## Claims"
    for file, claims in contents.groups:
        yield f"### {_text(file)}"
        yield "\n".join(line for claim in claims for line in _claim(claim))
    if not contents.claims:
        yield "There are no claims."


def _claim(claim: ClaimShown) -> Iterator[str]:
    standing = f", {claim.standing.word}" if claim.standing is not None else ""
    yield f"- {claim.sign.symbol} {claim.sign.word}{standing} · **{_text(claim.id)}** {_text(claim.text)}"
    for quote in claim.quotes:
        place = quote.place or ("" if claim.status == "withdrawn" else "not found")
        yield f"  - {_text(', '.join(filter(None, (quote.name, place))))}: “{_text(quote.words)}”"
    if claim.findings:
        yield f"  - findings: {_text(', '.join(dict.fromkeys(finding.code for finding in claim.findings)))}"
    if claim.unchecked:
        yield f"  - not checked: {_text(', '.join(claim.unchecked))}"


def _comparison(comparison: Comparison) -> Iterator[str]:
    yield "## Conflicts"
    for conflict in comparison.conflicts:
        about = f" · {conflict.about}" if conflict.about else ""
        lines = [f"- {conflict.sign.symbol} {conflict.sign.word}: **{_text(conflict.attribute + about)}**"]
        lines += [
            f"  - **{_text(side.value or 'no value')}** ({_text(', '.join(side.sources))}): {_text(side.text)}"
            for side in conflict.sides
        ]
        lines += [f"  - {_text(name)}: {_text(said)}" for name, said in conflict.review]
        yield "\n".join(lines)
    if not comparison.conflicts:
        yield "No conflict between sources is known."
    if comparison.rows:
        lines = ["| attribute | values and their sources | origins | state |", "|---|---|---|---|"]
        for row in comparison.rows:
            about = f" · {row.about}" if row.about else ""
            sides = "; ".join(
                f"{_text(side.value or side.id)} ({_text(', '.join(side.sources))})" for side in row.sides
            )
            origins = _text(", ".join(row.origins))
            lines.append(
                f"| {_text(row.attribute + about)} | {sides} | {origins} | {row.sign.symbol} {row.sign.word} |"
            )
        yield "\n".join(lines)


def _timeline(moments: tuple[Moment, ...]) -> Iterator[str]:
    if moments:
        yield "## Timeline"
        yield "\n".join(
            f"- **{_text(moment.day)}** {_text(claim.text)} ({_text(', '.join((claim.attribute, *claim.sources)))})"
            for moment in moments
            for claim in moment.claims
        )


def _sources(sources: tuple[SourceShown, ...]) -> Iterator[str]:
    if sources:
        yield "## Sources"
        yield "\n".join(
            f"- **{_text(source.title)}** {_text(source.byline)} · {counted(source.claims, 'claim')} · {source.access}"
            f" · origin: {_text(source.origin)}"
            for source in sources
        )


def _findings(contents: Contents) -> Iterator[str]:
    yield "## Findings"
    for finding in contents.findings:
        yield f"- {finding.sign.symbol} {finding.sign.word} {finding.code}: {_text(finding.message)}"
    if not contents.findings:
        yield "Nothing was found to be wrong."


def _reports(contents: Contents) -> Iterator[str]:
    if contents.reports:
        yield "## Reports"
        yield "\n".join(
            f"- **{_text(report.title or report.file)}** {counted(report.sentences, 'sentence')}, "
            f"{counted(len(report.findings), 'finding')}"
            for report in contents.reports
        )


def _mutation(mutation: Mutation) -> Iterator[str]:
    yield "## Mutation"
    yield (
        f"Each claim was made wrong in small ways: {mutation.made} times. A check noticed {mutation.killed} of these, "
        f"{mutation.percent} %."
    )
    rows = [f"| {_text(each.name)} | {each.made} | {each.killed} |" for each in mutation.operators]
    yield "\n".join(["| change | made | noticed |", "|---|---|---|", *rows])
