"""Claim files: YAML text in, claims out, and for each claim that cannot be read what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from checker.claim import Claim, Evidence, Quote, Statement, Status
from checker.files import formats
from checker.files.reading import UnexpectedError, fields, many, named, value, value_of, words
from checker.project import Problem
from checker.record import dataclass, replace
from checker.yamltree import Mapping, Sequence, parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.span import Span
    from checker.yamltree import Node, Tree


@dataclass(frozen=True, slots=True)
class ClaimFileContent:
    """What a claim file holds: the claims that could be read, in its order, and what was wrong with the others.

    ``about`` is the subject of the claims that name none of their own.
    """

    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]
    about: str | None


def _unread(node: Node) -> Node:
    return node


_slug: Final = value_of(formats.SLUG)
_FRAME: Final[dict[str, Callable[[Node], Any]]] = {"about": _slug, "claims": _unread}
_CLAIM: Final[dict[str, Callable[[Node], Any]]] = {
    "id": _slug,
    "claim": words,
    "about": _slug,
    "states": _unread,
    "attributed_to": words,
    "as_of": words,
    "condition": words,
    "same_remark_as": _slug,
    "status": value_of(formats.STATUS),
    "tags": many(),
    "note": words,
    "evidence": _unread,
}
_LONG: Final[dict[str, Callable[[Node], Any]]] = {"source": words, "quote": _unread}
_QUOTE: Final[dict[str, Callable[[Node], Any]]] = {"exact": words, "prefix": words, "suffix": words}
_STATUSES: Final = {status.value: status for status in Status}


def read_claim_file(text: str, file: str) -> ClaimFileContent:
    """Read a claim file; ``file`` is its path from the project's root.

    A claim that does not follow the format is left out and reported, and hides no other. Nothing is raised.
    """
    claims: list[Claim] = []
    problems: list[Problem] = []

    def take(tree: Tree, node: Node) -> None:
        try:
            claims.append(_claim(tree, node))
        except UnexpectedError:
            problems.extend(_explain_claim(tree, node))

    tree = parse(text, file, each=("claims", take))
    root = tree.root
    if root is None:
        return ClaimFileContent((), tree.problems, None)
    about: str | None = None
    try:
        about = _frame(root)
    except UnexpectedError:
        problems.extend(_explain_frame(tree, root))
    if about is not None:
        claims = [replace(claim, about=about) if claim.about is None else claim for claim in claims]
    return ClaimFileContent(tuple(claims), tuple(sorted((*tree.problems, *problems), key=_place)), about)


def _place(problem: Problem) -> Span:
    return problem.span


def _frame(root: Node) -> str | None:
    values = fields(root, _FRAME)
    claims = values.get("claims")
    if not (isinstance(claims, Sequence) and claims.items):
        raise UnexpectedError
    about: str | None = values.get("about")
    return about


def _claim(tree: Tree, node: Node) -> Claim:
    values = fields(node, _CLAIM)
    if "id" not in values or "claim" not in values:
        raise UnexpectedError
    spans = {name: tree.span(child) for name, child in _children(node)}
    states = values.get("states")
    evidence = values.get("evidence")
    return Claim(
        id=values["id"],
        text=values["claim"],
        file=tree.file,
        span=spans["id"],
        spans=spans,
        evidence=_evidence(tree, evidence) if evidence is not None else (),
        about=values.get("about"),
        states=_statement(tree, states) if states is not None else None,
        attributed_to=values.get("attributed_to"),
        as_of=values.get("as_of"),
        condition=values.get("condition"),
        same_remark_as=values.get("same_remark_as"),
        status=_STATUSES[values.get("status", "active")],
        tags=values.get("tags", ()),
        note=values.get("note"),
    )


def _children(node: Node) -> list[tuple[str, Node]]:
    if not isinstance(node, Mapping):
        return []
    return [(name, child) for name, (_, child) in node.entries.items()]


def _statement(tree: Tree, node: Node) -> Statement:
    entries = named(node, formats.ATTRIBUTE)
    if len(entries) != 1:
        raise UnexpectedError
    attribute, key, child = entries[0]
    text, parts = value(tree, child)
    return Statement(attribute, text, tree.span(key), tree.span(child), parts)


def _evidence(tree: Tree, node: Node) -> tuple[Evidence, ...]:
    if not isinstance(node, Sequence):
        raise UnexpectedError
    return tuple(_long(tree, item) if _is_long(item) else _short(tree, item) for item in node.items)


def _is_long(item: Node) -> bool:
    return isinstance(item, Mapping) and ("source" in item.entries or "quote" in item.entries)


def _short(tree: Tree, item: Node) -> Evidence:
    entries = named(item, formats.TEXT)
    if len(entries) != 1:
        raise UnexpectedError
    source, key, child = entries[0]
    if not source.strip():
        raise UnexpectedError
    return Evidence(source, Quote(words(child)), tree.span(child), tree.span(key))


def _long(tree: Tree, item: Node) -> Evidence:
    values = fields(item, _LONG)
    if len(values) != len(_LONG) or not isinstance(item, Mapping):
        raise UnexpectedError
    quoted: Node = values["quote"]
    if isinstance(quoted, Mapping):
        parts = fields(quoted, _QUOTE)
        if "exact" not in parts:
            raise UnexpectedError
        quote = Quote(**parts)
        quoted = quoted.entries["exact"][1]
    else:
        quote = Quote(words(quoted))
    return Evidence(values["source"], quote, tree.span(quoted), tree.span(item.entries["source"][1]))


def _explain_frame(tree: Tree, root: Node) -> list[Problem]:
    if isinstance(root, Sequence):
        return [
            Problem(
                "F101",
                "the file begins with a list, and not with `claims:`",
                tree.first_character(root),
                label="the list begins here",
                help="write `claims:` on a line above the list",
            )
        ]
    from checker.files import complaint  # noqa: PLC0415 - only a mistake needs pydantic

    return complaint.explain(tree, root, "ClaimFileFrame")


def _explain_claim(tree: Tree, node: Node) -> list[Problem]:
    from checker.files import complaint  # noqa: PLC0415 - only a mistake needs pydantic

    given = node.entries["id"][1] if isinstance(node, Mapping) and "id" in node.entries else None
    try:
        claim = _slug(given) if given is not None else None
    except UnexpectedError:
        claim = None
    return complaint.explain(tree, node, "Claim", claim=claim)
