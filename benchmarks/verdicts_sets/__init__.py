"""The sets that `benchmarks/verdicts.py` knows, each with the function that measures it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.verdicts_sets import conflicts, fit, reading, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from benchmarks.verdicts_sets.items import Data
    from benchmarks.verdicts_sets.score import Row

SETS: Mapping[str, Callable[[Data], list[Row]]] = {
    "vitaminc_contrast": fit.contrast,
    "vitaminc": fit.vitaminc,
    "fever_symmetric": fit.fever_symmetric,
    "rte": fit.rte,
    "sufficient_facts": fit.still_stated,
    "bump": fit.bump,
    "summedits": fit.summedits,
    "quote_variants": texts.quote_variants,
    "curated_yaml": texts.curated_yaml,
    "ramdocs_pairs": conflicts.ramdocs_pairs,
    "wikicontradict": conflicts.wikicontradict,
    "timex": reading.timex,
    "timex_gum": reading.timex_gum,
    "recognizers": reading.recognizers,
    "names": reading.names,
    "attribution": texts.attribution,
    "factuality": texts.factuality,
    "commitment": texts.commitment,
    "sentences": texts.sentences,
}
