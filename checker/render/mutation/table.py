"""The report of mutation testing for people: each mutant that survived, then the scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.render.terminal import WIDTH
from checker.render.terminal.cells import padded, shown, width, wrapped
from checker.render.terminal.paint import Ink, Run, painted
from checker.render.terminal.totals import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.mutate import Examined, Score, Survey
    from checker.mutate.mutant import Mutant

_INDENT: Final = 4


def table(survey: Survey, *, minimum: float | None = None, color: bool = False) -> str:
    """Return the survivors by claim, the score of each operator, and that of the project; ends in a line end.

    ``minimum`` is the least score that passes, from 0 to 1, if one is asked for.
    """
    blocks = ["\n".join(_claim(each, color=color)) for each in survey.claims if each.survivors]
    blocks += ["\n".join(_scores(survey))]
    blocks += ["\n".join(_listed(survey))] if survey.without_mutants or survey.left_out else []
    return "\n\n".join([*blocks, _verdict(survey, minimum, color=color)]) + "\n"


def percent(score: Score) -> str:
    """Return a score as a percentage, rounded down so that 100 % means all."""
    return f"{score.killed * 100 // score.made} %" if score.made else "-"


def _claim(examined: Examined, *, color: bool) -> Iterator[str]:
    head = (Run(shown(str(examined.claim.span)), Ink.STRONG), Run(f", claim {shown(examined.claim.id)}"))
    score = examined.score
    yield painted((*head, Run(f": {score.killed} of {score.made} killed")), color=color)
    for mutant in examined.survivors:
        yield from _survivor(examined, mutant, color=color)


def _survivor(examined: Examined, mutant: Mutant, *, color: bool) -> Iterator[str]:
    change = mutant.change
    before, after = shown(change.before), shown(change.after)
    what = f"`{before}` -> `{after}`" if after else f"without `{before}`"
    name = f"  {mutant.operator.name}: "
    first, *rest = wrapped(what, WIDTH, first=width(name), hanging=_INDENT)
    yield painted((Run(name, Ink.WARNING), Run(first)), color=color)
    yield from rest
    for field, written in _changed(examined, mutant):
        first, *rest = wrapped(f"{field}: {shown(written)}", WIDTH, first=_INDENT, hanging=_INDENT + 2)
        yield " " * _INDENT + first
        yield from rest


def _changed(examined: Examined, mutant: Mutant) -> Iterator[tuple[str, str]]:
    """Yield the fields of the wrong claim that differ from those of the right one; its sentence in any case."""
    right, wrong = examined.claim, mutant.change.claim
    yield "claim", wrong.text
    if wrong.states is not None and wrong.states != right.states:
        yield "states", f"{wrong.states.attribute}: {wrong.states.value}"
    if wrong.attributed_to != right.attributed_to:
        yield "attributed_to", wrong.attributed_to or ""
    if wrong.about != right.about:
        yield "about", wrong.about or ""


def _scores(survey: Survey) -> Iterator[str]:
    rows = [("operator", "mutants", "killed", "score")]
    rows += [(name, *_cells(score)) for name, score in survey.by_operator.items()]
    rows += [("all", *_cells(survey.score))]
    wide = [max(width(cell) for cell in column) for column in zip(*rows, strict=True)]
    for name, *numbers in rows:
        figures = (cell.rjust(room) for cell, room in zip(numbers, wide[1:], strict=True))
        yield "  ".join((padded(name, wide[0]), *figures))


def _cells(score: Score) -> tuple[str, str, str]:
    return str(score.made), str(score.killed), percent(score)


def _listed(survey: Survey) -> Iterator[str]:
    for ids, what in ((survey.without_mutants, "no mutant was made of"), (survey.left_out, "not supported, left out:")):
        if ids:
            yield from wrapped(f"{what} {', '.join(map(shown, ids))}", WIDTH, hanging=_INDENT)


def _verdict(survey: Survey, minimum: float | None, *, color: bool) -> str:
    score = survey.score
    if score.value is None:
        return painted((Run("FAILED", Ink.ERROR), Run(": no mutant was made")), color=color)
    claims = counted(len(survey.claims), "claim")
    told = f"{score.killed} of {score.made} mutants of {claims} killed: mutation score {percent(score)}"
    if minimum is None:
        return told
    asked = f"{minimum * 100:g} %"
    if score.value < minimum:
        return painted((Run("FAILED", Ink.ERROR), Run(f": {told}, less than {asked}")), color=color)
    return painted((Run("passed", Ink.GOOD), Run(f": {told}, at least {asked}")), color=color)
