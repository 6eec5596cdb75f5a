"""The verbs by which news copy tells that somebody says something, in the forms that have a speaker for a subject.

``REPORTING`` verbs give what was said in a clause or a quotation: "said", "told". ``SPEECH_ACTS`` do something by
words: "accused", "urged", "vowed"; what they report was said too, but that it was done is told in the article's own
voice. Forms in -s that are more often nouns ("claims", "reports", "states") are left out.
"""

from __future__ import annotations

from typing import Final

_PRESENT: Final = (
    *(
        "says",
        "tells",
        "writes",
        "adds",
        "argues",
        "explains",
        "insists",
        "asserts",
        "contends",
        "maintains",
        "believes",
    ),
    *("replies", "answers", "observes", "stresses", "emphasizes", "emphasises", "acknowledges", "admits", "concedes"),
    *("confirms", "denies", "warns", "predicts", "suggests", "announces", "declares", "alleges", "asks", "testifies"),
    *("concludes", "reiterates", "complains", "reads", "recalls", "thinks", "jokes", "remembers", "tweets", "sings"),
)
_PLAIN: Final = ("say", "tell", "write", "argue", "believe", "think", "insist", "contend", "maintain")
_PAST: Final = (
    *("said", "told", "wrote", "added", "noted", "claimed", "argued", "explained", "stated", "insisted", "asserted"),
    *("contended", "maintained", "believed", "recalled", "replied", "responded", "answered", "commented", "remarked"),
    *("observed", "stressed", "emphasized", "emphasised", "acknowledged", "admitted"),
    *("conceded", "confirmed", "denied", "warned", "predicted", "suggested", "reported", "announced", "declared"),
    *("alleged", "tweeted", "posted", "asked", "testified", "concluded", "repeated", "reiterated", "joked", "quipped"),
    *("complained", "boasted", "exclaimed", "shouted", "continued", "agreed", "countered", "cautioned", "mused"),
    *("lamented", "opined", "retorted", "thought", "scolded", "remembered", "estimated", "disclosed", "revealed"),
    *("charged", "speculated", "proclaimed", "pronounced", "vented", "went on to say", "pointed out", "chimed in"),
)
_ONGOING: Final = (
    *("saying", "telling", "writing", "adding", "noting", "claiming", "arguing", "explaining", "stating", "insisting"),
    *("asserting", "contending", "maintaining", "recalling", "stressing", "emphasizing", "emphasising", "denying"),
    *("acknowledging", "admitting", "conceding", "warning", "predicting", "suggesting", "announcing", "declaring"),
    *(
        "alleging",
        "tweeting",
        "asking",
        "testifying",
        "concluding",
        "repeating",
        "reiterating",
        "joking",
        "complaining",
    ),
    *("replying", "responding", "pointing out", "quipping", "remarking"),
)
_ACTS: Final = (
    *("accused", "urged", "called", "described", "criticized", "criticised", "praised", "expressed", "voiced", "cited"),
    *(
        "vowed",
        "promised",
        "pledged",
        "demanded",
        "condemned",
        "denounced",
        "blamed",
        "rejected",
        "dismissed",
        "hailed",
    ),
    *(
        "blasted",
        "slammed",
        "torched",
        "mocked",
        "attacked",
        "defended",
        "apologized",
        "apologised",
        "protested",
        "held out",
    ),
    *(
        "played down",
        "labeled",
        "labelled",
        "dubbed",
        "likened",
        "compared",
        "encouraged",
        "pressed",
        "quoted",
        "framed",
        "portrayed",
    ),
    *("accuses", "urges", "describes", "criticizes", "criticises", "accusing", "urging", "calling", "describing"),
    *("criticizing", "criticising", "praising", "expressing", "citing", "vowing", "promising", "condemning", "blaming"),
)

REPORTING: Final = frozenset((*_PRESENT, *_PLAIN, *_PAST, *_ONGOING))
"""Forms of verbs that give what was said."""

SPEECH_ACTS: Final = frozenset(_ACTS)
"""Forms of verbs that do something by words."""

PARTICIPLES: Final = frozenset(word for word in (*_ONGOING, *_ACTS) if word.partition(" ")[0].endswith("ing"))
"""Forms that borrow their subject from another verb."""
