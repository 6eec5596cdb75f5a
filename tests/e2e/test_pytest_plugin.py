"""Claims in a pytest run: what is collected and selected, how it fails, and what the run says and returns."""

from __future__ import annotations

import json
import pkgutil
import subprocess
import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

import checker.pytest_plugin
from checker.core import check
from checker.load import load
from checker.render.terminal import diagnostic, summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.result import Result

    Run = Callable[..., pytest.RunResult]

ROOT = Path(__file__).parents[2]

TEXT = """\
The lantern fair drew 23,500 visitors on Saturday, the town council said.

Nobody was hurt, said the police. The council plans a second fair for spring.
"""
FAIR = """
    claims:
      - id: visitors
        claim: The fair drew 23,500 people.
        evidence:
          - gazette: drew 23,500 visitors

      - id: no-injuries
        claim: Nobody was hurt.
        evidence:
          - gazette: Nobody was hurt
"""
PLANS = """
    claims:
      - id: second-fair
        claim: A second fair is planned.
        evidence:
          - gazette: plans a second fair
"""
WRONG = """
    claims:
      - id: wrong-count
        claim: The fair drew 24,500 people.
        evidence:
          - gazette: drew 24,500 visitors
"""
DRAFT = WRONG.replace("\n        evidence", "\n        status: draft\n        evidence")
WITHDRAWN = DRAFT.replace("draft", "withdrawn")
BROKEN = """
    claims:
      - id: unread
        claim: A fair is planned.
        evidense: plans a second fair

      - id: read
        claim: A second fair is planned.
        evidence:
          - gazette: plans a second fair for spring
"""


@pytest.fixture(scope="module", autouse=True)
def _loaded(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Load all of checker before the first run inside this process, which would load it anew each time."""
    folder = tmp_path_factory.mktemp("loaded")
    project(folder, broken=BROKEN, wrong=WRONG)
    assert checked(folder).failing != ()
    for module in pkgutil.iter_modules(checker.pytest_plugin.__path__, "checker.pytest_plugin."):
        import_module(module.name)


@pytest.fixture
def folder(pytester: pytest.Pytester) -> Path:
    """Return the folder of a run; tests write their project into it."""
    return pytester.path


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run pytest in the folder with no plugin but checker's, inside this process."""
    for name in ("CI", "BUILD_NUMBER", "CHECKER_SOURCES", "FORCE_COLOR", "NO_COLOR", "PY_COLORS", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("COLUMNS", "100")
    return partial(pytester.runpytest_inprocess, plugins=[checker.pytest_plugin])


def write(folder: Path, files: dict[str, str]) -> None:
    """Write files, by their names in the folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")


def project(folder: Path, **claims: str) -> None:
    """Write a project with one article and claim files by name."""
    write(folder, {"seeds/gazette.txt": TEXT} | {f"claims/{name}.yaml": text for name, text in claims.items()})


def checked(folder: Path) -> Result:
    """Check a project without pytest."""
    return check(load(folder))


def shown(folder: Path, code: str) -> str:
    """Return a project's only finding of a code as the command line prints it."""
    result = checked(folder)
    (finding,) = (finding for finding in result.findings if finding.code == code)
    return diagnostic(finding, result.project.texts)


def ids(ran: pytest.RunResult) -> list[str]:
    """Return the node ids that `--collect-only -q` printed."""
    return [line for line in ran.outlines if "::" in line]


def words(ran: pytest.RunResult) -> dict[str, str]:
    """Return the outcome of each item of a verbose run."""
    lines = [line.split() for line in ran.outlines if "::" in line and line.endswith("%]")]
    return {line[0]: line[1] for line in lines}


class TestCollection:
    def test_a_claim_is_an_item_and_so_is_what_belongs_to_no_claim(self, folder: Path, run: Run) -> None:
        project(folder, fair=FAIR, plans=PLANS)
        assert ids(run("--collect-only", "-q")) == [
            "claims::(project)",
            "claims/fair.yaml::(file)",
            "claims/fair.yaml::visitors",
            "claims/fair.yaml::no-injuries",
            "claims/plans.yaml::(file)",
            "claims/plans.yaml::second-fair",
        ]

    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            (["claims/fair.yaml::visitors"], ["claims/fair.yaml::visitors"]),
            (["claims/fair.yaml::(file)"], ["claims/fair.yaml::(file)"]),
            (["claims/plans.yaml"], ["claims/plans.yaml::(file)", "claims/plans.yaml::second-fair"]),
            (["claims::(project)"], ["claims::(project)"]),
            (
                ["claims::(project)", "claims/fair.yaml::visitors"],
                ["claims/fair.yaml::visitors", "claims::(project)"],
            ),
            (["-k", "injuries"], ["claims/fair.yaml::no-injuries"]),
            (
                ["-m", "claim(source='gazette') and not claim(status='draft')", "claims/plans.yaml"],
                ["claims/plans.yaml::second-fair"],
            ),
            (["-m", "claim(source='courier')"], []),
            (
                ["--deselect", "claims/fair.yaml", "claims"],
                ["claims::(project)", "claims/plans.yaml::(file)", "claims/plans.yaml::second-fair"],
            ),
            (["--ignore", "claims/fair.yaml", "claims", "-k", "file"], ["claims/plans.yaml::(file)"]),
        ],
    )
    def test_items_are_named_and_selected_as_tests_are(
        self, folder: Path, run: Run, arguments: list[str], expected: list[str]
    ) -> None:
        project(folder, fair=FAIR, plans=PLANS)
        assert ids(run("--collect-only", "-q", "--strict-markers", *arguments)) == expected

    def test_a_project_is_collected_once_however_often_it_is_named(self, folder: Path, run: Run) -> None:
        project(folder, plans=PLANS)
        ran = run("--collect-only", "-q", "claims::(project)", "claims")
        assert ids(ran) == ["claims::(project)", "claims/plans.yaml::(file)", "claims/plans.yaml::second-fair"]

    def test_only_a_claims_folder_has_an_item_of_its_project(self, folder: Path, run: Run) -> None:
        project(folder, fair=FAIR)
        ran = run("seeds::(project)")
        assert ran.ret == pytest.ExitCode.USAGE_ERROR
        ran.stderr.fnmatch_lines(["ERROR: not found: *seeds::(project)"])

    def test_folders_in_the_claims_folder_are_collected_whatever_their_name(self, folder: Path, run: Run) -> None:
        write(folder, {"seeds/gazette.txt": TEXT, "claims/build/2019/fair.yaml": FAIR, "claims/towns/plans.yml": PLANS})
        assert ids(run("--collect-only", "-q")) == [
            "claims::(project)",
            "claims/build/2019/fair.yaml::(file)",
            "claims/build/2019/fair.yaml::visitors",
            "claims/build/2019/fair.yaml::no-injuries",
            "claims/towns/plans.yml::(file)",
            "claims/towns/plans.yml::second-fair",
        ]
        assert ids(run("--collect-only", "-q", "claims/build/2019/fair.yaml::visitors")) == [
            "claims/build/2019/fair.yaml::visitors"
        ]

    def test_tests_beside_claims_are_collected_too(self, folder: Path, run: Run) -> None:
        project(folder, plans=PLANS)
        test = "def test_one() -> None: ..."
        write(folder, {"claims/test_dates.py": test, "claims/notes/test_names.py": test})
        assert [name for name in ids(run("--collect-only", "-q")) if "test_" in name] == [
            "claims/notes/test_names.py::test_one",
            "claims/test_dates.py::test_one",
        ]

    def test_the_settings_name_the_claims_folder(self, folder: Path, run: Run) -> None:
        settings = '[tool.checker]\nclaims = "facts/checked"\n'
        write(folder, {"seeds/gazette.txt": TEXT, "facts/checked/plans.yaml": PLANS, "pyproject.toml": settings})
        expected = [
            "facts/checked::(project)",
            "facts/checked/plans.yaml::(file)",
            "facts/checked/plans.yaml::second-fair",
        ]
        assert ids(run("--collect-only", "-q")) == expected
        assert ids(run("--collect-only", "-q", "facts")) == expected

    def test_a_project_in_a_folder_below_has_settings_of_its_own(self, folder: Path, run: Run) -> None:
        project(folder / "examples" / "fair", plans=PLANS)
        assert run("--collect-only", "-q").ret == pytest.ExitCode.NO_TESTS_COLLECTED
        write(folder, {"examples/fair/checker.toml": ""})
        assert ids(run("--collect-only", "-q")) == [
            "examples/fair/claims::(project)",
            "examples/fair/claims/plans.yaml::(file)",
            "examples/fair/claims/plans.yaml::second-fair",
        ]

    def test_a_project_is_found_from_inside_its_claims_folder(
        self, folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        project(folder, plans=PLANS)
        write(folder, {"checker.toml": "", "claims/more/fair.yaml": FAIR})
        monkeypatch.chdir(folder / "claims" / "more")
        assert run("-q").parseoutcomes() == {"passed": 3}
        assert run("-q", "../plans.yaml").parseoutcomes() == {"passed": 2}

    @pytest.mark.parametrize(
        "files",
        [
            {"data/claims/fair.yaml": FAIR, "data/seeds/gazette.txt": TEXT},
            {"claims/fair.yaml": FAIR},
            {"claims/__init__.py": "", "claims/fair.yaml": FAIR, "seeds/gazette.txt": TEXT},
            {"pyproject.toml": "[project]\nname = 'spell-checker'\n", "claims/fair.yaml": FAIR},
            {"fair.yaml": FAIR, "seeds/gazette.txt": TEXT},
        ],
    )
    def test_what_is_no_project_is_left_alone(self, folder: Path, run: Run, files: dict[str, str]) -> None:
        write(folder, {"test_one.py": "def test_one() -> None: ...", "pytest.toml": "[pytest]\n", **files})
        assert ids(run("--collect-only", "-q")) == ["test_one.py::test_one"]

    def test_a_run_without_claims_loads_nothing_but_the_plugin(self, folder: Path) -> None:
        write(
            folder,
            {
                "test_one.py": "def test_one() -> None: ...",
                "fair.yaml": FAIR,
                "claims/fair.yaml": FAIR,
                "conftest.py": """
                    import json, pathlib, sys
                    def pytest_unconfigure():
                        loaded = sorted(name for name in sys.modules if name.startswith("checker"))
                        pathlib.Path("loaded.json").write_text(json.dumps(loaded))
                """,
            },
        )
        command = [sys.executable, "-m", "pytest", "-p", "checker.pytest_plugin"]
        environment = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(ROOT)}
        subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=True)
        loaded = json.loads((folder / "loaded.json").read_text(encoding="utf-8"))
        assert loaded == ["checker", "checker.pytest_plugin"]


class TestOutcomes:
    def test_a_claim_that_does_not_stand_fails_and_its_neighbours_go_on(self, folder: Path, run: Run) -> None:
        project(folder, fair=FAIR, wrong=WRONG)
        ran = run("-v")
        assert ran.ret == pytest.ExitCode.TESTS_FAILED
        assert words(ran) == {
            "claims::(project)": "PASSED",
            "claims/fair.yaml::(file)": "PASSED",
            "claims/fair.yaml::visitors": "PASSED",
            "claims/fair.yaml::no-injuries": "PASSED",
            "claims/wrong.yaml::(file)": "PASSED",
            "claims/wrong.yaml::wrong-count": "FAILED",
        }

    def test_what_keeps_a_claim_from_being_read_fails_its_file(self, folder: Path, run: Run) -> None:
        project(folder, broken=BROKEN, fair=FAIR)
        ran = run("-v")
        outcomes = words(ran)
        assert outcomes["claims/broken.yaml::(file)"] == "FAILED"
        assert {name for name, outcome in outcomes.items() if outcome == "PASSED"} == {
            "claims::(project)",
            "claims/broken.yaml::read",
            "claims/fair.yaml::(file)",
            "claims/fair.yaml::visitors",
            "claims/fair.yaml::no-injuries",
        }
        ran.stdout.fnmatch_lines(["FAILED claims/broken.yaml::(file) - F101*"])

    @pytest.mark.parametrize(
        "content", [b"\xff\xfe\x00", b"claims: [\n", b"\t- a: b\n", b"[" * 100_000, b"claims: &a [*a]\n"]
    )
    def test_a_file_that_cannot_be_read_is_a_failing_item(self, folder: Path, run: Run, content: bytes) -> None:
        project(folder, fair=FAIR)
        (folder / "claims" / "broken.yaml").write_bytes(content)
        ran = run()
        assert ran.parseoutcomes() == {"failed": 1, "passed": 4}
        ran.stdout.fnmatch_lines(["FAILED claims/broken.yaml::(file) - F10*"])

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("checker.toml", "strikt = true"),
            ("claims/vocabulary.yaml", "visitors: {typ: number}"),
            ("claims/notes.txt", "to do"),
            ("seeds/courier.yaml", "titel: The fair"),
        ],
    )
    def test_what_is_wrong_outside_claim_files_fails_the_project(
        self, folder: Path, run: Run, name: str, text: str
    ) -> None:
        project(folder, fair=FAIR)
        write(folder, {name: text})
        ran = run("-v")
        outcomes = words(ran)
        assert outcomes.pop("claims::(project)") == "FAILED"
        assert set(outcomes.values()) == {"PASSED"}
        ran.stdout.fnmatch_lines([f"*--> {name}*"])

    def test_a_claim_fails_with_what_is_wrong_with_its_source(self, folder: Path, run: Run) -> None:
        project(folder, plans=PLANS)
        write(folder, {"seeds/gazette.yaml": f"sha256: {'0' * 64}\n"})
        ran = run("claims/plans.yaml")
        assert ran.parseoutcomes() == {"failed": 1, "passed": 1}
        ran.stdout.fnmatch_lines(["FAILED claims/plans.yaml::second-fair - S104 second-fair: *`gazette`*"])
        assert shown(folder, "S104") in str(ran.stdout)

    def test_an_id_used_in_two_files_fails_the_claim_and_the_file_that_repeats_it(self, folder: Path, run: Run) -> None:
        project(folder, fair=FAIR, plans=PLANS, twice=PLANS)
        outcomes = words(run("-v"))
        failed = [name for name, outcome in outcomes.items() if outcome == "FAILED"]
        assert failed == ["claims/plans.yaml::second-fair", "claims/twice.yaml::(file)"]

    def test_a_draft_is_expected_to_fail(self, folder: Path, run: Run) -> None:
        sound = FAIR.replace("\n        evidence", "\n        status: draft\n        evidence")
        project(folder, fair=sound, wrong=DRAFT)
        ran = run("-rx")
        assert (ran.ret, ran.parseoutcomes()) == (pytest.ExitCode.OK, {"passed": 5, "xfailed": 1})
        ran.stdout.fnmatch_lines(["XFAIL claims/wrong.yaml::wrong-count - E201 wrong-count: *"])
        assert shown(folder, "E201") in str(ran.stdout)
        assert run("--runxfail").parseoutcomes() == {"passed": 5, "failed": 1}

    def test_a_draft_does_not_excuse_what_is_wrong_with_its_file(self, folder: Path, run: Run) -> None:
        project(folder, plans=PLANS.replace("\n        evidence", "\n        status: draft\n        evidence"))
        with (folder / "claims" / "plans.yaml").open("a", encoding="utf-8") as file:
            file.write(dedent(PLANS).lstrip("\n").removeprefix("claims:\n"))
        ran = run()
        assert ran.ret == pytest.ExitCode.TESTS_FAILED
        ran.stdout.fnmatch_lines(["FAILED claims/plans.yaml::second-fair - F102 second-fair: *"])

    def test_a_withdrawn_claim_is_skipped(self, folder: Path, run: Run) -> None:
        project(folder, fair=FAIR, wrong=WITHDRAWN)
        ran = run("-rs")
        assert (ran.ret, ran.parseoutcomes()) == (pytest.ExitCode.OK, {"passed": 5, "skipped": 1})
        ran.stdout.fnmatch_lines(["SKIPPED [[]1[]] claims/wrong.yaml:2: withdrawn"])

    def test_warnings_are_shown_and_fail_only_when_strict(self, folder: Path, run: Run) -> None:
        project(folder, fair=FAIR)
        write(folder, {"seeds/gazette.yaml": "parts: {headline: [1]}"})
        result = checked(folder)
        warnings = [finding for finding in result.findings if finding.severity == "warning"]
        assert warnings != []
        assert result.failing == ()
        ran = run()
        assert ran.ret == pytest.ExitCode.OK
        for finding in warnings:
            assert diagnostic(finding, result.project.texts) in str(ran.stdout)
        strict = run("--checker-strict")
        assert strict.ret == pytest.ExitCode.TESTS_FAILED
        strict.stdout.fnmatch_lines([f"FAILED claims/*.yaml::* - {warnings[0].code} *"])
        write(folder, {"checker.toml": "strict = true"})
        assert run().parseoutcomes() == strict.parseoutcomes()

    @pytest.mark.parametrize(
        "files",
        [
            {"claims/fair.yaml": FAIR},
            {"claims/fair.yaml": WRONG},
            {"claims/fair.yaml": WITHDRAWN},
            {"claims/fair.yaml": WITHDRAWN, "claims/twice.yaml": WITHDRAWN},
            {"claims/fair.yaml": WITHDRAWN, "claims/twice.yaml": WRONG},
            {"claims/fair.yaml": DRAFT},
            {"claims/fair.yaml": DRAFT, "claims/twice.yaml": WRONG},
            {"claims/fair.yaml": FAIR, "claims/none.yaml": "claims: []"},
            {"claims/fair.yaml": FAIR, "claims/broken.yaml": BROKEN},
            {"claims/fair.yaml": FAIR, "claims/entities.yaml": "brenn: {nam: Brenn}"},
            {"claims/fair.yaml": FAIR.replace("gazette:", "gazete:")},
            {"claims/fair.yaml": FAIR, "seeds/gazette.yaml": f"sha256: {'0' * 64}"},
            {"claims/fair.yaml": DRAFT, "seeds/gazette.yaml": f"sha256: {'0' * 64}"},
            {"claims/fair.yaml": FAIR, "seeds/gazette.yaml": "text: away.txt"},
            {"claims/fair.yaml": FAIR, "seeds/courier.yaml": "text: away.txt"},
            {"claims/fair.yaml": FAIR, "seeds/gazette.yaml": "parts: {headline: [1]}"},
            {"claims/fair.yaml": FAIR, "seeds/gazette.yaml": "parts: {headline: [1]}", "checker.toml": "strict = true"},
            {"claims/notes.txt": "to do"},
            {"claims/README.md": "nothing yet"},
        ],
    )
    def test_a_run_ends_as_the_command_does(self, folder: Path, run: Run, files: dict[str, str]) -> None:
        write(folder, {"seeds/gazette.txt": TEXT, **files})
        assert run().ret == checked(folder).exit_code


class TestNothingToCheck:
    @pytest.mark.parametrize(
        "claims",
        [
            {},
            {"wrong": WITHDRAWN},
        ],
    )
    def test_a_project_without_a_claim_to_check_is_never_green(
        self, folder: Path, run: Run, claims: dict[str, str]
    ) -> None:
        project(folder, **claims)
        (folder / "claims").mkdir(exist_ok=True)
        ran = run("claims")
        assert ran.ret == pytest.ExitCode.NO_TESTS_COLLECTED
        assert shown(folder, "F110") in str(ran.stdout)
        write(folder, {"test_one.py": "def test_one() -> None: ..."})
        assert run().ret == pytest.ExitCode.NO_TESTS_COLLECTED
        assert run("-p", "no:terminal").ret == pytest.ExitCode.NO_TESTS_COLLECTED

    def test_a_test_that_fails_beside_it_is_worse(self, folder: Path, run: Run) -> None:
        project(folder)
        write(folder, {"claims/README.md": "", "test_one.py": "def test_one() -> None: assert False"})
        assert run().ret == pytest.ExitCode.TESTS_FAILED

    def test_a_file_that_cannot_be_read_fails_all_the_same(self, folder: Path, run: Run) -> None:
        project(folder, broken="claims: [")
        assert run().ret == pytest.ExitCode.TESTS_FAILED

    def test_listing_the_items_is_no_failure(self, folder: Path, run: Run) -> None:
        project(folder)
        write(folder, {"claims/README.md": ""})
        ran = run("--collect-only", "-q")
        assert (ran.ret, ids(ran)) == (pytest.ExitCode.OK, ["claims::(project)"])


class TestWhatIsSaid:
    def test_a_failure_is_a_short_line_and_then_what_the_command_prints(self, folder: Path, run: Run) -> None:
        project(folder, wrong=WRONG)
        output = str(run().stdout)
        said = output.partition(" wrong-count ___")[2].partition("\n")[2].partition("\n====")[0]
        line, blank, rest = said.split("\n", 2)
        (finding,) = checked(folder).failing
        assert (line, blank, rest) == (f"E201 wrong-count: {finding.message}", "", shown(folder, "E201"))
        assert "FAILED claims/wrong.yaml::wrong-count - E201 wrong-count: `gazette` has" in output
        assert str(folder) not in output.partition("collected")[2]
        assert "checker/" not in output.partition("collected")[2]

    def test_the_summary_line_is_one_line_where_pytest_does_not_cut_it(
        self, folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        project(folder, wrong=WRONG)
        monkeypatch.setenv("CI", "true")
        (finding,) = checked(folder).failing
        line = f"FAILED claims/wrong.yaml::wrong-count - E201 wrong-count: {finding.message}"
        assert run().outlines[-2:-1] == [line]

    def test_several_findings_are_counted_and_shown(self, folder: Path, run: Run) -> None:
        again = BROKEN.replace("claims:", "").replace("unread", "unread-too").replace("id: read", "id: read-too")
        project(folder, broken=BROKEN + again)
        ran = run("claims/broken.yaml::(file)")
        findings = [finding for finding in checked(folder).failing if finding.code == "F101"]
        assert len(findings) > 1
        ran.stdout.fnmatch_lines([f"F101*(and {len(findings) - 1} more)"])
        for finding in findings:
            assert diagnostic(finding, checked(folder).project.texts) in str(ran.stdout)

    def test_a_line_each_is_enough_for_who_asks_for_it(self, folder: Path, run: Run) -> None:
        project(folder, wrong=WRONG)
        output = str(run("--tb=line").stdout)
        (finding,) = checked(folder).failing
        assert f"\nclaims/wrong.yaml:5: E201 wrong-count: {finding.message}\n" in output
        assert "-->" not in output

    def test_the_run_says_how_much_it_checked(self, folder: Path, run: Run) -> None:
        project(folder, fair=FAIR, plans=PLANS)
        ran = run()
        assert "checker: 3 claims in 2 files, 3 quotes, 1 source" in ran.outlines
        assert said_at_the_end(ran) == summary(checked(folder))

    def test_a_run_of_some_claims_says_that_there_are_more(self, folder: Path, run: Run) -> None:
        project(folder, fair=FAIR, wrong=WRONG)
        ran = run("claims/fair.yaml::visitors")
        assert ran.ret == pytest.ExitCode.OK
        whole = summary(checked(folder)).splitlines()
        assert said_at_the_end(ran).splitlines() == ["1 of 3 claims selected; in the whole project:", *whole[:-1]]

    def test_a_project_elsewhere_is_named(self, folder: Path, run: Run) -> None:
        project(folder / "desk", plans=PLANS)
        write(folder, {"desk/checker.toml": "", "pytest.toml": "[pytest]\n"})
        ran = run()
        assert "checker, desk: 1 claim in 1 file, 1 quote, 1 source" in ran.outlines
        ran.stdout.fnmatch_lines(["=*= checker, desk =*="])

    def test_nothing_is_added_to_a_list_of_items(self, folder: Path, run: Run) -> None:
        project(folder, plans=PLANS)
        assert run("--collect-only", "-q").outlines[:-1] == [
            "claims::(project)",
            "claims/plans.yaml::(file)",
            "claims/plans.yaml::second-fair",
            "",
        ]

    def test_colour_is_for_terminals(self, folder: Path, run: Run) -> None:
        project(folder, wrong=WRONG)
        result = checked(folder)
        (finding,) = result.failing
        colored = str(run("--color=yes").stdout)
        assert diagnostic(finding, result.project.texts, color=True) in colored
        assert summary(result, color=True) in colored
        assert "\x1b" not in str(run("--color=no").stdout)

    def test_a_run_without_a_terminal_fails_the_same(self, folder: Path, run: Run) -> None:
        project(folder, fair=FAIR, wrong=WRONG)
        assert run("-p", "no:terminal").ret == pytest.ExitCode.TESTS_FAILED


class TestReports:
    def test_junit_names_the_place_and_what_is_known_of_a_claim(
        self, folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        project(folder, fair=FAIR, wrong=WRONG)
        monkeypatch.setenv("FORCE_COLOR", "1")
        run("--junit-xml=junit.xml", "-o", "junit_family=xunit1", "--color=yes")
        written = (folder / "junit.xml").read_text(encoding="utf-8")
        assert "\x1b" not in written
        assert "#x1B" not in written
        cases = {case.get("name"): case for case in ET.fromstring(written).iter("testcase")}  # noqa: S314 - our own file
        assert list(cases) == ["(project)", "(file)", "visitors", "no-injuries", "wrong-count"]
        passed, failed = cases["no-injuries"], cases["wrong-count"]
        assert [passed.get(name) for name in ("file", "line")] == ["claims/fair.yaml", "6"]
        assert {each.get("name"): each.get("value") for each in passed.iter("property")} == {
            "claim": "no-injuries",
            "sources": "gazette",
            "verdict": "supported",
            "tiers": "exact",
        }
        (finding,) = checked(folder).failing
        (why,) = failed.iter("failure")
        line = f"E201 wrong-count: {finding.message}"
        assert (why.get("message"), why.text) == (line, f"{line}\n\n{shown(folder, 'E201')}")

    def test_the_last_failures_are_run_again(self, folder: Path, run: Run) -> None:
        project(folder, fair=FAIR, wrong=WRONG)
        run()
        assert words(run("-v", "--lf")) == {"claims/wrong.yaml::wrong-count": "FAILED"}
        write(folder, {"claims/wrong.yaml": WRONG.replace("24,500", "23,500")})
        assert words(run("-v", "--lf")) == {"claims/wrong.yaml::wrong-count": "PASSED"}

    def test_stepwise_goes_on_where_it_stopped(self, folder: Path, run: Run) -> None:
        project(folder, broken=BROKEN, wrong=WRONG)
        assert run("--sw").parseoutcomes()["failed"] == 1
        write(folder, {"claims/broken.yaml": FAIR})
        ran = run("--sw", "-v")
        assert words(ran)["claims/wrong.yaml::wrong-count"] == "FAILED"


def said_at_the_end(ran: pytest.RunResult) -> str:
    """Return the section that a run writes about its project."""
    begin = next(at for at, line in enumerate(ran.outlines) if line.strip("=") == " checker ")
    end = next(at for at, line in enumerate(ran.outlines) if at > begin and line.startswith("==="))
    return "\n".join(ran.outlines[begin + 1 : end]).rstrip("\n")
