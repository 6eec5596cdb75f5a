"""The sources of a project: records, texts and seals of the seeds folder, and texts kept in folders elsewhere."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.files.records import read_record_file
from checker.load.names import why_refused
from checker.project import Problem
from checker.readers import Unreadable, by_suffix
from checker.record import dataclass
from checker.source import Record, Source
from checker.span import Span, start_of
from checker.text.seal import SealError
from checker.text.seal import read as read_seal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from checker.files.records import RecordContent
    from checker.load.disk import Desk, Entry
    from checker.text.document import Document
    from checker.text.seal import Seal

_RECORDS: Final = (".yaml", ".yml")
_SEAL: Final = ".seal"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder outside ``seeds`` that may hold texts.

    ``label`` stands for it in print. ``expected`` is true when whoever started the run named it, so that it must be
    there; a folder of the configuration may exist on some machines only.
    """

    path: Path
    label: str
    expected: bool = False


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a source as found: the file as printed, the bytes' hash, the article and the record in the file."""

    label: str
    sha256: str
    file: str
    article: str
    record: str


class _SealFile(NamedTuple):
    """The seal that a record names: the file as printed, and what is in it, if that could be read."""

    label: str
    seal: Seal | None


def read_sources(desk: Desk, seeds: str, elsewhere: Sequence[Folder], seal_key: bytes) -> dict[str, Source]:
    """Read the sources of a project, keyed by id in sorted order.

    A record (`x.yaml`) is a source; so is each text that no record takes, with the record of its front matter or none,
    its id the name of the file. Of two sources with one id the first in the order of files is kept, the second is a
    problem.
    """
    sources: dict[str, Source] = {}
    for source in _Seeds(desk, seeds, elsewhere, seal_key).sources():
        first = sources.setdefault(source.id, source)
        if first is not source:
            desk.problems.append(
                Problem(
                    code="F102",
                    message=f"the source id `{source.id}` is used twice",
                    span=source.span,
                    label="used before",
                    help="give this source an `id` of its own in its record; only the first is used",
                    related=(("first used here", first.span),),
                )
            )
    return dict(sorted(sources.items()))


class _Seeds:
    """The reading of one seeds folder: what it lists, and which texts are taken by a record."""

    def __init__(self, desk: Desk, seeds: str, elsewhere: Sequence[Folder], seal_key: bytes) -> None:
        self._desk = desk
        self._seal_key = seal_key
        formats = ", ".join(f"`{suffix}` ({reader.NAME})" for suffix, reader in by_suffix().items())
        kinds = f"sources are read from {formats}; beside them stand records (`.yaml`) and seals (`.seal`)"
        entries = desk.walk(seeds, (*by_suffix(), *_RECORDS, _SEAL), kinds)
        self._entries = {entry.label: entry for entry in entries}
        self._elsewhere = _Elsewhere(desk, elsewhere)
        self._taken: set[str] = set()

    def sources(self) -> list[Source]:
        records = [entry for entry in self._entries.values() if entry.suffix in _RECORDS]
        found = {entry.label: self._recorded(entry) for entry in records}
        for entry in self._entries.values():
            if entry.suffix in by_suffix() and entry.label not in self._taken:
                found[entry.label] = self._bare(entry)
        return [found[label] for label in sorted(found)]

    def _recorded(self, entry: Entry) -> Source:
        """Return the source of a record file; of one that cannot be read, the text of the same name is still here."""
        yaml = self._desk.text(entry)
        if yaml is None:
            beside = self._beside(entry, _names(entry, ""))
            text = self._text(beside) if beside is not None else None
            return self._source(entry, Record(entry.stem), {}, text)
        content = read_record_file(yaml, entry.label, entry.stem)
        self._desk.problems.extend(content.problems)
        here = content.spans.get("id", start_of(entry.label))
        text = self._text_of(entry, content, here)
        if text is not None and text.record:
            self._desk.report(
                f"the source `{content.record.id}` has two records, `{entry.label}` and the top of its text",
                start_of(text.label),
                help=f"move what is missing into `{entry.label}`, and take it out of the text",
            )
        return self._source(entry, content.record, content.spans, text, self._seal(entry, content, here))

    def _bare(self, entry: Entry) -> Source:
        """Return the source of a text without a record file."""
        text = self._text(entry)
        if text is None or not text.record:
            return self._source(entry, Record(entry.stem), {}, text)
        content = read_record_file(text.record, entry.label, entry.stem)
        self._desk.problems.extend(content.problems)
        here = content.spans.get("id", start_of(entry.label))
        if content.text_name:
            self._desk.report(
                "a record at the top of a text names another text",
                content.spans.get("text", here),
                help="take `text` out of this record: its text is the rest of this file",
            )
        return self._source(entry, content.record, content.spans, text, self._seal(entry, content, here))

    def _source(
        self,
        entry: Entry,
        record: Record,
        spans: Mapping[str, Span],
        text: _Text | None,
        sealed: _SealFile | None = None,
    ) -> Source:
        if text is not None and sealed is None:
            self._desk.texts[text.label] = text.file
        return Source(
            record=record,
            span=spans.get("id", start_of(entry.label)),
            sealed=sealed is not None,
            document=_document(text.article, record) if text is not None else None,
            seal=sealed.seal if sealed is not None else None,
            text_file=text.label if text is not None else "",
            text_sha256=text.sha256 if text is not None else "",
            seal_file=sealed.label if sealed is not None else "",
            sha256_span=spans.get("sha256"),
            seal_span=spans.get("seal"),
        )

    def _text_of(self, entry: Entry, content: RecordContent, here: Span) -> _Text | None:
        """Find and read the text of a record, beside it or elsewhere; neither text nor seal is a problem."""
        name, place = content.text_name, content.spans.get("text", here)
        if name and not self._accepts(name, place, "text", by_suffix()):
            return None
        names = _names(entry, name)
        found = self._beside(entry, names) or self._elsewhere.find(names, content.record.sha256)
        if found is not None:
            return self._text(found)
        refused = any(self._desk.was_refused(_beside(entry, each)) for each in names)
        if not (content.seal_name or content.problems or refused):
            self._missing(content.record.id, place, names)
        return None

    def _beside(self, record: Entry, names: tuple[str, ...]) -> Entry | None:
        """Find the text of a record in the seeds folder, and set it aside as taken."""
        for name in names:
            entry = self._entries.get(_beside(record, name))
            if entry is not None:
                self._taken.add(entry.label)
                return entry
        return None

    def _accepts(self, name: str, place: Span, field: str, suffixes: Mapping[str, object]) -> bool:
        """Tell whether a record may name a file so; where it may not, that is a problem."""
        refused = why_refused(name)
        suffix = "." + name.rpartition(".")[2].lower()
        if refused:
            self._desk.report(f"`{field}` names a file that is not looked up: {refused}", place, label="not looked up")
        elif suffix not in suffixes:
            wanted = ", ".join(f"`{each}`" for each in suffixes)
            self._desk.report(f"`{field}` names a file of a kind that is not read", place, help=f"it ends in {wanted}")
        return not refused and suffix in suffixes

    def _text(self, entry: Entry) -> _Text | None:
        data = self._desk.content(entry)
        if data is None:
            return None
        try:
            reading = by_suffix()[entry.suffix].read(data)
        except Unreadable as error:
            self._desk.unreadable(entry, error)
            return None
        return _Text(entry.label, hashlib.sha256(data).hexdigest(), reading.file, reading.text, reading.record)

    def _seal(self, record: Entry, content: RecordContent, here: Span) -> _SealFile | None:
        """Read the seal that a record names, from beside it; None where it names none."""
        name, place = content.seal_name, content.spans.get("seal", here)
        if not name:
            return None
        if not self._accepts(name, place, "seal", {_SEAL: None}):
            return _SealFile("", None)
        label = _beside(record, name)
        entry = self._entries.get(label)
        if entry is None:
            if not self._desk.was_refused(label):
                self._desk.report(
                    f"the seal `{name}` does not stand beside its record",
                    place,
                    label="not found",
                    help="make it with `checker seal`, on a machine that has the text",
                )
            return _SealFile(label, None)
        return _SealFile(label, self._unsealed(entry))

    def _unsealed(self, entry: Entry) -> Seal | None:
        written = self._desk.text(entry)
        if written is None:
            return None
        # a seal is for machines: no line of it is ever shown
        del self._desk.texts[entry.label]
        try:
            return read_seal(written, self._seal_key)
        except SealError as error:
            self._desk.report(str(error), start_of(entry.label))
            return None

    def _missing(self, source: str, place: Span, names: tuple[str, ...]) -> None:
        looked = ["beside the record", *(f"in {label}" for label in self._elsewhere.labels)]
        self._desk.problems.append(
            Problem(
                code="F101",
                message=f"the text of the source `{source}` was not found",
                span=place,
                label="not found",
                notes=(f"looked for {' or '.join(f'`{name}`' for name in names)} {', '.join(looked)}",),
                help="put the text beside its record, or name its folder in `sources` of the configuration",
            )
        )


class _Elsewhere:
    """The folders outside ``seeds``, each listed once and hashed only when a text is not there by name."""

    def __init__(self, desk: Desk, folders: Sequence[Folder]) -> None:
        self._desk = desk
        self._folders = folders
        self._listed: dict[Folder, list[Entry]] = {}
        self._hashed: dict[Folder, dict[str, Entry]] = {}

    @property
    def labels(self) -> tuple[str, ...]:
        """Return how the folders are printed, each once."""
        return tuple(dict.fromkeys(folder.label for folder in self._folders))

    def find(self, names: tuple[str, ...], sha256: str) -> Entry | None:
        """Find a text by one of its names or else by its hash.

        A file of the right name with other bytes is taken last, and only so that the difference is reported.
        """
        wanted = {name.rpartition("/")[2] for name in names}
        other: Entry | None = None
        for folder in self._folders:
            for entry in self._files(folder):
                if entry.label.rpartition("/")[2] in wanted:
                    if not sha256 or self._desk.sha256(entry) == sha256:
                        return entry
                    other = other or entry
        for folder in self._folders if sha256 else ():
            if sha256 in self._hashes(folder):
                return self._hashes(folder)[sha256]
        return other

    def _files(self, folder: Folder) -> list[Entry]:
        if folder not in self._listed:
            files = self._desk.files(folder.path, folder.label)
            if files is None and folder.expected:
                self._desk.report(
                    f"a folder named by `{folder.label}` cannot be opened",
                    start_of(folder.label),
                    help=f"correct `{folder.label}`; its folders are those that hold the texts of sources",
                )
            self._listed[folder] = [entry for entry in files or () if entry.suffix in by_suffix()]
        return self._listed[folder]

    def _hashes(self, folder: Folder) -> dict[str, Entry]:
        if folder not in self._hashed:
            # of two files with the same bytes the first by name stands
            self._hashed[folder] = {self._desk.sha256(entry): entry for entry in reversed(self._files(folder))}
        return self._hashed[folder]


def _beside(record: Entry, name: str) -> str:
    """Return the label of a file in the folder of a record."""
    return f"{record.label.rpartition('/')[0]}/{name}"


def _names(record: Entry, name: str) -> tuple[str, ...]:
    """Return the names under which the text of a record is looked for, the first found first."""
    return (name,) if name else tuple(f"{record.stem}{suffix}" for suffix in by_suffix())


def document_of(file: str, data: bytes, record: Record) -> Document:
    """Return the text that a source has from the bytes of a file, whose name tells its format."""
    suffix = "." + file.rpartition(".")[2].lower()
    return _document(by_suffix()[suffix].read(data).text, record)


def _document(article: str, record: Record) -> Document:
    from checker.text.document import Document  # noqa: PLC0415 - sealed sources have none

    return Document(article, parts=record.parts, language=record.language)
