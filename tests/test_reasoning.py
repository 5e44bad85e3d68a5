"""How claims agree, and which statements they make hold."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from support.making import CLAIMS, actor, denied, said
from support.stores import gold_report

from juntagraph.graph.claims import Claim, Count, Extraction, Status
from juntagraph.graph.documents.document import Document
from juntagraph.graph.reasoning.accepted import Bare, Policy, accepted, policy
from juntagraph.graph.reasoning.agreement import Kind, agreements
from juntagraph.graph.store import open_store
from juntagraph.ontology.errors import UsageError


def kinds(*claims: Claim) -> list[str]:
    """How claims stand to each other, each in a document of its own unless it names one."""
    return [one.kind.value for one in agreements(claims)]


def test_documents_and_named_sources_corroborate() -> None:
    here = said("Ada", "backs", "Bo", document="a")
    assert kinds(here, said("Ada", "backs", "Bo", document="b")) == ["corroborates"]
    assert kinds(here, said("Ada", "backs", "Bo", document="b", status=Status.RUMOURED)) == ["corroborates"]
    assert kinds(here, said("Bo", "backs", "Ada", document="b")) == []
    assert kinds(here, said("Ada", "aids", "Bo", document="b")) == []
    assert kinds(here, said("Ada", "backs", "Bo", document="b", status=Status.PROSPECTIVE)) == []
    one, other = (said("Ada", "backs", "Bo", source=name, status=Status.ATTRIBUTED) for name in ("Cy", "Di"))
    assert kinds(one, other) == ["corroborates"]
    assert kinds(one, said("Ada", "backs", "Bo")) == []
    assert kinds(denied("Ada", "backs", "Bo", document="a"), denied("Ada", "backs", "Bo", document="b")) == [
        "corroborates"
    ]


def test_symmetric_relations_agree_either_way_round() -> None:
    pact = said("Ada", "alliedWith", "Bo", document="a")
    assert kinds(pact, said("Bo", "alliedWith", "Ada", document="b")) == ["corroborates"]
    assert kinds(pact, denied("Bo", "alliedWith", "Ada", document="b")) == ["contradicts"]
    assert kinds(pact, denied(None, "alliedWith", "Ada", document="b")) == ["contradicts"]


def test_a_denial_contradicts_whoever_is_said_to_have_done_it() -> None:
    denial = denied(None, "detains", "Bo", source="Cy")
    assert kinds(said("Ada", "detains", "Bo", start=9), denial) == ["contradicts"]
    assert kinds(said(None, "detains", "Bo", start=9, status=Status.RUMOURED), denial) == ["contradicts"]
    assert kinds(said("Ada", "detains", "Di", start=9), denial) == []
    assert kinds(said("Ada", "detains", "Bo", start=9), denied("Di", "detains", "Bo")) == []
    assert kinds(said(None, "detains", None, start=9), denied(None, "detains", None)) == []


def test_times_that_exclude_each_other_do_not_meet() -> None:
    first, second = (said("Ada", "seizesPowerIn", "Bo", document=d, when=w) for d, w in (("a", "2020"), ("b", "2021")))
    assert kinds(first, second) == []
    assert kinds(first, denied("Ada", "seizesPowerIn", "Bo", when="2021-05", document="c")) == []
    assert kinds(first, denied("Ada", "seizesPowerIn", "Bo", when="2020-08~", document="c")) == ["contradicts"]
    assert kinds(first, denied("Ada", "seizesPowerIn", "Bo", document="c")) == ["contradicts"]
    assert kinds(first, denied("Ada", "seizesPowerIn", "Bo", when="of late", document="c")) == ["contradicts"]


def test_numbers_diverge() -> None:
    about, least = Count(50, 50, approx=True), Count(20)
    one = said(None, "detains", "soldiers", count=about, source="Cy")
    assert kinds(one, said(None, "detains", "soldiers", count=least, start=9)) == ["diverges"]
    assert kinds(one, said(None, "detains", None, count=least, start=9)) == ["diverges"]
    assert kinds(one, said(None, "detains", None, count=least, document="other")) == []
    assert kinds(one, said(None, "detains", "soldiers", count=about, start=9)) == []
    assert kinds(one, said(None, "kills", "soldiers", count=least, start=9)) == []


def test_the_seed_contradicts_itself_once_and_gives_three_numbers(corpus_dir: Path, gold_dir: Path) -> None:
    claims = gold_report(corpus_dir, gold_dir, "mali-2025-08-plot")[1].claims
    (conflict,) = agreements(claims, [Kind.CONTRADICTS])
    assert conflict.first.object is not None
    assert conflict.first.object.label == "Abass Dembele"
    assert (conflict.first.status, conflict.second.status) == (Status.RUMOURED, Status.DENIED)
    numbers = {
        one.count.min
        for pair in agreements(claims, [Kind.DIVERGES])
        for one in (pair.first, pair.second)
        if one.count and one.relation == "detains"
    }
    assert numbers == {24, 50, 20}


@given(CLAIMS)
def test_pairs_are_found_once_and_in_order(claims: list[Claim]) -> None:
    claims = list({one.id: one for one in claims}.values())
    found = agreements(claims)
    pairs = [(one.kind, frozenset((one.first.id, one.second.id))) for one in found]
    assert len(pairs) == len(set(pairs))
    assert all(len(ends) == 2 for _, ends in pairs)
    assert found == agreements(reversed(claims))
    assert all(one.first.document <= one.second.document for one in found)


def bare(subject: str, relation: str, object_: str) -> Bare:
    return Bare(actor(subject).id, relation, actor(object_).id)


def test_policies_take_more_or_less_on_trust() -> None:
    claims = [
        said("Ada", "backs", "Bo"),
        said("Ada", "aids", "Bo", status=Status.ATTRIBUTED),
        said("Ada", "leads", "Bo", status=Status.ALLEGED),
        said("Ada", "detains", "Cy"),
        denied(None, "detains", "Cy"),
        denied("Di", "leads", "Bo"),
        said(None, "kills", "Cy"),
    ]
    firm = {bare("Ada", "backs", "Bo")}
    told = firm | {bare("Ada", "aids", "Bo")}
    assert accepted(claims, Policy.STRICT) == firm
    assert accepted(claims) == told
    assert accepted(claims, Policy.EVERYTHING) == told | {bare("Ada", "leads", "Bo"), bare("Ada", "detains", "Cy")}
    assert policy("strict") is Policy.STRICT
    with pytest.raises(UsageError, match="no policy is called 'lenient'"):
        policy("lenient")


@settings(max_examples=25)
@given(CLAIMS)
def test_a_store_accepts_what_all_its_claims_together_make_hold(claims: list[Claim]) -> None:
    """Whatever the order of loads, replacements and removals, step by step is the same as all at once."""
    with open_store() as store:
        for number, claim in enumerate(claims):
            name = f"report {number % 3}"
            text = Document(name, " " * claim.evidence.span.start + claim.evidence.quote)
            kept = replace(claim, document=name)
            store.put(text, Extraction(name, (kept,)))
            held = store.query("SELECT ?s ?p ?o WHERE { GRAPH jg:accepted { ?s ?p ?o } }").texts()
            tails = {tuple(iri.rpartition("#")[2].rpartition("/id/")[2] for iri in row) for row in held}
            assert tails == {(one.subject, one.relation, one.object) for one in accepted(store.claims())}
        for name in store.versions():
            store.remove(name)
        store.resolve()
        assert not store.query("ASK { GRAPH ?g { ?s ?p ?o } }").boolean


def test_a_denial_that_names_nobody_takes_back_a_symmetric_statement_either_way_round() -> None:
    yes, no = said("Ada", "alliedWith", "Bo"), denied(None, "alliedWith", "Ada")
    for order in ((yes, no), (no, yes)):
        with open_store() as store:
            for number, claim in enumerate(order):
                name = f"report {number}"
                text = " " * claim.evidence.span.start + claim.evidence.quote
                store.put(Document(name, text), Extraction(name, (replace(claim, document=name),)))
            assert not store.query("ASK { GRAPH jg:accepted { ?s ?p ?o } }").boolean
