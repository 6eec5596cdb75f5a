"""Generated reports: what they are made from, and how to tell that they are out of date without making them again.

A generated report bears a stamp: a digest of the files that it was made from, and one of its own content. Whatever
changes a claim, a record, a seal, an open text or this program changes the first; who edits the report changes the
second. The stamp says nothing of the day, the machine, or which texts of sealed sources were at hand, as the report
does not depend on these.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
from typing import TYPE_CHECKING, Final

from checker import __version__
from checker.record import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.project import Project
    from checker.source import Source

NAMES: Final = ("verification.html", "verification.md")
"""The files that ``checker report`` writes to the folder of reports."""

_RULES: Final = f"{__version__}.1"
"""Version of what a report is made by; another one may say other things of the same files."""

_STAMP: Final = re.compile(rb"<!-- made by checker report from ([0-9a-f]{64}), content ([0-9a-f]{64}) -->\n")
_REACH: Final = 1000
_FRONT: Final = "---\n"
_FRONT_END: Final = "\n---\n"
# Who may look where for texts, whether warnings fail, and where results are kept changes nothing in a report.
_NOT_TOLD: Final = frozenset({"cache", "sources", "strict"})


@dataclass(frozen=True, slots=True)
class Generated:
    """A file with the name of a generated report, by its stamp.

    ``inputs`` is the digest of what it was made from, empty where the file bears no stamp; ``intact`` tells that its
    content is as it was written.
    """

    file: str
    inputs: str
    intact: bool


def portable(project: Project) -> Project:
    """Return a project as every machine has it: without the texts of sealed sources, the day, and generated reports."""
    sources = {
        name: replace(source, document=None, text_file="", text_sha256="") if source.seal is not None else source
        for name, source in project.sources.items()
    }
    return replace(
        project,
        sources=sources,
        today=None,
        generated=(),
        reports=tuple(report for report in project.reports if not report.generated),
    )


def inputs(project: Project) -> str:
    """Return the digest of all that a report of a project is made from, in hexadecimal."""
    digest = hashlib.sha256()
    for part in _parts(project):
        data = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


def stamped(text: str, made_from: str) -> str:
    """Put the stamp into a report: below its front matter if it has one, else at the very top."""
    content = hashlib.sha256(text.encode("utf-8")).hexdigest()
    stamp = f"<!-- made by checker report from {made_from}, content {content} -->\n"
    end = text.find(_FRONT_END, len(_FRONT) - 1) if text.startswith(_FRONT) else -1
    at = end + len(_FRONT_END) if end >= 0 else 0
    return text[:at] + stamp + text[at:]


def read(file: str, data: bytes) -> Generated:
    """Read the stamp of a generated report from the bytes of its file."""
    # Git may have given the lines the ends of another system.
    data = data.replace(b"\r\n", b"\n")
    found = _STAMP.search(data, 0, _REACH)
    if found is None:
        return Generated(file, "", intact=False)
    content = hashlib.sha256(data[: found.start()])
    content.update(data[found.end() :])
    return Generated(file, found[1].decode("ascii"), content.hexdigest() == found[2].decode("ascii"))


def _parts(project: Project) -> Iterator[str]:
    settings = project.settings
    yield _RULES
    yield from (
        f"{f.name}={getattr(settings, f.name)}" for f in dataclasses.fields(settings) if f.name not in _NOT_TOLD
    )
    yield from project.files
    made = {report.file for report in project.reports if report.generated}
    for name, text in project.texts.items():
        # What stands right in the project's folder are the settings, which were told.
        if "/" in name and name not in made:
            yield name
            yield text
    for source in project.sources.values():
        yield from _source(source)


def _source(source: Source) -> Iterator[str]:
    yield source.id
    seal = source.seal
    if seal is None:
        yield source.text_sha256
        return
    yield f"{seal.sha256} {seal.tokens} {seal.sentences} {seal.paragraphs} {seal.parts} {seal.guards} {seal.numbers}"
    yield seal.windows
    yield str(seal.patches)
