"""The words that stand beside names or within them without being names themselves: titles, ranks, posts, suffixes."""

from __future__ import annotations

from typing import Final

ABBREVIATIONS: Final = {
    # Ranks, as news style and armed forces shorten them.
    "adm": "admiral",
    "brig": "brigadier",
    "bvt": "brevet",
    "capt": "captain",
    "cdr": "commander",
    "cmdr": "commander",
    "cmdt": "commandant",
    "col": "colonel",
    "cpl": "corporal",
    "cpt": "captain",
    "ens": "ensign",
    "gen": "general",
    "ltg": "lieutenant general",
    "lt": "lieutenant",
    "ltc": "lieutenant colonel",
    "ltcol": "lieutenant colonel",
    "lcdr": "lieutenant commander",
    "maj": "major",
    "pfc": "private first class",
    "pvt": "private",
    "radm": "rear admiral",
    "sgt": "sergeant",
    "ssgt": "staff sergeant",
    "sfc": "sergeant first class",
    "vadm": "vice admiral",
    # Posts and offices.
    "amb": "ambassador",
    "asst": "assistant",
    "assoc": "associate",
    "atty": "attorney",
    "ceo": "chief executive officer",
    "cfo": "chief financial officer",
    "coo": "chief operating officer",
    "cto": "chief technology officer",
    "dep": "deputy",
    "det": "detective",
    "fm": "foreign minister",
    "gov": "governor",
    "insp": "inspector",
    "ofc": "officer",
    "pm": "prime minister",
    "pres": "president",
    "prof": "professor",
    "profs": "professor",
    "rep": "representative",
    "reps": "representative",
    "sec": "secretary",
    "sen": "senator",
    "sens": "senator",
    "supt": "superintendent",
    "treas": "treasurer",
    "vp": "vice president",
    # The church.
    "abp": "archbishop",
    "bp": "bishop",
    "fr": "father",
    "msgr": "monsignor",
    "rev": "reverend",
    "st": "saint",
    "ste": "saint",
    # Courtesy.
    "dr": "doctor",
    "drs": "doctor",
    "hon": "honorable",
    "messrs": "mr",
    "mme": "mrs",
    "mlle": "miss",
}
"""A title as it is shortened, without its full stop, and in full."""

COURTESY: Final = frozenset(
    [
        *("mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lady", "lord", "madam", "madame", "monsieur"),
        *("señor", "señora", "senor", "senora", "herr", "frau"),
    ]
)
"""What is said before a name out of courtesy, and is no post."""

RANKS: Final = frozenset(
    [
        *("admiral", "airman", "brigadier", "captain", "colonel", "commander", "commodore", "corporal", "ensign"),
        *("lieutenant", "major", "marshal", "midshipman", "private", "sergeant", "seaman", "commandant"),
    ]
)
"""Military ranks, by their last word; ``general`` is among the posts."""

HEADS: Final = frozenset(
    [
        *RANKS,
        # Heads of state, members of government, and those who sit in parliament.
        *("president", "premier", "minister", "chancellor", "governor", "mayor", "secretary", "undersecretary"),
        *("commissioner", "ambassador", "envoy", "consul", "senator", "congressman", "congresswoman", "representative"),
        *("lawmaker", "councillor", "councilor", "councilman", "councilwoman", "speaker", "whip", "delegate"),
        *("treasurer", "attorney", "solicitor", "prosecutor", "judge", "justice", "magistrate", "sheriff"),
        *("emperor", "empress", "king", "queen", "prince", "princess", "duke", "duchess", "earl", "count", "countess"),
        *("baron", "baroness", "sultan", "emir", "sheikh", "shah", "tsar", "czar", "dictator", "leader"),
        # Those who run, speak for, or work for a body.
        *("chairman", "chairwoman", "chairperson", "chair", "director", "chief", "head", "manager", "officer"),
        *("executive", "founder", "owner", "partner", "boss", "administrator", "coordinator", "superintendent"),
        *("spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "aide", "assistant", "counsel", "deputy"),
        *("inspector", "detective", "constable", "general", "trustee", "member", "official", "clerk"),
        # Those who teach, write, heal or study.
        *("professor", "doctor", "dean", "rector", "provost", "lecturer", "fellow", "scholar", "researcher"),
        "scientist",
        *("analyst", "economist", "historian", "engineer", "architect", "editor", "reporter", "correspondent"),
        *("journalist", "author", "writer", "lawyer", "nurse", "teacher", "coach", "expert", "strategist", "activist"),
        # The church.
        *("pope", "cardinal", "archbishop", "bishop", "monsignor", "father", "sister", "brother", "reverend", "pastor"),
        *("rabbi", "imam", "ayatollah", "saint", "deacon", "abbot", "mother", "rev", "mahatma", "lama"),
        "honorable",
        "honourable",
    ]
)
"""The word by which a title is known as one: ``minister`` of ``deputy foreign minister``."""

GIVEN_TOO: Final = frozenset(
    [
        *("dean", "earl", "duke", "king", "prince", "baron", "count", "marshal", "judge", "bishop", "pope"),
        *("deacon", "chancellor", "justice"),
    ]
)
"""Heads that are given names as well, so that taking one off a name may take the name."""

MODIFIERS: Final = frozenset(
    [
        *("deputy", "vice", "assistant", "associate", "acting", "interim", "former", "ex", "late", "co", "under"),
        *("sub", "designate", "elect", "emeritus", "honorary", "outgoing", "incoming", "then", "future", "shadow"),
    ]
)
"""Words that make another post of the one they stand by: a deputy minister is no minister."""

DOMAINS: Final = frozenset(
    [
        *("state", "defense", "defence", "treasury", "affairs", "foreign", "interior", "justice", "finance"),
        "commerce",
        *("trade", "labor", "labour", "energy", "education", "agriculture", "transport", "transportation", "health"),
        *("security", "intelligence", "staff", "home", "homeland", "environment", "culture", "economy", "operations"),
        *("exchequer", "general", "executive", "war", "information", "communications", "development", "planning"),
        *("unification", "industry", "national", "public", "external", "internal", "veterans", "housing", "urban"),
    ]
)
"""What a post is over, so that ``of`` before it goes on with the post and names no body."""

SUFFIXES: Final = {
    "jr": "jr",
    "junior": "jr",
    "sr": "sr",
    "senior": "sr",
    **{numeral: numeral for numeral in ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")},
}
"""What tells persons of one name apart, and stands after it."""

CREDENTIALS: Final = frozenset(
    [
        *("frs", "frse", "phd", "md", "do", "dds", "jd", "llb", "llm", "mba", "cpa", "esq", "esquire", "mp"),
        *("mep", "msp", "qc", "kc", "obe", "mbe", "cbe", "kbe", "dbe", "om", "ch", "rn", "usn", "usaf", "usmc"),
    ]
)
"""Degrees, honours and memberships that stand after a name."""

PARTICLES: Final = frozenset(
    [
        *("al", "el", "ul", "bin", "bint", "ibn", "ben", "abu", "da", "das", "de", "del", "della", "der", "den", "di"),
        *("do", "dos", "du", "e", "la", "las", "le", "los", "lo", "ter", "ten", "van", "von", "vom", "y", "zu", "zum"),
        *("zur", "af", "av", "o"),
    ]
)
"""Words within names that have no capital."""

SHORT_FORMS: Final = {
    short: full
    for full, shorts in {
        "alexander": "alex alec sandy",
        "andrew": "andy drew",
        "anthony": "tony",
        "benjamin": "ben",
        "charles": "charlie chuck",
        "christopher": "chris",
        "daniel": "dan danny",
        "david": "dave",
        "deborah": "debbie",
        "donald": "don",
        "edward": "ed eddie ted",
        "elizabeth": "liz beth betty",
        "franklin": "frank",
        "frederick": "fred",
        "gregory": "greg",
        "james": "jim jimmy jamie",
        "jeffrey": "jeff",
        "joseph": "joe",
        "kenneth": "ken",
        "lawrence": "larry",
        "margaret": "maggie peggy",
        "matthew": "matt",
        "michael": "mike mick",
        "nicholas": "nick",
        "patricia": "pat patty",
        "peter": "pete",
        "philip": "phil",
        "richard": "dick rick",
        "robert": "bob bobby rob",
        "ronald": "ron",
        "samuel": "sam",
        "stephen": "steve",
        "steven": "steve",
        "susan": "sue susie",
        "theodore": "ted",
        "thomas": "tom tommy",
        "timothy": "tim",
        "walter": "walt",
        "william": "bill billy will",
    }.items()
    for short in shorts.split()
}
"""English given names as they are shortened, and in full; where several are shortened alike, the last one listed."""

FAMILY_FIRST: Final = frozenset(
    [
        # The most frequent family names of Korea, China and Vietnam, as written in Latin letters.
        *("ahn", "an", "bae", "baek", "ban", "cha", "chang", "cho", "choe", "choi", "chung", "gang", "ha", "han"),
        *("heo", "hong", "hwang", "im", "jang", "jeon", "jeong", "jo", "jung", "kang", "kim", "ko", "kwon", "lee"),
        *("lim", "min", "moon", "nam", "no", "noh", "oh", "park", "pak", "rhee", "roh", "ryu", "seo", "shim", "shin"),
        *("son", "song", "suh", "sung", "woo", "yang", "yoo", "yoon", "yu", "yun"),
        *("chen", "deng", "he", "hu", "huang", "li", "lin", "liu", "mao", "sun", "wang", "wu", "xi", "xu", "zhang"),
        *("zhao", "zhou", "zhu", "nguyen", "tran", "pham", "le", "vo", "ho"),
    ]
)
"""Family names that stand first in a name of three syllables."""

FEMALE: Final = frozenset(
    [
        *("mrs", "ms", "miss", "lady", "dame", "madam", "madame", "señora", "senora", "frau", "queen"),
        *("princess", "empress"),
    ]
)
"""Titles that only women bear."""

MALE: Final = frozenset(
    [
        *("mr", "sir", "lord", "monsieur", "señor", "senor", "herr", "king", "prince", "emperor"),
    ]
)
"""Titles that only men bear."""

_PEOPLES: Final = {
    "afghanistan": "afghan",
    "argentina": "argentine",
    "belgium": "belgian",
    "britain": "british",
    "cyprus": "cypriot",
    "denmark": "danish",
    "england": "english",
    "finland": "finnish",
    "france": "french",
    "greece": "greek",
    "ireland": "irish",
    "kazakhstan": "kazakh",
    "kyrgyzstan": "kyrgyz",
    "myanmar": "burmese",
    "netherlands": "dutch",
    "norway": "norwegian",
    "philippines": "filipino",
    "philippine": "filipino",
    "poland": "polish",
    "scotland": "scottish",
    "slovakia": "slovak",
    "spain": "spanish",
    "sweden": "swedish",
    "switzerland": "swiss",
    "tajikistan": "tajik",
    "thailand": "thai",
    "turkey": "turkish",
    "turkmenistan": "turkmen",
    "united kingdom": "british",
    "united states": "american",
    "us": "american",
    "uzbekistan": "uzbek",
    "wales": "welsh",
}
OTHER_FORMS: Final = {
    form: tuple(sorted({other for pair in _PEOPLES.items() if form in pair for other in pair} - {form}))
    for pair in _PEOPLES.items()
    for form in pair
}
"""Countries and the adjectives made of them, by each other, where an ending alone does not make one of the other."""
