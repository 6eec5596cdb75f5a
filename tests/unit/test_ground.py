"""Grounding: each quote of each claim, looked for in its source and, where it is not there, in the others."""

from __future__ import annotations

from checker.claim import Claim, Evidence, Quote, Status
from checker.ground import Grounding, ground, look
from checker.project import Project, Settings
from checker.source import Record, Source
from checker.span import start_of
from checker.text import seal
from checker.text.document import Document
from checker.text.outcome import Guard, Kind, Outcome, Outside, Tier

FERRY = "The board will not renew the old ferry line. Ada Brun said so on 20 July.\n"
PIER = "The mayor opened two new piers. Ada Brun praised the fishing fleet.\n"
SHA256 = "5a" * 32
SPAN = start_of("claims/port.yaml")


def opened(name: str, raw: str) -> Source:
    return Source(Record(name), start_of(f"seeds/{name}.yaml"), document=Document(raw))


def sealed(name: str, raw: str) -> Source:
    made = seal.make(Document(raw), SHA256)
    return Source(Record(name), start_of(f"seeds/{name}.yaml"), sealed=True, seal=made)


def missing(name: str) -> Source:
    return Source(Record(name), start_of(f"seeds/{name}.yaml"))


def evidence(source: str, exact: str) -> Evidence:
    return Evidence(source, Quote(exact), SPAN, SPAN)


def claim(name: str, *quoted: Evidence, status: Status = Status.ACTIVE) -> Claim:
    return Claim(name, "The board keeps the ferry.", SPAN.file, SPAN, {}, evidence=quoted, status=status)


def grounded(exact: str, *sources: Source) -> Grounding:
    """Ground one quote of the first source in a project of all."""
    project = Project(
        Settings(), claims=(claim("only", evidence(sources[0].id, exact)),), sources={s.id: s for s in sources}
    )
    (subject,) = ground(project).claims
    (grounding,) = subject.groundings
    return grounding


def test_a_quote_of_an_open_source_has_its_tier_and_place() -> None:
    grounding = grounded("Ada Brun said so", opened("ferry", FERRY))
    assert grounding.found
    assert grounding.tier is Tier.EXACT
    assert grounding.place is not None
    assert (grounding.place.start, grounding.place.end, grounding.place.sentence) == (45, 61, 2)
    assert (grounding.elsewhere, grounding.outside) == ((), ())


def test_guard_words_beside_a_quote_that_was_found_come_with_it() -> None:
    assert grounded("renew the old ferry line", opened("ferry", FERRY)).outside == (
        Outside(Guard.NEGATION, after=False, position=15, words="not"),
    )


def test_a_quote_of_a_sealed_source_is_found_by_sentence() -> None:
    grounding = grounded("renew the old ferry line", sealed("ferry", FERRY))
    assert grounding.tier is Tier.TYPOGRAPHIC
    assert grounding.place is not None
    assert (grounding.place.sentence, grounding.place.line) == (1, None)
    assert grounding.outside == (Outside(Guard.NEGATION, after=False, position=3),)


def test_a_quote_that_is_not_there_comes_with_the_nearest_passage() -> None:
    grounding = grounded("will renew the old ferry line", opened("ferry", FERRY))
    assert grounding.outcome is not None
    assert grounding.outcome.kind is Kind.SHORTENED
    assert grounding.outcome.nearest is not None
    assert grounding.outcome.nearest.text == "will not renew the old ferry line"
    assert grounding.outcome.places == (grounding.outcome.nearest.place,)
    assert (grounding.found, grounding.tier, grounding.place, grounding.outside) == (False, None, None, ())


def test_a_changed_quote_of_a_sealed_source_comes_with_the_words_that_differ() -> None:
    outcome = look(sealed("ferry", FERRY), Quote("will not renew the old railway line"))
    assert (outcome.kind, outcome.words, outcome.sealed) == (Kind.ALTERED, "railway line", True)
    assert [place.sentence for place in outcome.places] == [1]


def test_a_quote_with_nothing_like_it_is_absent_under_seal_too() -> None:
    for source in (opened("ferry", FERRY), sealed("ferry", FERRY)):
        outcome = look(source, Quote("a dozen herring boats sank"))
        assert (outcome.kind, outcome.places, outcome.nearest) == (Kind.ABSENT, (), None)


def test_the_right_quote_in_another_article_is_told() -> None:
    grounding = grounded("The mayor opened two new piers", opened("ferry", FERRY), opened("pier", PIER))
    assert not grounding.found
    assert [(name, place.sentence) for name, place in grounding.elsewhere] == [("pier", 1)]


def test_other_articles_are_searched_by_their_seals_too() -> None:
    grounding = grounded(
        "The mayor opened two new piers", sealed("ferry", FERRY), missing("lost"), sealed("pier", PIER)
    )
    assert not grounding.found
    assert [(name, place.sentence) for name, place in grounding.elsewhere] == [("pier", 1)]


def test_a_quote_that_its_own_source_has_is_not_looked_for_elsewhere() -> None:
    assert grounded("Ada Brun", opened("ferry", FERRY), opened("pier", PIER)).elsewhere == ()


def test_a_likeness_in_another_article_is_not_told() -> None:
    assert grounded("The mayor opened three new piers", opened("ferry", FERRY), opened("pier", PIER)).elsewhere == ()


def test_a_source_without_text_and_seal_proves_nothing() -> None:
    grounding = grounded("Ada Brun said so", missing("ferry"), opened("pier", FERRY))
    assert grounding.outcome == Outcome(Kind.NO_TEXT)
    assert (grounding.found, grounding.elsewhere, grounding.outside) == (False, (), ())


def test_a_text_counts_before_a_seal() -> None:
    source = Source(
        Record("ferry"),
        start_of("seeds/ferry.yaml"),
        sealed=True,
        document=Document(FERRY),
        seal=seal.make(Document(PIER), SHA256),
    )
    assert grounded("Ada Brun said so", source).tier is Tier.EXACT


def test_a_source_that_the_project_has_not_gives_no_outcome() -> None:
    project = Project(Settings(), claims=(claim("only", evidence("lost", "Ada Brun")),))
    (subject,) = ground(project).claims
    assert subject.groundings == (Grounding(evidence("lost", "Ada Brun"), None, None),)
    assert not subject.groundings[0].found


def test_claims_keep_their_order_and_so_does_their_evidence() -> None:
    ferry, pier = opened("ferry", FERRY), opened("pier", PIER)
    one = claim("one", evidence("pier", "two new piers"), evidence("ferry", "Ada Brun"))
    two = claim("two", evidence("ferry", "Ada Brun"), status=Status.DRAFT)
    project = Project(Settings(), claims=(one, two), sources={"ferry": ferry, "pier": pier})
    result = ground(project)
    assert result.project is project
    assert [subject.claim for subject in result.claims] == [one, two]
    assert [[each.source for each in subject.groundings] for subject in result.claims] == [[pier, ferry], [ferry]]
    assert all(each.found for subject in result.claims for each in subject.groundings)


def test_a_withdrawn_claim_is_left_out() -> None:
    withdrawn = claim("gone", evidence("ferry", "Ada Brun"), status=Status.WITHDRAWN)
    assert ground(Project(Settings(), claims=(withdrawn,), sources={"ferry": opened("ferry", FERRY)})).claims == ()
