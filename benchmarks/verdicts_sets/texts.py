"""Sets about texts: quotes that are there or not, speakers, what is said for sure, and where sentences end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.sentences import measure
from benchmarks.verdicts_sets.adapter import Asked, judge
from benchmarks.verdicts_sets.score import Row, Share, grouped, share
from checker.text.guards import guards_of
from checker.text.normalize import fold
from checker.text.outcome import Guard
from checker.text.speech import Attribution, attributions

if TYPE_CHECKING:
    from benchmarks.verdicts_sets.items import Data, Item

_TURNING = {Guard.NEGATION, Guard.HEDGE, Guard.CONDITION}


def quote_variants(data: Data) -> list[Row]:
    """Measure which quotes are found in their article: those that stand there, and those that were altered."""
    return _quotes(data, "quote_variants", "PRESENT", "ALTERED")


def curated_yaml(data: Data) -> list[Row]:
    """Measure quotes of other projects' curated files, which their curators kept or later replaced."""
    return _quotes(data, "curated_yaml", "KEPT", "REPLACED")


def _quotes(data: Data, name: str, there: str, not_there: str) -> list[Row]:
    texts, items = data.documents(name), data.items(name)
    judged = judge(Asked(item["id"], "It is said.", item["quote"], texts[item["doc_id"]]["text"]) for item in items)
    # A quote that stands there twice (E202) does stand there.
    found = {id_: each.grounded or "E202" in each.codes for id_, each in judged.items()}
    return [
        Row(
            "all",
            len(items),
            {
                f"found of {there}": share(found[item["id"]] for item in items if item["label"] == there),
                f"accepted of {not_there}": share(found[item["id"]] for item in items if item["label"] == not_there),
            },
        )
    ]


def attribution(data: Data) -> list[Row]:
    """Measure who is told to say a gold content: right when the speaker's words overlap the gold ones."""
    texts = {id_: _by_paragraph(document["text"]) for id_, document in data.documents("attribution").items()}
    spoken = {id_: attributions(text) for id_, text in texts.items()}
    items = [item for item in data.items("attribution") if item["has_source"]]
    told = {item["id"]: _speaker(texts[item["doc_id"]], spoken[item["doc_id"]], item) for item in items}
    return [
        Row(
            group,
            len(members),
            {
                "speaker right": share(_is_named(item, told[item["id"]]) for item in members),
                "right of those told": share(_is_named(item, told[item["id"]]) for item in members if told[item["id"]]),
                "coverage": share(bool(told[item["id"]]) for item in members),
            },
        )
        for group, members in grouped(items, lambda item: item["quotation"]).items()
    ]


def _by_paragraph(text: str) -> str:
    return "\n".join(fold(line) for line in text.splitlines())


def _speaker(text: str, spoken: list[Attribution], item: Item) -> str:
    """Return the words that name the speaker of most of a gold content, empty where none is told."""
    content = _by_paragraph(item["content"][0])
    first = text.find(content)
    last = first + len(content)
    most, speaker = 0, ""
    for each in spoken:
        common = sum(max(0, min(end, last) - max(start, first)) for start, end in each.contents)
        if each.source is not None and first >= 0 and common > most:
            most, speaker = common, text[slice(*each.source)]
    return speaker


def _is_named(item: Item, speaker: str) -> bool:
    return any(speaker in source or source in speaker for source in map(fold, item["source"]) if speaker)


def factuality(data: Data) -> list[Row]:
    """Measure whether an event that did not happen, or not for sure, is told by the guard words around it."""
    items = data.items("factuality")
    told = {item["id"]: _guarded(item["sentence"], item["event"]) for item in items}
    groups = grouped(items, lambda item: item["source"])
    return [
        Row(
            group,
            len(members),
            {
                "precision of not asserted": share(item["label"] != "FACT" for item in members if told[item["id"]]),
                "recall": share(told[item["id"]] for item in members if item["label"] != "FACT"),
                "false alarms": share(told[item["id"]] for item in members if item["label"] == "FACT"),
            },
        )
        for group, members in groups.items()
    ]


def _guarded(sentence: str, event: str) -> bool:
    words = fold(sentence)
    found = re.search(rf"(?<!\w){re.escape(fold(event))}(?!\w)", words)
    return found is not None and any(
        span.guard in _TURNING and span.end <= found.start() <= span.reach for span in guards_of(words)
    )


def commitment(data: Data) -> list[Row]:
    """Measure whether what a speaker is not committed to passes as said, when just those words are quoted."""
    items = [item for item in data.items("commitment") if fold(item["claim"]) in fold(item["sentence"])]
    found = judge(Asked(item["id"], item["claim"], item["claim"], item["sentence"]) for item in items)
    flagged = {item["id"]: bool(found[item["id"]].codes) for item in items}
    return [
        Row(
            group,
            len(members),
            {
                "not committed, accepted": share(
                    not flagged[item["id"]] for item in members if item["label"] != "COMMITTED"
                ),
                "precision of flags": share(item["label"] != "COMMITTED" for item in members if flagged[item["id"]]),
                "false alarms": share(flagged[item["id"]] for item in members if item["label"] == "COMMITTED"),
            },
        )
        for group, members in grouped(items, lambda item: item["embedding"]).items()
    ]


def sentences(data: Data) -> list[Row]:
    """Measure where sentences begin; what does not count is the first one of a text."""
    return [
        Row(
            group,
            int(found["texts"]),
            {
                "precision": Share(
                    int(found["boundaries"] - found["missed"] + found["wrong"]),
                    int(found["boundaries"] - found["missed"]),
                ),
                "recall": Share(int(found["boundaries"]), int(found["boundaries"] - found["missed"])),
            },
            note=f"F1 {found['f1']:.1f} %",
        )
        for group, found in measure(data.items("sentences")).items()
    ]
