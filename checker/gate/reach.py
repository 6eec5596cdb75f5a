"""Where a passage of a report departs from its claims by a small word: all for some, weekly for daily, who for whom."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.gate.parts import Difference, words_of_claim
from checker.names.directory import directory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.gate.parts import Part
    from checker.names.directory import Directory

_ALL: Final = re.compile(
    r"(?<!\bat )(?<!\bafter )(?<!\babove )(?<!\bof )(?<!\bfirst )(?<!\bnot )\ball\b"
    r"(?! (?:but|too|right|day|night|the same|along))"
    r"|\bevery(?:one|body)\b|\bevery(?! (?:other|now|day|week|month|year|hour|\d))\b|\balways\b|\bunanimous\w*"
    r"|\bwithout exception\b|\bentirely\b|\b(?:the|a) (?:vast |large |great )?majority\b"
    r"|\bmost (?:of )?(?:the |its )?(?:[A-Z]\w+ ){0,2}\w+s\b",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(
    r"\b(?:all|every\w*|each|any\w*|always|both|whole|entire\w*|unanimous\w*|never|no\b|none)\b", re.IGNORECASE
)
_SOME: Final = re.compile(
    r"\b(?:some|somebody|someone|several|few|many|most|parts? of|partly|mostly|often|sometimes|a number of|certain)\b"
    r"(?! (?:\d|of the time))",
    re.IGNORECASE,
)
_MANY: Final = re.compile(r"\b(?:most|many|majority|mostly|often)\b", re.IGNORECASE)
_ONLY: Final = re.compile(
    r"(?<!\bnot )\b(?:only (?:about|because|by|for|with|over|against|from)|solely|exclusively|nothing but)\b",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(r"\b(?:only|sole\w*|just|mere\w*|exclusiv\w+|alone|nothing but|no other)\b", re.IGNORECASE)
_RATE: Final = re.compile(
    r"\b(?:each|every|per|an?|one) (?:(?:working|week|single|average|normal|ordinary|calendar) )?"
    r"(?P<unit>hour|day|night|week|month|quarter|year|decade)\b|\b(?P<adverb>hourly|dai|night|week|month|year|annual)(?:ly)?\b",
    re.IGNORECASE,
)
_ADVERBS: Final = {"hourly": "hour", "dai": "day", "annual": "year"}
_AGO: Final = re.compile(
    r"\b(?:in|for|over) (?:(?:an?|many|several|some) )?(?P<unit>year|decade|generation|century|centurie)s?\b"
)
_LONGER: Final = {"year": 0, "decade": 1, "generation": 1, "century": 2, "centurie": 2}
_NUMBER: Final = re.compile(r"\d[\d,.]*")
_NEAR: Final = 70

_ORDER: Final = re.compile(
    r"\b(?i:(?P<before>before|until|prior to|ahead of)|(?P<during>during|throughout)|after|since|following) "
    r"(?:(?:the|its|their|an?) )?(?P<what>[a-z]{4,})",
)
_POST: Final = re.compile(
    r"\b(?P<what>foreign|defen[cs]e|prime|finance|interior|justice|trade|economy|health|education|environment|energy|home"
    r"|labou?r|transport|agriculture|culture) (?P<post>minister|secretary|ministry)\b"
    r"|\b(?P<office>minister|secretary|ministry) (?:of|for) (?:the )?(?P<state>state|defen[cs]e|treasury|energy"
    r"|commerce|health|justice|education|transport\w*|labou?r|agriculture|homeland|foreign|finance|trade|interior)\b",
    re.IGNORECASE,
)
_OUGHT: Final = re.compile(r"\b(?:must|should|ought to|ha(?:s|ve) to|needs? to) (?:be )?(?P<verb>[a-z]{4,})")
_WILL: Final = re.compile(r"\b(?:will|shall|is going to|are going to) (?:be )?(?P<verb>[a-z]{4,})")
_BESIDE: Final = 20
_AND_NOT: Final = re.compile(
    r",? (?:and |but )?(?:not|rather than|instead of) (?:(?:in|by|for|to|of|with|on|the) ){0,2}"
)
_BUT: Final = re.compile(r",? but (?:(?:in|by|for|to|of|with|on|the) ){0,2}")
_NOT: Final = re.compile(r"\bnot (?:(?:in|by|for|to|of|with|on|the) ){0,2}\Z", re.IGNORECASE)
_TWO: Final = 2
_THING: Final = re.compile(r"(?:'s?)? (?P<what>[A-Za-z]{4,})")
_FROM: Final = re.compile(r"\b(?P<what>[A-Za-z]{4,}) (?:of|from|in) (?:the )?\Z")

# Between a name and its verb.
_AUXILIARY: Final = (
    r"(?:(?:also|again|has|have|had|then|later|once|now|still|did|will|would|reportedly|apparently|repeatedly|publicly"
    r"|[a-z]+ly) ){0,3}"
)
_ACTIVE: Final = re.compile(rf" {_AUXILIARY}(?P<verb>[a-z]{{4,}}) (?P<rest>(?:[a-z-]+ ){{0,3}})\Z")
_PASSIVE: Final = re.compile(
    rf" {_AUXILIARY}(?:is|are|was|were|been|being)(?: being)? (?:[a-z]+ly )?(?P<verb>[a-z]{{4,}}) "
    rf"(?:[a-z-]+ ){{0,2}}by (?:the )?\Z"
)
_TO_IT: Final = re.compile(rf" {_AUXILIARY}(?P<verb>[a-z]{{4,}}) (?:it|him|her|them)\b")
_NOT_HEAD: Final = re.compile(
    r"\b(?:of|in|from|to|toward|towards|with|by|for|and|or|on|at|over|between|against|than|as) (?:the )?\Z|[,'] ?\Z"
)
_OTHERS: Final = re.compile(r"\b(?:by|and|or|with|than|that|which|who|as|if|not)\b")
_OF: Final = re.compile(r"\b(?:from|for|to|on|at|over|against|about|of|in|into)\b")
# What two do with one another is the same whoever is named first.
_MUTUAL: Final = re.compile(
    r"(?:met|meet|agree|disagree|talk|cooperat|negotiat|trad|shar|border|marr|wed|fight|fought|clash|differ|spoke|speak"
    r"|exchang|resembl|match|fac|join|sign|correspond|argu|quarrel|equal|were|have|with|also|both|ties|play|drew|part)"
)
_VERB_STEM: Final = 5


def reach(part: Part) -> Iterator[Difference]:
    """Report small words that change what is said: how many of them, how often, in which order, who to whom."""
    told = [words for cited in part.cited for words in words_of_claim(cited)]
    yield from _generalized(part, told)
    yield from _other_rate(part, told)
    yield from _longer(part, told)
    yield from _only(part, told)
    yield from _before_for_after(part, told)
    yield from _other_post(part, told)
    yield from _will_for_must(part, told)
    yield from _contrasted(part, told)
    yield from _swapped(part, told)
    yield from _exchanged(part, told)


def _generalized(part: Part, told: list[str]) -> Iterator[Difference]:
    found = _ALL.search(part.text)
    if found is None or any(map(_WHOLE.search, told)):
        return
    most = found[0].lower().startswith("most") or "majority" in found[0].lower()
    if _SOME.search(_ALL.sub("", part.text)) or (most and any(map(_MANY.search, told))):
        return
    some = [_SOME.search(cited.claim.text) for cited in part.cited]
    if some and some[0] is not None and all(some):
        yield Difference(
            *found.span(),
            f"the report says `{found[0]}`, the claim it cites `{some[0][0]}`",
            "more than the claim says",
            "say it of as many as the claim does",
        )


def _only(part: Part, told: list[str]) -> Iterator[Difference]:
    """Yield an "only" by which a report leaves out the rest, where no claim leaves out anything."""
    found = _ONLY.search(part.text)
    if found is not None and not any(map(_ALONE.search, told)):
        yield Difference(
            *found.span(),
            f"the report says `{found[0]}`, and no claim cited here does",
            "more than the claim says",
            "take it out, or cite the claim that says so",
        )


def _other_rate(part: Part, told: list[str]) -> Iterator[Difference]:
    """Yield a rate behind a number that its claims give for another stretch of time."""
    for number in _NUMBER.finditer(part.text):
        mine = _rate(part.text, number.end())
        if mine is None:
            continue
        theirs = [
            rate
            for words in told
            for same in re.finditer(rf"(?<![\w.,]){re.escape(number[0].rstrip('.,'))}(?![\w,]|\.\d)", words)
            if (rate := _rate(words, same.end())) is not None
        ]
        if theirs and all(_unit(rate) != _unit(mine) for rate in theirs):
            yield Difference(
                *mine.span(),
                f"the report says `{mine[0]}`, the claim it cites `{theirs[0][0]}`",
                f"the claim says `{theirs[0][0]}`",
                "correct the report",
            )


def _longer(part: Part, told: list[str]) -> Iterator[Difference]:
    """Yield "in centuries" where the claims have "in decades"."""
    found = _AGO.search(part.text)
    theirs = [each for words in told for each in _AGO.finditer(words)]
    if found and theirs and all(_LONGER[found["unit"]] > _LONGER[each["unit"]] for each in theirs):
        yield Difference(
            *found.span(),
            f"the report says `{found[0]}`, the claim it cites `{theirs[0][0]}`",
            f"the claim says `{theirs[0][0]}`",
            "correct the report",
        )


def _before_for_after(part: Part, told: list[str]) -> Iterator[Difference]:
    """Yield "after the signing" where the claims only have "before the signing"."""
    theirs = {(_when(found), found["what"]) for words in told for found in _ORDER.finditer(words)}
    for found in _ORDER.finditer(part.text):
        mine = _when(found)
        if any(what == found["what"] for _, what in theirs) and (mine, found["what"]) not in theirs:
            yield Difference(
                *found.span(),
                f"the report says `{found[0]}`, and the claim it cites another order",
                "the other way round in the claim",
                "correct the order",
            )
            return


def _when(found: re.Match[str]) -> str:
    return "before" if found["before"] else "during" if found["during"] else "after"


def _other_post(part: Part, told: list[str]) -> Iterator[Difference]:
    """Yield "foreign minister" where the claims have a minister too, and of something else."""
    theirs = {_post(found): found[0] for words in told for found in _POST.finditer(words)}
    declared = " ".join(title for entity in part.project.entities.values() for title in entity.titles).lower()
    for found in _POST.finditer(part.text):
        mine = _post(found)
        others = [words for each, words in theirs.items() if each[0] == mine[0]]
        if others and mine not in theirs and not _names_holder(part, found, declared):
            yield Difference(
                *found.span(),
                f"the report says `{found[0]}`, the claim it cites `{others[0]}`",
                f"the claim says `{others[0]}`",
                "correct the post",
            )
            return


def _names_holder(part: Part, post: re.Match[str], declared: str) -> bool:
    """Tell whether a post is that of a person named beside it, by entities.yaml."""
    if post[0].lower() not in declared:
        return False
    known = directory(part.project.entities)
    near = [
        name
        for name in known.names(part.text)
        if min(abs(name.start - post.end()), abs(post.start() - name.end)) <= _BESIDE
    ]
    titles = [title for name in near for id_ in name.ids for title in known.entities[id_].titles]
    return any(post[0].lower() in title.lower() for title in titles)


def _post(found: re.Match[str]) -> tuple[str, str]:
    """Return the post, and of what: "minister" and "defense"."""
    post, what = found["post"] or found["office"], found["what"] or found["state"]
    return post.lower(), what.lower().replace("defence", "defense")


def _will_for_must(part: Part, told: list[str]) -> Iterator[Difference]:
    """Yield "will hold" where the claims only say "must hold"."""
    if _OUGHT.search(part.text):
        return
    theirs = {found["verb"][:_VERB_STEM]: found for words in told for found in _OUGHT.finditer(words)}
    sure = {found["verb"][:_VERB_STEM] for words in told for found in _WILL.finditer(words)}
    for found in _WILL.finditer(part.text):
        stem = found["verb"][:_VERB_STEM]
        if stem in theirs and stem not in sure:
            yield Difference(
                *found.span(),
                f"the report says `{found[0]}`, the claim it cites `{theirs[stem][0]}`",
                f"the claim says `{theirs[stem][0]}`",
                "say no more than the claim does",
            )
            return


def _contrasted(part: Part, told: list[str]) -> Iterator[Difference]:
    """Yield "in Japan, not in China" where the claims have it the other way round."""
    known = directory(part.project.entities)
    mine = list(_contrasts(part.text, known))
    if not mine:
        return
    theirs = [each for words in told for each in _contrasts(words, known)]
    for is_, is_not in mine:
        turned = any(is_ & other_not and is_not & other for other, other_not in theirs)
        if turned and not any(is_ & other and is_not & other_not for other, other_not in theirs):
            yield Difference(
                0,
                0,
                "the report says of one what its claim says of the other, and denies it of that one",
                "the other way round in the claim",
                "correct of whom it is said",
            )
            return


def _contrasts(text: str, known: Directory) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Yield of which entity a folded text says something, and of which it says at once that it is not so."""
    names = [name for name in known.names(text) if name.ids]
    for one, two in pairwise(names):
        between = text[one.end : two.start]
        first, second = _meant(one.ids, known), _meant(two.ids, known)
        if first & second:
            continue
        if _AND_NOT.fullmatch(between):
            yield first, second
        elif _BUT.fullmatch(between) and _NOT.search(text, max(0, one.start - _NEAR), one.start):
            yield second, first


def _rate(text: str, start: int) -> re.Match[str] | None:
    return _RATE.search(text, start, start + _NEAR)


def _unit(rate: re.Match[str]) -> str:
    adverb = (rate["adverb"] or "").lower()
    return (rate["unit"] or _ADVERBS.get(adverb, adverb)).lower()


class _Deed(NamedTuple):
    """That somebody did something to somebody: the stem of the verb and its preposition, and the ids of the two.

    Where it was done to one whom only a pronoun names there are none of these.
    """

    verb: str
    agent: frozenset[str]
    patient: frozenset[str]


class _Belonging(NamedTuple):
    """Something of somebody's: the stem of what it is, the ids of whose, and the words."""

    what: str
    whose: frozenset[str]
    words: str


def _swapped(part: Part, told: list[str]) -> Iterator[Difference]:
    """Yield a deed that the claims tell with its doer and the one it is done to the other way round."""
    known = directory(part.project.entities)
    deeds = {deed for words in told for deed in _deeds(words, known)}
    if not deeds:
        return
    for deed in _deeds(part.text, known):
        same = [each for each in deeds if each.verb == deed.verb]
        if any(each.agent & deed.agent for each in same):
            continue
        for each in same:
            if deed.patient:
                turned = bool(each.agent & deed.patient and (not each.patient or each.patient & deed.agent))
            else:
                turned = not each.patient and any(each.agent & set(name.ids) for name in known.names(part.text))
            if not turned:
                continue
            names = [known.entities[min(ids)].name or min(ids) for ids in (deed.agent, each.agent)]
            yield Difference(
                0,
                0,
                f"the report has {names[0]} do to {names[1]} what in its claim {names[1]} does to {names[0]}",
                "the other way round in the claim",
                "correct who does it to whom",
            )
            return


def _exchanged(part: Part, told: list[str]) -> Iterator[Difference]:
    """Yield where two things of two countries have changed hands: "the Japanese court … a South Korean company"."""
    known = directory(part.project.entities)
    mine = list(_belongings(part.text, known))
    if len(mine) < _TWO:
        return
    theirs = {each for words in told for each in _belongings(words, known)}
    for one, two in combinations(mine, _TWO):
        if one.what == two.what or one.whose & two.whose:
            continue
        wrong = [
            any(each.what == here.what and each.whose & there.whose for each in theirs)
            and not any(each.what == here.what and each.whose & here.whose for each in theirs)
            for here, there in ((one, two), (two, one))
        ]
        if all(wrong):
            yield Difference(
                0,
                0,
                f"the report gives to one what is the other's in the claim: `{one.words}`, `{two.words}`",
                "the other way round in the claim",
                "correct whose is which",
            )
            return


def _belongings(text: str, known: Directory) -> Iterator[_Belonging]:
    """Yield what a folded text says to be of a declared entity: "a Japanese court", "a court from Japan"."""
    for name in known.names(text):
        if not name.ids:
            continue
        whose = _meant(name.ids, known)
        behind, before = _THING.match(text, name.end), _FROM.search(text, max(0, name.start - _NEAR), name.start)
        if behind is not None:
            yield _Belonging(behind["what"].lower()[:_VERB_STEM], whose, text[name.start : behind.end()])
        if before is not None:
            yield _Belonging(before["what"].lower()[:_VERB_STEM], whose, text[before.start() : name.end])


def _deeds(text: str, known: Directory) -> Iterator[_Deed]:
    """Yield what a folded text says one declared entity did to another by a single verb between the two names."""
    names = [name for name in known.names(text) if name.ids]
    for one in names:
        pronoun = _TO_IT.match(text, one.end)
        if pronoun is not None and not _MUTUAL.match(pronoun["verb"]):
            yield _Deed(pronoun["verb"][:_VERB_STEM], _meant(one.ids, known), frozenset())
    for one, two in pairwise(names):
        between = text[one.end : two.start]
        if _NOT_HEAD.search(text, max(0, one.start - _NEAR), one.start):
            continue
        first, second = _meant(one.ids, known), _meant(two.ids, known)
        if first & second:
            continue
        passive = _PASSIVE.search(between)
        active = _ACTIVE.match(between) if passive is None else None
        if passive is not None:
            yield _Deed(passive["verb"][:_VERB_STEM], second, first)
        elif active is not None and not _MUTUAL.match(active["verb"]) and not _OTHERS.search(active["rest"]):
            of = _OF.search(active["rest"])
            yield _Deed(f"{active['verb'][:_VERB_STEM]} {of[0] if of else ''}".rstrip(), first, second)


def _meant(ids: tuple[str, ...], known: Directory) -> frozenset[str]:
    """Return the entities that a name may mean: Tokyo is Japan where it does something."""
    return frozenset(whole for id_ in ids for whole in (id_, *known.entities[id_].stands_for))
