"""Puts claims side by side for findings: what each states, where, and the words of its source that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.finding import Finding, Related
from checker.findings.places import quoted, said
from checker.fit.values import fit, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.check import GroundedClaim
    from checker.conflict import Conflict
    from checker.conflicts.align import Stating
    from checker.conflicts.settle import Settled
    from checker.finding import Severity
    from checker.project import Acknowledgement
    from checker.span import Span

_SHOWN: Final = 3
"""So many claims of one value are shown in full."""
_NAMED: Final = 8
"""So many claims are named in one line."""
_WIDEST: Final = 60


def said_of(attribute: str, about: str) -> str:
    """Return an attribute and its subject as a message names them."""
    return f"`{attribute}` of `{about}`" if about else f"`{attribute}`"


def value_with_sources(side: Sequence[Stating]) -> str:
    """Return the value of some claims that state the same, with the sources that give it."""
    sources = list(dict.fromkeys(source for each in side for source in each.sources))
    more = [f"{len(sources) - _SHOWN} more"] if len(sources) > _SHOWN else []
    listed = [*(f"`{source}`" for source in sources[:_SHOWN]), *more]
    return f"{short(side[0].written)} by {joined(listed)}" if listed else short(side[0].written)


def joined(words: Sequence[str]) -> str:
    """Return words as a list of a sentence."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def short(words: str) -> str:
    """Return words on one line, cut where they are very long."""
    line = " ".join(words.split())
    return line if len(line) <= _WIDEST else f"{line[: _WIDEST - 2].rstrip()} \u2026"


def place_of(stating: Stating) -> Span:
    """Return the place of the value that a claim states."""
    claim = stating.subject.claim
    return claim.states.value_span if claim.states is not None else claim.span


def contradiction(settled: Settled) -> str:
    """Return the message of a conflict: the attribute, and each value with its sources."""
    conflict = settled.conflict
    values = ", and ".join(value_with_sources(side) for side in settled.sides)
    return f"{said_of(conflict.attribute, conflict.about)} is {values}"


def side_by_side(sides: Iterable[Sequence[Stating]], *, without: str = "") -> tuple[Related, ...]:
    """Return the places of values and the words behind them, of a few claims a side.

    ``without`` is the claim at whose value the finding itself points.
    """
    shown = [each for side in sides for each in side[:_SHOWN]]
    places = [
        Related(f"`{each.id}` states {short(each.written)}", span=place_of(each))
        for each in shown
        if each.id != without
    ]
    return (*places, *(words for each in shown for words in evidence(each.subject)))


def evidence(subject: GroundedClaim) -> Iterator[Related]:
    """Yield the quoted words that give the value of a claim; all it quotes where it cannot be told which do."""
    result = fit(subject)
    if result is not None and result.decisive is not None and result.carried:
        yield _of_claim(said(result.decisive), subject)
        return
    for words in words_of(subject):
        yield _of_claim(quoted(words), subject)


def _of_claim(related: Related, subject: GroundedClaim) -> Related:
    return Related(
        label=f"claim `{subject.claim.id}`",
        source=related.source,
        sentence=related.sentence,
        excerpt=related.excerpt,
    )


def qualifications(sides: Iterable[Sequence[Stating]]) -> Iterator[str]:
    """Yield what a reader has to know besides: conditions, and how many claims are not shown."""
    for side in sides:
        for each in side[:_SHOWN]:
            if each.subject.claim.condition is not None:
                yield f"`{each.id}` holds under a condition: {short(each.subject.claim.condition)}"
        if len(side) > _SHOWN:
            yield f"{short(side[0].written)} is stated by {len(side) - _SHOWN} more claims"


def judgment(acknowledgement: Acknowledgement) -> Iterator[str]:
    """Yield what an acknowledgement says."""
    by = f", by {acknowledgement.by}" if acknowledgement.by else ""
    until = f", until {acknowledgement.until}" if acknowledgement.until else ""
    yield f"acknowledged{by}{until}: {acknowledgement.why}"
    if acknowledgement.prefer:
        yield f"`{acknowledgement.prefer}` is preferred" + (
            f": {acknowledgement.because}" if acknowledgement.because else ""
        )


def of_conflict(  # noqa: PLR0913 - the fields of a finding
    code: str,
    severity: Severity,
    settled: Settled,
    message: str,
    span: Span,
    *,
    label: str = "",
    without: str = "",
    notes: Sequence[str] = (),
    help: str,  # noqa: A002 - the name of the field
) -> Finding:
    """Make a finding about a conflict, with its claims side by side; it belongs to no single claim."""
    return Finding(
        code=code,
        severity=severity,
        message=message,
        span=span,
        label=label,
        related=side_by_side(settled.sides, without=without),
        notes=(*notes, *qualifications(settled.sides)),
        help=help or None,
        conflict=settled.conflict.claims,
    )


def latest(conflict: Conflict, sides: Iterable[Sequence[Stating]]) -> Stating:
    """Return the claim of a conflict that the project states last."""
    by_id = {each.id: each for side in sides for each in side}
    return by_id[conflict.claims[-1]]


def command(ids: Sequence[str]) -> str:
    """Return the command that acknowledges a conflict, with the ids as far as they fit into a line or two."""
    more = " \u2026" if len(ids) > _NAMED else ""
    return f'`checker ack {" ".join(ids[:_NAMED])}{more} --why "\u2026"`'
