"""A parsed file: its nodes, their places in the file, and what kept it from being read."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from checker.project import Problem
from checker.record import dataclass, replace
from checker.span import Span
from checker.yamltree import refusal
from checker.yamltree.build import Each, RefusedError, build, position
from checker.yamltree.node import Scalar
from checker.yamltree.refusal import Refusal, explain, forbidden_character, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.yamltree.node import Node

# What libyaml does not take for printable (YAML 1.2.2, production 1), and three characters that it alone reads as line
# breaks.
_FORBIDDEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
# A byte order mark at the start of a line: libyaml drops it without a word.
_STRAY_MARK: Final = re.compile("(?:\\A|(?<=[\n\r]))\ufeff")


@dataclass(frozen=True, slots=True)
class Tree:
    """A file as nodes. ``root`` is None when the file cannot be read; ``problems`` then says why.

    ``text`` is what was parsed, without a leading byte order mark, which ``indent`` counts; ``lines`` holds where each
    line of it begins.
    """

    file: str
    text: str
    root: Node | None
    problems: tuple[Problem, ...]
    lines: array[int]
    first_line: int = 1
    indent: int = 0

    def span(self, node: Node) -> Span:
        """Return the place of a node; that of a block of text ends with its last visible character."""
        start, end, lines = node.start, node.end, self.lines
        line = bisect_right(lines, start)
        if line == len(lines) or end < lines[line]:  # on one line, as nearly all nodes are
            column = start - lines[line - 1] + 1 + (self.indent if line == 1 else 0)
            line += self.first_line - 1
            return Span(self.file, line, column, line, column + end - start)
        if self.text[end - 1] in "\n\r":
            end = start + len(self.text[start:end].rstrip())
        return self.between(start, end)

    def between(self, start: int, end: int) -> Span:
        """Return the place of the characters ``start`` to ``end`` of the text."""
        return Span(self.file, *self._line_and_column(start), *self._line_and_column(end))

    def _line_and_column(self, index: int) -> tuple[int, int]:
        line = bisect_right(self.lines, index)
        return line + self.first_line - 1, index - self.lines[line - 1] + 1 + (self.indent if line == 1 else 0)

    def first_character(self, node: Node) -> Span:
        """Return the place of the first character of a node."""
        return self.between(node.start, node.start + 1)

    def part(self, scalar: Scalar, start: int, end: int) -> Span:
        """Return the place of the characters ``start`` to ``end`` of a scalar's value.

        That is the place of the whole scalar where the value does not stand in the file as it is, on one line.
        """
        return part_of(self.span(scalar), self.text[scalar.start : scalar.end], scalar.value, start, end)


def part_of(span: Span, written: str, value: str, start: int, end: int) -> Span:
    """Return the place of the characters ``start`` to ``end`` of a value whose ``span`` covers ``written`` in the file.

    Where the value was written otherwise (over several lines, or with escapes) no character can be pointed at, and the
    whole span is returned.
    """
    if span.line != span.end_line:
        return span
    if written == value:
        begin = span.column
    elif written[:1] in {"'", '"'} and written[1:-1] == value:
        begin = span.column + 1
    else:
        return span
    return span._replace(column=begin + start, end_column=begin + end)


def parse(
    text: str,
    file: str,
    first_line: int = 1,
    *,
    each: tuple[str, Callable[[Tree, Node], None]] | None = None,
) -> Tree:
    """Read one YAML document.

    ``file`` names it in every span; ``first_line`` is the line of ``file`` that ``text`` begins on, for front matter.
    Text that cannot be read gives a tree without root and one problem; a name given twice in one mapping is a problem
    of its own, and the first value is kept. Nothing is raised, whatever the text.

    ``each`` names a list at the top of the document, and what is to take its items: each item is handed on once it is
    read, with a tree that has no root yet, and the root keeps none but the first of them, so that a million need not be
    held at once. They are void if there is no root in the end. Time and memory are linear in the text.
    """
    from yaml.error import MarkedYAMLError  # noqa: PLC0415 - costs 24 ms, and not every run reads YAML

    indent = 1 if text.startswith("\ufeff") else 0
    text = text[indent:]
    blank = Tree(file, text, None, (), _line_starts(text), first_line, indent)
    forbidden = _FORBIDDEN.search(text) or ("\ufeff" in text and _STRAY_MARK.search(text))
    if forbidden:
        return _refused(blank, Refusal(forbidden_character(forbidden[0]), *position(text, forbidden.start())))
    try:
        root, repeated = build(text, Each(each[0], partial(each[1], blank)) if each else None)
    except RefusedError as error:
        return _refused(blank, error.why)
    except MarkedYAMLError as error:
        return _refused(blank, explain(error, text))
    if root is None or (isinstance(root, Scalar) and root.plain and not root.value):
        return _refused(blank, Refusal(refusal.EMPTY_FILE, 0, 0, 0))
    problems = tuple(_repeated(blank, again, first) for again, first in repeated)
    return replace(blank, root=root, problems=problems)


def _refused(tree: Tree, why: Refusal) -> Tree:
    reason = why.reason
    span = _on_line(tree, why.line, why.column, why.width)
    related: tuple[tuple[str, Span], ...] = ()
    if why.opened:
        label, line, column = why.opened
        related = ((label, _on_line(tree, line, column, 1)),)
    problem = Problem("F101", reason.message, span, label=reason.label, help=reason.help, related=related)
    return replace(tree, problems=(problem,))


def _on_line(tree: Tree, line: int, column: int, width: int) -> Span:
    column += 1 if line else 1 + tree.indent
    return Span(tree.file, line + tree.first_line, column, line + tree.first_line, column + width)


def _line_starts(text: str) -> array[int]:
    starts = array("q", accumulate(map(len, text.splitlines(keepends=True)), initial=0))
    if text and text[-1] not in "\n\r":
        starts.pop()  # the end of the text begins no line
    return starts


def _repeated(tree: Tree, again: Scalar, first: Scalar) -> Problem:
    return Problem(
        "F102",
        f"{shown(again.value)} is given twice",
        tree.span(again),
        label="given again here",
        help="keep one of the two",
        related=(("first given here", tree.span(first)),),
    )
