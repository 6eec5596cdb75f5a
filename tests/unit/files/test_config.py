"""Settings come from checker.toml or pyproject.toml, and whatever is wrong with them has a place."""

from __future__ import annotations

import pytest

from checker.files.config import declares, settings
from checker.project import Problem, Settings
from checker.span import Span


def _problem(files: dict[str, str]) -> Problem:
    (problem,) = settings(files)[1]
    return problem


def test_no_file_gives_the_defaults() -> None:
    assert settings({}) == (Settings(), ())


def test_checker_toml_holds_its_settings_at_the_top() -> None:
    text = (
        'claims = "facts"\nseeds = "texts/open"\nsources = ["../articles", "/srv/articles"]\n'
        "strict = true\nmax_quote_words = 30\nmax_sealed_quote_words = 8\ncache = '.cache/checker'\n"
    )
    expected = Settings(
        claims="facts",
        seeds="texts/open",
        sources=("../articles", "/srv/articles"),
        strict=True,
        max_quote_words=30,
        max_sealed_quote_words=8,
        cache=".cache/checker",
    )
    assert settings({"checker.toml": text}) == (expected, ())


@pytest.mark.parametrize(
    "text",
    ["[tool.checker]\nstrict = true\n", "tool.checker.strict = true\n", "[tool]\nchecker = {strict = true}\n"],
)
def test_pyproject_holds_its_settings_in_a_table_however_it_is_written(text: str) -> None:
    assert settings({"pyproject.toml": text}) == (Settings(strict=True), ())


def test_a_pyproject_of_another_tool_is_nothing_to_us() -> None:
    assert settings({"pyproject.toml": "[tool.other]\nstrict = 3\nthis is broken"}) == (Settings(), ())


def test_a_byte_order_mark_and_windows_line_ends_are_no_obstacle() -> None:
    assert settings({"checker.toml": "\ufeffstrict = true\r\n"}) == (Settings(strict=True), ())


def test_an_unknown_setting_is_located_and_the_nearest_one_named() -> None:
    assert _problem({"checker.toml": 'strict = true\n  sourcs = ["x"]\n'}) == Problem(
        code="F101",
        message="unknown setting `sourcs`",
        span=Span("checker.toml", 2, 3, 2, 9),
        label="not a setting",
        help="did you mean `sources`?",
    )


def test_an_unknown_setting_like_no_other_is_answered_with_the_list() -> None:
    problem = _problem({"checker.toml": "zzz = 1"})
    assert problem.help == (
        "the settings are `claims`, `seeds`, `reports`, `sources`, `strict`, `max_quote_words`, "
        "`max_sealed_quote_words`, `cache`"
    )


def test_the_table_of_pyproject_is_not_repeated_in_checker_toml() -> None:
    problem = _problem({"checker.toml": "[tool.checker]\nstrict = true\n"})
    assert problem.help == "in `checker.toml` the settings stand at the top, without `[tool.checker]`"


def test_a_key_of_the_same_name_in_another_table_is_not_pointed_at() -> None:
    text = "[tool.other]\nstrict = 1\n\n[tool.checker]\nclaims = 'claims'\nstrict = 1\n"
    assert _problem({"pyproject.toml": text}).span == Span("pyproject.toml", 6, 1, 6, 7)


def test_a_key_in_an_inline_table_is_pointed_at() -> None:
    text = "[tool]\nchecker = {claims = 'claims', strict = 1}\n"
    assert _problem({"pyproject.toml": text}).span == Span("pyproject.toml", 2, 31, 2, 37)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('strict = "yes"', "the setting `strict` is `yes`, not `true` or `false`"),
        ("strict = 1", "the setting `strict` is `1`, not `true` or `false`"),
        ("max_quote_words = true", "the setting `max_quote_words` is `true`, not a whole number from 1"),
        ("max_quote_words = 0", "the setting `max_quote_words` is `0`, not a whole number from 1"),
        ("max_quote_words = 2.5", "the setting `max_quote_words` is a decimal number, not a whole number from 1"),
        ("max_quote_words = 2019-08-05", "the setting `max_quote_words` is a date or time, not a whole number from 1"),
        (f"strict = 0x{'f' * 5000}", "the setting `strict` is a very large number, not `true` or `false`"),
        (f"strict = '{'y' * 50}'", "the setting `strict` is a long text, not `true` or `false`"),
        ('sources = "x"', "the setting `sources` is `x`, not a list of folders"),
        ("sources = [1]", "the setting `sources` is a list, not a list of folders"),
        ("claims = ''", "the setting `claims` is empty, not the name of a folder inside the project"),
        ("claims = {}", "the setting `claims` is a table, not the name of a folder inside the project"),
        ("claims = '../x'", "the setting `claims` is `../x`, not the name of a folder inside the project"),
        ("claims = '/etc'", "the setting `claims` is `/etc`, not the name of a folder inside the project"),
        ("claims = '.'", "the setting `claims` is `.`, not the name of a folder inside the project"),
        ("seeds = 'c:x'", "the setting `seeds` is `c:x`, not the name of a folder inside the project"),
        ("seeds = 'a\\b'", "the setting `seeds` is `a\\b`, not the name of a folder inside the project"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_by_what_was_written_and_what_is_wanted(line: str, message: str) -> None:
    read, problems = settings({"checker.toml": line})
    assert (read, [(problem.code, problem.message) for problem in problems]) == (Settings(), [("F101", message)])


def test_one_bad_setting_does_not_hide_the_next() -> None:
    read, problems = settings({"checker.toml": "strict = 1\nmax_quote_words = 30\nseed = 'x'\n"})
    assert read == Settings(max_quote_words=30)
    assert [problem.message for problem in problems] == [
        "the setting `strict` is `1`, not `true` or `false`",
        "unknown setting `seed`",
    ]


@pytest.mark.parametrize(
    "text", ["claims = 'data'\nseeds = 'data'\n", "seeds = 'claims/seeds/'\n", "seeds = 'seeds'\nclaims = 'seeds/x'"]
)
def test_claims_and_sources_may_not_share_a_folder(text: str) -> None:
    read, (problem,) = settings({"checker.toml": text})
    assert read == Settings()
    assert problem.help == "keep claims and sources in two folders, neither inside the other"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("reports = 'claims'", "claims in `claims` and reports in `claims` cannot be told apart"),
        ("reports = 'seeds/reports'", "sources in `seeds` and reports in `seeds/reports` cannot be told apart"),
        ("claims = 'reports/claims'", "claims in `reports/claims` and reports in `reports` cannot be told apart"),
    ],
)
def test_reports_may_not_share_a_folder_with_what_they_rest_on(text: str, message: str) -> None:
    read, (problem,) = settings({"checker.toml": text})
    assert read == Settings()
    assert problem.message == message


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("strict = \n", 1, 10),
        ("strict = true\nclaims 'x'\n", 2, 8),
        ("strict = '", 1, 11),
        ("strict = true\nstrict = true\n", 2, 14),
    ],
)
def test_broken_toml_is_located(text: str, line: int, column: int) -> None:
    problem = _problem({"checker.toml": text})
    assert problem.message == "the configuration is not valid TOML"
    assert problem.span == Span("checker.toml", line, column, line, column + 1)


@pytest.mark.parametrize("text", ["a = " + "[" * 100_000, "a = 1" + "0" * 5_000, "a = " + "{a=" * 50_000])
def test_hostile_toml_is_a_problem_and_no_crash(text: str) -> None:
    assert _problem({"checker.toml": text}).message == "the configuration is not valid TOML"


def test_settings_in_both_files_are_a_problem_and_checker_toml_wins() -> None:
    read, problems = settings(
        {
            "pyproject.toml": "[project]\nname = 'x'\n\n[tool.checker]\nmax_quote_words = 30\n",
            "checker.toml": "strict = true\n",
        }
    )
    assert read == Settings(strict=True)
    assert problems == (
        Problem(
            code="F101",
            message="the settings stand in two files, `checker.toml` and `pyproject.toml`",
            span=Span("pyproject.toml", 4, 1, 4, 15),
            label="not used",
            help="keep the settings in one of the two files; `checker.toml` is used now",
            related=(("used", Span("checker.toml", 1, 1, 1, 1)),),
        ),
    )


def test_a_checker_toml_with_comments_only_leaves_the_word_to_pyproject() -> None:
    files = {"checker.toml": "# strict = true\n", "pyproject.toml": "[tool.checker]\nstrict = true\n"}
    assert settings(files) == (Settings(strict=True), ())


def test_a_setting_that_is_no_table_is_a_problem() -> None:
    problem = _problem({"pyproject.toml": "[tool]\nchecker = 3\n"})
    assert problem.message == "the settings are `3`, not a table"
    assert problem.span == Span("pyproject.toml", 2, 1, 2, 8)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[tool.checker]\n", True),
        ("tool.checker.strict = true\n", True),
        ("[ tool . checker ]\nbroken", True),
        ("[tool.other]\nname = 'checker'\n", False),
        ("", False),
    ],
)
def test_a_pyproject_declares_a_project_even_when_it_is_broken(text: str, expected: bool) -> None:
    assert declares(text) is expected
