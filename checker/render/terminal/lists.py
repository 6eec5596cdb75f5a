"""What the smaller commands answer: where words stand, how the sources stand, what there is to seal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.curation.cite import evidence_lines
from checker.render.terminal.cells import padded, shown, width
from checker.render.terminal.diagnostics import place
from checker.render.terminal.totals import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.check import Check
    from checker.curation.cite import Citations, Cited
    from checker.curation.sealing import Sealing
    from checker.curation.status import SourceStatus

_HEADINGS: Final = ("source", "access", "text", "seal", "cited by")
_BETWEEN: Final = "  "


def citations(found: Citations, *, color: bool = False) -> str:
    """Return each place where words stand with the evidence to paste, or the nearest passage; ends in a line end."""
    blocks = [_cited(each, color=color) for each in found.found]
    if not found.found and found.nearest is not None:
        blocks = ["these words stand in no source; nearest to them is", _cited(found.nearest, color=color)]
    elif not found.found:
        blocks = ["these words stand in no source, and no passage is like them"]
    blocks += [f"`{shown(source)}` was not searched: {why}" for source, why in found.unsearched]
    return "\n\n".join(blocks) + "\n"


def statuses(sources: Iterable[SourceStatus]) -> str:
    """Return a table of sources; ends in a line end."""
    rows = [(each.id, each.access.value, each.text, each.seal, counted(each.claims, "claim")) for each in sources]
    return _table([_HEADINGS, *rows]) if rows else "there are no sources\n"


def sealings(planned: Sequence[Sealing], *, written: bool) -> str:
    """Return a line for each seal: what was done, or would be, or is in the way; ends in a line end."""
    if not planned:
        return "no source is to be sealed: no record names a seal\n"
    lines = [f"{each.source.id}: {each.state}{_done(each, written=written)}" for each in planned]
    more = ["", "nothing was written; --write writes them"] if not written and any(s.to_write for s in planned) else []
    return "\n".join([*map(shown, lines), *more]) + "\n"


def checks(catalogue: Iterable[Check]) -> str:
    """Return a table of checks; ends in a line end."""
    return _table([(each.code, each.severity.value, each.summary) for each in catalogue])


def _cited(cited: Cited, *, color: bool) -> str:
    drawn = place(cited.related, color=color)
    if cited.quote is None:
        return drawn
    lines = evidence_lines(cited.source, cited.quote)
    return "\n".join([drawn, "", "    evidence:", *(f"      {line}" for line in lines)])


def _done(sealing: Sealing, *, written: bool) -> str:
    if not sealing.to_write:
        return ""
    return f"; {'written to' if written else 'it would be written to'} {sealing.source.seal_file}"


def _table(rows: Sequence[Sequence[str]]) -> str:
    cells = [[shown(cell) for cell in row] for row in rows]
    wide = [max(width(cell) for cell in column) for column in zip(*cells, strict=True)]
    lines = (_BETWEEN.join(map(padded, row, wide)).rstrip() for row in cells)
    return "".join(f"{line}\n" for line in lines)
