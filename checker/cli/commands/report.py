"""The verification report: what a run found, as a web page and as Markdown."""

# ruff: noqa: PLC0415 - a command loads what it needs when it is called, so that all of them start at once

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from checker.cli import options
from checker.cli.exits import CLEAN, FINDINGS, Refused
from checker.cli.opened import open_project
from checker.cli.output import emit

if TYPE_CHECKING:
    from checker.page.contents import Contents
    from checker.page.mutation import Mutation

_NAMES: Final = {"html": "verification.html", "markdown": "verification.md"}


@click.command()
@options.path
@click.option("--format", "form", type=click.Choice(list(_NAMES)), help="Write this one only; without it, both.")
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; fail when a report is missing or out of date."
)
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE, or to - for the terminal."
)
@click.option("--with-text", is_flag=True, help="Show articles in full where their texts are here; needs --output.")
@click.option(
    "--mutation",
    "mutants",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Show the mutation score that `checker mutate --format json` wrote to FILE.",
)
@options.sources
@options.debug
def report(  # noqa: PLR0913 - its options
    path: Path,
    form: str | None,
    output: Path | None,
    mutants: Path | None,
    *,
    only_check: bool,
    with_text: bool,
    sources: tuple[Path, ...],
) -> int:
    """Write what was verified as a page to read, and as Markdown.

    Both are written to the folder of reports, as verification.html and verification.md: the same bytes on every
    machine, so that they can be kept beside the claims. PATH is the project's folder or a folder inside it.
    """
    from checker.core import check as check_project
    from checker.files.generated import inputs, portable, stamped
    from checker.page.contents import contents

    if with_text and output is None:
        raise Refused("`--with-text` needs `--output`: a page with the texts of articles is not for the reports folder")
    if only_check and output is not None:
        raise Refused("`--check` and `--output` exclude each other")
    opened = open_project(path, sources)
    project = opened.project if with_text else portable(opened.project)
    shown = contents(check_project(project), with_text=with_text, mutation=_mutation(mutants))
    if output is not None:
        return _to_file(output, _rendered(shown, form or _by_name(output)))
    folder, made_from = opened.project.settings.reports.rstrip("/"), inputs(opened.project)
    wanted = [form] if form is not None else list(_NAMES)
    reports = {f"{folder}/{_NAMES[each]}": stamped(_rendered(shown, each), made_from) for each in wanted}
    return _compare(opened.root, reports) if only_check else _write(opened.root, reports)


def _by_name(output: Path) -> str:
    return "markdown" if output.suffix.lower() in {".md", ".markdown"} else "html"


def _rendered(shown: Contents, form: str) -> str:
    if form == "markdown":
        from checker.page.markdown import render as render_markdown

        return render_markdown(shown)
    from checker.page.html import render

    try:
        return render(shown)
    except ImportError as error:
        raise Refused("the page needs jinja2; install it with `pip install claim-checker[report]`") from error


def _mutation(file: Path | None) -> Mutation | None:
    from checker.page.mutation import MutationError, read

    if file is None:
        return None
    try:
        return read(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, MutationError) as error:
        told = str(error) if isinstance(error, MutationError) else "it cannot be read"
        raise Refused(f"`{file}` is not used: {told}") from error


def _to_file(output: Path, text: str) -> int:
    from checker.write import replace

    if str(output) == "-":
        emit(text)
        return CLEAN
    try:
        replace(output, text)
    except OSError as error:
        raise Refused(f"`{output}` cannot be written: {error.strerror}") from error
    emit(f"wrote {output}\n")
    return CLEAN


def _write(root: Path, reports: dict[str, str]) -> int:
    from checker.files.generated import read
    from checker.write import AlreadyThereError, create, replace

    for name, text in reports.items():
        target = root / name
        try:
            if not target.exists():
                create(root, {name: text})
            elif read(name, target.read_bytes()).inputs:
                replace(target, text)
            else:
                raise Refused(f"`{name}` was not written by `checker report`, and is not overwritten")
        except AlreadyThereError as error:
            raise Refused(f"nothing was written: {error}") from error
        except OSError as error:
            raise Refused(f"`{name}` cannot be written: {error.strerror}") from error
        emit(f"wrote {name}\n")
    return CLEAN


def _compare(root: Path, reports: dict[str, str]) -> int:
    code = CLEAN
    for name, text in reports.items():
        try:
            there = (root / name).read_bytes().replace(b"\r\n", b"\n")
        except FileNotFoundError:
            told = "is missing"
        except OSError as error:
            raise Refused(f"`{name}` cannot be read: {error.strerror}") from error
        else:
            told = "is up to date" if there == text.encode("utf-8") else "is out of date"
        emit(f"{name} {told}\n")
        code = code if told == "is up to date" else FINDINGS
    if code == FINDINGS:
        emit("`checker report` writes it anew\n")
    return code
