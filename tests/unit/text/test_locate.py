"""Finding a quote: where it stands and how it was found, or why it does not count."""

from __future__ import annotations

import time
from hashlib import sha256
from typing import NamedTuple

import pytest

from checker.claim import Quote
from checker.source import Part
from checker.text.document import Document
from checker.text.locate import locate, outside
from checker.text.outcome import Guard, Kind, Outcome, Outside, Tier
from checker.text.seal import make

FERRY = """\
Ferry line to close

The Harbour Board will not renew the ferry line unless the town pays 15 marks more, the board said Thursday.
“We met 29 times,” said Lt. Col. Ana Brun. The board—led by O’Neil—cut fares by −4 percent, i.e. 85.1 to $5 million.

The well-known pilot-
sharing deal allows, but doesn’t require, the exchange of charts. “Is it over?” she asked. The ministers [the two] met.
The town ... pays. A [2Fe-2S] reading of ½ x² was taken.
"""


class Seen(NamedTuple):
    """An outcome as a reader sees it: ``stretches`` are those of the text as read that its places cover."""

    kind: Kind
    tier: Tier | None = None
    stretches: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    words: str = ""
    detail: str = ""
    guard: Guard | None = None


def seen(raw: str, outcome: Outcome) -> Seen:
    return Seen(
        outcome.kind,
        outcome.tier,
        tuple(raw[place.start : place.end] for place in outcome.places),
        tuple(f"{place.line}:{place.column}" for place in outcome.places),
        outcome.words,
        outcome.detail,
        outcome.guard,
    )


def look(raw: str, exact: str, prefix: str = "", suffix: str = "") -> Seen:
    return seen(raw, locate(Document(raw), Quote(exact, prefix, suffix)))


def found(tier: Tier, stretch: str, place: str) -> Seen:
    return Seen(Kind.FOUND, tier, (stretch,), (place,))


ABSENT = Seen(Kind.ABSENT)
TOO_SHORT = Seen(Kind.TOO_SHORT)


@pytest.mark.parametrize(
    ("exact", "stretch", "place"),
    [
        pytest.param("renew the ferry line", "renew the ferry line", "3:28", id="words in a line"),
        pytest.param("Ferry line to close", "Ferry line to close", "1:1", id="a whole headline"),
        pytest.param("was taken", "was taken", "8:47", id="the last words of the text"),
        pytest.param("29", "29", "4:9", id="a whole number"),
        pytest.param("−4 percent", "−4 percent", "4:81", id="a number with its sign"),
        pytest.param("We met 29 times,” said", "We met 29 times,” said", "4:2", id="over a quotation mark"),
        pytest.param("We met 29 times.”", "We met 29 times", "4:2", id="a stop for the comma before a closing mark"),
        pytest.param("“Is it over?”", "Is it over", "7:68", id="a question"),
        pytest.param(
            "said Lt. Col. Ana Brun. The board", "said Lt. Col. Ana Brun. The board", "4:20", id="two sentences"
        ),
        pytest.param("The ministers [the two] met", "The ministers [the two] met", "7:92", id="brackets of the source"),
        pytest.param("A [2Fe-2S] reading", "A [2Fe-2S] reading", "8:20", id="brackets that hold a formula"),
        pytest.param("The town ... pays", "The town ... pays", "8:1", id="an ellipsis of the source"),
        pytest.param("… renew the ferry line …", "renew the ferry line", "3:28", id="ellipses at the edges"),
        pytest.param("½ x²", "½ x²", "8:42", id="a fraction and a power"),
        pytest.param("  renew the ferry line \n", "renew the ferry line", "3:28", id="space at the edges"),
    ],
)
def test_words_that_stand_as_they_are_quoted_are_found_exactly(exact: str, stretch: str, place: str) -> None:
    assert look(FERRY, exact) == found(Tier.EXACT, stretch, place)


@pytest.mark.parametrize(
    ("exact", "stretch", "place"),
    [
        pytest.param('"We met 29 times," said', "We met 29 times,” said", "4:2", id="straight quotation marks"),
        pytest.param("but doesn't require", "but doesn’t require", "7:22", id="a straight apostrophe"),
        pytest.param("renew\u00a0the\u202fferry line", "renew the ferry line", "3:28", id="no-break spaces"),
        pytest.param("renew the\n  ferry line", "renew the ferry line", "3:28", id="a quote over two lines"),
        pytest.param("re\u00adnew the fer\u200bry line", "renew the ferry line", "3:28", id="invisible characters"),
        pytest.param(
            "The board -- led by O'Neil -- cut", "The board—led by O’Neil—cut", "4:44", id="hyphens for dashes"
        ),
        pytest.param("-4 percent, i.e.", "−4 percent, i.e", "4:81", id="a hyphen for a minus sign"),
        pytest.param("pilot-sharing deal", "pilot-\nsharing deal", "6:16", id="a hyphen kept at a line end"),
        pytest.param(
            "well-known pilotsharing", "well-known pilot-\nsharing", "6:5", id="a hyphen dropped at a line end"
        ),
        pytest.param("The town … pays", "The town ... pays", "8:1", id="an ellipsis in one character"),
        pytest.param(
            "to $5 million. The well-known", "to $5 million.\n\nThe well-known", "4:103", id="over a paragraph's end"
        ),
    ],
)
def test_words_set_otherwise_are_found_with_the_tier_typographic(exact: str, stretch: str, place: str) -> None:
    assert look(FERRY, exact) == found(Tier.TYPOGRAPHIC, stretch, place)


@pytest.mark.parametrize(
    ("raw", "exact", "stretch"),
    [
        pytest.param("The oﬃce closed.", "office closed", "oﬃce closed", id="a ligature"),
        pytest.param("The stuﬀ.", "The stuff", "The stuﬀ", id="ending on a ligature"),
        pytest.param(
            "\ufeffThe cafe\u0301 closed.", "The café closed", "The cafe\u0301 closed", id="decomposed letters"
        ),
        pytest.param("The café closed.", "The cafe\u0301 closed", "The café closed", id="a decomposed quote"),
        pytest.param(
            "The port\r\nclosed.\r\n", "The port closed", "The port\r\nclosed", id="line ends of two characters"
        ),
        pytest.param("The port\u2028closed.", "The port closed", "The port\u2028closed", id="a Unicode line end"),
        pytest.param("The har\u00adbour\u00ad closed.", "The harbour", "The har\u00adbour", id="soft hyphens"),
    ],
)
def test_the_place_covers_the_text_as_read(raw: str, exact: str, stretch: str) -> None:
    seen_ = look(raw, exact)
    assert (seen_.kind, seen_.tier, seen_.stretches) == (Kind.FOUND, Tier.TYPOGRAPHIC, (stretch,))


def test_line_and_column_count_code_points_of_the_text_as_read() -> None:
    raw = "\ufeff😀 one\r\n\r\n𝐓he cafe\u0301 and oﬃce closed\u2028here.\n"
    assert look(raw, "one") == found(Tier.EXACT, "one", "1:4")
    assert look(raw, "closed") == found(Tier.EXACT, "closed", "3:20")
    assert look(raw, "here") == found(Tier.EXACT, "here", "4:1")


def test_a_place_names_sentence_paragraph_and_part() -> None:
    document = Document(FERRY, ((Part.HEADLINE, ((1, 1),)),))
    (headline,) = locate(document, Quote("Ferry line to close")).places
    (asked,) = locate(document, Quote("she asked")).places
    assert (headline.sentence, headline.paragraph, headline.part) == (1, 1, Part.HEADLINE)
    assert (asked.sentence, asked.part) == (6, None)


# --- token boundaries ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "exact", "stretch", "word"),
    [
        pytest.param("There were 15 deaths.", "5 deaths", "5 deaths", "15", id="a number's last digit"),
        pytest.param("They met 29 times.", "9 times", "9 times", "29", id="another number's last digit"),
        pytest.param("Fares fell −4 percent.", "4 percent", "4 percent", "-4 percent", id="a number without its minus"),
        pytest.param(
            "Fares fell -4 percent.", "4 percent", "4 percent", "-4 percent", id="a number without its hyphen"
        ),
        pytest.param("It cost 85.1 marks.", "cost 85", "cost 85", "85.1", id="a number without its decimals"),
        pytest.param("It cost 85.1 marks.", "1 marks", "1 marks", "85.1", id="decimals without their number"),
        pytest.param("It cost 1,000 marks.", "cost 1", "cost 1", "1,000", id="a number without its thousands"),
        pytest.param(
            "It cost $5 million.", "It cost $5", "It cost $5", "$5 million", id="a number without its magnitude"
        ),
        pytest.param("It cost $5 million.", "5 million", "5 million", "$5 million", id="a number without its currency"),
        pytest.param("It grew 5%.", "grew 5", "grew 5", "5%", id="a number without its percent sign"),
        pytest.param(
            "It took two hundred days.", "hundred days", "hundred days", "two hundred", id="a number in words"
        ),
        pytest.param("Under <5 boats.", "5 boats", "5 boats", "<5", id="a number without its bound"),
        pytest.param("The harbours closed.", "The harbour", "The harbour", "harbours", id="a word without its ending"),
        pytest.param("The undersigned left.", "signed left", "signed left", "undersigned", id="a word's ending"),
        pytest.param("It doesn’t float.", "It does", "It does", "doesn't", id="a verb without its not"),
        pytest.param("A no-fly zone.", "fly zone", "fly zone", "no-fly", id="a part of a compound"),
        pytest.param("The oﬃce.", "The of", "The oﬃ", "office", id="in a ligature"),
    ],
)
def test_a_cut_inside_a_word_or_number_is_refused(raw: str, exact: str, stretch: str, word: str) -> None:
    seen_ = look(raw, exact)
    assert (seen_.kind, seen_.stretches, seen_.words) == (Kind.SPLIT_TOKEN, (stretch,), word)


def test_a_word_that_also_stands_whole_is_found_there() -> None:
    assert look("15 deaths, and then 5 deaths.", "5 deaths") == found(Tier.EXACT, "5 deaths", "1:21")


def test_a_sign_of_the_quote_has_to_be_a_sign_in_the_source() -> None:
    assert look("It fell by 5-4 percent.", "-4 percent").kind is not Kind.FOUND


def test_a_point_is_not_left_out_of_a_number() -> None:
    assert look("It cost 85.1 marks.", "85 1") == ABSENT


# --- what is not there ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("exact", ["", "  ", "\n\t", "—", "...", "“”", "\u00ad\u200b", "?!"])
def test_a_quote_without_a_word_is_refused(exact: str) -> None:
    assert look(FERRY, exact) == TOO_SHORT


@pytest.mark.parametrize(
    "exact",
    [
        pytest.param("renew the lighthouse", id="other words"),
        pytest.param("will renew the ferry line", id="a not left out"),
        pytest.param("pays 16 marks more", id="another digit"),
        pytest.param("said Lt. Col. Ana Braun", id="another name"),
        pytest.param("+4 percent", id="another sign"),
        pytest.param("85.2", id="another decimal"),
        pytest.param("1/2 x²", id="a fraction spelled out"),
        pytest.param("x2", id="a power spelled out"),
        pytest.param("The harbour board", id="other capitals within"),
        pytest.param("The ministers met", id="brackets of the source left out"),
        pytest.param("renew ferry the line", id="words swapped"),
        pytest.param("Is it over!", id="an exclamation for a question"),
        pytest.param("Is it over.", id="a statement for a question"),
        pytest.param("the board said Thursday?", id="a question for a statement"),
        pytest.param("the board said, Thursday", id="a comma put in"),
    ],
)
def test_likeness_never_supports(exact: str) -> None:
    assert look(FERRY, exact) == ABSENT


def test_an_empty_text_holds_nothing() -> None:
    assert look("", "the ferry line") == ABSENT
    assert look(" \n", "the ferry line") == ABSENT


# --- ellipses ------------------------------------------------------------------------------------------------------

PIER = (
    "The town rebuilt the old pier, which a storm had taken in spring, for the fishing boats.\n"
    "It opened at noon.\n\nThe mayor spoke, and it closed at dusk. The port did not flood unless the gate failed.\n"
)


@pytest.mark.parametrize("dots", ["...", "…", "[...]", "[…]", ". . .", "[. . .]"])
def test_an_ellipsis_in_any_form_leaves_words_out(dots: str) -> None:
    assert look(PIER, f"rebuilt the old pier {dots} for the fishing boats") == found(
        Tier.ELIDED, "rebuilt the old pier, which a storm had taken in spring, for the fishing boats", "1:10"
    )


def test_an_ellipsis_may_leave_out_the_end_of_a_sentence() -> None:
    assert look(PIER, "in spring ... It opened at noon") == found(
        Tier.ELIDED, "in spring, for the fishing boats.\nIt opened at noon", "1:56"
    )


def test_an_ellipsis_takes_the_shortest_way() -> None:
    raw = "The pier closed, the pier closed again, and the boats left, and the boats left again."
    assert look(raw, "the pier ... the boats") == found(Tier.ELIDED, "the pier closed again, and the boats", "1:18")


def test_several_ellipses_leave_out_several_passages() -> None:
    assert look(PIER, "The town ... the old pier ... for the fishing boats") == found(
        Tier.ELIDED, PIER.partition(".")[0], "1:1"
    )


@pytest.mark.parametrize(
    ("raw", "exact", "stretch", "why"),
    [
        pytest.param(
            PIER, "for the fishing boats ... the old pier", "for the fishing boats", "out of order", id="order"
        ),
        pytest.param(
            PIER, "opened at noon ... The mayor spoke", "opened at noon", "in different paragraphs", id="paragraph"
        ),
        pytest.param(
            f"The pier opened {'and ' * 61}closed.",
            "pier opened ... closed",
            "pier opened",
            "too far apart",
            id="distance",
        ),
    ],
)
def test_parts_stand_in_order_and_near_in_one_paragraph(raw: str, exact: str, stretch: str, why: str) -> None:
    seen_ = look(raw, exact)
    assert (seen_.kind, seen_.stretches, seen_.detail) == (Kind.DISORDERED, (stretch,), why)


def test_sixty_words_are_not_too_far() -> None:
    assert look(f"The pier opened {'and ' * 60}closed.", "pier opened ... closed").kind is Kind.FOUND


@pytest.mark.parametrize(
    ("raw", "exact", "hidden", "guard"),
    [
        pytest.param(
            "The board will not, it said, renew it.", "board will ... renew it", "not", Guard.NEGATION, id="a negation"
        ),
        pytest.param("The board doesn’t renew it.", "The board ... renew it", "doesn’t", Guard.NEGATION, id="n't"),
        pytest.param("It renews only the old line.", "It renews ... the old line", "only", Guard.LIMIT, id="a limit"),
        pytest.param("It ends if the town pays.", "It ends ... the town pays", "if", Guard.CONDITION, id="a condition"),
    ],
)
def test_what_an_ellipsis_leaves_out_is_read(raw: str, exact: str, hidden: str, guard: Guard) -> None:
    seen_ = look(raw, exact)
    assert (seen_.kind, seen_.words, seen_.guard, seen_.stretches) == (Kind.HIDDEN_WORDS, hidden, guard, (hidden,))


def test_a_hedge_may_be_left_out() -> None:
    assert look("It reportedly ended in May.", "It ... ended").tier is Tier.ELIDED


# --- brackets ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("exact", "stretch"),
    [
        pytest.param("[W]hich a storm had taken", "which a storm had taken", id="a capital put in"),
        pytest.param("[t]he town rebuilt", "The town rebuilt", id="a capital taken away"),
        pytest.param("the [fishing] boats", "the fishing boats", id="brackets round a word of the source"),
        pytest.param("rebuilt [the pier], which a storm", "rebuilt the old pier, which a storm", id="words replaced"),
        pytest.param("It [the pier] opened at noon", "It opened at noon", id="words put in"),
        pytest.param("rebuilt [sic] the old pier", "rebuilt the old pier", id="a remark"),
        pytest.param("[The pier] opened at noon", "opened at noon", id="the first word replaced"),
        pytest.param("the old pier[s], which", "the old pier, which", id="an ending put on"),
        pytest.param("The town re[builds] the old", "The town rebuilt the old", id="an ending replaced"),
    ],
)
def test_brackets_are_the_curators_words(exact: str, stretch: str) -> None:
    seen_ = look(PIER, exact)
    assert (seen_.kind, seen_.tier, seen_.stretches) == (Kind.FOUND, Tier.BRACKETED, (stretch,))


@pytest.mark.parametrize(
    ("exact", "words", "guard", "does"),
    [
        pytest.param("The town [never] rebuilt", "never", Guard.NEGATION, "adds", id="a negation put in"),
        pytest.param("[Not] the old pier", "Not", Guard.NEGATION, "adds", id="a negation put before"),
        pytest.param("The port did [sometimes] flood", "not", Guard.NEGATION, "drops", id="a negation replaced"),
        pytest.param("The port [will] flood", "did not", Guard.NEGATION, "drops", id="another verb without its not"),
        pytest.param("rebuilt [only] the old pier", "only", Guard.LIMIT, "adds", id="a limit"),
        pytest.param("It opened at noon [if dry]", "if dry", Guard.CONDITION, "adds", id="a condition put after"),
        pytest.param("did not flood [if] the gate", "unless", Guard.CONDITION, "drops", id="another condition"),
        pytest.param("rebuilt [two] old pier", "two", Guard.NUMBER, "adds", id="a number in words"),
        pytest.param("It opened at [9]", "9", Guard.NUMBER, "adds", id="a number in figures"),
        pytest.param(
            "town [un]rebuilt the old", "un", Guard.NEGATION, "adds", id="a beginning that turns a word round"
        ),
    ],
)
def test_brackets_may_not_turn_the_meaning(exact: str, words: str, guard: Guard, does: str) -> None:
    seen_ = look(PIER, exact)
    assert (seen_.kind, seen_.words, seen_.guard, seen_.detail) == (Kind.BRACKETED_MEANING, words, guard, does)


def test_a_number_of_the_source_may_not_go_into_brackets() -> None:
    seen_ = look("The board met 29 times in May.", "The board met [often] in May")
    assert (seen_.kind, seen_.words, seen_.guard, seen_.detail) == (
        Kind.BRACKETED_MEANING,
        "29 times",
        Guard.NUMBER,
        "drops",
    )


# --- exactly once --------------------------------------------------------------------------------------------------

TWICE = "The line closed in May. Boats left. The line closed in June.\n"


def test_words_that_stand_twice_are_ambiguous_and_each_place_is_told() -> None:
    assert look(TWICE, "The line closed") == Seen(
        Kind.AMBIGUOUS, None, ("The line closed", "The line closed"), ("1:1", "1:37"), detail="2"
    )


def test_ten_places_are_listed_and_all_are_counted() -> None:
    seen_ = look("The line closed. " * 12, "The line closed")
    assert (len(seen_.places), seen_.detail) == (10, "12")


def test_words_that_overlap_themselves_stand_twice() -> None:
    assert look("They sang la la la.", "la la") == Seen(
        Kind.AMBIGUOUS, None, ("la la", "la la"), ("1:11", "1:14"), detail="2"
    )


@pytest.mark.parametrize(
    ("prefix", "suffix", "place"),
    [
        pytest.param("", "in May", "1:1", id="the suffix alone"),
        pytest.param("", "in June", "1:37", id="the other suffix"),
        pytest.param("Boats left.", "", "1:37", id="the prefix alone"),
        pytest.param("left", "in June", "1:37", id="both"),
        pytest.param("ats left", "in Ju", "1:37", id="context cut within a word"),
    ],
)
def test_context_decides_between_places(prefix: str, suffix: str, place: str) -> None:
    assert look(TWICE, "The line closed", prefix, suffix) == found(Tier.EXACT, "The line closed", place)


def test_words_in_another_context_are_not_found() -> None:
    assert look(TWICE, "The line closed", suffix="in July") == Seen(
        Kind.WRONG_CONTEXT, None, ("The line closed",), ("1:1",)
    )


def test_an_exact_find_in_the_wrong_context_does_not_win() -> None:
    raw = 'The line “closed” in May. The line "closed" in June.'
    assert look(raw, "line “closed”", suffix="in June") == found(Tier.TYPOGRAPHIC, 'line "closed', "1:31")


def test_context_decides_at_the_edges_of_the_text() -> None:
    assert look(TWICE, "in June", prefix="The line closed") == found(Tier.EXACT, "in June", "1:53")
    assert look(TWICE, "The line closed", suffix="in May. Boats").places == ("1:1",)
    assert look(TWICE, "closed in June", suffix="and more").kind is Kind.WRONG_CONTEXT


def test_the_article_itself_is_meant_where_its_headline_repeats_it() -> None:
    raw = "Board closes the line\n\nThe Board closes the line in May.\n"
    outcome = locate(Document(raw, ((Part.HEADLINE, ((1, 1),)),)), Quote("Board closes the line"))
    assert seen(raw, outcome) == found(Tier.EXACT, "Board closes the line", "3:5")
    assert look(raw, "Board closes the line").kind is Kind.AMBIGUOUS


def test_the_same_words_with_and_without_a_doubtful_hyphen_are_ambiguous() -> None:
    raw = "The wellknown pier. The well-\nknown pier.\n\nThe well-known pier."
    assert look(raw, "wellknown pier").kind is Kind.AMBIGUOUS
    assert look(raw, "well-known pier").kind is Kind.AMBIGUOUS


def test_a_number_before_a_doubtful_hyphen_is_found_as_it_is_under_seal() -> None:
    raw = "The town won a prize of 5 million-\ndollar bonds."
    document = Document(raw)
    assert seen(raw, locate(document, Quote("prize of 5 million"))) == found(Tier.EXACT, "prize of 5 million", "1:16")
    held = make(document, sha256(raw.encode()).hexdigest())
    assert locate(held, Quote("prize of 5 million")).kind is Kind.FOUND


# --- letter case of the first word ---------------------------------------------------------------------------------


def test_a_capital_that_begins_the_quote_is_forgiven_and_told() -> None:
    assert look(PIER, "the town rebuilt") == found(Tier.CASE, "The town rebuilt", "1:1")
    assert look(PIER, "For the fishing boats") == found(Tier.CASE, "for the fishing boats", "1:67")


def test_the_same_clause_with_another_capital_is_another_place() -> None:
    raw = "The board said so. Later the board said so again."
    assert look(raw, "the board said so") == found(Tier.EXACT, "the board said so", "1:26")
    assert look(raw, "The board said so") == found(Tier.EXACT, "The board said so", "1:1")


# --- guard words outside -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("exact", "expected"),
    [
        pytest.param(
            "renew the ferry line",
            (
                Outside(Guard.NEGATION, after=False, position=44, words="not"),
                Outside(Guard.CONDITION, after=True, position=69, words="unless"),
            ),
            id="a negation before and a condition after",
        ),
        pytest.param(
            "the town pays",
            (Outside(Guard.CONDITION, after=False, position=69, words="unless"),),
            id="a condition before",
        ),
        pytest.param(
            "The Harbour Board will",
            (Outside(Guard.NEGATION, after=True, position=44, words="not"),),
            id="a verb left open",
        ),
        pytest.param("said Lt. Col. Ana Brun", (), id="nothing"),
        pytest.param("Ferry line to close", (), id="in another sentence"),
    ],
)
def test_guard_words_right_outside_a_quote_are_told(exact: str, expected: tuple[Outside, ...]) -> None:
    document, quote = Document(FERRY), Quote(exact)
    assert outside(document, locate(document, quote), quote) == expected


def test_of_a_quote_that_is_not_found_nothing_is_outside() -> None:
    document, quote = Document(FERRY), Quote("renew the lighthouse")
    assert outside(document, locate(document, quote), quote) == ()


# --- hostile quotes ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "exact"),
    [
        pytest.param("la " * 20_000, "la " * 5_000 + "lo", id="words that repeat themselves"),
        pytest.param("la " * 5_000, " ... ".join(["la"] * 2_000), id="thousands of parts"),
        pytest.param(PIER, "[a]b" * 5_000, id="thousands of brackets"),
        pytest.param(PIER, "[" * 20_000, id="brackets that never close"),
        pytest.param(PIER, "." * 20_000, id="dots"),
        pytest.param("- " * 20_000, "-\n" * 20_000, id="dashes"),
        pytest.param("a" + "\u0301" * 20_000, "a" + "\u0301" * 20_000 + "b", id="marks on one letter"),
    ],
)
def test_a_hostile_quote_takes_no_more_than_a_moment(raw: str, exact: str) -> None:
    begun = time.process_time()
    assert look(raw, exact).kind is not Kind.FOUND
    assert time.process_time() - begun < 1
