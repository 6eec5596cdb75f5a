"""Why a YAML file cannot be read, in words for people who write claims and not programs.

The parser's own complaints ("mapping values are not allowed in this context") name its inner states. Each is translated
here, from the complaint and the line it points at, into what stands in the file and what can be done about it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml.error import MarkedYAMLError

QUOTE_IT: Final = "put the value in quotes"
_LONGEST_SHOWN: Final = 40


class Reason(NamedTuple):
    """What to tell of a refusal: the message, the label under its place, and the help line."""

    message: str
    label: str
    help: str


class Refusal(NamedTuple):
    """A reason with its place: line and column from 0, ``width`` in characters; ``opened`` is a second place."""

    reason: Reason
    line: int
    column: int
    width: int = 1
    opened: tuple[str, int, int] | None = None


ALIAS: Final = Reason("a value begins with `*`, which YAML reads as a reference", "read as a reference", QUOTE_IT)
ANCHOR: Final = Reason("a value begins with `&`, which YAML reads as a mark for reuse", "read as a mark", QUOTE_IT)
TAG: Final = Reason("a value begins with `!`, which YAML reads as the name of a type", "read as a type", QUOTE_IT)
MERGE: Final = Reason("`<<` would copy fields from elsewhere", "not read here", "write the fields out")
DIRECTIVE: Final = Reason(
    "a line begins with `%`, which YAML reads as an instruction to programs", "not read here", "take the line out"
)
SECOND_DOCUMENT: Final = Reason(
    "the file holds more than one document",
    "a second one begins here",
    "take out the line, or put what follows it into a file of its own",
)
TOO_DEEP: Final = Reason(
    "lists and fields stand more than 64 deep in each other", "too deep", "claim files need no more than six levels"
)
KEY_NOT_WORDS: Final = Reason("the name of a field is a list or has fields itself", "not a name", "write `name: value`")
KEY_EMPTY: Final = Reason("a field has no name", "no name here", "write `name: value`")
LONE_HYPHEN: Final = Reason("a hyphen stands alone in a list", "no words here", "put it in quotes, or take it out")
GLUED_COMMENT: Final = Reason(
    "a `#` stands right behind a value",
    "no space before it",
    "put a space before the `#` to begin a comment, or put the words in quotes",
)
NOT_INDENTED: Final = Reason(
    "a value goes on in a line that is not indented deeper than its field",
    "not indented enough",
    "indent the line with spaces",
)
TAB: Final = Reason("a line is indented with a tab", "a tab", "indent with spaces")
EMPTY_BLOCK: Final = Reason(
    "no text follows the sign that begins a block of text",
    "the block is empty",
    "write the text on the next lines, indented deeper than the field",
)
HALF_CHARACTER: Final = Reason(
    "a character is not whole: it is half of a surrogate pair",
    "half a character",
    "type the character itself, and save the file as UTF-8",
)
EMPTY_FILE: Final = Reason("the file is empty", "", "write something in it, or delete it")
_LIST_ON_LINE: Final = Reason(
    "a list begins in the middle of a line", "no list may begin here", "begin each `- ` on a line of its own"
)
_COLON_IN_WORDS: Final = Reason(
    "a colon and a space stand inside words without quotes", "read as a second field", QUOTE_IT
)
_FIELD_IN_WORDS: Final = Reason(
    "a field begins where the words of the line above would go on",
    "read as one value with the line above",
    "indent it like the other fields, put a space behind each colon, or put words of several lines in quotes",
)
_NO_COLON: Final = Reason(
    "a line has neither a name with a colon nor a hyphen in front",
    "no colon in this line",
    "write `name: value`; indent the line deeper if it goes on with the words above",
)
_NO_SPACE: Final = Reason(
    "the space behind a colon is missing", "no space behind the colon", "write `name: value`, with a space"
)
_INDENTATION: Final = Reason(
    "a line is not indented like the lines it belongs to",
    "indented otherwise",
    "indent it with as many spaces as the lines that stand beside it",
)
_BEHIND_QUOTES: Final = Reason(
    "words follow a closing quotation mark",
    "behind the closing mark",
    "put the whole value in quotes; inside double quotes write \\\" and inside single quotes '' for a quotation mark",
)
_NOT_EXPECTED: Final = Reason("the line cannot be read from here on", "not expected here", QUOTE_IT)
_AFTER_THE_END: Final = Reason(
    "the file goes on after its contents have ended", "not expected here", "begin the file with `name: value`"
)
_OPEN_QUOTE: Final = Reason(
    "a quotation mark is opened and never closed", "opened here", "close it, or take it out if it is not needed"
)
_BLOCK_HEADER: Final = Reason(
    "something stands behind the sign that begins a block of text",
    "nothing may stand here",
    "begin the text on the next line; put the value in quotes if the sign belongs to it",
)
_BAD_ESCAPE: Final = Reason(
    "a backslash inside double quotes is followed by a character it does not go with",
    "not a known escape",
    "write \\\\ for a backslash, or put the value in single quotes",
)
_NO_VALUE: Final = Reason("a comma or bracket stands where a value is wanted", "a value is missing", QUOTE_IT)
_UNFINISHED: Final = Reason("the file ends inside brackets", "the file ends here", "close the brackets")
_NOT_CLOSED: Final = Reason(
    "a bracket is opened and never closed", "opened here", "close it, or put the value in quotes if it is plain words"
)
_NO_COMMA: Final = Reason(
    "a comma or a closing bracket is missing",
    "a comma or bracket is missing",
    "part the values by commas, close the bracket, and put words with a comma, colon or bracket in quotes",
)
_UNREADABLE: Final = Reason("the file cannot be read as YAML from here on", "not expected here", QUOTE_IT)


class _Complaint(NamedTuple):
    """What the parser complains of: its place, and the place where the thing concerned began."""

    lines: list[str]
    line: int
    column: int
    start: tuple[int, int]

    @property
    def before(self) -> str:
        """Return what stands on the line before the place."""
        return self.lines[self.line][: self.column] if self.line < len(self.lines) else ""

    @property
    def character(self) -> str:
        """Return the character at the place, nothing at the end of a line."""
        return self.lines[self.line][self.column : self.column + 1] if self.line < len(self.lines) else ""

    @property
    def at_end(self) -> bool:
        """Tell whether nothing but white space follows in the whole file."""
        return not any(line.strip() for line in self.lines[self.line + 1 :]) and (
            self.line >= len(self.lines) or not self.lines[self.line][self.column :].strip()
        )


def shown(name: str) -> str:
    """Return a name from a file for use in a message: in backticks, cut when it is long."""
    return f"`{name if len(name) <= _LONGEST_SHOWN else name[: _LONGEST_SHOWN - 1] + '…'}`"


def forbidden_character(character: str) -> Reason:
    """Explain a character that no claim file may have as it stands."""
    if "\ud800" <= character <= "\udfff":
        return HALF_CHARACTER
    name = unicodedata.name(character, "a control character").lower()
    escape = f"\\u{ord(character):04X}"
    return Reason(
        f"the file has an invisible character, U+{ord(character):04X} ({name})",
        "invisible character",
        f"take it out, or write {escape} inside double quotes",
    )


def explain(error: MarkedYAMLError, text: str) -> Refusal:
    """Translate a complaint of libyaml or PyYAML about ``text`` into plain words with a place."""
    mark = error.problem_mark or error.context_mark
    start = error.context_mark or mark
    complaint = _Complaint(
        text.splitlines(),
        mark.line if mark else 0,
        mark.column if mark else 0,
        (start.line, start.column) if start else (0, 0),
    )
    said = f"{error.context or ''}: {error.problem or ''}"
    handler = next((handler for pattern, handler in _RULES if re.search(pattern, said)), _here(_UNREADABLE))
    return _on_the_page(handler(complaint), complaint.lines)


def _on_the_page(refusal: Refusal, lines: list[str]) -> Refusal:
    """Move a place behind the last line to the end of the last line that has something on it."""
    if refusal.line < len(lines):
        return refusal
    last = max((number for number, line in enumerate(lines) if line.strip()), default=0)
    return refusal._replace(line=last, column=len(lines[last].rstrip()) if lines else 0, width=0)


def _here(reason: Reason) -> Callable[[_Complaint], Refusal]:
    return lambda complaint: Refusal(reason, complaint.line, complaint.column)


def _at_start(reason: Reason) -> Callable[[_Complaint], Refusal]:
    """Point at where the thing began, not at where the parser gave up."""

    def handler(complaint: _Complaint) -> Refusal:
        return Refusal(reason, *complaint.start)

    return handler


def _second_colon(complaint: _Complaint) -> Refusal:
    own_field = re.match(r"[\s?-]*[^\s:][^:]*:(\s|$)", complaint.before)
    return Refusal(_COLON_IN_WORDS if own_field else _FIELD_IN_WORDS, complaint.line, complaint.column)


def _no_colon(complaint: _Complaint) -> Refusal:
    line, column = complaint.start
    rest = complaint.lines[line][column:].rstrip() if line < len(complaint.lines) else ""
    glued = re.match(r"[\w-]+:(?=\S)", rest)
    if glued:
        return Refusal(_NO_SPACE, line, column + glued.end() - 1)
    return Refusal(_NO_COLON, line, column, len(rest))


def _unexpected(complaint: _Complaint) -> Refusal:
    before = complaint.before.rstrip()
    if not before and complaint.character == ":":
        return Refusal(KEY_EMPTY, complaint.line, complaint.column)
    if not before:
        return Refusal(_INDENTATION, complaint.line, complaint.column)
    reason = _BEHIND_QUOTES if before.endswith(("'", '"')) else _NOT_EXPECTED
    return Refusal(reason, complaint.line, complaint.column)


def _no_value(complaint: _Complaint) -> Refusal:
    reason = _UNFINISHED if complaint.at_end and not complaint.character else _NO_VALUE
    return Refusal(reason, complaint.line, complaint.column)


def _after_the_end(complaint: _Complaint) -> Refusal:
    instruction = next((number for number, line in enumerate(complaint.lines) if line.startswith("%")), None)
    if instruction is not None:
        return Refusal(DIRECTIVE, instruction, 0)
    line = complaint.lines[complaint.line] if complaint.line < len(complaint.lines) else ""
    field = not complaint.before.strip() and re.match(r"\s*(-|[\w-]+:)(\s|$)", line)
    return Refusal(_INDENTATION if field else _AFTER_THE_END, complaint.line, complaint.column)


def _no_token(complaint: _Complaint) -> Refusal:
    if complaint.character == "\t":
        return Refusal(TAB, complaint.line, complaint.column)
    sign = "a backtick" if complaint.character == "`" else shown(complaint.character)
    reason = Reason(f"a value begins with {sign}", "no value may begin so", QUOTE_IT)
    return Refusal(reason, complaint.line, complaint.column)


def _brackets(complaint: _Complaint) -> Refusal:
    if complaint.at_end:
        return Refusal(_NOT_CLOSED, *complaint.start)
    return Refusal(_NO_COMMA, complaint.line, complaint.column, opened=("the bracket opens here", *complaint.start))


_RULES: Final[tuple[tuple[str, Callable[[_Complaint], Refusal]], ...]] = (
    ("(scanning|parsing) (a|the) .*directive|%YAML|%TAG|YAML document|unknown directive", _at_start(DIRECTIVE)),
    ("(scanning|parsing) an alias", _at_start(ALIAS)),
    ("(scanning|parsing) an anchor", _at_start(ANCHOR)),
    ("(scanning|parsing) a tag|tag handle", _at_start(TAG)),
    ("mapping values are not allowed", _second_colon),
    ("sequence entries are not allowed", _here(_LIST_ON_LINE)),
    ("could not find expected ':'", _no_colon),
    ("cannot start any token", _no_token),
    ("tab character", _here(TAB)),
    ("quoted scalar: .*(end of stream|document (indicator|separator))", _at_start(_OPEN_QUOTE)),
    ("Unicode character escape", _here(HALF_CHARACTER)),
    ("quoted scalar: .*(escape|hexa?decimal)", _here(_BAD_ESCAPE)),
    ("scanning a block scalar", _here(_BLOCK_HEADER)),
    ("unexpected ':'", _here(_COLON_IN_WORDS)),
    ("node content", _no_value),
    ("parsing a flow (sequence|mapping)", _brackets),
    ("document start", _after_the_end),
    ("parsing a block (mapping|collection)", _unexpected),
)
