"""The reports folder: the Markdown that the team writes from its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.files import generated
from checker.project import Settings
from checker.readers import Unreadable, markdown
from checker.report import Report
from checker.span import start_of

if TYPE_CHECKING:
    from checker.files.generated import Generated
    from checker.load.disk import Desk

_SUFFIXES: Final = (".md", ".markdown")
_NO_FOLDER: Final = "make the folder, or correct the setting `reports`: no report is checked"


def read_reports(desk: Desk, folder: str) -> tuple[Report, ...]:
    """Read every Markdown file below the reports folder but README.md; files of other kinds are no reports.

    A project need not have the folder, unless its settings name one.
    """
    fault = desk.disk.fault(desk.root / folder, desk.root)
    if fault == "":
        desk.report(f"`{folder}` is a file, and not the folder of the reports", start_of(folder), help=_NO_FOLDER)
    elif fault is None and folder != Settings().reports:
        desk.report(f"there is no folder `{folder}`, which the settings name", start_of(folder), help=_NO_FOLDER)
    entries = desk.walk(folder, _SUFFIXES)
    if not entries:
        return ()
    from checker.files.reports import read_report_file  # noqa: PLC0415 - Markdown is parsed only where there is some

    reports: list[Report] = []
    for entry in entries:
        data = desk.content(entry)
        reading = None
        try:
            reading = markdown.read(data) if data is not None else None
        except Unreadable as error:
            desk.unreadable(entry, error)
        if reading is None:
            # One that cannot be read is a report all the same, and what is wrong with it is told as that of one.
            reports.append(Report(entry.label, "", ()))
            continue
        desk.texts[entry.label] = reading.file
        content = read_report_file(
            reading.text, reading.record, entry.label, made=entry.label.removeprefix(f"{folder}/") in generated.NAMES
        )
        desk.problems.extend(content.problems)
        reports.append(content.report)
    return tuple(reports)


def read_generated(desk: Desk, folder: str) -> tuple[Generated, ...]:
    """Read the stamps of the files that bear the names of generated reports."""
    entries = [desk.at_root(f"{folder}/{name}") for name in generated.NAMES]
    found = ((entry.label, desk.content(entry)) for entry in entries if entry is not None)
    return tuple(generated.read(label, data) for label, data in found if data is not None)
