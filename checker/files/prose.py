"""The prose of a Markdown file: what a reader sees of it, block by block, and where in the file each character stands.

Markdown is parsed by markdown-it-py (CommonMark, with tables). It tells the lines of a block, not the columns of its
words; a rule that does nothing but note where the parser stands gives these.
"""

from __future__ import annotations

import html
import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from checker.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

Place = tuple[int, int]
"""A line and a column, from 1."""

_Char = tuple[str, Place]
_NOTHING: Final = "\ufdd0"
_PART: Final = "\ufdd1"
"""Code points that no text has; they stand for the marks of footnotes, which markdown-it would take for links."""

BRACKET: Final = "\ufdd2"
"""Stands for an opening bracket in code or behind a backslash, which opens nothing: no link and no citation."""

_CUTS: Final = frozenset({"\n", _PART})
_UNEVEN: Final = re.compile(rf"[^\S ]|  |{_NOTHING}|\A | \Z")
_FOOTNOTE: Final = re.compile(r"(?P<lead>(?:^|(?<=[\r\n]))[ >]{0,6})\[\^[^\[\]\s]{1,60}\]:|\[\^[^\[\]\s]{1,60}\]")
_ADDRESS: Final = re.compile(r"\b(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?)\]]")
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)|<[!?]")
_DESCRIPTION: Final = re.compile(r"\salt\s*=\s*(?P<mark>[\"'])(?P<words>[^\"']*)(?P=mark)", re.IGNORECASE)
_LINE_END: Final = re.compile(r"\r\n?|\n")
_INLINE_TAGS: Final = frozenset(
    [
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd"),
        *("mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    ]
)
_HOLDING: Final = frozenset({"blockquote_open", "list_item_open"})
"""The blocks that hold others."""

_DEEPEST: Final = 20
"""How deep blocks are parsed in one another; a list and its item count as two."""

_NOT_SHOWN: Final = frozenset({"script", "style", "template", "noscript", "svg", "math", "object", "iframe"})


class Kind(StrEnum):
    """What a block is."""

    TEXT = "text"
    HEADING = "heading"
    HEAD_CELL = "head cell"
    CELL = "cell"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Block:
    """Some text that stands together: a paragraph, an item of a list, a heading, a cell of a table.

    ``places`` has the place of each code point of ``text`` and of its end. ``level`` is that of a heading, from 1;
    ``row``, ``table`` and ``quote`` number the rows, tables and block quotes of the file, 0 outside of them.
    """

    kind: Kind
    text: str
    places: tuple[Place, ...]
    level: int = 0
    row: int = 0
    table: int = 0
    quote: int = 0


@dataclass(frozen=True, slots=True)
class Prose:
    """The blocks of a file in order; ``skipped`` are the lines where something begins that is not prose: code."""

    blocks: tuple[Block, ...]
    skipped: tuple[int, ...]


def prose(markdown: str) -> Prose:
    """Return the prose of a Markdown text. No text is refused: what is no markup is text."""
    reader = _Reader(_FOOTNOTE.sub(_masked, markdown))
    reader.read()
    return Prose(tuple(reader.blocks), tuple(reader.skipped))


def _masked(footnote: re.Match[str]) -> str:
    """Return what stands for the mark of a footnote; the one that opens its text begins something new."""
    lead = footnote["lead"]
    if lead is None:
        return _NOTHING * len(footnote[0])
    return lead + _PART + _NOTHING * (len(footnote[0]) - len(lead) - 1)


class _Marks:
    """Where the parser stood whenever it began something new, by the list of tokens it was filling.

    A mark holds how many tokens there were, how many characters waited to become the next one, and the offset.
    """

    def __init__(self) -> None:
        self._of: dict[int, list[tuple[int, int, int]]] = {}
        # As long as a list is kept its identity is its own.
        self._kept: list[Sequence[Token]] = []

    def note(self, state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
        """Note where the parser stands; as a rule, this never matches."""
        if not silent:
            if id(state.tokens) not in self._of:
                self._kept.append(state.tokens)
            self._of.setdefault(id(state.tokens), []).append((len(state.tokens), len(state.pending), state.pos))
        return False

    def runs(self, tokens: Sequence[Token]) -> Iterator[tuple[Token, list[tuple[int, int]]]]:
        """Yield each token with the offsets its content stands at: runs of text, each its offset and how long it is.

        What is no text has one run, at the offset where the token begins.
        """
        marks = self._of.get(id(tokens), [(0, 0, 0)])
        at = 0
        for index, token in enumerate(tokens):
            size = max(1, len(token.content))
            done = 0
            runs: list[tuple[int, int]] = []
            while done < size:
                while at + 1 < len(marks) and marks[at + 1][:2] <= (index, done):
                    at += 1
                of, waiting, offset = marks[at]
                if token.type != "text":
                    runs.append((offset, size))
                    break
                following = marks[at + 1][:2] if at + 1 < len(marks) else (index + 1, 0)
                end = min(size, following[1]) if following[0] == index else size
                runs.append((offset + (done - waiting if of == index else 0), end - done))
                done = end
            yield token, runs


class _Reader:
    """Goes through the tokens of a file and gathers its blocks."""

    def __init__(self, markdown: str) -> None:
        self.blocks: list[Block] = []
        self.skipped: list[int] = []
        self._markdown = markdown
        self._rows = _LINE_END.split(markdown)
        self._marks = _Marks()
        self._quotes = self._quote = self._row = self._table = self._level = 0
        self._kind = Kind.TEXT
        # Where in its row the last cell of a table ended.
        self._cursor = 0

    def read(self) -> None:
        for token in _parser(self._marks).parse(self._markdown):
            match token.type:
                case "inline":
                    self._take(token)
                case "html_block":
                    self._take_html(self._placed(token))
                case "code_block":
                    self._add([(BRACKET if char == "[" else char, place) for char, place in self._placed(token)])
                case "fence":
                    self.skipped.append(token.map[0] + 1 if token.map else 1)
                case _:
                    self._enter(token)

    def _enter(self, token: Token) -> None:
        """Keep track of what the next text stands in."""
        if token.type in _HOLDING and token.level + 1 >= _DEEPEST:
            self._take_unparsed(token)
        match token.type:
            case "heading_open":
                self._kind, self._level = Kind.HEADING, int(token.tag[1:])
            case "heading_close" | "td_close" | "th_close":
                self._kind = Kind.TEXT
            case "blockquote_open":
                self._quote += not self._quotes
                self._quotes += 1
            case "blockquote_close":
                self._quotes -= 1
            case "table_open":
                self._table += 1
            case "tr_open":
                self._row += 1
                self._cursor = 0
            case "td_open":
                self._kind = Kind.CELL
            case "th_open":
                self._kind = Kind.HEAD_CELL
            case _:
                pass

    def _take(self, token: Token) -> None:
        """Take the text of a block with markup in it; a hard line break parts it in two."""
        placed = self._placed(token)
        if placed:
            for piece in _pieces(self._inline(token.children or [], placed, 0)):
                self._add(piece)

    def _inline(  # noqa: C901 - a case for each kind of token
        self, tokens: Sequence[Token], placed: Sequence[_Char], shift: int
    ) -> list[_Char]:
        """Return the characters that a reader sees of some tokens, whose text begins at the offset ``shift``."""
        seen: list[_Char] = []
        address = False
        for token, runs in self._marks.runs(tokens):
            first = min(shift + runs[0][0], len(placed) - 1)
            here = placed[first][1]
            match token.type:
                case "text" | "text_special" if address or not token.content:
                    continue
                case "text":
                    for offset, length in runs:
                        seen += placed[shift + offset : shift + offset + length]
                case "text_special":
                    seen += [(char, here) for char in token.content.replace("[", BRACKET)]
                case "code_inline":
                    first += len(token.markup)
                    # A space right inside the marks belongs to them where there is one at both ends.
                    first += token.content[:1] != " " and placed[first][0] in {" ", "\n"}
                    seen += zip(
                        token.content.replace("[", BRACKET), (place for _, place in placed[first:]), strict=False
                    )
                case "softbreak" | "hardbreak":
                    seen.append((" " if token.type == "softbreak" else "\n", here))
                case "html_inline":
                    seen += [(char, here) for char in _shown(token.content)]
                case "image":
                    seen += self._inline(token.children or [], placed, first + len("!["))
                case "link_open" | "link_close":
                    address = token.type == "link_open" and token.markup == "autolink"
                case _:
                    pass
        return seen

    def _take_unparsed(self, token: Token) -> None:
        """Take the lines of a block as they stand: deeper than the parser goes it leaves out what is in a block."""
        first, last = token.map or (0, 0)
        rows = enumerate(self._rows[first:last], first + 1)
        self._add([(char, (line, column)) for line, row in rows for column, char in enumerate(f"{row}\n", 1)])

    def _take_html(self, chars: list[_Char]) -> None:
        """Take what a browser shows of a block of HTML, and nothing of its tags."""
        text = "".join(char for char, _ in chars)
        piece: list[_Char] = []
        done = 0
        while (at := text.find("<", done)) >= 0:
            tag = _TAG.match(text, at)
            if tag is None:
                piece += chars[done : at + 1]
                done = at + 1
                continue
            piece += chars[done:at]
            name = (tag[1] or "").lower()
            done = self._after_tag(text, at, name, chars[at][1][0])
            piece += [(char, chars[at][1]) for char in _shown(text[at:done]).strip("\n")]
            if name and name not in _INLINE_TAGS:
                self._add(_decoded(piece))
                piece = []
        self._add(_decoded([*piece, *chars[done:]]))

    def _after_tag(self, text: str, at: int, name: str, line: int) -> int:
        """Return where text goes on after a tag: behind the end of a comment, or of a script, where it begins one."""
        closing = "-->" if text.startswith("<!--", at) else ">"
        if name in _NOT_SHOWN and text[at + 1] != "/":
            self.skipped.append(line)
            at = max(at, text.lower().find(f"</{name}", at))
        end = text.find(closing, at)
        return end + len(closing) if end >= 0 else len(text)

    def _placed(self, token: Token) -> list[_Char]:
        """Return the characters of a block's content with their places; lines are joined as they are in the content."""
        first, last = token.map or (0, 1)
        placed: list[_Char] = []
        for number, line in enumerate(token.content.split("\n")):
            index = min(first + number, last - 1, len(self._rows) - 1)
            if placed:
                before = placed[-1][1]
                placed.append(("\n", (before[0], before[1] + 1)))
            placed += self._columns(line, index)
        while placed and placed[-1][0] == "\n":
            placed.pop()
        return placed

    def _columns(self, line: str, index: int) -> list[_Char]:
        """Return the characters of a line of content with their places in the row that it was taken from."""
        wanted, row = line.strip(), self._rows[index]
        if self._kind in {Kind.CELL, Kind.HEAD_CELL}:
            return self._cell(line, index)
        if self._kind is Kind.HEADING or not row.rstrip().endswith(wanted):
            start = max(row.find(wanted), 0)
        else:
            start = len(row.rstrip()) - len(wanted)
        first = start + 1 - (len(line) - len(line.lstrip()))
        return [(char, (index + 1, max(column, 1))) for column, char in enumerate(line, first)]

    def _cell(self, line: str, index: int) -> list[_Char]:
        """Return the characters of a cell of a table, in whose row a bar has a backslash before it."""
        written = line.strip().replace("|", "\\|")
        start = max(self._rows[index].find(written, self._cursor), 0)
        self._cursor = start + len(written)
        column = start + 1
        placed: list[_Char] = []
        for char in line.strip():
            column += char == "|"
            placed.append((char, (index + 1, column)))
            column += 1
        return placed

    def _add(self, chars: list[_Char]) -> None:
        """Add a block: white space folded, addresses and marks of footnotes left out."""
        text = "".join([char for char, _ in chars])
        if "://" in text or "www." in text:
            chars = _without_addresses(chars, text)
            text = "".join([char for char, _ in chars])
        if _UNEVEN.search(text):
            chars = _folded(chars)
            text = "".join([char for char, _ in chars])
        if not chars:
            return
        kind = Kind.QUOTE if self._quotes and self._kind is Kind.TEXT else self._kind
        in_table = kind in {Kind.CELL, Kind.HEAD_CELL}
        line, column = chars[-1][1]
        self.blocks.append(
            Block(
                kind,
                text,
                (*[place for _, place in chars], (line, column + 1)),
                level=self._level if kind is Kind.HEADING else 0,
                row=self._row if in_table else 0,
                table=self._table if in_table else 0,
                quote=self._quote if self._quotes else 0,
            )
        )


def _parser(marks: _Marks) -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only a project with reports needs it

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    # The two would join tokens, and tokens are counted.
    parser.disable(["text_join", "fragments_join"])
    parser.inline.ruler.before("text", "place", marks.note)
    return parser


def _pieces(chars: list[_Char]) -> list[list[_Char]]:
    """Cut at hard line breaks, and where the text of a footnote begins."""
    pieces: list[list[_Char]] = [[]]
    for each in chars:
        if each[0] in _CUTS:
            pieces.append([])
        else:
            pieces[-1].append(each)
    return pieces


def _shown(tag: str) -> str:
    """Return what a browser shows for a tag itself: a line break, quotation marks, the description of an image."""
    name = _TAG.match(tag)
    match (name[1] or "").lower() if name is not None else "":
        case "br":
            return "\n"
        case "q":
            return '"'
        case "img":
            described = _DESCRIPTION.search(tag)
            return html.unescape(described["words"]) if described is not None else ""
        case _:
            return ""


def _decoded(chars: list[_Char]) -> list[_Char]:
    """Return characters of HTML with its entities decoded."""
    text = "".join(char for char, _ in chars)
    decoded: list[_Char] = []
    done = 0
    for found in _ENTITY.finditer(text):
        decoded += chars[done : found.start()]
        decoded += [(char, chars[found.start()][1]) for char in html.unescape(found[0])]
        done = found.end()
    return [*decoded, *chars[done:]]


def _without_addresses(chars: list[_Char], text: str) -> list[_Char]:
    kept: list[_Char] = []
    done = 0
    for found in _ADDRESS.finditer(text):
        kept += chars[done : found.start()]
        done = found.end()
    return [*kept, *chars[done:]]


def _folded(chars: list[_Char]) -> list[_Char]:
    folded: list[_Char] = []
    space = True
    for char, place in chars:
        if char == _NOTHING:
            continue
        blank = char.isspace()
        if not (blank and space):
            folded.append((" " if blank else char, place))
        space = blank
    if folded and folded[-1][0] == " ":
        folded.pop()
    return folded
