"""The report of mutation testing for programs: JSON (RFC 8259), one record a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from checker.render.terminal.cells import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.mutate import Examined, Score, Survey
    from checker.mutate.mutant import Mutant


def records(survey: Survey) -> str:
    """Return the scores and every mutant, described in docs/mutate.md; the same bytes for the same project."""
    operators = [{"operator": name, **_score(score)} for name, score in survey.by_operator.items()]
    return (
        "{\n"
        '"version": 1,\n'
        f'"summary": {_line(_score(survey.score))},\n'
        f'"operators": {_lines(operators)},\n'
        f'"claims": {_lines(_claim(each) for each in survey.claims)},\n'
        f'"without_mutants": {_line(survey.without_mutants)},\n'
        f'"left_out": {_line(survey.left_out)},\n'
        f'"mutants": {_lines(_mutant(each, mutant) for each in survey.claims for mutant in each.mutants)}\n'
        "}\n"
    )


def _score(score: Score) -> dict[str, object]:
    value = score.value
    return {"made": score.made, "killed": score.killed, "score": None if value is None else round(value, 4)}


def _claim(examined: Examined) -> dict[str, object]:
    claim = examined.claim
    return {"id": claim.id, "file": claim.file, "line": claim.span.line, **_score(examined.score)}


def _mutant(examined: Examined, mutant: Mutant) -> dict[str, object]:
    change = mutant.change
    claim = change.claim
    return {
        "claim": examined.claim.id,
        "operator": mutant.operator.name,
        "before": change.before,
        "after": change.after,
        "text": claim.text,
        "states": {claim.states.attribute: claim.states.value} if claim.states is not None else None,
        "attributed_to": claim.attributed_to,
        "about": claim.about,
        "condition": claim.condition,
        "killed_by": list(mutant.killed_by),
    }


def _line(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return HIDDEN.sub(lambda hidden: json.dumps(hidden[0])[1:-1], text)


def _lines(values: Iterable[object]) -> str:
    lines = ",\n".join(map(_line, values))
    return f"[\n{lines}\n]" if lines else "[]"
