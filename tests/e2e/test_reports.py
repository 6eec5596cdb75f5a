"""The shipped briefing passes the gate; copies of it that say something wrong do not, each at the words that are wrong.

The texts of the articles are not needed: quotes are verified against the seals.
"""

from __future__ import annotations

import json
import pkgutil
import shutil
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
import yaml

import checker.pytest_plugin
from checker.check import JudgedReport
from checker.claim import Status
from checker.core import check, gate
from checker.files.reports import read_report_file
from checker.load import load
from checker.mutate.reports import examine, passages
from checker.readers import markdown
from checker.record import replace
from checker.render import Look, render

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.claim import Claim
    from checker.finding import Finding
    from checker.project import Project
    from checker.report import CheckedReport, Report
    from checker.result import Result

    Run = Callable[..., pytest.RunResult]

ROOT: Final = Path(__file__).parents[2]
BRIEFING: Final = "reports/gsomia-briefing.md"
REWORDINGS: Final = Path(__file__).with_name("report_rewordings.yaml")
SLIPS: Final = Path(__file__).with_name("report_slips.yaml")


@cache
def _project() -> Project:
    project = load(ROOT)
    return replace(project, reports=tuple(each for each in project.reports if each.file == BRIEFING), generated=())


@cache
def _result() -> Result:
    return check(_project())


def _briefing() -> str:
    return (ROOT / BRIEFING).read_text(encoding="utf-8")


def _read(text: str) -> Report:
    reading = markdown.read(text.encode())
    return read_report_file(reading.text, reading.record, BRIEFING).report


def _gated(text: str, result: Result | None = None) -> CheckedReport:
    judged = result or _result()
    claims = {each.claim.id: each for each in judged.claims}
    return gate(JudgedReport(_read(text), judged.project, claims, judged.conflicts))


def _with(claim: Claim) -> Result:
    """Return the result of the project with another claim of the same id."""
    claims = tuple(claim if each.id == claim.id else each for each in _project().claims)
    return check(replace(_project(), claims=claims, reports=()))


def _broken(old: str, new: str) -> tuple[str, tuple[Finding, ...]]:
    text = _briefing()
    assert text.count(old) == 1
    wrong = text.replace(old, new)
    return wrong, _gated(wrong).findings


def _words(text: str, finding: Finding) -> str:
    """Return the words of a report at which a finding points, on one line."""
    rows = text.split("\n")
    span = finding.span
    if span.line == span.end_line:
        return rows[span.line - 1][span.column - 1 : span.end_column - 1]
    between = rows[span.line : span.end_line - 1]
    return " ".join([rows[span.line - 1][span.column - 1 :], *between, rows[span.end_line - 1][: span.end_column - 1]])


def test_the_shipped_briefing_passes_and_every_sentence_of_it_cites_a_claim() -> None:
    (checked,) = _result().reports
    assert checked.findings == ()
    assert checked.report.strict
    assert checked.report.title == "South Korea leaves its intelligence pact with Japan"
    assert checked.cited == len(checked.report.sentences) > 40
    assert checked.specifics > 30
    assert checked.report.skipped == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "words"),
    [
        (
            "lapses on 23 November according",
            "lapses on 24 November according",
            "R803",
            "the report says 24 November 2019, the claim it cites 23 November 2019",
            "24 November",
        ),
        (
            "## Reactions\n",
            "## Reactions\n\nSouth Korea is dropping the pact [@decision-article-000].\n",
            "R803",
            "the claim says `reportedly`, and the report says it for sure",
            "South Korea is dropping the pact",
        ),
        (
            "intelligence had been\nshared 26 times",
            "intelligence had been\nshared 26 times [@relationships-bloomberg]",
            "R803",
            "no claim cited here carries `26`",
            "26",
        ),
        (
            "## Reactions\n",
            "## Reactions\n\nSome 40,000 people took to the streets.\n",
            "R801",
            "no claim is cited for the number `Some 40,000`",
            "Some 40,000",
        ),
        (
            "## Reactions\n",
            "## Reactions\n\nThe pact lapses on 23 November if it is not renewed [@lapse-bloomberg].\n",
            "R805",
            "`lapse-bloomberg` is disputed by `lapse-stratfor`, and the report tells it as settled",
            "23 November",
        ),
        (
            "[@alarm-bloomberg]",
            "[@alarm-blomberg]",
            "R802",
            "there is no claim `alarm-blomberg`",
            "@alarm-blomberg",
        ),
        (
            "Taro Kono, the foreign minister of Japan, called",
            "Shinzo Abe, the foreign minister of Japan, called",
            "R803",
            "no claim cited here names `Shinzo Abe`",
            "Shinzo Abe",
        ),
        (
            '"completely mistaken response"',
            '"completely mistaken decision"',
            "R803",
            "the report quotes words that no claim cited here quotes",
            "completely mistaken decision",
        ),
        (
            "Mediation by the United States and by China appears to have failed",
            "Mediation by the United States and by China has failed",
            "R803",
            "the claim says `appear to`, and the report says it for sure",
            "Mediation by the United States and by China has failed",
        ),
        (
            "She put it down to issues of trust",
            "It all came down to issues of trust",
            "R803",
            "the claim gives this to Kang Kyung-wha, and the report says it as its own",
            "It all came down to issues of trust",
        ),
        (
            "There was alarm in the United States",
            "There was no alarm in the United States",
            "R803",
            "the report says `no`, and no claim cited here does",
            "no",
        ),
        (
            "title: South Korea leaves its intelligence pact with Japan",
            "title: South Korea left its pact in 2017",
            "R803",
            "the report says 2017, the claim it cites 22 August 2019",
            "2017",
        ),
        (
            "| 22 August 2019 |",
            "| 21 August 2019 |",
            "R803",
            "the report says 21 August 2019, the claim it cites 22 August 2019",
            "21 August 2019",
        ),
        (
            "[@feud-subject-bloomberg].",
            "[@feud-subject-bloomberg]. So it goes on.",
            "R801",
            "a sentence cites no claim, and the report is strict",
            "So it goes on",
        ),
    ],
)
def test_a_broken_copy_fails_at_the_words_that_are_wrong(
    old: str, new: str, code: str, message: str, words: str
) -> None:
    text, findings = _broken(old, new)
    found = [(finding.code, finding.message, finding.span.file) for finding in findings]
    assert found == [(code, message, BRIEFING)]
    assert _words(text, findings[0]) == words


@pytest.mark.parametrize(("status", "why"), [(Status.WITHDRAWN, "was withdrawn"), (Status.DRAFT, "is a draft")])
def test_a_claim_that_was_taken_back_or_not_yet_approved_carries_nothing(status: Status, why: str) -> None:
    findings = _gated(_briefing(), _with(replace(_yen(), status=status))).findings
    assert [(finding.code, finding.message) for finding in findings] == [
        ("R804", f"the claim `yen-rise-bloomberg` {why}")
    ]
    assert _words(_briefing(), findings[0]) == "@yen-rise-bloomberg"


def test_a_claim_that_fails_carries_nothing() -> None:
    findings = _gated(_briefing(), _with(replace(_yen(), evidence=()))).findings
    assert [(finding.code, finding.message) for finding in findings] == [
        ("R804", "the claim `yen-rise-bloomberg` is not supported by its evidence")
    ]


def _yen() -> Claim:
    return next(claim for claim in _project().claims if claim.id == "yen-rise-bloomberg")


def test_wrong_copies_of_the_briefings_sentences_do_not_pass() -> None:
    mutants = [mutant for report, part in passages(_result()) for mutant in examine(report, part).mutants]
    killed = sum(mutant.killed for mutant in mutants)
    assert len(mutants) >= 150
    assert killed / len(mutants) >= 0.95, [each.change.claim.text for each in mutants if not each.killed]


def _flagged(sentences: dict[str, list[str]]) -> tuple[dict[str, list[str]], int]:
    """Return which sentences, by project, are flagged and for what, and how many there are."""
    results = {"gsomia": _result(), "festival": check(replace(load(ROOT / "examples" / "festival"), reports=()))}
    found = {
        sentence: [finding.message for finding in _gated(f"{sentence}\n", results[project]).findings]
        for project, each in sentences.items()
        for sentence in each
    }
    return {sentence: messages for sentence, messages in found.items() if messages}, len(found)


def test_what_the_claims_say_passes_in_other_words() -> None:
    flagged, count = _flagged(yaml.safe_load(REWORDINGS.read_text(encoding="utf-8")))
    assert count >= 350
    assert len(flagged) <= 0.03 * count, flagged


def test_most_slips_of_an_editor_do_not_pass() -> None:
    flagged, count = _flagged(yaml.safe_load(SLIPS.read_text(encoding="utf-8")))
    assert count >= 190
    assert len(flagged) >= 0.8 * count
    assert not any("there is no claim" in message for messages in flagged.values() for message in messages)


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run pytest on a copy of the project with no plugin but checker's, inside this process."""
    for folder in ("claims", "seeds", "reports"):
        shutil.copytree(ROOT / folder, pytester.path / folder, ignore=shutil.ignore_patterns("*.txt", "verification.*"))
    for name in ("CHECKER_SOURCES", "FORCE_COLOR", "NO_COLOR", "PY_COLORS", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    # What is imported in a run within this process is forgotten when it ends.
    for module in pkgutil.iter_modules(checker.pytest_plugin.__path__, "checker.pytest_plugin."):
        import_module(module.name)
    monkeypatch.setenv("COLUMNS", "120")
    return partial(pytester.runpytest_inprocess, plugins=[checker.pytest_plugin])


def test_a_report_is_one_item_of_a_run_with_all_that_is_wrong_with_it(pytester: pytest.Pytester, run: Run) -> None:
    report = pytester.path / BRIEFING
    wrong = report.read_text(encoding="utf-8").replace("26 times", "62 times").replace("106.25", "106.52")
    report.write_text(wrong, encoding="utf-8")
    done = run("reports", "-rA")
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines([f"FAILED {BRIEFING}::report - R803: no claim cited here carries `62` (and 1 more)"])
    assert done.ret == pytest.ExitCode.TESTS_FAILED


def test_claims_and_reports_are_gated_together_and_the_header_counts_both(run: Run) -> None:
    done = run("claims", "reports")
    done.stdout.fnmatch_lines(
        ["checker: * claims in * files, * quotes, 3 sources, 1 report", "1 report: * cite claims*"]
    )
    assert done.ret == pytest.ExitCode.OK


def test_a_report_that_is_no_text_fails_at_its_first_bad_byte_and_hides_nothing_else(
    pytester: pytest.Pytester, run: Run
) -> None:
    (pytester.path / "reports" / "other.md").write_bytes(b"Fine.\nNot \xe9.\n")
    done = run("reports", "-rA")
    done.assert_outcomes(failed=1, passed=1)
    done.stdout.fnmatch_lines(
        [f"PASSED {BRIEFING}::report", "FAILED reports/other.md::report - F101: the byte 0xE9 is not UTF-8 text"]
    )


def test_the_report_for_programs_tells_what_each_report_cites() -> None:
    (record,) = json.loads(render(_result(), "json", Look()))["reports"]
    assert (record["file"], record["strict"], record["findings"], record["not_checked"]) == (BRIEFING, True, [], [])
    assert "lapse-stratfor" in record["claims"]
