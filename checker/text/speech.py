"""Who says what: finds the speaker of quoted and of reported words in news text, by rules alone.

The rules are those of news copy: a verb of speech with its subject before it ("Roe said", "Roe, a baker, told the
council") or, beside a quotation or at the end of a sentence, behind it ("…," said Roe); "according to"; a name and a
colon. A quotation without a verb of its own goes on with that of the quotation before it in its paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from checker.record import dataclass, replace
from checker.text.abbreviations import CALENDAR
from checker.text.language import one_of
from checker.text.segment import segment
from checker.text.verbs_of_speech import PARTICIPLES, REPORTING, SPEECH_ACTS
from checker.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

Range = tuple[int, int]

QUOTATION: Final = re.compile(r'(?<!\w)"([^"]+)"(?!\w)')
"""Words in quotation marks in a folded sentence; the group is the words alone."""

_HIDDEN: Final = "\x01"
_ASIDE: Final = re.compile(r"\([^()\"\n]{1,60}\)")
_OPENS: Final = re.compile(r'(?:\A|(?<=[\s(\[\u2014/-])|(?<=[\s(\[]\'))"(?=\S)')


_CUE: Final = re.compile(
    rf"(?<![\w'-])(?:(?P<by>[Aa]ccording to|[Ii]n the words of)|(?P<verb>{one_of(REPORTING | SPEECH_ACTS)}))(?![\w-])"
)
_CUE_WORDS: Final = frozenset(["according", "words", *(verb.partition(" ")[0] for verb in REPORTING | SPEECH_ACTS)])
# Other ways to tell that something is somebody's view.
_VIEW: Final = re.compile(
    r"\b(?:(?:in|on) (?:\S+ ){0,4}(?:view|opinion|words|reading|account|estimate)|judg(?:es?|ed|ing)|view(?:s|ed)?"
    r"|according"
    r"|see(?:s|n)? |saw |regards? |expects?|expected|quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|claims?|reports?|states?"
    r"|statement|spokes\w+|testimony|interview|speech|remarks?|words of|put(?:s|ting)? |gave |gives? |made little of"
    r"|hopes?|hoped|fears?|feared|wants?|wanted|stated|announc\w+|accus\w+|warn\w*|promis\w*|vow\w*|plan(?:s|ned)?"
    r"|reported(?:ly)?|alleged(?:ly)?|so-called)(?![\w-])"
)
# Between a subject and its verb: "has also repeatedly said".
_LINK: Final = re.compile(
    r"(?:(?<![\w'-])(?:also|later|then|again|even|first|once|now|still|just|never|not|nevertheless|nonetheless|however"
    r"|reportedly|too|himself|herself|itself|themselves|has|have|had|did|does|do|would|will|could|may|might|must|can"
    r"|(?!ally\b|family\b|assembly\b|monopoly\b|bully\b)[a-z]+ly|as)\s)*\Z"
)
_PASSIVE: Final = re.compile(r"\b(?:is|are|was|were|be|been|being|'s|'re|get|gets|got|gotten)\s(?:[a-z]+ly\s)?\Z")
_NOUN: Final = re.compile(
    r"(?<![\w'-])(?:the|a|an|his|her|its|their|our|my|this|that|of|by|for|from|without|in|'s)\s\Z"
)
_QUOTED_AS: Final = re.compile(r"\bquoted\s(?:by\s[^,.;]{1,60}\s)?as\s\Z")
# Where the subject of a verb cannot reach back beyond.
_CLAUSE: Final = re.compile(
    r"[;:\u2014\"()\[\]?!\x01]|,(?!\d)|(?<![\w'-])(?i:and|but|while|whereas|because|that|which|who|when|although|though|if"
    r"|where|after|before|since|until|so|what|whom|why|how|than|nor|or|to|as)(?![\w'-])"
)
_HARD: Final = re.compile(r"[;\u2014\"()\x01]|(?<![\w'-])(?:but|while|whereas|because|that|although|though)(?![\w'-])")
# Where a sentence turns from what is reported to something else.
_TURN: Final = re.compile(r"[,;\u2014]\s?(?:while|whereas|but)(?![\w'-])|;")
_TRAILING: Final = re.compile(r"(?:\s[\w'.-]+){1,8}\"?\Z")
_STOPS: Final = frozenset(["", ".", ",", '"'])
_AND: Final = re.compile(r"(?<![\w'-])(?:and|but|then|or)\s\Z")
_RELATIVE: Final = re.compile(r"(?<![\w'-])(?:who|which)\s\Z")
_LEADING: Final = re.compile(
    r"(?i:on|in|at|of|to|about|as|during|following|earlier|later|last|this|amid|for|from|by|with|under|over|through|still|meanwhile|yet"
    r"|however|instead|today|yesterday|afterwards?|also|then|now|indeed|even|speaking|asked|despite|unlike|like)(?![\w'-])"
)
_TIMES: Final = frozenset(CALENDAR)
_PRONOUN: Final = re.compile(r"(?i:he|she|they|it|we|i|you)\Z")
_WORDS: Final = re.compile(r"[^\s,;:\u2014\"()\x01]+")
# A subject behind its verb, and what shows that it ends.
_BEHIND: Final = re.compile(
    r"\s(?P<np>(?:(?:the|a|an|one|another|his|her|its|their|our|my|this|two|three|several|some|many)\s)?"
    r"(?:(?!(?:in|at|on|during|after|before|when|while|as|who|which|that|to|this|last|from|with|about|is|was|were|are"
    r"|had|has|have|would|will|could|should|might|did|does)\b)[^\s,;:\u2014\"()\x01]+(?:\s{1,60}|(?=[,;:\u2014\"()\x01])|\Z)){1,14})"
    r"(?=[,;:.\u2014\"()\x01]|\Z|(?:in|at|on|during|after|before|when|while|as|who|which|to|this|last|from|with|about)\b)"
)
_DETERMINER: Final = re.compile(r"(?:the|a|an|one|another|his|her|its|their|our|my|this|two|three|several|some|many)\s")
_NEVER_BEFORE: Final = frozenset(
    {"told", "tells", "telling", "believed", "thought", "denied", "called", "accused", "urged"}
)
_ATTACHED: Final = re.compile(r'["\x01],?\s?\Z')
_COLON: Final = re.compile(r"(?:\A|(?<=[.!?\"]\s))(?P<name>[A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*){0,4})(?P<colon>:)(?=\s)")
# How far punctuation, adverbs and asides are looked for; how far reported words go on; how many verbs of a sentence may
# govern a quotation on either side. Bounds keep the time for hostile text linear.
_GLANCE: Final = 120
_FAR: Final = 1500
_VERBS: Final = 6
# A verb as far as this from a quotation does not govern it.
_NEAR: Final = 160


@dataclass(frozen=True, slots=True)
class Attribution:
    """Some words that are told as somebody's; ranges are offsets, start and end (exclusive).

    ``contents`` are the words said, ``source`` the words that name the speaker (a name, a pronoun, "a spokesman for the
    board"), None where the text does not say who; ``cue`` the words that tell of the saying. ``direct`` tells that the
    contents are quotations. ``act`` tells that the verb does something by words, see `checker.text.verbs_of_speech`.
    """

    contents: tuple[Range, ...]
    source: Range | None
    cue: Range
    direct: bool
    act: bool = False


def attributions(text: str) -> list[Attribution]:
    """Return who says what in a folded text, in order of the verbs; line feeds part its paragraphs."""
    found: list[Attribution] = []
    if not (_may_tell(text) and _CUE.search(text)) and not (":" in text and _COLON.search(text)):
        return found
    offset = 0
    open_speech: Attribution | None = None
    for paragraph in text.split("\n"):
        reader = _Paragraph(paragraph, open_speech)
        found += [_moved(each, offset) for each in reader.attributions]
        open_speech = _back(reader.open_speech, len(paragraph) + 1)
        offset += len(paragraph) + 1
    return sorted(found, key=lambda each: each.cue)


def names_speaker(sentence: str) -> bool:
    """Tell whether a folded sentence tells of saying, or of somebody's view, in any way."""
    return (_may_tell(sentence) and _CUE.search(sentence) is not None) or _VIEW.search(sentence) is not None


def _may_tell(text: str) -> bool:
    """Tell whether a text has a word of a verb of speech at all, which is quickly seen."""
    return not _CUE_WORDS.isdisjoint(word_set(text))


def marked(sentence: str) -> list[str]:
    """Return the words that stand in quotation marks in a folded sentence."""
    return QUOTATION.findall(sentence) if '"' in sentence else []


def quotations(text: str) -> list[Range]:
    """Return the ranges of a folded paragraph that stand in double quotation marks, the marks left out.

    One that is not closed goes to the end, as in speech that goes on in the next paragraph.
    """
    found: list[Range] = []
    at = 0
    while (start := _OPENS.search(text, at)) is not None:
        end = text.find('"', start.end())
        stop = end if end >= 0 else len(text)
        found.append((start.end(), stop))
        at = stop + 1
    return found


def _moved(each: Attribution, by: int) -> Attribution:
    return replace(
        each,
        contents=tuple((start + by, end + by) for start, end in each.contents),
        source=(each.source[0] + by, each.source[1] + by) if each.source else None,
        cue=(each.cue[0] + by, each.cue[1] + by),
    )


def _back(each: Attribution | None, by: int) -> Attribution | None:
    return _moved(each, -by) if each is not None else None


@dataclass(frozen=True, slots=True)
class _Cue:
    """A word that tells of saying: its range, the speaker's, the sentence's, and on which side the words stand."""

    start: int
    end: int
    source: Range | None
    first: int
    last: int
    act: bool
    after_words: bool


class _Paragraph:
    """A paragraph being read: ``open_speech`` is what the next paragraph's quotation would go on with."""

    def __init__(self, text: str, before: Attribution | None) -> None:
        self._text = text
        self._quotes = quotations(text)
        self._outside = self._masked()
        self._sentences = [(each.start, each.end) for each in segment(text)]
        self._starts = [start for start, _ in self._sentences]
        self._cues = list(self._find_cues())
        self._cue_starts = [cue.start for cue in self._cues]
        self.attributions: list[Attribution] = []
        self._before = before
        self.open_speech: Attribution | None = None
        self._join()

    def _masked(self) -> str:
        pieces: list[str] = []
        done = 0
        for start, end in self._quotes:
            pieces += [self._text[done:start], _HIDDEN * (end - start)]
            done = end
        pieces.append(self._text[done:])
        # "Roe (D-Port) said": what stands in parentheses parts no subject from its verb.
        return _ASIDE.sub(lambda found: " " * len(found[0]), "".join(pieces))

    def _find_cues(self) -> Iterator[_Cue]:
        for first, last in self._sentences:
            earlier: list[_Cue] = []
            colon = _COLON.match(self._outside, first, last)
            if colon:
                cue = _Cue(*colon.span("colon"), colon.span("name"), first, last, act=False, after_words=False)
                earlier.append(cue)
                yield cue
            for found in _CUE.finditer(self._outside, first, last):
                made = self._by(found, first, last) if found["by"] else self._verb(found, first, last, earlier)
                if made is not None:
                    earlier.append(made)
                    yield made

    def _by(self, found: re.Match[str], first: int, last: int) -> _Cue | None:
        source = _BEHIND.match(self._outside, found.end(), last)
        if source is None:
            return None
        after_words = self._outside[max(first, found.start() - _GLANCE) : found.start()].strip(" ,") != ""
        return _Cue(
            *found.span(), _trimmed(self._outside, *source.span("np")), first, last, act=False, after_words=after_words
        )

    def _verb(self, found: re.Match[str], first: int, last: int, earlier: list[_Cue]) -> _Cue | None:
        word = found["verb"]
        act = word in SPEECH_ACTS
        floor = max(first, earlier[-1].end if earlier else first)
        floor = max(floor, found.start() - _FAR)
        before = self._outside[floor : found.start()]
        quoted_as = _QUOTED_AS.search(before)
        if quoted_as:
            before = before[: quoted_as.start()]
            before = before[: match.start()] if (match := _PASSIVE.search(before)) else before
        elif _PASSIVE.search(before) or (word in PARTICIPLES and _NOUN.search(before)):
            return None
        link = _LINK.search(before, max(0, len(before) - _GLANCE))
        before = before[: link.start()] if link else before
        bare = before.rstrip()
        opening = not bare or bare[-1] in '",\x01'
        if opening and word not in PARTICIPLES and word not in _NEVER_BEFORE:
            behind = self._behind(
                found.end(), last, attached=not bare.endswith(",") or _ATTACHED.search(bare) is not None
            )
            if behind is not None:
                return _Cue(*found.span(), behind, first, last, act, after_words=True)
        source = self._subject(word, floor, before, first, earlier)
        if source is None and not earlier and word not in PARTICIPLES:
            return None if act else _Cue(*found.span(), None, first, last, act, after_words=self._trails(found, last))
        after_words = self._is_aside(source, first) and self._trails(found, last)
        return _Cue(*found.span(), source, first, last, act, after_words=after_words)

    def _behind(self, end: int, last: int, *, attached: bool) -> Range | None:
        """Return the subject behind a verb; away from a quotation only a name may be one."""
        behind = _BEHIND.match(self._outside, end, last)
        if behind is None:
            return None
        words = behind["np"].strip()
        if words.partition(" ")[0].rstrip(".") in _TIMES or not (words[0].isupper() or _DETERMINER.match(words)):
            return None
        if not attached and not words[0].isupper():
            return None
        return _trimmed(self._outside, *behind.span("np"))

    def _subject(self, word: str, floor: int, before: str, first: int, earlier: list[_Cue]) -> Range | None:
        bare = before.rstrip()
        if word in PARTICIPLES:
            return self._shared(first, floor, earlier)
        if _AND.search(before) and (earlier or floor > first):
            return self._shared(first, floor, earlier)
        if _RELATIVE.search(before):
            return self._head(floor, floor + len(before[: _RELATIVE.search(before).start()].rstrip(" ,")))  # type: ignore[union-attr]
        if bare.endswith(","):
            return self._apposed(floor, bare)
        start = 0
        for boundary in _CLAUSE.finditer(before):
            start = boundary.end()
        if not before[start:].strip():
            return self._shared(first, floor, earlier)
        return self._noun_phrase(floor + start, floor + len(before))

    def _apposed(self, floor: int, bare: str) -> Range | None:
        """Return the speaker of "Roe, a baker in Port, said", with what the commas part off."""
        start = 0
        for boundary in _HARD.finditer(bare):
            start = boundary.end()
        parts = [(match.start() + start, match.end() + start) for match in re.finditer(r"[^,]+", bare[start:])]
        parts = [(low, high) for low, high in parts if bare[low:high].strip()]
        while len(parts) > 1 and _LEADING.match(bare[parts[0][0] : parts[0][1]].lstrip()):
            del parts[0]
        if not parts:
            return None
        head = self._noun_phrase(floor + parts[0][0], floor + parts[0][1])
        return (head[0], floor + parts[-1][1]) if head is not None else None

    def _shared(self, first: int, floor: int, earlier: list[_Cue]) -> Range | None:
        """Return the subject that a verb without one of its own shares: the last speaker's, else the sentence's."""
        for cue in reversed(earlier[-_VERBS:]):
            if cue.source is not None:
                return cue.source
        opening = _WORDS.match(self._outside, first)
        if opening is None or floor > first:
            return None
        return self._head_of_sentence(first)

    def _head_of_sentence(self, first: int) -> Range | None:
        """Return the name or pronoun that a sentence begins with."""
        end = first
        for word in _WORDS.finditer(self._outside, first):
            here = word[0]
            if word.start() > end + 1 or not (here[0].isupper() or here in {"the", "of", "de", "van", "al"}):
                break
            end = word.end()
            if self._outside[end : end + 1] in {",", '"'}:
                break
        return _trimmed(self._outside, first, end) if end > first else None

    def _head(self, start: int, end: int) -> Range | None:
        words = self._outside[start:end]
        low = 0
        for boundary in _CLAUSE.finditer(words):
            low = boundary.end()
        return self._noun_phrase(start + low, end)

    def _noun_phrase(self, start: int, end: int) -> Range | None:
        """Return the noun phrase at the end of a stretch, without an adverbial in front of it."""
        trimmed = _trimmed(self._outside, start, end)
        if trimmed is None:
            return None
        start, end = trimmed
        if _LEADING.match(self._outside, start, end):
            for word in list(_WORDS.finditer(self._outside, start, end))[1:]:
                plain = word[0].rstrip(".")
                if (plain[0].isupper() and plain not in _TIMES) or _PRONOUN.match(plain):
                    return word.start(), end
            return None
        return start, end

    def _is_aside(self, source: Range | None, first: int) -> bool:
        """Tell whether words stand before the speaker in the sentence: "…, Roe said"."""
        if source is None:
            return False
        return self._outside[max(first, source[0] - _GLANCE) : source[0]].rstrip().endswith((",", '"'))

    def _trails(self, found: re.Match[str], last: int) -> bool:
        """Tell whether nothing that could be said follows a verb: it ends its sentence, or an aside."""
        rest = self._outside[found.end() : min(last, found.end() + _GLANCE + 1)]
        if rest[:1] in _STOPS or rest[1:2] in _STOPS:
            return True
        return len(rest) <= _GLANCE and _TRAILING.match(rest) is not None

    def _join(self) -> None:
        """Give each quotation its verb, and each verb what it reports without quoting it."""
        last: int | None = None
        quoted: dict[int, list[Range]] = {}
        carried: list[Range] = []
        for index, (start, end) in enumerate(self._quotes):
            governing = self._cue_of(start, end)
            if governing is None and not self._in_running_text(start, end):
                governing = last
                if last is None and index == 0 and self._before is not None and not self._outside[: start - 1].strip():
                    carried.append((start, end))
            if governing is not None:
                quoted.setdefault(governing, []).append((start, end))
                last = governing
        if carried and self._before is not None:
            self.attributions.append(replace(self._before, contents=tuple(carried)))
        for index, cue in enumerate(self._cues):
            contents = tuple(quoted.get(index, ()))
            if contents:
                self.attributions.append(_attribution(cue, contents, direct=True))
            # "…," Roe said on Monday: nothing of what follows was said.
            follows_words = bool(contents) and all(end <= cue.start for _, end in contents)
            reported = None if follows_words else self._reported(index)
            if reported is not None:
                self.attributions.append(_attribution(cue, (reported,), direct=False))
        self.open_speech = self._left_open(last, carried)

    def _left_open(self, last: int | None, carried: list[Range]) -> Attribution | None:
        """Return the speech that a quotation opening the next paragraph would go on with."""
        if self._quotes and self._quotes[-1][1] >= len(self._text):
            if last is not None:
                return _attribution(self._cues[last], (), direct=True)
            return replace(self._before, contents=()) if carried and self._before else None
        if self._cues and self._text.rstrip().endswith(":"):
            return _attribution(self._cues[-1], (), direct=True)
        return None

    def _in_running_text(self, start: int, end: int) -> bool:
        """Tell whether a quotation is but some words of a sentence that has others of its own."""
        first, last = self._sentence(start)
        before = self._outside[max(first, start - _GLANCE) : start - 1].strip(" \"'(")
        if before and before.strip(_HIDDEN + " ,"):
            return True
        if end >= last:
            return False
        following = self._outside[end : min(last, end + _FAR)].strip(" .,;!?\"'" + _HIDDEN)
        return following != ""

    def _sentence(self, position: int) -> Range:
        number = bisect_right(self._starts, position) - 1
        return self._sentences[number] if number >= 0 else (0, len(self._text))

    def _cue_of(self, start: int, end: int) -> int | None:
        """Return the verb that governs a quotation: one right behind it, one before it, one later in its sentence."""
        first = self._sentence(start)[0]
        last = self._sentence(min(end, len(self._text) - 1))[1]
        at = bisect_right(self._cue_starts, start)
        near = range(max(0, at - _VERBS), min(len(self._cues), at + _VERBS))
        here = [(index, self._cues[index]) for index in near]
        here = [(index, cue) for index, cue in here if cue.first < last and first < cue.last]
        behind = [(index, cue) for index, cue in here if cue.start >= end]
        ahead = [(index, cue) for index, cue in here if cue.end <= start]
        for index, cue in behind:
            begin = min(cue.start, cue.source[0] if cue.source and cue.source[0] > end else cue.start)
            if self._outside[end:begin].strip(' ",') == "":
                return index
        if ahead:
            index, cue = ahead[-1]
            if start - cue.end <= _NEAR:
                return index
        for index, cue in behind:
            if cue.after_words:
                return index
        return ahead[-1][0] if ahead else None

    def _reported(self, index: int) -> Range | None:
        """Return the words of the sentence that a verb reports: those behind it or, of an aside, those before it."""
        cue = self._cues[index]
        edges = [cue.start, cue.end, *(cue.source or ())]
        if cue.after_words:
            high = min(edges)
            low = max(cue.first, high - _FAR)
        else:
            low = max(cue.end, cue.source[1]) if cue.source and cue.source[0] > cue.start else cue.end
            high = min(cue.last, low + _FAR)
            turn = _TURN.search(self._outside, low, high)
            high = turn.start() if turn else high
        return _trimmed(self._text, low, high)


def _attribution(cue: _Cue, contents: tuple[Range, ...], *, direct: bool) -> Attribution:
    return Attribution(contents, cue.source, (cue.start, cue.end), direct, cue.act)


def _trimmed(text: str, start: int, end: int) -> Range | None:
    """Return a range without space and punctuation at its edges, None when nothing is left."""
    while start < end and text[start] in " ,.;:\u2014\"'\x01":
        start += 1
    while end > start and text[end - 1] in ' ,;:\u2014"\x01':
        end -= 1
    return (start, end) if end > start else None
