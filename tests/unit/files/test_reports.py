"""Reports are read as sentences, each with the citations that hold for it and for which of its words."""

from __future__ import annotations

import pytest

from checker.files.reports import ReportContent, read_report_file
from checker.readers import markdown
from checker.report import Form, Report, Sentence
from checker.span import Span

FILE = "reports/ferry.md"


def _content(text: str, *, made: bool = False) -> ReportContent:
    reading = markdown.read(text.encode())
    return read_report_file(reading.text, reading.record, FILE, made=made)


def _report(text: str) -> Report:
    content = _content(text)
    assert content.problems == ()
    return content.report


def _told(sentence: Sentence) -> list[tuple[str, list[str]]]:
    return [
        (sentence.text[each.start : each.end], [citation.claim for citation in each.citations])
        for each in sentence.passages
    ]


CITED: list[tuple[str, list[list[tuple[str, list[str]]]]]] = [
    ("It ran in 2009 [@a].", [[("It ran in 2009.", ["a"])]]),
    ("It ran in 2009. [@a] It ended.", [[("It ran in 2009.", ["a"])], [("It ended.", [])]]),
    ("It ran in 2009.[@a]\nIt ended.", [[("It ran in 2009.", ["a"])], [("It ended.", [])]]),
    ("It ran [@a] and ended [@b].", [[("It ran", ["a"]), (" and ended.", ["b"])]]),
    ("It ran [@a], at last.", [[("It ran, at last.", ["a"])]]),
    ("It ran [@a; @b].", [[("It ran.", ["a", "b"])]]),
    ("It ran [@a] [@b].", [[("It ran.", ["a", "b"])]]),
    ("It ran [@a], [@b] and ended [@c].", [[("It ran,", ["a", "b"]), (" and ended.", ["c"])]]),
    ("[@a] It ran.", [[("It ran.", ["a"])]]),
    (
        "It *ran [@a]* on Aug. 22 [@b]. It ended.",
        [[("It ran", ["a"]), (" on Aug. 22.", ["b"])], [("It ended.", [])]],
    ),
    ("It ran [@a;\n@b].", [[("It ran.", ["a", "b"])]]),
    ("It ran [see @a].", [[("It ran [see @a].", [])]]),
    ("It ran `[@a]`.", [[("It ran [@a].", [])]]),
    (r"It ran \[@a].", [[("It ran [@a].", [])]]),
    ("    It ran [@a].", [[("It ran [@a].", [])]]),
    ("It ran [@a](https://a.example).", [[("It ran @a.", [])]]),
]


@pytest.mark.parametrize(("text", "told"), CITED)
def test_a_citation_holds_for_the_words_before_it(text: str, told: list[list[tuple[str, list[str]]]]) -> None:
    assert [_told(sentence) for sentence in _report(text).sentences] == told


def test_a_citation_has_the_place_of_its_claim() -> None:
    sentence = _report("Well.\n\nIt *ran* [@night-ferry;  @b].").sentences[1]
    assert [citation.span for citation in sentence.citations] == [
        Span(FILE, 3, 11, 3, 23),
        Span(FILE, 3, 26, 3, 28),
    ]


def test_the_characters_of_a_sentence_have_their_places() -> None:
    first, second = _report("It ran [@a].\nIt *ended*.").sentences
    assert (first.text, first.places[6], first.places[-2]) == ("It ran.", (1, 12), (1, 12))
    assert (second.places[0], second.places[3]) == ((2, 1), (2, 5))


def test_a_heading_rests_on_its_section_and_the_title_on_all() -> None:
    report = _report("---\ntitle: Ferry\n---\n# One\nIt ran [@a].\n## Two\nIt ended [@b].\n# Three\nIt sank [@c].\n")
    labels = {each.text: [c.claim for c in each.citations] for each in report.sentences if each.form is Form.LABEL}
    assert labels == {"Ferry": ["a", "b", "c"], "One": ["a", "b"], "Two": ["b"], "Three": ["c"]}
    assert report.title == "Ferry"
    assert report.sentences[0].places == ((2, 8), (2, 9), (2, 10), (2, 11), (2, 12), (2, 13))


def test_without_a_title_the_first_heading_is_one() -> None:
    assert _report("Words.\n\n## The *ferry*\n").title == "The ferry"


def test_a_cell_without_a_citation_rests_on_its_row_and_the_head_on_the_table() -> None:
    report = _report("| When | What |\n|---|---|\n| 2009 | It ran [@a] |\n| 2010 | It ended [@b] |\n\nIt sank [@c].")
    assert [(each.text, each.form, [c.claim for c in each.citations]) for each in report.sentences] == [
        ("When", Form.LABEL, ["a", "b"]),
        ("What", Form.LABEL, ["a", "b"]),
        ("2009", Form.LABEL, ["a"]),
        ("It ran", Form.PROSE, ["a"]),
        ("2010", Form.LABEL, ["b"]),
        ("It ended", Form.PROSE, ["b"]),
        ("It sank.", Form.PROSE, ["c"]),
    ]


def test_a_block_quote_is_a_quotation() -> None:
    assert [each.form for each in _report("> It is no service. [@a]\n\nHe said so.").sentences] == [
        Form.QUOTATION,
        Form.PROSE,
    ]


def test_the_words_of_a_block_quote_rest_on_what_is_cited_in_it() -> None:
    report = _report("> It is no service. It is a loss.\n>\n> — Ana Brun [@a]\n\nHe said so.\n\n> It was.\n")
    assert [(each.text, [c.claim for c in each.citations]) for each in report.sentences] == [
        ("It is no service.", ["a"]),
        ("It is a loss.", ["a"]),
        ("— Ana Brun", ["a"]),
        ("He said so.", []),
        ("It was.", []),
    ]


def test_front_matter_sets_how_strict() -> None:
    assert _report("---\nstrict: true\nlayout: post\ntags: [a]\n---\nWords.").strict
    assert not _report("---\nstrict: false\n---\nWords.").strict


def test_what_checker_report_writes_is_not_read() -> None:
    content = _content("---\ngenerated: true\n---\nIt ran in 2009.\n", made=True)
    assert (content.report.generated, content.report.sentences, content.problems) == (True, (), ())


@pytest.mark.parametrize(
    ("front", "message", "place", "advice"),
    [
        ("strict: maybe", "`strict` of the front matter is not `true` or `false`", (2, 9), None),
        ("title: [a]", "`title` of the front matter is not some words", (2, 8), None),
        ("strickt: true", "unknown field `strickt`", (2, 1), "did you mean `strict`?"),
        (
            "gate: off",
            "`gate` is no key of a report: no report can be taken out of the gate",
            (2, 1),
            "take it out, and move what is not to be gated to another folder",
        ),
        (
            "generated: true",
            "`generated` is for the files that `checker report` writes; this report is gated like any other",
            (2, 1),
            "take it out",
        ),
        (
            "words",
            "the front matter has no named entries",
            (2, 1),
            "begin each entry with its name and a colon, as in `title: …`",
        ),
    ],
)
def test_front_matter_that_is_not_understood_is_told_and_the_report_is_read(
    front: str, message: str, place: tuple[int, int], advice: str | None
) -> None:
    content = _content(f"---\n{front}\n---\nIt ran in 2009.\n")
    (problem,) = content.problems
    assert (problem.code, problem.message, problem.span[1:3], problem.help) == ("F101", message, place, advice)
    assert [sentence.text for sentence in content.report.sentences] == ["It ran in 2009."]
