"""The words after which a full stop need not end a sentence, by the reason for which it does not."""

from __future__ import annotations

from typing import Final

MONTHS: Final = frozenset(["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"])
"""Months as news style shortens them; May is never shortened, nor are June and July by most."""

DAYS: Final = frozenset(["Mon", "Tue", "Tues", "Wed", "Weds", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"])
"""Days of the week, shortened."""

CALENDAR: Final = frozenset(
    [
        *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
        *("November", "December"),
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        *MONTHS,
        *DAYS,
    ]
)
"""Months and days in any form: what may go on after a time of day or a shortened day, as in ``8 p.m. Monday``."""

BEFORE_NAME: Final = frozenset(
    [
        *("Adm", "Amb", "Asst", "Atty", "Brig", "Capt", "Cdr", "Cmdr", "Col", "Cpl", "Dep", "Det", "Dr", "Fr", "Gen"),
        *("Gov", "Hon", "Insp", "Lt", "Maj", "Messrs", "Mlle", "Mme", "Mr", "Mrs", "Ms", "Mx", "Pfc", "Pres", "Prof"),
        *("Pvt", "Rabbi", "Rep", "Reps", "Rev", "Sen", "Sens", "Sgt", "Supt", "Treas"),
        *("Ft", "Mt", "St", "Ste"),
        *("vs", "Vs", "cf", "Cf", "viz", "approx", "ca", "e.g", "i.e", "E.g", "I.e"),
    ]
)
"""What is never the last word of a sentence: titles, the first word of place names, and words that compare or gauge."""

BEFORE_NUMBER: Final = MONTHS | frozenset(
    [
        *("Abs", "App", "Apt", "Art", "Ch", "Ed", "Eq", "Eqs", "Ex", "Ext", "Fig", "Figs", "No", "Nos", "Par", "Pt"),
        *("Rm", "Sec", "Tel", "Vol", "Vols"),
        *("art", "ch", "chap", "est", "ext", "fig", "figs", "no", "nos", "p", "pp", "para", "paras", "sec", "tel"),
        *("vol", "vols"),
    ]
)
"""What is an abbreviation only before a number: ``No. 5``, ``Aug. 5``, ``Vol. II``; elsewhere the sentence ends."""

WITHIN_NAME: Final = DAYS | frozenset(
    [
        *("Bros", "Co", "Corp", "Cos", "Inc", "Ltd", "Esq", "Jr", "Sr", "al"),
        *("Assn", "Dept", "Intl", "Natl", "Univ", "Ave", "Blvd", "Bldg", "Hwy", "Rd", "Sq", "Ter"),
        *("Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Mass"),
        *("Md", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ont", "Ore", "Pa", "Penn", "Que", "Tenn"),
        *("Tex", "Va", "Vt", "Wash", "Wis", "Wyo"),
    ]
)
"""What stands within names and at the end of sentences alike, so that the next word has to decide.

LLC, LLP, PLC, AG and GmbH are not here: they are written without a stop, and one after them ends a sentence.
"""

STARTERS: Final = frozenset(
    [
        *("A", "An", "The", "This", "That", "These", "Those", "Each", "Every", "Both", "All", "Some", "Many", "Most"),
        *("Much", "More", "Several", "Few", "Neither", "Either", "None", "No", "Nobody", "Nothing", "Another", "Such"),
        *("I", "You", "He", "She", "It", "We", "They", "My", "Your", "His", "Her", "Its", "Our", "Their", "There"),
        *("Here", "Who", "What", "When", "Where", "Why", "How", "Which", "Whether", "While", "If", "Unless", "Until"),
        *("Although", "Though", "Because", "Since", "As", "After", "Before", "Once", "But", "And", "Or", "Nor", "Yet"),
        *("So", "However", "Moreover", "Meanwhile", "Nevertheless", "Nonetheless", "Otherwise", "Instead", "Then"),
        *("Thus", "Therefore", "Also", "Still", "Even", "Only", "Now", "Today", "Yesterday", "Tomorrow", "Later"),
        *("Earlier", "Recently", "Perhaps", "In", "On", "At", "By", "For", "From", "With", "Without", "Within", "To"),
        *("Of", "Over", "Under", "During", "Despite", "Among", "Between", "Against", "About", "Through", "Like"),
        *("Unlike", "Is", "Are", "Was", "Were", "Do", "Does", "Did", "Has", "Have", "Had", "Can", "Could", "Should"),
        *("Would", "Will", "Not", "Let", "According", "Asked", "Speaking"),
    ]
)
"""Words that open sentences and are hardly ever part of a name: ``U.S. The`` ends one, ``U.S. Secretary`` does not."""

COURTESY: Final = frozenset(["Messrs", "Mr", "Mrs", "Ms", "Mx"])
"""Titles that follow no name, so that they open a sentence after one: ``at Orlo Ltd. Mr. Roe left``."""

SPEECH: Final = (
    *("said", "says", "asked", "asks", "told", "tells", "wrote", "writes", "added", "adds", "replied", "replies"),
    *("answered", "answers", "shouted", "cried", "exclaimed", "wondered", "wonders", "demanded", "joked", "quipped"),
    *("tweeted", "posted", "recalled", "remarked", "responded", "yelled"),
)
"""Verbs that tell who spoke, so that ``?” Roe asked`` goes on with the sentence of the question."""

ORDINAL_STOP: Final = frozenset(
    [
        *("bs", "cs", "da", "de", "et", "fi", "fo", "hr", "hu", "is", "lb", "lv", "nb", "nn", "no", "pl", "sk", "sl"),
        "sr",
    ]
)
"""Languages (ISO 639-1) that write ordinal numbers with a full stop: German ``am 3. Oktober``."""
