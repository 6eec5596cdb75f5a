"""What sources say of one thing, side by side, and where they contradict each other."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from checker.record import dataclass

if TYPE_CHECKING:
    from checker.project import Acknowledgement
    from checker.value import Relation


class State(StrEnum):
    """Where a conflict stands in review.

    ``OPEN`` has no acknowledgement; ``ACKNOWLEDGED`` has one that holds; ``STALE`` one that was given for other values;
    ``EXPIRED`` one past its day; ``POSSIBLE`` is not known to be a conflict: the attributes have different names.
    """

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    STALE = "stale"
    EXPIRED = "expired"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Member:
    """A claim among those that speak of one thing.

    ``value`` is what it states, as an editor would write it; ``sources`` are those it quotes, ``origins`` whom these go
    back to: the wire service that a source relays, else the source itself. ``speaker`` is whom it is attributed to and
    ``as_of`` the time it speaks of, empty where it names none.
    """

    claim: str
    value: str
    sources: tuple[str, ...]
    origins: tuple[str, ...]
    speaker: str = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The claims that speak of one attribute of one subject, whatever name each of them gives to the attribute.

    ``attribute`` is the name in the vocabulary, ``about`` the subject, empty where claims name none; ``members`` stand
    in the order of the project. ``origins`` are the independent origins of all members together, ``relation`` tells how
    the two values relate that differ most; None where there is one claim.
    """

    about: str
    attribute: str
    members: tuple[Member, ...]
    origins: tuple[str, ...]
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that cannot all be true, or that may not be.

    ``claims`` are their ids in the order of the project; ``conditional`` tells that one of them holds under a condition
    only. ``acknowledgement`` is the one that names them, whether or not it still holds.
    """

    attribute: str
    about: str
    claims: tuple[str, ...]
    relation: Relation
    state: State
    conditional: bool = False
    acknowledgement: Acknowledgement | None = None
