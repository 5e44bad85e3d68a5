"""The claims as a NetworkX graph, by status policy."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from support.gold import gold_corpus
from support.making import CLAIMS, denied, said

from juntagraph.graph.claims import Actor, Claim, Polarity, Status
from juntagraph.graph.reasoning.accepted import accepted
from juntagraph.graph.views.network import Policy, network, simple_signed
from juntagraph.graph.views.statements import is_actor
from juntagraph.ontology.errors import UsageError

ALLEGED = said("A", "plotsAgainst", "B", status=Status.ALLEGED)
ASSERTED = said("A", "condemns", "B")
ATTRIBUTED = said("A", "backs", "C", status=Status.ATTRIBUTED, source="D")
CONTESTED = (said("C", "detains", "A"), denied("C", "detains", "A", source="C"))
EXAMPLE = [ALLEGED, ASSERTED, ATTRIBUTED, *CONTESTED]


def keys(graph: nx.MultiDiGraph[str]) -> set[str]:
    return {key for _, _, key in graph.edges(keys=True)}


@pytest.mark.parametrize(
    ("policy", "counted"),
    [
        ("strict", {"condemns"}),
        ("default", {"condemns", "backs"}),
        ("everything", {"condemns", "backs", "plotsAgainst", "detains"}),
        ([Status.ALLEGED], {"plotsAgainst"}),
        ([Status.DENIED], {"detains"}),
    ],
)
def test_a_policy_says_which_statements_are_edges(policy: str | list[Status], counted: set[str]) -> None:
    assert keys(network(EXAMPLE, policy)) == counted


def test_what_a_policy_does_not_count_is_said() -> None:
    assert network(EXAMPLE).graph["left_out"] == {"denied": 1, "too loose": 1}
    assert network(EXAMPLE, "everything").graph["left_out"] == {"denied": 0, "too loose": 0}


def test_denials_stay_on_the_edge_beside_what_they_deny() -> None:
    data = network(EXAMPLE, "everything").edges["organisation/c", "organisation/a", "detains"]
    assert set(data["claims"]) == set(CONTESTED)
    assert (data["weight"], data["tie"], data["statuses"]) == (1, True, {"asserted": 1, "denied": 1})


def test_what_is_only_denied_is_never_a_tie() -> None:
    claims = [denied("A", "backs", "B", source="A"), said("A", "aids", "B", polarity=Polarity.NEGATED)]
    graph = network(claims, Policy.EVERYTHING)
    assert [data["tie"] for *_, data in graph.edges(data=True)] == [False, False]
    assert simple_signed(graph).number_of_edges() == 0


def test_a_denial_that_names_no_subject_stands_against_any() -> None:
    claims = [said("A", "detains", "B"), denied(None, "detains", "B", source="friend of B")]
    assert keys(network(claims)) == set()
    assert network(claims).graph["left_out"]["denied"] == 1
    assert keys(network(claims, "everything")) == {"detains"}


def test_a_symmetric_relation_is_one_edge_whichever_way_it_is_put() -> None:
    graph = network([said("A", "alliedWith", "B"), said("B", "alliedWith", "A", document="other")])
    assert graph.number_of_edges() == 1
    assert graph.edges["organisation/a", "organisation/b", "alliedWith"]["weight"] == 2


def test_posts_ranks_and_claims_about_one_actor_describe_its_node() -> None:
    arrest = said(None, "detains", "A", status=Status.CONFIRMED)
    graph = network([said("A", "holdsPost", "governor"), said("A", "hasRank", "Colonel"), arrest])
    assert graph.number_of_edges() == 0
    node = graph.nodes["organisation/a"]
    assert (node["label"], node["posts"], node["ranks"]) == ("A", ("governor",), ("Colonel",))
    assert arrest in node["claims"]
    assert list(graph) == ["organisation/a"]


def test_a_post_that_is_denied_is_not_held() -> None:
    graph = network([denied("A", "holdsPost", "governor", source="A")], "everything")
    assert graph.nodes["organisation/a"]["posts"] == ()


def test_signed_leaves_out_what_is_neither_tie_nor_hostile() -> None:
    claims = [said("A", "demandsOf", "B"), said("A", "backs", "B"), said("A", "hasRank", "Major")]
    assert keys(network(claims, signed=True)) == {"backs"}
    assert network(claims, signed=True).nodes["organisation/a"]["ranks"] == ("Major",)


def test_pairs_take_the_side_of_most_ties() -> None:
    claims = [
        said("A", "backs", "B"), said("B", "aids", "A"), said("A", "condemns", "B"),
        said("A", "meets", "C"), said("C", "condemns", "A"), said("A", "demandsOf", "D"),
    ]  # fmt: skip
    simple = simple_signed(network(claims))
    pair = {name: simple.edges["organisation/a", f"organisation/{name}"] for name in "bcd"}
    assert {name: (data["sign"], data["weight"]) for name, data in pair.items()} == {
        "b": (1, 3),
        "c": (0, 2),
        "d": (0, 1),
    }
    assert pair["b"]["statuses"] == {"asserted": 3}


def test_a_label_is_the_one_that_most_claims_use() -> None:
    short, long = Actor("person/x", "Goïta", "Person"), Actor("person/x", "Assimi Goïta", "Officer")
    base = said("A", "backs", "B")
    claims = [
        Claim(name, "leads", who, base.object, base.evidence) for name, who in (("1", long), ("2", short), ("3", long))
    ]
    assert network(claims).nodes["person/x"] == {
        "label": "Assimi Goïta", "type": "Officer", "posts": (), "ranks": (), "claims": (),
    }  # fmt: skip


def test_an_unknown_policy_lists_the_policies() -> None:
    with pytest.raises(UsageError) as caught:
        network([], "lenient")
    assert caught.value.hint == "choose from strict, default, everything"


@given(CLAIMS)
def test_a_stricter_policy_never_counts_more(claims: list[Claim]) -> None:
    strict, default, everything = (set(network(claims, policy).edges(keys=True)) for policy in Policy)
    assert strict <= default <= everything


@given(CLAIMS)
def test_no_edge_of_the_default_policy_has_a_denial(claims: list[Claim]) -> None:
    for *_, data in network(claims).edges(data=True):
        assert data["tie"]
        assert all(claim.polarity is Polarity.AFFIRMED for claim in data["claims"])


@given(CLAIMS)
def test_edges_are_the_accepted_statements(claims: list[Claim]) -> None:
    expected = {(one.relation, frozenset((one.subject, one.object))) for one in accepted(claims)}
    actors = {party.id for claim in claims for party in (claim.subject, claim.object) if party and is_actor(party)}
    edges = {(key, frozenset((one, other))) for one, other, key in network(claims).edges(keys=True)}
    assert edges == {(relation, ends) for relation, ends in expected if ends <= actors}


@given(CLAIMS)
def test_every_claim_is_in_the_whole_graph_once(claims: list[Claim]) -> None:
    graph = network(claims, "everything")
    on_edges = [claim for *_, data in graph.edges(data=True) for claim in data["claims"]]
    on_nodes = {claim for _, data in graph.nodes(data=True) for claim in data["claims"]}
    lone = [one for one in claims if not (one.subject or (one.object and one.object.type == "Organisation"))]
    assert len(on_edges) + len([one for one in claims if one in on_nodes]) + len(lone) == len(claims)


def named(graph: nx.MultiDiGraph[str]) -> set[tuple[str, str, str]]:
    label = nx.get_node_attributes(graph, "label")
    return {(label[one], key, label[other]) for one, other, key in graph.edges(keys=True)}


def test_the_sample_corpus_has_the_ties_that_reports_affirm(corpus_dir: Path, gold_dir: Path) -> None:
    _, claims = gold_corpus(corpus_dir, gold_dir)
    affirmed, whole = named(network(claims)), named(network(claims, "everything"))
    assert ("Assimi Goïta", "leads", "Mali") in affirmed
    alleged = {tie for tie in whole if tie[:2] == ("Moussa Mara", "plotsAgainst")}
    assert alleged
    assert not alleged & affirmed
