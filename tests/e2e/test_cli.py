"""The command line as its users meet it: what is printed, where, and with which exit code."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

import checker.core
from checker.cli import run
from checker.cli.group import names
from checker.render import names as formats

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

GAZETTE = """\
The lantern fair drew 23,500 visitors in a week. The mayor was glad.

The mayor said the fair will not move to the old quay.
"""
COURIER = "Half the town came to the fair, and the mayor said so twice.\n"
CLAIMS = """\
claims:
  - id: visitors
    claim: More than 20,000 people came.
    evidence:
      - gazette: drew 23,500 visitors
  - id: half
    claim: One in two people of the town was there.
    evidence:
      - courier: Half the town came to the fair
"""
ALTERED = CLAIMS.replace("drew 23,500", "drew 24,500")
PROGRAM = "import sys; from checker.cli import main; main()"


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project with an open source and one to be sealed, whose text lies elsewhere, and go there."""
    for variable in ("CHECKER_SOURCES", "CHECKER_SEAL_KEY", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    folder = tmp_path / "project"
    files = {
        "project/claims/fair.yaml": CLAIMS,
        "project/seeds/gazette.txt": GAZETTE,
        "project/seeds/courier.yaml": f"seal: courier.seal\nsha256: {hashlib.sha256(COURIER.encode()).hexdigest()}\n",
        "texts/courier.txt": COURIER,
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content.encode())
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def sealed(project: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Path:
    """Make the same project with its seal made."""
    assert run(["seal", "--write", "--sources", "../texts"]) == 0
    capfdbinary.readouterr()
    return project


@pytest.fixture
def checker_(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Ran]:
    """Return a function that runs a command in this process."""

    def ran(*args: str) -> Ran:
        code = run(args)
        out, err = capfdbinary.readouterr()
        return Ran(code, out.decode(), err.decode())

    return ran


def _process(args: Sequence[str], cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, *args],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(Path(checker.core.__file__).parents[1]), **environment},
        capture_output=True,
        check=False,
    )


# --- check -------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("sealed")
def test_a_clean_project_is_counted_and_passes(checker_: Callable[..., Ran]) -> None:
    assert checker_("check") == Ran(
        0,
        "note[S107]: the text of `courier` is not here: its quotes were verified against its seal\n"
        "\n"
        "2 claims in 1 file: 2 supported\n"
        "2 quotes in 2 sources (1 open, 1 sealed): 1 exact, 1 typographic\n"
        "not checked here: the words around the quotes of 1 claim (texts not here; set CHECKER_SOURCES)\n"
        "passed\n",
        "",
    )


@pytest.mark.usefixtures("sealed")
def test_with_the_texts_nothing_is_left_unchecked(checker_: Callable[..., Ran]) -> None:
    assert checker_("check", "--sources", "../texts") == Ran(
        0,
        "2 claims in 1 file: 2 supported\n"
        "2 quotes in 2 sources (1 open, 1 sealed with the text here): 2 exact\n"
        "passed\n",
        "",
    )


def test_an_altered_quote_fails_and_is_shown(
    sealed: Path, checker_: Callable[..., Ran], golden: Callable[[str, str], None]
) -> None:
    (sealed / "claims/fair.yaml").write_text(ALTERED, encoding="utf-8")
    ran = checker_("check")
    assert (ran.code, ran.err) == (1, "")
    golden("cli/altered.txt", ran.out)


def test_check_is_what_is_done_when_no_command_is_named(sealed: Path, checker_: Callable[..., Ran]) -> None:
    checked = checker_("check")
    assert checker_() == checked
    assert checker_(".") == checked
    assert checker_("claims") == checked
    assert checker_("--format", "json") == checker_("check", "--format", "json")
    assert checker_(str(sealed), "--verbose") == checker_("check", "--verbose", str(sealed))


@pytest.mark.usefixtures("sealed")
def test_machine_output_stands_alone_on_stdout(checker_: Callable[..., Ran]) -> None:
    ran = checker_("--format", "json", "--color", "always")
    report = json.loads(ran.out)
    assert (ran.code, ran.err) == (0, "")
    assert [claim["verdict"] for claim in report["claims"]] == ["supported", "supported"]
    assert report["summary"]["not_checked"] == {"text not here": 1}


def test_warnings_fail_when_strictness_is_asked_for(sealed: Path, checker_: Callable[..., Ran]) -> None:
    copied = CLAIMS.replace("More than 20,000 people came.", "The lantern fair drew 23,500 visitors in a week.")
    (sealed / "claims/fair.yaml").write_text(copied, encoding="utf-8")
    assert checker_().out.endswith("\npassed, with 1 warning\n")
    strict = checker_("--strict")
    assert (strict.code, strict.out.splitlines()[-1]) == (1, "FAILED: 1 warning (strict)")


def test_a_project_without_claims_is_never_green(sealed: Path, checker_: Callable[..., Ran]) -> None:
    (sealed / "claims/fair.yaml").unlink()
    ran = checker_()
    assert ran.code == 5
    assert ran.out.endswith("no claims in 0 files\nFAILED: 1 error; nothing was checked\n")


def test_the_environment_names_folders_of_texts_too(
    sealed: Path, checker_: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    named = checker_("--sources", "../texts")
    monkeypatch.setenv("CHECKER_SOURCES", str(sealed.parent / "texts"))
    assert checker_() == named


def test_a_file_that_cannot_be_read_does_not_stop_the_others(sealed: Path, checker_: Callable[..., Ran]) -> None:
    (sealed / "claims/bad.yaml").write_bytes(b"claims:\n  - id: \xff\n")
    ran = checker_()
    assert ran.code == 1
    assert "error[F101]: the byte 0xFF is not UTF-8 text\n --> claims/bad.yaml:2:9" in ran.out
    assert "2 claims in 2 files: 2 supported\n" in ran.out


# --- what cannot be done -----------------------------------------------------------------------------------------


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ["claims/fair.yaml"],
            "`claims/fair.yaml` is a file; a project is checked as a whole: name its folder, or a folder inside it",
        ),
        (["nowhere"], "there is no folder `nowhere`"),
        (["chek"], "there is no folder `chek`, and no command of that name; did you mean `check`?"),
        (["cite", " "], "there are no words to look up"),
        (["cite", "words", "--source", "x"], "there is no source `x`; the sources are courier, gazette"),
        (["seal", "x"], "there is no source `x`; the sources are courier, gazette"),
        (["seal", "--write", "--check"], "`--write` and `--check` exclude each other"),
        (["schema", "x"], "there is no format `x`; the formats are claims, vocabulary, entities, conflicts, source"),
        (["bad\u202ename"], "there is no folder `bad\\u202ename`"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_line(checker_: Callable[..., Ran], args: list[str], said: str) -> None:
    assert checker_(*args) == Ran(2, "", f"error: {said}\n")


def test_a_folder_that_is_no_project_is_refused(
    tmp_path: Path, checker_: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = checker_()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error: `.` is not a project: it has no `claims/` and no `seeds/`")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--frmt", "json"], "No such option '--frmt'. Did you mean '--format'?"),
        (
            ["--format", "xml"],
            f"Invalid value for '--format': 'xml' is not one of {', '.join(map(repr, formats()))}.",
        ),
        (["--sources", "nowhere"], "Invalid value for '--sources': Directory 'nowhere' does not exist."),
        (["cite"], "Missing argument 'WORDS'."),
    ],
)
def test_a_command_that_is_not_understood_is_refused(checker_: Callable[..., Ran], args: list[str], said: str) -> None:
    ran = checker_(*args)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(f"\nError: {said}\n")


@pytest.mark.usefixtures("project")
def test_a_key_that_cannot_be_one_is_refused(checker_: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_SEAL_KEY", "x" * 65)
    assert checker_() == Ran(2, "", "error: `CHECKER_SEAL_KEY` has 65 bytes; a key has at most 64\n")


@pytest.mark.usefixtures("project")
def test_an_internal_error_is_told_in_a_line_and_in_full_when_asked(
    checker_: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise ValueError("no \x1b[31m such\nthing")

    monkeypatch.setattr(checker.core, "check", broken)
    line = "internal error: ValueError: no \\x1b[31m such\\nthing; the same command with --debug shows where\n"
    assert checker_() == Ran(3, "", line)
    assert checker_("--debug").err.startswith("Traceback (most recent call last):")


@pytest.mark.usefixtures("project")
def test_an_interrupted_run_says_so_by_its_exit_code(
    checker_: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(checker.core, "check", interrupted)
    ran = checker_()
    assert (ran.code, ran.out) == (130, "")


def test_a_reader_who_has_seen_enough_is_not_bothered(project: Path) -> None:
    many = "".join(
        f"  - id: c{n}\n    claim: It is so.\n    evidence:\n      - gazette: nothing\n" for n in range(2000)
    )
    (project / "claims/fair.yaml").write_text(f"claims:\n{many}", encoding="utf-8")
    root = str(Path(checker.core.__file__).parents[1])
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        cwd=project,
        env={**os.environ, "PYTHONPATH": root},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(5) == b"error"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 1


# --- the same everywhere -----------------------------------------------------------------------------------------


def test_surroundings_change_no_byte(sealed: Path) -> None:
    (sealed / "claims/fair.yaml").write_text(ALTERED + "  - id: café-灯\n", encoding="utf-8")
    here = _process(["--format", "json"], sealed, PYTHONHASHSEED="1", LANG="C.UTF-8")
    elsewhere = _process(
        ["--format", "json", str(sealed)],
        sealed.parent,
        PYTHONHASHSEED="2",
        PYTHONIOENCODING="ascii",
        LC_ALL="C",
        TZ="Asia/Tokyo",
        FORCE_COLOR="1",
    )
    assert here.stdout == elsewhere.stdout
    assert (here.returncode, elsewhere.returncode, here.stderr, elsewhere.stderr) == (1, 1, b"", b"")
    assert str(sealed).encode() not in here.stdout


@pytest.mark.usefixtures("sealed")
@pytest.mark.parametrize(
    ("args", "environment", "colored"),
    [
        ((), {}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_is_for_terminals_and_for_those_who_ask(
    checker_: Callable[..., Ran],
    monkeypatch: pytest.MonkeyPatch,
    args: tuple[str, ...],
    environment: dict[str, str],
    colored: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in checker_(*args).out) is colored


def test_checking_loads_no_library_it_does_not_need(sealed: Path) -> None:
    heavy = "pydantic rapidfuzz rich typer ruamel hypothesis pytest"
    program = (
        "import sys; from checker.cli import run; run([]); "
        f"print([name for name in '{heavy}'.split() if name in sys.modules], file=sys.stderr)"
    )
    root = str(Path(checker.core.__file__).parents[1])
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=sealed,
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        check=True,
    )
    assert ran.stderr == b"[]\n"


# --- the other commands ------------------------------------------------------------------------------------------


def test_cite_prints_evidence_that_verifies_when_it_is_pasted(sealed: Path, checker_: Callable[..., Ran]) -> None:
    ran = checker_("cite", "mayor was glad")
    assert ran == Ran(
        0,
        " --> seeds/gazette.txt:1:54, sentence 2\n"
        "  | The mayor was glad.\n"
        "  |     --------------\n"
        "\n"
        "    evidence:\n"
        "      - gazette: mayor was glad\n",
        "",
    )
    evidence = ran.out.partition("    evidence:\n")[2]
    (sealed / "claims/fair.yaml").write_text(
        f"claims:\n  - id: glad\n    claim: He was pleased.\n    evidence:\n{evidence}", encoding="utf-8"
    )
    assert checker_().code == 0


@pytest.mark.usefixtures("sealed")
def test_cite_shows_the_nearest_passage(checker_: Callable[..., Ran], golden: Callable[[str, str], None]) -> None:
    ran = checker_("cite", "the lantern fair drew 24,500 visitors")
    assert (ran.code, ran.err) == (1, "")
    golden("cli/cite-nearest.txt", ran.out)


@pytest.mark.usefixtures("sealed")
def test_cite_says_when_nothing_is_alike(checker_: Callable[..., Ran]) -> None:
    assert checker_("cite", "seven swans") == Ran(
        1,
        "these words stand in no source, and no passage is like them\n"
        "\n"
        "`courier` was not searched: so few words cannot be looked up\n",
        "",
    )


def test_seals_are_told_written_and_proven(project: Path, checker_: Callable[..., Ran]) -> None:
    texts = ("--sources", "../texts")
    seal = project / "seeds/courier.seal"
    assert checker_("seal", "--check") == Ran(
        1, "courier: its text is not here, so the seal can be neither made nor proven\n", ""
    )
    assert checker_("seal", *texts) == Ran(
        0,
        "courier: its seal is not yet made; it would be written to seeds/courier.seal\n"
        "\n"
        "nothing was written; --write writes them\n",
        "",
    )
    assert not seal.exists()
    assert checker_("seal", *texts, "--check").code == 1
    assert checker_("seal", *texts, "--write") == Ran(
        0, "courier: its seal is not yet made; written to seeds/courier.seal\n", ""
    )
    proven = Ran(0, "courier: its seal is proven: sealing the text again gives the same\n", "")
    assert checker_("seal", *texts, "--check") == proven
    made = seal.read_bytes()
    assert checker_("seal", *texts, "--write") == proven
    assert seal.read_bytes() == made
    assert checker_("seal", *texts, "gazette") == Ran(0, "gazette: its record names no seal\n", "")


@pytest.mark.usefixtures("project")
def test_a_seal_is_made_with_the_key_of_the_environment(
    checker_: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHECKER_SEAL_KEY", "a secret of the desk")
    assert checker_("seal", "--write", "--sources", "../texts").code == 0
    assert checker_().code == 0
    monkeypatch.delenv("CHECKER_SEAL_KEY")
    assert checker_().code == 1


def test_a_project_without_sealed_sources_has_nothing_to_seal(project: Path, checker_: Callable[..., Ran]) -> None:
    (project / "seeds/courier.yaml").unlink()
    assert checker_("seal") == Ran(0, "no source is to be sealed: no record names a seal\n", "")


@pytest.mark.usefixtures("sealed")
def test_status_tells_how_each_source_stands(checker_: Callable[..., Ran]) -> None:
    assert checker_("status") == Ran(
        0,
        "source   access  text              seal        cited by\n"
        "courier  sealed  not here          not proven  1 claim\n"
        "gazette  open    no hash recorded  none        1 claim\n",
        "",
    )
    assert checker_("status", "--sources", "../texts").out.splitlines()[1] == (
        "courier  sealed, text here  hash fits         proven  1 claim"
    )


def test_status_of_no_sources_says_so(project: Path, checker_: Callable[..., Ran]) -> None:
    shutil.rmtree(project / "seeds")
    (project / "seeds").mkdir()
    assert checker_("status") == Ran(0, "there are no sources\n", "")


def test_explain_prints_the_page_of_a_check(checker_: Callable[..., Ran]) -> None:
    page = Path(checker.core.__file__).parents[1] / "docs" / "checks" / "e201.md"
    assert checker_("explain", "e201") == Ran(0, page.read_text(encoding="utf-8"), "")
    assert checker_("explain", "E201").out == checker_("explain", "e201").out


def test_explain_without_a_code_lists_the_checks(checker_: Callable[..., Ran]) -> None:
    ran = checker_("explain")
    assert ran.out.startswith("E201  error    The quoted words are not in the source")
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("code", ["E999", "../../README", "e201.md"])
def test_explain_of_an_unknown_check_lists_the_known_ones(checker_: Callable[..., Ran], code: str) -> None:
    ran = checker_("explain", code)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"error: there is no check `{code}`; the checks are E201, E202, ")


def test_schema_prints_what_editors_need(checker_: Callable[..., Ran]) -> None:
    assert checker_("schema").out.splitlines() == ["claims", "vocabulary", "entities", "conflicts", "source"]
    ran = checker_("schema", "claims")
    assert json.loads(ran.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert (ran.code, ran.err) == (0, "")


def test_init_makes_a_project_that_verifies_at_once_and_overwrites_nothing(
    tmp_path: Path, checker_: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = checker_("init", "desk")
    assert (made.code, made.err) == (0, "")
    assert made.out.splitlines()[-1] == "now run `checker check desk`"
    assert checker_("check", "desk", "--strict").code == 0
    again = checker_("init", "desk")
    assert (again.code, again.out) == (2, "")
    assert again.err.startswith("error: nothing was written: already there: `")


def test_a_folder_that_cannot_be_written_to_is_told(
    tmp_path: Path, checker_: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    ran = checker_("init", "file/desk")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error: ")


def test_the_version_and_the_help_are_there(checker_: Callable[..., Ran], golden: Callable[[str, str], None]) -> None:
    assert checker_("--version").out == f"checker {checker.__version__}\n"
    golden("cli/help.txt", checker_("--help").out)
    for command in names():
        golden(f"cli/help-{command}.txt", checker_(command, "-h").out)


def test_a_seal_that_cannot_be_written_is_told(project: Path, checker_: Callable[..., Ran]) -> None:
    (project / "seeds/courier.seal").mkdir()
    ran = checker_("seal", "--write", "--sources", "../texts")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error: seeds/courier.seal cannot be written: ")
