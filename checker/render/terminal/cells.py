"""Text in the cells of a terminal: what it is safe to show, how wide it is, where a line may break."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Everything that a terminal would obey, reorder or hide instead of showing it: controls, line and paragraph separators,
# bidirectional marks (Unicode Standard Annex 9; Boucher and Anderson 2021, "Trojan Source"), invisible format
# characters and tags, and surrogates, which no encoding can write. The joiners of scripts and emoji stay.
HIDDEN: Final = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f\xad"
    "\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff"
    "\ud800-\udfff"
    "]"
)
_JOINER: Final = "\u200d"
_EMOJI_STYLE: Final = "\ufe0f"
_SKIN_TONES: Final = ("\U0001f3fb", "\U0001f3ff")
_HANGUL_VOWELS_AND_FINALS: Final = ("\u1160", "\u11ff")


def shown(text: str) -> str:
    r"""Return text with every character that would not show as itself written as an escape, as in ``\u202e``."""
    return HIDDEN.sub(lambda hidden: hidden[0].encode("unicode_escape").decode("ascii"), text)


def width(text: str) -> int:
    """Return how many cells shown text takes: two for a wide character (Unicode Standard Annex 11), none for a mark."""
    if text.isascii():
        return len(text)
    cells = 0
    before = ""
    for character in text:
        cells += _cells(character, before)
        before = character
    return cells


def joins(character: str) -> bool:
    """Tell whether a character belongs to the one before it, so that no line may be cut between the two."""
    return character == _EMOJI_STYLE or _cells(character, "a") == 0


def wrapped(text: str, room: int, *, first: int = 0, hanging: int = 0) -> list[str]:
    """Break shown text at blanks into lines of at most ``room`` cells; a longer word has a line of its own.

    ``first`` cells of the first line are taken already; further lines begin with ``hanging`` blanks.
    """
    lines: list[str] = []
    line, used = "", first
    for word in text.split(" "):
        wide = width(word)
        if line and used + 1 + wide > room:
            lines.append(line)
            line, used = " " * hanging + word, hanging + wide
        elif line:
            line, used = f"{line} {word}", used + 1 + wide
        else:
            line, used = word, used + wide
    return [*lines, line]


def padded(text: str, room: int) -> str:
    """Fill shown text with blanks up to ``room`` cells."""
    return text + " " * (room - width(text))


def _cells(character: str, before: str) -> int:
    if character < "\u0300":
        return 1
    if before == _JOINER or (before and _SKIN_TONES[0] <= character <= _SKIN_TONES[1]):
        return 0
    if character == _EMOJI_STYLE:
        return int(bool(before) and unicodedata.east_asian_width(before) not in "WF")
    if _HANGUL_VOWELS_AND_FINALS[0] <= character <= _HANGUL_VOWELS_AND_FINALS[1]:
        return 0
    if character == _JOINER or unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
