"""A finding as a person reads it: the headline, the line of the claim file, the words of the source, what to do."""

from __future__ import annotations

import functools
import re
from array import array
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.finding import Severity
from checker.render.terminal.cells import shown, wrapped
from checker.render.terminal.paint import Ink, Run, painted
from checker.render.terminal.underline import Stroke, underlined
from checker.render.terminal.worddiff import compared

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.finding import Finding, Related
    from checker.render.terminal.paint import Line
    from checker.span import Span

WIDTH: Final = 100
INKS: Final = {Severity.ERROR: Ink.ERROR, Severity.WARNING: Ink.WARNING, Severity.NOTE: Ink.NOTE}
_BAR: Final = " | "
_HANGING: Final = 4
_LINES_SHOWN: Final = 3
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_DRAFT: Final = "the claim is a draft, so this does not fail"


class _Page(NamedTuple):
    """What every line of a diagnostic is laid out by: the files to show, the cells of a line number and of a line."""

    texts: Mapping[str, str]
    gutter: int
    room: int

    @property
    def inner(self) -> int:
        """Return the cells of a line behind the bar of the frame."""
        return self.room - self.gutter - len(_BAR)


def diagnostic(finding: Finding, texts: Mapping[str, str], *, color: bool = False, width: int = WIDTH) -> str:
    """Return one finding as lines of at most ``width`` cells, without a line end after the last.

    ``texts`` are the files of the project as read, by path; a line of a file that is not among them is not shown.
    Only a path, or a word longer than a line, may take more cells. With ``color`` the same characters have inks.
    """
    spans = [finding.span, *(r.span for r in finding.related if r.span is not None)]
    numbers = [number for span in spans for number, _ in _lines_of(span, texts)]
    page = _Page(texts, len(str(max(numbers, default=1))), width)
    lines = [*_headline(finding, width), *_primary(finding, page)]
    lines += [line for related in finding.related for line in _related(related, page)]
    lines += [line for note in finding.notes for line in _remark("note", note, page)]
    lines += _remark("note", _DRAFT, page) if finding.draft else []
    lines += _remark("help", finding.help, page) if finding.help is not None else []
    return "\n".join(painted(line, color=color) for line in lines)


def place(related: Related, *, color: bool = False, width: int = WIDTH) -> str:
    """Return a place of a source as a diagnostic shows it: where it is, and the words there underlined."""
    return "\n".join(painted(line, color=color) for line in _related(related, _Page({}, 1, width)))


def headline(finding: Finding) -> Line:
    """Return the first line of a diagnostic, which is true by itself."""
    ink = INKS[finding.severity]
    return (Run(f"{finding.severity}[{finding.code}]", ink), Run(f": {shown(finding.message)}", Ink.STRONG))


def _headline(finding: Finding, room: int) -> list[Line]:
    code, message = headline(finding)
    first, *rest = wrapped(message.text, room, first=len(code.text), hanging=_HANGING)
    return [(code, Run(first, Ink.STRONG)), *((Run(line, Ink.STRONG),) for line in rest)]


def _primary(finding: Finding, page: _Page) -> list[Line]:
    belongs = f", claim {finding.claim}" if finding.claim is not None else ""
    if _lines_of(finding.span, page.texts):
        stroke = Stroke(0, 0, "^", INKS[finding.severity], finding.label)
        return [_arrow(f"{finding.span}{belongs}", page), *_quoted(finding.span, stroke, page)]
    where = f"{finding.span}" if finding.span.line > 1 else finding.span.file
    return [_arrow(f"{where}{belongs}{_said(finding.label)}", page)]


def _related(related: Related, page: _Page) -> list[Line]:
    if related.span is not None and related.excerpt is None and _lines_of(related.span, page.texts):
        stroke = Stroke(0, 0, "-", Ink.NOTE, related.label)
        return [_arrow(_where(related), page), *_quoted(related.span, stroke, page)]
    where = _where(related)
    if related.excerpt is None:
        return [_arrow(f"{where}{_said(related.label)}", page)]
    if related.excerpt.quoted is not None:
        return [_arrow(f"{where}{_said(related.label)}", page), *_framed(compared(related.excerpt, page.inner), page)]
    marks = related.excerpt.marks
    strokes = [Stroke(mark.start, mark.end, "-", Ink.NOTE, mark.label) for mark in marks]
    beside = related.label if strokes and not any(stroke.label for stroke in strokes) else ""
    if beside:
        strokes[-1] = strokes[-1]._replace(label=beside)
    arrow = _arrow(where if beside else f"{where}{_said(related.label)}", page)
    return [arrow, *_framed(underlined(related.excerpt.text, strokes, page.inner), page)]


def _where(related: Related) -> str:
    sentence = f", sentence {related.sentence}" if related.sentence is not None else ""
    if related.span is not None:
        return f"{related.span}{sentence}"
    line = f" (line {related.line})" if related.line is not None else ""
    return f"seeds/{related.source}{sentence}{line}"


def _said(label: str) -> str:
    return f": {label}" if label else ""


def _quoted(span: Span, stroke: Stroke, page: _Page) -> list[Line]:
    """Show the lines that a span covers, underlined, the label at the end; of many lines the first and the last."""
    lines = _lines_of(span, page.texts)
    drawn = _framed([()], page)
    for number, line in lines:
        first, last = number == span.line, number == span.end_line
        if last and len(lines) <= span.end_line - span.line:
            drawn.append((Run("...", Ink.FRAME),))
        own = stroke._replace(
            start=span.column - 1 if first else len(line) - len(line.lstrip()),
            end=span.end_column - 1 if last else len(line.rstrip()),
            label=stroke.label if last else "",
        )
        drawn += _framed(underlined(line, [own], page.inner), page, number)
    return drawn


def _lines_of(span: Span, texts: Mapping[str, str]) -> list[tuple[int, str]]:
    """Return the lines to show of a span with their numbers; none where the file is not at hand or ends before it."""
    text = texts.get(span.file)
    if text is None:
        return []
    starts = _line_starts(text)
    last = max(span.end_line, span.line)
    numbers = range(span.line, last + 1) if last - span.line < _LINES_SHOWN else (span.line, last)
    return [(number, _line(text, starts, number)) for number in numbers] if last <= len(starts) else []


def _line(text: str, starts: Sequence[int], number: int) -> str:
    end = starts[number] if number < len(starts) else len(text)
    return text[starts[number - 1] : end].rstrip("\r\n")


@functools.lru_cache(maxsize=4096)
def _line_starts(text: str) -> Sequence[int]:
    """Return where the lines of a file start, as YAML counts them (YAML 1.2.2, 5.4); a byte order mark is no column."""
    return array("Q", (int(text.startswith("\ufeff")), *(end.end() for end in _LINE_END.finditer(text))))


def _remark(kind: str, text: str, page: _Page) -> list[Line]:
    head = f"{' ' * (page.gutter + 1)}= "
    hanging = len(f"{head}{kind}: ")
    first, *rest = wrapped(shown(text), page.room, first=hanging, hanging=hanging)
    return [(Run(head, Ink.FRAME), Run(kind, Ink.STRONG), Run(f": {first}")), *((Run(line),) for line in rest)]


def _arrow(where: str, page: _Page) -> Line:
    return (Run(f"{' ' * page.gutter}--> ", Ink.FRAME), Run(shown(where)))


def _framed(lines: Iterable[Line], page: _Page, number: int | None = None) -> list[Line]:
    """Put lines behind the bar of the frame, the first one behind its number."""
    return [
        (Run(f"{number if number is not None and at == 0 else '':>{page.gutter}}{_BAR}", Ink.FRAME), *line)
        for at, line in enumerate(lines)
    ]
