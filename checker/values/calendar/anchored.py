"""Forms of dates that rest on the date before them in the words: that year, the following month, the day after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.values.calendar.forms import forms
from checker.values.calendar.relative import UNIT, unit_of
from checker.values.calendar.scope import NOT_UNDERSTOOD, Reading

if TYPE_CHECKING:
    import re

    from checker.values.calendar.scope import Scope

_SHIFTS: Final = {"following": 1, "next": 1, "after": 1, "later": 1, "same": 0, "that": 0}


def _read_unit(scope: Scope, found: re.Match[str]) -> Reading:
    """Read "that year", "the year before"; without a date before it the words do not tell which."""
    previous = scope.previous
    if previous is None or previous.unit is None:
        return NOT_UNDERSTOOD
    shift = _SHIFTS.get(found["which"], -1)
    return unit_of(previous.unit.start, found["unit"], shift)._replace(relative=previous.relative)


def _read_unit_before_event(_scope: Scope, _found: re.Match[str]) -> Reading:
    """Read "the year before the war", which the words alone do not tell."""
    return NOT_UNDERSTOOD


ANCHORED: Final = forms(
    (rf"(?P<which>following|previous|preceding|same|that|next)(?: same)? {UNIT}", _read_unit),
)
"""Forms that begin with a word that points back."""

UNIT_NAME: Final = forms(
    (rf"{UNIT} (?:before|after)(?= [a-z\d])", _read_unit_before_event),
    (rf"{UNIT} (?P<which>before|after|earlier|later)(?![a-z])", _read_unit),
)
"""Forms that begin with the name of a unit."""
