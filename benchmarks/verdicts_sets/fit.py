"""Sets of claims beside the words they rest on: whether what the words do not say is found, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.verdicts_sets.adapter import Asked, Judged, judge, sentences_of, together
from benchmarks.verdicts_sets.score import Row, Share, grouped, share

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.verdicts_sets.items import Data, Item

_CUT_OUT = ("NUMM", "DATEM")
"""Kinds of phrases whose loss the value types are to notice: numbers and dates."""


def contrast(data: Data) -> list[Row]:
    """Measure pairs of sentences for one claim; a pair is right when only the refuting side is flagged."""
    items = data.items("vitaminc_contrast")
    sides = ("supports", "refutes")
    found = judge(
        Asked(f"{item['id']} {side}", item["claim"], item[f"evidence_{side}"], about=item["page"])
        for item in items
        for side in sides
    )
    return [
        _pairs(group, [(found[f"{item['id']} supports"], found[f"{item['id']} refutes"]) for item in members])
        for group, members in grouped(items, lambda item: item["diff_kind"]).items()
    ]


def bump(data: Data) -> list[Row]:
    """Measure summaries with one planted error, and the same without, against their article, sentence by sentence."""
    items, texts = data.items("bump"), data.documents("bump")
    sides = ("faithful", "unfaithful")
    asked = [
        Asked(f"{item['id']} {side} {number}", sentence, texts[item["doc_id"]]["text"])
        for item in items
        for side in sides
        for number, sentence in enumerate(sentences_of(item[side]))
    ]
    found = judge(asked)
    whole = {
        (item["id"], side): together(
            found[f"{item['id']} {side} {number}"] for number in range(len(sentences_of(item[side])))
        )
        for item in items
        for side in sides
    }
    return [
        _pairs(group, [(whole[item["id"], "faithful"], whole[item["id"], "unfaithful"]) for item in members])
        for group, members in grouped(items, lambda item: item["diff_kind"]).items()
    ]


def _pairs(group: str, pairs: list[tuple[Judged, Judged]]) -> Row:
    good, bad = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    return Row(
        group,
        len(pairs),
        {
            "pairs right": share(two.flagged and not one.flagged for one, two in pairs),
            "pairs right, errors only": share(two.failed and not one.failed for one, two in pairs),
            "recall": share(each.flagged for each in bad),
            "recall, errors only": share(each.failed for each in bad),
            "false alarms": share(each.flagged for each in good),
            "false alarms, errors only": share(each.failed for each in good),
            "precision": Share(sum(each.flagged for each in [*bad, *good]), sum(each.flagged for each in bad)),
            "coverage": share(each.reached or each.flagged for each in [*bad, *good]),
        },
    )


def vitaminc(data: Data) -> list[Row]:
    """Measure claims labelled SUPPORTS, REFUTES or NEI, those with a number apart."""
    return _labelled(data.items("vitaminc"), "SUPPORTS", "REFUTES", _with_number)


def fever_symmetric(data: Data) -> list[Row]:
    """Measure claims labelled SUPPORTS or REFUTES, those with a number apart."""
    items = data.items("fever_symmetric")
    items = [{**item, "claim_has_number": any(map(str.isdigit, item["claim"]))} for item in items]
    return _labelled(items, "SUPPORTS", "REFUTES", _with_number)


def rte(data: Data) -> list[Row]:
    """Measure claims labelled ENTAILED or NOT_ENTAILED, those with a number apart."""
    return _labelled(data.items("rte"), "ENTAILED", "NOT_ENTAILED", _with_number)


def summedits(data: Data) -> list[Row]:
    """Measure edited summaries against their article; those of news apart."""
    texts = data.documents("summedits")
    items = [{**item, "evidence": texts[item["doc_id"]]["text"]} for item in data.items("summedits")]
    rows = _labelled(items, "CONSISTENT", "INCONSISTENT", lambda item: item["domain"])
    return rows + _labelled(items, "CONSISTENT", "INCONSISTENT", lambda item: f"edit: {item['diff_kind']}")[1:]


def _with_number(item: Item) -> str:
    return "claim with a number" if item["claim_has_number"] else "claim without a number"


def _labelled(items: list[Item], good: str, bad: str, key: Callable[[Item], str]) -> list[Row]:
    found = judge(Asked(item["id"], item["claim"], item["evidence"], about=item.get("page", "")) for item in items)
    return [_row(group, members, found, good, bad) for group, members in grouped(items, key).items()]


def _row(group: str, items: list[Item], found: dict[str, Judged], good: str, bad: str) -> Row:
    flagged = [item for item in items if found[item["id"]].flagged]
    refuted = [item for item in items if found[item["id"]].refuted]
    other = [item for item in items if item["label"] not in {good, bad}]
    shares = {
        f"precision, not {good.lower()}": share(item["label"] != good for item in flagged),
        "recall": share(found[item["id"]].flagged for item in items if item["label"] == bad),
        "false alarms": share(found[item["id"]].flagged for item in items if item["label"] == good),
        "precision, errors only": share(item["label"] != good for item in items if found[item["id"]].failed),
        "recall, errors only": share(found[item["id"]].failed for item in items if item["label"] == bad),
        "false alarms, errors only": share(found[item["id"]].failed for item in items if item["label"] == good),
        "coverage": share(found[item["id"]].reached or found[item["id"]].flagged for item in items),
    }
    if other:
        shares |= {
            "flagged, no information": share(found[item["id"]].flagged for item in other),
            "precision of refuted": share(item["label"] == bad for item in refuted),
            "recall of refuted": share(found[item["id"]].refuted for item in items if item["label"] == bad),
        }
    return Row(group, len(items), shares)


def still_stated(data: Data) -> list[Row]:
    """Measure whether evidence still states a claim's fact after a phrase was cut out of it.

    Only claims that the whole sentence supports are asked: of these the cut alone decides. A claim is taken for stated
    while nothing is flagged.
    """
    items = [item for item in data.items("sufficient_facts") if item["label_full"] == "SUPPORTS"]
    found = judge(
        Asked(f"{item['id']} {side}", item["claim"], item[f"evidence_{side}"], about=" ".join(item["titles"]))
        for item in items
        for side in ("full", "cut")
    )
    groups = grouped(items, lambda item: item["removed_group"])
    both = [item for item in items if item["removed_group"] in _CUT_OUT]
    rows = {"NUMM and DATEM": both, **{name: members for name, members in groups.items() if name != "all"}}
    return [_sufficient(group, members, found) for group, members in rows.items()]


def _sufficient(group: str, items: list[Item], found: dict[str, Judged]) -> Row:
    def flagged(item: Item, side: str) -> bool:
        return found[f"{item['id']} {side}"].flagged

    gone = [item for item in items if item["label_cut"] == "NOT_ENOUGH"]
    kept = [item for item in items if item["label_cut"] == "ENOUGH"]
    return Row(
        group,
        len(items),
        {
            "accuracy": share(flagged(item, "cut") == (item["label_cut"] == "NOT_ENOUGH") for item in items),
            "cut noticed": share(flagged(item, "cut") for item in gone),
            "false alarms, cut": share(flagged(item, "cut") for item in kept),
            "false alarms, whole": share(flagged(item, "full") for item in items),
        },
        note=f"macro-F1 {_macro_f1([(flagged(item, 'cut'), item in gone) for item in items]):.1f} %",
    )


def _macro_f1(answers: list[tuple[bool, bool]]) -> float:
    """Return the mean of the F1 of yes and that of no, in percent, of pairs of an answer and the truth."""
    scores: list[float] = []
    for asked in (True, False):
        right = sum(answer == truth == asked for answer, truth in answers)
        told = sum(answer == asked for answer, _ in answers) + sum(truth == asked for _, truth in answers)
        scores.append(200 * right / told if told else 100.0)
    return sum(scores) / len(scores)
