"""The command line: takes a request apart, calls, prints. What is checked, and what is said of it, stands elsewhere."""

# ruff: noqa: PLC0415 - each command loads what it needs and no more, so that all of them start at once

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from checker import __version__
from checker.render import Look, names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.project import Project

CLEAN: Final = 0
FINDINGS: Final = 1
USAGE: Final = 2
INTERNAL: Final = 3
NOTHING: Final = 5
INTERRUPTED: Final = 130
_DEBUG: Final = "--debug"
_SETTINGS: Final = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Refused(click.ClickException):
    """What was asked cannot be done; the message is a lower-case sentence that says why."""

    exit_code = USAGE

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        """Print the message where messages belong, not among results."""
        from checker.render.terminal.cells import shown

        click.echo(f"error: {shown(self.message)}", err=True)


class Commands(click.Group):
    """The commands; where none is named, ``check`` is meant."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put in ``check`` unless the first word is a command or a question about the program itself."""
        own = {name for option in self.get_params(ctx) for name in option.opts}
        if not args or (args[0] not in self.commands and args[0] not in own):
            args = ["check", *args]
        return super().parse_args(ctx, args)


class Opened(NamedTuple):
    """A project with its folder and the key of its seals."""

    root: Path
    project: Project
    seal_key: bytes


_path = click.argument("path", default=".", type=click.Path(path_type=Path))
_debug = click.option(_DEBUG, is_flag=True, expose_value=False, help="Show the traceback of an internal error.")
_sources = click.option(
    "--sources",
    multiple=True,
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Look for texts of sources in DIR too, before the folders that CHECKER_SOURCES names. May be repeated.",
)
_color = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Use colour: on a terminal (auto; NO_COLOR and FORCE_COLOR are heeded), always or never.",
)


def main() -> None:
    """Run the command that was typed, and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(args: Sequence[str]) -> int:
    """Run a command and return its exit code; whatever goes wrong is told in a line."""
    try:
        code: int = commands.main(list(args), prog_name="checker", standalone_mode=False)
    except click.ClickException as refusal:
        refusal.show()
        return refusal.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: nobody who is not a programmer is shown a traceback
        _tell(error, in_full=_DEBUG in args)
        return INTERNAL
    return code


@click.group(cls=Commands, context_settings=_SETTINGS)
@click.version_option(__version__, prog_name="checker", message="%(prog)s %(version)s")
def commands() -> None:
    """Prove that each claim is grounded in the words of its source.

    Without a command, `checker` checks the project of the current folder.

    Exit codes: 0 clean, 1 findings, 2 not understood or not a project, 3 internal error, 5 nothing checked.
    """


@commands.command()
@_path
@click.option("--format", "form", type=click.Choice(names()), default="text", help="How to write the report.")
@click.option("--strict", is_flag=True, help="Let warnings fail.")
@click.option("--verbose", is_flag=True, help="Show every note in full.")
@_sources
@_color
@_debug
def check(  # noqa: PLR0913 - its options
    path: Path, form: str, *, strict: bool, verbose: bool, sources: tuple[Path, ...], color: str
) -> int:
    """Check the claims of a project.

    PATH is the project's folder or a folder inside it.
    """
    from checker.core import check as check_project
    from checker.render import render

    project = _opened(path, sources).project
    if strict:
        project = replace(project, settings=replace(project.settings, strict=True))
    result = check_project(project)
    _write(render(result, form, Look(color=_wants(color), verbose=verbose)))
    return result.exit_code


@commands.command()
@click.argument("words")
@_path
@click.option("--source", "only", multiple=True, metavar="ID", help="Look in this source only. May be repeated.")
@_sources
@_color
@_debug
def cite(words: str, path: Path, only: tuple[str, ...], sources: tuple[Path, ...], color: str) -> int:
    """Find words in the sources, and the evidence to paste.

    WORDS are looked up as a quote would be. Each place where they stand is printed with the evidence to put under a
    claim; where they stand nowhere, the passage nearest to them.
    """
    from checker.cite import cite as look_up
    from checker.render.terminal.lists import citations

    project = _opened(path, sources).project
    if not words.strip():
        raise Refused("there are no words to look up")
    found = look_up(project, words, sources=_known(only, project))
    _write(citations(found, color=_wants(color)))
    return CLEAN if any(each.quote is not None for each in found.found) else FINDINGS


@commands.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--write", is_flag=True, help="Write the seals; without it, what would be written is only told.")
@click.option("--check", "only_check", is_flag=True, help="Fail when a seal is missing, unproven or does not fit.")
@click.option("--project", "path", default=".", type=click.Path(path_type=Path), help="The project's folder.")
@_sources
@_debug
def seal(ids: tuple[str, ...], path: Path, sources: tuple[Path, ...], *, write: bool, only_check: bool) -> int:
    """Make the seals of sources.

    A seal lets others verify quotes from a text that may not be handed on to them. ID names a source; without one,
    every source whose record names a seal is meant. The texts have to be here.
    """
    from checker.render.terminal.lists import sealings as told
    from checker.sealing import State, sealings
    from checker.write import replace as write_file

    if write and only_check:
        raise Refused("`--write` and `--check` exclude each other")
    opened = _opened(path, sources)
    planned = sealings(opened.project, _known(ids, opened.project), key=opened.seal_key)
    for each in planned if write else ():
        if each.to_write:
            try:
                write_file(opened.root / each.source.seal_file, each.text)
            except OSError as error:
                raise Refused(f"{each.source.seal_file} cannot be written: {error.strerror}") from error
    _write(told(planned, written=write))
    unfit = [each for each in planned if each.state is not State.PROVEN and not (write and each.to_write)]
    return FINDINGS if unfit and (write or only_check) else CLEAN


@commands.command()
@_path
@_sources
@_debug
def status(path: Path, sources: tuple[Path, ...]) -> int:
    """Show how the sources stand.

    For each source: what of it can be read here, whether its text and its seal fit its record, how many claims cite it.
    """
    from checker.render.terminal.lists import statuses
    from checker.status import status as status_of

    opened = _opened(path, sources)
    _write(statuses(status_of(opened.project, key=opened.seal_key)))
    return CLEAN


@commands.command()
@_path
@click.option(
    "--min-score",
    "minimum",
    type=click.FloatRange(0, 1),
    metavar="SCORE",
    help="Fail below this mutation score, from 0 to 1. Without it, scores are only told.",
)
@click.option("--claim", "only", multiple=True, metavar="ID", help="Mutate this claim only. May be repeated.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to write the report.")
@_sources
@_color
@_debug
def mutate(  # noqa: PLR0913 - its options
    path: Path, minimum: float | None, only: tuple[str, ...], form: str, *, sources: tuple[Path, ...], color: str
) -> int:
    """Make each claim wrong in small ways, and show what passes.

    Each supported claim is changed in one place - a number, a date, a name, a "not" - and checked against its quotes
    again. A change that no check notices is shown: the quotes support the wrong claim too. Nothing is written.
    """
    from checker.core import check as check_project
    from checker.mutate import examine, mutable, survey
    from checker.render.mutation.records import records
    from checker.render.mutation.table import table

    project = _opened(path, sources).project
    unknown = sorted(set(only).difference(claim.id for claim in project.claims))
    if unknown:
        raise Refused(f"there is no claim `{unknown[0]}`")
    result = check_project(project)
    with click.progressbar(
        mutable(result, only), label="mutating claims", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as claims:
        examined = [examine(result, claim) for claim in claims]
    found = survey(result, examined, only)
    score = found.score.value
    _write(records(found) if form == "json" else table(found, minimum=minimum, color=_wants(color)))
    if score is None:
        return NOTHING
    return FINDINGS if minimum is not None and score < minimum else CLEAN


@commands.command()
@click.argument("code", default="")
@_debug
def explain(code: str) -> int:
    """Print the page of a check.

    CODE is that of a finding, such as E201. Without it the checks are listed.
    """
    from checker.render.terminal.lists import checks

    page = _pages() / f"{code.lower()}.md"
    if not code:
        from checker.checks import catalogue

        _write(checks(catalogue()))
        return CLEAN
    known = sorted(found.stem.upper() for found in _pages().glob("*.md"))
    if code.upper() not in known:
        raise Refused(f"there is no check `{code}`; the checks are {', '.join(known)}")
    _write(page.read_text(encoding="utf-8"))
    return CLEAN


@commands.command()
@click.argument("name", default="")
@_debug
def schema(name: str) -> int:
    """Print the JSON Schema of a file format.

    Editors complete and check files by it. Without NAME the formats are listed.
    """
    import json

    from checker.schema import NAMES, json_schema

    if not name:
        _write("".join(f"{each}\n" for each in NAMES))
        return CLEAN
    if name not in NAMES:
        raise Refused(f"there is no format `{name}`; the formats are {', '.join(NAMES)}")
    _write(json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n")
    return CLEAN


@commands.command()
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@_debug
def init(folder: Path) -> int:
    """Make a first project that verifies at once.

    FOLDER, by default the current one, gets a source, a claim, configuration and a CI workflow.
    """
    from checker.scaffold import files
    from checker.write import AlreadyThereError, create

    contents = files()
    try:
        create(folder, contents)
    except AlreadyThereError as error:
        raise Refused(f"nothing was written: {error}") from error
    except OSError as error:
        raise Refused(f"`{folder}` cannot be written to: {error.strerror}") from error
    _write("".join(f"wrote {folder / name}\n" for name in contents) + f"\nnow run `checker check {folder}`\n")
    return CLEAN


def _opened(path: Path, sources: Sequence[Path]) -> Opened:
    """Read the project that a folder belongs to; what keeps it from being one is refused in a line."""
    from checker.environment import BadEnvironmentError, read
    from checker.load import NotAProject, find_root, load

    if path.is_file():
        raise Refused(f"`{path}` is a file; a project is checked as a whole: name its folder, or a folder inside it")
    if not path.exists():
        raise Refused(f"there is no folder `{path}`{_meant(str(path))}")
    try:
        environment = read(os.environ)
        root = find_root(path) or path
        project = load(root, sources=[*sources, *environment.sources], seal_key=environment.seal_key)
    except (NotAProject, BadEnvironmentError) as error:
        raise Refused(str(error)) from error
    return Opened(root, project, environment.seal_key)


def _meant(word: str) -> str:
    """Suggest the command that a word may have been meant for, since a first word that is none is a folder."""
    from difflib import get_close_matches

    near = get_close_matches(word, commands.commands, n=1)
    return f", and no command of that name; did you mean `{near[0]}`?" if near else ""


def _known(ids: tuple[str, ...], project: Project) -> tuple[str, ...]:
    unknown = [each for each in ids if each not in project.sources]
    if unknown:
        raise Refused(f"there is no source `{unknown[0]}`; the sources are {', '.join(project.sources)}")
    return ids


def _pages() -> Path:
    """Return the folder of the checks' pages: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).parent
    installed = package / "docs" / "checks"
    return installed if installed.is_dir() else package.parent / "docs" / "checks"


def _wants(color: str) -> bool:
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def _write(text: str) -> None:
    """Write a result: UTF-8 whatever the locale, so that the bytes are the same everywhere."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever was reading has seen enough. Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell(error: Exception, *, in_full: bool) -> None:
    from traceback import format_exception, format_exception_only

    from checker.render.terminal.cells import shown

    if in_full:
        click.echo("".join(format_exception(error)), err=True, nl=False)
        return
    line = shown(format_exception_only(error)[-1].strip())
    click.echo(f"internal error: {line}; the same command with {_DEBUG} shows where", err=True)
