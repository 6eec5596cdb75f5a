"""A source article: its bibliographic record, and its text or the seal that stands for it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from checker.record import dataclass

if TYPE_CHECKING:
    from checker.span import Span
    from checker.text.document import Document
    from checker.text.seal import Seal


class Access(StrEnum):
    """What can be read of a source on this machine."""

    OPEN = "open"
    SEALED_WITH_TEXT = "sealed, text here"
    SEALED = "sealed"
    MISSING = "missing"


class Part(StrEnum):
    """Lines of an article that are not its own statements, and so may not carry a claim."""

    HEADLINE = "headline"
    BYLINE = "byline"
    CAPTION = "caption"
    SECTION_HEADING = "section heading"
    PULL_QUOTE = "pull quote"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Record:
    """The bibliographic record of an article; every field but the id may be unknown and is then empty.

    ``published`` is an ISO 8601 date, ``published_basis`` how it is known: dateline, metadata or inferred.
    ``relays`` names the wire services it repeats. ``parts`` gives for each kind of part the ranges of text lines it
    takes, first and last from 1, both inclusive.
    """

    id: str
    title: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    published_basis: str = ""
    url: str = ""
    archive: str = ""
    retrieved: str = ""
    language: str = "en"
    relays: tuple[str, ...] = ()
    parts: tuple[tuple[Part, tuple[tuple[int, int], ...]], ...] = ()
    sha256: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A record with whatever of its text is here.

    ``span`` is the place of the record, ``sha256_span`` and ``seal_span`` those of these fields where it has them;
    ``text_file`` and ``seal_file`` are the paths to print, from the project's root (a text from a folder outside the
    project is named by that folder's label and its own name, never by a path of the machine). ``text_sha256`` is that
    of the bytes of the text as read. ``document`` is the text, ``seal`` the seal; a source with neither is missing and
    nothing quoted from it can pass. ``sealed`` is true when the record names a seal.
    """

    record: Record
    span: Span
    sealed: bool = False
    document: Document | None = None
    seal: Seal | None = None
    text_file: str = ""
    text_sha256: str = ""
    seal_file: str = ""
    sha256_span: Span | None = None
    seal_span: Span | None = None

    @property
    def id(self) -> str:
        """Return the id by which claims name the source."""
        return self.record.id

    @property
    def haystack(self) -> Document | Seal | None:
        """Return what quotes are looked for in: the text where it is here, else the seal."""
        return self.document if self.document is not None else self.seal

    @property
    def access(self) -> Access:
        """Tell what of the source can be read here."""
        if self.document is not None:
            return Access.SEALED_WITH_TEXT if self.sealed else Access.OPEN
        return Access.SEALED if self.seal is not None else Access.MISSING
