"""Alliances, accusations and timelines as lists with their evidence."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from support.gold import gold_corpus
from support.making import CLAIMS, actor, denied, said

from juntagraph.graph.claims import Claim, Status
from juntagraph.graph.store.derived import negates
from juntagraph.graph.views.ties import Accusation, Alliance, accusations, alliances
from juntagraph.graph.views.timeline import timeline


def test_an_alliance_gathers_both_directions_and_what_speaks_against_it() -> None:
    pact, aid = said("B", "alliedWith", "A", when="2023"), said("A", "aids", "B", status=Status.RUMOURED)
    denial, rupture = denied("A", "aids", "B", source="A"), said("A", "seversTiesWith", "B")
    (found,) = alliances([aid, rupture, denial, pact])
    assert (found.one.label, found.other.label, found.status) == ("A", "B", Status.ASSERTED)
    assert (found.claims, found.denials, found.hostile) == ((pact, aid), (denial,), (rupture,))


def test_what_is_only_denied_or_hostile_or_has_one_side_is_no_alliance() -> None:
    claims = [denied("A", "backs", "B", source="A"), said("A", "condemns", "C"), said("A", "backs", None)]
    assert alliances(claims) == []


def test_membership_and_command_are_no_alliances() -> None:
    assert alliances([said("A", "memberOf", "B"), said("A", "leads", "B"), said("A", "meets", "B")]) == []


def test_alliances_come_in_the_order_of_their_dates() -> None:
    claims = [said("E", "backs", "F"), said("C", "backs", "D", when="2021"), said("A", "backs", "B", when="2023-05")]
    assert [one.one.label for one in alliances(claims)] == ["C", "A", "E"]


def test_denials_stand_beside_the_accusation() -> None:
    accusation = said("A", "accuses", "B", about="plotting")
    content = said("B", "plotsAgainst", "A", status=Status.ALLEGED, source="A")
    denial = denied("B", "plotsAgainst", "A", source="B", document="later")
    unrelated = denied("C", "plotsAgainst", "A", source="C")
    (found,) = accusations([unrelated, denial, content, accusation])
    assert found == Accusation(actor("A"), "accuses", actor("B"), (accusation,), (content,), (denial,))
    assert found.about == ("plotting",)


def test_another_party_may_deny_for_the_accused() -> None:
    content = said("B", "plotsAgainst", "A", status=Status.ALLEGED, source="A")
    lawyers = denied("B", "plotsAgainst", "A", source="lawyers of B")
    (found,) = accusations([said("A", "accuses", "B"), content, lawyers])
    assert found.denials == (lawyers,)


def test_an_accusation_without_an_accuser_has_the_allegations_without_a_source() -> None:
    anonymous = said("B", "plotsAgainst", "A", status=Status.ALLEGED)
    elsewhere = said("B", "attacks", "A", status=Status.ALLEGED, document="other")
    (found,) = accusations([said(None, "prosecutes", "B"), anonymous, elsewhere])
    assert (found.accuser, found.content) == (None, (anonymous,))


def test_the_sample_corpus_answers_who_accused_whom_and_who_denied_it(corpus_dir: Path, gold_dir: Path) -> None:
    _, claims = gold_corpus(corpus_dir, gold_dir)
    found = {(one.accuser and one.accuser.label, one.accused and one.accused.label): one for one in accusations(claims)}
    benin = found["Ibrahim Traoré", "Benin"]
    assert [claim.evidence.quote for claim in benin.denials] == ["Both denied plotting against their neighbour"]
    assert found[None, "Choguel Maiga"].about == ("corruption and destabilizing the state",)
    pairs = {frozenset((one.one.label, one.other.label)): one for one in alliances(claims)}
    assert {claim.relation for claim in pairs[frozenset(("Mali", "Niger"))].claims} >= {"alliedWith"}
    assert [claim.relation for claim in pairs[frozenset(("France", "Malian army"))].hostile] == ["seversTiesWith"]


@given(CLAIMS)
def test_order_of_claims_makes_no_difference(claims: list[Claim]) -> None:
    assert alliances(claims) == alliances(claims[::-1])
    assert accusations(claims) == accusations(claims[::-1])


@given(CLAIMS)
def test_no_denial_counts_for_a_tie(claims: list[Claim]) -> None:
    ties: list[Alliance | Accusation] = [*alliances(claims), *accusations(claims)]
    for tie in ties:
        assert tie.claims
        assert not any(map(negates, tie.claims))
        assert all(map(negates, tie.denials))


def test_a_timeline_is_dated_first_and_holds_contradictions_together() -> None:
    coup, denial = said("A", "overthrows", "B", when="2020-08-18"), denied("A", "overthrows", "B", when="2020-08-18")
    second, undated = said("A", "overthrows", "C", when="2021-05"), said("A", "leads", "D")
    heard = said("X", "detains", "Y", when="2012/..", source="A")
    entries = timeline([undated, second, denial, heard, coup, said("B", "leads", "D")], actor("A"))
    assert [entry.when for entry in entries] == ["2012/..", "2020-08-18", "2021-05", None]
    assert set(entries[1].statement.claims) == {coup, denial}


@given(CLAIMS)
def test_a_timeline_has_every_claim_of_the_actor_once(claims: list[Claim]) -> None:
    ada = actor("Ada")
    own = [one for one in claims if ada in (one.subject, one.object, one.source)]
    listed = [claim for entry in timeline(claims, ada) for claim in entry.statement.claims]
    assert sorted(listed, key=repr) == sorted(own, key=repr)
