"""Acknowledging: the lines that record a judgment on claims, at the end of conflicts.yaml as it is."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.conflict import State
from checker.files.conflicts import read_conflict_file
from checker.files.formats import NOTHING, acknowledgement_breach

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.claim import Claim, Statement
    from checker.conflict import Conflict
    from checker.project import Acknowledgement
    from checker.result import Result

HEAD: Final = """\
# Conflicts between claims that somebody has judged, and why both may stand.
"""
"""How a file of acknowledgements begins."""

# Words that YAML reads as themselves, in a list and out of it.
_PLAIN: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ._%/()'+-]*[A-Za-z0-9._%)])?")
# In prose, so much more is plain; a colon and a number sign only beside blanks are not.
_PLAIN_PROSE: Final = re.compile(r"[A-Za-z0-9](?:[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff:#]|:(?=[^\s])|(?<=\S)#)*")
_ITEM: Final = re.compile(r"^( *)-(?= |\r?$)", re.MULTILINE)


class CannotAcknowledgeError(ValueError):
    """A judgment cannot be recorded; the message is a lower-case sentence that says why.

    ``entry`` are the lines that could not be added, where it is for the file that they could not.
    """

    def __init__(self, message: str, entry: str = "") -> None:
        """Take the message, and the lines."""
        super().__init__(message)
        self.entry = entry


class Judgment(NamedTuple):
    """What an editor has decided about claims; the fields are those of an acknowledgement."""

    between: tuple[str, ...]
    why: str
    prefer: str = ""
    because: str = ""
    by: str = ""
    until: str = ""
    tension: bool = False


def acknowledged(result: Result, judgment: Judgment, text: str, file: str) -> str:
    """Return ``text``, the file of acknowledgements as it is, with one more at its end.

    ``file`` is the name of the file. Nothing that was there is changed. Raises ``CannotAcknowledgeError`` where the
    claims do not conflict, have been judged already, or where the file cannot be added to.
    """
    claims = _claims(result, judgment)
    _refuse_unless_in_question(result, judgment)
    values = tuple(claim.states.value for claim in claims if claim.states is not None)
    breach = acknowledgement_breach(judgment.between, values, judgment.prefer)
    if breach is not None:
        raise CannotAcknowledgeError(f"{breach.message}; {breach.help}")
    entry = _entry(judgment, [claim.states for claim in claims if claim.states is not None])
    before, problems = read_conflict_file(text, file)
    for blank in (True, False):
        added = _added(text, entry, blank=blank)
        after, problems_after = read_conflict_file(added, file)
        whole = after[:-1] == before and len(problems_after) <= len(problems)
        if whole and _judgment(after[-1:]) == judgment and after[-1].values == values:
            return added
    raise CannotAcknowledgeError(f"{file} cannot be added to as it is; put in these lines by hand", entry)


def _judgment(read: Sequence[Acknowledgement]) -> Judgment | None:
    for each in read:
        return Judgment(each.between, each.why, each.prefer, each.because, each.by, each.until, each.tension)
    return None


def _claims(result: Result, judgment: Judgment) -> list[Claim]:
    by_id = {claim.id: claim for claim in result.project.claims}
    for id_ in judgment.between:
        if id_ not in by_id:
            raise CannotAcknowledgeError(f"there is no claim `{id_}`")
        if by_id[id_].states is None:
            raise CannotAcknowledgeError(f"`{id_}` states no value that could be judged")
    return [by_id[id_] for id_ in judgment.between]


def _refuse_unless_in_question(result: Result, judgment: Judgment) -> None:
    """Refuse what has been judged already, and what is no conflict, unless it is to be marked as a tension."""
    named = set(judgment.between)
    for each in result.project.acknowledgements:
        if named == set(each.between):
            raise CannotAcknowledgeError(f"these claims are judged at {each.span}; correct what stands there")
    conflicts = [
        each for each in result.conflicts if each.state is not State.POSSIBLE and len(named & {*each.claims}) > 1
    ]
    whole = [each for each in conflicts if named >= set(each.claims)]
    if judgment.tension:
        if whole:
            raise CannotAcknowledgeError("these values exclude each other: that is a conflict, and more than a tension")
        return
    if whole:
        return
    raise CannotAcknowledgeError(_no_conflict(conflicts))


def _no_conflict(conflicts: Sequence[Conflict]) -> str:
    if conflicts:
        return f"the conflict is between {', '.join(f'`{id_}`' for id_ in conflicts[0].claims)}: name them all"
    return "these claims do not conflict; --tension marks claims that only pull in different directions"


def _entry(judgment: Judgment, stated: Sequence[Statement]) -> str:
    lines = [
        f"- between: [{', '.join(judgment.between)}]",
        f"  values: [{', '.join(map(_value, stated))}]",
        f"  why: {_prose(judgment.why)}",
    ]
    lines += [f"  prefer: {judgment.prefer}"] if judgment.prefer else []
    lines += [f"  because: {_prose(judgment.because)}"] if judgment.because else []
    lines += [f"  by: {_prose(judgment.by)}"] if judgment.by else []
    lines += [f"  until: {judgment.until}"] if judgment.until else []
    lines += ["  tension: true"] if judgment.tension else []
    return "\n".join(lines) + "\n"


def _value(states: Statement) -> str:
    """Return a value as it can stand in a list."""
    if not states.parts:
        return _in_list(states.value)
    if not states.parts[0].name:
        return _list([_in_list(part.value) for part in states.parts])
    named: dict[str, list[str]] = {}
    for part in states.parts:
        named.setdefault(part.name, []).append(_in_list(part.value))
    lists = {name for name in named if f"{name}: [" in states.value}
    shown = [f"{name}: {_list(items) if name in lists else items[0]}" for name, items in named.items()]
    return f"{{{', '.join(shown)}}}"


def _list(items: Sequence[str]) -> str:
    return f"[{', '.join(items)}]"


def _in_list(words: str) -> str:
    plain = _PLAIN.fullmatch(words) is not None and words not in NOTHING
    return words if plain else json.dumps(words, ensure_ascii=False)


def _prose(words: str) -> str:
    plain = _PLAIN_PROSE.fullmatch(words) is not None and words not in NOTHING and words == words.strip()
    return words if plain else json.dumps(words, ensure_ascii=False)


def _added(text: str, entry: str, *, blank: bool) -> str:
    """Return a file with an entry at its end, indented as the entries before it, with the line ends that it has."""
    end = "\r\n" if "\r\n" in text else "\n"
    before = text or HEAD
    if not before.endswith(("\n", "\r")):
        before += end
    items = _ITEM.findall(text)
    indent = min(items, key=len) if items else ""
    lines = "".join(f"{indent}{line}{end}" for line in entry.splitlines())
    return f"{before}{end if blank else ''}{lines}"
