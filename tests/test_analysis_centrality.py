"""Centrality against published values and against networkx."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.making import CLAIMS, said
from support.networks import everett_borgatti, karate_club

from juntagraph.graph.analysis import Measure, centrality
from juntagraph.graph.claims import Claim, Status
from juntagraph.graph.views.network import network, simple_signed
from juntagraph.ontology.errors import UsageError


def test_pn_is_as_everett_and_borgatti_print_it() -> None:
    # their example, where signed degree tells nobody apart; figures as the R package signnet prints them
    published = [
        0.9009747, 0.8613482, 0.9076997, 0.8613482, 0.8410658, 0.8496558, 0.8617321, 0.9015909, 0.8509848, 0.9072930,
    ]  # fmt: skip
    found = centrality(everett_borgatti(), "pn").of
    assert [found[str(number)] for number in range(10)] == pytest.approx(published, abs=1e-7)


def test_the_instructor_and_the_president_lead_the_karate_club() -> None:
    ranking = centrality(karate_club(), "betweenness")  # Zachary's actors 1 and 34: 0.4376 and 0.3041
    assert [score.actor for score in ranking.scores[:2]] == ["00", "33"]
    assert [score.value for score in ranking.scores[:2]] == pytest.approx([0.437635, 0.304075], abs=1e-6)


REFERENCE: dict[str, Callable[[nx.Graph[str]], dict[str, float]]] = {
    "degree": nx.degree_centrality,
    "betweenness": nx.betweenness_centrality,
}


@settings(deadline=None, max_examples=40)
@given(CLAIMS, st.sampled_from(sorted(REFERENCE)))
def test_undirected_measures_agree_with_networkx(claims: list[Claim], measure: str) -> None:
    graph = network(claims)
    expected = REFERENCE[measure](simple_signed(graph)) if len(graph) > 1 else dict.fromkeys(graph, 0.0)
    assert centrality(graph, measure).of == pytest.approx(expected)


@settings(deadline=None, max_examples=40)
@given(CLAIMS)
def test_pagerank_agrees_with_networkx_on_ties_by_direction(claims: list[Claim]) -> None:
    graph = network(claims)
    walked: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    walked.add_nodes_from(graph)
    for one, other, data in graph.edges(data=True):
        arcs = [(one, other), (other, one)] if data["symmetric"] else [(one, other)]
        walked.add_edges_from(arc for arc in arcs if one != other)
    expected = nx.pagerank(walked, tol=1e-12, max_iter=1000) if len(graph) else {}
    assert centrality(graph, "pagerank").of == pytest.approx(expected, abs=1e-8)


def test_eigenvector_agrees_with_networkx_and_is_zero_outside_the_largest_part() -> None:
    club = karate_club()
    expected = nx.eigenvector_centrality_numpy(club)
    club.add_edge("x", "y", sign=1)
    found = centrality(club, "eigenvector").of
    top = max(expected.values())
    assert found == pytest.approx({name: value / top for name, value in expected.items()} | {"x": 0, "y": 0}, abs=1e-8)


def test_prestige_counts_who_stands_for_and_against() -> None:
    claims = [
        said("A", "backs", "X"), said("B", "backs", "X"), said("C", "condemns", "X"), said("C", "attacks", "X"),
        said("X", "backs", "Y"), said("A", "meets", "B"), said("D", "condemns", "Y", status=Status.RUMOURED),
    ]  # fmt: skip
    found = centrality(network(claims), "prestige").of
    shares = {"x": 1, "y": 1, "a": 1, "b": 1, "c": 0}
    assert found == pytest.approx({f"organisation/{name}": value / 4 for name, value in shares.items()})


def test_rumours_make_nobody_central() -> None:
    claims = [said("A", "backs", "B"), *(said("R", "backs", f"N{n}", status=Status.RUMOURED) for n in range(9))]
    assert "organisation/r" not in centrality(network(claims)).of
    assert centrality(network(claims, "everything")).scores[0].label == "R"


def test_equals_share_a_rank() -> None:
    star = network([said("A", "backs", other) for other in "BCD"])
    assert [(score.rank, score.label) for score in centrality(star).scores] == [(1, "A"), (2, "B"), (2, "C"), (2, "D")]
    assert centrality(star).records()[0] == {"rank": 1, "actor": "A", "id": "organisation/a", "degree": 1.0}


@settings(deadline=None, max_examples=40)
@given(CLAIMS, st.sampled_from(Measure))
def test_every_measure_ranks_every_actor_once(claims: list[Claim], measure: Measure) -> None:
    graph = network(claims)
    scores = centrality(graph, measure).scores
    assert sorted(score.actor for score in scores) == sorted(graph)
    assert all(-1 - 1e-9 <= score.value < 3 for score in scores)
    values = [score.value for score in scores]
    assert values == sorted(values, reverse=True)


def test_an_unknown_measure_lists_the_measures() -> None:
    with pytest.raises(UsageError, match="no measure is called 'fame'"):
        centrality(nx.Graph(), "fame")
