"""What an editor is told about a file that is not YAML, or uses more of YAML than claim files need."""

from __future__ import annotations

import pytest
import yaml

from checker.yamltree import parse

QUOTE_IT = "= help: put the value in quotes"
NO_COMMENT = "= help: put a space before the `#` to begin a comment, or put the words in quotes"
OPEN_BRACKET = "= help: close it, or put the value in quotes if it is plain words"
OPEN_QUOTE = "= help: close it, or take it out if it is not needed"
CLOSING_QUOTE = (
    "= help: put the whole value in quotes; inside double quotes write \\\" and inside single quotes '' "
    "for a quotation mark"
)
NO_COMMA = (
    "= help: part the values by commas, close the bracket, and put words with a comma, colon or bracket in quotes"
)
INDENT = "= help: indent it with as many spaces as the lines that stand beside it"
NAME = "= help: write `name: value`"


def told(text: str) -> str:
    """Return the one problem of a text, as an editor sees it."""
    tree = parse(text, "claims/x.yaml")
    assert tree.root is None
    (problem,) = tree.problems
    span = problem.span
    assert (problem.code, span.file, span.end_line) == ("F101", "claims/x.yaml", span.line)
    shown = [
        problem.message,
        f"{span.line}| " + text.splitlines()[span.line - 1] if text else f"{span.line}| ",
        f"{span.line}| " + " " * (span.column - 1) + "^" * (span.end_column - span.column) + f" {problem.label}",
        *(f"{place.line}:{place.column} {label}" for label, place in problem.related),
        f"= help: {problem.help}",
    ]
    return "\n".join(line.rstrip() for line in shown)


SYNTAX = {
    "a colon inside words": (
        "claim: The pact: a history\n",
        "a colon and a space stand inside words without quotes\n"
        "1| claim: The pact: a history\n"
        "1|                ^ read as a second field\n" + QUOTE_IT,
    ),
    "a field indented deeper than its neighbours": (
        "id: a\n  claim: b\n",
        (
            "a field begins where the words of the line above would go on\n"
            "2|   claim: b\n"
            "2|        ^ read as one value with the line above\n"
            "= help: indent it like the other fields, put a space behind each colon, or put words of several lines in "
            "quotes"
        ),
    ),
    "a line without a colon": (
        "id: a\nclaim\nnote: b\n",
        (
            "a line has neither a name with a colon nor a hyphen in front\n"
            "2| claim\n"
            "2| ^^^^^ no colon in this line\n"
            "= help: write `name: value`; indent the line deeper if it goes on with the words above"
        ),
    ),
    "no space behind a colon": (
        "id: a\nclaim:b\nnote: c\n",
        (
            "the space behind a colon is missing\n"
            "2| claim:b\n"
            "2|      ^ no space behind the colon\n"
            "= help: write `name: value`, with a space"
        ),
    ),
    "a tab": (
        "claims:\n\t- id: a\n",
        "a line is indented with a tab\n2| \t- id: a\n2| ^ a tab\n= help: indent with spaces",
    ),
    "a tab before words that go on": (
        "a: 1\n\tb: 2\n",
        "a line is indented with a tab\n2| \tb: 2\n2| ^ a tab\n= help: indent with spaces",
    ),
    "a tab inside quotes": (
        'a: "b\n\tc"\n',
        'a line is indented with a tab\n2| \tc"\n2| ^ a tab\n= help: indent with spaces',
    ),
    "an at sign": (
        "a: @desk\n",
        "a value begins with `@`\n1| a: @desk\n1|    ^ no value may begin so\n" + QUOTE_IT,
    ),
    "a backtick": (
        "a: `b`\n",
        "a value begins with a backtick\n1| a: `b`\n1|    ^ no value may begin so\n" + QUOTE_IT,
    ),
    "a quotation mark that is not closed": (
        "a: 'b\nc: d\n",
        "a quotation mark is opened and never closed\n1| a: 'b\n1|    ^ opened here\n" + OPEN_QUOTE,
    ),
    "words behind a closing quotation mark": (
        'claim: "Yes" he said\n',
        'words follow a closing quotation mark\n1| claim: "Yes" he said\n'
        "1|              ^ behind the closing mark\n" + CLOSING_QUOTE,
    ),
    "words behind a closing bracket": (
        "a: [b] c\n",
        "the line cannot be read from here on\n1| a: [b] c\n1|        ^ not expected here\n" + QUOTE_IT,
    ),
    "a list indented otherwise": (
        "a:\n  - b\n - c\n",
        "a line is not indented like the lines it belongs to\n3|  - c\n3|  ^ indented otherwise\n" + INDENT,
    ),
    "a first line indented deeper": (
        "  a: 1\n b: 2\n",
        "a line is not indented like the lines it belongs to\n2|  b: 2\n2|  ^ indented otherwise\n" + INDENT,
    ),
    "a list on the line of its name": (
        "a: - b\n",
        (
            "a list begins in the middle of a line\n1| a: - b\n1|    ^ no list may begin here\n"
            "= help: begin each `- ` on a line of its own"
        ),
    ),
    "a bracket that is not closed": (
        "a: [b, c\n",
        "a bracket is opened and never closed\n1| a: [b, c\n1|    ^ opened here\n" + OPEN_BRACKET,
    ),
    "a bracket that is not closed before the next field": (
        "a: [b, c\nd: e\n",
        "a comma or a closing bracket is missing\n2| d: e\n2|  ^ a comma or bracket is missing\n"
        "1:4 the bracket opens here\n" + NO_COMMA,
    ),
    "a comma too many": (
        "a: [b, , c]\n",
        "a comma or bracket stands where a value is wanted\n1| a: [b, , c]\n1|        ^ a value is missing\n"
        + QUOTE_IT,
    ),
    "brackets at the end of the file": (
        "a: [{b:\n\n",
        "the file ends inside brackets\n1| a: [{b:\n1|         the file ends here\n= help: close the brackets",
    ),
    "a closing bracket alone": (
        "a: ]",
        "a comma or bracket stands where a value is wanted\n1| a: ]\n1|    ^ a value is missing\n" + QUOTE_IT,
    ),
    "words behind the sign of a block": (
        "a: |b\n  c\n",
        (
            "something stands behind the sign that begins a block of text\n1| a: |b\n1|     ^ nothing may stand here\n"
            "= help: begin the text on the next line; put the value in quotes if the sign belongs to it"
        ),
    ),
    "text after the end": (
        "a\n...\nb\n",
        (
            "the file goes on after its contents have ended\n3| b\n3| ^ not expected here\n"
            "= help: begin the file with `name: value`"
        ),
    ),
    "an explicit name in the middle of a line": (
        "a: ? b",
        "the file cannot be read as YAML from here on\n1| a: ? b\n1|    ^ not expected here\n" + QUOTE_IT,
    ),
    "a colon without a name": (
        ": a\n",
        "a field has no name\n1| : a\n1| ^ no name here\n" + NAME,
    ),
}

NOT_TAKEN = {
    "a colon inside words in brackets": (
        "a: [b:,]\n",
        "a colon and a space stand inside words without quotes\n1| a: [b:,]\n1|      ^ read as a second field\n"
        + QUOTE_IT,
    ),
    "an anchor": (
        "a: &b c\n",
        "a value begins with `&`, which YAML reads as a mark for reuse\n1| a: &b c\n1|    ^ read as a mark\n"
        + QUOTE_IT,
    ),
    "an anchor of a list": (
        "a: &b [c]\n",
        "a value begins with `&`, which YAML reads as a mark for reuse\n1| a: &b [c]\n1|    ^ read as a mark\n"
        + QUOTE_IT,
    ),
    "an alias": (
        "a: *b\n",
        "a value begins with `*`, which YAML reads as a reference\n1| a: *b\n1|    ^ read as a reference\n" + QUOTE_IT,
    ),
    "an asterisk": (
        "a: *: b\n",
        "a value begins with `*`, which YAML reads as a reference\n1| a: *: b\n1|    ^ read as a reference\n"
        + QUOTE_IT,
    ),
    "a tag": (
        "a: !!python/name:os.system b\n",
        "a value begins with `!`, which YAML reads as the name of a type\n1| a: !!python/name:os.system b\n"
        "1|    ^ read as a type\n" + QUOTE_IT,
    ),
    "a tag before an anchor": (
        "a: !b &c d\n",
        "a value begins with `!`, which YAML reads as the name of a type\n1| a: !b &c d\n1|    ^ read as a type\n"
        + QUOTE_IT,
    ),
    "a merge": (
        "<<: {a: b}\n",
        "`<<` would copy fields from elsewhere\n1| <<: {a: b}\n1| ^^ not read here\n= help: write the fields out",
    ),
    "a second document": (
        "a: b\n---\nc: d\n",
        (
            "the file holds more than one document\n2| ---\n2| ^ a second one begins here\n"
            "= help: take out the line, or put what follows it into a file of its own"
        ),
    ),
    "an instruction": (
        "# first\n%YAML 1.1\n---\na: b\n",
        (
            "a line begins with `%`, which YAML reads as an instruction to programs\n2| %YAML 1.1\n2| ^ not read here\n"
            "= help: take the line out"
        ),
    ),
    "an instruction and nothing else": (
        "%YAML 1.1\n",
        (
            "a line begins with `%`, which YAML reads as an instruction to programs\n1| %YAML 1.1\n"
            "1| ^ not read here\n= help: take the line out"
        ),
    ),
    "an unknown instruction": (
        "%INCLUDE x\n---\na: b\n",
        (
            "a line begins with `%`, which YAML reads as an instruction to programs\n1| %INCLUDE x\n"
            "1| ^ not read here\n= help: take the line out"
        ),
    ),
    "a list as a name": (
        "? [a]\n: b\n",
        "the name of a field is a list or has fields itself\n1| ? [a]\n1|   ^ not a name\n" + NAME,
    ),
    "a name of nothing": (
        "a: b\n? \n: c\n",
        "a field has no name\n2| ?\n2|   no name here\n" + NAME,
    ),
    "a lone hyphen": (
        "a: [-]\n",
        "a hyphen stands alone in a list\n1| a: [-]\n1|     ^ no words here\n= help: put it in quotes, or take it out",
    ),
    "a comment right behind quotes": (
        'a: "b"#c\n',
        'a `#` stands right behind a value\n1| a: "b"#c\n1|       ^ no space before it\n' + NO_COMMENT,
    ),
    "a comment right behind a comma": (
        "a: [b,#c\n  d]\n",
        "a `#` stands right behind a value\n1| a: [b,#c\n1|       ^ no space before it\n" + NO_COMMENT,
    ),
    "a comment right behind the sign of a block": (
        "a: >#c\n  b\n",
        "a `#` stands right behind a value\n1| a: >#c\n1|     ^ no space before it\n" + NO_COMMENT,
    ),
    "quotes that go on at the margin": (
        'a: "b\nc"\n',
        (
            'a value goes on in a line that is not indented deeper than its field\n2| c"\n2| ^ not indented enough\n'
            "= help: indent the line with spaces"
        ),
    ),
    "a list that goes on at the margin": (
        "a: [b,\nc]\n",
        (
            "a value goes on in a line that is not indented deeper than its field\n2| c]\n2| ^ not indented enough\n"
            "= help: indent the line with spaces"
        ),
    ),
    "a block without text": (
        "a: |\nb: c\n",
        (
            "no text follows the sign that begins a block of text\n1| a: |\n1|    ^ the block is empty\n"
            "= help: write the text on the next lines, indented deeper than the field"
        ),
    ),
    "nothing": ("", "the file is empty\n1|\n1|\n= help: write something in it, or delete it"),
    "comments alone": (
        "# nothing yet\n",
        "the file is empty\n1| # nothing yet\n1|\n= help: write something in it, or delete it",
    ),
}

CHARACTERS = {
    "a bell": (
        "a: b\x07\n",
        (
            "the file has an invisible character, U+0007 (a control character)\n1| a: b\x07\n"
            "1|     ^ invisible character\n= help: take it out, or write \\u0007 inside double quotes"
        ),
    ),
    "a zero byte": (
        "\0",
        (
            "the file has an invisible character, U+0000 (a control character)\n1| \0\n1| ^ invisible character\n"
            "= help: take it out, or write \\u0000 inside double quotes"
        ),
    ),
    "a next line": (
        "a: b\x85c: d\n",
        (
            "the file has an invisible character, U+0085 (a control character)\n1| a: b\n1|     ^ invisible character\n"
            "= help: take it out, or write \\u0085 inside double quotes"
        ),
    ),
    "a line separator": (
        "a: b\u2028c: d\n",
        (
            "the file has an invisible character, U+2028 (line separator)\n1| a: b\n1|     ^ invisible character\n"
            "= help: take it out, or write \\u2028 inside double quotes"
        ),
    ),
    "a paragraph separator": (
        "a: b\u2029c: d\n",
        (
            "the file has an invisible character, U+2029 (paragraph separator)\n1| a: b\n1|     ^ invisible character\n"
            "= help: take it out, or write \\u2029 inside double quotes"
        ),
    ),
    "a byte order mark inside": (
        "a: b\n\ufeffc: d\n",
        (
            "the file has an invisible character, U+FEFF (zero width no-break space)\n2| \ufeffc: d\n"
            "2| ^ invisible character\n= help: take it out, or write \\uFEFF inside double quotes"
        ),
    ),
    "half a character": (
        "a: \ud800\n",
        (
            "a character is not whole: it is half of a surrogate pair\n1| a: \ud800\n1|    ^ half a character\n"
            "= help: type the character itself, and save the file as UTF-8"
        ),
    ),
}


@pytest.mark.parametrize(("text", "expected"), SYNTAX.values(), ids=SYNTAX.keys())
@pytest.mark.parametrize("parser", ["libyaml", "PyYAML"])
def test_what_is_not_yaml_is_explained_at_its_place(
    monkeypatch: pytest.MonkeyPatch, parser: str, text: str, expected: str
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", parser == "libyaml")
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOT_TAKEN.values(), ids=NOT_TAKEN.keys())
def test_what_claim_files_do_not_need_is_refused(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), CHARACTERS.values(), ids=CHARACTERS.keys())
def test_an_invisible_character_is_named(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("parser", "column"),
    [("libyaml", 5), ("PyYAML", 6)],  # the one points at the backslash, the other behind it
)
def test_a_backslash_that_begins_nothing_is_refused(monkeypatch: pytest.MonkeyPatch, parser: str, column: int) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", parser == "libyaml")
    assert told('a: "\\q"\n') == (
        "a backslash inside double quotes is followed by a character it does not go with\n"
        '1| a: "\\q"\n'
        f"1| {'^'.rjust(column)} not a known escape\n"
        "= help: write \\\\ for a backslash, or put the value in single quotes"
    )


@pytest.mark.parametrize(("parser", "column"), [("libyaml", 7), ("PyYAML", 4)])
def test_half_a_character_written_as_an_escape_is_refused(
    monkeypatch: pytest.MonkeyPatch, parser: str, column: int
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", parser == "libyaml")
    assert told('a: "\\ud83d"\n') == (
        "a character is not whole: it is half of a surrogate pair\n"
        '1| a: "\\ud83d"\n'
        f"1| {'^'.rjust(column)} half a character\n"
        "= help: type the character itself, and save the file as UTF-8"
    )


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_a_hundred_thousand_openings_are_refused_at_once(opening: str) -> None:
    tree = parse(opening * 100_000, "x")
    assert tree.root is None
    assert len(tree.problems) == 1
    assert tree.problems[0].span.column <= 64 * len(opening) + 1


def test_what_is_named_in_a_message_is_cut_when_it_is_long() -> None:
    tree = parse(f"{'a' * 100}: 1\n{'a' * 100}: 2\n", "x")
    assert [problem.message for problem in tree.problems] == [f"`{'a' * 39}…` is given twice"]
