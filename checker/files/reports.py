"""Reports: Markdown that the team writes, read as sentences that cite claims.

A citation is ``[@id]`` or ``[@one; @two]``, as in Pandoc. It holds for the words of its sentence before it, back to the
citation before; the last one holds for the rest too, so that a lone one holds for all. Behind the full stop it belongs
to the sentence that has ended. A cell of a table without a citation has those of its row, the words of a block quote
those of the block quote, a heading those of its section, the head of a table those of the table.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.files.prose import BRACKET, Kind, prose
from checker.project import Problem
from checker.record import dataclass, replace
from checker.report import Citation, Form, Passage, Report, Sentence
from checker.span import Span, start_of
from checker.text.segment import segment
from checker.yamltree import Mapping, Scalar, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.files.prose import Block, Place
    from checker.yamltree import Node, Tree

_CITATION: Final = re.compile(r" ?\[(?P<inside>@[^\[\]]*)\]")
_WORD: Final = re.compile(r"\w")
_FORMS: Final = {
    Kind.HEADING: Form.LABEL,
    Kind.HEAD_CELL: Form.LABEL,
    Kind.QUOTE: Form.QUOTATION,
}
_TITLE, _STRICT, _GENERATED = "title", "strict", "generated"
_KEYS: Final = (_TITLE, _STRICT, _GENERATED)
_SWITCHES: Final = frozenset({"gate", "gated", "check", "checks", "checker", "ignore", "skip"})
_TRUTHS: Final = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class ReportContent:
    """What a report file holds, and what was wrong with its front matter."""

    report: Report
    problems: tuple[Problem, ...]


def read_report_file(text: str, record: str, file: str, *, made: bool = False) -> ReportContent:
    """Read a report.

    ``text`` is the Markdown with its front matter blanked, ``record`` the front matter, on the lines it has in the
    file; `checker.readers.markdown` parts the two. ``made`` tells that the file has the name of one that ``checker
    report`` writes, which then is not read. Nothing is raised: what is wrong with the front matter is a problem.
    """
    front = _front_matter(record, file, made=made)
    title = "".join(char for char, _ in front.title)
    report = Report(file, title, (), front.strict, front.generated)
    if front.generated:
        return ReportContent(report, front.problems)
    found = prose(text)
    gathered = _Gathering(file)
    for block in found.blocks:
        gathered.take(block)
    first = next((block.text.replace(BRACKET, "[") for block in found.blocks if block.kind is Kind.HEADING), "")
    sentences = gathered.sentences(front.title)
    report = replace(report, title=title or first, sentences=sentences, skipped=found.skipped)
    return ReportContent(report, front.problems)


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence with what else is known of its place: the heading level, the row and the table it stands in."""

    sentence: Sentence
    block: Block


class _Gathering:
    """The sentences of a report as they come, until it is known what is cited around them."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._units: list[_Unit] = []
        # What is cited in each row, table and block quote, by their numbers.
        self._quotes: dict[int, dict[Citation, None]] = {}
        self._rows: dict[int, dict[Citation, None]] = {}
        self._tables: dict[int, dict[Citation, None]] = {}

    def take(self, block: Block) -> None:
        """Cut a block into its sentences."""
        text, places, cited = _without_citations(block, self._file)
        label = _FORMS.get(block.kind) is Form.LABEL
        ranges = [(0, len(text))] if label else [(each.start, each.end) for each in segment(text)]
        if not ranges and cited:
            ranges = [(0, len(text))]
        for number, (start, end) in enumerate(ranges):
            last = number + 1 == len(ranges)
            here = [each for each in cited if (start < each[0] or number == 0) and (each[0] <= end or last)]
            cited = [each for each in cited if each not in here]
            words = text[start:end]
            sentence = Sentence(
                words,
                places[start : end + 1],
                tuple(citation for _, citation in here),
                _passages(words, [(max(at - start, 0), citation) for at, citation in here]),
                _FORMS.get(block.kind, Form.PROSE),
            )
            self._units.append(_Unit(sentence, block))
            for inside, which in self._around(block):
                inside.setdefault(which, {}).update(dict.fromkeys(sentence.citations))

    def sentences(self, title: list[tuple[str, Place]]) -> tuple[Sentence, ...]:
        """Return the sentences in order, the title first, each with the citations that hold for it."""
        found = [self._completed(at) for at in range(len(self._units))]
        if title:
            line, column = title[-1][1]
            places = (*(place for _, place in title), (line, column + 1))
            whole = Sentence("".join(char for char, _ in title), places, (), form=Form.LABEL)
            found.insert(0, _resting_on(whole, _cited(self._units)))
        return tuple(found)

    def _around(self, block: Block) -> tuple[tuple[dict[int, dict[Citation, None]], int], ...]:
        return (self._rows, block.row), (self._tables, block.table), (self._quotes, block.quote)

    def _completed(self, at: int) -> Sentence:
        """Return a sentence with the citations around it, where it has none of its own and may rest on them."""
        unit, block = self._units[at], self._units[at].block
        if unit.sentence.citations:
            return unit.sentence
        around: Iterable[Citation] = ()
        form = unit.sentence.form
        if block.kind is Kind.CELL:
            # What stands beside a sentence that cites names what it is about, as a heading does.
            form = Form.LABEL
            around = self._rows[block.row]
        elif block.kind is Kind.QUOTE:
            around = self._quotes[block.quote]
        elif block.kind is Kind.HEAD_CELL:
            around = self._tables[block.table]
        elif block.kind is Kind.HEADING:
            around = _cited(self._section(at, block.level))
        return _resting_on(replace(unit.sentence, form=form), around)

    def _section(self, at: int, level: int) -> Iterator[_Unit]:
        for each in self._units[at + 1 :]:
            if each.block.kind is Kind.HEADING and each.block.level <= level:
                return
            yield each


def _cited(units: Iterable[_Unit]) -> Iterator[Citation]:
    return (citation for each in units for citation in each.sentence.citations)


def _resting_on(sentence: Sentence, cited: Iterable[Citation]) -> Sentence:
    citations = tuple(dict.fromkeys(cited))
    passages = (Passage(0, len(sentence.text), citations),)
    return replace(sentence, citations=citations, passages=passages)


def _without_citations(block: Block, file: str) -> tuple[str, tuple[Place, ...], list[tuple[int, Citation]]]:
    """Take the citations out of a block; return its text, the places in it, and each citation with where it stood."""
    pieces: list[str] = []
    places: list[Place] = []
    cited: list[tuple[int, Citation]] = []
    done = length = 0
    for found in _CITATION.finditer(block.text):
        pieces.append(block.text[done : found.start()])
        places += block.places[done : found.start()]
        length += found.start() - done
        done = found.end()
        cited += [(length, citation) for citation in _citations(found, block.places, file)]
    text = "".join([*pieces, block.text[done:]]).replace(BRACKET, "[")
    places += block.places[done:]
    opening = len(text) - len(text.lstrip())
    return (
        text[opening:].rstrip(),
        tuple(places[opening:]),
        [(max(at - opening, 0), citation) for at, citation in cited],
    )


def _citations(found: re.Match[str], places: tuple[Place, ...], file: str) -> Iterator[Citation]:
    start = found.start("inside")
    for item in found["inside"].split(";"):
        name = item.strip()
        at = start + len(item) - len(item.lstrip())
        (line, column), (end_line, end_column) = places[at], places[at + len(name)]
        yield Citation(name.removeprefix("@"), Span(file, line, column, end_line, end_column))
        start += len(item) + 1


def _passages(text: str, cited: list[tuple[int, Citation]]) -> tuple[Passage, ...]:
    """Return which words each citation holds for; those that stand side by side hold for the same words."""
    groups: list[tuple[int, list[Citation]]] = []
    done = 0
    for at, citation in cited:
        # One that opens the sentence holds for the words behind it.
        if groups and (groups[-1][0] in {0, at} or not _WORD.search(text, done, at)):
            groups[-1] = (at, [*groups[-1][1], citation])
        else:
            groups.append((at, [citation]))
        done = at
    if not groups:
        return (Passage(0, len(text), ()),)
    passages: list[Passage] = []
    start = 0
    for number, (at, citations) in enumerate(groups):
        end = at if number + 1 < len(groups) else len(text)
        passages.append(Passage(start, end, tuple(citations)))
        start = end
    return tuple(passages)


@dataclass(frozen=True, slots=True)
class _Front:
    """What the front matter says."""

    title: list[tuple[str, Place]]
    strict: bool
    generated: bool
    problems: tuple[Problem, ...]


def _front_matter(record: str, file: str, *, made: bool) -> _Front:
    """Read the front matter; keys that are not checker's own are left to other programs, but for near misses."""
    if not record:
        return _Front([], strict=False, generated=False, problems=())
    tree = parse(record, file)
    problems = list(tree.problems)
    root = tree.root
    if root is not None and not isinstance(root, Mapping):
        problems.append(
            Problem(
                "F101",
                "the front matter has no named entries",
                tree.first_character(root),
                label="a name is wanted here",
                help=f"begin each entry with its name and a colon, as in `{_TITLE}: …`",
            )
        )
    entries = root.entries if isinstance(root, Mapping) else {}
    truths = dict.fromkeys((_STRICT, _GENERATED), False)
    title: list[tuple[str, Place]] = []
    for name, (key, node) in entries.items():
        if name == _GENERATED and not made:
            problems.append(_gated(tree, key))
        elif name == _TITLE and isinstance(node, Scalar):
            title = _placed(tree, node)
        elif name in truths and isinstance(node, Scalar) and node.value in _TRUTHS:
            truths[name] = _TRUTHS[node.value]
        elif name in _KEYS:
            problems.append(_refused(name, tree, node))
        elif (other := _not_a_key(name)) is not None:
            problems.append(replace(other, span=tree.span(key)))
    return _Front(title, truths[_STRICT], truths[_GENERATED], tuple(problems))


def _placed(tree: Tree, node: Scalar) -> list[tuple[str, Place]]:
    """Return the title with the place of each character, as far as it stands in the file as it is."""
    words = " ".join(node.value.split())
    span = tree.part(node, 0, len(node.value))
    exact = words == node.value and span.end_column - span.column == len(words)
    return [(char, (span.line, span.column + (number if exact else 0))) for number, char in enumerate(words)]


def _refused(name: str, tree: Tree, node: Node) -> Problem:
    wanted = "some words" if name == _TITLE else "`true` or `false`"
    return Problem(
        "F101", f"`{name}` of the front matter is not {wanted}", tree.first_character(node), label="cannot be used"
    )


def _gated(tree: Tree, key: Scalar) -> Problem:
    return Problem(
        "F101",
        f"`{_GENERATED}` is for the files that `checker report` writes; this report is gated like any other",
        tree.span(key),
        label="has no effect",
        help="take it out",
    )


def _not_a_key(name: str) -> Problem | None:
    """Return what is wrong with a key that is like one of checker's own; other programs may have keys of theirs."""
    import difflib  # noqa: PLC0415 - only a key of another program needs it

    nowhere = start_of("")
    if name.lower() in _SWITCHES:
        return Problem(
            "F101",
            f"`{name}` is no key of a report: no report can be taken out of the gate",
            nowhere,
            label="has no effect",
            help="take it out, and move what is not to be gated to another folder",
        )
    near = difflib.get_close_matches(name.lower(), _KEYS, n=1, cutoff=0.75)
    if not near:
        return None
    return Problem(
        "F101",
        f"unknown field `{name}`",
        nowhere,
        label="not a field of a report",
        help=f"did you mean `{near[0]}`?",
    )
