"""The report as one web page that needs nothing else: no network, no other file, and no script to be read."""

from __future__ import annotations

import base64
import hashlib
import json
from pkgutil import get_data
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.page.articles import Line, Piece
    from checker.page.contents import Contents, SourceShown

_TEMPLATE: Final = "page.html.j2"
# An element of JSON ends at the first "</script", and a comment may begin in it (HTML Standard, 4.12.1.3).
_ESCAPES: Final = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def render(contents: Contents, *, live: bool = False) -> str:
    """Return the page; ``live`` adds what reloads it when the project changes.

    Raises `ImportError` where jinja2 is not installed.
    """
    import jinja2  # noqa: PLC0415 - an extra, which only this page needs

    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        loader=jinja2.DictLoader({_TEMPLATE: _asset(_TEMPLATE)}),
    )
    style, start = _asset("page.css"), _asset("start.js")
    scripts = [_asset("page.js"), *([_asset("live.js")] if live else [])]
    policy = [
        "default-src 'none'",
        f"script-src {' '.join(map(_hash, (start, *scripts)))}",
        f"style-src {_hash(style)}",
        *(["connect-src 'self'"] if live else []),
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return environment.get_template(_TEMPLATE).render(
        page=contents,
        policy="; ".join(policy),
        style=style,
        start=start,
        scripts=scripts,
        island=_island(contents),
    )


def _asset(name: str) -> str:
    data = cast("bytes", get_data(__name__, f"assets/{name}"))  # None only from a loader that has no files
    return data.decode("utf-8").replace("\r\n", "\n")


def _hash(text: str) -> str:
    """Return what lets an element with this very text run under a content security policy (CSP 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _island(contents: Contents) -> str:
    """Return what the page's script works with, as JSON: filters, and the outlines that it lays out one at a time."""
    claims = [
        [
            claim.anchor,
            claim.verdict,
            claim.status,
            claim.sources,
            claim.attribute,
            claim.tags,
            [[quote.number, quote.source] for quote in claim.quotes if quote.source is not None],
        ]
        for claim in contents.claims
    ]
    files = [[file, len(group)] for file, group in contents.groups]
    articles = [_article(source) for source in contents.sources]
    return f'{{"files":{_json(files)},\n"claims":[{_rows(claims)}],\n"articles":[{_rows(articles)}]}}'.translate(
        _ESCAPES
    )


def _rows(values: Iterable[object]) -> str:
    return ",\n".join(map(_json, values))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _article(source: SourceShown) -> list[object]:
    """Return an article: its title, the line below it, whether it is in full, and its paragraphs of sentences.

    A sentence is its number, what part of the article it is, and its pieces: a number stands for so many words that
    are not shown, a string for words that are; in a list the numbers of the quotes that a piece belongs to follow it.
    """
    article = source.outline
    paragraphs = [[_line(line) for line in lines] for lines in article.paragraphs]
    return [source.title, source.byline, article.full, paragraphs]


def _line(line: Line) -> list[object]:
    return [line.number, line.part, *map(_piece, line.pieces)]


def _piece(piece: Piece) -> object:
    said: str | int = piece.text or piece.hidden
    return [said, *piece.quotes] if piece.quotes else said
